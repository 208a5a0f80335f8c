"""What opens a sentence: `To end the war, Chile sent an envoy`; a line in, an aim out."""

from tui_reader.analysis.aiming.cues import Cue, CueTable, Found
from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.purposes import ENDS
from tui_reader.analysis.aiming.subjects import Subjects
from tui_reader.analysis.aiming.wanting import Aim, place_of
from tui_reader.analysis.aiming.words import PREPOSITIONS, STOPS, is_adverb, listed

_END = Cue("goal", "so_as", ("to",))
_VAGUE = listed("be have become do get give make take help open keep put hold set find back turn create")
_LONGEST_PURPOSE = 24
_OWN_SIDE = listed("we i our the")
# `To create jobs, we …`; not `To make matters worse`, `To give you an idea`.
_OFTEN_ENDS = listed("create help keep open build")
_AT_TIMES_ENDS = listed("make give put meet")
_IDIOMS = listed("matters a an you me my this that it")


def opens(text: str, start: int) -> bool:
    """Cheap: whether a sentence that begins there may open with a purpose."""
    return text.startswith("To ", start)


def purpose_ahead(line: Line, subjects: Subjects, cues: CueTable) -> Aim | None:
    """`To end the war, Chile sent an envoy`: what the act of the main clause is for."""
    if line.lows[:1] != ("to",) or line.lows[1:2] == () or not _is_end(line.lows):
        return None
    near = range(2, min(_LONGEST_PURPOSE, len(line.lows)))
    comma = next((at for at in near if line.lows[at] == "," or line.lows[at] in STOPS), None)
    if comma is None or line.lows[comma] != "," or line.lows[comma - 1] in PREPOSITIONS:
        return None  # `To end with, Chile …`
    first = comma + 1 + is_adverb(line.lows[min(comma + 1, len(line.lows) - 1)])
    actor = next((a for a in line.actors if a.first in (first, first + 1)), None)
    opening = actor.first if actor else first
    if actor is None and _OWN_SIDE.isdisjoint(line.lows[opening : opening + 1]):
        return None
    place = place_of(line, Found(_END, 0, 1, "none"), subjects, cues)
    return place.aim(subjects.opening_at(line, opening, len(line.words)), 1, comma)


def _is_end(lows: tuple[str, ...]) -> bool:
    """Whether `To` opens a purpose, by its verb."""
    if lows[1] in _AT_TIMES_ENDS:
        return lows[2:3] != () and lows[2] not in _IDIOMS
    return lows[1] in _OFTEN_ENDS or lows[1] in ENDS - _VAGUE
