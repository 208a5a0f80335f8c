"""What somebody says ahead of the cue already: `If it rains, Roe says, “the dam will leak.”`"""

from dataclasses import replace

from tui_reader.analysis.saying.readings import Reading
from tui_reader.analysis.saying.reported import Attribution, Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import (
    DATES,
    DAYTIMES,
    DETERMINERS,
    NEAR_IN_TIME,
    PERSONAL,
    PREPOSITIONS,
    listed,
)

_JOINING = listed("and but yet so")
_CONDITIONS = listed("if unless")
_RULES = ("said_quotation", "said_clause", "said_that")
_SHORTEST = 3
_LONGEST = 25
# What tells of the speaker: `Asked why, Roe said, “for now.”`
_OF_SPEAKER = listed("asked pressed questioned speaking writing talking including") | {","}
_OF_TIME = (
    DATES
    | DAYTIMES
    | NEAR_IN_TIME
    | listed("ago now then today yesterday tonight minutes hours days day weeks months years")
)
# `With the gates rusted, …`, `Because it rained, …`: why it is so, which is said too.
_GROUNDS = listed(
    "with without despite because when whenever although though while since as unless even given like unlike"
)
# `At the gate, …`, `Beside the mill, …`: where or when it was said.
_OF_PLACE = (PREPOSITIONS | listed("beside behind above below beneath beyond atop toward towards")) - _GROUNDS
# `…, Roe said, “we must go”`: the quotation is a clause of its own.
_SUBJECTS = PERSONAL | DETERMINERS | listed("everybody somebody someone anybody anyone let's")


def with_words_ahead(context: Context, cue: Cue, found: Attribution) -> Attribution:
    """An attribution with the words that open its sentence where they are said too: a condition, or the
    first part of a sentence whose second part is quoted behind the cue."""
    source, reading = found.source, context.reading
    finite = cue.word.form in ("past", "present") or (
        cue.word.form == "base" and source is not None and source.last + 1 == cue.start
    )
    told = finite and cue.is_in("says", "says_clause", "thinks", "tells")
    if source is None or not told or found.rule not in _RULES or found.parts[0][0] < found.cue[0]:
        return found
    comma = min(source.first, source.begins if source.begins >= 0 else source.first) - 1
    start = int(reading.low(0) in _JOINING)
    start += reading.low(start) == ","
    if reading.low(comma) != "," or any(context.covers(i) for i in range(start, comma)):
        return found
    condition = comma - start >= _SHORTEST and _is_condition(reading, start)
    if (condition and not context.quotes(start, comma)) or _goes_on_behind(context, found, start, comma):
        return replace(found, parts=((start, comma), *found.parts))
    return found


def _is_condition(reading: Reading, start: int) -> bool:
    """`if it rains`, `even if it rains`, `as long as it rains`."""
    low = reading.low(start + (reading.low(start) == "even"))
    if low == "as":
        return (reading.low(start + 1), reading.low(start + 2)) == ("long", "as")
    return low in _CONDITIONS and reading.low(start + 1) not in ("asked", "elected", "confirmed")


def _goes_on_behind(context: Context, found: Attribution, start: int, comma: int) -> bool:
    """`Old gates, Roe said, “leak at night”`: behind the cue a comma and words that begin no sentence."""
    reading, place = context.reading, found.parts[0][0]
    quotation = reading.tokens[place].quotation
    words = quotation.span.of(reading.text) if quotation is not None else ""
    if reading.low(place - 1) != "," or not words[:1].islower():
        return False
    low = reading.low(start)
    grounds = low in _GROUNDS or context.quotes(start, comma)
    if not grounds and (_has_subject(words) or _is_setting(low)):
        return False
    if not 0 < comma - start <= _LONGEST or context.only_connects(start, comma):
        return False
    occasions = context.reporting.occasions
    return not any(
        low in _OF_SPEAKER or low in _OF_TIME or low in occasions for low in reading.lows[start:comma]
    )


def _has_subject(words: str) -> bool:
    """Whether quoted words are a clause of their own: `we must go`, `nobody’s hurt`."""
    first = words.split(maxsplit=1)[0].replace("’", "'").rstrip(",")
    return first in _SUBJECTS or first.partition("'")[0] in _SUBJECTS


def _is_setting(low: str) -> bool:
    """`At the gate, …`, `Standing at the gate, …`: where, when and how it was said."""
    return low in _OF_PLACE or low.endswith("ing")
