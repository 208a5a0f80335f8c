"""What reaches the terminal from a verb: data on stdout, narration on stderr, each line made inert."""

import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from tui_reader.domain.clean import clean_line, printable


def open_streams() -> None:
    """Make the three streams usable whatever they are: what a terminal cannot encode is escaped, and
    one that is closed leads nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open to the end
        elif mode == "w" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def silence_stdout() -> None:
    """Nothing more can be written: what is left in the buffer goes nowhere."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(line: str = "") -> None:
    """One line of data."""
    sys.stdout.write(printable(line) + "\n")


def say_json(record: Mapping[str, object]) -> None:
    """One JSON object on a line of its own; keys are stable."""
    sys.stdout.write(printable(json.dumps(record, ensure_ascii=False)) + "\n")


def say_at_once(line: str) -> None:
    """One line of data that whoever waits for it must see now."""
    say(line)
    sys.stdout.flush()


def narrate(line: str) -> None:
    """One line beside the data."""
    sys.stderr.write(clean_line(line) + "\n")
    sys.stderr.flush()


def complain(where: str, why: str, caret: int | None = None) -> None:
    """The one line of an error, `tui-reader: WHERE: WHY`; below a query, a caret under the place."""
    prefix = "tui-reader: "
    sys.stderr.write(clean_line(f"{prefix}{where}: {why}" if where else f"{prefix}{why}") + "\n")
    if caret is not None and sys.stderr.isatty():
        sys.stderr.write(" " * (len(prefix) + _columns_of(where[:caret])) + "^\n")
    sys.stderr.flush()


def _columns_of(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


_WIDEST = 40
"""Columns of a terminal that cells are padded to at most, so that one long id moves no other line."""


def columns(rows: Iterable[tuple[str, ...]], gap: str = "  ") -> Iterator[str]:
    """Rows of cells as lines with aligned columns, nothing cut; the last column is never padded."""
    kept = list(rows)
    if not kept:
        return
    widths = [min(_WIDEST, max(_columns_of(row[i]) for row in kept)) for i in range(len(kept[0]))]
    for row in kept:
        cells = [
            cell + " " * (width - _columns_of(cell))
            for cell, width in zip(row[:-1], widths[:-1], strict=True)
        ]
        yield gap.join([*cells, row[-1]]).rstrip()


class Advance(Protocol):
    """Told how far a job is: done, and out of how many (0 when that is not known)."""

    def __call__(self, done: int, total: int) -> None: ...


@contextmanager
def progress(what: str) -> Iterator[Advance]:
    """A progress line on stderr, on a terminal alone; elsewhere nothing is drawn."""
    if not sys.stderr.isatty():
        yield lambda done, total: None  # noqa: ARG005 - the shape of Advance
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)
