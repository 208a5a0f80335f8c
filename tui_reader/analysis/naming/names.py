"""Runs of capitalised words to names: known ones, and by their shape people, bodies and places.

What one run alone cannot tell comes out with kind `unknown` for the article's memory to decide.
"""

from collections.abc import Iterator
from typing import Literal

from tui_reader.analysis.naming.bodies import (
    body_end,
    coordinated_start,
    is_firm,
    is_portfolio,
    names_law,
    names_works,
    portfolio_end,
)
from tui_reader.analysis.naming.capitals import runs_of
from tui_reader.analysis.naming.cited import cited_person
from tui_reader.analysis.naming.guarding import means_a_country
from tui_reader.analysis.naming.name_book import Known
from tui_reader.analysis.naming.page import Page, normal
from tui_reader.analysis.naming.persons import doubled_end, is_east_asian, shaped_person, titled_person
from tui_reader.domain.annotation import MentionKind
from tui_reader.domain.value import value

NameKind = MentionKind | Literal["unknown", "guard", "nested"]
_CAPITAL_PARTICLES = frozenset(
    {"Dos", "Van", "Von", "De", "Da", "Del", "Di", "Der", "Bin", "Ben", "Al", "El"}
)
_KEPT_THOUGH_SMALL = frozenset({"the", "i", "and", "a", "of"})


@value
class Name:
    """A name from word `first` to word `last`.

    Kind `unknown`: in capitals, but what it names is not told by itself; `guard`: names nothing that is
    looked for; `nested`: a country inside a body's name. `sure`: its shape leaves little doubt.
    `titled`: an honorific, a rank or a role stands right before it.
    """

    first: int
    last: int
    kind: NameKind
    known: Known | None = None
    sure: bool = True
    titled: bool = False


def read_names(page: Page) -> list[Name]:
    """All names of an article in order; a country inside a body's name (`Bank of China`) follows it."""
    names: list[Name] = []
    behind = floor = 0
    for first, last in runs_of(page.words, page.book.particles, page.book.owners):
        for name in _names(page, max(first, behind), last, floor):
            names.append(name)
            behind = max(behind, name.last + 1)
            floor = floor if name.kind == "unknown" else behind
    return names


def _names(page: Page, first: int, last: int, floor: int) -> Iterator[Name]:
    """The names in one run; none begins before `floor`."""
    at = first
    while at <= last:
        if _is_no_name(page, at, last):
            at += 1
            continue
        for name in _at(page, at, last, floor):
            yield name
            at = max(at, name.last)
            floor = at + 1
        at += 1


def _is_no_name(page: Page, at: int, last: int) -> bool:
    """Words in capitals that name nothing: those that open a sentence, days, months."""
    low, book = page.words.lows[at].replace("’", "'"), page.book
    if low not in book.no_names and low[0] not in "'&":
        return False
    word = page.words.words[at].replace("’", "'")
    if word in book.particles or word[0] in "'&" or (word == "Q" and page.words.first[at]):
        return True
    if word in book.calendar:
        dated = page.word(at - 1).isdigit() or page.word(at + 1) in book.calendar
        return dated or not (_speaks_there(page, at) if at == last else word in book.given)
    if word.lower() not in book.function or (len(word) > 1 and word.isupper()):
        return False
    known = page.known_at(at)
    if (known and known[0] > at) or _is_name_after_all(page, at, last):
        return False
    return page.words.first[at] or page.words.styled[at] or word.lower() in _KEPT_THOUGH_SMALL


def _speaks_there(page: Page, at: int) -> bool:
    """`May said`, `May has told`: a month says nothing."""
    helps = page.word(at + 1) in _HELPING
    dated = page.word(at) != "May" or page.word(at - 1) in page.book.place_prepositions
    return not dated and page.word(at + 1 + helps) in _SPEAKING


_HELPING = frozenset({"has", "had", "also", "later", "then"})
_SPEAKING = frozenset(
    {
        "said", "says", "told", "tells", "added", "called", "warned", "urged", "vowed", "announced", "argued",
        "insisted", "accused", "asked", "met", "promised", "pledged", "wrote", "spoke", "repeated",
    }
)  # fmt: skip


def _is_name_after_all(page: Page, at: int, last: int) -> bool:
    """`He Lei`, `Will Roe`: a name that looks like a sentence opener; there a comma must follow."""
    if page.words.first[at] and page.word(at + 2) != ",":
        return False
    return is_east_asian(page, at, last) or (at < last and page.is_given(at) and not page.is_common(at + 1))


def _at(page: Page, at: int, last: int, floor: int) -> Iterator[Name]:
    """The name or names that begin at a word; nothing when it is to be passed over."""
    known = page.known_at(at)
    if doubled := doubled_end(page, at):
        yield Name(at, doubled, "guard")
    elif (
        page.words.words[at] in page.book.ships
        and at < last
        and page.words.words[at + 1] not in page.book.heads
    ):
        yield Name(at, last, "guard")
    elif titled := titled_person(page, at, last):
        yield Name(*titled, "person", titled=True)
    elif known and known[1].kind == "guard":
        yield Name(at, known[0], "guard", known[1])
    elif at < last and (end := cited_person(page, at, last)) is not None:
        yield Name(at, end, "person")
    elif (end := body_end(page, at, last, known)) is not None:
        yield from _body(page, at, end, last, floor)
    elif not _is_known_phrase(known, at) and (end := shaped_person(page, at, last)) is not None:
        yield Name(at, end, _kind_of_shaped(page, at, end))
    elif place := _place(page, at, last, known):
        yield place
    elif at < last and page.words.words[at] in _CAPITAL_PARTICLES and known is None:
        yield Name(at, at + 1, "unknown", sure=False)
    elif known and (end := _thing_end(page, *known, last)) is not None:
        yield Name(at, end, "guard")
    elif known:
        yield _known(page, at, *known)
    else:
        yield _other(page, at, last)


def _kind_of_shaped(page: Page, at: int, end: int) -> NameKind:
    """What has the shape of a person's name: `Long Beach` is a place, `the Jan Zubrik 2` a ship."""
    if page.words.words[end] in page.book.no_surnames:
        return "place"
    numbered = page.word(end + 1).isdigit() and len(page.word(end + 1)) <= _LONGEST_NUMBER
    listed = page.word(end + 2) in _BEHIND_NUMBERS or page.word(at - 1) == "the"
    return "guard" if numbered and listed else "person"


_LONGEST_NUMBER = 2
_BEHIND_NUMBERS = frozenset({",", ".", ";", "and", "or", "—", "–", "-", ")"})


def _body(page: Page, at: int, end: int, last: int, floor: int) -> Iterator[Name]:
    """A body with a head and the state in its name; nothing that is looked for where the head is a
    building's, where it is only what a minister is for, or what a law is on."""
    known = page.known_at(at)
    if is_portfolio(page, at, end):
        end = portfolio_end(page, at, end)
        yield Name(at, end, "guard")
        return
    if known is None and names_law(page, end, last):
        yield Name(at, end + 1, "guard")
        return
    is_same = known is not None and (known[0] == end or is_firm(page, known, end))
    first = coordinated_start(page, at, floor)
    kind: NameKind = "guard" if names_works(page, at, end) else "organisation"
    yield Name(first, end, kind, known[1] if known and is_same else None)
    yield from _nested(page, at, end)


def _is_known_phrase(known: tuple[int, Known] | None, at: int) -> bool:
    """Whether several words are known together, and not as a city's: no person begins there."""
    return known is not None and known[0] > at and known[1].kind != "place"


def _nested(page: Page, first: int, last: int) -> Iterator[Name]:
    """The state that a body's name begins with (`Tunisian Ministry of Health`); capitals stay out."""
    found = page.match(first, last)
    if not found or found[1].kind != "country" or found[1].form == "capital" or found[0] == last:
        return
    if means_a_country(page, first, found[0]):
        yield Name(first, found[0], "nested", found[1])


# --- places -----------------------------------------------------------------------------------------------
def _place(page: Page, at: int, last: int, known: tuple[int, Known] | None) -> Name | None:
    """A place by its head: `Porcupine River`, `Mount Kenya`, `Gulf of Tonkin`."""
    end = _place_head(page, at, last, known)
    if end is not None:
        return Name(at, end, "place")
    word, book = page.words.words[at], page.book
    leads = word in book.leading_heads and at < last and not (known and known[0] > at)
    if leads and (word not in book.directions or page.match(at + 1, last) is None):
        end = min(last, at + 2)
        tail = page.words.words[end]
        return None if tail in book.not_bodies or tail in book.heads else Name(at, end, "place")
    if word in book.place_heads and at == last and page.word(at + 1) == "of" and _is_name(page, at + 2):
        following = page.known_at(at + 2)
        if (
            following
            and following[1].kind == "country"
            and word in ("Republic", "Kingdom", "State", "Commonwealth")
        ):
            return Name(at, following[0], "country", following[1])
        return Name(at, following[0] if following else at + 2, "place")
    return None


def _is_name(page: Page, at: int) -> bool:
    """Whether a word in capitals is no word of English: no `State of Emergency`."""
    return page.is_capital(at) and (page.known_at(at) is not None or not page.is_common(at))


def _place_head(page: Page, at: int, last: int, known: tuple[int, Known] | None) -> int | None:
    words, book = page.words.words, page.book
    behind = known[0] if known else at
    heads = book.physical_heads if known and known[1].kind == "country" else book.place_heads
    found = None
    for i in range(at + 1, min(last, at + 5) + 1):
        if words[i] in book.heads or words[i] in book.calendar or page.role_at(i, last):
            return None
        if words[i] in heads and i > behind:
            found = i
    return found


def _thing_end(page: Page, end: int, known: Known, last: int) -> int | None:
    """The last word of a thing's name that a place's begins: `Kyoto Protocol`, `Zubrik Social Hall`."""
    if known.kind != "place":
        return None
    found = None
    for at in range(end + 1, min(last, end + 3) + 1):
        if page.role_at(at, last) or (at < last and page.is_given(at)):
            break
        if page.words.words[at] in page.book.things:
            found = at
    return found


# --- the rest ---------------------------------------------------------------------------------------------
def _known(page: Page, at: int, end: int, known: Known) -> Name:
    if known.kind == "country" and not means_a_country(page, at, end):
        return Name(at, end, "unknown" if at == end else "guard", sure=False)
    if known.kind == "organisation" and known.form == "name" and is_portfolio(page, at, end):
        return Name(at, end, "guard")
    if known.kind == "organisation" and known.name in page.book.with_article and page.word(at - 1) == "the":
        return Name(at, end, "place")
    if known.kind == "organisation" and at == end and page.is_common(at) and _is_plain_word(page, at):
        return Name(at, end, "guard")
    return Name(at, end, known.kind, known, sure=known.form not in ("cities", "divisions") or end > at)


def _is_plain_word(page: Page, at: int) -> bool:
    """`Time will tell`, `A MAN WHO KNOWS`: an English word that opens a sentence or is shouted."""
    word, around = page.words.words[at], (page.word(at - 1), page.word(at + 1))
    if len(word) > 1 and word.isupper():
        return page.words.styled[at] or any(len(near) > 1 and near.isupper() for near in around)
    return page.words.first[at]


def _other(page: Page, at: int, last: int) -> Name:
    """A role that no name follows, or a stretch of words of which nothing is known."""
    role = page.role_at(at, last)
    if role:
        return Name(at, role[0], "guard")
    end = at
    while end < last and not page.words.styled[at] and not _something_begins(page, at, end + 1, last):
        end += 1
    while end > at and page.words.words[end] in page.book.particles:
        end -= 1
    return Name(at, end, "unknown", sure=False)


def _something_begins(page: Page, first: int, at: int, last: int) -> bool:
    """Whether another name, a role or a day begins at a word behind unknown ones."""
    word, book = page.words.words[at], page.book
    if word in book.calendar or word.lower() == "the" or page.match(at, last):
        return True
    if page.role_at(at, last) or word in book.honorifics:
        return True
    if at == last:
        return False
    given = normal(word) in book.given and word not in book.word_given
    return given and (at - first >= 2 or page.is_common(first) or page.word(first - 1) in ("of", "the"))
