"""The cue lexicon in, a table from first words to cues out: which words say that somebody wants something.

A group of the lexicon is named KIND_FRAME. Frames: `verb_to`; `perfect_to` (its past tense tells a fact);
`verb` (with an object); `saying_to`, `saying` (its subject says it); `request` (verb, addressee,
infinitive); `demand` (verb, clause); `adjective`; `noun`; `noun_to`; `continued` (`they
include …` behind a noun of wanting); `impersonal` (`it is … to`); `modal`; of concern: `worry` (noun of
fear), `threat` (noun of danger), `harm` (verb with what is dear to them), `alarm` (verb with who worries);
of the first person: `avowal` (verb of one's own side), `required` (`this calls for`), `exhort` (`let us`),
`cleft` (`what we want is`), `imperative` (`release them`); of what stands first: `standing` (a noun that
is predicated), `weight` (noun of attention or importance), `weighty` (adjective), `in_interest`,
`first` (a verb); `worrying` (adjective of concern); `matters` (`what matters is`);
of purpose: `act`, `utmost`, `so_as`, `way`, `chance`, `announced`; `supporter` (noun of A);
`stressed` (noun of importance behind a verb of stress); `judged` (what somebody calls A);
`underway` (`we are not leaving`), `begun` (`it is leaving`), `planned` (`a dam is planned`); of meetings:
`bidden` (`please`), `tabled` (verb with a bill), `taken` (noun of duty that A is taken as), `ruled_out`
(`A is not an option`); `led` is what a line above a list bids, and has no phrases.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count, pairwise
from typing import Literal, get_args

from tui_reader.analysis.aiming.between import behind_aside, behind_insertions
from tui_reader.analysis.aiming.inflection import VerbForm, conjugated, irregular_verbs, plural
from tui_reader.analysis.aiming.words import DASHES, MARKS, STOPS, WEEKDAYS, is_adverb, listed
from tui_reader.analysis.sightings import either_apostrophe
from tui_reader.domain.annotation import PriorityKind
from tui_reader.domain.value import value

Frame = Literal[
    "verb_to", "perfect_to", "verb", "saying_to", "saying", "request", "demand",
    "adjective", "noun", "noun_to", "continued", "impersonal", "modal",
    "worry", "threat", "harm", "alarm", "avowal", "required", "exhort", "cleft", "imperative",
    "scheduled", "decided", "central",
    "standing", "weight", "weighty", "in_interest", "first", "worrying", "matters",
    "act", "utmost", "so_as", "way", "supporter", "chance", "announced", "stressed",
    "judged", "underway", "begun", "planned", "bidden", "tabled", "taken", "ruled_out", "led",
]  # fmt: skip

_EVERYWHERE = frozenset({"have", "has", "had", "having", "is", "are"})

_KINDS: tuple[PriorityKind, ...] = get_args(PriorityKind)
_FRAMES: tuple[Frame, ...] = get_args(Frame)
_VERB_FRAMES = frozenset(
    {
        "verb_to",
        "verb",
        "perfect_to",
        "saying_to",
        "saying",
        "request",
        "demand",
        "harm",
        "alarm",
        "avowal",
        "act",
        "utmost",
        "required",
        "tabled",
    }
)
_NOUN_FRAMES = frozenset({"noun", "noun_to", "stressed", "worry", "threat", "standing", "in_interest"})
_PRESENT = ("base", "third")
_TAKES_TO = frozenset({"verb_to", "perfect_to", "saying_to"})
# Frames whose phrases may be parted by an adverb: `is ready, above all, to` is not, `aims primarily at` is.
_LOOSE = _VERB_FRAMES | {"adjective", "modal", "decided"}
# Those within which a time or a place may stand: `agreed at a summit to`; `has at a summit to` is none.
_SETTLED = _TAKES_TO | {"saying", "request", "demand", "adjective", "verb", "decided"}
# Those behind whose first word anything may stand: `attempt by Chile to`, `plans Saturday to`.
_PARTED = _LOOSE | {"noun_to"}


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase of the lexicon, as words in lower case."""

    kind: PriorityKind
    frame: Frame
    phrase: tuple[str, ...]

    @property
    def rule(self) -> str:
        return f"{self.kind}_{self.frame}:{' '.join(self.phrase)}"


@value
class Found:
    """A cue at its place: words `first` up to, not including, `after`."""

    cue: Cue
    first: int
    after: int
    form: VerbForm


@value
class _Entry:
    """A cue by one form of its first word, with the words behind it; `loose`: adverbs may stand between
    them; `settled`: so may a time or a place; `parted`: anything may stand behind the first."""

    cue: Cue
    form: VerbForm
    rest: tuple[str, ...]
    loose: bool
    settled: bool
    parted: bool


def _entry(cue: Cue, form: VerbForm) -> _Entry:
    return _Entry(cue, form, cue.phrase[1:], cue.frame in _LOOSE, cue.frame in _SETTLED, cue.frame in _PARTED)


class CueTable:
    """Cues by the first word of each of their forms; the longest phrase is tried first."""

    def __init__(self, groups: Mapping[str, Sequence[str]]) -> None:
        self.prime = frozenset(groups.get("prime", ()))
        self._by_word: dict[str, list[_Entry]] = {}
        irregular = irregular_verbs(groups.get("irregular", ()))
        for name, phrases in groups.items():
            for cue in _cues(name, phrases):
                for first, form in _forms(cue, irregular):
                    self._by_word.setdefault(first, []).append(_entry(cue, form))
        for entries in self._by_word.values():
            entries.sort(key=lambda entry: -len(entry.rest))
        self.triggers = frozenset(self._by_word)
        self._strict = {
            word: _followers(entries)
            for word, entries in self._by_word.items()
            if all(entry.rest and not entry.parted for entry in entries)
        }
        self.followed = self._strict | {
            word: _followers(entries) for word, entries in self._by_word.items() if word in _EVERYWHERE
        }
        """Words that open a cue only where one of these stands right behind: `the` of `the aim is`."""
        self.openers = either_apostrophe(self.triggers)
        needs = {word: {_needed(entry.cue) for entry in entries} for word, entries in self._by_word.items()}
        self._one_of = {
            word: frozenset().union(*(n for n in all_of if len(n) == 1)) for word, all_of in needs.items()
        }
        self._needs = {word: tuple(n for n in all_of if len(n) > 1) for word, all_of in needs.items()}
        self._rarest = {
            word: frozenset(max(n, key=len) for n in all_of) for word, all_of in self._needs.items()
        }
        """The longest word of each: where none of them stands, the others need not be looked for."""
        self._bare = frozenset(word for word, all_of in needs.items() if not all(all_of))
        """Those that need none."""
        self._alone = self._bare - _EVERYWHERE
        """Those that may be a cue by themselves."""

    def opens_alone(self, openers: Iterable[str]) -> bool:
        """Cheaper yet than `may_open`: whether one of these words may be a cue by itself."""
        return not self._alone.isdisjoint(openers)

    def may_open(self, openers: Iterable[str], sentence: Sequence[str]) -> bool:
        """Cheap: whether a sentence, as words in lower case, has all the words of a cue that one of its
        `openers` opens, none of which is one by itself."""
        words = {*sentence}
        opening = self.triggers.intersection(openers)
        if any(self._has_all(word, words) for word in opening - _EVERYWHERE):
            return True
        if opening.isdisjoint(_EVERYWHERE):
            return False
        return any(after in self.followed.get(word, ()) for word, after in pairwise(sentence))

    def _has_all(self, word: str, here: set[str]) -> bool:
        """Whether all the words of one of the cues that a word opens are there."""
        if word in self._bare or not self._one_of[word].isdisjoint(here):
            return True
        return not self._rarest[word].isdisjoint(here) and any(map(here.issuperset, self._needs[word]))

    def places(self, lows: Sequence[str]) -> list[int]:
        """The words at which a cue may begin, by themselves, the word behind them, and whether all the
        words of a cue that they open are there at all."""
        here, strict = {*lows}, self._strict
        opening = here & self.triggers
        parted = opening - self._alone
        opening -= {word for word in parted if not self._has_all(word, here)}
        places = list(compress(count(), map(opening.__contains__, lows)))
        if strict.keys().isdisjoint(opening):
            return places
        return [at for at in places if self._may_begin(lows, at)]

    def _may_begin(self, lows: Sequence[str], at: int) -> bool:
        followers = self._strict.get(lows[at])
        behind = lows[at + 1] if at + 1 < len(lows) else ""
        return followers is None or behind in followers or behind in MARKS

    def at(self, lows: Sequence[str], first: int) -> Iterator[Found]:
        """The cues that begin with this word."""
        behind = lows[first + 1] if first + 1 < len(lows) else ""
        for entry in self._by_word.get(lows[first], ()):
            rest = entry.rest
            apart = rest and behind != rest[0] and behind not in MARKS
            if apart and not (entry.parted and rest[-1] in lows):
                continue  # most cues of several words end here, so that this spares a call each
            if after := _after(lows, first + 1, entry):
                yield Found(entry.cue, first, after, entry.form)


def _after(lows: Sequence[str], behind: int, entry: _Entry) -> int:
    """Where a cue ends whose first word stands before `behind`; 0 when it is another."""
    rest, frame = entry.rest, entry.cue.frame
    after = _match(lows, behind, rest, loose=entry.loose, settled=entry.settled) if rest else behind
    if not after and rest[:1] and rest[0] in _PARLEYS and lows[behind : behind + 1] == rest[:1]:
        after = _behind_partner(lows, behind + 1)
    if not after and frame == "noun_to":
        asked = rest[-1:] != ("that",) or entry.cue.phrase[0] in _ASKED
        after = (asked and _behind_agent(lows, behind, rest)) or _behind_more(lows, behind, rest)
        if not after and rest == ("to",) and entry.cue.phrase[0] in _PACTS:
            after = _behind_partner(lows, behind)
    if after and frame in _TAKES_TO:
        after = _match(lows, after, ("to",), loose=True, settled=True) or _behind_partner(lows, after)
    return after


_PARLEYS = listed("talks discussions negotiations")
_ASKED = listed("demand call request appeal insistence recommendation")
_PACTS = listed("agreement deal pact accord")


def _followers(entries: Sequence[_Entry]) -> frozenset[str]:
    """The words of which one stands behind the first word of these cues, but for marks."""
    return frozenset(entry.rest[0] for entry in entries if entry.rest)


def _needed(cue: Cue) -> frozenset[str]:
    """The words behind its first one without which a cue does not stand in a sentence."""
    to = ("to",) if cue.frame in _TAKES_TO else ()
    return frozenset(word for word in (*cue.phrase[1:], *to) if "'" not in word)


def _cues(name: str, phrases: Sequence[str]) -> Iterator[Cue]:
    kind, _, frame = name.partition("_")
    for known_kind in _KINDS:
        for known_frame in _FRAMES:
            if (kind, frame) == (known_kind, known_frame):
                yield from (Cue(known_kind, known_frame, tuple(p.lower().split())) for p in phrases)


def _match(lows: Sequence[str], at: int, rest: tuple[str, ...], *, loose: bool, settled: bool = False) -> int:
    """Where the rest of a phrase ends when it begins here, adverbs and days skipped where it is loose
    (`called on Tuesday for`), times and places where it may be `settled`; 0 when it does not."""
    for part in rest:
        if loose:
            at = behind_insertions(lows, at, part, settled=settled)
        while at < len(lows) and lows[at] in MARKS:
            at += 1
        if at >= len(lows) or lows[at] != part:
            return 0
        at += 1
    if rest and rest[-1] == "on" and at < len(lows) and lows[at] in WEEKDAYS:
        return 0
    return at


def _behind_more(lows: Sequence[str], at: int, rest: tuple[str, ...]) -> int:
    """`plans Saturday to`, `a proposal nine months ago to`, `plans, backed by Peru, to`, `steps that it is
    taking to`: where the phrase ends when a time, an aside or a relative clause stands inside it; else 0."""
    if at >= len(lows) or not rest or rest[-1] not in ("to", "for", "that"):
        return 0
    if lows[at] == ",":
        behind = behind_aside(lows, at, rest[0])
        return _match(lows, behind, rest, loose=False) if behind > at else 0
    relative = lows[at] in _OPENS_RELATIVE
    for k in range(at + 1, min(at + _LONGEST_RELATIVE, len(lows))):
        low = lows[k]
        if low in STOPS or low == ",":
            return 0
        if low != rest[0]:
            continue
        times = {*lows[at:k]}
        timed = k <= at + _LONGEST_TIME and not times.isdisjoint(_TIMES_INSIDE | WEEKDAYS)
        taken = lows[k - 1] in _TAKEN if relative else lows[k - 1] in ("taken", "taking")
        return _match(lows, k, rest, loose=False) if timed or taken else 0
    return 0


_OPENS_RELATIVE = frozenset({"that", "which", "it", "they", "we", "he", "she"})
_TAKEN = frozenset(
    {
        "taking",
        "took",
        "taken",
        "have",
        "has",
        "had",
        "made",
        "making",
        "make",
        "makes",
        "take",
        "takes",
        "together",
    }
)
_TIMES_INSIDE = frozenset({"ago", "month", "week", "year", "today", "yesterday", "earlier", "last", "later"})
_BETWEEN = frozenset({"among", "between"})
_AGENTS = frozenset({"by", "from", "of"}) | _BETWEEN
# `an effort led by Chile to`
BACKED = listed("led backed supported spearheaded launched headed sponsored championed mounted")
_SIDE_TURNS = frozenset({",", "which", "that", "who"})
_LONGEST_RELATIVE, _LONGEST_TIME = 10, 4


def _behind_partner(lows: Sequence[str], at: int) -> int:
    """`work with the allies to`: where the phrase ends when a partner stands inside it; else 0."""
    if at < len(lows) and (is_adverb(lows[at]) or lows[at] == "hard"):
        at += 1  # `work closely with`
    if len(lows) <= at or lows[at] not in ("with", "alongside"):
        return 0
    for k in range(at + 2, min(at + 10, len(lows))):
        if lows[k] in STOPS or lows[k] == ",":
            return 0
        if lows[k] == "to":
            return k + 1
    return 0


def _behind_agent(lows: Sequence[str], at: int, rest: tuple[str, ...]) -> int:
    """`attempt by Chile to`: where the phrase ends when its agent stands inside it; else 0."""
    if not rest or rest[-1] not in ("to", "for", "that") or len(lows) <= at:
        return 0
    at += lows[at] in BACKED and lows[at + 1 : at + 2] == ("by",)
    if lows[at] not in _AGENTS:
        return 0
    end = next((k for k in range(at + 2, min(at + 9, len(lows))) if lows[k] == rest[-1]), 0)
    inside = lows[at:end]
    commas = inside.count(",")
    if lows[at] == "from" and (not DASHES.isdisjoint(inside) or (commas == 1 and "and" not in inside)):
        return 0  # `Chile, under pressure from Peru, wants to`
    several = lows[at] in _BETWEEN and (rest[-1] == "for" or not _SIDE_TURNS.isdisjoint(inside))
    return end + 1 if end and not several else 0


def _forms(cue: Cue, irregular: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, VerbForm]]:
    head = cue.phrase[0]
    if cue.frame in _VERB_FRAMES or cue.phrase[0] in ("need", "have"):
        yield from conjugated(head, irregular)
    elif cue.frame == "cleft":
        yield from ((word, form) for word, form in conjugated(head, irregular) if form in _PRESENT)
    elif cue.frame in _NOUN_FRAMES and len(cue.phrase) == 1 + (cue.frame in ("noun_to", "stressed")):
        yield head, "none"
        yield plural(head), "none"
    else:
        yield head, "none"
