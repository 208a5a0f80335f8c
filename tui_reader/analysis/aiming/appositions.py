"""A thing that an apposition calls somebody's goal (`the loan, a top priority for Peru`): cue in, aim out."""

from tui_reader.analysis.aiming.possessors import owner_of
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    DETERMINERS,
    MARKS,
    MODALS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

_GOALS = listed("priority goal aim objective ambition aspiration target dream focus demand")
_OPENS = listed("a an one another the")
_BOUNDS = STOPS | SUBORDINATORS | MARKS | PRONOUNS | AUXILIARIES | listed(', to — – " (')
_LONGEST = 20


def apposed(place: Place) -> Aim | None:
    """`…, an urgent priority for Peru`: the noun phrase before the comma."""
    if place.found.cue.phrase[-1] not in _GOALS:
        return None
    comma = _comma_before(place)
    if comma is None or place.low(place.found.after) not in ("of", "for", ",", ".", ""):
        return None
    first = comma
    while first > max(0, comma - _LONGEST) and not _bounds(place, first - 1):
        first -= 1
    if place.low(first - 1) == "to" or place.low(first - 1) in MODALS:
        first += 1  # `would endanger the loan`
    opens = first == 0 or place.low(first - 1) in STOPS
    if first >= comma or (opens and place.low(first) not in DETERMINERS):
        return None  # `Besides, …`; `Talks on the loan, …`
    return place.aim(owner_of(place), first, comma)


def _comma_before(place: Place) -> int | None:
    """The comma before the article that opens the noun phrase of the cue."""
    for at in range(place.found.first - 1, max(0, place.found.first - 7), -1):
        low = place.low(at)
        if low == ",":
            opens = place.low(at + 1) in _OPENS or any(a.first == at + 1 for a in place.line.actors)
            return at if opens else None
        if low in STOPS or low in AUXILIARIES - {"'s"}:
            return None
    return None


def _bounds(place: Place, at: int) -> bool:
    low = place.low(at)
    return low in _BOUNDS or (like_a_verb(low) and place.low(at - 1) not in DETERMINERS)
