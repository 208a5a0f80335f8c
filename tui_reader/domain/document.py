"""What comes in: raw documents, where they came from, and what was refused."""

from dataclasses import dataclass
from typing import Literal

FormatName = Literal["text", "markdown", "json_record"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from: the place shown to people (`notes/a.txt`, `kremlin.jsonl.gz:17`)
    and, for a record of an archive, its collection and its own id."""

    place: str
    path: str
    """The absolute path of the file (`-` for standard input); what identifies a file."""
    collection: str | None = None
    record_id: str | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """The bytes of one document, not yet decoded, with the format that they are to be read as."""

    origin: Origin
    format: FormatName
    data: bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """One document that was not taken, and why: one clean line."""

    where: str
    why: str
