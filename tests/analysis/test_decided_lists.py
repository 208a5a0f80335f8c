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
