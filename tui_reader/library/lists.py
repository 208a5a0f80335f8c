"""What a list asks for: articles in order, their rows, facet counts, values to complete."""

import json
import sqlite3
from collections.abc import Sequence

from tui_reader.domain.view import MOST_VALUES, FacetCount, FacetField, Row
from tui_reader.library.conditions import EVERYTHING, Condition, matching_terms
from tui_reader.library.entry import FIELDS
from tui_reader.library.folding import fold_words

_COMPLETIONS = 50


def numbers_by_date(
    connection: sqlite3.Connection, condition: Condition = EVERYTHING, limit: int | None = None
) -> tuple[int, ...]:
    """Numbers of the articles, newest first and undated ones last."""
    rows = connection.execute(
        f"SELECT a.number FROM article a WHERE a.removed = 0 AND {condition.sql}"  # noqa: S608 - built by conditions
        " ORDER BY a.first_day DESC, a.published DESC, a.number DESC LIMIT ?",
        (*condition.values, -1 if limit is None else limit),
    )
    return tuple([number for (number,) in rows])


def rows_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> tuple[Row, ...]:
    """The rows in the order asked for; numbers that are gone are left out."""
    found = {
        row[0]: Row(
            row[0],
            row[1],
            row[2],
            row[3],
            row[4],
            tuple(json.loads(row[5])),
            tuple(json.loads(row[6])),
            bool(row[7]),
            bool(row[8]),
        )
        for row in connection.execute(
            "SELECT number, id, title, published, source, countries, organisations, read, starred"
            " FROM article WHERE number IN (SELECT value FROM json_each(?))",
            (json.dumps(list(numbers)),),
        )
    }
    return tuple(found[number] for number in numbers if number in found)


def facet_counts(
    connection: sqlite3.Connection, field: FacetField, condition: Condition = EVERYTHING
) -> tuple[FacetCount, ...]:
    """Values of the found articles with how many have them, commonest first."""
    rows = connection.execute(
        f"SELECT t.value, t.label, c.articles FROM ({_counting(condition)}) c"  # noqa: S608
        " JOIN term t USING (key) ORDER BY c.articles DESC, t.label LIMIT ?",
        (FIELDS[field], *condition.values, MOST_VALUES),
    )
    return tuple([FacetCount(*row) for row in rows])


def _counting(condition: Condition) -> str:
    """Postings hold live articles only, so that everything is counted without looking at articles."""
    narrowed = ""
    if condition != EVERYTHING:
        narrowed = f" AND number IN (SELECT a.number FROM article a WHERE a.removed = 0 AND {condition.sql})"  # noqa: S608
    return f"SELECT key, count(*) AS articles FROM posting WHERE field = ?{narrowed} GROUP BY key"  # noqa: S608


def completions(connection: sqlite3.Connection, field: str, prefix: str) -> tuple[str, ...]:
    """Labels of a field with a word that begins so (with all the words before it), commonest first."""
    words = fold_words(prefix)
    patterns = [f"% {word} %" for word in words[:-1]] + [f"% {word}%" for word in words[-1:]]
    likes = "".join(" AND t.folded LIKE ?" for _ in patterns)
    rows = connection.execute(
        "SELECT t.label FROM term t WHERE t.field = ?"  # noqa: S608
        + likes
        + " ORDER BY (SELECT count(*) FROM posting p WHERE p.field = t.field AND p.key = t.key) DESC, t.label"
        " LIMIT ?",
        (FIELDS[field], *patterns, _COMPLETIONS),
    )
    return tuple(label for (label,) in rows)


def values_of(connection: sqlite3.Connection, field: str, wanted: str) -> frozenset[str]:
    """The values of the terms that a name stands for."""
    keys = matching_terms(connection, FIELDS[field], wanted)
    rows = connection.execute(
        "SELECT value FROM term WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(keys),)
    )
    return frozenset(value for (value,) in rows)
