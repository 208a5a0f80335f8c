"""Plain text in; its pieces out: paragraphs, whether they are set off by blank lines, by single line ends,
or wrapped at a column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tui_reader.domain.article import BlockKind
from tui_reader.domain.span import Span

_LINE = re.compile(r"[^\n]+")
_NARROWEST, _WIDEST = 40, 110
_MOST_RAGGED = 0.4
"""Share of the lines of a wrapped text that may end early for no reason that shows."""

_ONE_IN_LONGER = 20
"""Lines of a wrapped text of which one may be longer: a heading of its pages, a line of another column."""

MOST_LINES = 50_000
"""Beyond, a text is no article: it is cut at blank lines into pieces of some length, and not looked into."""
_COARSE = 2_000
_MOST_STOPPED = 0.5
"""Share of its lines that may end with a sentence; where more do, lines are paragraphs."""

_LINE_END = re.compile(r"\n\s*")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")

_BULLET = re.compile(r"(?:[•‣◦▪●○■*·-]|[–—])\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+")
_OPEN_END = re.compile(r"[,;(\[“«„–—]$|\s(?:and|or|of|the|a|an|to|in|for|with|by|from|on|at|that)$")
_GOES_ON = re.compile(r"[,;)”’»]|[.:!?](?:\s|$)")
"""What a line begins with when the sentence was broken at a link."""
_SHORT = 30
_STOPPED = re.compile(r"[.!?…:][\"”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph-like piece. `group` counts the stretches between blank lines, so that neighbours
    without a blank line between them can be told; `lines` are the lines that it was written in. `kind`
    is set where the format itself says what it is."""

    span: Span
    group: int
    lines: int = 1
    kind: BlockKind | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    words: str
    indented: bool


def pieces(text: str) -> tuple[Piece, ...]:
    """The pieces of a clean text, in order; every character that is not white space is in one of them."""
    if text.count("\n") > MOST_LINES:
        return tuple(_coarse(text))
    groups = _groups(text)
    width = _wrapped_at(groups)
    return tuple(
        Piece(Span(run[0].span.start, run[-1].span.end), number, len(run))
        for number, group in enumerate(groups)
        for run in _runs(group, width)
    )


def _coarse(text: str) -> Iterator[Piece]:
    start, number = len(text) - len(text.lstrip()), 0
    while start < len(text):
        at = start + _COARSE
        gap = _BLANK_LINE.search(text, at, at + 10 * _COARSE) or _LINE_END.search(text, at)
        end = gap.start() if gap else len(text.rstrip())
        yield Piece(Span(start, end), number, text.count("\n", start, end) + 1)
        start, number = gap.end() if gap else len(text), number + 1


def _groups(text: str) -> list[list[_Line]]:
    """The lines between blank ones."""
    groups: list[list[_Line]] = []
    last = -2
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if not words:
            continue
        start = match.start() + match[0].index(words[0])
        line = _Line(Span(start, start + len(words)), words, match[0][0].isspace())
        # A blank line lies between when more than one line end does.
        if last >= 0 and text.count("\n", last, start) == 1:
            groups[-1].append(line)
        else:
            groups.append([line])
        last = line.span.end
    return groups


def _wrapped_at(groups: list[list[_Line]]) -> int | None:
    """The column that the text was wrapped at, if it was: hardly a line is longer, and hardly any ends where
    the next one's first word would still have fitted."""
    pairs = [(line, after) for group in groups for line, after in pairwise(group)]
    if len(pairs) < 3:
        return None
    widths = sorted(len(line.words) for group in groups for line in group)
    width = widths[-1 - len(widths) // _ONE_IN_LONGER]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    early = sum(_ends_early(line, after, width) for line, after in pairs)
    stopped = sum(_STOPPED.search(line.words) is not None for line, _ in pairs)
    return width if early <= _MOST_RAGGED * len(pairs) and stopped <= _MOST_STOPPED * len(pairs) else None


def _ends_early(line: _Line, after: _Line, width: int) -> bool:
    return len(line.words) + 1 + len(after.words.split(maxsplit=1)[0]) <= width - width // 8


def _runs(group: list[_Line], width: int | None) -> list[list[_Line]]:
    """The lines of a group put together into paragraphs."""
    runs = [[group[0]]]
    for line, after in pairwise(group):
        if _continues(line, after, width):
            if _GOES_ON.match(after.words) and _is_broken_off(runs):
                runs[-2:] = [runs[-2] + runs[-1]]
            runs[-1].append(after)
        else:
            runs.append([after])
    return runs


def _is_broken_off(runs: list[list[_Line]]) -> bool:
    """Whether the last run is a link's words on a line of their own, in the middle of a sentence."""
    if len(runs) < 2 or len(runs[-1]) > 1:
        return False
    before = runs[-2][-1].words
    return len(before) > _SHORT and not _STOPPED.search(before) and not _STOPPED.search(runs[-1][0].words)


def _continues(line: _Line, after: _Line, width: int | None) -> bool:
    """Whether the next line goes on with the sentence or paragraph of this one."""
    if _BULLET.match(after.words):
        return False
    stopped = _STOPPED.search(line.words) is not None
    if not stopped and (after.words[0].islower() or _GOES_ON.match(after.words)):
        return not after.words.startswith(("http:", "https:", "www."))
    if not stopped and _OPEN_END.search(line.words):
        return True
    if width is None or (after.indented and not line.indented and stopped):
        return False
    return not _ends_early(line, after, width) or not (stopped or _looks_whole(line, after, width))


def _looks_whole(line: _Line, after: _Line, width: int) -> bool:
    """A short line in front of another beginning: a heading, or the end of a paragraph without a stop."""
    return len(line.words) < width * 2 // 3 and after.words[0].isupper()
