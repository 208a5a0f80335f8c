"""Names that stand where only a person does, whatever their words mean elsewhere: `said Nile Strait, director
of the dam`, `By Zrif Zubrik, chief reporter` above an article, `Photographer: Zrif Zubrik`."""

from tui_reader.analysis.naming.appositions import apposition
from tui_reader.analysis.naming.credits import is_in_credit
from tui_reader.analysis.naming.page import Page

_SAID = frozenset({"said", "says"})
_ARTICLES = frozenset({"a", "an", "the"})
_MOST_BEHIND = 3
"""A name has at most four words."""


def cited_person(page: Page, at: int, last: int) -> int | None:
    """The last word of the name that begins at a word, a run in capitals going on to `last`."""
    words = page.words.words
    before = words[at - 1] if at else ""
    if before == ":":
        named = is_in_credit(page, at, last) and page.known_at(at) is None
        return last if named and _is_name(page, at, last) else None
    cited = before in _SAID or (before == "By" and page.words.starts[at - 1] in page.words.openers)
    if not cited and not (last == at + 1 and words[last] in page.book.heads and page.is_given(at)):
        return None
    told = page.word(last + 1) == "," and (cited or page.word(last + 2) in _ARTICLES)
    return last if told and _is_name(page, at, last) and apposition(page, last, first_only=True) else None


def _is_name(page: Page, at: int, last: int) -> bool:
    """Whether two to four words may be a name: none in capitals throughout, no state, body or word of
    English alone at its head."""
    words = page.words.words
    if not 1 <= last - at <= _MOST_BEHIND or words[at] in page.book.honorifics or page.role_at(at, last):
        return False
    if any(word.isupper() and len(word) > 1 and word[1:] != "." for word in words[at : last + 1]):
        return False
    known = page.known_at(at)
    return not page.is_common(at) and (known is None or (known[1].kind == "place" and known[0] == at))
