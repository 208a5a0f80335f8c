"""Moving: between panes, articles, places and the things that are marked in a text."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app import messages as said
from tui_reader.app.places import Place
from tui_reader.app.widgets.pane import Pane

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen

_PANES = ("list", "article", "panel")
_KINDS = ("entity", "quotation", "priority")


class Moving:
    """Where the reader goes."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self.screen = screen

    def table(self) -> dict[str, Callable[[], object]]:
        """Deeds by action id."""
        places = self.screen.places
        return {
            "read.on": self.read_on,
            "back": self.back,
            "leave": self.leave,
            "quit": self.quit,
            "pane.next": lambda: self._pane_by(1),
            "pane.previous": lambda: self._pane_by(-1),
            "pane.list": lambda: self._pane("list"),
            "pane.article": lambda: self._pane("article"),
            "pane.panel": self.panel_pane,
            "place.back": lambda: self._place(places.back, "nothing lies behind"),
            "place.forward": lambda: self._place(places.forward, "nothing lies ahead"),
            "hit.next": lambda: self._jump("hit", forward=True),
            "hit.previous": lambda: self._jump("hit", forward=False),
            "article.next": lambda: self._neighbour(1),
            "article.previous": lambda: self._neighbour(-1),
            **{f"jump.{kind}.next": self._jumper(kind, forward=True) for kind in _KINDS},
            **{f"jump.{kind}.previous": self._jumper(kind, forward=False) for kind in _KINDS},
        }

    def perform(self, action: str) -> None:
        """An action that only moves is the pane's own."""
        moved = self._pane_widget().perform(action)
        if not moved and action == "open" and self.screen.pane == "article":
            self.panel_pane()

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
        screen.ask.next_unread(number, screen.articles.following(number))

    def _neighbour(self, by: int) -> None:
        screen = self.screen
        if not (by > 0 and self._stands_on_next()) and not screen.articles.move(by):
            self.screen.tell("no more articles" if by > 0 else "this is the first article")
            return
        selected = screen.articles.selected
        if screen.pane == "article" and selected is not None:
            screen.post_message(said.ArticleWanted(selected))

    def _stands_on_next(self) -> bool:
        """Whether the cursor of the list is on what comes next: the open article is listed no more, as it
        was read, and the next unread one has its place."""
        listed, opened = self.screen.articles, self.screen.opened
        row = None if listed.selected is None else listed.row(listed.selected)
        lost = self.screen.pane == "article" and opened is not None and opened.number not in listed.numbers
        return lost and row is not None and not row.read

    def back(self) -> None:
        """One pane to the left; in the list, all titles again. In the panel a state is folded first."""
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
        elif screen.asked.narrowed:
            screen.find(screen.asked.without("narrowed"))

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
            self.screen.tell(nothing)
        else:
            self.screen.go_to(place)

    def _jumper(self, kind: str, *, forward: bool) -> Callable[[], None]:
        return lambda: self._jump(kind, forward=forward)

    def _jump(self, kind: str, *, forward: bool) -> None:
        screen = self.screen
        if screen.opened is None:
            return
        unseen = screen.pane == "panel" and not screen.reading.display
        if unseen or (kind != "hit" and screen.pane == "list"):
            screen.pane = "article"
        screen.reading.jump(kind, forward)

    def go_to_person(self, id_: str, name: str) -> None:
        """To the person's first statement in the open article, else to where the name first stands."""
        screen = self.screen
        if screen.opened is None:
            return
        found, text = screen.opened.annotations, screen.opened.article.text
        said_ = [s.told(text) for s in found.statements if s.speaker is not None and s.speaker.id == id_]
        named = [m.span for m in found.mentions if m.entity == id_]
        target = next(iter(sorted(said_) or sorted(named)), None)
        if target is None:
            self.screen.tell(f"{name}: no statement in this article")
        else:
            screen.post_message(said.ArticleWanted(screen.opened.number, target))
