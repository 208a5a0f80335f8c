"""Which adjectives, participles and agreements of a side tell of policy: a place in, a verdict out."""

from tui_reader.analysis.aiming.trifles import is_trifle
from tui_reader.analysis.aiming.wanting import Place
from tui_reader.analysis.aiming.words import MODALS, PREPOSITIONS, is_adverb, listed

# Whoever is so would rather not.
UNWILLING = listed("loath reluctant hesitant disinclined averse unwilling")
_PROGRESS = listed(
    "finalising finalizing exploring eyeing weighing mulling considering contemplating drafting drawing "
    "preparing readying pushing looking studying negotiating"
)
_NARROW = listed("exploring pushing studying looking")
_BEGUN = listed("preparing readying pushing looking studying negotiating")
_WAS = listed("was were")
_ONESELF = listed("itself himself herself themselves myself ourselves oneself")
_HOW = listed("whether how ways options possibilities what")
_SET = (("set", "to"), ("poised", "to"))
# What one is set to undergo or become.
_FATED = listed(
    """
    lose win become play face suffer grow rise fall shrink expire receive miss fail emerge surpass overtake
    benefit
    """
)
_SCHEDULED = (("scheduled", "to"), ("slated", "to"), ("about", "to"))
# What one is about to do, and not the day's business.
_DEEDS = listed(
    """
    send deploy invest buy purchase supply deliver fund finance lift impose withdraw close reopen build launch
    ban cut raise reduce suspend resume extend expand double spend introduce establish create stop halt scrap
    abolish recognise recognize restore quit pull tighten strengthen boost enforce implement host ratify
    veto sanction expel recall renegotiate revoke cancel postpone freeze ease loosen relax free release
    adopt seize invade annex arm train equip designate drop withhold privatise privatize sell
    """
)
_POLICIES = listed(
    """
    ban bans deal deals agreement agreements accord accords treaty treaties pact pacts plan plans
    proposal proposals law laws legislation bill bills resolution resolutions reform reforms sanctions
    tariffs measures measure option options possibility possibilities idea ideas request
    requests offer offers initiative initiatives contract contracts purchase purchases sale sales
    project projects programme program scheme schemes corridor pipeline base bases withdrawal ceasefire
    truce settlement solution solutions release return exchange swap membership accession access loan
    loans package terms draft drafts text framework partnership cooperation arrangement arrangements
    restrictions rules policy policies strategy strategies changes change steps step response end
    extension renewal ties trade
    """
)
PACTS = listed(
    """
    rules rule position positions terms approach line reform reforms visa visas border corridor
    deal deals pact pacts treaty treaties truce truces ceasefire cease-fire accord accords loan loans
    package packages agreement agreements plan plans measures sanctions partnership alliance roadmap
    timetable schedule framework programme program exchange swap resolution statement declaration
    memorandum settlement compromise mechanism set series extension fund funding aid budget target
    targets arrangement reduction increase cap ban tariff quota
    summit inspections talks pause halt withdrawal deployment
    """
)
_OWN = listed("its his her their my our")
_PLAYS = listed("bat bowl field play serve kick punt race")
_PARTNERS = listed(
    "neighbour neighbours neighbor neighbors ally allies partner partners creditors lenders rivals rebels"
)
_LONGEST = 10


def is_no_policy(place: Place, first: int) -> bool:
    """`was preparing for the storm`, `is out to dinner`, `is adamant that it was robbed`: a state of things,
    or an act of the day, behind words that may tell of an aim."""
    phrase = place.found.cue.phrase
    if phrase == ("adamant", "that"):
        return MODALS.isdisjoint(_lows(place, first, place.end_from(first)))
    if phrase == ("looking", "to") and not place.starts_verb(first):
        return True  # `is looking to its friends`
    if phrase == ("out", "to"):
        return place.end_from(first) < first + 2 or place.low(first + 1) in PREPOSITIONS
    if phrase in _SET and place.content_verb(first) in _FATED:
        return True
    if phrase in _SCHEDULED:
        return place.content_verb(first) not in _DEEDS or _is_over(place)
    return phrase[0] in _PROGRESS and phrase[-1] not in ("how", "ways", "at") and _is_of_the_day(place, first)


def _is_of_the_day(place: Place, first: int) -> bool:
    """Whether what is prepared, pushed or looked into is over, oneself, a trifle, or no thing of policy."""
    after = place.end_from(first)
    if place.low(first) in _ONESELF or (first < after and is_trifle(place.words, first, after)):
        return True
    if place.found.cue.phrase[0] in _BEGUN and _is_over(place):
        return True
    act = place.found.cue.phrase[-1] == "to" or place.low(first).endswith("ing")
    if place.found.cue.phrase[0] not in _NARROW or act:
        return False
    return (_POLICIES | _HOW).isdisjoint(_lows(place, first, after))


def _is_over(place: Place) -> bool:
    """`Peru was preparing for it`: told as past, and by nobody who is reported."""
    at = place.found.first - 1
    while at > 0 and is_adverb(place.low(at)):
        at -= 1
    return place.low(at) in _WAS and place.subjects.statement_at(place.words[at].start) is None


def is_pact(place: Place, first: int) -> bool:
    """`agreed a truce`: something between states, not `agreed a deal with its coach`."""
    near = _lows(place, first, min(place.end_from(first), first + _LONGEST))
    private = any(
        place.low(at) == "with" and place.low(at + 1) in _OWN and place.low(at + 2) not in _PARTNERS
        for at in range(first, first + _LONGEST)
    )
    return not private and not PACTS.isdisjoint(near)


def is_play(place: Place, first: int) -> bool:
    """`opted to bat first`: what a team does in a game."""
    return place.found.cue.phrase == ("opt",) and place.content_verb(first) in _PLAYS | {"rest"}


def _lows(place: Place, first: int, after: int) -> set[str]:
    return {place.low(at) for at in range(first, after)}
