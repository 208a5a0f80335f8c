"""How much of a very long document is looked into: an article in, its first part or what is said of it out.

A document of 50 MB, the largest that is read, takes 3 to 6 s to read and keep; 500,000 characters take 1.3 s
to analyse, made of names or quotation marks alone 2.7 s, and 5,000,000 take 1 s to index (on one core). So
all of it takes less than 10 s.
"""

from dataclasses import replace

from tui_reader.domain.article import Article, Block
from tui_reader.domain.span import Span

MOST_ANALYSED = 500_000
"""Characters in which statements, priorities and names are looked for: 300 pages of a book."""

MOST_INDEXED = 5_000_000
"""Characters whose words can be searched for."""


def first_part(article: Article, most: int) -> Article:
    """The article itself, or its first blocks, which together have at most so many characters; of one that
    is too long for that, its first words."""
    if len(article.text) <= most:
        return article
    blocks = [block for block in article.blocks if block.span.end <= most]
    end = blocks[-1].span.end if blocks else 0
    crossing = next((block for block in article.blocks if block.span.end > most), None)
    if crossing is not None and end < most // 2:
        end = _word_end(article.text, crossing.span.start, most)
        if end > crossing.span.start:
            blocks.append(Block(crossing.kind, Span(crossing.span.start, end)))
    return replace(article, text=article.text[:end], blocks=tuple(blocks))


def with_warnings(article: Article) -> Article:
    """The article, saying so itself where not all of it is looked into."""
    caps = ((MOST_ANALYSED, "statements and aims"), (MOST_INDEXED, "words"))
    said = [
        f"longer than {most:,} characters: {what} are found in the first of them only"
        for most, what in caps
        if len(article.text) > most
    ]
    return replace(article, warnings=(*article.warnings, *said)) if said else article


def _word_end(text: str, start: int, most: int) -> int:
    """The end of the last word before that; where there are no words, right there."""
    blank = max(text.rfind(" ", start, most), text.rfind("\n", start, most))
    return blank if blank > start else most
