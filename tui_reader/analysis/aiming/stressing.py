"""Frames of what somebody stresses (`stressed the crisis and the urgency of A`, `there was consensus
on the need for A`): cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.trifles import is_trifle
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import AUXILIARIES, DETERMINERS, STOPS, is_adverb, listed

_STRESSES = listed(
    """
    stress stresses stressed stressing underscore underscores underscored underscoring underline underlines
    underlined underlining highlight highlights highlighted highlighting reiterate reiterates reiterated
    reiterating emphasise emphasises emphasised emphasising emphasize emphasizes emphasized emphasizing affirm
    affirms affirmed affirming reaffirm reaffirms reaffirmed reaffirming recognise recognises recognised
    recognising recognize recognizes recognized recognizing acknowledge acknowledges acknowledged
    acknowledging note notes noted noting accentuate accentuated accentuating voice voiced voicing declare
    declared declaring reassert reasserted
    """
)
# What somebody only grants or sees is no priority of his, but where it is called important or needed.
_GRANTS = listed(
    """
    recognise recognises recognised recognising recognize recognizes recognized recognizing acknowledge
    acknowledges acknowledged acknowledging note notes noted noting voice voiced voicing declare declared
    declaring
    """
)
_WORTH = listed("role benefits benefit value significance relevance centrality")
# `agreed on the urgency of`; `there was full consensus about the need for`.
_AGREED = listed("agree agrees agreed agreeing")
_SHARED = listed(
    "agreement consensus recognition acknowledgement acknowledgment unanimity understanding accord"
)
_LINKS = listed("on of about regarding as to")
_CLAUSES = listed("that which who because if when while")
_FARTHEST = 25


def stressed(place: Place) -> Aim | None:
    """`underscored, as before, the urgency of A`: of the subject of the verb of stress."""
    verb = _verb_of_stress(place)
    if verb is None or not place.starts_object(place.found.after):
        return None
    weak = place.low(verb) in _GRANTS and place.found.cue.phrase[0] in _WORTH
    if weak or is_trifle(place.words, place.found.after, place.end_from(place.found.after)):
        return None  # `noted the benefits of the old road`, `the role of luck`
    return _stressed_by(place, verb)


def _stressed_by(place: Place, verb: int) -> Aim | None:
    if place.low(verb) in _SHARED:
        return place.aim(_those_present(place, verb), place.found.after)
    gerund = place.low(verb).endswith("ing")
    subject = subject_of_verb(place.subjects, place.line, verb, gerund=gerund, saying=True)
    aim = place.aim(subject, place.found.after)
    return aim and (None if aim.subject.negated else replace(aim, said=True))


def _verb_of_stress(place: Place) -> int | None:
    """The verb that the noun is an object of: no clause or verb of another stands between."""
    for at in range(place.found.first - 1, max(-1, place.found.first - _FARTHEST), -1):
        low = place.low(at)
        if low in _STRESSES and place.low(at - 1) not in DETERMINERS:
            return at
        if low in _LINKS and place.low(at - 1) in _AGREED | _SHARED:
            return at - 1
        if low in STOPS or low in _CLAUSES or low in AUXILIARIES - {"'s"} or place.is_mark(at):
            return None
    return None


def _those_present(place: Place, noun: int) -> Subject | None:
    """`There was full consensus about`: of those who are spoken of."""
    at = noun - 1
    while at > 0 and (place.low(at) not in AUXILIARIES or is_adverb(place.low(at))):
        at -= 1
    if place.low(at - 1) != "there" and place.low(at - 2) != "there":
        return None
    return place.subjects.prior(place.line, at)
