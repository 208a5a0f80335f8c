"""Frames of words in the first person (`we support A`, `this calls for A`): cue in, aim out."""

from tui_reader.analysis.aiming.clause_starts import clause_start
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import FINITE, SPEECH, Aim, Place
from tui_reader.analysis.aiming.words import BE, MARKS, PREPOSITIONS, STOPS, is_adverb, listed

_POINTS = listed("this that these it which all")
_STATES_OF_AFFAIRS = listed(
    """
    situation circumstances circumstance times time moment moments reality realities conditions condition
    challenge challenges crisis crises threat threats environment task tasks world era developments
    development context landscape events stakes urgency problem problems future peace stability progress
    """
)
_NO_AVOWAL = listed("had did didn't don't")


def avowal(place: Place) -> Aim | None:
    """`we support A`: what one says of his own side, not what is told of others or of the past."""
    found = place.found
    if not place.starts_object(found.after) or place.is_passive():
        return None
    before = place.skip_back(found.first)
    if found.cue.phrase[0] == "look" and not place.content_verb(found.after).endswith("ing"):
        return None  # `we look forward to the summer`
    able = place.found.cue.phrase == ("count", "on") and place.low(before) in ("can", "could", "cannot")
    if able or place.low(before) in _NO_AVOWAL or (found.form == "gerund" and place.low(before) not in BE):
        return None
    encouraged = found.cue.kind == "proposal" and found.form != "base"  # `the scheme encourages fishing`
    if encouraged or _hangs_on_noun(place) or _is_expected(place):
        return None
    subject = subject_of_verb(place.subjects, place.line, found.first)
    if subject is None or subject.negated or not _is_ones_own(place, subject):
        return None
    told = any(w.low in FINITE for w in place.words[found.after : place.end_from(found.after)])
    clause = place.low(found.after - 1) == "that" or found.cue.phrase[0] == "expect"
    return None if told and not clause else place.aim(subject, found.after)


def _hangs_on_noun(place: Place) -> bool:
    """Whether a noun of wanting follows that tells by itself what is wanted."""
    near = range(place.found.after, place.found.after + _NEAR)
    noun = next((at for at in near if place.low(at) in _NOUNS), 0)
    linked = place.low(noun + 1) in ("to", "of", "for", "that")
    return place.found.cue.phrase[0] in _AFFIRMS and noun > 0 and linked


def _is_expected(place: Place) -> bool:
    """`we expect prices to fall`, `we count on your support`: a forecast, a courtesy."""
    first, head = place.found.after, place.found.cue.phrase[0]
    if head == "count":
        return place.low(first) in ("you", "your")
    return head == "expect" and not _FIGURES.isdisjoint(place.lows[first : first + 3])


_FIGURES = listed(
    """
    inflation growth gdp price prices revenue revenues output exports imports harvest deficit surplus rate
    rates turnover income incomes profit profits yield population unemployment budget
    """
)
_AFFIRMS = listed("affirm reaffirm assert uphold")
_NOUNS = listed(
    """
    commitment importance support need readiness willingness determination resolve intention desire necessity
    urgency centrality call
    """
)


def _is_ones_own(place: Place, subject: Subject) -> bool:
    """Whether one speaks of his own side: `we support`, in its own document or by one of its officials
    also `Chile supports`, `Chile has supported`."""
    perfect = place.low(place.skip_back(place.found.first)) in ("has", "have", "'ve")
    if place.found.form == "third" or (place.found.form == "past" and perfect):
        speaking = place.speaking()
        told_of = place.low(place.skip_back(place.found.first)) == "it"
        return speaking is not None and not told_of and _speaks_for(place, speaking, subject)
    issuing = _is_issuers(place, subject.holder.name) or place.subjects.are_issuers(subject.holder)
    return place.found.form != "past" and (subject.own or issuing)


def _speaks_for(place: Place, speaking: Subject, subject: Subject) -> bool:
    """Whether one speaks for the subject: his own side, or in a speech the body whose member that is."""
    if speaking.holder == subject.holder:
        return True
    said = place.subjects.statement_at(place.position)
    direct = said is not None and said.kind == "direct" and not subject.personal
    return direct and place.subjects.speaks_within(speaking.holder, subject.holder)


def _is_issuers(place: Place, holder: str) -> bool:
    """Whether the article is the holder's own document."""
    speaking = place.speaking()
    return speaking is not None and speaking.holder.name == holder and _is_own_voice(place)


def _is_own_voice(place: Place) -> bool:
    return place.subjects.statement_at(place.position) is None


def required(place: Place) -> Aim | None:
    """`this calls for A`, `the situation demands A`: said by one who acts on it."""
    found = place.found
    if not place.starts_object(found.after) or found.form not in ("third", "base"):
        return None
    if "attention" in {w.low for w in place.words[found.after : found.after + 4]}:
        return None  # what it is that requires it, is the aim
    at = found.first - 1
    while at > 0 and (is_adverb(place.low(at)) or place.low(at) in ("will", "would")):
        at -= 1
    start = clause_start(place.words, found.first)
    before = {place.low(k) for k in range(start, at + 1)}
    pointing = place.low(at) in _POINTS and at - start <= 1
    if found.cue.phrase[0] == "need" or found.cue.phrase[-1] == "that":
        return place.aim(place.speaking(), found.after) if _is_of_all(place, at) else None
    if not pointing and (_STATES_OF_AFFAIRS.isdisjoint(before) or place.line.actors_in(start, at + 1)):
        return None
    return place.aim(place.speaking(), found.after)


def _is_of_all(place: Place, at: int) -> bool:
    """`the world needs A`, `justice demands that A`: said for all by one who speaks in his own words."""
    said = place.subjects.statement_at(place.position)
    alone = not place.line.actors_in(max(0, at - _NEAR), at + 1)
    return said is not None and said.kind == "direct" and alone and place.low(at) in _FOR_ALL


_FOR_ALL = listed(
    """
    world order humanity mankind humankind justice fairness peace conscience decency morality region continent
    planet situation globe people peoples
    """
)


def exhort(place: Place) -> Aim | None:
    """`let us A`, `there must be A`, `we owe it to them to A`: by one who speaks for a side."""
    found = place.found
    first = found.after if place.low(found.after) in _MORE else place.skip_adverbs(found.after)
    if found.cue.phrase[-1] == "be" and found.cue.phrase[0] != "there":
        near = range(first + 1, first + _NEAR)
        first = next((at + 1 for at in near if place.low(at) in ("by", "through")), first)
        if place.low(first - 1) not in ("by", "through") or not _is_overcoming(place, first):
            return None  # `can only be beaten by A`
    elif found.cue.phrase[-3:] == ("a", "need", "for") and place.lows[first : first + 3] == _THERE_TO_BE:
        first += 3  # `a need for there to be A`
    low = place.low(first)
    idle = (
        low in SPEECH
        or low in _IDLE
        or _is_of_memory(place, first)
        or (found.cue.phrase[-1] == "no" and not _is_refused(place, first))
    )
    done = found.cue.phrase[0] == "possible" and place.low(found.first - 1) in ("was", "were", "been")
    if idle or done or not place.starts_object(first) or place.low(found.first - 1) in ("if", "n't", "not"):
        return None
    return place.aim(place.speaking(), first)


_SUPPOSED = listed("mistake error misunderstanding reason explanation way something someone somebody")
_MORE = listed("more better best less closer greater most")
_THERE_TO_BE = ("there", "to", "be")


_DOUBTED = tuple((no, think) for no in ("don't", "not", "n't") for think in ("think", "believe"))


def _is_of_memory(place: Place, first: int) -> bool:
    """`let us not forget`, `let us agree on the following`: what hearers are to do in their heads."""
    such = place.lows[first : first + 2] == ("no", "such")
    if place.found.cue.phrase[0] == "there" and not _SUPPOSED.isdisjoint(place.lows[first : first + 2]):
        return True  # `there must be a mistake`, `there must be a way`
    if such or place.lows[place.found.first - 2 : place.found.first] in _DOUBTED:
        return True  # `there should be no such thing`, `I don’t think there should be A`
    denied = place.low(first) == "not" and place.low(first + 1) in ("forget", "be", "dwell", "pretend")
    return denied or place.lows[first : first + 2] in (("agree", "on"), ("agree", "that"), ("be", "clear"))


def _is_refused(place: Place, first: int) -> bool:
    """`there will be no talks`: what one's side will not grant; no forecast (`no rain`, `no early end`)."""
    near = range(first, first + _NEAR)
    end = next((at for at in near if place.low(at) in PREPOSITIONS | {"of", ""} | STOPS), first + _NEAR)
    return any(place.low(at) in _REFUSED for at in range(first, end))


def _is_overcoming(place: Place, first: int) -> bool:
    """`can only be solved by A`: A is a means; of `caused by A` it is a cause."""
    return any(place.low(at) in _OVERCOME for at in range(place.found.after, first))


_REFUSED = listed(
    """
    talks talk deal deals delay delays concession concessions exemption exemptions negotiation negotiations
    compromise compromises return retreat move moves step steps withdrawal ceasefire truce peace
    amnesty impunity recognition
    exception exceptions extension surrender normalisation normalization dialogue ransom agreement accord
    treaty settlement solution tolerance turning backsliding renegotiation elections sanctions troops war
    pause invasion annexation occupation partition secession referendum place room safe bailout cuts
    immunity pardon bargaining justification excuse excuses
    """
)
_OVERCOME = listed(
    """
    beaten solved resolved won reached achieved ensured settled overcome secured guaranteed met built ended
    stopped brought attained tackled addressed restored defeated gained accomplished realised realized
    maintained preserved established strengthened countered averted prevented protected fought made done
    dealt managed bridged healed
    """
)
_NEAR = 6
_HEADING = listed('please and so , now "')
_ENDS = listed(". ! ? ; …")
_IDLE = listed(
    """
    be look turn come go move hope pray now me imagine wait think discuss take give begin start see say know
    talk return get consider proceed
    """
)


def matters(place: Place) -> Aim | None:
    """`what matters most is A`: of one who speaks for a side."""
    found = place.found
    near = range(found.after, found.after + _LONGEST_SUBJECT)
    be = next((at for at in near if place.low(at) in ("is", "are", "'s")), None)
    told = found.cue.phrase[-1] in ("needed", "required")  # `what is needed is A`
    be = next((at for at in near if place.low(at) in ("is", "are")), None) if told else be
    if place.low(found.first - 1) not in ("what", "now", "really", "that", "all") or be is None:
        return None
    first = be + 1 if place.low(be + 1) in _MORE else place.skip_adverbs(be + 1)
    return place.aim(place.speaking(), first + (place.low(first) in ("to", "that")))


def imperative(place: Place) -> Aim | None:
    """`Release the hostages.`: what one in office bids in his own words, at the head of a sentence."""
    first = place.found.first
    before = {w.low for w in place.words[max(0, first - 4) : first]}
    said = place.subjects.statement_at(place.position)
    heads = (
        all(place.is_mark(at) or place.low(at) in _HEADING for at in range(first))
        or place.low(first - 1) in _ENDS
    )
    if said is None or said.kind != "direct" or not heads or not before.issubset(_HEADING | _ENDS | MARKS):
        return None
    return place.aim(place.speaking(), first) if place.starts_object(place.found.after) else None


def cleft(place: Place) -> Aim | None:
    """`what we want is A`, `all they seek is to A`."""
    found = place.found
    end = found.first
    if "what" not in place.lows and "all" not in place.lows:
        return None
    while end > 0 and (
        is_adverb(place.low(end - 1)) or place.low(end - 1) in ("have", "has", "do", "all", "would")
    ):
        end -= 1
    places = range(end - 1, max(-1, end - _LONGEST_SUBJECT), -1)
    opening = next((at for at in places if place.low(at) in ("what", "all")), None)
    behind = place.skip_adverbs(found.after)
    if place.low(behind) == "to" and place.low(behind + 1) in _DOES:
        behind = place.skip_adverbs(behind + 2)  # `what we want to do is A`
    if opening is None or opening == end - 1 or place.low(behind) not in ("is", "are", "was", "'s"):
        return None
    first = place.skip_adverbs(behind + 1)
    first += place.low(first) in ("to", "that", "for")
    subject = place.subjects.of_phrase(place.line, opening + 1, end)
    return place.aim(subject, first) if place.low(first) not in ("not", "n't") else None


_LONGEST_SUBJECT = 8
_DOES = listed("do achieve accomplish get")
