"""Words that point back to a side: `it`, `we`, `our government`, `the bloc`, `the president`."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Protocol

from tui_reader.analysis.aiming.crowds import CONTINENTS
from tui_reader.analysis.aiming.groups import Groups, worded
from tui_reader.analysis.aiming.holders import Known, Subject
from tui_reader.analysis.aiming.incumbents import Incumbents, is_bare_office, named
from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.named_phrases import owner
from tui_reader.analysis.aiming.phrases import accused, head_kind, plain_phrase_end
from tui_reader.analysis.aiming.polities import Polities
from tui_reader.analysis.aiming.voices import Voices
from tui_reader.analysis.aiming.words import listed
from tui_reader.domain.annotation import Holder

OWN = listed("our my")
THEIRS = listed("its their his her whose")
_ONES_OWN = listed("his her")
_BOTH = (0, 1)
_AGREEING = listed("agreed agree decided discussed both each together")
_MEET = listed("met meets spoke talked talks phoned telephoned called hosted received welcomed greeted")
_OWNERS = listed("its their")
_LEADERS = listed("leaders presidents premiers two")
_ORGANS = listed("ministry parliament cabinet congress senate military army navy")
_OUR_COUNTRIES = listed("countries nations peoples states governments leaders presidents")
_PARTNERS = listed("partners allies friends colleagues neighbours neighbors")
_WHERE = listed("where which whom")
_SPEAKING = listed("we i our")
_WORLD = listed("international global world")
_DEPUTY = listed("vice deputy")
_ATTENDING = listed("participants leaders presidents")
_CLAUSE_OPENING, _ARTICLE_AND_HEAD = 2, 2
_OPENS_CLAUSE = listed("as while since although though after before when once")
_AGREED = re.compile(
    r"[Ww]e (?:(?:have|had|also|all|both|just|today|already|therefore) )*"
    r"(?:agreed|decided|resolved|concurred|signed|adopted)\b"
)
_OUR_STATE = re.compile(r"\b[Oo]ur (?:state|country|government|nation|[Pp]resident|republic)\b")


class Clauses(Protocol):
    """The subjects of the clauses that a word may point back to."""

    def line_before(self, line: Line) -> Line | None:
        """The sentence before in the same block."""

    def of_sentence(self, number: int) -> Subject | None:
        """The subject of a whole sentence."""

    def first_in(self, line: Line, start: int, end: int, *, things: bool = False) -> Subject | None:
        """The first actor of a stretch that can be a subject."""

    def opening_at(self, line: Line, at: int, end: int) -> Subject | None:
        """The subject whose phrase begins at a word."""

    def speaks_within(self, speaker: Holder, holder: Holder) -> bool:
        """Whether a state belongs to a body on the article's day."""

    def speaker_holder(self, position: int) -> Holder | None:
        """The side that speaks at a place, also where the speaker is only described."""


class Anaphors:
    """Finds whom they mean in the lines of one article."""

    def __init__(  # noqa: PLR0917 - made once, by the subjects of an article
        self,
        text: str,
        voices: Voices,
        known: Known,
        groups: Groups,
        incumbents: Incumbents,
        clauses: Clauses,
        assembly: Holder | None = None,
        *,
        bound: bool = False,
    ) -> None:
        self._assembly, self._bound = assembly, bound
        self._text, self._voices, self._known = text, voices, known
        self._groups, self._incumbents, self._clauses = groups, incumbents, clauses
        self._polities = Polities.of(known.world)

    def of_phrase(self, line: Line, first: int, end: int) -> Subject | None:
        low = line.words[first].low
        if is_bare_office(line.words, first, end):
            office = worded(self._text, line.words, first, end)
            behind = [word.low for word in line.words[end : end + 2]]
            if behind[:1] == ["in"] and behind[-1] in CONTINENTS:
                office = worded(self._text, line.words, first, end + 2)
                return Subject(Holder(office), office)
            return named(self.last_named(line, first, state=True), office)
        if end - first == 1:
            return self.pronoun(line, first) or self._groups.alone(line, first)
        if low in OWN:
            return self.ours(line, first, end)
        if low in THEIRS:
            words, offices = line.words, self._known.offices
            known = head_kind(words, first + 1, end, offices) or words[end - 1].low in offices.states
            home = self._home(line, first) if low in _ONES_OWN else None
            return (home or self.prior(line, first)) if known else None
        return self.described(line, first, end)

    def _home(self, line: Line, at: int) -> Subject | None:
        """`Roe praised Moll and vowed that his country would`: who says so, as these are his first words."""
        position = line.words[at].start
        said = self._voices.statement_at(position)
        opens = said is not None and position - said.span.start <= len("that ")
        return self._speaking(line, at) if opens else None

    def pronoun(self, line: Line, at: int) -> Subject | None:
        low, position = line.words[at].low, line.words[at].start
        if low in ("we", "i"):
            own = self.own_side(position)
            return (self._we_all(line, position, own) if low == "we" and own else None) or own
        if low in ("he", "she"):
            return self._he(line, at)
        if low == "they":
            return self._they(line, at)
        return self.prior(line, at) if low == "it" else None

    def _they(self, line: Line, at: int) -> Subject | None:
        """Those spoken of before: not a single person, nor the side of the one whose words these are."""
        before = self._clauses.line_before(line) if self._clauses.first_in(line, 0, at) is None else None
        if met := self._who_met(line, at) or (before and self._who_met(before, len(before.words))):
            return met
        found = self.prior(line, at)
        if (group := self._groups.of_talks(found)) is not None:
            return self._incumbents.leading(group)
        if found is None or not (found.personal or found.own):
            return found
        agreed = found.personal and not _AGREEING.isdisjoint(w.low for w in line.words[at + 1 : at + 4])
        pair = self._groups.paired(line, found.holder) if agreed else None
        if found.personal and (group := pair or self._of_last_clause(line)):
            return group
        others = (a for a in self._groups.actors_before(line, at) if a.holder and a.form != "person")
        if found.personal:
            others = (a for a in line.actors if a.after <= at and a.holder and a.form != "person")
        other = next((a for a in others if a.holder != found.holder), None)
        return (owner(other) if other else None) or found

    def _of_last_clause(self, line: Line) -> Subject | None:
        """`…, and President Roe and other leaders met. They`: the subject behind the last `, and` before."""
        before = self._clauses.line_before(line)
        start = _second_clause(before, len(before.words) - 1) if before else 0
        found = self._clauses.first_in(before, start, len(before.words)) if before and start else None
        return None if found is None or found.personal else found

    def _who_met(self, line: Line, at: int) -> Subject | None:
        """`Roe met Moll, and they agreed`, `Roe met Moll. They agreed`: the states of both."""
        people = [actor for actor in line.actors if actor.after <= at and actor.form == "person"][-2:]
        codes = tuple(actor.holder.id for actor in people if actor.holder and actor.holder.id)
        if len(set(codes)) < len(_BOTH):
            return None
        between = {word.low for word in line.words[people[0].after : people[1].first]}
        states = None if between.isdisjoint(_MEET) else self._groups.of_states(codes)
        return replace(states, name=" and ".join(actor.name for actor in people)) if states else None

    def _he(self, line: Line, at: int) -> Subject | None:
        """The person who is the subject before, in this sentence or the last one; else the one named last."""
        if line.words[at - 1].low in _WHERE and at:
            persons = (a for a in reversed(line.actors) if a.after < at and a.form == "person" and a.holder)
            if (nearest := next(persons, None)) and nearest.holder:
                return Subject(nearest.holder, nearest.name, personal=True)
        if speaking := self._voices.said_by(line.words[at].start):
            return speaking
        last = self._incumbents.last(line.words[at].start)
        before = self._clauses.first_in(line, 0, at)
        if last is None:  # `The Chilean leader said he would`
            if any(actor.form == "person" for actor in line.actors):
                return None
            return before or self._office_before(line)
        if before is None and line.number and self._clauses.line_before(line):
            before = self._clauses.of_sentence(line.number - 1)
        return before if before and before.personal else last

    def _office_before(self, line: Line) -> Subject | None:
        """`The Chilean president spoke. He`: an office that the sentence before is about."""
        before = self._clauses.of_sentence(line.number - 1) if self._clauses.line_before(line) else None
        return before if before and before.name != before.holder.name else None

    def own_side(self, position: int) -> Subject | None:
        """Whose `we` is at a place."""
        holder = self._clauses.speaker_holder(position)
        if holder is None and (statement := self._voices.statement_at(position)):
            claimed = _OUR_STATE.search(self._text, statement.span.start, statement.span.end)
            holder = self._voices.home_at(position) if claimed else None
        return Subject(holder, holder.name, own=True) if holder else None

    def _we_all(self, line: Line, position: int, own: Subject) -> Subject | None:
        """The states that `we` are in a speech: what `our countries` of the sentence before were, or those
        that act together in this one."""
        states = {a.holder for a in line.actors_in(0, line.at(position)) if a.form == "state"}
        if self._voices.statement_at(position) is None or states == {own.holder}:
            return None  # `Chile will help, and we will`
        before = self._clauses.of_sentence(line.number - 1) if self._clauses.line_before(line) else None
        if before and before.own and before.holder.members:
            return before
        if before and own.holder.id and own.holder.id in before.holder.members:
            return replace(before, own=True)
        if before and not before.personal and self._clauses.speaks_within(own.holder, before.holder):
            return replace(before, own=True)
        if self._assembly and self._bound and self._clauses.speaks_within(own.holder, self._assembly):
            return Subject(self._assembly, self._assembly.name, own=True)
        together = self._groups.together(line, own.holder)
        if together is None and (earlier := self._clauses.line_before(line)):
            together = self._groups.as_leaders(earlier, own.holder)
        return together or (
            self._agreeing(line, position, own.holder) if _AGREED.match(self._text, position) else None
        )

    def _agreeing(self, line: Line, position: int, side: Holder) -> Subject | None:
        """Who `we` are that `agreed`: the body that met or was named last and to which the speaker's state
        belongs, else the states whose talks it were."""
        named = self._groups.last_named(line, line.at(position), state=False)
        bodies = (self._assembly, named.holder if named else None)
        body = next((b for b in bodies if b and self._clauses.speaks_within(side, b)), None)
        return Subject(body, body.name, own=True) if body else self._groups.parties(side)

    def ours(self, line: Line, first: int, end: int) -> Subject | None:
        """`our government`, `our state`; `our partners` are a collective of their own."""
        last = line.words[end - 1].low
        if last in _PARTNERS:
            wording = worded(self._text, line.words, first, end)
            return Subject(Holder(wording), wording)
        if last in _OUR_COUNTRIES:
            return self._groups.ours(line, first, end, self._voices.holder_at(line.words[first].start))
        state = last in self._known.offices.states | {"president"}
        if not state and head_kind(line.words, first + 1, end, self._known.offices) is None:
            return None
        position = line.words[first].start
        holder = self._voices.holder_at(position)
        if holder is None and state:
            holder = self._voices.home_at(position)
        return Subject(holder, holder.name, own=True) if holder else None

    def described(self, line: Line, first: int, end: int) -> Subject | None:
        """`the bloc`, `the government`, `the president`, `the two countries`, `Western powers`."""
        words, offices = line.words, self._known.offices
        last = plain_phrase_end(words, first, end)
        found = self._world(line, first, last) or self._attending(line, first, last)
        if group := found or self._groups.of_phrase(line, first, last):
            return self._incumbents.leading(group) if words[last - 1].low in _LEADERS else group
        opening, head, size = words[first].low, words[last - 1].low, last - first
        if opening not in ("the", "this") or size > 4:
            return None
        if head in offices.bodies:
            return self.last_named(line, first, state=False)
        if not offices.states.isdisjoint((head, f"{words[last - 2].low} {head}")):
            return self._state_body(line, first, last)
        if head in offices.offices:
            return self._office(line, first, last)
        # `The plan calls for`: of whom the sentence before speaks.
        return self.prior(line, first) if head in offices.instruments else None

    def _office(self, line: Line, first: int, last: int) -> Subject | None:
        """`the president`, `the foreign minister`: who bears the office, or whose it is."""
        words = line.words
        if first and words[first - 1].low == "where":  # `in Peru, where the premier`
            return named(self.last_named(line, first, state=True), worded(self._text, words, first, last))
        if speaking := self._voices.said_by(words[first].start):
            return speaking
        side = self._speaking(line, first)
        deputy = words[last - 2].low in _DEPUTY
        office = f"{words[last - 2].low} {words[last - 1].low}" if deputy else words[last - 1].low
        found = self._incumbents.bearer(words[first].start, office, side.holder if side else None)
        return found or self._in_own_record(line, first, last)

    def _in_own_record(self, line: Line, first: int, last: int) -> Subject | None:
        """`The President` in a paper of a state that names nobody: its own."""
        issuer = self._voices.issuer
        capital = self._text[line.words[last - 1].start].isupper()
        if issuer is None or not capital or issuer.id not in self._known.world.countries:
            return None
        return Subject(issuer, worded(self._text, line.words, first, last), personal=True)

    def _world(self, line: Line, first: int, last: int) -> Subject | None:
        """`the international community`: as worded, no body of those named before."""
        lows = [word.low for word in line.words[first:last]]
        if lows[-1] != "community" or _WORLD.isdisjoint(lows):
            return None
        wording = worded(self._text, line.words, first, last)
        return Subject(Holder(wording), wording)

    def _attending(self, line: Line, first: int, last: int) -> Subject | None:
        """`the participants` of a body's session: the body."""
        if not self._assembly or line.words[last - 1].low not in _ATTENDING:
            return None
        wording = worded(self._text, line.words, first, last)
        return Subject(self._assembly, wording) if last - first == _ARTICLE_AND_HEAD else None

    def _state_body(self, line: Line, first: int, last: int) -> Subject | None:
        """`the government`, `the navy`, `the administration`: of the state spoken of."""
        head = line.words[last - 1].low
        if head == "administration" and last - first == _ARTICLE_AND_HEAD:
            return named(self._administration(line, first), worded(self._text, line.words, first, last))
        if codes := self._polities.so_called(line.words[last - 2].low, head):
            meant = self._one_of(codes, line, first)
            if meant or head not in self._polities.of_any_state:
                return meant
        found = self.last_named(line, first, state=True)
        if head == "ministry" and found and found.holder.id == "US":
            found = self._with_ministries(line, first)
        office = worded(self._text, line.words, first + 1, last)
        return self._incumbents.titled(found, office) if found and head in _ORGANS else found

    def _with_ministries(self, line: Line, at: int) -> Subject | None:
        """The state named last that has ministries, as the American one has none."""
        return self._one_of(self._known.world.countries.keys() - {"US"}, line, at)

    def _one_of(self, codes: Collection[str], line: Line, at: int) -> Subject | None:
        """The one of these states that is named last."""
        holders = (actor.holder for actor in self._groups.actors_before(line, at))
        found = next((holder for holder in holders if holder and holder.id in codes), None)
        return Subject(found, found.name) if found else None

    def _administration(self, line: Line, at: int) -> Subject | None:
        """`the administration`, which alone is the American one wherever that state is spoken of."""
        holders = (actor.holder for actor in self._groups.actors_before(line, at))
        american = next((holder for holder in holders if holder and holder.id == "US"), None)
        return Subject(american, american.name) if american else self.last_named(line, at, state=True)

    def prior(self, line: Line, at: int) -> Subject | None:
        """The subject spoken of before: in this sentence, else in the two before it."""
        thing = line.words[at].low in ("it", "its")
        if other := accused(line, at) if thing else None:
            return owner(other)
        start = _second_clause(line, at) if line.words[at].low in _OWNERS else 0
        found = self._clauses.first_in(line, start, at, things=thing) if start else None
        found = found or self._clauses.first_in(line, 0, at, things=thing)
        if found and not (thing and found.holder.members):  # several are no `it`
            return found
        if thing and (named := [a for a in line.actors if a.after <= at and a.holder and a.form != "person"]):
            return owner(named[-1])
        if (
            at < 6
            and line.words[at].low in THEIRS
            and (comma := next((k for k in range(at, len(line.words)) if line.words[k].low == ","), 0))
            and (found := self._clauses.first_in(line, comma + 1, len(line.words)))
        ):
            return found  # `As part of its pledge, Chile …`
        if (
            0 < at <= _CLAUSE_OPENING
            and line.words[0].low in _OPENS_CLAUSE
            and (found := self.ahead(line, at))
        ):
            return found
        numbers = range(line.number - 1, max(-1, line.number - 3), -1)
        before = (self._clauses.of_sentence(number) for number in numbers)
        # several are no `it`
        return next((found for found in before if found and not (thing and found.holder.members)), None)

    def ahead(self, line: Line, at: int) -> Subject | None:
        """The subject behind the comma that ends an opening clause: `As it seeks a loan, Chile …`."""
        for comma in (k for k in range(at, len(line.words) - 1) if line.words[k].low == ","):
            actor = next((a for a in line.actors if a.first in (comma + 1, comma + 2)), None)
            if actor or line.words[comma + 1].low in _SPEAKING:
                opening = actor.first if actor else comma + 1
                return self._clauses.opening_at(line, opening, len(line.words))
        return None

    def last_named(self, line: Line, at: int, *, state: bool) -> Subject | None:
        """The state or organisation spoken of: the last one in this sentence, the one who speaks, the
        subject of the sentence before, else the nearest one."""
        countries = self._known.world.countries
        if state and not any(a.after <= at and a.holder for a in line.actors):
            before = self._speaking(line, at) or (
                self._clauses.of_sentence(line.number - 1) if self._clauses.line_before(line) else None
            )
            if before and before.holder.id in countries:
                return Subject(before.holder, before.holder.name)
        if nearest := self._groups.last_named(line, at, state=state):
            return nearest
        issuer = self._voices.issuer if state else None
        return Subject(issuer, issuer.name) if issuer else None

    def _speaking(self, line: Line, at: int) -> Subject | None:
        """The side of the one whose statement a word stands in."""
        position = line.words[at].start
        holder = self._voices.holder_at(position) if self._voices.statement_at(position) else None
        return Subject(holder, holder.name) if holder else None


def _second_clause(line: Line, at: int) -> int:
    """Where the clause begins that `and` joins with a subject of its own: `…, and Chile kept its word`."""
    words = line.words
    for opening in range(at - 1, 1, -1):
        if words[opening].low in ("and", "but") and words[opening - 1].low == ",":
            own = any(opening < actor.first <= opening + 2 for actor in line.actors)
            return opening + 1 if own else 0
    return 0
