"""Mentions of countries to those that mean a sovereign state of the article's day; the rest are places.

Runs last: whose aim something is, and whom an official serves, is told by the other ones too.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from tui_reader.analysis.naming.name_book import NameBook, book_of
from tui_reader.domain.annotation import Mention
from tui_reader.domain.article import Article
from tui_reader.knowledge.world import World

_BASED = re.compile(r"[-‑–](?:based|born|area)\b")
_NO_LETTER = re.compile(r"\W+")


def states_meant(mentions: Sequence[Mention], article: Article, world: World) -> tuple[Mention, ...]:
    """The mentions, those as places that name no state: the Soviet Union once it was no more, Hong Kong,
    `Brussels` where no word is of Belgium, `the Vienna-based agency`."""
    text, day = article.text, article.published.first_day if article.published else None
    book = book_of(world)
    found = list(mentions)
    former = (c for c in world.countries.values() if c.until is not None)
    no_states = book.dependent | {c.id for c in former if c.until and (day is None or c.until <= day)}
    for at, mention in enumerate(mentions):
        if mention.kind == "country" and _is_no_state(mention, mentions, text, book, no_states):
            found[at] = _as_place(mention, text)
    return tuple(found)


def _is_no_state(
    mention: Mention, mentions: Sequence[Mention], text: str, book: NameBook, no_states: Collection[str]
) -> bool:
    if mention.entity in no_states:
        return True
    if mention.form != "capital":
        return False
    if mention.span.of(text) in book.seats_of_bodies or _BASED.match(text, mention.span.end):
        return not any(m.entity == mention.entity and m.form != "capital" for m in mentions)
    return False


def _as_place(mention: Mention, text: str) -> Mention:
    name = mention.span.of(text) if mention.form == "capital" else mention.name
    slug = _NO_LETTER.sub("-", name.casefold()).strip("-")
    return replace(mention, kind="place", entity=slug, name=name)
