"""What somebody in office will do on a day by his diary: `the President will attend a concert`. A place and
its aim in, whether it is no more than that out."""

from collections.abc import Mapping

from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import listed

_TALKS = listed(
    """
    talk talks meeting meetings conversation consultations session summit conference negotiations
    interview briefing ceremony reception
    """
)
_TRIPS = listed("visit trip tour visits stop appearance")
_ALONE = listed("attend visit chair tour arrive travel meet speak depart preside")
# Verbs, and what stands soon behind them where they tell of a meeting.
_MEETS: Mapping[str, frozenset[str]] = {
    "hold": _TALKS,
    "have": _TALKS,
    "make": _TRIPS,
    "pay": _TRIPS,
    "take": listed("part"),
    "exchange": listed("views opinions"),
    "deliver": listed("speech address lecture remarks"),
    "give": listed("speech address lecture interview"),
    "address": _TALKS | listed("participants forum rally parliament assembly"),
    "answer": listed("questions"),
    "host": listed("dinner reception lunch"),
}
_SEVERAL = listed("presidents leaders ministers participants heads president minister premier")
_NEAR = 8


def is_on_the_diary(place: Place, aim: Aim) -> bool:
    """Whether the article itself tells whom somebody will meet and where he will go."""
    if place.low(place.found.first) not in ("will", "'ll") or place.found.cue.frame != "modal":
        return False
    verb = place.verb_at(place.found.after)
    low = place.low(verb)
    behind = _MEETS.get(low, frozenset())
    if low not in _ALONE and behind.isdisjoint(place.lows[verb + 1 : verb + _NEAR]):
        return False
    end = without_auxiliaries(place.line, place.found.first)[0]
    if not aim.subject.personal and place.low(end - 1) not in _SEVERAL:
        return False
    return place.subjects.statement_at(place.position) is None
