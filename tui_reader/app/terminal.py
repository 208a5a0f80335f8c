"""The terminal's edge: only what the app itself emits gets through, and a terminal that is gone ends it."""

import os
import re
import select
import selectors
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from textual.app import App

# Everything that Textual emits for this app: styles, cursor moves, modes, the keyboard protocol, sync.
_OWN = (
    r"\x1b\[[0-9;]{0,64}m|\x1b\[[0-9]{1,5};[0-9]{1,5}H"
    r"|\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]"
    r"|\x1b\[\?(?:2026|2048)\$p|\x1b\[>[0-9]{1,3}u|\x1b\[<u"
)
_EDGE = re.compile(
    rf"({_OWN})"
    # Whole strings go with their introducer (Textual's pointer shapes too), or their words would be shown.
    r"|\x1b\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\)"
    r"|[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
    r"|[\U000e0000-\U000e007f]"
)
_CLIPBOARD = re.compile(r"\x1b\]52;c;[A-Za-z0-9+/=]*\x07")


def guarded(data: str) -> str:
    """The data without control characters and sequences that are not the app's own."""
    if _CLIPBOARD.fullmatch(data):
        return data
    return _EDGE.sub(lambda match: match[1] or "", data)


class EscapeKeys:
    """Tells the Escape key from the beginning of a sequence.

    Textual reads Escape and the next key as one (Alt) when they arrive together, as they do from a
    script, over a slow line or from quick fingers; then both are lost.
    """

    def __init__(self) -> None:
        self._held = ""

    def parts(self, data: str) -> list[str]:
        """The data in parts, each Escape key a part of its own; one at the very end is held back."""
        parts = [part for part in _LONE_ESCAPE.split(self._held + data) if part]
        self._held = parts.pop() if parts and parts[-1] == "\x1b" else ""
        return parts

    def rest(self) -> list[str]:
        """What is held back, when nothing follows it."""
        held, self._held = self._held, ""
        return [held] if held else []


_LONE_ESCAPE = re.compile(r"(\x1b(?![\[O\]P_^]))")
_ESCAPE_HELD = 0.05
"""Seconds that an Escape waits for the rest of a sequence."""


class PatientFile:
    """A terminal to write to, for which being gone is no error: the app is told once and leaves."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self.gone = False

    def write(self, text: str) -> None:
        self._try(lambda: self._file.write(text))

    def flush(self) -> None:
        self._try(self._file.flush)

    def fileno(self) -> int:
        return self._file.fileno()

    def isatty(self) -> bool:
        return self._file.isatty()

    def _try(self, deed: Callable[[], object]) -> None:
        if self.gone:
            return
        try:
            deed()
        except (OSError, ValueError):  # EIO after a hang-up, EPIPE, or a file that is closed
            self.gone = True


class GuardedDriver(LinuxDriver):
    """Textual's driver with the edge in its `write`; it paints on standard output."""

    def __init__(
        self, app: "App[Any]", *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.terminal = PatientFile(sys.__stdout__ or sys.stdout)
        self._file = self.terminal  # type: ignore[assignment]

    def write(self, data: str) -> None:
        super().write(guarded(data))

    def run_input_thread(self) -> None:
        """Keys and the terminal's answers, until the app leaves or the terminal is gone."""
        parser, escapes = XTermParser(self._debug), EscapeKeys()
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                parts = escapes.rest()
                if selector.select(_ESCAPE_HELD if parts else 0.1):
                    data = self._read()
                    if data is None:
                        return
                    parts = escapes.parts("".join(parts) + decode(data))
                for part in parts:
                    self._feed(parser, part)
                for event in parser.tick():
                    self.process_message(event)

    def _read(self) -> bytes | None:
        """What was typed; None when there is nobody to type any more."""
        try:
            data = os.read(self.fileno, 4096)
        except OSError:  # EIO after a hang-up
            data = b""
        if not data:
            self.terminal.gone = True
        return data or None

    def _feed(self, parser: XTermParser, part: str) -> None:
        if part == "\x1b":
            self.process_message(events.Key("escape", part))
            return
        for event in parser.feed(part):
            self.process_message(event)

    def hung_up(self) -> bool:
        """Whether there is no terminal any more; reading from it would yield nothing for ever."""
        if self.terminal.gone:
            return True
        poll = select.poll()
        poll.register(self.fileno, 0)
        return any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in poll.poll(0))
