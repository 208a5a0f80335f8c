"""Who exists: countries, organisations, the names that they go by, guards and lexicons, as one frozen value.

Comes from `knowledge.loader.load_world`; goes to every step of the analysis and to the library.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from tui_reader.domain.organisation import Country, Group, Organisation

NameKind = Literal["country", "organisation", "group"]
PhraseKind = Literal["thing", "place", "organisation", "group"]


@dataclass(frozen=True, slots=True)
class NameEntry:
    """What one surface form may mean.

    `id` is a country's or organisation's id; a group's is `CSTO/Central Asian members`. `form` is, for a
    country, name | official | alias | demonym | capital; for an organisation name | acronym | alias; for a
    group `group`.
    """

    kind: NameKind
    id: str
    form: str


@dataclass(frozen=True, slots=True)
class Guards:
    """What looks like a country and is none. Everything is written as in running text and compared
    exactly (in capitals where the text shouts); `data/guards.yaml` holds it.

    `phrases`: where one of these covers a name, the name means no country; the longest match wins, also
    against the longest name (`Georgia Tech` beats `Georgia`, `Republic of Georgia` beats `Georgia`). The
    value tells what it is instead: a place (`New Mexico`), an organisation (`Bank of America`), a group
    (`Latin Americans`), or a thing of no kind that mentions have (`Paris Agreement`).
    `not_before[name]`: words that, right after the name, say that it means no country; one that begins
    with a hyphen joins the name (`French-speaking`). `not_after[name]`: likewise right before it.
    Both hold the phrases that go on in small letters, too (`Minsk`: `agreements`).
    `not_near[name]`: words that do so anywhere in its sentence (`Georgia`: `Atlanta`).
    `regions`: a name followed by a comma and one of these is a town there (`Lebanon, Pa.`).
    `given_names`, `surnames`: names that people bear too: no country when a capitalised surname follows,
    or when a given name or an honorific stands right before.
    """

    phrases: Mapping[str, PhraseKind] = field(default_factory=dict)
    not_before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    not_after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    not_near: Mapping[str, frozenset[str]] = field(default_factory=dict)
    regions: frozenset[str] = frozenset()
    given_names: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()


@dataclass(frozen=True)
class World:
    """All that is known before an article is read. `hash` names what the profiles say
    (32 hexadecimal digits): it stays when only their remarks, examples or layout change."""

    hash: str
    countries: Mapping[str, Country]
    organisations: Mapping[str, Organisation]
    names: Mapping[str, tuple[NameEntry, ...]]
    """Surface form, exactly as it is written in running text, to what it may mean."""
    guards: Guards
    lexicons: Mapping[str, Mapping[str, tuple[str, ...]]]
    metonyms: Mapping[str, str]
    """Seats and offices that stand for a state (`the Kremlin`: RU); they are no mention of it."""
    other_names: Mapping[str, str] = field(default_factory=dict)
    """Folded words by which a country can be asked for and which no text is searched for: ISO codes,
    metonyms, parts of it (`england`: GB)."""
    faults: tuple[str, ...] = ()
    """The user's profiles that were left out: place and reason, one clean line each."""

    def country(self, text: str) -> Country | None:
        """The country of that name, demonym, capital or ISO code, in any case, with or without `the`."""
        code = self._lookups["country"].get(folded(text)) or self.other_names.get(folded(text))
        return self.countries.get(code or "")

    def organisation(self, text: str) -> Organisation | None:
        """The organisation of that id, acronym, name or alias, in any case, with or without `the`."""
        return self.organisations.get(self._lookups["organisation"].get(folded(text), ""))

    def group(self, group_id: str) -> Group | None:
        """The group of a NameEntry's or mention's id, as `CSTO/Central Asian members`."""
        return self.groups.get(group_id)

    def lexicon(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """Groups of phrases, by group. Raises KeyError for a lexicon that is not there."""
        return self.lexicons[name]

    @cached_property
    def groups(self) -> Mapping[str, Group]:
        """Named parts of memberships, by the id that NameEntry gives them."""
        bodies = self.organisations.values()
        return {f"{body.id}/{group.name}": group for body in bodies for group in body.groups}

    @cached_property
    def _lookups(self) -> Mapping[NameKind, Mapping[str, str]]:
        lookups: dict[NameKind, dict[str, str]] = {"country": {}, "organisation": {}, "group": {}}
        for surface, entries in self.names.items():
            for entry in entries:
                lookups[entry.kind].setdefault(folded(surface), entry.id)
        for body in self.organisations:
            lookups["organisation"][folded(body)] = body
        return lookups


def names_of(
    countries: Iterable[Country], organisations: Iterable[Organisation]
) -> dict[str, tuple[NameEntry, ...]]:
    """The index of surface forms; what one entity is called twice is entered once, by its first form."""
    names: dict[str, dict[tuple[str, str], NameEntry]] = {}

    def enter(surfaces: Iterable[str], kind: NameKind, entity: str, form: str) -> None:
        for surface in surfaces:
            names.setdefault(surface, {}).setdefault((kind, entity), NameEntry(kind, entity, form))

    for country in countries:
        enter([country.name], "country", country.id, "name")
        enter([country.official] if country.official else [], "country", country.id, "official")
        enter(country.aliases, "country", country.id, "alias")
        enter(country.demonyms, "country", country.id, "demonym")
        enter(country.capitals, "country", country.id, "capital")
    for body in organisations:
        enter([body.name], "organisation", body.id, "name")
        enter(body.acronyms, "organisation", body.id, "acronym")
        enter(body.aliases, "organisation", body.id, "alias")
        for group in body.groups:
            enter([group.name, *group.aliases], "group", f"{body.id}/{group.name}", "group")
    return {surface: tuple(entries.values()) for surface, entries in names.items()}


def folded(text: str) -> str:
    """The form in which names are compared: any case, no full stops, no leading article."""
    words = text.casefold().replace(".", "").replace("’", "'").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
