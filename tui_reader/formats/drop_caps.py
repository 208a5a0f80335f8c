"""A text whose drop caps stand on lines of their own (`C`, then `hile has …`) in, the words whole out."""

import re

# Begins with a fixed character, as that is found faster than the start of a line.
_CAP = re.compile(r"\n(?P<cap>[A-ZÀ-Þ])\n(?P<rest>[a-zà-ÿ]+|[A-Z]{2,})(?![\w’'])")
_WORDS = frozenset({"A", "I", "Q", "X"})
"""Capitals that are words too: `I`, then `have`."""
_MOST = 20
"""Looked into in a text, as each may be looked for in all of it; an article has one or two."""


def joined_drop_caps(text: str) -> str:
    """The text with each such letter put to its word: where the letter may be a word, what follows it is one
    elsewhere, or stands in capitals, only if the text has the whole word elsewhere."""
    return _CAP.sub(_joined, f"\n{text}", count=_MOST)[1:]


def _joined(cap: re.Match[str]) -> str:
    letter, rest = cap["cap"], cap["rest"]
    word = letter + rest
    doubted = letter in _WORDS or rest.isupper() or len(re.findall(rf"\b{rest}\b", cap.string)) > 1
    whole = not doubted or re.search(rf"\b(?:{word}|{word.lower()})\b", cap.string) is not None
    return f"\n{word}" if whole else cap[0]
