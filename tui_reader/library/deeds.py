"""What the reader does to articles (read, star, remove) with undo and redo that survive a restart.

A correction is a deed, too; what it takes to undo it is not the library's, and handed out.
"""

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from tui_reader.library.keeping import drop_rows, log_change

Mark = Literal["read", "starred", "removed"]
Restore = Callable[[sqlite3.Connection, int], None]
"""Puts the rows of an article back that its removal took away."""

KEPT_DEEDS = 500
"""How far back undo goes."""

_WORDS = {
    ("read", True): "marked as read: {}",
    ("read", False): "marked as unread: {}",
    ("starred", True): "starred {}",
    ("starred", False): "unstarred {}",
    ("removed", True): "removed {}",
    ("removed", False): "put back {}",
}


@dataclass(frozen=True, slots=True)
class Deed:
    """What was undone or done again, in words; `detail`: what whoever logged it has to do about it."""

    number: int
    words: str
    detail: str | None = None


def mark(
    connection: sqlite3.Connection,
    numbers: Sequence[int],
    changes: dict[Mark, bool],
    restore: Restore,
    *,
    as_deed: bool = True,
) -> int:
    """Sets the marks and logs one deed for those articles that they were not set on before; returns
    how many articles changed. Not `as_deed` where nobody did it on purpose: undo passes over it."""
    done = {
        name: changed
        for name, value in changes.items()
        if (changed := _differing(connection, numbers, name, value))
    }
    if not done:
        return 0
    if as_deed:
        words = " and ".join(_in_words(connection, name, changes[name], hit) for name, hit in done.items())
        detail = [(name, changes[name], hit) for name, hit in done.items()]
        _log(connection, words, json.dumps(detail))
    for name, hit in done.items():
        _set(connection, name, changes[name], hit, restore)
    return len({number for hit in done.values() for number in hit})


def log(connection: sqlite3.Connection, words: str, detail: str) -> None:
    """Logs a deed that is done elsewhere; undo and redo hand its detail out."""
    _log(connection, words, json.dumps({"elsewhere": detail}))


def _log(connection: sqlite3.Connection, words: str, detail: str) -> None:
    connection.execute("DELETE FROM deed WHERE undone")
    connection.execute("INSERT INTO deed (words, detail) VALUES (?, ?)", (words, detail))
    connection.execute("DELETE FROM deed WHERE seq <= (SELECT max(seq) FROM deed) - ?", (KEPT_DEEDS,))


def standing(connection: sqlite3.Connection) -> tuple[int, int]:
    """Differs from what it was once anything has been done, undone or done again."""
    newest, undone = connection.execute(
        "SELECT coalesce(max(seq), 0), coalesce(sum(undone), 0) FROM deed"
    ).fetchone()
    return newest, undone


def undo(connection: sqlite3.Connection, restore: Restore) -> Deed | None:
    """Takes back the newest deed; returns what it was."""
    row = connection.execute(
        "SELECT seq, words, detail FROM deed WHERE NOT undone ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return _replay(connection, row, restore, undone=True) if row else None


def redo(connection: sqlite3.Connection, restore: Restore) -> Deed | None:
    """Does again what was undone last; returns what it was."""
    row = connection.execute(
        "SELECT seq, words, detail FROM deed WHERE undone ORDER BY seq LIMIT 1"
    ).fetchone()
    return _replay(connection, row, restore, undone=False) if row else None


def _replay(
    connection: sqlite3.Connection, deed: tuple[int, str, str], restore: Restore, *, undone: bool
) -> Deed:
    seq, words, detail = deed
    connection.execute("UPDATE deed SET undone = ? WHERE seq = ?", (undone, seq))
    changes = json.loads(detail)
    if isinstance(changes, dict):
        return Deed(seq, words, changes["elsewhere"])
    for name, value, numbers in changes:
        _set(connection, name, value != undone, numbers, restore)
    return Deed(seq, words)


def not_undone(connection: sqlite3.Connection, deed: Deed) -> None:
    """What was to be done elsewhere to undo that deed failed: it is still to be undone, also where others
    have logged deeds meanwhile, which forgets what was undone."""
    connection.execute(
        "INSERT OR REPLACE INTO deed (seq, words, detail) VALUES (?, ?, ?)",
        (deed.number, deed.words, json.dumps({"elsewhere": deed.detail})),
    )


def not_redone(connection: sqlite3.Connection, deed: Deed) -> None:
    """Likewise of a deed that was to be done again: it still is, unless others did something meanwhile."""
    connection.execute("UPDATE deed SET undone = 1 WHERE seq = ?", (deed.number,))
    connection.execute(
        "DELETE FROM deed WHERE seq = ? AND EXISTS (SELECT 1 FROM deed WHERE seq > ? AND NOT undone)",
        (deed.number, deed.number),
    )


def _differing(connection: sqlite3.Connection, numbers: Sequence[int], name: Mark, value: bool) -> list[int]:
    rows = connection.execute(
        f"SELECT number FROM article WHERE {name} <> ? AND (NOT removed OR ? = 'removed')"  # noqa: S608 - Mark
        " AND number IN (SELECT value FROM json_each(?))",
        (value, name, json.dumps(list(numbers))),
    )
    return [number for (number,) in rows]


def _set(
    connection: sqlite3.Connection,
    name: Mark,
    value: bool,
    numbers: Sequence[int],
    restore: Restore,
) -> None:
    listed = json.dumps(list(numbers))
    connection.execute(
        f"UPDATE article SET {name} = ? WHERE number IN (SELECT value FROM json_each(?))",  # noqa: S608 - Mark
        (value, listed),
    )
    if name != "removed":
        return
    for (number,) in connection.execute(
        "SELECT number FROM article WHERE number IN (SELECT value FROM json_each(?))", (listed,)
    ).fetchall():
        if value:
            drop_rows(connection, number)
        else:
            restore(connection, number)
        log_change(connection, number)


def _in_words(connection: sqlite3.Connection, name: Mark, value: bool, numbers: Sequence[int]) -> str:
    what = f"{len(numbers)} articles"
    if len(numbers) == 1:
        row = connection.execute("SELECT title FROM article WHERE number = ?", (numbers[0],)).fetchone()
        what = f"“{row[0]}”"
    return _WORDS[name, value].format(what)
