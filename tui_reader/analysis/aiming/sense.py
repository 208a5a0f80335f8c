"""Whether an aim can be taken in as its words stand: its denial kept, nothing hanging on, its object told."""

from dataclasses import replace

from tui_reader.analysis.aiming.gaps import antecedent, is_empty
from tui_reader.analysis.aiming.infinitives import infinitive_end
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import is_adverb, listed

_DENIALS = listed("not never no won't wouldn't cannot can't mustn't shouldn't couldn't")
_BEFORE_VERB = listed("to longer only just again even")
_REFUSALS = frozenset(
    {("refuse",), ("refusal", "to"), ("unwillingness", "to"), ("rule", "out"), ("ruling", "out")}
)
_DANGLING = listed(
    "include includes especially particularly notably of than as which who and or but the a an its their such"
)
_LEADING = listed("of than as")
_OF_VERBS = frozenset({"verb_to", "perfect_to", "saying_to", "adjective", "modal"})
# Verbs that need no object: `the talks from which it vowed to withdraw`.
_WITHOUT_OBJECT = listed(
    """
    withdraw resign negotiate leave retaliate respond react act participate join cooperate help go stay
    step vote run comply talk intervene attend disarm denuclearise denuclearize surrender return
    compete retreat change win
    """
)
_COUNTS = listed("two three four five six seven eight nine ten eleven twelve several many")
_ELLIPSIS = ("as", "well"), ("too",), ("so",)


def in_sense(place: Place, aim: Aim) -> Aim | None:
    """The aim in words that can be understood by themselves; none where there are no such words."""
    aim = _refused(place, _with_denial(place, aim))
    after = _end_of_subject(place, aim)
    while after > aim.first + 1 and _dangles(place, after - 1):
        after -= 1
    if _is_elliptic(place, aim.first, after) or _is_counted(place):
        return None
    aim = aim if after == aim.after else replace(aim, after=after)
    return _with_object(place, aim)


def _with_denial(place: Place, aim: Aim) -> Aim:
    """`vowed not to A`, `can no longer A`, `won't A`: the words keep what denies them."""
    found = place.found
    if aim.first != found.after:
        return aim
    at = found.after - 1
    while (
        at > found.first
        and (place.low(at) in _BEFORE_VERB or is_adverb(place.low(at)))
        and not _denies(place, at)
    ):
        at -= 1
    return replace(aim, first=at) if _denies(place, at) else aim


def _denies(place: Place, at: int) -> bool:
    return place.low(at) in _DENIALS


def _refused(place: Place, aim: Aim) -> Aim:
    """`refuses to A`, `ruled out A`: A is what is denied."""
    if place.found.cue.phrase not in _REFUSALS:
        return aim
    return replace(aim, subject=replace(aim.subject, negated=not aim.subject.negated))


def _end_of_subject(place: Place, aim: Aim) -> int:
    """`asking for A is wise`: where a gerund is the subject, its words end before the verb of the clause."""
    found = place.found
    asks = found.form == "gerund" and found.cue.frame in ("saying", "request") and aim.first >= found.after
    if not asks or place.low(found.first - 1) not in (",", "that", "", "“", '"'):
        return aim.after
    end = infinitive_end(place.line, aim.first, aim.after)
    verbs = range(aim.first + 1, end)
    return end if any(place.low(at) == "to" for at in verbs) else aim.after


def _dangles(place: Place, last: int) -> bool:
    """Whether a last word only leads on to more; one that ends its clause does not (`what he spoke of`)."""
    led = place.low(last) not in _LEADING or place.low(last + 1)[:1].isalnum()
    return led and place.low(last) in _DANGLING and not _is_name(place, last)


def _is_name(place: Place, at: int) -> bool:
    return any(actor.first <= at < actor.after for actor in place.line.actors)


def _is_elliptic(place: Place, first: int, after: int) -> bool:
    """`others to as well`, `its friends to`: the verb is told elsewhere."""
    for at in range(first, min(first + 4, after)):
        if place.low(at) == "to":
            behind = tuple(place.low(k) for k in range(at + 1, min(at + 3, after)))
            return not behind or any(behind[: len(words)] == words for words in _ELLIPSIS)
    return False


def _is_counted(place: Place) -> bool:
    """`five demands that Peru must meet`: of such it is told what becomes of them, not what they are."""
    before = place.low(place.found.first - 1)
    return place.found.cue.phrase[-1] == "that" and (before.isdigit() or before in _COUNTS)


def _with_object(place: Place, aim: Aim) -> Aim | None:
    """`two ports that it vowed to defend`: a verb whose object is told before is told with it; none where
    that says nothing (`something it is unwilling to accept`)."""
    alone = aim.after == aim.first + 1 or place.low(aim.first + 1) == "if"
    bare = alone and aim.first >= place.found.after
    if not bare or place.found.cue.frame not in _OF_VERBS or place.low(aim.first) in _WITHOUT_OBJECT:
        return aim
    told = antecedent(place)
    if told is None:
        return aim
    first, last = told
    if is_empty(place, first, last):
        return None
    return aim if last - first == 1 else replace(aim, first=first)
