"""Frames of danger (`A poses a threat to our security`, `A undermines our interests`): cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.aiming.clause_starts import behind_adverbial, clause_start, phrase_start
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.noun_frames import seen_as
from tui_reader.analysis.aiming.possessors import possessor_of
from tui_reader.analysis.aiming.regards import before_auxiliaries
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    BE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    is_adverb,
    listed,
)

_DETERMINERS = listed("a an the its their our his her")
_DEEMS = listed(
    """
    consider considers considered considering deem deems deemed judge judges judged find finds found
    rank ranks ranked
    """
)
_CALLS = listed(
    """
    call calls called calling label labels labelled labeled brand brands branded declare declares declared
    pronounced proclaimed termed term terms dub dubbed
    """
)
_LONGEST_DEEMED = 14
_LONGEST_RELATIVE = 9
_SEES = listed(
    """
    sees see saw seen views view viewed regards regard regarded perceives perceive perceived treats treat
    treated describes describe described portrays portrayed
    """
)
_GREATEST = listed("biggest greatest gravest largest worst deadliest")
_TOWARDS = listed("to for facing confronting before of")
_IS = listed("is are was were remains remain 's")
NONE = listed("no few little less without zero")
_MAKES = listed(
    """
    poses pose posed posing presents present presented presenting represents represent represented
    constitutes constitute constituted creates create created is are was were remains remain remained
    becomes become became being be been
    """
)
_CAUSES = listed(
    "causes cause caused arouses arouse aroused provokes provoke provoked prompts prompt gives give"
)
_FACES = listed(
    """
    faces face facing confronts confront confronting cite cites cited citing recognise
    recognises recognize recognizes
    acknowledge acknowledges
    """
)
_STAKES = listed(
    """
    security sovereignty interests interest integrity stability independence safety existence survival
    economy freedom peace borders citizens people lives prosperity democracy nation country region world
    """
)
_ALL = listed("the national international global regional world everyone all")
_COMMON = listed("regional international national global world european peace")
_VAGUE = listed(
    """
    a an the its their our his her these those such similar same many numerous several various new serious
    formidable great major multiple growing unprecedented real significant different huge enormous big biggest
    greatest more further other own three two four main common global additional enough daunting
    considerable grave tough difficult complex as of and , immense key unique similarly equally
    """
)
_OUTSIDERS = listed("challenge problem headache")


def threat(place: Place) -> Aim | None:
    """`A poses a threat to our security`, `faces new challenges`, `sees A as a threat`."""
    if place.low(place.skip_back(place.found.first)) in MODALS | {"to"}:
        return None  # `I would challenge that`
    return (
        posed(place)
        or _faced(place)
        or seen_as(place)
        or _seen(place)
        or _deemed(place)
        or _main_one(place)
        or _such_as(place)
        or _included(place)
    )


def posed(place: Place) -> Aim | None:
    """The threat is predicated of what worries; it must be that of those who speak of it."""
    worry = place.found.cue.frame == "worry"
    verb = _verb_before(place, _MAKES | _CAUSES if worry else _MAKES)
    if verb is None:
        return None
    end = before_auxiliaries(place, verb)
    if end is None or place.low(end - 1) == "to":
        return None
    if named := _antecedent(place, end):
        return place.aim(_threatened(place), *named)
    start = behind_adverbial(place.words, clause_start(place.words, end), end)
    if end <= start or place.low(end - 1) in PRONOUNS:
        return None
    after = place.end_from(place.found.after) if _is_reported(place) else end
    return place.aim(_threatened(place), start, after)


def _antecedent(place: Place, before: int) -> tuple[int, int] | None:
    """`A, which (Peru says) is its main threat`: the words that a relative pronoun right before means."""
    places = range(before - 1, max(0, before - _LONGEST_RELATIVE), -1)
    which = next((at for at in places if place.low(at) == "which"), None)
    if which is None:
        return None
    after = which - (place.low(which - 1) == ",")
    actor = next((a for a in place.line.actors if a.after == after), None)
    return actor.first if actor else phrase_start(place.words, after), after


def _seen(place: Place) -> Aim | None:
    """`A, which Peru sees as a threat`."""
    as_ = next(
        (at for at in range(place.found.first - 1, place.found.first - 6, -1) if place.low(at) == "as"), 0
    )
    if as_ < 2 or place.low(as_ - 1) not in _SEES | _DEEMS | _CALLS:
        return None
    named = _antecedent(place, as_ - 1)
    subject = subject_of_verb(place.subjects, place.line, as_ - 1)
    return place.aim(subject, *named) if named else None


def _is_reported(place: Place) -> bool:
    """Whether the clause is indirect speech, which says as a whole what the worry is."""
    statement = place.subjects.statement_at(place.words[place.found.first].start)
    return statement is not None and statement.kind == "indirect"


def _deemed(place: Place) -> Aim | None:
    """`considers A a threat`, `calls A the main danger`, `deems A to be a risk`."""
    end = place.found.first
    while end > 0 and place.found.first - end < 5 and place.low(end) not in _DETERMINERS:
        end -= 1
    places = range(end - 2, max(-1, end - _LONGEST_DEEMED), -1)
    verb = next((at for at in places if place.low(at) in _DEEMS | _CALLS), None)
    if verb is None or place.low(end) not in _DETERMINERS or not place.starts_object(verb + 1):
        return None
    behind = end - 2 if (place.low(end - 2), place.low(end - 1)) == ("to", "be") else end
    if any(place.low(at) in AUXILIARIES - {"'s"} or place.low(at) in STOPS for at in range(verb + 1, behind)):
        return None
    subject = subject_of_verb(place.subjects, place.line, verb, gerund=place.low(verb).endswith("ing"))
    aim = place.aim(subject, verb + 1, behind)
    return aim and replace(aim, said=place.low(verb) in _CALLS)


def _main_one(place: Place) -> Aim | None:
    """`the main threat to Peru is A`, `the greatest challenge facing Peru is A`."""
    found = place.found
    if place.low(found.after) not in _TOWARDS or not (place.is_prime() or _is_greatest(place)):
        return None
    be = next((at for at in range(found.after + 2, found.after + 10) if place.low(at) in _IS), None)
    if be is None:
        return None
    first = place.skip_adverbs(be + 1)
    first += place.low(first) in ("to", "that")
    owner = place.subjects.of_phrase(place.line, found.after + 1, be)
    return place.aim(owner, first) if place.low(first) not in NEGATIONS | PREPOSITIONS else None


def _such_as(place: Place) -> Aim | None:
    """`ranks it beside threats such as A`: of the subject of the sentence or the side that speaks."""
    after = place.found.after
    if (place.low(after), place.low(after + 1)) != ("such", "as") or place.found.cue.phrase[0] in _OUTSIDERS:
        return None
    owner = possessor_of(place, place.found.first) or place.speaking()
    owner = owner or place.subjects.main(place.line, place.found.first) or _opening(place)
    return place.aim(owner, after + 2)


def _included(place: Place) -> Aim | None:
    """`the threats we face include A`, `such challenges include A`: of the side that speaks."""
    near = range(place.found.after, place.found.after + _LONGEST_RELATIVE)
    at = next((k for k in near if place.low(k) in _INCLUDES or place.low(k) in STOPS), None)
    if at is None or place.low(at) in STOPS or place.found.cue.phrase[0] == "headache":
        return None
    ours = place.low(place.found.first - 1) in ("such", "these", "our") or not _WE.isdisjoint(
        place.lows[place.found.after : at]
    )
    return place.aim(place.speaking(), at + 1) if ours else None


_INCLUDES = listed("include includes")
_WE = listed("we us our")


def _opening(place: Place) -> Subject | None:
    """Whose name opens the sentence: `Peru’s new strategy`."""
    first = next((a for a in place.line.actors if a.first <= 1), None)
    return place.subjects.owner(first) if first else None


def _is_greatest(place: Place) -> bool:
    return place.low(place.found.first - 1) in _GREATEST


def _verb_before(place: Place, wanted: frozenset[str]) -> int | None:
    """The verb whose object or predicate is the cue's noun phrase, at most eight words before it."""
    for at in range(place.found.first - 1, max(-1, place.found.first - 9), -1):
        low = place.low(at)
        if low in wanted:
            return at
        done = low.endswith("ing") and place.low(place.skip_back(at)) in BE  # `is managing the threats`
        bound = done or low in STOPS or low in PREPOSITIONS or low in NEGATIONS or low in SUBORDINATORS
        if bound or low == "to" or low in _FACES:
            return None
    return None


def _threatened(place: Place) -> Subject | None:
    """Whom it threatens: `to our security`, `for Peru`, `India’s challenge`; else those who say so."""
    if owner := possessor_of(place, place.found.first):
        return owner
    speaking = place.speaking()
    after = place.found.after
    if place.low(after) not in ("to", "for", "in", "among"):
        return speaking
    at = after + 1
    if place.low(at) in _OWN:
        return place.subjects.whose(place.line, at)
    actor = next((a for a in place.line.actors if at <= a.first <= at + 1), None)
    holder = actor.holder if actor else None
    told = place.found.cue.frame == "worry" or place.found.cue.phrase[0] in _OUTSIDERS
    if actor and (told or (speaking and speaking.holder == holder)):
        stop = next(k for k in range(at, len(place.words) + 1) if not place.low(k) or ends_object(place, k))
        return place.subjects.of_phrase(place.line, at, stop)
    return speaking if actor is None and _is_common_stake(place, at) else None


_OWN = listed("our my its their")


def _is_common_stake(place: Place, first: int) -> bool:
    """`to international peace`, `to us`: what those who speak share in."""
    return not (_ALL | _STAKES | {"us", "our"}).isdisjoint(w.low for w in place.words[first : first + 5])


def _faced(place: Place) -> Aim | None:
    """`faces a serious threat`, `warned of the danger of A`: the noun phrase itself is what worries."""
    verb = _verb_before(place, _FACES)
    first = verb + 1 if verb is not None else _warned(place)
    if first is None or place.low(place.found.first - 1) in NONE | {"a", "any"}:
        return None
    verb = first - 1 if verb is not None else first - 2
    subject = subject_of_verb(place.subjects, place.line, verb, gerund=place.low(verb).endswith("ing"))
    if subject is None or (subject.personal and not subject.own and first == verb + 1):
        return None
    if first == verb + 1 and _is_foreign(place, subject):
        return None  # a challenge that an observer sees before them
    such = (place.low(place.found.after), place.low(place.found.after + 1)) == ("such", "as")
    if not such and _is_vague(place, first):
        return None
    aim = place.aim(subject, place.found.after + 2 if such else first)
    return aim and replace(aim, said=first == verb + 2 or place.low(verb).startswith("cit"))


def _is_vague(place: Place, first: int) -> bool:
    """`faces many serious challenges`: of which nothing is told."""
    before = {*place.lows[first : place.found.first]}
    return before <= _VAGUE and place.end_from(place.found.after) <= place.found.after + 1


def _warned(place: Place) -> int | None:
    """The first word of the noun phrase behind `warned of`."""
    for at in range(place.found.first - 1, max(0, place.found.first - 6), -1):
        if place.low(at) in ("of", "about", "against"):
            return at + 1 if place.low(at - 1) in _WARNED else None
        if place.low(at) in STOPS or place.low(at) in PREPOSITIONS:
            return None
    return None


_WARNED = listed("warned warns warning warn cautioned cautions")


def _is_foreign(place: Place, subject: Subject) -> bool:
    """Whether one who is not of the subject's side says it."""
    statement = place.subjects.statement_at(place.position)
    speaking = place.speaking()
    return statement is not None and not subject.own and (not speaking or speaking.holder != subject.holder)


def harm(place: Place) -> Aim | None:
    """`A threatens its own security`, `A undermines our interests`: said by those whose they are."""
    after = place.found.after
    common = place.low(after) in _COMMON or (
        place.low(after) == "the" and place.low(after + 1) in _STAKES | _COMMON | {"very"}
    )
    if not (common or place.low(after) in _OWN) or place.found.form == "gerund":
        return None
    stake = {w.low for w in place.words[after + 1 : after + 5]}
    if _STAKES.isdisjoint(stake):
        return None
    end = place.found.first
    while end > 0 and (place.low(end - 1) in AUXILIARIES or is_adverb(place.low(end - 1))):
        end -= 1
    start = behind_adverbial(place.words, clause_start(place.words, end), end)
    if end <= start or place.low(end - 1) in PRONOUNS:
        return None
    speaking = place.speaking()
    owner = speaking if common else place.subjects.whose(place.line, after)
    if owner is None or speaking is None or owner.holder != speaking.holder:
        return None
    return place.aim(owner, start, place.end_from(after) if _is_reported(place) else end)


def ends_object(place: Place, at: int) -> bool:
    low = place.low(at)
    return (
        low in STOPS
        or low in (",", "by", "with", "that", "which", "who", "because", "as")
        or (low in AUXILIARIES and low != "'s")
    )
