"""The frame of warnings (`warned (them) that A could`, `warned (them) against A`): cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.aiming import verb_frames
from tui_reader.analysis.aiming.stating import stated, subject_of_cue
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    listed,
)

_WARNS = (("warn",), ("caution",))
_LONGEST_ADDRESSEE = 7
_DANGERS = listed("could may might would will risks risk threatens threaten threatened is are was were")
_SURE = listed("would will is are was were")
_EVILS = listed(
    """
    threat threats danger dangers dangerous war conflict crisis famine attack attacks chaos collapse disaster
    catastrophe harm hurt damage undermine weaken worsen destroy cripple destabilise destabilize endanger
    violate threaten risk risks trigger fuel spark escalate escalation jeopardise jeopardize unsafe
    instability recession hunger bloodshed terrorism extremism consequences cost costs lose loss
    impossible unacceptable spread death deaths suffer suffering lead isolate
    """
)
_THREATS = listed(
    """
    consequences repercussions retaliation reprisals response price countermeasures sanctions tariffs
    penalties punishment
    """
)
# What is told others to do, or done to them: other frames read it.
_ASKED = listed("should must need needs ought cannot can't won't")
_FACED = listed("face pay suffer regret retaliate respond")
_PRIVATE = listed(
    "drivers motorists swimmers hikers tourists travellers travelers shoppers skiers fans bathers parents"
)
_FAILED = listed("failed failing fails failure")
_ENDS = AUXILIARIES | STOPS | SUBORDINATORS | listed(", to and")


def saying(place: Place) -> Aim | None:
    """The frame of verbs that say it, warnings among them."""
    if place.found.cue.phrase in _WARNS:
        return warned(place)
    aim = verb_frames.saying(place)
    if aim is None or place.found.cue.phrase != ("threaten",):
        return aim
    near = range(aim.first + 1, min(aim.first + _LONGEST_ADDRESSEE, aim.after - 1))
    with_ = next((at for at in near if place.low(at) == "with"), None)  # `threatened them with A`
    return aim if with_ is None else replace(aim, first=with_ + 1)


def warned(place: Place) -> Aim | None:
    """`warned that A could close the mills`: a danger that its subject sees; not what it threatens with, nor
    what it wants others to do."""
    told = place.low(place.skip_back(place.found.first)) == "had"
    if place.found.form == "past" and (told or place.is_passive()):
        return None
    first = place.found.after
    against = _behind_addressee(place, first, "against")
    if against and place.starts_object(against):
        private = not _PRIVATE.isdisjoint(place.lows[first:against])  # `warned drivers against the ice`
        return None if private else stated(place, place.aim(subject_of_cue(place), against))
    of = _behind_addressee(place, first, "of") or _behind_addressee(place, first, "about")
    if _FAILED.intersection(place.lows[max(0, place.found.first - 3) : place.found.first]):
        return None  # `failed to warn them`
    if of > first + 1 and place.starts_object(place.skip_marks(of)):
        threat = not _THREATS.isdisjoint(place.lows[of : of + _LONGEST_ADDRESSEE])
        aim = stated(place, place.aim(subject_of_cue(place), of))
        return aim and (replace(aim, kind="commitment") if threat else aim)
    that = _behind_addressee(place, first, "that")
    bare = place.low(first) in DETERMINERS or place.low(first).endswith("s")
    if not that and not bare:
        return None
    first = that or first
    return stated(place, place.aim(subject_of_cue(place), first)) if _is_danger(place, first) else None


def _behind_addressee(place: Place, first: int, wanted: str) -> int:
    """Behind `that` or `against`, where at most whom one warned stands before it; else 0."""
    for at in range(first, first + _LONGEST_ADDRESSEE):
        low = place.low(at)
        if low == wanted:
            return at + 1
        inside = low in ("in", "on") and wanted != "about"
        if low in _ENDS or (low in PREPOSITIONS and not inside) or not low:
            return 0
    return 0


def _is_danger(place: Place, first: int) -> bool:
    """Whether a clause tells what may come of others' doing."""
    after = place.end_from(first)
    verb = next((at for at in range(first, after) if place.low(at) in _DANGERS | _ASKED), None)
    if verb is None or place.low(verb) in _ASKED or place.low(first) in PRONOUNS | {"any", "we"}:
        return False
    clause = {*place.lows[verb:after]}
    if clause & NEGATIONS or not {*place.lows[verb + 1 : verb + 3]}.isdisjoint(_FACED):
        return False
    return place.low(verb) not in _SURE or not clause.isdisjoint(_EVILS)
