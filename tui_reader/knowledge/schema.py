"""What a profile may say: a marked YAML document in, plain data (strings, lists, dicts; ISO dates) out.

A file is one profile, known by the key that names its kind: `organisation`, `countries`, `lexicon` or
`guards`; `corrections` are read for their faults alone. All faults of a file are noted, each with line
and column.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

from tui_reader import safe_yaml
from tui_reader.domain.organisation import MembershipStatus
from tui_reader.knowledge.corrections import read_corrections
from tui_reader.knowledge.files import CORRECTIONS
from tui_reader.knowledge.reading import Faults
from tui_reader.safe_yaml import Mark, Node, Scalar, Sequence

Data = dict[str, Any]
"""Plain data that JSON can hold: what is compiled, cached and built into a World."""

STATUSES: tuple[str, ...] = get_args(MembershipStatus)
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_ -]{0,30}")
_CODE = re.compile(r"[A-Z]{2}(?:[A-Z]{2})?")


@dataclass(frozen=True, slots=True)
class Profile:
    """One file, read: its kind, its data, and the ISO codes that it uses with the places where it does."""

    kind: str
    path: str
    data: Data
    codes: tuple[tuple[str, Mark], ...] = ()


def read_profile(node: Node, faults: Faults) -> Profile | None:
    """The profile of a document; None where its kind cannot be told or its core is missing."""
    document = faults.mapping(node, "a profile")
    if document is None:
        return None
    kind = next((kind for kind in READERS if kind in document.entries), None)
    if kind is None:
        faults.add(f"no profile: a key {', '.join(READERS)} says what it is", document.mark)
        return None
    codes: list[tuple[str, Mark]] = []
    data = READERS[kind](document, _Notes(faults, codes))
    return None if data is None else Profile(kind, faults.path, data, tuple(codes))


@dataclass(frozen=True, slots=True)
class _Notes:
    """Where readers note faults, and codes that another profile must know."""

    faults: Faults
    codes: list[tuple[str, Mark]]

    def code(self, node: Node, what: str) -> str | None:
        """An ISO code; whether it is a country's is checked when all profiles are read."""
        text = self.faults.text(node, what)
        if text is None:
            return None
        if not _CODE.fullmatch(text):
            self.faults.add(f"{what}: {text} is no ISO 3166 code", node.mark)
            return None
        self.codes.append((text, node.mark))
        return text

    def code_list(self, node: Node | None, what: str) -> list[str]:
        read = (self.code(item, what) for item in self.faults.items(node, what))
        return [code for code in read if code is not None]


# --- organisations ------------------------------------------------------------------------------------
def _organisation(document: safe_yaml.Mapping, notes: _Notes) -> Data | None:
    faults, entries = notes.faults, document.entries
    optional = ("acronyms", "aliases", "founded", "dissolved", "chairs", "groups", "examples")
    if not faults.fields(document, ("organisation", "name", "sources", "members"), optional):
        return None
    ident, name = _id(entries["organisation"], faults), faults.text(entries["name"], "name")
    sources = {
        key: faults.text(value, "sources") for key, value in faults.entries(entries["sources"], "sources")
    }
    members = _terms(entries["members"], "members", notes, sources, STATUSES)
    chairs = _terms(entries.get("chairs"), "chairs", notes, sources, None)
    founded, dissolved = (faults.optional(document, key, faults.day) for key in ("founded", "dissolved"))
    if founded and dissolved and dissolved <= founded:
        faults.add("dissolved before it was founded", document.keys["dissolved"])
    return {
        "id": ident,
        "name": name,
        "acronyms": faults.texts(entries.get("acronyms"), "acronyms"),
        "aliases": faults.texts(entries.get("aliases"), "aliases"),
        "founded": founded,
        "dissolved": dissolved,
        "sources": sources,
        "members": members,
        "chairs": chairs,
        "groups": _groups(entries.get("groups"), notes),
        "examples": _examples(entries.get("examples"), notes),
    }


def _id(node: Node, faults: Faults) -> str | None:
    text = faults.text(node, "organisation")
    if text is not None and not _ID.fullmatch(text):
        faults.add(f"organisation: {text} is no id (letters, digits, - and _, a letter first)", node.mark)
        return None
    return text


def _terms(
    node: Node | None,
    what: str,
    notes: _Notes,
    sources: Mapping[str, object],
    statuses: tuple[str, ...] | None,
) -> list[Data]:
    """Dated spells of membership (with a status) or of the chair (one state at a time)."""
    read = [
        (_term(item, what, notes, sources, statuses), item.mark) for item in notes.faults.items(node, what)
    ]
    terms = [(term, mark) for term, mark in read if term is not None]
    if statuses is None:
        _no_overlap(terms, "two chairs at once", notes.faults)
    else:
        spells: dict[str, list[tuple[Data, Mark]]] = {}
        for term, mark in terms:
            spells.setdefault(term["state"], []).append((term, mark))
        for state, spell in spells.items():
            _no_overlap(spell, f"{state} has two standings at once", notes.faults)
    return [term for term, _ in terms]


def _term(
    node: Node, what: str, notes: _Notes, sources: Mapping[str, object], statuses: tuple[str, ...] | None
) -> Data | None:
    faults, item = notes.faults, notes.faults.mapping(node, what)
    required = ("state", "since", "source") if statuses is None else ("state", "status", "since", "source")
    if item is None or not faults.fields(item, required, ("until",)):
        return None
    state = notes.code(item.entries["state"], "state")
    status = faults.choice(item.entries["status"], "status", statuses) if statuses else "chair"
    since = faults.day(item.entries["since"], "since")
    until = faults.optional(item, "until", faults.day)
    source = faults.text(item.entries["source"], "source")
    if source is not None and source not in sources:
        faults.add(f"source: {source} is not among the sources", item.entries["source"].mark)
    if since and until and until <= since:
        faults.add("ends before it begins", item.entries["until"].mark)
        return None
    if not (state and status and since and source):
        return None
    return {"state": state, "status": status, "since": since, "until": until, "source": source}


def _no_overlap(terms: list[tuple[Data, Mark]], why: str, faults: Faults) -> None:
    in_order = sorted(terms, key=lambda term: term[0]["since"])
    for (earlier, _), (later, mark) in pairwise(in_order):
        if earlier["until"] is None or later["since"] < earlier["until"]:
            faults.add(f"{why}: since {earlier['since']} and since {later['since']}", mark)


def _groups(node: Node | None, notes: _Notes) -> list[Data]:
    faults, groups = notes.faults, []
    for item in faults.items(node, "groups"):
        group = faults.mapping(item, "groups")
        if group is None or not faults.fields(group, ("name", "states"), ("aliases",)):
            continue
        groups.append(
            {
                "name": faults.text(group.entries["name"], "name"),
                "aliases": faults.texts(group.entries.get("aliases"), "aliases"),
                "states": notes.code_list(group.entries["states"], "states"),
            }
        )
    return [group for group in groups if group["name"]]


# --- examples: what a test executes -------------------------------------------------------------------
def _examples(node: Node | None, notes: _Notes) -> list[Data]:
    read = (_example(item, notes) for item in notes.faults.items(node, "examples"))
    return [example for example in read if example is not None]


def _example(node: Node, notes: _Notes) -> Data | None:
    """Either `text` with what it `finds`, or a day (`on`) with its `members` and `chair`."""
    faults, item = notes.faults, notes.faults.mapping(node, "examples")
    if item is None:
        return None
    if "text" in item.entries:
        faults.fields(item, ("text",), ("finds",))
        finds = faults.texts(item.entries.get("finds"), "finds")
        return {"text": faults.text(item.entries["text"], "text"), "finds": finds}
    if not faults.fields(item, ("on",), ("members", "observers", "chair")):
        return None
    example: Data = {"on": faults.day(item.entries["on"], "on")}
    for key in ("members", "observers"):
        if key in item.entries:
            example[key] = notes.code_list(item.entries[key], key)
    if "chair" in item.entries:
        example["chair"] = faults.optional(item, "chair", notes.code)
    return example


# --- countries ----------------------------------------------------------------------------------------
_COUNTRY_LISTS = ("aliases", "demonyms", "capitals", "metonyms", "lookup")


def _countries(document: safe_yaml.Mapping, notes: _Notes) -> Data | None:
    faults = notes.faults
    faults.fields(document, ("countries",), ("sources", "examples"))
    countries = document.entries["countries"]
    read = {code: _country(code, node, faults) for code, node in faults.entries(countries, "countries")}
    return {
        "countries": {code: country for code, country in read.items() if country is not None},
        "examples": _examples(document.entries.get("examples"), notes),
    }


def _country(code: str, node: Node, faults: Faults) -> Data | None:
    item = faults.mapping(node, code)
    if item is None:
        return None
    if not _CODE.fullmatch(code):
        faults.add(f"{code} is no ISO 3166 code", item.mark)
        return None
    if not faults.fields(item, ("name",), ("official", "iso3", "until", *_COUNTRY_LISTS)):
        return None
    country: Data = {
        "name": faults.text(item.entries["name"], "name"),
        "official": faults.optional(item, "official", faults.text),
        "iso3": faults.optional(item, "iso3", faults.text),
        "until": faults.optional(item, "until", faults.day),
    }
    country.update({key: faults.texts(item.entries.get(key), key) for key in _COUNTRY_LISTS})
    return country if country["name"] else None


# --- lexicons and guards ------------------------------------------------------------------------------
def _lexicon(document: safe_yaml.Mapping, notes: _Notes) -> Data | None:
    faults = notes.faults
    if not faults.fields(document, ("lexicon", "groups"), ("source", "remove", "examples")):
        return None
    return {
        "id": faults.text(document.entries["lexicon"], "lexicon"),
        "groups": _phrase_groups(document.entries["groups"], "groups", faults),
        "remove": _phrase_groups(document.entries.get("remove"), "remove", faults),
    }


def _phrase_groups(node: Node | None, what: str, faults: Faults) -> dict[str, list[str]]:
    return {key: _phrases(value, key, faults) for key, value in faults.entries(node, what)}


def _phrases(node: Node, what: str, faults: Faults) -> list[str]:
    """Phrases of a list; an unquoted item may hold several, parted by commas."""
    items = node.items if isinstance(node, Sequence) else (node,)
    phrases: list[str] = []
    for item in items:
        if isinstance(item, Scalar) and item.text is None and item is node:
            continue  # a group may be empty
        text = faults.text(item, what)
        several = isinstance(item, Scalar) and not item.quoted
        phrases += [part.strip() for part in text.split(",")] if text and several else [text] if text else []
    return [phrase for phrase in dict.fromkeys(phrases) if phrase]


_GUARD_LISTS = ("regions", "given_names", "surnames")
_PHRASE_KINDS = ("things", "places", "bodies", "peoples")
_GUARD_MAPS = ("not_before", "not_after", "not_near")


def _guards(document: safe_yaml.Mapping, notes: _Notes) -> Data | None:
    faults = notes.faults
    faults.fields(document, ("guards",), ("examples",))
    guards = faults.mapping(document.entries["guards"], "guards")
    if guards is None:
        return None
    faults.fields(guards, (), ("phrases", *_GUARD_LISTS, *_GUARD_MAPS))
    data: Data = {"phrases": _guarded(guards.entries.get("phrases"), faults)}
    for key in _GUARD_LISTS:
        data[key] = _phrases(guards.entries[key], key, faults) if key in guards.entries else []
    for key in _GUARD_MAPS:
        data[key] = _phrase_groups(guards.entries.get(key), key, faults)
    data["examples"] = _examples(document.entries.get("examples"), notes)
    return data


def _guarded(node: Node | None, faults: Faults) -> dict[str, list[str]]:
    """Phrases by what they are instead; a bare list is of things."""
    if isinstance(node, Sequence):
        return {"things": _phrases(node, "phrases", faults)}
    if isinstance(node, safe_yaml.Mapping):
        faults.fields(node, (), _PHRASE_KINDS)
    return _phrase_groups(node, "phrases", faults)


def _corrections(document: safe_yaml.Mapping, notes: _Notes) -> Data | None:
    """Nothing of them is known before an article is read; only their faults are of interest here."""
    if Path(notes.faults.path).name != CORRECTIONS:
        notes.faults.add(f"corrections are read from {CORRECTIONS} alone", document.mark)
    read_corrections(document, notes.faults)
    return {}


READERS: Mapping[str, Callable[[safe_yaml.Mapping, _Notes], Data | None]] = {
    "organisation": _organisation,
    "countries": _countries,
    "lexicon": _lexicon,
    "guards": _guards,
    "corrections": _corrections,
}
