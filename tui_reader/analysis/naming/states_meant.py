"""Mentions of countries to those that mean a sovereign state of today; the rest are places.

Runs last: whose aim something is, and whom an official serves, is told by the other ones too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui_reader.domain.annotation import Mention
from tui_reader.knowledge.world import World

_ALIVE = 2
"""Letters in the code of a country of today; former ones have four."""
_BASED = re.compile(r"[-‑–](?:based|born|area)\b")
_NO_LETTER = re.compile(r"\W+")


def states_meant(mentions: Sequence[Mention], text: str, world: World) -> tuple[Mention, ...]:
    """The mentions, those as places that name no state: the Soviet Union, Hong Kong, `Brussels` where no word
    is of Belgium, `the Vienna-based agency`."""
    named = frozenset(m.entity for m in mentions if m.kind == "country" and m.form != "capital")
    return tuple(_told(mentions, named, text, world))


def _told(mentions: Sequence[Mention], named: frozenset[str], text: str, world: World) -> Iterator[Mention]:
    dependent = frozenset(world.lexicons.get("polities", {}).get("dependent", ()))
    offices = world.lexicons.get("holder_offices", {})
    seats = frozenset(
        city for group, cities in offices.items() if group.startswith("seats_of_") for city in cities
    )
    for mention in mentions:
        if mention.kind != "country":
            yield mention
        elif len(mention.entity) > _ALIVE or mention.entity in dependent:
            yield _as_place(mention, mention.name)
        elif mention.form == "capital" and _is_town(mention, named, text, seats):
            yield _as_place(mention, mention.span.of(text))
        else:
            yield mention


def _is_town(mention: Mention, named: frozenset[str], text: str, seats: frozenset[str]) -> bool:
    if mention.entity in named:
        return False
    return mention.span.of(text) in seats or _BASED.match(text, mention.span.end) is not None


def _as_place(mention: Mention, name: str) -> Mention:
    slug = _NO_LETTER.sub("-", name.casefold()).strip("-")
    return replace(mention, kind="place", entity=slug, name=name)
