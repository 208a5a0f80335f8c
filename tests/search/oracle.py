"""What any text engine must answer, found by looking at every word of every article."""

from collections.abc import Iterable, Iterator, Mapping

from tui_reader.domain.query import And, Node, Not, Or, Phrase, TextField, Word
from tui_reader.search.engine import Change
from tui_reader.search.words import runs

Stretch = tuple[int, str, int]
"""A word, and the numbers at which it begins and at which the next one does."""


def kept(changes: Iterable[Change]) -> dict[int, Change]:
    """The articles that there are after these changes."""
    articles: dict[int, Change] = {}
    for change in changes:
        articles.pop(change.number, None)
        if not change.removed:
            articles[change.number] = change
    return articles


def matching(articles: Mapping[int, Change], node: Node) -> set[int]:
    return {number for number, article in articles.items() if matches(article, node)}


def matches(article: Change, node: Node) -> bool:
    match node:
        case Word(text=text, field=field, prefix=prefix):
            found = (word for piece in pieces(article, field) for _, word, _ in stretches(piece))
            return any(word.startswith(text) if prefix else word == text for word in found)
        case Phrase(words=words, field=field):
            return any(in_a_row(list(stretches(piece)), words) for piece in pieces(article, field))
        case Not(node=inner):
            return not matches(article, inner)
        case And(nodes=nodes):
            return all(matches(article, part) for part in nodes)
        case Or(nodes=nodes):
            return any(matches(article, part) for part in nodes)
    raise ValueError(node)


def pieces(article: Change, field: TextField) -> tuple[str, ...]:
    return {
        "text": (article.title, article.text),
        "title": (article.title,),
        "said": article.said,
        "wants": article.wants,
    }[field]


def stretches(piece: str) -> Iterator[Stretch]:
    number = 0
    for run in runs(piece):
        if run.joined:
            yield number, run.joined, number + len(run.parts)
        for part in run.parts:
            yield number, part.word, number + 1
            number += 1


def in_a_row(found: list[Stretch], words: tuple[str, ...], at: int | None = None) -> bool:
    """Whether the words stand one behind the other, from number `at` or from anywhere."""
    if not words:
        return True
    return any(
        in_a_row(found, words[1:], end)
        for start, word, end in found
        if word == words[0] and at in (None, start)
    )
