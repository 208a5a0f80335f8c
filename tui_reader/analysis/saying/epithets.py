"""Words that call somebody by more than an office: `the former lawyer`, `the 67-year-old`, `the Democrat`."""

import re
from dataclasses import replace

from tui_reader.analysis.saying.humans import is_human
from tui_reader.analysis.saying.pronouns import Pronouns, as_speaker
from tui_reader.domain.annotation import Speaker
from tui_reader.domain.span import Span

_EPITHET = re.compile(
    r"the (?:(?:former|veteran|career|one-?time|longtime|long-time|retired|self-described|self-styled)"
    r"(?: [\w-]+){1,4}|\d\d-year-old(?: [\w-]+){0,2}|[A-Z]\w+(?: [A-Z]\w+)? native"
    r"|(?:[\w-]+ )?(?:billionaire|millionaire|tycoon|mogul|magnate|businessman|septuagenarian|octogenarian)"
    # `the Ohio Republican`; `the NATO ally` is a state
    r"|[A-Z]\w+(?: [A-Z]\w+)? (?:Democrat|Republican|nominee)"
    r"|(?:presumptive )?(?:Democratic|Republican|GOP|Labour|Conservative) (?:vice-?)?(?:presidential )?"
    r"(?:nominee|candidate|frontrunner|lawmaker|legislator|congressman|congresswoman))",
)
_REACH = 2000
_PARTY = re.compile(r"the (Democrat|Republican|Conservative|Liberal|Socialist)")


def meant_by_epithet(heard: Pronouns, span: Span, words: str) -> Speaker | None:
    """Whoever is being told of, where words take up somebody who was named before."""
    words = words[:1].lower() + words[1:]
    last = heard.persons[-1] if heard.persons else None
    if (party := _PARTY.fullmatch(words)) is not None:
        # `the Democrat`, who was `one Democratic lawmaker` before
        return replace(last, span=span) if last is not None and party[1] in last.name else None
    if (goes_on := _goes_on(heard, span, words)) is not None:
        return goes_on
    if _EPITHET.fullmatch(words) is None or _is_introduced(heard.text, span, words):
        return None
    since = heard.named_since(span, "male") or heard.named_since(span, "female")
    if since is not None:
        return as_speaker(since, span)
    return replace(last, span=span) if last is not None else None


def _goes_on(heard: Pronouns, span: Span, words: str) -> Speaker | None:
    """`The priest added` right after somebody spoke, of whom alone the paragraph tells: he is the priest of
    whom the text has not told before."""
    called = _SOMEBODY.fullmatch(words)
    if called is None or _OF_ANOTHER.match(heard.text, span.end):
        return None  # `the priest who`, `the priest’s promise`: another one, of whom he tells
    if not is_human(called["noun"]) or not heard.spoke_since(_paragraph(heard.text, span)):
        return None
    person = heard.named_last(span)
    if person is None or heard.last is None or person.id != heard.last.id:
        return None
    told = re.compile(rf"\b{called['noun']}s?\b", re.IGNORECASE)
    return None if told.search(heard.text, 0, span.start) else replace(heard.last, span=span)


_OF_ANOTHER = re.compile(r"(?: (?:who|whom|whose)|[’']s)\b")
_SOMEBODY = re.compile(r"the (?:[a-z-]+ ){0,2}(?P<noun>[a-z]+)")


def _paragraph(text: str, span: Span) -> int:
    return text.rfind("\n", 0, span.start) + 1


def _is_introduced(text: str, span: Span, words: str) -> bool:
    """`the former pilot` after `a pilot named Moll`: somebody else was called so before."""
    called = rf"\b(?:an?|one) (?:[\w-]+ ){{0,4}}{re.escape(words.rsplit(maxsplit=1)[-1])}\b"
    return re.search(called, text[max(0, span.start - _REACH) : span.start], re.IGNORECASE) is not None
