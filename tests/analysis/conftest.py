"""What tests of the analysis share: the world, and articles made of a few sentences."""

from collections.abc import Callable

import pytest

from tui_reader.analysis.analyser import Analyser
from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article
from tui_reader.domain.document import Origin, RawDocument
from tui_reader.formats import article_from
from tui_reader.knowledge.loader import load_world
from tui_reader.knowledge.world import World

Read = Callable[..., tuple[Article, Annotations]]


@pytest.fixture(scope="session")
def world() -> World:
    return load_world()


@pytest.fixture(scope="session")
def read(world: World) -> Read:
    """Analyses a text as an article that appeared on a day in 2023; keywords are other keys of a record."""
    import json

    analyse = Analyser(world)

    def read_text(text: str, **keys: str) -> tuple[Article, Annotations]:
        record = {"id": "1", "title": "A title", "date": "2023-05-06", "text": text} | keys
        origin = Origin("articles.jsonl:1", "/articles.jsonl", "articles", "1")
        article = article_from(RawDocument(origin, "json_record", json.dumps(record).encode()))
        return article, analyse(article)

    return read_text
