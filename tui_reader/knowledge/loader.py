"""Profiles (YAML files, ours and the user's) in, a World out; compiled once and cached by their hash."""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tui_reader.domain.clean import clean_line
from tui_reader.errors import BadProfile
from tui_reader.knowledge.compiling import compiled, world_of
from tui_reader.knowledge.reading import Faults
from tui_reader.knowledge.schema import Data, Profile, read_profile
from tui_reader.knowledge.world import World
from tui_reader.safe_yaml import decode, load_marked, read_bytes

OURS = Path(__file__).parent / "data"
MOST_FILES = 1_000
"""Profiles in one folder; more is a folder of something else."""

_COMPILER = 1
"""Part of the hash: raise it when compiling the same profiles gives another World."""


@dataclass(frozen=True, slots=True)
class Source:
    """One profile file; `place` is what faults name it by."""

    place: str
    data: bytes
    unreadable: BadProfile | None = None


def load_world(user_folder: Path | None = None, cache_folder: Path | None = None) -> World:
    """The World of our profiles with the user's laid over them.

    A profile of the user's replaces ours of the same id; a lexicon's groups are added to ours, less what
    it lists under `remove`. A profile of the user's with a fault is left out and named in `World.faults`.
    With a cache folder the compiled profiles are kept there, named by their hash. Raises BadProfile for a
    folder that cannot be read and for a fault of ours.
    """
    sources, users = _sources(OURS), _sources(user_folder) if user_folder else []
    name = _hash([*sources, *users])
    cached = cache_folder / f"world-{name}.json" if cache_folder else None
    data = _kept(cached) if cached else None
    if data is None:
        data = _compile(sources, users)
        if cached:
            _keep(data, cached)
    return world_of(data, name)


def check_profiles(paths: Sequence[str | Path]) -> list[BadProfile]:
    """All faults of these profiles (files, or folders searched for `.yaml`), each file for itself and
    together with ours; an empty list when there are none."""
    faults: list[BadProfile] = []
    profiles: list[Profile] = []
    for path in map(Path, paths):
        for file in _files(path) if path.is_dir() else [path]:
            profile, found = _read(_source(file))
            faults += found
            profiles += [profile] if profile else []
    ours = [_read(source)[0] for source in _sources(OURS)]
    return faults + _unknown_codes(profiles, [*(p for p in ours if p), *profiles])


def read_examples(path: Path) -> list[Data]:
    """The `examples` of one profile, as plain data; what a test executes. Raises BadProfile."""
    profile, faults = _read(_source(path))
    if faults or profile is None:
        raise faults[0]
    return list(profile.data.get("examples", ()))


# --- files --------------------------------------------------------------------------------------------
def _files(folder: Path) -> list[Path]:
    """YAML files of a folder, by name; hidden ones and those in hidden folders are left out."""
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(root, name)
            for name in sorted(names)
            if name.endswith((".yaml", ".yml")) and not name.startswith(".")
        ]
        if len(found) > MOST_FILES:
            raise BadProfile(clean_line(str(folder)), f"more than {MOST_FILES:,} profiles")
    return found


def _sources(folder: Path) -> list[Source]:
    return [_source(path) for path in _files(folder)]


def _source(path: Path) -> Source:
    """The file's bytes, or why they cannot be had, which is a fault of this profile alone."""
    try:
        return Source(str(path), read_bytes(path))
    except BadProfile as fault:
        return Source(str(path), b"", fault)


def _hash(sources: Iterable[Source]) -> str:
    digest = hashlib.sha256(f"compiler {_COMPILER}".encode())
    for source in sources:
        digest.update(hashlib.sha256(source.data).digest())
    return digest.hexdigest()[:32]


# --- reading ------------------------------------------------------------------------------------------
def _read(source: Source) -> tuple[Profile | None, list[BadProfile]]:
    faults = Faults(source.place)
    if source.unreadable:
        return None, [source.unreadable]
    try:
        node = load_marked(decode(source.data, source.place), source.place)
    except BadProfile as fault:
        return None, [fault]
    return read_profile(node, faults), faults.found


def _compile(ours: Iterable[Source], users: Iterable[Source]) -> Data:
    profiles: list[Profile] = []
    for source in ours:
        profile, faults = _read(source)
        if faults:
            raise faults[0]
        profiles += [profile] if profile else []
    for fault in _unknown_codes(profiles, profiles):
        raise fault
    left_out: list[str] = []
    for source in users:
        profile, faults = _read(source)
        faults = faults or (_unknown_codes([profile], [*profiles, profile]) if profile else [])
        left_out += [str(fault) for fault in faults[:1]]
        profiles += [profile] if profile and not faults else []
    return compiled(profiles) | {"faults": left_out}


def _unknown_codes(profiles: Iterable[Profile], known: Iterable[Profile]) -> list[BadProfile]:
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


# --- the cache ----------------------------------------------------------------------------------------
def _kept(path: Path) -> Data | None:
    """Compiled profiles as they were kept; None when they are not there or damaged."""
    try:
        body = path.read_bytes()
        checksum, _, text = body.partition(b"\n")
        if hashlib.sha256(text).hexdigest().encode() != checksum:
            return None
        data = json.loads(text)
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _keep(data: Data, path: Path) -> None:
    """Written whole or not at all; a cache that cannot be written costs time, never an error."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".world-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        _forget_others(path)


def _forget_others(path: Path) -> None:
    for other in path.parent.glob("world-*.json"):
        if other != path:
            other.unlink(missing_ok=True)
