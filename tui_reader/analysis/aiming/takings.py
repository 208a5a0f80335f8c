"""What a verb of wanting takes behind it (`agreed a loan`, `eyes the port`): a place in, a verdict out."""

from tui_reader.analysis.aiming.biddings import is_of_meeting
from tui_reader.analysis.aiming.forecasts import DEEDS
from tui_reader.analysis.aiming.purposes import ENDS
from tui_reader.analysis.aiming.readiness import PACTS as PROPOSED
from tui_reader.analysis.aiming.readiness import is_pact
from tui_reader.analysis.aiming.trifles import is_trifle
from tui_reader.analysis.aiming.wanting import FINITE, SPEECH, Place
from tui_reader.analysis.aiming.words import DETERMINERS, MODALS, PRONOUNS, is_adverb, listed

_NEAR = 6
_SHORTEST_ACT = 5
_ON_WATER = listed("bond bonds currency peso loan loans shares share stake boat boats exchange rate rupee")
_PLANNED = DETERMINERS | listed(
    "more new further another additional fresh several two three four five big major"
)
_GIVEN = listed("troops funds money resources billions millions hundreds thousands more additional")
_MONEY = frozenset("$€£¥")


def may_take(place: Place, first: int) -> bool:
    """Whether a verb takes what follows: `agreed a loan` not `agreed on the day`, `worries it will rain`,
    no clause behind `hopes that`, which is no demand."""
    phrase, following = place.found.cue.phrase, place.low(first)
    if len(phrase) == 1 and (test := _TESTS.get(phrase[0])):
        return test(place, first)
    if phrase == ("agree", "to"):
        lent = "loan" in place.lows[first : first + _NEAR]
        return following in ("a", "an", "new") and is_pact(place, first) and not lent
    if phrase == ("stand", "for"):
        return not any(first <= actor.first <= first + 1 for actor in place.line.actors)  # `NMO stands for …`
    if phrase == ("would", "like"):
        return _is_wished_of(place, first)
    if phrase in _OF_TASTE and is_trifle(place.words, first, place.end_from(first)):
        return False
    return (phrase[0], following) not in _TAKEN_ELSEHOW


_OF_TASTE = frozenset({("hope", "for"), ("recommend",), ("favour",), ("favor",), ("prefer",)})
_TAKEN_ELSEHOW = frozenset({("hope", "that"), ("proceed", "caution"), ("proceed", "care")})


def _is_wished_of(place: Place, first: int) -> bool:
    """`would like the talks to go on`; not `would like now to turn`, `would like my friend to speak`."""
    to = next((at for at in range(first + 1, place.end_from(first)) if place.low(at) == "to"), None)
    act = to is not None and not is_of_meeting(place, to + 1) and place.low(to + 1) not in SPEECH
    turn = is_adverb(following) or following in ("next", "this") if (following := place.low(first)) else True
    return act and not turn and following != "you"


def _agrees(place: Place, first: int) -> bool:
    return place.low(first) in ("a", "an", "new") and is_pact(place, first)


def _eyes(place: Place, first: int) -> bool:
    """`eyes a dam`, `mulls leaving`; not `weighs 20 tonnes`, `weighs heavily on`, `weighs the evidence`, `all
    eyes`."""
    low = place.low(first)
    if not _WEIGHED.isdisjoint(place.lows[first : first + 3]):
        return False
    told = place.found.form in ("third", "base") and _has_bare_subject(place)
    told = told and not is_trifle(place.words, first, place.end_from(first))
    return told and low[:1].isalpha() and not is_adverb(low) and low not in ("whether", "how")


_WEIGHED = listed(
    """
    evidence cost costs risk risks benefit benefits merits options option consequences impact implications
    question questions
    """
)


def _plans(place: Place, first: int) -> bool:
    """`plans a dam`, `planned more talks`: behind its subject, no noun."""
    return place.low(first) in _PLANNED and place.low(first) != "that" and _has_bare_subject(place)


def _floats(place: Place, first: int) -> bool:
    """`floated a summit in Lima`; not a bond or a boat."""
    near = place.lows[first : first + _NEAR]
    act = place.low(first).endswith("ing") and len(near[0]) > _SHORTEST_ACT
    return (act or place.low(first) in ("a", "an")) and _ON_WATER.isdisjoint(near)


def _commits(place: Place, first: int) -> bool:
    """`has committed $5 million to the fund`; not `committed crimes`."""
    low = place.low(first)
    return low in _MONEY or low in _GIVEN or (low[:1].isdigit() and place.low(first + 1) != "murders")


def _requests(place: Place, first: int) -> bool:
    """`requested a loan`; not `requested anonymity`, which is the press's business."""
    return place.low(first) != "anonymity"


def is_suggested(place: Place) -> bool:
    """`suggested a joint patrol`, `suggested the envoy visit Lima`: what is put forward, no guess."""
    first = place.found.after
    if place.found.cue.phrase != ("suggest",) or not place.starts_thing(first):
        return False
    end = place.end_from(first)
    bare = range(first + 1, min(end, first + _NEAR))
    verb = next(
        (at for at in bare if place.low(at) in DEEDS | ENDS | _VISITS and _is_one(place, at - 1, first)),
        first,
    )
    if verb > first and not any(place.low(at) in _FINITES for at in range(first, verb)):
        return True
    near = place.lows[first : min(end, first + _NEAR)]
    return near[:1] in (("a",), ("an",)) and not PROPOSED.isdisjoint(near) and FINITE.isdisjoint(near)


_VISITS = listed("visit stay go come travel talk speak retire resign wait attend remain receive")
_FINITES = FINITE | MODALS | {"to", "that", "of"}


def _is_one(place: Place, at: int, first: int) -> bool:
    """Whether a single noun or a name ends there, behind which a verb would stand with `s`."""
    low = place.low(at)
    named = any(actor.after == at + 1 and not actor.adjective for actor in place.line.actors)
    return named or (at > first and low.isalpha() and not low.endswith(("s", "ing", "ed", "al", "ic", "ive")))


def _orders(place: Place, first: int) -> bool:
    """`has ordered a review`, `has ordered the deployment of troops`; not `ordered 20 jets`."""
    near = place.lows[first : first + _NEAR]
    return place.is_perfect() and near[:1] in (("a",), ("an",), ("the",)) and not _ORDERED.isdisjoint(near)


_ORDERED = listed(
    """
    review investigation inquiry probe deployment redeployment withdrawal evacuation closure suspension halt
    ban release mobilisation mobilization audit assessment ceasefire reduction reopening construction
    """
)


def _has_bare_subject(place: Place) -> bool:
    """Whether a name, a government or a pronoun stands right before the verb, its adverbs aside."""
    at = place.skip_back(place.found.first)
    return place.low(at) in _ITSELF | _GOVERNMENTS or any(
        a.after == at + 1 and not a.adjective for a in place.line.actors
    )


_GOVERNMENTS = listed("government administration ministry cabinet regime leadership")
_ITSELF = listed("it he she they we which who has have is are also")


def opens_clause(place: Place, first: int) -> bool:
    """`is worried the war will spread`: a clause without its `that`."""
    opens = place.low(first) in PRONOUNS or place.starts_thing(first)
    return opens and any(place.low(at) in FINITE for at in range(first + 1, place.end_from(first)))


_TESTS = {
    "worry": opens_clause,
    "agree": _agrees,
    "eye": _eyes,
    "mull": _eyes,
    "weigh": _eyes,
    "plan": _plans,
    "float": _floats,
    "moot": _floats,
    "commit": _commits,
    "request": _requests,
    "order": _orders,
}
