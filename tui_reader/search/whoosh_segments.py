"""What a Whoosh index of articles is made of: fields over our own words, postings as plain arrays, no pickles
read but lists of segments, and commits that carry the number of the last change.

Whoosh keeps the term tables, columns, segments and generations. Its own posting blocks are compressed pickles
of 128 documents, which cost most of a query's time; ours are arrays that are read as they are.
"""

import json
import os
import pickle
import struct
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from io import BytesIO
from operator import itemgetter
from pathlib import Path
from typing import Any, BinaryIO

from whoosh import columns, fields, formats, index, matching, reading, writing
from whoosh.codec import whoosh3
from whoosh.filedb import filestore, filetables, structfile
from whoosh.matching import wrappers

from tui_reader.domain.query import TextField
from tui_reader.search.engine import Change
from tui_reader.search.postings import Postings, PostingsBuilder
from tui_reader.search.words import places

INDEX_NAME = "articles"
_TEXT_FIELDS: tuple[TextField, ...] = ("text", "title", "said", "wants")
_MERGED_AT_ONCE = 8  # segments of like size become one …
_LARGEST_MERGED = 1_000  # … until they hold so many documents: so a merge stays short and small in memory


# --- no code from an index folder: what Whoosh unpickles there may be its own segments and plain values


# What unpickling any bytes may raise, by its documentation and by trial.
_NOT_A_PICKLE = (
    pickle.UnpicklingError, AttributeError, EOFError, ImportError, LookupError, MemoryError, OverflowError,
    TypeError, ValueError, struct.error,
)  # fmt: skip


class _SafeUnpickler(pickle.Unpickler):
    _ALLOWED = frozenset({
        ("whoosh.codec.whoosh3", "W3Segment"), (__name__, "ArrayCodec"),
        ("collections", "defaultdict"), ("builtins", "int"), ("builtins", "set"),
        ("__builtin__", "int"), ("__builtin__", "set"), ("copy_reg", "_reconstructor"),
        ("copyreg", "_reconstructor"), ("__builtin__", "object"), ("builtins", "object"),
    })  # fmt: skip

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in self._ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} has no business in an index")
        return super().find_class(module, name)


def _load(file: BinaryIO) -> Any:
    try:
        return _SafeUnpickler(file).load()
    except _NOT_A_PICKLE as error:
        raise ValueError(f"damaged: {error}") from error


def _loads(data: bytes) -> Any:
    return _load(BytesIO(data))


# Whoosh has no setting for this: its modules look these names up when they read.
structfile.load_pickle = _load
whoosh3.loads = _loads
columns.loads = _loads


# --- fields


_NUMBER = columns.NumericColumn("I")


DAMAGE = (
    ValueError, TypeError, LookupError, EOFError, AssertionError, OverflowError, struct.error,
    index.IndexError, filetables.FileFormatError,
)  # fmt: skip
"""What Whoosh, or we, may raise when the files of an index are damaged, besides OSError."""


def schema() -> Any:
    """The fields of an article: `text` holds the title and the text; `words` counts them."""
    return fields.Schema(
        number=fields.COLUMN(_NUMBER),
        words=fields.COLUMN(_NUMBER),
        **{field: fields.FieldType(formats.Positions(), analyzer=None) for field in _TEXT_FIELDS},
    )


# --- postings


class ArrayCodec(whoosh3.W3Codec):  # type: ignore[misc]
    """Whoosh's own codec with postings as arrays."""

    length_stats = False

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> "_PostingsWriter":
        assert not byteids
        return _PostingsWriter(dbfile)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> "PostingsMatcher":
        offset, length = terminfo.extent()
        if isinstance(length, tuple):  # Whoosh forgets to unpack it
            (length,) = length
        return PostingsMatcher(Postings(dbfile.get(offset, length)), format_, term, scorer)


class PostingsMatcher(matching.ListMatcher):  # type: ignore[misc]
    """Postings in the form in which Whoosh hands them on."""

    def __init__(self, postings: Postings, format_: Any, term: Any, scorer: Any) -> None:
        super().__init__(postings.documents, format=format_, term=term, scorer=scorer)
        self.postings = postings


class _PostingsWriter:
    """Writes the postings of a word, which it is given all at once."""

    def __init__(self, dbfile: Any) -> None:
        self.dbfile = dbfile

    def start_postings(self, _format: Any, terminfo: Any) -> None:
        self.terminfo = terminfo

    def add_posting(self, _first: int, _weight: float, built: PostingsBuilder, _length: int) -> None:
        self.built = built

    def finish_postings(self) -> Any:
        start = self.dbfile.tell()
        data = self.built.encoded()
        self.dbfile.write(data)
        self.terminfo.add_block(_Summary(self.built.documents))
        self.terminfo.set_extent(start, len(data))
        return self.terminfo


class _Summary:
    """What Whoosh's table of terms keeps of a word's postings; only their number is ever asked for."""

    def __init__(self, documents: Sequence[int]) -> None:
        self.documents = documents
        self._weights = (float(len(documents)),)

    def __len__(self) -> int:
        return len(self.documents)

    def min_length(self) -> int:
        return 0

    max_length = max_weight = min_length

    def min_id(self) -> int:
        return self.documents[0]

    def max_id(self) -> int:
        return self.documents[-1]


# --- reading


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


class OpenSegment:
    """One segment opened for reading; see `evaluation.Segment`."""

    def __init__(self, folder: Path, segment: Any) -> None:
        """Raises OSError or ValueError when its files are damaged."""
        storage = _Storage(folder)
        try:
            self.reader = reading.SegmentReader(storage, schema(), segment)
        except DAMAGE as error:
            storage.close()
            raise ValueError(f"damaged: {error}") from error
        self.id: str = segment.segment_id()
        self.deleted: frozenset[int] = frozenset(segment.deleted_docs())

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

    @cached_property
    def numbers(self) -> Sequence[int]:
        return self._column("number")

    @cached_property
    def lengths(self) -> Sequence[int]:
        return self._column("words")

    def postings(self, field: TextField, word: str) -> Postings | None:
        try:
            found = self.reader.postings(field, _bytes(word))
        except reading.TermNotFound:
            return None
        return _unfiltered(found)

    def beginning(self, field: TextField, prefix: str) -> Iterator[tuple[str, int]]:
        start = _bytes(prefix)
        for (name, word), info in self.reader.iter_from(field, start):
            if name != field or not word.startswith(start):
                return
            yield _text(word), info.doc_frequency()

    def close(self) -> None:
        self.reader.close()

    def _column(self, name: str) -> Sequence[int]:
        reader = self.reader.column_reader(name, translate=False)
        return array("I", (reader[document] for document in range(self.reader.doc_count_all())))


def _unfiltered(found: Any) -> Postings:
    """The postings that Whoosh found, those of deleted documents too."""
    if isinstance(found, wrappers.FilterMatcher):
        found = found.child
    assert isinstance(found, PostingsMatcher)
    return found.postings


# --- writing


class Writer(writing.SegmentWriter):  # type: ignore[misc]
    """Whoosh's writer, whose commits carry the number of the last change and the sizes of their files."""

    def __init__(self, folder: Path, *, applied: int) -> None:
        storage = filestore.FileStorage(str(folder))
        ours = index.FileIndex(storage, schema(), INDEX_NAME)
        super().__init__(ours, codec=ArrayCodec(), compound=False)
        self.folder, self.applied = folder, applied
        self.built: dict[str, dict[str, PostingsBuilder]] = {
            field: defaultdict(PostingsBuilder) for field in sorted(_TEXT_FIELDS)
        }

    def put(self, change: Change) -> None:
        """Adds an article."""
        pieces: dict[TextField, tuple[str, ...]] = {
            "text": (change.title, change.text),
            "title": (change.title,),
            "said": change.said,
            "wants": change.wants,
        }
        length = 0
        for field, texts in pieces.items():
            built = self.built[field]
            for word, found in places(*texts).items():
                built[word].add(self.docnum, found)
                length += len(found) * (field == "text")
        self.perdocwriter.start_doc(self.docnum)
        self.perdocwriter.add_column_value("number", _NUMBER, change.number)
        self.perdocwriter.add_column_value("words", _NUMBER, length)
        self.perdocwriter.finish_doc()
        self.docnum += 1
        self._added = True

    # Whoosh would sort each posting of each document; ours are gathered by word from the start.

    def add_postings_to_pool(self, reader: Any, startdoc: int, docmap: Mapping[int, int] | None) -> None:
        """Takes over a segment that is merged into this one."""
        for field, word in reader.all_terms():
            built = self.built[field][_text(word)]
            for document, found in _unfiltered(reader.postings(field, word)).each():
                if docmap is None:
                    built.add(startdoc + document, found)
                elif document in docmap:
                    built.add(docmap[document], found)

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        own = self.schema
        for field, built in self.built.items():
            self.fieldwriter.start_field(field, own[field])
            written = ((_bytes(word), postings) for word, postings in built.items() if postings.documents)
            for word, postings in sorted(written, key=itemgetter(0)):
                self.fieldwriter.start_term(word)
                self.fieldwriter.add(postings.documents[0], 1.0, postings, 0)
                self.fieldwriter.finish_term()
            self.fieldwriter.finish_field()
        self.fieldwriter.close()
        self.built.clear()

    def _commit_toc(self, segments: Sequence[Any]) -> None:
        """All files of the new generation are written; the table of contents makes them count."""
        names = {segment.segment_id() for segment in segments}
        files = {path.name: path.stat().st_size for path in _files_of(self.folder, names)}
        for path in _files_of(self.folder, {self.newsegment.segment_id()}):
            _sync(path)
        state = state_file(self.folder, self.generation)
        state.write_text(json.dumps({"applied": self.applied, "files": files}), encoding="utf-8")
        _sync(state)
        super()._commit_toc(segments)
        _sync(self.folder)
        for old in self.folder.glob("state_*.json"):
            if old != state:
                old.unlink(missing_ok=True)


def create(folder: Path) -> None:
    """An index without articles in an empty folder; it has no state before its first commit."""
    index.FileIndex.create(filestore.FileStorage(str(folder)), schema(), INDEX_NAME)


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
    numbers = (name[len(INDEX_NAME) + 2 : -4] for name in _names(folder, f"_{INDEX_NAME}_", ".toc"))
    return max((int(number) for number in numbers if number.isdigit()), default=-1)


def state_file(folder: Path, generation: int) -> Path:
    """What a commit says of itself: the last change it holds, and the sizes of its files."""
    return folder / f"state_{generation}.json"


def merge_small(writer: Writer, segments: Sequence[Any]) -> list[Any]:
    """Whoosh's merge policy for us: eight small segments of like size become one, and a segment of which
    half is deleted is written anew. Large ones stay: what they cost a query is little."""
    merged = set(map(id, _to_merge(segments)))
    for segment in segments:
        if id(segment) in merged:
            reader = reading.SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
    return [segment for segment in segments if id(segment) not in merged]


def _to_merge(segments: Iterable[Any]) -> Iterator[Any]:
    alike: dict[int, list[Any]] = {}
    for segment in segments:
        size, deleted = segment.doc_count_all(), segment.deleted_count()
        if deleted * 2 > size:
            yield segment
        elif size < _LARGEST_MERGED:
            alike.setdefault(len(f"{size:o}"), []).append(segment)
    for group in alike.values():
        if len(group) >= _MERGED_AT_ONCE:
            yield from group


def _files_of(folder: Path, segments: set[str]) -> Iterator[Path]:
    for name in _names(folder, INDEX_NAME, ""):
        if name.partition(".")[0] in segments:
            yield folder / name


def _names(folder: Path, start: str, end: str) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(start) and path.name.endswith(end)]


def _sync(path: Path) -> None:
    """To the disk, for Whoosh never does: a commit must not outlive its files."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _bytes(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")


def _text(word: bytes) -> str:
    return word.decode("utf-8", "surrogatepass")
