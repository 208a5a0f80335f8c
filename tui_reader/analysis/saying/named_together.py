"""Names beside the words for a speaker: joined to them by `and`, or set behind them by a comma."""

import re

from tui_reader.analysis.naming.cast import Cast, Reference
from tui_reader.analysis.word_classes import like_a_verb
from tui_reader.domain.span import Span

_AND = (" and ", " & ")
_ONE_PERSON = re.compile(r"(?:one|another) of |(?:the|a|an|his|her|its|their|[^\W\d_]+(?: [^\W\d_]+)?[’']s) ")


def are_joint(text: str, cast: Cast, span: Span, reference: Reference) -> bool:
    """`Roe and Jane Moll`: two who speak together are neither of them."""
    others = (
        cast.within(Span(span.start, reference.phrase.start)) if span.start < reference.phrase.start else ()
    )
    joined = text[max(0, reference.phrase.start - 5) : reference.phrase.start].endswith(_AND)
    # `Roe thought it over and Jane Moll said`
    between = text[others[-1].span.end : reference.phrase.start].split() if others else ()
    return bool(others) and joined and not any(like_a_verb(word) for word in between)


def named_behind(text: str, cast: Cast, span: Span) -> Reference | None:
    """`said one of the authors, Jane Roe, a lecturer`: the name between the commas."""
    behind = next(cast.after(span.end), None)
    if behind is None or behind.form != "full":
        return None
    # `Lang’s lawyer, Karl Roe`: the role may be part of the phrase
    first = behind.span.start if behind.phrase.start <= span.start else behind.phrase.start
    if text[span.end : first] != ", ":
        return None
    words = span.of(text).lower()
    closed = text[behind.span.end : behind.span.end + 1] in ",.;\n"
    several = words.endswith("s") and " of " not in words
    return behind if closed and _ONE_PERSON.match(words) and not several else None


def in_full(text: str, cast: Cast, span: Span) -> str:
    """The words at `span` with each person's full name in place of title and surname."""
    words, end = "", span.end
    for reference in reversed(cast.within(span)):
        words = reference.person.name + text[reference.span.end : end] + words
        end = max(span.start, reference.phrase.start)
    return text[span.start : end] + words
