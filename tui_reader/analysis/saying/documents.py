"""Whose a document is that speaks: `the report` to the body or person whose report it is."""

import re

from tui_reader.domain.span import Span

_NOUN = r"(?:report|study|statement|analysis|assessment|review|communiqu[eé]|readout|investigation|audit)"
_CAPITAL = r"(?:(?:[A-ZÀ-Þ]\.){2,}|[A-ZÀ-Þ][\w&]*(?:-(?!based\b)\w+)*(?:[’'](?!s\b)\w+)?)"
_NAME = rf"{_CAPITAL}(?:(?: (?:(?:of|for|on|and) (?:the )?)?){_CAPITAL}){{0,5}}"
_SORT = (
    r"(?:[a-z]+ ){0,2}(?:group|agency|institute|tank|organi[sz]ation|charity|watchdog|firm|bank|bureau|panel"
    r"|committee|newspaper|commission|ministry|office of)"
)
# `by the Bern-based rights group Rivers Watch`: what stands before the name is told of it.
_BY = rf"\b(?:by|from) (?:the |a )?(?:(?:[A-Z]\w* )?\w+-based )?(?:{_SORT} )?"
_OWN_WORDS = (
    re.compile(rf"(?:[Tt]he |[Aa]n? )?(?:[\w-]+ ){{0,4}}{_NOUN}s?\b[^,.;]{{0,30}}?{_BY}(?P<issuer>{_NAME})"),
    re.compile(
        rf"(?:[Tt]he |[Aa]n? )?(?:[a-z]+ ){{0,2}}(?P<issuer>{_NAME})(?:[’']s?)? (?:[a-z]+ ){{0,2}}{_NOUN}\b"
    ),
)
# `by the US and the Afghan government`
_PART = r"(?: (?:news agency|government|ministry|army|military|parliament|embassy|delegation))?"
_FIGURES = re.compile(
    rf"(?:[Tt]he |[Aa]n? )?(?:[\w-]+ ){{0,4}}"
    rf"(?:data|figures|statistics|commentary|memo|poll|survey|{_NOUN})\b[^,.;]{{0,30}}?"
    rf"{_BY}(?:state-(?:run|owned) )?(?P<issuer>{_NAME}{_PART}(?: and (?:the )?{_NAME}{_PART})?)"
)
_THE_DOCUMENT = re.compile(
    rf"(?:the|this|that|its|their) (?:[\w-]+ ){{0,2}}(?P<noun>{_NOUN})\b.*", re.IGNORECASE
)
_REACH = 4000
_LONGEST_ISSUER = 90
_DESCRIBES = re.compile(r" (?!on |in |at |for |and |as |of |by |that |last |this |which |show|said )[a-z]+")
"""Behind a name: `the Kenyan statistics office`."""
_NO_ISSUER = re.compile(
    r"(?:The|A|An|In|On|At|This|That|But|And|As|Its|According|Another|One|[A-Z][a-z]+day)\b ?"
)
_compiled: dict[str, re.Pattern[str]] = {}


def issuer_of(text: str, span: Span) -> Span | None:
    """Whose the document is that the words at `span` name; None where they name none or the text tells no
    issuer: by their own `by` or genitive, else as such a document was last spoken of before."""
    words = span.of(text)
    told = _FIGURES.match(text, span.start, span.end + _LONGEST_ISSUER)  # `data compiled by S`
    if told is not None and told.start("issuer") > span.end and not _DESCRIBES.match(text, told.end()):
        return _trimmed(text, told, 0)
    for frame in _OWN_WORDS:
        if (found := frame.match(words)) is not None and (name := _trimmed(text, found, span.start)):
            return name
    document = _THE_DOCUMENT.fullmatch(words)
    return _issuer_before(text, span.start, document["noun"].lower()) if document is not None else None


def document_in(words: str) -> str | None:
    """The noun of `the statement`, `the joint report`: a document that was told of before."""
    found = _THE_DOCUMENT.fullmatch(words)
    return found["noun"].lower() if found is not None else None


def _issuer_before(text: str, position: int, noun: str) -> Span | None:
    """Who issued the document of that noun which is spoken of last before a place."""
    named: Span | None = None
    for found in _frames_of(noun).finditer(text, max(0, position - _REACH), position):
        named = _trimmed(text, found, 0) or named
    return named


def _frames_of(noun: str) -> re.Pattern[str]:
    """`a report released on Monday by S`, `S’s latest report`, `S published a report`."""
    if noun not in _compiled:
        _compiled[noun] = re.compile(
            rf"\b{noun}s?\b[^.;:\n“”\"]{{0,40}}?{_BY}(?P<issuer>{_NAME})"
            rf"|\b(?!(?:The|An?|This|That|Its|On|In|At|But|And|As|\w+day)\b)"
            rf"(?P<owner>{_NAME})(?:[’']s?)? (?:[a-z]+ ){{0,3}}{noun}\b"
            rf"|\b(?P<sender>{_NAME}) (?:\w+ )?(?:released|published|issued) (?:an?|its|the|their)"
            rf" (?:[\w-]+ ){{0,4}}{noun}\b"
        )
    return _compiled[noun]


def _trimmed(text: str, found: re.Match[str], offset: int) -> Span | None:
    """The issuer's name without a sentence's first word."""
    group = next(name for name in ("issuer", "owner", "sender") if found.groupdict().get(name))
    start, end = (place + offset for place in found.span(group))
    while (opening := _NO_ISSUER.match(text, start, end)) is not None:
        start = opening.end()
    return Span(start, end) if start < end else None
