"""Noun phrases that begin at a token: the subject of an inverted `said`, the agent of `by`."""

from tui_reader.analysis.saying.phrase_edges import is_nickname
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.word_classes import (
    ADVERBS,
    DATES,
    DAYS,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    listed,
)


def phrase_after(reading: Reading, position: int) -> NounPhrase | None:
    """The noun phrase that begins at `position`: the subject of an inverted `said`, or the agent of `by`."""
    tokens = reading.tokens
    if position >= reading.end or tokens[position].quotation is not None:
        return None
    low = tokens[position].low
    if low in PRONOUNS or low in ("him", "her", "them", "me", "us"):
        follows = reading.low(position + 1)
        if low != "her" or not follows[:1].isalpha() or follows in PREPOSITIONS:
            return NounPhrase(position, position, None, position)
    if low in STOPS or low in SUBORDINATORS or low in FINITE:
        return None
    inside = [(b, r) for a, b, r in reading.names if a == position or position <= a <= position + 8]
    last = position
    while last + 1 < reading.end and _continues(reading, last + 1):
        last += 1
    known = [r for b, r in inside if b <= last and reading.low(b + 1) not in ("'s", "'")]
    # `Roe spokesman John Doe` is Doe.
    reference = next((r for r in known if r.form == "full"), next(iter(known), None))
    return NounPhrase(position, last, reference, position)


_SERVING = listed(
    "aide aides adviser advisers advisor advisors ambassador envoy counsel assistant deputy secretary close"
)
_ENDS_PHRASE = listed(
    """
    who which that whose whom when while as after before during where because but if on at in told said says
    and to with about through via from by citing including amid earlier later last this
    """
)


def _continues(reading: Reading, position: int) -> bool:
    token = reading.tokens[position]
    low = token.low
    if token.quotation is not None:
        return is_nickname(reading, position)
    # `said two aides to the mayor`
    serves = reading.low(position - 1) in _SERVING and reading.low(position + 1) in DETERMINERS
    if _inside_name(reading, position) or (low == "to" and serves):
        return True
    if low == ".":
        return position + 1 < reading.end and reading.tokens[position - 1].text[:1].isupper()
    if low in ("and", "/"):
        # `a CNN/ORC survey`
        following = reading.tokens[position + 1] if position + 1 < reading.end else None
        return following is not None and following.text[:1].isupper()
    if low in ("in", "to", "on", "at"):
        # `ambassador to Minsk`; `said Roe in an interview` ends before `in`.
        following = reading.tokens[position + 1] if position + 1 < reading.end else None
        return following is not None and following.text[:1].isupper() and following.low not in DATES
    ends = low in STOPS or low in _ENDS_PHRASE or low in FINITE or low in DAYS
    # `USA Today`, `leaders of both parties`
    aside = low in ADVERBS and token.text != "Today" and reading.low(position - 1) != "of"
    return low == "'s" or not (ends or aside)


def _inside_name(reading: Reading, position: int) -> bool:
    return any(a < position <= b for a, b, _ in reading.names)
