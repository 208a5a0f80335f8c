"""Whether a library is whole: SQLite's own check, then what must be true of every article."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from tui_reader.domain.article import hash_text
from tui_reader.domain.document import Origin
from tui_reader.domain.record import annotations_from_json
from tui_reader.library.entry import article_from_json

_RULES = (
    (
        "an article without its text",
        "SELECT id FROM article LEFT JOIN body b USING (number) WHERE b.number IS NULL",
    ),
    (
        "an article that no document stands for",
        "SELECT a.id FROM article a WHERE a.id NOT IN (SELECT p.id FROM place p WHERE p.number = a.number)",
    ),
    (
        "an article that the change log does not know",
        "SELECT a.id FROM article a LEFT JOIN change c USING (number) WHERE c.number IS NULL",
    ),
    (
        "a removed article that is still counted",
        "SELECT DISTINCT a.id FROM article a JOIN posting USING (number) WHERE a.removed",
    ),
)


def faults(connection: sqlite3.Connection, holds: Sequence[str] = ()) -> Iterator[str]:
    """One line a fault; nothing when the library is whole and holds every id of `holds`, none removed."""
    answer = connection.execute("PRAGMA quick_check(20)").fetchall()
    yield from (f"the file is damaged: {line}" for (line,) in answer if line != "ok")
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall()[:20]:
        yield f"a row of {table} without its {parent}"
    for what, query in _RULES:
        yield from (f"{named}: {what}" for (named,) in connection.execute(query))
    yield from _article_faults(connection)
    yield from _missing(connection, holds)


def _article_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Texts and findings that do not belong together. One article at a time: memory stays flat."""
    nowhere = Origin("", "")
    for named, text_hash, text, shape, annotations in connection.execute(
        "SELECT id, text_hash, text, shape, annotations FROM article JOIN body USING (number)"
    ):
        if hash_text(text) != text_hash:
            yield f"{named}: the text is not the one that was taken in"
            continue
        try:
            article_from_json(named, text, shape, nowhere)
            if annotations_from_json(annotations).text_hash != text_hash:
                yield f"{named}: findings of another text"
        except (ValueError, KeyError, TypeError) as error:
            yield f"{named}: cannot be read back ({type(error).__name__})"


def _missing(connection: sqlite3.Connection, holds: Iterable[str]) -> Iterator[str]:
    for wanted in holds:
        held = connection.execute(
            "SELECT 1 FROM place JOIN article a USING (number) WHERE place.id = ? AND NOT a.removed",
            (wanted,),
        ).fetchone()
        if held is None:
            yield f"{wanted}: not in the library"
