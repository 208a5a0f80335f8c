"""What the frames of reporting share: the passage being read, and an attribution as runs of its tokens."""

from collections.abc import Collection, Sequence
from dataclasses import field

from tui_reader.analysis.saying.inner_clauses import own_subject
from tui_reader.analysis.saying.noun_phrases import subject_before
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.saying.reporting import Cue, Reporting
from tui_reader.analysis.word_classes import (
    DASHES,
    FINITE,
    OPENING_A_CLAUSE,
    SURELY_FINITE,
    like_a_verb,
)
from tui_reader.domain.value import value

BREAKS = DASHES | {","}
_LONGEST_ADJUNCT = 10
"""How many tokens of when and where may stand between a statement and who hands it on."""


@value
class Attribution:
    """What one cue reports: runs of tokens (half-open), the cue's tokens, and who said it; no runs where
    somebody only speaks of something (`dismissed the plan`)."""

    parts: tuple[tuple[int, int], ...]
    cue: tuple[int, int]
    source: NounPhrase | None
    rule: str
    confidence: float


@value
class Context:
    """A passage with its cues while it is read, and what was found in it so far."""

    reading: Reading
    reporting: Reporting
    cues: Sequence[Cue]
    found: Sequence[Attribution]
    _subjects: dict[int, NounPhrase | None] = field(default_factory=dict)
    _by_start: dict[int, list[Cue]] = field(default_factory=dict)

    def subject_before(self, cue: Cue) -> NounPhrase | None:
        """The subject of a cue's verb in front of it; looked for once, as several frames ask."""
        if cue.start not in self._subjects:
            found = subject_before(self.reading, cue.start, self._behind_last(cue))
            self._subjects[cue.start] = own_subject(
                self.reading, cue.start, found, self.is_cue, self.reporting.roles | self.reporting.experts
            )
        return self._subjects[cue.start]

    def _behind_last(self, cue: Cue) -> int:
        """`said it shuts its gates and Kenya said`: where the subject of a cue can begin at the earliest, as
        what was said before ends at a word that joins."""
        end = self.found[-1].parts[-1][1] if self.found and self.found[-1].parts else 0
        return end + 1 if 0 < end < cue.start - 1 and self.reading.low(end) in ("and", "as", "after") else 0

    def covers(self, position: int) -> bool:
        """Whether a token is part of what was attributed already."""
        return bool(self.found) and any(a <= position < b for past in self.found for a, b in past.parts)

    def cues_at(self, position: int) -> Sequence[Cue]:
        """The cues that begin at a token; put in order once, as rules ask at every token."""
        if not self._by_start:
            for cue in self.cues:
                self._by_start.setdefault(cue.start, []).append(cue)
        return self._by_start.get(position, ())

    def is_cue(self, position: int) -> bool:
        return any(not c.word.carries for c in self.cues_at(position))

    def quotation_before(self, left: int) -> int | None:
        """The place of the quotation that ends right before `left`, over a comma or a dash."""
        if self.reading.is_quotation(left - 1):
            return left - 1
        if self.reading.low(left - 1) in BREAKS and self.reading.is_quotation(left - 2):
            return left - 2
        return None

    def is_handed_on(self, left: int) -> bool:
        """`“Q,” Roe said in Bern, the agency reported`: what ends before the mark at `left` is Roe’s words,
        which the agency only hands on."""
        past = self.found[-1] if self.found else None
        mark = left - 1 if self.reading.low(left - 1) in BREAKS else left
        if past is None or past.source is None or past.rule != "quotation_said":
            return False
        last = max(past.parts[-1][1], past.cue[1], past.source.last + 1)
        if past.cue[0] < past.parts[0][1] or not last <= mark <= last + _LONGEST_ADJUNCT:
            return False
        between = [self.reading.low(i) for i in range(last, mark)]
        return not any(low in FINITE or low in BREAKS or not low for low in between)

    def quotes(self, start: int, end: int) -> bool:
        """Whether a run of tokens holds a quotation."""
        return "" in self.reading.lows[max(0, start) : max(0, min(end, self.reading.end))]

    def find(self, start: int, end: int, words: Collection[str]) -> int | None:
        """The first of the words inside a run of tokens, neither its first nor its last."""
        return next((i for i in range(start + 1, end - 1) if self.reading.low(i) in words), None)

    def only_connects(self, start: int, end: int) -> bool:
        """`In addition`, `However`: nothing is said in these words."""
        words = (self.reading.low(i) for i in range(start, end))
        return " ".join(w for w in words if w != ",") in self.reporting.connectives

    def is_introduction(self, start: int, end: int) -> bool:
        """Whether words cannot be all that is said: `If implemented`, `In Paris`, `The CSTO`."""
        if self.quotes(start, end):
            return False
        start += self.reading.low(start) in _JOINING
        if self.reading.low(start) in OPENING_A_CLAUSE:
            return not any(self.reading.low(i) == "," for i in range(start, end))
        lows = [self.reading.low(i) for i in range(start + 1, end)]
        return not any(low in FINITE or like_a_verb(low) for low in lows)

    def _past_dateline(self) -> int:
        """`Bern, Switzerland (AP) — The dam …`: the words begin behind the dash."""
        if self.reading.tokens[0].quotation is not None or not self.reading.tokens[0].text[:1].isupper():
            return 0
        for position in range(1, min(_LONGEST_DATELINE, self.reading.end)):
            token = self.reading.tokens[position]
            if token.low in DASHES:
                return position + 1 if self.reading.tokens[position - 1].end < token.start else 0
            if not (token.text[:1].isupper() or token.text.isdigit() or token.low in _IN_DATELINE):
                return 0
        return 0

    def is_introduction_before(self, place: int) -> bool:
        """Whether the words up to a token have no verb of their own."""
        lows = [self.reading.low(i) for i in range(place)]
        return not any(low in SURELY_FINITE or like_a_verb(low) for low in lows[1:])

    def past_connective(self, start: int, end: int) -> int:
        """`In fact, taxes would rise, analysts said`: what is said begins behind the first comma."""
        ahead = range(start + 1, min(start + 6, end))
        comma = next((i for i in ahead if self.reading.low(i) == ","), None)
        return comma + 1 if comma is not None and self.only_connects(start, comma) else start

    def content_start(self, floor: int) -> int:
        """Where words begin behind `floor`: past commas, and past `and` or `but` that only join."""
        start = self._past_dateline() if floor == 0 else floor
        while start < self.reading.end and not self.reading.is_quotation(start):
            low = self.reading.low(start)
            joins = low in _JOINING and (floor > 0 or self.reading.low(start + 1) == ",")
            if not joins and low not in _MARKS:
                break
            start += 1
        return start


_LONGEST_DATELINE = 12
_JOINING = frozenset(("and", "but", "yet", "or"))
_IN_DATELINE = frozenset((",", "(", ")", ".", "/"))
_MARKS = BREAKS | {";", "(", ".", ":"}
