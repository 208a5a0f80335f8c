"""Frames of what is decided: `is to A`, `it was decided to A`, `made A a priority`; cue in, aim out."""

from tui_reader.analysis.aiming.clause_starts import clause_start
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.passives import is_done_to
from tui_reader.analysis.aiming.phrases import without_auxiliaries
from tui_reader.analysis.aiming.possessors import possessor_of
from tui_reader.analysis.aiming.subject_edges import whole_start
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import SPEECH, Aim, Place
from tui_reader.analysis.aiming.words import BE, DETERMINERS, PREPOSITIONS, PRONOUNS, is_adverb, listed

_DAYS_BUSINESS = SPEECH | listed("be have blame meet discuss arrive talk come go receive what")
_SUPPOSED = listed("if how what when why where unless that whether as which")
_MADE = listed("made make makes making")
_PLACED = listed("put puts putting placed places placing set sets keep keeps kept")
_AGENDAS = listed(
    """
    agenda policy policies priorities strategy diplomacy efforts partnership relations relationship ties
    cooperation co-operation work approach doctrine plan plans programme program campaign vision list
    """
)
_LIES = BE | listed("lies lie sits sit stands stand lay")
_TOLD_OF = listed(
    "task tasks ambition purpose intention desire wish hope target challenge job way point message"
)
_LONGEST_THING = 40
_LONGEST_NOUN_PHRASE = 7


def scheduled(place: Place) -> Aim | None:
    """`The government is to lift the ban`; of `the plan is to` the noun is the cue."""
    found = place.found
    before = place.low(found.first - 1)
    verb = place.content_verb(found.after)
    start = clause_start(place.words, found.first)
    told_of = _TOLD_OF | place.subjects.instruments
    if not told_of.isdisjoint(w.low for w in place.words[start : found.first]):
        return None  # `the goal of X is to`
    ours = before == "we" and place.low(found.first - 2) not in _SUPPOSED
    if (before in PRONOUNS and not ours) or before in PREPOSITIONS or is_adverb(before):
        return None
    if verb == "be" and is_done_to(place, found.after):  # `a dam is to be built`
        start = whole_start(place, found.first)
        return place.aim(place.speaking(), start, place.end_from(found.after))
    if (
        verb in _DAYS_BUSINESS
        or verb in DETERMINERS
        or not verb[:1].isalpha()
        or place.starts_thing(found.after)
    ):
        return None
    return place.aim(subject_of_verb(place.subjects, place.line, found.first), found.after)


def decided(place: Place) -> Aim | None:
    """`it was decided to A`: by those who are spoken of or who speak."""
    if place.found.cue.phrase[0].startswith("decision"):
        return place.aim(place.speaking() or _spoken_of(place, place.found.first), place.found.after)
    be = place.found.first - 1
    while be > 0 and is_adverb(place.low(be)):
        be -= 1
    it = be - 1 if place.low(be) != "been" else be - 2
    if place.low(be) not in BE or place.low(it) != "it":
        return None
    return place.aim(place.speaking() or _spoken_of(place, it), place.found.after)


def _spoken_of(place: Place, it: int) -> Subject | None:
    return place.subjects.main(place.line, it) or place.subjects.prior(place.line, it)


def central(place: Place) -> Aim | None:
    """`A is at the top of X’s agenda`, `X has put A at the heart of its policy`."""
    high = place.low(place.found.first) == "high"
    at = place.found.first if high else place.found.first - 2
    near = range(place.found.after, min(place.found.after + _LONGEST_NOUN_PHRASE, len(place.words)))
    agenda = next((k for k in near if place.low(k) in _AGENDAS), None)
    if agenda is not None and at < 1 and place.low(agenda + 1) in BE:
        return place.aim(possessor_of(place, agenda), agenda + 2)  # `High on Peru’s agenda is A`
    if agenda is None or place.low(at) not in ("at", "to", "high"):
        return None
    before = at
    while before > 0 and is_adverb(place.low(before - 1)):
        before -= 1
    if place.low(before - 1) in _LIES:
        end = without_auxiliaries(place.line, before - (place.low(before - 1) not in BE))[0]
        return place.aim(possessor_of(place, agenda), clause_start(place.words, end), end)
    verbs = range(before - 2, max(-1, before - _LONGEST_THING), -1)
    verb = next((k for k in verbs if place.low(k) in _PLACED), None)
    return place.aim(subject_of_verb(place.subjects, place.line, verb), verb + 1, before) if verb else None


def placed(place: Place) -> Aim | None:
    """`has made A a top priority`, `has made A one of its priorities`."""
    det = _phrase_opening(place)
    if det is None:
        return None
    verbs = range(det - 2, max(-1, det - _LONGEST_THING), -1)
    verb = next((at for at in verbs if place.low(at) in _MADE), None)
    if verb is None or place.low(verb + 1) in PREPOSITIONS or place.low(det - 1) in PREPOSITIONS:
        return None
    first = verb + 1
    return place.aim(subject_of_verb(place.subjects, place.line, verb), first, det)


def _phrase_opening(place: Place) -> int | None:
    """The article, `one of` or possessive that opens the noun phrase of the cue."""
    for at in range(place.found.first - 1, max(-1, place.found.first - _LONGEST_NOUN_PHRASE), -1):
        low = place.low(at)
        if low == "one" and place.low(at + 1) == "of":
            return at
        if low in ("a", "an", "its", "his", "her", "their", "our"):
            one = place.low(at - 2) == "one" and place.low(at - 1) == "of"
            return at - 2 if one else at
        if low in PREPOSITIONS or low in (",", "and"):
            return None
    return None
