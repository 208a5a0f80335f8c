"""Where a subject begins and ends: `the minister` of `In Paris the minister earlier this week`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui_reader.analysis.word_classes import (
    ADVERBS,
    DAYS,
    DAYTIMES,
    DETERMINERS,
    MONTHS,
    NEAR_IN_TIME,
    PREPOSITIONS,
    like_a_verb,
    listed,
)

if TYPE_CHECKING:
    from tui_reader.analysis.saying.readings import NounPhrase, Reading
    from tui_reader.analysis.saying.tokens import Token

_OCCASIONS = listed("statement interview speech letter report address message")
_SET_OFF = ADVERBS | listed("too moreover furthermore nevertheless likewise accordingly")
_TWO = 2
_TIMES = DAYTIMES | DAYS
# The last two words of what tells when to how many words it has: `in the past`, `two weeks ago`.
_ADJUNCTS = {
    ("the", "past"): 3,
    ("the", "time"): 3,
    ("the", "weekend"): 3,
    **{(unit, "ago"): 3 for unit in listed("day days week weeks month months year years")},
    **{(day, time): 3 for day in DAYS for time in listed("morning evening night afternoon")},
}
_COUNTED = listed("a one two three four five six seven eight nine ten several many few")
_YEAR = 4
_BEFORE_ADJECTIVES = DETERMINERS | ADVERBS | PREPOSITIONS | {"and", "or"}
_PAIRS = frozenset(
    (
        "as usual", "as always", "as expected", "in turn", "in response", "at first", "so far", "of late",
        "by contrast", "in addition", "of course", "in fact", "at last", "in public", "in private",
    )
)  # fmt: skip


def before_adjunct(reading: Reading, last: int, floor: int) -> int:
    """The last token before an adjunct that ends at `last`; `last` where none does."""
    for strip in (_dated, _timed, _paired, _on_occasion, _set_off, _inside_verb):
        if (before := strip(reading, last, floor)) is not None:
            return before
    return last


def trim_front(tokens: Sequence[Token], first: int, last: int, named: bool) -> int:
    """`In Paris the minister` begins at `the`; `Last week Roe` at `Roe`."""
    if not named:
        first = _behind_object(tokens, first, last)
    while first < last and (
        tokens[first].low in ("and", "of", "'s", "'", ".") or tokens[first].low in ADVERBS
    ):
        many = tokens[first].low == "all" and tokens[last].low.endswith("s") and last - first <= _TWO
        if many or (tokens[first].low == "both" and all(tokens[i].low != "and" for i in range(first, last))):
            break  # `both sides`, `all three ministers`
        first += 1
    if tokens[first].low in ("with", "to") and first < last:
        return first + 1
    if _tells_when(tokens, first, last):
        # `Last week EU leaders`, `Monday NATO officials`
        return min(first + 1 + (tokens[first].low not in DAYS), last)
    if tokens[first].low in PREPOSITIONS:
        for i in range(last, first, -1):
            if tokens[i].low in DETERMINERS and i - 1 >= first and tokens[i - 1].low not in PREPOSITIONS:
                return i
        if named or tokens[last].text[:1].isupper():
            i = last
            while i > first + 1 and tokens[i - 1].text[:1].isupper():
                i -= 1
            return i
        return last
    return first


def _tells_when(tokens: Sequence[Token], first: int, last: int) -> bool:
    """`Monday Roe`, `Last week Roe`; not `Monday’s report`, `this report`."""
    following = tokens[min(first + 1, last)].low
    if tokens[first].low in DAYS:
        return following != "'s"
    return tokens[first].low in ("last", "this", "earlier") and following in _TIMES | MONTHS | NEAR_IN_TIME


def _behind_object(tokens: Sequence[Token], first: int, last: int) -> int:
    """`a claim the council denied`: an article inside begins the subject of a clause without `that`."""
    for at in range(last - 1, first, -1):
        if tokens[at].low in _ARTICLES:
            before = tokens[at - 1]
            free = before.low not in _LINKING and before.low not in _JOINING and before.low.isalpha()
            return at if free and not before.low.endswith("ing") else first
    return first


_ARTICLES = listed("the a an one some")
# `farmers along the river`
_LINKING = PREPOSITIONS | listed(
    "along behind beyond below above beside alongside throughout toward towards past"
)
_JOINING = listed("and or both all half of such many quite what than as") | DETERMINERS


def before_brackets(reading: Reading, last: int, floor: int) -> int:
    """`Jane Roe (R-Ohio)`: the last token before brackets that end at `last`."""
    if reading.low(last) != ")":
        return last
    opening = next((i for i in range(last - 1, floor, -1) if reading.low(i) == "("), last + 1)
    return opening - 1


def _dated(reading: Reading, last: int, floor: int) -> int | None:
    """`Iran on Saturday`, `Iran on March 5, 2020`."""
    low = reading.low(last)
    if low in DAYS and last - 1 > floor:
        return last - 2 if reading.low(last - 1) == "on" else last - 1
    if low not in MONTHS and not low[:1].isdigit():
        return None
    position = last
    while position > floor and (reading.low(position) in MONTHS or reading.low(position)[:1].isdigit()):
        position -= 1
    months = any(reading.low(i) in MONTHS for i in range(position + 1, last + 1))
    year = low[:2] in ("19", "20") and len(low) == _YEAR and position == last - 1
    if year and position > floor and reading.low(position) == "in":
        return position - 1
    return position - 1 if months and position > floor and reading.low(position) in ("on", "in") else None


def _inside_verb(reading: Reading, last: int, floor: int) -> int | None:
    """`Roe has for years said`, `has on several occasions said`: an adjunct between the parts of a verb."""
    for at in range(last - 1, max(floor, last - _LONGEST_INSIDE), -1):
        low = reading.low(at)
        if low in PREPOSITIONS:
            return at - 1 if reading.low(at - 1) in ("has", "have", "had") and at - 1 > floor else None
        if not low.isalpha() or reading.tokens[at].text[:1].isupper():
            return None
    return None


_LONGEST_INSIDE = 6


def _timed(reading: Reading, last: int, floor: int) -> int | None:
    """`the ministry earlier this week`, `the ministry in the past`."""
    low = reading.low(last)
    if (size := _ADJUNCTS.get((reading.low(last - 1), low))) is not None and last - size >= floor:
        opens = reading.low(last - size + 1)
        return last - size if opens in ("in", "at", "over", "on") or opens in _COUNTED else None
    if low in MONTHS and reading.low(last - 1) == "last" and last - _TWO >= floor:
        return last - _TWO  # `Brussels last October`
    if low not in _TIMES or reading.low(last - 1) not in NEAR_IN_TIME or last - 2 < floor:
        return None
    before = last - 2
    return (
        before - 1
        if reading.low(before) in ("earlier", "late", "later", "early") and before > floor
        else before
    )


def _paired(reading: Reading, last: int, floor: int) -> int | None:
    """`State media as usual`."""
    pair = f"{reading.low(last - 1)} {reading.low(last)}"
    return last - 2 if pair in _PAIRS and last - 2 >= floor else None


def _set_off(reading: Reading, last: int, floor: int) -> int | None:
    """`The president did, however, call`: an adverb between commas."""
    between = reading.low(last) == "," and reading.low(last - 2) == "," and last - 3 >= floor
    return last - 3 if between and reading.low(last - 1) in _SET_OFF else None


def _on_occasion(reading: Reading, last: int, floor: int) -> int | None:
    """`the ministry in a statement`."""
    if reading.low(last) not in _OCCASIONS:
        return None
    opening = next((i for i in range(last - 1, max(floor, last - 5), -1) if reading.low(i) == "in"), None)
    return None if opening is None else opening - 1


def acts(reading: Reading, position: int) -> bool:
    """Whether a verb between two nouns: not in `newly elected officials`."""
    before = reading.low(position - 1)
    return (
        like_a_verb(reading.low(position))
        and before.isalpha()
        and before not in _BEFORE_ADJECTIVES
        and not before.endswith("ly")
    )


def lies_between_commas(reading: Reading, found: NounPhrase, floor: int) -> bool:
    """`Roe, who stood for Bern, Kenya, since May, said`, `Roe, who served the mayor, Jane Moll, said`: what
    the second comma comes after belongs to the aside."""
    if _told_of_another(reading, found, floor):
        return True
    lone = found.reference is None and found.first == found.last and found.first - 1 > floor
    before = reading.tokens[found.first - 2].text[:1] if lone else ""
    return lone and reading.low(found.first - 1) == "," and before.isupper()


def _told_of_another(reading: Reading, found: NounPhrase, floor: int) -> bool:
    """Whether a phrase lies in what `, who` or `, now with` tells of a name before it."""
    for position in range(found.first - 1, max(floor, found.first - _LONGEST_RELATIVE), -1):
        low = reading.low(position)
        if low in _TELLS_OF and (low == "who" or _places(reading, position)):
            return reading.low(position - 1) == "," and reading.name_ending(position - 2) is not None
        if low in (",", ";", ":", ""):
            return False
    return False


_LONGEST_RELATIVE = 30


def _places(reading: Reading, position: int) -> bool:
    """`Roe, now with the Bern Group, a think tank, said`, `Roe, of the Bern Group, a think tank, said`."""
    if reading.low(position) in _NOW:
        return reading.low(position + 1) in PREPOSITIONS
    return reading.low(position - 1) == ","


_NOW = listed("now then currently formerly previously recently")
_TELLS_OF = _NOW | listed("who of from at with")


def is_glued(reading: Reading, position: int) -> bool:
    """`a 30-second spot`: a hyphen inside a word."""
    tokens = reading.tokens
    before, behind = tokens[position - 1], tokens[min(position + 1, len(tokens) - 1)]
    return before.end == tokens[position].start and tokens[position].end == behind.start


def is_nickname(reading: Reading, position: int) -> bool:
    """`Joko “Jokowi” Widodo`: a word or two in marks between capitals."""
    quotation = reading.tokens[position].quotation
    words = quotation.span.of(reading.text) if quotation is not None else ""
    if len(words.split()) > 3 or words[-1:] in ",.?!" or not 0 < position < reading.end - 1:
        return False
    return all(reading.tokens[i].text[:1].isupper() for i in (position - 1, position + 1))
