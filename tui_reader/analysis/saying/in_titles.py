"""Whom an article's title names, where its text leaves that open."""

import re
from collections.abc import Sequence

from tui_reader.analysis.naming.title_people import named_in_title
from tui_reader.analysis.saying.pronouns import as_speaker
from tui_reader.domain.annotation import Person, Speaker
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span
from tui_reader.knowledge.world import World

_WORD = re.compile(r"[^\W\d_]+(?:[-’'](?!s\b)[^\W\d_]+)*")


def first_in_title(article: Article, people: Sequence[Person], world: World) -> Speaker | None:
    """The first person whom the title names, where the text names nobody."""
    titled = frozenset(_WORD.findall(article.title or ""))
    known = next((p for p in people if p.name.rsplit(" ", 1)[-1] in titled), None)
    if known is not None:
        return as_speaker(known, None)
    named = named_in_title(article, world) if article.title else ()
    return Speaker(named[0].name, "other", None, named[0].entity) if named else None


def bearer_in_title(title: str, span: Span, head: str) -> Speaker | None:
    """`The President` of an article whose title alone names him."""
    found = re.search(rf"\b(?i:{re.escape(head)})\s+((?:[A-Z][\w’'-]+\s?){{2,3}})", title)
    if found is None:
        return None
    return Speaker(found.group(1).strip(), "official", span, None, head.capitalize())
