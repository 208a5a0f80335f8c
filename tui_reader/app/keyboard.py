"""Key presses in, commands out: rows of presses, and the popup that lists what can follow."""

from typing import TYPE_CHECKING

from textual.timer import Timer

from tui_reader.app.commands import PREFIXES, Stroke, shown

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen

_CHOICES_AFTER = 0.4
"""Seconds after a first key until what can follow it is shown."""


class Keyboard:
    """What has been pressed so far."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen
        self._pressed: tuple[Stroke, ...] = ()
        self._timer: Timer | None = None

    def press(self, stroke: Stroke) -> None:
        """One more press: it runs a command, begins or goes on with a row, or means nothing."""
        if self._pressed and stroke == "escape":
            self._forget()
            return
        screen, pressed = self._screen, (*self._pressed, stroke)
        command = screen.keymap.command(screen.where, pressed)
        self._forget()
        if command is not None:
            screen.run(command)
        elif screen.keymap.begins(screen.where, pressed):
            self._pressed = pressed
            self._screen.key_line.pending = "".join(shown(press) for press in pressed)
            self._timer = screen.set_timer(_CHOICES_AFTER, self._show_choices)

    def _show_choices(self) -> None:
        screen, popup = self._screen, self._screen.popup
        following = screen.keymap.following(screen.where, self._pressed)
        popup.heading = PREFIXES.get("".join(self._pressed), "Then")
        popup.choices = tuple((keys, command.title) for keys, command in following)
        popup.fit(*screen.size)
        popup.display = True

    def _forget(self) -> None:
        self._pressed = ()
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._screen.popup.display = False
        self._screen.key_line.pending = ""
