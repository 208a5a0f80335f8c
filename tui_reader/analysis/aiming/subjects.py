"""Who a verb or noun of wanting belongs to: from the words before it to a holder.

There is no parser: the noun phrase before the cue is cut out by closed classes of words, and its head
decides (`the leaders of Chile` are Chile's, `Chilean companies` are nobody's).
"""

import weakref
from functools import partial

from tui_reader.analysis.aiming.anaphors import OWN, THEIRS, Anaphors
from tui_reader.analysis.aiming.clause_starts import clause_start, phrase_start
from tui_reader.analysis.aiming.crowds import crowd, part_of_world
from tui_reader.analysis.aiming.groups import ALONE, REGIONS, Groups, bare
from tui_reader.analysis.aiming.holders import Known, Subject
from tui_reader.analysis.aiming.incumbents import Incumbents
from tui_reader.analysis.aiming.issuers import (
    assembly_of,
    gathering_of,
    is_by_treaty,
    parties_of,
    principal_of,
)
from tui_reader.analysis.aiming.lines import Actor, Line, Lines
from tui_reader.analysis.aiming.named_phrases import NamedPhrases, owner
from tui_reader.analysis.aiming.phrases import (
    actor_phrase_end,
    are_joined,
    head_end,
    head_kind,
    is_attribute,
    list_start,
    names_place,
    plain_phrase_end,
    units,
)
from tui_reader.analysis.aiming.subject_starts import acts, behind_setting, past_description
from tui_reader.analysis.aiming.voices import Voices
from tui_reader.analysis.aiming.words import PREPOSITIONS, listed
from tui_reader.analysis.naming.cast import Cast
from tui_reader.analysis.naming.title_people import tells_of_talks, who_met_in_title
from tui_reader.domain.annotation import Holder, Speaker, Statement
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span

_INSIDE = listed("our we us")
_OF_STATE = ("office", "instrument")
_SHARED = listed("common shared joint mutual collective")
_SUBJECT_PRONOUNS = listed("he she it they we i")
_ONE = listed("he she i")
_OBLIQUE = (PREPOSITIONS | {"ahead"}) - listed("like including unlike")
_OPENS_DESCRIPTION = REGIONS | listed("the both our this")
# All that a subject begins with but a name.
_OPENS_LINE = listed("as while although though because")
_OPENS_SUBJECT = _SUBJECT_PRONOUNS | _OPENS_DESCRIPTION | ALONE
_HAVE = listed("have has had 've")
_CLOSING = listed("” »")
_LONGEST_CHAIN = 20
_LONGEST_OFFICE = 6
# States that have a house of the name beside the American one.
_HOUSES = {
    "congress": listed("PH BR MX AR PE CO CL IN VE ES EC BO PY CR GT HN PA DO"),
    "senate": listed(
        "PH BR MX AR CL CO FR IT AU CA ES KZ UZ RO PL CZ NL BE KE NG PK JO TH IE ZA TR RU UY BO PY"
    ),
}
_LARGEST_CIRCLE = 60
"""Members; who speaks of what a larger body must do speaks of the world."""


class Subjects:
    """Finds subjects in the lines of one article."""

    def __init__(self, article: Article, lines: Lines, cast: Cast, voices: Voices, known: Known) -> None:
        self._text, self._lines = article.text, lines
        self._voices, self._known = voices, known
        day = article.published.first_day if article.published else None
        self._day = day
        title = article.title or ""
        parties = parties_of(title, voices.issuer, known)
        talks = bool(parties) and voices.issuer is not None and tells_of_talks(title)
        meeting = who_met_in_title(title, cast.people) if talks else ()
        self._incumbents = Incumbents(article.text, cast, known, principal_of(title, known), meeting)
        parties = parties or (voices.issuer.members if voices.issuer else ())
        gathering = gathering_of(title)
        assembly = assembly_of(title, known)
        small = assembly if assembly and self._is_small(assembly) else None
        record = talks or (small is not None and voices.issuer is not None)
        self._groups = Groups(article.text, lines, known, parties, day, gathering, small, record=record)
        bound = assembly is not None and is_by_treaty(assembly, known)
        # Weakly: in a ring, all that is known of an article would wait for the garbage collector.
        me = weakref.proxy(self)
        self._anaphors = Anaphors(
            article.text, voices, known, self._groups, self._incumbents, me, assembly, bound=bound
        )
        spoken_of = partial(Subjects._state_spoken_of, me)
        self._named = NamedPhrases(article.text, known, day, self._incumbents, spoken_of)
        self.instruments = known.offices.instruments
        self._mains: dict[int, Subject | None] = {}
        self._depth = 0
        self._speakers: dict[Span, Subject | None] = {}

    def saying_at(self, position: int) -> Subject | None:
        """The person in office whose statement the verb at a place reports."""
        return self._voices.saying_at(position)

    def statement_at(self, position: int) -> Statement | None:
        return self._voices.statement_at(position)

    def speaker_holder(self, position: int) -> Holder | None:
        """The side that speaks at a place; one who is only described (`the bloc`) is looked for."""
        holder = self._voices.holder_at(position)
        statement = self.statement_at(position)
        if statement and statement.speaker and self._incumbents.have_met(statement.speaker.name):
            met = self._groups.of_talks(None)
            return met.holder if met else holder
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

    def joint(self, speaker: Speaker) -> Holder | None:
        """The states of several who speak together."""
        return self._known.joint(speaker.name)

    def is_of_press(self, statement: Statement) -> bool:
        """Whether a newspaper or an agency is the one who says so."""
        return statement.speaker is not None and self._known.is_press(statement.speaker.name)

    def is_issuer(self, speaker: Speaker) -> bool:
        """Whether a state or body is one of those whose joint document the article is."""
        issuer = self._voices.issuer
        return issuer is not None and speaker.id in issuer.members

    def are_issuers(self, holder: Holder) -> bool:
        """Whether several are those whose joint document the article is."""
        issuer = self._voices.issuer
        return issuer is not None and bool(issuer.members) and {*issuer.members} == {*holder.members}

    def is_insider(self, position: int, holder: Holder) -> bool:
        """Whether the one who speaks is of the holder's country and says so (`our state`)."""
        statement = self.statement_at(position)
        if statement is None or self._voices.home_at(position) != holder:
            return False
        return not _INSIDE.isdisjoint(statement.span.of(self._text).lower().split())

    def speaks_within(self, speaker: Holder, holder: Holder) -> bool:
        """Whether a state belongs to a body on the article's day: its leader says as one of it what the
        body must do. Not of a body that nearly all states are in."""
        return self._is_small(holder) and speaker.id in self._members_of(holder)

    def _is_small(self, holder: Holder) -> bool:
        return len(self._members_of(holder)) <= _LARGEST_CIRCLE

    def _members_of(self, holder: Holder) -> frozenset[str]:
        body = self._known.body_of(holder)
        return frozenset(body.members_on(self._day)) if body and self._day else frozenset()

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
            # `“…,” Roe said while laying out`: what stands behind a quotation comes first.
            behind = self._behind_opening(line, start, end) or self._behind_quotation(line, start, end)
            if found := self.first_in(line, behind, end) or self.first_in(line, start, behind):
                return found
            end = min(start, end - 1)
        return None

    @staticmethod
    def _behind_opening(line: Line, start: int, end: int) -> int:
        """`As Chile waits, Peru has gone on`: where the main clause begins behind one that opens the line."""
        if start > 1 or line.words[0].low not in _OPENS_LINE:
            return 0
        comma = next((at for at in range(2, end - 1) if line.words[at].low == ","), 0)
        return comma + 1 if any(a.first in (comma + 1, comma + 2) for a in line.actors) and comma else 0

    @staticmethod
    def _behind_quotation(line: Line, start: int, end: int) -> int:
        """The first word of a stretch, or of what stands in it behind `…,”`."""
        words = line.words
        closing = (at for at in range(end - 1, start, -1) if words[at].low in _CLOSING)
        return next((at + 1 for at in closing if words[at - 1].low == ","), start)

    def of_sentence(self, number: int) -> Subject | None:
        """The subject of a whole sentence; what `it` and `they` of the next one mean."""
        if number not in self._mains and self._depth < _LONGEST_CHAIN:
            self._mains[number] = None  # a chain of pronouns that meets itself ends here
            self._depth += 1
            self._mains[number] = self.first_in(self._lines[number], 0, len(self._lines[number].words))
            self._depth -= 1
        return self._mains.get(number)

    def first_in(self, line: Line, start: int, end: int, *, things: bool = False) -> Subject | None:
        """The first actor of a stretch that can be a subject: not one behind a preposition, and no person
        where only a thing is meant."""
        if start >= end:
            return None
        skipping = False
        named = {actor.first for actor in line.actors}
        for at in range(past_description(line, start, end), end):
            low = line.words[at].low
            if low == "since" and line.words[at - 1].low in _HAVE:
                continue  # `tensions have since grown`
            if low in _OBLIQUE or (low == "where" and line.words[at - 1].low == ","):
                skipping = low != "with" or not acts(line, at + 1)
            elif low == ",":
                skipping = skipping and names_place(line, at)
            elif not skipping and (at in named or low in _OPENS_SUBJECT):
                found = self.opening_at(line, at, end)
                person = things and (low in ("he", "she", "i") or (found is not None and found.personal))
                if (found or low in _SUBJECT_PRONOUNS) and not person:
                    return found
        return None

    def opening_at(self, line: Line, at: int, end: int) -> Subject | None:
        """The subject whose phrase begins at a word."""
        low = line.words[at].low
        if actor := next((a for a in line.actors if a.first == at), None):
            if is_attribute(line, actor):
                return None
            return self.of_phrase(line, at, actor_phrase_end(line, actor, end))
        if low in _SUBJECT_PRONOUNS:
            return self._anaphors.pronoun(line, at)
        if low == "our":
            return self._anaphors.ours(line, at, plain_phrase_end(line.words, at, end))
        if low in _OPENS_DESCRIPTION and not any(a.first == at + 1 for a in line.actors):
            return self._anaphors.described(line, at, end)
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
            if last and last.adjective and words[last.first - 1].low == "of":
                return self.of_phrase(line, first + 1, after)  # `with the number of Chileans`
            if behind := behind_setting(words, first, after):
                return self.of_phrase(line, behind, after)
            return (
                self._named.actor(line, last, last.first, after)
                if last
                else self._anaphors.pronoun(line, after - 1)
            )
        if words[first].low == "we" and any(a.first == first + 1 and a.after == after for a in line.actors):
            # `we Chileans`
            return self._anaphors.pronoun(line, first) or self._by_head(line, first + 1, after)
        both = self._with_pronoun(line, first, after)
        if both is None and words[first].low == "the" and "and" in line.lows[first:after]:
            both = self._office_and(line, first, after)
        return both or self._by_head(line, first, after)

    def _by_head(self, line: Line, first: int, after: int) -> Subject | None:
        words = line.words
        end = head_end(words, first, after)
        first = list_start(line, first)
        actors = units(words, line.actors_in(first, end))
        offices = self._known.offices
        if words[first].low in THEIRS and head_kind(words, first + 1, end, offices) in _OF_STATE:
            return self._anaphors.of_phrase(line, first, end)  # `its CSTO chairmanship` is not the CSTO's
        if len(actors) > 1 and are_joined(words, actors):
            return self._named.joint(line, first, actors, end)
        if actors:
            return self._named.by_head(line, actors, first, end)
        if seated := self._named.seated(line, first, end, after):
            return seated
        found = self._anaphors.of_phrase(line, first, end) or part_of_world(self._text, words, first, end)
        return found or crowd(self._text, words, first, end, after, near=self._is_state_near(line, first))

    def _is_state_near(self, line: Line, at: int) -> bool:
        """Whether this sentence or one shortly before it names a state or an organisation."""
        return bool(line.actors) or any(actor.holder for actor in self._groups.actors_before(line, at))

    def _with_pronoun(self, line: Line, first: int, after: int) -> Subject | None:
        """`he and President Roe`, `President Roe and I`: the sides of both."""
        words = line.words
        if words[first].low in _ONE and after > first + 1 and words[first + 1].low == "and":
            at, beside = first, next((a for a in line.actors if a.first in (first + 2, first + 3)), None)
        elif words[after - 1].low in _ONE and after > 1 and words[after - 2].low == "and":
            at, beside = after - 1, next((a for a in line.actors if a.after == after - 2), None)
        else:
            return None
        own = self._anaphors.pronoun(line, at)
        return self._of_two(own, beside)

    def _office_and(self, line: Line, first: int, after: int) -> Subject | None:
        """`the Vice President and President Roe`: the sides of both."""
        words = line.words
        joint = next(
            (at for at in range(first + 2, min(first + _LONGEST_OFFICE, after)) if words[at].low == "and"), 0
        )
        beside = next((a for a in line.actors if a.first == joint + 1 and a.after == after), None)
        if not joint or beside is None or beside.form != "person":
            return None
        found = self._of_two(self._anaphors.described(line, first, joint), beside)
        return self._incumbents.leading(found) if found else None

    def _of_two(self, own: Subject | None, beside: Actor | None) -> Subject | None:
        if own is None or beside is None or beside.holder is None or beside.holder == own.holder:
            return None
        codes = tuple(holder.id for holder in (own.holder, beside.holder) if holder.id)
        return self._groups.of_states(codes, own=own.own) if len(codes) > 1 else None

    def with_examples(self, line: Line, opening: int, after: int) -> Subject | None:
        """`many members, including Chile and Peru,`: a group as worded with those that a comma adds."""
        return self._groups.with_examples(line, phrase_start(line.words, opening), opening, after)

    def whose(self, line: Line, at: int) -> Subject | None:
        """The holder that `our`, `its`, `his` at a word mean."""
        low, position = line.words[at].low, line.words[at].start
        if low in OWN:
            own = self._anaphors.own_side(position)
            shared = own and at + 1 < len(line.words) and line.words[at + 1].low in _SHARED
            return (
                (self._groups.parties(own.holder) or self.of_one_mind(line, own)) if own and shared else own
            )
        if low in ("his", "her"):
            unnamed = line.lows[0] == "the" and not any(
                a.form == "person" and a.after <= at for a in line.actors
            )
            office = self.first_in(line, 0, at) if unnamed else None  # `The minister renewed her offer`
            return office if office and office.personal else self._incumbents.last(position)
        found = self._anaphors.prior(line, at)
        if low == "their" and (met := self._groups.of_talks(found)):
            return self._incumbents.leading(met)
        return (low == "their" and found and self._others(line, at, found)) or found

    def _others(self, line: Line, at: int, found: Subject) -> Subject | None:
        """`Roe urged NATO allies to keep their word`: those named before who are no single person."""
        others = (a for a in reversed(line.actors) if a.after <= at and a.holder and a.form != "person")
        if not found.personal:
            return None
        groups = (self.of_phrase(line, a.first, actor_phrase_end(line, a, at)) for a in others)
        return next((group for group in groups if group and group.holder != found.holder), None)

    def of_one_mind(self, line: Line, speaking: Subject) -> Subject:
        """Whose a `collective goal` of the one who speaks is."""
        return self._groups.of_one_mind(line, speaking.holder) or speaking

    def owner(self, actor: Actor) -> Subject | None:
        """The holder that a name alone stands for, as a demonym before a noun: `a Chilean plan`."""
        return owner(actor)

    # --- of what was spoken of before -----------------------------------------------------------------
    def prior(self, line: Line, at: int) -> Subject | None:
        """The subject spoken of before: in this sentence, else in the two before it."""
        return self._anaphors.prior(line, at)

    def ahead(self, line: Line, at: int) -> Subject | None:
        """The subject behind the comma that ends an opening clause: `Seeking a loan, Chile …`."""
        return self._anaphors.ahead(line, at)

    def last_named(self, line: Line, at: int, *, state: bool) -> Subject | None:
        """The state or organisation spoken of before a word."""
        return self._anaphors.last_named(line, at, state=state)

    def _state_spoken_of(self, line: Line, at: int) -> Subject | None:
        """The state whose body a word names: `Congress` is the American one wherever that state is spoken of,
        unless the one named last has such a house too."""
        found = self.last_named(line, at, state=True)
        named = line.words[at + (line.words[at].low == "the")].low
        if named not in _HOUSES or (found and found.holder.id in _HOUSES[named] | {"US"}):
            return found
        holders = (actor.holder for actor in self._groups.actors_before(line, at))
        american = next((holder for holder in holders if holder and holder.id == "US"), None)
        return Subject(american, american.name) if american else found
