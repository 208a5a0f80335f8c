"""An article's words, cut once, to those of a reader who cuts some words in his own way: most sentences
have none of these, and are taken as they are cut already."""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from tui_reader.analysis.naming.capitals import Words

Leaves = Callable[[str], bool]

_CHANGING = "İΣ"
"""Letters whose small one is longer, or depends on those beside it."""
_KEPT = 20_000


class Columns(NamedTuple):
    """Words of a stretch, with their places and in lower case with straight apostrophes."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    lows: list[str]


def leaving(cutting: re.Pattern[str], *, lowered: bool) -> Leaves:
    """Whether a reader with that expression, who may look at the text `lowered`, leaves a word before white
    space whole."""

    @lru_cache(maxsize=_KEPT)
    def leaves(word: str) -> bool:
        seen = (word.replace("’", "'").lower() if lowered else word) + " "
        return cutting.findall(seen) == [seen]

    return leaves


class Recut:
    """The words of an article for such a reader."""

    def __init__(self, words: Words, leaves: Leaves) -> None:
        self._words = words
        # Where an odd one begins; everywhere, where small letters do not stand where their capitals do.
        changing = any(letter in words.text for letter in _CHANGING)
        self._odd = words.starts if changing else _odd_places(words, leaves)

    def columns(self, start: int, end: int) -> Columns | None:
        """The words between two places of the text; None where the reader must cut them himself."""
        words, odd = self._words, self._odd
        at = bisect_left(odd, start)
        if at < len(odd) and odd[at] < end:
            return None
        here = slice(bisect_left(words.starts, start), bisect_left(words.starts, end))
        found = Columns(words.starts[here], words.ends[here], words.words[here], words.straight[here])
        if not found.ends or found.ends[-1] > end or (here.start and words.ends[here.start - 1] > start):
            return None
        # What stands behind the last one, which may tell whether its stop is a part of it, is not his to see.
        return None if "." in found.words[-1][1:] else found


def _odd_places(words: Words, leaves: Leaves) -> list[int]:
    """Where the words stand that he may cut otherwise, and the marks that he may join to others."""
    odd = [
        at
        for at in words.marked
        if not leaves(word := words.words[at])
        or ("." in word and words.text[words.ends[at] : words.ends[at] + 1] != " ")
    ]
    return [words.starts[at] for at in sorted(odd + words.glued)]
