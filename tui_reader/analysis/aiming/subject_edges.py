"""Where a clause begins that is wanted as a whole: `This year, as before, A must be lifted`. A place in, the
first word of the subject out."""

from collections.abc import Sequence

from tui_reader.analysis.aiming.clause_starts import behind_adverbial, clause_start
from tui_reader.analysis.aiming.wanting import FINITE, Place
from tui_reader.analysis.aiming.words import Word, is_adverb, listed
from tui_reader.analysis.word_classes import DATES, DAYTIMES, NEAR_IN_TIME

_JOINS = listed("and but so")
_RELATIVES = listed("that which who whom whose")
_QUESTIONS = listed("what how where")
_SHORT = listed("it he she there this")
_TIMES = (
    DATES | DAYTIMES | NEAR_IN_TIME | listed("today tomorrow yesterday tonight now once again the first time")
)
# What one says to his hearers before he comes to the point.
_ADDRESSES = listed(
    """
    yes no well again now colleagues friends ladies gentlemen comrades excellencies and dear esteemed
    distinguished my needless to say of course first second third secondly thirdly lastly next finally please
    """
)
_MOST_OPENINGS = 4


def whole_start(place: Place, end: int) -> int:
    """The first word of the subject that ends before `end`, behind what opens its clause."""
    words = place.words
    start = _behind_openings(words, clause_start(words, end), end)
    return _behind_openings(words, _behind_joint(words, start, end), end)


def _behind_openings(words: Sequence[Word], start: int, end: int) -> int:
    for _ in range(_MOST_OPENINGS):
        behind = _behind_opening(words, start, end)
        if behind == start:
            break
        start = behind
    return start


def _behind_joint(words: Sequence[Word], start: int, end: int) -> int:
    """Behind the `and` that parts a clause with a verb of its own from the subject."""
    verb = next((at for at in range(start, end) if _is_verb(words, at)), end)
    # `it is old and must go` has one subject
    joint = next((at for at in range(end - 2, verb, -1) if words[at].low in _JOINS), None)
    if joint is None or words[start].low in _QUESTIONS:
        return start
    return start if any(words[at].low in _RELATIVES for at in range(start, joint)) else joint + 1


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """A verb that has its subject before it: `it's late`, not `Peru's ports`."""
    return words[at].low in FINITE or (words[at].low == "'s" and words[at - 1].low in _SHORT | {"that"})


def _behind_opening(words: Sequence[Word], start: int, end: int) -> int:
    """Behind one adverbial or address with a comma, or a single joint."""
    if words[start].low in _JOINS and start + 1 < end:
        return start + 1
    behind = behind_adverbial(words, start, end)
    if behind > start:
        return behind
    comma = next((at for at in range(start, end - 1) if words[at].low == ","), start)
    opening = [words[at].low for at in range(start, comma)]
    told = all(low in _TIMES or low.isdigit() for low in opening)
    addressed = all(low in _ADDRESSES or is_adverb(low) for low in opening)
    return comma + 1 if opening and (told or addressed) else start
