"""Corrections over the library: which articles they touch, by its rows, and the findings put right there."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article
from tui_reader.domain.correction import Correction, Split, Wrong
from tui_reader.domain.record import annotations_from_json
from tui_reader.library import keeping
from tui_reader.library.entry import COUNTRY, FIELDS, ORG, PEOPLE, PERSON, SPEAKER, findings_of
from tui_reader.library.folding import fold_label, fold_person
from tui_reader.library.lists import values_of

Rule = Callable[[Annotations, frozenset[str]], Annotations]
"""Findings as they were found, and the ids that their article goes by, to findings put right."""

_ENTITIES = (COUNTRY, ORG)
_LABELS_FROM = 50
"""Articles, the newest, in which the name of an entity is looked for."""


# ---- which articles ------------------------------------------------------------------------------------
def touched(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> set[int]:
    """The articles that any of them may change as things stand, removed ones included."""
    numbers: set[int] = set()
    for correction in corrections:
        numbers.update(_touched(connection, correction))
    return numbers


def _touched(connection: sqlite3.Connection, correction: Correction) -> set[int]:
    if isinstance(correction, Wrong):
        return _numbers(connection, "SELECT number FROM article WHERE text_hash = ?", correction.text_hash)
    if isinstance(correction, Split):
        named = "SELECT number FROM place WHERE id IN (SELECT value FROM json_each(?)) AND number IS NOT NULL"
        return _numbers(connection, named, json.dumps(correction.articles))
    # Removed articles have no rows but their annotations.
    removed = _numbers(connection, _HAVING_ID + " AND removed", _as_written(correction.id))
    if correction.what == "person":
        return removed | _posted(connection, PEOPLE, correction.id)
    if not _is_term(connection, correction.id):
        # Places and groups have no rows of their own.
        return removed | _numbers(connection, _HAVING_ID, _as_written(correction.id))
    held = _numbers(connection, "SELECT number FROM priority WHERE holder_id = ?", correction.id)
    return removed | held | _posted(connection, (*_ENTITIES, SPEAKER), correction.id)


_HAVING_ID = "SELECT number FROM article JOIN body USING (number) WHERE instr(annotations, ?)"


def _as_written(ident: str) -> str:
    return f'"id":{json.dumps(ident, ensure_ascii=False)}'


def _numbers(connection: sqlite3.Connection, query: str, *values: object) -> set[int]:
    return {number for (number,) in connection.execute(query, values)}


def _posted(connection: sqlite3.Connection, fields: Sequence[int], value: str) -> set[int]:
    posted = "SELECT p.number FROM term t JOIN posting p ON p.field = t.field AND p.key = t.key"
    having = f"{posted} WHERE t.value = ? AND t.field IN ({', '.join(map(str, fields))})"
    return _numbers(connection, having, value)


def _is_term(connection: sqlite3.Connection, value: str) -> bool:
    known = "SELECT 1 FROM term WHERE field IN (?, ?) AND value = ?"
    return connection.execute(known, (*_ENTITIES, value)).fetchone() is not None


def changed_by(connection: sqlite3.Connection, keys: Iterable[str]) -> set[int]:
    """The articles in which the corrections of these keys changed something."""
    query = "SELECT number FROM correction WHERE key IN (SELECT value FROM json_each(?))"
    return _numbers(connection, query, json.dumps(list(keys)))


# ---- putting right -------------------------------------------------------------------------------------
def put_right(connection: sqlite3.Connection, articles: Iterable[tuple[int, Article]], rule: Rule) -> int:
    """Applies the rule to what was found in these articles; returns in how many that changes anything.
    Findings that cannot be read back are left to `doctor` and `reindex`."""
    changed = 0
    for number, article in articles:
        kept, found, removed = connection.execute(_STANDING, (number,)).fetchone()
        try:
            standing = annotations_from_json(kept)
            as_found = annotations_from_json(found) if found else standing
        except (ValueError, KeyError, TypeError):
            continue
        right = rule(as_found, _ids_of(connection, number))
        if right == standing or right.text_hash != article.text_hash:
            continue
        findings = findings_of(article, right, as_found)
        if removed:
            keeping.put_annotations(connection, number, findings)
        else:
            keeping.put_findings(connection, number, findings)
            # The text index takes an article in again only for other words; facets, whenever the log moves.
            if changed == 0 or _words(right) != _words(standing):
                keeping.log_change(connection, number)
        changed += 1
    return changed


_STANDING = (
    "SELECT b.annotations, f.annotations, a.removed FROM article a JOIN body b USING (number)"
    " LEFT JOIN finding f USING (number) WHERE a.number = ?"
)


def _ids_of(connection: sqlite3.Connection, number: int) -> frozenset[str]:
    return frozenset(id_ for (id_,) in connection.execute("SELECT id FROM place WHERE number = ?", (number,)))


def _words(found: Annotations) -> tuple[object, ...]:
    return tuple(s.span for s in found.statements), tuple(p.span for p in found.priorities)


def relabel(connection: sqlite3.Connection, ids: Collection[str]) -> None:
    """What people read for these ids: the fullest name that any article now has for them."""
    for value in ids:
        name = _person_name(connection, value)
        if name is not None:
            _put_label(connection, PEOPLE, value, name, fold_person(name))
        elif (name := _mentioned_name(connection, _ENTITIES, value)) is not None:
            _put_label(connection, (*_ENTITIES, SPEAKER), value, name, fold_label(name))


def _person_name(connection: sqlite3.Connection, value: str) -> str | None:
    row = connection.execute(
        "SELECT n.name FROM term t JOIN posting p ON p.field = t.field AND p.key = t.key"
        " JOIN person n ON n.number = p.number AND n.id = t.value WHERE t.field = ? AND t.value = ?"
        " ORDER BY length(n.name) DESC, n.name LIMIT 1",
        (PERSON, value),
    ).fetchone()
    return row[0] if row else _mentioned_name(connection, (PERSON,), value)


def _mentioned_name(connection: sqlite3.Connection, fields: Sequence[int], value: str) -> str | None:
    """The fullest name among the mentions: nobody presents the person, or it is none."""
    rows = connection.execute(
        "SELECT b.annotations FROM term t JOIN posting p ON p.field = t.field AND p.key = t.key"  # noqa: S608
        f" JOIN body b ON b.number = p.number WHERE t.field IN ({', '.join(map(str, fields))})"
        " AND t.value = ? ORDER BY p.number DESC LIMIT ?",
        (value, _LABELS_FROM),
    )
    names = {m.name for (kept,) in rows for m in annotations_from_json(kept).mentions if m.entity == value}
    return max(names, key=lambda name: (len(name), name)) if names else None


def _put_label(
    connection: sqlite3.Connection, fields: Sequence[int], value: str, label: str, folded: str
) -> None:
    connection.execute(
        f"UPDATE term SET label = ?, folded = ? WHERE field IN ({', '.join(map(str, fields))}) AND value = ?",  # noqa: S608
        (label, folded, value),
    )


def people_before(connection: sqlite3.Connection, key: str) -> dict[str, tuple[str, str | None]]:
    """Ids, with name and role, of the people whom the correction of that key found where it changed
    something; of many articles, the newest."""
    rows = connection.execute(
        "SELECT f.annotations FROM correction c JOIN finding f USING (number) WHERE c.key = ?"
        " ORDER BY c.number DESC LIMIT ?",
        (key, _LABELS_FROM),
    )
    found = [annotations_from_json(each) for (each,) in rows]
    people = [(person.id, person.name, person.role) for each in found for person in each.people]
    people += [(m.entity, m.name, None) for each in found for m in each.mentions if m.kind == "person"]
    # The fullest name last, so that it is the one that stays.
    people.sort(key=lambda each: (len(each[1]), bool(each[2])))
    return {ident: (name, role) for ident, name, role in people}


# ---- who is meant --------------------------------------------------------------------------------------
def known(connection: sqlite3.Connection, field: str, wanted: str) -> dict[str, str]:
    """Ids with their names that a name (or an id) stands for, of those that articles have."""
    values = values_of(connection, field, wanted)
    rows = connection.execute(
        "SELECT value, label FROM term t WHERE field = ? AND value IN (SELECT value FROM json_each(?))"
        " AND EXISTS (SELECT 1 FROM posting p WHERE p.field = t.field AND p.key = t.key) ORDER BY value",
        (FIELDS[field], json.dumps(sorted(values))),
    ).fetchall()
    named = {value: label for value, label in rows if fold_label(label) == fold_label(wanted)}
    return named if len(named) == 1 else dict(rows)
