"""Quotation marks and dashes among the words of a line: what opens, what closes."""

from collections.abc import Sequence

from tui_reader.analysis.aiming.words import DASHES, Word, listed

_OPENING, _CLOSING = listed("“ «"), listed("” »")


def mark_step(words: Sequence[Word], at: int) -> int:
    """1 for a quotation mark that opens, -1 for one that closes, 0 for other words."""
    low = words[at].low
    if low in _OPENING:
        return 1
    if low in _CLOSING:
        return -1
    if low == '"':
        return -1 if closes(words, at) else 1
    return 0


def closes(words: Sequence[Word], at: int) -> bool:
    """Whether a straight mark closes: nothing between it and the word before it."""
    return at > 0 and words[at - 1].end == words[at].start


def is_dash(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    if low not in DASHES and low != "-":
        return False
    if low == "—":
        return True
    return at + 1 >= len(words) or (
        words[at - 1].end < words[at].start and words[at].end <= words[at + 1].start
    )
