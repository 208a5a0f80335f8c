"""What somebody is bound or told to do: `the treaty obliges Chile to A`, `was ordered by Chile to A`."""

from dataclasses import replace

from tui_reader.analysis.aiming.clause_starts import clause_start
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.stating import stated
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import STOPS, listed

_BONDS = listed(
    """
    treaty deal agreement accord pact convention charter protocol resolution constitution terms memorandum
    truce ceasefire settlement plan
    """
)
_ORGANS = listed(
    """
    army navy troops forces police military ministry ministries agencies soldiers officials guard diplomats
    envoys ships units commanders embassies
    """
)
_BY = "by"
_TO = "to"
_LONGEST_AGENT = 9
_ORDERS = listed("order instruct direct task")


def bound(place: Place, first: int, end: int) -> Aim | None:
    """`the treaty obliges Chile to A`: who is bound has promised it."""
    start = clause_start(place.words, place.found.first)
    behind = without_auxiliaries(place.line, place.found.first)[0]
    if _BONDS.isdisjoint(place.lows[start:behind]):
        return None
    to = next((at for at in range(first + 1, min(end, first + _LONGEST_AGENT)) if place.low(at) == _TO), None)
    holder = place.subjects.of_phrase(place.line, first, to) if to else None
    aim = place.aim(holder, to + 1, end) if to else None
    return aim and replace(aim, kind="commitment")


def ordered(place: Place) -> Aim | None:
    """`was urged by Chile to A`, `Chilean troops were ordered to A`: by whom it is asked; troops are
    ordered by their own side."""
    after = place.found.after
    near = range(after, min(after + _LONGEST_AGENT, len(place.words)))
    to = next((at for at in near if place.low(at) == _TO or place.low(at) in STOPS), None)
    if to is None or place.low(to) != _TO or not place.starts_verb(to + 1):
        return None
    if place.low(after) == _BY:
        return stated(place, place.aim(place.subjects.of_phrase(place.line, after + 1, to), to + 1))
    end = without_auxiliaries(place.line, place.found.first)[0]
    organ = place.low(end - 1) in _ORGANS and place.found.cue.phrase[0] in _ORDERS
    if not organ or to != after:
        return None
    return place.aim(subject_of_verb(place.subjects, place.line, place.found.first), to + 1)
