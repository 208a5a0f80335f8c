"""What each command does: an action id in, the screen's vars changed or the workspace asked."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from tui_reader.app import messages as said
from tui_reader.app.browsing import is_web_address
from tui_reader.app.commands import BY_ID, COMMANDS, PREFIXES, Stroke, key_text
from tui_reader.app.look import THEMES
from tui_reader.app.painting import FIELD_NAMES, MONTHS
from tui_reader.app.places import Place
from tui_reader.app.widgets.pane import Pane
from tui_reader.app.widgets.reading_pane import TEXT_WIDTHS
from tui_reader.domain.clean import clean
from tui_reader.domain.query import Filter
from tui_reader.domain.view import FacetCount, FacetField

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen
    from tui_reader.app.widgets.chooser import Choice

_FACETS: dict[str, FacetField] = {
    "filter.expert": "expert", "filter.official": "official", "filter.country": "country",
    "filter.person": "person", "filter.organisation": "org", "filter.date": "month",
    "filter.source": "source",
}  # fmt: skip
FilterField = Literal["expert", "official", "speaker", "person", "country", "org", "source", "date"]
_PANES = ("list", "article", "panel")


class Deeds:
    """Commands by id, over one screen."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self.screen = screen
        self._labels: dict[str, str] = {}
        self._deeds: dict[str, Callable[[], object]] = {
            "read.on": self.read_on,
            "back": self.back,
            "leave": self.leave,
            "quit": self.quit,
            "pane.next": lambda: self._pane_by(1),
            "pane.previous": lambda: self._pane_by(-1),
            "pane.list": lambda: self._pane("list"),
            "pane.article": lambda: self._pane("article"),
            "pane.panel": self.panel_pane,
            "place.back": lambda: self._place(screen.places.back, "nothing lies behind"),
            "place.forward": lambda: self._place(screen.places.forward, "nothing lies ahead"),
            "search": self.search,
            "search.anywhere": self.search,
            "find": self.find_in_text,
            "hit.next": lambda: self._jump("hit", forward=True),
            "hit.previous": lambda: self._jump("hit", forward=False),
            "narrow": self.narrow,
            "filter.unread": self.unread_only,
            "filter.drop": self.drop_filter,
            "filter.clear": self.clear_filters,
            "refresh": self.look_again,
            "article.next": lambda: self._neighbour(1),
            "article.previous": lambda: self._neighbour(-1),
            "voices": self.voices,
            "panel.organisation": self.next_organisation,
            "panel.reach": self.reach,
            "mark.read": self.mark_read,
            "mark.star": self.mark_star,
            "flag.one": self.flag,
            "flag.all": self.flag_all,
            "undo": screen.ask.undo,
            "redo": screen.ask.redo,
            "browse": self.browse,
            "copy.title": self.copy_title,
            "copy.citation": self.copy_citation,
            "copy.quotation": self.copy_quotation,
            "copy.address": self.copy_address,
            "look.zoom": self.zoom,
            "look.width": self.width,
            "look.theme": self.theme,
            "palette": self.palette,
            "help": self.help,
            **{f"jump.{kind}.{way}": self._jumper(kind, way) for kind in ("entity", "quotation", "priority")
               for way in ("next", "previous")},
            **{command: self._picker(field) for command, field in _FACETS.items()},
        }  # fmt: skip

    def run(self, action: str) -> None:
        """Do it; actions that only move are the panes' own."""
        deed = self._deeds.get(action)
        if deed is not None:
            deed()
        elif not self._pane_widget().perform(action) and action == "open" and self.screen.pane == "article":
            self._pane("panel" if self.screen.side.display else "article")

    # ---- moving --------------------------------------------------------------------------------
    def read_on(self) -> None:
        """A page on; at the end of the article, the next unread one."""
        screen = self.screen
        if screen.pane != "article":
            self._pane_widget().perform("open")
        elif screen.reading.at_end:
            self._next_unread()
        else:
            screen.reading.perform("move.page_down")

    def _next_unread(self) -> None:
        screen = self.screen
        number = screen.opened.number if screen.opened else None
        following = next((n for n in screen.articles.unread_after(number) if n != number), None)
        if following is None:
            self.tell("the end; no unread article follows")
            return
        screen.post_message(said.ArticleWanted(following))

    def _neighbour(self, by: int) -> None:
        screen = self.screen
        if not screen.articles.move(by):
            self.tell("no more articles" if by > 0 else "this is the first article")
            return
        selected = screen.articles.selected
        if screen.pane == "article" and selected is not None:
            screen.post_message(said.ArticleWanted(selected))

    def back(self) -> None:
        """One pane to the left; in the article, hits and the highlight are cleared first."""
        screen = self.screen
        if screen.pane == "panel":
            if not screen.side.perform("back"):
                screen.panel_open = False
                screen.pane = "article"
                screen.show_panes()
        elif screen.pane == "article":
            if screen.panel_open:
                screen.panel_open = False
            screen.pane = "list"
        elif screen.narrowed:
            screen.narrowed = ""
            screen.refresh_list()

    def leave(self) -> None:
        if self.screen.pane == "list":
            self.quit()
        elif self.screen.pane == "panel":
            self.screen.panel_open = False
            self.screen.pane = "article"
        else:
            self.back()

    def quit(self) -> None:
        self.screen.app.exit()

    def _pane(self, name: str) -> None:
        self.screen.pane = name

    def _pane_by(self, by: int) -> None:
        self._pane(_PANES[(_PANES.index(self.screen.pane) + by) % 3])
        if self.screen.pane == "panel":
            self.panel_pane()

    def panel_pane(self) -> None:
        self.screen.panel_open = True
        self.screen.pane = "panel"
        self.screen.show_panes()

    def _pane_widget(self) -> Pane:
        screen = self.screen
        return {"list": screen.articles, "article": screen.reading, "panel": screen.side}[screen.pane]

    def _place(self, step: Callable[[Place | None], Place | None], nothing: str) -> None:
        place = step(self.screen.place())
        if place is None:
            self.tell(nothing)
        else:
            self.screen.go_to(place)

    def _jumper(self, kind: str, way: str) -> Callable[[], None]:
        return lambda: self._jump(kind, forward=way == "next")

    def _jump(self, kind: str, *, forward: bool) -> None:
        screen = self.screen
        if screen.opened is None:
            return
        if kind != "hit" and screen.pane == "list":
            screen.pane = "article"
        screen.reading.jump(kind, forward)

    def go_to_person(self, id_: str, name: str) -> None:
        """To the person's first statement in the open article, else to where the name first stands."""
        screen = self.screen
        if screen.opened is None:
            return
        found = screen.opened.annotations
        said_ = [s.span for s in found.statements if s.speaker is not None and s.speaker.id == id_]
        named = [m.span for m in found.mentions if m.entity == id_]
        target = next(iter(sorted(said_) or sorted(named)), None)
        if target is None:
            self.tell(f"{name}: no statement in this article")
        else:
            screen.post_message(said.ArticleWanted(screen.opened.number, target))

    # ---- finding -------------------------------------------------------------------------------
    def search(self) -> None:
        note = 'words "a phrase" pref* -not OR expert: country: org: date: newer:2w is:unread · Tab completes'
        self.screen.open_prompt("search", "/", self.screen.search_text, note)

    def find_in_text(self) -> None:
        self.screen.open_prompt("find", "find", "", "words in this article; n and N go through the hits")

    def narrow(self) -> None:
        self.screen.open_prompt(
            "narrow", "\\", self.screen.narrowed, "words of the title; Enter keeps it, Esc drops it"
        )

    def edited(self, text: str) -> None:
        """Something was typed: a live count, live hits, a live list."""
        screen = self.screen
        if screen.asking_for == "search":
            screen.prompt.note = ""
            screen.soon(lambda: screen.ask.count(text, screen.narrowed, screen.filters))
        elif screen.asking_for == "narrow":
            screen.narrowed = text
            screen.soon(screen.refresh_list, 0.05)
        elif screen.asking_for == "find":
            found = screen.reading.find_words(text)
            screen.reading.find(found)
            screen.prompt.note = f"{len(found)} hits" if text else ""

    def entered(self, text: str) -> None:
        screen = self.screen
        if screen.asking_for == "search":
            # The prompt waits for the answer, but keys go to the panes again.
            screen.asking_for = "answer"
            screen.prompt.note = "searching…"
            screen.set_focus(None)
            screen.find(text, screen.filters)
            return
        purpose = screen.asking_for
        screen.close_prompt()
        if purpose == "find" and text:
            screen.reading.jump("hit", True)

    def left_prompt(self) -> None:
        screen = self.screen
        purpose = screen.asking_for
        screen.close_prompt()
        if purpose == "find":
            screen.reading.find(())
        elif purpose == "narrow" and screen.narrowed:
            screen.narrowed = ""
            screen.refresh_list()

    def complete(self, text: str, at: int) -> None:
        """Tab: complete the value after the field that the cursor is in, or the field's own name."""
        if self.screen.asking_for != "search":
            return
        _, field, prefix = word_at(text, at)
        self.screen.ask.complete(text, field, prefix)

    def completed(self, text: str, values: Sequence[str]) -> None:
        prompt = self.screen.prompt
        if text != prompt.writing.text or self.screen.asking_for != "search":
            return
        if not values:
            prompt.note = "nothing completes this"
            return
        start, field, prefix = word_at(text, prompt.writing.at)
        value = values[0]
        quoted = f'"{value}"' if any(c in value for c in ' ():"') and field else value
        before = text[:start] + (f"{field}:" if field else "")
        prompt.write(before + quoted, text[prompt.writing.at :])
        prompt.note = "  ".join(values[:12])
        del prefix

    # ---- filters -------------------------------------------------------------------------------
    def _picker(self, field: FacetField) -> Callable[[], None]:
        def pick() -> None:
            from tui_reader.app.widgets.chooser import Chooser

            screen = self.screen
            chooser = Chooser(field, f"Filter by {FIELD_NAMES[field]}", screen.look, many=True)
            chooser.waiting()
            screen.app.push_screen(chooser, lambda values: self._picked(field, values))
            screen.ask.facets(field, screen.effective_query, screen.filters)

        return pick

    def offer_facets(self, field: FacetField, facets: Sequence[FacetCount]) -> None:
        """Counts that came, for the box if it still waits for them."""
        from tui_reader.app.widgets.chooser import Chooser

        top = self.screen.app.screen
        if isinstance(top, Chooser) and top.name == field:
            top.offer(self._facet_choices(field, facets), "nothing to filter by")

    def _facet_choices(self, field: FacetField, facets: Sequence[FacetCount]) -> "list[Choice]":
        """What the current list can be filtered by, after what it is filtered by already."""
        from tui_reader.app.widgets.chooser import Choice

        active = {f.value: f for f in self.screen.filters if f.field == _filter_field(field)}
        self._labels = {c.value: self._label(field, c) for c in facets} | {
            v: f.label for v, f in active.items()
        }
        on = [Choice(v, f.label, right="on", words=v, picked=True) for v, f in active.items()]
        rest = [
            Choice(c.value, self._labels[c.value], right=f"{c.count:,}", words=c.value)
            for c in facets
            if c.value not in active
        ]
        return [*on, *rest]

    @staticmethod
    def _label(field: str, count: FacetCount) -> str:
        if field == "month" and len(count.value) == 7:
            return f"{MONTHS[int(count.value[5:7]) - 1]} {count.value[:4]}"
        return count.label

    def _picked(self, field: FacetField, values: tuple[str, ...] | None) -> None:
        filters = list(self.screen.filters)
        for value in values or ():
            chosen = Filter(_filter_field(field), value, self._labels.get(value, value))
            same = [f for f in filters if (f.field, f.value) == (chosen.field, value)]
            filters = [f for f in filters if f not in same] if same else [*filters, chosen]
        if values:
            self.screen.find(self.screen.search_text, tuple(filters))

    def unread_only(self) -> None:
        words = self.screen.search_text.split()
        only = [w for w in words if w != "is:unread"] if "is:unread" in words else [*words, "is:unread"]
        self.screen.find(" ".join(only), self.screen.filters)

    def drop_filter(self) -> None:
        screen = self.screen
        if screen.filters:
            screen.find(screen.search_text, screen.filters[:-1])
        elif screen.search_text or screen.narrowed:
            self.clear_filters()
        else:
            self.tell("no filter is on")

    def clear_filters(self) -> None:
        self.screen.narrowed = ""
        self.screen.find("", ())

    def look_again(self) -> None:
        self.screen.refresh_list()
        self.screen.ask.rows(self.screen.articles.in_view())
        self.tell("looked again")

    # ---- the panel -----------------------------------------------------------------------------
    def next_organisation(self) -> None:
        from tui_reader.app.widgets.chooser import Choice, Chooser

        screen = self.screen
        panel = screen.side.panel
        if panel is None or not panel.choices:
            self.tell("no other organisation to show")
            return
        named = [Choice(c, c) for c in panel.choices]
        screen.app.push_screen(
            Chooser("organisation", "Show members of", screen.look, named), self._organisation_chosen
        )

    def _organisation_chosen(self, values: tuple[str, ...] | None) -> None:
        if values:
            self.screen.organisation = values[0]
            self.screen.ask_panel()

    def reach(self) -> None:
        screen = self.screen
        screen.whole_library = not screen.whole_library
        screen.ask_panel()
        self.tell(
            "wants stated anywhere in the library" if screen.whole_library else "wants stated in this article"
        )

    # ---- marks ---------------------------------------------------------------------------------
    def _chosen(self) -> list[int]:
        """The flagged articles, else the one in use."""
        screen = self.screen
        if screen.flagged:
            return sorted(screen.flagged)
        if screen.pane == "list" or screen.opened is None:
            return [] if screen.articles.selected is None else [screen.articles.selected]
        return [screen.opened.number]

    def mark_read(self) -> None:
        chosen = self._chosen()
        rows = [self.screen.articles.row(n) for n in chosen]
        if chosen:
            read = not all(row is not None and row.read for row in rows)
            self.screen.ask.mark(
                chosen, f"{_articles(chosen)} marked {'read' if read else 'unread'} · u undoes", read=read
            )

    def mark_star(self) -> None:
        chosen = self._chosen()
        rows = [self.screen.articles.row(n) for n in chosen]
        if chosen:
            star = not all(row is not None and row.starred for row in rows)
            self.screen.ask.mark(
                chosen, f"{_articles(chosen)} {'starred' if star else 'unstarred'} · u undoes", starred=star
            )

    def flag(self) -> None:
        selected = self.screen.articles.selected
        if selected is not None:
            self.screen.flagged ^= {selected}
            self.screen.articles.move(1)

    def flag_all(self) -> None:
        listed = frozenset(self.screen.articles.numbers)
        self.screen.flagged = frozenset() if self.screen.flagged >= listed else listed

    # ---- handing out ---------------------------------------------------------------------------
    def browse(self) -> None:
        opened = self.screen.opened
        url = opened.article.url if opened else None
        if opened is None or not url:
            self.tell("this article has no address")
        elif not is_web_address(url):
            self.tell(f"not opened, only http and https addresses are: {url}")
        else:
            self.tell(url)
            self.screen.ask.browse(opened)

    def copy_title(self) -> None:
        opened = self.screen.opened
        if opened is not None:
            parts = [opened.article.title or opened.article.id, opened.article.url]
            self.copy("\n".join(part for part in parts if part), "title and link")

    def copy_address(self) -> None:
        opened = self.screen.opened
        if opened is None or not opened.article.url:
            self.tell("this article has no address")
        else:
            self.copy(opened.article.url, f"address {opened.article.url}")

    def copy_citation(self) -> None:
        if self.screen.opened is not None:
            self.screen.ask.citation(self.screen.opened.number)

    def copy_quotation(self) -> None:
        screen = self.screen
        statement = screen.reading.statement_here()
        if screen.opened is None or statement is None:
            self.tell("no statement to copy in this article")
            return
        screen.reading.land(statement)
        screen.ask.quotation(screen.opened.number, statement)

    def copy(self, text: str, what: str) -> None:
        self.screen.app.copy_to_clipboard(clean(text))
        self.tell(f"copied {what}")

    # ---- looks ---------------------------------------------------------------------------------
    def voices(self) -> None:
        self.screen.show_voices = not self.screen.show_voices
        self.tell("speakers and their words in one colour each" if self.screen.show_voices else "")

    def zoom(self) -> None:
        self.screen.zoomed = not self.screen.zoomed
        self.screen.show_panes()

    def width(self) -> None:
        reading = self.screen.reading
        at = TEXT_WIDTHS.index(reading.text_width) if reading.text_width in TEXT_WIDTHS else -1
        reading.text_width = TEXT_WIDTHS[(at + 1) % len(TEXT_WIDTHS)]
        self.tell(
            f"text in {reading.text_width} columns" if reading.text_width else "text over the whole width"
        )

    def theme(self) -> None:
        app = self.screen.app
        at = THEMES.index(app.theme) if app.theme in THEMES else -1
        app.theme = THEMES[(at + 1) % len(THEMES)]
        self.tell(f"theme {app.theme}")

    # ---- help ----------------------------------------------------------------------------------
    def palette(self) -> None:
        choices = [self._command_choice(command.id, command.title) for command in COMMANDS]
        self._offer_commands("palette", "Commands", choices)

    def help(self) -> None:
        from tui_reader.app.widgets.chooser import Choice

        choices: list[Choice] = []
        group = ""
        for command in COMMANDS:
            if command.group != group:
                group = command.group
                choices.append(Choice("", group))
            choices.append(self._command_choice(command.id, command.help))
        self._offer_commands("help", "Keys", choices)

    def _command_choice(self, id_: str, label: str) -> "Choice":
        from tui_reader.app.widgets.chooser import Choice

        command = BY_ID[id_]
        return Choice(
            id_, label, key=key_text(command, self.screen.keymap.bound), words=f"{id_} {command.title}"
        )

    def _offer_commands(self, name: str, title: str, choices: "Sequence[Choice]") -> None:
        from tui_reader.app.widgets.chooser import Chooser

        self.screen.app.push_screen(Chooser(name, title, self.screen.look, choices), self._command_chosen)

    def _command_chosen(self, values: tuple[str, ...] | None) -> None:
        if values:
            self.screen.told = ""
            self.screen.run(BY_ID[values[0]])

    def heading(self, pressed: Sequence[Stroke]) -> str:
        return PREFIXES.get("".join(pressed), "Then")

    # ---- status --------------------------------------------------------------------------------
    def tell(self, text: str) -> None:
        self.screen.told = text

    def index_progress(self, done: int, of: int) -> None:
        """Called from the thread that brings the text index up to date."""
        self.screen.post_message(said.JobWent(f"indexing {done:,}/{of:,}" if done < of else ""))

    def ingest_progress(self, done: int) -> None:
        """Called from the thread that takes documents in."""
        self.screen.post_message(said.JobWent(f"taking in {done:,}"))

    def status(self) -> tuple[str, str]:
        """The status line: what was told, else where the reader is; and what is going on."""
        screen = self.screen
        count = len(screen.articles.numbers)
        at = f"{screen.articles.cursor + 1:,} of {count:,}" if count else "no articles"
        library = screen.library
        if library is not None and count < library.articles:
            at += f" ({library.articles:,} in all)"
        filters = len(screen.filters)
        parts = [at, f"{filters} filter{'s' if filters > 1 else ''}" if filters else "", screen.search_text]
        left = screen.told or " · ".join(part for part in parts if part)
        unread = f"{library.unread:,} unread" if library is not None and library.unread else ""
        percent = (
            f"{screen.reading.percent} %" if screen.opened is not None and screen.reading.display else ""
        )
        return left, " · ".join(part for part in (screen.job, unread, percent) if part)


def word_at(text: str, at: int) -> tuple[int, str, str]:
    """The word that ends at the cursor: where it starts, its field (may be empty), what it begins with."""
    start = at
    quoted = text[:at].count('"') % 2 == 1
    if quoted:
        start = text.rindex('"', 0, at)
    while start > 0 and text[start - 1] not in " ()":
        start -= 1
    field, colon, prefix = text[start:at].lstrip("-").partition(":")
    start += len(text[start:at]) - len(text[start:at].lstrip("-"))
    return (start, field, prefix.strip('"')) if colon else (start, "", field)


def _filter_field(field: FacetField) -> FilterField:
    return "date" if field == "month" else field


def _articles(numbers: Sequence[int]) -> str:
    return "1 article" if len(numbers) == 1 else f"{len(numbers):,} articles"
