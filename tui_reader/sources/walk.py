"""Paths in, regular files with the format of their name out, in a stable order; the rest refused in a line.

Nothing is opened here, no link is followed out of a folder.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tui_reader.domain.clean import clean_line, printable
from tui_reader.domain.document import Refused

FileKind = Literal["text", "markdown", "jsonl", "jsonl.gz"]

_KINDS: dict[str, FileKind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonl": "jsonl",
    ".jsonl.gz": "jsonl.gz",
}
_KNOWN = ".txt, .text, .md, .markdown, .jsonl and .jsonl.gz"
_VERSION_CONTROL = frozenset({".git", ".hg", ".svn", ".bzr", ".jj", "CVS"})
_SPECIAL = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True)
class File:
    """A regular file that is to be read; `path` as the caller gave it, `place` as people are shown it."""

    path: str
    place: str
    kind: FileKind


def files(path: str) -> Iterator[File | Refused]:
    """The file itself, or every file below the folder, by name. A link that the user names is followed;
    one that is met on the way is refused."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - names that are not UTF-8 come as surrogate escapes
    except (OSError, ValueError) as error:
        yield Refused(shown(path), reason(error))
        return
    if stat.S_ISDIR(mode):
        yield from _below(path)
    else:
        yield _judged(path, mode)


def shown(path: str) -> str:
    """The path as one line that is safe to print: nothing of a hostile name is obeyed, nothing hidden."""
    decoded = os.fsencode(path).decode("utf-8", "replace") if _encodable(path) else path
    return (
        clean_line(printable(decoded.replace("\n", "␊").replace("\r", "␍").replace("\t", "␉"))) or "(no name)"
    )


def reason(error: OSError | ValueError) -> str:
    """Why the system refused, in its own words and without its numbers."""
    if isinstance(error, OSError) and error.strerror:
        return clean_line(error.strerror[0].lower() + error.strerror[1:])
    return "not a path that can be opened"


def _encodable(path: str) -> bool:
    try:
        os.fsencode(path)
    except UnicodeEncodeError:
        return False
    return True


def _below(folder: str) -> Iterator[File | Refused]:
    """Depth first, names in order; an explicit stack, because folders may nest deeper than calls can."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            mode = os.lstat(path).st_mode if path != folder else stat.S_IFDIR
            if not stat.S_ISDIR(mode):
                if not _left_out(path, mode):
                    yield _judged(path, mode)
                continue
            names = sorted(os.listdir(path), reverse=True)  # noqa: PTH208 - bytes-safe names
        except OSError as error:
            yield Refused(shown(path), reason(error))
            continue
        waiting += [os.path.join(path, name) for name in names if name not in _VERSION_CONTROL]  # noqa: PTH118


def _left_out(path: str, mode: int) -> bool:
    """Hidden files of no known format (`.DS_Store`, `.gitignore`) are nobody's articles."""
    return os.path.basename(path).startswith(".") and stat.S_ISREG(mode) and _kind(path) is None  # noqa: PTH119


def _judged(path: str, mode: int) -> File | Refused:
    if stat.S_ISLNK(mode):
        return Refused(shown(path), "a link, not followed")
    for is_special, what in _SPECIAL:
        if is_special(mode):
            return Refused(shown(path), f"{what}, not a file")
    kind = _kind(path)
    if kind is None:
        return Refused(shown(path), f"unknown format (known: {_KNOWN})")
    return File(path, shown(path), kind)


def _kind(path: str) -> FileKind | None:
    name = os.path.basename(path).lower()  # noqa: PTH119
    if name.endswith(".jsonl.gz"):
        return "jsonl.gz"
    return _KINDS.get(os.path.splitext(name)[1])  # noqa: PTH122
