"""What stands beside the name in the credit of a photograph or an article: an agency, a label."""

from tui_reader.analysis.naming.page import Page
from tui_reader.analysis.naming.role_words import Piece

_AGENCIES = frozenset(
    {"reuters", "ap", "afp", "epa", "getty", "xinhua", "tass", "sputnik", "bloomberg", "upi", "dpa", "ria"}
)
_LABELS = frozenset({"photographer", "writer", "author", "reporter", "editor", "illustrator", "producer"})
_WITHIN_AGENCY = frozenset({"via", "for", "of", "the"})
_LONGEST_AGENCY = 8


def credited(page: Page, first: int, last: int) -> Piece | None:
    """`AFP`/Jane Roe, Jane Roe/`Getty Images`, (Jane Roe/`The Herald via AP`): whose photographer it is."""
    if page.word(first - 1) == "/" and page.word(first - 2).lower() in _AGENCIES:
        return first - 2, first - 2
    if page.word(last + 1) != "/" or not page.word(last + 2):
        return None
    if page.word(first - 1) == "(":
        return _bracketed(page, last + 2)
    if page.word(last + 2).lower() not in _AGENCIES:
        return None
    return last + 2, last + 2 + (page.word(last + 3) in ("Images", "Photo", "News"))


def _bracketed(page: Page, first: int) -> Piece | None:
    """The names in capitals up to the bracket's end."""
    end = first
    while page.is_capital(end) or page.word(end) in _WITHIN_AGENCY:
        end += 1
    return (first, end - 1) if first < end <= first + _LONGEST_AGENCY and page.word(end) == ")" else None


def label_of(page: Page, first: int) -> Piece | None:
    """`Photographer`: Jane Roe."""
    return (first - 2, first - 2) if _is_labelled(page, first) else None


def is_in_credit(page: Page, first: int, last: int) -> bool:
    """Whether words in capitals stand where a credit names somebody: behind a label, (before a stroke/…)."""
    bracketed = last == first + 1 and page.words.words[first - 1] == "(" and page.word(last + 1) == "/"
    return bracketed or _is_labelled(page, first)


def _is_labelled(page: Page, first: int) -> bool:
    return first > 1 and page.words.words[first - 1] == ":" and page.words.lows[first - 2] in _LABELS
