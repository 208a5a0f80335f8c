"""Frames in which a thing is said to stand first (`A is the bedrock of our security`, `A has great
significance for us`, `close attention is paid to A`): cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.noun_frames import last_clause
from tui_reader.analysis.aiming.possessors import POSSESSIVES, for_whom, owner_of, possessor_of
from tui_reader.analysis.aiming.regards import before_auxiliaries
from tui_reader.analysis.aiming.subject_edges import whole_start
from tui_reader.analysis.aiming.trifles import is_trifle
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    is_adverb,
    listed,
)

_IS = (BE - {"become", "became", "'s", "'re", "was", "were"}) | listed(
    "'re form forms constitute constitutes represent represents"
)
_HAS = listed(
    """
    has have having carries carry bears bear holds hold assumes assume acquires acquire gains gain takes take
    occupies occupy deserves deserve retains retain enjoys enjoy requires require demands merits merit needs
    warrants
    """
)
# Nouns that only a word such as `important` makes a first one: `a major issue`, `another important area`.
_PLAIN = listed(
    "issue area matter task element direction component factor interest place role topic question"
)
_WEIGHTY = listed(
    """
    important key major urgent pressing central serious vital crucial essential critical strategic top
    priority special significant big great number-one burning core
    """
)
_MATTERS = listed("national principle honour honor security survival priority urgency strategic pride life")
_DEEMS = listed(
    """
    consider considers considered considering deem deems deemed regard regards regarded see sees view views
    find finds make makes made call calls called rank ranks ranked treat treats treated
    """
)
_GIVES = listed(
    """
    attach attaches attached attaching pay pays paying give gives giving given gave paid devote devotes
    devoted devoting accord accords accorded according assign assigns assigned place places placed placing
    put puts putting lay lays laid laying attribute attributes attributed ascribe ascribes turn turns turning
    """
)
_PAID = listed(
    "paid given attached devoted accorded placed put laid assigned attributed directed drawn focused"
)
_VERY = listed("extremely very vitally critically absolutely particularly especially truly hugely really so")
_STRONG = listed(
    """
    vital essential crucial critical paramount indispensable central imperative key pivotal necessary needed
    overdue required warranted inevitable urgent
    """
)
_FIRST_PERSON = listed("us our")
_LONGEST_PHRASE = 8
_LONGEST_DEEMED = 24


def standing(place: Place) -> Aim | None:
    """`A is the bedrock of X’s security`, `A remains a major issue`, `we consider A an important area`."""
    found = place.found
    if not _counts(place):
        return None
    verb = _verb_before(place, _IS)
    if verb is not None and (aim := _predicated(place, verb)):
        return aim
    if found.cue.phrase[0] in ("place", "role", "necessity"):
        verb = _verb_before(place, _HAS)
        return (
            _predicated(place, verb) if verb is not None and place.low(found.after) in ("in", "on") else None
        )
    return deemed(place)


def _counts(place: Place) -> bool:
    """Whether the noun is one of those that stand first, or is called important."""
    head = place.found.cue.phrase[0]
    between = {w.low for w in place.words[max(0, place.found.first - 4) : place.found.first]}
    if place.found.cue.phrase[-1] == "of" and head == "matter":
        return place.low(place.found.after) in _MATTERS
    return head not in _PLAIN or not _WEIGHTY.isdisjoint(between)


def weight(place: Place) -> Aim | None:
    """`A has particular significance for us`, `A is of great importance to Peru`, `we attach importance to
    A`, `close attention is paid to A`."""
    found = place.found
    after = place.low(found.after)
    if after in ("to", "on") and (verb := _verb_before(place, _GIVES)) is not None:
        first = found.after + 1
        gerund = place.low(verb).endswith("ing")
        return place.aim(subject_of_verb(place.subjects, place.line, verb, gerund=gerund), first)
    if (paid := _paid(place)) is not None:
        return place.aim(place.speaking(), paid)
    if found.cue.phrase[0] == "priority" or (after == "to" and place.starts_verb(found.after + 1)):
        return None
    be = _of_before(place)
    verb = be if be is not None else _verb_before(place, _HAS)
    return None if verb is None else _predicated(place, verb)


def _paid(place: Place) -> int | None:
    """What follows `attention is paid to`, where that is the predicate of the noun."""
    at = place.found.after
    if place.low(at) not in AUXILIARIES:
        return None
    while place.low(at) in AUXILIARIES or is_adverb(place.low(at)):
        if place.low(at) in NEGATIONS:
            return None
        at += 1
    return at + 2 if place.low(at) in _PAID and place.low(at + 1) in ("to", "on") else None


def _of_before(place: Place) -> int | None:
    """The verb of `is of great importance`."""
    of = _verb_before(place, frozenset({"of"}))
    return of - 1 if of is not None and place.low(of - 1) in _IS else None


_MORE = listed("far much even more most")
_FAR = listed("far much")
_NEAR = 4


def weighty(place: Place) -> Aim | None:
    """`A is extremely important for us`, `A is vital`: of one who speaks for a side."""
    found = place.found
    be = found.first - 1
    very = False
    while be > 0 and (is_adverb(place.low(be)) or place.low(be) in _MORE):
        very = very or place.low(be) in _VERY | _FAR
        be -= 1
    genitive = place.low(be) == "'s" and place.low(be - 1) not in PRONOUNS
    if (
        genitive
        or place.low(be) not in BE
        or place.is_noun(found.after)
        or not NEGATIONS.isdisjoint(w.low for w in place.words[be : found.first])
    ):
        return None
    behind = place.low(found.after)
    if behind == "than" and "more" in place.lows[be : found.first]:
        if "nothing" in place.lows[max(0, be - _NEAR) : be]:
            return place.aim(place.speaking(), found.after + 1)  # `nothing is more important than A`
        very = very or place.low(found.after + 1) == "ever"
    means = found.cue.kind == "goal" or (found.cue.phrase[0] in _STRONG and place.low(be - 1) == "this")
    if means and behind == "to" and place.starts_verb(found.after + 1):
        aim = _needed_to(place, be)
        return aim and replace(aim, kind="goal")
    if found.cue.kind == "goal" and behind == "for" and place.low(be - 1) in ("this", "these"):
        return place.aim(place.speaking(), found.after + 1)  # `this is necessary for A`
    owner = _of_policy(place) if place.low(found.after) == "to" else None
    if owner or _weighs(place, very=very):
        aim = _predicated(place, be, owner=owner or place.speaking())
        return aim and replace(aim, kind="goal") if _is_means(place) else aim
    return None


def _is_means(place: Place) -> bool:
    """`A is essential for doing B`."""
    return place.low(place.found.after) == "for" and place.low(place.found.after + 1).endswith("ing")


def _needed_to(place: Place, be: int) -> Aim | None:
    """`the drills were needed to A`: A is wanted; not of `it is needed to`."""
    near = {w.low for w in place.words[max(0, be - 3) : be]}
    this = place.low(be - 1) == "this" and place.found.cue.kind != "goal"
    pointing = (place.low(be - 1) in PRONOUNS and not this) or not near.isdisjoint(("what", "whatever"))
    perceived = place.content_verb(place.found.after + 1) in _PERCEIVED  # `glasses are needed to see it`
    return None if pointing or perceived else place.aim(place.speaking(), place.found.after + 1)


_PERCEIVED = listed("see hear watch read feel know find understand eat drink sleep live play get have be")


def _weighs(place: Place, *, very: bool) -> bool:
    """Whether it is important enough, and for those who speak: `extremely important for us`, `vital`."""
    found, behind = place.found, place.low(place.found.after)
    near = {w.low for w in place.words[found.after + 1 : found.after + 4]}
    ours = behind in ("to", "for") and not _FIRST_PERSON.isdisjoint(near)
    ours = ours or _is_means(place)
    if behind in ("to", "for", "in") and not ours and place.low(found.after + 1) not in _ALL:
        return False
    return ours or very or found.cue.phrase[0] in _STRONG


def _of_policy(place: Place) -> Subject | None:
    """`central to Peru’s strategy`: whose policy it is."""
    near = range(place.found.after + 2, min(place.found.after + _LONGEST_PHRASE, len(place.words)))
    policy = next((at for at in near if place.low(at) in _POLICIES), None)
    return possessor_of(place, policy) if policy else None


_POLICIES = listed(
    "strategy policy diplomacy agenda plan plans efforts security goals ambitions vision approach"
)
_ALL = listed("the everyone all peace global regional world")


def in_interest(place: Place) -> Aim | None:
    """`A is in our deepest interest`, `A meets the interests of Peru`."""
    found = place.found
    if "none" in place.lows[max(0, found.first - _NEAR) : found.first]:
        return None  # `war is in none of our interests`
    if place.low(found.after) in ("to", "of") and (aim := _in_interest_to(place)):
        return aim
    verb = None
    for at in range(found.first - 1, max(0, found.first - _LONGEST_PHRASE), -1):
        low = place.low(at)
        if low in ("in", "meets", "meet", "serves", "serve") and at > 0:
            verb = at - 1 if low == "in" and place.low(at - 1) in BE else None if low == "in" else at
            break
        if low in STOPS or low in PREPOSITIONS or low in ("and", ","):
            return None
    if verb is None:
        return None
    owner = owner_of(place)
    if owner is None and place.low(found.after) == "of":
        owner = _behind(place, found.after + 1)
    return _predicated(place, verb, owner=owner) if owner else None


def _in_interest_to(place: Place) -> Aim | None:
    """`it is in our own interest to A`, `it is in the interest of sailors to A`: of one in office."""
    found = place.found
    near = range(found.first - 1, max(0, found.first - _LONGEST_PHRASE), -1)
    in_ = next((at for at in near if place.low(at) == "in"), None)
    if in_ is None:
        return None
    be = place.skip_back(in_)
    to = found.after
    if place.low(to) == "of":
        to = next((at for at in range(to, to + _LONGEST_PHRASE) if place.low(at) in STOPS | {"to"}), to)
    if place.low(be) not in BE or place.low(place.skip_back(be)) not in ("it", "is", "not", "be"):
        return None
    denied = not NEGATIONS.isdisjoint(w.low for w in place.words[be : found.first])
    if denied or place.low(to) != "to" or not place.starts_verb(to + 1):
        return None
    return place.aim(place.speaking(), to + 1)


def first_of_all(place: Place) -> Aim | None:
    """`A comes first`: of one who speaks for a side."""
    return _predicated(place, place.found.first, owner=place.speaking())


def _predicated(place: Place, verb: int, *, owner: Subject | None = None) -> Aim | None:
    """The subject of a verb as what is wanted."""
    end = before_auxiliaries(place, verb)
    if end is None:
        return None
    start = last_clause(place, whole_start(place, end), end)
    unclear = PRONOUNS | SUBORDINATORS
    if end <= start or place.low(end - 1) in unclear or place.low(start) in unclear:
        return None
    if _is_body(place, start, end) or is_trifle(place.words, start, end):
        return None
    return place.aim(owner or _whose(place), start, end)


def _is_body(place: Place, start: int, end: int) -> bool:
    """Whether the subject is a state or person: `Peru is a key area` tells where, not what."""
    opening = start + (place.low(start) in DETERMINERS)
    return any(a.after == end and a.first == opening and not a.adjective for a in place.line.actors)


def _whose(place: Place) -> Subject | None:
    """For whom it stands first: whom the noun names, else the side that speaks."""
    if owner := owner_of(place) or for_whom(place):
        return owner
    after = place.found.after
    if place.low(after) in ("of", "for", "to", "in"):
        return _behind(place, after + 1)
    return place.speaking()


def _behind(place: Place, at: int) -> Subject | None:
    """The one named behind `for`, `of`, `to`; the side that speaks where no other is."""
    for near in range(at, min(at + 5, len(place.words))):
        low = place.low(near)
        if low in POSSESSIVES:
            return place.subjects.whose(place.line, near)
        actor = next((a for a in place.line.actors if a.first == near), None)
        if actor:
            return place.subjects.owner(actor)
        if low in STOPS or low == ",":
            break
    return place.speaking()


def deemed(place: Place) -> Aim | None:
    """`consider A to be an important area`, `see A as a key task`."""
    end = place.found.first
    while end > 0 and place.found.first - end < 5 and place.low(end) not in DETERMINERS | {"one", "another"}:
        end -= 1
    places = range(end - 2, max(-1, end - _LONGEST_DEEMED), -1)
    verb = next((at for at in places if place.low(at) in _DEEMS), None)
    if verb is None or not place.starts_object(verb + 1):
        return None
    behind = end
    if (place.low(end - 2), place.low(end - 1)) == ("to", "be"):
        behind = end - 2
    elif place.low(end - 1) == "as":
        behind = end - 1
    if any(place.low(at) in AUXILIARIES - {"'s"} or place.low(at) in STOPS for at in range(verb + 1, behind)):
        return None
    gerund = place.low(verb).endswith("ing")
    return place.aim(subject_of_verb(place.subjects, place.line, verb, gerund=gerund), verb + 1, behind)


def _verb_before(place: Place, wanted: frozenset[str]) -> int | None:
    """The word of a kind before the cue's noun phrase, at most eight words before it."""
    for at in range(place.found.first - 1, max(-1, place.found.first - _LONGEST_PHRASE), -1):
        low = place.low(at)
        if low in wanted:
            return at
        if low in STOPS or low in (",", "to", "'s") or low in NEGATIONS or low in AUXILIARIES:
            return None
        if low in PREPOSITIONS or (low == "of" and place.low(at - 1) not in ("one", "some")):
            return None
    return None
