"""Whether the words around a place only suppose or ask something, from the words alone."""

from collections.abc import Sequence

from tui_reader.analysis.aiming.words import MARKS, STOPS, Word, listed
from tui_reader.analysis.word_classes import like_a_verb

_LONGEST_ASIDE = 20
_LONGEST_SUBJECT = 5
_SUBJECTS = listed("it they he she we you")  # `costs should it decide to`
_OPENS_CONDITION = STOPS | listed(", and but or even")
_BEFORE_ASIDE = listed("whether if unless")
_SUPPOSING = listed("if unless whether unlikely")
_PROVISOS = listed("provided providing assuming supposing had case")
_ASKS = listed(
    """
    do does did is are was were will would can could should shall has have may must isn't aren't don't doesn't
    didn't won't can't shouldn't why what how who when where which whom whose
    """
)
_BEFORE_QUESTION = MARKS | listed('" and but or so then well , now')


def is_conditional(words: Sequence[Word], before: int) -> bool:
    """Whether the clause that runs up to `before` is a condition or an open question."""
    for at in range(before - 1, max(-1, before - 25), -1):
        low = words[at].low
        if low in STOPS or low == ",":
            return low == "," and _opens_aside(words, at)
        if low in _SUPPOSING:
            return True
        if low in _PROVISOS and _is_proviso(words, at, before):
            return True
        if low == "should" and _is_inverted(words, at, before):
            return True
    return False


def _is_proviso(words: Sequence[Word], at: int, before: int) -> bool:
    """`provided that`, `in case`, `Had Chile sought to`."""
    low, behind = words[at].low, words[at + 1].low
    if low == "had":
        opens = at == 0 or words[at - 1].low in _OPENS_CONDITION
        return opens and at + 1 < before <= at + _LONGEST_SUBJECT and not like_a_verb(behind)
    return words[at - 1].low in ("in", "just") if low == "case" else behind == "that"


def _is_inverted(words: Sequence[Word], should: int, before: int) -> bool:
    """`should Chile try to`: a condition; behind a subject of its own `should` is none."""
    opens = should == 0 or words[should - 1].low in _OPENS_CONDITION or words[should + 1].low in _SUBJECTS
    return opens and should + 1 < before <= should + _LONGEST_SUBJECT


def _opens_aside(words: Sequence[Word], comma: int) -> bool:
    """`whether, despite the talks, Chile would`: the aside that a comma closes stands behind `whether`."""
    places = range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1)
    opening = next((at for at in places if words[at].low in STOPS | {","}), 0)
    return words[opening].low == "," and words[opening - 1].low in _BEFORE_ASIDE


def is_question(words: Sequence[Word], at: int) -> bool:
    """`Does Chile want to …?`: whether the words around a place open as a question does and end as one."""
    end = next((k for k in range(at, len(words)) if words[k].low in (".", "!", "?", ";")), None)
    if end is None or words[end].low != "?":
        return False
    start = at
    while start > 0 and words[start - 1].low not in STOPS:
        start -= 1
    while start < at and words[start].low in _BEFORE_QUESTION:
        start += 1
    return words[start].low in _ASKS
