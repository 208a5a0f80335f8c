"""Paragraphs that are set off below who says them: `President Roe said:`, then his words without marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui_reader.analysis.naming.cast import Cast, Reference
from tui_reader.analysis.saying.noun_phrases import subject_before
from tui_reader.analysis.saying.readings import reading_of
from tui_reader.analysis.saying.signed import FIRST_PERSON, Turn
from tui_reader.analysis.saying.tokens import Passage, starts_of, tokens_of
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
    named = _subject(text, Span(start, found.end()), found.start("verb"), cast) if found else None
    if named is None:
        return
    person = named.person
    speaker = Speaker(person.name, person.kind, named.span, person.id, person.role)
    for words in _words_below(text, prose, at + 1):
        yield Turn(words, speaker, "set_off_text")


def _subject(text: str, lead: Span, verb: int, cast: Cast) -> Reference | None:
    """Who says it: the verb's own subject, if it is one of those named (`Roe, an aide to Soto, said:`); who
    is named last where none is seen."""
    named = cast.within(Span(lead.start, verb))
    if not named or not _ASIDE.fullmatch(text, named[-1].span.end, verb):
        return None
    tokens = tokens_of(text, Passage(lead, lead, ()))
    subject = subject_before(reading_of(text, tokens, lead, cast), bisect_left(starts_of(tokens), verb), 0)
    return subject.reference if subject is not None else named[-1]


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
