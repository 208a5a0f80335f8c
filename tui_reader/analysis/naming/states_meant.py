"""Mentions of countries to those that mean a sovereign state of today; the rest are places.

Runs last: whose aim something is, and whom an official serves, is told by the other ones too.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.naming.name_book import NameBook, book_of
from tui_reader.domain.annotation import Mention
from tui_reader.knowledge.world import World

_ALIVE = 2
"""Letters in the code of a country of today; former ones have four."""
_BASED = re.compile(r"[-‑–](?:based|born|area)\b")
_NO_LETTER = re.compile(r"\W+")


def states_meant(mentions: Sequence[Mention], text: str, world: World) -> tuple[Mention, ...]:
    """The mentions, those as places that name no state: the Soviet Union, Hong Kong, `Brussels` where no word
    is of Belgium, `the Vienna-based agency`."""
    book = book_of(world)
    found = list(mentions)
    for at, mention in enumerate(mentions):
        if mention.kind == "country" and _is_no_state(mention, mentions, text, book):
            found[at] = _as_place(mention, text)
    return tuple(found)


def _is_no_state(mention: Mention, mentions: Sequence[Mention], text: str, book: NameBook) -> bool:
    if len(mention.entity) > _ALIVE or mention.entity in book.dependent:
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
