"""Who speaks at a place of an article, and for which state or body: what `we` and `our` mean there."""

from bisect import bisect_right
from collections.abc import Sequence

from tui_reader.analysis.aiming.holders import Known, Subject
from tui_reader.analysis.aiming.local_sides import is_of_no_state, local_side
from tui_reader.analysis.naming.cast import Cast
from tui_reader.domain.annotation import Holder, Person, Speaker, Statement

# Who speaks in a record of the government's own without a name.
_OFFICIALS = frozenset(
    {
        "senior administration official",
        "administration official",
        "senior government official",
        "senior official",
        "senior defense official",
        "senior state department official",
        "deputy press secretary",
        "press secretary",
    }
)


class Voices:
    """The statements of one article by place; `issuer` speaks where nobody else does, and the ministers of
    the `publisher` where their state is not told."""

    def __init__(
        self,
        statements: Sequence[Statement],
        cast: Cast,
        known: Known,
        issuer: Holder | None,
        publisher: Holder | None = None,
    ) -> None:
        self._statements = sorted(statements, key=lambda s: s.span)
        self._starts = [s.span.start for s in self._statements]
        self._longest = max((s.span.end - s.span.start for s in self._statements), default=0)
        self._cast, self._known, self.issuer, self._publisher = cast, known, issuer, publisher
        self._by_source = {s.speaker.span.start: s for s in statements if s.speaker and s.speaker.span}
        self._by_cue = {s.cue.start: s for s in statements if s.cue}
        self._around: dict[int, Statement | None] = {}

    def statement_at(self, position: int) -> Statement | None:
        """The shortest statement around a place; rules ask for the same place again and again."""
        if position not in self._around:
            self._around[position] = self._shortest_around(position)
        return self._around[position]

    def _shortest_around(self, position: int) -> Statement | None:
        around: list[Statement] = []
        for at in range(bisect_right(self._starts, position) - 1, -1, -1):
            statement = self._statements[at]
            if statement.span.start + self._longest < position:
                break
            if position < statement.span.end:
                around.append(statement)
        return min(around, key=lambda s: s.span.end - s.span.start, default=None)

    def said_by(self, position: int) -> Subject | None:
        """Who the words at a place are, where they name the one whose statement is told there."""
        return self._as_subject(self._by_source.get(position))

    def saying_at(self, position: int) -> Subject | None:
        """The person in office whose statement the verb at a place reports."""
        return self._as_subject(self._by_cue.get(position))

    def _as_subject(self, statement: Statement | None) -> Subject | None:
        person = self._person(statement) if statement else None
        holder = self._known.of_person(person) if person else None
        return Subject(holder, person.name, personal=True) if holder and person else None

    def holder_at(self, position: int) -> Holder | None:
        """The side that `we` means at a place: that of the speaker, else the body that issued the text."""
        statement = self.statement_at(position)
        if statement is None or statement.speaker is None:
            return self.issuer
        person = self._person(statement)
        role = statement.speaker.role or (person.role if person else None)
        if self.issuer and (local := local_side(role)):
            return local  # in a state's own record
        if is_of_no_state(role):
            return None
        holder = self._known.of_speaker(statement.speaker, person)
        if holder is None and (statement.speaker.kind == "official" or self._in_office(statement.speaker)):
            return self._publisher or self.issuer  # a minister in a record of the government's own
        return holder

    def _in_office(self, speaker: Speaker) -> bool:
        """Whether an office is all that is told of a speaker: `THE VICE PRESIDENT`."""
        title = speaker.name.lower().removeprefix("the ").removeprefix("a ")
        official = title.removesuffix("s") in _OFFICIALS
        return speaker.id is None and (official or title in self._known.offices.offices)

    def home_at(self, position: int) -> Holder | None:
        """The state that a speaker of any kind, an expert too, calls `our state`."""
        statement = self.statement_at(position)
        person = self._person(statement) if statement else None
        return self._known.home_of(person) if person else None

    def _person(self, statement: Statement) -> Person | None:
        speaker = statement.speaker
        return self._cast.by_id(speaker.id) if speaker and speaker.id else None
