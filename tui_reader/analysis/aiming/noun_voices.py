"""Nouns of wanting in what is said between those who meet: `you set the goal of A`, `there is a crying need
for A`, `the delegation wishes to`. A place in, whose the noun is or whether it is a courtesy out."""

from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.wanting import COURTESY, Place
from tui_reader.analysis.aiming.words import BE, NEGATIONS, listed

_SETS = listed("set made make put gave give formulated")
_THERE_IS = listed("need plan plans intention determination")
_SMALL = listed("little less")
_LONGEST = 5


def is_set_by_you(place: Place, verb: int) -> bool:
    """`You set the goal of A`, said to the head of one's own state."""
    before = place.skip_back(verb)
    before -= place.low(before) in ("have", "'ve", "had")
    aim = place.found.cue.kind in ("goal", "priority")
    return aim and place.low(before) == "you" and place.low(verb) in _SETS


def is_polite(place: Place) -> bool:
    """`the delegation wishes to join others in thanking`: the verb of a courtesy."""
    return place.found.cue.phrase == ("wish", "to") and place.content_verb(place.found.after) in COURTESY


def pressing(place: Place) -> Subject | None:
    """`There is a crying need for A`, `there are plans to A`: of the one who says so."""
    found = place.found
    if found.cue.phrase[0] not in _THERE_IS:
        return None
    be = next((at for at in range(found.first - 1, found.first - _LONGEST, -1) if place.low(at) in BE), 0)
    between = place.lows[be : found.first]
    told = be > 0 and place.low(be - 1) == "there" and (NEGATIONS | _SMALL).isdisjoint(between)
    return place.speaking() if told else None
