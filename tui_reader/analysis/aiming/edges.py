"""The marks at the ends of an aim: characters in, a span without loose marks out."""

import re

from tui_reader.domain.span import Span, trimmed

_EDGE = " \t\n,;:.!?…—–-"
_FURNITURE = re.compile(r"[\s.](?:Read|Learn|See|Show|Watch) [Mm]ore\Z")
_LONGEST_FURNITURE = 12
# `the U.S.`, `6 a.m.`: its last stop belongs to the word, also where it ends the sentence.
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.)+[^\W\d_]\Z")
_LONGEST_INITIALS = 12
_BEHIND = ("", ",", ".", "!", "?")


def bare(text: str, start: int, end: int) -> Span | None:
    """A span without marks at its ends; quotation marks and brackets go where they do not enclose a part of
    it, and one that is inside alone is given its fellow."""
    if furniture := _FURNITURE.search(text, max(start, end - _LONGEST_FURNITURE), end):
        end = furniture.start()
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    for opening, closing in ("“”", '""', "‘’", "«»", "[]", "()"):
        words = text[start:end]
        if not words:
            return None
        if words[0] == opening and words.find(closing, 1) in (-1, len(words) - 1):
            start += 1
            end -= words[-1] == closing and len(words) > 1
        elif words[-1] == closing and words.count(opening) < (1 if opening != closing else 2):
            end -= 1
        start, end = _paired(text, start, end, (opening, closing))
    if text.startswith(".", end) and _INITIALS.search(text, max(start, end - _LONGEST_INITIALS), end):
        end += 1
    return trimmed(text, start, end)  # white space stood inside a mark that went


def _paired(text: str, start: int, end: int, pair: tuple[str, str]) -> tuple[int, int]:
    """The span with the mark taken in that stands right at its edge and belongs to one inside it."""
    opening, closing = pair
    words = text[start:end]
    opened, closed = words.rfind(opening), words.find(closing)
    if opening == closing:
        if opened < 0 or words.count(opening) % 2 == 0:
            return start, end
        opens = opened == 0 or not (words[opened - 1].isalnum() or words[opened - 1] in ",.!?")
        opened, closed = (opened, -1) if opens else (-1, closed)
    elif words.count(opening) == words.count(closing):
        return start, end
    if opened > closed:
        for mark in _BEHIND:
            if text.startswith(mark + closing, end):
                return start, end + len(mark) + 1
    elif closed > 0 and start > 0 and text[start - 1] == opening:
        return start - 1, end
    return start, end
