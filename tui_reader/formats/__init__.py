"""What documents are made of: raw documents in, articles out."""

from tui_reader.domain.article import Article
from tui_reader.domain.document import RawDocument
from tui_reader.formats.json_record import read_json_record
from tui_reader.formats.markdown import read_markdown
from tui_reader.formats.plain_text import read_plain_text

__all__ = ["article_from"]

_READERS = {"text": read_plain_text, "markdown": read_markdown, "json_record": read_json_record}


def article_from(raw: RawDocument) -> Article:
    """The article that the document holds; its text is clean and its structure known.

    Raises Unreadable, with the document's place and the reason in one line.
    """
    return _READERS[raw.format](raw)
