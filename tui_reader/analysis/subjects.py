"""Who a verb or noun of wanting belongs to: from the words before it to a holder.

There is no parser: the noun phrase before the cue is cut out by closed classes of words, and its head
decides (`the leaders of Chile` are Chile's, `Chilean companies` are nobody's).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui_reader.analysis.cast import Cast
from tui_reader.analysis.clauses import clause_start
from tui_reader.analysis.holders import Known
from tui_reader.analysis.lines import Actor, Line, Lines
from tui_reader.analysis.phrases import (
    actor_phrase_end,
    are_joined,
    head_end,
    head_kind,
    plain_phrase_end,
)
from tui_reader.analysis.voices import Voices
from tui_reader.analysis.words import (
    MARKS,
    PREPOSITIONS,
    Word,
    is_adverb,
    listed,
    words_of,
)
from tui_reader.domain.annotation import Holder, Speaker, Statement
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span

_OWN = listed("our my")
_INSIDE = listed("our we us")
_THEIRS = listed("its their his her whose")
_OBLIQUE = PREPOSITIONS - listed("like including unlike")
_PAIRS = listed("both two three")
_PARTNERS = listed("partners allies friends colleagues neighbours neighbors")
_REGIONS = listed(
    """
    western european arab african asian gulf nordic baltic latin eastern southern northern islamic
    central american balkan caribbean pacific allied
    """
)
_OPENS_DESCRIPTION = _REGIONS | listed("the both our this")
_WITHOUT_MARKS = {ord(mark): None for mark in '“”"«»*'}
_REFERENCES_BACK = 12
_OUR_STATE = re.compile(r"\b[Oo]ur (?:state|country|government|nation|[Pp]resident|republic)\b")
_LINES_BACK = 6


@dataclass(frozen=True, slots=True)
class Subject:
    """Who wants: the holder, the name to give when the subject says it itself, and how it was said.

    `own`: said of the speaker's own side (`we`, `our country`); `personal`: a person, whom `it` never means.
    """

    holder: Holder
    name: str
    negated: bool = False
    past: bool = False
    own: bool = False
    personal: bool = False


class Subjects:
    """Finds subjects in the lines of one article."""

    def __init__(self, article: Article, lines: Lines, cast: Cast, voices: Voices, known: Known) -> None:
        self._text, self._lines, self._cast, self._voices, self._known = (
            article.text,
            lines,
            cast,
            voices,
            known,
        )
        self._day = article.published.first_day if article.published else None
        self._principal = _principal(article.title or "", known)
        self._mains: dict[int, Subject | None] = {}
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
        if number not in self._mains:
            self._mains[number] = None  # a chain of pronouns that meets itself ends here
            line = self._lines[number]
            self._mains[number] = self._first_in(line, 0, len(line.words))
        return self._mains[number]

    def _first_in(self, line: Line, start: int, end: int, *, things: bool = False) -> Subject | None:
        """The first actor of a stretch that can be a subject: not one behind a preposition, and no person
        where only a thing is meant."""
        skipping = False
        for at in range(start, end):
            low = line.words[at].low
            if low in _OBLIQUE:
                skipping = True
            elif low == ",":
                skipping = False
            elif not skipping:
                found = self._opening_at(line, at, end)
                person = things and (low in ("he", "she", "i") or (found is not None and found.personal))
                if (found or low in listed("he she it they we i")) and not person:
                    return found
        return None

    def _opening_at(self, line: Line, at: int, end: int) -> Subject | None:
        """The subject whose phrase begins at a word."""
        low = line.words[at].low
        if actor := next((a for a in line.actors if a.first == at), None):
            return self.of_phrase(line, at, actor_phrase_end(line, actor, end))
        if low in ("he", "she", "it", "they", "we", "i"):
            return self._pronoun(line, at)
        if low in _OPENS_DESCRIPTION and not any(a.first == at + 1 for a in line.actors):
            return self._described(line, at, end)
        return None

    # --- of noun phrases ------------------------------------------------------------------------------
    def of_phrase(self, line: Line, first: int, after: int) -> Subject | None:
        """The holder that a noun phrase names: decided by its head, not by what it mentions."""
        words = line.words
        first, after = _bare(words, first, after)
        if first >= after:
            return None
        if words[first].low in _OBLIQUE:
            # `During its chairmanship Minsk would …`: the name that ends the stretch is its subject.
            last = next((a for a in line.actors if a.first > first and a.after == after), None)
            return self._actor(line, last, last.first, after) if last else self._pronoun(line, after - 1)
        end = head_end(words, first, after)
        actors = line.actors_in(first, end)
        if words[first].low in _THEIRS and self._is_office(line, first, end):
            return self._anaphor(line, first, end)  # `its CSTO chairmanship` is not the CSTO's
        if len(actors) > 1 and are_joined(words, actors):
            return self._joint(line, first, actors, end)
        if actors:
            return self._by_head(line, actors, first, end)
        return self._anaphor(line, first, end)

    def _is_office(self, line: Line, first: int, end: int) -> bool:
        return head_kind(line.words, first + 1, end, self._known.offices) in ("office", "instrument")

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
            return self._last_person(position)
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
        return Subject(holder, self._worded(line, first, end))

    def _actor(self, line: Line, actor: Actor, first: int, end: int) -> Subject | None:
        words = line.words
        genitive = actor.after < end and words[actor.after].low == "'s"
        tail = actor.after + genitive
        holder = actor.holder
        if holder is None:
            return None
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
        return Subject(holder, self._worded(line, first, end) if head == "office" else holder.name)

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
        return Subject(Holder(name, None, members), self._worded(line, first, end))

    def _collective(self, line: Line, first: int, end: int, holder: Holder) -> Subject:
        wording = self._worded(line, first, end)
        return Subject(Holder(wording, None, self._known.members_of(holder, wording, self._day)), wording)

    # --- of words that point back ---------------------------------------------------------------------
    def _anaphor(self, line: Line, first: int, end: int) -> Subject | None:
        low = line.words[first].low
        if end - first == 1:
            return self._pronoun(line, first)
        if low in _OWN:
            return self._ours(line, first, end)
        if low in _THEIRS:
            known = head_kind(line.words, first + 1, end, self._known.offices)
            return self.prior(line, first) if known else None
        return self._described(line, first, end)

    def _pronoun(self, line: Line, at: int) -> Subject | None:
        low, position = line.words[at].low, line.words[at].start
        if low in ("we", "i"):
            return self._own_side(position)
        if low in ("he", "she"):
            return self._last_person(position)
        return self.prior(line, at) if low in ("it", "they") else None

    def _own_side(self, position: int) -> Subject | None:
        holder = self._voices.holder_at(position)
        if holder is None and (statement := self.statement_at(position)):
            claimed = _OUR_STATE.search(self._text, statement.span.start, statement.span.end)
            holder = self._voices.home_at(position) if claimed else None
        return Subject(holder, holder.name, own=True) if holder else None

    def _ours(self, line: Line, first: int, end: int) -> Subject | None:
        """`our government`, `our state`; `our partners` are a collective of their own."""
        last = line.words[end - 1].low
        if last in _PARTNERS:
            wording = self._worded(line, first, end)
            return Subject(Holder(wording), wording)
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
        opening, head, size = words[first].low, words[last - 1].low, last - first
        if opening in _PAIRS or (size > 2 and words[first + 1].low in _PAIRS):
            return self._both(line, first, last) if head in offices.collectives else None
        if opening in _REGIONS or head == "europeans":
            return self._regional(line, first, last)
        if opening not in ("the", "this") or size > 4:
            return None
        if head in offices.bodies:
            return self._last_named(line, first, state=False)
        if head in offices.states:
            return self._last_named(line, first, state=True)
        return self._in_office(words[first].start, head) if head in offices.offices else None

    def _regional(self, line: Line, first: int, last: int) -> Subject | None:
        """`Western powers` are a collective as worded; `European officials`, `the Europeans` are the EU's."""
        head = line.words[last - 1].low
        wording = self._worded(line, first, last)
        if head in self._known.offices.collectives and head not in ("leaders", "ministers"):
            return Subject(Holder(wording), wording)
        union = self._known.of_organisation("EU")
        european = line.words[first].low == "european" and head in self._known.offices.offices
        if union and head == "europeans":
            return Subject(union, union.name)
        return Subject(union, wording) if union and european else None

    def _both(self, line: Line, first: int, last: int) -> Subject | None:
        """Two states named before, the latest ones."""
        wording = self._worded(line, first, last)
        members: list[str] = []
        for actor in self._actors_before(line, first):
            holder = actor.holder
            if holder and holder.id and holder.id in self._known.world.countries and holder.id not in members:
                members.append(holder.id)
            if len(members) == 2:
                return Subject(Holder(wording, None, tuple(members)), wording)
        return None

    def prior(self, line: Line, at: int) -> Subject | None:
        """The subject spoken of before: in this sentence, else in the two before it."""
        thing = line.words[at].low in ("it", "its")
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
        numbers = range(line.number - 1, max(-1, line.number - 3), -1)
        return next((found for number in numbers if (found := self.of_sentence(number))), None)

    def state_before(self, line: Line, at: int) -> Subject | None:
        """The state named last before a word."""
        return self._last_named(line, at, state=True)

    def _last_named(self, line: Line, at: int, *, state: bool) -> Subject | None:
        for actor in self._actors_before(line, at):
            holder = actor.holder
            if holder and (holder.id in self._known.world.countries) == state:
                return Subject(holder, holder.name)
        issuer = self._voices.issuer if state else None
        return Subject(issuer, issuer.name) if issuer else None

    def _actors_before(self, line: Line, at: int) -> Iterator[Actor]:
        yield from (a for a in reversed(line.actors) if a.after <= at)
        for number in range(line.number - 1, max(-1, line.number - 1 - _LINES_BACK), -1):
            yield from reversed(self._lines[number].actors)

    def _in_office(self, position: int, head: str) -> Subject | None:
        """The person named last whose role has that noun (`the president`), else the one of the title."""
        for _, reference in zip(range(_REFERENCES_BACK), self._cast.before(position), strict=False):
            if head in (reference.person.role or "").lower():
                holder = self._known.of_person(reference.person)
                return Subject(holder, reference.person.name, personal=True) if holder else None
        return self._principal or self._last_person(position)

    def _last_person(self, position: int) -> Subject | None:
        """The person in office named last; none behind an expert, whose `he` is his own."""
        for _, reference in zip(range(3), self._cast.before(position), strict=False):
            if holder := self._known.of_person(reference.person):
                return Subject(holder, reference.person.name, personal=True)
            if reference.person.kind == "expert":
                return None
        return self._principal

    # --- small parts ----------------------------------------------------------------------------------
    def _worded(self, line: Line, first: int, end: int) -> str:
        words = line.words
        while first < end - 1 and (_is_loose(words[first].low) or words[first].low in listed("and but -")):
            first += 1
        wording = Span(words[first].start, words[end - 1].end).of(self._text)
        return " ".join(wording.translate(_WITHOUT_MARKS).split())


def _principal(title: str, known: Known) -> Subject | None:
    """The leader that a title names; `the President` of an article whose text names none."""
    words = words_of(title, Span(0, len(title))) if title else []
    for at, word in enumerate(words):
        seat = known.seats.at([w.low for w in words[at : at + 6]]) if title[word.start].isupper() else None
        if seat and seat[1] == "person":
            return Subject(seat[2], title[word.start : words[at + seat[0] - 1].end], personal=True)
    return None


def _is_loose(low: str) -> bool:
    return is_adverb(low) and low not in ("both", "all")


def _bare(words: Sequence[Word], first: int, after: int) -> tuple[int, int]:
    """A phrase without marks at its ends and without `and` and adverbs before it."""
    opens = MARKS | listed('and but or " , -')
    while first < after and (words[first].low in opens or _is_loose(words[first].low)):
        first += 1
    while after > first and (words[after - 1].low in MARKS or words[after - 1].low == '"'):
        after -= 1
    return first, after
