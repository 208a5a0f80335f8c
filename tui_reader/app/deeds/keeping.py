"""Keeping and handing out: marks and flags, undo and redo, the browser and the clipboard."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui_reader.app.browsing import is_web_address
from tui_reader.domain.annotation import Priority, Statement
from tui_reader.domain.clean import clean
from tui_reader.domain.view import Opened, PersonLine, PriorityLine

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen

_NONE_OPEN = "no article is open"


class Keeping:
    """What is done to the article in use, or to all that are flagged."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self.screen = screen

    def table(self) -> dict[str, Callable[[], object]]:
        """Deeds by action id."""
        return {
            "mark.read": self.mark_read,
            "mark.star": self.mark_star,
            "flag.one": self.flag,
            "flag.all": self.flag_all,
            "undo": self.screen.ask.undo,
            "redo": self.screen.ask.redo,
            "browse": self.browse,
            "copy.title": self.copy_title,
            "copy.citation": self.copy_citation,
            "copy.quotation": self.copy_quotation,
            "copy.address": self.copy_address,
        }

    def _chosen(self) -> list[int]:
        """The flagged articles, else the one in use."""
        screen = self.screen
        if screen.flagged:
            return sorted(screen.flagged)
        if screen.pane == "list" or screen.opened is None:
            return [] if screen.articles.selected is None else [screen.articles.selected]
        return [screen.opened.number]

    def mark_read(self) -> None:
        chosen = self._chosen()
        rows = [self.screen.articles.row(n) for n in chosen]
        if chosen:
            read = not all(row is not None and row.read for row in rows)
            self.screen.ask.mark(
                chosen, f"{_articles(chosen)} marked {'read' if read else 'unread'}", read=read
            )

    def mark_star(self) -> None:
        chosen = self._chosen()
        rows = [self.screen.articles.row(n) for n in chosen]
        if chosen:
            star = not all(row is not None and row.starred for row in rows)
            self.screen.ask.mark(
                chosen, f"{_articles(chosen)} {'starred' if star else 'unstarred'}", starred=star
            )

    def flag(self) -> None:
        selected = self.screen.articles.selected
        if selected is not None:
            self.screen.flagged ^= {selected}
            self.screen.articles.move(1)

    def flag_all(self) -> None:
        listed = frozenset(self.screen.articles.numbers)
        self.screen.flagged = frozenset() if self.screen.flagged >= listed else listed

    # ---- handing out ---------------------------------------------------------------------------
    def browse(self) -> None:
        opened = self.screen.opened
        url = opened.article.url if opened else None
        if opened is None:
            self.screen.tell(_NONE_OPEN)
        elif not url:
            self.screen.tell("this article has no address")
        elif not is_web_address(url):
            self.screen.tell(f"not opened, only http and https addresses are: {url}")
        else:
            self.screen.tell(url)
            self.screen.ask.browse(opened)

    def copy_title(self) -> None:
        opened = self.screen.opened
        if opened is None:
            self.screen.tell(_NONE_OPEN)
        else:
            parts = [opened.article.title or opened.article.id, opened.article.url]
            self.copy("\n".join(part for part in parts if part), "title and link")

    def copy_address(self) -> None:
        opened = self.screen.opened
        if opened is None:
            self.screen.tell(_NONE_OPEN)
        elif not opened.article.url:
            self.screen.tell("this article has no address")
        else:
            self.copy(opened.article.url, f"address {opened.article.url}")

    def copy_citation(self) -> None:
        if self.screen.opened is None:
            self.screen.tell(_NONE_OPEN)
        else:
            self.screen.ask.citation(self.screen.opened.number)

    def copy_quotation(self) -> None:
        """The statement or priority at the cursor; in the panel the priority under its cursor, of a person
        the first statement."""
        screen = self.screen
        target = screen.side.target if screen.pane == "panel" else None
        if isinstance(target, PriorityLine):
            screen.ask.aim(target.number, target.span, target.text)
        elif screen.pane == "panel" and not isinstance(target, PersonLine):
            screen.tell("no priority or person at the cursor to copy from")
        elif screen.opened is None:
            screen.tell(_NONE_OPEN)
        else:
            here = screen.reading.finding_here
            self._copy_finding(
                screen.opened, self._first_of(target.id) if isinstance(target, PersonLine) else here()
            )

    def _first_of(self, person: str) -> Statement | None:
        statements = self.screen.opened.annotations.statements if self.screen.opened else ()
        theirs = (s for s in statements if s.speaker is not None and s.speaker.id == person)
        return min(theirs, key=lambda s: s.span, default=None)

    def _copy_finding(self, opened: Opened, finding: Statement | Priority | None) -> None:
        screen = self.screen
        if finding is None:
            screen.tell(f"no statement or priority here to copy; {screen.keymap.to_findings} go to the next")
            return
        words = finding.span.of(opened.article.text)
        if isinstance(finding, Priority):
            screen.reading.land(finding.sentence, finding.span)
            screen.ask.aim(opened.number, finding.span, words)
        else:
            screen.reading.land(finding.span)
            screen.ask.quotation(opened.number, finding, words)

    def copy(self, text: str, what: str) -> None:
        self.screen.app.copy_to_clipboard(clean(text))
        self.screen.tell(f"copied {what}")


def _articles(numbers: Sequence[int]) -> str:
    return "1 article" if len(numbers) == 1 else f"{len(numbers):,} articles"
