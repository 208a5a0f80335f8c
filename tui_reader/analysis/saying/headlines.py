"""Headlines as passages that can be read for what somebody says: `Zembla Says the Dam Is Safe`."""

import re
from collections.abc import Iterator, Sequence

from tui_reader.analysis.saying.attribution import attributions_in
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.saying.reported import Attribution
from tui_reader.analysis.saying.reporting import Reporting
from tui_reader.analysis.saying.tokens import Passage, Token, tokens_of
from tui_reader.analysis.word_classes import PREPOSITIONS, SUBORDINATORS, listed
from tui_reader.domain.article import PROSE, Article

_QUOTED = re.compile(r"[“\"]")
# From so many long words on that all begin with capitals a headline is written in title case.
_LONG, _MANY = 4, 3
_LONGEST_NAME = 5
_LONGEST_LABEL = 160
_SHORTEST = 4
_STOPS = frozenset(".!?”’\"':,;…")
# Who may be named so without a name.
_SOURCES = listed(
    """
    analyst analysts expert experts official officials source sources police doctors doctor lawyer lawyers
    witness witnesses scientists researchers report study survey poll minister ministry pm president premier
    kremlin spokesman spokeswoman envoy ambassador diplomat diplomats editorial economist economists
    prosecutors prosecutor aide aides lawmaker lawmakers senator mayor chief un
    """
)


def headlines_of(article: Article) -> Iterator[Passage]:
    """The headlines without a quotation; what one quotes is told again in the text."""
    for block in article.blocks:
        if block.kind == "headline" and not _QUOTED.search(block.span.of(article.text)):
            yield Passage(block.span, block.span, ())


def labels_of(article: Article) -> Iterator[Passage]:
    """The lines of the text that stand by themselves as headlines do, with a colon, no full stop and no
    quotation: `Analyst: Dam is no danger`, `Dam is no danger: Roe`."""
    text = article.text
    for block in article.blocks:
        start, end = block.span.start, block.span.end
        if end - start > _LONGEST_LABEL or block.kind not in PROSE or text[end - 1] in _STOPS:
            continue
        if text.find(": ", start, end) < 0 or "\n" in text[start:end] or text.find('"', start, end) >= 0:
            continue
        yield Passage(block.span, block.span, ())


def read_label(reading: Reading, *, is_title: bool = False) -> Attribution | None:
    """What a line has somebody say who is named with a colon: `Analyst: C`, `Roe: C`, `C: Roe`; in a title
    the text tells whose words those of `Analyst: C` are."""
    told = _read_name(reading, unnamed=not is_title)
    return told if told is not None else _read_name_behind(reading)


def _read_name_behind(reading: Reading) -> Attribution | None:
    """`Dam Is Safe: Roe`, `Dam is safe: ministry`."""
    near = range(max(reading.end - _LONGEST_NAME, _SHORTEST), reading.end - 1)
    colon = next((i for i in near if reading.low(i) == ":"), None)
    if colon is None or ":" in reading.lows[:colon] or not _tells(reading, 0, colon):
        return None
    first, last = colon + 1, reading.end - 1
    if not (reading.low(last) in _SOURCES or (first == last and _is_person(reading, last))):
        return None
    source = NounPhrase(first, last, reading.name_ending(last), first)
    return Attribution(((0, colon),), (colon, colon + 1), source, "headline_colon", 0.7)


def _is_person(reading: Reading, position: int) -> bool:
    surname = reading.tokens[position].text
    return any(person.name.rpartition(" ")[2] == surname for person in reading.cast.people)


def _tells(reading: Reading, start: int, end: int) -> bool:
    """Whether words are more than a topic: there are enough of them."""
    words = [token for token in reading.tokens[start:end] if token.text[:1].isalpha()]
    return len(words) >= _SHORTEST


def tokens_of_headline(text: str, passage: Passage, reporting: Reporting) -> list[Token]:
    """The tokens of a headline; words that report lose the capital that title case gives them."""
    tokens = tokens_of(text, passage)
    return [_plain(token, reporting) for token in tokens] if _is_title_case(tokens) else tokens


def read_headline(reading: Reading, reporting: Reporting) -> Sequence[Attribution]:
    """What a headline has somebody say: `Roe: Dam Is Safe`, else by its cues, save those in quoted words."""
    if (named := read_label(reading, is_title=True)) is not None:
        return [named]
    marks = [i for i, token in enumerate(reading.tokens) if token.text == "‘"]
    quoted = min(marks, default=reading.end)
    return [a for a in attributions_in(reading, reporting) if a.cue[0] < quoted]


def _read_name(reading: Reading, *, unnamed: bool) -> Attribution | None:
    """`Roe: Dam Is Safe`, `Roe on Leaks: …`, where the article names a Roe."""
    colon = next((i for i in range(1, min(_LONGEST_NAME, reading.end - 2)) if reading.low(i) == ":"), None)
    if colon is None:
        return None
    topic = next((i for i in range(1, colon) if reading.low(i) == "on"), colon)
    called = unnamed and colon == 1 and reading.low(0) in _SOURCES
    if not (called or _is_person(reading, topic - 1)) or not _tells(reading, colon + 1, reading.end):
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
