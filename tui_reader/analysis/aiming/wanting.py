"""The values that frames of wanting share: a place where a cue stands, and the aim found there."""

from tui_reader.analysis.aiming.clauses import clause_end
from tui_reader.analysis.aiming.conditions import is_conditional, is_question
from tui_reader.analysis.aiming.contents import is_of_state
from tui_reader.analysis.aiming.cues import CueTable, Found
from tui_reader.analysis.aiming.denials import is_unsaid
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.subjects import Subjects
from tui_reader.analysis.aiming.words import (
    BE,
    DETERMINERS,
    MARKS,
    PREPOSITIONS,
    SPELLS,
    STOPS,
    SUBORDINATORS,
    Word,
    is_adverb,
    listed,
)
from tui_reader.domain.annotation import PriorityKind
from tui_reader.domain.value import value


@value
class Aim:
    """What is wanted: the words `first` up to, not including, `after` of a line.

    `said`: the subject says it itself (`pledged to`), so that it is known who stated it.
    """

    cue: Found
    subject: Subject
    kind: PriorityKind
    first: int
    after: int
    said: bool = False


@value
class Place:
    """What a frame looks at: a line, a cue in it, and who speaks in the article."""

    line: Line
    found: Found
    subjects: Subjects
    cues: CueTable
    words: tuple[Word, ...]
    """Of the line; told here, as frames ask for them at every step."""
    lows: tuple[str, ...]

    @property
    def position(self) -> int:
        """Where the cue stands in the text, or what is behind it where that alone is quoted."""
        cue = self.words[self.found.first].start
        behind = self.skip_marks(self.found.after)
        if behind < len(self.words) and self.subjects.statement_at(cue) is None:
            content = self.words[behind].start
            return content if self.subjects.statement_at(content) else cue
        return cue

    def low(self, at: int) -> str:
        try:
            return self.lows[at] if at >= 0 else ""
        except IndexError:
            return ""

    def is_mark(self, at: int) -> bool:
        return self.low(at) in MARKS

    def end_from(self, first: int) -> int:
        return clause_end(self.line, first, len(self.words))

    def end_behind_aside(self, after: int) -> int:
        """The end of the infinitive behind what two commas enclose, where an aim ends at the first one:
        `urged Peru, which owns it, to close it`."""
        if self.low(after) != ",":
            return after
        near = range(after + 2, min(after + _LONGEST_ASIDE, len(self.words)))
        comma = next((at for at in near if self.low(at) in STOPS | {","}), 0)
        to = self.low(comma) == "," and self.low(comma + 1) == "to" and self.starts_verb(comma + 2)
        return self.end_from(comma + 2) if to else after

    def skip_adverbs(self, at: int) -> int:
        while (is_adverb(low := self.low(at)) and low not in ("not", "never")) or self._adverbial(at):
            size = self._adverbial(at) or 1
            at += size + (size == 1 and self.low(at + 1) == "and" and is_adverb(self.low(at + 2)))
        return at

    def _adverbial(self, at: int) -> int:
        """How many words of an adverbial begin there that stands between a modal and its verb: `for now`."""
        if self.low(at) not in _OPENS_ADVERBIAL:
            return 0
        return next((len(of) for of in _ADVERBIALS if self.lows[at : at + len(of)] == of), 0)

    def skip_back(self, at: int) -> int:
        """The word before one, adverbs left out."""
        at -= 1
        while at > 0 and (is_adverb(self.low(at)) or (self.low(at - 1), self.low(at)) == ("so", "far")):
            at -= 1
        return at

    def skip_marks(self, at: int) -> int:
        while self.is_mark(at):
            at += 1
        return at

    def content_verb(self, first: int) -> str:
        """The first word of what is wanted, behind marks and adverbs."""
        return self.low(self.verb_at(first))

    def verb_at(self, first: int) -> int:
        """Where the first word of what is wanted stands, behind marks, adverbs and `no longer`."""
        at = first
        while (low := self.low(at)) in MARKS or is_adverb(low):
            at += 1
        if (self.low(at), self.low(at + 1)) == ("no", "longer"):
            at = self.skip_adverbs(at + 2)
        if at > first and self.low(at) == "and" and is_adverb(self.low(at + 1)):
            return self.verb_at(at + 1)  # `surely and firmly close it`
        return at

    def is_courtesy(self, first: int, own: frozenset[str]) -> bool:
        """Whether the words that follow only tell what is said, or with `I` what its `own` speech does."""
        before = {*self.lows[max(0, self.found.first - 3) : self.found.first]}
        at = self.verb_at(first)
        one = not before.isdisjoint(("i", "delegation"))
        settles = self.low(at) in _SETTLING and self.low(at + 1) not in _HOW_SAID and not one
        polite = self.low(at) in own and not _COURTESIES.isdisjoint(self.lows[at + 1 : at + 6])
        return not settles and (polite or self.low(at) in (own if one else SPEECH))

    def starts_object(self, first: int) -> bool:
        """Whether a noun phrase, gerund or clause can begin at a word."""
        low = self.low(first)
        return bool(low) and low not in STOPS and low not in _NO_OBJECT and low not in FINITE

    def starts_verb(self, first: int) -> bool:
        """Whether a bare infinitive can begin at a word: no article, gerund, name or end stands there."""
        low = self.low(first)
        return (
            low[:1].isalpha()
            and not low.endswith("ing")
            and low not in DETERMINERS | {"us", "them"}
            and (not self.starts_thing(first))
        )

    def is_determined(self, at: int) -> bool:
        """Whether an article or the like stands before a word: `the plan`; not in `we all plan`."""
        before = self.low(at - 1)
        floats = before in ("all", "both") and self.low(at - 2) == "we"
        return before in DETERMINERS and not floats

    def is_noun(self, at: int) -> bool:
        """Whether a word can be the noun that the cue describes: `a key ally`."""
        low = self.low(at)
        ends = low in STOPS or low in PREPOSITIONS or low in SUBORDINATORS or is_adverb(low)
        return low[:1].isalpha() and not ends and low not in ("and", "or", "but")

    def starts_thing(self, first: int) -> bool:
        """Whether a name or a noun phrase with an article begins at a word, and no verb."""
        return self.low(first) in _ARTICLES or any(actor.first == first for actor in self.line.actors)

    def is_passive(self) -> bool:
        at = self.found.first - 1
        while at >= 0 and is_adverb(self.low(at)):
            at -= 1
        return self.low(at) in BE

    def is_perfect(self) -> bool:
        """`has tried to`, `has for years tried to`."""
        at = self.found.first - 1
        while at > 0 and (is_adverb(self.low(at)) or self.is_mark(at) or self.low(at) == "far"):
            at -= 1
        if self.low(at) in SPELLS:
            near = range(at - 1, max(0, at - _LONGEST_SPELL), -1)
            at = next((k - 1 for k in near if self.low(k) in ("for", "over", "in")), at)
        return self.low(at) in _HAVE

    def is_prime(self) -> bool:
        """Whether the cue's noun is called the first or main one."""
        before = {*self.lows[max(0, self.found.first - 3) : self.found.first]}
        if self.low(self.found.first - 1) == "one" and self.low(self.found.first - 2) == "number":
            return True
        return not self.cues.prime.isdisjoint(before) or not self.cues.prime.isdisjoint(self.found.cue.phrase)

    def speaking(self) -> Subject | None:
        """The side of the one who speaks here: `the top priority is`, said by a minister, is the state's."""
        holder = self.subjects.speaker_holder(self.position)
        return Subject(holder, holder.name) if holder else None

    def aim(
        self, subject: Subject | None, first: int, after: int | None = None, *, said: bool = False
    ) -> Aim | None:
        """The aim with these words, if somebody wants it, they say something, and it is no mere condition."""
        after = self.end_from(first) if after is None else after
        first += self.low(first) == "to" and self.low(first - 1) == "to"  # `its plan to “to mend it”`
        while after > first and self.low(after - 1) in ("and", "or", "but", ","):
            after -= 1  # `…, and while it rains`
        if subject is None or not is_of_state(self.words, first, after):
            return None
        if subject.negated and self.found.cue.kind == "concern":
            return None  # `is not worried that`
        if is_question(self.words, self.found.first) or is_unsaid(self.words, self.found.first):
            return None
        oneself = subject.personal and self.low(first + 1) in ("himself", "herself")
        if oneself or is_conditional(self.words, self.found.first) or self._is_no_aim(first):
            return None
        if any((a.first, a.after, a.form) == (first, after, "person") for a in self.line.actors):
            return None  # `aimed at Jane Roe`
        return Aim(self.found, subject, self.found.cue.kind, first, after, said)

    def _is_no_aim(self, first: int) -> bool:
        """`if`, `a plan it was said to back only to drop it`, `made calls to two lawmakers`, `preparations
        for 2006 in all towns`."""
        low, behind = self.low(first), self.low(first + 1)
        if low in _NO_AIM or (low, behind) == ("only", "to"):
            return True
        if self.found.cue.phrase == ("press",) and low == "secretary":
            return True  # `its press secretary`
        year = low.isdigit() and low[:2] in ("19", "20") and len(low) == _DIGITS_OF_YEAR
        return (year and behind in PREPOSITIONS) or (
            self.found.cue.phrase[0] == "call" and self.low(self.found.first - 1) in _TELEPHONES
        )


def place_of(line: Line, found: Found, subjects: Subjects, cues: CueTable) -> Place:
    """The place of a cue in a line."""
    return Place(line, found, subjects, cues, line.words, line.lows)


_DIGITS_OF_YEAR = 4
_TELEPHONES = listed("made make makes making phone telephone")
_HAVE = listed("has have 've 's having had")
_LONGEST_SPELL = 5
_LONGEST_ASIDE = 20
_ADVERBIALS = (
    ("for", "now"), ("for", "the", "moment"), ("for", "the", "time", "being"), ("in", "any", "case"),
    ("in", "any", "event"), ("in", "turn"), ("in", "future"), ("in", "the", "future"), ("at", "least"),
    ("at", "once"), ("of", "course"), ("by", "no", "means"), ("in", "no", "way"), ("in", "fact"),
    ("in", "principle"), ("at", "some", "point"),
)  # fmt: skip
_OPENS_ADVERBIAL = frozenset(words[0] for words in _ADVERBIALS)
# Verbs of speech behind `will`, `would like to`: they tell no aim.
SPEECH = listed(
    """
    wish assure note stress emphasize emphasise say mention thank express congratulate welcome recall
    remind repeat tell underline highlight reiterate quote conclude know hear see speak admit believe think
    hope imagine acknowledge affirm reaffirm underscore
    """
)
# `conclude a pact`, `admit monitors`; not `conclude by thanking`, `admit that`.
_SETTLING = listed("conclude admit")
_HOW_SAID = listed("that by with , . my it this what how i")
# What one who speaks would like to do in his speech: `I wish to convey`.
OPENINGS = SPEECH | listed(
    "present add ask draw point begin start end finish convey extend touch dwell elaborate state comment "
    "answer appreciate widen underscore report hand yield"
)
COURTESY = OPENINGS | listed(
    """
    take pay join share address offer turn make give focus inform report refer outline comment respond
    answer open close commend pass bring echo associate salute applaud greet apologise apologize reaffirm
    talk discuss present describe explain look invite cite widen broaden single wind confirm
    clarify specify recount summarise summarize devote
    """
)
# What is conveyed or extended out of courtesy.
_COURTESIES = listed(
    "gratitude thanks appreciation condolences congratulations tribute greetings sympathy homage respects "
    "sympathies felicitations welcome praise"
)
# Verbs that have a subject of their own: no object begins with them, and none follows the verb wanted.
FINITE = listed("is are was were has had will would can could must should does did isn't aren't wasn't won't")
# What opens a condition, and an office of one's own (`seeks re-election`).
_NO_AIM = listed("if when because as unless but re-election reelection votes")
_ARTICLES = listed("the a an its their his her our this these")
_NO_OBJECT = listed(", to by and or for in with as ) of than") | (PREPOSITIONS - listed("around over"))
