"""Wants told in passing: of papers, errands, gaps and purposes; and what only looks like them."""

import pytest

from tests.analysis.wanted import Read, aims

OMAN = "Omani President Ali Said"

ROWS: list[tuple[str, str, str]] = [
    # bodies by their names as words are written
    ("Asean hopes to widen the canal.", "ASEAN", "widen the canal"),
    ("Nato wants a wider canal.", "NATO", "a wider canal"),
    # who rejects a claim may want something besides
    ("Oman rejected the claim and plans to widen the canal.", "Oman", "widen the canal"),
    ("Oman denied claims by Peru, saying it plans to widen the canal.", "Oman", "widen the canal"),
    # the one behind a conjunction of time, with an office
    ("The port shut after the Omani cabinet agreed to widen it.", "Oman", "widen it"),
    # what a thing told before is hoped or feared to do
    ("Oman is building a port that it hopes will lure ships.", "Oman", "lure ships"),
    ("Peru signed a pact that Oman fears could harm its fish.", "Oman", "could harm its fish"),
    # who made the paper that asks for it
    ("Oman and Peru replied with a joint letter urging Chad to wait.", "Oman and Peru", "Chad to wait"),
    (
        "The Security Council passed a resolution on Monday requiring ships to stop.",
        "UN",
        "ships to stop",
    ),
    # errands, talk, possibilities, plans
    (f"{OMAN} flew to Lima on a mission to calm the port.", "Oman", "calm the port"),
    (f"{OMAN} talked of closing the port.", "Oman", "closing the port"),
    (f"{OMAN} raised the possibility of tolls on ships.", "Oman", "tolls on ships"),
    (f"{OMAN} announced plans for tolls on ships.", "Oman", "tolls on ships"),
    # hopes and plans with `for`
    (f"{OMAN} said the hope was for calm.", "Oman", "calm"),
    # support that is affirmed as somebody's
    (f"{OMAN} reiterated Oman’s support for closing the port.", "Oman", "closing the port"),
    # a purpose of any public act
    (f"{OMAN} announced a curfew to combat the looting.", "Oman", "combat the looting"),
    ("Omani ministers presented a package to cushion the shock.", "Oman", "cushion the shock"),
    # how much something weighs
    (f"“The canal is far more important,” {OMAN} said.", "Oman", "The canal"),
    # an aim that is the subject of more verbs
    ("Oman’s interest in joining the pact marks a change.", "Oman", "joining the pact"),
    (f"“Nothing is more important than the canal,” {OMAN} said.", "Oman", "the canal"),
    (f"“The canal is more important than ever,” {OMAN} said.", "Oman", "The canal"),
    # ideas, things and what the focus is on
    (f"“The idea is to widen the canal,” {OMAN} said.", "Oman", "widen the canal"),
    (f"{OMAN} said the most important thing is to save water.", "Oman", "save water"),
    (f"{OMAN} said the focus will be on trade.", "Oman", "trade"),
    (f"{OMAN} said the biggest worry is the canal.", "Oman", "the canal"),
    # what would be welcome
    ("Oman would welcome a wider canal.", "Oman", "a wider canal"),
    # looking to an act
    ("Oman is looking to widen the canal.", "Oman", "widen the canal"),
    # advice of a state
    ("Oman advised Peru to wait.", "Oman", "Peru to wait"),
    # what is made or thought the first of all
    ("Oman considers the canal its top priority.", "Oman", "the canal"),
    # an aside between subject and verb
    ("Oman — long a friend of Peru — is seeking a loan.", "Oman", "a loan"),
    # what `we` encourage
    (f"“We encourage the fair use of the canal,” {OMAN} said.", "Oman", "the fair use of the canal"),
]


@pytest.mark.parametrize(("text", "holder", "words"), ROWS)
def test_what_is_told_in_passing_is_wanted_too(read: Read, text: str, holder: str, words: str) -> None:
    assert (holder, words) in aims(read, text)


NONE = [
    # what is insisted to be so
    "Oman insists that there was no leak.",
    # what is denied
    f"{OMAN} dismissed rumours that he was ready to sell the port.",
    f"{OMAN} rejected the idea that he wants to sell the port.",
    # a condition without `if`
    "The port, should it try to grow, would need ships from Oman.",
    # attempts that failed
    f"{OMAN} led an unsuccessful drive to widen the canal.",
    # no infinitive behind `to`
    "Oman moved from ending the programme to living with it.",
    # who is under pressure does not press
    "Oman is under pressure to shut the port.",
    "Oman resisted pressure to shut the port.",
    # an act of another time
    "In 1990, Oman issued a decree to combat looting.",
    # a call is no demand
    "Oman told Peru in a phone call that the dam had leaked.",
    # what befalls an ambition
    "Oman’s ambition is hamstrung by its debts.",
    # what letters stand for
    "The OFP, the Omani force, trains. OFP stands for the Omani Field Police.",
    # a thing that is done
    f"“The canal is the most important thing we are doing,” {OMAN} said.",
    f"{OMAN} said the important thing is that nobody was hurt.",
    # what is done at leisure; a game
    f"{OMAN} announced plans for the weekend.",
    "Oman announced a striker to defend the lead.",
    # whom one looks to
    "Oman is looking to its friends.",
    # what hangs on the noun, not on the act
    f"{OMAN} announced the right to combat looting.",
    # what a scheme does
    "Oman’s scheme encouraged thrift.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_told_in_passing_but_not_wanted_is_left(read: Read, text: str) -> None:
    assert aims(read, text) == []


def test_whom_one_tells_is_no_part_of_what_another_wants(read: Read) -> None:
    told = aims(read, "Peru’s minister told reporters Oman wants to widen the canal.")
    assert told == [("Oman", "widen the canal")]
