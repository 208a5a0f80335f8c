"""The side panel: who wants what, and who speaks; Enter goes to the words themselves."""

from rich.style import Style
from textual import events
from textual.reactive import reactive

from tui_reader.app.messages import ArticleWanted, PersonWanted
from tui_reader.app.outline_rows import SILENT, Fold, OutlineRow, View
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
        self._number = -1

    def show(self, panel: Panel | None, number: int, *, whole_library: bool) -> None:
        """Another panel. For the same article the cursor and the folds stay."""
        # Imported when there is a panel, which is after the first paint.
        from tui_reader.app.outline import opened_at_first

        same = number == self._number and self.panel is not None and panel is not None
        same = (
            same
            and panel is not None
            and self.panel is not None
            and panel.organisation == self.panel.organisation
        )
        if panel is not None and whole_library and not self.whole_library:
            self._opened |= opened_at_first(panel)
        self._number = number
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
        at = stops.index(self.cursor) if self.cursor in stops else -1
        if abs(by) in {1, 10**9}:
            to = max(0, min(len(stops) - 1, at + by))
        else:
            wanted = self.cursor + by
            to = min(range(len(stops)), key=lambda i: abs(stops[i] - wanted))
        self.cursor = stops[to]
        self._settle(first=to == 0, last=to == len(stops) - 1)
        return to != at

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
        elif isinstance(target, PriorityLine):
            self.post_message(ArticleWanted(target.number, target.sentence, target.span))
        elif isinstance(target, PersonLine):
            self.post_message(PersonWanted(target.id, target.name))
        return target is not None

    def _close(self) -> bool:
        """Fold the state that the cursor is in; False where nothing lies open."""
        at = self.cursor
        while at >= 0 and not isinstance(self._rows[at].target, Fold):
            at -= 1
        head = self._rows[at].target if at >= 0 else None
        if (
            not isinstance(head, Fold)
            or head.state not in self._opened
            or isinstance(self.target, PersonLine)
        ):
            return False
        self._opened -= {head.state}
        self.cursor = at
        self._lay_out()
        return True

    def _fold_all(self) -> bool:
        if self.panel is None:
            return False
        heads = (row.target for row in self._rows if isinstance(row.target, Fold))
        every = frozenset(head.state for head in heads if not head.state.startswith(SILENT))
        self._opened = frozenset() if self._opened >= every else every
        self._lay_out()
        return True

    # ---- laying out ----------------------------------------------------------------------------
    def on_resize(self, _: events.Resize) -> None:
        self._lay_out()

    def watch_look(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        target = self.target
        self._rows = ()
        if self.panel is not None and self.size.width > 0:
            from tui_reader.app.outline import outline

            view = View(self.size.width, self._opened, self.whole_library, self._number)
            self._rows = outline(self.panel, view, self.look)
        again = [i for i, row in enumerate(self._rows) if row.first and row.target == target]
        stops = self._stops()
        self.cursor = again[0] if again else next(iter(stops), -1)
        self.top = max(0, min(self.top, len(self._rows) - self.body))
        self.refresh()
