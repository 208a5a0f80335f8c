"""Of what kind an aim is once its clause is seen: a promise or a worry rather than a mere goal."""

from dataclasses import replace

from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import DETERMINERS, MARKS, NEGATIONS, PRONOUNS, STOPS, listed
from tui_reader.domain.annotation import PriorityKind

_VERBS = frozenset({"verb_to", "perfect_to", "verb", "saying", "saying_to", "request", "demand", "act"})
_SOUGHT = frozenset({"verb_to", "perfect_to"})
_MUST = listed("must should ought")
_HAS_TO = {("needs", "to"), ("need", "to"), ("has", "to"), ("have", "to"), ("ought", "to")}
_WILL = listed("will would 'll shall won't wouldn't")
# Verbs with which `would` wishes and `will` foretells.
_WISHES = listed("want like love prefer hope wish need welcome aim seek strive intend plan aspire")
_DISLIKED = listed("want like")
_THINGS = frozenset({"verb"})
_INTENTS = listed("intent intention intentions")
# What one does not mean to do he says that he will not.
_INTENDED = listed("intend plan seek seeking planning aim")
_MEANT = listed("declared declare declares signaled signalled signal announced announce stated")
_NEAR = 3
_LONGEST_QUESTION = 12
_AMOUNTS = listed("much many long far soon")
_BOUNDS = listed("that and but is are was were")
_SUBJECTS = PRONOUNS | DETERMINERS


def settled(place: Place, aim: Aim) -> Aim | None:
    """The aim with the kind that its clause gives it; none of what an outsider foretells."""
    if _is_foretold(place, aim) or _is_open(place):
        return None
    if _is_told_others(place, aim):
        return _proposed(place, aim)
    kind = _kind_in_clause(place, aim)
    return aim if kind == aim.kind else replace(aim, kind=kind)


def _kind_in_clause(place: Place, aim: Aim) -> PriorityKind:
    cue = place.found.cue
    if aim.kind in ("goal", "proposal") and cue.frame in _VERBS and _is_promised(place):
        return aim.kind if _is_put(place, aim) else "commitment"
    if aim.kind == "goal" and cue.phrase[0] in _INTENTS and _is_declared(place):
        return "commitment"
    if aim.kind == "goal" and aim.subject.negated and cue.phrase[0] in _INTENDED:
        return "commitment"
    if aim.kind == "goal" and aim.subject.negated and _is_disliked(place):
        return "concern"
    return aim.kind


def _is_foretold(place: Place, aim: Aim) -> bool:
    """`“Peru will work hard to build it,” the Chilean envoy said`: of another side in one's own words."""
    if place.found.cue.frame not in _VERBS or not _is_promised(place) or aim.subject.own:
        return False
    statement = place.subjects.statement_at(place.position)
    if statement is None or statement.kind != "direct" or statement.speaker is None:
        return False
    speaking = place.speaking()
    if speaking is None:
        return True
    told, whose = speaking.holder, aim.subject.holder
    return told != whose and told.id not in whose.members and not place.subjects.speaks_within(told, whose)


def _is_told_others(place: Place, aim: Aim) -> bool:
    """`“Peru needs to work with us to A,” the Chilean envoy said`: what another side is to do."""
    before = place.skip_back(place.found.first)
    if place.found.cue.frame not in _SOUGHT or place.found.form != "base" or aim.subject.own:
        return False
    if not (place.low(before) in _MUST or (place.low(before - 1), place.low(before)) in _HAS_TO):
        return False
    statement = place.subjects.statement_at(place.position)
    return statement is not None and statement.speaker is not None


def _proposed(place: Place, aim: Aim) -> Aim | None:
    """What one who speaks wants another state to do; of one who holds no office it is advice. Of a body, or
    his own side, it stays as it is."""
    speaking, told = place.speaking(), aim.subject.holder
    if told.id in (None, told.name) or (speaking and speaking.holder == told):
        return aim
    if speaking is None:
        return None
    return replace(aim, kind="proposal", subject=speaking)


def _is_open(place: Place) -> bool:
    """`unclear how much it plans to give`: what is asked about is not told."""
    if place.found.cue.frame not in _VERBS | {"adjective"}:
        return False
    places = range(place.found.first - 1, max(0, place.found.first - _LONGEST_QUESTION), -1)
    for at in places:
        low = place.low(at)
        if low in STOPS or low in MARKS or low in _BOUNDS:
            return False
        if low == "what" and place.low(at + 1) not in _SUBJECTS:
            return True
        if low == "how" and place.low(at + 1) in _AMOUNTS:
            return True
    return False


def _is_promised(place: Place) -> bool:
    """`will seek to`, `would urge`: what one says that he will do."""
    if place.found.form != "base" or place.found.cue.phrase[0] in _WISHES:
        return False
    at = place.skip_back(place.found.first)
    while place.low(at) in NEGATIONS and place.low(at) not in _WILL:
        at -= 1
    return place.low(at) in _WILL


def _is_put(place: Place, aim: Aim) -> bool:
    """`“We would urgently call on Peru to A”`: said, it is asked."""
    return (
        aim.kind == "proposal"
        and place.low(place.skip_back(place.found.first)) in ("would", "'d")
        and (aim.subject.own)
    )


def _is_declared(place: Place) -> bool:
    """`declared its intention to`."""
    before = range(max(0, place.found.first - _NEAR), place.found.first)
    return any(place.low(at) in _MEANT for at in before)


def _is_disliked(place: Place) -> bool:
    """`does not want A`, `would not like to see A`: a thing that is not wanted."""
    cue = place.found.cue
    if cue.phrase[-1] not in _DISLIKED:
        return False
    return cue.frame in _THINGS or place.low(place.found.after) in ("see", "be")
