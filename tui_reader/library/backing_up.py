"""Where a copy of the library may be written: the path of a copy in, nothing out, or why not."""

from pathlib import Path

from tui_reader.errors import StorageFault
from tui_reader.library.schema import APPLICATION_ID

_HEADER = 100
_MAGIC = b"SQLite format 3\0"
_OWNER = slice(68, 72)
"""Where SQLite's file format has the magic and the application id (sqlite.org/fileformat2.html)."""

_BESIDE = ("-wal", "-shm", "-journal")


def check_target(library: Path, target: Path) -> None:
    """Raises StorageFault, which names the target, for what must not be overwritten or cannot be written:
    the library itself, another program's file, a library in use."""
    if why := _against(library, target):
        raise StorageFault(str(target), why)


def _against(library: Path, target: Path) -> str | None:
    if not target.name or target.is_dir():
        return "not the name of a file"
    if not target.parent.is_dir():
        return "no such folder"
    if any(_is_same(target, own) for own in (library, *_files_beside(library))):
        return "a file of the library itself"
    if target.exists() and not (target.is_file() and _is_library(target)):
        return "another file is there, which is not a library of tui-reader"
    if any(each.exists() for each in _files_beside(target)):
        return "a library in use"
    return None


def _files_beside(library: Path) -> tuple[Path, ...]:
    return tuple(library.with_name(library.name + ending) for ending in _BESIDE)


def _is_same(target: Path, own: Path) -> bool:
    if target.resolve() == own.resolve():
        return True
    return target.exists() and own.exists() and target.samefile(own)


def _is_library(path: Path) -> bool:
    with path.open("rb") as file:
        header = file.read(_HEADER)
    return header.startswith(_MAGIC) and header[_OWNER] == APPLICATION_ID.to_bytes(4, "big")
