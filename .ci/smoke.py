"""Tries out an installed tui-reader: `smoke.py TUI_READER SCRATCH_FOLDER`. Standard library only."""

import contextlib
import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

ARTICLE = """Minister: Ruritania wants a seat

LONDON, 3 May 2024. The Foreign Minister of Belarus, Ivan Testov, said that Minsk seeks to open an office.
“We are ready to talk about zanzibarite,” he added.
"""


def run(program: str, *arguments: str, expect: int = 0) -> str:
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False, timeout=120)
    if done.returncode != expect or "Traceback" in done.stderr:
        sys.exit(
            f"smoke: {arguments} left with {done.returncode}, not {expect}:\n{done.stdout}\n{done.stderr}"
        )
    return done.stdout


def opens_and_quits(program: str, library: Path) -> None:
    """Start the app in a pseudo-terminal, wait for its first screen, press Q, and expect exit code 0."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", TUI_READER_LIBRARY=str(library))
        os.execv(program, [program])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    seen, pressed, ends = b"", False, time.monotonic() + 60
    while time.monotonic() < ends:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
        if not pressed and b"zanzibarite" in seen:
            os.write(terminal, b"Q")
            pressed = True
    else:
        os.kill(child, 9)
        sys.exit(
            f"smoke: the app did not {'quit' if pressed else 'show the article'} in time: {seen[-2000:]!r}"
        )
    _, status = os.waitpid(child, 0)
    with contextlib.suppress(OSError):
        os.close(terminal)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"smoke: the app left with {os.waitstatus_to_exitcode(status)}: {seen[-2000:]!r}")
    if not pressed:
        sys.exit(f"smoke: the app ended before it showed the article: {seen[-2000:]!r}")


def main() -> None:
    program, scratch = sys.argv[1], Path(sys.argv[2])
    os.environ["XDG_CONFIG_HOME"] = str(scratch / "config")
    library, article = scratch / "library", scratch / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    where = ("--library", str(library))
    assert run(program, "--version").startswith("tui-reader ")
    assert "ingested 1" in run(program, "ingest", str(article), *where)
    assert "unchanged 1" in run(program, "ingest", str(article), *where)
    hits = [json.loads(line) for line in run(program, "search", "zanzibarite", "--json", *where).splitlines()]
    assert len(hits) == 1, hits
    run(program, "search", "nowheretobefound", *where, expect=1)
    analysed = json.loads(run(program, "analyse", "--json", str(article)))
    assert analysed["date"] == "2024-05-03", analysed["date"]
    assert any(person["name"] == "Ivan Testov" for person in analysed["people"]), analysed["people"]
    assert analysed["statements"] and analysed["priorities"], analysed
    assert "Uzbekistan" in run(program, "members", "CSTO", "--on", "2010-01-01")
    assert "faults 0" in run(program, "doctor", *where)
    opens_and_quits(program, library)
    default = scratch / "data"
    os.environ["XDG_DATA_HOME"] = str(default)
    assert "Avlasenko" in run(program, "list"), "the wheel carries no seeds"
    print("smoke: version, ingest, search, analyse, members, doctor, seeds, and the app in a terminal: done")


if __name__ == "__main__":
    main()
