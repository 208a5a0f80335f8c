"""Words for a sort of body to the body that was called so before: `the group` to `Rivers Watch`."""

import re

from tui_reader.domain.annotation import Speaker
from tui_reader.domain.span import Span

_CAPITAL = r"(?:(?:[A-ZÀ-Þ]\.){2,}|[A-ZÀ-Þ][\w&]*(?:-\w+)*)"
_NAME = rf"{_CAPITAL}(?:(?: (?:(?:of|for|on|and|without) (?:the )?)?){_CAPITAL}){{0,5}}"
_SORTS = (
    "group|company|firm|newspaper|paper|airline|bank|publication|organi[sz]ation|agency|charity|magazine|network"
    "|broadcaster|association|outlet|watchdog|institute|union|movement|carrier|manufacturer|retailer|nonprofit"
    "|website|channel|conglomerate|university|think tank|militia|party|bureau|station|foundation"
)
_MEANT = re.compile(rf"(?:[Tt]he|[Tt]his) (?:[a-z][\w-]* ){{0,2}}(?P<sort>{_SORTS})")
_NO_NAME = re.compile(
    r"(?:The|A|An|In|On|At|This|That|But|And|As|Its|According|Another|One|He|She|It|They|[A-Z][a-z]+day)\b ?"
)
_REACH = 4000
_compiled: dict[str, re.Pattern[str]] = {}


def body_called_so(text: str, span: Span, heard: Speaker | None) -> str | None:
    """The name of the body that words like `the rights group` mean: the one told to be such last before, else
    the one `heard` right before."""
    meant = _MEANT.fullmatch(text, span.start, span.end)
    if meant is None:
        return None
    named: str | None = None
    for found in _frames_of(meant["sort"].lower()).finditer(text, max(0, span.start - _REACH), span.start):
        named = _name_in(found) or named
    return named or (heard.name if heard is not None and _is_body(text, heard) else None)


def _frames_of(sort: str) -> re.Pattern[str]:
    """`Rivers Watch, a rights group in Bern`, `the rights group Rivers Watch`, `River Group`."""
    if sort not in _compiled:
        _compiled[sort] = re.compile(
            rf"\b(?P<told>{_NAME})(?: \([A-Z]{{2,8}}\))?, (?:the|an?|one of|[A-Z][\w-]+[’']s) "
            rf"[^,.;:\n]{{0,80}}?\b{sort}\b"
            rf"|\b{sort} (?:called |named |of |known as )?(?P<called>{_NAME})(?![’']s)"
            rf"|\b(?P<own>{_NAME} {sort.capitalize()})\b"
        )
    return _compiled[sort]


def _name_in(found: re.Match[str]) -> str | None:
    name = found["told"] or found["called"] or found["own"]
    while (opening := _NO_NAME.match(name)) is not None:
        name = name[opening.end() :]
    return name or None


def _is_body(text: str, speaker: Speaker) -> bool:
    """Whether somebody who spoke is a body by its name: no person, no state, nobody unnamed."""
    bare = speaker.name.removeprefix("the ").removeprefix("The ")
    if speaker.id is not None or speaker.role is not None or re.fullmatch(_NAME, bare) is None:
        return False
    # `Observers`, `Two Kenyans` only open a sentence
    return " and " not in bare and re.search(rf"[a-z,] {re.escape(bare)}\b", text) is not None
