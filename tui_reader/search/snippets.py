"""Where a query's words stand in a text, and the stretch of it that shows most of them in one line."""

import re
from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui_reader.domain.query import And, Node, Or, Phrase, Word
from tui_reader.domain.span import Span
from tui_reader.search.words import places, words

_ELLIPSIS = "…"
_LONGEST_WORD = 20  # characters; a cut looks no further than this for the end of a word
_VISIBLE = re.compile(r"\S+")


def hits(text: str, node: Node | None) -> tuple[Span, ...]:
    """The places of the words and phrases that the query looks for: in order, none touching another.

    What is excluded is not marked, nor what is looked for in titles only.
    """
    leaves = tuple(_sought(node))
    if not leaves:
        return ()
    spans = [span for _, span in words(text)]
    standing = places(text)
    found = sorted(_merged(number for leaf in leaves for number in _stretches(leaf, standing)))
    return tuple(Span(spans[first].start, spans[last - 1].end) for first, last in found)


def snippet(text: str, node: Node | None, width: int) -> tuple[str, tuple[Span, ...]]:
    """One line of at most `width` characters with most of what is looked for, and where that stands in it.

    Without anything to show it is the beginning of the text.
    """
    found = hits(text, node)
    whole = len(text) <= width
    start, end = (0, len(text)) if whole else _window(text, found, max(1, width - 2 * len(_ELLIPSIS)))
    line, shown = _one_line(text, start, end, found)
    before = _ELLIPSIS if text[:start].strip() else ""
    behind = _ELLIPSIS if text[end:].strip() else ""
    if len(line) + len(before) + len(behind) > width:
        return line[: max(0, width)], tuple(part for span in shown if (part := _clipped(span, width)))
    return f"{before}{line}{behind}", tuple(span.shifted(len(before)) for span in shown)


def _sought(node: Node | None) -> Iterator[Word | Phrase]:
    match node:
        case Word(field=field) | Phrase(field=field) if field != "title":
            yield node
        case And(nodes=nodes) | Or(nodes=nodes):
            for part in nodes:
                yield from _sought(part)


def _stretches(leaf: Word | Phrase, standing: Mapping[str, list[int]]) -> Iterator[tuple[int, int]]:
    """The word numbers, first and behind the last, at which a word or phrase stands."""
    if isinstance(leaf, Phrase):
        yield from _in_a_row(leaf.words, standing)
        return
    fitting: Iterable[str] = (leaf.text,)
    if leaf.prefix:
        fitting = (word for word in standing if word.startswith(leaf.text))
    for word in fitting:
        for place in standing.get(word, ()):
            yield place >> 3, (place >> 3) + (place & 7)


def _in_a_row(phrase: Sequence[str], standing: Mapping[str, list[int]]) -> Iterator[tuple[int, int]]:
    """Where the words stand one behind the other. A word may end at two numbers: co-op, co op."""
    begun = {(place >> 3, (place >> 3) + (place & 7)) for place in standing.get(phrase[0], ())}
    for word in phrase[1:]:
        ends: dict[int, list[int]] = {}
        for place in standing.get(word, ()):
            ends.setdefault(place >> 3, []).append((place >> 3) + (place & 7))
        begun = {(first, end) for first, last in begun for end in ends.get(last, ())}
    yield from begun


def _merged(stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The same word numbers without overlap."""
    first = last = -1
    for start, end in sorted(stretches):
        if start >= last:
            if last > first >= 0:
                yield first, last
            first, last = start, end
        else:
            last = max(last, end)
    if last > first >= 0:
        yield first, last


def _window(text: str, found: Sequence[Span], width: int) -> tuple[int, int]:
    """The stretch of at most `width` characters that shows most: the densest, then the earliest."""
    if not found:
        return _on_words(text, 0, width, Span(0, 1))
    best = _densest(text, found, width)
    room = max(0, width - (best.end - best.start))
    start = 0 if best.end <= width else max(0, min(best.start - room // 3, len(text) - width))
    return _on_words(text, start, width, best)


def _densest(text: str, found: Sequence[Span], width: int) -> Span:
    """From a hit to a later one, at most `width` apart: with most different hits, most hits, the shortest."""
    best, most = found[0], (0, 0, 0)
    inside: deque[tuple[Span, str]] = deque()
    shown: Counter[str] = Counter()
    for hit in found:
        inside.append((hit, hit.of(text).casefold()))
        shown[inside[-1][1]] += 1
        while len(inside) > 1 and hit.end - inside[0][0].start > width:
            _, gone = inside.popleft()
            shown[gone] -= 1
            if not shown[gone]:
                del shown[gone]
        extent = Span(inside[0][0].start, hit.end)
        if (score := (len(shown), len(inside), extent.start - extent.end)) > most:
            best, most = extent, score
    return best


def _on_words(text: str, start: int, width: int, kept: Span) -> tuple[int, int]:
    """The window without the words that it would cut, unless they are kept or very long."""
    end = min(len(text), start + width)
    if start > 0 and not text[start - 1].isspace():
        gap = re.compile(r"\s").search(text, start, min(kept.start, start + _LONGEST_WORD))
        start = gap.end() if gap else start
    if end < len(text) and not text[end].isspace():
        least = max(kept.end, end - _LONGEST_WORD, start + 1)
        cut = next((at for at in range(end, least, -1) if text[at - 1].isspace()), None)
        end = cut - 1 if cut else end
    return start, end


def _one_line(text: str, start: int, end: int, found: Iterable[Span]) -> tuple[str, tuple[Span, ...]]:
    """The stretch with single spaces for all white space, and the hits in it."""
    runs = [Span(run.start(), run.end()) for run in _VISIBLE.finditer(text, start, end)]
    shifts: list[int] = []
    length = 0
    for run in runs:
        shifts.append(length - run.start)
        length += run.end - run.start + 1
    begins = [run.start for run in runs]

    def moved(position: int) -> int:
        return position + shifts[bisect_right(begins, position) - 1]

    window = Span(start, end) if start < end else None
    inside = [part for span in found if window and (part := span.within(window))]
    line = " ".join(run.of(text) for run in runs)
    return line, tuple(Span(moved(part.start), moved(part.end - 1) + 1) for part in inside)


def _clipped(span: Span, width: int) -> Span | None:
    return span.within(Span(0, width)) if width > 0 else None
