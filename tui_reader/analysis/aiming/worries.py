"""What is feared, told by a noun (`fears in Peru that A`, `citing A concerns`): a place in, an aim out."""

from dataclasses import replace

from tui_reader.analysis.aiming.clause_starts import behind_adverbial, clause_start
from tui_reader.analysis.aiming.dangers import NONE, ends_object, posed
from tui_reader.analysis.aiming.givers import opens_sentence
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.infinitives import predicate_start
from tui_reader.analysis.aiming.phrases import PRIVATE
from tui_reader.analysis.aiming.possessors import owner_of, possessor_of
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    is_adverb,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

_VOICES = listed(
    """
    cite cites cited citing voice voices voiced voicing express expresses expressed expressing raise
    raises raised raising air aired airing reiterate reiterates reiterated reiterating convey conveyed
    conveying register registered note noted noting echo echoed echoing signal signalled signaled
    signalling state stated
    """
)
_ABOUT = listed("about over that at regarding concerning of with as around surrounding")
_WHOSE = listed("in among from by within inside across amongst")
_WORRIERS = _VOICES | listed(
    "have has had having share shares shared sharing harbour harboured harbor harbored"
)
_REASONS = listed("over on amid due of because given following with owing for out about from to")
_DEGREES = listed(
    """
    greatest gravest deepest deep grave serious growing rising great greater mounting
    increasing new renewed real genuine widespread
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


def worry(place: Place) -> Aim | None:
    """`Peru’s fears that A`, `worries in Lima about A`, `citing A concerns`."""
    found = place.found
    if place.low(found.first - 1) in NONE or _is_verb(place):
        return None
    owner, link = _inner_owner(place)
    if place.low(link) in BE:
        return _told_behind(place, owner, link)
    bare = _voiced_bare(place, link)
    if owner is None and place.low(link) not in _ABOUT and not bare:
        told = _raised(place, link) or posed(place)
        if told:
            return told
    if bare:
        aim = place.aim(_worrier(place, found.first), link)
        return aim and replace(aim, said=place.low(_giver(place, found.first)) in _VOICES)
    first, after = (link + 1, None) if place.low(link) in _ABOUT else (_compound_start(place), found.first)
    after = after or _end_of_matter(place, link)
    verb = after == found.first and place.low(link) in PRONOUNS  # `Democrats worry they`
    untold = verb or first == after or not place.starts_object(first)
    if untold or _is_nothing(place, first, after):
        return None
    before = first if after == found.first else found.first
    aim = place.aim(owner or _worrier(place, before), first, after)
    return aim and replace(aim, said=owner is None and place.low(_giver(place, before)) in _VOICES)


def _is_verb(place: Place) -> bool:
    """`the rules concern roads`, `the tax should concern firms`: what something is about; but not
    `expressed concern Peru may leave`."""
    at = place.found.first
    if place.low(at) != "concern" or place.low(at - 1) in _WORRIERS:
        return False
    behind = place.low(at + 1)
    about = behind in _ABOUT or behind in _WHOSE or behind in BE | AUXILIARIES | PREPOSITIONS
    ended = behind in STOPS | {"", ",", "and", "or", "to"} or behind.endswith("ed")
    return place.low(at - 1) in MODALS or not (about or ended)


def _is_nothing(place: Place, first: int, after: int | None) -> bool:
    """Whether what somebody worries about is not told, or nobody else’s matter."""
    unsaid = after == place.found.first and _is_unsaid(place, first, place.found.first)
    return unsaid or _is_ones_health(place, first, after or place.end_from(first))


def _is_ones_health(place: Place, first: int, after: int) -> bool:
    """`amid concerns about the old leader’s health`, `amid health concerns`: one person’s; public health is
    everybody’s."""
    at = next((k for k in range(first, after) if place.low(k) == "health"), None)
    if at is None or place.speaking() is not None:
        return False
    state = any(a.after == at - 1 and a.form != "person" for a in place.line.actors)
    ones = place.low(at - 1) in ("his", "her") or (place.low(at - 1) == "'s" and not state)
    return ones or (at == first and after == first + 1)


def _end_of_matter(place: Place, link: int) -> int | None:
    """Before the verb that the noun is the subject of (`Peru’s fears about A led to talks`), and before whom
    one raises it with; None for the whole clause."""
    first, end = link + 1, place.end_from(link + 1)
    giver = _giver(place, place.found.first)
    if giver == 0 and place.low(0) in _CAUSES:
        return next((at for at in range(first, end) if place.low(at) == ","), None)
    if place.low(giver) in _PUT_TO:
        near = range(first + 1, end - 1)
        named = (at for at in near if place.low(at) == "with" and place.line.actors_in(at, at + 3))
        return next(named, None)
    start = clause_start(place.words, place.found.first)
    if any(
        low in _FINITE or low in PREPOSITIONS or like_a_verb(low)
        for low in place.lows[start : place.found.first]
    ):
        return None
    if place.low(link) == "that":
        verb = next((at for at in range(first + 1, end) if place.low(at) in _FINITE), end)
        first = place.skip_adverbs(verb + 1)
        first += place.low(first) == "be"
    after = predicate_start(place.line, first, end, thing=True)
    return after if first < after < end else None


_MARKETS = PRIVATE | {"shares", "prices", "bonds", "yields", "futures", "oil", "gold"}
_CAUSES = listed("amid because given following owing due")
_PUT_TO = listed("raised raise raises raising discussed discuss discusses discussing")


def _is_unsaid(place: Place, first: int, after: int) -> bool:
    """`Peruvian concerns`, `political concerns`, `to discuss concerns`: of what is not told."""
    told = place.low(first)
    named = any((a.first, a.after) == (first, after) and a.adjective for a in place.line.actors)
    return (
        named
        or told == "whose"
        or place.low(after - 1) == "whose"
        or (after == first + 1 and told in _NO_MATTER)
    )


def _raised(place: Place, link: int) -> Aim | None:
    """`A causes alarm`, `A can only arouse fears`: of one who speaks for a side."""
    if place.low(link) in _ABOUT:
        return None
    stop = _end_of_whose(place, link)
    if not (stop or ends_object(place, link) or link >= len(place.words)):
        return None
    verb = _giver(place, place.found.first)
    end = verb
    while end > 0 and (place.low(end - 1) in AUXILIARIES | {"but"} or is_adverb(place.low(end - 1))):
        end -= 1
    if place.low(verb) not in RAISES or end == 0:
        return None
    start = behind_adverbial(place.words, clause_start(place.words, end), end)
    if end <= start or place.low(end - 1) in PRONOUNS:
        return None
    whose = place.subjects.of_phrase(place.line, link + 1, stop) if stop else place.speaking()
    return place.aim(whose, start, end)


def _end_of_whose(place: Place, link: int) -> int | None:
    """Where the name behind `in` ends: `raised fears in Lima`."""
    if place.low(link) not in ("in", "among", "within"):
        return None
    actor = next((a for a in place.line.actors if link < a.first <= link + 2), None)
    at = actor.after if actor else 0
    return at if actor and (ends_object(place, at) or at >= len(place.words)) else None


_NO_MATTER = listed(
    """
    political critical major chief main primary shared common mutual similar specific related various
    discuss address allay ease share raise voice express dismiss calm widespread public official real
    potential possible core
    """
)
RAISES = listed(
    """
    raised sparked triggered prompted stoked fuelled fueled heightened raise raises cause causes causing
    arouse arouses evoke evokes provoke provokes give gives
    """
)


def _told_behind(place: Place, owner: Subject | None, be: int) -> Aim | None:
    """`the fear in Lima was that A`, `among its concerns were A`: of whom the noun tells, else of whom is
    spoken."""
    first = place.skip_adverbs(be + 1)
    among = "among" in {w.low for w in place.words[max(0, place.found.first - 4) : place.found.first]}
    if place.low(first) != "that" and not among:
        return posed(place)
    owner = owner or owner_of(place) or place.speaking()
    before = {w.low for w in place.words[max(0, place.found.first - 3) : place.found.first]}
    if not before.isdisjoint(("a", "an", "another")):
        return place.aim(owner, first + (place.low(first) == "that"))  # `another worry is that`: anybody's
    owner = owner or place.subjects.prior(place.line, place.found.first)
    return place.aim(owner, first + (place.low(first) == "that"))


def _voiced_bare(place: Place, link: int) -> bool:
    """`expressed fears the dam would break`: a clause without its `that`."""
    giver = place.low(_giver(place, place.found.first))
    feared = giver == "for" and place.low(place.found.first) == "fear"  # `for fear it would break`
    if not (feared or giver in _VOICES) or place.low(link) in _ABOUT:
        return False
    begins = place.starts_thing(link) or (feared and place.low(link) in PRONOUNS)
    ahead = {w.low for w in place.words[link : place.end_from(link)]} if begins else set()
    return not _FINITE.isdisjoint(ahead)


_FINITE = listed("would could will may might can is are was were has had")


def _inner_owner(place: Place) -> tuple[Subject | None, int]:
    """Whose worry the words behind it say (`fears in Lima that`), and where what it is about is linked."""
    at = _behind_growth(place, place.found.after)
    named = place.low(at) == "of" and place.line.actors_in(at, at + 3)
    if place.low(at) not in _WHOSE and not named:
        return None, at
    for link in range(at + 2, min(at + 10, len(place.words))):
        low = place.low(link)
        if (low in _ABOUT and low != "of") or low in BE:
            return place.subjects.of_phrase(place.line, at + 1, link), link
        if low in STOPS or low == ",":
            break
    return None, at


def _behind_growth(place: Place, at: int) -> int:
    """`fears are growing in Lima`: where the `in` stands."""
    verb = at
    while place.low(verb) in AUXILIARIES - {"'s"} or is_adverb(place.low(verb)):
        verb += 1
    grows = place.low(verb) in _GROWS and place.low(verb + 1) in _WHOSE
    return verb + 1 if grows else at


_GROWS = listed(
    "growing mounting rising deepening grown mounted risen deepened grew rose widespread high rife"
)


def _worrier(place: Place, before: int) -> Subject | None:
    """Who worries by the words before: a possessor, the subject of `voiced`, of what was done for it."""
    if owner := possessor_of(place, place.found.first):
        return owner
    at = _giver(place, before)
    if place.low(at) in _WORRIERS:
        gerund = place.low(at).endswith("ing")
        found = subject_of_verb(place.subjects, place.line, at, gerund=gerund)
        return found or (place.subjects.main(place.line, at) if gerund else None) or _banning(place, at)
    start = clause_start(place.words, at) if at > 0 else 0
    if place.low(at) in _REASONS and place.low(start + (place.low(start) == "the")) in _MARKETS:
        return None  # `Shares fell in Lima on fears of a crash`
    if place.low(at) in _REASONS:
        ahead = place.low(at) in _CAUSES and opens_sentence(place, at)  # `Amid fears that A, Chile …`
        return place.subjects.main(place.line, at) or (
            place.subjects.ahead(place.line, at) if ahead else _banning(place, at)
        )
    return None


def _giver(place: Place, before: int) -> int:
    """The verb or preposition that a noun phrase ending at a word hangs on."""
    at = before - 1
    while at >= 0 and (place.low(at) in _DEGREES or is_adverb(place.low(at))):
        at -= 1
    return at


def _banning(place: Place, before: int) -> Subject | None:
    """`The app was banned in Peru over A`: only a state bans, the one named last."""
    near = range(max(0, before - 30), before)
    if not any(place.low(at) in _STATE_ACTS and place.low(place.skip_back(at)) in BE for at in near):
        return None
    return place.subjects.last_named(place.line, before, state=True)


def _compound_start(place: Place) -> int:
    """The first word of what stands before the noun and says what it is about: `data security concerns`."""
    first = place.found.first
    at = first - 1
    while at >= 0 and first - at < 9:
        low = place.low(at)
        if low in _WORRIERS or low in _REASONS or low in DETERMINERS:
            break
        if like_a_verb(low) and place.low(at - 1) not in DETERMINERS | {"'s"}:
            return first  # `has brushed off concerns`
        if (not low[:1].isalpha() and low != "'s") or low in AUXILIARIES or low in PREPOSITIONS:
            return first
        at -= 1
    at += 1
    while at < first and (place.low(at) in _DEGREES or place.low(at) in ("and", "'s")):
        at += 1
    return at
