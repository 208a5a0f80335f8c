"""A passage made ready to be read: its tokens, the names among them, and the phrases found in it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.naming.cast import Cast, Reference
from tui_reader.analysis.saying.tokens import Token, lows_of, starts_of
from tui_reader.domain.span import Span
from tui_reader.domain.value import value

_LONGEST = 500


@value
class NounPhrase:
    """Tokens `first` to `last` (both included) that name somebody, and the name in them that is known.
    `begins` is where it begins with whatever stands between commas before its verb."""

    first: int
    last: int
    reference: Reference | None = None
    begins: int = -1

    def span(self, tokens: Sequence[Token]) -> Span:
        return Span(tokens[self.first].start, tokens[self.last].end)


@value
class Reading:
    """One passage being read: its tokens up to the closing full stop, and the names among them."""

    text: str
    tokens: Sequence[Token]
    lows: Sequence[str]
    end: int
    cast: Cast
    names: Sequence[tuple[int, int, Reference]]
    read: Sequence[str]
    """The `lows` up to the end."""

    def name_ending(self, last: int) -> Reference | None:
        for _, end, reference in self.names:
            if end == last:
                return reference
        return None

    def name_starting(self, first: int) -> tuple[int, Reference] | None:
        return next(((b, r) for a, b, r in self.names if a == first), None)

    def low(self, position: int) -> str:
        """The folded word at a position; empty outside the passage and for a quotation."""
        try:
            return self.read[position] if position >= 0 else ""
        except IndexError:
            return ""

    def is_quotation(self, position: int) -> bool:
        return 0 <= position < self.end and self.tokens[position].quotation is not None


def reading_of(text: str, tokens: Sequence[Token], within: Span, cast: Cast) -> Reading:
    """A passage made ready: its end found and the cast's references put on its tokens."""
    # Nothing that long is a sentence; what is farther on is not read, so that time stays linear.
    end = min(len(tokens), _LONGEST)
    lows = lows_of(tokens)
    while end and lows[end - 1] in (".", "!", "?", "…", ":", ";", ",", "..", "..."):
        end -= 1
    references = cast.within(within)
    starts = starts_of(tokens) if references else []
    names = []
    for reference in references:
        first = bisect_left(starts, reference.phrase.start)
        last = bisect_left(starts, reference.span.end) - 1
        if last >= 0 and tokens[last].quotation is None and first <= last:
            names.append((max(first, 0), last, reference))
    if "may" in lows:
        tokens, lows = _without_month(tokens, lows, names)
    return Reading(text, tokens, lows, end, cast, names, lows[:end])


def _without_month(
    tokens: Sequence[Token], lows: list[str], names: Sequence[tuple[int, int, Reference]]
) -> tuple[Sequence[Token], list[str]]:
    """`Theresa May`, `May said`: where it is a name, the word is folded to no month and no modal."""
    named = [i for first, last, _ in names for i in range(first, last + 1) if lows[i] == "may"]
    told = [*tokens]
    for at in named:
        told[at] = replace(told[at], low=_NO_MONTH)
        lows[at] = _NO_MONTH
    return told, lows


_NO_MONTH = "theresa"
