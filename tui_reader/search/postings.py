"""Where one word stands in the documents of one index segment, to bytes and back."""

import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

_HEADER = struct.Struct("<Icc?")  # documents; type codes of the counts and of the places; whether plain
_SIZES = {code: array(code).itemsize for code in "BHIQ"}
_MOST = {code: 256**size - 1 for code, size in _SIZES.items()}


class PostingsBuilder:
    """Gathers the postings of one word, document by document in ascending order."""

    __slots__ = ("counts", "documents", "places")

    def __init__(self) -> None:
        self.documents, self.counts, self.places = array("I"), array("I"), array("I")

    def add(self, document: int, places: Sequence[int]) -> None:
        """The word's places (`words.places`) in one more document."""
        self.documents.append(document)
        self.counts.append(len(places))
        self.places.extend(places)

    def encoded(self) -> bytes:
        """The postings as bytes in the byte order of this machine; never empty."""
        # Nearly all words take up one number each: then the numbers alone are kept.
        plain = all(place & 7 == 1 for place in self.places)
        places = array("I", [place >> 3 for place in self.places]) if plain else self.places
        parts = (self.documents, _narrowed(self.counts), _narrowed(places))
        header = _HEADER.pack(len(self.documents), *(part.typecode.encode() for part in parts[1:]), plain)
        return b"".join((header, *(part.tobytes() for part in parts)))


class Postings:
    """The documents that hold a word (ascending), how often each, and at which places.

    Counts and places are taken from the bytes when they are asked for: most questions need neither.
    """

    __slots__ = ("_behind", "_counts_code", "_places_code", "documents", "plain")

    def __init__(self, data: bytes) -> None:
        """Reads what `PostingsBuilder` wrote on a machine of the same byte order; else ValueError."""
        try:
            size, counts_code, places_code, self.plain = _HEADER.unpack_from(data)
        except struct.error as error:
            raise ValueError("not postings") from error
        self._counts_code, self._places_code = counts_code.decode("latin-1"), places_code.decode("latin-1")
        if not {self._counts_code, self._places_code} <= _SIZES.keys():
            raise ValueError("not postings")
        end = _HEADER.size + size * _SIZES["I"]
        self.documents = _array("I", data[_HEADER.size : end], size)
        self._behind = data[end:]

    @property
    def counts(self) -> Sequence[int]:
        """How often the word stands in each of the documents."""
        size = len(self.documents)
        return _array(self._counts_code, self._behind[: size * _SIZES[self._counts_code]], size)

    def places_in(self, wanted: set[int]) -> Iterator[tuple[int, Sequence[int]]]:
        """Each wanted document that holds the word, ascending, with the word's places in it.

        Where the postings are `plain` a place is just the word's number: it takes up no other.
        """
        counts = self.counts
        ends = list(accumulate(counts))
        begin = len(counts) * _SIZES[self._counts_code]
        places = _array(self._places_code, self._behind[begin:], ends[-1] if ends else 0)
        for index in self._indexes(wanted):
            yield self.documents[index], places[ends[index] - counts[index] : ends[index]]

    def each(self) -> Iterator[tuple[int, Sequence[int]]]:
        """Each document with the word's places in it, as a builder takes them."""
        for document, places in self.places_in(set(self.documents)):
            yield document, [place << 3 | 1 for place in places] if self.plain else list(places)

    def _indexes(self, wanted: set[int]) -> Iterable[int]:
        documents = self.documents
        if len(wanted) * 20 > len(documents):
            return (index for index, document in enumerate(documents) if document in wanted)
        found = ((bisect_left(documents, document), document) for document in sorted(wanted))
        return (i for i, document in found if i < len(documents) and documents[i] == document)


def _array(code: str, data: bytes, size: int) -> "array[int]":
    values = array(code)
    values.frombytes(data)
    if len(values) != size:
        raise ValueError("postings cut short")
    return values


def _narrowed(values: "array[int]") -> "array[int]":
    """The same values in as few bytes as they need."""
    largest = max(values)
    code = next(code for code, most in _MOST.items() if largest <= most)
    return values if code == values.typecode else array(code, values)
