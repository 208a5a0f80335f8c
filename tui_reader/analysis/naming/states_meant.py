"""Mentions of countries to those that mean a sovereign state of the article's day; the rest are places.

Runs last: whose aim something is, and whom an official serves, is told by the other ones too.
"""

import re
from collections.abc import Sequence
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
    named = {m.entity for m in mentions if m.kind == "country" and m.form != "capital"}
    for at, mention in enumerate(mentions):
        if mention.kind != "country":
            continue
        if mention.entity in no_states or (mention.entity not in named and _is_seat(mention, text, book)):
            found[at] = _as_place(mention, text)
    return tuple(found)


def _is_seat(mention: Mention, text: str, book: NameBook) -> bool:
    """`Brussels`, `Vienna-based`: a capital that need not stand for its state."""
    if mention.form != "capital":
        return False
    return mention.span.of(text) in book.seats_of_bodies or _BASED.match(text, mention.span.end) is not None


def _as_place(mention: Mention, text: str) -> Mention:
    name = mention.span.of(text) if mention.form == "capital" else mention.name
    slug = _NO_LETTER.sub("-", name.casefold()).strip("-")
    return replace(mention, kind="place", entity=slug, name=name)
