"""Which document it is that was read: an entry in, the same under the identity that the library keeps it
by out. Documents that merely share an id or an address do not overwrite each other."""

import hashlib
import os.path
import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.library.entry import Entry


# ---- documents ---------------------------------------------------------------------------------
def settle(connection: sqlite3.Connection, entry: Entry, run: int | None = None) -> Entry:
    """The entry as the document that it is. `run`: the taking in that it belongs to, in which one identity
    stands for one text."""
    entry = _in_its_file(connection, entry)
    beside = _beside(entry)
    if _path_at(connection, beside.identity) is not None:
        return replace(beside, warnings=entry.warnings)
    return beside if run is not None and _is_taken(connection, entry, run) else entry


def note_met(connection: sqlite3.Connection, identity: str, run: int) -> None:
    """Notes that this run met a document of that identity; forgotten with the connection."""
    # A table, for a set of a million names would take memory; twelve bytes each.
    _make_met(connection)
    connection.execute("INSERT OR IGNORE INTO temp.met VALUES (?, ?)", (run, _short(identity)))


def _in_its_file(connection: sqlite3.Connection, entry: Entry) -> Entry:
    """Apart from a document of another file, if that is still there; else this is that file, moved."""
    if entry.apart is None:
        return entry
    if _path_at(connection, entry.apart) is not None:
        return replace(entry, identity=entry.apart)
    other = _path_at(connection, entry.identity)
    if other is None or other == entry.origin.path or not os.path.exists(other):  # noqa: PTH110 - any name
        return entry
    warning = f"has the same id or address as {other}; both are kept"
    return replace(entry, identity=entry.apart, warnings=(*entry.warnings, warning))


def _beside(entry: Entry) -> Entry:
    """The entry beside another one of its identity, by what it says."""
    digest = hashlib.sha256(f"{entry.marks.text} {entry.marks.meta}".encode()).hexdigest()
    named = f"{entry.id}~{digest[:6]}"
    warning = f"the same id, address or text stands before it with other words; kept beside it as {named}"
    return replace(
        entry,
        identity=f"{entry.identity}~{digest[:16]}",
        id=named,
        warnings=(*entry.warnings, warning),
    )


def _is_taken(connection: sqlite3.Connection, entry: Entry, run: int) -> bool:
    """Whether another document of this run is kept under the identity."""
    _make_met(connection)
    row = connection.execute(
        "SELECT p.text_hash, p.meta_hash FROM temp.met JOIN place p ON p.identity = ?"
        " WHERE met.run = ? AND met.identity = ?",
        (entry.identity, run, _short(entry.identity)),
    ).fetchone()
    return row is not None and row != (entry.marks.text, entry.marks.meta)


def _make_met(connection: sqlite3.Connection) -> None:
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS met (run INTEGER, identity INTEGER, PRIMARY KEY (run, identity))"
        " WITHOUT ROWID"
    )


def _short(identity: str) -> int:
    return int.from_bytes(hashlib.sha256(identity.encode()).digest()[:8], signed=True)


def _path_at(connection: sqlite3.Connection, identity: str) -> str | None:
    row = connection.execute("SELECT path FROM place WHERE identity = ?", (identity,)).fetchone()
    return str(row[0]) if row else None


# ---- archives ----------------------------------------------------------------------------------
def collection_of(connection: sqlite3.Connection, path: str, names: Sequence[str]) -> str:
    """The collection that the archive at this path is: the one that it was, else that of an archive which
    is no longer where it was, else the first free name. `names`: from the plainest to the fullest."""
    known = connection.execute("SELECT collection FROM archive WHERE path = ?", (path,)).fetchone()
    if known is not None:
        return str(known[0])
    held = {name: owner for name in names if (owner := _owner(connection, name)) is not None}
    # The fullest name first: `2023/data` that moved is rather that than `data` of another folder.
    moved = [name for name in names if name in held and not os.path.exists(held[name])]  # noqa: PTH110
    free = (name for name in (*names, *(f"{names[-1]}~{n}" for n in range(2, 1000))) if name not in held)
    collection = moved[-1] if moved else next(each for each in free if _owner(connection, each) is None)
    connection.execute(
        "INSERT INTO archive (path, collection) VALUES (?, ?)"
        " ON CONFLICT (collection) DO UPDATE SET path = excluded.path",
        (path, collection),
    )
    return collection


def _owner(connection: sqlite3.Connection, collection: str) -> str | None:
    row = connection.execute("SELECT path FROM archive WHERE collection = ?", (collection,)).fetchone()
    return str(row[0]) if row else None
