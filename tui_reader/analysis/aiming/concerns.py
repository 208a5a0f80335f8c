"""Frames in which somebody worries (`fears in Peru that A`, `A has alarmed Peru`): cue in, aim out."""

from tui_reader.analysis.aiming.clause_starts import behind_adverbial, clause_start
from tui_reader.analysis.aiming.dangers import ends_object
from tui_reader.analysis.aiming.regards import before_auxiliaries
from tui_reader.analysis.aiming.trifles import is_mere_move, is_trifle
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    listed,
)
from tui_reader.analysis.aiming.worries import RAISES
from tui_reader.analysis.word_classes import like_a_verb


def worrying(place: Place) -> Aim | None:
    """`equally concerning to Peru is that A`, `A is worrying for us`."""
    found = place.found
    at = found.after
    owner = place.speaking()
    if place.low(at) in ("to", "for"):
        stop = next((k for k in range(at + 1, at + 9) if place.low(k) in BE or ends_object(place, k)), at + 1)
        owner = place.subjects.of_phrase(place.line, at + 1, stop) or (
            owner if place.low(at + 1) == "us" else None
        )
        at = stop
    if place.low(at) in BE and place.low(at + 1) == "that":
        return place.aim(owner, at + 2)
    be = found.first - 1
    while be > 0 and is_adverb(place.low(be)):
        be -= 1
    end = before_auxiliaries(place, be + 1) if place.low(be) in BE - {"'s"} else None
    if end is None or place.is_noun(found.after):
        return None
    start = behind_adverbial(place.words, clause_start(place.words, end), end)
    if end <= start or place.low(end - 1) in PRONOUNS:
        return None
    if place.low(start) == "what":  # `What is worrying, however, is A`
        told = _what_is(place, found.after)
        return place.aim(owner, told) if told else None
    return place.aim(owner, start, end)


def _is_noun(place: Place) -> bool:
    """`the third sign of trouble`: no verb."""
    before = place.low(place.found.first - 1)
    if place.found.form == "third" and before in RAISES:
        return True  # `has raised worries in`
    return place.found.form == "base" and (before in DETERMINERS or before in PREPOSITIONS | {"of", "'s"})


def _what_is(place: Place, first: int) -> int | None:
    """Where A begins in `what worries Peru most is A`."""
    be = next((k for k in range(first, first + 8) if place.low(k) in BE - {"'s"}), None)
    if be is None:
        return None
    return be + 1 + (place.low(be + 1) == "that")


_DESCRIBED = listed("north south bloc alliance government authorities regime administration kremlin")


def alarm(place: Place) -> Aim | None:
    """`A worries Peru`, `A, raising alarm in Lima`: what stands before the verb worries its object."""
    first = place.found.after
    us = place.low(first) == "us"
    actor = next((a for a in place.line.actors if first <= a.first <= first + 3), None)
    described = place.low(first) == "the" and place.low(first + 1) in _DESCRIBED
    if (actor is None and not us and not described) or place.is_passive() or _is_noun(place):
        return None
    stop = first
    while stop < len(place.words) and not ends_object(place, stop):
        stop += 1
    if us:
        worried = place.speaking()
    else:
        last = stop - is_adverb(place.low(stop - 1))
        worried = place.subjects.of_phrase(place.line, first, last)
    if place.low(place.found.first - 1) == "what":
        told = _what_is(place, first)
        return place.aim(worried, told) if told else None
    end = place.found.first
    while end > 0 and (
        place.low(end - 1) in AUXILIARIES
        or is_adverb(place.low(end - 1))
        or place.low(end - 1) in (",", "which")
    ):
        end -= 1
    start = clause_start(place.words, end)
    deed = next((at + 1 for at in range(end - 2, start, -1) if place.low(at) in _OPENS_DEED), start)
    told = any(place.low(at) in AUXILIARIES or like_a_verb(place.low(at)) for at in range(deed, end))
    start = deed if told else start
    start = behind_adverbial(place.words, start, end)
    if end <= start or place.low(end - 1) in PRONOUNS or place.low(end - 1) in ("to", "and"):
        return None
    if is_trifle(place.words, start, end) or is_mere_move(place.words, start, end):
        return None
    return place.aim(worried, start, end)


# `The launch came as they held drills, angering Peru`.
_OPENS_DEED = listed("as after when while since")
