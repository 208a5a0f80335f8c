"""Frames in which a verb, an adjective or a modal says what somebody wants: cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.clauses import behind_adverbial, clause_start
from tui_reader.analysis.phrases import without_auxiliaries
from tui_reader.analysis.subjects import Subject
from tui_reader.analysis.verb_subjects import subject_of_verb
from tui_reader.analysis.wanting import Aim, Place
from tui_reader.analysis.word_classes import like_a_verb
from tui_reader.analysis.words import BE, DETERMINERS, NEGATIONS, PREPOSITIONS, PRONOUNS, is_adverb, listed

# Verbs of speech and of the day's business behind `will`, `would like to`: they tell no aim.
_SPEECH = listed(
    """
    wish assure present note stress emphasize emphasise say mention draw point thank express
    congratulate welcome recall remind ask begin start repeat add tell underline highlight reiterate
    quote conclude know hear see speak admit
    """
)
_IDLE = _SPEECH | listed(
    """
    be have like know remember discuss meet surpass visit travel attend arrive also look come go
    understand recognize recognise happen become mean see hold host chair sign exchange deliver
    receive
    """
)
_TAKEN_IDLY = listed("part place note off the a time over")
_ALLOWED = listed("allowed permitted tolerated accepted allow permit tolerate")
_REMARKED = listed(
    "noted said stressed recalled mentioned remembered clear emphasized emphasised able sure seen fun"
)
_NO_SUBJECTS = listed("i you it one who which what that this there they he she")
_SAYING = listed("saying saying_to request demand")
_POSSIBLE = listed("can could may might cannot")
_WISHES = listed("want wants wanted wanting wish wishes wished hope hopes would")
_TOLD = listed("is are was were has had will would may might could does did")
_OPEN = listed("will would could may might can should")


def verb_to(place: Place) -> Aim | None:
    """`seeks to A`."""
    first = _behind_see(place)
    if place.content_verb(first) in _SPEECH or _is_bare(place):
        return None
    return place.aim(_subject(place), first)


def _behind_see(place: Place) -> int:
    """The thing wanted in `want to see A`; else what follows the cue."""
    first = place.found.after
    sees = place.low(first) in ("see", "have") and place.low(place.found.first) in _WISHES
    return first + 1 if sees and place.low(first) == "see" else first


def _is_bare(place: Place) -> bool:
    """Whether nothing but a verb follows: `what I want to do`."""
    return place.end_from(place.found.after) < place.found.after + 2


def perfect_to(place: Place) -> Aim | None:
    """A verb whose past tense tells what was done: only its other tenses tell what is wanted."""
    if place.found.form == "past" and not _is_perfect(place):
        return None
    if place.found.form == "base" and place.low(place.found.first - 1) in ("did", "didn't"):
        return None
    return verb_to(place)


def saying_to(place: Place) -> Aim | None:
    """`pledged to A`: the subject is also the one who stated it."""
    if place.found.form == "past" and place.is_passive():
        return None
    return _stated(place, place.aim(_subject(place), place.found.after))


def verb(place: Place) -> Aim | None:
    """`demands A`, `focuses on A`."""
    if not place.starts_object(place.found.after) or (place.found.form == "past" and place.is_passive()):
        return None
    return place.aim(_subject(place), place.found.after)


def saying(place: Place) -> Aim | None:
    """`proposed A`, `called for A`."""
    return _stated(place, verb(place))


def request(place: Place) -> Aim | None:
    """`urged both sides to talk`: the addressee belongs to what is wanted."""
    if place.found.form == "past" and place.is_passive():
        return None
    first = place.found.after
    end = place.end_from(first)
    if place.low(first) == "to" or not any(place.low(at) in ("to", "not") for at in range(first + 1, end)):
        return None
    return _stated(place, place.aim(_subject(place), first, end))


def demand(place: Place) -> Aim | None:
    """`demanded that A`."""
    if place.found.form == "past" and place.is_passive():
        return None
    if place.content_verb(place.found.after) == "we" and place.found.cue.kind == "proposal":
        return None  # `I suggest that we begin`
    if place.low(place.found.first).startswith("suggest") and _is_told(place):
        return None
    return _stated(place, place.aim(_subject(place), place.found.after))


def _is_told(place: Place) -> bool:
    """`suggested that they were late`: a finite verb tells, a base form asks."""
    words = place.words[place.found.after : place.end_from(place.found.after)]
    asked = any(w.low in ("should", "must", "be") for w in words)
    return not asked and any(w.low in _TOLD or like_a_verb(w.low) for w in words)


def adjective(place: Place) -> Aim | None:
    """`is ready to A`, `initiatives aimed at A`."""
    at = place.found.first
    while at > 0 and (is_adverb(place.low(at - 1)) or place.low(at - 1) in NEGATIONS):
        at -= 1
    if place.low(at - 1) in (",", ""):
        return None
    if place.content_verb(place.found.after) in _SPEECH:
        return None
    subject = subject_of_verb(place.subjects, place.line, at)
    if subject is None and place.low(place.found.first) in _PURPOSES:
        subject = place.subjects.main(place.line, at)  # `approved sanctions aimed at A`
    if subject and not NEGATIONS.isdisjoint(w.low for w in place.words[at : place.found.first]):
        subject = replace(subject, negated=True)
    return place.aim(subject, place.found.after)


_PURPOSES = listed("aimed meant intended designed")


def modal(place: Place) -> Aim | None:
    """What an official says that must, should or will be done; an outsider's advice is no aim."""
    found, subjects = place.found, place.subjects
    first = place.skip_adverbs(found.after)
    if place.low(found.first - 1) in DETERMINERS or place.end_from(first) < first + 2:
        return None  # `no need to`; `that we must address`
    if _is_idle(place, first) or _opens_cue(place, first):
        return None
    subject = subject_of_verb(subjects, place.line, found.first) or _task_before(place)
    own = subject is not None and _is_own(place, subject)
    speaker = subjects.speaker_holder(place.position)
    if not own and (speaker is None or not _in_statement(place) or not _is_demand(place, first)):
        return None
    end = without_auxiliaries(place.line, found.first)[0]
    if not own and place.low(end - 1) in _NO_SUBJECTS and (subject is None or place.low(end - 1) == "you"):
        return None
    wanted = subject if own or speaker is None else Subject(speaker, speaker.name)
    if place.content_verb(first) == "be" and not own:
        # Of `sanctions must be lifted` the whole clause is wanted.
        start = behind_adverbial(place.words, clause_start(place.words, end), end)
        return place.aim(wanted, start, place.end_from(first))
    return place.aim(wanted, first)


def _is_demand(place: Place, first: int) -> bool:
    """Whether a modal asks something of another: `must`, `should`; `will` only where nothing is allowed."""
    if place.found.cue.kind != "commitment":
        return True
    return not {"never", "not"}.isdisjoint(w.low for w in place.words[first - 1 : first + 2]) and any(
        w.low in _ALLOWED for w in place.words[first : first + 4]
    )


def _is_idle(place: Place, first: int) -> bool:
    """Whether a modal is followed by a verb of speech or of the day's business."""
    verb = place.content_verb(first)
    if verb in PRONOUNS or verb in PREPOSITIONS or verb in ("and", "or") or not verb[:1].isalpha():
        return True
    if verb == "be":
        following = {w.low for w in place.words[first : first + 4]}
        promised = place.found.cue.kind == "commitment" and _ALLOWED.isdisjoint(following)
        return promised or not following.isdisjoint(_REMARKED)
    if verb == "take":
        at = next(at for at in range(first, len(place.words)) if place.low(at) == "take")
        return place.low(at + 1) in _TAKEN_IDLY
    return verb in _IDLE


def _is_own(place: Place, subject: Subject) -> bool:
    """Whether the one who speaks may promise or demand it for the subject: his own side, or any party
    of a document that has no speaker but the body that issued it."""
    if subject.own:
        return True
    if place.subjects.is_insider(place.position, subject.holder):
        return True
    speaker = place.subjects.speaker_holder(place.position)
    if speaker is None:
        return False
    return subject.holder == speaker or not _in_statement(place)


def _in_statement(place: Place) -> bool:
    statement = place.subjects.statement_at(place.position)
    return statement is not None and statement.speaker is not None


def _opens_cue(place: Place, first: int) -> bool:
    """Whether a better cue follows: `will seek to`, `must strive to`."""
    at = place.skip_adverbs(first)
    if place.low(at) not in place.cues.triggers:
        return False
    return any(
        f.cue.frame in ("verb_to", "perfect_to", "saying_to", "saying", "request", "demand", "verb")
        for f in place.cues.at(place.words, at)
    )


def impersonal(place: Place) -> Aim | None:
    """`it is necessary (for us) to A` by one who speaks for the holder."""
    be = place.found.first - 1
    while be > 0 and (is_adverb(place.low(be)) or place.is_mark(be) or place.low(be) in ("equally", "of")):
        be -= 1
    if place.low(be) not in BE | listed("considers consider considered it deems find finds"):
        return None
    if place.low(be - 1) not in listed("it 's is was be also would will"):
        return None
    first = _behind_beneficiary(place)
    if first is None or place.low(first) not in ("to", "that", "not"):
        return None
    first += place.low(first) in ("to", "that")
    if place.content_verb(first) in _SPEECH:
        return None
    return place.aim(place.speaking() or _task_before(place), first)


def _behind_beneficiary(place: Place) -> int | None:
    """The `to` or `that` of an impersonal phrase, behind `for us` where that stands between."""
    first = place.skip_marks(place.found.after)
    if place.low(first) != "for":
        return first
    return next((at for at in range(first + 1, first + 8) if place.low(at) == "to"), None)


def _task_before(place: Place) -> Subject | None:
    """`Chile faces a hard task: it is necessary to …`: the clause before the colon, or the sentence before,
    says whose."""
    subjects = place.subjects
    colon = next((at for at in range(place.found.first, 0, -1) if place.low(at) == ":"), None)
    if colon and not _TASKS.isdisjoint(w.low for w in place.words[:colon]):
        return subjects.main(place.line, colon)
    before = subjects.line_before(place.line)
    if colon is None and before and not _TASKS.isdisjoint(w.low for w in before.words):
        return subjects.of_sentence(before.number)
    return None


_TASKS = listed("task tasks mission challenge challenges goal goals objective duty")


def _subject(place: Place) -> Subject | None:
    found = place.found
    if found.form in ("base", "past") and place.low(found.first - 1) in DETERMINERS:
        return None  # `the plan to` is a noun, `the proposed bank` a thing
    if found.form == "third" and place.low(found.first - 1) == "'s":
        return None  # `Chile's fears`
    if not _POSSIBLE.isdisjoint(_before(place, 2)):
        return None  # what they may want is not what they want
    return subject_of_verb(
        place.subjects,
        place.line,
        found.first,
        gerund=found.form == "gerund",
        saying=found.cue.frame in _SAYING,
    )


def _stated(place: Place, aim: Aim | None) -> Aim | None:
    """The aim as one that its subject states, unless it is only expected or possible."""
    if aim is None or aim.subject.negated:
        return None
    before = _before(place, 3)
    return replace(aim, said="to" not in before and _OPEN.isdisjoint(before))


def _before(place: Place, size: int) -> set[str]:
    """The words right before a cue, those of names left out (Theresa May)."""
    first = place.found.first
    names = place.line.actors_in(max(0, first - 8), first)
    return {
        place.low(at)
        for at in range(max(0, first - size), first)
        if not any(a.first <= at < a.after for a in names)
    }


def _is_perfect(place: Place) -> bool:
    at = place.found.first - 1
    while at > 0 and is_adverb(place.low(at)):
        at -= 1
    return place.low(at) in ("has", "have", "'ve", "'s", "having")
