"""Noun phrases that name states, bodies or people in office: from their names and their head to a holder."""

from collections.abc import Callable, Sequence
from datetime import date

from tui_reader.analysis.aiming.groups import worded
from tui_reader.analysis.aiming.holders import Known, Subject
from tui_reader.analysis.aiming.incumbents import Incumbents
from tui_reader.analysis.aiming.lines import Actor, Line
from tui_reader.analysis.aiming.phrases import head_kind
from tui_reader.analysis.aiming.words import listed
from tui_reader.domain.annotation import Holder

_OTHERS = listed("others europe asia africa west gulf caribbean")
_SHORTEST_LIST = 2
# Whose state or body is where they sit; not envoys, who sit elsewhere.
_SEATED = listed(
    """
    officials government leadership authorities lawmakers leaders politicians policymakers parliament regime
    administration ministers parliamentarians decision-makers
    """
)
# What may stand before their head: `student leaders in Lima` lead no state.
_BEFORE_SEATED = listed(
    """
    the some many most several other top senior high-ranking leading key new current present incoming outgoing
    ruling interim transitional caretaker elected military defence defense foreign security intelligence
    finance trade treasury economic political government national federal central these those both and its two
    three nervous angry worried
    """
)
_EACH = listed("all both each alike together")
_MINISTERS = listed("minister secretary adviser advisor")
_BEHIND_NAME = listed(", ( — –")
# `President Roe and other NATO leaders` speak as NATO.
_AS_A_BODY = listed("leaders members allies partners countries nations states")


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

    def seated(self, line: Line, first: int, end: int, after: int) -> Subject | None:
        """`officials in Lima`, `the government in Peru`: an office, and where it sits behind `in`."""
        if end >= after or line.words[end].low != "in" or line.words[end - 1].low not in _SEATED:
            return None
        if any(word.low not in _BEFORE_SEATED for word in line.words[first : end - 1]):
            return None
        place = next((a for a in line.actors if end < a.first <= end + 2 and a.after == after), None)
        if place is None or place.adjective or place.form == "person" or place.holder is None:
            return None
        return Subject(place.holder, worded(self._text, line.words, first, after, whole=True))

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
        if not genitive and _goes_on(line, tail, end):
            return self._with_more(line, actor, first, end)
        if not genitive and not actor.adjective and words[tail].low in _BEHIND_NAME:
            return Subject(holder, actor.name, personal=actor.form == "person")
        return self._headed(line, actor, first, end)

    def _headed(self, line: Line, actor: Actor, first: int, end: int) -> Subject | None:
        """A name with a noun behind it that decides: `Chilean leaders`, `Chile’s plan`."""
        words, holder = line.words, actor.holder
        genitive = actor.after < end and words[actor.after].low == "'s"
        head = head_kind(words, actor.after + genitive, end, self._known.offices)
        if holder is None or head is None:
            return None
        if actor.form == "person" and any(word.low == "former" for word in words[first : actor.first]):
            return None  # `a former Roe aide`
        if head == "collective":
            return self._collective(line, first, end, holder)
        return Subject(holder, self._naming(line, first, [actor], end) if head == "office" else holder.name)

    def _with_more(self, line: Line, actor: Actor, first: int, end: int) -> Subject:
        """`Chile and others`: as the article words them."""
        wording = worded(self._text, line.words, first, end)
        members = (actor.holder.id,) if actor.holder and actor.holder.id else ()
        return Subject(Holder(wording, None, members), wording)

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
            return self._partly_known(line, actors, end)
        tail = actors[-1].after
        if tail + 1 == end and line.words[tail].low in _EACH:
            end = tail  # `Chile and Peru both voiced fear`
        more = _goes_on(line, tail, end)
        if tail < end and not more and not head_kind(line.words, tail, end, self._known.offices):
            return None
        wording = self._naming(line, first, actors, end)
        if self._is_body(line, actors, tail, end):
            return Subject(holders[-1], wording)
        if len(set(holders)) == 1:
            return Subject(holders[0], actors[0].name)
        members = tuple(dict.fromkeys(h.id for h in holders if h.id))
        if more or not all(h.id for h in holders):
            return Subject(Holder(wording, None, members), wording)
        name = " and ".join([", ".join(h.name for h in holders[:-1]), holders[-1].name])
        return Subject(Holder(name, None, members), wording)

    def _partly_known(self, line: Line, actors: Sequence[Actor], end: int) -> Subject | None:
        """`Chile, Peru and the OEI`: a list that ends with a body nobody knows, as it is worded."""
        unknown = [actor for actor in actors if not actor.holder]
        known = len(actors) - len(unknown)
        leader, under = actors[0], all(_serves_under(line, actors[0], actor) for actor in unknown)
        if leader.holder and known == 1 and under and actors[-1].after >= end:
            # `President Roe and Foreign Minister Soto`: of one side, though only one is known.
            return Subject(leader.holder, self._naming(line, leader.first, actors, end))
        if known < _SHORTEST_LIST or any(a.form != "body" for a in unknown) or actors[-1].after < end:
            return None
        wording = self._naming(line, actors[0].first, actors, end)
        return Subject(Holder(wording), wording)

    def _is_body(self, line: Line, actors: Sequence[Actor], tail: int, end: int) -> bool:
        """`Chile and other OAS members`: one of a body with the rest of it."""
        between = {w.low for w in line.words[actors[-2].after : actors[-1].first]}
        known = actors[-1].holder is not None and actors[-1].holder.id in self._known.world.organisations
        return "other" in between and known and tail < end and line.words[end - 1].low in _AS_A_BODY

    def _naming(self, line: Line, first: int, actors: Sequence[Actor], end: int) -> str:
        """A list as the article words it, its persons by their full names."""
        if len(actors) > 1 and all(a.form == "person" for a in actors) and actors[-1].after >= end:
            names = [actor.name for actor in actors]
            return " and ".join([", ".join(names[:-1]), names[-1]])
        after = line.words[actors[0].after].low if actors[0].after < end else ""
        if actors[0].form == "person" and after == "and":
            return f"{actors[0].name} {worded(self._text, line.words, actors[0].after, end, whole=True)}"
        return worded(self._text, line.words, first, end)

    def _collective(self, line: Line, first: int, end: int, holder: Holder) -> Subject:
        wording = worded(self._text, line.words, first, end)
        return Subject(Holder(wording, None, self._known.members_of(holder, wording, self._day)), wording)


def _serves_under(line: Line, leader: Actor, actor: Actor) -> bool:
    """`President Karl Roe and Foreign Minister Jane Soto`: she serves under him; not a prime minister, nor
    the colleague of a minister, nor under an American, who has no ministers."""
    if leader.form != "person" or actor.form != "person" or _is_minister(line, leader):
        return False
    american = leader.holder is not None and leader.holder.id == "US"
    ministers = any(word.low == "minister" for word in line.words[actor.first : actor.after])
    return _is_minister(line, actor) and not (american and ministers)


def _is_minister(line: Line, actor: Actor) -> bool:
    """`Foreign Minister Jane Roe`, no prime minister."""
    lows = {word.low for word in line.words[actor.first : actor.after]}
    return "prime" not in lows and not lows.isdisjoint(_MINISTERS)


def _goes_on(line: Line, at: int, end: int) -> bool:
    """`Chile and others`, `Chile and Europe`, `Chile and other Andean states`: more than is named."""
    if next((low for low in line.lows[at:end] if low not in _LEADS_ON), "") != "and":
        return False
    lows = [low for low in line.lows[at:end] if low not in _LEADS_ON]
    if len(lows) < _SHORTEST_LIST:
        return False
    return (len(lows) == _SHORTEST_LIST and lows[1] in _OTHERS) or (
        lows[1] == "other" and lows[-1] in _AS_A_BODY
    )


_LEADS_ON = ("the", ",")


def owner(actor: Actor) -> Subject | None:
    """The holder that a name alone stands for, as a demonym before a noun: `a Chilean plan`."""
    holder = actor.holder
    return Subject(holder, actor.name) if holder else None
