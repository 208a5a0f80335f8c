"""What the three panes have in common: a title line, lines painted on demand, keys by action id."""

from rich.style import Style
from textual import events
from textual.reactive import reactive, var
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.app.look import Look, look
from tui_reader.app.messages import PaneClicked
from tui_reader.app.painting import Bit, pane_title, strip


class Pane(Widget):
    """A widget of painted lines. `look` and `pane` (the one that has the keys) are bound by the screen."""

    ALLOW_SELECT = False
    can_focus = False

    look: reactive[Look] = reactive(lambda: look("ink"))
    pane: reactive[str] = reactive("list")
    compact: var[bool] = var(False)

    @property
    def has_keys(self) -> bool:
        return self.pane == self.id

    @property
    def body(self) -> int:
        """Lines below the title."""
        return max(0, self.size.height - 1)

    def title(self) -> tuple[str, str]:
        """The title, and what stands at the right end of its line."""
        raise NotImplementedError

    def bits(self, y: int, width: int) -> tuple[list[Bit], Style]:
        """What the line `y` below the title shows, and the style that lies beneath all of it."""
        raise NotImplementedError

    def perform(self, action: str) -> bool:
        """Do what the action means in this pane; False when there is nothing to do."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        base = self.look.base
        if y == 0:
            title, right = self.title()
            return strip(pane_title(title, right, width, self.look, focused=self.has_keys), width, base)
        bits, beneath = self.bits(y - 1, width)
        return strip(bits, width, base + beneath)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        event.stop()
        self.post_message(PaneClicked(self.id or ""))
        self.pressed(event.y - 1)

    def pressed(self, y: int) -> None:
        """The mouse was pressed on this line below the title."""

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.perform("wheel.down")

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.perform("wheel.up")


STEPS = {"move.down": 1, "move.up": -1, "wheel.down": 3, "wheel.up": -3}


def step(action: str, page: int) -> int | None:
    """How many lines an action moves by; None for one that does not move."""
    steps = {
        **STEPS,
        "move.half_down": max(1, page // 2),
        "move.half_up": -max(1, page // 2),
        "move.page_down": max(1, page - 1),
        "move.page_up": -max(1, page - 1),
        "move.top": -(10**9),
        "move.bottom": 10**9,
    }
    return steps.get(action)
