"""The bytes of a Markdown file in, the article out: marks are taken off and headings, lists and quotations
become blocks. Nothing is fetched, run or linked; HTML is only text."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui_reader.domain.article import Article, BlockKind
from tui_reader.domain.clean import clean, clean_line
from tui_reader.domain.document import RawDocument
from tui_reader.domain.span import Span
from tui_reader.formats.assembly import assemble
from tui_reader.formats.decoding import decode
from tui_reader.formats.front_matter import front_matter
from tui_reader.formats.garbled import repaired
from tui_reader.formats.layout import MOST_LINES, Piece, pieces
from tui_reader.formats.markdown_inline import definitions, without_marks

_LONGEST = 2_000_000
"""Code points; what is longer is no article and keeps its marks."""

_HEADING = re.compile(r" {0,3}(#{1,6})(?:\s+|$)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*$")
_RULE = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_QUOTED = re.compile(r" {0,3}>(?:[ \t]*>)*[ \t]?")
_ITEM = re.compile(r"\s*(?:(?P<bullet>[-*+•])|(?P<number>\d{1,9})[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$|\s*\|\s*:?-+:?\s*\|\s*$")


@dataclass(slots=True)
class _Section:
    """Lines that belong together, on the way to a piece; `kind` None is a paragraph to be judged."""

    kind: BlockKind | None
    lines: list[str]
    mark: str = ""
    literal: bool = False


def read_markdown(raw: RawDocument) -> Article:
    """Raises Unreadable for what is no text, or empty."""
    content, warnings = decode(raw.data, raw.origin.place)
    matter = front_matter(content.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    title = matter.says.title
    body = clean(repaired(matter.body))
    if len(body) > _LONGEST or body.count("\n") > MOST_LINES:
        text = body.strip()
        found = pieces(text)
    else:
        text, found = render(body, title if isinstance(title, str) else None)
    origin = raw.origin if matter.says.id else replace(raw.origin, collection=None)
    return assemble(origin, text, found, matter.says, (*warnings, *map(clean_line, matter.warnings)))


def render(source: str, title: str | None = None) -> tuple[str, tuple[Piece, ...]]:
    """Clean Markdown in; plain text and its pieces out, spans counted as the text is written.

    The first heading is the headline; where there is a title, only if it says the same.
    """
    links = definitions(source)
    written: list[str] = []
    found: list[Piece] = []
    at = 0
    for group, section in enumerate(_sections(source)):
        words = _words(section, links)
        if not words:
            continue
        gap = "\n" if found and section.kind == found[-1].kind == "list_item" else "\n\n" if found else ""
        start = at + len(gap)
        found.append(Piece(Span(start, start + len(words)), group, kind=section.kind))
        written += (gap, words)
        at = start + len(words)
    text = "".join(written)
    return text, _with_headline(text, found, title)


def _with_headline(text: str, found: list[Piece], title: str | None) -> tuple[Piece, ...]:
    at = next((at for at, piece in enumerate(found) if piece.kind == "subhead"), None)
    if at is not None and (title is None or _letters(found[at].span.of(text)) == _letters(title)):
        found[at] = replace(found[at], kind="headline")
    return tuple(found)


def _letters(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalnum())


def _words(section: _Section, links: frozenset[str]) -> str:
    if section.literal:
        return "\n".join(section.lines).strip()
    words = html.unescape(without_marks(" ".join(line.strip() for line in section.lines), links))
    return section.mark + clean_line(words) if words.strip() else ""


def _sections(source: str) -> Iterator[_Section]:
    """The sections in order; every line of the source is in one, but rules and table rules."""
    current: _Section | None = None
    fence = ""
    for line in source.split("\n"):
        opening = _FENCE.match(line)
        if current is not None and fence:
            if line.strip().startswith(fence):
                yield current
                current, fence = None, ""
            else:
                current.lines.append(line.rstrip())
        elif opening:
            if current is not None:
                yield current
            current, fence = _Section("paragraph", [], literal=True), opening[1]
        elif current is not None and _goes_on(line, current):
            current.lines.append(_QUOTED.sub("", line))
        else:
            heading = current is not None and current.kind is None and _UNDERLINE.match(line)
            if current is not None:
                yield _Section("subhead", current.lines) if heading else current
            current = None if heading else _opened(line)
    if current is not None:
        yield current


def _goes_on(line: str, current: _Section) -> bool:
    """Whether the line continues the section that is open, rather than ending it."""
    if not line.strip() or current.kind == "subhead" or _HEADING.match(line) or line.lstrip().startswith("|"):
        return False
    quoted = _QUOTED.match(line)
    if quoted:
        return current.kind == "block_quote" and bool(line[quoted.end() :].strip())
    if _UNDERLINE.match(line) or _RULE.match(line):
        return False
    item = _ITEM.match(line)
    # A number with a dot in running text is a list only if the list is there, or begins at one.
    return item is None or (item["number"] not in (None, "1") and current.kind != "list_item")


def _opened(line: str) -> _Section | None:
    """The section that begins with this line, if one does."""
    heading = _HEADING.match(line)
    if heading:
        return _Section("subhead", [line[heading.end() :].rstrip().rstrip("#")])
    if not line.strip() or _RULE.match(line) or _TABLE_RULE.match(line) or _UNDERLINE.match(line):
        return None
    quoted = _QUOTED.match(line)
    if quoted:
        return _Section("block_quote", [line[quoted.end() :]])
    item = _ITEM.match(line)
    if item:
        return _Section("list_item", [line[item.end() :]], "• " if item["bullet"] else f"{item['number']}. ")
    return _Section(None, [line])
