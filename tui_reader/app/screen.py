"""The one screen: it owns what is open and asked for, binds it down to the panes, and hears what they say."""

import gc
from collections.abc import Callable
from dataclasses import dataclass

from textual import events, on
from textual.timer import Timer

from tui_reader.app import messages as said
from tui_reader.app.asking import Asking, joined
from tui_reader.app.commands import Command, Keymap, Stroke
from tui_reader.app.deeds.table import Deeds
from tui_reader.app.keyboard import Keyboard
from tui_reader.app.panes import PanedScreen
from tui_reader.app.places import Place, Places
from tui_reader.app.remembered import Remembered
from tui_reader.app.status import status_of
from tui_reader.app.widgets.prompt import Outcome
from tui_reader.domain.query import Filter
from tui_reader.domain.span import Span
from tui_reader.domain.view import Found, LibraryState, Opened, Row
from tui_reader.errors import BadQuery, ReaderError

_PREVIEW_AFTER = 0.06
"""Seconds that the cursor rests before the article under it is opened beside the list."""
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


class ReaderScreen(PanedScreen, inherit_bindings=False):
    """What is open and asked for, and the conversation between the panes and the workspace."""

    def __init__(self, first: FirstPage, ask: Asking, keymap: Keymap) -> None:
        super().__init__(keymap, panel_open=first.remembered.panel_open, zoomed=first.remembered.zoomed)
        self.ask = ask
        self.first = first
        self.whole_library = first.remembered.whole_library
        self.organisation: str | None = None
        self.wanted: Wanted | None = None
        self.places = Places()
        self.ticket = 0
        self.library: LibraryState | None = None
        self._catching_up_from = 0
        self.job = ""
        self._preview_timer: Timer | None = None
        self._count_timer: Timer | None = None
        self.keyboard = Keyboard(self)
        self.deeds = Deeds(self)

    def on_mount(self) -> None:
        kept = self.first.remembered
        self.search_text, self.filters = kept.query, kept.filters
        self.show_voices = kept.voices
        self.reading.text_width = kept.text_width
        self.pane = kept.pane if kept.number in self.first.found.numbers else "list"
        self.told = self.first.note
        self.articles.show(self.first.found.numbers, self.first.rows, kept.number)
        self.say_hints()
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

    # ---- keys ----------------------------------------------------------------------------------
    def on_key(self, event: events.Key) -> None:
        """All keys come here first, so that none overtakes another: a box that was just opened has them,
        else the prompt while it is written in, else they mean commands."""
        event.stop()
        event.prevent_default()
        if self.app.screen is not self:
            self.app.screen.post_message(event.copy())
        elif self.prompt.active:
            self.written(self.prompt.take(event.key, event.character))
        else:
            printable = event.is_printable and event.character not in {None, " "}
            self.press(event.character if printable else event.key)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if self.prompt.active:
            self.written(self.prompt.paste(event.text))

    def press(self, stroke: Stroke | None) -> None:
        """One key press; a command runs when the presses so far mean one."""
        if stroke is not None:
            self.keyboard.press(stroke)

    def run(self, command: Command) -> None:
        """Do what the command says; the status line is brought up to date."""
        self.told = ""
        self.deeds.run(command.id)
        self.say_status()

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
        self.say_hints()
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
        self.deeds.moving.go_to_person(message.id, message.name)

    @on(said.PaneClicked)
    def _pane_clicked(self, message: said.PaneClicked) -> None:
        self.pane = message.pane

    # ---- prompt --------------------------------------------------------------------------------
    def written(self, outcome: Outcome) -> None:
        """A key press in the prompt came to this."""
        text, finding = self.prompt.writing.text, self.deeds.finding
        if outcome == "edited":
            finding.edited(text)
        elif outcome == "entered":
            finding.entered(text.strip())
        elif outcome == "left":
            finding.left_prompt()
        elif outcome == "complete":
            finding.complete(text, self.prompt.writing.at)

    @on(said.CompletionsCame)
    def _completions_came(self, message: said.CompletionsCame) -> None:
        self.deeds.finding.completed(message.text, message.values)

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
        self.deeds.filtering.offer_facets(message.field, message.facets)

    @on(said.EverybodyCame)
    def _everybody_came(self, message: said.EverybodyCame) -> None:
        self.deeds.correcting.offer_people(message.besides, message.people)

    @on(said.ReasonsCame)
    def _reasons_came(self, message: said.ReasonsCame) -> None:
        self.deeds.correcting.show_reasons(message.opened, message.explained)

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
        self.deeds.keeping.copy(message.text, message.what)

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
            self.ask.catch_up(self.index_progress)
        self.say_status()

    @on(said.Refused)
    def _refused(self, message: said.Refused) -> None:
        error: ReaderError = message.error
        if message.lane == "count":
            return
        if self.asking_for == "answer" and message.lane == "find":
            self.asking_for = "search"
            self.prompt.active = True
            self.prompt.complain(error.why, error.at if isinstance(error, BadQuery) else None)
            return
        self.job = "" if message.lane in {"index", "jobs"} else self.job
        self.told = error.why if isinstance(error, BadQuery) else str(error)
        self.say_status(alarm=True)

    def index_progress(self, done: int, of: int) -> None:
        """Called from the thread that brings the text index up to date."""
        self.post_message(said.JobWent(f"indexing {done:,}/{of:,}" if done < of else ""))

    def ingest_progress(self, done: int) -> None:
        """Called from the thread that takes documents in."""
        self.post_message(said.JobWent(f"taking in {done:,}"))

    @on(said.PositionMoved)
    def _position_moved(self) -> None:
        self.say_status()

    def status(self) -> tuple[str, str]:
        return status_of(self)

    def panes_shown(self) -> None:
        if self.side.display and self.opened is not None and self.side.panel is None:
            self.ask_panel()
