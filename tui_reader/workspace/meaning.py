"""Who is meant by a name or an id: words of a user in, the one id that they stand for out."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui_reader.domain.correction import Ignore
from tui_reader.errors import NotFound
from tui_reader.library.store import Library

if TYPE_CHECKING:
    from tui_reader.knowledge.world import World

_SHOWN = 5


def person_meant(library: Library, words: str) -> str:
    """The id of a person of the library. Raises NotFound, also where several are called so."""
    return _only(words, library.known("person", words), "person")


def entity_meant(library: Library, world: "World", words: str) -> tuple[str, str | None]:
    """The id and the name of a country, organisation, place or group. Raises NotFound."""
    known = world.organisation(words) or world.country(words)
    if known is not None:
        return known.id, known.name
    found = library.known("org", words) | library.known("country", words)
    if not found and library.touched([Ignore("entity", words)]):
        return words, None  # places and groups are known by their ids alone
    ident = _only(words, found, "country, organisation, place or group")
    return ident, found[ident]


def _only(words: str, found: Mapping[str, str], what: str) -> str:
    if len(found) == 1:
        return next(iter(found))
    if not found:
        raise NotFound(words, f"no {what} of the library is called so")
    several = [f"{name} ({ident})" for ident, name in found.items()]
    more = f" and {len(several) - _SHOWN} more" if len(several) > _SHOWN else ""
    raise NotFound(words, f"may be {', '.join(several[:_SHOWN])}{more}; give the id")
