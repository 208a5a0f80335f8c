"""Headlines as passages that can be read for what somebody says: `Zembla Says the Dam Is Safe`."""

import re
from collections.abc import Iterator, Sequence

from tui_reader.analysis.saying.attribution import attributions_in
from tui_reader.analysis.saying.noun_phrases import NounPhrase, Reading
from tui_reader.analysis.saying.reported import Attribution
from tui_reader.analysis.saying.reporting import Reporting
from tui_reader.analysis.saying.tokens import Passage, Token, tokens_of
from tui_reader.analysis.word_classes import PREPOSITIONS, SUBORDINATORS
from tui_reader.domain.article import Article

_QUOTED = re.compile(r"[“\"]")
# From so many long words on that all begin with capitals a headline is written in title case.
_LONG, _MANY = 4, 3
_LONGEST_NAME = 5


def headlines_of(article: Article) -> Iterator[Passage]:
    """The headlines without a quotation; what one quotes is told again in the text."""
    for block in article.blocks:
        if block.kind == "headline" and not _QUOTED.search(block.span.of(article.text)):
            yield Passage(block.span, block.span, ())


def tokens_of_headline(text: str, passage: Passage, reporting: Reporting) -> list[Token]:
    """The tokens of a headline; words that report lose the capital that title case gives them."""
    tokens = tokens_of(text, passage)
    return [_plain(token, reporting) for token in tokens] if _is_title_case(tokens) else tokens


def read_headline(reading: Reading, reporting: Reporting) -> Sequence[Attribution]:
    """What a headline has somebody say: `Roe: Dam Is Safe`, else by its cues, save those in quoted words."""
    if (named := _read_name(reading)) is not None:
        return [named]
    marks = [i for i, token in enumerate(reading.tokens) if token.text == "‘"]
    quoted = min(marks, default=reading.end)
    return [a for a in attributions_in(reading, reporting) if a.cue[0] < quoted]


def _read_name(reading: Reading) -> Attribution | None:
    """`Roe: Dam Is Safe`, `Roe on Leaks: …`, where the article names a Roe."""
    colon = next((i for i in range(1, min(_LONGEST_NAME, reading.end - 2)) if reading.low(i) == ":"), None)
    if colon is None:
        return None
    topic = next((i for i in range(1, colon) if reading.low(i) == "on"), colon)
    surname = reading.tokens[topic - 1].text
    if not any(person.name.rpartition(" ")[2] == surname for person in reading.cast.people):
        return None
    if not all(reading.tokens[i].text[:1].isupper() for i in range(topic)):
        return None
    source = NounPhrase(0, topic - 1, reading.name_ending(topic - 1), 0)
    return Attribution(((colon + 1, reading.end),), (colon, colon + 1), source, "headline_colon", 0.8)


def _is_title_case(tokens: Sequence[Token]) -> bool:
    words = [t for t in tokens if len(t.text) >= _LONG and t.text[0].isalpha()]
    long = [t.text for t in words if t.low not in PREPOSITIONS | SUBORDINATORS]
    return len(long) >= _MANY and all(word[0].isupper() for word in long)


def _plain(token: Token, reporting: Reporting) -> Token:
    return (
        Token(token.start, token.end, token.low, token.low, token.quotation)
        if token.low in reporting.by_first
        else token
    )
