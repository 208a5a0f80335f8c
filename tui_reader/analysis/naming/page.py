"""An article's words beside the tables of names: what is known to begin at a word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.analysis.naming.capitals import Words, read_words
from tui_reader.analysis.naming.name_book import Known, NameBook, book_of
from tui_reader.analysis.naming.role_table import RoleSense
from tui_reader.analysis.sentences import Sentence
from tui_reader.domain.article import Article
from tui_reader.knowledge.world import World


@dataclass(frozen=True, slots=True)
class Page:
    """The words of one article and what a world knows of names; words are meant by their number."""

    words: Words
    book: NameBook

    def word(self, at: int) -> str:
        """The word or mark of that number; empty beyond either end."""
        try:
            return self.words.words[at] if at >= 0 else ""
        except IndexError:
            return ""

    def text(self, first: int, last: int) -> str:
        return self.words.between(first, last)

    def match(self, at: int, last: int) -> tuple[int, Known] | None:
        """The longest known name that begins at a word and ends at `last` or before; its last word.
        None beyond the end, as for the other tables."""
        tokens = self.words.words
        if at >= len(tokens):
            return None
        word = tokens[at]
        candidates = self.book.known.get(word)
        if candidates is None:
            return self._match_shouted(at, last) if len(word) > 1 and word.isupper() else None
        if at >= last or tokens[at + 1] not in self.book.seconds[word]:
            parts, known = candidates[-1]
            return (at, known) if len(parts) == 1 and at <= last else None
        for parts, known in candidates:
            end = at + len(parts) - 1
            if end > last:
                continue
            if end == at or (tokens[end] == parts[-1] and tuple(tokens[at : end + 1]) == parts):
                return end, known
        return None

    def _match_shouted(self, at: int, last: int) -> tuple[int, Known] | None:
        """`WASHINGTON`, `NORTH KOREA`: read as if it were written small."""
        tokens = self.words.words
        for parts, known in self.book.known.get(tokens[at].capitalize(), ()):
            end = at + len(parts) - 1
            if at + (len(tokens[at]) < 4) <= end <= last and all(
                token.upper() == part.upper() for token, part in zip(tokens[at : end + 1], parts, strict=True)
            ):
                return end, known
        return None

    def known_at(self, at: int) -> tuple[int, Known] | None:
        """The longest known name that begins at a word, wherever it ends (`Bosnia and Herzegovina`)."""
        return self.match(at, len(self.words.words) - 1)

    def role_at(self, at: int, last: int) -> tuple[int, RoleSense] | None:
        """The longest role that begins at a word, in any case but for small ones; its last word."""
        lows = self.words.lows
        found = self.book.roles.get(lows[at]) if at < len(lows) else None
        if found is None or (lows[at] in self.book.small_roles and not self._may_be_small(at)):
            return None
        for parts, sense in found:
            end = at + len(parts) - 1
            if end > last or end >= len(lows):
                continue
            if end == at or (lows[end] == parts[-1] and tuple(lows[at : end + 1]) == parts):
                return end, sense
        return None

    def _may_be_small(self, at: int) -> bool:
        """Whether a word is written small, or large only as somebody's name follows it at the opening of a
        sentence: `Golfer Jane Roe`."""
        opens = self.words.first[at] and at + 1 < len(self.words.words) and self.is_given(at + 1)
        return opens or self.words.words[at].islower()

    def is_given(self, at: int) -> bool:
        return normal(self.words.words[at]) in self.book.given

    def is_common(self, at: int) -> bool:
        """Whether it is a word of English, or a compound of such (`Confidence-Building`)."""
        return self.is_english(self.words.lows[at])

    def is_english(self, low: str) -> bool:
        """Whether a word in small letters is one of English."""
        common = self.book.common
        if low in common or (low[-1] == "s" and (low[:-1] in common or _singular(low) in common)):
            return True
        return "-" in low and all(part in common for part in low.split("-"))

    def is_foreign(self, at: int) -> bool:
        """Whether a word looks like none of English, whatever begins with it."""
        word = self.words.words[at]
        return not self.is_common(at) and not word.endswith(_ENGLISH_ENDINGS) and len(word) > 2

    def is_capital(self, at: int) -> bool:
        return self.word(at)[:1].isupper()

    def follows(self, at: int) -> bool:
        """Whether a word stands right behind the one before, one space between."""
        return 0 < at < len(self.words.words) and self.words.close(at - 1, at)


def is_of_place(page: Page, first: int) -> bool:
    """`the village of Zubrik`, `the districts of Zubrik`, `the town Zubrik`."""
    before = page.word(first - 1)
    return before in page.book.before_places or (
        before == "of" and page.word(first - 2) in page.book.before_of_places
    )


def normal(word: str) -> str:
    """A shouted name as it is written small: `VLADIMIR` is `Vladimir`; `US` stays."""
    return word.capitalize() if len(word) > 3 and word.isupper() else word


def is_run_together(word: str) -> bool:
    """Whether two words lost the space between them (`RoeRelated`); `McRoe` and `DeRoe` are names."""
    if word.istitle():
        return False  # nearly all: no capital stands behind a letter
    return _RUN_TOGETHER.search(word) is not None and not word.startswith("Fitz")


_ENGLISH_ENDINGS = ("s", "ing", "ed", "ly", "tion", "ness", "ment", "ity", "ism", "ist", "ful", "less")
_RUN_TOGETHER = re.compile(r"[a-z]{3}[A-Z]")
_KEPT = 4
_last: tuple[tuple[Article, World, Page], ...] = ()


def page_of(article: Article, sentences: Sequence[Sentence], world: World) -> Page:
    """The page of an article; those read last are kept, as steps follow each other on one, and read its title
    as an article between."""
    global _last  # noqa: PLW0603  (one slot, replaced whole: threads may only read an article twice)
    last = _last
    for read, by, page in last:
        if read is article and by is world:
            return page
    book = book_of(world)
    starts = frozenset(sentence.span.start for sentence in sentences)
    page = Page(read_words(article.text, article.blocks, starts, book.standalone), book)
    _last = ((article, world, page), *last[: _KEPT - 1])
    return page


def _singular(low: str) -> str:
    """What a plural in `-es` is one of: `box` of `boxes`, `city` of `cities`, but nothing of `Hamas`."""
    if low.endswith("ies"):
        return f"{low[:-3]}y"
    return low.removesuffix("es")
