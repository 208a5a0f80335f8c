"""Nouns that carry what is said or thought: `the view in Bern is that C`, `her belief that C`, `the threat
to C`."""

from tui_reader.analysis.saying.clause_ends import end_of
from tui_reader.analysis.saying.clause_shape import before_main_verb, is_break, is_clause
from tui_reader.analysis.saying.owners import owner_of
from tui_reader.analysis.saying.phrases_ahead import phrase_after
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.saying.reported import Attribution, Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import ADVERBS, FINITE, PREPOSITIONS, listed

_FARTHEST = 14
_OWNING = listed("'s ' his her their its our my")
_LINKS = listed("is was are were 's")
_LASTING = listed("been remains remained")
# Behind whom a clause without `that` tells of the noun: `a fear that farmers have`.
_HOLDING = listed("have has had hold holds share shares make makes made")
_OF_NO_VIEW = listed("selling starting turning talking focal")
_OF_WHOM = listed("of among from within for by")
_SHORTEST = 4
_SHORTEST_CONTENT = 2
_IT_IS = listed("it that let there")
# Whose these are is always told: not of whom `with the promise that` speaks.
_BY_NAME = listed("promise promises pledge pledges vow vows assurance assurances insistence recommendation")
# Nouns of wishes: what they open has no finite verb (`a demand that it be mended`).
_WISHES = listed("demand demands proposal recommendation insistence suggestion suggestions")


def read_carried(context: Context, cue: Cue) -> Attribution | None:
    """`The view among engineers is that C`, with or without somebody whose view it is."""
    reading = context.reading
    opens = _that_behind(reading, cue.end)
    if opens is None or _is_no_head(reading, cue.start) or reading.low(opens + 1) in PREPOSITIONS:
        return None
    start = opens + 1
    end = end_of(reading, start, cue, context.cues)
    # `The view is that C, Roe said`: it is Roe who says so
    handed_on = any(c.start >= end and c.is_in("says", "says_clause") for c in context.cues)
    if end - start < _SHORTEST or handed_on:
        return None
    return Attribution(
        ((start, end),), (cue.start, cue.end), _whose(context, cue, opens), "noun_is_that", 0.6
    )


def _is_no_head(reading: Reading, noun: int) -> bool:
    """`the trouble with the idea is that`, `a selling point`, `my own view`: nobody's view is told."""
    if reading.low(noun - 1) in _OF_NO_VIEW:
        return True
    for at in range(noun - 1, max(-1, noun - 5), -1):
        low = reading.low(at)
        if low in ("my", "our", "with", "to", "about"):
            return True
        if not low.isalpha() or low in FINITE:
            return False
    return False


def _that_behind(reading: Reading, position: int) -> int | None:
    """The place of `that` behind the verb which links it to the noun."""
    aside = False
    for at in range(position, min(position + _FARTHEST, reading.end - 1)):
        low = reading.low(at)
        if low == ",":
            aside = not aside
        elif low in _LINKS or low in _LASTING:
            that = at + 1
            while reading.low(that) in ADVERBS | {"simply"}:
                that += 1
            if reading.low(that) == "that":
                return that if not aside else None
            if reading.low(that) not in _LASTING and not aside:
                return None
        elif not aside and _breaks_off(reading, at):
            return None
    return None


def _breaks_off(reading: Reading, at: int) -> bool:
    """Whether a noun phrase cannot go on with this word: `the fear to`, `the view, which`; but `the fear that
    farmers have` can."""
    low = reading.low(at)
    if low == "that":
        return reading.low(at - 1) not in _THEIRS
    return low in (":", ";", "", "to") or (low in FINITE and low not in _HOLDING)


_THEIRS = listed("fear fears view views concern concerns hope hopes argument belief point")


def _whose(context: Context, cue: Cue, that: int) -> NounPhrase | None:
    """Whose view it is: who owns it before, `of` or `among` whom it is, or who `have` it."""
    reading = context.reading
    if any(reading.low(i) in _OWNING for i in range(cue.start - 1, max(-1, cue.start - 4), -1)):
        return owner_of(context, cue)
    if reading.low(cue.end) in _OF_WHOM:
        return phrase_after(reading, cue.end + 1)
    holding = next((i for i in range(cue.end + 1, that) if reading.low(i) in _HOLDING), None)
    first = cue.end + (reading.low(cue.end) == "that")
    if holding is None or holding <= first:
        return None
    return NounPhrase(first, holding - 1, reading.name_ending(holding - 1), first)


def read_content(context: Context, cue: Cue) -> Attribution | None:
    """`the announcement that C`, `S’s threat to C`."""
    reading = context.reading
    source, opens = _behind_agent(context, cue)
    low, start = reading.low(opens), opens + 1
    # `a statement that said C`
    relative = low == "that" and any(c.word.form == "past" for c in context.cues_at(start))
    if relative or low not in ("that", "to") or (low == "to" and not cue.is_in("nouns_to")):
        return None
    if source is None:
        owned = low == "that" and cue.word.lemma not in _BY_NAME and not cue.is_in("owned")
        source = owner_of(context, cue) if owned else _possessor(context, cue)
    end = end_of(reading, start, cue, context.cues)
    end = next((i for i in range(start + 2, end) if is_break(reading, i)), end)
    end = before_main_verb(reading, cue.start, start, end)
    whole = low == "to" or is_clause(reading, start, end) or cue.word.lemma in _WISHES
    if source is None or end - start < _SHORTEST_CONTENT or not whole:
        return None
    return Attribution(((start, end),), (cue.start, cue.end), source, f"noun_{low}", 0.5)


def _behind_agent(context: Context, cue: Cue) -> tuple[NounPhrase | None, int]:
    """`threats by S to`, `reports from S that`: S, and where what was said is opened."""
    if context.reading.low(cue.end) not in ("by", "from"):
        return None, cue.end
    source = phrase_after(context.reading, cue.end + 1)
    if source is None:
        return None, cue.end
    joined = _and_another(context.reading, source)
    return joined, joined.last + 1


def _and_another(reading: Reading, source: NounPhrase) -> NounPhrase:
    """`denials by the mayor and her aides that`: all whom `and` joins, up to what they say."""
    other = phrase_after(reading, source.last + 2) if reading.low(source.last + 1) == "and" else None
    if other is None or reading.low(other.last + 1) not in ("that", "to"):
        return source
    return NounPhrase(source.first, other.last, None, source.begins)


def _possessor(context: Context, cue: Cue) -> NounPhrase | None:
    """`S’s threats to`, `her pledge to`: only one that is named right before."""
    reading = context.reading
    places = range(cue.start - 1, max(-1, cue.start - 4), -1)
    owner = next((i for i in places if reading.low(i) in _OWNING or reading.low(i) in PREPOSITIONS), None)
    owned = owner is not None and reading.low(owner) in _OWNING and reading.low(owner - 1) not in _IT_IS
    return owner_of(context, cue) if owned else None
