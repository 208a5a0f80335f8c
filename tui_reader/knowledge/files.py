"""Profile files of a folder, as bytes with the place that faults name them by."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tui_reader.domain.clean import clean_line
from tui_reader.errors import BadProfile
from tui_reader.safe_yaml import read_bytes

OURS = Path(__file__).parent / "data"
CORRECTIONS = "corrections.yaml"
"""What the user set right, beside the user's profiles; see `knowledge.corrections`."""
MOST_FILES = 1_000
"""Profiles in one folder; more is a folder of something else."""

_COMPILER = ("safe_yaml.py", "knowledge/reading.py", "knowledge/schema.py", "knowledge/compiling.py")


@dataclass(frozen=True, slots=True)
class Source:
    """One profile file; `unreadable` tells why its bytes cannot be had, a fault of this profile alone."""

    place: str
    data: bytes
    unreadable: BadProfile | None = None


def source_of(path: Path) -> Source:
    try:
        return Source(str(path), read_bytes(path))
    except BadProfile as fault:
        return Source(str(path), b"", fault)


def sources_in(folder: Path) -> list[Source]:
    """The profiles of a folder; what the user corrected lies beside them and is none."""
    return [source_of(path) for path in files_in(folder) if path.name != CORRECTIONS]


def files_in(folder: Path) -> list[Path]:
    """YAML files of a folder and its folders, by name; hidden ones are left out. A folder that is not
    there has none. Raises BadProfile where there are too many."""
    found: list[Path] = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yamls = (name for name in sorted(names) if name.endswith((".yaml", ".yml")))
        found += [Path(root, name) for name in yamls if not name.startswith(".")]
        if len(found) > MOST_FILES:
            raise BadProfile(clean_line(str(folder)), f"more than {MOST_FILES:,} profiles")
    return found


def hash_of(sources: Iterable[Source]) -> str:
    """Names these profiles, in this order, as this program compiles them: 32 hexadecimal digits."""
    digest = hashlib.sha256()
    for data in (*_compiler(), *(source.data for source in sources)):
        digest.update(hashlib.sha256(data).digest())
    return digest.hexdigest()[:32]


def _compiler() -> Iterator[bytes]:
    """The code that compiles profiles: what another version compiled is not taken for this one's."""
    for name in _COMPILER:
        with suppress(OSError):
            yield (OURS.parents[1] / name).read_bytes()
