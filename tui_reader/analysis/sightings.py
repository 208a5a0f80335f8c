"""An article's words and a set of words in, the places where one of the set stands out: told once for all
sentences, so that most need not be read."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import compress, count

from tui_reader.analysis.naming.capitals import Words
from tui_reader.domain.span import Span

# Other readers part what is one word here: `R&D`, `must‑have`, `Gen.`, `we’ll`.
_PART = re.compile(r"['’]?\w+")


def either_apostrophe(words: AbstractSet[str]) -> frozenset[str]:
    """The words as they are typed with straight apostrophes, and with curly ones."""
    return frozenset(words).union(word.replace("'", "’") for word in words)


@lru_cache(maxsize=20_000)
def _parts(low: str) -> tuple[str, ...]:
    """A word as other readers part it, and as it is, with straight apostrophes."""
    straight = low.replace("’", "'")
    return (*_PART.findall(straight), straight)


_Parted = tuple[frozenset[str], Mapping[str, tuple[str, ...]]]
_last: tuple[Words, _Parted] | None = None


def _parted_words(words: Words) -> _Parted:
    """All the words of an article, and the parts of those that other readers part; those of the article read
    last are kept, as two steps ask for them."""
    global _last  # noqa: PLW0603  (one slot, replaced whole: threads may only read an article twice)
    last = _last
    if last and last[0] is words:
        return last[1]
    marked = {words.lows[at] for at in words.marked}
    parted = frozenset(words.lows), {low: _parts(low) for low in marked}
    _last = (words, parted)
    return parted


def _followed(places: list[int], lows: Sequence[str], followed: Mapping[str, AbstractSet[str]]) -> list[int]:
    """The places of words behind which one of theirs stands, if theirs are told, or no plain word."""
    behind = [*lows[1:], ""]
    return [
        at
        for at in places
        if (theirs := followed.get(lows[at])) is None or behind[at] in theirs or not behind[at].isalpha()
    ]


_NONE: Mapping[str, AbstractSet[str]] = {}


class Sightings:
    """Where words of a set (in lower case, by `either_apostrophe`) stand in an article; a word that is
    `followed` by others only where one of these, or no plain word, stands behind it."""

    def __init__(
        self, words: Words, wanted: AbstractSet[str], followed: Mapping[str, AbstractSet[str]] = _NONE
    ) -> None:
        self._lows = words.lows
        self._starts = words.starts
        here, self._parts = _parted_words(words)
        telling = {low for low, parts in self._parts.items() if not wanted.isdisjoint(parts)}
        telling |= here & wanted
        places = list(compress(count(), map(telling.__contains__, words.lows)))
        if followed:
            places = _followed(places, words.lows, followed)
        self._found = list(map(words.lows.__getitem__, places))
        self._found_at = list(map(words.starts.__getitem__, places))

    def any_in(self, span: Span) -> bool:
        """Whether one of them begins there."""
        first = bisect_left(self._found_at, span.start)
        return first < len(self._found_at) and self._found_at[first] < span.end

    def found_in(self, span: Span) -> list[str]:
        """Those that begin there, as `lows_of` has them."""
        found = self._found[bisect_left(self._found_at, span.start) : bisect_left(self._found_at, span.end)]
        return self._parted(found)

    def lows_of(self, span: Span) -> list[str]:
        """All the article's words there, in lower case with straight apostrophes, their parts
        before them where another reader parts them."""
        lows = self._lows[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return self._parted(lows)

    def _parted(self, lows: list[str]) -> list[str]:
        if self._parts.keys().isdisjoint(lows):
            return lows
        return [part for low in lows for part in self._parts.get(low, (low,))]
