"""Who tells what he will do where no verb of speech has it: `statements by Chile that it will A`, `the sides,
the envoy said, and would A`."""

from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.possessors import possessor_of
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Place
from tui_reader.analysis.aiming.words import REPORTING, STOPS, listed

_TELLINGS = listed(
    """
    statement statements announcement announcements warning warnings assurance assurances declaration
    declarations insistence promise promises pledge pledges vow vows threat threats word message signal
    signals position
    """
)
_THEMSELVES = listed("it he she they")
_LONGEST_SUBJECT, _LONGEST_TELLER = 6, 10


def teller(place: Place) -> Subject | None:
    """Whose statement, warning or promise the clause of a modal hangs on with `that`."""
    end = without_auxiliaries(place.line, place.found.first)[0]
    near = range(end - 1, max(0, end - _LONGEST_SUBJECT), -1)
    that = next((at for at in near if place.low(at) == "that"), None)
    if that is None:
        return None
    for at in range(that - 1, max(-1, that - _LONGEST_TELLER), -1):
        if place.low(at) in _TELLINGS:
            by = place.low(at + 1) in ("by", "from", "of")
            named = place.subjects.of_phrase(place.line, at + 2, that) if by else None
            return named or (possessor_of(place, at) if not by else None)
        if place.low(at) in STOPS or place.low(at) == ",":
            return None
    return None


def sayer_of_itself(place: Place) -> Subject | None:
    """`the ministry, which has said it will A`: the subject of the verb of speech before a pronoun."""
    end = without_auxiliaries(place.line, place.found.first)[0]
    if place.low(end - 1) not in _THEMSELVES or place.low(end - 2) not in REPORTING:
        return None
    return subject_of_verb(place.subjects, place.line, end - 2)


def resumes(place: Place) -> bool:
    """`Peru is calm, the envoy said, and would wait`: what is said goes on behind who says it."""
    at = place.found.first
    return (place.low(at - 1), place.low(at - 2)) == ("and", ",") and place.low(at - 3) in REPORTING
