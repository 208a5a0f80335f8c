"""The subject of a verb and, where several share it, all of them: `Kenya, which is dry, and Chad`."""

from collections.abc import Collection

from tui_reader.analysis.saying.phrase_edges import acts
from tui_reader.analysis.saying.phrases_ahead import phrase_after
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.word_classes import ADVERBS, FINITE, PREPOSITIONS, SUBORDINATORS, like_a_verb, listed

_RELATIVE = listed("which who whose")
_SKIPPED = ADVERBS | listed("and but yet ,")
_LONGEST = 40


def with_those_before(reading: Reading, source: NounPhrase) -> NounPhrase:
    """The source with whoever opens the sentence and is joined to it; itself where nobody is."""
    end = _joined_to(reading, source.first)
    if end is None or source.first > _LONGEST:
        return source
    start = next((i for i in range(end) if reading.low(i) not in _SKIPPED), 0)
    opening = phrase_after(reading, start)
    if opening is None or opening.last > end or not _can_speak(reading, opening):
        return source
    between = range(opening.last + 1, end + 1)
    if between and not _is_aside(reading, between):
        return source
    return NounPhrase(opening.first, source.last, source.reference, source.begins)


def without_agent(reading: Reading, source: NounPhrase, documents: Collection[str]) -> NounPhrase:
    """`the declaration signed by Roe said`: it is the document that says so, whoever is named behind `by`."""
    if source.reference is None:
        return source
    for by in range(source.first + 2, source.last):
        if reading.low(by) == "by" and reading.low(by - 1).endswith(("ed", "en")):
            document = reading.low(by - 2) in documents
            return NounPhrase(source.first, by - 2, None, source.begins) if document else source
    return source


def _joined_to(reading: Reading, first: int) -> int | None:
    """The last token of what a phrase is joined to by a comma and `and`, or by `as well as`."""
    lows = [reading.low(i) for i in range(max(0, first - 4), first)]
    if lows[-2:] == [",", "and"]:
        return first - 3
    if lows[-3:] == ["as", "well", "as"]:
        return first - 4 - (lows[0] == ",")
    return None


def _can_speak(reading: Reading, opening: NounPhrase) -> bool:
    low = reading.low(opening.first)
    named = opening.reference is not None or any(
        reading.tokens[i].text[:1].isupper() for i in range(opening.first + (low == "the"), opening.last + 1)
    )
    acting = any(acts(reading, i) for i in range(opening.first + 1, opening.last + 1))
    return named and not acting and low not in PREPOSITIONS | SUBORDINATORS | FINITE


def _is_aside(reading: Reading, between: range) -> bool:
    """Whether what stands between two subjects is a list, an apposition or a relative clause."""
    if reading.low(between[0]) != ",":
        return False
    inside = list(between[1:])
    if inside and reading.low(inside[0]) in _RELATIVE:
        return all(reading.low(i) != "," for i in inside)
    return not any(
        reading.low(i) in FINITE - {"'s"} or like_a_verb(reading.low(i)) or not reading.low(i) for i in inside
    )
