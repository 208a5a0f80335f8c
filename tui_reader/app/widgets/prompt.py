"""The line at the bottom in which people write: what is searched for, found, narrowed or filtered."""

import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Offset, Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.app.look import Look, look
from tui_reader.app.painting import Bit, strip
from tui_reader.app.wrapping import fit
from tui_reader.domain.clean import clean_line

_LONGEST = 1000

Outcome = Literal["", "edited", "entered", "left", "complete"]
"""What a key press in the prompt came to; empty when only the cursor moved, or nothing did."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What has been written, and where the cursor stands in it (code points)."""

    text: str = ""
    at: int = 0

    def typed(self, text: str) -> "Writing":
        room = max(0, _LONGEST - len(self.text))
        new = text[:room]
        return Writing(self.text[: self.at] + new + self.text[self.at :], self.at + len(new))

    def without_left(self, count: int) -> "Writing":
        start = max(0, self.at - count)
        while start > 0 and unicodedata.combining(self.text[start]):
            start -= 1
        return Writing(self.text[:start] + self.text[self.at :], start)

    def pressed(self, key: str) -> "Writing | None":
        """After an editing key; None for a key that edits nothing."""
        word = len(self.text[: self.at]) - len(self.text[: self.at].rstrip().rpartition(" ")[0])
        changes = {
            "backspace": lambda: self.without_left(1),
            "ctrl+h": lambda: self.without_left(1),
            "delete": lambda: Writing(self.text[: self.at] + self.text[self.at + 1 :], self.at),
            "ctrl+w": lambda: self.without_left(word),
            "ctrl+u": lambda: Writing(self.text[self.at :], 0),
            "ctrl+k": lambda: replace(self, text=self.text[: self.at]),
            "left": lambda: replace(self, at=max(0, self.at - 1)),
            "right": lambda: replace(self, at=min(len(self.text), self.at + 1)),
            "home": lambda: replace(self, at=0),
            "ctrl+a": lambda: replace(self, at=0),
            "end": lambda: replace(self, at=len(self.text)),
            "ctrl+e": lambda: replace(self, at=len(self.text)),
        }
        return changes[key]() if key in changes else None


def writing_bits(writing: Writing, start: int, style: Style, cursor: Style) -> list[Bit]:
    """What has been written from `start` on, with a cursor painted on its place."""
    before, after = writing.text[start : writing.at], writing.text[writing.at :]
    width = max(1, next((n for n in range(1, len(after) + 1) if cell_len(after[:n]) > 0), 1))
    return [(before, style), (after[:width] or " ", style + cursor), (after[width:], style)]


class Prompt(Widget):
    """A label, the text with the terminal's own cursor, and below it one line: a hint, a count, an error
    with its caret, or the values that complete the word."""

    ALLOW_SELECT = False
    can_focus = False

    look: reactive[Look] = reactive(lambda: look("ink"))
    active: reactive[bool] = reactive(False)
    """Whether keys go here, and with them the terminal's cursor."""
    writing: reactive[Writing] = reactive(Writing())
    label: reactive[str] = reactive("")
    note: reactive[str] = reactive("")
    untouched: reactive[bool] = reactive(False)
    """What stands there stood there before: a first letter takes its place, any other key edits it."""
    caret: reactive[int | None] = reactive(None)
    """Offset in the text under which an error's caret stands."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.history: list[str] = []
        self._back = 0
        self._draft = ""

    def ask(self, label: str, text: str, note: str) -> None:
        """Begin to write."""
        self.label, self.note, self.caret = label, note, None
        self.writing = Writing(text, len(text))
        self.untouched = bool(text)
        self._back = 0
        self.display = True

    def write(self, before: str, after: str) -> Outcome:
        """Put this around the cursor, as if it had been typed."""
        return self._edit(Writing(before + after, len(before)))

    def close(self) -> None:
        self.display = False

    def complain(self, why: str, at: int | None) -> None:
        """Say what is wrong, with a caret under the place; what was written stays."""
        self.caret, self.note = at, why

    # ---- keys ----------------------------------------------------------------------------------
    def take(self, key: str, character: str | None) -> Outcome:
        """One key press (Textual's name, and the character if it has one), and what came of it."""
        if key in {"escape", "ctrl+c", "ctrl+g"} or (key == "backspace" and not self.writing.text):
            return "left"
        if key == "enter":
            self._keep()
            return "entered"
        if key == "tab":
            self.untouched = False
            return "complete"
        if key in {"up", "down"}:
            return self._recall(1 if key == "up" else -1)
        if character is not None and character.isprintable():
            return self._typed(character)
        self.untouched = False
        return self._edit(self.writing.pressed(key))

    def paste(self, text: str) -> Outcome:
        """A text from the clipboard: one clean line of it."""
        return self._typed(clean_line(text[:_LONGEST]))

    def _typed(self, text: str) -> Outcome:
        before = Writing() if self.untouched and text else self.writing
        return self._edit(before.typed(text))

    def _keep(self) -> None:
        text = self.writing.text.strip()
        if text and text not in self.history[-1:]:
            self.history.append(text)

    def _edit(self, writing: Writing | None) -> Outcome:
        if writing is None:
            return ""
        self.untouched = False
        if writing == self.writing:
            return ""
        changed = writing.text != self.writing.text
        self.writing = writing
        if not changed:
            return ""
        self.caret = None
        return "edited"

    def _recall(self, by: int) -> Outcome:
        back = max(0, min(len(self.history), self._back + by))
        if back == self._back:
            return ""
        # What was being typed comes back behind the newest of what was asked before.
        self._draft = self._draft if self._back else self.writing.text
        self._back = back
        text = self.history[-back] if back else self._draft
        return self._edit(Writing(text, len(text)))

    # ---- painting ------------------------------------------------------------------------------
    def render_line(self, y: int) -> Strip:
        width = self.size.width
        bits = self._line(width) if y == 0 else self._note(width)
        return strip(bits, width, self.look.raised)

    def _line(self, width: int) -> list[Bit]:
        start = self._scrolled(width)
        cursor = self.look.cursor if self.active else Style()
        held = self.look.selected if self.untouched else Style()
        if self.active:
            self.app.cursor_position = self.cursor_screen_offset
        return [
            (f" {self.label} ", self.look.key),
            *writing_bits(self.writing, start, self.look.text + held, cursor),
        ]

    def _note(self, width: int) -> list[Bit]:
        if self.caret is None:
            return [(f" {fit(self.note, width - 2)}", self.look.dim)]
        start = self._scrolled(width)
        column = len(self.label) + 2 + cell_len(self.writing.text[start : self.caret])
        return [
            (" " * min(column, max(0, width - len(self.note) - 3)) + "^ ", self.look.error),
            (self.note, self.look.error),
        ]

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's cursor belongs."""
        region: Region = self.content_region
        start = self._scrolled(region.width)
        return Offset(
            region.x + len(self.label) + 2 + cell_len(self.writing.text[start : self.writing.at]), region.y
        )

    def _scrolled(self, width: int) -> int:
        """The first character that is shown of a text that is too long."""
        room = max(1, width - len(self.label) - 4)
        start = 0
        while start < self.writing.at and cell_len(self.writing.text[start : self.writing.at]) > room:
            start += 8
        return min(start, self.writing.at)
