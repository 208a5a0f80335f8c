"""The list of articles: numbers in, rows asked for as they come into view, the cursor told to the screen."""

from collections.abc import Iterable

from rich.style import Style
from textual import events
from textual.reactive import reactive, var

from tui_reader.app.messages import ArticleWanted, CursorMoved, RowsWanted
from tui_reader.app.painting import Bit, row_details, row_line
from tui_reader.app.widgets.pane import Pane, step
from tui_reader.app.wrapping import wrap
from tui_reader.domain.view import Row

_AHEAD = 60
"""Rows that are fetched above and below what is visible, so that paging never shows a blank."""
_MOST_KEPT = 2000
_WORDY = 36
"""Columns from which the title says `flagged` in a word."""


class ArticleList(Pane):
    """All found articles; only what is visible is ever asked for."""

    numbers: reactive[tuple[int, ...]] = reactive(())
    flagged: reactive[frozenset[int]] = reactive(frozenset())
    hint: reactive[str] = reactive("")
    """What stands in an empty list: what to do next."""
    cursor: reactive[int] = reactive(0)
    top: reactive[int] = reactive(0)
    two_lines: var[bool] = var(False)

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._rows: dict[int, Row] = {}
        self._asked: set[int] = set()

    # ---- what the screen does with it ----------------------------------------------------------
    @property
    def selected(self) -> int | None:
        """The number of the article under the cursor."""
        return self.numbers[self.cursor] if self.cursor < len(self.numbers) else None

    def show(self, numbers: tuple[int, ...], rows: Iterable[Row], select: int | None) -> None:
        """Another list. The cursor stays on its article, or goes to `select`; where that is not listed, it
        keeps its place when the list lost no more than that one, else it goes to the first."""
        wanted = self.selected if select is None else select
        offset = self.cursor - self.top
        # Any other row may have changed as well: it is asked for again where it comes into view.
        self._rows = {row.number: row for row in rows}
        self._asked.clear()
        nearly_the_same = abs(len(numbers) - len(self.numbers)) <= 1
        kept = min(self.cursor, len(numbers) - 1) if nearly_the_same else 0
        self.numbers = numbers
        self.cursor = max(0, numbers.index(wanted) if wanted in numbers else kept)
        self.top = self.cursor - offset
        self._settle()
        self.refresh()

    def keep(self, rows: Iterable[Row]) -> None:
        """Rows that came; painted anew where they are other ones."""
        changed = False
        for row in rows:
            changed |= self._rows.get(row.number) != row
            self._rows[row.number] = row
            self._asked.discard(row.number)
        if changed:
            self.refresh()

    def look_again(self) -> None:
        """Somebody marked articles: rows in view stay until they come anew, others are forgotten."""
        near = self.numbers[max(0, self.top - _AHEAD) : self.top + self._page + _AHEAD]
        self._rows = {number: self._rows[number] for number in near if number in self._rows}
        if near:
            self._asked.update(near)
            self.post_message(RowsWanted(near))

    def row(self, number: int) -> Row | None:
        return self._rows.get(number)

    def in_view(self) -> tuple[int, ...]:
        """Numbers of the articles that are in view."""
        return self.numbers[self.top : self.top + self._page + 1]

    def following(self, number: int | None) -> tuple[int, ...]:
        """Articles further down the list, nearest first; all of it for one that is not listed."""
        return self.numbers[self.numbers.index(number) + 1 :] if number in self.numbers else self.numbers

    def go_to(self, number: int) -> None:
        """The cursor goes to this article where it is listed, without a word to the screen."""
        if number in self.numbers:
            self.cursor = self.numbers.index(number)
            self._settle()

    def move(self, by: int) -> bool:
        before = self.cursor
        self.cursor = max(0, min(len(self.numbers) - 1, self.cursor + by))
        self._settle()
        if self.cursor != before and self.selected is not None:
            self.post_message(CursorMoved(self.selected))
        return self.cursor != before

    def perform(self, action: str) -> bool:
        by = step(action, self._page)
        if by is not None:
            return self.move(by)
        if action == "open" and self.selected is not None:
            self.post_message(ArticleWanted(self.selected))
            return True
        return False

    def pressed(self, y: int) -> None:
        index = self.top + y // self._per_row
        if y >= 0 and index < len(self.numbers) and not self.move(index - self.cursor):
            self.perform("open")

    # ---- painting ------------------------------------------------------------------------------
    def title(self) -> tuple[str, str]:
        at = f"{self.cursor + 1}/{len(self.numbers)}" if self.numbers else ""
        if not self.flagged:
            return "Articles", at
        flagged = f"{len(self.flagged):,} flagged" if self.size.width >= _WORDY else f"▌{len(self.flagged):,}"
        return "Articles", f"{flagged} · {at}"

    def bits(self, y: int, width: int) -> tuple[list[Bit], Style]:
        if not self.numbers:
            return self._empty(y, width), Style()
        index = self.top + y // self._per_row
        if index >= len(self.numbers):
            return [], Style()
        row = self._rows.get(self.numbers[index])
        beneath = Style()
        if index == self.cursor:
            beneath = self.look.selected if self.has_keys else self.look.selected_dim
        if row is None:
            return [("   …", self.look.dim)], beneath
        if y % self._per_row:
            return row_details(row, width, self.look), beneath
        return row_line(
            row, width, self.look, flagged=row.number in self.flagged, two=self.two_lines
        ), beneath

    def _empty(self, y: int, width: int) -> list[Bit]:
        lines = wrap(self.hint, 0, len(self.hint), max(1, width - 3))
        if not 1 <= y <= len(lines):
            return []
        start, end = lines[y - 1]
        return [("  " + self.hint[start:end], self.look.dim)]

    # ---- keeping in view -----------------------------------------------------------------------
    @property
    def _per_row(self) -> int:
        return 2 if self.two_lines else 1

    @property
    def _page(self) -> int:
        return max(1, self.body // self._per_row)

    def on_resize(self, _: events.Resize) -> None:
        self._settle()

    def watch_two_lines(self) -> None:
        self._settle()
        self.refresh()

    def _settle(self) -> None:
        """The cursor in view, the last page full, and the rows around it on their way."""
        page, count = self._page, len(self.numbers)
        top = min(max(self.top, self.cursor - page + 1), self.cursor)
        self.top = max(0, min(top, count - page))
        low, high = max(0, self.top - _AHEAD), self.top + page + _AHEAD
        near = self.numbers[max(0, self.top - page // 2) : self.top + page + page // 2]
        if any(n not in self._rows and n not in self._asked for n in near):
            missing = [n for n in self.numbers[low:high] if n not in self._rows and n not in self._asked]
            self._asked.update(missing)
            self.post_message(RowsWanted(tuple(missing)))
        if len(self._rows) > 2 * _MOST_KEPT:
            kept = set(self.numbers[max(0, self.top - _MOST_KEPT // 2) : self.top + _MOST_KEPT // 2])
            self._rows = {n: r for n, r in self._rows.items() if n in kept}
