"""What one in office says that his means are for: `this new fund will A`, `a law, which aims to A`."""

from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.purposes import ENDS
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import AUXILIARIES, PREPOSITIONS, PRONOUNS, REPORTING, STOPS, listed

OURS = listed("the this our these that those")
_IN_A_PAPER = OURS | {"a", "an"}
_OTHERS = listed("their its his her your")
_RELATIVES = listed("that which")
_INSTRUMENTS = listed(
    """
    centre center programme program project projects programmes programs law laws bill act legislation
    agreement agreements
    deal treaty pact initiative initiatives fund plan plans strategy measure measures steps package
    partnership mechanism group force mission operation reform reforms system platform
    network framework facility policy policies amendment amendments
    investment investments funding assistance deployment order decree task council commission committee bank
    funds resources sanctions tariffs decision rule rules effort efforts summit forum
    alliance coalition budget institute office agency corridor pipeline
    compact tool memorandum declaration commitments collaboration campaign workshop pledge
    hub fellowship dialogue scholarship grants grant roadmap target actions taskforce
    """
)
MEANS = _INSTRUMENTS - listed(
    """
    centre center group force mission network council commission committee bank summit forum alliance
    coalition institute office agency
    """
) | listed("actions approach response work answer")
_WILL = listed("will 'll would")
_STATES = listed("be have become do")
# What means do for those who have them, and an event merely brings about.
_SERVES = listed("help contribute serve guide enable allow")
_US = listed("us them")
_HARMS = listed(
    "weaken undermine break block cut deny isolate punish silence test thwart undercut limit restrict"
)
_NEAR, _LONGEST_APPOSED = 8, 9
_ENDS_SEARCH = STOPS | AUXILIARIES | REPORTING | listed(", ) not")


def is_instrument(place: Place, verb: str) -> bool:
    """`the new centre will train doctors`: whether a means of the one who speaks stands before the modal."""
    if place.low(place.found.first) not in _WILL or verb not in ENDS:
        return False
    if verb in _STATES or not _speaks_himself(place):
        return False
    end = without_auxiliaries(place.line, place.found.first)[0]
    opening = range(end - 2, max(-1, end - _NEAR), -1)
    det = next((at for at in opening if place.low(at) in _IN_A_PAPER or place.low(at) in PREPOSITIONS), None)
    opens = OURS if place.subjects.statement_at(place.position) else _IN_A_PAPER
    ours = det is not None and place.low(det) in opens and place.low(end - 1) in _INSTRUMENTS
    return ours and not any(a.adjective for a in place.line.actors_in(det or 0, end)) and not _hurts(place)


def told_of_means(place: Place) -> Aim | None:
    """`we set up a fund that will help A`, `a strategy, which will make A`: of the side that has made it."""
    cue = place.found.first
    if place.low(cue) not in _WILL or _RELATIVES.isdisjoint(place.lows[max(0, cue - _NEAR) : cue]):
        return None
    end = without_auxiliaries(place.line, cue)[0]
    if place.low(end - 1) not in _RELATIVES or not _speaks_himself(place):
        return None
    first = place.skip_adverbs(place.found.after)
    verb = place.content_verb(first)
    if verb in _STATES or verb not in ENDS | _SERVES or _hurts(place):
        return None
    owner = owner_of_means(place, end)
    if place.low(first) in _SERVES and place.low(first + 1) in _US:
        first += 2 + (place.low(first + 2) == "to")  # `which will help us A`
    return place.aim(owner, first) if owner else None


def owner_of_means(place: Place, end: int) -> Subject | None:
    """Whose means it is that a relative pronoun before `end` tells of, where it is the speaker's own."""
    speaking = place.speaking()
    at = end - 1 - (place.low(end - 2) == ",")
    noun = _means_before(place, at) if speaking else None
    if noun is None or speaking is None:
        return None
    maker = place.subjects.main(place.line, noun)
    own = maker is None or maker.own or maker.holder == speaking.holder
    return (maker or speaking) if own else None


def _means_before(place: Place, end: int) -> int | None:
    """The noun of a means that a relative clause is about: right before it or before what is said of it."""
    near = range(end - 1, max(-1, end - _LONGEST_APPOSED), -1)
    at = next(
        (k for k in near if place.low(k) in _INSTRUMENTS | _ENDS_SEARCH or place.low(k) in PRONOUNS), None
    )
    if at is None or place.low(at) not in _INSTRUMENTS:
        return None
    if at < end - 1 and place.low(at + 1) not in PREPOSITIONS | {"of", "for", "to"}:
        return None
    opening = range(at - 1, max(-1, at - _NEAR), -1)
    others = any(place.low(k) in _OTHERS for k in opening if k >= at - 3)
    foreign = any(a.adjective for a in place.line.actors_in(max(0, at - 3), at))
    return None if others or foreign else at


def _speaks_himself(place: Place) -> bool:
    """Whether these are somebody's own words, or those of a paper."""
    statement = place.subjects.statement_at(place.position)
    return statement is None or statement.kind == "direct"


def _hurts(place: Place) -> bool:
    """`the rules will weaken our industry`: what is feared of another's means."""
    first = place.skip_adverbs(place.found.after)
    near = {place.low(at) for at in range(first + 1, first + _NEAR)}
    return place.low(first) in _HARMS and ("our" in near or "us" in near)
