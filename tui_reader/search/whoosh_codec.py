"""Whoosh's file format as we use it: our fields, postings as plain arrays, and no code run from an index.

Whoosh keeps the term tables, columns, segments and generations. Its own posting blocks are compressed pickles
of 128 documents, which cost most of a query's time; ours are arrays that are read as they are.
"""

import pickle
import struct
from collections.abc import Sequence
from io import BytesIO
from typing import Any, BinaryIO

from whoosh import columns, fields, formats, index, matching
from whoosh.codec import whoosh3
from whoosh.filedb import filetables, structfile
from whoosh.matching import wrappers

from tui_reader.domain.query import TextField
from tui_reader.search.postings import Postings, PostingsBuilder

INDEX_NAME = "articles"
TEXT_FIELDS: tuple[TextField, ...] = ("text", "title", "said", "wants")
NUMBER = columns.NumericColumn("I")

DAMAGE = (
    ValueError, TypeError, LookupError, EOFError, AssertionError, OverflowError, struct.error,
    index.IndexError, filetables.FileFormatError,
)  # fmt: skip
"""What Whoosh, or we, may raise when the files of an index are damaged, besides OSError."""


def schema() -> Any:
    """The fields of an article: `text` holds the title and the text; `words` counts them."""
    return fields.Schema(
        number=fields.COLUMN(NUMBER),
        words=fields.COLUMN(NUMBER),
        **{field: fields.FieldType(formats.Positions(), analyzer=None) for field in TEXT_FIELDS},
    )


class ArrayCodec(whoosh3.W3Codec):  # type: ignore[misc]
    """Whoosh's own codec with postings as arrays."""

    length_stats = False

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> "_PostingsWriter":
        assert not byteids
        return _PostingsWriter(dbfile)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> "PostingsMatcher":
        return PostingsMatcher(Postings(dbfile.get(*extent(terminfo))), format_, term, scorer)


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


def extent(terminfo: Any) -> tuple[int, int]:
    """Where a word's postings begin in their file, and how many bytes they are."""
    offset, length = terminfo.extent()
    return offset, length[0] if isinstance(length, tuple) else length  # Whoosh forgets to unpack it


def postings_of(found: Any) -> Postings:
    """The postings that Whoosh found, those of deleted documents too."""
    if isinstance(found, wrappers.FilterMatcher):
        found = found.child
    assert isinstance(found, PostingsMatcher)
    return found.postings


def to_bytes(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")


def to_text(word: bytes) -> str:
    return word.decode("utf-8", "surrogatepass")


# --- Whoosh unpickles parts of an index folder: here only its own segments and plain values come of it

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
