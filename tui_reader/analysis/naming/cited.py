"""Names that stand where only a person does, whatever their words mean elsewhere: `said Nile Strait, director
of the dam`, `Nile Strait, director of the dam, said`, `analyst Nile Strait`, `By Zrif Zubrik, chief reporter`
above an article, `Photographer: Zrif Zubrik`."""

from tui_reader.analysis.naming.appositions import apposition
from tui_reader.analysis.naming.credits import is_in_credit
from tui_reader.analysis.naming.page import Page

_SAID = frozenset({"said", "says"})
_ARTICLES = frozenset({"a", "an", "the"})
_MOST_BEHIND = 3
"""A name has at most four words."""
_HELPING = frozenset({"has", "had", "also", "have", "later", "then", "previously", "recently"})


def cited_person(page: Page, at: int, last: int) -> int | None:
    """The last word of the name that begins at a word, a run in capitals going on to `last`."""
    words = page.words.words
    before = words[at - 1] if at else ""
    if before == ":":
        named = is_in_credit(page, at, last) and page.known_at(at) is None
        return last if named and _is_name(page, at, last) else None
    if _is_called_by_role(page, at, last):
        return last
    if page.word(last + 1) != ",":
        return None
    cited = before in _SAID or (before == "By" and page.words.starts[at - 1] in page.words.openers)
    told = cited or page.word(last + 2) in _ARTICLES
    if told and (cited or (last == at + 1 and words[last] in page.book.heads and page.is_given(at))):
        return last if _is_name(page, at, last) and apposition(page, last, first_only=True) else None
    return last if _may_be_told(page, at, last) and _speaks_behind_role(page, last) else None


_FIRMS_TOO = frozenset(
    {"producer", "owner", "partner", "rival", "leader", "publisher", "distributor", "pioneer"}
)
"""What firms may be as well as people."""
_LEADING = frozenset({"lead", "joint"})


def _speaks_behind_role(page: Page, last: int) -> bool:
    """`Nile Strait, director of the dam, said`: what has a role and speaks is somebody."""
    role = apposition(page, last, first_only=True)
    if role is None or page.word(role[1] + 1) != ",":
        return False
    verb = role[1] + 2
    verb += page.word(verb) in _HELPING
    return page.word(verb) in page.book.human_verbs


def _is_called_by_role(page: Page, at: int, last: int) -> bool:
    """`analyst Nile Strait`: behind what somebody is, in small letters, two words are a name."""
    if last != at + 1 or not page.follows(at) or not page.word(at - 1).islower():
        return False
    role = page.role_at(at - 1, at - 1)
    noun = page.words.lows[at - 1]
    lone = role is not None and noun not in page.book.plural_roles and noun not in _FIRMS_TOO
    lone = lone and page.word(at - 2) not in _LEADING  # `lead manager Zub Zubney`
    return lone and _may_be_told(page, at, last)


def _may_be_told(page: Page, at: int, last: int) -> bool:
    """Whether the words may be a name, one of them no word of English and none a body's."""
    words, book = page.words.words, page.book
    name = range(at, last + 1)
    if not 1 <= last - at <= _MOST_BEHIND or page.words.styled[at] or words[at] in book.honorifics:
        return False
    if any(words[i] in book.heads or words[i] in book.things or words[i] in book.no_surnames for i in name):
        return False
    if any(page.role_at(i, last) for i in name) or words[at] in book.calendar or words[last] in book.suffixes:
        return False
    if any(_is_shouted(words[i]) or any(map(str.isdigit, words[i])) for i in name):
        return False
    if page.is_common(at) and page.words.first[at] and not page.is_given(at):
        return False
    known = page.match(at, last)
    whole = known is not None and (known[0] == last or known[1].kind != "place")
    return not whole and not all(page.is_common(i) for i in name)


def _is_shouted(word: str) -> bool:
    """`TOBA`, but not the initials of `TJ Strait` and `T. Strait`."""
    return word.isupper() and len(word) > 2 and word[1:] != "."


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
