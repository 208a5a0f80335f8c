"""A box of choices over the screen: facet values, commands, help. Typing filters, Enter chooses."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset, Size
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.app.look import Look
from tui_reader.app.painting import Bit, both_ends, cells, strip
from tui_reader.app.widgets.prompt import Writing, writing_bits
from tui_reader.app.wrapping import fit, pad, wrap
from tui_reader.domain.clean import clean_line

_WIDTH = 80
"""Columns of the box, its frame included, where there are so many (see reader.tcss)."""
_INDENT = 2
_AROUND = 5
"""Lines of the box besides its choices: the frame, the title, the line that is typed in, the foot."""
_LEAST = 6
"""Lines of the smallest box."""
_WAIT_UNSEEN = 0.15
"""Seconds that a box waits for its choices before it is shown without any: most come by then."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the box. Without a `value` it is a heading."""

    value: str
    label: str
    key: str = ""
    right: str = ""
    words: str = ""
    """More words that typing finds it by."""
    picked: bool = False


class ChoiceBox(Widget):
    """The box itself: a title, the line that is typed in, and the choices that are left."""

    ALLOW_SELECT = False
    can_focus = False

    writing: reactive[Writing] = reactive(Writing())
    choices: reactive[tuple[Choice, ...]] = reactive(())
    note: reactive[str] = reactive("")
    cursor: reactive[int] = reactive(0)
    top: reactive[int] = reactive(0)

    def __init__(self, title: str, foot: str, look: Look, *, prose: bool = False) -> None:
        super().__init__(id="box")
        self._title = title
        self._foot = foot
        self._look = look
        self._prose = prose
        self.given = Size(_WIDTH, _LEAST)
        """How large the box is to be; what it is now is not yet so, before the next paint."""
        self._left: tuple[Choice, ...] = ()
        self._rows: tuple[tuple[int, str], ...] = ()
        """What the lines show: which choice that is left, and how much of its label."""

    @property
    def chosen(self) -> Choice | None:
        return self._left[self.cursor] if self.cursor < len(self._left) else None

    @property
    def rows(self) -> int:
        """Lines of choices that are shown at a time."""
        return max(1, self.given.height - _AROUND)

    def watch_choices(self) -> None:
        self._filter(keep=True)

    def watch_writing(self) -> None:
        self._filter(keep=False)

    def on_resize(self, _: events.Resize) -> None:
        self._lay_out()
        self.move(0)

    def height_for(self, width: int) -> int:
        """Lines that all choices take in a box whose inside is so wide."""
        return sum(len(self._parts(choice, width)) for choice in self.choices)

    def at(self, y: int) -> int | None:
        """Which of the choices that are left is shown on this line below the one that is typed in."""
        return self._rows[self.top + y][0] if y >= 0 and self.top + y < len(self._rows) else None

    def move(self, by: int) -> None:
        stops = [i for i, choice in enumerate(self._left) if choice.value]
        if not stops:
            return
        at = stops.index(self.cursor) if self.cursor in stops else 0
        self.cursor = stops[max(0, min(len(stops) - 1, at + by))]
        first = bisect_left(self._rows, (self.cursor, ""))
        last = bisect_left(self._rows, (self.cursor + 1, "")) - 1
        head = self.cursor
        while head and not self._left[head - 1].value:
            head -= 1
        low = bisect_left(self._rows, (head, ""))
        self.top = max(min(self.top, low), min(last - self.rows + 1, first), 0)

    def _filter(self, *, keep: bool) -> None:
        before = self.chosen
        wanted = self.writing.text.casefold().split()
        self._left = _fitting(self.choices, wanted, headed=self._prose) if wanted else self.choices
        values = [choice.value for choice in self._left]
        stops = [i for i, value in enumerate(values) if value]
        same = values.index(before.value) if keep and before and before.value in values else None
        self.cursor = same if same is not None else next(iter(stops), 0)
        self.top = self.top if same is not None else 0
        self._lay_out()
        self.move(0)
        self.refresh()

    def _lay_out(self) -> None:
        width = self.given.width - 2
        self._rows = tuple(
            (index, part) for index, choice in enumerate(self._left) for part in self._parts(choice, width)
        )

    def _parts(self, choice: Choice, width: int) -> list[str]:
        """The label on one line, or as prose on as many as it takes."""
        if not self._prose or width <= 8:
            return [choice.label]
        label = choice.label
        return [label[a:b] for a, b in wrap(label, 0, len(label), width - 2 - _INDENT * bool(choice.value))]

    def render_line(self, y: int) -> Strip:
        width = self.content_size.width
        bits, beneath = self._bits(y, width)
        return strip(bits, width, self._look.raised + beneath)

    def _bits(self, y: int, width: int) -> tuple[list[Bit], Style]:
        look = self._look
        if y == 0:
            # In prose the headings are what was found; the lines below them explain.
            counted = self.choices if self._prose else self._left
            found = sum(bool(choice.value) is not self._prose for choice in counted)
            left: list[Bit] = [(f" {self._title} ", look.title_focused)]
            return both_ends(left, [(f" {found} ", look.dim)], width, ("━", look.rule_focused)), Style()
        if y == 1:
            self.app.cursor_position = self.cursor_screen_offset
            hint: list[Bit] = [] if self.writing.text else [(" type to filter", look.dim)]
            words = writing_bits(self.writing, 0, look.strong, look.cursor)
            return [(" › ", look.key), *words, *hint], Style()
        if y == self.content_size.height - 1:
            return [(f" {fit(self._foot, width - 2)}", look.dim)], Style()
        index = self.at(y - 2)
        if index is None:
            return (
                [(f"   {self.note or 'nothing fits'}", look.dim)] if not self._left and y == 2 else []
            ), Style()
        choice = self._left[index]
        chosen = index == self.cursor and choice.value
        return self._choice(self.top + y - 2, width), look.selected if chosen else Style()

    def _choice(self, row: int, width: int) -> list[Bit]:
        look = self._look
        index, label = self._rows[row]
        choice = self._left[index]
        if not choice.value:
            return [(f" {label}", look.subhead)]
        if row and self._rows[row - 1][0] == index:
            return [(" " * (_INDENT + 1) + label, look.text)]
        mark = "✓" if choice.picked else " "
        key: list[Bit] = [(pad(choice.key, 11), look.key)] if any(c.key for c in self.choices) else []
        right: list[Bit] = [(f"{choice.right} ", look.dim)] if choice.right else []
        left: list[Bit] = [(f" {mark} ", look.key), *key]
        room = width - cells(left) - cells(right) - (0 if self._prose else 1)
        return both_ends(
            [*left, (fit(label, room), look.strong if choice.picked else look.text)],
            right,
            width,
            (" ", Style()),
        )

    @property
    def cursor_screen_offset(self) -> Offset:
        region = self.content_region
        return Offset(region.x + 3 + cell_len(self.writing.text[: self.writing.at]), region.y + 1)


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
        usual = "Enter choose · Tab choose more · Esc close" if many else "Enter do it · ↑ ↓ move · Esc close"
        self._box = ChoiceBox(title, foot or usual, look, prose=prose)
        self._box.set_reactive(ChoiceBox.choices, tuple(choices))
        self._many = many
        self._picked: list[str] = []
        self._done = False

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
        wide = min(_WIDTH, self.app.size.width)
        high = max(_LEAST, min(self._box.height_for(wide - 2) + _AROUND, most))
        self._box.given = Size(wide, high)
        self._box.styles.height = high

    def waiting(self, note: str = "counting…") -> None:
        """The choices are on their way: the box has the keys already, and is seen with its choices."""
        self._box.set_reactive(ChoiceBox.note, note)
        self._box.visible = False
        self.set_timer(_WAIT_UNSEEN, self._show)

    def _show(self) -> None:
        self._box.visible = True

    def offer(self, choices: Sequence[Choice], note: str = "") -> None:
        """The choices, when they come later than the box."""
        self._box.note = note
        self._box.set_reactive(ChoiceBox.choices, tuple(choices))
        self._fit()
        self._box.watch_choices()
        self._show()

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
        index = self._box.at(int(event.screen_y) - region.y - 2)
        if index is not None:
            self._box.cursor = index
            self._leave((*self._picked, *(v for v in self._under_cursor if v not in self._picked)))

    def _enter(self) -> None:
        """What was picked with Tab; where nothing was, what is under the cursor."""
        self._leave(tuple(self._picked) or self._under_cursor)

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


def _fitting(choices: Sequence[Choice], wanted: Sequence[str], *, headed: bool) -> tuple[Choice, ...]:
    """The choices that match; `headed`, each with the heading that it stands under."""
    left: list[Choice] = []
    heading: Choice | None = None
    for choice in choices:
        if not choice.value:
            heading = choice
        elif _matches(choice, wanted):
            if headed and heading is not None:
                left.append(heading)
            heading = None
            left.append(choice)
    return tuple(left)


def _matches(choice: Choice, wanted: Sequence[str]) -> bool:
    if not choice.value:
        return False
    text = f"{choice.label} {choice.key} {choice.words}".casefold()
    return all(word in text for word in wanted)
