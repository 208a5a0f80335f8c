"""Quotations with a name behind or below: `“Words.” — Jane Roe`, `“Words.”`, then `Jane Roe, The Post`."""

import re

from tui_reader.domain.span import Span

_NAME = (
    r"(?!(?:In|At|On|For|With|As|But|The|By|After)\b)"
    r"[A-ZÀ-Þ][\w.’'-]*(?: (?:(?:de|van|von|bin|al|del|la|of) )?[A-ZÀ-Þ][\w.’'-]*){1,5}"
)
# `“Words.”*`, below it `– President Roe`: a quotation in slanting letters at the head of a paper.
_BEHIND = re.compile(rf"[*_]{{0,2}}\s{{0,3}}[—–-]{{1,2}}\s?(?P<name>{_NAME})(?=[,;(\n*]|\Z)")
_NEXT_LINE = r"(?=[^\S\n]*+\n)\s*+"  # possessive: a page of line ends takes no longer than one of words
_BELOW = re.compile(
    rf"{_NEXT_LINE}(?P<name>{_NAME}|Editorial Board), (?:the |The )?[A-Z][\w.’'& -]{{1,38}}(?<!\.)(?=\n|\Z)"
)
_GOES_ON = re.compile(rf"{_NEXT_LINE}“[^\n”]{{20,4000}}(?:”[^\n”“]{{0,200}}“[^\n”]{{0,2000}}){{0,3}}”?")
_MOST_PARAGRAPHS = 5


def signed_behind(text: str, outer: Span) -> Span | None:
    """The name that signs a quotation, by a dash behind its marks or in a line of its own below it and the
    paragraphs that go on with it; None where none does."""
    end = outer.end
    behind = _BEHIND.match(text, end)
    if behind is not None:
        return Span(*behind.span("name"))
    for _ in range(_MOST_PARAGRAPHS):
        below = _BELOW.match(text, end)
        if below is not None:
            return Span(*below.span("name"))
        more = _GOES_ON.match(text, end)
        if more is None:
            return None
        end = more.end()
    return None
