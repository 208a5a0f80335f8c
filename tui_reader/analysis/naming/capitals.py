"""Article text to words with places, and to the runs of capitalised words in which names are found."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, chain, compress, count, filterfalse
from operator import add, or_

from tui_reader.analysis.cutting import cut, cutter
from tui_reader.domain.article import Block

_WORD = cutter(
    r"(?:[^\W\d_]\.){2,}"  # U.S., H.R.
    r"|(?:Mrs?|Ms|Messrs|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Cmdr|Adm|Sgt|Cpl|Sens?|Reps?|Govs?|Pres|Amb|Rev|Fr|Hon"
    r"|Supt|Insp|St|Mt|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Dept|Atty"
    r"|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa"
    r"|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.(?=[\s,])"
    r"|(?<![a-z]\s)(?:Ma|Wm|Thos|Chas|Jos)\.(?=\s[^\W\d_a-z]\w+\s[^\W\d_a-z])"  # a given name cut short
    r"|Nos?\.(?=\s\d)"
    r"|[^\W\d_a-z]\.(?=[\s-])"  # an initial
    r"|\w+(?:[-‑’'ʼ&](?!s\b)(?:(?:[^\W\d_]\.){2,}|\w+))*"  # then-U.S. is one word
    r"|[’']s\b|[^\w\s]"
)
_LONGEST_RUN = 40
"""Words after which a run is cut, so that a shouted page takes no more time than any other."""
_HYPHEN = re.compile(r"(?<=-)|(?=-)")
_OPENERS = frozenset("“\"‘'«([:•—–*")
_SENTENCE_ENDS = frozenset('.!?…”":;')
_BREAKS = _OPENERS | frozenset(".!?…")
_GENITIVES = frozenset({"’s", "'s", "’", "'"})
_SMALL_PREFIXES = frozenset(
    {"al", "el", "ul", "ad", "as", "ash", "an", "ar", "at", "az", "ur", "ud", "es", "ed", "d", "l"}
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of some blocks, as parallel lists; `first[i]` tells that word i may be in
    capitals only because a sentence, a quotation or a block begins with it."""

    text: str
    words: list[str]
    lows: list[str]
    """The same in lower case."""
    straight: list[str]
    """The same again with straight apostrophes."""
    starts: list[int]
    ends: list[int]
    first: list[bool]
    styled: list[bool]
    """Words of a block in which nearly all are in capitals: a headline's."""
    capitals: list[int]
    """The numbers of the words in capitals."""
    openers: frozenset[int]
    """Offsets at which blocks and sentences begin: another line end is where a text was wrapped."""
    marked: list[int]
    """The numbers of the words that are not letters alone: `front-runner`, `2016`."""
    glued: list[int]
    """Those of marks that may be a part of a word, as in `$5`, `5,000`, or `col.`."""

    def end(self, at: int) -> int:
        """Where a word ends."""
        return self.ends[at]

    def close(self, left: int, right: int) -> bool:
        """Whether nothing but one space or the end of a wrapped line stands between two neighbours."""
        start = self.starts[right]
        if start - self.ends[left] != 1:
            return False
        return self.text[start - 1] != "\n" or start not in self.openers

    def between(self, left: int, right: int) -> str:
        """The text from word `left` to word `right`, both included."""
        return self.text[self.starts[left] : self.ends[right]]


def read_words(
    text: str,
    blocks: Collection[Block],
    sentence_starts: frozenset[int],
    standalone: frozenset[str] = frozenset(),
) -> Words:
    """The words of these blocks; sentence starts are offsets into the text. A compound with one of the
    `standalone` names in it comes apart (`Minsk-based`)."""
    words: list[str] = []
    starts: list[int] = []
    styled: list[bool] = []
    for block in blocks:
        began = len(words)
        _add_pieces(text, block, standalone, words, starts)
        styled += [_is_styled(words, began)] * (len(words) - began)
    # Each looked at once, however often it stands there; and those in lower case are the same strings
    # wherever they stand, which makes looking them up in a set faster.
    lowered = {word: word.lower() for word in {*words}}
    opens = sentence_starts.union(block.span.start for block in blocks)
    behind_break = list(map(_BREAKS.__contains__, chain((".",), words)))
    for at in _apostrophes(words, starts):
        behind_break[at + 1 : at + 2] = [False]
    lows = list(map(lowered.__getitem__, words))
    curly = {low: low.replace("’", "'") for low in lowered.values() if "’" in low} if "’" in text else {}
    ends = list(map(add, starts, map(len, words)))
    marked, glued = _marks(text, words, ends, lowered)
    return Words(
        text,
        words,
        lows,
        list(map(curly.get, lows, lows)) if curly else lows,
        starts,
        ends,
        first=list(map(or_, behind_break, map(opens.__contains__, starts))),
        styled=styled,
        capitals=list(compress(count(), map(_capital_ones(lowered).__contains__, words))),
        openers=opens,
        marked=marked,
        glued=glued,
    )


def _marks(text: str, words: list[str], ends: list[int], each: Iterable[str]) -> tuple[list[int], list[int]]:
    """The numbers of words with marks in them, and of marks that may be a part of a word."""
    marked: list[int] = []
    glued: list[int] = []
    telling = {word for word in filterfalse(str.isalpha, each) if len(word) > 1 or word in _JOINING}
    for at in compress(count(), map(telling.__contains__, words)):
        if len(words[at]) > 1:
            marked.append(at)
        elif _is_glued(words, at, text[ends[at] : ends[at] + 1]):
            glued.append(at)
    return marked, glued


def _is_glued(words: list[str], at: int, behind: str) -> bool:
    """Whether a mark may be a part of what stands right behind it, of a number, or of a word cut short."""
    mark = words[at]
    if behind != " " and (behind.isalnum() or behind in ("_", mark)):
        return True
    return mark == "%" or (mark == "." and at > 0 and words[at - 1].lower() in _CUT_SHORT)


_JOINING = frozenset("-‑.,:/&'’ʼ$%")
_CUT_SHORT = frozenset(("mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "adm", "st"))


def _capital_ones(words: Iterable[str]) -> set[str]:
    """Those of the words that are in capitals."""
    return {
        word for word in words if word[0].isupper() or (word[0] in _OPENS_SMALL_NAME and _is_small_name(word))
    }


def _add_pieces(
    text: str, block: Block, standalone: frozenset[str], words: list[str], starts: list[int]
) -> None:
    """Adds the words and marks of a block and their places, compounds of names of states in their parts."""
    found, places = cut(_WORD, text, block.span.start, block.span.end)
    done = 0
    hyphens = text.find("-", block.span.start, block.span.end) >= 0
    for at in [at for at, word in enumerate(found) if "-" in word and len(word) >= 4] if hyphens else ():
        word, start = found[at], places[at]
        if word in standalone or standalone.isdisjoint(word.split("-")):
            continue
        parts = _HYPHEN.split(word)
        words += (*found[done:at], *parts)
        starts += (*places[done:at], *accumulate(map(len, parts[:-1]), initial=start))
        done = at + 1
    words += found[done:]
    starts += places[done:]


def _apostrophes(words: list[str], starts: list[int]) -> Iterator[int]:
    """The marks of a plural's genitive (`the Emirates' envoy`), which open nothing."""
    at = -1
    for _ in range(words.count("'")):
        at = words.index("'", at + 1)
        if at and starts[at - 1] + len(words[at - 1]) == starts[at] and words[at - 1][-1] == "s":
            yield at


_OPENS_SMALL_NAME = frozenset("aeud0123456789")


def _is_small_name(word: str) -> bool:
    """`al-Assad`, `5-Star`: of what begins as these may."""
    if word.islower():
        return False
    return is_small_prefixed(word) or (word[0].isdigit() and word.partition("-")[2][:2].istitle())


def _is_styled(words: list[str], began: int) -> bool:
    """Whether most longer words of a block are in capitals and it is no sentence and no list of names:
    a headline."""
    if len(words) == began or words[-1] in _SENTENCE_ENDS:
        return False
    block = words[began:]
    capitals = sum(1 for word in block if word[0].isupper())
    longer = sum(1 for word in block if len(word) > 3 and word[0].isalpha())
    return capitals >= 4 and capitals > 0.7 * longer and block.count(",") * 5 < len(block)


def is_small_prefixed(word: str) -> bool:
    """Whether it is a name such as `al-Assad` or `d'Ivoire`."""
    for mark in "-’'":
        prefix, found, rest = word.partition(mark)
        if found and rest:
            return prefix in _SMALL_PREFIXES and rest[0].isupper()
    return False


def runs_of(
    words: Words, particles: frozenset[str], owners: frozenset[str] = frozenset()
) -> Iterator[tuple[int, int]]:
    """First and last word of every run of capitalised words; small words of names (`van der`), a
    nickname in quotation marks and the genitive of an owner (`People's Congress`) may stand between them."""
    capitals = words.capitals
    index = 0
    while index < len(capitals):
        first = last = capitals[index]
        index += 1
        longest = first + _LONGEST_RUN
        while (
            index < len(capitals)
            and capitals[index] < longest
            and _joined(words, last, capitals[index], particles, owners)
        ):
            last = capitals[index]
            index += 1
        yield first, last


def _joined(
    words: Words, last: int, following: int, particles: frozenset[str], owners: frozenset[str]
) -> bool:
    distance = following - last
    if distance == 1:
        return words.close(last, following)
    if distance > 4:
        return False
    between = range(last + 1, following)
    if distance == 2:
        mark = words.words[last + 1]
        if mark in _GENITIVES:
            return words.words[last] in owners and words.close(last + 1, following)
        return (
            (mark in particles or mark == "&")
            and words.close(last, last + 1)
            and words.close(last + 1, following)
        )
    return (
        distance == 3
        and all(words.words[i] in particles and words.close(i - 1, i) for i in between)
        and words.close(following - 1, following)
    )
