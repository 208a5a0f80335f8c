"""Which things are no matter of policy whoever wants, fears or judges them: games, weather, luck, mere news.
Words of a sentence in, whether they tell of a trifle out."""

from collections.abc import Sequence

from tui_reader.analysis.aiming.words import DETERMINERS, PREPOSITIONS, Word, is_adverb, listed

# What is said of them says nothing of whom they concern: `the news outraged Peru`.
_EMPTY = listed(
    "defeat defeats loss losses win wins victory goal goals joke jokes draw surprise "
    "news delay delays result results outcome outcomes score scores report reports rumour rumor"
)
_AT_LEISURE = listed(
    """
    film films movie movies book books play song songs novel painting album show shows pitch match game
    games season tournament race gold silver bronze medal medals trophy cup umpire referee goalkeeper
    striker coach player players team kit boots rival rivals opponent opponents
    squad captain trophies stadium dinner lunch breakfast
    holiday hotel diet meal meals recipe wine restaurant
    camera daisies tomb tombs picture portrait statue curve bend bends
    """
)
_OF_NATURE = listed(
    """
    weather rain snow wind winds storm storms hurricane hurricanes typhoon cyclone frost sun sunshine
    heat winter summer spring autumn
    """
)
_CHANCE = listed("sleep luck chance fate fortune destiny patience time glasses")
_MOVES = listed("move moves")
_SHORT = 2
_LONGEST = 8


def is_trifle(words: Sequence[Word], first: int, after: int) -> bool:
    """`the film`, `a bad storm`, `the result`: what the noun phrase that opens the words is about; news only
    where nothing says of what (`the result of the vote`)."""
    if first >= after:
        return False
    head = _head(words, first, after)
    alone = head + 1 >= after or words[head + 1].low not in PREPOSITIONS | {"of", "'s"}
    low = words[head].low
    return low in _AT_LEISURE or low in _OF_NATURE or low in _CHANCE or (low in _EMPTY and alone)


def is_mere_move(words: Sequence[Word], first: int, after: int) -> bool:
    """`the move`: of which it is told elsewhere whose and what it was."""
    return after - first <= _SHORT and words[after - 1].low in _MOVES


def _head(words: Sequence[Word], first: int, after: int) -> int:
    """The last word of a noun phrase before what hangs on it."""
    at = first
    while at + 1 < min(after, first + _LONGEST) and _goes_on(words[at + 1].low):
        at += 1
    while at > first and is_adverb(words[at].low):
        at -= 1
    return at


def _goes_on(low: str) -> bool:
    return low[0].isalnum() and low not in PREPOSITIONS | {"of", "to", "and", "or"} and low not in DETERMINERS
