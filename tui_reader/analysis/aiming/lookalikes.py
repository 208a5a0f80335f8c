"""Words that only look like cues: titles, figures of speech, demands that were refused, promises hoped for.
A place and its aim in, whether nobody wants it out."""

from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import DETERMINERS, MODALS, PERSONS, STOPS, is_adverb, listed
from tui_reader.analysis.word_classes import like_a_verb

_TITLES = listed("director head chief manager coordinator co-ordinator leader organiser organizer chair")
_CAMPAIGNS = listed("campaign campaigns program programs programme programmes initiative initiatives project")
_FIGURES = listed("cry cries point points call calls")
_AMOUNTS = listed("much little nothing everything plenty more most less lot")
_POLICIES = listed("policy policies interests goals aims ends agenda agendas")
_OWNS = listed("own national selfish narrow")
_MEANS = listed(
    """
    authority authorities tools means resources power powers support help equipment weapons funds capacity
    capability capabilities votes majority backing manpower strength space information data money flexibility
    """
)
_HOPES = listed("hope hopes hoped hoping expect expects expected wish wishes whether if unless wants want")
_REFUSED = listed(
    """
    rejected rejects rejecting reject resisted resists resisting resist rebuffed rebuffs rebuffing dismissed
    dismisses dismissing spurned spurns ignored ignores ignoring defied defies defying refused declined
    shunned
    """
)
_DEMANDS = listed(
    """
    call calls demand demands request requests appeal appeals proposal proposals plea pleas offer offers
    pressure bid bids attempt attempts effort efforts invitation invitations
    """
)
_THANKS = listed("thank thanks thanked thanking grateful gratitude appreciate appreciates")
_TRIBUTES = listed("tribute tributes homage respects")
_LEAVES = listed("resign retire")
_STEPS, _ASIDE = listed("step stand"), listed("down aside")
_READY = listed("willing ready prepared open")
_MAYBE = listed("may might could can perhaps")
_TAKES = listed("take takes")
_PARTIES = listed("party coalition campaign")
_OWN = listed("their its his her our")
_OF_MARKETS = listed(
    """
    growing rising surging soaring booming strong domestic global consumer market falling weak increasing
    increased high higher energy oil insatiable shrinking sluggish robust world worldwide
    """
)
_GOODS = listed(
    """
    oil gas coal steel copper energy power electricity fuel petrol wheat grain rice corn soybeans beef pork
    goods loans credit housing homes labour labor workers chips semiconductors dollars imports exports cars
    vehicles beer wine coffee travel flights commodities metals
    """
)
_WINS = listed(
    "win winning reach reaching lift lifting retain retaining claim claiming score scoring defend defending"
)
_CUPS = listed(
    """
    cup trophy medal medals championship championships title semi-final semi-finals semifinal semifinals
    playoffs tournament
    """
)
_FINALS = listed("final finals")
_SCORES = listed("score scoring")
_SCORED = listed("goals points")
_NEAR, _FAR = 4, 10


def is_lookalike(place: Place, aim: Aim) -> bool:
    """Whether the words of a cue mean something else here."""
    frame = place.found.cue.frame
    tribute = place.low(aim.first) == "pay" and place.low(aim.first + 1) in _TRIBUTES
    if tribute or _is_ones_own_step(place, aim):
        return True  # `this opportunity to pay tribute to`
    if frame == "modal":
        return _is_amount(place) or _is_means(place)
    if frame in ("noun_to", "noun"):
        alike = (
            _is_of_game(place, aim)
            or _is_title(place)
            or _is_own_policy(place, aim)
            or _is_refused(place, aim)
        )
        thanked = place.found.cue.phrase[0] == "order" and _is_thanked(place)
        return alike or thanked or _is_loose_step(place) or _is_on_market(place)
    if frame == "adjective":
        return _is_figure(place) or _is_supposed(place) or _is_for_party(place, aim)
    if frame == "so_as":
        return _is_thanked(place) or _is_of_game(place, aim)
    return frame in ("saying", "saying_to") and _is_hoped(place)


def _is_of_game(place: Place, aim: Aim) -> bool:
    """`Chile’s hopes of winning the cup`, `its attempt to score`."""
    if place.low(aim.first) not in _WINS:
        return False
    scores = place.low(aim.first) in _SCORES
    if scores and (aim.after == aim.first + 1 or not _SCORED.isdisjoint(place.lows[aim.first : aim.after])):
        return True  # but `reach its climate goals`
    return any(place.low(at) in _CUPS or _is_final(place, at) for at in range(aim.first + 1, aim.after))


def _is_final(place: Place, at: int) -> bool:
    """`reach the final`, not `reach a final accord`."""
    return place.low(at) in _FINALS and (not place.is_noun(at + 1) or like_a_verb(place.low(at + 1)))


def _is_on_market(place: Place) -> bool:
    """`Peru's growing demand for coal`: what is bought."""
    before = place.low(place.found.first - 1)
    bought = before in _OF_MARKETS or before.endswith("-growing")
    bought = bought or not _GOODS.isdisjoint(place.lows[place.found.after : place.found.after + 2])
    return bought and place.found.cue.phrase == ("demand", "for")


def _is_amount(place: Place) -> bool:
    """`has much to gain`: what one has, not what he must do."""
    return place.found.cue.phrase == ("have", "to") and place.low(place.found.after - 2) in _AMOUNTS


def _is_means(place: Place) -> bool:
    """`the authority it needs to act`: what something is needed for."""
    at = place.found.first
    needs = place.found.cue.phrase == ("need", "to") and place.low(at - 1) in PERSONS
    return needs and place.low(at - 2) in _MEANS


def _is_title(place: Place) -> bool:
    """`director of forest campaigns for a fund`: an office, and for whom."""
    at = place.found.first
    if place.low(at) not in _CAMPAIGNS:
        return False
    near = range(at - 1, max(0, at - _NEAR - 1), -1)
    of = next((k for k in near if place.low(k) == "of"), None)
    return of is not None and place.low(of - 1) in _TITLES


def _is_own_policy(place: Place, aim: Aim) -> bool:
    """`support for his policy`: of which it is told elsewhere what it is."""
    last = aim.after - 1
    pair = place.low(aim.first) in DETERMINERS and _OWNS.issuperset(place.lows[aim.first + 1 : last])
    return pair and place.low(last) in _POLICIES


def _is_refused(place: Place, aim: Aim) -> bool:
    """`Peru has rejected calls for A`: of whom nothing is told but that it does not want it."""
    at = place.found.first
    if place.low(at) not in _DEMANDS:
        return False
    near = range(at - 1, max(-1, at - _NEAR), -1)
    refused = next((k for k in near if place.low(k) in _REFUSED), None)
    if refused is None:
        return False
    whose = any(actor.first > refused for actor in place.line.actors if actor.first < at)
    return not whose and any(
        actor.holder is not None and actor.holder == aim.subject.holder
        for actor in place.line.actors
        if actor.first < refused
    )


def _is_thanked(place: Place) -> bool:
    """`I thank the envoys who came in order to A`: what others did."""
    before = place.lows[: place.found.first]
    return "who" in before and not _THANKS.isdisjoint(before[: before.index("who")])


def _is_loose_step(place: Place) -> bool:
    """`perhaps Peru can take some steps to A`: what may be done some day."""
    at = place.found.first
    if not place.low(at).startswith("step"):
        return False
    take = next((k for k in range(at - 1, max(0, at - _NEAR), -1) if place.low(k) in _TAKES), None)
    return take is not None and place.low(place.skip_back(take)) in _MAYBE


def _is_figure(place: Place) -> bool:
    """`its rallying cry`."""
    rallying = place.low(place.found.first) == "rallying"
    return rallying and place.low(place.found.after) in _FIGURES


def _is_supposed(place: Place) -> bool:
    """`Roe might be willing to A`, in an article's own voice: a guess."""
    if place.low(place.found.first) not in _READY:
        return False
    be = place.skip_back(place.found.first)
    guessed = place.low(be) == "be" and place.low(place.skip_back(be)) in ("might", "may", "could")
    return guessed and place.subjects.statement_at(place.position) is None


def _is_for_party(place: Place, aim: Aim) -> bool:
    """`are fearful their party could lose`: a worry about no state."""
    if aim.kind != "concern":
        return False
    first = aim.first + (place.low(aim.first) in ("that", "for"))
    return place.low(first) in _OWN and place.low(first + 1) in _PARTIES


def _is_hoped(place: Place) -> bool:
    """`advocates hope Peru will promise A`: a promise that was not made."""
    at = place.skip_back(place.found.first)
    if place.found.form != "base" or place.low(at) not in MODALS:
        return False
    for k in range(at - 1, max(-1, at - _FAR), -1):
        low = place.low(k)
        if low in STOPS or low == ",":
            return False
        if low in _HOPES and not is_adverb(low):
            return True
    return False


def _is_ones_own_step(place: Place, aim: Aim) -> bool:
    """`he will resign`, `plans to step down`: what one does with his own office, if he does it."""
    if aim.subject.negated or place.found.cue.frame not in ("modal", "verb_to"):
        return False
    if place.found.cue.frame == "modal" and aim.kind != "commitment":
        return False
    verb, behind = place.low(aim.first), place.low(aim.first + 1)
    return verb in _LEAVES or (verb in _STEPS and behind in _ASIDE)
