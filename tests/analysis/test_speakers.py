"""Who said it: full names, surnames, pronouns, role words, bodies, unnamed sources."""

import pytest

from tests.analysis.speech import said, speakers

_MINISTER = "Zemblan Foreign Minister Karl Roe said it rained."
_EXPERT = "Anna Zubrik, a senior fellow at the Rivers Institute, said it snowed."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # surnames and honorifics
        (f"{_EXPERT} Zubrik said it was cold.", "Anna Zubrik"),
        (f"{_EXPERT} Ms. Zubrik said it was cold.", "Anna Zubrik"),
        # pronouns, by gender and recency
        (f"{_EXPERT} She said it was cold.", "Anna Zubrik"),
        (f"{_MINISTER} He said it was cold.", "Karl Roe"),
        # role words
        (f"{_EXPERT} {_MINISTER} The expert said it was cold.", "Anna Zubrik"),
        (f"{_MINISTER} {_EXPERT} The minister said it was cold.", "Karl Roe"),
        ("Belarusian President Karl Roe said it rained. The Belarusian leader said it was cold.", "Karl Roe"),
        ("United Nations spokesman Karl Roe said it rained. The spokesman said it was cold.", "Karl Roe"),
        # somebody whose office is never named
        ("Anna Zubrik said it rained. The prime minister said it was cold.", "Anna Zubrik"),
        # bodies and states
        ("The Foreign Ministry said it was cold.", "The Foreign Ministry"),
        ("Beijing said it was cold.", "China"),
        # unnamed sources
        ("Analysts said it was cold.", "Analysts"),
        ("Two officials said it was cold.", "Two officials"),
        # `they` and `it` are the last such source
        ("Local officials said it rained. They said it was cold.", "Local officials"),
        # `he` is a person, named or not, whoever spoke between
        ("A senior economist said it rained. The IMF said it snowed. He said it was cold.",
         "A senior economist"),
        # days, occasions, places and bodies behind a name are no part of who it is
        ("The Foreign Ministry on Monday said it was cold.", "The Foreign Ministry"),
        ("The Foreign Ministry in a statement said it was cold.", "The Foreign Ministry"),
        ("Karl Roe of the River Temple in Bern said it was cold.", "Karl Roe"),
        ("Karl Roe (R) of Ohio said it was cold.", "Karl Roe"),
        ("Shop owner Karl Roe, told the paper it was cold.", "Karl Roe"),
        # `the bloc` is the organisation named last
        ("NATO met the EU in Bern. The bloc said it was cold.", "EU"),
        # a surname that is a word too
        ("Theresa May came. “It is cold,” May said on Friday.", "Theresa May"),
        # a title in marks ends an aside
        ("Karl Roe, host of “Rivers Today,” said it was cold.", "Karl Roe"),
        ("Karl A. Roe Jr. said it was cold.", "Karl A. Roe Jr"),
        # who works for a president is none
        ("President Karl Roe met Anna Zubrik, assistant to the president. The president said it was cold.",
         "Karl Roe"),
        # who is only spoken of does not take `he` over
        (f"{_MINISTER} “It is a pity that the Drs. Otto Moll and Leon Wolf left,” he said.", "Karl Roe"),
        # another minister
        (f"{_MINISTER} The finance minister said it was cold.", "The finance minister"),
        # a name in an office is that office
        ("Karl Roe spoke. The Roe administration said it was cold.", "The Roe administration"),
        # an office whose holder is named between commas
        ("Japan’s ambassador to Bern, Karl Roe, said it was cold.", "Karl Roe"),
    ],
)  # fmt: skip
def test_the_last_speaker_is(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_the_expert_resolves_to_the_expert_named_last() -> None:
    found = said(
        "Karl Roe, an analyst at the Rivers Institute, said it rained.",
        "Anna Zubrik, a professor of law, said it snowed.",
        "“It was very cold,” the expert added.",
    )
    assert found[-1].speaker == "Anna Zubrik"
    assert found[-1].named == "the expert"


def test_a_speaker_carries_kind_and_role() -> None:
    (found,) = said(_MINISTER)
    speaker = found.statement.speaker
    assert speaker is not None
    assert (speaker.kind, speaker.role) == ("official", "Zemblan Foreign Minister")


def test_a_state_that_speaks_is_known_by_its_code() -> None:
    (found,) = said("Moscow said it was cold.")
    assert found.statement.speaker is not None
    assert found.statement.speaker.id == "RU"


def test_the_president_of_the_title_speaks_where_the_text_never_names_him() -> None:
    found = said("The President said it was cold.", title="President Karl Roe opens a dam")
    assert found[0].speaker == "Karl Roe"


def test_verbs_of_one_sentence_share_their_speaker() -> None:
    assert speakers("Anna Zubrik said it rained, adding that it snowed.") == ["Anna Zubrik", "Anna Zubrik"]


def test_a_message_that_is_handed_on_is_its_senders() -> None:
    found = said(
        "The telegram reads: “We wish you well.”", title="President Karl Roe sent a telegram to Bern"
    )
    assert [s.speaker for s in found] == ["Karl Roe"]
