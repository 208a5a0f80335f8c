"""Whose verb a cue is, and whether its subject states the aim itself."""

from dataclasses import replace

from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.means import OURS, owner_of_means
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import PREPOSITIONS, REPORTING, STOPS, listed
from tui_reader.analysis.word_classes import like_a_verb

SAYING = listed("saying saying_to request demand")
_OPENING = listed('“ " «')
_COUNTRIES = listed("country nation people state continent")
_REPRESENTS = listed("represent from is are be as of")
_NEAR = 3
_POSSIBLE = listed("can could may might cannot")
_ADVISED = listed("should must ought")
_DOCUMENTS = listed("law act bill legislation treaty deal strategy doctrine")
# What is done by more than words.
_AIMS = listed("aim seek intend strive hope")
_LONGEST_MEANS, _FARTHEST_DEED = 6, 14
_ACCUSED = listed("accused combined continued failed asked urged told wanted pressed blamed")
_MEANS = listed(
    """
    port ports project projects law laws bill plan plans programme program initiative scheme strategy reform
    reforms measure measures policy policies deal agreement pact partnership fund budget centre center hub dam
    road railway canal pipeline corridor zone park plant campaign mission operation operations event
    exhibition conference summit forum roadmap legislation decree package treaty mechanism framework
    alliance platform amendment amendments
    """
)
_ACTS = listed("push prod encourage press pressure nudge lobby direct prompt")
_OPEN = listed("will would could may might can should")


def subject_of_cue(place: Place) -> Subject | None:
    found = place.found
    if found.form in ("base", "past") and place.is_determined(found.first):
        return None  # `the plan to` is a noun, `the proposed bank` a thing
    if found.form in ("third", "base") and place.low(found.first - 1) == "'s":
        return None  # `Chile's fears`, `Chile's push for`
    if found.form == "base" and place.lows[max(0, found.first - 2) : found.first] == ("used", "to"):
        return None  # `used to want`
    if not _POSSIBLE.isdisjoint(_before(place, 2)):
        return None  # what they may want is not what they want
    begun = _is_begun(place)
    subject = _joined_sayer(place) or subject_of_verb(
        place.subjects,
        place.line,
        found.first - begun,
        gerund=found.form == "gerund" and not begun,
        saying=found.cue.frame in SAYING,
    )
    advised = found.form == "base" and not _ADVISED.isdisjoint(
        place.lows[max(0, found.first - 3) : found.first]
    )
    if subject and advised:
        return subject if _is_for_it_to_say(place, subject) else None
    return subject or _own_country(place) or _allowed(place) or _for_end(place) or _of_means(place)


def _is_begun(place: Place) -> bool:
    """`Chile began trying to A`: the verb before it has the subject."""
    found = place.found
    goes_on = found.form == "gerund" and place.low(found.first - 1) in _BEGINS
    return goes_on and place.low(found.first + 1) == "to"


_BEGINS = listed("began begun begins started starts")


def _joined_sayer(place: Place) -> Subject | None:
    """`Roe praised those who backed Moll in Peru and pledged`: who says it, as the statement tells."""
    before = place.low(place.skip_back(place.found.first))
    joined = place.found.cue.frame in SAYING and before in ("and", "but")
    return place.subjects.saying_at(place.position) if joined else None


def _is_for_it_to_say(place: Place, subject: Subject) -> bool:
    """`we should seek to A`: what one says of his own side, or one in office of others; else it is advice."""
    if subject.own or place.speaking() is not None:
        return True
    return place.subjects.is_insider(place.position, subject.holder)


def _allowed(place: Place) -> Subject | None:
    """`Allow me to propose A`: the side of the one who speaks."""
    before = place.lows[max(0, place.found.first - 3) : place.found.first]
    speaks = before[1:] == ("me", "to") and before[0] in ("allow", "permit")
    speaking = place.speaking() if speaks else None
    return speaking and replace(speaking, own=True)


def _for_end(place: Place) -> Subject | None:
    """`sent planes over the lake to try to find it`: of who did what is told right before."""
    to = place.found.first - 1
    if place.found.cue.phrase != ("try",) or place.low(to) != "to":
        return None
    near = range(to - 1, max(0, to - _FARTHEST_DEED), -1)
    deed = next((at for at in near if like_a_verb(place.low(at)) or place.low(at) in STOPS), None)
    if deed is None or place.low(deed) in _ACCUSED or place.low(deed) in STOPS:
        return None
    return subject_of_verb(place.subjects, place.line, deed)


def _of_means(place: Place) -> Subject | None:
    """`“The port aims to A,” the Chilean minister said`: what one in office says that his means are for."""
    if place.found.cue.phrase[0] not in _AIMS or place.found.form not in ("third", "base"):
        return None
    end = without_auxiliaries(place.line, place.found.first)[0]
    if place.low(end - 1) in ("that", "which"):
        return owner_of_means(place, end)
    start = max(0, end - _LONGEST_MEANS)
    opening = next((at for at in range(end - 2, start - 1, -1) if place.low(at) in OURS), None)
    told = place.low(end - 1) in _MEANS and opening is not None
    if not told or any(actor.adjective for actor in place.line.actors_in(opening or 0, end)):
        return None
    return place.speaking()


def _own_country(place: Place) -> Subject | None:
    """`“I represent a country that wants A”`: the side of the one who says what his country is."""
    at = place.found.first
    if place.low(at - 1) not in ("that", "which") or place.low(at - 2) not in _COUNTRIES:
        return None
    if place.low(at - 3) not in ("a", "an") or place.low(at - 4) not in _REPRESENTS:
        return None
    speaking = place.speaking()
    return speaking and replace(speaking, own=True)


def stated(place: Place, aim: Aim | None) -> Aim | None:
    """The aim as one that its subject states, unless it is only expected or possible."""
    if aim is None or aim.subject.negated:
        return None
    before = _before(place, 3)
    told = "to" not in before and (_OPEN | _DOCUMENTS).isdisjoint(before)
    return replace(aim, said=told and place.found.cue.phrase[0] not in _ACTS)


def quoted_inside(line: Line, cue: int) -> str | None:
    """`As President Roe has said, Peru will A`, `Roe said: “We hope to A”`: whom a speech quotes."""
    words = line.words
    for actor in line.actors:
        if actor.form != "person" or actor.after + 1 >= cue:
            continue
        verb = actor.after + (words[actor.after].low in ("has", "had", "once", "also"))
        opens = words[0].low == "as" and actor.first <= _NEAR
        marked = any(word.low in _OPENING for word in words[verb:cue])
        if words[verb].low in REPORTING and (opens or marked):
            return actor.name
    return None


def _before(place: Place, size: int) -> set[str]:
    """The words right before a cue, those of names left out (Theresa May)."""
    first = place.found.first
    names = place.line.actors_in(max(0, first - 8), first)
    return {
        place.low(at)
        for at in range(max(0, first - size), first)
        if not any(a.first <= at < a.after for a in names)
        and not (place.low(at) == "may" and place.low(at - 1) in PREPOSITIONS)  # the month
    }
