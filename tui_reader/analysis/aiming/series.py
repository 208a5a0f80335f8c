"""Where a series of clauses with one modal ends (`roads will be built and taxes will be cut`): one aim."""

from tui_reader.analysis.aiming.wanting import Place
from tui_reader.analysis.aiming.words import PRONOUNS, STOPS, listed

_LINKS = listed(", and that")
_LONGEST_SUBJECT = 14
_PERSONS = PRONOUNS - listed("this that these those there")


def series_end(place: Place, after: int) -> int:
    """Behind the last clause that is joined to one that ends at `after` and has the cue's modal too."""
    modal = place.low(place.found.first)
    while after < len(place.words):
        first = after
        while place.low(first) in _LINKS:
            first += 1
        again = _modal_behind(place, first, modal) if first > after else None
        if again is None:
            return after
        after = place.end_from(again + 1)
    return after


def _modal_behind(place: Place, first: int, modal: str) -> int | None:
    """The same modal behind a noun phrase, with a verb of its own."""
    if place.low(first) in _PERSONS:
        return None
    for at in range(first + 1, min(first + _LONGEST_SUBJECT, len(place.words))):
        low = place.low(at)
        if low == modal:
            return at if place.end_from(at + 1) > at + 1 else None
        if low in STOPS or low == "," or place.is_mark(at):
            return None
    return None
