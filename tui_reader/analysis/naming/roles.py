"""The words around a person's name to the role that they tell: before it, behind it, or both."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tui_reader.analysis.naming.appositions import affiliation, apposition, delegation, owner
from tui_reader.analysis.naming.credits import credited, label_of
from tui_reader.analysis.naming.page import Page
from tui_reader.analysis.naming.role_starts import is_definite, noun_before, phrase_start, superior
from tui_reader.analysis.naming.role_words import (
    FARTHEST,
    GENITIVES,
    STOPS,
    Piece,
)
from tui_reader.analysis.naming.shared_roles import SharedRoles, has_plural
from tui_reader.analysis.naming.told_roles import told_of_subject
from tui_reader.domain.value import value

_ENDS = frozenset('.,;:)”"–—')
_RELATIVES = frozenset({"who", "whom"})
_NAMED_AFTER = frozenset(
    {"administration", "campaign", "government", "cabinet", "presidency", "era", "camp", "family"}
)
_SMALL_BODIES = frozenset(
    {"organization", "organisation", "ministry", "agency", "council", "commission", "party", "committee"}
    | {"department", "alliance", "bloc", "parliament", "assembly", "union", "court", "bank"}
)
"""`the spokesman of the agency` Karl Roe."""


@value
class Role:
    """What is said of a person at one mention: before the name, behind it, or the body named with it."""

    before: Piece | None = None
    after: Piece | None = None
    affiliation: Piece | None = None
    told: Piece | None = None
    """What a verb behind the name, or the noun of which he or she is an instance, says who it is."""
    shared: Piece | None = None
    """A role in the plural before or behind all names of a list."""


@dataclass(frozen=True)
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
        if before and after is None and has_plural(self.page, before):
            told = told_of_subject(self.page, first, last)
            if told:
                return Role(told=told)  # `Debaters` as a heading over `Roe is director of …`
        shared = None if before else self.shared.role(first, last, self._before)
        if before or after or shared:
            return Role(before, after, body, shared=shared)
        told = self.shared.instance(first) or told_of_subject(self.page, first, last)
        if told is None and (label := label_of(self.page, first)):
            return Role(told=label)
        body = body or self._told_of_others(first, last)
        return Role(affiliation=body, told=told)

    @cached_property
    def shared(self) -> SharedRoles:
        """What names have in common, by the same page."""
        return SharedRoles(self.page, self.people)

    def _told_of_others(self, first: int, last: int) -> Piece | None:
        """`Germany’s Roe` and `AFP/Jane Roe` tell of whom."""
        return owner(self.page, first, self._floor(first)) or credited(self.page, first, last)

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
        noun = noun_before(self.page, at, floor, may_be_small=behind_comma or small_body)
        if noun is None or (small_body and self.page.words.words[noun] in self.page.book.plural_roles):
            return None
        first = phrase_start(self.page, noun, floor)
        if not behind_comma and self.page.words.words[at][0].isupper() and self._is_chained(first, noun, at):
            first = superior(self.page, first, floor)
        if behind_comma and not self._is_apposed(first, floor, name):
            return None
        return self._above_rank(first, at, floor, name) or (first, at)

    def _above_rank(self, first: int, at: int, floor: int, name: int) -> Piece | None:
        """`the head of the Joint Boards of Staff, Gen.` Roe: the office before a rank and a comma."""
        if self.page.words.words[at] not in self.page.book.ranks or self.page.word(first - 1) != ",":
            return None
        noun = noun_before(self.page, first - 2, floor, may_be_small=True) if first - 2 > floor else None
        office = None if noun is None else phrase_start(self.page, noun, floor)
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
        return (not behind or behind in _ENDS) and is_definite(self.page, first, floor)

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
        if self.page.words.first[name]:
            return name
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
