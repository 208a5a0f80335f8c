"""Articles: clean text, its structure as spans, and what is known about it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tui_reader.domain.document import Origin
from tui_reader.domain.published import Published
from tui_reader.domain.span import Span

BlockKind = Literal[
    "headline", "standfirst", "subhead", "paragraph", "list_item", "block_quote",
    "posted", "dateline", "byline", "breadcrumb", "caption", "credit",
]  # fmt: skip

PROSE: frozenset[BlockKind] = frozenset({"standfirst", "paragraph", "list_item", "block_quote"})
"""Blocks in which the article itself speaks; only these are searched for aims and quotations, and with the
headline for what is said."""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of an article's structure. A dateline that opens a paragraph is a block of its own
    and the paragraph begins behind it."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `text` is clean (`domain.clean`) and the only text that offsets refer to;
    `blocks` are ordered and do not overlap."""

    id: str
    """The record's own id where it has one, else a stable hash of the identity."""
    text: str
    blocks: tuple[Block, ...]
    origin: Origin
    title: str | None = None
    published: Published | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    lang: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)
    """Other keys of a record, kept as they came (cleaned strings)."""
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        last = 0
        for block in self.blocks:
            if block.span.start < last or block.span.end > len(self.text):
                raise ValueError(f"block out of order or out of the text: {block}")
            last = block.span.end

    @property
    def text_hash(self) -> str:
        """Names the text that annotations belong to: 32 hexadecimal digits."""
        return hash_text(self.text)


def identity_of(article: Article) -> str:
    """What makes it the same article when it comes again: its collection and own id, else its address,
    else its file. A record or a standard input with none of these is known by its text."""
    origin = article.origin
    if origin.record_id is not None:
        return _joined("record", origin.collection or "", origin.record_id)
    if article.url:
        return _joined("address", article.url)
    if origin.path == "-" or origin.collection is not None:
        return _joined("text", origin.path, article.text_hash)
    return _joined("file", origin.path)


def identity_apart(article: Article) -> str | None:
    """What it is known by where another file, which is still there, goes by its identity: then these are
    two documents. None where they are one all the same."""
    origin = article.origin
    if origin.record_id is not None:
        # Whether two archives are one collection is decided for them as a whole.
        return _joined("file", origin.path, origin.record_id) if origin.collection is None else None
    return _joined("address", article.url, origin.collection or origin.path) if article.url else None


def _joined(*parts: str) -> str:
    """One string for these and no other parts: blanks in a name would run into one another."""
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def hash_text(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
