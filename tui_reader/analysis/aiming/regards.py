"""What a thing is seen as, told of it (`the fleet is seen in Lima as a threat`): a place in, an aim out."""

from tui_reader.analysis.aiming.clause_starts import behind_adverbial, clause_start
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.possessors import owner_of
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import AUXILIARIES, NEGATIONS, PRONOUNS, is_adverb, listed

_WHERE = listed("by in across within among throughout inside")


def regarded(place: Place, verb: int, as_: int) -> Aim | None:
    """`A is seen by X as its goal`, `in X, A is regarded as a threat`."""
    end = before_auxiliaries(place, verb)
    if end is None:
        return None
    opening = clause_start(place.words, end)
    start = behind_adverbial(place.words, opening, end)
    if end <= start or place.low(end - 1) in PRONOUNS | {"what", "which"}:
        return None
    return place.aim(_seer(place, verb, as_) or _where(place, opening, start) or owner_of(place), start, end)


def _seer(place: Place, verb: int, as_: int) -> Subject | None:
    if place.low(verb + 1) not in _WHERE:
        return None
    return place.subjects.of_phrase(place.line, verb + 2, as_)


def _where(place: Place, opening: int, start: int) -> Subject | None:
    """`In Lima, …`: the name that the opening of the clause is."""
    if place.low(opening) != "in" or place.low(start - 1) != ",":
        return None
    return place.subjects.of_phrase(place.line, opening + 1, start - 1)


def before_auxiliaries(place: Place, verb: int) -> int | None:
    """Where the subject of a verb ends; None where the verb is denied."""
    end = verb
    while end > 0 and (place.low(end - 1) in AUXILIARIES or is_adverb(place.low(end - 1))):
        if place.low(end - 1) in NEGATIONS:
            return None
        end -= 1
    if place.low(end - 1) == "to" and place.low(end - 2).startswith("continu"):
        end -= 2  # `A was and continues to be`
        end -= 2 * (place.low(end - 1) == "and" and place.low(end - 2) in AUXILIARIES)
    return end
