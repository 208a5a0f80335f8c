"""Names that only tell whose somebody is: `a spokesman for Karl Roe`, `the wife of Karl Roe`."""

import re
from collections.abc import Collection, Sequence

from tui_reader.analysis.naming.cast import Reference
from tui_reader.analysis.word_classes import listed
from tui_reader.domain.span import Span

_LINKED = re.compile(
    r"(?P<head>[^\W\d_][\w’'-]*) (?P<link>for|to|of|with|from|around|near) (?:the |then-|former )*$"
)
# `the family of the slain reporter Karl Roe`
_KIN = re.compile(
    r"(?P<head>family|relatives|parents|widow|wife|husband|mother|father|friends|victims) (?P<link>of) "
    r"(?:[\w.’'-]+ ){1,5}$"
)
_OTHERS = listed(
    """
    spokesman spokeswoman spokesperson spokesmen spokespeople representative representatives aide
    aides adviser advisers advisor advisors lawyer lawyers attorney attorneys counsel assistant
    deputy staffer staff chief wife husband mother father son daughter brother sister widow parents
    family relative relatives friend friends ally allies supporter supporters critic critics
    opponent opponents rival rivals colleague colleagues associate associates confidant confidants
    backer backers admirer admirers follower followers biographer predecessor successor ambassador
    envoy source sources official officials people person man woman men women close familiar office
    campaign administration government party team camp foundation victims members
    """
)
_ENDS_TRADE = re.compile(r",| (?:of|for|at|in|on|who|from|with)\b")


def is_anothers(text: str, span: Span, reference: Reference, occasions: Collection[str]) -> bool:
    """Whether words in the span before the name make another the one who speaks; what somebody wrote (`a
    letter by Karl Roe`) is his own."""
    first = max(span.start, reference.phrase.start)
    linked = _LINKED.search(text, span.start, first) or _KIN.search(text, span.start, first)
    if linked is None:
        return False
    head = linked["head"].lower()
    return head in _OTHERS or (linked["link"] == "to" and head in occasions)


def is_of_trade(role: str, told: Sequence[str]) -> bool:
    """Whether a role begins with the trade that the words tell: `lawyer for the union` with `lawyer`."""
    trade = _ENDS_TRADE.split(role.lower(), maxsplit=1)[0].split()
    return trade[-len(told) :] == list(told)
