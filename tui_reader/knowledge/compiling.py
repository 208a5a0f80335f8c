"""Profiles of many files in, one set of plain data out (what is cached); and that data as a World."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from tui_reader.domain.organisation import Chair, Country, Group, Membership, Organisation
from tui_reader.knowledge.schema import Data, Profile
from tui_reader.knowledge.world import Guards, World, folded, names_of


def compiled(profiles: Iterable[Profile]) -> Data:
    """One set of data; a later profile replaces an earlier one of the same id, lexicons and guards add."""
    world: Data = {"countries": {}, "organisations": {}, "lexicons": {}, "guards": {}}
    for profile in profiles:
        data = profile.data
        match profile.kind:
            case "countries":
                world["countries"] |= data["countries"]
            case "organisation":
                world["organisations"][data["id"]] = data | {"examples": []}
            case "lexicon":
                _add_phrases(world["lexicons"].setdefault(data["id"], {}), data)
            case "guards":
                _add_guards(world["guards"], data)
    return world


def _add_phrases(groups: dict[str, list[str]], lexicon: Data) -> None:
    for group, phrases in lexicon["groups"].items():
        groups[group] = list(dict.fromkeys([*groups.get(group, ()), *phrases]))
    for group, phrases in lexicon["remove"].items():
        groups[group] = [phrase for phrase in groups.get(group, ()) if phrase not in phrases]


def _add_guards(guards: Data, more: Data) -> None:
    for key, value in more.items():
        if isinstance(value, dict):
            _add_phrases(guards.setdefault(key, {}), {"groups": value, "remove": {}})
        elif key != "examples":
            guards[key] = list(dict.fromkeys([*guards.get(key, ()), *value]))


def world_of(data: Data, name: str) -> World:
    """The World of compiled data; `name` becomes its hash."""
    countries = {code: _country(code, each) for code, each in data["countries"].items()}
    organisations = {each: _organisation(body) for each, body in data["organisations"].items()}
    return World(
        hash=name,
        countries=countries,
        organisations=organisations,
        names=names_of(countries.values(), organisations.values()),
        guards=_guards(data["guards"]),
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
    lists = (tuple(data[key]) for key in ("aliases", "demonyms", "capitals"))
    return Country(code, data["name"], data["official"], *lists)


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


def _guards(data: dict[str, Any]) -> Guards:
    def words(key: str) -> dict[str, frozenset[str]]:
        return {name: frozenset(each) for name, each in data.get(key, {}).items()}

    lists = {key: frozenset(data.get(key, ())) for key in ("phrases", "regions", "given_names", "surnames")}
    return Guards(
        **lists, not_before=words("not_before"), not_after=words("not_after"), not_near=words("not_near")
    )
