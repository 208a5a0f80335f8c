"""Who tells what he will do where no verb of speech has it: `statements by Chile that it will A`, `the sides,
the envoy said, and would A`."""

from collections.abc import Sequence
from itertools import pairwise

from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.possessors import possessor_of
from tui_reader.analysis.aiming.reports import verb_of_speech
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
# What a state does by its own decision: told in an article's own voice, it has said that it will.
_DECIDED = listed(
    """
    contribute assist provide send deploy invest buy purchase supply deliver fund finance donate lift impose
    withdraw close open reopen build launch ban cut raise reduce suspend resume extend expand double allocate
    spend introduce establish create grant give offer pay support continue keep maintain
    free release share sell hand transfer dismantle ship host accept remove destroy
    stop halt scrap abolish recognise recognize restore sign leave quit pull tighten
    strengthen boost enforce implement protect defend respond retaliate reject abide monitor stick honor
    honour
    """
)
# What is told of teams that go by the name of their state, and of prices.
_OF_GAMES = listed(
    """
    medal medals trophy trophies goalkeeper striker midfielder semifinal semifinals semi-final quarterfinal
    quarter-final championship championships umpire referee playoff playoffs innings wicket unbeaten
    """
)
_WON = listed("lead title crown cup captain opponents squad streak trophy")
_OWN = listed("its their")
_WILL = listed("will won't")
_OPENS = listed("also meanwhile instead separately but and the")
_LONGEST_OPENING = 6
_DEALS = listed(
    "deal agreement accord pact treaty plan terms truce ceasefire proposal arrangement settlement"
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
    if place.low(end - 1) not in _THEMSELVES:
        return None
    verb = verb_of_speech(place.words, end - 1)
    if verb is None:
        return None
    return subject_of_verb(place.subjects, place.line, verb, gerund=place.low(verb).endswith("ing"))


def resumes(place: Place) -> bool:
    """`Peru is calm, the envoy said, and would wait`: what is said goes on behind who says it."""
    at = place.found.first
    return (place.low(at - 1), place.low(at - 2)) == ("and", ",") and place.low(at - 3) in REPORTING


def is_game(lows: Sequence[str]) -> bool:
    """`will defend its title`, `a striker`: whether a sentence tells of a game."""
    if not _OF_GAMES.isdisjoint(lows):
        return True
    return any(left in _OWN and right in _WON for left, right in pairwise(lows))


def announces(place: Place) -> bool:
    """`Norway will send two ships.`: a state or body as the subject of a sentence, and what it decided."""
    at = place.verb_at(place.found.after)
    at += 2 * ((place.low(at), place.low(at + 1)) == ("continue", "to"))
    promised = place.low(place.found.first) in _WILL or _is_under_deal(place)
    if not promised or place.low(at) not in _DECIDED:
        return False
    end = without_auxiliaries(place.line, place.found.first)[0]
    actor = next((a for a in place.line.actors if a.first < end), None)
    if is_game(place.lows):
        return False
    if actor is None or actor.form == "person" or place.low(actor.after) == "'s":
        return False
    if place.low(place.found.first - 1) == "and" and place.low(place.skip_adverbs(actor.after)) in (
        "has",
        "have",
    ):
        end = actor.after  # `Peru has always supported and will continue to A`
    comma = place.low(actor.first - 1 - (place.low(actor.first - 1) == "the")) == ","
    opening = actor.first <= (_LONGEST_OPENING if comma else 1) or {*place.lows[: actor.first]} <= _OPENS
    return opening and end <= actor.after + 2 and place.lows[-1] != "?"


def _is_under_deal(place: Place) -> bool:
    """`Under the deal, Chile would free them`: what it has agreed to."""
    opening = place.lows[:_LONGEST_OPENING]
    return (
        opening[:1] == ("under",)
        and place.low(place.found.first) == "would"
        and not _DEALS.isdisjoint(opening)
    )


def told_by_officials(place: Place) -> bool:
    """Whether a statement is one of officials whose side is not told."""
    statement = place.subjects.statement_at(place.position)
    speaker = statement.speaker if statement else None
    return speaker is not None and not _OFFICIALS.isdisjoint(speaker.name.lower().split())


def told_by_minister(place: Place, subject: Subject) -> bool:
    """`Defense Secretary Juan Soto said the republic should A`: whether he is in an office whose state is
    not told, so that the one he speaks of in this way is his own."""
    statement = place.subjects.statement_at(place.position)
    speaker = statement.speaker if statement else None
    if speaker is None or speaker.id is None or speaker.kind != "official":
        return False
    role = (speaker.role or "").lower()
    in_office = not _MINISTERS.isdisjoint(role.split()) and "former" not in role
    return in_office and _may_be_his(place, subject)


def _may_be_his(place: Place, subject: Subject) -> bool:
    """Whether a minister may speak for a subject: any state promises what he says it will do, but what one
    that he names should do he asks of another."""
    end = without_auxiliaries(place.line, place.found.first)[0]
    named = subject.personal or any(actor.after == end for actor in place.line.actors)
    return place.found.cue.kind == "commitment" or not named


_OFFICIALS = listed(
    """
    official officials spokesman spokeswoman aides ministry office statement government diplomats minister
    ministers president premier chancellor advisers commander
    """
)
_MINISTERS = listed("minister secretary undersecretary premier minister-designate director-general")
