"""Facet counts fast enough for every key press: which articles have a value, kept in memory.

Counting 20,000 articles in SQL takes up to 90 ms, over these arrays under 10. They are read again
when the change log has moved on; the largest libraries are counted in SQL, so that memory stays small.
"""

import sqlite3
import threading
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from tui_reader.domain.view import FacetCount

LARGEST = 200_000
"""Articles; above, an array for every value would take more memory than it saves time."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All values of one field as they were at a change of the log, each with its articles' numbers."""

    change: int
    largest: int
    values: tuple[tuple[str, str], ...]
    articles: "tuple[array[int], ...]"

    def counts(self, numbers: Sequence[int] | None) -> list[tuple[int, str, str]]:
        """How many of these articles (None: of all) have each value: count, label, value; by label."""
        if numbers is None:
            counted = [len(have) for have in self.articles]
        else:
            found = bytearray(self.largest + 1)
            for number in numbers:
                if number <= self.largest:
                    found[number] = 1
            # `sum(map(…))` runs without a line of Python for each article.
            counted = [sum(map(found.__getitem__, have)) for have in self.articles]
        named = zip(self.values, counted, strict=True)
        return [(count, label, value) for (value, label), count in named if count]


class Tallies:
    """One Tally a field, for all threads of a library."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[int, Tally] = {}

    def of(self, connection: sqlite3.Connection, field: int) -> Tally | None:
        """The field's tally as of now; None where the library is too large for it."""
        (change, largest) = connection.execute(
            "SELECT (SELECT coalesce(max(seq), 0) FROM change),"
            " (SELECT coalesce(max(number), 0) FROM article)"
        ).fetchone()
        if largest > LARGEST:
            return None
        with self._lock:
            kept = self._kept.get(field)
            if kept is None or kept.change != change:
                kept = self._kept[field] = _read(connection, field, change, largest)
            return kept


def _read(connection: sqlite3.Connection, field: int, change: int, largest: int) -> Tally:
    rows = connection.execute(
        "SELECT t.value, t.label, p.numbers FROM"
        " (SELECT key, group_concat(number) AS numbers FROM posting WHERE field = ? GROUP BY key) p"
        " JOIN term t USING (key) ORDER BY t.label",
        (field,),
    ).fetchall()
    articles = tuple(array("i", map(int, numbers.split(","))) for _, _, numbers in rows)
    # An article may have come in since the change was looked up.
    largest = max(largest, *(max(have) for have in articles), 0) if articles else largest
    return Tally(change, largest, tuple((value, label) for value, label, _ in rows), articles)


def commonest(counts: list[tuple[int, str, str]], most: int) -> tuple[FacetCount, ...]:
    counts.sort(key=itemgetter(0), reverse=True)  # stable: values as common as each other stay by label
    return tuple([FacetCount(value, label, count) for count, label, value in counts[:most]])
