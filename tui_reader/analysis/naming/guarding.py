"""Whether the name of a state means the state here: guards against people, towns, treaties and the like."""

from tui_reader.analysis.naming.capitals import Words
from tui_reader.analysis.naming.name_book import NameBook
from tui_reader.analysis.naming.page import Page


def means_a_country(page: Page, first: int, last: int) -> bool:
    """Whether the words from `first` to `last`, a country's name, mean the country."""
    words, book = page.words, page.book
    guards = book.world.guards
    surface = words.between(first, last)
    after = words.words[last + 1] if last + 1 < len(words.words) else ""
    before = words.words[first - 1] if first else ""
    if surface in guards.not_before:
        stop = guards.not_before[surface]
        behind_comma = f", {words.words[last + 2]}" if after == "," and last + 2 < len(words.words) else ""
        if after in stop or behind_comma in stop or _two(words, last + 1) in stop:
            return False
    if before and before in guards.not_after.get(surface, ()):
        return False
    if surface in guards.not_near and _near(words, first, guards.not_near[surface]):
        return False
    if (
        after == ","
        and last + 2 < len(words.words)
        and words.words[last + 2] in guards.regions
        and surface not in guards.regions
    ):
        return False
    return not _is_a_persons(words, first, last, surface, book)


def _is_a_persons(words: Words, first: int, last: int, surface: str, book: NameBook) -> bool:
    """`Jordan Peterson`, `Michael Jordan`: with a surname right after, or a given name right before."""
    guards = book.world.guards
    if surface in guards.given_names and last + 1 < len(words.words):
        after = words.words[last + 1]
        if first > 1 and words.words[first - 1] == "of" and _is_office(words, first - 2, book):
            return False  # `President of Georgia Anna Roe`
        if after[0].isupper() and words.close(last, last + 1) and _surname_like(after, book):
            return True
    if surface in guards.surnames and first:
        before = words.words[first - 1]
        return before in book.given and words.close(first - 1, first) and before not in book.known
    return False


_OF_PROVINCES = frozenset({"governor", "senator", "congressman", "congresswoman", "mayor", "general"})
"""`Governor of Georgia Brian Poe`: offices that provinces have as well."""


def _is_office(words: Words, at: int, book: NameBook) -> bool:
    low = words.lows[at]
    return words.words[at][0].isupper() and low in book.role_ends and low not in _OF_PROVINCES


def _surname_like(word: str, book: NameBook) -> bool:
    if word.lower() in book.common or word in book.heads:
        return False
    # A town right behind a state is no place of it (`Amman, Jordan`): it is a surname (`Jordan Burnley`).
    kinds = {entry.kind for entry in book.world.names.get(word, ())}
    return word not in book.known or kinds.isdisjoint(("country", "organisation", "group"))


def _two(words: Words, at: int) -> str:
    return " ".join(words.words[at : at + 2])


def _near(words: Words, at: int, stop: frozenset[str]) -> bool:
    """Whether one of these words stands in the same sentence."""
    tokens = words.words
    left = at
    while left and not words.first[left] and at - left < 60:
        left -= 1
    right = at + 1
    while right < len(tokens) and not words.first[right] and right - at < 60:
        right += 1
    return not stop.isdisjoint(tokens[left:right])
