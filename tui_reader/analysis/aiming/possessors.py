"""Whose a noun is: `X’s goal`, `our goal`, `the goal of X`, `a headache for X`."""

from tui_reader.analysis.aiming.clause_starts import clause_start, phrase_start
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.phrases import PRIVATE
from tui_reader.analysis.aiming.wanting import Place
from tui_reader.analysis.aiming.words import AUXILIARIES, BE, PREPOSITIONS, STOPS, is_adverb, listed
from tui_reader.analysis.word_classes import like_a_verb

_IS = BE - {"'s"}
_ATTRIBUTIVE = listed("u.s. us uk u.k. uae")
_ARTICLES = listed("the a an its their his her our this that")
_JOINS = listed("of and , or both")
_UNKNOWN = listed("local foreign other previous former provincial city regional future anti pro self")
POSSESSIVES = listed("our my its their his her whose")


def owner_of(place: Place) -> Subject | None:
    """Whose noun it is: `of X` or `for X` behind it, else the possessor before it."""
    words, found, subjects = place.words, place.found, place.subjects
    if place.low(found.after) in ("of", "for"):
        stop = found.after + 1
        while stop < min(len(words), found.after + 9) and not _ends_owner(words[stop].low):
            stop += 1
        if owner := subjects.of_phrase(place.line, found.after + 1, stop):
            return owner
    return possessor_of(place, found.first)


def for_whom(place: Place) -> Subject | None:
    """`For Peru, the key issue is`: whom the opening of the clause names."""
    start = clause_start(place.words, place.found.first)
    at = start + is_adverb(place.low(start))
    if place.low(at) != "for":
        return None
    for comma in range(place.found.first - 1, at + 1, -1):
        if place.low(comma) == "," and place.line.actors_in(at, comma):
            return place.subjects.of_phrase(place.line, at + 1, comma)
    return None


def _ends_owner(low: str) -> bool:
    return low in _IS or low in STOPS or low == "," or is_adverb(low) or low in PREPOSITIONS - {"of"}


def _owner_start(place: Place, genitive: int) -> int:
    """Where the noun phrase before a genitive begins: behind the last preposition, or at its article."""
    start = phrase_start(place.words, genitive)
    for at in range(genitive - 1, start - 1, -1):
        if place.low(at) in PREPOSITIONS | {"of"}:
            return at + 1
        if at > start and place.low(at) in _ARTICLES and place.low(at - 1) not in _JOINS:
            return at  # `Peru denounced the Chilean government's plan`
    return start


def _end_of_private(place: Place, at: int, noun: int) -> int | None:
    """Where the phrase ends that is the subject of a verb, or private people: `Chilean envoys voiced fears`,
    `Chilean voters fear`; None where the noun is the name’s own."""
    verb = next((k for k in range(at + 2, noun) if _is_verb(place, k)), None)
    if verb is None and not PRIVATE.isdisjoint(place.lows[at + 1 : noun]):
        return noun
    return verb


def _is_verb(place: Place, at: int) -> bool:
    """`Chilean envoys voiced`: a past form behind a plural."""
    return like_a_verb(place.low(at)) and place.low(at - 1).endswith("s")


def possessor_of(place: Place, noun: int) -> Subject | None:
    """The possessive, demonym or `our` that stands before a noun, within its phrase."""
    line, subjects = place.line, place.subjects
    for at in range(noun - 1, max(-1, noun - 9), -1):
        low = place.low(at)
        if low == "'s":
            owner = next((a for a in line.actors if a.after == at), None)
            first = owner.first if owner else _owner_start(place, at)
            return subjects.of_phrase(line, first, _end_of_private(place, at, noun) or at)
        actor = next((a for a in line.actors if a.after == at + 1), None)
        if actor:
            attributive = actor.adjective or actor.form == "body" or low in _ATTRIBUTIVE
            if end := _end_of_private(place, at, noun):
                return subjects.of_phrase(line, actor.first, end)
            return subjects.owner(actor) if attributive else None
        if low in POSSESSIVES or (low == "government" and place.low(at - 1) not in _UNKNOWN):
            # `a government plan to`
            return (
                subjects.whose(line, at) if low in POSSESSIVES else subjects.last_named(line, at, state=True)
            )
        if (
            low in STOPS
            or low in ("the", "a", "an", ",", "of", "and", "all", "both", "also")
            or low in PREPOSITIONS
            or low in AUXILIARIES
        ):
            return None
    return None
