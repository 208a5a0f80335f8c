"""Frames of working meetings: what is bidden, tabled, taken as a duty or ruled out; cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.subject_edges import whole_start
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import BE, DETERMINERS, NEGATIONS, PRONOUNS, STOPS, listed

# What a chairman asks for so that the meeting goes on, and what guests are asked out of courtesy.
MEETING = listed(
    """
    report tell brief inform begin start go continue proceed speak say comment explain describe outline
    present share introduce note see look listen hear ask answer take sit have give let allow accept
    convey forgive excuse pardon welcome come be do wait turn keep bear remember know understand believe
    think consider feel stand rise raise dwell elaborate summarise summarize mention remind clarify state
    add read pass thank congratulate discuss get visit try exchange call focus stay enjoy respond
    """
)
_HANDLED = frozenset(
    {("take", "control"), ("keep", "control"), ("take", "measures"), ("take", "steps")}
    | {("take", "part"), ("take", "action")}
)
_OPENS = STOPS | listed(', and so but therefore “ " -')
_BILLS = listed("bill bills law laws amendment amendments legislation resolution decree")
_LINKS = listed("on to for of regarding concerning about")
_TAKES = listed("take takes took regard regards consider considers see sees view views treat treats")
_LONGEST, _NEAR = 24, 6


def bidden(place: Place) -> Aim | None:
    """`Please prepare A`: what the head of a side tells his own people to do."""
    first = place.skip_adverbs(place.found.after)
    verb = place.low(first)
    opens = place.found.first == 0 or place.low(place.found.first - 1) in _OPENS
    said = place.subjects.statement_at(place.position)
    if said is None or said.kind != "direct" or not opens or not place.starts_verb(first):
        return None
    end = place.end_from(first)
    if is_of_meeting(place, first) or end < first + 3 or place.low(first + 1) in ("me", "us"):
        return None
    return place.aim(place.speaking(), first) if verb.isalpha() and verb not in PRONOUNS else None


def is_of_meeting(place: Place, first: int) -> bool:
    """Whether what one is asked to do belongs to the meeting itself: `report on A`, `take the floor`."""
    verb = place.low(first)
    if place.lows[first : first + 5] == ("pay", "attention", "to", "the", "fact"):
        return True
    if verb == "join" and place.low(first + 1) in ("me", "us"):
        return True
    near = place.lows[first + 1 : first + 1 + _LONGEST]
    handled = any(verb == act and sign in near[:9] for act, sign in _HANDLED)
    return verb in MEETING and not handled


def tabled(place: Place) -> Aim | None:
    """`we have submitted a bill on A`: what one's own side put to the vote."""
    first = place.found.after
    end = place.end_from(first)
    if place.low(first) not in DETERMINERS | listed("new two several amendments") or place.is_passive():
        return None
    bill = next((at for at in range(first, min(first + _NEAR, end)) if place.low(at) in _BILLS), None)
    if bill is None or place.low(bill + 1) not in _LINKS:
        return None
    subject = subject_of_verb(place.subjects, place.line, place.found.first)
    return place.aim(subject, first) if subject and subject.own else None


def taken(place: Place) -> Aim | None:
    """`we take A as a sacred duty`, `we consider A our duty`: of one's own side."""
    head = place.found.first
    places = range(head - 1, max(-1, head - _LONGEST), -1)
    verb = next((at for at in places if place.low(at) in _TAKES | STOPS), None)
    if verb is None or place.low(verb) in STOPS:
        return None
    end = next((at for at in range(head - 1, verb, -1) if place.low(at) in ("as", "our", "its", "a")), head)
    end -= place.low(end - 1) == "as"
    subject = subject_of_verb(place.subjects, place.line, verb)
    if (
        subject is None
        or end <= verb + 1
        or place.low(verb + 1) in PRONOUNS
        or not place.starts_object(verb + 1)
    ):
        return None
    return place.aim(subject, verb + 1, end)


def ruled_out(place: Place) -> Aim | None:
    """`A is not an option`, `A is out of the question`: of one who speaks for a side."""
    denied = place.low(place.found.first - 1) in NEGATIONS
    be = place.found.first - 1 - denied
    contrasted = place.low(place.found.after + 1) == "it"  # `is not an option; it is a necessity`
    if place.low(be) not in BE or contrasted or denied != (place.found.cue.phrase == ("an", "option")):
        return None
    end = without_auxiliaries(place.line, place.found.first)[0]
    start = whole_start(place, end)
    if end <= start or place.low(end - 1) in PRONOUNS:
        return None
    aim = place.aim(place.speaking(), start, end)
    return aim and replace(aim, subject=replace(aim.subject, negated=True))
