"""A thing wanted that is told before its verb: `a seat it wants`, `debts that we must settle`."""

from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.stating import subject_of_cue
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    DETERMINERS,
    MARKS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
    STOPS,
    SUBORDINATORS,
    is_adverb,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

_WANTED = listed(
    "want wants wanted demand demands demanded demanding seek seeks sought support supports favour favor"
)
_RELATIVES = listed("that which")
_FORETOLD = (("hope",), ("fear",), ("worry",))
_MODALS = listed("will would could can may might")
_BOUNDS = AUXILIARIES | PREPOSITIONS | STOPS | SUBORDINATORS | REPORTING | MARKS | PRONOUNS
_BOUNDS |= listed(", to — –")
_EMPTY_HEADS = listed(
    "former thing things way ways one ones everything all anything time reason much what lot kind"
)
_PARTICLES = listed("out up off down forward")  # `set out demands that`
_ANYTHING = listed("something anything nothing")
# Nouns whose clause says what they are: `the news that it plans to fight`.
_TELLING = listed(
    "news fact report claim idea hope belief fear sign signal statement pledge promise vow view day"
)
_LONGEST = 9


def foretold(place: Place) -> Aim | None:
    """`a summit that it hopes will A`, `a pact that Chile fears could A`: what the thing told before is
    hoped or feared to do."""
    found, first = place.found, place.found.after
    if found.cue.phrase not in _FORETOLD or place.low(first) not in _MODALS:
        return None
    feared = found.cue.kind == "concern"
    return place.aim(subject_of_cue(place), first if feared else place.skip_adverbs(first + 1))


def told_before(place: Place) -> Aim | None:
    """The aim of a verb whose object stands before its subject; none behind `what` or `everything`."""
    if place.low(place.found.first) not in _WANTED and place.found.cue.frame != "modal":
        return None
    if place.low(place.found.after) == "to":
        return None  # `citizens of Peru that want to stay`
    start = _subject_start(place)
    if start is None:
        return None
    last = start - (place.low(start - 1) in _RELATIVES)
    last -= last < start and place.low(last - 1) == ","
    first = last
    while first > max(0, last - _LONGEST) and not _bounds(place, first - 1):
        first -= 1
    if last - first < 2 or place.low(last - 1) in _EMPTY_HEADS or is_adverb(place.low(last - 1)):
        return None
    bare = last == start
    if bare and place.low(first) not in DETERMINERS and place.low(first - 1) not in PREPOSITIONS:
        return None  # `in May the envoys it wants`
    subject = subject_of_verb(place.subjects, place.line, place.found.first)
    if subject is None:
        subject = place.subjects.of_phrase(place.line, start, _end(place))
    return place.aim(subject, first, last)


def antecedent(place: Place) -> tuple[int, int] | None:
    """Where the thing stands that the verb behind the cue has for its object: `two ports (that) it vowed to
    defend`; none where that verb has no object before it."""
    start = _subject_start(place)
    if start is None:
        return None
    relative = place.low(start - 1) in _RELATIVES
    last = start - relative
    first = last
    while first > max(0, last - _LONGEST) and not _bounds(place, first - 1):
        first -= 1
    first += first < last and place.low(first) in _PARTICLES
    told = place.low(last - 1)
    if first == last or told in _TELLING or is_adverb(told):
        return None
    empty = told in _EMPTY_HEADS | _ANYTHING
    placed = place.low(first) not in DETERMINERS or place.low(first - 1) in PREPOSITIONS
    if not empty and not relative and placed:
        return None  # `In a speech it vowed to fight`
    return (last - 1, last) if empty else (first, last)


def is_empty(place: Place, first: int, last: int) -> bool:
    """`something`, `the only thing`: what says nothing without its verb's sense."""
    return last == first + 1 and place.low(first) in _EMPTY_HEADS | _ANYTHING


def _bounds(place: Place, at: int) -> bool:
    return place.low(at) in _BOUNDS or (like_a_verb(place.low(at)) and place.low(at - 1) not in DETERMINERS)


def _end(place: Place) -> int:
    return without_auxiliaries(place.line, place.found.first)[0]


def _subject_start(place: Place) -> int | None:
    """Where a short subject begins right before the verb: a pronoun, or a name with one noun behind it."""
    end = _end(place)
    if place.low(end - 1) in PERSONS:
        return end - 1
    near = [a for a in place.line.actors if a.after in (end, end - 1) and a.first > 0]
    if not near:
        return None
    return near[-1].first - (place.low(near[-1].first - 1) == "the")
