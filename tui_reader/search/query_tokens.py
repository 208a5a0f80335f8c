"""The user's query to tokens, each with its place; what cannot be a token is refused there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from tui_reader.errors import BadQuery

FIELDS = (
    "expert", "official", "speaker", "person", "country", "org", "source", "title", "said", "wants",
    "date", "newer", "is", "sort",
)  # fmt: skip
"""The fields of the query language, in the order in which they are explained."""

_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_FIELD = re.compile(r"([^\W\d]+):")
_QUOTED = re.compile(r'"(?P<straight>(?:[^"\\]|\\.)*)"|[“„«](?P<curly>(?:[^"”“»\\]|\\.)*)["”“»]', re.DOTALL)
_OPENING = '"“„«'
_CLOSING = "”»"
BARE = re.compile(r'[^\s\x00-\x1f\x7f-\x9f()"“„”«»]+')
_ESCAPED = re.compile(r'\\(["\\])')

Kind = Literal["(", ")", "-", "AND", "OR", "NOT", "term"]
_OPERATORS: Mapping[str, Kind] = {"AND": "AND", "OR": "OR", "NOT": "NOT"}


@dataclass(frozen=True, slots=True)
class Token:
    """One token. A term has a `text`, perhaps a `field`, and is `quoted` or not; `at` is where it begins
    and `value_at` where its text does."""

    kind: Kind
    at: int
    text: str = ""
    field: str | None = None
    quoted: bool = False
    value_at: int = 0


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query. Raises BadQuery at an unclosed quote, an unknown field, an empty value."""
    at = 0
    while at < len(query):
        if space := _SPACE.match(query, at):
            at = space.end()
        elif query[at] in "()":
            yield Token("(" if query[at] == "(" else ")", at)
            at += 1
        elif query[at] == "-":
            yield Token("-", at)
            at += 1
        else:
            token, at = _term(query, at)
            yield token


def _term(query: str, at: int) -> tuple[Token, int]:
    field = _FIELD.match(query, at)
    if field is None:
        text, quoted, end = _value(query, at)
        if not quoted and (operator := _OPERATORS.get(text)):
            return Token(operator, at), end
        return Token("term", at, text, None, quoted, at), end
    name = field.group(1).lower()
    if name not in FIELDS:
        raise BadQuery(query, _unknown_field(field.group(1)), at)
    text, quoted, end = _value(query, field.end(), name)
    return Token("term", at, text, name, quoted, field.end()), end


def _value(query: str, at: int, field: str | None = None) -> tuple[str, bool, int]:
    """The word or quoted text at this place, whether it is quoted, and where it ends."""
    if quoted := _QUOTED.match(query, at):
        inner = quoted["straight"] if quoted["straight"] is not None else quoted["curly"]
        return _ESCAPED.sub(r"\1", inner), True, quoted.end()
    if query[at : at + 1] and query[at] in _OPENING:
        raise BadQuery(query, "this quote is not closed", at)
    if bare := BARE.match(query, at):
        return bare.group(), False, bare.end()
    if query[at : at + 1] and query[at] in _CLOSING:
        raise BadQuery(query, "this quote closes nothing", at)
    if query[at : at + 1] == "(":
        raise BadQuery(query, f"{field}: takes a word or a quoted text, not parentheses", at)
    raise BadQuery(query, f"{field}: needs a value right behind it", at)


def _unknown_field(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), FIELDS, n=2, cutoff=0.6)
    if near:
        return f"there is no field {shown(name)}; did you mean {' or '.join(f'{field}:' for field in near)}?"
    return f"there is no field {shown(name)}; to search for the words put them in quotes"


def shown(text: str) -> str:
    """A piece of the query as an error quotes it."""
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"
