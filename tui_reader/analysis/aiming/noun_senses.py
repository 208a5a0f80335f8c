"""Whether a noun of wanting is one where it stands (`a plan to A`): a place in, a verdict out."""

from tui_reader.analysis.aiming.contents import is_plural_noun, is_region
from tui_reader.analysis.aiming.possessors import POSSESSIVES
from tui_reader.analysis.aiming.purposes import ENDS
from tui_reader.analysis.aiming.wanting import Place
from tui_reader.analysis.aiming.words import MODALS, WEEKDAYS, listed

_TAKES_THINGS = listed("commitment answer alternative approach")
# Behind their `to` stands what one does, also as `-ing`.
_TAKES_ACTS = listed(
    "commitment dedication adherence obligation approach answer alternative road roadmap view path loyalty"
)
_OFFICES = listed(
    """
    nomination re-election reelection presidency leadership office job congress senate governor mayor
    chancellorship premiership crown term candidacy candidate
    """
)
_FREE_TIME = WEEKDAYS | listed("weekend holidays summer winter tomorrow today tonight dinner lunch")
_BY_TELEPHONE = listed("telephone phone conference video right wrong tough close judgment good bad")
_TAKES_NAMES = listed("dedication loyalty adherence obligation")
_OF_PLACES = listed("commitment vision strategy support")
_OPENING = 8
_OF_THINGS = listed("some world fellow previous former other others many most various several foreign local")
_VERB_ALONE = 1
VERBS_OF_NOUN = listed("was were has had is are")
# Nouns of what one says is so as well as of what is to be.
_CLAIMS = listed("suggestion insistence")
# Nouns of which only an act is an aim: `the policy of isolating Peru`, not `the policy of the day`.
_OF_ACTS = listed("strategy policy approach tactic campaign talk plan")
_TALKS = listed("talks discussions negotiations negotiation")
_HANGING = _TALKS | {"way", "commitment"}
_QUANTITIES = listed("at over up more")


def _is_gerund(low: str) -> bool:
    return low.endswith("ing") and low != "bring"


def opens_aim(place: Place) -> bool:
    """Whether a verb or thing that is wanted follows the noun."""
    found, head = place.found, place.found.cue.phrase[0]
    plural = place.low(found.first) != head
    own = place.low(found.first - 1) in POSSESSIVES | {"'s"}
    if plural and ((found.cue.phrase[-1] == "of" and not own) or head in ("need", "interest")):
        return False  # `the goals of the decade`; `Chile needs to`; `its interests in the gulf`
    another = _is_verb_of_people(place, head) or _is_other(place, head) or _is_other_end(place, head)
    if another or _is_recipient(place):
        return False
    if found.cue.phrase[-1] == "of" and head in _OF_ACTS and not place.low(found.after).endswith("ing"):
        return False
    if place.low(found.after) in _OF_THINGS or place.end_from(found.after) < found.after + _VERB_ALONE:
        return False  # `adviser on the programme to former ministers`; `we have a duty to do`
    if head in _HANGING and not _hangs(place):
        return False
    things = found.cue.phrase[-1] != "to" or head in _TAKES_THINGS
    # `a threat to Moscow`, `the mission to the bank`
    quantity = head == "commitment" and place.low(found.after) in _QUANTITIES  # `to at least two percent`
    return (quantity or place.starts_object(found.after)) and (things or not place.starts_thing(found.after))


def _is_verb_of_people(place: Place, head: str) -> bool:
    """`Chilean farmers hope for rain`: behind a plural, no noun."""
    low = place.low(place.found.first - 1) if head in _HOPES else ""
    return low in ("people", "men", "women") or (low.endswith("s") and low.isalpha() and low not in _IN_S)


_HOPES = listed("hope dream wish")
_IN_S = listed("its his us various previous serious famous ambitious")


def _is_other(place: Place, head: str) -> bool:
    """`a good deal of rice to sell`, `gave the order to`: the noun in another sense."""
    first = place.found.first
    if place.found.cue.phrase[-1] == "that" and head in _CLAIMS:
        near = place.lows[place.found.after : place.found.after + _OPENING]
        told = not VERBS_OF_NOUN.isdisjoint(near)
        return told and MODALS.isdisjoint(near)  # `the suggestion that he lied`
    if head == "call" and place.low(first - 1) in _BY_TELEPHONE:
        return True  # `told him by phone call that`, `made the right call to`
    if head == "deal":
        return place.low(first + 1) == "of"
    return _is_for_other(place) or (head == "order" and place.low(first - 1) != "in")


def _is_for_other(place: Place) -> bool:
    """`foreign policy to health care`, `her bid for the nomination`, `plans for the weekend`."""
    after, phrase = place.found.after, place.found.cue.phrase
    if phrase == ("policy", "to"):
        apart = after > place.found.first + len(phrase)  # `the policy of Peru and measures to`
        return apart or place.content_verb(after) not in ENDS
    if phrase == ("bid", "for"):  # an office of one's own
        return not _OFFICES.isdisjoint(place.lows[after : after + _OPENING])
    return phrase == ("plan", "for") and not _FREE_TIME.isdisjoint(place.lows[after : after + 2])


def _is_other_end(place: Place, head: str) -> bool:
    """`from the programme to living with it`: no infinitive."""
    to = place.found.cue.phrase[-1] == "to" and head not in _TAKES_ACTS
    year = place.low(place.found.after).isdigit() and head != "commitment"  # `its plan for 2020 to 2030`
    return to and (year or _is_gerund(place.low(place.found.after)))


def _is_recipient(place: Place) -> bool:
    """`a proposal to friends abroad`, `its commitment to the region`: what `to` goes to is nothing wanted."""
    found, head = place.found, place.found.cue.phrase[0]
    if head in _OF_PLACES and is_region(place.words, found.after, place.end_from(found.after)):
        return True
    things = head in _TAKES_THINGS | _TAKES_NAMES
    return found.cue.phrase[-1] == "to" and not things and is_plural_noun(place.low(found.after))


def _hangs(place: Place) -> bool:
    """`in talks to`, `as a good way to`; not `its oldest commitment to date`."""
    head = place.found.cue.phrase[0]
    if head == "commitment":
        return place.low(place.found.after) != "date"
    if head in _TALKS:
        return place.low(place.found.first - 1) == "in"
    return "as" in (place.low(place.found.first - 2), place.low(place.found.first - 3))
