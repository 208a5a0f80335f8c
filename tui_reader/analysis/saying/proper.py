"""Whether words can name a source at all: somebody, a body or a document, not the edge of another phrase."""

from dataclasses import replace

from tui_reader.analysis.saying.inner_clauses import is_bare_verb
from tui_reader.analysis.saying.noun_phrases import subject_before
from tui_reader.analysis.saying.phrases_ahead import phrase_after
from tui_reader.analysis.saying.pronouns import head_noun
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.word_classes import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    like_a_verb,
    listed,
)

_NEVER_ALONE = PREPOSITIONS | listed("the a an no any every much")
# `due to party rules`, `indicative of a later turn`: adjectives with what hangs on them.
_HANGING = listed("due regardless irrespective indicative symptomatic reminiscent prior very")
_ADJECTIVES = listed("certain clear strong unclear persistent late early due such same said")
# `that Chile stays true to its word`: a state in which somebody is, and nobody says it.
_COPULAS = listed("remains remain remained seems seemed appears appeared stays stayed becomes became")
_ARTICLES = listed("a an the one")
_AHEAD_OF_PAST = listed("has have had he she they we i you it")
_DOERS = listed("we i they you")
_SHORTEST_GERUND = 5
_BEHIND_VERB = PREPOSITIONS | DETERMINERS | ADVERBS - listed("then")
_EVERYBODY = DETERMINERS | {"everyone", "everybody"}
_NO_GERUNDS = listed("something nothing anything everything")
_BEFORE_NAME = PREPOSITIONS - {"of"}
_DEGREES = listed("more most less least far even only just")
# What shows or means and says nothing itself.
_THINGS = listed(
    """
    images image range priority effort efforts issue relationship actions
    ability device cases timing situation appearance cooperation ties
    """
)


def proper(reading: Reading, source: NounPhrase) -> NounPhrase | None:
    """A phrase that can speak: itself, or the one that it hangs on (`farmers who wrote to the paper
    said`, `a note by the adviser, who argued`); None for a lone article or adjective, a
    verb and its object, a thing (`images suggest`)."""
    if source.first == source.last and reading.low(source.first).endswith("ly") and source.reference is None:
        # `Accordingly, Chile, once more, called for rain.`
        opened = reading.low(source.last + 1) == ","
        behind = phrase_after(reading, source.last + 2) if opened else None
        return behind if behind is not None and _can_speak(reading, behind) else None
    if (pronoun := _before_its_verb(reading, source)) is not None:
        return pronoun
    if _can_speak(reading, source):
        return source
    inside = range(source.last - 1, source.first, -1)
    joint = next((i for i in inside if reading.low(i) == "and" and reading.low(i + 1) in _ARTICLES), None)
    if joint is not None and _is_predicate(reading, source):
        return replace(source, first=joint + 1, begins=joint + 1)  # `was seen by many and an engineer said`
    if not _opens_with_verb(reading, source):
        return None
    if source.begins > source.last:  # `who` stands for what the phrase ends with
        inside = range(source.last - 1, source.first - 1, -1)
        first = next((at + 1 for at in inside if _cuts(reading, at)), None)
        found = None if first is None else replace(source, first=first)
    else:
        found = subject_before(reading, source.first, 0)
    return found if found is not None and _can_speak(reading, found) else None


def _before_its_verb(reading: Reading, source: NounPhrase) -> NounPhrase | None:
    """`we recall the pledge of the leaders, and affirm`: the pronoun whose verb opens the phrase."""
    first = source.first
    acting = reading.low(first - 1) in _DOERS and reading.low(first + 1) in DETERMINERS
    if not acting or first == source.last or not is_bare_verb(reading, first):
        return None
    return NounPhrase(first - 1, first - 1, None, first - 1)


def _is_predicate(reading: Reading, source: NounPhrase) -> bool:
    """`the visit of nations that are largely dry recalls`: what somebody is; not `there are studies`."""
    first = source.first
    there = reading.low(first - 2) in ("there", "here")
    behind = reading.low(first - 1) in BE and not there and source.begins <= source.last
    return behind and reading.low(first) not in DETERMINERS


def _can_speak(reading: Reading, source: NounPhrase) -> bool:
    if source.reference is not None:
        return True
    if reading.low(source.last) in _COPULAS or _is_predicate(reading, source):
        return False
    low = reading.low(source.first)
    if low in _HANGING:
        return False
    if source.first == source.last and low in _NEVER_ALONE | _ADJECTIVES:
        return False
    if reading.low(source.last) == "of" or (low in _DEGREES and _is_how(reading, source)):
        return False
    thing = head_noun(source.span(reading.tokens).of(reading.text)) in _THINGS
    return not thing and not _opens_with_verb(reading, source)


def _is_how(reading: Reading, source: NounPhrase) -> bool:
    """`More seriously`, `far surpassing the mean`: how something is done."""
    following = reading.low(source.first + 1)
    return following.endswith("ing") or (following.endswith("ly") and source.last == source.first + 1)


def _opens_with_verb(reading: Reading, source: NounPhrase) -> bool:
    """`released in May`, `not offer`, `been out of step`: a verb, alone or with what hangs on it."""
    if source.first == source.last:
        return _is_verb(reading, source.first)
    low, behind = reading.low(source.first), reading.low(source.first + 1)
    if source.begins > source.last and reading.low(source.first - 1) in _AHEAD_OF_PAST and like_a_verb(low):
        return True  # `has raised hopes on visits to Chile, which`, `They met farmers who`
    if low in AUXILIARIES | NEGATIONS:
        return behind not in _EVERYBODY and behind not in ("'s", "'")  # `May’s government`
    return low not in _NO_GERUNDS and _is_verb(reading, source.first) and behind in _BEHIND_VERB


def _cuts(reading: Reading, at: int) -> bool:
    return reading.low(at) in _BEFORE_NAME or like_a_verb(reading.low(at))


def _is_verb(reading: Reading, at: int) -> bool:
    """Whether a word looks like a verb or participle; in capitals (Beijing) only a past that opens all."""
    token = reading.tokens[at]
    capital = token.text[:1].isupper()
    gerund = token.low.endswith("ing") and len(token.low) > _SHORTEST_GERUND
    return (gerund and not capital) or (like_a_verb(token.low) and not (capital and at))
