"""Compiled data (strings, lists, dicts; ISO dates) in, a World out."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from tui_reader.domain.organisation import Chair, Country, Group, Membership, Organisation
from tui_reader.knowledge.world import Guards, NameEntry, PhraseKind, World, folded, names_of

Data = dict[str, Any]
_Stops = Mapping[str, AbstractSet[str]]


def world_of(data: Data) -> World:
    """The World of compiled data."""
    countries = {code: _country(code, each) for code, each in data["countries"].items()}
    organisations = {each: _organisation(body) for each, body in data["organisations"].items()}
    names = names_of(countries.values(), organisations.values())
    return World(
        hash=data["hash"],
        countries=countries,
        organisations=organisations,
        names=names,
        guards=_guards(data["guards"], names),
        lexicons={
            lexicon: {group: tuple(phrases) for group, phrases in groups.items()}
            for lexicon, groups in data["lexicons"].items()
        },
        metonyms={word: code for code, each in data["countries"].items() for word in each["metonyms"]},
        other_names={
            folded(word): code
            for code, each in data["countries"].items()
            for word in (*each["lookup"], *each["metonyms"], each["iso3"] or code, code)
        },
        faults=tuple(data["faults"]),
    )


def _country(code: str, data: Data) -> Country:
    aliases, demonyms, capitals = (tuple(data[key]) for key in ("aliases", "demonyms", "capitals"))
    return Country(
        code, data["name"], data["official"], aliases, demonyms, capitals, until=_day(data["until"])
    )


def _organisation(data: Data) -> Organisation:
    return Organisation(
        id=data["id"],
        name=data["name"],
        acronyms=tuple(data["acronyms"]),
        aliases=tuple(data["aliases"]),
        founded=_day(data["founded"]),
        dissolved=_day(data["dissolved"]),
        memberships=tuple(_membership(each, data["sources"]) for each in data["members"]),
        chairs=tuple(_chair(each, data["sources"]) for each in data["chairs"]),
        groups=tuple(
            Group(each["name"], tuple(each["states"]), tuple(each["aliases"])) for each in data["groups"]
        ),
    )


def _membership(data: Data, sources: Mapping[str, str]) -> Membership:
    """A spell of membership; its source is given in full, as the profile words it."""
    since, source = date.fromisoformat(data["since"]), sources[data["source"]]
    return Membership(data["state"], data["status"], since, source, _day(data["until"]))


def _chair(data: Data, sources: Mapping[str, str]) -> Chair:
    since, source = date.fromisoformat(data["since"]), sources[data["source"]]
    return Chair(data["state"], since, source, _day(data["until"]))


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _guards(data: Data, names: Mapping[str, tuple[NameEntry, ...]]) -> Guards:
    """Guards; a phrase that is the name of a body of ours (`Warsaw Pact`) is that body and guards nothing."""

    def words(key: str) -> dict[str, frozenset[str]]:
        return {name: frozenset(each) for name, each in data.get(key, {}).items()}

    def listed(key: str) -> frozenset[str]:
        return frozenset(data.get(key, ()))

    states = {name for name, entries in names.items() if any(each.kind == "country" for each in entries)}
    kinds: Mapping[str, PhraseKind] = {"places": "place", "bodies": "organisation", "peoples": "group"}
    phrases = {
        phrase: kinds.get(group, "thing")
        for group, phrases in data.get("phrases", {}).items()
        for phrase in phrases
        if phrase not in names or phrase in states
    }
    before, after = _beside(phrases, states)
    return Guards(
        phrases=phrases,
        not_before=_merged(words("not_before"), before),
        not_after=_merged(words("not_after"), after),
        not_near=words("not_near"),
        regions=listed("regions"),
        given_names=listed("given_names"),
        surnames=listed("surnames"),
    )


def _beside(phrases: Iterable[str], states: AbstractSet[str]) -> tuple[_Stops, _Stops]:
    """What stands before and after the name in phrases that go on in small letters (`Minsk agreements`,
    `former Soviet Union`): such a phrase is no name by its look, so its name is what a text is read for."""
    not_before: dict[str, set[str]] = {}
    not_after: dict[str, set[str]] = {}
    for phrase in phrases:
        words = phrase.split()
        for cut in range(1, len(words)):
            head, tail = words[:cut], words[cut:]
            if " ".join(head) in states and not any(word[0].isupper() for word in tail):
                not_before.setdefault(" ".join(head), set()).add(" ".join(tail))
            if " ".join(tail) in states and not any(word[0].isupper() for word in head):
                not_after.setdefault(" ".join(tail), set()).add(" ".join(head))
    return not_before, not_after


def _merged(stops: _Stops, more: _Stops) -> dict[str, frozenset[str]]:
    return {
        name: frozenset(stops.get(name, ())) | frozenset(more.get(name, ()))
        for name in stops.keys() | more.keys()
    }
