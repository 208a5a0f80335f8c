"""Text to words, as every part of the search sees them: each word folded, with its place in the text.

Folding takes away case, diacritics and the possessive 's. Words joined by a hyphen or an apostrophe
(`co-operation`, `O'Brien`) are words of their own and, written together, one more word. Scripts written
without spaces (Chinese, Japanese, Thai …) give a word for each character.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tui_reader.domain.span import Span

VERSION = 1
"""Counts up when words are read or folded in another way, so that text indexes are built anew."""

JOINERS = "-'\u2010\u2011\u2018\u2019\u02bc\uff07"
"""Hyphens and apostrophes: inside a word they join its parts."""

_LONGEST_JOINED = 5  # parts: state-of-the-art, but not a slug of an address
_IGNORED = "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f"  # soft hyphens, (non-)joiners, variation selectors
# Marks that are written on or around letters and that \w leaves out; first those which folding drops.
_ACCENTS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
)
_VOWEL_SIGNS = (
    "\u0900-\u0963\u0966-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f71-\u0f84"
    "\u102b-\u103e\u17b4-\u17d3\u3099\u309a"
)
_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"
)
_LETTER = rf"[\w{_ACCENTS}{_VOWEL_SIGNS}{_IGNORED}]"
_RUN = re.compile(rf"{_LETTER}+(?:[{JOINERS}]{_LETTER}+)*")
_ASCII_RUN = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")
_PART = re.compile(
    rf"[{_SPACELESS}](?:[{_ACCENTS}\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd"
    rf"\u102b-\u103e\u17b4-\u17d3\u3099\u309a{_IGNORED}])*"
    rf"|(?:(?![{_SPACELESS}_])\w)(?:(?![{_SPACELESS}_]){_LETTER})*"
)
_POSSESSIVE = re.compile(r"(?<=.)['\u2018\u2019\u02bc\uff07][sS]\Z", re.DOTALL)
_DROPPED = re.compile(rf"[{_ACCENTS}{_IGNORED}]+")
_SPACELESS_CHARACTER = re.compile(rf"[{_SPACELESS}]")
_NO_LETTER = re.compile(rf"(?!{_LETTER}).|_", re.DOTALL)
# Letters that Unicode does not take apart, as they are commonly written without their signs.
_LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t",
    "ŋ": "n", "ə": "e", "ɓ": "b", "ɗ": "d", "ƙ": "k",
})  # fmt: skip


class Part(NamedTuple):
    """One word of a run of joined words: folded, and where it stands in the run."""

    word: str
    start: int
    end: int


class Run(NamedTuple):
    """Words written without a space between them. `joined` is what they make together, if that is a word."""

    parts: tuple[Part, ...]
    joined: str | None


class _RunCache(dict[str, Run]):
    """Most runs of a text have been seen before; forgets everything when it has grown too large."""

    def __missing__(self, raw: str) -> Run:
        if len(self) > 30_000:
            self.clear()
        run = _read_run(raw)
        if len(raw) < 40:
            self[raw] = run
        return run


_CACHE = _RunCache()


def words(text: str) -> Iterator[tuple[str, Span]]:
    """Every word of the text in order, folded, with its place; they never overlap.

    A word's number in this sequence is its position for phrases. Linear in the length of the text.
    """
    for start, run in _runs(text):
        for word, first, last in run.parts:
            yield word, Span(start + first, start + last)


def places(*pieces: str) -> dict[str, list[int]]:
    """The places at which each word stands in the pieces of one text, ascending.

    A place is `number << 3 | length`: the number of the word (in the order of `words`) and how many numbers
    it takes up, so that what stands behind it begins at number + length. A joined form (`cooperation` for
    `co-operation`) takes up as many as it has parts. No number is behind the last of a piece.
    """
    found: dict[str, list[int]] = {}
    get = found.get
    number = 0
    for piece in pieces:
        text, pattern = _readable(piece)
        for raw in pattern.findall(text):
            parts, joined = _CACHE[raw]
            if joined is not None:
                found.setdefault(joined, []).append(number << 3 | len(parts))
            for part in parts:
                here = get(part[0])
                if here is None:
                    found[part[0]] = [number << 3 | 1]
                else:
                    here.append(number << 3 | 1)
                number += 1
        number += 1
    return found


def runs(text: str) -> tuple[Run, ...]:
    """The text's words as they are written together: what a query needs to look for each way of writing."""
    return tuple(run for _, run in _runs(text))


def fold(word: str) -> str:
    """One word as it is looked up: `Élysée’s` becomes `elysee`, `Co-operation` `cooperation`.

    Empty when there is no letter or digit in it.
    """
    return "".join(part.word for run in runs(word) for part in run.parts)


def spaceless(word: str) -> bool:
    """Whether the word is of a script that is written without spaces, where each character is a word."""
    return _SPACELESS_CHARACTER.match(word) is not None


def _runs(text: str) -> Iterator[tuple[int, Run]]:
    text, pattern = _readable(text)
    for match in pattern.finditer(text):
        yield match.start(), _CACHE[match.group()]


def _readable(text: str) -> tuple[str, re.Pattern[str]]:
    """The text made simpler without moving a character, and the pattern that finds its runs."""
    lower = text.replace("_", " ").lower()  # for \w an underscore is a letter
    if len(lower) != len(text):  # `İ` becomes two characters
        lower = text.replace("_", " ")
    return lower, _ASCII_RUN if lower.isascii() else _RUN


def _read_run(raw: str) -> Run:
    if raw.isascii() and raw.isalnum():
        return Run((Part(raw.lower(), 0, len(raw)),), None)
    kept = _POSSESSIVE.sub("", raw)
    folded = ((_folded(match.group()), match.start(), match.end()) for match in _PART.finditer(kept))
    parts = tuple(Part(*part) for part in folded if part[0])
    return Run(parts, _joined(kept, parts))


def _joined(raw: str, parts: tuple[Part, ...]) -> str | None:
    """Only parts with a hyphen or an apostrophe between each two are one word when written together."""
    if not 1 < len(parts) <= _LONGEST_JOINED:
        return None
    gaps = (raw[left.end : right.start] for left, right in pairwise(parts))
    if not all(len(gap) == 1 and gap in JOINERS for gap in gaps):
        return None
    return "".join(part.word for part in parts)


def _folded(part: str) -> str:
    if part.isascii():
        return part.lower()
    return _unadorned(part) if len(part) < 40 else _unadorned.__wrapped__(part)


@lru_cache(maxsize=10_000)
def _unadorned(part: str) -> str:
    folded = part
    for _ in range(3):  # a letter may come apart in two steps
        folded = _bare(folded)
    letter = next((place for place, sign in enumerate(folded) if sign.isalnum()), len(folded))
    return folded[letter:]


def _bare(part: str) -> str:
    apart = _DROPPED.sub("", unicodedata.normalize("NFKD", part.casefold())).translate(_LETTERS)
    bare = _NO_LETTER.sub("", unicodedata.normalize("NFC", apart.casefold()))
    if len(bare) > 1 and _SPACELESS_CHARACTER.search(bare):
        # A sign that stands for several characters (㈠ within a word): the word keeps to one script.
        return _SPACELESS_CHARACTER.sub("", bare) if not spaceless(part) else bare
    return bare
