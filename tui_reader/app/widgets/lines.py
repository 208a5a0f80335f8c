"""The lines around the panes: chips above, status and keys below, and the popup that lists next keys."""

from rich.style import Style
from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.app.asked import Listing
from tui_reader.app.look import Look, look
from tui_reader.app.messages import ChipRemoved
from tui_reader.app.painting import Bit, both_ends, cells, chip_bits, key_bits, strip
from tui_reader.app.wrapping import fit, pad


class PaintedLines(Widget):
    """Lines that are painted from values the screen binds."""

    ALLOW_SELECT = False
    can_focus = False
    look: reactive[Look] = reactive(lambda: look("ink"))

    def bits(self, y: int, width: int) -> list[Bit]:
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        return strip(self.bits(y, self.size.width), self.size.width, self.beneath())

    def beneath(self) -> Style:
        """The style that lies beneath the line."""
        return self.look.raised


class Chips(PaintedLines):
    """What the list is narrowed to, the search and the filters that are on; a click on one removes it."""

    listing: reactive[Listing] = reactive(Listing())

    def bits(self, y: int, width: int) -> list[Bit]:  # noqa: ARG002 - there is one line
        shown = chip_bits(self.listing, width, self.look)
        hidden = self.listing.chips - len(shown)
        more: list[Bit] = [(f" +{hidden}", self.look.strong)] if hidden else []
        return [*(bit for bits, _ in shown for bit in bits), *more]

    def on_click(self, event: events.Click) -> None:
        at = 0
        for bits, chip in chip_bits(self.listing, self.size.width, self.look):
            at += cells(bits)
            if event.x < at:
                self.post_message(ChipRemoved(chip))
                return


class StatusLine(PaintedLines):
    """Where one is, and what is going on."""

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")
    alarm: reactive[bool] = reactive(False)

    def bits(self, y: int, width: int) -> list[Bit]:  # noqa: ARG002 - there is one line
        style = self.look.error if self.alarm else self.look.text
        left = fit(self.left, width - 2)
        right: list[Bit] = [(f"{self.right} ", self.look.dim)] if self.right else []
        return both_ends([(f" {left}", style)], right, width, (" ", Style()))


class KeyLine(PaintedLines):
    """At most seven keys of the pane that has them, or the rest of what is told."""

    keys: reactive[tuple[tuple[str, str], ...]] = reactive(())
    pending: reactive[str] = reactive("")
    told: reactive[str] = reactive("")
    alarm: reactive[bool] = reactive(False)

    def bits(self, y: int, width: int) -> list[Bit]:  # noqa: ARG002 - there is one line
        if self.pending:
            return [(f" {self.pending}…", self.look.key), ("  Esc leaves", self.look.dim)]
        if self.told:
            return [(f" {self.told}", self.look.error if self.alarm else self.look.text)]
        return key_bits(self.keys, width, self.look)

    def beneath(self) -> Style:
        return self.look.base


class NextKeys(PaintedLines):
    """What can be pressed after a first key, in as many columns as fit."""

    heading: reactive[str] = reactive("")
    choices: reactive[tuple[tuple[str, str], ...]] = reactive(())
    most: reactive[int] = reactive(1_000)
    """Lines that there is room for; where it is little, columns are narrower rather than keys left out."""

    def fit(self, width: int, height: int) -> None:
        """As high as it takes on a screen of that size."""
        self.most = max(2, height - 4)
        self.styles.height = self.lines_for(width)

    def lines_for(self, width: int) -> int:
        """Lines that the popup takes, its heading included."""
        columns = self._columns(width)
        return 1 + -(-len(self.choices) // columns) if self.choices else 0

    def bits(self, y: int, width: int) -> list[Bit]:
        if y == 0:
            return both_ends(
                [(f" {self.heading} ", self.look.title_focused)], [], width, ("─", self.look.rule)
            )
        columns = self._columns(width)
        cell = width // columns
        bits: list[Bit] = []
        # Where it is narrow, what the heading says already is not said again.
        narrow = any(len(word) > cell - 5 for _, word in self.choices)
        for key, word in self.choices[(y - 1) * columns : y * columns]:
            short = word.removeprefix(f"{self.heading} ") if narrow else word
            bits += [(f"  {pad(key, 3)}", self.look.key), (pad(short, cell - 5), self.look.text)]
        return bits

    def _columns(self, width: int) -> int:
        roomy = max(1, min(4, width // 30))
        return max(roomy, min(width // 12, -(-len(self.choices) // max(1, self.most - 1))))


class TooSmall(PaintedLines):
    """What is shown where there is no room for the reader."""

    def bits(self, y: int, width: int) -> list[Bit]:
        return [("needs 40x12"[:width], self.look.text)] if y == 0 else []
