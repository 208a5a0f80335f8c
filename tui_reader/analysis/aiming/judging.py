"""A thing that somebody calls dangerous (`called the drills dangerous`): cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.aiming.trifles import is_trifle
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import AUXILIARIES, MARKS, STOPS, is_adverb, listed

_CALLS = listed(
    """
    called calls calling considers considered considering deems deemed deeming branded brands
    branding labelled labels labeled described describes describing denounced denounces denouncing
    condemned condemns condemning criticised criticises criticized criticizes decried decries
    slammed slams blasted blasts sees saw views viewed regards regarded finds found declared
    declares
    """
)
_LINKS = listed("as very too so and")
_LONGEST = 24


def judged(place: Place) -> Aim | None:
    """`called A dangerous`, `denounced A as “unlawful”`: what stands between is a worry of theirs."""
    end = place.found.first
    while end > 0 and (
        place.low(end - 1) in _LINKS
        or place.low(end - 1) in MARKS | {'"', ","}
        or is_adverb(place.low(end - 1))
    ):
        end -= 1
    verb = next((at for at in range(end - 1, max(-1, end - _LONGEST), -1) if _stops(place, at)), None)
    if verb is None or place.low(verb) not in _CALLS or verb + 1 >= end or _describes(place, end):
        return None
    if is_trifle(place.words, verb + 1, end) or _is_told_with(place, verb):
        return None
    as_ = next(
        (at for at in range(verb + 2, end - 1) if place.low(at) == "as" and place.is_mark(at + 1)), end
    )
    end = min(end, as_)  # `denounced A as “unlawful” and “dangerous”`
    gerund = place.low(verb).endswith("ing")
    subject = subject_of_verb(place.subjects, place.line, verb, gerund=gerund, saying=True)
    aim = place.aim(subject, verb + 1, end)
    return aim and replace(aim, said=True)


def _describes(place: Place, end: int) -> bool:
    """`the “outrageous” act`, `Peru’s dangerous plan`: a noun that is called so follows."""
    return place.low(end - 1) == "'s" or place.is_noun(place.skip_marks(place.found.after))


def _is_told_with(place: Place, verb: int) -> bool:
    """`found that Peru had acted and declared it unlawful`: whose verb it is, `and` leaves open."""
    before = {place.low(at) for at in range(max(0, verb - _LONGEST), verb)}
    return place.low(verb - 1) == "and" and "that" in before


def _stops(place: Place, at: int) -> bool:
    low = place.low(at)
    return low in _CALLS or low in STOPS or low in AUXILIARIES - {"'s"}
