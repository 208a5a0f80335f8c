"""A phrase before a verb that holds a clause of its own: what of it is the subject of that verb.

`the council` of `will back the council, which`, `those` of `those who met the mayor said`, `Chad` of `a move
Chad says was rash`.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

from tui_reader.analysis.saying.humans import is_human
from tui_reader.analysis.saying.noun_phrases import subject_before
from tui_reader.analysis.saying.phrase_edges import acts, before_brackets
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.word_classes import (
    ADVERBS,
    BE,
    DAYS,
    DETERMINERS,
    FINITE,
    NEAR_IN_TIME,
    PREPOSITIONS,
    PRONOUNS,
    SURELY_FINITE,
    like_a_verb,
    listed,
)

_MODALS = (SURELY_FINITE - BE - listed("has have had hasn't haven't hadn't 've")) | listed("to can't")
_NO_VERBS = DETERMINERS | ADVERBS | PREPOSITIONS | PRONOUNS | FINITE | listed("and or not")
# No participle looks like these: they have a subject before them.
_PASTS = listed(
    "took went came gave saw knew began rose sought spoke wrote became grew fell drew broke chose"
)
_COMPOUNDS = listed(
    "led backed based owned controlled born trained appointed sponsored funded occupied held run allied"
)
_NO_OBJECTS = _NO_VERBS | DAYS | NEAR_IN_TIME
_BESIDE_VERBS = ADVERBS | PREPOSITIONS | listed("up out off down away least")
_BEFORE_OBJECTS = DETERMINERS | listed("him her them it us me")
_FARTHEST_WHO = 12


def own_subject(
    reading: Reading,
    position: int,
    found: NounPhrase | None,
    is_cue: Callable[[int], bool],
    roles: Collection[str],
) -> NounPhrase | None:
    """The subject of the verb at `position` within or before the phrase that was found for it."""
    each = found is None and reading.low(position - 1) in _EACH and _opens(reading, position - 1)
    alone = NounPhrase(position - 1, position - 1, None, position - 1) if each else None
    contact = contact_subject(reading, position) if reading.low(position + 1) in GAPS else None
    if contact is not None or alone is not None:
        return contact or alone
    if found is not None and found.begins > found.last:  # whom `who` stands for
        behind = _behind_thing(reading, found, roles)
        meant = _before_apposition(reading, found) or without_bare_verb(reading, found) or found
        return behind if behind is not found else meant
    found = without_bare_verb(reading, found) if found is not None else None
    if found is None or found.last >= position:
        return found
    if (told_of := _before_who(reading, position, found, is_cue)) is not None:
        return told_of
    if inner_verb(reading, found) is not None:
        return _behind_joined_clause(reading, found)
    return (
        _behind_head(reading, position, found)
        or _before_role(reading, found, roles)
        or _before_apposition(reading, found)
        or _with_list(reading, found)
        or found
    )


def contact_subject(reading: Reading, position: int) -> NounPhrase | None:
    """`a move Kenya says was rash`, `a vote many observers said was marred`: who stands right behind the noun
    that a clause without `which` tells of; the verb at `position` has another behind it."""
    last = position - 1
    while last > 0 and (reading.low(last) in FINITE or reading.low(last) in ADVERBS):
        last -= 1
    if reading.low(last) in _THEY:
        told = is_bare_verb(reading, last - 1) and reading.low(last - 2) in DETERMINERS
        return NounPhrase(last, last, None, last) if told else None
    near = range(last, max(-1, last - _LONGEST_CONTACT), -1)
    begins = next((i for i in near if reading.low(i) in _HEADS), None)
    if begins is None or begins + 2 > last or not is_bare_verb(reading, begins + 1):
        return None
    first = next((i for i in range(begins + 1, last + 1) if reading.tokens[i].text[:1].isupper()), begins + 2)
    named = reading.tokens[first].text[:1].isupper()
    many = reading.low(last).endswith("s") and all(is_bare_verb(reading, i) for i in range(first, last + 1))
    if first < begins + 2 or not (many or (named and is_bare_verb(reading, first - 1))):
        return None
    return NounPhrase(first, last, reading.name_ending(last), first)


GAPS = listed("is was are were will would could has have had can may might should must")
_THEY = listed("he she they it")
_LONGEST_CONTACT = 6


def _behind_thing(reading: Reading, found: NounPhrase, roles: Collection[str]) -> NounPhrase:
    """`criticism from hardliners who`, `tension with Kenya, which`: not the thing, those behind `from`."""
    inside = range(found.first + 1, found.last)
    link = next((i for i in inside if reading.low(i) in _AHEAD_OF_OTHERS), None)
    who = reading.low(found.begins) == "who"
    if link is None or (found.reference is not None and not who):
        return found
    if who and (last := _last_person(reading, found)) is not None:
        return last
    head = reading.low(link - 1)
    linked = reading.low(link) in _LINKS or who or (reading.low(link) == "of" and head in _PARTS)
    if not linked or not {head, head.removesuffix("s")}.isdisjoint(roles) or is_human(head.removesuffix("s")):
        return found
    named = any(reading.tokens[i].text[:1].isupper() for i in range(link + 1, found.last + 1))
    speaks = head in _CROWDS or (head in _DOCUMENTS and not who)
    if speaks or not reading.tokens[link - 1].text.islower() or not (named or who):
        return found
    begins = {b: a for a, b, _ in reading.names}.get(found.last, found.last + 1)
    others = any(reading.low(i) in PREPOSITIONS for i in range(link + 1, begins))
    name = None if others else reading.name_ending(found.last)
    behind = NounPhrase(link + 1, found.last, name, found.begins)
    if reading.low(link) == "to" and (head in _BEFORE_TO or _is_named(reading, link + 2)):
        behind = without_bare_verb(reading, behind) or behind  # `little to move Kenyans, who`
    return _behind_thing(reading, behind, roles) if who else behind


def _is_named(reading: Reading, position: int) -> bool:
    """Whether an object may begin there that is no lone noun."""
    return reading.low(position) in DETERMINERS or reading.tokens[position].text[:1].isupper()


def _last_person(reading: Reading, found: NounPhrase) -> NounPhrase | None:
    """`a talk with Roe about a gift to a former model who`: the person right before `who`."""
    inside = range(found.last - 1, found.first, -1)
    link = next((i for i in inside if reading.low(i) in _AHEAD_OF_OTHERS), found.last)
    person = reading.low(link + 1) in ("a", "an") and reading.name_ending(found.last) is None
    person = person and not reading.tokens[found.last].text[:1].isupper()
    return NounPhrase(link + 1, found.last, None, found.begins) if person else None


_AHEAD_OF_OTHERS = PREPOSITIONS | {"to"}
_BEFORE_TO = listed("little nothing much something likely unlikely sure bound able enough")
_LINKS = listed("from with against between by")
_PARTS = listed("part excerpt excerpts copy copies version draft text transcript")
_DOCUMENTS = listed("report study survey poll statement letter law bill plan")
_CROWDS = listed(
    """
    group agency party government people police team number share crowd handful host chorus man woman child
    ministry council court company union army family majority percent % men women those some many most few
    half none one two three four five six seven eight nine ten dozens hundreds thousands scores someone
    """
)


def _with_list(reading: Reading, found: NounPhrase) -> NounPhrase | None:
    """`Kenya, Ghana and Togo said`: all that are listed, back to the first one."""
    if reading.low(found.first - 1) != ",":
        return None
    joint = next((i for i in range(found.first + 1, found.last) if reading.low(i) == "and"), None)
    if joint is None:
        return None
    if not _is_name(reading, found.first, joint - 1) or not _is_name(reading, joint + 1, found.last):
        return None
    first = found.first
    while reading.low(first - 1) == ",":
        begins = first - 1
        while begins > 0 and reading.tokens[begins - 1].text[:1].isupper():
            begins -= 1
        begins -= begins > 0 and reading.low(begins - 1) == "the"
        if begins == first - 1 or not _is_name(reading, begins, first - 2):
            return None
        first = begins
    opens = first == 0 or reading.low(first - 1) in _JOINING or reading.is_quotation(first - 1)
    return replace(found, first=first, begins=first) if opens and first < found.first else None


def _is_name(reading: Reading, first: int, last: int) -> bool:
    """Whether a run of tokens is one name: capitals behind `the` or nothing."""
    first += first < last and reading.low(first) == "the"
    if reading.low(first) in _NO_NAMES or (first == last and reading.low(first).endswith("ly")):
        return False
    return all(reading.tokens[i].text[:1].isupper() for i in range(first, last + 1))


def _opens(reading: Reading, position: int) -> bool:
    return position == 0 or not reading.low(position - 1).isalpha() or reading.low(position - 1) in _JOINING


# Words that tell nothing without the clause told of them: `those who live by the river`.
_ANYBODY = listed("those people anyone everyone anybody everybody others men women")
_EACH = listed("both all each")
_JOINING = listed("and but which when as while that because although where")
_NO_NAMES = ADVERBS | DAYS | PREPOSITIONS | DETERMINERS | listed("however moreover elsewhere overnight")


def without_bare_verb(reading: Reading, found: NounPhrase) -> NounPhrase | None:
    """`did not please the council`, `is likely to fuel`: behind a modal stands a verb, whose object it is."""
    first = found.first + (reading.low(found.first) == "not")
    modal = first - 1 - (reading.low(first - 1) in ("not", "never", "also", "directly"))
    before = reading.low(modal)
    if not is_bare_verb(reading, first):
        return found
    if before in BE and "to" in (reading.low(first + 1), reading.low(first + 2)) and found.reference is None:
        return None
    if before not in _MODALS or reading.low(modal - 1) in _ASKING or modal == 0:
        return found
    inside = range(first + 1, found.last + 1)
    begins = next((i for i in inside if reading.low(i) not in _BESIDE_VERBS), None)
    if begins is None:
        return found if reading.low(first).endswith("s") else None
    return replace(found, first=begins, begins=begins if found.begins <= found.last else found.begins)


def is_bare_verb(reading: Reading, position: int) -> bool:
    """Whether a phrase may begin with a verb there: a small word that begins no noun phrase."""
    low = reading.low(position)
    return not reading.tokens[position].text[:1].isupper() and low.isalpha() and low not in _NO_VERBS


_ASKING = listed("what how why when where whom which")


def _before_who(
    reading: Reading, position: int, found: NounPhrase, is_cue: Callable[[int], bool]
) -> NounPhrase | None:
    """`those who met the mayor said`: not the mayor, who stands in the clause told of them."""
    behind = reading.low(position + 1)
    if reading.low(found.first - 1) == "," or behind in SURELY_FINITE or like_a_verb(behind):
        return None  # `the man who Kenya says led them`
    for who in range(found.first - 1, max(0, found.first - _FARTHEST_WHO), -1):
        low = reading.low(who)
        if low in (",", ";", ":", "") or (low in FINITE and reading.low(who - 1) not in ("who", "that")):
            return None
        if low != "who" or reading.low(who - 1) == ",":
            continue
        told = any(is_cue(i) for i in range(who + 1, found.first))
        # `those who know the dam well`, `those who have spent days in talks`
        acts_itself = reading.low(who + 1) in FINITE or is_bare_verb(reading, who + 1)
        if told or not acts_itself or who + 1 == found.first == found.last:
            return None
        told_of = subject_before(reading, who + 1, 0)
        if told_of is not None and reading.low(told_of.last) in _ANYBODY:
            return replace(told_of, last=found.last, begins=told_of.first)
        return told_of
    return None


def _behind_joined_clause(reading: Reading, found: NounPhrase) -> NounPhrase | None:
    """`Kenya raised its dues and Chad`: the verb is that of the last one."""
    joined = (i for i in range(found.last - 1, found.first, -1) if reading.low(i) in ("and", "but"))
    first = next(joined, found.last) + 1
    if first > found.last or inner_verb(reading, replace(found, last=first)) is None:
        return None
    return replace(found, first=first, begins=first)


def inner_verb(reading: Reading, found: NounPhrase) -> int | None:
    """Where a phrase has a finite verb with an object: `waved` of `people waved flags`."""
    for at in range(found.first + 1, found.last):
        modifies = reading.tokens[at].text[:1].isupper() or reading.low(at) in _COMPOUNDS
        if not modifies and acts(reading, at) and _has_object(reading, at):
            return at
    return None


def _has_object(reading: Reading, verb: int) -> bool:
    low, behind = reading.low(verb), reading.low(verb + 1)
    if low in _PASTS or behind in _BEFORE_OBJECTS or behind[:1].isdigit():
        return True
    # `people waved flags`, but `Kenyan registered voters`, `gardens using recycled cans`
    able = reading.low(verb - 1).endswith("s") or reading.name_ending(verb - 1) is not None
    return able and behind.isalpha() and behind not in _NO_OBJECTS and not behind.endswith("ly")


def _behind_head(reading: Reading, position: int, found: NounPhrase) -> NounPhrase | None:
    """`a move Western states say was rash`: the subject stands behind the noun that a clause tells of."""
    opens = found.first == 0 or not reading.low(found.first - 1).isalpha()
    if not opens or reading.low(position + 1) not in SURELY_FINITE or reading.low(found.first) not in _HEADS:
        return None
    inside = range(found.first + 2, found.last + 1)
    first = next((i for i in inside if reading.tokens[i].text[:1].isupper()), None)
    if first is None or not reading.tokens[first - 1].text.islower() or reading.low(first - 1) in _NO_VERBS:
        return None
    return replace(found, first=first, begins=first)


_HEADS = listed("a an the")


def _before_role(reading: Reading, found: NounPhrase, roles: Collection[str]) -> NounPhrase | None:
    """`Karl Roe, now chairman of the council, said`: a role without an article only tells of a name."""
    comma = found.first - 1 - (reading.low(found.first - 1) in _NOW)
    plain = reading.tokens[found.first].text.islower() and reading.low(found.first) not in DETERMINERS
    if found.reference is not None or reading.low(comma) != "," or not plain:
        return None
    inside = range(found.first, found.last + 1)
    head = next((i - 1 for i in inside if reading.low(i) in PREPOSITIONS), found.last)
    if reading.low(head) not in roles or not reading.tokens[head].text.islower():
        return None
    last = before_brackets(reading, comma - 1, 0)
    first = last
    while first > 0 and (reading.tokens[first - 1].text[:1].isupper() or reading.low(first - 1) == "."):
        first -= 1
    name = reading.name_ending(last)
    if name is None and (first == last or not reading.tokens[last].text[:1].isupper()):
        return None
    return NounPhrase(first, last, name, first)


def _before_apposition(reading: Reading, found: NounPhrase) -> NounPhrase | None:
    """`Karl Roe, a farmer, who said`: the name before the commas."""
    comma, low = found.first - 1, reading.low(found.first)
    closed = reading.low(found.last + 1) == "," and reading.low(comma) == ","
    if found.reference is not None or not closed or low not in DETERMINERS:
        return None
    found_name = next(((a, r) for a, b, r in reading.names if b == comma - 1), None)
    if found_name is None:
        return None
    first, name = found_name
    told = low in ("a", "an") or first == 0 or reading.is_quotation(first - 1)
    return NounPhrase(first, comma - 1, name, found.begins) if told else None


_NOW = listed("now then currently formerly")
