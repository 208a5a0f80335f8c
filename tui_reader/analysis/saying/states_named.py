"""The state that words name: `South Korea’s spokesman`, `the Kenyan leader`."""

import re
from functools import lru_cache
from itertools import pairwise

from tui_reader.domain.organisation import Country
from tui_reader.knowledge.world import World

_WORD = re.compile(r"[^\W\d_]+(?:[-’'](?!s\b)[^\W\d_]+)*")
_THE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s?$")
# The length of a country's codes, and those that English uses as names.
_CODE = 3
_STATES_BY_CODE = frozenset(("US", "USA", "UK", "UAE", "PRC", "DRC", "ROK"))


def country_in(world: World, words: str) -> str | None:
    """The id of the first state that the words name."""
    found = [_POSSESSIVE.sub("", word) for word in _WORD.findall(words)]
    # `South Korea’s spokesman`, `White House aide`: two words before one.
    pairs = (f"{word} {following}" for word, following in pairwise(found))
    for word in (*pairs, *found):
        if word[0].isupper() and (country := country_named(world, word)) is not None:
            return country.id
    return None


def half_named(world: World, text: str, words: str) -> Country | None:
    """`the North` of a text that names North Korea."""
    half = words.removeprefix("the ").removeprefix("The ")
    if half not in _HALVES or half == words:
        return None
    full = next((m[0] for m in re.finditer(rf"\b{half} (?:Korea|Sudan)\b", text)), None)
    return world.country(full) if full is not None else None


_HALVES = frozenset(("North", "South"))


def country_named(world: World, name: str) -> Country | None:
    """The state of that name; `SC` is a court and `Sen.` a senator, not the Seychelles or Senegal."""
    coded = len(name) <= _CODE and name not in _STATES_BY_CODE
    return None if coded else world.country(name)


@lru_cache(maxsize=2)
def seats_of(metonyms: tuple[str, ...]) -> frozenset[str]:
    """The seats of states without articles, in lower case."""
    return frozenset(_THE.sub("", seat).lower() for seat in metonyms)
