"""The words around a person's name to the role that they tell: before it, behind it, or both."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui_reader.analysis.naming.appositions import affiliation, apposition, credited, delegation, owner
from tui_reader.analysis.naming.page import Page
from tui_reader.analysis.naming.role_words import (
    CHAIN,
    DETERMINERS,
    FARTHEST,
    GENITIVES,
    LINKS,
    STOPS,
    Piece,
    may_be_modifier,
)
from tui_reader.analysis.naming.told_roles import told_of_subject
from tui_reader.domain.value import value

_ENDS = frozenset('.,;:)”"–—')
_LONGEST_CHAIN = 22
_LONGEST_LIST = 60
_RELATIVES = frozenset({"who", "whom"})
_NAMED_AFTER = frozenset(
    {"administration", "campaign", "government", "cabinet", "presidency", "era", "camp", "family"}
)
_SMALL_BODIES = frozenset(
    {"organization", "organisation", "ministry", "agency", "council", "commission", "party", "committee"}
    | {"department", "alliance", "bloc", "parliament", "assembly", "union", "court", "bank"}
)
"""`the spokesman of the agency` Karl Roe."""
_PLURAL_RANKS = frozenset({"sens.", "reps.", "govs.", "profs.", "gens.", "drs."})
_PREFIXES = frozenset({"then", "ex", "former", "pro", "anti", "deputy", "long", "vice", "co"})


@value
class Role:
    """What is said of a person at one mention: before the name, behind it, or the body named with it."""

    before: Piece | None = None
    after: Piece | None = None
    affiliation: Piece | None = None
    told: Piece | None = None
    """What a verb behind the name, or a noun before all names of a list, says that he or she is."""


@dataclass(frozen=True, slots=True)
class RoleReader:
    """Reads roles in one article; `people` are the first and last words of all names of people, in order."""

    page: Page
    people: Sequence[Piece]
    floors: dict[int, int] = field(default_factory=dict)
    """What `_floor` told of a name, as several rules ask."""

    def role(self, first: int, last: int) -> Role:
        """The role told around the name from word `first` to word `last`."""
        after, before = self._behind(last), self._before(first)
        if before and after and self.page.word(after[0] - 1) in _RELATIVES:
            after = None  # what a clause adds to an office is no part of it
        if before and after and "-" not in self.page.word(after[0]) and self._is_inside_another(before[0]):
            after = None  # `Roe, aide to President Moll, a member of the board`
        body = None if after else affiliation(self.page, last)
        if before and after is None:
            after = delegation(self.page, last)
        if before or after:
            return Role(before, after, body)
        if shared := self._shared(first):
            return Role(told=shared)
        body = body or self._told_of_others(first, last)
        return Role(affiliation=body, told=told_of_subject(self.page, first, last))

    def _told_of_others(self, first: int, last: int) -> Piece | None:
        """`Germany’s Roe` and `AFP/Jane Roe` tell of whom."""
        return owner(self.page, first, self._floor(first)) or credited(self.page, first, last)

    def _shared(self, name: int) -> Piece | None:
        """The role in the plural before the names that this one is listed with: `Senators Roe and Moll`."""
        index = bisect_right(self.people, (name - 1, len(self.page.words.words))) - 1
        for at in range(index, max(-1, index - _LONGEST_LIST), -1):
            first, last = self.people[at]
            joined = self.page.words.words[last + 1 : name]
            if joined not in (["and"], [","], [",", "and"]) and not _is_place_between(joined):
                return None
            piece = self._before(first)
            if piece is not None:
                heads = (self.page.words.words[i].lower() for i in range(piece[0], piece[1] + 1))
                plural = any(head in self.page.book.plural_roles or head in _PLURAL_RANKS for head in heads)
                return piece if plural else None
            name = first
        return None

    def _is_mere_honorific(self, word: str) -> bool:
        """`Mr.`, `Sheikh`; `Prince` and `King` are offices too."""
        return word in self.page.book.honorifics and word not in self.page.book.ranks

    def _before(self, name: int) -> Piece | None:
        """`Belarusian President` Roe; `the Dean of the Faculty`, Jane Roe."""
        floor = self._floor(name)
        at = name - 1
        if at < floor:
            return None
        while at > floor and self._is_mere_honorific(self.page.words.words[at]):
            if (office := self.page.role_at(at - 1, at)) and office[0] == at:
                break  # `First Lady`
            at -= 1
        behind_comma = self.page.words.words[at] == ","
        at -= behind_comma
        small_body = self.page.words.words[at] in _SMALL_BODIES
        noun = _noun_before(self.page, at, floor, may_be_small=behind_comma or small_body)
        if noun is None or (small_body and self.page.words.words[noun] in self.page.book.plural_roles):
            return None
        first = _phrase_start(self.page, noun, floor)
        if not behind_comma and self.page.words.words[at][0].isupper() and self._is_chained(first, noun, at):
            first = _superior(self.page, first, floor)
        if behind_comma and not self._is_apposed(first, floor, name):
            return None
        return self._above_rank(first, at, floor, name) or (first, at)

    def _above_rank(self, first: int, at: int, floor: int, name: int) -> Piece | None:
        """`the head of the Joint Boards of Staff, Gen.` Roe: the office before a rank and a comma."""
        if self.page.words.words[at] not in self.page.book.ranks or self.page.word(first - 1) != ",":
            return None
        noun = _noun_before(self.page, first - 2, floor, may_be_small=True) if first - 2 > floor else None
        office = None if noun is None else _phrase_start(self.page, noun, floor)
        return None if office is None or not self._is_apposed(office, floor, name) else (office, at)

    def _is_chained(self, first: int, noun: int, at: int) -> bool:
        """Whether a role right before the name may be the end of a longer one: a rank, or an office that
        an article parts from what stands before."""
        return (
            noun < at
            or self.page.words.words[at] in self.page.book.ranks
            or self.page.word(first - 1) == "the"
        )

    def _is_apposed(self, first: int, floor: int, name: int) -> bool:
        """Whether a comma parts role and name as in `the dean of the faculty, Jane Roe, in a talk`; in
        `…, the dean of the faculty, Jane Roe said` somebody else may be the dean."""
        index = bisect_right(self.people, (name, -1))
        behind = self.page.word(self.people[index][1] + 1)
        return (not behind or behind in _ENDS) and _is_definite(self.page, first, floor)

    def _behind(self, last: int) -> Piece | None:
        """A role behind the name, unless it leads to another name and is that person's."""
        for first_only in (False, True):
            piece = apposition(self.page, last, first_only=first_only)
            if piece is None or self._is_of_nobody_else(last, piece):
                return piece
        return None

    def _is_of_nobody_else(self, last: int, piece: Piece) -> bool:
        index = bisect_right(self.people, (last, len(self.page.words.words)))
        if index == len(self.people) or self.people[index][0] > piece[1] + 1:
            return True
        return self._is_owner(self.people[index], piece)

    def _is_owner(self, name: Piece, piece: Piece) -> bool:
        """Whether a name inside a role only says whose it is: `aide to Roe`, `Roe adviser`."""
        if name[0] > piece[1]:
            return False
        behind = name[1] + 1
        office = self._before(name[0]) or name
        before = office[0] - 1
        while self._is_mere_honorific(self.page.word(before)) or self.page.word(before) == "the":
            before -= 1
        if self.page.word(before) in ("to", "of", "for", "under") or self.page.word(behind) in GENITIVES:
            return True
        if behind <= piece[1] and self.page.word(behind) in _NAMED_AFTER:
            return True
        return behind <= piece[1] and self.page.role_at(behind, piece[1]) is not None

    def _is_inside_another(self, first: int) -> bool:
        """Whether the office that begins at a word only tells whose aide the one named before is."""
        if self.page.word(first - 1) not in ("to", "under"):
            return False
        index = bisect_right(self.people, (first, -1)) - 1
        if index < 0:
            return False
        begin = self.people[index][1] + 1
        apart = any(self.page.words.words[at] in STOPS for at in range(begin, first))
        return not apart and self.page.word(begin) == ","

    def _floor(self, name: int) -> int:
        """The first word that a role before the name may have: in its sentence, behind the name before."""
        if name not in self.floors:
            self.floors[name] = self._find_floor(name)
        return self.floors[name]

    def _find_floor(self, name: int) -> int:
        index = bisect_right(self.people, (name - 1, len(self.page.words.words))) - 1
        behind = self._free_from(index) if index >= 0 else 0
        at = name
        words, opens = self.page.words.words, self.page.words.first
        lowest = max(behind, name - FARTHEST)
        while at > lowest:
            at -= 1
            if words[at] in STOPS:
                return at + 1
            if opens[at]:
                return at
        return at

    def _free_from(self, index: int) -> int:
        """The first word that a role behind somebody's name may have: the name too, where it only says
        whose (`Roe’s son-in-law`)."""
        first, last = self.people[index]
        if self.page.word(last + 1) not in GENITIVES:
            return last + 1
        titled = self.page.word(first - 1) in self.page.book.honorifics
        return first - titled


def _is_place_between(joined: Sequence[str]) -> bool:
    """`in Bern,`, `in New York and`: where the one before is, in a list of reporters."""
    if joined[:1] != ["in"]:
        return False
    mark = [",", "and"] if joined[-1:] == ["and"] else [","]
    place = [word for word in joined[1:] if word not in mark]
    return 0 < len(place) <= _LONGEST_PLACE and all(w[0].isupper() for w in place)


_LONGEST_PLACE = 3


# --- before the name --------------------------------------------------------------------------------------
def _noun_before(page: Page, at: int, floor: int, *, may_be_small: bool) -> int | None:
    """The first word of the role noun nearest the name, nothing between but a chain of bodies
    (`Chairman of the House Roe`)."""
    words = page.words.words
    plural = None
    listed = False
    for i in range(at, max(floor, at - _LONGEST_CHAIN) - 1, -1):
        noun = _noun_ending_at(page, i, floor)
        if noun is not None and words[i].lower() in page.book.plural_roles:
            plural = plural or noun  # `Speaker of the House of Elders at …`
        elif noun is not None and (i == at or words[i + 1] in CHAIN):
            return noun
        if words[i][0].isupper() or words[i][0].isdigit():
            continue
        listed = listed or words[i] == "and"
        if words[i] == "," and listed and words[i - 1][0].isupper() and words[i + 1][0].isupper():
            continue  # `Minister of Trade, Industry and Energy`
        if (i == at and not may_be_small) or not _may_be_in_chain(page, words[i]):
            break
    return plural


def _may_be_in_chain(page: Page, word: str) -> bool:
    if word in LINKS:
        return True
    known_verb = word in page.book.role_breaks or word in page.book.function
    return not known_verb and (word.isalpha() or "-" in word)


def _noun_ending_at(page: Page, at: int, floor: int) -> int | None:
    """The first word of the role noun that ends here; `then-president` is one, too."""
    if page.words.lows[at] in page.book.role_ends:
        for start in range(max(floor, at - 3), at + 1):
            found = page.role_at(start, at)
            if found and found[0] == at:
                return start
    word = page.words.words[at]
    tail = word.rpartition("-")[2].lower()
    if "-" in word and any(parts == (tail,) for parts, _ in page.book.roles.get(tail, ())):
        return at
    return at if word in page.book.ranks else None


def _phrase_start(page: Page, noun: int, floor: int) -> int:
    """The first word of the noun phrase whose head is the role noun; an article or a word that opens the
    sentence is left out."""
    first = _widest_start(page, noun, floor)
    while first < noun and page.words.words[first].lower() in page.book.function:
        if page.words.words[first].lower() in page.book.modifiers:
            break
        first += 1
    return first


def _superior(page: Page, first: int, floor: int) -> int:
    """Where a role begins that goes on with another's or a body's: `Assistant to the President` for
    Security, `Chairman of the Chiefs` of Staff Gen., `Head of the House of the President`."""
    words = page.words.words
    found, at = first, first - 1
    while at >= floor and (words[at].lower() in _BETWEEN or words[at][0].isupper()):
        if words[at][0].isupper() and words[at + 1] in ("of", "for", "to"):
            noun = _noun_ending_at(page, at, floor)
            found = found if noun is None else _phrase_start(page, noun, floor)
        at -= 1
    return found


_BETWEEN = CHAIN | DETERMINERS | {"and", "&"}


def _widest_start(page: Page, noun: int, floor: int) -> int:
    words = page.words.words
    first = i = noun
    small = words[noun].islower()
    while i > floor:
        word = words[i - 1]
        if word.lower() in DETERMINERS:
            return i
        if word in GENITIVES and i - 2 >= floor and words[i - 2][-1].isalnum():
            i -= 2
            first = i
        elif _is_part(page, word) or (i - 2 >= floor and _is_owned(page, i - 1)):
            i -= 1
            first = i
        elif _is_joint(page, i - 1, floor) or (small and first - i < 3 and may_be_modifier(page, word)):
            i -= 1
        else:
            return first
    return first


def _is_part(page: Page, word: str) -> bool:
    capital = word[0].isupper() and word not in page.book.calendar
    return capital or word.lower() in page.book.modifiers or _is_prefixed(word)


def _is_owned(page: Page, at: int) -> bool:
    """`Chile’s leftist President`, `Roe’s brother-in-law and driver`: whatever stands behind the genitive."""
    word = page.words.words[at]
    owned = page.words.words[at - 1] in GENITIVES
    return owned and (may_be_modifier(page, word) or page.role_at(at, at) is not None)


def _is_prefixed(word: str) -> bool:
    return "-" in word and word.partition("-")[0] in _PREFIXES


def _is_joint(page: Page, at: int, floor: int) -> bool:
    """Whether `and`, `of` or a comma here joins modifiers: `Minister of Rivers and Dams`."""
    word = page.words.words[at]
    if (
        word not in ("and", "&", "of", ",")
        or at - 1 < floor
        or (word == "," and not page.words.words[at + 1].islower())
    ):
        return False
    before = page.words.words[at - 1]
    if word == "of":
        return before[0].isupper()
    if word == "and" and _noun_ending_at(page, at - 1, floor) is not None:
        return before != "President" or page.word(at + 1) != "President"
    return before.lower() in page.book.modifiers or (
        word != "," and before[0].isupper() and page.is_common(at - 1)
    )


def _is_definite(page: Page, first: int, floor: int) -> bool:
    before = page.words.words[first - 1].lower() if first > floor else ""
    if _is_prefixed(page.words.words[first]):
        return True
    return (
        before in DETERMINERS
        or before in GENITIVES
        or page.is_capital(first)
        or page.word(first + 1) in GENITIVES
    )
