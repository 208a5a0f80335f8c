"""Frames of modal verbs: what those in office say that they will do, and what must or cannot be done."""

from dataclasses import replace

from tui_reader.analysis.clauses import behind_adverbial, clause_start
from tui_reader.analysis.holders import Subject
from tui_reader.analysis.phrases import without_auxiliaries
from tui_reader.analysis.verb_subjects import subject_of_verb
from tui_reader.analysis.verb_tasks import task_before
from tui_reader.analysis.wanting import OPENINGS, SPEECH, Aim, Place
from tui_reader.analysis.word_classes import like_a_verb
from tui_reader.analysis.words import (
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
    is_adverb,
    listed,
)

# Verbs of speech and of the day's business: what `will` says with them is no aim.
_IDLE = SPEECH | listed(
    """
    be have like know remember discuss meet surpass arrive also look come go understand recognize recognise
    happen become mean see receive
    """
)
# Verbs of speech alone: what `we must` do besides them is an aim, if only to understand.
_TOLD = listed(
    """
    say note mention stress emphasize emphasise tell thank congratulate welcome express underline highlight
    repeat reiterate admit quote conclude wish assure happen arrive surpass mean
    """
)
_MAYBE = listed("could may might")
# What `we will do` besides them says nothing.
_POINTING = listed("that so it this them these those")
# What a meeting `will` do today.
_BUSINESS = listed("review examine consider analyse analyze")
_ATTENDING = listed(
    """
    discussing talking meeting looking speaking going coming having traveling travelling visiting attending
    something nothing anything
    """
)
_TELLING = listed("announce declare explain argue insist")
_TAKEN_IDLY = listed("place note off time over")
_ALLOWED = listed(
    """
    allowed permitted tolerated accepted allow permit tolerate lifted eased relaxed recognized recognised
    bullied intimidated blackmailed deterred abandoned forgiven unanswered unpunished swayed
    """
)
_ALLOWED_VERBS = listed("recognize recognise receive meet go come")
_REMARKED = listed(
    "noted said stressed recalled mentioned remembered clear emphasized emphasised able sure seen fun"
)
_SUPPOSED = listed("'d would might may could")
_THREATS = listed("face suffer pay regret")
_OUTCOMES = listed(
    """
    lead result cause worsen undermine leave damage harm hurt cost prove trigger spark fuel fail lose suffer
    allow enable affect depend
    """
)
_THINGS = listed("it which this that these they and")
# What one in office keeps up or has done; acts against his side, which he threatens to answer.
_MEANS = listed(
    """
    campaign pressure sanctions support efforts effort assistance aid operations operation strikes exercises
    drills presence commitment troops forces measures policy tariffs ban embargo blockade mission policies
    cooperation solidarity
    """
)
_ATTACKS = listed(
    "attack attacks strike strikes aggression invasion violation provocation attempt incursion war"
)
_HANDLED = listed(
    """
    removed withdrawn lifted imposed closed opened expelled deployed sent built created established provided
    given stepped strengthened increased doubled reduced cut extended suspended halted stopped punished met
    answered destroyed banned blocked frozen seized released returned reunited united introduced launched
    abolished replaced restored resumed expanded
    """
)
_NEAR = 8
_OFFERED = listed("more less ready prepared willing open flexible")
_OFFICIALS = listed(
    "official officials spokesman spokeswoman aides ministry office statement government diplomats"
)
_NO_SUBJECTS = listed("i we you it one who which what that this there they he she")
_CANNOT = listed("cannot can't can could couldn't")
# What one in office says cannot be: `this cannot go on`; and what `we cannot` do.
_GOES_ON = listed("continue go remain stand")
_RENOUNCED = listed(
    """
    allow let accept tolerate permit afford ignore abandon stand remain continue turn fail forget wait leave
    lose rest sit give
    """
)
_BETTER_CUES = ("verb_to", "perfect_to", "saying_to", "saying", "request", "demand", "verb")


def modal(place: Place) -> Aim | None:
    """What an official says that must, should or will be done; an outsider's advice is no aim."""
    found, subjects = place.found, place.subjects
    if found.cue.phrase == ("need",):
        return _needed(place)
    first = place.skip_adverbs(found.after)
    if _wants_nothing(place, first):
        return None
    subject = subject_of_verb(subjects, place.line, found.first) or task_before(place)
    own = subject is not None and _is_own(place, subject)
    if found.cue.kind == "commitment" and place.low(found.first) in _MAYBE:
        return place.aim(subject, first) if own and _is_offered(place, first) else None
    speaker = subjects.speaker_holder(place.position)
    if subject and not subject.own and (threatening := _threatening(place, first, subject)):
        return _asked(place, first, subject, threatening)
    if own and speaker and place.content_verb(first) in _GOES_ON and _is_lasting(place, first):
        return _asked(place, first, subject, Subject(speaker, speaker.name))
    if own:
        return None if _is_idle(place, first) or _opens_cue(place, first) else place.aim(subject, first)
    if speaker is None or not _is_asked(place, first, subject):
        return None
    return _asked(place, first, subject, Subject(speaker, speaker.name))


def _is_offered(place: Place, first: int) -> bool:
    """`Germany could be more flexible`, said for it: what it may do, no state of things."""
    verb = place.content_verb(first)
    if verb == "be":
        return place.low(place.skip_adverbs(first) + 1) in _OFFERED
    return _in_statement(place) and not _is_idle(place, first) and not _opens_cue(place, first)


def _threatening(place: Place, first: int, subject: Subject) -> Subject | None:
    """Who says of another that he `will pay`, `would face` it: the one who reports right before."""
    if place.content_verb(first) not in _THREATS:
        return None
    places = range(place.found.first - 1, max(0, place.found.first - _NEAR), -1)
    told = next((at for at in places if place.low(at) in REPORTING), None)
    sayer = subject_of_verb(place.subjects, place.line, told) if told else None
    return sayer if sayer and sayer.holder != subject.holder else None


def _needed(place: Place) -> Aim | None:
    """`we need better roads`: a thing, not what one is doing."""
    first = place.found.after
    low = place.low(first)
    if not place.starts_object(first) or low in PRONOUNS or low.endswith("ing"):
        return None
    subject = subject_of_verb(place.subjects, place.line, place.found.first)
    return place.aim(subject, first) if subject and subject.own else None


def _wants_nothing(place: Place, first: int) -> bool:
    """`no need to`; `that we must address`; `we’d have to invent one`; `the aim should be to`."""
    found = place.found
    lasts = found.cue.kind == "commitment" and place.content_verb(first) in _GOES_ON
    short = place.end_from(first) < first + 2 and place.low(found.first) not in _CANNOT and not lasts
    supposed = found.cue.kind == "goal" and place.low(found.first - 1) in _SUPPOSED
    if found.form == "past" and not _has_subject(place):
        return True  # `the metals most needed to`
    named = (place.low(first), place.low(first + 1)) == ("be", "to")
    done = found.cue.kind == "goal" and place.content_verb(first) == "have" and _is_done(place, first)
    return short or supposed or named or done or place.low(found.first - 1) in DETERMINERS


def _is_done(place: Place, first: int) -> bool:
    """`should not have done it this way`."""
    have = next(at for at in range(first, len(place.words)) if place.low(at) == "have")
    behind = place.low(place.skip_adverbs(have + 1))
    return behind in ("done", "been", "had", "taken", "gone", "known", "seen") or like_a_verb(behind)


def _has_subject(place: Place) -> bool:
    """Whether a name or pronoun stands before the modal, and no noun that it describes."""
    at = place.found.first
    while at > 0 and is_adverb(place.low(at - 1)):
        at -= 1
    return place.low(at - 1) in PRONOUNS or any(actor.after == at for actor in place.line.actors)


def _asked(place: Place, first: int, subject: Subject | None, speaker: Subject) -> Aim | None:
    """What one in office asks of others, or says that will be done to a thing."""
    end = without_auxiliaries(place.line, place.found.first)[0]
    if place.low(end - 1) in _NO_SUBJECTS and (subject is None or place.low(end - 1) == "you"):
        return None
    whole = place.found.cue.kind == "commitment" or place.low(place.found.first) in _CANNOT
    if whole or place.content_verb(first) == "be":
        # Of `sanctions must be lifted` the whole clause is wanted.
        start = behind_adverbial(place.words, clause_start(place.words, end), end)
        return place.aim(speaker, start, place.end_from(first))
    aim = place.aim(speaker, first)
    return replace(aim, kind="proposal") if aim and subject else aim


def _is_asked(place: Place, first: int, subject: Subject | None) -> bool:
    """Whether a modal asks something of another: `must`, `should`; `will` only where it threatens or where
    nothing is allowed; `cannot` only of what must end."""
    verb = place.content_verb(first)
    if place.low(place.found.first) in _CANNOT:
        passive = verb == "be" and not _ALLOWED.isdisjoint(w.low for w in place.words[first : first + 4])
        return verb in _GOES_ON or passive
    if place.found.cue.kind != "commitment":
        return not _is_idle(place, first) and (subject is None or not _opens_cue(place, first))
    if verb in _THREATS:
        return True
    if subject is None and _in_statement(place) and _is_lasting(place, first):
        return True
    before = {w.low for w in place.words[max(0, place.found.first - 5) : first + 2]}
    denied = not {"never", "not", "no", "won't"}.isdisjoint(before)
    return denied and any(w.low in _ALLOWED for w in place.words[first : first + 4])


def _is_lasting(place: Place, first: int) -> bool:
    """`sanctions will continue`, `any attack will spark a war`, `the camp will be closed`: what one in office
    says of his own means, threatens or has done."""
    start = clause_start(place.words, place.found.first)
    before = {w.low for w in place.words[start : place.found.first]}
    verb = place.content_verb(first)
    if verb in _GOES_ON:
        return not before.isdisjoint(_MEANS)
    if not before.isdisjoint(_ATTACKS) and "any" in before:
        return True
    behind = place.low(place.skip_adverbs(place.skip_adverbs(first) + 1))
    return verb == "be" and behind in _HANDLED


def _is_idle(place: Place, first: int) -> bool:
    """Whether a modal is followed by a verb of speech or of the day's business."""
    verb = place.content_verb(first)
    if verb in _OUTCOMES and place.low(place.found.first - 1) in _THINGS:
        return True
    if verb in PRONOUNS or verb in PREPOSITIONS or verb in ("and", "or") or not verb[:1].isalpha():
        return True
    if place.low(place.found.first) in _CANNOT and place.found.cue.kind == "goal":
        return verb not in _RENOUNCED
    if verb == "be" or place.is_courtesy(first, OPENINGS):
        return verb != "be" or _is_idle_being(place, first)
    if verb == "take":
        at = next(at for at in range(first, len(place.words)) if place.low(at) == "take")
        return place.low(at + 1) in _TAKEN_IDLY or place.low(at + 2) in ("floor", "look", "opportunity")
    if verb in _BUSINESS:
        return place.found.cue.kind == "commitment" and place.low(place.found.first - 1) == "we"
    if place.found.cue.kind == "goal" and place.low(place.found.first - 1) != "i":
        return verb in _TOLD
    if place.low(place.found.after) in ("do", "have") and place.low(first + 1) in _POINTING:
        return True
    tells = verb in _TELLING and "that" in {w.low for w in place.words[first : first + 3]}
    denied = not NEGATIONS.isdisjoint(w.low for w in place.words[place.found.first - 1 : first + 2])
    return tells or (verb in _IDLE and not (denied and verb in _ALLOWED_VERBS))


def _is_idle_being(place: Place, first: int) -> bool:
    following = {w.low for w in place.words[first : first + 4]}
    if not following.isdisjoint(_REMARKED):
        return True
    behind = place.low(place.skip_adverbs(first) + 1)
    if behind.endswith("ing") and behind not in _ATTENDING:
        return False  # `will be holding a conference`
    promised = place.found.cue.kind == "commitment" and _ALLOWED.isdisjoint(following)
    return promised and place.low(first) not in NEGATIONS


def _is_own(place: Place, subject: Subject) -> bool:
    """Whether the one who speaks may promise or demand it for the subject: his own side, or any party
    of a document that has no speaker but the body that issued it."""
    if subject.own:
        return True
    if place.subjects.is_insider(place.position, subject.holder):
        return True
    speaker = place.subjects.speaker_holder(place.position)
    if speaker is None:
        return place.found.cue.kind == "commitment" and _told_by_officials(place)
    if speaker == subject.holder or (speaker.id and speaker.id in subject.holder.members):
        return True
    return place.found.cue.kind == "commitment" and not _in_statement(place)


def _told_by_officials(place: Place) -> bool:
    """Whether a statement is one of officials whose side is not told."""
    statement = place.subjects.statement_at(place.position)
    speaker = statement.speaker if statement else None
    return speaker is not None and not _OFFICIALS.isdisjoint(speaker.name.lower().split())


def _in_statement(place: Place) -> bool:
    statement = place.subjects.statement_at(place.position)
    return statement is not None and statement.speaker is not None


def _opens_cue(place: Place, first: int) -> bool:
    """Whether a better cue follows: `will seek to`, `must strive to`."""
    at = place.skip_adverbs(first)
    if place.low(at) not in place.cues.triggers:
        return False
    return any(f.cue.frame in _BETTER_CUES for f in place.cues.at(place.words, at))
