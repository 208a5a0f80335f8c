"""Words that call somebody by more than an office: `the former lawyer`, `the 67-year-old`, `the Democrat`."""

import re
from dataclasses import replace

from tui_reader.analysis.saying.pronouns import Pronouns, as_speaker
from tui_reader.domain.annotation import Speaker
from tui_reader.domain.span import Span

_EPITHET = re.compile(
    r"the (?:(?:former|veteran|career|one-?time|longtime|long-time|retired|self-described|self-styled)"
    r"(?: [\w-]+){1,4}|\d\d-year-old(?: [\w-]+){0,2}|[A-Z]\w+(?: [A-Z]\w+)? native"
    r"|(?:[\w-]+ )?(?:billionaire|millionaire|tycoon|mogul|magnate|businessman|septuagenarian|octogenarian)"
    # `the Ohio Republican`; `the NATO ally` is a state
    r"|[A-Z]\w+(?: [A-Z]\w+)? (?:Democrat|Republican|nominee)"
    r"|(?:Democratic|Republican|Labour|Conservative) (?:nominee|candidate|frontrunner|lawmaker|legislator"
    r"|congressman|congresswoman))",
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
    if _EPITHET.fullmatch(words) is None or _is_introduced(heard.text, span, words):
        return None
    since = heard.named_since(span, "male") or heard.named_since(span, "female")
    if since is not None:
        return as_speaker(since, span)
    return replace(last, span=span) if last is not None else None


def _is_introduced(text: str, span: Span, words: str) -> bool:
    """`the former pilot` after `a pilot named Moll`: somebody else was called so before."""
    called = rf"\b(?:an?|one) (?:[\w-]+ ){{0,4}}{re.escape(words.rsplit(maxsplit=1)[-1])}\b"
    return re.search(called, text[max(0, span.start - _REACH) : span.start], re.IGNORECASE) is not None
