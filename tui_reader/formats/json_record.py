"""One record of a JSONL stream in, the article out. Of a key that is there twice the last value counts."""

import json

from tui_reader.domain.article import Article
from tui_reader.domain.clean import clean, clean_line
from tui_reader.domain.document import RawDocument
from tui_reader.errors import Unreadable
from tui_reader.formats.assembly import assemble, stated
from tui_reader.formats.decoding import decode
from tui_reader.formats.drop_caps import joined_drop_caps
from tui_reader.formats.garbled import repaired
from tui_reader.formats.layout import pieces
from tui_reader.formats.line_ends import joined_lines
from tui_reader.formats.link_boxes import without_link_boxes
from tui_reader.formats.list_starts import parted_lists


def read_json_record(raw: RawDocument) -> Article:
    """Raises Unreadable for what is not a JSON object with a `text`."""
    where = raw.origin.place
    content, warnings = decode(raw.data, where)
    record = _object(content, where)
    text = record.get("text")
    if not isinstance(text, str):
        raise Unreadable(where, "no text in the record" if text is None else "the record's text is not text")
    text = without_link_boxes(joined_lines(parted_lists(joined_drop_caps(clean(repaired(text)).strip()))))
    return assemble(raw.origin, text, pieces(text), stated(record, "text"), warnings)


def _object(content: str, where: str) -> dict[str, object]:
    try:
        record = json.loads(content, parse_constant=_nothing)
    except json.JSONDecodeError as error:
        # Some of the parser's own words end in "at" ("Unterminated string starting at").
        why = clean_line(error.msg).lower().removesuffix(" at")
        raise Unreadable(where, f"not JSON: {why} at column {error.colno}") from error
    except RecursionError as error:
        raise Unreadable(where, "JSON nested too deep") from error
    except ValueError as error:
        raise Unreadable(where, "a number in the JSON is too long") from error
    if not isinstance(record, dict):
        raise Unreadable(where, "JSON, but not an object")
    return record


def _nothing(_name: str) -> None:
    """`NaN` and `Infinity` are not JSON and stand for nothing."""
