"""Whether a clause was never said, from the words before it (`he did not say that he would`)."""

from collections.abc import Sequence

from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    PREPOSITIONS,
    STOPS,
    WEEKDAYS,
    Word,
    is_adverb,
    listed,
)

_UNSAID = listed("say promise announce confirm state declare pledge suggest mention tell indicate specify")
_SIGNS = listed("sign signs indication indications evidence proof hint hints suggestion")
_DOUBTS = listed("skeptical sceptical doubt doubts doubted doubtful unconvinced unsure disbelief")
_UNDOUBTED = listed("no little without any beyond")
_DENIED = listed("denied denies deny denying")
_BEHIND_IT = PREPOSITIONS | WEEKDAYS | listed("and , but when as")
_DENIED_OF = listed("that it he she they wanting seeking trying planning intending having any")
_STORIES = listed("report reports story video article news claim")
_FAKE = listed("fake false bogus fabricated")
_UNCLEAR = listed("not n't isn't wasn't never yet far")
_MADE_CLEAR = listed("of up , .")
_UNTRUE = listed("untrue false myth lie fiction nonsense")
_NO = listed("no little any scant")
_CLAIMS = listed(
    """
    speculation rumours rumors claims claim allegations allegation reports accusations accusation
    suggestions notion talk idea
    """
)
_REJECTED = listed(
    """
    dismissed dismisses dismissing rejected rejects rejecting denied denies denying refuted refutes rebutted
    disputed disputes brushed rebuffed contradicted
    """
)
_OPENS_CLAIM: tuple[list[str], ...] = ([], ["it"], ["he"], ["she"], ["they"], ["of"], ["about"])
_FARTHEST_DENIAL, _NEAR = 12, 4


def _is_rejected(words: Sequence[Word], claim: int, at: int) -> bool:
    """`dismissed (the latest) rumours that it plans to`; not `rejected the claim and plans to`."""
    if not any(words[k].low in _REJECTED for k in range(max(0, claim - _NEAR), claim)):
        return False
    between = [word.low for word in words[claim + 1 : at]]
    while between and (between[-1] in AUXILIARIES or is_adverb(between[-1])):
        between.pop()
    apart = between.count(",") == 1 or between[-1:] == ["and"]
    return not apart and (between[:1] in _OPENS_CLAIM or "that" in between)


def _is_open(words: Sequence[Word], k: int) -> bool:
    """`no sign that it plans to`, `it is not clear that`, `doubts that`, `a fake report saying that`."""
    low, before, behind = words[k].low, words[k - 1].low, words[k + 1].low
    if low in _DENIED:
        pointing = words[min(k + 2, len(words) - 1)].low in _BEHIND_IT
        return behind in _DENIED_OF and not pointing  # `denies that and says`, `denied it on Monday and said`
    if low in _DOUBTS:
        return behind in ("that", "whether", "if") and before not in _UNDOUBTED
    if low in _UNTRUE:
        return behind == "that"
    unclear = low == "clear" and before in _UNCLEAR and behind not in _MADE_CLEAR
    unclear = unclear or (low in ("known", "true") and before in _UNCLEAR and behind in ("to", "that"))
    return unclear or (low in _STORIES and before in _FAKE) or (low in _SIGNS and before in _NO)


def is_unsaid(words: Sequence[Word], at: int) -> bool:
    """`he did not directly say that he would`: whether the clause around a place was never said."""
    for k in range(at - 1, max(0, at - _FARTHEST_DENIAL), -1):
        low = words[k].low
        if low in STOPS or low == "but":
            return False
        if low in _CLAIMS and _is_rejected(words, k, at):
            return True  # `dismissed rumours that he plans to`
        if _is_open(words, k):
            return True
        if low in _UNSAID:
            before = k - 1
            while before > 0 and is_adverb(words[before].low) and words[before].low not in ("not", "never"):
                before -= 1
            return words[before].low in ("not", "never", "didn't", "doesn't", "don't")
    return False
