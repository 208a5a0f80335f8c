"""The lexicon of roles to look-up tables: by first word, in the plural, of small letters only."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import Literal

Groups = Callable[..., list[str]]
RoleSense = Literal["official", "expert", "other", "by_body"]
PART = re.compile(r"(?:[^\W\d_]\.){2,}|\w+\.(?=\s|$)|\w+(?:[-‑’'ʼ](?!s\b)\w+)*|[’']s\b|[^\w\s]")


def role_table(group: Groups) -> dict[str, tuple[tuple[tuple[str, ...], RoleSense], ...]]:
    senses: tuple[RoleSense, ...] = ("other", "by_body", "expert", "official")
    index: dict[str, dict[tuple[str, ...], RoleSense]] = {}
    for sense in senses:
        for phrase in group("roles", sense, *_SMALL_OF[sense]):
            parts = tuple(PART.findall(phrase.lower()))
            index.setdefault(parts[0], {})[parts] = sense
            if phrase.islower() and not phrase.endswith("s"):
                plural = (*parts[:-1], f"{parts[-1]}s")
                index.setdefault(plural[0], {}).setdefault(plural, sense)
    return {
        word: tuple(sorted(found.items(), key=lambda item: -len(item[0]))) for word, found in index.items()
    }


def small_roles(group: Groups) -> frozenset[str]:
    """The first words of roles, in both numbers, that none but roles in small letters begin with."""
    small = _first_words(group("roles", *chain.from_iterable(_SMALL_OF.values())))
    return small - _first_words(group("roles", *_SMALL_OF))


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    firsts = frozenset(phrase.partition(" ")[0] for phrase in phrases)
    return firsts | {f"{first}s" for first in firsts}


_SMALL_OF: Mapping[RoleSense, tuple[str, ...]] = {
    "other": ("other_small", "ties"),
    "by_body": ("by_body_small",),
    "expert": ("expert_small",),
    "official": ("official_small",),
}


def plural_roles(group: Groups) -> frozenset[str]:
    nouns = group("roles", *_SMALL_OF, *chain.from_iterable(_SMALL_OF.values()))
    return frozenset(f"{noun.rpartition(' ')[2]}s" for noun in nouns if noun.islower() and noun[-1] != "s")


def deed_table(group: Groups) -> dict[str, RoleSense]:
    deeds: dict[str, RoleSense] = dict.fromkeys(group("roles", "expert_deeds"), "expert")
    deeds.update(dict.fromkeys(group("roles", "deeds_by_body"), "by_body"))
    deeds.update(dict.fromkeys(group("roles", "official_deeds"), "official"))
    return deeds
