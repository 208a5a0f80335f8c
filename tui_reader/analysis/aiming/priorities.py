"""Who wants what: the sentences of an article to spans that say what a state or body wants.

Cue words (`data/lexicons/priority_cues.yaml`) open frames; a frame finds the holder in front of or behind
the cue and the words that say what is wanted. Nothing is a priority without a holder in office.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui_reader.analysis.aiming.aims import find_aims
from tui_reader.analysis.aiming.cues import CueTable
from tui_reader.analysis.aiming.directives import Led, directed, label_of, led_above
from tui_reader.analysis.aiming.edges import bare
from tui_reader.analysis.aiming.holders import Known
from tui_reader.analysis.aiming.issuers import issuer_of, publisher_of
from tui_reader.analysis.aiming.lines import Line, Lines
from tui_reader.analysis.aiming.listings import defines, item_aim, lead_of, led_aims, open_lead, without_stub
from tui_reader.analysis.aiming.openers import opens
from tui_reader.analysis.aiming.stating import SAYING, quoted_inside
from tui_reader.analysis.aiming.subjects import Subjects
from tui_reader.analysis.aiming.voices import Voices
from tui_reader.analysis.aiming.wanting import Aim
from tui_reader.analysis.aiming.words import Word, listed, recut
from tui_reader.analysis.naming.cast import Cast
from tui_reader.analysis.naming.page import page_of
from tui_reader.analysis.sentences import Sentence
from tui_reader.analysis.sightings import Sightings
from tui_reader.domain.annotation import Holder, Mention, Priority, Speaker, Statement
from tui_reader.domain.article import Article, Block
from tui_reader.domain.span import Span
from tui_reader.knowledge.world import World


@dataclass(frozen=True, slots=True)
class _Tables:
    """What is compiled once for a world."""

    cues: CueTable
    known: Known


_compiled: dict[str, _Tables] = {}


def find_priorities(  # noqa: PLR0917 - a step is given all that the steps before it found
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    cast: Cast,
    statements: Sequence[Statement],
    world: World,
) -> tuple[Priority, ...]:
    """The priorities of the article's prose, in the order of the text."""
    tables = _tables(world)
    words = page_of(article, sentences, world).words
    lines = Lines(article.text, sentences, mentions, cast, tables.known, recut(words))
    known = tables.known
    issuer, publisher = issuer_of(article, lines, known), publisher_of(article, known)
    voices = Voices(statements, cast, known, issuer, publisher)
    subjects = Subjects(article, lines, cast, voices, tables.known)
    openings = Sightings(words, tables.cues.openers, tables.cues.followed)
    reader = _Reader(article.text, lines, subjects, tables.cues, openings)
    return tuple(reader.priorities())


@dataclass(slots=True)
class _Reader:
    """Goes through the lines of one article; `lead` is what the line above a list says whose it is,
    `going_on` that line where its words go on in each item; a `numbered` block is one, however long;
    `label_above` is how `going_on` is counted in a list."""

    text: str
    lines: Lines
    subjects: Subjects
    cues: CueTable
    openings: Sightings
    lead: Led | None = None
    going_on: Line | None = None
    numbered: bool = False
    label_above: str = ""

    def priorities(self) -> Iterator[Priority]:
        block: Block | None = None
        behind_number = False
        for number in range(len(self.lines)):
            here, is_number = self.lines.block_of(number), self._is_number(self.lines.span_of(number))
            new = here is not block and here != block
            if new:
                self.numbered = is_number
                if self.lead or self.going_on:
                    self.numbered = is_number or self._runs_on(here, block)
                    self._come_back(here)
            opens, block, behind_number = new or behind_number, here, is_number
            if is_number:
                continue
            line, aims = self._aims(number, here, opens=opens)
            if line is not None and aims:
                yield from (p for aim in aims if (p := _priority(self.text, line, aim, self.subjects)))

    def _aims(self, number: int, block: Block, *, opens: bool) -> tuple[Line | None, list[Aim]]:
        """A line and its aims; of an item that has none of its own, the item itself, if a list is led."""
        if block.kind != "list_item" and not self.numbered:
            self.lead = None
            self.going_on = self.going_on if self._is_in_chair() else None
        if self.going_on and opens:
            line, aims = led_aims(self.going_on, self.lines[number], self.subjects, self.cues)
            if aims:
                return line, aims
        wanting = self._is_wanting(self.lines.span_of(number))
        aims = find_aims(self.lines[number], self.subjects, self.cues) if wanting else []
        led = self.lead if opens else None
        if led and (item := item_aim(self.lines[number], led.aim, deeds=led.deeds)):
            return self.lines[number], [item]
        if self._may_lead(number):
            return self._leading(number, aims)
        return (self.lines[number], aims) if wanting else (None, [])

    def _leading(self, number: int, aims: list[Aim]) -> tuple[Line, list[Aim]]:
        """A line with its aims, which may lead a list."""
        line = self.lines[number]
        if defines(line):
            return line, []
        lead = lead_of(line, aims, self.subjects, self.cues)
        told = lead is not None and not any(lead is aim for aim in aims)
        bidden = None if told else directed(line, self.subjects)
        if lead or bidden:
            aim, deeds = bidden or (lead, False)
            label = label_of(self.text, self.lines.block_of(number).span)
            self.lead = Led(aim, deeds, label, self.lead if label else None) if aim else None
            return line, without_stub(line, aims)
        if opened := open_lead(line):
            self.going_on = opened
            self.label_above = label_of(self.text, self.lines.block_of(number).span)
        return line, aims

    def _may_lead(self, number: int) -> bool:
        """Cheap: whether a line ends as one does that a list follows."""
        return self.text[self.lines.span_of(number).end - 1] in ":,"

    def _come_back(self, block: Block) -> None:
        """What an item leads is over where the next one is counted as it was: `(b)` behind `(a)`."""
        label = label_of(self.text, block.span)
        if not label:
            return
        self.lead = led_above(self.lead, label)
        if self.going_on and label == self.label_above:
            self.going_on = None

    def _runs_on(self, block: Block, before: Block | None) -> bool:
        """Whether a paragraph is one more item: words between semicolons, or in small letters."""
        after = before is not None and self._ends_item(before.span)
        return after or self._ends_item(block.span) or self.text[block.span.start].islower()

    def _ends_item(self, span: Span) -> bool:
        return self.text[max(span.start, span.end - _LONGEST_END) : span.end].endswith((";", "; and", "; or"))

    def _is_in_chair(self) -> bool:
        """Whether a paragraph goes on with the words of a body in the chair, which a comma ends."""
        return self.going_on is not None and self.going_on.words[-1].low == ","

    def _is_number(self, span: Span) -> bool:
        """`3.`: a sentence that is but the number of the item behind it."""
        return span.end - span.start <= _LONGEST_NUMBER and self.text[span.start].isdigit()

    def _is_wanting(self, span: Span) -> bool:
        """Cheap: whether a sentence may have a cue, before it is read."""
        if opens(self.text, span.start):
            return True
        openers = self.openings.found_in(span)
        if not openers or self.cues.opens_alone(openers):
            return bool(openers)
        return self.cues.may_open(openers, self.openings.lows_of(span))


def _tables(world: World) -> _Tables:
    if world.hash not in _compiled:
        _compiled.clear()  # one world at a time: the one before was edited away
        _compiled[world.hash] = _Tables(CueTable(world.lexicon("priority_cues")), Known(world))
    return _compiled[world.hash]


def _priority(text: str, line: Line, aim: Aim, subjects: Subjects) -> Priority | None:
    words = line.words
    span = bare(text, words[aim.first].start, words[aim.after - 1].end)
    if span is None:
        return None
    cue_starts = words[aim.cue.first].start
    # An item of a list has no cue of its own.
    cue = Span(cue_starts, words[aim.cue.after - 1].end) if aim.cue.after > aim.cue.first else None
    # What one fears is told of him, not said by him.
    felt = aim.kind == "concern" and not aim.said
    statement = subjects.statement_at(cue_starts)
    if statement is None or (aim.said and subjects.is_of_press(statement)):
        statement = None if felt else subjects.statement_at(span.start)  # what an agency reports, others say
    speaker = _speaker_of(statement, words, aim)
    if speaker and speaker.id is None and not _PEOPLE_ASKED.isdisjoint(speaker.name.lower().split()):
        return None  # what a poll says that people want
    quoted = quoted_inside(line, aim.cue.first) if statement and statement.kind == "direct" else None
    return Priority(
        span, aim.kind, _holder(aim, speaker, subjects), line.sentence.span, aim.cue.cue.rule, cue,
        quoted or _stated_by(aim, speaker, subjects),
        aim.subject.negated, aim.subject.past,
    )  # fmt: skip


def _holder(aim: Aim, speaker: Speaker | None, subjects: Subjects) -> Holder:
    """Whose aim it is; of what several say with one voice, all of them."""
    joint = subjects.joint(speaker) if aim.said and speaker and speaker.id is None else None
    return joint if joint and aim.subject.holder.id in joint.members else aim.subject.holder


def _speaker_of(statement: Statement | None, words: Sequence[Word], aim: Aim) -> Speaker | None:
    """Who says what is wanted, if not one who refuses it; one who is told of beside what another says
    (`criticised Roe, who had called for`) says it himself."""
    opening = {word.low for word in words[max(0, aim.cue.first - _NEAR) : aim.cue.first]}
    if statement is None:
        return None
    sayer = statement.speaker.name if statement.speaker else None
    if not opening.isdisjoint(_REJECTED) and not (aim.said and sayer == aim.subject.name):
        return None  # `rejected a Chilean demand to`
    untold = aim.cue.cue.frame in SAYING and not aim.said
    if untold and statement.cue and statement.cue.start == words[aim.cue.first].start:
        return None  # `is pushing them to`, `the strategy calls for`: told of him
    own = statement.speaker is not None and statement.speaker.name == aim.subject.name
    feels = aim.kind == "concern" and not aim.said and aim.cue.cue.frame != "harm"
    if own and feels and statement.kind == "indirect":
        return None
    told_of = aim.said and statement.kind != "direct" and not opening.isdisjoint(_RELATIVES)
    return None if told_of and aim.subject.personal else statement.speaker


def _stated_by(aim: Aim, speaker: Speaker | None, subjects: Subjects) -> str | None:
    """Who stated it: the one whose statement it is, else the one who says so of himself."""
    told = aim.said and aim.subject.personal
    if speaker is None or (told and (speaker.id is None or speaker.kind == "expert")):
        return aim.subject.name if aim.said and not _is_own_voice(aim, speaker, subjects) else None
    if aim.subject.own and subjects.is_issuer(speaker):
        return None  # `We, the leaders of A and B, announce that our …`
    if aim.said and speaker.id is None and _same_list(speaker.name, aim.subject.name):
        return aim.subject.name  # persons in it by their full names
    described = subjects.described_speaker(speaker)
    whole = described is None or speaker.name.startswith(described.name)  # `Officials in Lima`
    return speaker.name if described is None or whole else described.name


def _is_own_voice(aim: Aim, speaker: Speaker | None, subjects: Subjects) -> bool:
    """`We commit to A`, `The two sides call for A`: a document's own words, which nobody is said to say."""
    issuing = aim.subject.own or subjects.are_issuers(aim.subject.holder)
    return speaker is None and issuing and not aim.subject.personal


def _same_list(said: str, own: str) -> bool:
    """Whether two wordings are of one list: `President Roe and Mr. Soto`, `Ann Roe and Jo Soto`."""
    return " and " in said and " and " in own and said.rsplit(maxsplit=1)[-1] == own.rsplit(maxsplit=1)[-1]


_REJECTED = listed(
    "rejected rejects rejecting dismissed dismisses spurned rebuffed denied resisted resists resisting"
)
_RELATIVES = listed("who where")
_PEOPLE_ASKED = listed("poll polls survey surveys surveyed respondents polled % percent pollsters")
_NEAR = 4
_LONGEST_NUMBER = 3
_LONGEST_END = 6
