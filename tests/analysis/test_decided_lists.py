"""Numbered decisions of joint documents, and cues that a small word hid."""

import pytest

from tests.analysis.wanted import Read, aims, only

LISTS = [
    # numbers, which are sentences by themselves, and bullets
    "We, the leaders of Chile and Peru, met.\n\nHereby decide to:\n\n1. Clear the mines;\n2. Share water.",
    "We, the leaders of Chile and Peru, met.\n\nDo hereby agree to:\n\n- Clear the mines;\n- Share water.",
]


@pytest.mark.parametrize("text", LISTS)
def test_what_the_parties_of_a_document_decide_is_theirs(read: Read, text: str) -> None:
    parties = "the leaders of Chile and Peru"
    assert aims(read, text) == [(parties, "Clear the mines"), (parties, "Share water")]


def test_numbered_items_are_aims_however_long(read: Read) -> None:
    # an item of more than a few lines is set as a paragraph
    long = "Clear the mines of the northern valley" + " and those of every other valley" * 9
    found = aims(read, f"We, the leaders of Chile and Peru, agree to:\n\n1. {long};\n2. Share the water.\n")
    assert found == [
        ("the leaders of Chile and Peru", long),
        ("the leaders of Chile and Peru", "Share the water"),
    ]


def test_the_sides_of_a_joint_statement_are_told_by_its_title(read: Read) -> None:
    # where the text does not list them as a state and its partners
    text = "Hereby decide to:\n\n1. Clear the mines;\n2. Share the water.\n"
    _, found = read(text, title="ASEAN-U.S. Leaders’ Statement on Water", source="The White House")
    assert {p.holder.members for p in found.priorities} == {("ASEAN", "US")}


HIDDEN = [
    # `all` and `both` behind a pronoun are no articles
    ("“We all want free trade,” Chilean President John Roe said.", "free trade"),
    ("“We both want to calm the border,” Chilean President John Roe said.", "calm the border"),
    # a degree inside the cue
    ("Chile is more determined than ever to reopen the pass.", "reopen the pass"),
    ("Chile has worked harder than ever to keep the peace.", "keep the peace"),
    # what one says of his country
    ("“I represent a country that wants peace,” Chilean President John Roe said.", "peace"),
    # examples of goals
    (
        "Chile may not meet key goals like clearing the mines and reopening the pass.",
        "clearing the mines and reopening the pass",
    ),
]


@pytest.mark.parametrize(("text", "words"), HIDDEN)
def test_a_small_word_hides_no_aim(read: Read, text: str, words: str) -> None:
    assert aims(read, text) == [("Chile", words)]


def test_what_a_body_will_commit_to_one_of_its_members_tells(read: Read) -> None:
    found = only(read, "“The G7 will commit to taking further measures,” US President Joe Biden said.")
    assert (found.holder.name, found.kind) == ("G7", "commitment")


ITEMS = [
    # labels of items, and the `and` behind the last but one, are no part of them
    (
        "Chile will:\n\n(a) clear the mines; and\n\n(b) share the water.",
        ["clear the mines", "share the water"],
    ),
    ("Chile will:\n\ni. clear the mines;\n\nii. share the water.", ["clear the mines", "share the water"]),
    # a deed behind its time; a thing with an article
    (
        "Chile will:\n\n- within a year, open the pass;\n- the opening of the port.",
        ["within a year, open the pass", "the opening of the port"],
    ),
    # what a line that goes on in its items says: of nouns, and of those whom somebody asks
    ("Chile’s priorities are:\n\n• clean water;\n• new ports.", ["clean water", "new ports"]),
    ("Chile’s aims include:\n\n• clean water;\n• new ports.", ["clean water", "new ports"]),
    # a heading that runs into a sentence
    ("Chile will:\n\n- Clear the mines.The army has shown it can.\n", ["Clear the mines"]),
]


@pytest.mark.parametrize(("text", "words"), ITEMS)
def test_items_are_aims_of_who_leads_them(read: Read, text: str, words: list[str]) -> None:
    assert aims(read, text) == [("Chile", item) for item in words]


def test_items_that_tell_are_no_aims(read: Read) -> None:
    text = "Chile will act:\n\n- The army cleared the mines of the valley.\n- In Lima, it rained."
    assert [words for _, words in aims(read, text) if words != "act"] == []


def test_items_are_of_the_kind_and_the_voice_of_their_lead(read: Read) -> None:
    _, found = read(
        "Chile proposed the following measures:\n\n1. A ceasefire.\n2. The exchange of prisoners."
    )
    assert {(p.kind, p.stated_by) for p in found.priorities} == {("proposal", "Chile")}


def test_what_a_body_in_the_chair_resolves_is_its_own(read: Read) -> None:
    text = (
        "The Security Council,\n\nRecalling its resolutions,\n\n1. Calls upon Peru to open the pass;\n\n"
        "2. Decides to remain seized of the matter."
    )
    _, found = read(text, title="Resolution on the pass")
    assert [(p.holder.name, p.stated_by) for p in found.priorities] == [("UN", None)] * 2


def test_a_body_in_the_chair_leads_no_other_paragraph(read: Read) -> None:
    text = "The Security Council,\n\nRecalling its talks,\n\nVillages in the north plan to sell wool."
    _, found = read(text, title="Resolution on wool")
    assert found.priorities == ()
