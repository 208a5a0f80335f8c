"""How fast the app starts, moves, filters and finds, and what it holds in memory, over a big library.

    python tests/benchmarks/app_speed.py LIBRARY [--rounds 5]

LIBRARY is a library folder, e.g. of 20,000 articles. First paint is given beside that of a bare
Textual app of the same run, since machines are noisy. Linux only (it reads /proc).
"""

import argparse
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import NamedTemporaryFile

from tui_reader.domain.query import Filter
from tui_reader.workspace import Workspace

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("baseline is on the screen", markup=False)
Bare().run()
"""
QUERIES = {
    "AND": ["trade security", "election budget", "nuclear talks", "police court", "oil price", "border army"],
    "phrase": ['"prime minister"', '"human rights"', '"foreign minister"', '"last week"', '"white house"'],
    "fielded": ["country:France sanctions", "org:NATO defence", "title:president", "country:Japan trade"],
}
READY = "●".encode()  # the mark of an unread article: the list is painted with its rows
PROGRAM = str(Path(sys.executable).with_name("tui-reader"))


class Terminal:
    """A program in a pseudo-terminal of its own."""

    def __init__(self, command: list[str], columns: int = 120, rows: int = 40) -> None:
        self.began = time.perf_counter()
        self.process, self.side = pty.fork()
        if self.process == 0:
            os.environ["TERM"] = "xterm-256color"
            os.execvp(command[0], command)
        fcntl.ioctl(self.side, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.seen = bytearray()

    def read(self, seconds: float) -> bytes:
        """What it writes within that time; empty when it writes nothing."""
        if not select.select([self.side], [], [], seconds)[0]:
            return b""
        try:
            got = os.read(self.side, 1 << 16)
        except OSError:
            return b""
        self.seen += got
        return got

    def wait_for(self, words: bytes, seconds: float = 30) -> float:
        """Seconds from the start until these words are written."""
        while words not in self.seen:
            self.read(0.05)
            if time.perf_counter() - self.began > seconds:
                sys.exit(f"never seen: {words!r} in {bytes(self.seen[-500:])!r}")
        return time.perf_counter() - self.began

    def quiet(self, seconds: float = 0.25) -> None:
        """Let it finish what it is writing."""
        while self.read(seconds):
            pass

    def press(self, keys: bytes) -> float:
        """Milliseconds from a key until the first byte of its paint."""
        self.quiet(0.05)
        began = time.perf_counter()
        os.write(self.side, keys)
        if not self.read(5):
            sys.exit(f"no paint after {keys!r}")
        return 1000 * (time.perf_counter() - began)

    def megabytes(self) -> float:
        status = Path(f"/proc/{self.process}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024

    def end(self, keys: bytes) -> None:
        os.write(self.side, keys)
        while self.read(2):
            pass
        os.waitpid(self.process, 0)
        os.close(self.side)


@contextmanager
def running(command: list[str], quit_keys: bytes) -> Iterator[Terminal]:
    terminal = Terminal(command)
    yield terminal
    terminal.end(quit_keys)


def first_paint(command: list[str], words: bytes, quit_keys: bytes) -> float:
    with running(command, quit_keys) as terminal:
        seconds = terminal.wait_for(words)
        terminal.quiet()
    return seconds


def milliseconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - began)


def report(what: str, values: list[float]) -> None:
    p95 = sorted(values)[int(0.95 * (len(values) - 1))]
    print(f"{what}: median {median(values):.1f} ms, p95 {p95:.1f} ms")


def workspace_figures(folder: Path) -> None:
    """Filtering and searching as the app does it: the numbers found and a page of rows."""
    today = date(2026, 1, 1)
    workspace = Workspace.open(folder, create=False)
    state = workspace.state()
    print(f"articles {state.articles}, not yet indexed {state.behind}")
    picks: list[Filter] = []
    for field in ("expert", "country", "org", "source", "official"):
        counts = workspace.facets(field, today=today)
        picks += [Filter(field, count.value, count.label) for count in counts[:4]]

    def page(query: str, filters: list[Filter]) -> None:
        workspace.rows(workspace.find(query, filters, today=today).numbers[:50])

    report("filter by facet", [milliseconds(lambda f=f: page("", [f])) for f in picks * 3])
    counting = [milliseconds(lambda f=f: workspace.facets("expert", "", [f], today=today)) for f in picks]
    report("facet counts in a result", counting)
    page("warm", [])
    for kind, queries in QUERIES.items():
        report(f"search {kind}", [milliseconds(lambda q=q: page(q, [])) for q in queries * 5])
    workspace.close()


def app_figures(folder: Path, rounds: int) -> None:
    app = [PROGRAM, "--library", str(folder)]
    bare_times, our_times = [], []
    with NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as script:
        script.write(BARE)
        script.flush()
        for _ in range(rounds):  # in turns, so that both see the same machine
            bare_times.append(first_paint([sys.executable, script.name], b"baseline", b"\x11"))
            our_times.append(first_paint(app, READY, b"Q"))
    bare, ours = median(bare_times), median(our_times)
    print(f"first paint: bare Textual {bare:.3f} s, ours {ours:.3f} s, ratio {ours / bare:.2f}")
    with running(app, b"Q") as terminal:
        terminal.wait_for(READY)
        terminal.quiet(1)
        os.write(terminal.side, b"1")  # to the list, where it may be already
        report("key to paint", [terminal.press(key) for key in [b"j"] * 60 + [b"k"] * 30 + [b"\x04"] * 10])
        before = terminal.megabytes()
        queries = [query for kind in QUERIES.values() for query in kind]
        for turn in range(100):
            terminal.press(b"/")
            os.write(terminal.side, b"\x15" + queries[turn % len(queries)].encode() + b"\r")
            terminal.quiet(0.15)
        print(
            f"memory: {before:.0f} MB before the first search, {terminal.megabytes():.0f} MB after a hundred"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed and memory of the app over a library.")
    parser.add_argument("library", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    started = [
        milliseconds(lambda: subprocess.run([PROGRAM, "--version"], capture_output=True, check=True))
        for _ in range(9)
    ]
    report("--version", started)
    workspace_figures(arguments.library)
    app_figures(arguments.library, arguments.rounds)


if __name__ == "__main__":
    main()
