"""The people of an article and every place where they are named, for resolving who is meant."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from tui_reader.domain.annotation import Person
from tui_reader.domain.span import Span
from tui_reader.domain.value import value

ReferenceForm = Literal["full", "surname", "titled", "given"]


@value
class Reference:
    """One place where a person is named.

    `span` is the name as written, an honorific included (`Mr. Zas`); `phrase` is the whole noun
    phrase: the role before the name and the name (`the organization’s Secretary General Stanislav Zas`).
    A role behind the name (`Jane Roe, a lecturer at …,`) lies in `apposition`, without the commas.
    """

    span: Span
    person: Person
    form: ReferenceForm
    phrase: Span
    apposition: Span | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who appears in one article: `people` in order of appearance, `references` sorted by start."""

    people: tuple[Person, ...] = ()
    references: tuple[Reference, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _by_id: Mapping[str, Person] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(r.span.start for r in self.references))
        object.__setattr__(self, "_by_id", {p.id: p for p in self.people})

    def phrase(self, reference: Reference) -> Span:
        """The whole noun phrase around a name: `Belarusian President Alexander Lukashenko`."""
        return reference.phrase

    def within(self, span: Span) -> tuple[Reference, ...]:
        """The references whose name lies wholly in the span, in order."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end, first)
        while last > first and self.references[last - 1].span.end > span.end:
            last -= 1  # no names overlap: only the last may reach beyond the end
        return self.references[first:last]

    def outside(self, spans: Sequence[Span]) -> "Cast":
        """The cast without the references in some stretches: a caption stands between what `he` goes on with
        and whom it means."""
        if not spans:
            return self
        told = (r for r in self.references if not any(span.contains(r.span) for span in spans))
        return Cast(self.people, tuple(told))

    def at(self, span: Span) -> Person | None:
        """The person named at a place: the first whose name overlaps it."""
        reference = self.reference_at(span)
        return reference.person if reference else None

    def reference_at(self, span: Span) -> Reference | None:
        first = max(0, bisect_left(self._starts, span.start) - 1)
        for at in range(first, len(self.references)):
            reference = self.references[at]
            if reference.span.start >= span.end:
                return None
            if reference.span.overlaps(span):
                return reference
        return None

    def before(self, position: int) -> Iterator[Reference]:
        """The references that end at or before a position, the latest first."""
        for index in range(bisect_left(self._starts, position) - 1, -1, -1):
            if self.references[index].span.end <= position:
                yield self.references[index]

    def after(self, position: int) -> Iterator[Reference]:
        """The references that begin at or after a position, the nearest first."""
        yield from self.references[bisect_left(self._starts, position) :]

    def presented(self, speakers: Collection[str | None]) -> tuple[Person, ...]:
        """The people whom the article presents: by more than a surname, by a role, or by what they say
        (`speakers` are their ids). A surname alone, as of `a critic of Roe`, is a mention and no more."""
        return tuple(p for p in self.people if p.role or " " in p.name or p.id in speakers)

    def by_id(self, person_id: str) -> Person | None:
        return self._by_id.get(person_id)
