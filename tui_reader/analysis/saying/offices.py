"""A role as worded to whether an office word can mean its bearer: `the envoy` an ambassador."""

import re
from collections.abc import Sequence

DEFINITE = frozenset(("the", "this", "that", "his", "her", "their", "its", "mr"))
_WORD = re.compile(r"[^\W\d_]+(?:[-’'](?!s\b)[^\W\d_]+)*")
_OF_WHOM = re.compile(r"\b(?:to|for|under|in|at|with|from) ")
# What one office is called besides its own name.
_SAME_OFFICE: dict[str, frozenset[str]] = {
    "leader": frozenset(
        ("president", "premier", "minister", "chancellor", "king", "leader", "chief", "secretary")
    ),
    "chief": frozenset(
        ("secretary-general", "secretary", "president", "head", "director", "chief", "chairman")
    ),
    "head": frozenset(("chairman", "director", "president", "chief", "head", "secretary", "leader")),
    "secretary-general": frozenset(("secretary", "chief", "general")),
    "premier": frozenset(("minister", "premier")),
    "diplomat": frozenset(("minister", "ambassador", "diplomat", "envoy", "representative")),
    "envoy": frozenset(("envoy", "ambassador", "representative")),
    "spokesman": frozenset(("spokesman", "spokesperson", "spokeswoman", "press")),
    "spokeswoman": frozenset(("spokeswoman", "spokesperson", "press")),
    "spokesperson": frozenset(("spokesperson", "spokesman", "spokeswoman", "press")),
    "lawmaker": frozenset(("senator", "congressman", "congresswoman", "lawmaker", "deputy", "rep", "sen")),
    "legislator": frozenset(
        ("senator", "congressman", "congresswoman", "lawmaker", "rep", "sen", "member", "mp")
    ),
    "pontiff": frozenset(("pope", "pontiff")),
    "senator": frozenset(("senator", "sen")),
}
# Where several hold such an office, the article means the one that it is about.
ONE_OF_ITS_KIND = frozenset(("president", "premier", "chancellor", "king"))
# `the foreign minister` is no minister of finance.
_PORTFOLIOS = frozenset(
    (
        "foreign", "prime", "defence", "defense", "finance", "interior", "justice", "economy", "trade",
        "energy", "health", "vice", "deputy", "home", "treasury", "press",
    )
)  # fmt: skip
ANY_OFFICE = frozenset(("official", "politician", "statesman", "ruler"))
_NO_MERE_OFFICIALS = frozenset(
    ("president", "prime", "premier", "chancellor", "king", "queen", "leader", "secretary")
)


def is_mere_official(role: str) -> bool:
    """Whether an article may call somebody of that role `the official`: no head of a state or ministry."""
    words = _WORD.findall(_OF_WHOM.split(role.lower(), maxsplit=1)[0])
    return bool(words) and _NO_MERE_OFFICIALS.isdisjoint(words)


def is_called(role: str, head: str, own: Sequence[str], *, by_country: bool) -> bool:
    """Whether words with the noun `head` can mean somebody of that role; `by_country`: they name the
    state, which is then known to be the right one."""
    # `Assistant to the President` is no president.
    words = set(_WORD.findall(_OF_WHOM.split(role.lower(), maxsplit=1)[0])) or {role.lower()}
    if not (set(own) & _PORTFOLIOS <= words):
        return False
    if not words & (_SAME_OFFICE.get(head, frozenset()) | {head}):
        return False
    telling = set(own) - DEFINITE - {head}
    return not telling or by_country or bool(telling & words) or head not in words


def names_it(role: str, own: Sequence[str]) -> bool:
    """Whether a role says of what somebody is the head: `secretary of state`, `director of the agency`."""
    whose = own[own.index("of") + 1 :]
    if "s" in whose[:-1]:
        whose = whose[whose.index("s") + 1 :]  # `Kenya’s navy`: the navy
    return not set(whose).isdisjoint(set(_WORD.findall(role.lower())) - _SMALL)


def is_of_state(own: Sequence[str]) -> bool:
    """`the president of the Republic of Kenya`; not `the head of Kenya’s navy`."""
    whose = own[own.index("of") + 1 :]
    return "s" not in whose and len(set(whose) - _SMALL - _STATES) <= _LONGEST_STATE


_STATES = frozenset(("republic", "state", "government", "kingdom", "country", "nation"))
_LONGEST_STATE = 2
_SMALL = DEFINITE | {"of", "and", "for", "s"}


def of_state(words: str) -> str | None:
    """`the Russian head of state`: the office that such words stand for."""
    return next((office for phrase, office in _OF_STATE.items() if words.lower().endswith(phrase)), None)


_OF_STATE = {"head of state": "president", "head of government": "premier"}
