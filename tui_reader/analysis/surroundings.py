"""The words around a name to what it names, where the name itself does not tell: `the newspaper Zarja`,
`the village of Zubrik`, `his wife, Elna`, `Rhona was born`."""

from collections import Counter
from collections.abc import Iterator

from tui_reader.analysis.page import Page
from tui_reader.domain.annotation import MentionKind

_LISTED = frozenset({",", "and"})
_GENITIVES = frozenset({"’s", "'s"})
_CALLED = frozenset({"surnamed", "nicknamed"})
_NEAREST = 3
"""What a noun says (`the newspaper Zarja`) weighs as much as three prepositions or verbs."""

Told = tuple[MentionKind, int]
"""A kind and the weight of what tells it."""


def told_kind(told: Counter[MentionKind]) -> MentionKind:
    """The kind for which most is told; of two equal ones the first."""
    return max(told, key=lambda kind: told[kind])


def around(page: Page, first: int, last: int) -> Iterator[Told]:
    """What the words around an unknown name tell."""
    if is_body_by_noun(page, first, last):
        yield "organisation", _NEAREST
    elif is_of_place(page, first) or page.word(last + 1) in page.book.after_places:
        yield "place", _NEAREST
    elif is_relative(page, first):
        yield "person", _NEAREST
    elif page.word(first - 1) in page.book.strict_prepositions or is_before_its_region(page, last):
        yield "place", 1
    elif _does_what_people_do(page, first, last):
        yield "person", 1


def is_body_by_noun(page: Page, first: int, last: int) -> bool:
    """`the newspaper Zarja`, `Zarja’s shareholders`, `Zarja magazine`."""
    book = page.book
    if page.word(first - 1) in book.before_bodies and page.follows(first):
        return True
    behind = last + 1 + (page.word(last + 1) in _GENITIVES)
    nouns = book.owned_by_bodies if behind > last + 1 else book.after_bodies
    return page.word(behind) in nouns


def is_of_place(page: Page, first: int) -> bool:
    """`the village of Zubrik`, `the districts of Zubrik`, `the town Zubrik`."""
    before = page.word(first - 1)
    return before in page.book.before_places or (
        before == "of" and page.word(first - 2) in page.book.before_of_places
    )


def is_relative(page: Page, first: int) -> bool:
    """`his wife, Elna`, `her brother Ossi`, `a man surnamed Wang`."""
    if page.word(first - 1) in _CALLED:
        return True
    noun = first - 1 - (page.word(first - 1) == ",")
    owner = page.word(noun - 1).lower()
    return page.word(noun) in page.book.kin and (owner in _OWNERS or owner in _GENITIVES)


_OWNERS = frozenset({"his", "her", "their", "my", "our", "whose"})


def is_before_its_region(page: Page, at: int) -> bool:
    """`Zubrikville, Texas`: what a comma and the name of a region or state follow is a place there."""
    if page.word(at + 1) != "," or not page.is_capital(at + 2):
        return False
    following = page.known_at(at + 2)
    if following is None or page.word(following[0] + 1) in _GENITIVES:
        return False
    return following[1].kind == "place" or (following[1].kind == "country" and following[1].form == "name")


def _does_what_people_do(page: Page, first: int, last: int) -> bool:
    """A role before it, a verb of saying beside it, or another that only people are the subject of."""
    before, after = page.word(first - 1), page.word(last + 1)
    if any(len(parts) == 1 for parts, _ in page.book.roles.get(before, ())):
        return True
    return after in page.book.human_verbs or before in _SAID


_SAID = frozenset({"said", "says", "added"})
