"""Prose to passages and their tokens: sentences that no quotation is cut by, each quotation one token."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import repeat
from operator import add, attrgetter

from tui_reader.analysis.cutting import cut, cutter
from tui_reader.analysis.naming.capitals import Words
from tui_reader.analysis.recutting import Columns, Recut, leaving
from tui_reader.analysis.saying.quotations import Quotation
from tui_reader.analysis.sentences import Sentence
from tui_reader.domain.span import Span
from tui_reader.domain.value import value


@value
class Token:
    """A word, a mark of punctuation, or a whole quotation with its marks; `low` is folded to lower case
    and straight apostrophes, empty for a quotation; `u.s.` for the state that is no `us`,
    `w.h.o.` for the organisation that is no `who`."""

    start: int
    end: int
    text: str
    low: str
    quotation: Quotation | None = None


@value
class Passage:
    """A sentence, or several that one quotation joins; `block` is where its block starts in the text."""

    span: Span
    block: Span
    quotations: tuple[Quotation, ...]


# Abbreviations keep their stops, words their hyphens and contractions; the genitive is a token of its own.
_TOKEN = cutter(
    r"(?:[A-Za-z]\.){2,}(?:-\w+)?|\$?\d[\d.,:/]*\d%?|\w+(?:-\w+)*(?:[’'](?!s\b)\w+)?|[’']s?|--+|\.\.+|[^\w\s]"
)


_LEAVES = leaving(_TOKEN, lowered=False)


def recut(words: Words) -> Recut:
    """An article's words, for `tokens_of`."""
    return Recut(words, _LEAVES)


def tokens_of(text: str, passage: Passage, known: Recut | None = None) -> list[Token]:
    """The tokens of a passage in order; of an article whose words are `known`, faster."""
    if not passage.quotations:
        return _plain(text, passage.span.start, passage.span.end, known)
    tokens: list[Token] = []
    start = passage.span.start
    for quotation in passage.quotations:
        tokens.extend(_plain(text, start, quotation.outer.start, known))
        tokens.append(Token(quotation.outer.start, quotation.outer.end, "", "", quotation))
        start = quotation.outer.end
    tokens.extend(_plain(text, start, passage.span.end, known))
    return tokens


# Names that in small letters are pronouns.
_NAMES = {"US": "u.s.", "WHO": "w.h.o."}


def _plain(text: str, start: int, end: int, known: Recut | None) -> list[Token]:
    starts, ends, words, lows = (known and known.columns(start, end)) or _cut(text, start, end)
    run = text[start:end]
    if ("US" in run or "WHO" in run) and not run.isupper():
        lows = list(map(_NAMES.get, words, lows))
    return list(map(Token, starts, ends, words, lows))


def _cut(text: str, start: int, end: int) -> Columns:
    words, starts = cut(_TOKEN, text, start, end)
    lows = list(map(str.lower, words))
    if "’" in text[start:end]:
        lows = list(map(str.replace, lows, repeat("’"), repeat("'")))
    return Columns(starts, list(map(add, starts, map(len, words))), words, lows)


def lows_of(tokens: Sequence[Token]) -> list[str]:
    return list(map(_LOW, tokens))


def starts_of(tokens: Sequence[Token]) -> list[int]:
    return list(map(_START, tokens))


_LOW, _START = attrgetter("low"), attrgetter("start")


def passages_of(sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Iterator[Passage]:
    """Sentences, joined where the end of one falls inside a quotation."""
    starts = [q.outer.start for q in quotations]
    start: int | None = None
    for sentence in sentences:
        start = sentence.span.start if start is None else start
        end = sentence.span.end
        last = bisect_left(starts, end) - 1
        inside = last >= 0 and quotations[last].outer.end > end
        if inside and sentence.block.span.end > end:
            continue
        first = bisect_left(starts, start)
        yield Passage(Span(start, end), sentence.block.span, tuple(quotations[first : last + 1]))
        start = None
