"""Short articles for tests: paragraphs in, what was found in them out."""

from functools import cache

from tui_reader.analysis.naming.cast import Cast
from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.naming.people import find_people
from tui_reader.analysis.sentences import split_sentences
from tui_reader.domain.annotation import Mention, Person
from tui_reader.domain.article import Article, Block, BlockKind
from tui_reader.domain.document import Origin
from tui_reader.domain.span import Span
from tui_reader.knowledge.loader import load_world
from tui_reader.knowledge.world import World


@cache
def world() -> World:
    """Our own profiles, without a user's."""
    return load_world()


def article(*paragraphs: str, kind: BlockKind = "paragraph", title: str | None = None) -> Article:
    """An article of these blocks, an empty line between them."""
    blocks: list[Block] = []
    start = 0
    for paragraph in paragraphs:
        blocks.append(Block(kind, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    origin = Origin(place="test", path="/test")
    return Article(id="1", text=text, blocks=tuple(blocks), origin=origin, title=title)


def mentions_in(*paragraphs: str) -> tuple[Article, tuple[Mention, ...]]:
    read = article(*paragraphs)
    return read, find_mentions(read, split_sentences(read), world())


def found(kind: str, *paragraphs: str) -> list[str]:
    """The words of all mentions of a kind, in order."""
    read, mentions = mentions_in(*paragraphs)
    return [mention.span.of(read.text) for mention in mentions if mention.kind == kind]


def cast_of(*paragraphs: str) -> tuple[Article, Cast]:
    read, mentions = mentions_in(*paragraphs)
    return read, find_people(read, split_sentences(read), mentions, world())


def people_in(*paragraphs: str) -> tuple[Person, ...]:
    return cast_of(*paragraphs)[1].people


def person_in(*paragraphs: str) -> Person:
    """The only person of an article."""
    (person,) = people_in(*paragraphs)
    return person
