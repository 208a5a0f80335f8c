"""What somebody says ahead of the cue already: `If it rains, Roe says, “the dam will leak.”`"""

from dataclasses import replace

from tui_reader.analysis.saying.noun_phrases import Reading
from tui_reader.analysis.saying.reported import Attribution, Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import listed

_JOINING = listed("and but yet so")
_CONDITIONS = listed("if unless")
_RULES = ("said_quotation", "said_clause", "said_that")
_SHORTEST = 3


def with_condition(context: Context, cue: Cue, found: Attribution) -> Attribution:
    """An attribution with the condition that opens its sentence, where one does: more of what is said."""
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
    if comma - start < _SHORTEST or reading.low(comma) != "," or not _is_condition(reading, start):
        return found
    if context.quotes(start, comma) or any(context.covers(i) for i in range(start, comma)):
        return found
    return replace(found, parts=((start, comma), *found.parts))


def _is_condition(reading: Reading, start: int) -> bool:
    """`if it rains`, `even if it rains`, `as long as it rains`."""
    low = reading.low(start + (reading.low(start) == "even"))
    if low == "as":
        return (reading.low(start + 1), reading.low(start + 2)) == ("long", "as")
    return low in _CONDITIONS and reading.low(start + 1) not in ("asked", "elected", "confirmed")
