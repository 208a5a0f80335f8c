"""The words of a role and the bodies named in them to the body that its bearer belongs to."""

from bisect import bisect_left
from collections.abc import Sequence

from tui_reader.analysis.naming.capitals import Words
from tui_reader.analysis.naming.role_words import Piece
from tui_reader.analysis.naming.roles import Role

_LINKS = frozenset({"of", "at", "for", "with", "in", "from"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our"})

Body = tuple[int, int, str]
"""First and last word of a body's name, and the name."""


def affiliation_told(words: Words, role: Role, bodies: Sequence[Body]) -> str | None:
    """The first body that the role is held in: `director of the Zubrik Institute`, `Zubrik Bank chief`.
    A body that the role only has to do with (`a critic of what the Zubrik Bank did`) is none."""
    for piece in (role.affiliation, role.after, role.before):
        if piece is None:
            continue
        for first, last, name in bodies[bisect_left(bodies, (piece[0], 0, "")) :]:
            if first > piece[1]:
                break
            if last <= piece[1] and (first, last) != role.before and _is_held_in(words, first, piece):
                return name
    return None


def _is_held_in(words: Words, first: int, piece: Piece) -> bool:
    """Whether the role opens with the body's name or joins it by a preposition."""
    at = first - 1
    if at >= piece[0] and words.words[at].lower() in _ARTICLES:
        at -= 1
    return at < piece[0] or words.words[at] in _LINKS
