"""Frames in which a verb, an adjective or a modal says what somebody wants: cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.aiming.clause_starts import phrase_start
from tui_reader.analysis.aiming.gaps import foretold, told_before
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.readiness import UNWILLING, is_no_policy, is_play
from tui_reader.analysis.aiming.stating import stated, subject_of_cue
from tui_reader.analysis.aiming.takings import is_suggested, may_take, opens_clause
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import COURTESY, FINITE, SPEECH, Aim, Place
from tui_reader.analysis.aiming.words import (
    BE,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    STOPS,
    is_adverb,
    listed,
)

_WISHES = listed("want wants wanted wanting wish wishes wished hope hopes would should")
_NEAR = 6
_LONGEST_THING = 12
_LONGEST_ASIDE = 20
_FRANK = listed("clear honest frank candid sure certain able here with there")
_THREATENED = listed(
    """
    retaliation sanctions tariffs war action strikes strike consequences response force attacks steps measures
    reprisals revenge ban bans embargo blockade boycott
    """
)
_FORESEEN = listed("promise threaten")
_MEETINGS = listed("summit meeting session conference")
_HAVE_FOUND = listed("has have had was")
_WITH_ACTS = (("suggest",), ("talk", "of"), ("speak", "of"))
_LIVED = listed(
    "being having growing losing feeling seeing living hearing suffering missing fleeing surviving"
)


def verb_to(place: Place) -> Aim | None:
    """`seeks to A`."""
    first = _behind_see(place)
    if (
        is_play(place, first)
        or _is_frank(place, first)
        or (place.found.cue.phrase != ("refuse",) and place.is_courtesy(first, COURTESY))
        or _is_bare(place)
        or _is_thing(place, first)
        or (place.found.cue.phrase == ("should", "like") and first == place.found.after)
    ):
        return None  # `I should like to register`; not `We should like to see A`
    subject = subject_of_cue(place)
    if subject and subject.negated and place.found.cue.phrase == ("mean",):
        return None  # `did not mean to hurt them`
    return place.aim(subject, first)


def _is_frank(place: Place, first: int) -> bool:
    """`I want to be clear`."""
    able = (place.low(first + 1), place.low(first + 2)) == ("able", "to") and place.low(first - 1) == "to"
    return place.low(first) == "be" and not able and place.content_verb(first + 1) in _FRANK


def _is_thing(place: Place, first: int) -> bool:
    """`agreed to the loan`: no verb follows."""
    return first == place.found.after and place.low(place.skip_marks(first)) in DETERMINERS


def _behind_see(place: Place) -> int:
    """The thing wanted in `want to see A`; else what follows the cue."""
    first = place.found.after
    sees = place.low(first) in ("see", "have") and place.low(place.found.first) in _WISHES
    return first + 1 if sees and place.low(first) == "see" else first


def _is_bare(place: Place) -> bool:
    """Whether nothing but a verb follows: `what I want to do`."""
    first = place.found.after
    return place.end_from(first) < first + 2 or place.low(place.skip_adverbs(first) + 1) in FINITE


def saying_to(place: Place) -> Aim | None:
    """`pledged to A`: the subject is also the one who stated it."""
    first = place.found.after
    if (place.found.form == "past" and place.is_passive()) or _is_to_be(place, first):
        return None
    return stated(place, place.aim(subject_of_cue(place), first))


def _is_to_be(place: Place, first: int) -> bool:
    """`promises to be a hard winter`: what is foreseen."""
    become = place.low(first) in ("be", "become", "remain") and place.low(first + 1) in ("a", "an", "the")
    return become and place.found.form in ("third", "gerund") and place.found.cue.phrase[0] in _FORESEEN


def verb(place: Place) -> Aim | None:
    """`demands A`, `focuses on A`, `vowed last May that A`."""
    after = place.found.after
    if place.low(after) in ("last", "this", "next", "in", "on") and "that" in (
        place.low(after + 2),
        place.low(after + 3),
    ):
        that = after + (2 if place.low(after + 2) == "that" else 3)
        return place.aim(subject_of_cue(place), that + 1)
    if foreseen := foretold(place):
        return foreseen
    if (place.found.form == "past" and _is_told_of(place)) or not may_take(place, after):
        return None
    if not place.starts_object(place.found.after):
        return told_before(place)
    if place.low(after) in ("less", "more") and place.end_from(after) == after + 1:
        return None  # `when we want less`
    aim = place.aim(subject_of_cue(place) or _whose_meeting(place), after)
    return aim and replace(aim, after=_behind_aside(place, aim))


def _whose_meeting(place: Place) -> Subject | None:
    """`the NATO summit will focus on A`: the body that meets."""
    end = without_auxiliaries(place.line, place.found.first)[0]
    body = next((a for a in place.line.actors if a.after == end - 1 and a.form == "body"), None)
    if body is None or place.found.cue.kind != "priority" or place.low(end - 1) not in _MEETINGS:
        return None
    return place.subjects.owner(body)


def _behind_aside(place: Place, aim: Aim) -> int:
    """`wants the bank, founded in 1950, to lend more`: the infinitive behind what two commas enclose."""
    of_others = place.low(place.found.first) in _WISHES or place.found.cue.phrase == ("urge",)
    return place.end_behind_aside(aim.after) if of_others else aim.after


def _is_told_of(place: Place) -> bool:
    """`was demanded`, `who worked for the ministry`, `the plan, aimed at`."""
    phrase = place.found.cue.phrase
    if phrase == ("aim", "at") and place.low(place.found.first - 1) == ",":
        return True
    return place.is_passive() or phrase == ("work", "for")


def saying(place: Place) -> Aim | None:
    """`proposed A`, `called for A`, `suggested doing A`."""
    behind = {w.low for w in place.words[place.found.after : place.found.after + _NEAR]}
    if place.found.cue.phrase == ("threaten",) and behind.isdisjoint(_THREATENED):
        return None  # what threatens the peace is a danger
    if place.found.cue.phrase == ("rule", "out") and "refuse" in place.low(place.found.first - 2):
        return None  # `refused to rule out`
    act = place.low(place.found.after)
    unmeant = not act.endswith("ing") or act in _LIVED
    if place.found.cue.phrase in _WITH_ACTS and unmeant and not is_suggested(place):
        return None  # `spoke of the war`, `spoke of growing up`
    aim = verb(place)
    if aim and place.found.cue.kind == "concern" and _threatens(place, aim):
        near = place.lows[aim.first : aim.first + _NEAR]
        if _RETALIATION.isdisjoint(near):
            return None
        theirs = "by" in near  # `retaliation by rebels`
        return stated(place, aim if theirs else replace(aim, kind="commitment"))
    told = aim and place.found.cue.phrase[-1] == "against" and not aim.subject.own
    return None if told else stated(place, aim)  # `I warn against A`; not `warned them against A`


_RETALIATION = listed("retaliation reprisals countermeasures counter-measures")


def _threatens(place: Place, aim: Aim) -> bool:
    """`warned of grave consequences`: what will be done, not what is feared."""
    threats = _RETALIATION | {"consequences"}
    return any(word.low in threats for word in place.words[aim.first : aim.after])


def adjective(place: Place) -> Aim | None:
    """`is ready to A`, `initiatives aimed at A`."""
    at = place.found.first
    while at > 0 and (is_adverb(place.low(at - 1)) or place.low(at - 1) in NEGATIONS):
        at -= 1
    while at > 1 and place.low(at - 1) in _COPULAS:
        at -= 1
    apposed = place.low(at - 1) == ","
    if place.found.cue.phrase == ("determined", "that") and place.low(at - 1) in _HAVE_FOUND:
        return None  # `the generals have determined that it is late`
    if (apposed and place.low(at) in ("and", "or")) or _is_field(place, at):
        return None
    first = _behind_comma(place, place.found.after)
    if (len(place.found.cue.phrase) == 1 and not _has_object(place, at)) or is_no_policy(place, first):
        return None
    if place.content_verb(first) in SPEECH and place.low(first) != "see":
        return None
    first += place.low(first) == "see"
    subject = _subject_of_adjective(place, at, apposed=apposed)
    if subject and subject.personal and place.found.cue.phrase[0] == "set":
        return None  # `he is set to bat`
    denied = not NEGATIONS.isdisjoint(w.low for w in place.words[at : place.found.first])
    if denied and place.found.cue.phrase[0] in _EAGER:
        subject = None  # `is not keen on A`: no will to prevent it
    if subject and denied != (place.found.cue.phrase[0] in UNWILLING):
        subject = replace(subject, negated=True)
    return place.aim(subject, first)


def _behind_comma(place: Place, first: int) -> int:
    """`is considering, among other steps, closing it`: the gerund behind what two commas enclose."""
    if place.low(first) != ",":
        return first
    near = range(first + 2, first + _LONGEST_ASIDE)
    comma = next((at for at in near if place.low(at) in STOPS | {",", ""}), 0)
    return comma + 1 if place.low(comma) == "," and place.low(comma + 1).endswith("ing") else first


def _is_field(place: Place, at: int) -> bool:
    """`officials in charge of trade`, `the agency was tasked with`: what somebody's work is or was."""
    told = place.low(at - 1) in _IS_CHARGED and place.low(place.found.after).endswith("ing")
    return place.found.cue.phrase in _CHARGED and not told


def _subject_of_adjective(place: Place, at: int, *, apposed: bool) -> Subject | None:
    made = place.low(place.found.first) in _MADE_FOR
    if made:
        return _owner_of_thing(place, at - apposed) or _whose_thing(place, at)
    meant = place.low(place.found.first) in _PURPOSES
    subject = _owner_of_thing(place, at - apposed) if meant else None
    subject = subject or subject_of_verb(place.subjects, place.line, at, gerund=at == 0 or apposed)
    if subject is None and meant:
        # `Russian leaflets are aimed at A`, `approved sanctions aimed at A`
        subject = _whose_thing(place, at) or place.subjects.main(place.line, at) or place.speaking()
    return subject


def _owner_of_thing(place: Place, end: int) -> Subject | None:
    """`commends the initiatives of the Chilean presidency aimed at A`: whose they are, behind `of`."""
    first = end - 1
    while first > 0 and place.low(first) not in PREPOSITIONS and end - first < _LONGEST_THING:
        opens = place.low(first) in DETERMINERS and place.low(first - 1) != "of"
        if opens and any(place.low(at) == "of" for at in range(first, end)):
            return place.subjects.of_phrase(place.line, first, end)
        first -= 1
    return None


def _has_object(place: Place, at: int) -> bool:
    """Whether a thing follows a single word: `is mulling a ban`, `is worried the war will spread`."""
    first = _behind_comma(place, place.found.after)
    if place.found.cue.kind == "concern":
        return place.is_passive() and opens_clause(place, first)
    following = place.low(first)
    if place.low(at - 1) not in BE or following in ("whether", "how", "if", "what"):
        return False  # `considering the cost`, `mulling whether to`
    return place.starts_object(first) and following not in ("since", "away", "back", "hard")


def _whose_thing(place: Place, at: int) -> Subject | None:
    """The state whose demonym or genitive opens the phrase of a thing with a purpose."""
    end = without_auxiliaries(place.line, at)[0]
    start = phrase_start(place.words, end)
    opens = next((a for a in place.line.actors if start <= a.first <= start + 1), None)
    if opens is None or end == at or not (opens.adjective or place.low(opens.after) == "'s"):
        return None
    return place.subjects.owner(opens)


_CHARGED = (("tasked", "with"), ("in", "charge", "of"))
_IS_CHARGED = listed("is are 's 're been remains remain")
_EAGER = listed("keen eager anxious impatient hungry enthusiastic")
_COPULAS = listed(
    """
    grown become feel feels felt seem seems seemed appear appears appeared getting got growing more remaining
    """
)
# What is told of a thing of theirs: `a Chilean fund was set up to A`.
_MADE_FOR = listed("drawn created established introduced enacted")
_PURPOSES = listed("aimed meant intended designed")
