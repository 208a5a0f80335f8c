"""What a user sets right in what was found: two ids that are one person, a name that is none, a wrong aim.

Corrections apply in their order, each to what those before it left. Ids of people and of other entities
(countries, organisations, places, groups) are kept apart by `what`.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, assert_never

from tui_reader.domain.span import Span

What = Literal["person", "entity"]
FindingKind = Literal["statement", "priority"]


@dataclass(frozen=True, slots=True)
class Merge:
    """Both ids are one, known by `into` from now on. `name`: what an entity is called then; a person
    goes by the name of `into` where that is in the article. Raises ValueError for one id."""

    what: What
    id: str
    into: str
    name: str | None = None

    def __post_init__(self) -> None:
        if self.id == self.into:
            raise ValueError("nothing is merged into itself")


@dataclass(frozen=True, slots=True)
class Split:
    """In these articles (by id) the person is another one of the same name, known by `apart`.
    Raises ValueError without articles, or when both ids are one."""

    id: str
    apart: str
    articles: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.id == self.apart or not self.articles:
            raise ValueError("a split needs another id and the articles that it is for")


@dataclass(frozen=True, slots=True)
class Rename:
    """The person or entity goes by that name."""

    what: What
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Ignore:
    """No person or entity at all, or none that the reader cares for; what it said stays, as said by
    somebody who is not known."""

    what: What
    id: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """What was found at exactly that place of the text with that hash is no statement or priority.
    `article` and `words` are for people who read the file."""

    kind: FindingKind
    text_hash: str
    span: Span
    article: str = ""
    words: str = ""


Correction = Merge | Split | Rename | Ignore | Wrong
Record = Mapping[str, str | list[str]]


def record_of(correction: Correction) -> Record:
    """The correction as it is written down: words by their keys, the first of which says what it is."""
    match correction:
        case Merge(what, ident, into, name):
            return {f"merge {what}": ident, "into": into} | ({"name": name} if name else {})
        case Split(ident, apart, articles):
            return {"split person": ident, "apart": apart, "articles": list(articles)}
        case Rename(what, ident, name):
            return {f"rename {what}": ident, "name": name}
        case Ignore(what, ident):
            return {f"ignore {what}": ident}
        case Wrong(kind, text_hash, span, article, words):
            told = {"article": article, "words": words}
            place = {f"wrong {kind}": text_hash, "from": str(span.start), "to": str(span.end)}
            return {**place, **{key: value for key, value in told.items() if value}}
    assert_never(correction)


def key_of(correction: Correction) -> str:
    """Names the correction: 16 hexadecimal digits."""
    written = json.dumps(record_of(correction), sort_keys=True)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def in_words(correction: Correction) -> str:
    """What was done, as a message says it."""
    match correction:
        case Merge(what, ident, into):
            return f"merged the {what} {ident} into {into}"
        case Split(ident, apart, articles):
            several = articles[0] if len(articles) == 1 else f"{len(articles)} articles"
            return f"split {apart} from {ident} in {several}"
        case Rename(what, ident, name):
            return f"renamed the {what} {ident} to {name}"
        case Ignore(what, ident):
            return f"ignored the {what} {ident}"
        case Wrong(kind, _, span, article, words):
            return f"marked the {kind} {f'“{words}”' if words else f'at {span.start}'} in {article} as wrong"
    assert_never(correction)
