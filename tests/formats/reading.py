"""Reads a piece of text as a document, for the tests of formats."""

import json

from tui_reader.domain.article import Article
from tui_reader.domain.document import Origin, RawDocument
from tui_reader.formats import article_from


def from_text(text: str | bytes) -> Article:
    data = text if isinstance(text, bytes) else text.encode()
    return article_from(RawDocument(Origin("a.txt", "/a.txt"), "text", data))


def from_markdown(text: str) -> Article:
    return article_from(RawDocument(Origin("a.md", "/a.md"), "markdown", text.encode()))


def from_record(record: object = None, **keys: object) -> Article:
    data = record if isinstance(record, bytes) else json.dumps(keys if record is None else record).encode()
    return article_from(RawDocument(Origin("week.jsonl:1", "/week.jsonl", "week"), "json_record", data))


def outline(article: Article) -> list[tuple[str, str]]:
    """Each block's kind and its first words."""
    return [(block.kind, block.span.of(article.text)[:40]) for block in article.blocks]


def kinds(article: Article) -> list[str]:
    return [block.kind for block in article.blocks]
