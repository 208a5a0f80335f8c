"""Paths and standard input in, raw documents out; what cannot be read is refused in a line and never stops
the rest."""

import io
import json
import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, Literal

from tui_reader.domain.clean import clean_line
from tui_reader.domain.document import Origin, RawDocument, Refused
from tui_reader.sources import caps
from tui_reader.sources.lines import Broken, Line, lines
from tui_reader.sources.sniff import SAMPLE, foreign
from tui_reader.sources.walk import File, files, reason

_STDIN = "-"
_BLANKS = b" \t\r\n\xef\xbb\xbf"
# Front matter or a heading: what nothing but Markdown opens with.
_MARKDOWN = re.compile(rb"---[ \t]*\r?\n\s*[\w\"' -]{1,60}:\s|#{1,6} \S")


def read(
    paths: Sequence[str], *, collection: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[RawDocument | Refused]:
    """Every document of the files, folders (recursively, by name) and archives named, `-` for standard
    input; a record of JSONL belongs to `collection`, else to the archive that it is in."""
    for path in paths:
        if path == _STDIN:
            yield from _standard_input(stdin, collection)
            continue
        for found in files(path):
            if isinstance(found, Refused):
                yield found
            else:
                yield from _documents(found, collection)


def _documents(file: File, collection: str | None) -> Iterator[RawDocument | Refused]:
    try:
        stream = _open(file.path)
    except (OSError, ValueError) as error:
        yield Refused(file.place, reason(error))
        return
    with stream:
        if _is_hole(stream):
            yield Refused(file.place, "a sparse file, larger than what it holds")
        elif file.kind in ("text", "markdown"):
            kind: Literal["text", "markdown"] = "text" if file.kind == "text" else "markdown"
            origin = Origin(file.place, _absolute(file.path), collection)
            yield _whole(stream, origin, kind)
        else:
            archive = collection or _archive_name(file.path)
            origin = Origin(file.place, _absolute(file.path), archive)
            yield from _records(lines(stream, compressed=file.kind == "jsonl.gz"), origin)


def _absolute(path: str) -> str:
    """What identifies the file. A name that is not UTF-8 is spelled out, so that it can be kept."""
    return os.fsencode(os.path.abspath(path)).decode("utf-8", "backslashreplace")  # noqa: PTH100


def _open(path: str) -> BinaryIO:
    """The file, if it is still a regular one: a pipe put in its place must not be waited for."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise ValueError(path)
    return io.FileIO(descriptor)


def _is_hole(stream: BinaryIO) -> bool:
    state = os.fstat(stream.fileno())
    return state.st_size > caps.DOCUMENT and state.st_size > caps.SPARSE * max(1, state.st_blocks * 512)


def _archive_name(path: str) -> str:
    name = os.path.basename(path)  # noqa: PTH119
    for ending in (".gz", ".jsonl"):
        if name.lower().endswith(ending):
            name = name[: -len(ending)]
    return clean_line(os.fsencode(name).decode("utf-8", "replace")) or "archive"


def _whole(stream: BinaryIO, origin: Origin, kind: Literal["text", "markdown"]) -> RawDocument | Refused:
    try:
        data = _up_to(stream, caps.DOCUMENT + 1)
    except OSError as error:
        return Refused(origin.place, reason(error))
    if len(data) > caps.DOCUMENT:
        return Refused(origin.place, f"larger than {caps.DOCUMENT // 1_000_000} MB")
    why = foreign(data[:SAMPLE])
    return Refused(origin.place, why) if why else RawDocument(origin, kind, data)


def _up_to(stream: BinaryIO, most: int) -> bytes:
    """At most so many bytes; raw streams and pipes may hand out less than asked for at a time."""
    parts: list[bytes] = []
    while most > 0 and (part := stream.read(min(most, 1 << 20))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _records(found: Iterable[Line | Broken], origin: Origin) -> Iterator[RawDocument | Refused]:
    for line in found:
        if isinstance(line, Broken):
            kept = f"; the {line.after} lines before it were read" if line.after else ""
            yield Refused(origin.place, line.why + kept)
            continue
        place = f"{origin.place}:{line.number}"
        if line.data is None:
            yield Refused(place, f"a line longer than {caps.LINE // 1_000_000} MB")
        else:
            yield RawDocument(Origin(place, origin.path, origin.collection), "json_record", line.data)


def _standard_input(stdin: BinaryIO | None, collection: str | None) -> Iterator[RawDocument | Refused]:
    """Text; JSONL when its first line that is not blank is a JSON object; Markdown when it opens with front
    matter or a heading."""
    if stdin is None:
        yield Refused(_STDIN, "there is no standard input")
        return
    try:
        head = _head(stdin)
    except (OSError, ValueError) as error:
        yield Refused(_STDIN, reason(error))
        return
    whole = _Joined(head, stdin)
    if _is_object(head):
        yield from _records(lines(whole), Origin(_STDIN, _STDIN, collection or "stdin"))  # type: ignore[arg-type]
    else:
        kind: Literal["text", "markdown"] = "markdown" if _MARKDOWN.match(head.lstrip(_BLANKS)) else "text"
        yield _whole(whole, Origin(_STDIN, _STDIN, collection), kind)  # type: ignore[arg-type]


def _head(stream: BinaryIO) -> bytes:
    """As much as tells what it is: up to the end of the first line that is not blank, if it opens `{`."""
    head = _up_to(stream, SAMPLE)
    while (
        head.lstrip(_BLANKS).startswith(b"{") and b"\n" not in head.lstrip(_BLANKS) and len(head) <= caps.LINE
    ):
        more = stream.read(1 << 20)
        if not more:
            break
        head += more
    return head


def _is_object(head: bytes) -> bool:
    line = head.lstrip(_BLANKS).split(b"\n", 1)[0]
    if not line.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


class _Joined:
    """What was already read of a stream, and the rest of it; reads like one."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = io.BytesIO(head)
        self._rest = rest

    def read(self, size: int) -> bytes:
        return self._head.read(size) or self._rest.read(size)
