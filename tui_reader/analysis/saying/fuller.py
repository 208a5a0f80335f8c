"""A body as it is called at one place to the fullest name that the article gives it anywhere.

`the ministry` to `Kenya’s Defence Ministry`, `The Globe` to `The Boston Globe`, `NWR` to `North West Rivers`.
"""

import re
from collections.abc import Iterator

from tui_reader.analysis.word_classes import (
    ADVERBS,
    DAYS,
    DETERMINERS,
    FINITE,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    listed,
)
from tui_reader.domain.span import Span

_HEADS = listed(
    """
    ministry department agency commission committee council court bank embassy institute foundation bureau
    institution university parliament senate assembly authority service corps command board federation
    tribunal centre center directorate secretariat
    """
)
# Nouns that stand alone for a body named in full: nobody calls his own `the ministry` by another's name.
_ALONE = listed(
    "ministry department agency commission committee court tribunal embassy institute council bureau"
)
_OWN = re.compile(
    r"(?:the|its|his|her|their|this)\s+(?:(?:country|nation|state|kingdom|republic)[’']s\s+)?", re.IGNORECASE
)
_CAPITAL = r"[A-ZÀ-Þ][\w.&-]*(?:[’']s)?"
_NO_PART = ADVERBS | DAYS | DETERMINERS | FINITE | MONTHS | PREPOSITIONS | PRONOUNS | SUBORDINATORS
_SORT_OF_BODY = re.compile(
    r"(?:[Tt]he|[Aa]nother|[Ii]ts|[Tt]heir|[Aa]n?|[\w ]{3,40}[’']s) [^,.;:\n]{0,60}?\b"
    r"(?:agency|organi[sz]ation|bank|company|group|body|regulator|watchdog|newspaper|daily|broadcaster|network|institute|charity|carrier|airline"
    r"|firm|movement|service|party|union|parliament|ministry|bloc)"
)
_NAME_BETWEEN = re.compile(rf", (?:the )?({_CAPITAL}(?: {_CAPITAL}){{0,4}}),\s")
_DOCUMENTS = listed(
    "document declaration agreement accord treaty pact charter communique communiqué resolution"
)
_DOCUMENT = re.compile(
    r"\b(?:the|The|a|A|its|their) (?P<title>(?:[A-Z][\w-]+ ){1,5}"
    r"(?P<noun>Declaration|Agreement|Accord|Treaty|Pact|Charter|Communiqu[eé]|Resolution)\b"
    r"(?: (?:of|on|for) (?:the )?[A-Z]\w+(?:(?:,| and|,? and) [A-Z]\w+){0,3})?)"
)
_REACH = 12_000
_FARTHEST = 90
_BEFORE_NAME = re.compile(rf"((?:{_CAPITAL} +){{1,6}})\Z")
_BEFORE_NOUN = re.compile(rf"((?:{_CAPITAL} +){{1,6}})(?:[a-z]+ )?\Z")


def fuller_name(text: str, span: Span, words: str) -> str | None:
    """The fuller name behind `words` at `span`; None where the article gives none."""
    # A window keeps the time linear in the length of the text.
    floor = max(0, span.start - _REACH)
    text = text[floor : span.end + _REACH]
    span = Span(span.start - floor, span.end - floor)
    core = _OWN.sub("", words, count=1) if _OWN.match(words) else words
    definite = core != words
    tokens = core.split()
    if definite and tokens and tokens[-1] in _DOCUMENTS and len(tokens) <= 2:
        return _titled_document(text, tokens[-1], span)
    if not tokens or len(tokens) > 3:
        return None
    if len(tokens) == 1 and tokens[0].isupper() and 2 < len(core) < 8:
        return _spelt_out(text, core)
    if not definite or not _may_be_short(tokens):
        return None
    return _nearest(_longer_forms(text, tokens), span)


def _titled_document(text: str, noun: str, span: Span) -> str | None:
    """`the accord` after `the River Accord`: the document named in full last before, else first behind."""
    titles = (m for m in _DOCUMENT.finditer(text) if noun in ("document", m["noun"].lower()))
    return _nearest(((m.start(), " ".join(m["title"].split())) for m in titles), span)


def body_named_behind(text: str, span: Span) -> Span | None:
    """`the weather agency, NWR, said`: the body’s name between the commas."""
    if _SORT_OF_BODY.fullmatch(text, span.start, span.end) is None:
        return None
    found = _NAME_BETWEEN.match(text, span.end)
    return Span(*found.span(1)) if found else None


def _may_be_short(tokens: list[str]) -> bool:
    """`ministry`, `foreign ministry`, `Foreign Ministry`, `Globe`; not `governments`, `White House`."""
    head = tokens[-1].lower()
    if len(tokens) == 1:
        return head in _ALONE or (tokens[0][0].isupper() and head not in _HEADS)
    return head in _HEADS


_HANDED_ON = frozenset({"statement", "declaration", "message", "letter", "resolution", "report", "treaty"})


def _longer_forms(text: str, tokens: list[str]) -> Iterator[tuple[int, str]]:
    """Where the text has words in capitals before or behind the short form."""
    core = r"\s+".join(re.escape(token) for token in tokens)
    head = tokens[-1].lower()
    before = _BEFORE_NOUN if len(tokens) == 1 and head in _ALONE else _BEFORE_NAME
    short = re.compile(rf"\b{core}\b(?![’']s)", re.IGNORECASE if head in _HEADS else 0)
    for match in short.finditer(text):
        found = before.search(text, max(0, match.start() - _FARTHEST), match.start())
        if found is not None and (begin := _first_part(found.group(1))) is not None:
            start = found.start() + begin
            yield start, " ".join(text[start : match.end()].split())
    if len(tokens) == 1 and (head in _ALONE or (tokens[0][0].isupper() and head not in _HANDED_ON)):
        noun = re.escape(head.capitalize())
        named = rf"\b{noun} (?:of|for) (?:the )?{_CAPITAL}(?:(?: |, | and | of ){_CAPITAL}){{0,5}}"
        for match in re.finditer(named, text):
            yield match.start(), match.group()


def _first_part(before: str) -> int | None:
    """Where the name begins among the words in capitals before the short form; they may open a sentence."""
    begin: int | None = None
    for match in re.finditer(r"\S+", before):
        if match.group().lower() in _NO_PART:
            begin = None
        elif begin is None:
            begin = match.start()
    return begin


def _nearest(forms: Iterator[tuple[int, str]], span: Span) -> str | None:
    """The last fuller form before a place, else the first one behind it."""
    found: str | None = None
    for start, name in forms:
        if start >= span.start and found is not None:
            break
        if not span.start <= start < span.end:
            found = name
    return found


def _spelt_out(text: str, acronym: str) -> str | None:
    """`North West Rivers` where the text has `North West Rivers (NWR)`; small words may count or not."""
    at = text.find(f"({acronym})")
    if at < 0:
        return None
    return _spelt_before(text, at, acronym, counted=False) or _spelt_before(text, at, acronym, counted=True)


def _spelt_before(text: str, at: int, acronym: str, *, counted: bool) -> str | None:
    words = list(re.finditer(r"[\w’'.]+", text[max(0, at - 120) : at]))
    left = len(acronym)
    for match in reversed(words):
        initial = match.group()[0]
        if initial.upper() == acronym[left - 1] and (initial.isupper() or counted):
            left -= 1
        elif initial.isupper() or match.group().lower() not in _NO_PART:
            return None
        if left == 0:
            return " ".join(text[max(0, at - 120) + match.start() : at].split())
    return None
