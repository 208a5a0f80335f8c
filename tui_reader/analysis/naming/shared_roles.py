"""The role in the plural that several names share: `Senators Roe and Moll`, `analysts such as Roe`."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui_reader.analysis.naming.name_book import NameBook
from tui_reader.analysis.naming.page import Page
from tui_reader.analysis.naming.role_ends import piece_end
from tui_reader.analysis.naming.role_starts import noun_before, phrase_start
from tui_reader.analysis.naming.role_words import CHAIN, DASHES, STOPS, Piece
from tui_reader.analysis.word_classes import listed

_LONGEST_LIST = 60
_LONGEST_PLACE = 3
_LONGEST_BRACKET = 7
_FARTHEST = 12
_PLURAL_RANKS = frozenset({"sens.", "reps.", "govs.", "profs.", "gens.", "drs."})
_JOINTS = (["and"], [","], [",", "and"], ["&"])
_WHO_LIKE = listed(
    "voters supporters fans protesters students workers farmers residents readers users friends children"
)
"""Who may well like somebody: `voters like Roe`."""


@dataclass(frozen=True, slots=True)
class SharedRoles:
    """Reads what several names share in one article."""

    page: Page
    people: Sequence[Piece]

    def role(self, first: int, last: int, before: Callable[[int], Piece | None]) -> Piece | None:
        """What stands before the first of those whom the name is listed with, or behind the last; `before`
        tells the role right before a name."""
        words = self.page.words.words
        if words[first - 1] in _LAST_JOINTS or words[first - 1] in self.page.book.honorifics:
            index = bisect_left(self.people, (first, 0))
            for at in range(index - 1, max(-1, index - _LONGEST_LIST), -1):
                if not self._are_listed(at):
                    break
                piece = before(self.people[at][0])
                if piece is not None:
                    return piece if has_plural(self.page, piece) else None
        behind = self.page.word(last + 1)
        if behind == "and" or (behind == "," and self.page.word(last + 2) in _OF_SEVERAL):
            return self._of_both(bisect_left(self.people, (first, 0)))
        return None

    def instance(self, first: int) -> Piece | None:
        """`analysts such as` Roe, `senators, including` Roe and Moll."""
        at = first - 1
        before = self.page.words.lows[at]
        if before in _LAST_JOINTS:
            index = bisect_left(self.people, (first, 0))
            floor = max(0, index - _LONGEST_LIST)
            while index > floor and self._are_listed(index - 1):
                index -= 1
            at = self.people[index][0] - 1
        elif before not in _OPENS_INSTANCES:
            return None
        noun = _before_instances(self.page, at)
        return None if noun is None else _plural_before(self.page, noun, likes=self.page.word(at) == "like")

    def _of_both(self, index: int) -> Piece | None:
        """Jane Roe and Karl Moll, `both senators from Ohio`."""
        last = index
        farthest = min(len(self.people) - 1, index + _LONGEST_LIST)
        while last < farthest and self._are_listed(last):
            last += 1
        behind = self.people[last][1] + 1
        if self.page.word(behind) != "," or self.page.word(behind + 1) not in _OF_SEVERAL:
            return None
        for at in range(behind + 2, behind + 6):
            if self.page.word(at) in STOPS or self.page.word(at) == ",":
                break
            found = self.page.role_at(at, at + 3)
            if found and is_plural(self.page.words.lows[found[0]], self.page.book):
                return behind + 2, piece_end(self.page, found[0])
        return None

    def _are_listed(self, at: int) -> bool:
        """Whether a name and the next are parts of one list."""
        begin, end = self.people[at][1] + 1, self.people[at + 1][0]
        if end - begin > _FARTHEST or self.page.words.words[begin] not in _JOIN:
            return False
        joined = self.page.words.words[begin:end]
        while joined and joined[-1] in self.page.book.honorifics:
            joined.pop()
        return joined in _JOINTS or _past_state(joined) in _JOINTS or _is_place_between(joined)


_JOIN = frozenset({"and", ",", "&", "(", "of", "in"})
_LAST_JOINTS = frozenset({"and", ",", "&"})
_OF_SEVERAL = frozenset({"both", "all"})
_OPENS_INSTANCES = frozenset({"as", "like", "including"}) | DASHES


def _before_instances(page: Page, at: int) -> int | None:
    """The word before `such as`, `like`, `including` or a dash that ends at a word."""
    word = page.word(at)
    if word == "as" and page.word(at - 1) == "such":
        at -= 2
    elif word in ("like", "including") or word in DASHES:
        at -= 1
    else:
        return None
    return at - (page.word(at) == ",")


def _plural_before(page: Page, at: int, *, likes: bool) -> Piece | None:
    """The phrase in the plural that ends at a word, its noun the last."""
    if at < 0 or not is_plural(page.words.lows[at], page.book) or (likes and page.word(at) in _WHO_LIKE):
        return None
    floor = max(0, at - _FARTHEST)
    noun = noun_before(page, at, floor, may_be_small=True)
    return None if noun is None else (phrase_start(page, noun, floor), at)


def _past_state(joined: Sequence[str]) -> list[str]:
    """What joins two names past `(R-Ohio)`, `, D-Utah,` or `of Ohio` behind the first of them."""
    at = 0
    if joined[:1] == ["("]:
        at = next((i + 1 for i, word in enumerate(joined[: _LONGEST_BRACKET + 1]) if word == ")"), 0)
    elif joined[:1] == ["of"]:
        at = next((i for i, word in enumerate(joined) if i and not word[0].isupper()), 0)
    elif joined[:1] == [","] and len(joined) > 1 and joined[1][:2] in ("R-", "D-", "I-"):
        at = 2 + (joined[2:3] == ["."])
    return list(joined[at:])


def _is_place_between(joined: Sequence[str]) -> bool:
    """`in Bern,`, `in New York and`: where the one before is, in a list of reporters."""
    if joined[:1] != ["in"]:
        return False
    mark = [",", "and"] if joined[-1:] == ["and"] else [","]
    place = [word for word in joined[1:] if word not in mark]
    return 0 < len(place) <= _LONGEST_PLACE and all(w[0].isupper() for w in place)


def has_plural(page: Page, piece: Piece) -> bool:
    """Whether the noun of a role is in the plural."""
    heads = page.words.lows[piece[0] : _head(page.words.lows[piece[0] : piece[1] + 1]) + piece[0] + 1]
    return any(is_plural(word, page.book) for word in heads)


def _head(words: Sequence[str]) -> int:
    """Where the noun of a role stands: before the first `of` and the like, or at the end."""
    return next((at - 1 for at, word in enumerate(words) if at and word in CHAIN), len(words) - 1)


def is_plural(low: str, book: NameBook) -> bool:
    """Whether a word in small letters names several: `senators`, `sens.`, `congressmen`."""
    return low in book.plural_roles or low in _PLURAL_RANKS or low in book.men


def in_singular(worded: str, book: NameBook) -> str:
    """A role of several as one of them has it: `Republican senators` as `Republican senator`."""
    words = worded.split()
    head = _head(words)
    if is_plural(words[head].lower(), book):
        words[head] = _one_of(words[head])
    return " ".join(words)


def _one_of(noun: str) -> str:
    if noun.endswith("men"):
        return f"{noun[:-3]}man"
    return noun[:-2] + "." if noun.endswith("s.") else noun[:-1]
