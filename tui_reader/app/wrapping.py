"""Wraps a stretch of text to a width in cells: spans of lines come out, in time linear in the text."""

import re
from bisect import bisect_right

from rich.cells import cell_len, split_graphemes

# Everything but characters that surely take one cell each: Latin, Greek and Cyrillic letters, dashes, quotes.
_NOT_NARROW = re.compile(r"[^ -~\u00a1-\u00ac\u00ae-\u02ff\u0391-\u0482\u048a-\u052f\u2010-\u2027]")

_LAST = " …,;:"
"""What gives way to an ellipsis."""


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Lines of `text[start:end]` as half-open ranges, none wider than `width` cells (at least 1).

    White space at the seams belongs to no line; words that are too long are cut between characters,
    never inside one that is made of several code points.
    """
    width = max(1, width)
    lines = []
    at = start
    while (at := _past_space(text, at, end)) < end:
        stop = _line_end(text, at, end, width)
        lines.append((at, _before_space(text, at, stop)))
        at = stop
    return lines


def fit(text: str, width: int) -> str:
    """The text on one line of at most `width` cells, with … where something is left out."""
    if width <= 0:
        return ""
    if len(text) <= width and text.isascii():
        return text
    head = text[: 4 * width + 8]
    if len(head) == len(text) and cell_len(head) <= width:
        return text
    kept = head[: _fitting(head, width - 1)].rstrip()
    return (kept if cell_len(kept) < width else "") + "…"


def clipped(text: str, width: int, most: int) -> list[str]:
    """The text on so many lines at most; where words are left out, the last line says so by one …."""
    places = wrap(text, 0, len(text), width)
    lines = [text[a:b] for a, b in places[:most]]
    if len(places) > most:
        last = lines[-1].rstrip(_LAST)
        while cell_len(last) >= width and " " in last:
            last = last.rpartition(" ")[0].rstrip(_LAST)
        lines[-1] = f"{last}…" if cell_len(last) < width else fit(f"{last}…", width)
    return lines


def pad(text: str, width: int) -> str:
    """The text in exactly `width` cells."""
    fitted = fit(text, width)
    return fitted + " " * (width - cell_len(fitted))


def _line_end(text: str, at: int, end: int, width: int) -> int:
    window = text[at : min(end, at + 4 * width + 8)]
    newline = window.find("\n")
    if newline >= 0:
        window = window[:newline]
    whole = newline >= 0 or at + len(window) == end
    fitting = _fitting(window, width)
    if whole and fitting == len(window):
        return at + len(window)
    return at + _break(window, fitting)


def _break(window: str, fitting: int) -> int:
    """Where to break, at best: the last space that fits, a wide character, or in the middle of a word."""
    if fitting < len(window) and window[fitting] == " ":
        return fitting
    space = window.rfind(" ", 0, fitting)
    wide = next((i for i in range(fitting, max(space, 0), -1) if _breaks_before(window, i)), 0)
    return max(wide, space) if max(wide, space) > 0 else max(1, fitting)


def _breaks_before(window: str, i: int) -> bool:
    """Between wide characters (Chinese, Japanese) and behind a dash a line may end without a space."""
    if i >= len(window):
        return False
    before, after = window[i - 1], window[i]
    if before in "—–" and after.isalnum():
        return True
    return before >= "\u2e80" and after >= "\u2e80" and after not in "、。，．」』）！？：；・ー"


def _fitting(window: str, width: int) -> int:
    """How many code points from the start fit into the width; at least one character."""
    if window.isascii() or _NOT_NARROW.search(window, 0, width + 1) is None:
        return min(len(window), max(1, width))
    graphemes, _ = split_graphemes(window[: 4 * width + 8])
    used = 0
    for start, _stop, cells in graphemes:
        used += cells
        if used > width:
            return max(start, graphemes[0][1])
    return graphemes[-1][1] if graphemes else 0


def _past_space(text: str, at: int, end: int) -> int:
    while at < end and text[at] in " \n":
        at += 1
    return at


def _before_space(text: str, start: int, at: int) -> int:
    while at > start and text[at - 1] in " \n":
        at -= 1
    return at


def line_of(lines: list[tuple[int, int]], offset: int) -> int:
    """The line that holds this offset, or the one before it when it lies in a seam."""
    return max(0, bisect_right(lines, (offset, float("inf"))) - 1)
