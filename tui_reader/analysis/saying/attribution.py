"""The grammar of reporting: one passage in, what it attributes to whom out, as runs of tokens.

The frames are tried at each cue from left to right; each family of frames has a module of its own.
"""

from tui_reader.analysis.saying.adjuncts import (
    read_according,
    read_as_noted,
    read_by_agent,
    read_called_by,
    read_noun,
    read_quoted_as_saying,
)
from tui_reader.analysis.saying.complements import right_of
from tui_reader.analysis.saying.handing_on import only_hands_on
from tui_reader.analysis.saying.noun_uses import is_noun_use
from tui_reader.analysis.saying.readings import Reading
from tui_reader.analysis.saying.reported import Attribution, Context
from tui_reader.analysis.saying.reporting import Cue, Reporting
from tui_reader.analysis.saying.said_after import read_behind
from tui_reader.analysis.saying.said_ahead import with_words_ahead
from tui_reader.analysis.saying.said_before import read_before


def attributions_in(reading: Reading, reporting: Reporting) -> list[Attribution]:
    """All attributions of a passage, in the order of their cues."""
    cues = tuple(reporting.cues_in(reading.tokens, reading.lows[: reading.end]))
    found: list[Attribution] = []
    context = Context(reading, reporting, cues, found)
    for cue in cues:
        if found and any(
            past.cue[1] < cue.start < past.parts[0][0] for past in found if past.rule == "said_that"
        ):
            # `said in a notice emailed to them that`
            continue
        attribution = _read_noun(context, cue) if cue.word.form == "noun" else _read_verb(context, cue)
        if attribution is not None and not only_hands_on(context, attribution):
            found.append(attribution)
    return found


def _read_noun(context: Context, cue: Cue) -> Attribution | None:
    if cue.is_in("according"):
        return read_according(context, cue)
    # `denied the claim that C`: C is told already
    told = context.covers(cue.start) or context.covers(cue.end + 1)
    return None if told else read_noun(context, cue)


def _read_verb(context: Context, cue: Cue) -> Attribution | None:
    """A verb reports what stands before it, else what stands behind it."""
    reading = context.reading
    if cue.word.lemma == "quote" and (quoted := read_quoted_as_saying(context, cue)) is not None:
        return quoted
    if is_noun_use(context, cue):
        return _read_noun(context, cue)
    if reading.low(cue.end) == "by" and cue.word.form in ("past", "participle"):
        return read_by_agent(context, cue)
    if (told := read_as_noted(context, cue) or read_called_by(context, cue)) is not None:
        return told
    right = right_of(reading, context.reporting, cue)
    covered = context.covers(cue.start)
    if not covered or right.kind in ("nothing", "comma") or reading.low(cue.start - 1) == ",":
        behind = read_behind(context, cue, right)
        if behind is not None:
            return behind
    told = None if covered else read_before(context, cue, right)
    return with_words_ahead(context, cue, told) if told is not None and told.parts else told
