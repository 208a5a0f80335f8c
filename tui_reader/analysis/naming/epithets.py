"""Who leads a state, named without any office, to the office that the article tells elsewhere: `Putin` and
`the Russian leader`, `Russia’s president`, `the president of Russia`."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tui_reader.analysis.naming.page import Page
from tui_reader.analysis.naming.role_words import GENITIVES, Piece
from tui_reader.domain.annotation import Person

_HEADS = frozenset(
    {"president", "leader", "premier", "chancellor", "dictator", "strongman", "autocrat", "ruler"}
)
_NOT_ANOTHER = frozenset({"the", "The", "“", '"'})
_PLAIN = frozenset({"current", "authoritarian", "incumbent", "veteran", "new", "young", "supreme", "prime"})
_MORE_OFFICES = frozenset({"’s", "'s", "-elect", "candidate", "candidates"})
_OVER = frozenset({"former", "late", "vice", "deputy", "then", "deposed", "ousted"})
_STATES_PRESIDENT = "US"
"""Of whom English-language papers say `the president` alone."""
_NEAR = 150
"""Words between a leader's name and `the president`."""


@dataclass(frozen=True, slots=True)
class Epithets:
    """Reads one article; `people` are the first and last words of all names of people with their keys, in
    order, `states` the first words of all names of states with their codes."""

    page: Page
    people: Sequence[tuple[int, int, str]]
    states: Sequence[tuple[int, int, str]]

    def told(self, people: Mapping[str, Person]) -> dict[str, Person]:
        """The people, leaders of whom no office was told with the one that an epithet tells."""
        bare = {key: person for key, person in people.items() if self._is_bare(key, person)}
        if not bare:
            return dict(people)
        held = {p.country for key, p in people.items() if key not in bare and _heads(p.role)}
        roles: dict[str, str] = {}
        wanted = {p.country for p in bare.values()} - held
        # Where another state's president is told, `the president` alone may be he.
        alone = held <= {None, _STATES_PRESIDENT}
        for at, state, role in self._epithets(wanted, alone=alone):
            meant = self._meant(at, [key for key, person in bare.items() if person.country == state])
            if meant is not None:
                roles.setdefault(meant, role)
        return {key: replace(p, role=roles[key]) if key in roles else p for key, p in people.items()}

    def _is_bare(self, key: str, person: Person) -> bool:
        """Whether somebody who heads or headed a state is told without office."""
        book = self.page.book
        if person.kind != "official" or not person.country or key not in book.leaders:
            return False
        return person.role is None and key not in book.former_officials

    def _epithets(self, wanted: Collection[str | None], *, alone: bool) -> Iterator[tuple[int, str, str]]:
        """Where phrases for the head of one of these states stand, with the state and their words."""
        for first, last, state in self.states:
            if state in wanted and (piece := self._behind(first, last) or self._before(first, last)):
                yield piece[0], state, self.page.text(*piece)
        if alone and _STATES_PRESIDENT in wanted:
            for at in self._alone():
                yield at, _STATES_PRESIDENT, self.page.words.words[at]

    def _alone(self) -> Iterator[int]:
        """Where `the president` stands with no name and no state behind it."""
        lows = self.page.words.lows
        at = -1
        for _ in range(lows.count("president")):
            at = lows.index("president", at + 1)
            if lows[at - 1] == "the" and self.page.word(at + 1) not in ("of", "and") and self._is_free(at):
                yield at

    def _behind(self, first: int, last: int) -> Piece | None:
        """`the Russian leader`, `Russia’s authoritarian president`."""
        owned = self.page.word(last + 1) in GENITIVES
        if not owned and self.page.word(first - 1) not in _NOT_ANOTHER:
            return None
        at = last + 1 + owned
        while self.page.word(at) in _PLAIN:
            at += 1
        told = self._is_head(at) and self._is_free(at) and self.page.word(at + 1) not in _NO_STATES
        return (first, at) if told else None

    def _before(self, first: int, last: int) -> Piece | None:
        """`the president of Russia`."""
        of = first - 1 - (self.page.word(first - 1) == "the")
        if self.page.word(of) != "of" or not self._is_head(of - 1):
            return None
        begin = of - 1 - (self.page.word(of - 2) in ("prime", "Prime", "supreme", "Supreme"))
        opens = self.page.word(begin - 1) in ("the", "The")
        return (begin, last) if opens and self._is_free(last) else None

    def _is_head(self, at: int) -> bool:
        low = self.page.word(at).lower()
        return low in _HEADS or (low == "minister" and self.page.word(at - 1).lower() == "prime")

    def _is_free(self, at: int) -> bool:
        """Whether no name follows whose office this is."""
        behind = at + 1 + (self.page.word(at + 1) in (",", "(", "-"))
        following = self.page.word(behind)
        return (
            not (following[:1].isupper() and following != "I") and self.page.word(at + 1) not in _MORE_OFFICES
        )

    def _meant(self, at: int, keys: Sequence[str]) -> str | None:
        """The one of these leaders that is named last before a word and near it; one alone, anywhere."""
        if len(keys) == 1:
            return keys[0]
        index = bisect_right(self.people, (at, 0, "")) - 1
        while index >= 0 and self.people[index][0] > at - _NEAR:
            if self.people[index][2] in keys:
                return self.people[index][2]
            index -= 1
        return None


_NO_STATES = frozenset({"of", "board"})
"""`The Chinese leader of the climbers`, `the Indian leader board`."""


def _heads(role: str | None) -> bool:
    """Whether a role is the head of a state's today: `Russian President`, no `former President`."""
    words = (role or "").lower().replace(",", " ").split()
    return not (_HEADS | {"prime"}).isdisjoint(words) and _OVER.isdisjoint(words)
