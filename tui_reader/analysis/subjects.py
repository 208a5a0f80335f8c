"""Who a verb or noun of wanting belongs to: from the words before it to a holder.

There is no parser: the noun phrase before the cue is cut out by closed classes of words, and its head
decides (`the leaders of Chile` are Chile's, `Chilean companies` are nobody's).
"""

import re
from collections.abc import Sequence

from tui_reader.analysis.cast import Cast
from tui_reader.analysis.clauses import clause_start
from tui_reader.analysis.groups import REGIONS, Groups, bare, worded
from tui_reader.analysis.holders import Known, Subject
from tui_reader.analysis.incumbents import Incumbents, is_bare_office, named
from tui_reader.analysis.issuers import parties_of, principal_of
from tui_reader.analysis.lines import Actor, Line, Lines
from tui_reader.analysis.phrases import (
    accused,
    actor_phrase_end,
    are_joined,
    head_end,
    head_kind,
    list_start,
    names_place,
    plain_phrase_end,
    units,
)
from tui_reader.analysis.voices import Voices
from tui_reader.analysis.words import (
    PREPOSITIONS,
    listed,
)
from tui_reader.domain.annotation import Holder, Speaker, Statement
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span

_OWN = listed("our my")
_INSIDE = listed("our we us")
_THEIRS = listed("its their his her whose")
_OF_STATE = ("office", "instrument")
_ORGANS = listed("ministry parliament cabinet congress senate military army navy")
_SUBJECT_PRONOUNS = listed("he she it they we i")
_OBLIQUE = (PREPOSITIONS | {"ahead"}) - listed("like including unlike")
_OUR_COUNTRIES = listed("countries nations peoples states governments leaders presidents")
_PARTNERS = listed("partners allies friends colleagues neighbours neighbors")
_OPENS_DESCRIPTION = REGIONS | listed("the both our this")
_CLAUSE_OPENING, _LONGEST_CHAIN = 2, 20
_OPENS_CLAUSE = listed("as while since although though after before when once")
_OUR_STATE = re.compile(r"\b[Oo]ur (?:state|country|government|nation|[Pp]resident|republic)\b")


class Subjects:
    """Finds subjects in the lines of one article."""

    def __init__(self, article: Article, lines: Lines, cast: Cast, voices: Voices, known: Known) -> None:
        self._text, self._lines, self._cast = article.text, lines, cast
        self._voices, self._known = voices, known
        self._day = article.published.first_day if article.published else None
        self._incumbents = Incumbents(article.text, cast, known, principal_of(article.title or "", known))
        parties = parties_of(article.title or "", voices.issuer, known)
        self._groups = Groups(article.text, lines, known, parties)
        self.instruments = known.offices.instruments
        self._mains: dict[int, Subject | None] = {}
        self._depth = 0
        self._speakers: dict[Span, Subject | None] = {}

    def statement_at(self, position: int) -> Statement | None:
        return self._voices.statement_at(position)

    def speaker_holder(self, position: int) -> Holder | None:
        """The side that speaks at a place; one who is only described (`the bloc`) is looked for."""
        holder = self._voices.holder_at(position)
        statement = self.statement_at(position)
        if holder is None and statement and statement.speaker and statement.speaker.kind != "expert":
            described = self.described_speaker(statement.speaker)
            return described.holder if described else None
        return holder

    def described_speaker(self, speaker: Speaker) -> Subject | None:
        """Who is meant by a speaker without a name: `the bloc`, `the President`, `the Europeans`."""
        span = speaker.span
        if speaker.id is not None or span is None or self._known.named_in(speaker.name):
            return None
        if span not in self._speakers:
            self._speakers[span] = None  # a description that leads back to itself ends here
            line = self._lines.around(span.start)
            if line and line.sentence.span.contains(span):
                self._speakers[span] = self.of_phrase(line, line.at(span.start), line.at(span.end - 1) + 1)
        return self._speakers[span]

    def is_insider(self, position: int, holder: Holder) -> bool:
        """Whether the one who speaks is of the holder's country and says so (`our state`)."""
        statement = self.statement_at(position)
        if statement is None or self._voices.home_at(position) != holder:
            return False
        return not _INSIDE.isdisjoint(statement.span.of(self._text).lower().split())

    def line_before(self, line: Line) -> Line | None:
        """The sentence before in the same block."""
        before = self._lines[line.number - 1] if line.number else None
        return before if before and before.sentence.block == line.sentence.block else None

    # --- of clauses -----------------------------------------------------------------------------------
    def main(self, line: Line, before: int) -> Subject | None:
        """The subject of the clause that a word stands in, else of the clauses before it."""
        end = before
        while end > 0:
            start = clause_start(line.words, end)
            if found := self._first_in(line, start, end):
                return found
            end = min(start, end - 1)
        return None

    def of_sentence(self, number: int) -> Subject | None:
        """The subject of a whole sentence; what `it` and `they` of the next one mean."""
        if number not in self._mains and self._depth < _LONGEST_CHAIN:
            self._mains[number] = None  # a chain of pronouns that meets itself ends here
            self._depth += 1
            self._mains[number] = self._first_in(self._lines[number], 0, len(self._lines[number].words))
            self._depth -= 1
        return self._mains.get(number)

    def _first_in(self, line: Line, start: int, end: int, *, things: bool = False) -> Subject | None:
        """The first actor of a stretch that can be a subject: not one behind a preposition, and no person
        where only a thing is meant."""
        skipping = False
        for at in range(start, end):
            low = line.words[at].low
            if low in _OBLIQUE:
                skipping = True
            elif low == ",":
                skipping = skipping and names_place(line, at)
            elif not skipping:
                found = self._opening_at(line, at, end)
                person = things and (low in ("he", "she", "i") or (found is not None and found.personal))
                if (found or low in _SUBJECT_PRONOUNS) and not person:
                    return found
        return None

    def _opening_at(self, line: Line, at: int, end: int) -> Subject | None:
        """The subject whose phrase begins at a word."""
        low = line.words[at].low
        if actor := next((a for a in line.actors if a.first == at), None):
            return self.of_phrase(line, at, actor_phrase_end(line, actor, end))
        if low in _SUBJECT_PRONOUNS:
            return self._pronoun(line, at)
        if low == "our":
            return self._ours(line, at, plain_phrase_end(line.words, at, end))
        if low in _OPENS_DESCRIPTION and not any(a.first == at + 1 for a in line.actors):
            return self._described(line, at, end)
        return self._groups.bare(line, at)

    # --- of noun phrases ------------------------------------------------------------------------------
    def of_phrase(self, line: Line, first: int, after: int) -> Subject | None:
        """The holder that a noun phrase names: decided by its head, not by what it mentions."""
        words = line.words
        first, after = bare(words, first, after)
        if first >= after:
            return None
        if words[first].low in _OBLIQUE:
            # `During its chairmanship Minsk would …`: the name that ends the stretch is its subject.
            last = next((a for a in line.actors if a.first > first and a.after == after), None)
            return self._actor(line, last, last.first, after) if last else self._pronoun(line, after - 1)
        end = head_end(words, first, after)
        first = list_start(line, first)
        actors = units(words, line.actors_in(first, end))
        offices = self._known.offices
        if words[first].low in _THEIRS and head_kind(words, first + 1, end, offices) in _OF_STATE:
            return self._anaphor(line, first, end)  # `its CSTO chairmanship` is not the CSTO's
        if len(actors) > 1 and are_joined(words, actors):
            return self._joint(line, first, actors, end)
        if actors:
            return self._by_head(line, actors, first, end)
        return self._anaphor(line, first, end)

    def owner(self, actor: Actor) -> Subject | None:
        """The holder that a name alone stands for, as a demonym before a noun: `a Chilean plan`."""
        holder = actor.holder
        return Subject(holder, actor.name) if holder else None

    def whose(self, line: Line, at: int) -> Subject | None:
        """The holder that `our`, `its`, `his` at a word mean."""
        low, position = line.words[at].low, line.words[at].start
        if low in _OWN:
            return self._own_side(position)
        if low in ("his", "her"):
            return self._incumbents.last(position)
        return self.prior(line, at)

    def _by_head(self, line: Line, actors: Sequence[Actor], first: int, end: int) -> Subject | None:
        of = next((at for at in range(first, end) if line.words[at].low == "of"), end)
        if actors[0].first > of:
            return self._behind_of(line, actors[0], first, of, end)
        found = (self._actor(line, actor, first, of) for actor in actors if actor.first < of)
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

    def _actor(self, line: Line, actor: Actor, first: int, end: int) -> Subject | None:
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
        found = self.last_named(line, actor.first, state=True)
        return found and self._incumbents.titled(
            found, worded(self._text, line.words, actor.first, actor.after)
        )

    def _joint(self, line: Line, first: int, actors: Sequence[Actor], end: int) -> Subject | None:
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

    # --- of words that point back ---------------------------------------------------------------------
    def _anaphor(self, line: Line, first: int, end: int) -> Subject | None:
        low = line.words[first].low
        if is_bare_office(line.words, first, end):
            office = worded(self._text, line.words, first, end)
            return named(self.last_named(line, first, state=True), office)
        if end - first == 1:
            return self._pronoun(line, first) or self._groups.alone(line, first)
        if low in _OWN:
            return self._ours(line, first, end)
        if low in _THEIRS:
            words, offices = line.words, self._known.offices
            known = head_kind(words, first + 1, end, offices) or words[end - 1].low in offices.states
            return self.prior(line, first) if known else None
        return self._described(line, first, end)

    def _pronoun(self, line: Line, at: int) -> Subject | None:
        low, position = line.words[at].low, line.words[at].start
        if low in ("we", "i"):
            own = self._own_side(position)
            return (self._we_all(line, position, own) if low == "we" and own else None) or own
        if low in ("he", "she"):
            return self._he(line, at)
        return self.prior(line, at) if low in ("it", "they") else None

    def _he(self, line: Line, at: int) -> Subject | None:
        """The person who is the subject before, in this sentence or the last one; else the one named last."""
        last = self._incumbents.last(line.words[at].start)
        before = self._first_in(line, 0, at)
        if last is None:  # `The Chilean leader said he would`
            return None if any(actor.form == "person" for actor in line.actors) else before
        if before is None and line.number and self.line_before(line):
            before = self.of_sentence(line.number - 1)
        return before if before and before.personal else last

    def _own_side(self, position: int) -> Subject | None:
        holder = self._voices.holder_at(position)
        if holder is None and (statement := self.statement_at(position)):
            claimed = _OUR_STATE.search(self._text, statement.span.start, statement.span.end)
            holder = self._voices.home_at(position) if claimed else None
        return Subject(holder, holder.name, own=True) if holder else None

    def _we_all(self, line: Line, position: int, own: Subject) -> Subject | None:
        """The states that `we` are in a speech: what `our countries` of the sentence before were, or those
        that act together in this one."""
        if self.statement_at(position) is None:
            return None
        before = self.of_sentence(line.number - 1) if self.line_before(line) else None
        if before and before.own and before.holder.members:
            return before
        return self._groups.together(line, own.holder)

    def _ours(self, line: Line, first: int, end: int) -> Subject | None:
        """`our government`, `our state`; `our partners` are a collective of their own."""
        last = line.words[end - 1].low
        if last in _PARTNERS:
            wording = worded(self._text, line.words, first, end)
            return Subject(Holder(wording), wording)
        if last in _OUR_COUNTRIES:
            return self._groups.ours(line, first, end)
        state = last in self._known.offices.states | {"president"}
        if not state and head_kind(line.words, first + 1, end, self._known.offices) is None:
            return None
        position = line.words[first].start
        holder = self._voices.holder_at(position)
        if holder is None and state:
            holder = self._voices.home_at(position)
        return Subject(holder, holder.name, own=True) if holder else None

    def _described(self, line: Line, first: int, end: int) -> Subject | None:
        """`the bloc`, `the government`, `the president`, `the two countries`, `Western powers`."""
        words, offices = line.words, self._known.offices
        last = plain_phrase_end(words, first, end)
        if group := self._groups.of_phrase(line, first, last):
            return group
        opening, head, size = words[first].low, words[last - 1].low, last - first
        if opening not in ("the", "this") or size > 4:
            return None
        if head in offices.bodies:
            return self.last_named(line, first, state=False)
        if head in offices.states:
            found = self.last_named(line, first, state=True)
            office = worded(self._text, words, first + 1, last)
            return self._incumbents.titled(found, office) if found and head in _ORGANS else found
        if head in offices.offices:
            return self._incumbents.bearer(words[first].start, head)
        # `The plan calls for`: of whom the sentence before speaks.
        return self.prior(line, first) if head in offices.instruments else None

    def prior(self, line: Line, at: int) -> Subject | None:
        """The subject spoken of before: in this sentence, else in the two before it."""
        thing = line.words[at].low in ("it", "its")
        if other := accused(line, at) if thing else None:
            return self.owner(other)
        if found := self._first_in(line, 0, at, things=thing):
            return found
        if thing and (named := [a for a in line.actors if a.after <= at and a.holder and a.form != "person"]):
            return self.owner(named[-1])
        if (
            at < 6
            and line.words[at].low in _THEIRS
            and (found := self._first_in(line, at + 1, len(line.words)))
        ):
            return found  # `As part of its pledge, Chile …`
        if (
            0 < at <= _CLAUSE_OPENING
            and line.words[0].low in _OPENS_CLAUSE
            and (found := self.ahead(line, at))
        ):
            return found
        numbers = range(line.number - 1, max(-1, line.number - 3), -1)
        return next((found for number in numbers if (found := self.of_sentence(number))), None)

    def ahead(self, line: Line, at: int) -> Subject | None:
        """The subject behind the comma that ends an opening clause: `As it seeks a loan, Chile …`."""
        commas = (k for k in range(at, len(line.words) - 1) if line.words[k].low == ",")
        openings = (next((a for a in line.actors if a.first in (k + 1, k + 2)), None) for k in commas)
        actor = next((a for a in openings if a), None)
        return self._opening_at(line, actor.first, len(line.words)) if actor else None

    def last_named(self, line: Line, at: int, *, state: bool) -> Subject | None:
        """The state or organisation spoken of: the last one in this sentence, the one who speaks, the
        subject of the sentence before, else the nearest one."""
        countries = self._known.world.countries
        if state and not any(a.after <= at and a.holder for a in line.actors):
            before = self._speaking(line, at) or (
                self.of_sentence(line.number - 1) if self.line_before(line) else None
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
        holder = self._voices.holder_at(position) if self.statement_at(position) else None
        return Subject(holder, holder.name) if holder else None
