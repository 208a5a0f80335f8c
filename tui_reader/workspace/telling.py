"""Statements, priorities and people of found articles, narrowed to whom and what the query names."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from tui_reader.domain.query import And, Filter, Node, Or, Phrase, Who, Word
from tui_reader.domain.view import PersonLine, PriorityLine, StatementLine
from tui_reader.library.store import Library
from tui_reader.workspace.finding import Finder, demanded

_PAGE = 200
"""Articles whose lines are in memory at a time."""

_ROLES = ("expert", "official", "speaker", "person")
Line = TypeVar("Line", StatementLine, PriorityLine)


@dataclass(frozen=True, slots=True)
class Telling:
    """Where the query or a filter demands a speaker, only lines of that speaker are told; where it
    demands words of a statement (`said:`) or of an aim (`wants:`), only lines that have them."""

    library: Library
    finder: Finder

    def statements(
        self, query: str, filters: Sequence[Filter], today: date, limit: int | None
    ) -> Iterator[StatementLine]:
        numbers, wanted = self._found(query, filters, today)
        people = self._people(wanted, filters)
        holds = _holding([part for part in wanted if _is_field(part, "said")])
        pages = (self.library.statements(page) for page in _pages(numbers))
        told = (
            line
            for page in pages
            for line in page
            if (people is None or line.speaker_id in people) and holds(line.text)
        )
        return _first(told, limit)

    def priorities(
        self, query: str, filters: Sequence[Filter], today: date, limit: int | None
    ) -> Iterator[PriorityLine]:
        numbers, wanted = self._found(query, filters, today)
        holds = _holding([part for part in wanted if _is_field(part, "wants")])
        pages = (self.library.priorities(page) for page in _pages(numbers))
        return _first((line for page in pages for line in page if holds(line.text)), limit)

    def who(
        self, query: str, filters: Sequence[Filter], today: date, limit: int | None
    ) -> tuple[PersonLine, ...]:
        numbers, wanted = self._found(query, filters, today)
        people = self._people(wanted, filters)
        if people is None:
            return self.library.people(numbers, limit)
        return tuple(line for line in self.library.people(numbers) if line.id in people)[:limit]

    def _found(self, query: str, filters: Sequence[Filter], today: date) -> tuple[Sequence[int], list[Node]]:
        question = self.finder.question(query, today)
        return self.finder.find(query, filters, today, None).numbers, list(demanded(question.query.node))

    def _people(self, wanted: Sequence[Node], filters: Sequence[Filter]) -> frozenset[str] | None:
        """Ids of the people that are demanded, by each of the names; None where nobody is."""
        sets = [self.library.values(who.role, who.name) for part in wanted for who in _whos(part)]
        sets += [frozenset({f.value}) for f in filters if f.field in _ROLES]
        return frozenset.union(*sets) if sets else None


def _whos(part: Node) -> tuple[Who, ...]:
    """Whom the part demands; of an Or, whom it offers if it offers nothing else."""
    if isinstance(part, Who):
        return (part,)
    if not isinstance(part, And | Or):
        return ()
    whos = [_whos(each) for each in part.nodes]
    return tuple(itertools.chain(*whos)) if isinstance(part, And) or all(whos) else ()


def _is_field(part: Node, field: str) -> bool:
    """Whether it demands words of that field, or offers nothing but such words."""
    if isinstance(part, Or):
        return all(_is_field(each, field) for each in part.nodes)
    return isinstance(part, Word | Phrase) and part.field == field


def _pages(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[start : start + _PAGE] for start in range(0, len(numbers), _PAGE))


def _first(lines: Iterator[Line], limit: int | None) -> Iterator[Line]:
    """The lines, at most so many; pages behind them are not read."""
    if limit is None:
        yield from lines
        return
    for _, line in zip(range(limit), lines, strict=False):
        yield line


def _holding(parts: Sequence[Node]) -> Callable[[str], bool]:
    """Whether a text has all of these words and phrases."""
    if not parts:
        return lambda _: True
    from tui_reader.search.snippets import hits

    def holds(text: str, part: Node) -> bool:
        if isinstance(part, Or):
            return any(holds(text, each) for each in part.nodes)
        return bool(hits(text, part))

    return lambda text: all(holds(text, part) for part in parts)
