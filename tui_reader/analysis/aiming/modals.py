"""Frames of modal verbs: what those in office say that they will do, and what must or cannot be done."""

from dataclasses import replace

from tui_reader.analysis.aiming.clause_starts import phrase_start
from tui_reader.analysis.aiming.gaps import told_before
from tui_reader.analysis.aiming.groups import FELLOWS
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.idling import (
    ALLOWED,
    CANNOT,
    GOES_ON,
    are_all,
    is_idle,
    is_to_end,
    opens_cue,
    wants_nothing,
)
from tui_reader.analysis.aiming.infinitives import infinitive_end
from tui_reader.analysis.aiming.means import MEANS, OURS, is_instrument, told_of_means
from tui_reader.analysis.aiming.passives import is_blow, is_done_to
from tui_reader.analysis.aiming.phrases import head_end, without_auxiliaries
from tui_reader.analysis.aiming.reports import verb_of_speech
from tui_reader.analysis.aiming.series import series_end
from tui_reader.analysis.aiming.subject_edges import whole_start
from tui_reader.analysis.aiming.tellings import (
    announces,
    resumes,
    sayer_of_itself,
    teller,
    told_by_minister,
    told_by_officials,
)
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.verb_tasks import task_before
from tui_reader.analysis.aiming.wanting import FINITE, Aim, Place
from tui_reader.analysis.aiming.words import (
    BE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
    STOPS,
    listed,
)
from tui_reader.domain.annotation import Holder

_MAYBE = listed("could may might")
_PROPOSING = listed("should ought")
_THREATS = listed("face suffer pay regret")
_NEAR = 8
_SPEAKERS = listed("we i")
_QUESTIONS = listed("how why whether")
_LONGEST_ASKED = 7
# What one may do and offers nothing by.
_FELT = listed("agree disagree differ feel love wonder argue face lose need suffer want wish prove seem")
_TOLD_OF = listed("will would won't wouldn't")
_OTHERS = listed("it he she this that which who")
_OFFERED = listed("more less ready prepared willing open flexible")
_NO_SUBJECTS = listed(
    "i we you it one who which what that this there they he she anyone anybody nobody everybody"
)


def modal(place: Place) -> Aim | None:
    """What an official says that must, should or will be done; an outsider's advice is no aim."""
    if place.found.cue.phrase == ("need",):
        return _needed(place)
    return _inverted(place) or told_of_means(place) or _behind_subject(place)


def _behind_subject(place: Place) -> Aim | None:
    """The aim of a modal that stands behind its subject."""
    found, subjects = place.found, place.subjects
    first = _behind_aside(place, place.skip_adverbs(found.after))
    if is_blow(place, first):
        return _threatened(place, first)
    told = found.cue.kind == "goal" and _are_people(place)
    if told or (is_idle(place, first) and not _may_be_meant(place, first)) or wants_nothing(place, first):
        return _must_be_met(place, first)
    maybe = found.cue.kind == "commitment" and place.low(found.first) in _MAYBE
    if maybe and not _is_offered(place, first):
        return None
    subject = subject_of_verb(subjects, place.line, found.first) or task_before(place)
    if subject is None and found.cue.kind == "commitment":
        told_of = place.low(found.first) in _TOLD_OF
        subject = (sayer_of_itself(place) or teller(place)) if told_of else None
    if subject and _is_own(place, subject):
        return _promised(place, first, subject)
    if maybe:
        return None
    asking = (subject and _threatening(place, first, subject)) or _asking(place, first, subject)
    return _asked(place, first, subject, asking) if asking else None


def _threatened(place: Place, first: int) -> Aim | None:
    """`Lima warned that they would be hit if they came`: what one threatens others with."""
    speaker = place.speaking()
    end = without_auxiliaries(place.line, place.found.first)[0]
    start = whole_start(place, end)
    return place.aim(speaker, start, place.end_from(first)) if _in_statement(place) else None


def _asking(place: Place, first: int, subject: Subject | None) -> Subject | None:
    """Who asks it of another: the one who speaks, or whom he has say so."""
    speaker = place.speaking()
    if speaker is None or not _is_asked(place, first, subject) or _is_in_question(place):
        return None
    return _sayer_before(place, speaker) or speaker


def _is_in_question(place: Place) -> bool:
    """`tells how states should behave`, `the reason why they must go`: what is asked or told about."""
    end = without_auxiliaries(place.line, place.found.first)[0]
    near = range(end - 1, max(0, end - _LONGEST_ASKED), -1)
    at = next((k for k in near if place.low(k) in _QUESTIONS or place.low(k) in STOPS | {",", "that"}), 0)
    told = place.low(place.skip_back(at)) in BE  # `that is why they must go`
    return at > 0 and place.low(at) in _QUESTIONS and not told


def _inverted(place: Place) -> Aim | None:
    """`Neither shall we A`, `Under no circumstances will Chile A`: what one's own side will not do."""
    at = place.found.after
    never = place.low(place.found.first - 1) in ("neither", "nor", "never", "again") or (
        place.low(place.found.first - 2) == "no" and place.low(place.found.first - 3) in PREPOSITIONS
    )
    if not never:
        return None
    named = next((a.after for a in place.line.actors if a.first == at and not a.adjective), 0)
    behind = at + 1 if place.low(at) == "we" else named
    if not behind:
        return None
    subject = place.subjects.of_phrase(place.line, at, behind)
    return place.aim(subject and replace(subject, negated=True), behind)


def _are_people(place: Place) -> bool:
    """`Ghanaians should sleep well`: what is told the people of a state is not its aim."""
    end = without_auxiliaries(place.line, place.found.first)[0]
    people = next((a for a in place.line.actors if a.adjective and a.after == end), None)
    ours = people is not None and place.low(people.first - 1) == "we"
    return people is not None and not ours and place.low(end - 1).endswith("s")


def _behind_aside(place: Place, first: int) -> int:
    """`We will, under no circumstances, close it`: the verb behind what two commas enclose."""
    if place.low(first) != ",":
        return first
    comma = next((at for at in range(first + 1, first + _NEAR) if place.low(at) in STOPS | {","}), first)
    return comma + 1 if place.low(comma) == "," and place.starts_verb(comma + 1) else first


def _may_be_meant(place: Place, first: int) -> bool:
    """Cheap: whether a verb that is idle by itself may be an aim here, whoever its subject is."""
    verb = place.content_verb(first)
    maybe = verb == "be" and place.low(place.found.first) in _MAYBE
    return maybe or verb in _THREATS or verb in GOES_ON or _is_asked(place, first, None)


def _must_be_met(place: Place, first: int) -> Aim | None:
    """`debts that we must settle`."""
    alone = place.low(first + 1) in (",", ".", "!", ";", "”", '"', "")
    if place.found.cue.kind != "goal" or not alone or is_idle(place, first):
        return None
    aim = told_before(place)
    return aim if aim and aim.subject.own else None


def _promised(place: Place, first: int, subject: Subject) -> Aim | None:
    """What one says of his own side."""
    found, speaker = place.found, place.speaking()
    if found.cue.kind == "commitment" and place.low(found.first) in _MAYBE:
        return None if _is_guessed(place, subject) else place.aim(subject, first)
    if not subject.own and (threatening := _threatening(place, first, subject)):
        return _asked(place, first, subject, threatening)
    thing = place.low(place.found.first - 1) not in _SPEAKERS
    if speaker and thing and place.content_verb(first) in GOES_ON and is_done_to(place, first):
        return _asked(place, first, subject, speaker)
    if speaker and (other := _sayer_before(place, speaker)):
        subject = other
    elif speaker and _is_of_body(place, subject, speaker):
        aim = None if is_idle(place, first) or opens_cue(place, first) else place.aim(speaker, first)
        return aim and (replace(aim, kind="proposal") if _in_speech(place) else aim)
    if is_idle(place, first) or opens_cue(place, first):
        return None
    whole = _means_start(place, first)
    return _told(place, first, subject) if whole is None else place.aim(subject, whole, place.end_from(first))


def _means_start(place: Place, first: int) -> int | None:
    """Of `our plans must be sound` the words tell what must be so: where the means begin; none of a body."""
    if place.found.cue.kind != "goal" or place.content_verb(first) != "be":
        return None
    end = without_auxiliaries(place.line, place.found.first)[0]
    start = whole_start(place, end)
    head = head_end(place.words, start, end)
    ours = place.low(start) in OURS and any(place.low(at) in MEANS for at in range(start + 1, head))
    return start if ours and not place.line.actors_in(start, end) else None


def _told(place: Place, first: int, subject: Subject) -> Aim | None:
    """The aim of a clause; of one that hangs on a noun of speech, as its subject states it."""
    sayer = None if subject.own else teller(place)
    if sayer is None or sayer.holder != subject.holder:
        return place.aim(subject, first)
    end = infinitive_end(place.line, first, place.end_from(first))
    return place.aim(replace(subject, name=sayer.name), first, end, said=True)


def _sayer_before(place: Place, speaker: Subject) -> Subject | None:
    """`“Peru is saying Chile must A”`: whom the speaker has say so."""
    end = without_auxiliaries(place.line, place.found.first)[0]
    told = phrase_start(place.words, end) - 1
    told -= place.low(told) == "that"
    statement = place.subjects.statement_at(place.position)
    if (
        place.low(told) not in REPORTING
        or statement is None
        or place.words[told].start < statement.span.start
    ):
        return None
    sayer = subject_of_verb(place.subjects, place.line, told)
    return sayer if sayer and sayer.holder != speaker.holder else None


def _is_of_body(place: Place, subject: Subject, speaker: Subject) -> bool:
    """`Roe said that the bloc must A`: what the president of one of its members wants of it; in a speech of
    his he may speak as one of it."""
    statement = place.subjects.statement_at(place.position)
    reported = statement is not None and not subject.own
    if reported and _in_speech(place):
        reported = place.low(place.found.first) in _PROPOSING
    asked = reported and place.found.cue.kind != "commitment"
    if asked and speaker.holder.id in subject.holder.members:
        return True
    return asked and place.subjects.speaks_within(speaker.holder, subject.holder)


def _in_speech(place: Place) -> bool:
    statement = place.subjects.statement_at(place.position)
    return statement is not None and statement.kind == "direct"


def _is_guessed(place: Place, subject: Subject) -> bool:
    """`it could fail`, and in what somebody says himself of others: no offer of theirs."""
    if place.low(place.found.first - 1) in _OTHERS:
        return not _says_of_itself(place, subject)
    statement = place.subjects.statement_at(place.position)
    direct = statement is None or statement.kind == "direct"
    return direct and not (subject.own or subject.holder.members)


def _says_of_itself(place: Place, subject: Subject) -> bool:
    """`Chile said it could still leave`: what the one who speaks holds out."""
    sayer = place.speaking()
    end = without_auxiliaries(place.line, place.found.first)[0]
    verb = verb_of_speech(place.words, end - 1)
    told = verb is not None and place.low(verb) not in ("told", "tells")  # leave that is given
    return told and sayer is not None and sayer.holder == subject.holder


def _is_offered(place: Place, first: int) -> bool:
    """`Chile could be more patient`, said for it: what it may do, no state of things."""
    verb = place.content_verb(first)
    if verb == "be":
        return place.low(place.skip_adverbs(first) + 1) in _OFFERED
    if verb in _FELT or place.low(first) == "no":
        return False  # `it could no longer rely on them`
    return _in_statement(place) and not is_idle(place, first) and not opens_cue(place, first)


def _threatening(place: Place, first: int, subject: Subject) -> Subject | None:
    """Who says of another that he `will pay`, `would face` it: the one who reports right before."""
    if place.content_verb(first) not in _THREATS:
        return None
    places = range(place.found.first - 1, max(0, place.found.first - _NEAR), -1)
    told = next((at for at in places if place.low(at) in REPORTING), None)
    sayer = subject_of_verb(place.subjects, place.line, told) if told else None
    return sayer if sayer and sayer.holder != subject.holder else None


_SOME = listed("something anything nothing everything")


def _needed(place: Place) -> Aim | None:
    """`we need better roads`: a thing, not what one is doing."""
    first = place.found.after
    low = place.low(first)
    if not place.starts_object(first) or low in PRONOUNS or (low.endswith("ing") and low not in _SOME):
        return None
    subject = subject_of_verb(place.subjects, place.line, place.found.first)
    return place.aim(subject, first) if subject and subject.own else None


def _asked(place: Place, first: int, subject: Subject | None, speaker: Subject) -> Aim | None:
    """What one in office asks of others, or says that will be done to a thing."""
    end = without_auxiliaries(place.line, place.found.first)[0]
    if place.low(end - 1) in _NO_SUBJECTS and (subject is None or place.low(end - 1) == "you"):
        return None
    if subject is None and is_instrument(place, place.content_verb(first)):
        return place.aim(speaker, first)
    whole = place.found.cue.kind == "commitment" or place.low(place.found.first) in CANNOT
    thing = subject is None and place.low(end - 1) not in PRONOUNS and not are_all(place, end)
    if whole or thing or place.content_verb(first) == "be" or is_to_end(place, first):
        # Of `sanctions must be lifted` the whole clause is wanted.
        start = first if _has_verb_ahead(place, end) else whole_start(place, end)
        after = series_end(place, place.end_from(first))
        return _put_to(place, place.aim(speaker, start, after), first)
    aim = place.aim(speaker, first)
    return replace(aim, kind="proposal") if aim and subject else _put_to(place, aim, first)


def _has_verb_ahead(place: Place, end: int) -> bool:
    """`the dam is old and must go`: whether the modal shares its subject with a verb that tells a fact."""
    if place.low(end - 1) not in ("and", "but"):
        return False
    verbs = [low for low in place.lows[whole_start(place, end) : end] if low in FINITE]
    return bool(verbs) and verbs[-1] not in MODALS


def _put_to(place: Place, aim: Aim | None, first: int) -> Aim | None:
    """`the rules should be changed`: what one proposes of others' things; of his own, or what must not be,
    it is what he wants."""
    if aim is None or place.low(place.found.first) not in _PROPOSING or place.low(first) in NEGATIONS:
        return aim
    own = any(place.low(at) == "our" for at in range(aim.first, place.found.first))
    return aim if own else replace(aim, kind="proposal")


def _is_asked(place: Place, first: int, subject: Subject | None) -> bool:
    """Whether a modal asks something of another: `must`, `should`; `will` only where it threatens or where
    nothing is allowed; `cannot` only of what must end."""
    verb = place.content_verb(first)
    if place.low(place.found.first) in CANNOT:
        passive = verb == "be" and not ALLOWED.isdisjoint(w.low for w in place.words[first : first + 4])
        return verb in GOES_ON or passive
    if place.found.cue.kind != "commitment":
        return not is_idle(place, first) and (subject is None or not opens_cue(place, first))
    if verb in _THREATS:
        return True
    if subject is None and is_instrument(place, verb):
        return True
    if subject is None and _in_statement(place) and is_done_to(place, first):
        return True
    before = {w.low for w in place.words[max(0, place.found.first - 5) : first + 2]}
    denied = not {"never", "not", "no", "won't"}.isdisjoint(before)
    return denied and any(w.low in ALLOWED for w in place.words[first : first + 4])


def _is_own(place: Place, subject: Subject) -> bool:
    """Whether the one who speaks may promise or demand it for the subject: his own side, or any party
    of a document that has no speaker but the body that issued it."""
    if subject.own or place.subjects.is_insider(place.position, subject.holder):
        return True
    promised = place.found.cue.kind == "commitment"
    if promised and _tells_of_itself(place, subject):
        return True
    speaker = place.subjects.speaker_holder(place.position)
    if speaker is None:
        told = told_by_officials(place) or resumes(place)
        announced = promised and (told or (not _in_statement(place) and announces(place)))
        return announced or told_by_minister(place, subject)
    member = speaker.id and speaker.id in subject.holder.members
    if speaker == subject.holder or member or (promised and _are_of_body(place, speaker)):
        return True
    if place.subjects.speaks_within(speaker, subject.holder):
        return True
    return promised and not _in_statement(place)


def _are_of_body(place: Place, speaker: Holder) -> bool:
    """`ten EU countries would send aid`, said for the EU: those of the body, whatever they are called."""
    end = without_auxiliaries(place.line, place.found.first)[0]
    near = place.line.actors_in(max(0, end - _LONGEST_ASKED), end)
    return place.low(end - 1) in FELLOWS and any(a.holder == speaker for a in near)


def _tells_of_itself(place: Place, subject: Subject) -> bool:
    """`the Chilean statement that Chile will A`."""
    sayers = (teller(place), sayer_of_itself(place))
    return any(sayer and sayer.holder == subject.holder for sayer in sayers)


def _in_statement(place: Place) -> bool:
    statement = place.subjects.statement_at(place.position)
    return statement is not None and statement.speaker is not None
