"""The side panel: who wants what, and who speaks; Enter goes to the words themselves."""

from rich.style import Style
from textual import events
from textual.reactive import reactive

from tui_reader.app.messages import ArticleWanted, PersonWanted
from tui_reader.app.outline_rows import SILENT, Fold, OutlineRow, Target, View
from tui_reader.app.painting import Bit
from tui_reader.app.widgets.pane import Pane, step
from tui_reader.domain.view import Panel, PersonLine, PriorityLine


class SidePanel(Pane):
    """The panel of the article that is open, as it was last handed over with `show`."""

    panel: reactive[Panel | None] = reactive(None)
    whole_library: reactive[bool] = reactive(False)
    hint: reactive[str] = reactive("")
    top: reactive[int] = reactive(0)
    cursor: reactive[int] = reactive(-1)
    """The row that has the cursor; -1 where there is nothing to go to."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._rows: tuple[OutlineRow, ...] = ()
        self._opened: frozenset[str] = frozenset()
        self.number = -1
        """The article whose panel it is."""

    def show(self, panel: Panel | None, number: int, *, whole_library: bool) -> None:
        """Another panel. For the same article the cursor and the folds stay."""
        # Imported when there is a panel, which is after the first paint.
        from tui_reader.app.outline import opened_at_first

        same = number == self.number and self.panel is not None and panel is not None
        same = (
            same
            and panel is not None
            and self.panel is not None
            and panel.organisation == self.panel.organisation
        )
        if panel is not None and whole_library and not self.whole_library:
            self._opened |= opened_at_first(panel)
        self.number = number
        self.panel, self.whole_library = panel, whole_library
        if panel is not None and not same:
            self._opened = opened_at_first(panel)
            self.top = 0
            self.cursor = -1
        self._lay_out()

    @property
    def target(self) -> Fold | PriorityLine | PersonLine | None:
        return self._rows[self.cursor].target if 0 <= self.cursor < len(self._rows) else None

    def perform(self, action: str) -> bool:
        if action in {"open", "back"}:
            return self._open() if action == "open" else self._close()
        if action == "panel.fold":
            return self._fold_all()
        by = step(action, self.body)
        if by is None:
            return False
        if action in {"wheel.down", "wheel.up"}:
            self.top = max(0, min(self.top + by, len(self._rows) - self.body))
            return True
        return self._move(by)

    def pressed(self, y: int) -> None:
        index = self.top + y
        if y >= 0 and index < len(self._rows) and self._rows[index].target is not None:
            while index > 0 and not self._rows[index].first:
                index -= 1
            self.cursor = index
            self.perform("open")

    # ---- painting ------------------------------------------------------------------------------
    def title(self) -> tuple[str, str]:
        return "Who wants what", ""

    def bits(self, y: int, width: int) -> tuple[list[Bit], Style]:  # noqa: ARG002 - laid out already
        index = self.top + y
        if self.panel is None or index >= len(self._rows):
            return (
                ([("  " + self.hint, self.look.dim)], Style())
                if y == 1 and self.panel is None
                else ([], Style())
            )
        row = self._rows[index]
        under = row.target is not None and row.target is self.target
        beneath = (self.look.selected if self.has_keys else Style()) if under else Style()
        return list(row.bits), beneath

    # ---- moving --------------------------------------------------------------------------------
    def _stops(self) -> list[int]:
        return [i for i, row in enumerate(self._rows) if row.first]

    def _move(self, by: int) -> bool:
        stops = self._stops()
        if not stops:
            before = self.top
            self.top = max(0, min(self.top + by, len(self._rows) - self.body))
            return self.top != before
        if self._scroll_on(stops, by):
            return True
        at = stops.index(self.cursor) if self.cursor in stops else -1
        if abs(by) in {1, 10**9}:
            to = max(0, min(len(stops) - 1, at + by))
        else:
            wanted = self.cursor + by
            to = min(range(len(stops)), key=lambda i: abs(stops[i] - wanted))
        if to == at and (len(self._rows) - 1 - self.cursor if by > 0 else self.cursor) >= self.body:
            return False
        self.cursor = stops[to]
        self._settle(first=to == 0, last=to == len(stops) - 1)
        return to != at

    def _scroll_on(self, stops: list[int], by: int) -> bool:
        """Through lines without a stop that fill more than a page; the cursor stays where it is."""
        if self.cursor not in stops or abs(by) == 10**9:
            return False
        at, here, top = stops.index(self.cursor), self.cursor, self.top
        behind = stops[at - 1] if at else 0
        ahead = stops[at + 1] if at + 1 < len(stops) else len(self._rows) - 1
        if by > 0:
            # Below the view is the cursor that was left there on the way up.
            goal = here if here >= top + self.body and here - behind > self.body else ahead
            if (goal == ahead and ahead - here < self.body) or goal < top + self.body:
                return False
            self.top = max(top, min(top + by, goal - self.body + 1))
        else:
            goal = here if here < top and ahead - here >= self.body else behind
            if (goal == behind and here - behind < self.body) or goal >= top:
                return False
            self.top = min(top, max(top + by, goal))
        return self.top != top

    def _settle(self, *, first: bool = False, last: bool = False) -> None:
        """The cursor's rows in view; at either end the text beyond the last stop too."""
        end = self.cursor
        while (
            end + 1 < len(self._rows)
            and self._rows[end + 1].target is self.target
            and not self._rows[end + 1].first
        ):
            end += 1
        if last:
            end = len(self._rows) - 1
        top = max(self.top, end - self.body + 1)
        top = 0 if first and self.cursor < self.body else min(top, self.cursor)
        self.top = max(0, top)

    def _open(self) -> bool:
        target = self.target
        if isinstance(target, Fold):
            self._opened ^= {target.state}
            self._lay_out()
            # What came to light is seen at once, half a page of it.
            end = min(self.cursor + self.body // 2, len(self._rows) - 1)
            self.top = max(self.top, min(self.cursor, end - self.body + 1))
        elif isinstance(target, PriorityLine):
            self.post_message(ArticleWanted(target.number, target.sentence, target.span))
        elif isinstance(target, PersonLine):
            self.post_message(PersonWanted(target.id, target.name))
        return target is not None

    def _close(self) -> bool:
        """Fold the state or the names that the cursor is in; False where nothing lies open."""
        head = self._head(self.cursor)
        if head is None or head.state not in self._opened:
            return False
        self._opened -= {head.state}
        self._lay_out()
        return True

    def _head(self, at: int) -> Fold | None:
        """Under which head a row stands, or which one it is."""
        for row in reversed(self._rows[: at + 1]):
            if row.target is None or isinstance(row.target, Fold):
                return row.target
        return None

    def _fold_all(self) -> bool:
        if self.panel is None:
            return False
        heads = (row.target for row in self._rows if isinstance(row.target, Fold))
        every = frozenset(head.state for head in heads if not head.state.startswith(SILENT))
        others = frozenset(key for key in self._opened if key.startswith(SILENT))
        self._opened = others if self._opened >= every else others | every
        self._lay_out()
        return True

    # ---- laying out ----------------------------------------------------------------------------
    def on_resize(self, _: events.Resize) -> None:
        self._lay_out()

    def watch_look(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        before, target, head = self.cursor, self.target, self._head(self.cursor)
        nth = sum(row.first for row in self._rows[: max(0, before)])
        self._rows = ()
        if self.panel is not None and self.size.width > 0:
            from tui_reader.app.outline import outline

            view = View(self.size.width, self._opened, self.whole_library, self.number)
            self._rows = outline(self.panel, view, self.look)
        self.cursor = self._found_again(target, head, nth) if before >= 0 else next(iter(self._stops()), -1)
        self.top = max(0, min(self.top, len(self._rows) - self.body))
        self.refresh()

    def _found_again(self, target: Target, head: Fold | None, nth: int) -> int:
        """The row of what the cursor stood on, under the same head where several are alike; where it is gone
        its head, if that is folded, else the stop that is now as far down as it was."""
        stops = self._stops()
        alike = [n for n, at in enumerate(stops) if self._rows[at].target == target]
        if alike:
            return stops[min(alike, key=lambda n: (self._head(stops[n]) != head, abs(n - nth)))]
        if head is not None and head.state not in self._opened:
            nth = next((n for n, at in enumerate(stops) if self._rows[at].target == head), nth)
        return stops[min(nth, len(stops) - 1)] if stops else -1
