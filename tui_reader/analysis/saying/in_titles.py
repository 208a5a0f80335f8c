"""Whom an article's title names, where its text leaves that open."""

import re
from collections.abc import Sequence

from tui_reader.analysis.naming.cast import Cast, Reference
from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.naming.people import find_people
from tui_reader.analysis.naming.title_people import named_in_title, title_as_text
from tui_reader.analysis.saying.pronouns import as_speaker
from tui_reader.analysis.saying.several import who_met
from tui_reader.analysis.sentences import split_sentences
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


def who_talked(article: Article, cast: Cast, titled: Sequence[Reference]) -> Speaker | None:
    """The two of whom the title, which names these, or the first sentence tells that they met: `Roe had
    talks with Moll`."""
    first = article.text.find("\n")
    named = cast.within(Span(0, first)) if first > 0 else ()
    both = who_met((article.title or "").strip(), titled) or who_met(article.text, named)
    return Speaker(" and ".join(person.name for person in both), "official") if both else None


def cast_of_title(article: Article, world: World) -> Cast:
    """The people whom the title names, as they are told of there."""
    titled = title_as_text(article)
    if titled is None:
        return Cast()
    sentences = split_sentences(titled)
    return find_people(titled, sentences, find_mentions(titled, sentences, world), world)


def bearer_in_title(title: str, span: Span, head: str) -> Speaker | None:
    """`The President` of an article whose title alone names him."""
    found = re.search(rf"\b(?i:{re.escape(head)})\s+((?:[A-Z][\w’'-]+\s?){{2,3}})", title)
    if found is None:
        return None
    return Speaker(found.group(1).strip(), "official", span, None, head.capitalize())
