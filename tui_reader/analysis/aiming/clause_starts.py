"""Where a clause or a chain of noun phrases begins, read backwards from a word."""

from collections.abc import Sequence

from tui_reader.analysis.aiming.marks import is_dash, mark_step
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    DASHES,
    MARKS,
    PREPOSITIONS,
    REPORTING,
    STOPS,
    SUBORDINATORS,
    WEEKDAYS,
    Word,
    is_adverb,
    listed,
)

_LINKING = listed("overall however moreover furthermore nevertheless besides secondly lastly also")
_CLAUSE_OPENERS = listed("that because while whereas although though if when whether but")
_BEFORE_CLAUSE = STOPS | _CLAUSE_OPENERS | DASHES | REPORTING | MARKS


def clause_start(words: Sequence[Word], before: int) -> int:
    """The first word of the clause that runs up to `before`: behind the last mark, reporting verb or
    subordinator; commas do not count."""
    for at in range(before - 1, -1, -1):
        low = words[at].low
        if low not in _BEFORE_CLAUSE:
            continue
        if low in STOPS or low in _CLAUSE_OPENERS or low in DASHES:
            return at + 1
        if low in REPORTING and at + 1 < before and words[at + 1].low not in (",", "by", "in", "for", "to"):
            return at + 1
        if mark_step(words, at) == 1:
            return at + 1
    return 0


def _links(low: str) -> bool:
    return is_adverb(low) or low in _LINKING


def behind_adverbial(words: Sequence[Word], first: int, after: int) -> int:
    """The first word of a clause behind what opens it with a comma: `As for trade, …`, `In Asia, …`."""
    opens = PREPOSITIONS | SUBORDINATORS | {"according"}
    if first + 2 < after and words[first + 1].low == "," and _links(words[first].low):
        return first + 2  # `Therefore, …`
    if first < after and words[first].low in opens:
        comma = next((at for at in range(first, after) if words[at].low == ","), None)
        return comma + 1 if comma is not None and comma + 1 < after else first
    return first


_STOPS_PHRASE = STOPS | SUBORDINATORS | REPORTING | DASHES | frozenset({"(", ")", ","})
_SUBJECT_PRONOUNS = listed("he she it they we i you there")
_BEFORE_PHRASE = _STOPS_PHRASE | AUXILIARIES | MARKS | {"-"} | _SUBJECT_PRONOUNS | WEEKDAYS


def phrase_start(words: Sequence[Word], before: int) -> int:
    """The first word of the chain of noun phrases that ends at `before`."""
    for at in range(before - 1, -1, -1):
        low = words[at].low
        if low not in _BEFORE_PHRASE:
            continue
        if low in _STOPS_PHRASE or (low in AUXILIARIES and low not in ("having", "being", "'s", "may")):
            return at + 1
        if mark_step(words, at) == 1 or (low == "-" and is_dash(words, at)):
            return at + 1
        if low in _SUBJECT_PRONOUNS:
            return at
        if low in WEEKDAYS and at + 1 < before and words[at + 1].low in ("a", "the"):
            return at + 1  # `said on Sunday a Chilean team had`
    return 0
