"""The frame of impersonal judgements (`it is necessary for us to A`): cue in, aim out."""

from tui_reader.analysis.aiming.groups import FELLOWS
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.verb_tasks import task_before
from tui_reader.analysis.aiming.wanting import FINITE, SPEECH, Aim, Place
from tui_reader.analysis.aiming.words import BE, DETERMINERS, is_adverb, listed

_DEEMS = listed(
    "considers consider considered deems deem deemed finds find found thinks think thought believes"
)


def impersonal(place: Place) -> Aim | None:
    """`it is necessary (for us) to A` by one who speaks for the holder."""
    be = place.found.first - 1
    while be > 0 and (is_adverb(place.low(be)) or place.is_mark(be) or place.low(be) in ("equally", "of")):
        be -= 1
    deemed = place.low(be) == "it" and place.low(be - 1) in _DEEMS  # `Chile considers it vital to`
    if not _is_judged(place, be) and not deemed:
        return None
    first = _behind_beneficiary(place)
    mine = place.low(be) == "was" and place.lows[place.found.after : place.found.after + 2] == ("for", "me")
    if mine or first is None or place.low(first) not in ("to", "that", "not"):
        return None
    clause = place.low(first) == "that"
    first += place.low(first) in ("to", "that")
    if place.content_verb(first) in SPEECH | _MINDED or _is_experienced(place, first):
        return None
    if clause and _is_fact(place, first):
        return None
    if deemed:
        return place.aim(subject_of_verb(place.subjects, place.line, be - 1), first)
    speaking = place.speaking()
    holder = _together(place, first, speaking) or speaking or task_before(place)
    return place.aim(holder, _other_beneficiary(place, first, holder) or first)


def _is_experienced(place: Place, first: int) -> bool:
    """`of great importance to our society`: to whom it is so, not what."""
    if place.low(first - 1) != "to" or place.low(first) not in DETERMINERS:
        return False
    behind = place.low(first + 1)
    # `to both raise wages and cut taxes`, but `to both countries`
    thing = (behind.endswith("s") and not behind.endswith("ss")) or behind in DETERMINERS or behind == "of"
    return thing or place.low(first) not in _BEFORE_VERBS


_BEFORE_VERBS = listed("both all each some")


def _is_fact(place: Place, first: int) -> bool:
    """`it is important that they have agreed`, `that work is going on`: what is so already."""
    end = min(place.end_from(first), first + _LONGEST_SUBJECT)
    at = next((k for k in range(first, end) if place.low(k) in FINITE | _HAVE | _RELATIVES), end)
    behind = place.low(place.skip_adverbs(at + 1))
    if place.low(at) in _HAVE:  # not in `that each of us have a house`
        return behind != "to" and (place.low(at) != "have" or behind in _DONE or behind.endswith("ed"))
    return place.low(at) in _WAS or (place.low(at) in BE and behind.endswith("ing"))


_HAVE = listed("has have had")
_DONE = listed("been made become begun taken done seen got found built kept had met come given set won")
_WAS = listed("was were")
_RELATIVES = listed("that which who")
_LONGEST_SUBJECT = 14


def _is_judged(place: Place, be: int) -> bool:
    """Whether `it is` stands before the cue; what was so `for me` is told of oneself."""
    if place.low(be) == "was" and place.lows[place.found.after : place.found.after + 2] == ("for", "me"):
        return False
    return place.low(be) in BE | _SEEN and place.low(be - 1) in _IT


_SEEN = listed("considers consider considered it deems find finds")
_IT = listed("it 's is was be also would will")


def _other_beneficiary(place: Place, first: int, holder: Subject | None) -> int | None:
    """Where the one begins in `time for Peru to act` who is another than the one who says so."""
    start = place.skip_marks(place.found.after) + 1
    other = place.subjects.of_phrase(place.line, start, first - 1) if place.low(start - 1) == "for" else None
    if other is None or other.own or holder is None or other.holder.id == holder.holder.id:
        return None
    return None if {*other.holder.members} & {holder.holder.id} else start


def _together(place: Place, first: int, speaking: Subject | None) -> Subject | None:
    """`it is important that the OAS countries agree`: those among whom the one who says so is."""
    if speaking is None:
        return None
    ends = (at + 1 for at in range(first, first + 5) if place.low(at) in FELLOWS)
    found = place.subjects.of_phrase(place.line, first, next(ends, first))
    return found if found and speaking.holder.id in found.holder.members else None


# What hearers are to do in their heads: `it is important to keep in mind`.
_MINDED = listed("understand keep bear remember realise realize reflect consider look note recall")


def _behind_beneficiary(place: Place) -> int | None:
    """The `to` or `that` of an impersonal phrase, behind `for us` where that stands between."""
    first = place.skip_marks(place.found.after)
    if place.lows[first : first + 2] == ("to", "us"):
        return first + 2  # `it is important to us that A`
    if place.low(first) != "for":
        return first
    return next((at for at in range(first + 1, first + 8) if place.low(at) == "to"), None)
