"""A query tree without words, and the filters beside it, as one SQL condition on `article a`."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from tui_reader.domain.published import Published
from tui_reader.domain.query import About, Among, And, Dated, Filter, Flag, Node, Not, Or, Phrase, Who, Word
from tui_reader.library.entry import FIELDS, PEOPLE
from tui_reader.library.folding import fold_words, key_words

_ONE_EACH = ("source", "date")
_FLAGS = {"unread": "NOT a.read", "read": "a.read", "starred": "a.starred"}


@dataclass(frozen=True, slots=True)
class Condition:
    """SQL that is true, false or, never, NULL for an article `a`, with what is bound to it."""

    sql: str
    values: tuple[object, ...] = ()


EVERYTHING = Condition("1")


def condition_for(
    connection: sqlite3.Connection, node: Node | None, filters: Sequence[Filter] = ()
) -> Condition:
    """What articles must be to be found; raises ValueError for words, which a text engine answers. Of the
    fields that an article has but one value of, any picked value will do; of the others it has them all."""
    parts = [_filtered(connection, chosen) for chosen in filters if chosen.field not in _ONE_EACH]
    for field in _ONE_EACH:
        picked = [_filtered(connection, chosen) for chosen in filters if chosen.field == field]
        parts += [_joined(picked, " OR ")] if picked else []
    if node is not None:
        parts.append(_node(connection, node))
    return _joined(parts, " AND ")


def _node(connection: sqlite3.Connection, node: Node) -> Condition:  # noqa: PLR0911 - a kind of node a line
    match node:
        case Among(numbers):
            return Condition("a.number IN (SELECT value FROM json_each(?))", (json.dumps(sorted(numbers)),))
        case Who(role, name):
            return _having(connection, role, name)
        case About(attribute, value):
            return _having(connection, attribute, value)
        case Dated(first, last):
            return _dated(first, last)
        case Flag(name):
            return Condition(_FLAGS[name])
        case Not(inner):
            denied = _node(connection, inner)
            return Condition(f"NOT {denied.sql}", denied.values)
        case And(nodes):
            return _joined([_node(connection, each) for each in nodes], " AND ")
        case Or(nodes):
            return _joined([_node(connection, each) for each in nodes], " OR ")
        case Word() | Phrase():
            raise ValueError("words are answered by the text engine")
    assert_never(node)


def _joined(parts: Sequence[Condition], by: str) -> Condition:
    if not parts:
        return Condition("0") if by == " OR " else EVERYTHING
    return Condition(f"({by.join(p.sql for p in parts)})", tuple(v for p in parts for v in p.values))


def _dated(first: date | None, last: date | None) -> Condition:
    """Articles that may have appeared within these days, both included; undated ones never."""
    sql = "(a.first_day IS NOT NULL"
    values: list[object] = []
    if last is not None:
        sql += " AND a.first_day <= ?"
        values.append(last.toordinal())
    if first is not None:
        sql += " AND a.last_day >= ?"
        values.append(first.toordinal())
    return Condition(sql + ")", tuple(values))


def _filtered(connection: sqlite3.Connection, chosen: Filter) -> Condition:
    """A picked value is matched exactly; a date is a year, month, day or `first..last` of them."""
    if chosen.field == "date":
        first, _, last = chosen.value.partition("..")
        return _dated(
            Published(first).first_day if first else None,
            Published(last or first).last_day if last or not chosen.value.endswith("..") else None,
        )
    field = FIELDS[chosen.field]
    row = connection.execute(
        "SELECT key FROM term WHERE field = ? AND value = ?", (field, chosen.value)
    ).fetchone()
    return _postings(field, [row[0]] if row else [])


def _having(connection: sqlite3.Connection, name: str, value: str) -> Condition:
    field = FIELDS[name]
    return _postings(field, matching_terms(connection, field, value))


def matching_terms(connection: sqlite3.Connection, field: int, wanted: str) -> list[int]:
    """Keys of the terms whose value it is, or else whose label has every one of its words; people are
    found under any transliteration."""
    exact = connection.execute(
        "SELECT key FROM term WHERE field = ? AND value = ?", (field, wanted)
    ).fetchall()
    if exact:
        return [key for (key,) in exact]
    ways = {fold_words(wanted)} | ({key_words(wanted)} if field in PEOPLE else set())
    keys: dict[int, None] = {}
    for words in filter(None, sorted(ways)):
        patterns = [f"% {word} %" for word in words]
        # A star at the end leaves the last word open, as it does for words of the text.
        if wanted.rstrip().endswith("*"):
            patterns[-1] = f"% {words[-1]}%"
        likes = " AND ".join("folded LIKE ?" for _ in words)
        rows = connection.execute(f"SELECT key FROM term WHERE field = ? AND {likes}", (field, *patterns))  # noqa: S608
        keys |= dict.fromkeys(key for (key,) in rows)
    return list(keys)


def _postings(field: int, keys: Sequence[int]) -> Condition:
    if not keys:
        return Condition("0")
    listed = "= ?" if len(keys) == 1 else "IN (SELECT value FROM json_each(?))"
    bound = keys[0] if len(keys) == 1 else json.dumps(keys)
    return Condition(
        f"a.number IN (SELECT number FROM posting WHERE field = {field} AND key {listed})",  # noqa: S608 - a number of ours
        (bound,),
    )
