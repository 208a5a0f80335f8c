"""Frames of purpose (`sent ships to A`, `does everything to A`, `the only way is to A`): cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.aiming.clause_starts import phrase_start
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.possessors import possessor_of
from tui_reader.analysis.aiming.regards import before_auxiliaries
from tui_reader.analysis.aiming.tellings import is_game
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import SPEECH, Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    BE,
    NEGATIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    is_adverb,
    listed,
)

# What states do things for.
ENDS = listed(
    """
    achieve address advance assist attack attract avert avoid back block bolster boost break bring build
    calm clarify coerce combat confront contain counter court cover cushion create curb cut deal deepen
    defeat defend deny deter develop diversify draw drive ease eliminate encourage end enforce enhance
    ensure escort expand extend facilitate fight find finish force foster free fund further gain get
    give guarantee guard halt help hold impose improve increase influence investigate isolate keep lead
    limit link lower maintain make mediate mend mitigate modernise modernize monitor narrow negotiate
    obtain offset open oversee patrol persuade pile preserve press pressure prevent promote protect
    provide pull punish push put raise reach reassure rebuild reduce reinforce relieve remove repair
    replace resist resolve respond restart restore restrain restrict revive safeguard save search secure
    send settle shape share shield shore shut silence solve speed stabilise stabilize stem stop
    strengthen strike supply support suppress tackle take target test thwart tighten train turn undercut
    undermine understand unite weaken win withstand demand have be become do
    accelerate acquire broaden capture compel consolidate cripple curtail decouple dismantle dominate double
    establish exclude export foil forge form harness hasten host insulate integrate join lure minimise
    minimize mobilise mobilize normalise normalize offer outlaw overcome overhaul phase privatise privatize
    recover recruit reform regain regulate rein reopen repel replenish reset resettle reverse soften spur
    leverage catalyze catalyse unlock stimulate empower streamline pilot bridge
    hammer iron thrash broker
    stave steer subsidise subsidize sustain tame transform triple upgrade uphold wean widen woo
    """
)
# Acts of all kinds: only a plain purpose makes them an aim.
_LOOSE = listed(
    """
    provide award advance bring add
    announce issue authorise authorize suspend approve host adopt align review present unveil block ban
    restrict lower roll relocate recall postpone amend open
    close reopen shut cut raise increase reduce extend halt resume lift seize purchase buy ship supply deliver
    appoint redeploy withdraw revise freeze delay enact implement install construct evacuate conduct stage
    carry train equip fund finance subsidise subsidize release expel double quit
    """
)
_DIGITS_OF_YEAR = 4  # `in 1990 it issued a decree to`: told of another time
_VAGUE_ENDS = listed(
    """
    be have become do demand get give make take help open keep put lead hold raise train target set draw find
    back release question break bring build show settle send turn pull push cut win test save
    """
)
_TAKES_INFINITIVE = listed(
    """
    opportunity opportunities ability right rights chance time way ways reason reasons need attempt attempts
    plan plans decision decisions effort efforts desire commitment willingness readiness failure refusal
    permission approval authority deal agreement pressure power powers capacity tendency freedom
    responsibility duty job team room anything nothing something invitation request order orders call calls
    proposal proposals initiative pledge promise vow threat bid move moves offer step steps measures bill law
    work works legislation potential recommendation recommendations
    aimed designed intended meant set due expected working seeking
    them him her us it me you one ones difficult easy possible impossible necessary important harder easier
    enough able likely ready sure and or not up out how what where whether when people
    """
)
# One who `has arrived to A` is there for it.
_TRAVELS = listed("arrive travel fly leave head")
_ERRANDS = listed("prepare work arrange inspect observe mediate oversee plan")
# Whose infinitive is another's: `a pact allowing police to A`.
_ENABLES = listed("authorising authorizing allowing enabling requiring obliging permitting letting")
_CHANCES = listed(
    "incentive incentives opportunity opportunities conditions chance space room reason reasons"
)
_NOW = listed("is are remain remains")  # `troops are deployed to A`
_MAYBE = listed("could may might can")
_HAS = listed("have has 've had")
_LONGEST_MEANS = 14
_BREAKS = STOPS | SUBORDINATORS | listed(", ) — – said says was were has have had is are will would")
_WAYS = listed("only best right surest sole fastest quickest safest preferred most")
_LEADS = listed("to through by via in with")
_LONGEST_WAY = 24
_LONGEST_AGENT = 8


def act(place: Place) -> Aim | None:
    """`sent ships to guard the strait`: what a state's act is meant to bring about."""
    found = place.found
    stationed = found.cue.phrase == ("deploy",) and place.low(place.skip_back(found.first)) in _NOW
    if found.form in ("past", "base") and place.is_passive() and not stationed:
        return None  # also `was found to`, which has nothing founded
    if found.cue.phrase == ("use",) and place.low(found.after) == "to":
        return None  # `used to close it`
    to = _purpose(place)
    done = found.form == "past" and place.low(place.skip_back(found.first)) in _HAS
    if to is None or (done and found.cue.phrase[0] not in _TRAVELS | _LOOSE):
        return None
    if (found.cue.phrase[0] in _LOOSE and not _is_meant(place, to)) or _is_feared(place):
        return None  # `experts fear Chile could use it to A`
    gerund = found.form == "gerund"
    subject = subject_of_verb(place.subjects, place.line, found.first, gerund=gerund)
    first = to + 3 if (place.low(to + 1), place.low(to + 2)) == ("try", "to") else to + 1
    return None if subject is None or subject.negated else place.aim(subject, first)


def _is_feared(place: Place) -> bool:
    """What a side may or could do, in what others say or an article’s own voice."""
    return place.low(place.skip_back(place.found.first)) in _MAYBE and place.speaking() is None


def _is_meant(place: Place, to: int) -> bool:
    """`announced a curfew to stop the looting`: not of the noun before it (`took the chance to`)."""
    if is_game(place.lows):
        return False
    before = place.low(to - 1)
    verb = place.content_verb(to + 1)
    named = any(actor.after == to for actor in place.line.actors)
    dated = any(w.low.isdigit() and len(w.low) == _DIGITS_OF_YEAR for w in place.words[:to])
    return not dated and before not in _TAKES_INFINITIVE and not named and verb in ENDS - _VAGUE_ENDS


def _purpose(place: Place) -> int | None:
    """The `to` of a purpose behind the object of the cue's verb."""
    first = place.found.after
    if place.low(first) in ("and", "or"):
        return None  # `is stepping up and helping to`
    behind = first
    if place.found.cue.phrase == ("use",):
        behind = _behind_apposition(place, first) or first
    for at in range(behind, min(behind + _LONGEST_MEANS, len(place.words))):
        low = place.low(at)
        if low in _BREAKS or low in _ENABLES or (low == "for" and place.low(at - 1) in _CHANCES):
            return None  # `creates an incentive for Peru to`
        if low == "to" and at > first:
            verb = place.skip_marks(place.skip_adverbs(at + 1))
            tried = verb + 2 if place.low(verb) == "try" else verb
            travels = place.found.cue.phrase[0] in _TRAVELS and place.low(tried) in _ERRANDS
            if (travels or place.low(tried) in ENDS) and place.end_from(at + 1) > verb + 1:
                return at
    return None


def _behind_apposition(place: Place, first: int) -> int:
    """`uses a new law, the Sea Act, to A`: what stands behind the second comma; 0 without two."""
    near = range(first + 1, min(first + _LONGEST_MEANS, len(place.words)))
    marks = [at for at in near if place.low(at) in _BREAKS][:2]
    enclosed = [place.low(at) for at in marks] == [",", ","] and place.low(marks[1] + 1) == "to"
    return marks[1] + 1 if enclosed else 0


def utmost(place: Place) -> Aim | None:
    """`does everything (in its power) to A`: all that is done for an end."""
    found = place.found
    near = range(found.after, min(found.after + _LONGEST_MEANS, len(place.words)))
    to = next((at for at in near if place.low(at) in _BREAKS | {"to"}), None)
    if to is None or place.low(to) != "to" or not place.starts_verb(to + 1):
        return None
    subject = subject_of_verb(place.subjects, place.line, found.first, gerund=found.form == "gerund")
    others = next((at + 1 for at in near if at < to and place.low(at) == "for"), to + 1)  # `for them to stay`
    return None if subject is None or subject.negated else place.aim(subject, others)


def so_as(place: Place) -> Aim | None:
    """`opened a dam so as to A`: of the subject of the clause."""
    owner = place.subjects.main(place.line, place.found.first) or _agent_of(place) or place.speaking()
    return place.aim(owner, place.found.after)


def _agent_of(place: Place) -> Subject | None:
    """`was created by Chile with the aim of A`: who is told by `by` before."""
    near = range(place.found.first - 1, max(0, place.found.first - _LONGEST_AGENT), -1)
    by = next((at for at in near if place.low(at) == "by" or place.low(at) in STOPS), 0)
    return place.subjects.of_phrase(place.line, by + 1, place.found.first) if place.low(by) == "by" else None


def way(place: Place) -> Aim | None:
    """`the only way (to B) is to A`, `A is the only way to B`: of one who speaks for a side."""
    found = place.found
    before = {w.low for w in place.words[max(0, found.first - 3) : found.first]}
    if _WAYS.isdisjoint(before) and place.low(found.after) != "forward":
        return None
    near = range(found.after, min(found.after + _LONGEST_WAY, len(place.words)))
    be = next((at for at in near if place.low(at) in BE - {"'s"} or place.low(at) in STOPS | {"lies"}), None)
    owner = possessor_of(place, found.first) or place.speaking()
    if be is not None and place.low(be) not in STOPS and not _is_predicate(place):
        first = place.skip_adverbs(be + 1)
        first += place.low(first) in _LEADS
        return place.aim(owner, first) if place.low(first) not in NEGATIONS else None
    return _only_way(place, owner)


def _is_predicate(place: Place) -> bool:
    """Whether the way is what something is: `talks are the only way`."""
    before = range(place.found.first - 1, max(-1, place.found.first - 5), -1)
    return any(place.low(at) in BE for at in before)


def _only_way(place: Place, owner: Subject | None) -> Aim | None:
    """`A is the only way to B`; of `this is the only way to B`, B."""
    places = range(place.found.first - 1, max(-1, place.found.first - 5), -1)
    be = next((at for at in places if place.low(at) in BE), None)
    end = before_auxiliaries(place, be) if be is not None else None
    if end is None or (be is not None and place.low(be + 1) in NEGATIONS):
        return None  # `is not the fairest way to`
    start = phrase_start(place.words, end)
    if end > start and place.low(end - 1) not in PRONOUNS:
        return place.aim(owner, start, end)
    led = place.low(place.found.after) in ("to", "towards", "toward", "of", "for")
    return place.aim(owner, place.found.after + 1) if led else None


def supporter(place: Place) -> Aim | None:
    """`is one of the strongest supporters of A`, `is a staunch believer in A`."""
    be = None
    for at in range(place.found.first - 1, max(-1, place.found.first - 9), -1):
        low = place.low(at)
        if low in BE and low != "been":
            be = at
            break
        if low in STOPS or low in (",", "for") or low in AUXILIARIES:
            return None
    if be is None or not place.starts_object(place.skip_adverbs(place.found.after)):
        return None
    subject = subject_of_verb(place.subjects, place.line, be)
    personal = subject is not None and subject.personal and not subject.own
    return None if personal else place.aim(subject, place.found.after)


def chance(place: Place) -> Aim | None:
    """`this is a historic opportunity to A`: of one who speaks for a side, not of the occasion."""
    first = place.found.after
    before = {w.low for w in place.words[max(0, place.found.first - 6) : place.found.first]}
    if place.content_verb(first) in SPEECH | _OCCASIONS or _GREAT.isdisjoint(before) or before & NEGATIONS:
        return None
    return place.aim(place.speaking(), first)


_GREAT = listed(
    "great historic unique golden rare good excellent real important crucial genuine unprecedented this"
)
_OCCASIONS = listed(
    """
    be go come travel fly meet talk speak discuss visit welcome share look reflect exchange present introduce
    say
    """
)


def announced(place: Place) -> Aim | None:
    """`the decision was announced by Peru to A`: of the agent, else of the side that speaks."""
    found = place.found
    at = found.after
    while place.low(at) in AUXILIARIES or is_adverb(place.low(at)):
        if place.low(at) in NEGATIONS:
            return None
        at += 1
    if at == found.after or place.low(at) not in (_MADE if found.cue.kind == "commitment" else _UNDERTAKEN):
        return None
    if found.cue.kind == "goal" and not _PAST.isdisjoint(place.lows[found.after : at]):
        return None  # `steps were taken to A`
    to = next((k for k in range(at + 1, at + _LONGEST_MEANS) if place.low(k) in STOPS | {"to", ","}), 0)
    if place.low(to) != "to" or not place.starts_verb(to + 1) or place.low(to + 1) in _OCCASIONS:
        return None
    by = next((k for k in range(at + 1, to) if place.low(k) == "by"), None)
    agent = place.subjects.of_phrase(place.line, by + 1, to) if by else place.speaking()
    aim = place.aim(agent, to + 1)
    return aim and replace(aim, said=by is not None)


_MADE = listed("made taken announced adopted unveiled approved")
_PAST = listed("was were had")
_UNDERTAKEN = listed("made taken undertaken carried stepped intensified launched begun under underway")
