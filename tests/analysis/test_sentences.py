"""Where sentences end, and where they only seem to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.reading import article
from tui_reader.analysis.sentences import split_sentences


def split(*paragraphs: str) -> list[str]:
    read = article(*paragraphs)
    return [sentence.span.of(read.text) for sentence in split_sentences(read)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        # a plain stop
        ("Talks ended. Nobody won.", ["Talks ended.", "Nobody won."]),
        # honorifics and ranks need a name behind them
        ("Mr. Roe met Gen. Doe. They agreed.", ["Mr. Roe met Gen. Doe.", "They agreed."]),
        # … also where another word is joined to them; one party against another
        ("It is then-Gov. Roe. She sued in Roe v. Doe. They won.",
         ["It is then-Gov. Roe.", "She sued in Roe v. Doe.", "They won."]),
        # initials
        ("J. K. Roe spoke. He left.", ["J. K. Roe spoke.", "He left."]),
        # a state's initials inside a sentence, and at the end of one
        ("The U.S. Army left. It was seen in the U.S. The army denied it.",
         ["The U.S. Army left.", "It was seen in the U.S.", "The army denied it."]),
        # hours
        ("It began at 9 a.m. Moscow time. It ended soon.",
         ["It began at 9 a.m. Moscow time.", "It ended soon."]),
        # a page that lost the space between them; no name with a point
        ("Chile opened the pass.The road was long.", ["Chile opened the pass.", "The road was long."]),
        ("Roe wrote to roe.com and U.S.Steel. He left.", ["Roe wrote to roe.com and U.S.Steel.", "He left."]),
        # … nor of a site, a firm or a piece of software
        ("Roe sued Vostok.Com Inc. and left. She wrote it with roe.Js there. Yahoo!Maps lied.",
         ["Roe sued Vostok.Com Inc. and left.", "She wrote it with roe.Js there.", "Yahoo!Maps lied."]),
        ("It rained in Peru.The road was long.", ["It rained in Peru.", "The road was long."]),
        # numbers keep their points
        ("Output rose 3.5 percent. Prices fell.", ["Output rose 3.5 percent.", "Prices fell."]),
        # a number's abbreviation, and the word that looks like it
        ("See No. 5 of the list. He said no. Talks go on.",
         ["See No. 5 of the list.", "He said no.", "Talks go on."]),
        # companies
        ("Vostok Inc. signed. Sever Ltd. did not.", ["Vostok Inc. signed.", "Sever Ltd. did not."]),
        # the mark that closes a quotation belongs to its sentence
        ("“We agree.” They left.", ["“We agree.”", "They left."]),
        # a question inside quotation marks goes on in small letters …
        ("“Why now?” he asked. Nobody knew.", ["“Why now?” he asked.", "Nobody knew."]),
        # … or with a name and a verb of speech
        ("“Why now?” Jane Roe repeated. No.", ["“Why now?” Jane Roe repeated.", "No."]),
        # … unless what was said there follows
        ("“Why now?” He answered, “No.”", ["“Why now?”", "He answered, “No.”"]),
        ("“Why now?” Jane Roe asked. Nobody knew.", ["“Why now?” Jane Roe asked.", "Nobody knew."]),
        # an exclamation, then another sentence
        ("“Enough!” The crowd left.", ["“Enough!”", "The crowd left."]),
        # dots that trail off
        ("They waited… Nothing came. So it goes...", ["They waited…", "Nothing came.", "So it goes..."]),
        # brackets
        ("(It rained.) They stayed.", ["(It rained.)", "They stayed."]),
        # several sentences of one quotation are split like any others
        ("“We came. We saw,” she said.", ["“We came.", "We saw,” she said."]),
        # a given name cut short, and one that ends a sentence
        ("Dr. Ma. Zelda Roe came. So did Jack Ma. Zelda Roe left.",
         ["Dr. Ma. Zelda Roe came.", "So did Jack Ma.", "Zelda Roe left."]),
        # no stop at all
        ("no stop here", ["no stop here"]),
    ],
)  # fmt: skip
def test_a_sentence_ends_where_a_reader_hears_it_end(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_a_paragraph_ends_a_sentence() -> None:
    assert split("one", "two") == ["one", "two"]


def test_only_prose_is_split() -> None:
    assert split_sentences(article("Mr. Roe at work. (Photo)", kind="caption")) == ()


@given(st.text(alphabet="aB .!?…“”\"')(\n", max_size=80))
def test_sentences_are_in_order_and_keep_every_letter(text: str) -> None:
    if not text:
        return
    read = article(text)
    sentences = split_sentences(read)
    assert "".join("".join(s.span.of(text).split()) for s in sentences) == "".join(text.split())
    assert all(a.span.end <= b.span.start for a, b in pairwise(sentences))


@pytest.mark.parametrize(
    ("joint", "end"),
    [
        # behind a mark, if there is one; a line end comes first
        ("the dam, the lock, ", ", "),
        ("the dam; the lock, ", "; "),
        ("The Dam, A Story\nThe Lock, Again\n", "\n"),
        # else behind a word
        ("the dam and ", " "),
    ],
)
def test_a_sentence_without_an_end_is_cut_at_joints(joint: str, end: str) -> None:
    text = (joint * 1_000).strip()
    read = article(text)
    spans = [sentence.span for sentence in split_sentences(read)]
    assert len(spans) > 3
    assert all(span.end - span.start <= 2_500 for span in spans)
    between = [text[a.end - 1 : b.start] for a, b in pairwise(spans)]
    assert all((gap if end.isspace() else gap[:1]).endswith(end.strip() or end) for gap in between)


def test_a_word_without_an_end_is_not_cut() -> None:
    assert [len(part) for part in split(f"{'a' * 9_000} left {'b' * 9_000}")] == [9_000, 9_005]
