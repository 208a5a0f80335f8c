"""Which modals only foretell: what a situation will be, what one will meet with, what one holds for certain.
A place and its aim in, whether nothing is meant to be done out."""

from tui_reader.analysis.aiming.clause_starts import clause_start, phrase_start
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.tellings import sayer_of_itself
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import BE, NEGATIONS, REPORTING, listed

_SITUATIONS = listed("it this that which there")
# What a situation will do, and nobody who acts.
_STATES = listed("last involve entail cost grow")
_ARTICLES = listed("a an the")
_TROUBLES = listed(
    """
    resistance criticism opposition scrutiny backlash questions hurdles obstacles scepticism skepticism
    difficulties headwinds protests setbacks
    """
)
_CERTAIN = listed("confident certain sure convinced hopeful optimistic")
# What a state may do by a decision of its own.
DEEDS = listed(
    """
    contribute assist provide send deploy invest buy purchase supply deliver fund finance donate lift impose
    withdraw close open reopen build launch ban cut raise reduce suspend resume extend expand double allocate
    spend introduce establish create grant give offer pay support continue keep maintain stop halt scrap
    abolish recognise recognize restore sign leave quit pull tighten strengthen boost enforce implement
    protect defend respond retaliate reject abide monitor stick honor honour
    do use bypass resort restart move consider join host act mediate negotiate hold work strike attack return
    begin start play agree accept take help target block seize hit invade annex arm train equip
    ratify veto designate sanction expel recall review renegotiate revoke cancel delay postpone freeze
    ease loosen relax share cooperate engage turn step pursue seek adopt apply enter intervene
    attain achieve pick reconsider escalate abandon drop withhold add order authorise authorize set make
    announce decide exempt
    """
)
# Those that it takes up by a decision: told as likely, they are meant to be done all the same.
_DECIDED_ON = DEEDS - listed(
    """
    contribute assist continue keep maintain open support give offer do make take begin start play accept
    target help work return turn add set hold stop order attack hit strike raise reduce expand act respond pay
    cut leave grant stick reject consider protect move pick decide spend attain achieve extend double pull
    delay host use engage share monitor agree step abandon enter apply resort restart announce
    """
)
_SUCCEEDS = listed("succeed prevail")
_AS = listed("as than")
_SPELLS = listed("time year years month months week weeks day days hour hours decades decade long longer")
_WERE = listed("was were")
_SPEAKERS = listed("i we")
_OPEN = listed("what how whether")
_OF_STATE = listed("kingdom country government republic state nation administration ministry union bloc")
_LIKELY = listed("probably likely maybe perhaps possibly presumably inevitably")
_GUESSES = listed(
    """
    thinks think thought believes believe believed expects expect expected predicts predict predicted
    estimates estimate estimated suspects suspect suspected guesses guess guessed doubts doubt figures
    assumes assume assumed bets bet reckons reckon fears fear feared
    """
)
_NEAR, _FAR = 6, 12


def is_forecast(place: Place, aim: Aim) -> bool:
    """Whether what a modal says is foretold, and nobody's aim."""
    if aim.kind != "commitment":
        return False
    end = without_auxiliaries(place.line, place.found.first)[0]
    if (
        place.low(place.found.after) == "of"
        or _is_likely(place)
        or _is_forced(place)
        or _is_lengthy(place)
        or _is_guess(place, end)
    ):
        return True  # `the will of the people`
    if place.low(end - 1) == "it" and _is_other_thing(place, aim, end):
        return True
    if place.low(end - 1) in _SITUATIONS and (_is_situation(place, aim) or _is_told_of_thing(place, aim)):
        return True
    return _is_trouble(place, aim) or _is_hoped(place, end) or _is_compared(place, end)


def _is_likely(place: Place) -> bool:
    """`will probably be forced to`, `“we were going to meet, but”`: a guess, or what came to nothing."""
    told = place.subjects.statement_at(place.position)
    was = place.low(place.found.first) == "going" and place.low(place.skip_back(place.found.first)) in _WERE
    if was and told is not None and told.kind == "direct":
        return True
    at = place.verb_at(place.found.after)
    if _LIKELY.isdisjoint(place.lows[place.found.first : at]):
        return False
    return place.low(at) not in _DECIDED_ON


def _is_forced(place: Place) -> bool:
    """`we will be forced to cut exports`: what one does not want; of one who threatens it is an answer."""
    said = place.subjects.statement_at(place.position)
    at = place.verb_at(place.found.after)
    forced = place.low(at) == "be" and place.low(place.skip_adverbs(at + 1)) in _FORCED
    answers = not _ANSWERS.isdisjoint(place.lows)
    return forced and said is not None and said.kind == "direct" and not answers


_FORCED = listed("forced obliged compelled")
_ANSWERS = listed("if unless otherwise respond retaliate answer react countermeasures measures then should")


def _is_lengthy(place: Place) -> bool:
    """`it will take time`, `the aid will take the form of`: how it goes, and not what is done."""
    at = place.verb_at(place.found.after)
    behind = place.lows[at + 1 : at + _NEAR]
    if place.low(at) != "take" or place.low(at + 1) == "steps":
        return False
    return behind[:2] == ("the", "form") or any(low in _SPELLS for low in behind[:3])


def _is_guess(place: Place, end: int) -> bool:
    """`thought Peru was going to win`, `thinks the president will act`, `depends on what Peru will allow`."""
    start = phrase_start(place.words, end)
    was = place.low(place.found.first) == "going" and place.low(place.skip_back(place.found.first)) in _WERE
    if place.low(end - 1) in _SPEAKERS:
        return place.low(end - 2) in _OPEN
    if place.low(start - 1) in _OPEN:
        return True
    verb = start - 1 - (place.low(start - 1) == "that")
    if was and place.low(verb) not in REPORTING - _GUESSES:
        return True
    return place.low(verb) in _GUESSES and place.low(verb - 1) not in BE


def _is_other_thing(place: Place, aim: Aim, end: int) -> bool:
    """`“It will improve the supply,” the Peruvian envoy said`: of his own side he would say `we`; `Roe said
    of the canal that it would help`, where no state is named that would."""
    speaking = place.speaking()
    statement = place.subjects.statement_at(place.position)
    if statement is None or speaking is None or speaking.holder != aim.subject.holder:
        return False
    if statement.kind == "direct":
        told = any(
            a.holder == speaking.holder and a.form != "person" for a in place.line.actors if a.first < end
        )
        return not told and _OF_STATE.isdisjoint(place.lows[:end])
    sayer = sayer_of_itself(place)
    named = any(
        a.holder == speaking.holder and a.form != "person" for a in place.line.actors if a.first < end
    )
    return sayer is not None and sayer.personal and not named


def _is_situation(place: Place, aim: Aim) -> bool:
    """`it’s going to be a long winter`, `it would not last as long`."""
    first = aim.first + (place.low(aim.first) in NEGATIONS)
    verb = place.content_verb(first)
    going = place.low(place.found.first) == "going"
    return verb in _STATES or (going and verb == "be" and place.low(place.verb_at(first) + 1) in _ARTICLES)


def _is_told_of_thing(place: Place, aim: Aim) -> bool:
    """`the minister blamed the canal, saying it would weaken Peru`: what a person says of a thing."""
    sayer, speaking = sayer_of_itself(place), place.speaking()
    if sayer is not None and sayer.personal:
        return sayer.holder != aim.subject.holder
    end = without_auxiliaries(place.line, place.found.first)[0]
    gerund = place.low(end - 1) == "it" and place.low(end - 2) == "saying"
    return gerund and speaking is not None and speaking.holder != aim.subject.holder


def _is_trouble(place: Place, aim: Aim) -> bool:
    """`will face stiff resistance`: what one meets with; what he threatens others with, they `face`."""
    verb = next((at for at in range(aim.first, aim.after) if place.low(at) == "face"), None)
    if verb is None or verb > place.verb_at(place.found.after):
        return False
    return not _TROUBLES.isdisjoint(place.lows[verb : verb + _NEAR])


def _is_hoped(place: Place, end: int) -> bool:
    """`I am confident that we will succeed`."""
    hopes = not _CERTAIN.isdisjoint(place.lows[max(0, end - _FAR) : end])
    return hopes and place.content_verb(place.found.after) in _SUCCEEDS


def _is_compared(place: Place, end: int) -> bool:
    """`not as sad as they will let us believe`, `more than Peru will admit`."""
    start = clause_start(place.words, end)
    at = next((k for k in range(end - 1, max(0, end - _NEAR), -1) if place.low(k) in _AS), None)
    if at is None or at < start - 1:
        return False
    return place.low(at) == "than" or "as" in place.lows[max(0, at - _NEAR) : at - 1]
