"""A sentence's characters to words with their places, and the closed classes of English words."""

from functools import cache
from operator import add

from tui_reader.analysis.cutting import cut, cutter
from tui_reader.analysis.naming.capitals import Words
from tui_reader.analysis.recutting import Recut, leaving
from tui_reader.domain.span import Span
from tui_reader.domain.value import value

_TOKEN = cutter(
    r"[’'](?:s|ll|re|ve|m|d)\b|(?:[^\W\d_]\.){2,}|(?:mrs?|ms|dr|gen|sen|rep|gov|lt|col|sgt|adm|st)\.(?= )"
    r"|\w+(?:-(?:[^\W\d_]\.){2,}|[-&]\w+|(?<!\d)\.\w+|\.(?=\d)\w+|[’'](?!(?:s|ll|re|ve|m|d)\b)\w+)*|[^\w\s]"
)


@value
class Word:
    """A word or mark: its place in the text, and itself in lower case with straight apostrophes.

    A possessive ending is a word of its own and always reads `'s`; so is a shortened verb (`we'll`).
    """

    start: int
    end: int
    low: str


_LEAVES = leaving(_TOKEN, lowered=True)


def recut(words: Words) -> Recut:
    """An article's words, for `words_of`."""
    return Recut(words, _LEAVES)


def words_of(text: str, span: Span, known: Recut | None = None) -> list[Word]:
    """The words and marks of one stretch of text, in order; of an article whose words are `known`, faster."""
    start = span.start
    columns = known.columns(start, span.end) if known else None
    if columns is not None:
        lows = columns.lows
        words = list(map(Word, columns.starts, columns.ends, lows))
    else:
        lows, starts = _cut(text, span)
        words = list(map(Word, starts, map(add, starts, map(len, lows)), lows))
    if text.find("WHO", start, span.end) >= 0 and not span.of(text).isupper():
        words = [_named(text, word) if word.low == "who" else word for word in words]
    return _with_genitives(words) if "'" in lows else words


def _cut(text: str, span: Span) -> tuple[list[str], list[int]]:
    start = span.start
    lowered = text[start : span.end].replace("’", "'").lower()
    if len(lowered) != span.end - start:  # a letter that two stand for in lower case (İ)
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in span.of(text))
    return cut(_TOKEN, lowered, 0, len(lowered), ahead=start)


def _named(text: str, who: Word) -> Word:
    """`WHO` as `w.h.o.`: the organisation is no pronoun."""
    return Word(who.start, who.end, "w.h.o.") if text[who.start : who.end] == "WHO" else who


def _with_genitives(words: list[Word]) -> list[Word]:
    """The words with a lone apostrophe behind an `s` read as a genitive: `Belarus’ chairmanship`."""
    for at in range(1, len(words)):
        word, before = words[at], words[at - 1]
        if word.low == "'" and before.end == word.start and before.low.endswith("s"):
            words[at] = Word(word.start, word.end, "'s")
    return words


@cache
def listed(words: str) -> frozenset[str]:
    """The words of a text, as a set; split once, as rules ask for theirs at every word."""
    return frozenset(words.split())


BE = listed(
    """
    is are was were be been being 's 're remain remains remained become becomes became isn't aren't
    wasn't weren't
    """
)
MODALS = listed(
    """
    will would shall should may might can could must 'll won't wouldn't can't cannot couldn't shouldn't
    mustn't
    """
)
AUXILIARIES = (
    BE
    | MODALS
    | listed(
        """
    stand stands stood has have had having do does did don't doesn't didn't hasn't haven't hadn't 've 'd
    'm am let
    """
    )
)
NEGATIONS = listed(
    """
    not never no without n't don't doesn't didn't won't wouldn't can't cannot isn't aren't wasn't
    weren't hasn't haven't hadn't neither nor
    """
)
PREPOSITIONS = listed(
    """
    in on at for with to from by about over under against during within through between among amid
    across into after before since without toward towards despite until upon via around beyond behind
    near outside inside following regarding concerning including like unlike per throughout alongside
    """
)
SUBORDINATORS = listed(
    """
    that which who whom whose because while whereas although though if when where unless whether how why
    what as since until so than but lest once whenever wherever
    """
)
PRONOUNS = listed(
    """
    he she it they we i you this that these those there who one someone everyone nobody
    """
)
# Who may want something himself, and what begins a clause with a subject of its own.
PERSONS = listed("he she it they we")
NEW_SUBJECTS = PERSONS | listed("i you there this that these those who which")
REPORTING = listed(
    """
    said says say saying told tells tell added adds adding noted notes noting stressed stresses
    stressing explained explains stated stating declared declares warned warns warning argued argues
    arguing insisted insists insisting believes believe believed thinks think thought announced
    announces announcing concluded claimed acknowledged admitted remarked commented emphasised
    emphasized underlined underscored reiterated reiterating confirmed reported recalled replied wrote
    tweeted asked continued specified suggested suggests indicated maintained
    """
)
WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
MARKS = frozenset('“”"‘’«»*')
STOPS = frozenset(".!?;:…")
DASHES = frozenset("—–")
SPELLS = listed("days weeks months years decades centuries generations")
DETERMINERS = listed(
    """
    the a an this that these those its their his her our my your every each all both any some no
    """
)


def is_adverb(low: str) -> bool:
    """Whether a word may stand between a verb's parts without changing who does what."""
    return low in _ADVERBS or (low.endswith("ly") and low not in _NOT_ADVERBS)


_ADVERBS = listed(
    """
    also still now then always ever already just even again soon once yet long often thus therefore
    therein hence first together further all both only too so very more most much rather quite indeed
    meanwhile instead today here clearly not never better best
    """
)
_NOT_ADVERBS = listed(
    """
    ally family reply supply italy only assembly anomaly july friendly early daily rally apply bully
    rely comply multiply imply fly reapply resupply sully tally monopoly butterfly jelly belly ugly
    holy costly deadly
    """
)
