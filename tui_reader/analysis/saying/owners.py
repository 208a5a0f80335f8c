"""Whose claim a noun is: `his claim that`, `the agency’s claim that`, `claims that`."""

from dataclasses import replace

from tui_reader.analysis.saying.noun_phrases import subject_before
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.saying.reported import BREAKS, Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import DETERMINERS, PREPOSITIONS, like_a_verb


def owner_of(context: Context, cue: Cue) -> NounPhrase | None:
    """Whose claim it is: `his claim that`, `the agency’s claim that`, else what claims: `reports that`."""
    reading = context.reading
    for position in range(cue.start - 1, max(-1, cue.start - 5), -1):
        low = reading.low(position)
        if low in ("his", "her", "their", "its", "our", "my"):
            return NounPhrase(position, position, None, position)
        if low in ("'s", "'"):
            marks = (i + 1 for i in range(position - 1, 0, -1) if reading.low(i) in BREAKS)
            return _only_owner(reading, subject_before(reading, position, next(marks, 0)))
    return _only_claim(reading, subject_before(reading, cue.end, 0))


def _only_claim(reading: Reading, phrase: NounPhrase | None) -> NounPhrase | None:
    """`Roe faced and fought allegations that`: the noun alone, as nobody is told to make them."""
    if phrase is None or phrase.first == phrase.last:
        return phrase
    inside = range(phrase.first, phrase.last)
    acting = any(like_a_verb(reading.low(i)) and not _tells_of(reading, i) for i in inside)
    return NounPhrase(phrase.last, phrase.last, None, phrase.last) if acting else phrase


def _tells_of(reading: Reading, position: int) -> bool:
    """`repeated claims`, `the unfounded claims`: no verb, but a word that tells of the next one."""
    before = reading.low(position - 1)
    return position == 0 or before in DETERMINERS or before in PREPOSITIONS or before in BREAKS


def _only_owner(reading: Reading, phrase: NounPhrase | None) -> NounPhrase | None:
    """`left after a row over the minister’s claim`: the words behind the last preposition or verb."""
    if phrase is None:
        return None
    inside = range(phrase.last - 1, phrase.first - 1, -1)
    last = reading.tokens[phrase.last].text[:1].isupper()
    behind = (
        i
        for i in inside
        if reading.low(i) in _BEFORE_OWNER
        or like_a_verb(reading.low(i))
        or (last and reading.low(i) == "and" and reading.tokens[i - 1].text.islower())
    )
    first = next(behind, phrase.first - 1) + 1
    return replace(phrase, first=first, begins=first)


_BEFORE_OWNER = (PREPOSITIONS - {"of"}) | BREAKS | {"given", "despite"}
