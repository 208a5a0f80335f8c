"""Documents as the source that a cue has: who issued them, and when they speak for themselves."""

from tui_reader.analysis.saying.readings import NounPhrase
from tui_reader.analysis.saying.reported import Context
from tui_reader.analysis.word_classes import (
    DETERMINERS,
    like_a_verb,
    listed,
)

_ABOUT = listed("over after amid following despite by")
# Documents that say what those who issue them say; a report or a survey speaks for itself.
_OF_ISSUERS = listed(
    "statement letter message memo ad advert spot commercial video post tweet email communique"
)
# `the agency carried a report saying`
_HANDED_ON = listed("carried ran aired spread reposted printed broadcast")
OWN = listed("his her its their")


def is_issued(context: Context, document: NounPhrase) -> bool:
    """`put out a short statement that said C`: those who put it out say so."""
    reading = context.reading
    before = reading.low(document.first - 1)
    own = reading.low(document.first) in ("a", "an") and reading.low(document.last) in _OF_ISSUERS
    return own and (before in ("out", "off") or like_a_verb(before))


def issuer_behind(context: Context, phrase: NounPhrase) -> NounPhrase | None:
    """`welcomed a statement from Chad saying that C`: whose words they are stands behind `from` or `by`."""
    reading = context.reading
    ahead = range(phrase.last - 1, max(0, phrase.first - 2), -1)
    link = next((i for i in ahead if reading.low(i) in ("from", "by")), None)
    if link is None or reading.low(link - 1) not in context.reporting.occasions:
        return None
    first = link + 1 + (reading.low(link + 1) == "the")
    named = any(reading.tokens[i].text[:1].isupper() for i in range(first, phrase.last + 1))
    return NounPhrase(link + 1, phrase.last, phrase.reference, link + 1) if named else None


def is_document(context: Context, phrase: NounPhrase) -> bool:
    """`issued a notice reminding people`: it is the one who issued it that speaks."""
    lows = [context.reading.low(i) for i in range(phrase.first, phrase.last + 1)]
    named = phrase.reference is not None and "from" not in lows and "by" not in lows
    return not named and any(low in context.reporting.occasions for low in lows)


def spoken_about(context: Context, document: NounPhrase) -> NounPhrase | None:
    """`under strain over a report saying`: the document itself, which is not the subject's."""
    first = document.first
    while first > 0 and context.reading.low(first - 1) in DETERMINERS:
        first -= 1
    about = context.reading.low(first - 1) in _ABOUT or context.reading.low(first - 1) in _HANDED_ON
    own = context.reading.low(first) in OWN  # `ran his campaign promising`
    return NounPhrase(first, document.last, None, first) if about and not own else None
