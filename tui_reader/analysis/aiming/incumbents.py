"""Offices named without who bears them or whose they are: `the president`, `the Foreign Ministry`, `he`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.aiming.groups import REGIONS
from tui_reader.analysis.aiming.holders import Known, Subject
from tui_reader.analysis.aiming.words import Word, listed
from tui_reader.analysis.naming.cast import Cast
from tui_reader.domain.annotation import Holder

_REFERENCES_BACK = 12
# Those in office who are named without their state; `other officials` are others'.
_BARE = listed("officials authorities diplomats policymakers regulators commanders negotiators")
_NOT_BARE = REGIONS | listed(
    """
    other many some all local foreign both former retired two several these those such city provincial
    """
)
_LONGEST_BARE = 3
_MOST_LEADERS = 40


def is_bare_office(words: Sequence[Word], first: int, end: int) -> bool:
    """`officials`, `senior diplomats`: those of the state that is spoken of."""
    if end - first > _LONGEST_BARE or words[end - 1].low not in _BARE:
        return False
    return all(word.low.isalpha() and word.low not in _NOT_BARE for word in words[first:end])


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]])


def _has_office(role: str | None, head: str) -> bool:
    """Whether a role is that office: a vice president is no president."""
    low = (role or "").lower()
    if _DEPUTY.match(head):
        return head in low and " and " not in low  # `the Vice President and Minister Roe` are two
    return head in low and _DEPUTY.search(low) is None


_DEPUTY = re.compile(r"\b(?:vice|deputy)\b")


def named(subject: Subject | None, name: str) -> Subject | None:
    """A subject under another name."""
    return subject and replace(subject, name=name)


class Incumbents:
    """Finds them in one article; `principal` is the leader whom its title names, `meeting` are those whose
    talks it tells of."""

    def __init__(
        self,
        text: str,
        cast: Cast,
        known: Known,
        principal: Subject | None,
        meeting: tuple[str, ...] = (),
    ) -> None:
        self._text, self._cast, self._known, self._principal = text, cast, known, principal
        self._meeting = meeting
        self._titles: dict[tuple[Holder, str], str] = {}

    def bearer(self, position: int, head: str, side: Holder | None) -> Subject | None:
        """The person named last whose role has that noun (`the president`), of the side that speaks where
        it has one; else the one of the title."""
        bearers: list[Subject | None] = []
        for _, reference in zip(range(_REFERENCES_BACK), self._cast.before(position), strict=False):
            if _has_office(reference.person.role, head):
                holder = self._known.of_person(reference.person)
                if holder and holder == side:
                    return Subject(holder, reference.person.name, personal=True)
                bearers.append(Subject(holder, reference.person.name, personal=True) if holder else None)
        if bearers or _DEPUTY.match(head):
            return bearers[0] if bearers else None
        return self._principal or self.last(position)

    def have_met(self, name: str) -> bool:
        """Whether a name is that of all whose talks the title tells of."""
        return bool(self._meeting) and name == _listed(self._meeting)

    def last(self, position: int) -> Subject | None:
        """The person in office named last; none behind an expert or a private person who is described, whose
        `he` is his own."""
        for _, reference in zip(range(3), self._cast.before(position), strict=False):
            if holder := self._known.of_person(reference.person):
                return Subject(holder, reference.person.name, personal=True)
            if reference.person.kind == "expert" or (
                reference.person.kind == "other" and reference.person.role
            ):
                return None
        return self._principal

    def leading(self, group: Subject) -> Subject:
        """A group of leaders under their names, where the article names one of each state."""
        if self._meeting and len(self._meeting) == len(group.holder.members):
            return replace(group, name=_listed(self._meeting))
        bearers: dict[str, str] = {}
        for person in self._cast.people[:_MOST_LEADERS]:
            holder = self._known.of_person(person)
            if holder and holder.id and holder.id in group.holder.members:
                bearers.setdefault(holder.id, person.name)
        if not bearers or len(bearers) < len(group.holder.members):
            return group
        return replace(group, name=_listed(tuple(bearers.values())))

    def titled(self, state: Subject, office: str) -> Subject:
        """An office of a state under its full name, as the article words it anywhere (`Chinese Foreign
        Ministry`)."""
        if (state.holder, office) not in self._titles:
            fuller = re.compile(rf"\b([A-Z][\w.-]*)(?:[’']s?)? {re.escape(office)}\b")
            names = (m for m in fuller.finditer(self._text) if self._known.of_name(m[1]) == state.holder)
            own = next(names, None)
            self._titles[state.holder, office] = own[0] if own else f"{state.holder.name}’s {office}"
        return replace(state, name=self._titles[state.holder, office])
