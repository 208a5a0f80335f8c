"""What is said between quotation marks: direct and mixed speech, and how a quotation goes on."""

import pytest

from tests.analysis.speech import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The dam is safe,” Anna Zubrik said.", ["The dam is safe,"]),
        ("“The dam is safe,” said Anna Zubrik.", ["The dam is safe,"]),
        ("Anna Zubrik said: “The dam is safe.”", ["The dam is safe."]),
        ("Anna Zubrik told the council, “The dam is safe.”", ["The dam is safe."]),
        ("Anna Zubrik added that “the dam is safe.”", ["the dam is safe."]),
        # a feeling that is quoted
        ("Anna Zubrik, meanwhile, expressed “bitter grief” at the leak.", ["bitter grief"]),
        ("“The dam is safe,” as Anna Zubrik put it.", ["The dam is safe,"]),
        # interrupted
        ("“The dam,” Anna Zubrik said, “is safe.”", ["The dam,", "is safe."]),
        # names with an apposition between commas
        ("“The dam is safe,” Anna Zubrik, an engineer from Bern, told the council.", ["The dam is safe,"]),
        # a question ends the quotation, not the sentence
        ("“Is the dam safe?” Anna Zubrik asked.", ["Is the dam safe?"]),
        # handed on by an agency; where it was said has a title or an owner
        ("“The dam is safe,” Anna Zubrik said in Bern, the Kenyan agency reported.", ["The dam is safe,"]),
        ("“The dam is safe,” Anna Zubrik said on Kenya’s “Rivers.”", ["The dam is safe,"]),
        ("“The dam is safe,” Anna Zubrik told Karl Roe on “Rivers.”", ["The dam is safe,"]),
        # follow-on quotations of the same paragraph
        ("“The dam is safe,” Anna Zubrik said. “We checked it twice.”",
         ["The dam is safe,", "We checked it twice."]),
        # quoted by somebody else
        ("“The dam is safe,” the paper quoted Anna Zubrik as saying.", ["The dam is safe,"]),
        # no verb of saying, but a long quotation of somebody who is named
        ("Anna Zubrik was sure. “We checked the dam twice, and then once more.”",
         ["We checked the dam twice, and then once more."]),
        # a few words that others lead up to
        ("Asked about rain, Anna Zubrik shrugged: “Ask them.”", ["Ask them."]),
        ("Anna Zubrik was blunt: “It will break.”", ["It will break."]),
    ],
)  # fmt: skip
def test_direct_speech_is_what_stands_between_the_marks(text: str, words: list[str]) -> None:
    found = said(text)
    assert [s.words for s in found] == words
    assert all(s.kind == "direct" for s in found)
    assert {s.speaker for s in found} == {"Anna Zubrik"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the whole clause, its marks inside
        ("Anna Zubrik said the dam was “perfectly safe.”", "the dam was “perfectly safe.”"),
        ("The dam was “perfectly safe,” Anna Zubrik said.", "The dam was “perfectly safe,”"),
        ("Anna Zubrik called the plan “a disaster in the making.”", "the plan “a disaster in the making.”"),
        ("Anna Zubrik described the dam as “perfectly safe.”", "the dam as “perfectly safe.”"),
        # a dash before quoted words that go on with it
        ("Anna Zubrik said the dam was old — “very old.”", "the dam was old — “very old.”"),
        # what stands behind the name is no part of it
        ("Anna Zubrik described the dam as “safe” in a bid to calm them.", "the dam as “safe”"),
        ("Anna Zubrik called the plan “a trick” and left.", "the plan “a trick”"),
        ("Anna Zubrik called the plan “a trick” and openly attacked the town.", "the plan “a trick”"),
        ("Anna Zubrik called the plan “a trick” and she left the hall.", "the plan “a trick”"),
        ("Anna Zubrik called it a “trick” in May.", "a “trick”"),
        # a participle that opens the sentence ends before the subject, which its verb need not touch
        ("Saying the dam had “leaks,” Minister Anna Zubrik on Monday left.", "the dam had “leaks,”"),
        ("Anna Zubrik labelled the plan “a disaster in the making.”", "the plan “a disaster in the making.”"),
        ("Anna Zubrik thanked Karl Roe for the “warm tea” at the dam.", "the “warm tea”"),
        (
            "Anna Zubrik was demanding more “new gates” for the dam, Mayor Karl Roe has left the hall.",
            "more “new gates” for the dam",
        ),
        (
            "Anna Zubrik, calling it “old and leaking,” urged the city to mend the dam “at once.”",
            "the city to mend the dam “at once.”",
        ),
    ],
)
def test_mixed_speech_is_a_clause_with_quoted_words(text: str, words: str) -> None:
    *_, found = said(text)
    assert (found.words, found.kind) == (words, "mixed")


def test_a_quotation_told_of_one_verb_is_not_what_the_next_one_tells() -> None:
    found = said("Calling the dam “new” and “safe”, Anna Zubrik described the town as “a jewel”.")
    assert [s.words for s in found] == ["the dam “new” and “safe”", "the town as “a jewel”"]


def test_a_clause_and_a_quotation_after_it_are_two_statements() -> None:
    first, second = said(
        "Anna Zubrik added the dam needs no repair, “We checked it in May, and will check it again in June.”"
    )
    assert (first.words, first.kind) == ("the dam needs no repair", "indirect")
    assert (second.kind, second.speaker) == ("direct", "Anna Zubrik")


def test_parts_of_one_quotation_share_a_group() -> None:
    first, second, third = said("“The dam,” Anna Zubrik said, “is safe.” “It is new,” she added.")
    assert first.statement.group == second.statement.group != third.statement.group


def test_a_quotation_goes_on_in_the_next_paragraph_with_its_speaker() -> None:
    found = said("Anna Zubrik said: “The dam is safe.", "“It was checked twice.”")
    assert [(s.words, s.speaker, s.cue) for s in found] == [
        ("The dam is safe.", "Anna Zubrik", "said"),
        ("It was checked twice.", "Anna Zubrik", None),
    ]


def test_the_last_paragraph_of_a_quotation_tells_whose_those_before_it_are() -> None:
    found = said(
        "Karl Roe’s neighbours told the council that it rained.",
        "“It is cold here.",
        "“It was never so cold before.",
        "“It has to end,” Anna Zubrik said.",
    )
    assert [s.speaker for s in found[1:]] == ["Anna Zubrik"] * 3


def test_whose_paragraph_it_is_is_not_told_by_the_next_one() -> None:
    found = said(
        "“It is cold here,” Karl Roe said. “It was never so cold before.",
        "“It has to end,” Anna Zubrik said.",
    )
    assert [s.speaker for s in found] == ["Karl Roe", "Karl Roe", "Anna Zubrik"]


def test_who_is_quoted_by_a_paper_goes_on_and_not_the_paper() -> None:
    found = said(
        "“It is a new world,” director Karl Roe said in Bern, according to the Rivers Times. “It is cold.”"
    )
    assert found[-1].speaker == "Karl Roe"


def test_a_paragraph_that_is_a_quotation_belongs_to_the_last_speaker() -> None:
    found = said("Anna Zubrik said the dam was safe.", "“It was checked twice, and nothing was found.”")
    assert [(s.speaker, s.named) for s in found] == [("Anna Zubrik", "Anna Zubrik")] * 2


def test_what_a_statement_reads_is_what_it_says() -> None:
    (one,) = said("The ministry was brief. “It will break,” its statement read.")
    assert (one.words, one.kind) == ("It will break,", "direct")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # before the cue, by whoever handed it on
        ("The dam will close, Anna Zubrik was quoted as saying by the agency.", "The dam will close"),
        ("The dam will close, Anna Zubrik was quoted as saying.", "The dam will close"),
        # behind it, and behind a day
        ("Anna Zubrik was quoted as saying the dam will close.", "the dam will close"),
        ("Anna Zubrik was quoted as saying on Monday that the dam will close.", "the dam will close"),
        ("Anna Zubrik let it be known that the dam will close.", "the dam will close"),
    ],
)
def test_words_that_others_hand_on_are_whose_they_are(text: str, words: str) -> None:
    (one,) = said(text)
    assert (one.words, one.speaker) == (words, "Anna Zubrik")


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The dam, dismissed as “a bomb” by Anna Zubrik, was shut.", "a bomb", "Anna Zubrik"),
        ("The dam was hailed as “a lung” on Monday by the Bern Council.", "a lung", "the Bern Council"),
        # `by` is a part of what it is called
        (
            "Anna Zubrik dismissed the dam as “a bomb” by fools.",
            "the dam as “a bomb” by fools",
            "Anna Zubrik",
        ),
    ],
)
def test_what_a_thing_is_called_is_whose_who_calls_it_so(text: str, words: str, speaker: str) -> None:
    (one,) = said(text)
    assert (one.words, one.speaker) == (words, speaker)


@pytest.mark.parametrize(
    "signed",
    [
        "*“The dam is safe, and it will be so.”*\n\n– President Anna Zubrik, May 2, 2021",
        "*“The dam is safe, and it will be so.”* — Press Secretary Anna Zubrik",
    ],
)
def test_a_quotation_at_the_head_of_a_paper_is_signed_below_it(signed: str) -> None:
    found = said(*signed.split("\n\n"), "It rained in Lima.")
    assert [(s.words, s.speaker) for s in found] == [("The dam is safe, and it will be so.", "Anna Zubrik")]
