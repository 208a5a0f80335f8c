"""Text to paste: a citation, and a quotation with its attribution."""

from datetime import date

import pytest

from tui_reader.domain.annotation import (
    Annotations,
    Holder,
    Person,
    Priority,
    Speaker,
    Statement,
    StatementKind,
)
from tui_reader.domain.article import Article, Block
from tui_reader.domain.document import Origin
from tui_reader.domain.published import Published
from tui_reader.domain.span import Span
from tui_reader.export.citation import aim, citation, in_words, quotation

TEXT = "“We sign\nthe “treaty” today,” she said. Then it rained."
SAID = Span(1, 27)


def article(**known: object) -> Article:
    blocks = (Block("paragraph", Span(0, len(TEXT))),)
    return Article("a", TEXT, blocks, Origin("a", "/a"), **known)  # type: ignore[arg-type]


def findings(speaker: Speaker | None, *people: Person) -> Annotations:
    said = Statement(SAID, "direct", 1, "test", 1.0, None, speaker)
    return Annotations("hash", "1", "w", "en", (), people, (said,))


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        # all that can be known
        (
            {
                "title": "A treaty is signed",
                "author": "Ada Low",
                "source": "Wire",
                "published": Published("2023-05-09T10:00:00"),
                "url": "https://example.org/a",
            },
            "Ada Low. “A treaty is signed.” Wire, 9 May 2023. https://example.org/a (accessed 1 June 2024)",
        ),
        # a title that ends a sentence by itself
        ({"title": "Is it signed?"}, "“Is it signed?”"),
        # no title, a month
        ({"published": Published("2023-05")}, "“Untitled.” May 2023."),
        # a source alone
        ({"title": "Signed", "source": "Wire"}, "“Signed.” Wire."),
        # a title over two lines is cited on one
        ({"title": "A treaty\nis signed"}, "“A treaty is signed.”"),
    ],
)
def test_a_citation_says_what_is_known(known: dict[str, object], expected: str) -> None:
    assert citation(article(**known), date(2024, 6, 1)) == expected


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2023-12-07T12:18:00+03:00", "7 December 2023"),
        ("2023-12", "December 2023"),
        ("2023", "2023"),
        ("2004/2005", "2004–2005"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(iso: str, expected: str) -> None:
    assert in_words(Published(iso)) == expected


def test_an_undated_article_has_no_date() -> None:
    assert in_words(None) == ""


def test_a_quotation_names_the_speaker_by_the_fullest_name() -> None:
    found = findings(
        Speaker("she", "official", None, "ada-low"), Person("ada-low", "Ada Low", "official", "minister")
    )
    quoted = quotation(article(title="A treaty is signed", published=Published("2023-05-09")), found, SAID)
    assert quoted == "“We sign the ‘treaty’ today” — Ada Low (minister), A treaty is signed, 9 May 2023"


def test_a_source_without_a_name_is_said_as_it_is_worded() -> None:
    quoted = quotation(article(source="Wire"), findings(Speaker("experts", "expert")), Span(4, 8))
    assert quoted == "“sign” — experts, Wire"


def test_words_that_nobody_said_are_the_articles_own() -> None:
    found = findings(Speaker("she", "other"))
    start = TEXT.index("Then")
    assert quotation(article(title="Signed"), found, Span(start, len(TEXT))) == "“Then it rained.” — Signed"
    assert quotation(article(), findings(None), SAID) == "“We sign the ‘treaty’ today”"


def test_a_place_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not in the text"):
        quotation(article(), findings(None), Span(0, len(TEXT) + 1))


def of_kind(text: str, words: str, kind: StatementKind) -> tuple[Article, Annotations, Span]:
    start = text.index(words)
    span = Span(start, start + len(words))
    blocks = (Block("paragraph", Span(0, len(text))),)
    speaker = Speaker("she", "official", None, "ada-low")
    said = Statement(span, kind, 1, "test", 1.0, None, speaker)
    people = (Person("ada-low", "Ada Low", "official"),)
    known = Article("a", text, blocks, Origin("a", "/a"), source="Wire")
    return known, Annotations("hash", "1", "w", "en", (), people, (said,)), span


@pytest.mark.parametrize(
    ("text", "words", "kind", "copied"),
    [
        # the article's wording of what was said is no quotation
        (
            "Low said the port would reopen.",
            "the port would reopen",
            "indirect",
            "Ada Low: the port would reopen — Wire",
        ),
        # without the word that joins it to its cue
        (
            "Low said that the port would reopen.",
            "that the port would reopen",
            "indirect",
            "Ada Low: the port would reopen — Wire",
        ),
        # quoted words in it keep their marks
        (
            "Low said the port was “a lung” of trade.",
            "the port was “a lung” of trade",
            "mixed",
            "Ada Low: the port was “a lung” of trade — Wire",
        ),
        # marks that the finding cuts in two are completed, curly
        (
            "Low said the port was “a lung of trade.”",
            "the port was “a lung of trade",
            "mixed",
            "Ada Low: the port was “a lung of trade” — Wire",
        ),
        # straight, at the end and at the start
        (
            'Low said the port was "a lung of trade."',
            'the port was "a lung of trade',
            "mixed",
            'Ada Low: the port was "a lung of trade" — Wire',
        ),
        (
            '"A lung" is what Low called it.',
            'A lung" is what',
            "mixed",
            'Ada Low: "A lung" is what — Wire',
        ),
        # marks of other countries, and a sign of inches, are left as they are
        (
            "Low said it was ”a lung” of trade.",
            "it was ”a lung” of",
            "mixed",
            "Ada Low: it was ”a lung” of — Wire",
        ),
        (
            "Low said it was »a lung« of trade.",
            "it was »a lung« of",
            "mixed",
            "Ada Low: it was »a lung« of — Wire",
        ),
        ('Low said the 5" pipe burst.', 'the 5" pipe burst', "mixed", 'Ada Low: the 5" pipe burst — Wire'),
        # a quotation within one, whose end meets the outer end
        (
            "“The harbour's crews gave 'every hand to the town's quay.'” Low said.",
            "The harbour's crews gave 'every hand to the town's quay.",
            "direct",
            "“The harbour's crews gave 'every hand to the town's quay.'” — Ada Low, Wire",
        ),
        # an apostrophe opens nothing
        (
            "“The crews' hands are full.” 'Tis so.",
            "The crews' hands are full.",
            "direct",
            "“The crews' hands are full.” — Ada Low, Wire",
        ),
    ],
)
def test_only_what_is_quoted_stands_between_quotation_marks(
    text: str, words: str, kind: StatementKind, copied: str
) -> None:
    assert quotation(*of_kind(text, words, kind)) == copied


def test_a_priority_comes_with_its_sentence() -> None:
    text = "“Norway and Chile want calm seas,” Low said. It rained."
    span, sentence = Span(text.index("calm"), text.index(",”")), Span(0, text.index(" It"))
    both = tuple(
        Priority(span, "goal", Holder(name), sentence, "test", stated_by="Ada Low")
        for name in ("Norway", "Chile")
    )
    known = Article("a", text, (Block("paragraph", Span(0, len(text))),), Origin("a", "/a"), source="Wire")
    found = Annotations("hash", "1", "w", "en", priorities=both)
    assert aim(known, found, span).splitlines() == [
        "Norway, goal: calm seas (stated by Ada Low)",
        "Chile, goal: calm seas (stated by Ada Low)",
        "“‘Norway and Chile want calm seas,’ Low said.” — Wire",
    ]
    with pytest.raises(ValueError, match="no priority there"):
        aim(known, found, sentence)
