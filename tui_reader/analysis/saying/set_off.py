"""Paragraphs that are set off below who says them: `President Roe said:`, then his words without marks."""

import re
from collections.abc import Iterator, Sequence

from tui_reader.analysis.naming.cast import Cast
from tui_reader.analysis.saying.signed import FIRST_PERSON, Turn
from tui_reader.domain.annotation import Speaker
from tui_reader.domain.article import PROSE, Article, Block
from tui_reader.domain.span import Span, trimmed

_LEAD = re.compile(
    r"[^\n]{3,300}?\b(?P<verb>said|says|stated|states|wrote|writes|added|adds|remarked):", re.DOTALL
)
# `Jane Roe, head of the mission, said:`; not `Roe left. He said:`
_ASIDE = re.compile(r"(?:(?!\b(?:he|she|they|who|it)\b)[^.;:]){0,120}", re.IGNORECASE)
_SHORTEST = 60
_STARRED = re.compile(r"([*_])[^*_\s].*\1", re.DOTALL)
_ENDS = ".!?…"


def find_set_off(article: Article, cast: Cast) -> Sequence[Turn]:
    """The paragraphs behind lines that end in `said:`: all that stand in stars, else the next one where it is
    in the first person and has no marks of its own."""
    text = article.text
    prose = [block for block in article.blocks if block.kind in PROSE]
    leads = [at for at, block in enumerate(prose) if text[block.span.end - 1] == ":"]
    return [turn for at in leads for turn in _said_below(text, prose, at, cast)]


def _said_below(text: str, prose: Sequence[Block], at: int, cast: Cast) -> Iterator[Turn]:
    start, end = prose[at].span.start, prose[at].span.end
    found = _LEAD.fullmatch(text, start, end)
    named = cast.within(Span(start, found.start("verb"))) if found else ()
    if not named or not found or not _ASIDE.fullmatch(text, named[-1].span.end, found.start("verb")):
        return
    person, span = named[-1].person, named[-1].span
    speaker = Speaker(person.name, person.kind, span, person.id, person.role)
    for words in _words_below(text, prose, at + 1):
        yield Turn(words, speaker, "set_off_text")


def _words_below(text: str, prose: Sequence[Block], first: int) -> Iterator[Span]:
    """What is said in the paragraphs below, without the stars around it."""
    for at in range(first, len(prose)):
        start, end = prose[at].span.start, prose[at].span.end
        if _STARRED.fullmatch(text, start, end):
            if span := trimmed(text, start + 1, end - 1):
                yield span
            continue
        plain = at == first and text[start].isalpha() and text[end - 1] in _ENDS and end - start >= _SHORTEST
        if plain and FIRST_PERSON.search(text, start, end):
            yield prose[at].span
        return
