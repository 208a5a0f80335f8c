"""Which words are no aim of a side though somebody in office wants them: his own affairs, mere pointers."""

from collections.abc import Sequence

from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Word,
    is_adverb,
    listed,
)

_ONESELF = listed("himself herself myself")
_ONES_OWN = listed("his her my")
# What a person has for himself.
_PRIVATE = listed(
    """
    back membership rank career reputation image family wife husband son daughter sons daughters children
    birthday book memoir home house hotel company business brand fortune lawyer lawyers poll polls rivals
    rival seat job name face mind temper hair prize prizes award legacy
    """
)
_NEAR, _NOUN_ALONE = 6, 2
# Of which it is told elsewhere what they are.
_UNTOLD = listed(
    "proposal plan initiative idea offer request demand decision suggestion statement option options"
)
_POINTING = (
    PRONOUNS
    | DETERMINERS
    | listed("to of not him them us me so things something nothing and what who how why which do doing along")
)
# Nouns that say nothing without what they point to: `all of these ideas`.
_POINTED_AT = listed(
    "ideas idea issue issues matter matters thing views view topic topics point points question questions"
)
_REGIONS = listed(
    """
    region regions asia africa europe americas caribbean pacific indo-pacific asia-pacific caucasus balkans
    arctic hemisphere continent world
    """
)
_ELECTIONS = listed("election elections re-election reelection office")
_TIMES = listed("decades years months weeks days centuries generations hours decade year month week")
_BEHIND_PLACE = PREPOSITIONS | AUXILIARIES | {"amidst"}
_PLACED = PREPOSITIONS | listed("the and as")


def is_of_state(words: Sequence[Word], first: int, after: int) -> bool:
    """Whether words say something, and more than what a person does for himself or how long it took."""
    if first >= after:
        return False
    if words[first].low in _TIMES and (first + 1 >= after or words[first + 1].low != "of"):
        return False  # `decades to build`; not `decades of support`
    if words[first].low in ("a", "an") and after - first == _NOUN_ALONE and words[first + 1].low in _UNTOLD:
        return False  # `put forward a proposal`
    return _says_something(words, first, after) and not _is_private(words, first, after)


def _says_something(words: Sequence[Word], first: int, after: int) -> bool:
    """Whether there is more in the words than pronouns, marks and what they point to."""
    return any(
        (w.low == "more" and after > first + 1)
        or (
            w.low[0].isalnum()
            and w.low not in _POINTING
            and w.low not in _POINTED_AT
            and not is_adverb(w.low)
        )
        for w in words[first:after]
    )


def _is_private(words: Sequence[Word], first: int, after: int) -> bool:
    """`distinguish himself from his rivals`, `sell his book`: what a person does for himself."""
    near = words[first : min(after, first + _NEAR)]
    stands = near[0].low == "run" and len(near) > 1 and near[1].low in PREPOSITIONS
    if stands and any(word.low in _ELECTIONS for word in near):
        return True
    if any(word.low in _ONESELF and _is_object(near, at) for at, word in enumerate(near)):
        return True
    lows = [word.low for word in near]
    return any(
        low in _ONES_OWN and not _PRIVATE.isdisjoint(lows[at + 1 : at + 3]) for at, low in enumerate(lows)
    )


def _is_object(near: Sequence[Word], at: int) -> bool:
    """`distinguish himself`, `for himself`; not `the general himself`."""
    return at <= 1 or near[at - 1].low in PREPOSITIONS or near[at - 2].low in ("to", "and", ",")


def is_region(words: Sequence[Word], first: int, after: int) -> bool:
    """`the Indo-Pacific`: a place alone, of which nothing is said that is wanted."""
    at = first
    while at < after and words[at].low in _PLACED:
        at += 1
    alone = at + 1 >= after or words[at + 1].low in _BEHIND_PLACE or not words[at + 1].low[0].isalnum()
    return at > first and at < after and words[at].low in _REGIONS and alone


def is_plural_noun(low: str) -> bool:
    """Whether a word ends as a noun of several does, and as no bare verb: `sanctions`, not `discuss`."""
    return low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in _BARE_IN_S


_BARE_IN_S = listed("bias canvas gas has was does")
