"""The role of a person to the state that he or she serves: by its name, by a body of it, or by an office
that only it has."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from tui_reader.analysis.naming.capitals import Words
from tui_reader.analysis.naming.name_book import NameBook
from tui_reader.analysis.naming.press_homes import serves_home
from tui_reader.analysis.naming.role_words import GENITIVES
from tui_reader.analysis.naming.roles import Role

_NOT_SERVED = frozenset(
    {"to", "for", "in", "on", "with", "from", "at", "against", "about", "over", "toward", "towards"}
    | {"between", "into", "by", "outside", "near", "around", "under"}
)
_HELD_IN = frozenset({"for", "in", "with", "from", "at", "by", "under"})
"""`at Chile’s central bank`, `for the Chilean navy`: of the state, as `in Chile` is not."""
_CLAUSES = frozenset({"who", "whom", "whose", "which", "that", "where", "when", "as"})
_PARTY = re.compile(r"\b[RD]-[A-Z]")
_OF_ANY_CONGRESS = re.compile(r"(?:sens?|reps?|senators?|congress(?:wo)?m[ae]n)\b", re.IGNORECASE)
_WITH_OWN_CONGRESS = frozenset({"PH", "AU", "CA", "NG", "KE", "PK", "IN"})
"""Whose papers name their own senators, representatives and departments without the state."""


def state_named(words: Words, role: Role, last: int, states: Sequence[tuple[int, str]]) -> str | None:
    """The state that a role names: `Belgian Prime Minister`, `President of Moldova`, or the words behind the
    name (`Foreign Minister Jane Roe of Chile`)."""
    return _state_in(words, role, states) or _state_behind(words, last, states)


def _state_behind(words: Words, last: int, states: Sequence[tuple[int, str]]) -> str | None:
    behind = last + 2 + (words.words[last + 2 : last + 3] == ["the"])
    at = bisect_left(states, (behind, ""))
    named = words.words[last + 1 : last + 2] == ["of"] and at < len(states) and states[at][0] == behind
    return states[at][1] if named else None


def _state_in(words: Words, role: Role, states: Sequence[tuple[int, str]]) -> str | None:
    """An envoy `to` a state serves another, and a clause inside the role (`who helped void the Chile deal`)
    tells of what was done."""
    for piece in (role.before, role.shared, role.after):
        if piece is None:
            continue
        for at in range(bisect_left(states, (piece[0], "")), len(states)):
            position, state = states[at]
            if position > piece[1] or _is_in_clause(words, piece[0], position):
                break
            if position == piece[0] or not _is_dealt_with(words, position):
                return state
    return None


def _is_dealt_with(words: Words, position: int) -> bool:
    with_article = words.words[position - 1] == "the"
    before = words.words[position - 1 - with_article]
    held = before in _HELD_IN and (
        with_article or not GENITIVES.isdisjoint(words.words[position + 1 : position + 3])
    )
    return before in _NOT_SERVED and not held


def _is_in_clause(words: Words, first: int, position: int) -> bool:
    return not _CLAUSES.isdisjoint(words.words[first + 1 : position])


def state_by_office(role: str | None, home: str | None, named: Collection[str], book: NameBook) -> str | None:
    """The state that has such an office or body, though the role does not name it: `Kremlin spokeswoman`,
    `Sen.`, `Ohio Gov.`; `home` is the state whose newspaper tells it, `named` are those that the article
    names otherwise than by a capital."""
    if not role:
        return None
    if serves_home(role, home):
        return home
    if _PARTY.search(role):
        return "US"
    code = book.organs.of_role(role)
    if code != "US":
        return code
    if home in _WITH_OWN_CONGRESS and "White House" not in role:
        return home
    # `Senator Ana Ruiz` where only Colombia is named
    elsewhere = home != "US" and bool(named) and "US" not in named and _OF_ANY_CONGRESS.search(role)
    return None if elsewhere else code
