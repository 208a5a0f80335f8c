"""Words that lead up to a quotation without a word of saying, to who is named: `Roe agreed. “…”`."""

import re

from tui_reader.analysis.saying.noun_phrases import subject_before
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.word_classes import DASHES, FINITE, like_a_verb, listed
from tui_reader.domain.span import Span

_ENDS_BEFORE = DASHES | listed("; : … | • *")
_SOMEBODY = listed("he she i")
MESSAGES = listed("message telegram greeting greetings letter cable")
"""What stands for whoever sent it."""
_POINTING = listed("here this these that what")
"""`Here is what Roe has said:`"""
_FARTHEST = 40


def introduced_by(reading: Reading, end: int) -> NounPhrase | None:
    """Who is named in the words up to token `end`: their first verb’s subject, else the name at their end."""
    floor = max(0, end - _FARTHEST)
    opens = (i + 1 for i in range(end - 1, floor - 1, -1) if _is_break(reading, i))
    start = next(opens, floor)
    for position in range(start + 1, end):
        if _is_verb(reading, position):
            source = subject_before(reading, position, start)
            if source is not None and reading.low(source.first) not in _POINTING:
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
    if reading.low(source.last) in MESSAGES:
        return True
    return any(reading.tokens[i].text[:1].isupper() for i in range(max(source.first, 1), source.last + 1))


def named_at_once(reading: Reading, at: int) -> NounPhrase | None:
    """`“We lost,” Minister Roe, in a speech, …`: who stands right behind a quotation that a comma ends."""
    quotation = reading.tokens[at].quotation
    found = reading.name_starting(at + 1)
    if quotation is None or found is None or reading.text[quotation.span.end - 1] != ",":
        return None
    last, reference = found
    told = last + 1 >= reading.end or reading.low(last + 1) in _ENDS_BEFORE | {",", "in", "on", "at"}
    return NounPhrase(at + 1, last, reference, at + 1) if told else None


def announced_by(text: str, span: Span) -> Span | None:
    """`The other aims in the plan are:`: the document whose words a colon announces."""
    if text[span.end - 1] != ":":
        return None
    named = list(_DOCUMENT.finditer(text, max(span.start, span.end - _LONGEST_LEAD), span.end))
    return Span(*named[-1].span()) if named else None


def is_item(text: str, span: Span) -> bool:
    """Whether a paragraph is an item of a list."""
    return _ITEM.match(text, span.start, span.end) is not None


def quotes_items(text: str, end: int) -> bool:
    """Whether a list of quotations begins right behind a line."""
    return _QUOTED_ITEM.match(text, end) is not None


_QUOTED_ITEM = re.compile(r"\s*\n[•·●▪◦*–—-]\s+(?:[^\n“\":]{0,100}: ?)?[“\"]")
_ITEM = re.compile(r"[•·●▪◦*–—-]\s|\(?\d{1,2}[.)]\s|[“\"]")
_LONGEST_LEAD = 200
_DOCUMENT = re.compile(
    r"\b[Tt]h(?:e|is) (?:[a-z-]+ )?(?:plan|document|declaration|statement|report|letter|strategy"
    r"|agreement|treaty|accord|pact|resolution|memo|memorandum|bill|communiqu[eé]|paper|text|roadmap|charter)\b"
    r"(?! of| by| from)"
)
