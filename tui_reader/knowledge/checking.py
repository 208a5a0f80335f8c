"""Profile files in; out come all their faults, their examples, or one set of compiled data."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from tui_reader.domain.clean import clean_line
from tui_reader.errors import BadProfile
from tui_reader.knowledge.compiling import compiled
from tui_reader.knowledge.files import OURS, Source, files_in, source_of, sources_in
from tui_reader.knowledge.reading import Faults
from tui_reader.knowledge.schema import Data, Profile, read_profile
from tui_reader.safe_yaml import decode, load_marked


def check_profiles(paths: Sequence[str | Path]) -> list[BadProfile]:
    """All faults of these profiles (files, or folders searched for YAML files); codes of states are
    looked up in our countries and in those of the profiles themselves."""
    faults: list[BadProfile] = []
    profiles: list[Profile] = []
    for path in map(Path, paths):
        for file in files_in(path) if path.is_dir() else [path]:
            profile, found = read(source_of(file))
            faults += found
            profiles += [profile] if profile else []
    if not any(profile.codes for profile in profiles):
        return faults
    ours = [profile for profile, _ in map(read, sources_in(OURS)) if profile]
    return faults + unknown_codes(profiles, [*ours, *profiles])


def read_examples(path: Path) -> list[Data]:
    """The `examples` of one profile, as plain data; what a test executes. Raises BadProfile."""
    profile, faults = read(source_of(path))
    if profile is None or faults:
        raise faults[0]
    return list(profile.data.get("examples", ()))


def compile_sources(ours: Iterable[Source], users: Iterable[Source]) -> Data:
    """One set of data; a fault of ours is raised, a profile of the user's with a fault is left out and
    named under `faults`."""
    profiles: list[Profile] = []
    for profile, faults in map(read, ours):
        for fault in faults:
            raise fault
        profiles += [profile] if profile else []
    for fault in unknown_codes(profiles, profiles):
        raise fault
    left_out: list[str] = []
    for profile, faults in map(read, users):
        found = faults or (unknown_codes([profile], [*profiles, profile]) if profile else [])
        left_out += [str(fault) for fault in found[:1]]
        profiles += [profile] if profile and not found else []
    data = compiled(profiles)
    return data | {"hash": _hash(data), "faults": left_out}


def _hash(data: Data) -> str:
    """Names what was said, not how: a remark or an example changes no World."""
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()[:32]


def read(source: Source) -> tuple[Profile | None, list[BadProfile]]:
    """One profile, and all that is wrong with it."""
    if source.unreadable:
        return None, [source.unreadable]
    faults = Faults(source.place)
    try:
        node = load_marked(decode(source.data, source.place), source.place)
    except BadProfile as fault:
        return None, [fault]
    return read_profile(node, faults), faults.found


def unknown_codes(profiles: Iterable[Profile], known: Iterable[Profile]) -> list[BadProfile]:
    """Codes of states that no list of countries has."""
    countries = {
        code for profile in known if profile.kind == "countries" for code in profile.data["countries"]
    }
    return [
        BadProfile(clean_line(profile.path), f"no country has the code {code}", mark.line, mark.column)
        for profile in profiles
        for code, mark in profile.codes
        if code not in countries
    ]
