"""Lays an article out: text and blocks in, lines out, wrapped only where somebody looks.

A place on the sheet is (piece, row); it holds for any length of text, because nothing above or below
has to be wrapped to know it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tui_reader.app.wrapping import line_of, wrap
from tui_reader.domain.article import Article, Block

_LONGEST = 8000
"""Code points of a piece; a longer stretch without a line end is laid out in several."""

_FURNITURE = 6
"""A headline is looked for in so many pieces; dates and breadcrumbs may stand above it."""

Row = tuple[int, int]
"""A place on the sheet: index of the piece, row in it (its blank row above, if any, is row 0)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the article that is wrapped by itself. `kind` is its first block's. `gap` blank rows come
    before it; `indent` columns stand before its lines."""

    kind: str
    start: int
    end: int
    gap: int
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the part of the text it shows (empty for a blank row) and how it is set."""

    kind: str
    start: int
    end: int
    indent: int = 0
    first: bool = False
    own: str = ""
    """Words that are not the article's text: its title and what is known about it, on top."""


class Sheet:
    """One article at one width. Rows are wrapped on demand and kept."""

    def __init__(self, article: Article, width: int, head: Sequence[tuple[str, str]] = ()) -> None:
        """`head` is what stands above the text: pairs of kind and words."""
        self.text = article.text
        self.width = max(1, width)
        self._head = [
            Line(kind, 0, 0, own=words[a:b])
            for kind, words in head
            for a, b in wrap(words, 0, len(words), self.width)
        ]
        pieces = pieces_of(article)
        # The head stands below the headline and scrolls with the text.
        headlines = [i for i, piece in enumerate(pieces[:_FURNITURE]) if piece.kind == "headline"]
        self._head_at = headlines[-1] + 1 if headlines else 0
        if headlines:
            pieces = (replace(pieces[0], gap=0), *pieces[1:])
        before = pieces[self._head_at - 1].end if self._head_at else 0
        self.pieces = (*pieces[: self._head_at], Piece("head", before, before, 0), *pieces[self._head_at :])
        self._starts = [piece.start for piece in self.pieces]
        self._lines: dict[int, list[tuple[int, int]]] = {}

    def line(self, row: Row) -> Line:
        """What stands in this row."""
        if row[0] == self._head_at:
            return self._head[row[1]]
        piece = self.pieces[row[0]]
        number = row[1] - piece.gap
        if number < 0:
            return Line(piece.kind, piece.start, piece.start)
        start, end = self._wrapped(row[0])[number]
        return Line(piece.kind, start, end, piece.indent, first=number == 0)

    def moved(self, row: Row, by: int) -> Row:
        """The row so many rows further down (up when negative), within the sheet."""
        index, inner = row[0], row[1] + by
        while inner < 0 and index > 0:
            index -= 1
            inner += self._height(index)
        while index < len(self.pieces) and inner >= self._height(index):
            if index == len(self.pieces) - 1:
                return index, max(0, self._height(index) - 1)
            inner -= self._height(index)
            index += 1
        return index, max(0, inner)

    def last_top(self, height: int) -> Row:
        """The row that stands on top when the last one stands at the bottom of so many rows."""
        return self.moved(self.end, 1 - height)

    @property
    def end(self) -> Row:
        last = len(self.pieces) - 1
        return last, max(0, self._height(last) - 1)

    def row_of(self, offset: int) -> Row:
        """The row that shows this place of the text."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        if index == self._head_at:
            index = max(0, index - 1) if index else min(1, len(self.pieces) - 1)
        if index == self._head_at:
            return 0, 0
        return index, self.pieces[index].gap + line_of(self._wrapped(index), offset)

    def offset_of(self, row: Row) -> int:
        """The place of the text with which this row begins."""
        return self.pieces[row[0]].start if row[0] == self._head_at else self.line(row).start

    def distance(self, upper: Row, lower: Row, most: int) -> int:
        """How many rows lie between two places, at most `most`; negative when the second is above."""
        if lower < upper:
            return -self.distance(lower, upper, most)
        rows = 0
        index, inner = upper
        while index < lower[0] and rows < most:
            rows += self._height(index) - inner
            index, inner = index + 1, 0
        return min(most, rows + lower[1] - inner) if index == lower[0] else most

    def _height(self, index: int) -> int:
        if index == self._head_at:
            return len(self._head)
        return self.pieces[index].gap + len(self._wrapped(index))

    def _wrapped(self, index: int) -> list[tuple[int, int]]:
        if index not in self._lines:
            piece = self.pieces[index]
            self._lines[index] = wrap(self.text, piece.start, piece.end, self.width - piece.indent)
        return self._lines[index]


def pieces_of(article: Article) -> tuple[Piece, ...]:
    """The article in order: blocks that share a line are one piece, text between blocks is kept."""
    pieces: list[Piece] = []
    for kind, start, end in _runs(article.text, article.blocks):
        for at in _cuts(article.text, start, end):
            pieces.append(_piece(kind, at, pieces))
    return tuple(pieces)


def _piece(kind: str, at: tuple[int, int], before: Sequence[Piece]) -> Piece:
    previous = before[-1] if before else None
    continued = previous is not None and at[0] == previous.end
    together = previous is not None and kind == previous.kind and kind in _CLOSE
    gap = 0 if continued or together or (previous is None and kind == "headline") else 1
    return Piece(kind, at[0], at[1], gap, _INDENTS.get(kind, 0))


_CLOSE = frozenset({"list_item", "byline", "posted", "breadcrumb", "credit"})
_INDENTS = {"list_item": 2, "block_quote": 3}


def _runs(text: str, blocks: Sequence[Block]) -> Iterator[tuple[str, int, int]]:
    at = 0
    run: tuple[str, int, int] | None = None
    for block in blocks:
        start, end = block.span.start, block.span.end
        if run is not None and not text[run[2] : start].strip(" "):
            # A dateline and the paragraph that it opens stand on one line: the paragraph's kind rules.
            run = (block.kind, run[1], end)
        else:
            if run is not None:
                yield run
            yield from _between(text, at, start)
            run = (block.kind, start, end)
        at = end
    if run is not None:
        yield run
    yield from _between(text, at, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Lines that belong to no block are shown as they are."""
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if text[at:stop].strip():
            yield "loose", at, stop
        at = stop + 1


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = max(text.rfind(" ", start + 1, start + _LONGEST), text.rfind("\n", start + 1, start + _LONGEST))
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end
