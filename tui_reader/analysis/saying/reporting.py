"""The lexicon of reporting cues, compiled: which words report, and in which inflections."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress, count
from typing import Literal

from tui_reader.analysis.saying.tokens import Token
from tui_reader.analysis.sightings import either_apostrophe
from tui_reader.analysis.word_classes import listed
from tui_reader.domain.value import value
from tui_reader.knowledge.world import World

Form = Literal["base", "present", "past", "participle", "gerund", "noun"]


_LOOSE = ("be ", "express ", "voice ", "announce ", "signal ", "declare ")


@dataclass(frozen=True, slots=True)
class CueWord:
    """One inflected cue: the words behind its first one (`out` of `pointed out`), its base form, how it is
    inflected (a regular past is also the participle) and the groups of the lexicon that it stands in."""

    rest: tuple[str, ...]
    lemma: str
    form: Form
    groups: frozenset[str]
    loose: bool = field(init=False)
    """Whether a word of degree may stand inside: `be (deeply) concerned`, `express (deep) regret`."""

    carries: bool = field(init=False)
    """Whether nothing but a noun that may carry what is said: `view`, `concern`."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "loose", self.lemma.startswith(_LOOSE))
        object.__setattr__(self, "carries", self.groups <= _CARRYING)


@value
class Cue:
    """A cue in a passage: tokens `start` to `end`, half-open."""

    start: int
    end: int
    word: CueWord

    def is_in(self, *groups: str) -> bool:
        return not self.word.groups.isdisjoint(groups)


@dataclass(frozen=True, slots=True)
class Reporting:
    """The compiled lexicon. `by_first` has the longest cue of each first word first; `followed` the words of
    which one stands behind a first word that is no cue by itself; `telling` the longest word of each cue,
    as `is` of `is convinced` stands in any sentence: without one nothing is reported."""

    by_first: Mapping[str, tuple[CueWord, ...]]
    followed: Mapping[str, frozenset[str]]
    telling: frozenset[str]
    possessed: frozenset[str]
    occasions: frozenset[str]
    audiences: frozenset[str]
    roles: frozenset[str]
    experts: frozenset[str]
    homographs: frozenset[str]
    connectives: frozenset[str]
    press: frozenset[str]
    """The last words of what newspapers, stations and agencies are called."""

    def cues_in(self, tokens: Sequence[Token], lows: Sequence[str]) -> Iterator[Cue]:
        """The cues among the tokens, from left to right, the longest at each place."""
        skip = 0
        for number in compress(count(), map(self.by_first.__contains__, lows)):
            behind = lows[number + 1] if number + 1 < len(lows) else ""
            followers = self.followed.get(lows[number])
            if number < skip or (followers is not None and behind not in followers):
                continue
            if number and tokens[number].text[0].isupper() and lows[number - 1] not in ("(", ":"):
                continue
            for word in self.by_first[lows[number]]:
                end = _end_of(word, lows, number + 1)
                if end:
                    yield Cue(number, end, word)
                    skip = end
                    break


# `is deeply concerned`, `expressed grave doubts`: how much stands inside the phrase.
_DEGREES = listed(
    """
    deep deeply grave gravely serious seriously great greatly strong strongly very quite so increasingly
    especially particularly more most also still now profound sincere full fully extremely absolutely growing
    considerable her his their its
    """
)


def _followers(words: Sequence[CueWord]) -> frozenset[str]:
    """The words of which one stands behind the first word of these cues."""
    degrees = _DEGREES if any(word.loose for word in words) else frozenset[str]()
    return degrees.union(word.rest[0] for word in words)


def _end_of(word: CueWord, lows: Sequence[str], position: int) -> int:
    """Where a cue ends whose first word stands before `position`; 0 when it is another."""
    end = position + len(word.rest)
    if not word.rest or tuple(lows[position:end]) == word.rest:
        return end
    loose = word.loose and lows[position : position + 1] and lows[position] in _DEGREES
    return end + 1 if loose and tuple(lows[position + 1 : end + 1]) == word.rest else 0


_VERBS = listed(
    """
    says says_clause says_that quotes tells asks to urges particle as blames calls casts object thinks expects
    only_that
    """
)
_LISTS = listed("possessed occasions audiences roles experts homographs connectives")
_compiled: dict[str, Reporting] = {}


def reporting_of(world: World) -> Reporting:
    """The world's reporting cues, compiled once a world."""
    if world.hash not in _compiled:
        _compiled.clear()
        press = press_of(world.lexicon("organisation_heads"))
        _compiled[world.hash] = compile_reporting(world.lexicon("reporting_cues"), press)
    return _compiled[world.hash]


# What papers and stations are called in small letters, and what keeps the words of others.
_PRESS = listed("agency newspaper magazine daily broadcaster readout transcript a.p.")

# Last words of longer names that tell of papers and stations: not those of `Echo of Moscow`.
_PAPERS = listed(
    """
    times post news journal herald tribune gazette gazeta press telegraph guardian chronicle globe inquirer
    mail express agency radio television tv newspaper magazine weekly jazeera arabiya mayadeen spiegel monde
    figaro zeitung shimbun repubblica sera novosti welle awsat
    """
)

# What papers are called and others too: `the nuclear watchdog`, `the citizen`.
_NO_PAPERS = listed(
    """
    watchdog monitor network citizen reporter independent standard star sun today channel insider review
    digest wire observer mirror examiner broadcasting bulletin podcast
    """
)


def press_of(groups: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The last words of the names of papers, stations and agencies that are papers' own, folded."""
    names = (*groups.get("press", ()), *groups.get("media", ()))
    parted = [name.lower().rpartition(" ") for name in names]
    ends = {last for before, _, last in parted if not before or last in _PAPERS}
    return (_PRESS | ends) - _NO_PAPERS


def compile_reporting(groups: Mapping[str, Sequence[str]], press: frozenset[str] = frozenset()) -> Reporting:
    """A lexicon's groups of phrases as a look-up by first word."""
    gathered: dict[tuple[tuple[str, ...], str, Form], set[str]] = {}
    for group, phrases in groups.items():
        for phrase in phrases:
            for words, lemma, form in _forms(group, phrase):
                gathered.setdefault((words, lemma, form), set()).add(group)
    by_first: dict[str, list[CueWord]] = {}
    for (words, lemma, form), names in gathered.items():
        by_first.setdefault(words[0], []).append(CueWord(words[1:], lemma, form, frozenset(names)))
    merged = {first: tuple(_merged(found)) for first, found in by_first.items()}
    return Reporting(
        merged,
        {first: _followers(words) for first, words in merged.items() if all(word.rest for word in words)},
        either_apostrophe({max(words, key=len) for words, _, _ in gathered}),
        frozenset(groups.get("possessed", ())),
        frozenset(groups.get("occasions", ())),
        frozenset(groups.get("audiences", ())),
        frozenset(groups.get("roles", ())),
        frozenset(groups.get("experts", ())),
        frozenset(groups.get("homographs", ())),
        frozenset(groups.get("connectives", ())),
        press,
    )


_CARRYING = {"carriers", "owned"}


def _merged(words: Sequence[CueWord]) -> list[CueWord]:
    """One cue for one run of words (`set` is base and past), the longest first; a verb before a noun."""
    best: dict[tuple[str, ...], CueWord] = {}
    for word in sorted(words, key=lambda w: (w.form == "noun", w.form != "past")):
        kept = best.get(word.rest)
        best[word.rest] = (
            word if kept is None else CueWord(kept.rest, kept.lemma, kept.form, kept.groups | word.groups)
        )
    return sorted(best.values(), key=lambda w: -len(w.rest))


def _forms(group: str, phrase: str) -> Iterator[tuple[tuple[str, ...], str, Form]]:
    if group in _LISTS - {"possessed"}:
        return
    if group not in _VERBS:
        yield tuple(phrase.split()), phrase, "noun"
        return
    base, rest, past, participle = _parts(phrase)
    lemma = " ".join((base, *rest))
    for form, word in _inflected(base, past, participle):
        yield (word, *rest), lemma, form
    if past is None and base.endswith("l") and base[-2] in _VOWELS and base[-3] not in _VOWELS:
        # `labelled`, as the British spell it
        yield (base + "led", *rest), lemma, "past"
        yield (base + "ling", *rest), lemma, "gerund"


def _parts(phrase: str) -> tuple[str, tuple[str, ...], str | None, str | None]:
    """A lexicon entry (`write/wrote/written about`) as base form, words behind it, past and participle."""
    first, *rest = phrase.split()
    base, *irregular = first.split("/")
    past = irregular[0] if irregular else None
    return base, tuple(rest), past, irregular[1] if len(irregular) > 1 else past


_VOWELS = "aeiou"


def _inflected(base: str, past: str | None, participle: str | None) -> Iterator[tuple[Form, str]]:
    yield "base", base
    if base == "be":
        for word in ("is", "are", "'s", "'re", "was", "were", "been", "being"):
            yield ("past" if word in ("was", "were") else "present"), word
        return
    yield "present", _present(base)
    regular = past or _past(base)
    yield "past", regular
    if participle and participle != regular:
        yield "participle", participle
    yield "gerund", _gerund(base, regular)


def _present(base: str) -> str:
    if base == "have":
        return "has"
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in _VOWELS else base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in _VOWELS else base + "ed"


def _gerund(base: str, past: str) -> str:
    if past.endswith(base[-1] * 2 + "ed"):
        return past[:-2] + "ing"
    if base == "begin" or base in ("put", "cast", "hit", "set"):
        return base + ("ing" if base == "cast" else base[-1] + "ing")
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith("ee") else base + "ing"
