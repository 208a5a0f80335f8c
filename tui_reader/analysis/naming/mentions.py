"""An article to its mentions: countries, organisations, places, groups and people, as they are written."""

import re
from collections.abc import Mapping, Sequence

from tui_reader.analysis.naming.identities import one_key_each
from tui_reader.analysis.naming.memory import Meant, meanings
from tui_reader.analysis.naming.names import read_names
from tui_reader.analysis.naming.page import page_of
from tui_reader.analysis.naming.same_bodies import one_name_each
from tui_reader.analysis.sentences import Sentence
from tui_reader.domain.annotation import Mention
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span
from tui_reader.knowledge.world import World

_NO_LETTER = re.compile(r"\W+")


def find_mentions(article: Article, sentences: Sequence[Sentence], world: World) -> tuple[Mention, ...]:
    """All names of the article's blocks, by start; only a country inside a body's name overlaps another.

    A person's `entity` is one key for all the names that the article gives him or her (Person.id),
    `name` the fullest of them that this mention stands for.
    """
    page = page_of(article, sentences, world)
    words = page.words
    found = one_name_each(meanings(read_names(page), page), page)
    keys = one_key_each((m.full for m in found if m.kind == "person"), page.book)
    return tuple(
        _mention(meant, Span(words.starts[meant.name.first], words.end(meant.name.last)), keys)
        for meant in found
    )


def _mention(meant: Meant, span: Span, keys: Mapping[str, str]) -> Mention:
    if meant.kind == "person":
        return Mention(span, "person", keys[meant.full] or "unnamed", meant.full, meant.form)
    if meant.known and meant.kind != "place":
        return Mention(span, meant.kind, meant.known.id, meant.known.name, meant.form)
    full = " ".join(meant.full.split())
    slug = _NO_LETTER.sub("-", full.casefold()).strip("-")
    return Mention(span, meant.kind, slug or "unnamed", full, meant.form)
