"""Documents that a sentence introduces as somebody's: `The paper published an article by Jane Roe.`, then
the article itself behind a row of stars or a colon."""

import re
from collections.abc import Sequence

from tui_reader.analysis.naming.cast import Cast
from tui_reader.analysis.saying.signed import BREAK, Turn, paragraphs_of, share_of_first_person
from tui_reader.domain.annotation import Person, Speaker
from tui_reader.domain.article import PROSE, Article, Block
from tui_reader.domain.span import Span

_DOCUMENT = (
    r"(?:article|op-ed|opinion piece|essay|column|letter|message|address|speech|remarks|statement|greetings"
    r"|congratulations|condolences|appeal|foreword|text|comments)"
)
# `an article by`, `the text of a letter from`: who is named right behind it wrote it.
_BY = re.compile(rf"\b{_DOCUMENT}s? (?:by|from|of) (?:the )?", re.IGNORECASE)
# `Jane Roe sent a message`: who is named last before the verb wrote it.
_SENDS = re.compile(
    r"\b(?:sent|sends|wrote|writes|published|addressed|issued|released|delivered|made|gave|contributed)\b"
    rf"[^.;:]{{0,80}}\b{_DOCUMENT}\b",
    re.IGNORECASE,
)
# `The full text of it follows:`
_FOLLOWS = re.compile(
    r"(?:.{0,120}\b(?:full text|text|transcript|as follows|follows|below|reads(?:, in part)?)\b.{0,60}):",
    re.IGNORECASE,
)
_MOST_BEFORE = 3
"""Paragraphs that may stand before such a document."""
_OWN = 1 / 3


def find_introduced(article: Article, cast: Cast) -> Sequence[Turn]:
    """The paragraphs of the document that the article's first words introduce; none of anything else."""
    text = article.text
    blocks = [b for b in article.blocks if b.kind in PROSE or is_break(text, b)]
    for at, block in enumerate(blocks[: _MOST_BEFORE + 1]):
        start, end = block.span.start, block.span.end
        if is_break(text, block) or (text[end - 1] == ":" and _FOLLOWS.fullmatch(text, start, end)):
            before, rest = blocks[: at + (not is_break(text, block))], _until_break(text, blocks[at + 1 :])
            author = _author(text, before, cast)
            own = author is not None and share_of_first_person(text, rest) >= _OWN and not _quoted(text, rest)
            if author is None or not own:
                return ()
            return [_turn(span, author) for b in rest for span in paragraphs_of(text, b.span)]
    return ()


def is_break(text: str, block: Block) -> bool:
    """Whether a paragraph is a row of stars or the like."""
    return BREAK.fullmatch(text, block.span.start, block.span.end) is not None


def _turn(span: Span, author: Person) -> Turn:
    return Turn(span, Speaker(author.name, author.kind, None, author.id, author.role), "introduced_text")


def _until_break(text: str, blocks: Sequence[Block]) -> Sequence[Block]:
    end = next((i for i, block in enumerate(blocks) if is_break(text, block)), len(blocks))
    return blocks[:end]


def _quoted(text: str, blocks: Sequence[Block]) -> bool:
    """Whether the document stands in quotation marks, which tell its words by themselves."""
    return bool(blocks) and text[blocks[0].span.start] in "“\"„«‘'"


def _author(text: str, before: Sequence[Block], cast: Cast) -> Person | None:
    """Who wrote the document, by the paragraphs that introduce it."""
    for block in before:
        start, end = block.span.start, block.span.end
        for by in _BY.finditer(text, start, end):
            named = next((r for r in cast.after(by.end()) if r.span.start < end), None)
            if named is not None and named.phrase.start <= by.end() + 1:
                return named.person
        if (sends := _SENDS.search(text, start, end)) is not None:
            named = next(iter(cast.before(sends.start())), None)
            if named is not None and Span(start, end).contains(named.span):
                return named.person
    return None
