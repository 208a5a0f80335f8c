"""The one screen: it owns what is open and asked for, binds it down to the panes, and hears what they say."""

import gc
from collections.abc import Callable
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import var
from textual.screen import Screen
from textual.timer import Timer

from tui_reader.app import messages as said
from tui_reader.app.arrangement import SMALLEST, arrange
from tui_reader.app.asking import Asking, joined
from tui_reader.app.commands import Command, Keymap, Stroke, Where, key_line, shown
from tui_reader.app.deeds import Deeds
from tui_reader.app.look import Look, look
from tui_reader.app.places import Place, Places
from tui_reader.app.remembered import Remembered
from tui_reader.app.widgets.article_list import ArticleList
from tui_reader.app.widgets.lines import Chips, KeyLine, NextKeys, StatusLine, TooSmall
from tui_reader.app.widgets.prompt import Prompt
from tui_reader.app.widgets.reading_pane import ReadingPane
from tui_reader.app.widgets.side_panel import SidePanel
from tui_reader.domain.query import Filter
from tui_reader.domain.span import Span
from tui_reader.domain.view import Found, LibraryState, Opened, Row
from tui_reader.errors import BadQuery, ReaderError

_PREVIEW_AFTER = 0.06
"""Seconds that the cursor rests before the article under it is opened beside the list."""
_CHOICES_AFTER = 0.4
_LOOK_AGAIN = 5.0


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What the screen opens with: what was remembered, what its query found, the first rows."""

    remembered: Remembered
    found: Found
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The article that is asked for, and what is to be done when it comes."""

    number: int
    span: Span | None = None
    offset: int = 0
    entered: bool = False
    """The reader went there (rather than passing by in the list): it counts as read."""


class ReaderScreen(Screen[None], inherit_bindings=False):
    """Three panes, the lines around them, and what is open."""

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

    def __init__(self, first: FirstPage, ask: Asking, keymap: Keymap) -> None:
        super().__init__()
        self.ask = ask
        self.keymap = keymap
        self.first = first
        self.narrowed = ""
        self.panel_open = first.remembered.panel_open
        self.whole_library = first.remembered.whole_library
        self.zoomed = first.remembered.zoomed
        self.organisation: str | None = None
        self.wanted: Wanted | None = None
        self.places = Places()
        self.ticket = 0
        self.asking_for = ""
        """What the prompt is open for: search, find, narrow, or the answer to a search; empty when closed."""
        self.library: LibraryState | None = None
        self._catching_up_from = 0
        self.job = ""
        self._pressed: tuple[Stroke, ...] = ()
        self._preview_timer: Timer | None = None
        self._choices_timer: Timer | None = None
        self._count_timer: Timer | None = None
        self.deeds = Deeds(self)

    # ---- what is on it -------------------------------------------------------------------------
    def compose(self) -> ComposeResult:
        yield Chips(id="chips").data_bind(
            ReaderScreen.look, ReaderScreen.filters, query_text=ReaderScreen.search_text
        )
        with Horizontal(id="panes"):
            yield ArticleList(id="list").data_bind(ReaderScreen.look, ReaderScreen.pane, ReaderScreen.flagged)
            yield ReadingPane(id="article").data_bind(
                ReaderScreen.look, ReaderScreen.pane, ReaderScreen.show_voices
            )
            yield SidePanel(id="panel").data_bind(ReaderScreen.look, ReaderScreen.pane)
        yield NextKeys(id="next").data_bind(ReaderScreen.look)
        yield StatusLine(id="status").data_bind(ReaderScreen.look)
        yield KeyLine(id="keys").data_bind(ReaderScreen.look)
        yield Prompt(id="prompt").data_bind(ReaderScreen.look)
        yield TooSmall(id="small").data_bind(ReaderScreen.look)

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

    def on_mount(self) -> None:
        kept = self.first.remembered
        self.search_text, self.filters = kept.query, kept.filters
        self.show_voices = kept.voices
        self.reading.text_width = kept.text_width
        self.pane = kept.pane if kept.number in self.first.found.numbers else "list"
        self.told = self.first.note
        self.articles.show(self.first.found.numbers, self.first.rows, kept.number)
        self._say_hints()
        self.show_panes()
        self.call_after_refresh(self._begin)
        self.set_interval(_LOOK_AGAIN, self.ask.state)

    def _begin(self) -> None:
        """After the first paint: the article, and whether the text index is up to date."""
        gc.freeze()
        gc.enable()
        kept = self.first.remembered
        selected = self.articles.selected
        if selected is not None:
            offset = kept.offset if kept.number == selected else 0
            self.open(Wanted(selected, offset=offset))
        self.ask.get_ready()
        self.ask.state()

    # ---- sizes ---------------------------------------------------------------------------------
    def on_resize(self, _: events.Resize) -> None:
        self.show_panes()

    def show_panes(self) -> None:
        """Panes by the size of the terminal and the pane in use."""
        width, height = self.app.size
        small = width < SMALLEST[0] or height < SMALLEST[1]
        shown_ = arrange(width, height, self.pane, panel_open=self.panel_open, zoomed=self.zoomed)
        leftmost = next((columns for columns in (shown_.list, shown_.article, shown_.panel) if columns), 0)
        for widget, columns in (
            (self.articles, shown_.list),
            (self.reading, shown_.article),
            (self.side, shown_.panel),
        ):
            widget.display = columns > 0 and not small
            widget.styles.width = max(1, columns)
            widget.compact = shown_.single
            widget.set_class(columns > 0 and columns == leftmost, "leftmost")
        self.articles.two_lines = shown_.two_lines
        self.query_exactly_one("#small").display = small
        self.query_exactly_one("#panes").display = not small
        self.query_exactly_one("#chips").display = not small and bool(
            self.filters or self.search_text or self.narrowed
        )
        self.query_exactly_one("#status").display = not small and not self.asking_for
        self.query_exactly_one("#keys").display = not small and shown_.key_line and not self.asking_for
        self.prompt.display = bool(self.asking_for) and not small
        if shown_.panel and self.opened is not None and self.side.panel is None:
            self.ask_panel()
        self.say_status()

    def watch_pane(self) -> None:
        self.query_exactly_one("#keys", KeyLine).keys = key_line(self.where, self.keymap.bound)
        self.show_panes()

    @property
    def where(self) -> Where:
        """The pane that has the keys."""
        return "article" if self.pane == "article" else "panel" if self.pane == "panel" else "list"

    # ---- keys ----------------------------------------------------------------------------------
    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.press(
            event.character if event.is_printable and event.character not in {None, " "} else event.key
        )

    def press(self, stroke: Stroke | None) -> None:
        """One key press; a command runs when the presses so far mean one."""
        if stroke is None:
            return
        if self._pressed and stroke == "escape":
            self._forget_presses()
            return
        pressed = (*self._pressed, stroke)
        command = self.keymap.command(self.where, pressed)
        self._forget_presses()
        if command is not None:
            self.told = ""
            self.run(command)
        elif self.keymap.begins(self.where, pressed):
            self._pressed = pressed
            self.query_exactly_one("#keys", KeyLine).pending = "".join(shown(p) for p in pressed)
            self._choices_timer = self.set_timer(_CHOICES_AFTER, self._show_choices)

    def run(self, command: Command) -> None:
        """Do what the command says; the status line is brought up to date."""
        self.deeds.run(command.id)
        self.say_status()

    def _show_choices(self) -> None:
        popup = self.query_exactly_one("#next", NextKeys)
        following = self.keymap.following(self.where, self._pressed)
        popup.heading = self.deeds.heading(self._pressed)
        popup.choices = tuple((keys, command.title) for keys, command in following)
        popup.styles.height = min(popup.lines_for(self.size.width), max(1, self.size.height - 4))
        popup.display = True

    def _forget_presses(self) -> None:
        self._pressed = ()
        if self._choices_timer is not None:
            self._choices_timer.stop()
            self._choices_timer = None
        self.query_exactly_one("#next").display = False
        self.query_exactly_one("#keys", KeyLine).pending = ""

    # ---- the list ------------------------------------------------------------------------------
    def find(self, query: str, filters: tuple[Filter, ...]) -> None:
        """Ask for the list of this query and these filters; the newest question wins."""
        self.ticket += 1
        self.ask.find(self.ticket, query, self.narrowed, filters, self.articles.selected)

    @property
    def effective_query(self) -> str:
        """The search with the words that the list is narrowed to."""
        return joined(self.search_text, self.narrowed)

    def refresh_list(self) -> None:
        self.find(self.search_text, self.filters)

    @on(said.RowsWanted)
    def _rows_wanted(self, message: said.RowsWanted) -> None:
        self.ask.rows(message.numbers)

    @on(said.RowsCame)
    def _rows_came(self, message: said.RowsCame) -> None:
        self.articles.keep(message.rows)

    @on(said.FoundCame)
    def _found_came(self, message: said.FoundCame) -> None:
        if message.ticket != self.ticket:
            return
        if self.asking_for == "answer":
            self.close_prompt()
        changed = (message.query, message.filters) != (self.search_text, self.filters)
        self.search_text, self.filters = message.query, message.filters
        before = self.articles.selected
        self.articles.show(message.found.numbers, message.rows, None)
        if message.found.notices:
            self.told = " · ".join(message.found.notices)
        self._say_hints()
        self.show_panes()
        selected = self.articles.selected
        if selected is None:
            return
        if changed or selected != before or self.opened is None:
            self._preview(selected)

    @on(said.CursorMoved)
    def _cursor_moved(self, message: said.CursorMoved) -> None:
        if self._preview_timer is not None:
            self._preview_timer.stop()
        self._preview_timer = self.set_timer(_PREVIEW_AFTER, lambda: self._preview(message.number))
        self.say_status()

    def _preview(self, number: int) -> None:
        """Open the article beside the list; where the list is alone, it waits for Enter."""
        if self.reading.display and self.articles.selected == number:
            self.open(Wanted(number))

    # ---- the article ---------------------------------------------------------------------------
    @on(said.ArticleWanted)
    def _article_wanted(self, message: said.ArticleWanted) -> None:
        self.leave_place()
        self.pane = "article"
        self.open(Wanted(message.number, message.span, entered=True))

    def open(self, wanted: Wanted) -> None:
        """Show an article; when it is the one that is open, only the place in it changes."""
        self.wanted = wanted
        if (
            self.opened is not None
            and self.opened.number == wanted.number
            and self.reading.opened is not None
        ):
            if wanted.span is not None:
                self.reading.land(wanted.span)
            elif wanted.offset:
                self.reading.scroll_to_offset(wanted.offset)
            self._entered(wanted, self.opened)
            return
        self.ask.article(wanted.number, wanted.span, self.search_text)

    @on(said.ArticleCame)
    def _article_came(self, message: said.ArticleCame) -> None:
        wanted = self.wanted
        if wanted is None or message.opened.number != wanted.number:
            return
        again = self.opened is not None and self.opened.number == wanted.number
        self.opened = message.opened
        offset = self.reading.text_offset if again and not wanted.offset else wanted.offset
        self.reading.show(message.opened, message.hits, offset)
        if wanted.span is not None:
            self.reading.land(wanted.span)
        elif message.hits and not offset and not again:
            self.reading.bring_into_view(message.hits[0])
        if not again:
            self.organisation = None
        if self.side.display:
            self.ask_panel()
        elif not again:
            self.side.show(None, wanted.number, whole_library=self.whole_library)
        self._entered(wanted, message.opened)
        self.say_status()

    def _entered(self, wanted: Wanted, opened: Opened) -> None:
        self.articles.go_to(wanted.number)
        row = self.articles.row(wanted.number)
        if wanted.entered and not (row.read if row else opened.read):
            self.ask.mark([wanted.number], "", read=True)

    def place(self) -> Place | None:
        """Where the reader is."""
        if self.opened is None:
            return None
        return Place(self.opened.number, self.reading.text_offset, self.reading.here)

    def leave_place(self) -> None:
        here = self.place()
        if here is not None:
            self.places.leave(here)

    def go_to(self, place: Place) -> None:
        """A place that was visited before."""
        self.pane = "article" if self.pane == "panel" else self.pane
        self.open(Wanted(place.number, place.span, place.offset))
        if place.span is None and self.opened is not None and self.opened.number == place.number:
            self.reading.lift()
            self.reading.scroll_to_offset(place.offset)

    # ---- the panel -----------------------------------------------------------------------------
    def ask_panel(self) -> None:
        if self.opened is not None:
            self.ask.panel(self.opened.number, self.organisation, whole_library=self.whole_library)

    @on(said.PanelCame)
    def _panel_came(self, message: said.PanelCame) -> None:
        if self.opened is not None and message.number == self.opened.number:
            self.side.show(message.panel, message.number, whole_library=self.whole_library)

    @on(said.PersonWanted)
    def _person_wanted(self, message: said.PersonWanted) -> None:
        self.deeds.go_to_person(message.id, message.name)

    @on(said.PaneClicked)
    def _pane_clicked(self, message: said.PaneClicked) -> None:
        self.pane = message.pane

    # ---- prompt --------------------------------------------------------------------------------
    def open_prompt(self, purpose: str, label: str, text: str, note: str) -> None:
        self.asking_for = purpose
        self.show_panes()
        self.prompt.ask(label, text, note)

    def close_prompt(self) -> None:
        self.asking_for = ""
        self.prompt.close()
        self.set_focus(None)
        self.show_panes()

    @on(said.LineEdited)
    def _line_edited(self, message: said.LineEdited) -> None:
        self.deeds.edited(message.text)

    @on(said.LineEntered)
    def _line_entered(self, message: said.LineEntered) -> None:
        self.deeds.entered(message.text)

    @on(said.LineLeft)
    def _line_left(self) -> None:
        self.deeds.left_prompt()

    @on(said.CompletionWanted)
    def _completion_wanted(self, message: said.CompletionWanted) -> None:
        self.deeds.complete(message.text, message.at)

    @on(said.CompletionsCame)
    def _completions_came(self, message: said.CompletionsCame) -> None:
        self.deeds.completed(message.text, message.values)

    @on(said.CountCame)
    def _count_came(self, message: said.CountCame) -> None:
        if (
            self.asking_for == "search"
            and message.text == self.prompt.writing.text
            and self.prompt.caret is None
        ):
            self.prompt.note = f"{message.count:,} articles"

    def soon(self, deed: Callable[[], object], after: float = 0.15) -> None:
        """Once the typing rests."""
        if self._count_timer is not None:
            self._count_timer.stop()
        self._count_timer = self.set_timer(after, deed)

    # ---- chips and facets ----------------------------------------------------------------------
    @on(said.ChipRemoved)
    def _chip_removed(self, message: said.ChipRemoved) -> None:
        if message.filter is None:
            self.narrowed = ""
            self.find("", self.filters)
        else:
            self.find(self.search_text, tuple(f for f in self.filters if f != message.filter))

    @on(said.FacetsCame)
    def _facets_came(self, message: said.FacetsCame) -> None:
        self.deeds.offer_facets(message.field, message.facets)

    # ---- what became of it ---------------------------------------------------------------------
    @on(said.Changed)
    def _changed(self, message: said.Changed) -> None:
        self.told = message.told or self.told
        self.job = ""
        if message.numbers is None:
            self.refresh_list()
            self.ask.rows(self.articles.in_view())
        else:
            self.ask.rows(message.numbers)
        if self.opened is not None and (message.numbers is None or self.opened.number in message.numbers):
            self.ask.article(self.opened.number, None, self.search_text)
            self.wanted = Wanted(self.opened.number)
        self.ask.state()

    @on(said.Told)
    def _told(self, message: said.Told) -> None:
        self.told = message.text
        self.say_status()

    @on(said.Copied)
    def _copied(self, message: said.Copied) -> None:
        self.deeds.copy(message.text, message.what)

    @on(said.JobWent)
    def _job_went(self, message: said.JobWent) -> None:
        self.job = message.text
        self.say_status()

    @on(said.StateCame)
    def _state_came(self, message: said.StateCame) -> None:
        before, self.library = self.library, message.state
        if before is not None and message.state.articles != before.articles:
            self.refresh_list()
        behind = message.state.behind
        if behind and behind != self._catching_up_from:
            # Once for each state: an index that cannot be written is not tried again every five seconds.
            self._catching_up_from = behind
            self.ask.catch_up(self.deeds.index_progress)
        self.say_status()

    @on(said.Refused)
    def _refused(self, message: said.Refused) -> None:
        error: ReaderError = message.error
        if message.lane == "count":
            return
        if self.asking_for == "answer" and message.lane == "find":
            self.asking_for = "search"
            self.prompt.focus()
            self.prompt.complain(error.why, error.at if isinstance(error, BadQuery) else None)
            return
        self.job = "" if message.lane in {"index", "jobs"} else self.job
        self.told = error.why if isinstance(error, BadQuery) else str(error)
        self.say_status(alarm=True)

    # ---- the lines -----------------------------------------------------------------------------
    @on(said.PositionMoved)
    def _position_moved(self) -> None:
        self.say_status()

    def watch_told(self) -> None:
        self.say_status()

    def say_status(self, *, alarm: bool = False) -> None:
        if not self.is_mounted:
            return
        line = self.query_exactly_one("#status", StatusLine)
        line.left, line.right = self.deeds.status()
        line.alarm = alarm
        self.query_exactly_one("#chips", Chips).scope = (
            f"titles with “{self.narrowed}”" if self.narrowed else ""
        )

    def _say_hints(self) -> None:
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
