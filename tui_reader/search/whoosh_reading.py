"""A Whoosh index of articles, read: its latest commit and the segments of it."""

import sys
from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from whoosh import index, reading
from whoosh.filedb import filestore

from tui_reader.domain.query import TextField
from tui_reader.search.postings import Postings
from tui_reader.search.whoosh_codec import DAMAGE, INDEX_NAME, ArrayCodec, extent, schema, to_bytes, to_text


def latest(folder: Path) -> tuple[int, list[Any]]:
    """The latest generation of the index in a folder, and its segments. OSError, ValueError when damaged."""
    storage = _Storage(folder)
    try:
        toc = index.TOC.read(storage, INDEX_NAME, schema=schema())
    except DAMAGE as error:
        raise ValueError(f"damaged: {error}") from error
    finally:
        storage.close()
    return toc.generation, list(toc.segments)


def generation_of(folder: Path) -> int:
    """The latest generation of the index in a folder; -1 when there is none."""
    start = f"_{INDEX_NAME}_"
    try:
        names = [path.stem for path in folder.iterdir() if path.suffix == ".toc"]
    except OSError:
        return -1
    numbers = (name.removeprefix(start) for name in names)
    return max((int(number) for number in numbers if number.isdigit()), default=-1)


def state_file(folder: Path, generation: int) -> Path:
    """What a commit says of itself: the last change it holds, and the sizes of its files."""
    return folder / f"state_{generation}.json"


class OpenSegment:
    """One segment opened for reading; see `evaluation.Segment`."""

    def __init__(self, folder: Path, segment: Any) -> None:
        """Raises OSError or ValueError when its files are damaged."""
        storage = _Storage(folder)
        try:
            self.reader = reading.SegmentReader(storage, schema(), segment)
            self._postings = _mapped(folder / segment.make_filename(ArrayCodec.POSTS_EXT))
            # All at once: a later commit of another process may take the files away.
            self.numbers = _column(folder / ArrayCodec.column_filename(segment, "number"), segment)
            self.lengths = _column(folder / ArrayCodec.column_filename(segment, "words"), segment)
        except (OSError, *DAMAGE) as error:
            storage.close()
            if isinstance(error, OSError):
                raise
            raise ValueError(f"damaged: {error}") from error
        self.id: str = segment.segment_id()
        self.deleted: frozenset[int] = frozenset(segment.deleted_docs())
        self._terms: dict[tuple[TextField, str], Any] = {}

    def now(self, segment: Any) -> "OpenSegment":
        """The same segment with the documents that are deleted now."""
        deleted = frozenset(segment.deleted_docs())
        if deleted != self.deleted:
            self.deleted = deleted
            self.__dict__.pop("live", None)
        return self

    @cached_property
    def live(self) -> set[int]:
        return set(range(self.reader.doc_count_all())) - self.deleted

    def postings(self, field: TextField, word: str) -> Postings | None:
        info = self._terms.get((field, word))
        if info is None:
            try:
                info = self.reader.term_info(field, to_bytes(word))
            except reading.TermNotFound:
                return None
        start, length = extent(info)
        return Postings(self._postings[start : start + length])

    def beginning(self, field: TextField, prefix: str) -> Iterator[tuple[str, int]]:
        start = to_bytes(prefix)
        self._terms.clear()  # what is found now is asked for next
        for (name, word), info in self.reader.iter_from(field, start):
            if name != field or not word.startswith(start):
                return
            self._terms[field, to_text(word)] = info
            yield to_text(word), info.doc_frequency()

    def close(self) -> None:
        self.reader.close()
        if isinstance(self._postings, mmap):
            self._postings.close()


class _Storage(filestore.FileStorage):  # type: ignore[misc]
    """A folder that remembers what was opened in it: Whoosh leaves files open when it finds them damaged."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.opened: list[Any] = []

    def open_file(self, name: str, **options: Any) -> Any:
        self.opened.append(super().open_file(name, **options))
        return self.opened[-1]

    def close(self) -> None:
        for file in self.opened:
            if not file.is_closed:
                file.close()
        self.opened.clear()


def _mapped(path: Path) -> mmap | bytes:
    """The bytes of a file, read from the disk where they are looked at."""
    with path.open("rb") as file:
        empty = path.stat().st_size == 0
        return b"" if empty else mmap(file.fileno(), 0, access=ACCESS_READ)


def _column(path: Path, segment: Any) -> Sequence[int]:
    """A number of each document of a segment; Whoosh leaves out zeros at the end."""
    numbers = array("I")
    if segment.doc_count_all():  # else there is no such file
        numbers.frombytes(path.read_bytes())
    if sys.byteorder == "little":
        numbers.byteswap()
    missing = segment.doc_count_all() - len(numbers)
    numbers.extend([0] * missing)
    return numbers
