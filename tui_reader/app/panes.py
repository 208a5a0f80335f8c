"""The panes and lines of the screen: which there are, which are shown, what they are bound to."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import var
from textual.screen import Screen

from tui_reader.app.arrangement import SMALLEST, arrange
from tui_reader.app.asked import Listing
from tui_reader.app.commands import Keymap, Where, key_line
from tui_reader.app.look import Look, look
from tui_reader.app.widgets.article_list import ArticleList
from tui_reader.app.widgets.lines import Chips, KeyLine, NextKeys, StatusLine, TooSmall
from tui_reader.app.widgets.prompt import Prompt
from tui_reader.app.widgets.reading_pane import ReadingPane
from tui_reader.app.widgets.side_panel import SidePanel
from tui_reader.app.wrapping import clipped
from tui_reader.domain.view import Opened


class PanedScreen(Screen[None], inherit_bindings=False):
    """Three panes and the lines around them; the vars are what they are bound to."""

    AUTO_FOCUS = ""
    ALLOW_SELECT = False

    look: var[Look] = var(lambda: look("ink"))
    pane: var[str] = var("list")
    listing: var[Listing] = var(Listing())
    opened: var[Opened | None] = var(None)
    flagged: var[frozenset[int]] = var(frozenset())
    show_voices: var[bool] = var(False)
    told: var[str] = var("")

    def __init__(self, keymap: Keymap, *, panel_open: bool, zoomed: bool) -> None:
        super().__init__()
        self.keymap = keymap
        self.panel_open = panel_open
        self.zoomed = zoomed
        self.chips = Chips(id="chips")
        self.articles = ArticleList(id="list")
        self.reading = ReadingPane(id="article")
        self.side = SidePanel(id="panel")
        self.popup = NextKeys(id="next")
        self.status_line = StatusLine(id="status")
        self.key_line = KeyLine(id="keys")
        self.prompt = Prompt(id="prompt")
        self.asking_for = ""
        """What the prompt is open for: search, find, narrow, or the answer to a search; empty when closed."""

    # ---- what is on it -------------------------------------------------------------------------
    def compose(self) -> ComposeResult:
        self._bind_down()
        yield self.chips
        with Horizontal(id="panes"):
            yield self.articles
            yield self.reading
            yield self.side
        yield self.popup
        yield self.status_line
        yield self.key_line
        yield self.prompt
        yield TooSmall(id="small").data_bind(PanedScreen.look)

    def _bind_down(self) -> None:
        """What is known here goes down to the panes and lines."""
        self.chips.data_bind(PanedScreen.look, PanedScreen.listing)
        self.articles.data_bind(PanedScreen.look, PanedScreen.pane, PanedScreen.flagged)
        self.reading.data_bind(PanedScreen.look, PanedScreen.pane, PanedScreen.show_voices)
        self.side.data_bind(PanedScreen.look, PanedScreen.pane)
        for line in (self.popup, self.status_line, self.key_line, self.prompt):
            line.data_bind(PanedScreen.look)

    # ---- sizes ---------------------------------------------------------------------------------
    def on_resize(self, _: events.Resize) -> None:
        self.show_panes()

    def show_panes(self) -> None:
        """Panes by the size of the terminal and the pane in use."""
        width, height = self.app.size
        small = width < SMALLEST[0] or height < SMALLEST[1]
        shown_ = arrange(width, height, self.pane, panel_open=self.panel_open, zoomed=self.zoomed)
        before = 0
        for widget, columns in (
            (self.articles, shown_.list),
            (self.reading, shown_.article),
            (self.side, shown_.panel),
        ):
            widget.display = columns > 0 and not small
            widget.styles.width = max(1, columns)
            widget.compact = shown_.single
            widget.set_class(before == 0, "leftmost")
            before += columns
        self.articles.two_lines = shown_.two_lines
        self.query_exactly_one("#small").display = small
        self.query_exactly_one("#panes").display = not small
        self.chips.display = not small and self.listing != Listing()
        self.status_line.display = not small and not self.asking_for
        self.key_line.display = not small and shown_.key_line and not self.asking_for
        self.prompt.display = bool(self.asking_for) and not small
        self.popup.fit(width, height)
        self.panes_shown()
        self.say_status()

    def panes_shown(self) -> None:
        """Panes came or went: what they show may have to be asked for."""

    def watch_pane(self) -> None:
        self.key_line.keys = key_line(self.where, self.keymap.bound)
        self.show_panes()

    @property
    def where(self) -> Where:
        """The pane that has the keys."""
        return "article" if self.pane == "article" else "panel" if self.pane == "panel" else "list"

    def tell(self, text: str) -> None:
        """Say it in the status line, until the next command."""
        self.told = text

    # ---- the prompt ----------------------------------------------------------------------------
    def open_prompt(self, purpose: str, label: str, text: str, note: str) -> None:
        """Ask on the last line; the status and the keys make room for it."""
        self.asking_for = purpose
        self.prompt.active = True
        self.show_panes()
        self.prompt.ask(label, text, note)

    def close_prompt(self) -> None:
        self.asking_for = ""
        self.prompt.active = False
        self.prompt.close()
        self.show_panes()

    # ---- the lines -----------------------------------------------------------------------------
    def status(self) -> tuple[str, str]:
        """What the left and right ends of the status line say."""
        raise NotImplementedError

    def watch_told(self) -> None:
        self.say_status()

    def say_status(self, *, alarm: bool = False) -> None:
        if not self.is_mounted:
            return
        line = self.status_line
        left, line.right = self.status()
        # What is told and takes more than its line goes on where the keys stand, until the next command.
        most = 2 if self.told and self.key_line.display else 1
        line.left, *more = clipped(left, max(1, self.size.width - 2), most) or [""]
        line.alarm = alarm
        self.key_line.told, self.key_line.alarm = "".join(more), alarm

    def say_hints(self) -> None:
        key = self.keymap.key
        if self.listing != Listing():
            self.articles.hint = (
                f"Nothing here fits. {key('filter.clear')} clears the search and all filters, "
                f"{key('filter.drop')} removes the last one."
            )
        else:
            take_in = "take articles in: tui-reader ingest PATH"
            self.articles.hint = f"The library is empty. Leave with {key('leave')} and {take_in}"
        self.reading.hint = (
            f"No article is open. Move with {key('move.down')} and {key('move.up')}, "
            f"read with {key('open')}; {key('help')} lists all keys."
        )
        self.side.hint = "No article is open."
