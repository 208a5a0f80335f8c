"""Carries out what was decided about documents: entries in, rows written, one transaction a batch."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui_reader.domain.document import Origin
from tui_reader.library.decide import Kept, Marks, Plan, Twin, decide
from tui_reader.library.entry import Entry, Findings
from tui_reader.library.identities import note_met, settle


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an entry; `plan` None: its text changed hands meanwhile, so that it must be
    analysed and handed in again."""

    entry: Entry
    id: str
    plan: Plan | None


def plan_for(connection: sqlite3.Connection, entry: Entry) -> Plan:
    """What the library as it is now makes of a document that was settled."""
    marks = entry.marks
    kept = _kept(connection, entry.identity)
    changed = kept is not None and kept.marks.text != marks.text
    return decide(kept, _twin(connection, marks.text) if kept is None or changed else None, marks)


def keep(connection: sqlite3.Connection, entries: Iterable[Entry], run: int | None = None) -> list[Outcome]:
    """Writes the entries within the transaction that the caller holds; stops behind the first that
    must be analysed after all."""
    outcomes: list[Outcome] = []
    for entry in entries:
        settled = settle(connection, entry, run)
        outcome = _keep_one(connection, settled)
        outcomes.append(outcome if outcome.plan else Outcome(entry, entry.id, None))
        if outcome.plan and run is not None:
            note_met(connection, settled.identity, run)
        if outcomes[-1].plan is None:
            break
    return outcomes


def _keep_one(connection: sqlite3.Connection, entry: Entry) -> Outcome:
    plan = plan_for(connection, entry)
    findings = entry.findings
    if plan.needs_analysis and findings is None:
        return Outcome(entry, entry.id, None)
    if plan.action == "insert" and findings:
        shown = _free_id(connection, entry)
        _new_place(connection, entry, _insert(connection, entry, findings, shown), shown)
    elif plan.action == "join":
        _new_place(connection, entry, plan.number, _free_id(connection, entry))
    elif plan.action == "update" and findings and plan.number is not None:
        _update(connection, entry, findings, plan.number)
    elif plan.action == "split" and findings and plan.number is not None:
        _split(connection, entry, findings, plan.number)
    elif plan.action == "move" and plan.number is not None:
        _move(connection, entry, plan.number)
    elif plan.action == "touch":
        _mark_place(connection, entry)
    elif plan.action == "analyse" and findings and plan.number is not None:
        put_findings(connection, plan.number, findings)
        log_change(connection, plan.number)
    if plan.fate == "unchanged":
        _follow(connection, entry)
    return Outcome(entry, _id_at(connection, entry.identity), plan)


# ---- what is held ------------------------------------------------------------------------------
def _kept(connection: sqlite3.Connection, identity: str) -> Kept | None:
    row = connection.execute(
        "SELECT p.number, p.text_hash, p.meta_hash, a.analyser, a.world, a.id = p.id, a.removed,"
        " (SELECT count(*) FROM place o WHERE o.number = p.number)"
        " FROM place p LEFT JOIN article a USING (number) WHERE p.identity = ?",
        (identity,),
    ).fetchone()
    if row is None:
        return None
    number, text, meta, analyser, world, primary, removed, places = row
    marks = Marks(text, meta, analyser or "", world or "")
    return Kept(number, marks, bool(primary), shared=places > 1, removed=bool(removed))


def _twin(connection: sqlite3.Connection, text_hash: str) -> Twin | None:
    row = connection.execute(
        "SELECT number, removed FROM article WHERE text_hash = ? ORDER BY removed, number LIMIT 1",
        (text_hash,),
    ).fetchone()
    return Twin(row[0], bool(row[1])) if row else None


def _number_at(connection: sqlite3.Connection, identity: str) -> int:
    return int(connection.execute("SELECT number FROM place WHERE identity = ?", (identity,)).fetchone()[0])


def _id_at(connection: sqlite3.Connection, identity: str) -> str:
    return str(connection.execute("SELECT id FROM place WHERE identity = ?", (identity,)).fetchone()[0])


# ---- places ------------------------------------------------------------------------------------
def _new_place(connection: sqlite3.Connection, entry: Entry, number: int | None, shown: str) -> None:
    connection.execute(
        "INSERT INTO place (identity, id, number, text_hash, meta_hash, shown, path, collection, record_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (entry.identity, shown, number, entry.marks.text, entry.marks.meta, *_place_columns(entry.origin)),
    )


def _place_columns(origin: Origin) -> tuple[str | None, ...]:
    return (origin.place, origin.path, origin.collection, origin.record_id)


def _mark_place(connection: sqlite3.Connection, entry: Entry, number: int | None = None) -> None:
    connection.execute(
        "UPDATE place SET text_hash = ?, meta_hash = ?, shown = ?, path = ?, collection = ?, record_id = ?,"
        " number = coalesce(?, number) WHERE identity = ?",
        (entry.marks.text, entry.marks.meta, *_place_columns(entry.origin), number, entry.identity),
    )


def _follow(connection: sqlite3.Connection, entry: Entry) -> None:
    """A document that moved is where it moved to."""
    connection.execute(
        "UPDATE place SET shown = ?, path = ? WHERE identity = ? AND path <> ?",
        (entry.origin.place, entry.origin.path, entry.identity, entry.origin.path),
    )


def _free_id(connection: sqlite3.Connection, entry: Entry) -> str:
    """The plain id, else `collection:id` where another archive has it, else with a count behind."""
    qualified = f"{entry.origin.collection}:{entry.id}" if entry.origin.collection else entry.id
    candidates = [entry.id, qualified]
    while True:
        for candidate in candidates:
            if not connection.execute("SELECT 1 FROM place WHERE id = ?", (candidate,)).fetchone():
                return candidate
        candidates = [f"{qualified}~{len(candidates) + 1}", *candidates]


def _leave(connection: sqlite3.Connection, entry: Entry, old: int) -> str:
    """Readies the place to go over to another article; where the old one was shown by it, another
    place steps in. Returns the id of the place."""
    mine = _id_at(connection, entry.identity)
    connection.execute(
        "UPDATE article SET id = (SELECT id FROM place WHERE number = ? AND id <> ? ORDER BY identity)"
        " WHERE number = ? AND id = ?",
        (old, mine, old, mine),
    )
    log_change(connection, old)
    return mine


def _move(connection: sqlite3.Connection, entry: Entry, number: int) -> None:
    """To another article that has its text; the old one, where nothing else holds it, is given up. A star
    goes along."""
    old = _number_at(connection, entry.identity)
    others = connection.execute("SELECT count(*) FROM place WHERE number = ?", (old,)).fetchone()[0] > 1
    if others:
        _leave(connection, entry, old)
    _mark_place(connection, entry, number)
    if not others:
        connection.execute(
            "UPDATE article SET starred = max(starred, (SELECT starred FROM article WHERE number = ?))"
            " WHERE number = ?",
            (old, number),
        )
        connection.execute("DELETE FROM article WHERE number = ?", (old,))
        log_change(connection, old)


# ---- articles ----------------------------------------------------------------------------------
def _insert(connection: sqlite3.Connection, entry: Entry, findings: Findings, shown: str) -> int:
    cursor = connection.execute(
        "INSERT INTO article (id, text_hash, title, countries, organisations, analyser, world)"
        " VALUES (?, ?, ?, '[]', '[]', '', '')",
        (shown, entry.marks.text, entry.title),
    )
    number = int(cursor.lastrowid or 0)
    _fill(connection, entry, findings, number)
    return number


def _update(connection: sqlite3.Connection, entry: Entry, findings: Findings, number: int) -> None:
    _fill(connection, entry, findings, number)
    _mark_place(connection, entry)


def _split(connection: sqlite3.Connection, entry: Entry, findings: Findings, old: int) -> None:
    """A new article with the new text and the old one's state."""
    mine = _leave(connection, entry, old)
    number = _insert(connection, entry, findings, mine)
    _mark_place(connection, entry, number)
    connection.execute(
        "UPDATE article SET (read, starred) = (SELECT read, starred FROM article WHERE number = ?)"
        " WHERE number = ?",
        (old, number),
    )


def _fill(connection: sqlite3.Connection, entry: Entry, findings: Findings, number: int) -> None:
    published = entry.published
    connection.execute(
        "UPDATE article SET text_hash = ?, title = ?, published = ?, first_day = ?, last_day = ?, source = ?"
        " WHERE number = ?",
        (
            entry.marks.text,
            entry.title,
            published.iso if published else None,
            published.first_day.toordinal() if published else None,
            published.last_day.toordinal() if published else None,
            entry.source,
            number,
        ),
    )
    connection.execute(
        "INSERT OR REPLACE INTO body (number, text, shape, annotations) VALUES (?, ?, ?, '')",
        (number, entry.text, entry.shape),
    )
    put_findings(connection, number, findings)
    log_change(connection, number)


def put_findings(connection: sqlite3.Connection, number: int, findings: Findings) -> None:
    """Replaces all that was found in the article."""
    connection.execute(
        "UPDATE article SET countries = ?, organisations = ?, analyser = ?, world = ? WHERE number = ?",
        (findings.countries, findings.organisations, findings.analyser, findings.world, number),
    )
    put_annotations(connection, number, findings)
    drop_rows(connection, number)
    put_rows(connection, number, findings)


def put_annotations(connection: sqlite3.Connection, number: int, findings: Findings) -> None:
    """Replaces the annotations, and notes what was found before which corrections; no rows of lists."""
    connection.execute("UPDATE body SET annotations = ? WHERE number = ?", (findings.annotations, number))
    for table in ("correction", "finding"):
        connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))  # noqa: S608 - our own names
    if findings.found is not None:
        connection.execute(
            "INSERT INTO finding (number, annotations) VALUES (?, ?)", (number, findings.found)
        )
        keys = [(key, number) for key in findings.corrected]
        connection.executemany("INSERT INTO correction (key, number) VALUES (?, ?)", keys)


def drop_rows(connection: sqlite3.Connection, number: int) -> None:
    """Takes the article out of facets, statements, priorities and people."""
    for table in ("posting", "person", "statement", "priority"):
        connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))  # noqa: S608 - our own names


def put_rows(connection: sqlite3.Connection, number: int, findings: Findings) -> None:
    connection.executemany(
        "INSERT INTO term (field, value, label, folded) VALUES (?, ?, ?, ?) ON CONFLICT (field, value)"
        " DO UPDATE SET label = excluded.label, folded = excluded.folded"
        " WHERE length(excluded.label) > length(term.label)",
        findings.terms,
    )
    connection.executemany(
        "INSERT INTO posting (field, key, number)"
        " SELECT field, key, ? FROM term WHERE field = ? AND value = ?",
        [(number, field, value) for field, value, _, _ in findings.terms],
    )
    _put_many(connection, "person", number, findings.people)
    _put_many(connection, "statement", number, findings.statements)
    _put_many(connection, "priority", number, findings.priorities)


def _put_many(
    connection: sqlite3.Connection, table: str, number: int, rows: Sequence[tuple[object, ...]]
) -> None:
    if rows:
        marks = ", ".join("?" * (len(rows[0]) + 2))
        connection.executemany(
            f"INSERT INTO {table} VALUES ({marks})",  # noqa: S608 - our own names
            [(number, ordinal, *row) for ordinal, row in enumerate(rows)],
        )


def log_change(connection: sqlite3.Connection, number: int) -> None:
    """The text index looks here for what it has yet to take in; the newest change of an article counts."""
    connection.execute("INSERT OR REPLACE INTO change (number) VALUES (?)", (number,))
