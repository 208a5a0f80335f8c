"""The frame of verbs whose past tells what was done (`tried to A`): what lasts is wanted; cue in, aim out."""

from tui_reader.analysis.aiming.clause_starts import clause_start
from tui_reader.analysis.aiming.purposes import ENDS
from tui_reader.analysis.aiming.stating import subject_of_cue
from tui_reader.analysis.aiming.trifles import is_trifle
from tui_reader.analysis.aiming.verb_frames import verb_to
from tui_reader.analysis.aiming.wanting import SPEECH, Aim, Place
from tui_reader.analysis.aiming.words import BE, MODALS, REPORTING, listed

_STATES = listed(
    """
    be have become do draw give gain get win take back find make lead suffer attract improve increase reach
    shape drive hold influence
    """
)
_SIDES = listed(
    "government governments side sides rebels opposition council envoys leaders regime authorities junta"
)
_FAR = 7
_OPENS_INNER = listed("that which who it they")
_RELATING = listed("how when which who")
_REFUSING = (("refuse",), ("decline",))
# What is refused for today, or in words alone.
_UNANSWERED = SPEECH | listed(
    """
    comment elaborate answer reveal disclose specify give confirm discuss identify name provide explain
    take return talk respond reply detail praise condemn criticise criticize apologise apologize endorse
    attend blame rule
    """
)
_LOOKS = ("look",)


def perfect_to(place: Place) -> Aim | None:
    """A verb whose past tense tells what was done: only its other tenses tell what is wanted."""
    phrase, form = place.found.cue.phrase, place.found.form
    if form == "past" and not (place.is_perfect() or _is_agreement(place) or _is_settled(place)):
        return None
    if form == "base" and place.low(place.found.first - 1) in ("did", "didn't"):
        return None
    if (phrase in _CHOOSING and _is_asked(place)) or (phrase in _REFUSING and not _is_refused_still(place)):
        return None
    if phrase == ("continue",) and not _is_kept_up(place):
        return None
    if phrase == _LOOKS and not _looks_ahead(place):
        return None
    return verb_to(place)


def _is_asked(place: Place) -> bool:
    """`How Chile chooses to answer will matter`: what is left open, not what is chosen."""
    places = range(place.found.first - 1, max(-1, place.found.first - _LONGEST_ASKED), -1)
    return any(place.low(at) in _ASKING for at in places)


_CHOOSING = (("choose",), ("decide",), ("opt",))
_ASKING = listed("how what whether")
_LONGEST_ASKED = 6


def _is_settled(place: Place) -> bool:
    """`The two countries decided to A`: in the joint document of those who did."""
    told = place.found.cue.phrase == ("decide",) and place.subjects.statement_at(place.position) is None
    subject = subject_of_cue(place) if told else None
    return subject is not None and place.subjects.are_issuers(subject.holder)


def _looks_ahead(place: Place) -> bool:
    """`looks to widen the canal`; not `looks to be late`, `looks to its friends`."""
    return place.content_verb(place.found.after) in ENDS - {"be", "have", "become"}


def _is_refused_still(place: Place) -> bool:
    """`has refused to sign it`, `is declining to sell`: no word of today's that was not given."""
    before, form = place.low(place.skip_back(place.found.first)), place.found.form
    if form in ("third", "base") and place.found.cue.phrase == _REFUSING[0]:
        return True
    lasting = before != "had" and (form != "gerund" or before in BE)
    verb = place.verb_at(place.found.after)
    return lasting and (place.low(verb) not in _UNANSWERED or _is_of_talks(place, verb))


def _is_of_talks(place: Place, verb: int) -> bool:
    """`has refused to speak to the government`, not to the press."""
    speaks = place.low(verb) in ("speak", "talk") and place.low(verb + 1) in ("to", "with")
    return speaks and not _SIDES.isdisjoint(place.lows[verb + 2 : verb + _FAR])


def _is_kept_up(place: Place) -> bool:
    """`continues to build missiles`: an act for an end that is still gone on with, not what a modal tells."""
    before = place.low(place.skip_back(place.found.first))
    told = before in MODALS or before in ("to", "and", "going") or place.found.form not in ("third", "base")
    first = place.found.after
    game = is_trifle(place.words, first + 1, place.end_from(first))
    return not told and not game and place.content_verb(first) in ENDS - _STATES


def _is_agreement(place: Place) -> bool:
    """`agreed to A`: who has agreed is bound; not in `money that it agreed to pay`, `how he agreed to`."""
    if place.found.cue.phrase != ("agree",):
        return False
    if place.low(0) == "under":
        return False  # `Under its terms Chile agreed to`
    start = clause_start(place.words, place.found.first)
    before, told = place.low(start - 1), place.low(start - 2) in REPORTING
    main = "," in place.lows[start : place.found.first]  # `When it rained, Chile agreed to`
    return (before not in _RELATING or main) and (before != "that" or told) and not _is_dated(place)


def _is_dated(place: Place) -> bool:
    """`agreed to A in 2019`: told of another time."""
    first, end = place.found.after, place.end_from(place.found.after)
    # `agreed to sell ships that it bought in 2019`
    inner = next((at for at in range(first, end) if place.low(at) in _OPENS_INNER), end)
    return any(
        place.low(at) == "in" and place.low(at + 1)[:2] in ("19", "20") and place.low(at + 1).isdigit()
        for at in range(first, inner)
    )
