"""Frames of what is under way by decision: `announced it is leaving`, `a dam is planned`; cue in, aim out."""

from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.infinitives import infinitive_end, predicate_start
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.possessors import POSSESSIVES, possessor_of
from tui_reader.analysis.aiming.subject_edges import whole_start
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    listed,
)
from tui_reader.analysis.word_classes import DATES, like_a_verb

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
_LONGEST_THING, _SHORTEST, _LONGEST = 7, 2, 40
# What somebody does, as a noun: `its planned sale of ships`; its planned visit is the day's business.
_OF_ACTS = ("tion", "sion", "ment", "ing", "ance")
_ACTS = listed(
    """
    sale purchase ban cut cuts tax taxes tariff tariffs reform reforms launch attack strike strikes release
    increase entry exit takeover pullout buildup crackdown overhaul shutdown closure withdrawal transfer
    blockade embargo removal renewal handover
    """
)
# Participles that say what is wanted only with whose they are.
_ONLY_BY = listed("sought demanded proposed favoured favored advocated promised pledged")
_ATTRIBUTES = listed("united proposed planned so-called limited armed")
# What says nothing of what is wanted, and the day's business.
_VAGUE = _OCCASIONS | listed(
    """
    plan plans proposal proposals measure measures initiative initiatives idea ideas deal agreement visit
    visits trip trips meeting meetings summit talks speech address departure resignation retirement
    capacity date
    amount level purpose use route resolution bill amendment amendments changes terms solution result results
    """
)
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
    by_whom = place.found.cue.phrase[0] in _ONLY_BY
    if by_whom and place.low(place.found.after) != _BY:
        return _attributive(place)
    if place.low(be) not in _IS:
        return _apposed(place, be + 1) if place.low(place.found.after) == _BY else _attributive(place)
    if not NEGATIONS.isdisjoint(place.lows[max(0, be - 1) : place.found.first]):
        return None
    end = without_auxiliaries(place.line, be)[0]
    start = whole_start(place, end)
    if end <= start or place.low(start) in PRONOUNS | _NONE or place.low(end - 1) in PRONOUNS | _OCCASIONS:
        return None
    by = _by(place)
    return place.aim(place.speaking() if by is None else _agent(place, by), start, end)


def _apposed(place: Place, end: int) -> Aim | None:
    """`a dam (long) sought by Chile`: the noun phrase before a participle with its agent."""
    end -= place.low(end - 1) == ","
    near = range(end - 1, max(-1, end - _LONGEST_THING), -1)
    start = next((at for at in near if place.low(at) in DETERMINERS or not _is_inside(place, at)), None)
    if start is None or place.low(start) not in DETERMINERS or place.low(end - 1) in _VAGUE:
        return None
    return place.aim(_agent(place, place.found.after), start, end)


def _is_inside(place: Place, at: int) -> bool:
    """Whether a word may stand within a plain noun phrase."""
    low = place.low(at)
    plain = low[:1].isalpha() and low not in AUXILIARIES and low not in PREPOSITIONS | PRONOUNS
    return plain and not (like_a_verb(low) and low not in _ATTRIBUTES)


def _attributive(place: Place) -> Aim | None:
    """`Chile’s planned sale of ships`, `its proposed ban on nets`: what the noun behind says is planned."""
    first = place.found.after
    if place.low(place.found.first - 1) not in POSSESSIVES | {"'s"} or not place.is_noun(first):
        return None
    farthest = min(place.end_from(first), first + _LONGEST)
    end = predicate_start(place.line, first, infinitive_end(place.line, first, farthest), thing=True)
    head = next((at for at in range(first + 1, end) if place.low(at) in PREPOSITIONS | {"of", "to"}), end) - 1
    if (
        end < first + _SHORTEST
        or place.low(head) in _VAGUE
        or not (place.low(head) in _ACTS or place.low(head).endswith(_OF_ACTS))
    ):
        return None
    return place.aim(possessor_of(place, place.found.first), first, end)


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
    near = range(by + 1, by + _LONGEST_AGENT)
    end = next((at for at in near if place.low(at) in _ENDS_AGENT or like_a_verb(place.low(at))), by)
    return place.subjects.of_phrase(place.line, by + 1, end)


_ENDS_AGENT = STOPS | {",", "to", ""} | (AUXILIARIES - {"'s"})
