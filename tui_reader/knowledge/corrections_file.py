"""The file of the user's corrections: read whole, written whole or not at all, by one process at a time."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tui_reader.errors import Busy, StorageFault
from tui_reader.safe_yaml import decode, read_bytes

_LOCK = ".corrections.lock"
_ASKED_EVERY = 0.05
"""Seconds."""


def read_text(path: Path) -> str:
    """The text of the file; none for a file that is not there. Raises BadProfile."""
    return decode(read_bytes(path), str(path)) if path.exists() else ""


def write_text(path: Path, text: str) -> None:
    """Puts the text on the disk and then in place; a link goes on leading there. Raises StorageFault."""
    path = Path(os.path.realpath(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        handle, name = tempfile.mkstemp(prefix=".corrections-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(mode)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
        _settle_folder(path.parent)
    except OSError as error:
        raise StorageFault(str(path), error.strerror or "cannot be written") from error


def _settle_folder(folder: Path) -> None:
    """A new name is on the disk only with its folder (where a folder can be opened)."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def locked(folder: Path, *, patience: float, on_wait: Callable[[str], None] | None = None) -> Iterator[None]:
    """While it holds, no other process or thread is within the same; Busy after `patience` seconds.
    Raises StorageFault where the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StorageFault(str(folder), error.strerror or "cannot be written") from error
    try:
        _wait(handle, folder, patience, on_wait)
        yield
    finally:
        os.close(handle)  # lets the lock go


def _wait(handle: int, folder: Path, patience: float, on_wait: Callable[[str], None] | None) -> None:
    began, told = time.monotonic(), 0
    while not _taken(handle):
        waited = time.monotonic() - began
        if waited >= patience:
            raise Busy(str(folder), f"another process held the corrections for {patience:.0f} s")
        if on_wait and int(waited) > told:
            told = int(waited)
            on_wait(f"waiting for another process that corrects: {told} s of at most {patience:.0f}")
        time.sleep(_ASKED_EVERY)


def _taken(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
