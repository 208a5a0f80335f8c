"""What a noun of wanting hangs on (`made a proposal to`, `in an effort to`): a place in, the verb or
preposition out, and whose it is."""

from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.inflection import forms_of
from tui_reader.analysis.aiming.noun_voices import is_set_by_you
from tui_reader.analysis.aiming.possessors import POSSESSIVES
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    DETERMINERS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    listed,
)

SPOKEN = listed(
    """
    emphasized emphasised stressed underlined underscored expressed reiterated reaffirmed repeated renewed
    announced outlined voiced affirmed confirmed noted highlighted declared reiterates stresses emphasizes
    emphasises underlines underscores highlights reaffirms expresses acknowledged recognised recognized
    pointed laid reasserted raised reasserting proclaimed signalled signaled restated conveyed accentuated
    mentioned cited
    """
)

SPEAKING = listed(
    """
    reaffirm express affirm confirm emphasise emphasize stress underline underscore highlight reiterate
    reaffirming stressing emphasising emphasizing underlining underscoring highlighting reiterating noting
    expressing note notes renew renewing repeat repeats declare announce voice voices recognise recognize
    recognises recognizes recognising recognizing acknowledge acknowledges acknowledging voicing pledged
    """
)

# Verbs of having, making, setting going, keeping up, carrying out, telling and backing what is wanted; none
# that may be a noun before the noun (`the design plan to`).
_HAVING = forms_of("pursue face maintain retain harbour harbor cherish") | listed(
    "share shares shared sharing has have had having holds holding"
)
_MAKING = forms_of(
    """
    devise develop prepare finalise finalize formulate conclude negotiate sign reach achieve secure
    """
) | listed(
    """
    make makes making made draw draws drawing drew drawn set sets setting take takes taking taken put
    drafted draft drafting crafted crafting completed completing struck forge forges forging forged
    """
)
_STARTING = forms_of("initiate join intensify renew resume redouble") | listed(
    """
    launched launching launches mounted mount mounting begin begins begun beginning began start starts
    started starting undertake undertakes undertaking undertook undertaken lead leads leading led
    spearhead spearheads spearheading spearheaded
    """
)
_KEEPING_UP = forms_of("continue strengthen accelerate sustain bolster enhance expand expedite") | listed(
    "stepped stepping pushed pushes pushing"
)
_CARRYING_OUT = forms_of(
    "implement execute adopt approve introduce orchestrate oversee authorise authorize"
) | listed(
    "advanced advancing rolled rolls rolling ordered waged waging wages conducted conducting ran mastermind"
)
_TELLING = forms_of("unveil reveal present offer announce repeat raise publish") | listed(
    """
    outlining signalling signaling affirming confirming declaring laid released detailed details issued
    issuing shown shows showed mapped spelled spelt submitted tabled floated floats mooted broached
    """
)
_BACKING = forms_of("embrace promote tout trumpet demonstrate endorse") | listed(
    "supported backed backs agreed echoed echoes gave give gives given giving"
)
_MEETING = listed("meet meets met meeting hit miss missed see sees saw understand understands")
GIVERS = (
    SPOKEN
    | SPEAKING
    | (_HAVING | _MAKING | _STARTING | _KEEPING_UP | _CARRYING_OUT | _TELLING | _BACKING | _MEETING)
    | listed("in towards toward with facing despite as under on")
)

SETTINGS = listed("under on in with as despite towards toward")

_AGREED = listed("agreed agree agrees agreeing")

_ERRANDS = listed("mission quest crusade drive")

# `campaigned on a pledge to`, `made good on a promise to`: verbs that take a noun of wanting behind `on`.
_ON_VERBS = listed(
    """
    campaigned campaigning campaign ran running elected embarked embark embarking embarks delivered deliver
    delivers delivering settled settle
    """
)
_GOOD = listed("good through")
_LONGEST_OPENING = 8

_QUANTITIES = listed("number series range set lot")

_PARTICLES = listed("up out down forward ahead over")

_MONEY = frozenset("$€£¥")

_OPENS_PHRASE = (DETERMINERS | {"'s"}) - listed("all both each")

LONGEST_PHRASE = 7


def subject_of_giver(place: Place) -> Subject | None:
    """The subject of the clause, where the noun is something that it has, makes, stresses or acts in."""
    at = giver_of(place)
    if at is None or place.low(at + 1) in POSSESSIVES:
        return None
    if place.low(at) == "as" and place.low(at + 1) not in DETERMINERS | {"part"}:
        return None  # `as frantic efforts to`
    if place.low(at) == "on" and place.low(at - 1) in _AGREED | _ON_VERBS | _GOOD:
        verb = at - 1 - (place.low(at - 1) in _GOOD)
        return subject_of_verb(place.subjects, place.line, verb, gerund=place.low(verb).endswith("ing"))
    return _around(place, at)


def _around(place: Place, at: int) -> Subject | None:
    """Whose clause it is that a verb or preposition stands in or opens."""
    part = place.low(at) == "part" and place.low(at - 1) == "as"
    if (place.low(at) in SETTINGS or part) and opens_sentence(place, at - part):
        # `In a bid to open the pass, Chile …`
        return place.subjects.ahead(place.line, at) or _pronoun_ahead(place)
    errand = place.low(at) == "on" and place.found.cue.phrase[0] in _ERRANDS  # `flew in on a mission to`
    if errand or place.low(at) in SETTINGS - {"on", "under"} | {"part"}:
        return place.subjects.main(place.line, at)
    gerund = at == 0 or place.low(at).endswith("ing")
    found = subject_of_verb(place.subjects, place.line, at, gerund=gerund)
    return found or (place.speaking() if is_set_by_you(place, at) else None)


def _pronoun_ahead(place: Place) -> Subject | None:
    """`In a bid to open the pass, she …`: whom a pronoun behind the comma means."""
    near = range(place.found.after, len(place.words) - 1)
    comma = next((at for at in near if place.low(at) == ","), 0)
    named = comma and place.low(comma + 1) in PERSONS
    return place.subjects.of_phrase(place.line, comma + 1, comma + 2) if named else None


def opens_sentence(place: Place, at: int) -> bool:
    """Whether nobody is named before a preposition: `In a bid to A, …`, `Last week, in a bid to A, …`."""
    if at == 0:
        return True
    alone = at <= _LONGEST_OPENING and place.low(at - 1) == ","
    return alone and not place.line.actors_in(0, at) and PRONOUNS.isdisjoint(place.lows[:at])


def giver_of(place: Place) -> int | None:
    """The verb or preposition that the cue's noun hangs on, where it is one of having or making."""
    at = place.found.first - 1
    while at >= 0 and (
        place.low(at) in DETERMINERS or is_adverb(place.low(at)) or _may_be_adjective(place, at)
    ):
        at -= 1
    if place.low(at) in _PARTICLES and place.low(at - 1) in GIVERS:
        at -= 1  # `drew up plans to`
    if place.low(at) == "of" and place.low(at - 1) in _QUANTITIES:
        at -= 2 + (place.low(at - 2) in DETERMINERS)  # `taken a number of steps to`
    if place.low(at) == "of" and place.low(at - 1) in ("part", "approved", "approves"):
        return at - 1
    return at if place.low(at) in GIVERS else None


def _may_be_adjective(place: Place, at: int) -> bool:
    low = place.low(at)
    if low.endswith("ed") and place.low(at - 1) in _OPENS_PHRASE:
        return True  # `a renewed effort to`
    sum_ = low[:1].isdigit() or low in _MONEY  # `a $1 billion pledge to`
    if place.found.first - at > LONGEST_PHRASE or not (low.isalpha() or "-" in low or sum_):
        return False
    return low not in GIVERS and low not in AUXILIARIES and low not in PREPOSITIONS | {"of"}
