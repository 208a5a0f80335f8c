"""The panes and lines of the screen: which there are, which are shown, what they are bound to."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import var
from textual.screen import Screen

from tui_reader.app.arrangement import SMALLEST, arrange
from tui_reader.app.commands import Keymap, Where, key_line
from tui_reader.app.look import Look, look
from tui_reader.app.widgets.article_list import ArticleList
from tui_reader.app.widgets.lines import Chips, KeyLine, NextKeys, StatusLine, TooSmall
from tui_reader.app.widgets.prompt import Prompt
from tui_reader.app.widgets.reading_pane import ReadingPane
from tui_reader.app.widgets.side_panel import SidePanel
from tui_reader.domain.query import Filter
from tui_reader.domain.view import Opened


class PanedScreen(Screen[None], inherit_bindings=False):
    """Three panes and the lines around them; the vars are what they are bound to."""

    AUTO_FOCUS = ""
    ALLOW_SELECT = False

    look: var[Look] = var(lambda: look("ink"))
    pane: var[str] = var("list")
    search_text: var[str] = var("")
    filters: var[tuple[Filter, ...]] = var(())
    opened: var[Opened | None] = var(None)
    flagged: var[frozenset[int]] = var(frozenset())
    show_voices: var[bool] = var(False)
    told: var[str] = var("")

    def __init__(self, keymap: Keymap, *, panel_open: bool, zoomed: bool) -> None:
        super().__init__()
        self.keymap = keymap
        self.panel_open = panel_open
        self.zoomed = zoomed
        self.narrowed = ""
        """Words of titles that the list is narrowed to."""
        self.asking_for = ""
        """What the prompt is open for: search, find, narrow, or the answer to a search; empty when closed."""

    # ---- what is on it -------------------------------------------------------------------------
    def compose(self) -> ComposeResult:
        yield Chips(id="chips").data_bind(
            PanedScreen.look, PanedScreen.filters, query_text=PanedScreen.search_text
        )
        with Horizontal(id="panes"):
            yield ArticleList(id="list").data_bind(PanedScreen.look, PanedScreen.pane, PanedScreen.flagged)
            yield ReadingPane(id="article").data_bind(
                PanedScreen.look, PanedScreen.pane, PanedScreen.show_voices
            )
            yield SidePanel(id="panel").data_bind(PanedScreen.look, PanedScreen.pane)
        yield NextKeys(id="next").data_bind(PanedScreen.look)
        yield StatusLine(id="status").data_bind(PanedScreen.look)
        yield KeyLine(id="keys").data_bind(PanedScreen.look)
        yield Prompt(id="prompt").data_bind(PanedScreen.look)
        yield TooSmall(id="small").data_bind(PanedScreen.look)

    @property
    def articles(self) -> ArticleList:
        return self.query_exactly_one("#list", ArticleList)

    @property
    def reading(self) -> ReadingPane:
        return self.query_exactly_one("#article", ReadingPane)

    @property
    def side(self) -> SidePanel:
        return self.query_exactly_one("#panel", SidePanel)

    @property
    def prompt(self) -> Prompt:
        return self.query_exactly_one("#prompt", Prompt)

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
        self.query_exactly_one("#chips").display = not small and bool(
            self.filters or self.search_text or self.narrowed
        )
        self.query_exactly_one("#status").display = not small and not self.asking_for
        self.query_exactly_one("#keys").display = not small and shown_.key_line and not self.asking_for
        self.prompt.display = bool(self.asking_for) and not small
        self.panes_shown()
        self.say_status()

    def panes_shown(self) -> None:
        """Panes came or went: what they show may have to be asked for."""

    def watch_pane(self) -> None:
        self.query_exactly_one("#keys", KeyLine).keys = key_line(self.where, self.keymap.bound)
        self.show_panes()

    @property
    def where(self) -> Where:
        """The pane that has the keys."""
        return "article" if self.pane == "article" else "panel" if self.pane == "panel" else "list"

    def tell(self, text: str) -> None:
        """Say it in the status line, until the next command."""
        self.told = text

    # ---- the lines -----------------------------------------------------------------------------
    def status(self) -> tuple[str, str]:
        """What the left and right ends of the status line say."""
        raise NotImplementedError

    def watch_told(self) -> None:
        self.say_status()

    def say_status(self, *, alarm: bool = False) -> None:
        if not self.is_mounted:
            return
        line = self.query_exactly_one("#status", StatusLine)
        line.left, line.right = self.status()
        line.alarm = alarm
        self.query_exactly_one("#chips", Chips).scope = (
            f"titles with “{self.narrowed}”" if self.narrowed else ""
        )

    def say_hints(self) -> None:
        if self.search_text or self.filters or self.narrowed:
            self.articles.hint = (
                "Nothing here fits. F clears the search and all filters, f x removes the last one."
            )
        else:
            self.articles.hint = (
                "The library is empty. Leave with q and take articles in: tui-reader ingest PATH"
            )
        self.reading.hint = "No article is open. Move with j and k, read with Enter; ? lists all keys."
        self.side.hint = "No article is open."
