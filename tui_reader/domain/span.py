"""Places in a text: half-open ranges of code points."""

from dataclasses import dataclass

_set = object.__setattr__


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open range `[start, end)` in code points of one text; never empty.

    A span means nothing without the text that it was made for.
    Raises ValueError when it is empty, reversed or negative.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # Written out: the commonest value of all is made in two thirds of the time of a generated one.
        if not 0 <= start < end:
            raise ValueError(f"not a span: {start}..{end}")
        _set(self, "start", start)
        _set(self, "end", end)

    def of(self, text: str) -> str:
        """The words at this place."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        return Span(self.start + by, self.end + by)

    def within(self, other: "Span") -> "Span | None":
        """The part of this span that lies in the other, if any."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None when nothing else was in it."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
