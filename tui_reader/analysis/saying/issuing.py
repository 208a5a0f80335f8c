"""Those who speak by what they do: who issues a statement or passes a law, whom something moves to speak."""

from dataclasses import replace

from tui_reader.analysis.saying.inner_clauses import without_bare_verb
from tui_reader.analysis.saying.noun_phrases import subject_before
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.word_classes import like_a_verb, listed


def moved_to_speak(reading: Reading, to: int) -> NounPhrase | None:
    """`prompting the minister to say`: whom something moves to speak."""
    found = subject_before(reading, to, 0)
    if found is None or found.last != to - 1:
        return None
    verb = next((i for i in range(found.first - 1, found.last) if reading.low(i) in _MOVING), None)
    if verb is None or verb >= found.last:
        return None
    return replace(found, first=verb + 1, begins=verb + 1)


_MOVING = listed(
    """
    prompting prompted prompts leading led forcing forced forces pushing pushed causing caused causes
    compelling compelled driving drove inspiring inspired allowing allowed
    """
)


def passed_by(reading: Reading, measure: NounPhrase) -> NounPhrase | None:
    """`the council passed a resolution calling for`: those who passed it."""
    inside = range(measure.first - 1, measure.last)
    verb = next((i for i in inside if reading.low(i) in _PASSED), None)
    measured = verb is not None and reading.low(measure.last) in _MEASURES
    return subject_before(reading, verb, 0) if verb is not None and measured else None


_PASSED = listed("passed adopted approved issued signed endorsed drafted tabled")
_MEASURES = listed("resolution law bill motion decree act measure petition")


def issuing_beside(reading: Reading, document: NounPhrase) -> NounPhrase | None:
    """`Roe did not impress the council, which issued a statement saying`: whom `which` stands for."""
    verb = document.first - 1 - (reading.low(document.first - 1) == "out")
    if not like_a_verb(reading.low(verb)) or reading.low(verb - 1) not in ("which", "who"):
        return None
    found = subject_before(reading, verb, 0)
    return without_bare_verb(reading, found) if found is not None else None
