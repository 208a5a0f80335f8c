"""A box of choices over the screen: facet values, commands, help. Typing filters, Enter chooses."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen

from tui_reader.app.look import Look
from tui_reader.app.widgets.choice_box import WIDTH, Choice, ChoiceBox
from tui_reader.domain.clean import clean_line

_WAIT_UNSEEN = 0.15
"""Seconds that a box waits for its choices before it is shown without any: most come by then."""


class Chooser(ModalScreen[tuple[str, ...] | None], inherit_bindings=False):
    """Dismissed with the values chosen; None when it is left. With `many`, Tab chooses and stays. As `prose`
    labels are read in full, on several lines, and the headings are what is counted."""

    def __init__(
        self,
        name: str,
        title: str,
        look: Look,
        choices: Sequence[Choice] = (),
        *,
        many: bool = False,
        prose: bool = False,
        foot: str = "",
    ) -> None:
        super().__init__(name=name)
        usual = "Enter choose · Tab several · Esc close" if many else "Enter do it · ↑ ↓ move · Esc close"
        self._box = ChoiceBox(title, foot or usual, look, prose=prose)
        self._box.set_reactive(ChoiceBox.choices, tuple(choices))
        self._many = many
        self._picked: list[str] = []
        self._waits = self._done = False
        self._held: list[events.Key] = []
        """Enter that came before the choices, and what was typed behind it."""

    def compose(self) -> ComposeResult:
        yield self._box

    def on_mount(self) -> None:
        self._beneath = self.app.screen_stack[-2]
        self._fit()
        self._box.watch_choices()

    def on_resize(self, _: events.Resize) -> None:
        self._fit()

    def _fit(self) -> None:
        """As high as the choices need, as far as there is room; it does not shrink while one types."""
        most = self.app.size.height - (2 if self.app.size.height <= 30 else 6)
        wide = min(WIDTH, self.app.size.width)
        self._box.give(Size(wide, self._box.size.height))
        high = max(self._box.around + 1, min(self._box.height_for(wide - 2) + self._box.around, most))
        self._box.give(Size(wide, high))
        self._box.styles.height = high

    def waiting(self, note: str = "counting…") -> None:
        """The choices are on their way: the box has the keys already, and is seen with its choices. Enter
        waits for them, too."""
        self._waits = True
        self._box.set_reactive(ChoiceBox.note, note)
        self._box.visible = False
        self.set_timer(_WAIT_UNSEEN, self._show)

    def _show(self) -> None:
        self._box.visible = True

    def offer(self, choices: Sequence[Choice], note: str = "", nothing: str = "nothing fits") -> None:
        """The choices, when they come later than the box; `note` is said where there are none, `nothing`
        where none fits what is typed."""
        self._waits = False
        self._box.note, self._box.nothing = note, nothing
        self._box.set_reactive(ChoiceBox.choices, tuple(choices))
        self._fit()
        self._box.watch_choices()
        self._show()
        held, self._held = self._held, []
        for event in held:
            self.on_key(event)

    def give_up(self) -> None:
        """The choices do not come; a box that has its own stays."""
        if self._waits:
            self.call_later(self._leave, None)  # it may not even be up yet

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        if self._done:
            # Typed faster than the box closes: it is meant for the screen beneath.
            self._beneath.post_message(event.copy())
            return
        moves = {
            "down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1, "pagedown": self._box.rows,
            "pageup": -self._box.rows, "ctrl+j": 1, "ctrl+d": self._box.rows // 2,
        }  # fmt: skip
        if event.key in {"escape", "ctrl+c", "ctrl+g"}:
            self._leave(None)
        elif self._waits and (self._held or event.key == "enter"):
            self._held.append(event)
        elif event.key == "enter":
            self._enter()
        elif event.key == "tab" and self._many:
            self._toggle()
        elif event.key in moves:
            self._box.move(moves[event.key])
        elif event.is_printable and event.character:
            self._box.writing = self._box.writing.typed(event.character)
        else:
            self._box.writing = self._box.writing.pressed(event.key) or self._box.writing

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self._box.writing = self._box.writing.typed(clean_line(event.text[:200]))

    def on_mouse_scroll_down(self) -> None:
        self._box.move(3)

    def on_mouse_scroll_up(self) -> None:
        self._box.move(-3)

    def on_click(self, event: events.Click) -> None:
        """A click chooses; one beside the box leaves it."""
        event.stop()
        region = self._box.content_region
        if not region.contains(event.screen_x, event.screen_y):
            self._leave(None)
            return
        index = self._box.at(int(event.screen_y) - region.y)
        if index is not None:
            self._box.cursor = index
            self._leave((*self._picked, *(v for v in self._under_cursor if v not in self._picked)))

    def _enter(self) -> None:
        """What was picked with Tab; where nothing was, what is under the cursor. Where nothing fits what was
        typed the box stays, and says so; one without any choice is left."""
        values = tuple(self._picked) or self._under_cursor
        if values or not (self._box.choices and self._box.writing.text):
            self._leave(values)
        else:
            self._box.refused = True

    @property
    def _under_cursor(self) -> tuple[str, ...]:
        chosen = self._box.chosen
        return (chosen.value,) if chosen is not None and chosen.value else ()

    def _leave(self, values: tuple[str, ...] | None) -> None:
        if not self._done:
            self._done = True
            self.dismiss(values or None)

    def _toggle(self) -> None:
        chosen = self._box.chosen
        if chosen is None or not chosen.value:
            return
        if chosen.value in self._picked:
            self._picked.remove(chosen.value)
        else:
            self._picked.append(chosen.value)
        self._box.choices = tuple(
            Choice(c.value, c.label, c.key, c.right, c.words, not c.picked) if c.value == chosen.value else c
            for c in self._box.choices
        )
        self._box.move(1)
