"""Records of a JSONL stream: bytes in, numbered lines out, one at a time and flat in memory."""

import codecs
import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from tui_reader.sources import caps
from tui_reader.sources.sniff import SAMPLE, foreign

_CHUNK = 1 << 18
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end, counted from 1. `data` is None when it was longer than the cap."""

    number: int
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Broken:
    """The stream could not be read on after so many lines (0: at all), and why."""

    after: int
    why: str


class _BombError(Exception):
    """A compressed stream unfolds to more than its cap."""


def lines(stream: BinaryIO, *, compressed: bool = False) -> Iterator[Line | Broken]:
    """Every line that is not blank. A stream that breaks keeps the lines before it; `Broken` is last."""
    number = 0
    try:
        for data in _split(_as_utf8(_unfolded(stream) if compressed else _chunks(stream))):
            number += 1
            if data is None or data.strip():
                yield Line(number, data)
    except EOFError:
        yield Broken(number, "the compressed data end early")
    except (gzip.BadGzipFile, zlib.error):
        yield Broken(number, "damaged, or not gzip data")
    except _BombError:
        yield Broken(number, f"unfolds to more than {caps.RATIO} times its size")
    except UnicodeError:
        yield Broken(number, "damaged UTF-16")
    except _ForeignError as error:
        yield Broken(0, str(error))
    except OSError as error:
        yield Broken(number, (error.strerror or "cannot be read").lower())


class _ForeignError(Exception):
    """The stream is not text."""


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def _unfolded(stream: BinaryIO) -> Iterator[bytes]:
    """What a gzip stream holds; `read1` hands out all that could be unfolded before it breaks."""
    total = 0
    with gzip.GzipFile(fileobj=stream) as unfolding:
        while chunk := unfolding.read1(_CHUNK):
            total += len(chunk)
            if total > caps.RATIO_FREE and total > caps.RATIO * stream.tell():
                raise _BombError
            yield chunk


def _as_utf8(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same without a byte order mark, UTF-16 recoded. Raises _ForeignError when it is not text."""
    first = next(chunks, b"")
    why = foreign(first[:SAMPLE])
    if why is not None:
        raise _ForeignError(why)
    if first.startswith(_UTF16_MARKS):
        decoder = codecs.getincrementaldecoder("utf-16")("replace")
        yield decoder.decode(first).encode("utf-8", "replace")
        for chunk in chunks:
            yield decoder.decode(chunk).encode("utf-8", "replace")
        return
    yield first.removeprefix(codecs.BOM_UTF8)
    yield from chunks


def _split(chunks: Iterator[bytes]) -> Iterator[bytes | None]:
    """Lines; None for one that is longer than the cap, of which no more than the cap is ever held."""
    held, too_long = bytearray(), False
    for chunk in chunks:
        *ended, rest = chunk.split(b"\n")
        for piece in ended:
            too_long = too_long or len(held) + len(piece) > caps.LINE
            yield None if too_long else bytes(held) + piece
            held, too_long = bytearray(), False
        too_long = too_long or len(held) + len(rest) > caps.LINE
        if too_long:
            held.clear()
        else:
            held += rest
    if held or too_long:
        yield None if too_long else bytes(held)
