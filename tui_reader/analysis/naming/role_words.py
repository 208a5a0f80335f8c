"""The closed classes of words in and around roles, and what else may stand inside one."""

from tui_reader.analysis.naming.page import Page

Piece = tuple[int, int]
"""First and last word of a phrase."""

DETERMINERS = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "our", "another", "one", "this", "my", "your"}
)
GENITIVES = frozenset({"’s", "'s", "’", "'"})
CHAIN = frozenset({"of", "for", "at", "in", "to", "on", "with", "from", *GENITIVES})
"""What joins a role and the body that it is held in."""
LINKS = CHAIN | {"and", "the", "&", "under", "a", "an", "both", "two"}
STOPS = frozenset('.;:()[]“”"«»—–!?…')
DASHES = frozenset("—–-")
FARTHEST = 40
"""Words; no role reaches farther from the name."""


def may_be_modifier(page: Page, word: str) -> bool:
    """Any noun or adjective in small letters; it counts when an article or a modifier stands before it."""
    book = page.book
    return (
        word.isalpha()
        and not word.endswith(("ed", "ing"))
        and word not in book.role_breaks
        and word not in book.function
        and word not in book.place_prepositions
    )


def is_one_of(page: Page, first: int) -> bool:
    """`one of the country’s historians`: one, though the noun is in the plural."""
    return page.word(first) == "one" and page.word(first + 1) == "of"
