"""Statements read one after the other to who goes on: behind what others hand on, and through paragraphs of
one quotation of which only the last tells who speaks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui_reader.analysis.saying.quotations import Quotation
from tui_reader.domain.annotation import Speaker, Statement
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span

_UNTOLD = frozenset({"quotation_follows", "quotation_continued"})


def who_goes_on(statements: Sequence[Statement]) -> Speaker | None:
    """Who spoke last of these: of `“C,” Roe said, according to the Times.` Roe, whom the paper quotes."""
    if not statements:
        return None
    last = statements[-1]
    if last.rule.startswith("according"):
        quoted = (s for s in reversed(statements) if s.kind == "direct" and s.speaker is not None)
        last = next((s for s in quoted if _holds(last.span, s.span)), last)
    return last.speaker


def _holds(outer: Span, inner: Span) -> bool:
    return outer != inner and outer.start <= inner.start and inner.end <= outer.end


def told_at_the_end(
    article: Article, statements: Sequence[Statement], quotations: Sequence[Quotation]
) -> Iterator[Statement]:
    """The statements, a quotation's open paragraphs by whom its last one names: `“It rained.` above
    `“It will rain,” Roe said.`
    """
    speakers: dict[Span, Speaker] = {}
    by_span = {s.span: s for s in statements if s.kind == "direct"}
    for chain in _chains(article, quotations):
        last = by_span.get(chain[-1])
        before = [by_span[span] for span in chain[:-1] if span in by_span]
        if last is None or last.cue is None or last.cue.start < last.span.end or last.speaker is None:
            continue
        named = any(s.speaker is not None and s.speaker.id is not None for s in before)
        if named and last.speaker.id is None:
            continue  # `Mr. Roe said` above, `the senator said` below
        if all(s.rule in _UNTOLD for s in before):
            speakers.update((s.span, last.speaker) for s in before)
    for statement in statements:
        speaker = speakers.get(statement.span) if statement.rule in _UNTOLD else None
        yield replace(statement, speaker=speaker) if speaker is not None else statement


def _chains(article: Article, quotations: Sequence[Quotation]) -> Iterator[list[Span]]:
    """The paragraphs of each quotation that runs over several, all of which it opens, none between them."""
    chain: list[Span] = []
    before = -1
    for quotation in quotations:
        if not (chain and quotation.continued and quotation.block == before + 1):
            chain = []
        before = quotation.block
        if article.blocks[quotation.block].span.start != quotation.outer.start:
            continue
        chain.append(quotation.span)
        if quotation.closed and len(chain) > 1:
            yield chain
        if quotation.closed:
            chain = []
