"""Which aims are none once their clause is seen: what an event will bring about, what was tried and is past,
what opens a meeting. A place and its aim in, whether it is an aim out."""

from tui_reader.analysis.aiming.clause_starts import clause_start
from tui_reader.analysis.aiming.diaries import is_on_the_diary
from tui_reader.analysis.aiming.forecasts import is_forecast
from tui_reader.analysis.aiming.lookalikes import is_lookalike
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.pleasantries import is_pleasantry
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    NEGATIONS,
    PREPOSITIONS,
    STOPS,
    is_adverb,
    listed,
)

# What happens, and has effects rather than aims.
_EVENTS = listed(
    """
    decision decisions move moves step steps announcement withdrawal victory defeat failure success crisis
    conflict war result results outcome development developments event events visit gesture breakthrough
    collapse agreement deal accord treaty meeting summit test tests launch vote election policy policies trip
    """
)
_EFFECTS = listed(
    """
    contribute help lead result cause worsen undermine harm hurt prove trigger spark fuel push raise ease make
    reshape change shape affect mark complicate increase reduce destabilise destabilize threaten encourage
    embolden deepen give put boost demonstrate highlight underscore underline showcase maintain bring enhance
    generate endanger jeopardise jeopardize improve attract
    """
)
_SEEMS = listed("seem seems seemed appear appears appeared look looks looked")
_PASSES = listed("pass passes go goes fall falls")
_OFFICES = listed("chairmanship presidency chair leadership helm baton")
_TRYING = listed("attempt try seek")
_SITTINGS = listed("summit meeting talks session visit conference discussion discussions meetings")
_ONE = listed("i 'm am so really especially")
_PAST = listed(
    "past previous earlier former prior failed abortive alleged supposed unsuccessful aborted botched doomed"
)
_GERUNDS = listed("having needing")
_FATES = listed("will would 'll might may could shall")
_TALKS = listed("comments comment remarks remark statement statements points point observations announcement")
_OPENS = listed("begin start open proceed")
_AT_ONCE = listed("now today here with by . , ;")
_NEAR = 6
_HARDWARE = listed(
    "aircraft plane planes missile missiles satellite satellites weapon weapons vehicle vehicles drone drones"
)
_DOES = listed("do handle fix solve run change complicate say see repeat settle discuss address")
_POINTED = listed("it this that so")
_PARLEYS = listed("talks dialogue negotiations negotiation discussion discussions talk compromise")
_MINDED = listed("realise realize understand remember admit")
_MEETING = listed("meeting seeing hearing having talking discussing learning reading being visiting speaking")
_HOW = listed(
    """
    soon now again together alone quickly well better first later here there the way he she they we sees see
    fit his her own today tomorrow tonight
    """
)
_VIEWS = (("vision", "of"), ("concept", "of"))
_TABLED = listed("address discuss exchange talk look begin start turn review consider hear move")
_TABLING = listed("discussing beginning starting moving hearing listening turning looking talking exchanging")
_PLANS = listed("plans plan intentions intention aims")
_INDEED = listed("this that it these those")
_TELLING = listed("means shows indicates signals suggests proves reflects marks is was")


def is_none(place: Place, aim: Aim) -> bool:
    """Whether what looks like an aim is told, foretold or mere procedure."""
    frame = place.found.cue.frame
    pleasant = _is_mere_joy(place, aim) or is_pleasantry(place, aim)
    if pleasant or _is_pointing(place, aim) or _is_view(place, aim) or is_lookalike(place, aim):
        return True
    if frame == "modal":
        told = is_forecast(place, aim) or _is_effect(place) or _is_inverted(place) or _is_fate(place)
        return (
            told
            or _is_opening(place)
            or _is_oblique(place)
            or _is_minded(place)
            or is_on_the_diary(place, aim)
        )
    if frame in ("noun_to", "saying_to", "adjective"):
        if place.found.cue.phrase == ("open", "for"):
            return not any(place.low(at) in _PARLEYS for at in range(aim.first, aim.after))
        return _is_of_event(place) or _is_past_thing(place) or _is_of_hardware(place)
    if frame in ("saying", "request"):
        return _is_agenda(place) or _is_own_plan(place, aim)
    return _is_untried(place) or _is_fact(place) or _is_conceded(place)


def _is_pointing(place: Place, aim: Aim) -> bool:
    """`do it soon`, `complicate it`, `run this his way`: what the words point to is told elsewhere."""
    if aim.after - aim.first == 1:
        return place.low(aim.first) == "do"
    behind = {place.low(at) for at in range(aim.first + 2, aim.after)}
    if not behind and place.low(aim.first) == "do":
        return False  # `they want to do it`
    return place.low(aim.first) in _DOES and place.low(aim.first + 1) in _POINTED and behind <= _HOW


def _is_mere_joy(place: Place, aim: Aim) -> bool:
    """`look forward to hosting you`: only an act of one's own side is an aim."""
    if place.found.cue.phrase[0] != "look" or place.found.cue.frame != "verb_to":
        return False
    at = place.skip_back(place.found.first)
    we = place.low(at - (place.low(at) == "all")) == "we" or _is_of_own_side(place, aim)
    verb = place.low(place.found.after)
    return not (we and verb.endswith("ing") and verb not in _MEETING)


def _is_of_own_side(place: Place, aim: Aim) -> bool:
    """`The President looks forward to hosting them`, in his state's own words; not `I look forward to`."""
    near = place.lows[aim.first : aim.first + _NEAR]
    if place.low(place.skip_back(place.found.first)) in _ONE or "you" in near or "know" in near:
        return False
    speaking = place.speaking()
    return speaking is not None and speaking.holder == aim.subject.holder


def _is_view(place: Place, aim: Aim) -> bool:
    """`his vision of foreign policy`; `a vision of a lake without nets` is an aim."""
    return place.found.cue.phrase in _VIEWS and place.low(aim.first) not in ("a", "an")


def _is_oblique(place: Place) -> bool:
    """`sorry for having to leave`: a need that is only mentioned."""
    return place.low(place.found.first) in _GERUNDS and place.low(place.found.first - 1) in PREPOSITIONS


def _is_minded(place: Place) -> bool:
    """`we have to realise that the war goes on`, `the law will enter into force`: what is so."""
    verb = place.content_verb(place.found.after)
    at = place.skip_adverbs(place.found.after) + 1
    behind = place.low(at)
    return (verb in _MINDED and behind == "that") or (verb == "enter" and behind == "into")


def _is_agenda(place: Place) -> bool:
    """`I propose that we turn to rivers`: the order of the day."""
    first = place.found.after + (place.low(place.found.after) == "that")
    if place.found.form == "base" and place.low(first) in _TABLING:
        return True  # `I propose discussing this`
    return place.low(first) == "we" and place.low(place.skip_adverbs(first + 1)) in _TABLED


def _is_own_plan(place: Place, aim: Aim) -> bool:
    """`warned of its plans`: no worry of theirs."""
    own = place.low(aim.first) in ("its", "his", "her", "their")
    return place.found.cue.kind == "concern" and own and place.low(aim.first + 1) in _PLANS


def _is_conceded(place: Place) -> bool:
    """`as much as we want to stay`."""
    before = tuple(place.lows[max(0, place.found.first - 4) : place.found.first - 1])
    return before[-3:] == ("as", "much", "as")


def _is_effect(place: Place) -> bool:
    """`the move would help calm the markets`, `the chair will pass to Chile`."""
    end = without_auxiliaries(place.line, place.found.first)[0]
    while end > 0 and (place.low(end - 1) == "," or is_adverb(place.low(end - 1))):
        end -= 1
    head = _head_before(place, end)
    verb = place.content_verb(place.found.after)
    if place.found.cue.kind != "commitment":
        return False
    if verb in _TABLED and place.low(place.skip_adverbs(place.found.after) + 1) == ",":
        return True  # `the questions that the council will address, and`
    return (
        (head in _EVENTS and verb in _EFFECTS)
        or (head in _OFFICES and verb in _PASSES)
        or (
            verb == "pass"
            and any(place.low(at) in _OFFICES for at in range(clause_start(place.words, end), end))
        )
    )


def _head_before(place: Place, end: int) -> str:
    """The head of the noun phrase that ends there, before its `of` or `by`."""
    start = clause_start(place.words, end)
    at = next((k for k in range(start, end) if place.low(k) in ("of", "by", "on", "in", "to", "with")), end)
    return place.low(at - 1)


def _is_inverted(place: Place) -> bool:
    """`what may come should Roe be confirmed`: a condition; `Should be stopped`: of whom nobody tells."""
    after = place.found.after
    return place.found.first == 0 or (place.low(place.found.first) == "should" and place.starts_thing(after))


def _is_fate(place: Place) -> bool:
    """`If we do nothing, we will lose`: what comes of one's own doing, not of another's."""
    if place.low(place.found.first) not in _FATES or place.low(place.found.first - 1) != "we":
        return False
    start = place.found.first - 2
    while start > 0 and place.low(start - 1) not in STOPS:
        start -= 1
    start = place.skip_marks(start)
    own = (place.low(start), place.low(start + 1)) == ("if", "we")
    return own and place.low(start + 2) not in AUXILIARIES


def _is_opening(place: Place) -> bool:
    """`I’m going to make a start`, `I will make a few remarks`."""
    verb = place.content_verb(place.found.after)
    at = next((k for k in range(place.found.after, len(place.words)) if place.low(k) == verb), 0)
    if verb in _OPENS:
        first = place.low(at + 1) == "with" and place.found.cue.kind == "goal"
        return place.low(at + 1) in _AT_ONCE and not first  # `we must begin with a truce`
    near = {place.low(k) for k in range(at, at + _NEAR)}
    return (
        verb in ("make", "give", "offer") and "i" in place.lows[: place.found.first] and bool(near & _TALKS)
    )


def _is_of_event(place: Place) -> bool:
    """`the move threatened to raise tensions`, `the deal seems set to change trade`."""
    frame = place.found.cue.frame
    at = place.skip_back(place.found.first)
    if frame == "adjective":
        return place.found.cue.phrase[0] == "set" and place.low(at) in _SEEMS
    return frame == "saying_to" and place.low(at) in _EVENTS


def _is_past_thing(place: Place) -> bool:
    """`its past programmes to`, `a failed attempt to`."""
    if place.found.cue.phrase == ("agenda", "for"):
        near = range(place.found.after, place.found.after + 4)
        return any(place.low(at) in _SITTINGS for at in near)  # `a full agenda for talks`
    before = place.low(place.found.first - 1)
    verb = place.found.cue.phrase[-1] == "to"
    return place.found.cue.frame == "noun_to" and verb and before in _PAST


def _is_of_hardware(place: Place) -> bool:
    """`has planes designed to find mines`: what a machine is for."""
    found = place.found
    return found.cue.phrase == ("designed", "to") and place.low(found.first - 1) in _HARDWARE


def _is_untried(place: Place) -> bool:
    """`did not attempt to`: what was left undone."""
    if place.found.cue.phrase[0] not in _TRYING or place.found.form != "base":
        return False
    before = {place.low(at) for at in range(place.found.first - 3, place.found.first)}
    return "didn't" in before or ("did" in before and bool(before & NEGATIONS))


def _is_fact(place: Place) -> bool:
    """`we hope this means peace`: a fact that is hoped for."""
    first = place.found.after
    told = place.low(place.skip_adverbs(first + 1)) in _TELLING
    return place.found.cue.phrase[0] == "hope" and place.low(first) in _INDEED and told
