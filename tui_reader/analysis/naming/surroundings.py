"""The words around a name to what it names, where the name itself does not tell: `the newspaper Zarja`,
`the village of Zubrik`, `his wife, Elna`, `Rhona was born`."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tui_reader.analysis.naming.bodies import is_portfolio
from tui_reader.analysis.naming.credits import is_in_credit
from tui_reader.analysis.naming.names import Name
from tui_reader.analysis.naming.page import Page, is_of_place
from tui_reader.domain.annotation import MentionKind

_GENITIVES = frozenset({"’s", "'s"})
_CALLED = frozenset({"surnamed", "nicknamed"})
_NEAREST = 3
"""What a noun says (`the newspaper Zarja`) weighs as much as three prepositions or verbs."""

Told = tuple[MentionKind, int]
"""A kind and the weight of what tells it."""


def labels(page: Page, names: list[Name]) -> dict[str, MentionKind]:
    """Single unknown words to what their contexts make of them, all over the article."""
    told: dict[str, Counter[MentionKind]] = {}
    before: Name | None = None
    for name in names:
        if name.kind == "unknown" and name.first == name.last:
            word = page.words.words[name.first]
            for kind, weight in _told(page, name.first):
                told.setdefault(word, Counter())[kind] += weight
            if before and _is_listed_with(page, before, name):
                told.setdefault(word, Counter())["place"] += 1
        before = name
    return {word: _most_told(kinds) for word, kinds in told.items()}


_CONTRACTED = ("I’", "I'")


def _told(page: Page, at: int) -> Iterator[Told]:
    """What an unknown word and those around it tell of what it names."""
    word, book = page.words.words[at], page.book
    if (
        page.words.styled[at]
        or len(word) == 1
        or word.startswith(_CONTRACTED)
        or (page.words.first[at] and not page.is_foreign(at))
    ):
        return
    if not word.replace("-", "").replace("’", "").isalpha() or is_portfolio(page, at, at):
        return
    if _is_no_prose(page, at):
        return
    if _is_acronym(word):
        if is_dateline(page, at):
            yield "place", _NEAREST
        elif word not in book.no_bodies and page.word(at + 1) != "$" and not _is_plural(word):
            yield "organisation", 1
            if page.word(at - 1) in _WHERE:
                yield "place", 2
    elif not page.is_common(at):
        yield from _around(page, at, at)


def _is_no_prose(page: Page, at: int) -> bool:
    """A tag (`#Zubrik`), an address (`@Zubrik`, `Zubrik.com`), letters in a wrong code (`LibÃ©ration`)."""
    words, word = page.words, page.word(at)
    before, after = page.word(at - 1), page.word(at + 1)
    if before in ("#", "@") and words.end(at - 1) == words.starts[at]:
        return True
    if not after or words.starts[at + 1] != words.end(at):
        return False
    garbled = word[-1] in "ÃÂâ" and "\x80" <= after[0] <= "\xbf"
    return garbled or (after == "." and page.word(at + 2) in _DOMAINS)


_DOMAINS = frozenset({"com", "org", "net", "gov", "info", "edu"})


def is_dateline(page: Page, at: int) -> bool:
    """`TOBA, Zembla — It rained`, `TOBA (AP) - It rained`: where an article was written."""
    if page.words.starts[at] not in page.words.openers or len(page.word(at)) <= _SHORTEST_DATELINE:
        return False
    mark = page.word(at + 1)
    if mark == ",":
        return is_before_its_region(page, at)
    named = page.known_at(at + 2) if mark == "(" and page.is_capital(at + 2) else None
    return mark in ("—", "–") or (named is not None and page.word(named[0] + 1) == ")")


_SHORTEST_DATELINE = 3


def _is_listed_with(page: Page, place: Name, name: Name) -> bool:
    """Whether an unknown word goes on with a list of places: `in Oran, Setif and Blida`."""
    is_place = place.kind == "place" or (
        place.kind == "country" and place.known and place.known.form != "demonym"
    )
    if not is_place or place.last != name.first - 2 or page.is_common(name.first):
        return False
    return page.word(name.first - 1) in (",", "and") and page.word(name.last + 1) in (
        ",",
        "and",
        ".",
        ";",
        ")",
    )


def _most_told(told: Counter[MentionKind]) -> MentionKind:
    """The kind for which most is told; of two equal ones the first."""
    return max(told, key=lambda kind: told[kind])


def _around(page: Page, first: int, last: int) -> Iterator[Told]:
    """What the words around an unknown name tell."""
    if page.word(first - 1) in page.book.before_things:
        return
    if is_body_by_noun(page, first, last) or is_run_by(page, first):
        yield "organisation", _NEAREST
    elif is_of_place(page, first) or page.word(last + 1) in page.book.after_places:
        yield "place", _NEAREST
    elif is_relative(page, first, last) or is_in_credit(page, first, last):
        yield "person", _NEAREST
    elif page.word(last + 1) in page.book.after_groups:
        yield "group", _NEAREST
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


def is_run_by(page: Page, first: int) -> bool:
    """`the owner of Zubrik Cakes`: what has one is a body or firm."""
    return page.word(first - 1) == "of" and page.word(first - 2) in page.book.heads_of_bodies


def is_no_person_here(page: Page, first: int) -> bool:
    """Whether the words before say that an unknown name of several words is no person's: an article or a
    possessive, a noun for a firm, a place or a ship."""
    before = page.word(first - 1)
    if before.lower() in _DETERMINERS or before in page.book.before_things:
        return True
    if before == "by" and page.word(first - 2) in _SUPPLIED:
        return True  # `Video provided by Zubrik Looks`
    return before in page.book.before_bodies or is_of_place(page, first) or is_run_by(page, first)


_SUPPLIED = frozenset({"provided", "distributed", "supplied", "Provided", "produced"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "these", "some"}
)


def is_relative(page: Page, first: int, last: int) -> bool:
    """`his wife, Elna`, `her brother Ossi`, `a man surnamed Wang`, `Rhona’s husband`."""
    if page.word(first - 1) in _CALLED:
        return True
    if page.word(last + 1) in _GENITIVES and page.word(last + 2) in page.book.owned_by_people:
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
    if after == "," and _goes_on_with_which(page, last + 2):
        return False  # `the miner Zubcan, in which they own a stake`
    if (
        before != "fellow"
        and before not in page.book.ties
        and any(len(parts) == 1 for parts, _ in page.book.roles.get(before, ()))
    ):
        return True
    if after == "," and _is_told_of(page, last + 2):
        return True
    if after in _BE and page.word(last + 2) in page.book.human_fates:
        return True
    return after in page.book.human_verbs or before in _SAID


def _goes_on_with_which(page: Page, at: int) -> bool:
    return page.word(at + (page.word(at) in _BEFORE_WHICH)) == "which"


_BEFORE_WHICH = frozenset({"in", "of", "to", "from", "for", "at", "with"})


def _is_told_of(page: Page, at: int) -> bool:
    """Behind a name and a comma an age (`63,`) or a role: `now director of the centre`."""
    if page.word(at).isdigit():
        return len(page.word(at)) == 2 and page.word(at + 1) == ","
    at += page.word(at) in _TOLD_BEFORE_ROLES
    return page.word(at).islower() and page.role_at(at, at + 1) is not None


_TOLD_BEFORE_ROLES = frozenset({"a", "an", "the", "now", "then", "former", "his", "her"})
_BE = frozenset({"was", "is", "be", "been"})
_SAID = frozenset({"said", "says", "added"})


_WHERE = frozenset({"in", "across", "near", "throughout"})


def _is_plural(word: str) -> bool:
    """`EIAs`, `MPAs`: several of what is no body."""
    return word[-1] == "s" and word[:-1].isupper()


def _is_acronym(word: str) -> bool:
    """`BRT`, `BoG`, `IISc`: a short word with capitals inside."""
    capitals = sum(map(str.isupper, word))
    return (
        capitals >= 2
        and len(word) <= 8
        and word.isalpha()
        and (capitals == len(word) or word[:2] not in ("Mc", "Ma", "De", "Di", "La", "Le", "Fi"))
    )


def with_given_towns(page: Page, names: Sequence[Name], told: Mapping[str, MentionKind]) -> Iterator[Name]:
    """The names, a town's before what is a person's surname elsewhere one name with it: `Anand Menon`."""
    skipped = False
    for name, following in pairwise([*names, None]):
        if skipped or name is None:
            skipped = False
            continue
        skipped = following is not None and _is_given_town(page, name, following, told)
        yield Name(name.first, following.last, "person") if skipped and following else name


def _is_given_town(page: Page, name: Name, following: Name, told: Mapping[str, MentionKind]) -> bool:
    town = name.kind == "place" and name.first == name.last
    surname = following.kind == "unknown" and following.first == following.last == name.last + 1
    if not (town and surname and page.follows(following.first)) or page.words.styled[name.first]:
        return False
    before = page.word(name.first - 1).lower()
    if before in page.book.place_prepositions or before in ("the", "a", "an"):
        return False
    if before in _SAID and page.word(following.last + 1) == ",":
        return True  # `said Nile Zubrik, director of the dam`
    return not name.sure and told.get(page.words.words[following.first]) == "person"
