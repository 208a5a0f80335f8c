"""The date lines and the dateline of a page in; when it was published, out."""

import re
from collections.abc import Iterable, Sequence

from tui_reader.domain.published import Published
from tui_reader.formats.cues import Furniture
from tui_reader.formats.datelines import Dateline

_YEAR = re.compile(
    r"(?<!by )(?<!until )(?<!till )(?<!through )(?<!to )(?<!before )(?<!since )(?<!from )(?<!beyond )"
    r"(?<![-–—/])\b(?:19|20)\d\d\b"
)
"""A year that something happens in, not one that something lasts until."""
_DURING_YEAR = re.compile(r"\b(?:in|for|during|throughout) (?:early |late |mid-)?((?:19|20)\d\d)\b")
_TO_COME = re.compile(r"\b(?:will|shall)\b")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")
_LEAD = 1_500
_COPYRIGHT_YEAR = re.compile(r"(?:©|\(c\)|copyright)\D{0,40}?((?:19|20)\d\d)\b", re.IGNORECASE)


def find_published(
    text: str, pieces: Sequence[str], stamps: Iterable[Furniture], line: Dateline | None
) -> tuple[Published | None, tuple[str, ...]]:
    """When it was posted, else the date of its dateline, else when it was updated; and what was in doubt.

    A year that the dateline leaves out is inferred from the page, or the date stays unknown.
    """
    told = list(stamps)
    doubts = tuple(stamp.doubt for stamp in told if stamp.doubt)
    posted = next((stamp.published for stamp in told if stamp.published and not stamp.revised), None)
    revised = next((stamp.published for stamp in told if stamp.published), None)
    return posted or (line and _of_dateline(text, pieces, line)) or revised, doubts


def _of_dateline(text: str, pieces: Sequence[str], line: Dateline) -> Published | None:
    if line.published or not line.month or not line.day:
        return line.published
    year = _year_of(text, pieces, line.month)
    try:
        return Published(f"{year}-{line.month:02}-{line.day:02}", inferred=True) if year else None
    except ValueError:
        return None


def _year_of(text: str, pieces: Sequence[str], month: int) -> int | None:
    """The year that a report without one was written in: that of its copyright line, else the one whose
    events it tells as still to come (`will chair … in 2023`), if no later one is spoken of.

    Reports name past years far more often than their own, so the rule wants a second sign: the first
    months of a year, or the year before named too (right for 3 of 4 such reports of Reuters-21578, where
    the latest year named is right for 1 of 4). In the last months what is to come is the next year's.
    """
    mark = next((found for words in pieces if (found := _COPYRIGHT_YEAR.search(words[:200]))), None)
    if mark is not None:
        return int(mark[1])
    years = {int(found[0]) for found in _YEAR.finditer(text)}
    coming = [year for sentence in _SENTENCE_END.split(text[:_LEAD]) if (year := _year_to_come(sentence))]
    if not coming or max(years, default=0) != max(coming):
        return None
    year = max(coming)
    if month >= 10:
        return year - 1 if year - 1 in years else None
    return year if month <= 2 or year - 1 in years else None


def _year_to_come(sentence: str) -> int | None:
    found = _DURING_YEAR.findall(sentence) if _TO_COME.search(sentence) else []
    return max(map(int, found), default=None)
