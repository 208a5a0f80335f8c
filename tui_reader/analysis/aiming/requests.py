"""Frames of requests: a verb, those addressed, and what is asked of them; or a clause that is demanded."""

from itertools import pairwise

from tui_reader.analysis.aiming.biddings import is_of_meeting
from tui_reader.analysis.aiming.bindings import bound, ordered
from tui_reader.analysis.aiming.stating import stated, subject_of_cue
from tui_reader.analysis.aiming.wanting import FINITE, Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    REPORTING,
    STOPS,
    SUBORDINATORS,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

_TELLING = listed("tell warn push require oblige compel advise")
_ASKING = listed("ask press push petition lobby pressure")
_ORGANS = listed(
    """
    ministry ministries minister ministers government officials army military forces troops navy agencies
    cabinet commanders generals services police guards diplomats embassy embassies
    fighters militias militiamen soldiers units warships jets
    """
)
_LONGEST_ADDRESSEE = 8
_ENDS_ADDRESSEE = AUXILIARIES | STOPS | SUBORDINATORS | REPORTING | PREPOSITIONS - {"of", "in"} | {","}
_WHOM = DETERMINERS | listed("me us him them you it what whom")
_WANTING = listed(
    "wants hopes plans seeks aims intends tries wishes needs ready willing determined eager keen"
)
_PASSIVES = listed("urge ask order instruct direct task press invite encourage call")
_BINDING = listed("require oblige compel mandate commit bind obligate")
_ONLY_BINDING = listed("commit bind obligate")
_LAWS = listed("require oblige compel mandate")
_PARTICLES = listed("to : , not at ahead back forward through off away aside over up down out")
_POINTS = listed("this that it these")
_TOLD = listed("is are was were has had will would may might could does did")
_NEAR = 6


def request(place: Place) -> Aim | None:
    """`urged both sides to talk`: the addressee belongs to what is wanted."""
    passive = place.found.form == "past" and place.is_passive()
    if passive and place.found.cue.phrase[0] in _PASSIVES:
        return ordered(place)
    first = place.found.after + (place.low(place.found.after) == "on")
    if _is_no_request(place, first):
        return None
    return _requested(place, first, place.end_behind_aside(place.end_from(first)))


def _requested(place: Place, first: int, end: int) -> Aim | None:
    """What is asked of those who stand behind the verb."""
    if place.found.cue.phrase == ("task",) and (charged := _charged(place, first, end)):
        return charged
    if place.found.cue.phrase[0] in _TELLING and not _is_addressed(place, first):
        return _asked_for(place, first, end)
    if not any(
        place.low(at) in ("to", "not") and place.low(at + 1) not in _WHOM for at in range(first + 1, end)
    ):
        return _asked_for(place, first, end)
    if place.lows[first : first + 2] == ("you", "to"):
        first += 2
    return _of_asker(place, first, end)


def _of_asker(place: Place, first: int, end: int) -> Aim | None:
    """The aim of who asks; of what a treaty asks, of those whom it binds."""
    subject = subject_of_cue(place)
    if subject is None and place.found.cue.phrase[0] in _BINDING:
        return bound(place, first, end)
    if place.found.cue.phrase[0] in _ONLY_BINDING:
        return None
    aim = place.aim(subject, first, end)
    return aim if place.found.cue.phrase[0] in _LAWS else stated(place, aim)


def _is_no_request(place: Place, first: int) -> bool:
    """Whether nobody asks (`was asked to`), or nothing is asked that is wanted."""
    if place.found.form == "past" and place.is_passive():
        return True
    required = place.found.cue.phrase[0] == "require" and place.low(place.found.first - 1) in _THINGS
    if place.found.cue.phrase in _ALSO_NO_VERBS and place.found.form == "base" and not _is_verb_here(place):
        return True  # `the special counsel`, `a policy of direct aid`
    if place.low(first) in _PARTICLES or place.low(first) in FINITE or required:
        return True  # `asked not to be filmed`, `pushed back the vote to`, `pressure is building for`
    if place.found.cue.phrase == ("order",) and not _are_organs(place, first):
        return True  # of firms that were ordered to pay a fact is told
    # `I would ask you to report on A`
    return place.lows[first : first + 2] == ("you", "to") and is_of_meeting(place, first + 2)


def _is_verb_here(place: Place) -> bool:
    """Whether a word that is a noun as well is the verb: `to counsel`, `they counsel`, `direct the army`."""
    before = place.low(place.skip_back(place.found.first))
    if place.low(place.found.first + 1) in DETERMINERS:
        return True
    return before in AUXILIARIES or before in ("to", "and", "they", "we", "who")


_ALSO_NO_VERBS = (("counsel",), ("direct",))
_THINGS = listed("it this that")


def _are_organs(place: Place, first: int) -> bool:
    """`ordered the army to withdraw`: whether those ordered are of the state itself, or it orders now."""
    addressed = {w.low for w in place.words[first : first + _NEAR]}
    return place.found.form not in ("past", "gerund") or not addressed.isdisjoint(_ORGANS)


def _is_addressed(place: Place, first: int) -> bool:
    """`told both sides to talk`: `to` and a verb behind a short name of those addressed; with `warned`,
    `not to`."""
    for at in range(first + 1, first + _LONGEST_ADDRESSEE):
        low = place.low(at)
        if low == "not" and place.low(at + 1) == "to":
            return True
        if low == "to":
            return (
                place.found.cue.phrase != ("warn",)
                and place.low(at - 1) not in _WANTING
                and place.low(at + 1) not in _WHOM | PREPOSITIONS
            )
        if not low or low in _ENDS_ADDRESSEE or like_a_verb(low) or _opens_second(place, at):
            return False
    return False


def _opens_second(place: Place, at: int) -> bool:
    """`told Lima the decision to close`: a second noun phrase behind that of the one addressed."""
    return place.low(at) in DETERMINERS and place.low(at - 1) not in ("of", "and", "both", "all", "or")


def _charged(place: Place, first: int, end: int) -> Aim | None:
    """`will task the secretary with drafting A`."""
    near = range(first + 1, min(end, first + _LONGEST_ADDRESSEE))
    at = next((k for k in near if place.low(k) == "with" and place.low(k + 1).endswith("ing")), None)
    return stated(place, place.aim(subject_of_cue(place), at + 1)) if at else None


def _asked_for(place: Place, first: int, end: int) -> Aim | None:
    """`asked the council for a loan`."""
    near = range(first + 1, min(end, first + 5))
    asked = next((at for at in near if place.low(at) == "for"), None)
    if asked is None or place.found.cue.phrase[0] not in _ASKING:
        return None
    return stated(place, place.aim(subject_of_cue(place), asked + 1, end))


def demand(place: Place) -> Aim | None:
    """`demanded that A`."""
    if place.found.form == "past" and place.is_passive():
        return None
    we = place.content_verb(place.found.after) == "we" and place.found.cue.kind == "proposal"
    if we and is_of_meeting(place, place.verb_at(place.found.after) + 1):
        return None  # `I suggest that we begin`
    if place.found.cue.phrase[0] in ("suggest", "insist") and _is_told(place):
        return None
    if place.found.cue.phrase[0] in ("agree", "decide") and not _is_settled(place):
        return None
    first = place.found.after
    pointing = place.low(first - 1) == "that" and place.low(first) in FINITE  # `I hope that is so`
    passing = place.low(first) in _POINTS and place.low(first + 1) in BE  # `that this is a passing matter`
    if pointing or (passing and place.found.cue.phrase[0] in ("hope", "expect")):
        return None
    first = _behind_setting(place, first) + we
    return stated(place, place.aim(subject_of_cue(place), first))


def _behind_setting(place: Place, first: int) -> int:
    """`hopes that under the deal, prices will fall`: behind what opens the clause with a comma."""
    end = place.end_from(first)
    opens = place.low(first) in PREPOSITIONS and place.low(end) == "," and end < first + _LONGEST_ADDRESSEE
    return end + 1 if opens and place.low(end + 1).isalpha() else first


def _is_settled(place: Place) -> bool:
    """`decided that A will be`: what is to be, not what is thought."""
    words = place.words[place.found.after : place.end_from(place.found.after)]
    to_be = any(w.low in ("will", "would", "should", "must", "shall", "be") for w in words)
    return to_be and place.found.form == "past"


def _is_told(place: Place) -> bool:
    """`suggested that they were late`: a finite verb tells, a base form asks."""
    words = place.words[place.found.after : place.end_from(place.found.after)]
    asked = any(w.low in ("should", "must") for w in words)
    asked = asked or any(b.low == "be" and a.low not in ("might", "may") for a, b in pairwise(words))
    told = any(w.low in _TOLD or like_a_verb(w.low) for w in words)
    been = any((a.low, b.low) == ("'s", "been") for a, b in pairwise(words))
    return not asked and (told or been)
