"""The choices of a box, painted: a title, the line that is typed in, and the choices that fit it."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.geometry import Offset, Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.app.look import Look
from tui_reader.app.painting import Bit, both_ends, cells, strip
from tui_reader.app.widgets.prompt import Writing, writing_bits
from tui_reader.app.wrapping import clipped, fit, pad, wrap

WIDTH = 80
"""Columns of the box, its frame included, where there are so many (see reader.tcss)."""
_INDENT = 2
_KEYS = 11
_FRAME = 2
_COUNT = 8
"""Columns that the title leaves to the count."""
_MOST = 3
"""Lines of a choice, at most; as prose a label has as many as it takes."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the box, or a few where it is narrow. Without a `value` it is a heading."""

    value: str
    label: str
    key: str = ""
    right: str = ""
    words: str = ""
    """More words that typing finds it by."""
    picked: bool = False


class ChoiceBox(Widget):
    """The box itself. Nothing in it is cut for want of columns: what is too long goes on in the next line."""

    ALLOW_SELECT = False
    can_focus = False

    writing: reactive[Writing] = reactive(Writing())
    choices: reactive[tuple[Choice, ...]] = reactive(())
    note: reactive[str] = reactive("")
    """What is said where there are no choices."""
    nothing: reactive[str] = reactive("nothing fits")
    """What is said where none fits what was typed."""
    refused: reactive[bool] = reactive(False)
    """Enter was pressed where there is nothing to choose."""
    cursor: reactive[int] = reactive(0)
    top: reactive[int] = reactive(0)

    def __init__(self, title: str, foot: str, look: Look, *, prose: bool = False) -> None:
        super().__init__(id="box")
        self._title = title
        self._foot = foot
        self._look = look
        self._prose = prose
        self._keyed = False
        self._given = Size(WIDTH, _FRAME)
        self._left: tuple[Choice, ...] = ()
        self._rows: tuple[tuple[int, str], ...] = ()
        """What the lines show: which choice that is left, and how much of its label."""

    @property
    def chosen(self) -> Choice | None:
        return self._left[self.cursor] if self.cursor < len(self._left) else None

    @property
    def rows(self) -> int:
        """Lines of choices that are shown at a time."""
        return max(1, self._given.height - self.around)

    @property
    def around(self) -> int:
        """Lines besides the choices: the frame, the title, the line that is typed in, the foot."""
        return _FRAME + len(self._heads) + 1 + len(self._feet)

    def watch_choices(self) -> None:
        self._keyed = any(choice.key for choice in self.choices)
        self._filter(keep=True)

    def watch_writing(self) -> None:
        self.refused = False
        self._filter(keep=False)

    def give(self, size: Size) -> None:
        """How large the box is to be; what it is now is not yet so, before the next paint."""
        if size != self._given:
            self._given = size
            self._lay_out()
            self.move(0)
            self.refresh()

    def on_resize(self, _: events.Resize) -> None:
        self._lay_out()
        self.move(0)

    def height_for(self, width: int) -> int:
        """Lines that all choices take in a box whose inside is so wide, or what is said for want of any."""
        self._keyed = any(choice.key for choice in self.choices)
        said = self.nothing if self.choices else self.note
        lines = wrap(said, 0, len(said), width - 4)
        return max(len(lines), sum(len(self._parts(choice, width)) for choice in self.choices))

    def at(self, y: int) -> int | None:
        """Which of the choices that are left is shown on this line of the box's inside."""
        row = self.top + y - len(self._heads) - 1
        in_view = self.top <= row < min(len(self._rows), self.top + self.rows)
        return self._rows[row][0] if in_view else None

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
        wanted = _plain(self.writing.text).split()
        self._left = _fitting(self.choices, wanted, headed=self._prose) if wanted else self.choices
        values = [choice.value for choice in self._left]
        stops = [i for i, value in enumerate(values) if value]
        same = values.index(before.value) if keep and before and before.value in values else None
        self.cursor = same if same is not None else next(iter(stops), 0)
        self.top = self.top if same is not None else 0
        self._lay_out()
        self.move(0)
        self.refresh()

    # ---- laying out ----------------------------------------------------------------------------
    def _lay_out(self) -> None:
        self._rows = tuple(
            (index, part)
            for index, choice in enumerate(self._left)
            for part in self._parts(choice, self._inside)
        )

    @property
    def _inside(self) -> int:
        return self._given.width - _FRAME

    @property
    def _heads(self) -> list[str]:
        return clipped(self._title, max(1, self._inside - _COUNT), 2) or [""]

    @property
    def _feet(self) -> list[str]:
        return clipped(self._foot, max(1, self._inside - 2), 2)

    def _parts(self, choice: Choice, width: int) -> list[str]:
        """The label, on as many lines as it takes."""
        label, right = _ends(choice, width)
        if self._prose and width > 8:
            return [
                label[a:b] for a, b in wrap(label, 0, len(label), width - 2 - _INDENT * bool(choice.value))
            ]
        room = width - self._indent(choice) - cell_len(right) - 1
        if room < 1 or (len(label) <= room and label.isascii()):
            return [label]
        return clipped(label, room, _MOST) or [label]

    def _indent(self, choice: Choice) -> int:
        if not choice.value:
            return 1
        return 1 + _INDENT + (_KEYS if self._keyed else 0)

    # ---- painting ------------------------------------------------------------------------------
    def render_line(self, y: int) -> Strip:
        width = self.content_size.width
        bits, beneath = self._bits(y, width)
        return strip(bits, width, self._look.raised + beneath)

    def _bits(self, y: int, width: int) -> tuple[list[Bit], Style]:
        look, heads, feet = self._look, self._heads, self._feet
        foot = y - (self.content_size.height - len(feet))
        if y < len(heads):
            return self._head_bits(y, width), Style()
        if y == len(heads):
            return self._typed_bits(), Style()
        if foot >= 0:
            return [(f" {feet[foot]}", look.dim)], Style()
        if not self._left:
            return self._nothing_bits(y - len(heads) - 1, width), Style()
        index = self.at(y)
        if index is None:
            return [], Style()
        chosen = index == self.cursor and self._left[index].value
        return self._choice(self.top + y - len(heads) - 1, width), look.selected if chosen else Style()

    def _head_bits(self, y: int, width: int) -> list[Bit]:
        look = self._look
        # In prose the headings are what was found; the lines below them explain.
        counted = self.choices if self._prose else tuple(dict.fromkeys(self._left))
        found = sum(bool(choice.value) is not self._prose for choice in counted)
        count: list[Bit] = [] if y else [(f" {found:,} ", look.dim)]
        filler = (" ", Style()) if y else ("━", look.rule_focused)
        return both_ends([(f" {self._heads[y]} ", look.title_focused)], count, width, filler)

    def _typed_bits(self) -> list[Bit]:
        look = self._look
        self.app.cursor_position = self.cursor_screen_offset
        hint: list[Bit] = [] if self.writing.text else [(" type to filter", look.dim)]
        words = writing_bits(self.writing, 0, look.strong, look.cursor)
        return [(" › ", look.key), *words, *hint]

    def _nothing_bits(self, y: int, width: int) -> list[Bit]:
        """Why there is nothing to choose."""
        words = self.nothing if self.choices and self.writing.text else self.note or self.nothing
        lines = clipped(words, max(1, width - 4), self.rows)
        style = self._look.error if self.refused else self._look.dim
        return [(f"   {lines[y]}", style)] if y < len(lines) else []

    def _choice(self, row: int, width: int) -> list[Bit]:
        look = self._look
        index, label = self._rows[row]
        choice = self._left[index]
        if not choice.value:
            return [(f" {label}", look.subhead)]
        style = look.strong if choice.picked else look.text
        if row and self._rows[row - 1][0] == index:
            return [(" " * self._indent(choice) + label, look.text if self._prose else style)]
        mark = "✓" if choice.picked else " "
        key: list[Bit] = [(pad(choice.key, _KEYS), look.key)] if self._keyed else []
        _, right = _ends(choice, width)
        ending: list[Bit] = [(f"{right} ", look.dim)] if right else []
        left: list[Bit] = [(f" {mark} ", look.key), *key]
        room = width - cells(left) - cells(ending) - (0 if self._prose else 1)
        return both_ends([*left, (fit(label, room), style)], ending, width, (" ", Style()))

    @property
    def cursor_screen_offset(self) -> Offset:
        region = self.content_region
        typed = cell_len(self.writing.text[: self.writing.at])
        return Offset(region.x + 3 + typed, region.y + len(self._heads))


def _ends(choice: Choice, width: int) -> tuple[str, str]:
    """What stands at the left end and at the right one, which joins the left where it takes too much."""
    if cell_len(choice.right) > width // 3:
        return f"{choice.label} · {choice.right}", ""
    return choice.label, choice.right


def _fitting(choices: Sequence[Choice], wanted: Sequence[str], *, headed: bool) -> tuple[Choice, ...]:
    """The choices that match, those with words that begin so first; `headed`, in their order, each with the
    heading that it stands under."""
    left: list[Choice] = []
    heading: Choice | None = None
    for choice in choices:
        if not choice.value:
            heading = choice
        elif _matches(choice, wanted) and choice not in left:
            if headed and heading is not None:
                left.append(heading)
            heading = None
            left.append(choice)
    return tuple(left if headed else sorted(left, key=lambda each: not _begins(each, wanted)))


def _begins(choice: Choice, wanted: Sequence[str]) -> bool:
    label = f" {_plain(choice.label)}".replace("-", " ")
    return all(f" {word}" in label for word in wanted)


def _matches(choice: Choice, wanted: Sequence[str]) -> bool:
    if not choice.value:
        return False
    text = _plain(f"{choice.label} {choice.key} {choice.words}")
    return all(word in text for word in wanted)


def _plain(text: str) -> str:
    """In lower case and without accents, as people type."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
