"""Whom `all three` and `the two leaders` mean: as many names as the text lists last before them, the two
of an article who hold such an office."""

import re
from collections.abc import Sequence

from tui_reader.analysis.naming.cast import Reference
from tui_reader.analysis.saying.offices import is_called
from tui_reader.domain.annotation import Person, Speaker
from tui_reader.domain.span import Span

_NAME = r"(?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}"
_LIST = re.compile(rf"\b{_NAME}(?:, {_NAME})*,? and {_NAME}")
_BETWEEN = re.compile(r",? and |, ")
_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_REACH = 600
_PAIR = re.compile(r"(?:the|both) (?:two )?[a-z]+s\b", re.IGNORECASE)
_MET = re.compile(
    r" (?:meets?|met|meeting|spoke|speaks|talked|talks|sat down|(?:held|had|has) (?:an? )?(?:\w+ )?"
    r"(?:meeting|call|conversation|talks|negotiations|discussions)|welcomed|hosted|hosts|received|greeted|called|phoned|telephoned"
    r"|conferred)\b"
)
_GROUP = re.compile(
    r"(?:the |both )?(?:(two|three|four) )?"
    r"(?:both|leaders|presidents|ministers|premiers|heads of state|sides|officials)"
)
_TWO, _SHORT, _MOST_PEOPLE = 2, 3, 60


def listed_before(text: str, span: Span, words: str) -> str | None:
    """The names, as worded, of the latest list with as many as the number says."""
    number = _NUMBERS.get(words.lower())
    if number is None:
        return None
    lists = [found[0] for found in _LIST.finditer(text, max(0, span.start - _REACH), span.start)]
    return next((names for names in reversed(lists) if len(_BETWEEN.split(names)) == number), None)


def pair_of(people: Sequence[Person], span: Span, words: str, head: str) -> Speaker | None:
    """`the two leaders` of an article that has two: both of them."""
    if _PAIR.match(words) is None or len(words.split()) > _SHORT:
        return None
    office = head.removesuffix("s")
    officials = [p for p in people[:_MOST_PEOPLE] if p.kind == "official"]
    both = [p.name for p in officials if is_called(p.role or "", office, (), by_country=True)]
    return Speaker(" and ".join(both), "official", span) if len(both) == _TWO else None


def is_group(words: str, number: int) -> bool:
    """`the leaders`, `both presidents`, `the three ministers`, where so many are meant."""
    found = _GROUP.fullmatch(words.lower())
    return found is not None and _NUMBERS.get(found[1], number) == number


def those_called(people: Sequence[Person], span: Span, words: str) -> Speaker:
    """Those whom `they` takes up: the two of that office, else by the words."""
    return pair_of(people, span, words, words.rsplit(maxsplit=1)[-1].lower()) or Speaker(words, "other", span)


def who_met(text: str, named: Sequence[Reference]) -> tuple[Person, Person] | None:
    """Two who met, spoke or welcomed each other, where a sentence names these two and nobody else."""
    people = list(dict.fromkeys(reference.person for reference in named))
    if len(people) != _TWO or any(person.kind != "official" for person in people):
        return None
    first = named[0]
    second = next(reference for reference in named if reference.person == people[1])
    between = text[first.span.end : second.phrase.start]
    # `Roe of Chile met with President Moll`: what tells of the first stands before the verb
    return (people[0], people[1]) if _MET.search(f" {between.strip()} ") else None
