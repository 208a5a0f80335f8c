"""Newspapers and agencies that only hand on what others say: `Roe said C, the agency reported`."""

from tui_reader.analysis.saying.reported import Attribution, Context
from tui_reader.analysis.word_classes import SURELY_FINITE

_SAID = ("said_clause", "said_that", "said_quotation", "said_colon", "quotation_said")
_HANDING_ON = ("said_after", "quotation_said", "according_to")
_LONGEST_ADJUNCT = 10
_EVENTS = (SURELY_FINITE - {"may"}) | {",", ""}


def only_hands_on(context: Context, found: Attribution) -> bool:
    """Whether words are in whole what another one says, whom a source of the press has heard."""
    source, reading = found.source, context.reading
    if source is None or found.rule not in _HANDING_ON or len(found.parts) != 1:
        return False
    start, end = found.parts[0]
    last = source.last - 2 * (reading.low(source.last) == ")")
    if not context.found or reading.low(last) not in context.reporting.press:
        return False
    past = context.found[-1]
    if past.source is None or past.rule not in _SAID:
        return False
    if past.parts[0][0] <= start and end <= past.parts[-1][1]:
        return True
    return start <= past.source.first < end and _is_all(context, past, start, end)


def _is_all(context: Context, past: Attribution, start: int, end: int) -> bool:
    """Whether a run of tokens holds nothing but who says what, when and where."""
    reading, source = context.reading, past.source
    if source is None or past.parts[0][0] < start or past.parts[-1][1] > end:
        return False
    if past.parts[0][0] < past.cue[0]:  # `“C,” Roe said in May`
        last = max(past.cue[1], source.last + 1)
        return end - last < _LONGEST_ADJUNCT and _EVENTS.isdisjoint(reading.lows[last:end])
    return end - 1 <= past.parts[-1][1] and SURELY_FINITE.isdisjoint(reading.lows[start : source.first])
