"""Profiles of many files in, one set of plain data out: what is cached and built into a World."""

from collections.abc import Iterable

from tui_reader.knowledge.schema import Data, Profile


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
