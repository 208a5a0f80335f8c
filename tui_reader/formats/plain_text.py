"""The bytes of a plain text file in, the article out."""

from dataclasses import replace

from tui_reader.domain.article import Article
from tui_reader.domain.clean import clean
from tui_reader.domain.document import RawDocument
from tui_reader.formats.assembly import Stated, assemble
from tui_reader.formats.decoding import decode
from tui_reader.formats.drop_caps import joined_drop_caps
from tui_reader.formats.garbled import repaired
from tui_reader.formats.layout import pieces
from tui_reader.formats.line_ends import joined_lines
from tui_reader.formats.link_boxes import without_link_boxes
from tui_reader.formats.list_starts import parted_lists


def read_plain_text(raw: RawDocument) -> Article:
    """Raises Unreadable for what is no text, or empty."""
    content, warnings = decode(raw.data, raw.origin.place)
    text = without_link_boxes(joined_lines(parted_lists(joined_drop_caps(clean(repaired(content)).strip()))))
    return assemble(replace(raw.origin, collection=None), text, pieces(text), Stated(), warnings)
