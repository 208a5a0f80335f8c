"""The query tree: what every search box, verb and saved view is parsed into.

Engines and the library are handed this tree and never the user's own text.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

TextField = Literal["text", "title", "said", "wants"]
Role = Literal["expert", "official", "speaker", "person"]
Attribute = Literal["country", "org", "source"]
FlagName = Literal["unread", "read", "starred"]
Sort = Literal["date", "relevance"]


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word (`search.words` folds); with `prefix`, any word that begins so."""

    text: str
    field: TextField = "text"
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    words: tuple[str, ...]
    field: TextField = "text"


@dataclass(frozen=True, slots=True)
class Who:
    """expert, official, speaker: has a statement here; person: is mentioned here. `name` is matched
    by every one of its words, whatever the transliteration, or as a person's id."""

    role: Role
    name: str


@dataclass(frozen=True, slots=True)
class About:
    """A country (name, demonym, capital or ISO code), an organisation, a source."""

    attribute: Attribute
    value: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Published in these days, both included; None leaves an end open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Flag:
    name: FlagName


@dataclass(frozen=True, slots=True)
class Among:
    """These articles, by number: what a text engine answered for a part of the tree."""

    numbers: frozenset[int]


@dataclass(frozen=True, slots=True)
class Not:
    node: "Node"


@dataclass(frozen=True, slots=True)
class And:
    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    nodes: tuple["Node", ...]


Node = Word | Phrase | Who | About | Dated | Flag | Among | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query; `node` None means everything."""

    node: Node | None = None
    sort: Sort | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """One facet value that the user picked: shown as a chip and ANDed to the query.

    `value` is what is matched (a person's id, an ISO code, an organisation's id, a source,
    a month `2023-11`); `label` is what people read.
    """

    field: Literal["expert", "official", "speaker", "person", "country", "org", "source", "date"]
    value: str
    label: str
