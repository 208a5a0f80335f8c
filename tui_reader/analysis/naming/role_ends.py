"""The head noun of a role to the last word of the phrase that it tells."""

from tui_reader.analysis.naming.page import Page
from tui_reader.analysis.naming.role_words import FARTHEST, LINKS, STOPS, may_be_modifier

_OF_TWO = ["of", "two"]
"""`a mother of two`"""
_TO_BE = frozenset({"nominee", "candidate", "choice", "pick", "nomination"})


def piece_end(page: Page, noun: int, *, farthest: int = FARTHEST) -> int:
    """The last word of the phrase with this head; it reaches at most `farthest` words behind it."""
    words, at = page.words.words, noun + 1
    while at < min(len(words), noun + farthest) and not ends_piece(page, at):
        at = _title_end(page, at + 1) if words[at] == "of" and page.word(at + 1) in _OPENING else at + 1
    end = at - 1
    while end > noun and (words[end] in LINKS or words[end] == ",") and words[end - 1 : end + 1] != _OF_TWO:
        end -= 1
    return end


def _title_end(page: Page, opening: int) -> int:
    """`author of “The Sea, the Sea”`: the word behind the mark that closes a title; else the mark's own."""
    for at in range(opening + 2, opening + _LONGEST_TITLE):
        if page.word(at) in _CLOSING:
            return at + 1
    return opening


_OPENING, _CLOSING = frozenset('“"‘'), frozenset('”"’')
_LONGEST_TITLE = 18


def ends_piece(page: Page, at: int) -> bool:
    """Whether a role ends before a word."""
    word = page.words.words[at]
    if word in STOPS or page.words.first[at]:
        return True
    if word == ",":
        return not _goes_on(page, at)
    if word.lower() == "and":
        return not _coordinates(page, at)
    return breaks(page, at) or (word in _AT_ONCE and page.word(at + 1) in _OWN)


_NOW = frozenset({"now", "currently", "formerly", "later"})
"""`a former envoy and now a fellow`"""
_AT_ONCE = frozenset({"at", "on", "in", "with"})
_OWN = frozenset({"his", "her", "their"})
"""`at their meeting` tells of what somebody does, not of what he or she is."""


def breaks(page: Page, at: int) -> bool:
    """Whether a word ends a role; `Bern-based`, `based in Bern` do not, nor what a `nominee to be` is."""
    low = page.words.lows[at]
    return low in page.book.role_breaks and not _goes_on_past(page, at, low)


def _goes_on_past(page: Page, at: int, low: str) -> bool:
    before = page.word(at - 1)
    if low == "be":
        return before == "to" and page.word(at - 2) in _TO_BE
    if low == "now" and page.word(at + 1) in ("at", "with"):
        return True  # `a former envoy now with the institute`
    if low == "think" and page.word(at + 1).startswith("tank"):
        return True
    if low == "based" and page.word(at + 1) in ("in", "at") and page.is_capital(at + 2):
        return True
    return before == "-" or (low in _NOW and before == "and")


def _goes_on(page: Page, comma: int) -> bool:
    """`the University of Zembla, Bern,` and `Minister of Trade, Industry and Energy`."""
    if not page.is_capital(comma + 1):
        return False
    behind = page.word(comma + 2)
    if behind == "and":
        return page.is_common(comma + 1)
    return behind == "," and page.is_capital(comma - 1) and page.role_at(comma + 1, comma + 1) is None


def _is_another_office(page: Page, joint: int) -> bool:
    """`a former adviser and State Department official`: words in capitals that a small role ends."""
    if page.role_at(joint - 1, joint - 1) is None:
        return False
    at = joint + 1
    while at < joint + _LONGEST_BODY and page.is_capital(at):
        at += 1
    return page.word(at).islower() and page.role_at(at, at + 2) is not None and not page.is_given(joint + 1)


_LONGEST_BODY = 5


def _coordinates(page: Page, at: int) -> bool:
    """Whether a role goes on behind `and`: `Industry and Trade`, `and ranking member of its …`."""
    if at + 1 >= len(page.words.words):
        return False
    at += page.word(at + 1) in _NOW
    following = page.word(at + 1)
    if not following:
        return False
    if following[0].isupper():
        return (page.is_capital(at - 1) and not page.is_given(at + 1)) or _is_another_office(page, at)
    if following in page.book.modifiers or following in ("a", "an", "the") or page.role_at(at + 1, at + 2):
        return True
    return not page.is_capital(at - 1) and may_be_modifier(page, following)
