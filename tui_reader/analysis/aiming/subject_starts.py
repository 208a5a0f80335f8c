"""Where a subject begins behind what stands ahead of it: a description, a setting, `with`."""

import re
from collections.abc import Sequence

from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.words import AUXILIARIES, PREPOSITIONS, Word, is_adverb, listed

_OPENS_SIDE = listed("the both its their his her")
_LEADS_ON = listed("of and or all both as to than that not nor but")
_LONGEST_DESCRIPTION = 9
_PARTICIPLE = re.compile(r"(?!during)[a-z]{3,}ing")


def past_description(line: Line, start: int, end: int) -> int:
    """`An EAC member since 2000, Chile has …`: where the one begins who is described first."""
    if line.words[start].low not in ("a", "an") if start < end else True:
        return start
    commas = (
        at for at in range(start + 1, min(end, start + _LONGEST_DESCRIPTION)) if line.words[at].low == ","
    )
    comma = next(commas, None)
    named = comma is not None and any(actor.first == comma + 1 for actor in line.actors)
    return comma + 1 if named and comma is not None else start


def behind_setting(words: Sequence[Word], first: int, after: int) -> int:
    """`During the talks the Chilean side vowed`: where the noun phrase begins that an article parts from the
    one which the preposition governs; else 0."""
    for at in range(after - 1, first + 1, -1):
        before = words[at - 1].low
        if before in AUXILIARIES or before == "to":
            return 0
        if words[at].low in _OPENS_SIDE:
            governed = before in PREPOSITIONS or before in _LEADS_ON or before.endswith("'s")
            return 0 if governed or (at == first + 2 and before.endswith("ing")) else at
    return 0


def acts(line: Line, at: int) -> bool:
    """`with Peru actively seeking a loan`: a name behind `with` that is the subject of a participle."""
    actor = next((a for a in line.actors if at <= a.first <= at + 1), None)
    if actor is None or actor.adjective:
        return False
    behind = actor.after + (actor.after < len(line.words) and is_adverb(line.words[actor.after].low))
    return behind < len(line.words) and _PARTICIPLE.fullmatch(line.words[behind].low) is not None
