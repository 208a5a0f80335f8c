"""Frames in which a noun of wanting takes an infinitive or a thing (`a plan to A`, `its pledge of A`)."""

from dataclasses import replace

from tui_reader.analysis.aiming.clause_starts import clause_start
from tui_reader.analysis.aiming.cues import BACKED
from tui_reader.analysis.aiming.firmness import is_unwavering
from tui_reader.analysis.aiming.givers import (
    GIVERS,
    LONGEST_PHRASE,
    SETTINGS,
    SPEAKING,
    SPOKEN,
    giver_of,
    opens_sentence,
    subject_of_giver,
)
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.infinitives import infinitive_end, predicate_start
from tui_reader.analysis.aiming.noun_senses import VERBS_OF_NOUN, opens_aim
from tui_reader.analysis.aiming.noun_voices import is_polite, pressing
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.possessors import possessor_of
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import FINITE, Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    NEGATIONS,
    PREPOSITIONS,
    STOPS,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

_SAID_NOUNS = listed("proposal call appeal pledge promise vow threat initiative demand")
_OPENING = 8
_OPENERS = listed("in as with despite under")
_LONGEST_CUE = 2
_UNDONE = listed("failed fails failing failure refused")
_DROPPED = listed(
    """
    dropped drops dropping abandoned abandons abandoning scrapped scraps scrapping shelved shelves shelving
    ditched ditches ditching gave gives giving given cancelled canceled cancelling forsook forsaken
    """
)
_NEAR = 5
_WHEN = listed("after before as since once while when because until")
_JOINED = listed("joined joins join joining backed backs echoed echoes renewed renews issued made supported")
_NEVER_GIVEN = listed("pressure talk")
_UNVEILED = listed(
    """
    announced announces announcing unveiled unveils unveiling outlined outlines outlining revealed reveals
    presented presents laid published releases released confirmed detailed drew draws drawing drawn
    submitted approved rolled rolls rolling
    """
)
_NEEDS_OWNER = listed("policy need interest call campaign move order importance necessity urgency")
# What a noun of wanting can hang on so that the subject of the clause is the one who wants.
# Nouns of which only what somebody stresses or expresses is an aim: `its support for` is told of others.
_ONLY_SPOKEN = listed("support importance willingness decision choice refusal")
_SEEN = listed("see sees saw face faces facing has have had")
_BELIEFS = listed("belief believe faith confidence")
_DECLARED = (
    SPOKEN
    | SPEAKING
    | listed("announce announces announcing made taken took welcomed welcome adopted adopts passed")
)
_DOUBTS = listed("sceptical skeptical doubt doubts doubtful doubted doubting scepticism skepticism")
_BOUNDS = listed(", . ; : and or but that which who")
_SHARING = listed("collective shared common joint")
_SHOWN = listed("shown show shows showed showing signalled signaled signals")
_SHARED = listed("share shares sharing shared have has having")


def noun_to(place: Place) -> Aim | None:
    """`X’s attempt to A`, `a Russian plan to A`, `in an effort to A`, `made a proposal to A`."""
    owner = _owner_of_noun(place) if opens_aim(place) else None
    if owner is None or is_polite(place):
        return None
    found = place.found
    end = place.end_from(found.after)
    if found.cue.phrase[-1] != "that":
        end = infinitive_end(place.line, found.after, end)
    elif _is_subject(place):
        end = _end_of_clause(place, end)
    if _is_subject(place):
        thing = found.cue.phrase[-1] in ("of", "for")
        end = predicate_start(place.line, found.after, end, thing=thing)
        if _is_missed(place, end) or _is_given_up(place, end):
            return None
    return _as_stated(place, place.aim(owner, found.after, _aside_end(place, end), said=_is_said(place)))


def _aside_end(place: Place, end: int) -> int:
    """Before the comma that closes what a preposition opens: `As part of its pledge to A, Chile …`,
    `Chile, in a bid to A, sent …`."""
    first = place.found.first
    commas = [at for at in range(place.found.after, end - 1) if place.low(at) == ","]
    if not commas or (first < _OPENING and place.low(0) in PREPOSITIONS | {"as"}):
        return commas[0] if commas else end
    at = next((k for k in range(first - 1, max(0, first - _OPENING), -1) if place.low(k) in _OPENERS), 0)
    if place.low(at - 1) != ",":
        return end
    if opens_sentence(place, at):
        return commas[0]
    finite = (k for k in commas if place.low(k + 1) in AUXILIARIES or like_a_verb(place.low(k + 1)))
    return next(finite, end)


def _end_of_clause(place: Place, end: int) -> int:
    """`its demand that Peru free them was refused`: before the verb that the noun itself has."""
    after = place.found.after
    verbs = [at for at in range(after, end) if place.low(at) in VERBS_OF_NOUN]
    own = verbs[1:] if any(place.low(at) in FINITE for at in range(after, min(end, after + 3))) else verbs
    return own[-1] if own and own[-1] > after + 2 else end


def _is_missed(place: Place, end: int) -> bool:
    """`its target to miss was`: a target is no act."""
    return place.found.cue.phrase == ("target", "to") and end < place.found.after + 2


def _is_given_up(place: Place, end: int) -> bool:
    """`its plan to A was abandoned`."""
    return place.low(end) in AUXILIARIES and not _DROPPED.isdisjoint(place.lows[end : end + 3])


def _as_stated(place: Place, aim: Aim | None) -> Aim | None:
    """The aim with the person who says so: `Ms Soto reaffirmed our commitment to`."""
    at = _affirmed(place)
    if aim is None or at is None or aim.subject.personal:
        return aim
    sayer = subject_of_verb(place.subjects, place.line, at, gerund=place.low(at).endswith("ing"))
    if sayer is None or not sayer.personal or sayer.holder != aim.subject.holder:
        return aim
    return replace(aim, subject=replace(aim.subject, name=sayer.name, personal=True), said=True)


def _affirmed(place: Place) -> int | None:
    """The verb of speech right before the noun phrase, also across whose it is."""
    for at in range(place.found.first - 1, max(-1, place.found.first - _OPENING), -1):
        low = place.low(at)
        if low in SPOKEN:
            return at
        if low in _BOUNDS or low in PREPOSITIONS - {"out"} or low in AUXILIARIES - {"'s"}:
            return None
    return None


def _owner_of_noun(place: Place) -> Subject | None:
    """Whose plan it is: what is not made, as in `announced no plans to`, is nobody's."""
    first, head = place.found.first, place.found.cue.phrase[0]
    agent = _agent(place)
    if agent is None and _is_of_another(place):
        return None
    owner = agent or possessor_of(place, first) or pressing(place)
    if head in _ONLY_SPOKEN and not _is_voiced(place, owner):
        return None
    owner = owner or _giving(place)
    if _is_dropped(place):
        return None
    if place.low(first - 1) == "little" or _is_doubted(place) or (head == "threat" and _is_seen(place)):
        return None  # `sees little hope for`, `sees threats to trade`
    if owner and _SHARING.issuperset({place.low(first - 1)}):
        owner = place.subjects.of_one_mind(place.line, owner)
    none = place.low(first - 1) == "no"
    return replace(owner, negated=True) if owner and none else owner


def _is_of_another(place: Place) -> bool:
    """`efforts by students to`, `its pledges of aid to the coast`: of one without aims, or of a thing."""
    first = place.found.first
    inside = place.found.after > first + _LONGEST_CUE
    parted = place.low(first + 1) == "of" and place.low(first + 2) not in ("trying", "attempting", "seeking")
    return inside and (parted or place.low(first + 1) == "by")


def _is_voiced(place: Place, owner: Subject | None) -> bool:
    """Whether a noun that others are told to have is one's own or spoken of: `reaffirmed its support for`,
    `has shown a willingness to`; a refusal is what it is, but in what another side says."""
    if owner is None:
        giver = giver_of(place)
        shown = giver is not None and place.low(giver) in _SHOWN and place.low(place.found.first - 1) != "no"
    else:
        speaking = place.speaking()
        refused = place.found.cue.phrase[0] == "refusal"
        shown = owner.own or (refused and (speaking is None or speaking.holder == owner.holder))
    spoken = _giver_of_speech(place) is not None or _affirmed(place) is not None
    return shown or spoken or is_unwavering(place)


def _giving(place: Place) -> Subject | None:
    """Who has or makes it: the subject of the verb that it hangs on."""
    head = place.found.cue.phrase[0]
    if head in _NEVER_GIVEN or (place.found.cue.phrase == ("plan", "for") and not _is_unveiled(place)):
        return None  # who resists pressure, is under it
    unstressed = head in _NEEDS_OWNER - {"order"} and not _is_stressed(place)
    found = None if unstressed or _is_undone(place) else subject_of_giver(place)
    return None if found and found.negated else found


def _is_undone(place: Place) -> bool:
    """`failed to make a plan to`; not `failed after Chile made a plan to`."""
    for at in range(place.found.first - 1, max(-1, place.found.first - _OPENING), -1):
        if place.low(at) in _UNDONE:
            return True
        if place.low(at) in _WHEN or place.low(at) in STOPS:
            return False
    return False


def _is_dropped(place: Place) -> bool:
    """`has dropped its plan to`, `gave up its bid for`: no more; `has not given up` it is."""
    near = range(place.found.first - 1, max(-1, place.found.first - _NEAR), -1)
    at = next((k for k in near if place.low(k) in _DROPPED or place.low(k) in _BOUNDS), -1)
    if place.low(at) not in _DROPPED or (place.low(at).startswith("g") and place.low(at + 1) != "up"):
        return False
    return NEGATIONS.isdisjoint(place.lows[max(0, at - _NEAR) : at])


def _is_unveiled(place: Place) -> bool:
    """`announced plans for A`."""
    giver = giver_of(place)
    return giver is not None and place.low(giver) in _UNVEILED


def _is_doubted(place: Place) -> bool:
    """`sceptical about its commitment to`: what others do not believe in."""
    return any(
        place.low(at) in _DOUBTS
        for at in range(max(0, place.found.first - LONGEST_PHRASE), place.found.first)
    )


def _is_seen(place: Place) -> bool:
    """Whether the noun is what somebody only sees or faces."""
    giver = giver_of(place)
    return giver is not None and place.low(giver) in _SEEN


def _giver_of_speech(place: Place) -> int | None:
    """The verb of speech that the noun hangs on: `reaffirmed its support`."""
    giver = giver_of(place)
    if giver is not None and place.low(giver) == "in" and place.low(giver - 1) in _BELIEFS:
        return giver
    return giver if giver is not None and place.low(giver) in _DECLARED else None


def _is_said(place: Place) -> bool:
    """Whether the noun is one of speech that is made, or what somebody stresses."""
    giver = giver_of(place)
    if giver is None or place.low(giver) in SETTINGS:
        return False
    return place.found.cue.phrase[0] in _SAID_NOUNS or place.low(giver) in SPOKEN


def _is_subject(place: Place) -> bool:
    """Whether the noun is the subject of its clause: no verb stands before it."""
    start = clause_start(place.words, place.found.first)
    before = [w.low for w in place.words[start : place.found.first]]
    verbs = (low in GIVERS or (like_a_verb(low) and "-" not in low) for low in before)
    return not any(low in AUXILIARIES - {"'s"} for low in before) and not any(verbs)


def _is_stressed(place: Place) -> bool:
    """`the need to` counts when somebody stresses it, a call when it is somebody's."""
    before = {w.low for w in place.words[max(0, place.found.first - 3) : place.found.first]}
    if not before.isdisjoint(listed("the 's his her its their our a repeated reiterated")):
        return True
    giver = giver_of(place)
    if giver is not None and place.found.cue.phrase[0] == "call" and place.low(giver) in _JOINED:
        return True
    shown = _SHOWN if place.found.cue.phrase[0] == "interest" else _SHARED
    return giver is not None and place.low(giver) in SPOKEN | SPEAKING | _SHARED | shown


def _agent(place: Place) -> Subject | None:
    """`an attempt by Chile to`: the agent inside the cue."""
    first = place.found.first + 1
    first += place.low(first) in BACKED  # `an effort led by Chile to`
    taken = place.found.after - 2
    if taken > first and place.low(taken) in ("taken", "taking"):
        end = without_auxiliaries(place.line, taken)[0]  # `steps that Chile has taken to`
        return place.subjects.of_phrase(place.line, first + (place.low(first) in ("that", "which")), end)
    if place.low(first) not in ("by", "from", "of", "among", "between") or place.found.after <= first + 1:
        return None
    return place.subjects.of_phrase(place.line, first + 1, place.found.after - 1)
