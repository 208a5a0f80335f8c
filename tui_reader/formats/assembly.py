"""What a document states about itself and the structure of its text in, the article out."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from tui_reader.domain.article import Article, identity_of
from tui_reader.domain.clean import clean, clean_line
from tui_reader.domain.document import Origin
from tui_reader.domain.published import Published
from tui_reader.errors import Unreadable
from tui_reader.formats.dates import read_date
from tui_reader.formats.garbled import repaired
from tui_reader.formats.language import detect_language
from tui_reader.formats.layout import Piece
from tui_reader.formats.structure import Structure, structure

_LONGEST_NAME = 1_000
"""Code points kept of a stated title, source or author."""
_LONGEST_URL = 2_000
_DEEPEST = 20
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a record or front matter says, as it was written; None where it says nothing."""

    id: object = None
    title: object = None
    date: object = None
    source: object = None
    author: object = None
    url: object = None
    lang: object = None
    extra: Mapping[str, object] = field(default_factory=dict)


_FIELDS = {
    "id": ("id",),
    "title": ("title", "headline"),
    "date": ("date", "published", "published_at", "date_published", "pubdate"),
    "source": ("source", "publisher", "publication", "site"),
    "author": ("author", "authors", "byline", "creator"),
    "url": ("url", "link", "canonical_url"),
    "lang": ("lang", "language"),
}


def stated(record: Mapping[str, object], text_key: str | None = None) -> Stated:
    """Sorts the keys of a record: the first filled one of each name is taken, the rest is `extra`."""
    used = {text_key}
    found: dict[str, object] = {}
    for name, keys in _FIELDS.items():
        key = next((key for key in keys if record.get(key) not in (None, "")), None)
        used.update((key, name) if key in (None, name) else (key,))
        found[name] = record[key] if key else None
    extra = {clean_line(key): cleaned(value) for key, value in record.items() if key not in used}
    return Stated(**found, extra=extra)


def cleaned(value: object, depth: int = 0) -> object:
    """A value of JSON or YAML with every string of it clean; what nests too deep is left out."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, (list, tuple)):
        return [cleaned(item, depth + 1) for item in value] if depth < _DEEPEST else None
    if isinstance(value, Mapping):
        if depth >= _DEEPEST:
            return None
        return {clean_line(str(key)): cleaned(item, depth + 1) for key, item in value.items()}
    return value


def assemble(
    origin: Origin, text: str, pieces: Sequence[Piece], says: Stated, warnings: Sequence[str] = ()
) -> Article:
    """The article. What is stated wins over what the page tells; nothing that cannot be read is invented.

    Raises Unreadable when there is no text.
    """
    if not text.strip():
        raise Unreadable(origin.place, "empty: no text in it")
    noted = list(warnings)
    title = _name(says.title, "title", noted)
    page = structure(text, pieces, title=title)
    record_id = _record_id(says.id, noted)
    article = Article(
        id=record_id or "",
        text=text,
        blocks=page.blocks,
        origin=replace(origin, record_id=record_id) if record_id else origin,
        title=title or (page.title[:_LONGEST_NAME] if page.title else None),
        published=_published(says, page, noted),
        source=_name(says.source, "source", noted) or page.source,
        author=_name(says.author, "author", noted) or page.author,
        url=_url(says.url, noted),
        lang=_language(says.lang) or detect_language(text),
        extra=says.extra,
        warnings=tuple(noted),
    )
    return article if record_id else replace(article, id=_hashed(identity_of(article)))


def _hashed(identity: str) -> str:
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _record_id(value: object, noted: list[str]) -> str | None:
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return clean_line(str(value))[:_LONGEST_NAME] or None
    if value is not None:
        noted.append("the id is neither text nor a number and was not used")
    return None


def _name(value: object, what: str, noted: list[str]) -> str | None:
    """One clean line; a list of names is put together."""
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str):
        return clean_line(repaired(value))[:_LONGEST_NAME].rstrip() or None
    if value is not None:
        noted.append(f"the {what} is not text and was not used")
    return None


def _published(says: Stated, page: Structure, noted: list[str]) -> Published | None:
    """A date that is stated and cannot be read is unknown: the page's own is not put in its place."""
    if says.date is None or (isinstance(says.date, str) and not says.date.strip()):
        noted.extend(clean_line(warning) for warning in page.warnings)
        return page.published
    reading = read_date(says.date)
    if reading.doubt:
        noted.append(clean_line(reading.doubt))
    return reading.published


def _url(value: object, noted: list[str]) -> str | None:
    """Only addresses of the web, without user names, spaces or controls."""
    if value is None or value == "":
        return None
    if isinstance(value, str) and len(value) <= _LONGEST_URL and clean_line(value) == value.strip():
        address = value.strip()
        try:
            parts = urlsplit(address)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme.lower() in ("http", "https") and parts.hostname and " " not in address:
            return address
    noted.append("the address is not one of the web and was not used")
    return None


def _language(value: object) -> str | None:
    match = _LANGUAGE.fullmatch(value.strip()) if isinstance(value, str) else None
    return match[1].lower() if match else None
