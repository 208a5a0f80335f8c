"""A World to the look-up tables by which names are read: known names by first word, kinds of words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from tui_reader.analysis.naming.organs import Organs
from tui_reader.analysis.naming.role_table import (
    PART,
    Groups,
    RoleSense,
    deed_table,
    plural_roles,
    role_table,
    small_roles,
)
from tui_reader.domain.annotation import Gender, MentionKind
from tui_reader.domain.person_key import person_key
from tui_reader.domain.value import value
from tui_reader.knowledge.world import NameEntry, World


@value
class Known:
    """What a known name means; kind `guard` means that it is no country, whatever it looks like."""

    kind: MentionKind | Literal["guard"]
    id: str
    name: str
    form: str


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class NameBook:
    """Compiled once for a world, equal to no other; every table is looked up by a word as it is written."""

    world: World
    known: Mapping[str, tuple[tuple[tuple[str, ...], Known], ...]]
    """First word of a known name to the names that begin with it, longest first."""
    given: Mapping[str, Gender | None]
    word_given: frozenset[str]
    """Given names that are words of English too."""
    short_forms: Mapping[str, str]
    """Part of a key that is a short form of a given name to the long one: `joe` to `joseph`."""
    family_first: frozenset[str]
    endings: tuple[str, ...]
    particles: frozenset[str]
    suffixes: frozenset[str]
    honorifics: Mapping[str, Gender | None]
    ranks: frozenset[str]
    no_titles: frozenset[str]
    also_surnames: frozenset[str]
    roles: Mapping[str, tuple[tuple[tuple[str, ...], RoleSense], ...]]
    """First word (lower case) of a role to the roles that begin with it, longest first."""
    small_roles: frozenset[str]
    """First words of roles that are ones in small letters only: `star`."""
    ties: frozenset[str]
    """What people, states and firms may be to somebody: `ally`."""
    role_ends: frozenset[str]
    """The last words of roles."""
    no_names: frozenset[str]
    """Particles, days, months and words of grammar (lower case): what need not be a name in capitals."""
    seconds: Mapping[str, frozenset[str]]
    """First word of a known name to the second words of the names of several that begin with it."""
    modifiers: frozenset[str]
    fields: frozenset[str]
    """What stands before a role noun in small letters and joins no other: `campaign`."""
    heads: Mapping[str, str]
    """Head of a body's name to its sort: public, learned, civil, business, media; `works` are no bodies."""
    alone: frozenset[str]
    """Heads that name a body by themselves: `Parliament`."""
    things: frozenset[str]
    """Last words of names of things (`Electronic Voting Machine`)."""
    no_bodies: frozenset[str]
    """Words of capitals that stand for no body: `GDP`."""
    standalone: frozenset[str]
    """One-word names of states, their people and organisations: parts of compounds such as `US-led`."""
    owners: frozenset[str]
    """Nouns whose genitive stands inside the names of bodies."""
    before_bodies: frozenset[str]
    """Words in small letters right before a body's name: `newspaper`; those behind it, and behind its
    genitive, likewise."""
    after_bodies: frozenset[str]
    heads_of_bodies: frozenset[str]
    """Who has a body behind `of`: `owner`."""
    before_things: frozenset[str]
    """Nouns right before the name of a ship, a storm or a work: `frigate`."""
    ships: frozenset[str]
    """Letters that the name of a ship begins with: `USS`."""
    owned_by_bodies: frozenset[str]
    before_places: frozenset[str]
    before_of_places: frozenset[str]
    kin: frozenset[str]
    owned_by_people: frozenset[str]
    human_verbs: frozenset[str]
    human_fates: frozenset[str]
    after_groups: frozenset[str]
    place_heads: frozenset[str]
    physical_heads: frozenset[str]
    after_places: frozenset[str]
    directions: frozenset[str]
    no_surnames: frozenset[str]
    leading_heads: frozenset[str]
    with_article: frozenset[str]
    """Names of bodies that with `the` before them are a place's: `the Amazon`."""
    place_prepositions: frozenset[str]
    strict_prepositions: frozenset[str]
    common: frozenset[str]
    function: frozenset[str]
    calendar: frozenset[str]
    not_bodies: frozenset[str]
    think_tanks: frozenset[str]
    gendered: Mapping[str, Gender]
    leaders: Mapping[str, str | None]
    """Key of a known office holder's name to his or her state's code; None for an organisation's."""
    former_officials: frozenset[str]
    """Keys of those who are officials where nothing else is told of them."""
    known_surnames: Mapping[str, str]
    """Surnames that only one known office holder bears, and no English word: to the full name."""
    either_way: frozenset[str]
    """Roles that are an office or a post by the body that is named with them."""
    deeds: Mapping[str, RoleSense]
    """Verbs of what somebody does by profession or in office: `teaches`, `heads`."""
    plural_roles: frozenset[str]
    men: frozenset[str]
    """`congressmen` and the like, of roles that end so."""
    role_breaks: frozenset[str]
    learned_bodies: frozenset[str]
    public_bodies: frozenset[str]
    business_bodies: frozenset[str]
    outlaws: frozenset[str]
    """Words for rebels and gangs, whose leaders hold no office."""
    sorts_of_bodies: frozenset[str]
    """Nouns in small letters for a body or firm behind its name: `a local nonprofit`."""
    organs: Organs
    dependent: frozenset[str]
    """Codes of what is no sovereign state."""
    seats_of_bodies: frozenset[str]
    """Capitals that mean the organisation there as often as the state: `Brussels`."""


_books: dict[str, NameBook] = {}


def book_of(world: World) -> NameBook:
    """The tables of a world; the last ones made are kept, by the world's hash."""
    book = _books.get(world.hash)
    if book is None or book.world is not world:
        while len(_books) > 3:
            _books.pop(next(iter(_books)))
        book = _books[world.hash] = _compiled(world)
    return book


def _compiled(world: World) -> NameBook:
    def group(lexicon: str, *groups: str) -> list[str]:
        found = world.lexicons.get(lexicon, {})
        return [phrase for name in groups for phrase in found.get(name, ())]

    families = frozenset(group("family_names", "chinese", "korean", "vietnamese"))
    known = _by_first_word(_known_names(world, group))
    particles = frozenset(group("family_names", "particles"))
    roles = role_table(group)
    return NameBook(
        world=world,
        known=known,
        no_names=frozenset(
            word.lower() for word in (*particles, *group("common_words", "function", "calendar"), "Q")
        ),
        seconds={first: frozenset(p[1] for p, _ in names if len(p) > 1) for first, names in known.items()},
        given=_genders(group),
        word_given=frozenset(group("given_names", "word_male", "word_female", "word_either")),
        short_forms=_short_forms(group),
        family_first=families,
        endings=tuple(group("family_names", "endings")),
        particles=particles,
        suffixes=frozenset(group("family_names", "suffixes")),
        honorifics=_honorifics(group),
        ranks=frozenset(group("titles", "ranks")),
        no_titles=frozenset(group("titles", "no_titles")),
        also_surnames=frozenset(group("titles", "also_surnames")),
        roles=roles,
        small_roles=small_roles(group),
        ties=frozenset(group("roles", "ties")),
        role_ends=frozenset(parts[-1] for found in roles.values() for parts, _ in found),
        modifiers=frozenset(group("roles", "modifiers")),
        fields=frozenset(group("roles", "fields")),
        heads=_heads(group),
        alone=frozenset(group("organisation_heads", "alone")),
        things=frozenset(group("organisation_heads", "things", "works"))
        | frozenset(group("common_words", "not_bodies")),
        no_bodies=frozenset(group("organisation_heads", "no_bodies")),
        standalone=_standalone(world),
        owners=frozenset(group("organisation_heads", "owners")),
        before_bodies=frozenset(group("organisation_heads", "before")),
        after_bodies=frozenset(group("organisation_heads", "behind")),
        heads_of_bodies=frozenset(group("organisation_heads", "heads_of")),
        before_things=frozenset(group("organisation_heads", "before_things")),
        ships=frozenset(group("organisation_heads", "ships")),
        owned_by_bodies=frozenset(group("organisation_heads", "behind", "owned")),
        before_places=frozenset(group("places", "apposed")),
        before_of_places=frozenset(group("places", "apposed", "before_of")),
        kin=frozenset(group("roles", "kin")),
        owned_by_people=frozenset(group("roles", "kin", "owned_by_people")),
        human_fates=frozenset(group("roles", "human_fates")),
        after_groups=frozenset(group("groups", "behind")),
        human_verbs=frozenset(group("roles", "human_verbs")),
        place_heads=frozenset(group("places", "heads", "physical_heads")),
        physical_heads=frozenset(group("places", "physical_heads")),
        after_places=frozenset(group("places", "following")),
        with_article=frozenset(group("places", "with_article")),
        leading_heads=frozenset(group("places", "leading_heads", "directions")),
        directions=frozenset(group("places", "directions")),
        no_surnames=frozenset(group("places", "no_surnames")),
        place_prepositions=frozenset(group("places", "prepositions")),
        strict_prepositions=frozenset(group("places", "strict_prepositions")),
        common=frozenset(group("common_words", "words")),
        function=frozenset(group("common_words", "function")),
        calendar=frozenset(group("common_words", "calendar")),
        not_bodies=frozenset(group("common_words", "not_bodies")),
        think_tanks=frozenset(group("organisation_heads", "think_tanks")),
        gendered=_gendered(group),
        leaders=_leaders(world),
        former_officials=_former(world),
        known_surnames=_known_surnames(world, group("family_names", "of_one_leader")),
        either_way=frozenset(group("roles", "either")),
        deeds=deed_table(group),
        plural_roles=plural_roles(group),
        men=frozenset(f"{noun[:-3]}men" for noun in roles if noun.endswith("man")),
        role_breaks=frozenset(group("roles", "breaks")),
        learned_bodies=frozenset(group("roles", "learned_bodies")),
        public_bodies=frozenset(group("roles", "public_bodies")),
        business_bodies=frozenset(group("roles", "business_bodies")),
        outlaws=frozenset(group("roles", "outlaws")),
        sorts_of_bodies=frozenset(group("roles", "sorts_of_bodies")),
        organs=Organs.of(world),
        dependent=frozenset(group("polities", "dependent")),
        seats_of_bodies=frozenset(group("holder_offices", "seats_of_EU")),
    )


def _known_names(world: World, group: Groups) -> dict[str, Known]:
    """Later entries win: what the profiles say beats the lexicons, and a guard's phrase beats all."""
    names: dict[str, Known] = {}
    for label in ("macro", "regions", "cities", "divisions"):
        for name in group("places", label):
            names.setdefault(name, Known("place", name, name, label))
            if " " in name and not name.istitle():
                names.setdefault(name.title(), Known("place", name, name, label))  # `Dar Es Salaam`
    for label in ("peoples", "beliefs", "adherents"):
        names.update({name: Known("group", name, name, label) for name in group("groups", label)})
    for label in ("press", "bodies", "think_tanks"):
        names.update(
            {name: Known("organisation", name, name, "name") for name in group("organisation_heads", label)}
        )
    names.update(_known_bodies(world))
    for surface, entries in world.names.items():
        known = _known(world, surface, entries)
        if known:
            names[surface] = known
    for phrase, kind in world.guards.phrases.items():
        if phrase not in names:
            meant: MentionKind | Literal["guard"] = "guard" if kind == "thing" else kind
            names[phrase] = Known(meant, phrase, phrase, "guard")
    return names


def _known_bodies(world: World) -> Iterator[tuple[str, Known]]:
    """Bodies that go by several names, each of which means the one: `WTO`, `World Trade Organisation`."""
    for body, others in world.lexicons.get("known_bodies", {}).items():
        for name in (body, *others):
            form = "acronym" if " " not in name and sum(map(str.isupper, name)) > 1 else "name"
            yield from ((spelled, Known("organisation", body, body, form)) for spelled in _spellings(name))


def _spellings(name: str) -> set[str]:
    """A name as both sides of the Atlantic write it."""
    british = american = name
    for overseas, here in _SPELLINGS:
        british, american = british.replace(overseas, here), american.replace(here, overseas)
    return {name, british, american}


_SPELLINGS = (
    ("Organization", "Organisation"),
    ("Center", "Centre"),
    ("Defense", "Defence"),
    ("Labor ", "Labour "),
    ("Program ", "Programme "),
)


def _known(world: World, surface: str, entries: tuple[NameEntry, ...]) -> Known | None:
    """What a surface form means; a form of two countries means the first."""
    entry = entries[0]
    if entry.kind == "country":
        return Known("country", entry.id, world.countries[entry.id].name, entry.form)
    if entry.kind == "organisation":
        return Known("organisation", entry.id, world.organisations[entry.id].name, entry.form)
    return Known("group", entry.id, surface, entry.form)


def _by_first_word(names: Mapping[str, Known]) -> dict[str, tuple[tuple[tuple[str, ...], Known], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    for surface, known in names.items():
        parts = (surface,) if surface.isalpha() else tuple(PART.findall(surface))
        if parts:
            index.setdefault(parts[0], []).append((parts, known))
    for found in index.values():
        if len(found) > 1:
            found.sort(key=lambda item: -len(item[0]))
    return {word: tuple(found) for word, found in index.items()}


def _standalone(world: World) -> frozenset[str]:
    return frozenset(
        surface
        for surface, entries in world.names.items()
        if entries[0].kind in _HYPHENED and re.sub(r"[-.]", "", surface).isalpha() and len(surface) > 1
    )


_HYPHENED = ("country", "organisation")  # `US-led`, `NATO-backed`


def _genders(group: Groups) -> dict[str, Gender | None]:
    given: dict[str, Gender | None] = dict.fromkeys(group("given_names", "either", "word_either"))
    given.update(dict.fromkeys(group("given_names", "male", "word_male"), "male"))
    given.update(dict.fromkeys(group("given_names", "female", "word_female"), "female"))
    return given


def _short_forms(group: Groups) -> dict[str, str]:
    pairs = [phrase.split() for phrase in group("given_names", "short_forms")]
    return {person_key(short): person_key(long) for short, long in pairs}


def _honorifics(group: Groups) -> dict[str, Gender | None]:
    titles: dict[str, Gender | None] = dict.fromkeys(group("titles", "honorifics"))
    titles.update(dict.fromkeys(group("titles", "male_honorifics"), "male"))
    titles.update(dict.fromkeys(group("titles", "female_honorifics"), "female"))
    return titles


def _leaders(world: World) -> dict[str, str | None]:
    """Those in office now stand above the rest; of these only a name of several words tells who is meant."""
    found: dict[str, str | None] = {}
    for lexicon in ("office_holders", "leaders"):
        for state, names in world.lexicons.get(lexicon, {}).items():
            keys = {person_key(name) for name in names if lexicon == "leaders" or " " in name}
            found.update(dict.fromkeys(keys, state if state in world.countries else None))
    return found


def _former(world: World) -> frozenset[str]:
    groups = world.lexicons.get("former_officials", {}).values()
    return frozenset(person_key(name) for names in groups for name in names)


def _known_surnames(world: World, surnames: Iterable[str]) -> dict[str, str]:
    """The surnames that tell an office holder by themselves, to the full name."""
    names = [name for group in world.lexicons.get("leaders", {}).values() for name in group]
    full = {name.rpartition(" ")[2].removeprefix("al-"): name for name in reversed(names)}
    return {surname: full.get(surname, surname) for surname in surnames} | {"Xi": "Xi Jinping"}


def _heads(group: Groups) -> dict[str, str]:
    heads: dict[str, str] = {}
    for sort in ("works", "media", "business", "civil", "learned", "public"):
        heads.update(dict.fromkeys(group("organisation_heads", sort), sort))
    return heads


def _gendered(group: Groups) -> dict[str, Gender]:
    nouns: dict[str, Gender] = dict.fromkeys(group("roles", "female_nouns"), "female")
    nouns.update(dict.fromkeys(group("roles", "male_nouns"), "male"))
    return nouns
