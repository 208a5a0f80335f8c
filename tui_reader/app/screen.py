"""The one screen: it owns what is open and asked for, binds it down to the panes, and hears what they say."""

import gc
from dataclasses import dataclass

from textual import events, on

from tui_reader.app import messages as said
from tui_reader.app.aftermath import changed, gone, reads_on, refused, stands, waited, waited_no_more
from tui_reader.app.asked import Listing, PanelWanted, Wanted
from tui_reader.app.asking import Asking
from tui_reader.app.commands import Command, Keymap, Stroke
from tui_reader.app.deeds.table import Deeds
from tui_reader.app.keyboard import Keyboard
from tui_reader.app.panes import PanedScreen
from tui_reader.app.places import Place, Places
from tui_reader.app.remembered import Remembered
from tui_reader.app.resting import Resting
from tui_reader.app.status import status_of
from tui_reader.app.widgets.prompt import Outcome
from tui_reader.domain.view import Found, LibraryState, Opened, Row

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


class ReaderScreen(PanedScreen, inherit_bindings=False):
    """What is open and asked for, and the conversation between the panes and the workspace."""

    def __init__(self, first: FirstPage, ask: Asking, keymap: Keymap) -> None:
        super().__init__(keymap, panel_open=first.remembered.panel_open, zoomed=first.remembered.zoomed)
        self.ask = ask
        self.first = first
        self.whole_library = first.remembered.whole_library
        self.organisation: str | None = None
        self.asked = Listing()
        """The list last asked for; `listing` is the one that is shown."""
        self.wanted: Wanted | None = None
        """The article last asked for; `opened` is the one that is shown."""
        self.places = Places()
        self.library: LibraryState | None = None
        self.gone: int | None = None
        self.catching_up_from = 0
        self.fault: str | None = None
        """Why the user's corrections are not read, as it was last told."""
        self.job = ""
        self.waiting = ""
        """What was told of another process that is waited for, as long as it is."""
        self.moved = Resting(self)
        self.typed = Resting(self)
        self.keyboard = Keyboard(self)
        self.deeds = Deeds(self)

    def on_mount(self) -> None:
        kept = self.first.remembered
        self.asked = self.listing = Listing(kept.query, filters=kept.filters)
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
    def find(self, listing: Listing) -> None:
        """Ask for this list; only the one last asked for is shown."""
        self.typed.stop()
        self.asked = listing
        self.ask.find(listing, self.articles.selected)

    def refresh_list(self) -> None:
        """The list as it is by now; what is being typed goes on."""
        self.ask.find(self.asked, self.articles.selected)

    def renew(self) -> None:
        """The article that is shown, and its panel, as they are by now; the place in them stays."""
        if self.opened is not None:
            self.ask.renew(self.opened, self.listing.query)

    @on(said.RowsWanted)
    def _rows_wanted(self, message: said.RowsWanted) -> None:
        self.ask.rows(message.numbers)

    @on(said.RowsCame)
    def _rows_came(self, message: said.RowsCame) -> None:
        self.articles.keep(message.rows)
        opened = self.opened
        if opened is not None and any(
            row.number == opened.number and row.starred != opened.starred for row in message.rows
        ):
            self.ask.article(opened.number, self.listing.query)

    @on(said.FoundCame)
    def _found_came(self, message: said.FoundCame) -> None:
        if message.listing != self.asked:
            return
        if self.asking_for == "answer":
            self.close_prompt()
        changed = message.listing != self.listing
        self.listing = message.listing
        before = self.articles.selected
        self.articles.show(message.found.numbers, message.rows, None)
        if changed and not message.found.numbers:
            self.pane = "list"  # which says so
        if message.found.notices:
            self.told = " · ".join(message.found.notices)
        self.say_hints()
        self.show_panes()
        selected = self.articles.selected
        if selected is None:
            self.reading.search(self.listing.query, ())
        elif changed or self.opened is None or (selected != before and not reads_on(self)):
            self.preview(selected)

    @on(said.CursorMoved)
    def _cursor_moved(self, message: said.CursorMoved) -> None:
        self.moved.then(_PREVIEW_AFTER, lambda: self._rested_on(message.number))
        self.say_status()

    def _rested_on(self, number: int) -> None:
        if number != self.wanted_number:
            self.preview(number)

    def preview(self, number: int) -> None:
        """Open the article beside the list; where the list is alone, it waits for Enter."""
        if self.reading.display and self.articles.selected == number:
            # An article that is on its way keeps what is to be done when it comes.
            self.open(self.wanted if self.wanted and self.wanted.number == number else Wanted(number))

    # ---- the article ---------------------------------------------------------------------------
    @on(said.ArticleWanted)
    def _article_wanted(self, message: said.ArticleWanted) -> None:
        self.leave_place()
        self.pane = "article"
        self.open(Wanted(message.number, message.span, entered=True, words=message.words))

    def open(self, wanted: Wanted) -> None:
        """Show an article; when it is open with its hits, only the place in it changes."""
        self.moved.stop()
        self.wanted = wanted
        self.articles.go_to(wanted.number)
        opened = self.opened
        if opened is None or opened.number != wanted.number or self.reading.searched != self.listing.query:
            self.ask.article(wanted.number, self.listing.query)
            return
        if wanted.span is not None:
            self.reading.land(wanted.span, wanted.words)
            self.reading.say_which()
        elif wanted.offset:
            self.reading.scroll_to_offset(wanted.offset)
        self._arrived(opened)

    @on(said.ArticleCame)
    def _article_came(self, message: said.ArticleCame) -> None:
        wanted = self.wanted
        if wanted is None or message.opened.number != wanted.number:
            return
        again = self.opened is not None and self.opened.number == wanted.number
        if again and self.reading.searched == self.listing.query != message.query:
            return  # asked for before the search that is shown
        searched_anew = not again or message.query != self.reading.searched
        self.opened = message.opened
        self.reading.show(message.opened, message.query, message.hits, wanted.offset)
        if wanted.span is not None:
            self.reading.land(wanted.span, wanted.words)
            self.reading.say_which()
        elif message.hits and searched_anew and not wanted.offset:
            self.reading.bring_into_view(message.hits[0])
        if not again:
            self.organisation = None
        if self.side.display:
            self.ask_panel()
        elif not again:
            self.side.show(None, wanted.number, whole_library=self.whole_library)
        self._arrived(message.opened)
        self.say_status()

    @property
    def wanted_number(self) -> int | None:
        return None if self.wanted is None else self.wanted.number

    def _arrived(self, opened: Opened) -> None:
        """What was to be done there is done; the article stays wanted, and comes anew when it changes."""
        wanted = self.wanted
        self.wanted = Wanted(opened.number)
        row = self.articles.row(opened.number)
        if wanted is not None and wanted.entered and not (row.read if row else opened.read):
            self.ask.note_read(opened.number)

    @on(said.NextUnreadCame)
    def _next_unread_came(self, message: said.NextUnreadCame) -> None:
        if message.after != self.wanted_number or self.pane != "article":
            return
        if message.number is None:
            self.tell("the end; no unread article follows")
        else:
            self.post_message(said.ArticleWanted(message.number))

    def place(self) -> Place | None:
        """Where the reader is."""
        if self.opened is None:
            return None
        return Place(self.opened.number, self.reading.text_offset, self.reading.here, self.reading.words)

    def leave_place(self) -> None:
        here = self.place()
        if here is not None:
            self.places.leave(here)

    def go_to(self, place: Place) -> None:
        """A place that was visited before."""
        self.pane = "article" if self.pane == "panel" else self.pane
        self.open(Wanted(place.number, place.span, place.offset, words=place.words))
        if place.span is None and self.opened is not None and self.opened.number == place.number:
            self.reading.lift()
            self.reading.scroll_to_offset(place.offset)

    # ---- the panel -----------------------------------------------------------------------------
    @property
    def panel_wanted(self) -> PanelWanted | None:
        """The panel that belongs to what is open."""
        if self.opened is None:
            return None
        return PanelWanted(self.opened.number, self.organisation, self.whole_library)

    def ask_panel(self) -> None:
        if self.panel_wanted is not None:
            self.ask.panel(self.panel_wanted)

    @on(said.PanelCame)
    def _panel_came(self, message: said.PanelCame) -> None:
        wanted = message.wanted
        if wanted == self.panel_wanted:
            self.side.show(message.panel, wanted.number, whole_library=wanted.whole_library)

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
        self.deeds.finding.counted(message.listing, message.count)

    @on(said.SoughtCame)
    def _sought_came(self, message: said.SoughtCame) -> None:
        self.deeds.finding.found(message.sought, message.found)

    # ---- chips and facets ----------------------------------------------------------------------
    @on(said.ChipRemoved)
    def _chip_removed(self, message: said.ChipRemoved) -> None:
        self.find(self.asked.without(message.chip))

    @on(said.FacetsCame)
    def _facets_came(self, message: said.FacetsCame) -> None:
        self.deeds.filtering.offer_facets(message.field, message.facets)

    @on(said.EverybodyCame)
    def _everybody_came(self, message: said.EverybodyCame) -> None:
        self.deeds.correcting.naming.offer_others(message.besides, message.others, message.introduced)

    @on(said.PartsCame)
    def _parts_came(self, message: said.PartsCame) -> None:
        self.deeds.correcting.naming.offer_parts(message.person, message.parts)

    @on(said.ReasonsCame)
    def _reasons_came(self, message: said.ReasonsCame) -> None:
        self.deeds.correcting.offer_reasons(message.span, message.opened, message.explained)

    # ---- what became of it ---------------------------------------------------------------------
    @on(said.Changed)
    def _changed(self, message: said.Changed) -> None:
        changed(self, message)

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
        waited_no_more(self)
        self.say_status()

    @on(said.Gone)
    def _gone(self, message: said.Gone) -> None:
        gone(self, message)

    @on(said.Waited)
    def _waited(self, message: said.Waited) -> None:
        waited(self, message.text)

    @on(said.StateCame)
    def _state_came(self, message: said.StateCame) -> None:
        stands(self, message)

    @on(said.Refused)
    def _refused(self, message: said.Refused) -> None:
        refused(self, message)

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
