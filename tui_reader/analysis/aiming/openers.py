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


def opens(text: str, start: int) -> bool:
    """Cheap: whether a sentence that begins there may open with a purpose."""
    return text.startswith("To ", start)


def purpose_ahead(line: Line, subjects: Subjects, cues: CueTable) -> Aim | None:
    """`To end the war, Chile sent an envoy`: what the act of the main clause is for."""
    if line.lows[:1] != ("to",) or line.lows[1:2] == () or line.lows[1] not in ENDS - _VAGUE:
        return None
    near = range(2, min(_LONGEST_PURPOSE, len(line.lows)))
    comma = next((at for at in near if line.lows[at] == "," or line.lows[at] in STOPS), None)
    if comma is None or line.lows[comma] != "," or line.lows[comma - 1] in PREPOSITIONS:
        return None  # `To end with, Chile …`
    first = comma + 1 + is_adverb(line.lows[min(comma + 1, len(line.lows) - 1)])
    actor = next((a for a in line.actors if a.first in (first, first + 1)), None)
    if actor is None:
        return None
    place = place_of(line, Found(_END, 0, 1, "none"), subjects, cues)
    return place.aim(subjects.opening_at(line, actor.first, len(line.words)), 1, comma)
