"""What one says that his side is about to do or will not do: `we are sending ships`, `we’re not leaving`."""

from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import NEGATIONS, listed

# Acts that are announced as they begin; what is merely going on (`we are helping them`) is a fact.
_ANNOUNCED = listed(
    """
    sending deploying imposing withdrawing pulling lifting suspending banning expelling recalling cancelling
    canceling terminating launching doubling mobilising mobilizing dispatching freezing sanctioning closing
    reopening scrapping abolishing building investing
    """
)
_RENOUNCED = _ANNOUNCED | listed(
    """
    leaving giving backing changing accepting negotiating abandoning selling retreating surrendering
    returning joining signing letting stopping putting taking moving allowing bowing budging quitting
    """
)
_LOOKING = listed("for to")
# Words and figures of speech.
_WORDS = listed(
    "signal signals message messages greetings condolences granted flowers guard lightly chances breath sleep"
)
_CLOSING_IN = ("closing", "in")


def _begun(place: Place) -> Aim | None:
    """`The agency is launching A`: in a paper of its own side."""
    first = place.found.after - 1
    own = place.subjects.statement_at(place.position) is None and place.speaking() is not None
    if not own or not place.starts_object(first + 1) or not _WORDS.isdisjoint(place.lows[first : first + 5]):
        return None
    subject = subject_of_verb(place.subjects, place.line, first)
    return place.aim(subject, first) if subject and not subject.negated else None


def underway(place: Place) -> Aim | None:
    """`we are not leaving before noon`: said by one of those who do it."""
    if place.found.cue.phrase[-1].endswith("ing"):
        return _begun(place)
    first = place.skip_adverbs(place.found.after)
    denied = place.low(first) in NEGATIONS
    at = place.verb_at(first)
    verb = place.low(at)
    told = verb in (_RENOUNCED if denied else _ANNOUNCED)
    sought = denied and verb == "looking" and place.low(at + 1) in _LOOKING
    if not _WORDS.isdisjoint(place.lows[at + 1 : at + 5]) or place.lows[at : at + 2] == _CLOSING_IN:
        return None  # `we are sending a message`, `we are not taking it for granted`
    if not (told or sought) or place.end_from(first) < at + 2:
        return None
    subject = subject_of_verb(place.subjects, place.line, place.found.first + 1)
    return place.aim(subject, first) if subject and subject.own else None
