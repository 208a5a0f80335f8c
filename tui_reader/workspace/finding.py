"""A query and filters to the articles that they find: words from the text index, the rest from SQLite."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from tui_reader.domain.query import About, And, Filter, Node, Not, Or, Phrase, Query, Sort, Who, Word
from tui_reader.domain.span import Span
from tui_reader.domain.view import Found
from tui_reader.library.store import Library
from tui_reader.workspace.text_index import TextIndex

if TYPE_CHECKING:
    from tui_reader.knowledge.world import World


_SNIPPET = 200
"""Characters of a snippet."""


@dataclass(frozen=True, slots=True)
class Question:
    """A parsed query whose words have been answered: what is left is the library's."""

    query: Query
    node: Node | None
    scores: Mapping[int, float] = field(default_factory=dict)
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finder:
    """Answers the one query language. `world` is asked for only where a country or body is named."""

    library: Library
    index: TextIndex
    world: Callable[[], "World"]

    def question(self, text: str, today: date) -> Question:
        """Raises BadQuery; `today` is what `newer:` counts from."""
        if not text.strip():
            return Question(Query(), None)
        from tui_reader.search.engine import split_text
        from tui_reader.search.query_parser import parse

        query = parse(text, today=today)
        if query.node is None:
            return Question(query, None)
        node = self._named(query.node)
        if not any(isinstance(part, Word | Phrase) for part in parts_of(node)):
            return Question(query, node)
        late = self.index.catch_up()
        scored = query.sort == "relevance"
        split = split_text(node, lambda part: self.index.matching(part, scored=scored))
        return Question(query, split.node, split.scores, (*late, *split.notices))

    def find(
        self, text: str, filters: Sequence[Filter], today: date, limit: int | None, sort: Sort = "date"
    ) -> Found:
        question = self.question(text, today)
        ranked = (question.query.sort or sort) == "relevance" and bool(question.scores)
        numbers = self.library.numbers(question.node, filters, None if ranked else limit)
        if ranked:
            # The sort is stable: equally relevant articles stay newest first.
            numbers = tuple(sorted(numbers, key=lambda number: -question.scores.get(number, 0.0))[:limit])
        return Found(numbers, question.notices)

    def _named(self, node: Node) -> Node:
        """Countries and bodies by their ids, however they were named."""
        match node:
            case About("country", value):
                country = self.world().country(value)
                return About("country", country.id) if country else node
            case About("org", value):
                body = self.world().organisation(value)
                return About("org", body.id) if body else node
            case Not(inner):
                return Not(self._named(inner))
            case And(nodes):
                return And(tuple(self._named(part) for part in nodes))
            case Or(nodes):
                return Or(tuple(self._named(part) for part in nodes))
            case _:
                return node


def hits_in(text: str, query: str) -> tuple[Span, ...]:
    """Where the query's words stand in a text. Raises BadQuery."""
    from tui_reader.search.snippets import hits

    return hits(text, _words_of(query))


def snippet_of(text: str, query: str) -> tuple[str, tuple[Span, ...]]:
    """The line of a text that shows most of the query's words. Raises BadQuery."""
    from tui_reader.search.snippets import snippet

    return snippet(text, _words_of(query), _SNIPPET)


def _words_of(query: str) -> Node | None:
    from tui_reader.search.query_parser import parse

    # Words do not depend on the day that `newer:` counts from.
    return parse(query, today=date.max).node


def parts_of(node: Node) -> Iterator[Node]:
    """Every node of the tree."""
    yield node
    match node:
        case Not(inner):
            yield from parts_of(inner)
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from parts_of(part)
        case _:
            return


def demanded(node: Node | None) -> Iterator[Node]:
    """What every found article must have: the tree itself, or the parts of an And."""
    if isinstance(node, And):
        for part in node.nodes:
            yield from demanded(part)
    elif isinstance(node, Who | About | Word | Phrase | Or):
        yield node
