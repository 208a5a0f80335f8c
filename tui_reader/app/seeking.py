"""Finds words in a text: what was typed in, where it stands out."""

import re

from tui_reader.domain.span import Span

MOST_FOUND = 10_000
_STRETCH = 100_000
"""Code points that are looked through at a time; between two stretches other threads get their turn."""
_OVERLAP = 2_000
"""How much longer than its words a hit may be: white space between them counts for one space."""


def places_of(words: str, text: str) -> tuple[Span, ...]:
    """Where the words stand in the text, in any case, with any white space between them; the first
    10,000 places."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()), re.IGNORECASE)
    found: list[Span] = []
    at = 0
    while pattern.pattern and at < len(text) and len(found) < MOST_FOUND:
        end = at + _STRETCH
        matches = pattern.finditer(text, at, end + len(words) + _OVERLAP)
        found += (Span(*match.span()) for match in matches)
        at = max(end, found[-1].end if found else 0)
    return tuple(found[:MOST_FOUND])


def count_of(places: int) -> str:
    """How many there are, in words that own up to where the counting stopped."""
    return f"{places:,}+" if places >= MOST_FOUND else f"{places:,}"
