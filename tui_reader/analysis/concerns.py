"""Frames in which somebody worries (`fears in Peru that A`, `A threatens its security`): cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.clauses import behind_adverbial, clause_start
from tui_reader.analysis.holders import Subject
from tui_reader.analysis.noun_frames import possessor_of, seen_as
from tui_reader.analysis.verb_subjects import subject_of_verb
from tui_reader.analysis.wanting import Aim, Place
from tui_reader.analysis.words import (
    AUXILIARIES,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    is_adverb,
    listed,
)

_ABOUT = listed("about over that at regarding concerning of with as around surrounding")
_WHOSE = listed("in among from by within inside across amongst")
_VOICES = listed(
    """
    cite cites cited citing voice voices voiced voicing express expresses expressed expressing raise
    raises raised raising air aired airing reiterate reiterates reiterated reiterating convey conveyed
    conveying register registered note noted noting echo echoed echoing signal signalled signaled
    signalling state stated
    """
)
_WORRIERS = _VOICES | listed(
    "have has had having share shares shared sharing harbour harboured harbor harbored"
)
_NONE = listed("no few little less without zero")
_REASONS = listed("over on amid due of because given following with despite owing for out about from to")
_DEGREES = listed(
    """
    deep grave serious growing rising great greater mounting increasing new renewed real genuine widespread
    common shared mutual particular certain own similar other more many any some legitimate wider broader
    fresh long-held long-standing longstanding bipartisan official public such these those no further strong
    strongest same existing related earlier additional initial major big biggest the a an its their his her
    our continued continuing heightened acute profound international global what regarding
    """
)
_STATE_ACTS = listed(
    """
    ban bans banned barred blocked outlawed suspended restricted prohibited forbidden imposed issued halted
    tightened removed postponed cancelled canceled closed rejected delayed sanctioned expelled
    """
)
_MAKES = listed(
    """
    poses pose posed posing presents present presented presenting represents represent represented
    constitutes constitute constituted creates create created is are was were remains remain remained
    becomes become became being
    """
)
_FACES = listed(
    """
    faces face facing confronts recognise recognises recognize recognizes acknowledge acknowledges
    """
)
_STAKES = listed(
    """
    security sovereignty interests interest integrity stability independence safety existence survival
    economy freedom peace borders citizens people lives prosperity democracy nation country region world
    """
)
_ALL = listed("the national international global regional world everyone all")
_OUTSIDERS = listed("challenge problem headache")


def worry(place: Place) -> Aim | None:
    """`Peru’s fears that A`, `worries in Lima about A`, `citing A concerns`."""
    found = place.found
    if place.low(found.first - 1) in _NONE:
        return None
    owner, link = _inner_owner(place)
    first, after = (link + 1, None) if place.low(link) in _ABOUT else (_compound_start(place), found.first)
    if first == after or not place.starts_object(first):
        return None
    before = first if after else found.first
    aim = place.aim(owner or _worrier(place, before), first, after)
    return aim and replace(aim, said=owner is None and place.low(_giver(place, before)) in _VOICES)


def _inner_owner(place: Place) -> tuple[Subject | None, int]:
    """Whose worry the words behind it say (`fears in Lima that`), and where what it is about is linked."""
    at = place.found.after
    if place.low(at) not in _WHOSE:
        return None, at
    for link in range(at + 2, min(at + 10, len(place.words))):
        low = place.low(link)
        if low in _ABOUT and low != "of":
            return place.subjects.of_phrase(place.line, at + 1, link), link
        if low in STOPS or low == ",":
            break
    return None, at


def _worrier(place: Place, before: int) -> Subject | None:
    """Who worries by the words before: a possessor, the subject of `voiced`, of what was done for it."""
    if owner := possessor_of(place, place.found.first):
        return owner
    at = _giver(place, before)
    if place.low(at) in _WORRIERS:
        gerund = place.low(at).endswith("ing")
        found = subject_of_verb(place.subjects, place.line, at, gerund=gerund)
        return found or (place.subjects.main(place.line, at) if gerund else None) or _banning(place, at)
    if place.low(at) in _REASONS:
        return place.subjects.main(place.line, at) or _banning(place, at)
    return None


def _giver(place: Place, before: int) -> int:
    """The verb or preposition that a noun phrase ending at a word hangs on."""
    at = before - 1
    while at >= 0 and (place.low(at) in _DEGREES or is_adverb(place.low(at))):
        at -= 1
    return at


def _banning(place: Place, before: int) -> Subject | None:
    """`The app was banned in Peru over A`: only a state bans, the one named last."""
    if _STATE_ACTS.isdisjoint(word.low for word in place.words[max(0, before - 30) : before]):
        return None
    return place.subjects.state_before(place.line, before)


def _compound_start(place: Place) -> int:
    """The first word of what stands before the noun and says what it is about: `data security concerns`."""
    first = place.found.first
    at = first - 1
    while at >= 0 and first - at < 9:
        low = place.low(at)
        if low in _WORRIERS or low in _REASONS or low in DETERMINERS:
            break
        if (not low[:1].isalpha() and low != "'s") or low in AUXILIARIES or low in PREPOSITIONS:
            return first
        at -= 1
    at += 1
    while at < first and (place.low(at) in _DEGREES or place.low(at) in ("and", "'s")):
        at += 1
    return at


def threat(place: Place) -> Aim | None:
    """`A poses a threat to our security`, `faces new challenges`, `sees A as a threat`."""
    return _posed(place) or _faced(place) or seen_as(place)


def _posed(place: Place) -> Aim | None:
    """The threat is predicated of what worries; it must be that of those who speak of it."""
    verb = _verb_before(place, _MAKES)
    if verb is None:
        return None
    end = verb
    while end > 0 and (place.low(end - 1) in AUXILIARIES or is_adverb(place.low(end - 1))):
        if place.low(end - 1) in NEGATIONS:
            return None
        end -= 1
    start = behind_adverbial(place.words, clause_start(place.words, end), end)
    if end <= start or place.low(end - 1) in PRONOUNS:
        return None
    after = place.end_from(place.found.after) if _is_reported(place) else end
    return place.aim(_threatened(place), start, after)


def _is_reported(place: Place) -> bool:
    """Whether the clause is indirect speech, which says as a whole what the worry is."""
    statement = place.subjects.statement_at(place.words[place.found.first].start)
    return statement is not None and statement.kind == "indirect"


def _verb_before(place: Place, wanted: frozenset[str]) -> int | None:
    """The verb whose object or predicate is the cue's noun phrase, at most eight words before it."""
    for at in range(place.found.first - 1, max(-1, place.found.first - 9), -1):
        low = place.low(at)
        if low in wanted:
            return at
        if low in STOPS or low in PREPOSITIONS or low in NEGATIONS or low in SUBORDINATORS or low == "to":
            return None
    return None


def _threatened(place: Place) -> Subject | None:
    """Whom it threatens: `to our security`, `for Peru`, `India’s challenge`; else those who say so."""
    if owner := possessor_of(place, place.found.first):
        return owner
    speaking = place.speaking()
    after = place.found.after
    if place.low(after) not in ("to", "for"):
        return speaking
    at = after + 1
    if place.low(at) in _OWN:
        return place.subjects.whose(place.line, at)
    actor = next((a for a in place.line.actors if at <= a.first <= at + 1), None)
    holder = actor.holder if actor else None
    if (
        actor
        and holder
        and (place.found.cue.phrase[0] in _OUTSIDERS or (speaking and speaking.holder == holder))
    ):
        return place.subjects.owner(actor)
    return speaking if actor is None and _is_common_stake(place, at) else None


_OWN = listed("our my its their")


def _is_common_stake(place: Place, first: int) -> bool:
    """`to international peace`, `to us`: what those who speak share in."""
    return not (_ALL | _STAKES | {"us"}).isdisjoint(w.low for w in place.words[first : first + 5])


def _faced(place: Place) -> Aim | None:
    """`faces a serious threat`, `warned of the danger of A`: the noun phrase itself is what worries."""
    verb = _verb_before(place, _FACES)
    first = verb + 1 if verb is not None else _warned(place)
    if first is None or place.low(place.found.first - 1) in _NONE | {"a", "any"}:
        return None
    verb = first - 1 if verb is not None else first - 2
    subject = subject_of_verb(place.subjects, place.line, verb, gerund=place.low(verb).endswith("ing"))
    if subject is None or (subject.personal and not subject.own and first == verb + 1):
        return None
    if first == verb + 1 and _is_foreign(place, subject):
        return None  # a challenge that an observer sees before them
    aim = place.aim(subject, first)
    return aim and replace(aim, said=first == verb + 2)


def _warned(place: Place) -> int | None:
    """The first word of the noun phrase behind `warned of`."""
    for at in range(place.found.first - 1, max(0, place.found.first - 6), -1):
        if place.low(at) in ("of", "about", "against"):
            return at + 1 if place.low(at - 1) in _WARNED else None
        if place.low(at) in STOPS or place.low(at) in PREPOSITIONS:
            return None
    return None


_WARNED = listed("warned warns warning warn cautioned cautions")


def _is_foreign(place: Place, subject: Subject) -> bool:
    """Whether one who is not of the subject's side says it."""
    statement = place.subjects.statement_at(place.position)
    speaking = place.speaking()
    return statement is not None and not subject.own and (not speaking or speaking.holder != subject.holder)


def harm(place: Place) -> Aim | None:
    """`A threatens its own security`, `A undermines our interests`: said by those whose they are."""
    after = place.found.after
    if place.low(after) not in _OWN or place.found.form == "gerund":
        return None
    stake = {w.low for w in place.words[after + 1 : after + 5]}
    if _STAKES.isdisjoint(stake):
        return None
    end = place.found.first
    while end > 0 and (place.low(end - 1) in AUXILIARIES or is_adverb(place.low(end - 1))):
        end -= 1
    start = behind_adverbial(place.words, clause_start(place.words, end), end)
    if end <= start or place.low(end - 1) in PRONOUNS:
        return None
    owner = place.subjects.whose(place.line, after)
    speaking = place.speaking()
    if owner is None or speaking is None or owner.holder != speaking.holder:
        return None
    return place.aim(owner, start, place.end_from(after) if _is_reported(place) else end)


def alarm(place: Place) -> Aim | None:
    """`A worries Peru`, `A, raising alarm in Lima`: what stands before the verb worries its object."""
    first = place.found.after
    actor = next((a for a in place.line.actors if first <= a.first <= first + 3), None)
    if actor is None or place.is_passive():
        return None
    stop = first
    while stop < len(place.words) and not _ends_object(place, stop):
        stop += 1
    worried = place.subjects.of_phrase(place.line, first, stop)
    end = place.found.first
    while end > 0 and (
        place.low(end - 1) in AUXILIARIES
        or is_adverb(place.low(end - 1))
        or place.low(end - 1) in (",", "which")
    ):
        end -= 1
    start = behind_adverbial(place.words, clause_start(place.words, end), end)
    if end <= start or place.low(end - 1) in PRONOUNS or place.low(end - 1) in ("to", "and"):
        return None
    return place.aim(worried, start, end)


def _ends_object(place: Place, at: int) -> bool:
    low = place.low(at)
    return (
        low in STOPS
        or low in (",", "by", "with", "that", "which", "who", "because", "as")
        or (low in AUXILIARIES and low != "'s")
    )
