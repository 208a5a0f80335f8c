"""Frames of what is under way by decision: `announced it is leaving`, `a dam is planned`; cue in, aim out."""

from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.subject_edges import whole_start
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import NEGATIONS, PRONOUNS, STOPS, listed
from tui_reader.analysis.word_classes import DATES

_GOES_ON = listed("is are 's 're was were")
_IS = listed("is are being been")
_BY = "by"
_TIMES = DATES | listed("then now next end start year summer autumn winter spring")
_NONE = listed("no nothing nobody neither none few")
# The day's business, whoever plans it.
_OCCASIONS = listed(
    """
    ceremony ceremonies election elections vote votes funeral briefing briefings reception banquet dinner
    lunch concert match parade speech speeches celebration celebrations
    """
)
_NEAR, _LONGEST_AGENT = 10, 8
# What hangs on no decision: `is closing in on`, `is sending a signal`.
_FIGURES = listed(
    """
    in signal signals message messages way ranks gap door doors eyes grip breath light rain end doubt doubts
    condolences flowers prayers shadow
    """
)


def begun(place: Place) -> Aim | None:
    """`said it is suspending flights`: an act that one announces as it begins; in one's own voice of a state
    it is a fact."""
    statement = place.subjects.statement_at(place.position)
    told = statement is not None and statement.kind != "direct"
    if not told or place.low(place.skip_back(place.found.first)) not in _GOES_ON:
        return None
    behind = place.lows[place.found.after : place.found.after + 3]
    if not place.starts_object(place.found.after) or not _FIGURES.isdisjoint(behind):
        return None
    subject = subject_of_verb(place.subjects, place.line, place.found.first)
    speaking = place.speaking()
    if subject is None or speaking is None or subject.negated:
        return None
    own = subject.own or subject.holder == speaking.holder
    return place.aim(subject, place.found.first) if own else None


def planned(place: Place) -> Aim | None:
    """`a dam is planned (by Chile)`, `a ban is under consideration`: by whom it is, where nobody is named by
    who says so."""
    be = place.skip_back(place.found.first)
    if place.low(be) not in _IS or not NEGATIONS.isdisjoint(place.lows[max(0, be - 1) : place.found.first]):
        return None
    end = without_auxiliaries(place.line, be)[0]
    start = whole_start(place, end)
    if end <= start or place.low(start) in PRONOUNS | _NONE or place.low(end - 1) in PRONOUNS | _OCCASIONS:
        return None
    by = _by(place)
    return place.aim(place.speaking() if by is None else _agent(place, by), start, end)


def _by(place: Place) -> int | None:
    """Where `by` opens the agent."""
    after = place.found.after
    near = range(after, min(after + _NEAR, len(place.words)))
    by = next((at for at in near if place.low(at) == _BY or place.low(at) in STOPS), None)
    if by is None or place.low(by) != _BY:
        return None
    day = place.low(by + 1 + (place.low(by + 1) == "the"))  # `by the end of May`
    return None if day in _TIMES or day[:1].isdigit() else by


def _agent(place: Place, by: int) -> Subject | None:
    end = next(
        (at for at in range(by + 1, by + _LONGEST_AGENT) if place.low(at) in STOPS | {",", "to", ""}), by
    )
    return place.subjects.of_phrase(place.line, by + 1, end)
