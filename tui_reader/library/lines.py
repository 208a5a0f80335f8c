"""Findings across the library: statements, priorities and people of given articles, line by line."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tui_reader.domain.annotation import without_complementiser
from tui_reader.domain.span import Span
from tui_reader.domain.view import Appearance, Introduction, PersonLine, PriorityLine, StatementLine
from tui_reader.library.entry import PERSON

_PRIORITY = (
    "SELECT p.number, a.id, a.title, a.published, p.text, p.start, p.end, p.sentence_start, p.sentence_end,"
    " p.kind, p.holder, p.stated_by, p.sentence, p.negated, p.past"
    " FROM priority p JOIN article a USING (number)"
)

_ROLES_FROM = 20
"""Articles of a person in which a role is looked for."""


@dataclass(frozen=True, slots=True)
class TextToFind:
    """The words of one article that a text index is to know; `said` and `wants` piece by piece."""

    number: int
    title: str
    text: str
    said: tuple[str, ...]
    wants: tuple[str, ...]


def statements_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> tuple[StatementLine, ...]:
    """Who said what in these articles, in their order and that of the text."""
    rows = connection.execute(
        "SELECT s.number, a.id, a.title, a.published, substr(b.text, s.start + 1, s.end - s.start),"
        " s.start, s.end, s.kind, s.speaker, s.speaker_id, s.role, s.speaker_kind"
        " FROM json_each(?) n JOIN statement s ON s.number = n.value JOIN article a USING (number)"
        " JOIN body b USING (number) ORDER BY n.key, s.ordinal",
        (json.dumps(list(numbers)),),
    )
    return tuple(_statement(row) for row in rows)


def _statement(row: Sequence[Any]) -> StatementLine:
    number, article, title, published, text, start, end, kind, speaker, speaker_id, role, speaker_kind = row
    return StatementLine(
        number,
        article,
        title,
        published,
        without_complementiser(text, kind),
        Span(start, end),
        kind,
        speaker,
        speaker_id,
        role,
        speaker_kind,
    )


def priorities_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> tuple[PriorityLine, ...]:
    """Who wants what in these articles, in their order and that of the text."""
    rows = connection.execute(
        _PRIORITY + " JOIN json_each(?) n ON p.number = n.value ORDER BY n.key, p.ordinal",
        (json.dumps(list(numbers)),),
    )
    return tuple(_priority(row) for row in rows)


def priorities_by_holder(
    connection: sqlite3.Connection, holders: Sequence[str], number: int, most: int
) -> dict[str, tuple[PriorityLine, ...]]:
    """What these holders (ids) want across the library: this article first, then the newest articles."""
    found: dict[str, tuple[PriorityLine, ...]] = {}
    for holder in holders:
        # First the few that are told, then their words: a state may have thousands.
        rows = connection.execute(
            _PRIORITY  # noqa: S608 - our own SQL
            + " JOIN (SELECT h.number, h.ordinal FROM priority h JOIN article USING (number)"
            " WHERE h.holder_id = ? ORDER BY h.number <> ?, first_day DESC, h.number DESC, h.ordinal LIMIT ?)"
            " told ON p.number = told.number AND p.ordinal = told.ordinal"
            " ORDER BY p.number <> ?, a.first_day DESC, p.number DESC, p.ordinal",
            (holder, number, most, number),
        )
        found[holder] = tuple(_priority(row) for row in rows)
    return found


def _priority(row: Sequence[Any]) -> PriorityLine:
    number, article, title, published, text, start, end, opens, closes, *rest = row
    kind, holder, stated_by, sentence, negated, past = rest
    return PriorityLine(
        number, article, title, published, text, Span(start, end), Span(opens, closes),
        kind, holder, stated_by, sentence, bool(negated), bool(past),
    )  # fmt: skip


def people_of(
    connection: sqlite3.Connection, numbers: Sequence[int], limit: int | None = None
) -> tuple[PersonLine, ...]:
    """The people of these articles together: most statements first. The name is that of the article that
    names the person most fully, the role the one that most articles tell."""
    rows = connection.execute(
        "WITH here AS (SELECT * FROM person WHERE number IN (SELECT value FROM json_each(?))),"
        " roles AS (SELECT id, role, row_number() OVER (PARTITION BY id ORDER BY count(*) DESC,"
        " length(role) DESC, role) AS place FROM here WHERE role IS NOT NULL GROUP BY id, role)"
        " SELECT p.id, p.name, r.role, p.kind, sum(p.statements) AS said, count(*),"
        " max(length(p.name) + length(coalesce(p.role, '')))"
        " FROM here p LEFT JOIN roles r ON r.id = p.id AND r.place = 1"
        " GROUP BY p.id ORDER BY said DESC, count(*) DESC, p.name LIMIT ?",
        (json.dumps(list(numbers)), -1 if limit is None else limit),
    )
    return tuple(PersonLine(*row[:6]) for row in rows)


def appearances_of(connection: sqlite3.Connection, person: str, most: int) -> tuple[Appearance, ...]:
    """The articles that name the person of that id, the newest first; by the name that people read where an
    article names but does not present the person."""
    rows = connection.execute(
        "SELECT a.id, a.title, a.published, coalesce(n.name, t.label), a.number"
        " FROM term t JOIN posting p ON p.field = t.field AND p.key = t.key"
        " JOIN article a ON a.number = p.number LEFT JOIN person n ON n.number = p.number AND n.id = t.value"
        " WHERE t.field = ? AND t.value = ? ORDER BY a.last_day DESC, a.number LIMIT ?",
        (PERSON, person, most),
    )
    return tuple(Appearance(*row) for row in rows)


def count_of(connection: sqlite3.Connection, person: str) -> int:
    """How many articles name the person of that id."""
    row = connection.execute(
        "SELECT count(*) FROM term t JOIN posting p ON p.field = t.field AND p.key = t.key"
        " WHERE t.field = ? AND t.value = ?",
        (PERSON, person),
    ).fetchone()
    return int(row[0])


def introductions_of(connection: sqlite3.Connection, people: Sequence[str]) -> dict[str, Introduction]:
    """Who the people of these ids are, by the articles of theirs that were taken in last."""
    last = "SELECT number FROM posting WHERE field = t.field AND key = t.key ORDER BY number DESC LIMIT"
    rows = connection.execute(
        "SELECT t.value, (SELECT n.role FROM person n WHERE n.id = t.value AND n.role IS NOT NULL"  # noqa: S608
        f" AND n.number IN ({last} ?) ORDER BY n.number DESC LIMIT 1),"
        f" (SELECT title FROM article WHERE number = ({last} 1))"
        " FROM json_each(?) w CROSS JOIN term t ON t.field = ? AND t.value = w.value",
        (_ROLES_FROM, json.dumps(list(people)), PERSON),
    )
    return {value: Introduction(role, title or "") for value, role, title in rows}


def texts_of(connection: sqlite3.Connection, numbers: Sequence[int], most: int) -> Iterator[TextToFind]:
    """What a text index takes in of these articles, in any order, at most so many characters of each; gone
    and removed ones are left out."""
    listed = json.dumps(list(numbers))
    said = _spans(connection, "statement", listed)
    wanted = _spans(connection, "priority", listed)
    for number, title, text in connection.execute(
        "SELECT number, title, substr(text, 1, ?) FROM article JOIN body USING (number)"
        " WHERE NOT removed AND number IN (SELECT value FROM json_each(?))",
        (most, listed),
    ):
        yield TextToFind(
            number,
            title,
            text,
            tuple(without_complementiser(text[start:end], kind) for start, end, kind in said.get(number, ())),
            tuple(text[start:end] for start, end, _ in wanted.get(number, ())),
        )


def _spans(connection: sqlite3.Connection, table: str, listed: str) -> dict[int, list[tuple[int, int, str]]]:
    spans: dict[int, list[tuple[int, int, str]]] = {}
    for number, start, end, kind in connection.execute(
        f'SELECT number, start, "end", kind FROM {table}'  # noqa: S608 - our own names
        " WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number, ordinal",
        (listed,),
    ):
        spans.setdefault(number, []).append((start, end, kind))
    return spans
