"""Profiles (YAML files, ours and the user's) in, a World out; compiled once and cached by their hash."""

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from tui_reader.errors import BadProfile
from tui_reader.knowledge.building import world_of
from tui_reader.knowledge.files import OURS, hash_of, sources_in
from tui_reader.knowledge.world import World
from tui_reader.settings import cache_path

_KEPT = 4
"""Compiled worlds that the cache holds: users may switch between folders of profiles."""


def load_world(user_folder: Path | None = None, cache_folder: Path | None = None) -> World:
    """The World of our profiles with the user's laid over them.

    A profile of the user's replaces ours of the same id; a lexicon's groups are added to ours, less what
    it lists under `remove`. A profile of the user's with a fault is left out and named in `World.faults`.
    Compiled profiles are kept in the cache folder (the platform's, unless another is named), by their
    hash. Raises BadProfile for a folder of too many files and for a fault of ours.
    """
    ours, users = sources_in(OURS), sources_in(user_folder) if user_folder else []
    name = hash_of([*ours, *users])
    cached = (cache_folder or cache_path()) / f"world-{name}.json"
    data = _kept(cached)
    if data is None:
        # Only now are the YAML parser and the schema needed: they cost more than a warm load.
        from tui_reader.knowledge.checking import compile_sources

        data = compile_sources(ours, users)
        _keep(data, cached)
    return world_of(data)


def check_profiles(paths: Sequence[str | Path]) -> list[BadProfile]:
    """All faults of these profiles (files, or folders of them), with line and column; empty if none."""
    from tui_reader.knowledge import checking

    return checking.check_profiles(paths)


# --- the cache ----------------------------------------------------------------------------------------
def _kept(path: Path) -> dict[str, Any] | None:
    """Compiled profiles as they were kept; None when they are not there or damaged."""
    try:
        checksum, _, text = path.read_bytes().partition(b"\n")
        if hashlib.sha256(text).hexdigest().encode() != checksum:
            return None
        data = json.loads(text)
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _keep(data: dict[str, Any], path: Path) -> None:
    """Written whole or not at all; a cache that cannot be written costs time, never an error."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".world-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
        _forget_oldest(path.parent)


def _forget_oldest(folder: Path) -> None:
    by_age = sorted(folder.glob("world-*.json"), key=lambda path: path.stat().st_mtime)
    for path in by_age[:-_KEPT]:
        path.unlink(missing_ok=True)
