"""Sentences to lines: their words, and who in them could want something, each at its words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import compress, count, pairwise
from operator import attrgetter
from typing import Literal

from tui_reader.analysis.aiming.holders import Known
from tui_reader.analysis.aiming.words import Word, words_of
from tui_reader.analysis.naming.cast import Cast, Reference
from tui_reader.analysis.recutting import Recut
from tui_reader.analysis.sentences import Sentence
from tui_reader.domain.annotation import Holder, Mention
from tui_reader.domain.article import Block
from tui_reader.domain.span import Span
from tui_reader.domain.value import value

_LONGEST_READ = 8_000
"""Characters of a sentence that are read; a page without a full stop is no sentence."""
_LETTERS, _NO_LETTERS = 3, "Fed"
_LONGEST_LETTERS = 8
_DATELINE = re.compile(r",? (?:\(\w[\w ./-]{0,24}\)|(?:\w+\.? \d{1,2} )?[—–-])\s")
"""Behind the place where an article was written: ` (CNN) `, ` — `."""
_START, _END, _LOW = attrgetter("start"), attrgetter("end"), attrgetter("low")


@value
class Actor:
    """A state, a body or a person named in a line: words `first` up to, not including, `after`.

    `adjective` is true for a demonym, which needs a noun behind it (`Belarusian leadership`).
    """

    first: int
    after: int
    form: Literal["state", "body", "person"]
    name: str
    holder: Holder | None = None
    adjective: bool = False


@dataclass(frozen=True)
class Line:
    """A sentence as words, with its actors in order; actors do not overlap."""

    number: int
    sentence: Sentence
    words: tuple[Word, ...]
    lows: tuple[str, ...]
    """The words' `low` alone, for those who ask for little else."""
    find_actors: Callable[[Sequence[Word], Sequence[str]], Iterable[Actor]]

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Looked for when first asked: in two lines of three nobody asks."""
        return tuple(self.find_actors(self.words, self.lows))

    def at(self, position: int) -> int:
        """The number of the first word that ends behind a place of the text."""
        return bisect_right(self.words, position, key=lambda word: word.end)

    def actors_in(self, first: int, after: int) -> tuple[Actor, ...]:
        return tuple([a for a in self.actors if a.first >= first and a.after <= after])


def joined(lead: Line, item: Line, first: int) -> tuple[Line, int]:
    """A line that goes on, without the mark at its end, with the words of another from `first` on; and where
    these begin in it."""
    at = len(lead.words) - 1
    words = lead.words[:at] + item.words[first:]
    behind = item.actors_in(first, len(item.words))
    moved = [replace(a, first=a.first - first + at, after=a.after - first + at) for a in behind]
    actors = [*(a for a in lead.actors if a.after <= at), *moved]
    lows = lead.lows[:at] + item.lows[first:]
    return Line(item.number, item.sentence, words, lows, lambda *_: actors), at


class Lines:
    """The sentences of one article as lines, made when they are first asked for."""

    def __init__(  # noqa: PLR0917 - all that the steps before it found
        self,
        text: str,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        cast: Cast,
        known: Known,
        words: Recut | None = None,
    ) -> None:
        self._text, self._sentences, self._words = text, sentences, words
        self._actors = _Actors(text, mentions, cast, known)
        self._made: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self._sentences)

    def __getitem__(self, number: int) -> Line:
        if number not in self._made:
            self._made[number] = self._make(number)
        return self._made[number]

    def around(self, position: int) -> Line | None:
        """The line that a place of the text lies in, if any."""
        number = bisect_right(self._sentences, position, key=lambda s: s.span.start) - 1
        return self[number] if number >= 0 and position < self._sentences[number].span.end else None

    def block_of(self, number: int) -> Block:
        return self._sentences[number].block

    def lowered(self, number: int) -> str:
        """A sentence in lower case with straight apostrophes, not yet read as words."""
        return self._sentences[number].span.of(self._text).lower().replace("’", "'")

    def span_of(self, number: int) -> Span:
        return self._sentences[number].span

    def _make(self, number: int) -> Line:
        sentence = self._sentences[number]
        start = sentence.span.start
        span = Span(start, min(sentence.span.end, start + _LONGEST_READ))
        words = tuple(words_of(self._text, span, self._words))
        lows = tuple(map(_LOW, words))
        return Line(number, sentence, words, lows, partial(self._actors.of, span))


class _Actors:
    """Finds the actors of a line. Apart from `Lines`, so that no line leads back to the lines that hold it:
    in a ring, all the words of an article would wait for the garbage collector."""

    def __init__(self, text: str, mentions: Sequence[Mention], cast: Cast, known: Known) -> None:
        self._text, self._cast, self._known = text, cast, known
        self._mentions = [m for m in mentions if m.kind in ("country", "organisation", "group")]
        self._starts = [m.span.start for m in self._mentions]
        self._entities = {m.entity for m in self._mentions}
        letters = ((m, m.span.of(text)) for m in self._mentions if m.kind == "organisation")
        self._letters = {m.entity: Holder(short) for m, short in letters if _is_short(short, m.name)}

    def of(self, span: Span, words: Sequence[Word], lows: Sequence[str]) -> Iterator[Actor]:
        """People first (their phrase swallows the states in it), then seats and leaders, then names."""
        places = _Places(words)
        found = [
            *(self._person(places, span, r) for r in self._cast.within(span)),
            *self._sitting(words, lows),
            *(self._named(places, mention) for mention in self._mentions_in(span)),
        ]
        taken: list[Actor] = []
        for actor in found:
            if actor and not any(actor.first < t.after and t.first < actor.after for t in taken):
                taken.append(actor)
        yield from _under_owners(sorted(taken, key=lambda actor: actor.first), lows)

    def _mentions_in(self, span: Span) -> list[Mention]:
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self._mentions[first:last]

    def _person(self, places: "_Places", span: Span, reference: Reference) -> Actor | None:
        whole = self._cast.phrase(reference).within(span) or reference.span
        place = places.of(whole)
        if place is None:
            return None
        holder = self._known.of_person(reference.person)
        if holder is None and reference.person.kind != "expert":
            named = [word.low for word in places.words[place[0] : place[1]]]
            holder = self._known.leader_named(named)
        return Actor(*place, "person", reference.person.name, holder)

    def _sitting(self, words: Sequence[Word], lows: Sequence[str]) -> Iterator[Actor]:
        """Seats of power and leaders that are named without being a mention: `the Kremlin`, `Obama`."""
        seats = self._known.seats
        if seats.by_word.keys().isdisjoint(lows):
            return
        for first in compress(count(), map(seats.by_word.__contains__, lows)):
            start = words[first].start
            seat = self._text[start].isupper() and seats.at(lows[first : first + 6])
            if seat:
                size, form, holder = seat
                name = self._text[start : words[first + size - 1].end]
                if form == "body" and len(name) <= _LETTERS and name.istitle() and name != _NO_LETTERS:
                    continue  # `Raf`, `Ms. Doe`: no letters
                yield Actor(first, first + size, form, name, holder)

    def _named(self, places: "_Places", mention: Mention) -> Actor | None:
        place = places.of(mention.span)
        dated = mention.form == "capital" and _DATELINE.match(self._text, mention.span.end)
        if place is None or (dated and place[0] == 0):
            return None
        form: Literal["state", "body"] = "state" if mention.kind == "country" else "body"
        if mention.kind == "group" and not self._known.is_acting(mention):
            return None
        return Actor(*place, form, mention.name, self._holder(mention), adjective=mention.form == "demonym")

    def _holder(self, mention: Mention) -> Holder | None:
        """A country or a known organisation; a ministry is its state's; other bodies hold no priorities."""
        known = self._known
        if mention.kind == "country":
            body = known.offices.seats.get(mention.span.of(self._text)) if mention.form == "capital" else None
            if body and body in self._entities:
                return known.of_organisation(body)  # `Brussels` where the EU is spoken of
            return known.of_country(mention.entity) or Holder(mention.name, mention.entity)
        if mention.kind == "group":
            words = mention.span.of(self._text)
            return known.of_group(mention.entity, words) or known.of_own_body(mention)
        if holder := known.of_organisation(mention.entity):
            return holder
        words = mention.span.of(self._text)
        own = known.of_own_body(mention)
        if own and own.id is None and own.name == mention.name:
            own = self._letters.get(mention.entity, own)  # by the letters that the text gives it
        return (known.named_in(words) if known.is_office(words) else None) or own


def _is_short(words: str, name: str) -> bool:
    """Whether words are the letters of a longer name."""
    short = words.isupper() and " " not in words and len(words) <= _LONGEST_LETTERS
    return short and words != name and name.startswith(words[0])  # no `GOP`


def _under_owners(actors: Sequence[Actor], lows: Sequence[str]) -> Iterator[Actor]:
    """`Ukraine's National Guard`, `the Pakistani National Guard`: of the state that is told."""
    yield from actors[:1]
    for before, actor in pairwise(actors):
        state = before.holder if before.form == "state" else None
        genitive = lows[before.after : actor.first] == ("'s",)
        owned = genitive or (before.adjective and before.after == actor.first)
        yield replace(actor, holder=state) if state and owned and _is_of_a_state(actor) else actor


def _is_of_a_state(actor: Actor) -> bool:
    """Whether it acts for a state; of an organisation, name and id are one."""
    holder = actor.holder
    return actor.form == "body" and holder is not None and holder.id not in (None, holder.name)


class _Places:
    """Which words of a line a stretch of the text covers."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self._starts = list(map(_START, words))
        self._ends = list(map(_END, words))

    def of(self, span: Span) -> tuple[int, int] | None:
        """The first word covered and the one behind the last; None when it covers none of them."""
        first, after = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        if after > first + 1 and self.words[after - 1].low == "'s":
            after -= 1
        return (first, after) if first < after else None
