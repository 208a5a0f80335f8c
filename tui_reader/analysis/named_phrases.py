"""Noun phrases that name states, bodies or people in office: from their names and their head to a holder."""

from collections.abc import Callable, Sequence
from datetime import date

from tui_reader.analysis.groups import worded
from tui_reader.analysis.holders import Known, Subject
from tui_reader.analysis.incumbents import Incumbents
from tui_reader.analysis.lines import Actor, Line
from tui_reader.analysis.phrases import head_kind
from tui_reader.analysis.words import listed
from tui_reader.domain.annotation import Holder


class NamedPhrases:
    """Reads them in one article; `spoken_of` finds the state that is named last before a word."""

    def __init__(
        self,
        text: str,
        known: Known,
        day: date | None,
        incumbents: Incumbents,
        spoken_of: Callable[[Line, int], Subject | None],
    ) -> None:
        self._text, self._known, self._day = text, known, day
        self._incumbents, self._state_spoken_of = incumbents, spoken_of

    def by_head(self, line: Line, actors: Sequence[Actor], first: int, end: int) -> Subject | None:
        of = next((at for at in range(first, end) if line.words[at].low == "of"), end)
        if actors[0].first > of:
            return self._behind_of(line, actors[0], first, of, end)
        found = (self.actor(line, actor, first, of) for actor in actors if actor.first < of)
        return next((subject for subject in found if subject), None)

    def _behind_of(self, line: Line, actor: Actor, first: int, of: int, end: int) -> Subject | None:
        """`the government of Chile`, `members of NATO`."""
        head = head_kind(line.words, first, of, self._known.offices)
        holder = actor.holder
        if head is None or holder is None:
            return None
        if head == "collective" and actor.form != "state":
            return self._collective(line, first, end, holder)
        return Subject(holder, worded(self._text, line.words, first, end))

    def actor(self, line: Line, actor: Actor, first: int, end: int) -> Subject | None:
        words = line.words
        genitive = actor.after < end and words[actor.after].low == "'s"
        tail = actor.after + genitive
        holder = actor.holder
        if holder is None:
            return self._office_alone(line, actor, end)
        if tail >= end:
            plural = words[actor.after - 1].low.endswith(("s", "ese", "ish", "ch"))
            personal = actor.form == "person"
            return Subject(holder, actor.name, personal=personal) if plural or not actor.adjective else None
        if not genitive and not actor.adjective and words[tail].low in listed(", ( — –"):
            return Subject(holder, actor.name, personal=actor.form == "person")
        head = head_kind(words, tail, end, self._known.offices)
        if head == "collective":
            return self._collective(line, first, end, holder)
        if head is None:
            return None
        return Subject(
            holder, worded(self._text, line.words, first, end) if head == "office" else holder.name
        )

    def _office_alone(self, line: Line, actor: Actor, end: int) -> Subject | None:
        """`the Foreign Ministry`, `Parliament`: of the state that is spoken of."""
        last = line.words[actor.after - 1].low
        if (
            actor.form != "body"
            or actor.after < end
            or last not in self._known.offices.states | {"parliament"}
        ):
            return None
        found = self._state_spoken_of(line, actor.first)
        return found and self._incumbents.titled(
            found, worded(self._text, line.words, actor.first, actor.after)
        )

    def joint(self, line: Line, first: int, actors: Sequence[Actor], end: int) -> Subject | None:
        """`Vietnam and the Philippines`, `both Trump and Modi`: a collective with its members."""
        holders = [actor.holder for actor in actors if actor.holder]
        if len(holders) < len(actors):
            return None
        if actors[-1].after < end and not head_kind(line.words, actors[-1].after, end, self._known.offices):
            return None
        if len(set(holders)) == 1:
            return Subject(holders[0], actors[0].name)
        name = " and ".join([", ".join(h.name for h in holders[:-1]), holders[-1].name])
        members = tuple(dict.fromkeys(h.id for h in holders if h.id))
        return Subject(Holder(name, None, members), worded(self._text, line.words, first, end))

    def _collective(self, line: Line, first: int, end: int, holder: Holder) -> Subject:
        wording = worded(self._text, line.words, first, end)
        return Subject(Holder(wording, None, self._known.members_of(holder, wording, self._day)), wording)


def owner(actor: Actor) -> Subject | None:
    """The holder that a name alone stands for, as a demonym before a noun: `a Chilean plan`."""
    holder = actor.holder
    return Subject(holder, actor.name) if holder else None
