"""Where an infinitive phrase ends that is a part of its clause: before the verb of the clause."""

from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.words import (
    DETERMINERS,
    MODALS,
    NEW_SUBJECTS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

_FINITE = listed(
    """
    is are was were has had will would may might could cannot does did seems appears must should can shall
    isn't aren't wasn't weren't hasn't hadn't won't wouldn't couldn't can't doesn't didn't don't
    """
)
_OBJECTS = listed("many few everyone them us him nobody others a an")
_BEFORE_MONTHS = PREPOSITIONS | listed("this last next early late mid")
_PRESENT = listed(
    """
    goes comes remains continues faces looks seems appears shows means makes takes has depends marks aligns
    reflects underscores underlines undermines requires
    """
)

# Pasts that are no participles.
_PASTS = listed("drew threw shook sank stole came went gave took saw knew began ran fell grew rose broke")
_BEHIND_PARTICIPLE = listed("by with for as from under near at on of against and or , per")
_BEFORE_PARTICIPLE = listed(", and or of to more most less 's new old \" “")


def infinitive_end(line: Line, first: int, after: int) -> int:
    """Where an infinitive phrase ends inside a clause: before a finite verb that has no subject in it
    (`its effort to deter them is immense`)."""
    for at in range(first + 1, after):
        low = line.words[at].low
        if low in SUBORDINATORS or low in NEW_SUBJECTS:
            return after
        month = low == "may" and line.words[at - 1].low in _BEFORE_MONTHS
        if low in _FINITE and not month and not any(a.first <= at < a.after for a in line.actors):
            return at
        if low == "have" and at + 1 < after and _is_participle(line, at + 1) and _is_finite(line, at):
            return at
    return after


def _is_participle(line: Line, at: int) -> bool:
    low = line.words[at].low
    return like_a_verb(low) or low in ("been", "not", "yet")


def _is_finite(line: Line, have: int) -> bool:
    """`its plans to sell boats have failed`; not `to have failed`, `could have`."""
    before = line.words[have - 1].low
    return before not in MODALS | {"to", "and", "or", "not", "n't", ","} and not is_adverb(before)


def predicate_start(line: Line, first: int, after: int, *, thing: bool = False) -> int:
    """Where the verb of a clause stands whose subject ends in an infinitive (`its bid to buy them failed in
    May`): a past form with no noun phrase around it; else the end. A `thing` begins with no verb."""
    words = line.words
    for at in range(first + (1 if thing else 2), after):
        low, before = words[at].low, words[at - 1].low
        if low in SUBORDINATORS or low in NEW_SUBJECTS:
            return _past_start(line, first + 1 + (not thing), at + 1) or after
        loose = before not in DETERMINERS and before not in PREPOSITIONS and not is_adverb(before)
        behind = words[at + 1].low if at + 1 < after else ""
        object_follows = (
            behind in DETERMINERS
            or behind in ("in", "to", "")
            or is_adverb(behind)
            or behind in ("early", "late")
        )
        if low == "dates" and loose and behind in ("back", "from"):
            return _past_start(line, first + 1 + (not thing), at) or at
        if low in _PRESENT and loose and behind not in ("", "to"):
            return at
        if low.endswith("s") and not low.endswith("ss") and loose and behind in _OBJECTS:
            return at  # `its demand that guests pay in cash annoys many`
        if like_a_verb(low) and loose and before not in (",", "and", "or") and object_follows:
            return at
    return _past_start(line, first + 1 + (not thing), after) or after


def _past_start(line: Line, first: int, after: int) -> int:
    """Where a past form stands with any object behind it (`its bid to buy them drew fire`); else 0. It is no
    participle: `a port built by Peru`, `a newly built port`."""
    words = line.words
    for at in range(first, after - 1):
        low, before = words[at].low, words[at - 1].low
        passed = low in _PASTS or (like_a_verb(low) and words[at + 1].low not in _BEHIND_PARTICIPLE)
        if not passed:
            continue
        inside = before in _BEFORE_PARTICIPLE or before in DETERMINERS or before in PREPOSITIONS
        if not (inside or is_adverb(before) or before.endswith("ing")):
            return at
    return 0
