"""Offices named without who bears them or whose they are: `the president`, `the Foreign Ministry`, `he`."""

import re
from dataclasses import replace

from tui_reader.analysis.cast import Cast
from tui_reader.analysis.holders import Known, Subject
from tui_reader.domain.annotation import Holder

_REFERENCES_BACK = 12


class Incumbents:
    """Finds them in one article; `principal` is the leader whom its title names."""

    def __init__(self, text: str, cast: Cast, known: Known, principal: Subject | None) -> None:
        self._text, self._cast, self._known, self._principal = text, cast, known, principal
        self._titles: dict[tuple[Holder, str], str] = {}

    def bearer(self, position: int, head: str) -> Subject | None:
        """The person named last whose role has that noun (`the president`), else the one of the title."""
        for _, reference in zip(range(_REFERENCES_BACK), self._cast.before(position), strict=False):
            if head in (reference.person.role or "").lower():
                holder = self._known.of_person(reference.person)
                return Subject(holder, reference.person.name, personal=True) if holder else None
        return self._principal or self.last(position)

    def last(self, position: int) -> Subject | None:
        """The person in office named last; none behind an expert, whose `he` is his own."""
        for _, reference in zip(range(3), self._cast.before(position), strict=False):
            if holder := self._known.of_person(reference.person):
                return Subject(holder, reference.person.name, personal=True)
            if reference.person.kind == "expert":
                return None
        return self._principal

    def titled(self, state: Subject, office: str) -> Subject:
        """An office of a state under its full name, as the article words it anywhere (`Chinese Foreign
        Ministry`)."""
        if (state.holder, office) not in self._titles:
            fuller = re.compile(rf"\b([A-Z][\w.-]*)(?:[’']s?)? {re.escape(office)}\b")
            names = (m for m in fuller.finditer(self._text) if self._known.of_name(m[1]) == state.holder)
            own = next(names, None)
            self._titles[state.holder, office] = own[0] if own else f"{state.holder.name}’s {office}"
        return replace(state, name=self._titles[state.holder, office])
