"""Frames in which a noun says what somebody wants (`X’s goal is A`, `a plan to A`): cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.aiming.appositions import apposed
from tui_reader.analysis.aiming.clause_starts import behind_adverbial, clause_start
from tui_reader.analysis.aiming.decisions import placed
from tui_reader.analysis.aiming.givers import subject_of_giver
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.possessors import for_whom, owner_of
from tui_reader.analysis.aiming.regards import before_auxiliaries, regarded
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place, place_of
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
from tui_reader.analysis.word_classes import like_a_verb

_IS = BE - {"'s"}
_INCLUDES = listed("include includes included including")
# Nouns that only an infinitive (or `main`, `top`) makes into an aim: `the policy is flawed` is none.
_VAGUE = listed(
    """
    idea position strategy policy desire wish intention plan focus concern worry headache purpose target task
    mission duty responsibility obligation main challenge point option choice step answer job approach order
    thing
    """
)
_GOES_ON = listed(
    "of and or but area areas task tasks goal goals partner partners sector sectors issue issues"
)
_LASTS = listed("continues continue continued appears appeared appear seems seemed seem")
_LONGEST_OWNER, _TOO_SHORT = 8, 3
_MEANS = listed("option choice step answer job approach order thing")
_PARTICIPLES = listed("seen done found given taken known shown chosen written drawn")
_LOOSE_MEANS = (("answer",), ("job",), ("first", "act"))
# `the hope is for A`, `the plan was for Chile to A`.
_WISHES = listed("hope wish desire plan idea intention aim goal")
_DUTIES = listed("duty responsibility obligation challenge")
_NO_CONTENT = listed(
    """
    alive unchanged intact elusive likely unlikely expected set bound due under clear simple facing not very
    more no being still one part well too so same different unclear good now
    impossible possible achievable attainable unrealistic realistic met
    """
)
_LINKED = {("on", ("focus",)), ("with", ("concern",)), ("about", ("concern",))}
_PLAIN = listed("clear simple obvious evident known plain straightforward")
_POINTS = listed("this that it")
_PERCEIVED = listed(
    """
    described describes describe saw sees see seen perceived named names identified identifies identify
    considers considered consider regards regarded regard views viewed view called calls
    defines defined define
    listed lists list set singled proclaimed declared designated outlined cited cites
    rank ranks ranked treat treats treated highlighted highlights highlighting highlight
    """
)
_MAKES = listed("consider considers considered deem deems make makes made making call calls called")
_TOLD = listed("was were had")
_TARGETS = listed("goal aim objective target ambition priority")
_NEAR = 5
_OPENS_OWN = listed("a its their our his her the")
_LONGEST_OBJECT = 14
_LONGEST_ASIDE = 8
_LONGEST_LIST = 24
_OBLIQUE = PREPOSITIONS | {"of"}
_SAID_AS = _PERCEIVED - listed(
    "saw sees see considers considered consider regards regarded regard views viewed view"
)


def noun(place: Place) -> Aim | None:
    """`X’s goal is to A`, `A is X’s goal`, `described A as the goal of X`, `X’s goals include A`."""
    aim = _it_is(place) or _ahead(place) or _examples(place)
    if aim is None and place.found.cue.phrase[0] not in _DUTIES | _MEANS:
        aim = (
            _made_first(place)
            or _behind(place)
            or seen_as(place)
            or _in_focus(place)
            or placed(place)
            or apposed(place)
        )
    if aim and aim.kind == "goal" and place.is_prime():
        return replace(aim, kind="priority")
    return aim


def _examples(place: Place) -> Aim | None:
    """`to meet goals like V-ing`, `its aims, such as V-ing`: what is told as an example of them."""
    after = place.found.after
    first = after + (place.low(after) == ",")
    such = (place.low(first), place.low(first + 1)) == ("such", "as")
    first += 2 if such else 1
    opens = such or place.low(after) == "like"
    if not opens or place.found.cue.phrase[-1] not in _TARGETS or not place.low(first).endswith("ing"):
        return None
    return place.aim(owner_of(place) or place.subjects.main(place.line, place.found.first), first)


def _it_is(place: Place) -> Aim | None:
    """`it is our duty to A`, `it is a priority for Chile to A`: of one who speaks for a side."""
    be = _back_to(place, _IS | {"'s"})
    if be is None or place.low(be - 1) not in ("it", "also", "still", "therefore", "be"):
        return None
    first = place.found.after
    if place.low(first) in ("for", "of"):
        first = next((at for at in range(first + 1, first + _LONGEST_OWNER) if place.low(at) == "to"), first)
    if place.low(first) != "to" or not place.starts_verb(first + 1):
        return None
    return place.aim(owner_of(place) or place.speaking(), first + 1)


def continued(place: Place) -> Aim | None:
    """`They included A`, where the sentence before spoke of somebody's goals."""
    before = place.subjects.line_before(place.line)
    pronoun = place.low(place.found.first - 1)
    if pronoun == "this" and place.found.first == 1:
        first = place.found.after
        return place.aim(place.speaking(), first) if place.starts_object(first) else None
    if before is None or pronoun not in ("they", "these"):
        return None
    for at in range(len(before.words)):
        for found in place.cues.at(before.lows, at):
            if found.cue.frame == "noun" and found.cue.phrase[0] not in _VAGUE:
                owner = owner_of(place_of(before, found, place.subjects, place.cues))
                return place.aim(owner, place.found.after)
    return None


def _in_focus(place: Place) -> Aim | None:
    """`A was in focus`: of whom the sentence before speaks."""
    at = place.found.first - 1
    if place.found.cue.phrase != ("focus",) or place.low(at) != "in":
        return None
    while at > 0 and (place.low(at) in AUXILIARIES or is_adverb(place.low(at)) or place.low(at) == "in"):
        at -= 1
    start = clause_start(place.words, at + 1)
    return place.aim(place.subjects.prior(place.line, start), start, at + 1)


def _ahead(place: Place) -> Aim | None:
    """The noun is the subject: `the goal of Chile this year will be to A`, `its goals include A`."""
    found = place.found
    first = _behind_verb(place)
    if found.cue.phrase[-1] == "thing" and _is_fact(place, first):
        return None
    if first is None or place.low(first - 1) in ("likely", "unlikely"):
        return None
    owner = owner_of(place)
    if owner is None and place.low(_phrase_first(place)) in ("the", "one", "another"):
        owner = place.speaking() or for_whom(place)
    if owner is None and place.low(first - 1) in (":", "–", "—"):
        owner = subject_of_giver(place)  # `arrives with a hard task: to calm the border`
    first = place.skip_marks(place.skip_adverbs(first))
    if place.low(first) in _PLAIN and place.low(first + 1) in (":", "–", "—"):
        first += 2  # `our goal is clear: to A`
    if (place.low(first), place.low(first + 1), place.low(first + 2)) == ("the", "following", ":"):
        first += 3
    wished = place.low(first) == "for" and found.cue.phrase[0] in _WISHES
    wished = wished or (place.low(first), found.cue.phrase) in _LINKED
    feared = found.cue.kind == "concern" and place.low(first) in ("with", "over", "about")
    wished = wished or feared
    infinitive = wished or place.low(first) in ("to", "that")
    first += infinitive
    if found.cue.phrase[0] in _MEANS | {"first"} and _is_none_of_ours(place, first):
        return None
    if place.low(first) == "try" and place.low(first + 1) == "to":
        first += 2
    if not infinitive:
        feared = found.cue.kind == "concern" and owner is not None and place.low(found.after) in _IS
        feared = feared and place.end_from(first) > first + 1  # not `its concern is growing`
        if found.cue.phrase[0] in _VAGUE and not (feared or place.is_prime()):
            return None
        low = place.low(first)
        told = low in PRONOUNS or low in PREPOSITIONS or low in _NO_CONTENT or low in NEGATIONS
        told = told or place.low(first + 1) == "by"  # `its ambitions are hamstrung by`
        if told or like_a_verb(low):
            return None  # `the vision was challenged`
    return place.aim(owner, first, _end_of_list(place, first))


def _end_of_list(place: Place, first: int) -> int | None:
    """`its goals include A, selling B and opening C`: where several are told, the last of them ends it."""
    if place.low(first - 1) not in _INCLUDES:
        return None
    end = place.end_from(first)
    if place.low(end) != "," or not place.low(end + 1).endswith("ing"):
        return None
    near = range(end, min(end + _LONGEST_LIST, len(place.words)))
    last = next((at for at in near if place.low(at) == "and" and place.low(at + 1).endswith("ing")), None)
    return None if last is None else place.end_from(last + 1)


def _is_fact(place: Place, first: int | None) -> bool:
    """`the most important thing we are doing`, `the important thing is that nobody was hurt`."""
    told = first is not None and not _TOLD.isdisjoint(place.lows[first : first + _NEAR])
    return told or place.low(place.found.after) in PRONOUNS


def _is_none_of_ours(place: Place, first: int) -> bool:
    """`the answer is to be found`, `my first act was to`: no step of a side, unless `as president`."""
    opening = place.low(_phrase_first(place))
    loose = opening == "the" and place.found.cue.phrase in _LOOSE_MEANS
    my = "my" in (opening, place.low(place.found.first - 1)) and place.low(place.found.after) != "as"
    return my or loose or (place.low(first) == "be" and _is_participle(place.low(first + 1)))


def _is_participle(low: str) -> bool:
    return like_a_verb(low) or low in _PARTICIPLES


def _behind_verb(place: Place) -> int | None:
    """The word behind `is`, `include` or a colon that follows the noun, with at most a phrase between."""
    for at in range(place.found.after, min(place.found.after + 14, len(place.words))):
        low = place.low(at)
        if low in (":", "–", "—") and (low == ":" or place.low(at + 1) == "to"):
            return at + 1
        if low in _IS or low in _INCLUDES:
            behind = at
            while place.low(behind) in _IS or place.low(behind) in _INCLUDES or is_adverb(place.low(behind)):
                behind += 1
            return behind + (place.low(behind) == ":")
        if low in _LASTS and (place.low(at + 1), place.low(at + 2)) == ("to", "be"):
            return at + 3
        if low == "," and at == place.found.after:
            return _behind_aside(place, at)
        if low in STOPS or low in (",", "that", "which", "who", "to", "and") or place.is_mark(at):
            return None
    return None


def _behind_aside(place: Place, comma: int) -> int | None:
    """The word behind the `is` that follows an aside: `its goal, in other words, is to A`."""
    near = range(comma + 2, comma + _LONGEST_ASIDE)
    closing = next((at for at in near if place.low(at) == "," or place.low(at) in STOPS), 0)
    verb = place.skip_adverbs(closing + 1)
    return verb + 1 if place.low(closing) == "," and place.low(verb) in _IS else None


def _phrase_first(place: Place) -> int:
    """The article or first adjective of the cue's noun phrase."""
    at = place.found.first
    while at > 0 and place.low(at) not in DETERMINERS and place.found.first - at < 3:
        at -= 1
    return at


def _behind(place: Place) -> Aim | None:
    """The noun is predicated of what is wanted: `A is the top priority of X`, `A is a headache for X`."""
    found = place.found
    be = _back_to(place, _IS)
    if be is None:
        return None
    end = before_auxiliaries(place, be)
    if end is None or place.low(be + 1) == "nothing":
        return None
    owner = owner_of(place)
    if place.low(end - 1) == "that" and (cleft := _cleft(place, end - 1)):
        return place.aim(owner, cleft, end - 1)
    start = clause_start(place.words, end)
    start = last_clause(place, start, end)
    start += place.low(start) == "to"  # `To A is its goal`
    short = end < start + _TOO_SHORT or place.low(end - 2) == ","
    if end <= start or (short and place.low(end - 1) in PRONOUNS):
        return _named_behind(place, owner) if place.low(end - 1) in _POINTS else None
    first_one = place.is_prime() or _is_called_first(place, be)
    if found.cue.phrase[0] in _VAGUE - {"focus", "headache"} and not first_one:
        return None
    if owner is None and (_is_called_first(place, be) or found.cue.phrase[-1] == "priority"):
        owner = place.speaking()
    return place.aim(owner, behind_adverbial(place.words, start, end), end)


def _named_behind(place: Place, owner: Subject | None) -> Aim | None:
    """`this is our biggest task, to A`: what is pointed to is told behind."""
    at = place.found.after
    told = place.low(at) in (",", ":", "–", "—") and place.low(at + 1) == "to" and place.starts_verb(at + 2)
    return place.aim(owner or place.speaking(), at + 2) if told else None


def last_clause(place: Place, start: int, end: int) -> int:
    """Behind the `and` or comma that parts a clause with a verb of its own from the subject."""
    verb = next((at for at in range(start, end) if place.low(at) in _VERBS), end)
    joints = (at for at in range(end - 1, verb, -1) if place.low(at) in ("and", "but", ","))
    return next(joints, start - 1) + 1


_VERBS = AUXILIARIES - {"'s"}


def _is_called_first(place: Place, be: int) -> bool:
    """`is the main task`, `is another important area of work`, of one who speaks for a state."""
    opening = place.low(be + 1)
    if opening in ("the", "our"):
        return place.is_prime()
    important = "important" in {w.low for w in place.words[be : place.found.first]}
    return opening in ("a", "an", "another", "one") and (important or place.is_prime())


def _cleft(place: Place, that: int) -> int | None:
    """`It is A that is the headache of X`: where A begins."""
    for at in range(that - 1, max(0, that - 30), -1):
        if place.low(at) in ("is", "was", "'s") and place.low(at - 1) == "it":
            return at + 1
    return None


def seen_as(place: Place) -> Aim | None:
    """`named A as the chief goal of X`, `have identified A as a priority`."""
    as_ = _back_to(place, frozenset({"as", "among"}))
    if as_ is None:
        return None
    verb = next((at for at in range(as_ - 1, max(-1, as_ - 45), -1) if place.low(at) in _PERCEIVED), None)
    passive = verb is not None and place.low(place.skip_back(verb)) in _IS
    if verb is None or (verb == as_ - 1 and not passive):  # `A, described as the goal of X`
        return None
    behind = place.low(place.found.after)
    if behind.isalpha() and behind not in PREPOSITIONS | SUBORDINATORS | _GOES_ON:
        return None  # `considers a cut as trade risks loom`
    if passive:
        return regarded(place, verb, as_)
    seer = subject_of_verb(place.subjects, place.line, verb)
    aim = place.aim(owner_of(place) or seer, verb + 1, as_)
    if aim is None or seer is None:
        return aim
    said = place.low(verb) in _SAID_AS
    return replace(aim, subject=replace(aim.subject, name=seer.name), said=said)


def _made_first(place: Place) -> Aim | None:
    """`considers A its top priority`, `has made A a priority`."""
    opening = next(
        (at for at in range(place.found.first - 1, place.found.first - 4, -1) if place.low(at) in _OPENS_OWN),
        0,
    )
    near = range(opening - 1, max(0, opening - _LONGEST_OBJECT), -1)
    verb = next((at for at in near if place.low(at) in _MAKES or place.low(at) in AUXILIARIES | STOPS), 0)
    if (
        (place.found.cue.kind != "priority" and place.found.cue.phrase[-1] not in _TARGETS)
        or place.found.cue.phrase == ("focus",)
        or verb == opening - 1
        or place.low(verb) not in _MAKES
        or place.low(opening - 1) in _OBLIQUE
    ):
        return None
    gerund = place.low(verb).endswith("ing")
    end = opening - (place.low(opening - 1) == "be") - (place.low(opening - 2) == "to")
    aim = place.aim(subject_of_verb(place.subjects, place.line, verb, gerund=gerund), verb + 1, end)
    return None if aim is None or place.low(verb + 1) in PRONOUNS | {"up"} else aim


def _back_to(place: Place, wanted: frozenset[str]) -> int | None:
    """The word of a kind that opens the noun phrase around the cue, at most nine words before it."""
    for at in range(place.found.first - 1, max(-1, place.found.first - 10), -1):
        low = place.low(at)
        if low in wanted and not any(a.first <= at < a.after for a in place.line.actors):
            return at  # no `is` of `IS targets`
        if low in ("of", "in") and place.low(at - 1) != "one":
            return None
        if low in STOPS or low in (",", "that", "and", "to"):
            return None
        if low in PREPOSITIONS - {"in", "among"} or (low in AUXILIARIES and low != "'s"):
            return None
    return None
