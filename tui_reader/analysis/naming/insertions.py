"""Names that an editor's brackets cut, to names in one piece: `[President Anna] Roe`, `(Anna) Roe`."""

from dataclasses import replace

from tui_reader.analysis.naming.names import Name
from tui_reader.analysis.naming.page import Page

_OPENING = {")": "(", "]": "["}
_LONGEST = 8


def over_brackets(names: list[Name], page: Page) -> list[Name]:
    """The names; a given name that ends a bracket joined with the surname right behind it."""
    if ")" not in page.words.words and "]" not in page.words.words:
        return names
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if before is not None and _is_cut(page, before, name):
            joined[-1] = replace(before, last=name.last, kind="person", known=None, sure=True)
        else:
            joined.append(name)
    return joined


def without_brackets(name: str) -> str:
    """A name as it is without what an editor put around a part of it."""
    return name.replace("]", "").replace(")", "")


def _is_cut(page: Page, before: Name, name: Name) -> bool:
    bracket = before.last + 1
    opening = _OPENING.get(page.word(bracket))
    if opening is None or name.first != bracket + 1 or name.first != name.last:
        return False
    if not page.is_given(before.last) or name.kind not in ("unknown", "person") or name.titled:
        return False
    inside = page.words.words[max(0, bracket - _LONGEST) : bracket]
    return opening in inside and before.first == before.last
