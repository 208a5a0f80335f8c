"""Words that lead up to a quotation without a word of saying, to who is named: `Roe agreed. “…”`."""

from tui_reader.analysis.noun_phrases import NounPhrase, Reading, subject_before
from tui_reader.analysis.word_classes import DASHES, FINITE, like_a_verb, listed

_ENDS_BEFORE = DASHES | listed("; : … | • *")
_SOMEBODY = listed("he she i")
_FARTHEST = 40


def introduced_by(reading: Reading, end: int) -> NounPhrase | None:
    """Who is named in the words up to token `end`: their first verb’s subject, else the name at their end."""
    floor = max(0, end - _FARTHEST)
    opens = (i + 1 for i in range(end - 1, floor - 1, -1) if _is_break(reading, i))
    start = next(opens, floor)
    for position in range(start + 1, end):
        if _is_verb(reading, position):
            source = subject_before(reading, position, start)
            if source is not None:
                return source if _is_somebody(reading, source) else None
    name = reading.name_ending(end - 1)
    first = next((a for a, b, r in reading.names if b == end - 1 and r is name), start)
    return NounPhrase(first, end - 1, name, first) if name is not None else None


def _is_break(reading: Reading, position: int) -> bool:
    return reading.is_quotation(position) or reading.low(position) in _ENDS_BEFORE


def _is_verb(reading: Reading, position: int) -> bool:
    low = reading.low(position)
    return (low in FINITE and low != "'s") or like_a_verb(low)


def _is_somebody(reading: Reading, source: NounPhrase) -> bool:
    """A person by name or pronoun, or a name that is not only a sentence's first word."""
    if source.reference is not None or reading.low(source.first) in _SOMEBODY:
        return True
    return any(reading.tokens[i].text[:1].isupper() for i in range(max(source.first, 1), source.last + 1))
