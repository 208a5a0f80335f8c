"""Which modals only foretell: what a situation will be, what one will meet with, what one holds for certain.
A place and its aim in, whether nothing is meant to be done out."""

from tui_reader.analysis.aiming.clauses import clause_start
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.tellings import sayer_of_itself
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import NEGATIONS, listed

_SITUATIONS = listed("it this that which there")
# What a situation will do, and nobody who acts.
_STATES = listed("last involve entail cost grow")
_ARTICLES = listed("a an the")
_TROUBLES = listed(
    """
    resistance criticism opposition scrutiny backlash questions hurdles obstacles scepticism skepticism
    difficulties headwinds protests setbacks
    """
)
_CERTAIN = listed("confident certain sure convinced hopeful optimistic")
_SUCCEEDS = listed("succeed prevail")
_AS = listed("as than")
_NEAR, _FAR = 6, 12


def is_forecast(place: Place, aim: Aim) -> bool:
    """Whether what a modal says is foretold, and nobody's aim."""
    if aim.kind != "commitment":
        return False
    end = without_auxiliaries(place.line, place.found.first)[0]
    if place.low(end - 1) in _SITUATIONS and (_is_situation(place, aim) or _is_told_of_thing(place, aim)):
        return True
    return _is_trouble(place, aim) or _is_hoped(place, end) or _is_compared(place, end)


def _is_situation(place: Place, aim: Aim) -> bool:
    """`it’s going to be a long winter`, `it would not last as long`."""
    first = aim.first + (place.low(aim.first) in NEGATIONS)
    verb = place.content_verb(first)
    going = place.low(place.found.first) == "going"
    return verb in _STATES or (going and verb == "be" and place.low(place.verb_at(first) + 1) in _ARTICLES)


def _is_told_of_thing(place: Place, aim: Aim) -> bool:
    """`the minister blamed the canal, saying it would weaken Peru`: what a person says of a thing."""
    sayer, speaking = sayer_of_itself(place), place.speaking()
    if sayer is not None and sayer.personal:
        return sayer.holder != aim.subject.holder
    end = without_auxiliaries(place.line, place.found.first)[0]
    gerund = place.low(end - 1) == "it" and place.low(end - 2) == "saying"
    return gerund and speaking is not None and speaking.holder != aim.subject.holder


def _is_trouble(place: Place, aim: Aim) -> bool:
    """`will face stiff resistance`: what one meets with; what he threatens others with, they `face`."""
    verb = next((at for at in range(aim.first, aim.after) if place.low(at) == "face"), None)
    if verb is None or verb > place.verb_at(place.found.after):
        return False
    return not _TROUBLES.isdisjoint(place.lows[verb : verb + _NEAR])


def _is_hoped(place: Place, end: int) -> bool:
    """`I am confident that we will succeed`."""
    hopes = not _CERTAIN.isdisjoint(place.lows[max(0, end - _FAR) : end])
    return hopes and place.content_verb(place.found.after) in _SUCCEEDS


def _is_compared(place: Place, end: int) -> bool:
    """`not as sad as they will let us believe`, `more than Peru will admit`."""
    start = clause_start(place.words, end)
    at = next((k for k in range(end - 1, max(0, end - _NEAR), -1) if place.low(k) in _AS), None)
    if at is None or at < start - 1:
        return False
    return place.low(at) == "than" or "as" in place.lows[max(0, at - _NEAR) : at - 1]
