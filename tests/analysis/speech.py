"""What was said in a short article, in words: for tests of statements and speakers."""

from dataclasses import replace
from typing import NamedTuple

from tests.analysis.reading import article, world
from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.naming.people import find_people
from tui_reader.analysis.saying.quotations import find_quotations
from tui_reader.analysis.saying.statements import find_statements
from tui_reader.analysis.sentences import split_sentences
from tui_reader.domain.annotation import Statement


class Said(NamedTuple):
    """A statement in words: what, of which kind, by which cue, by whom as resolved, named by which words."""

    words: str
    kind: str
    cue: str | None
    speaker: str | None
    named: str | None
    statement: Statement


def said(*paragraphs: str, title: str | None = None, headline: str | None = None) -> list[Said]:
    """The statements of an article of these paragraphs, in order; `headline` stands above them."""
    piece = article(*([headline] if headline else []), *paragraphs, title=title)
    if headline:
        first, *rest = piece.blocks
        piece = replace(piece, blocks=(replace(first, kind="headline"), *rest))
    sentences = split_sentences(piece)
    cast = find_people(piece, sentences, find_mentions(piece, sentences, world()), world())
    found = find_statements(piece, sentences, find_quotations(piece), cast, world())
    return [_in_words(piece.text, s) for s in found]


def _in_words(text: str, statement: Statement) -> Said:
    speaker = statement.speaker
    return Said(
        statement.told(text).of(text),
        statement.kind,
        statement.cue.of(text) if statement.cue else None,
        speaker.name if speaker else None,
        speaker.span.of(text) if speaker and speaker.span else None,
        statement,
    )


def words_said(*paragraphs: str) -> list[str]:
    return [s.words for s in said(*paragraphs)]


def speakers(*paragraphs: str) -> list[str | None]:
    return [s.speaker for s in said(*paragraphs)]
