"""The terminal's edge: what gets through, which keys are told apart, how the reader leaves."""

import base64
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.painting import safe
from tui_reader.app.terminal import EscapeKeys, guarded

# Everything that benign runs of the app put on a terminal, in the notation of `signature` below.
PROFILE = Path(__file__).with_name("terminal_profile.json")
_SEQUENCE = re.compile(
    r"\x1b\[([<=>?]?)([0-9;:]*)([ -/]*[@-~])|\x1b\](\d+)[^\x07]*\x07|([\x00-\x1f\x7f-\x9f])"
)


def signatures(data: str) -> set[str]:
    """The kinds of sequences and control characters in what was sent to a terminal."""
    found = set()
    for match in _SEQUENCE.finditer(data):
        private, numbers, final, osc, control = match.groups()
        if control:
            found.add(f"C0 {ord(control):02x}")
        elif osc:
            found.add(f"OSC {osc}")
        else:
            found.add(f"CSI {private}{final}" + (f" {numbers}" if private == "?" and final in "hl" else ""))
    return found


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b]0;title\x07",  # sets the window's title
        "\x1b[2J",  # clears the screen
        "\x1b[5n",  # makes the terminal type
        "\x1b]52;c;aGk=\x07 and more",  # the clipboard, hidden in other text
        "\x1bc",  # resets the terminal
        "\x9b31m",  # a C1 introducer
        "\x1bP+q544e\x1b\\",  # asks for a capability
        "\x07",
        "\u202egnp.exe\u202c",  # shows a name backwards
        "a\u200bb\U000e0041",  # invisible characters
    ],
)
def test_nothing_that_a_terminal_would_obey_gets_through(hostile: str) -> None:
    shown = guarded(f"before {hostile} after")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e]", shown)


@given(st.text())
def test_the_edge_lets_text_through_twice_as_once(text: str) -> None:
    assert guarded(guarded(text)) == guarded(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_the_edge_leaves_plain_text_alone(text: str) -> None:
    assert guarded(text) == text


def test_a_string_sequence_goes_with_its_words() -> None:
    assert guarded("a\x1b]22;default\x1b\\b\x1b]0;title\x07c") == "abc"


def test_what_the_app_itself_sends_gets_through() -> None:
    own = "\x1b[1;31mred\x1b[0m\x1b[12;40H\x1b[?1049h\x1b[?25l\x1b[>1u\x1b[<u\x1b[?2026$p\n"
    assert guarded(own) == own


def test_the_clipboard_is_reached_only_by_a_write_of_its_own() -> None:
    copy = f"\x1b]52;c;{base64.b64encode(b'words').decode()}\x07"
    assert guarded(copy) == copy
    assert "\x1b" not in guarded(copy + "x")


@given(st.text())
def test_a_painted_text_is_one_line_of_printable_characters(text: str) -> None:
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", safe(text))


@pytest.mark.parametrize(
    ("arrived", "parts"),
    [
        (["\x1bz"], ["\x1b", "z"]),  # Escape and a key in one go
        (["\x1b", "[A"], ["\x1b[A"]),  # an arrow in two pieces
        (["\x1b", "q"], ["\x1b", "q"]),
        (["\x1b[A\x1b"], ["\x1b[A"]),  # the last Escape waits
        (["ab"], ["ab"]),
    ],
)
def test_escape_is_told_from_the_beginning_of_a_sequence(arrived: list[str], parts: list[str]) -> None:
    keys = EscapeKeys()
    assert [part for data in arrived for part in keys.parts(data)] == parts


# ---- in a real terminal ----------------------------------------------------------------------------------
class Terminal:
    """The program in a pseudo-terminal of 80x24."""

    def __init__(self, library: Path, **environment: str) -> None:
        self.fd, end = pty.openpty()
        self.sent = b""
        ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        settings = {"TERM": "xterm-256color", "TUI_READER_LIBRARY": str(library), **environment}
        without = {name: value for name, value in os.environ.items() if name not in {"LINES", "COLUMNS"}}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tui_reader"],
            stdin=end,
            stdout=end,
            stderr=end,
            env={**without, **settings},
            start_new_session=True,
        )
        os.close(end)

    def read(self, until: bytes, seconds: float = 60) -> None:
        """What it sends, until this is in it (or, for b"", it ends)."""
        end = time.monotonic() + seconds
        begin = len(self.sent)
        while time.monotonic() < end and not (until and until in self.sent[begin:]):
            if select.select([self.fd], [], [], 0.1)[0]:
                try:
                    data = os.read(self.fd, 65536)
                except OSError:
                    return
                if not data:
                    return
                self.sent += data

    def press(self, keys: str) -> None:
        os.write(self.fd, keys.encode())
        self.read(b"\0never", 0.3)

    def leave(self) -> int:
        self.read(b"")
        os.close(self.fd)
        return self.process.wait(timeout=60)


def test_a_run_sends_nothing_but_its_own_sequences_and_gives_the_terminal_back(library: Path) -> None:
    terminal = Terminal(library)
    terminal.read(b"Harvest")
    for keys in ("j", "\r", " ", "3", "q", "fe", "\x1b", "/silos\r", "F", "?", "\x1b", "yu", "T", "z", "Q"):
        terminal.press(keys)
    assert terminal.leave() == 0
    sent = terminal.sent.decode()
    assert signatures(sent) <= set(json.loads(PROFILE.read_text()))
    assert sent.rindex("\x1b[?1049l") > sent.rindex("\x1b[?1049h")
    assert sent.rindex("\x1b[?25h") > sent.rindex("\x1b[?25l")
    assert sent.rindex("\x1b[?1003l") > sent.rindex("\x1b[?1003h")


def test_without_colours_there_are_none(library: Path) -> None:
    terminal = Terminal(library, NO_COLOR="1")
    terminal.read(b"Harvest")
    for keys in ("j", "\r", "fe", "\x1b", "Q"):
        terminal.press(keys)
    assert terminal.leave() == 0
    used = {
        number
        for style in re.findall(r"\x1b\[([0-9;]*)m", terminal.sent.decode())
        for number in style.split(";")
    }
    assert used <= {"", "0", "1", "4", "7"}


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_gives_the_terminal_back(library: Path, name: str, code: int) -> None:
    terminal = Terminal(library)
    terminal.read(b"Harvest")
    terminal.process.send_signal(getattr(signal, name))
    assert terminal.leave() == code
    assert b"\x1b[?1049l" in terminal.sent


def test_a_terminal_that_is_gone_ends_the_reader(library: Path) -> None:
    terminal = Terminal(library)
    terminal.read(b"Harvest")
    os.close(terminal.fd)
    assert terminal.process.wait(timeout=60) != 0


def test_a_dumb_terminal_is_told_so_in_one_line(library: Path) -> None:
    terminal = Terminal(library, TERM="dumb")
    assert terminal.leave() == 2
    assert terminal.sent.count(b"\n") == 1
    assert b"\x1b" not in terminal.sent


def test_without_a_terminal_it_says_so_and_leaves(library: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui_reader"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={**os.environ, "TUI_READER_LIBRARY": str(library), "TERM": "xterm"},
        timeout=180,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
