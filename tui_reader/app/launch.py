"""Opens the reader on a workspace and comes back with an exit code; faults are one line on standard error."""

import gc
import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.domain.clean import printable
from tui_reader.errors import BadQuery, ReaderError

if TYPE_CHECKING:
    from tui_reader.app.app import ReaderApp
    from tui_reader.app.screen import FirstPage
    from tui_reader.settings import Settings
    from tui_reader.workspace import Workspace

FAULT = 70
"""Exit code for a fault of the program's own (sysexits: EX_SOFTWARE)."""
USAGE = 2
_MOST_TOLD = 40
_WELCOME = "welcome"
"""The id of the article that tells how to begin."""


def run_app(
    open_workspace: Callable[[], "Workspace"],
    *,
    today: Callable[[], date],
    settings: "Settings",
    paths: Sequence[str] = (),
    keep: bool = False,
) -> int:
    """Open the reader. Documents at `paths` are read; they are kept in the library only with `keep`.

    Raises the ReaderError of a library that cannot be opened. Returns the exit code: 2 where there is no
    terminal to open on, 70 after a fault of the program's own, 128 + N after signal N.
    """
    why = _why_not()
    if why is not None:
        _complain(why)
        return USAGE
    # Nothing made while starting is garbage; the screen turns collecting on again after the first paint.
    gc.disable()
    # A thread that computes (indexing) hands over in a millisecond, so that keys are painted meanwhile.
    sys.setswitchinterval(0.001)
    with ExitStack() as stack:
        workspace = _workspace(open_workspace, settings, stack) if paths and not keep else open_workspace()
        first = first_page(workspace, today())
        from tui_reader.app.app import ReaderApp

        app = ReaderApp(workspace, first, today=today, settings=settings, paths=paths)
        return _run(app, workspace)


def first_page(workspace: "Workspace", day: date) -> "FirstPage":
    """What was remembered and what it finds now; a query that no longer parses is dropped. The first time it
    is the article that welcomes, wherever it stands."""
    from tui_reader.app.remembered import KEY, Remembered, from_json

    remembered = workspace.recall(KEY)
    kept = from_json(remembered)
    note = ""
    try:
        found = workspace.find(kept.query, kept.filters, today=day)
    except BadQuery as error:
        kept, note = Remembered(theme=kept.theme), error.why
        found = workspace.find(today=day)
    at = found.numbers.index(kept.number) if kept.number in found.numbers else 0
    rows = workspace.rows(found.numbers[max(0, at - 60) : at + 60])
    if remembered is None:
        kept = replace(kept, number=next((row.number for row in rows if row.id == _WELCOME), None))
    from tui_reader.app.screen import FirstPage

    return FirstPage(kept, found, rows, note)


def _why_not() -> str | None:
    """Why the reader cannot open here: one line, or None when it can."""
    if not (_is_terminal(sys.__stdin__) and _is_terminal(sys.__stdout__)):
        return "needs a terminal; `tui-reader list` and `tui-reader show ID` work without one"
    if os.environ.get("TERM", "") in {"", "dumb", "unknown"}:
        return (
            "this terminal cannot place text (TERM); `tui-reader list` and `tui-reader show ID` can be used"
        )
    return None


def _is_terminal(file: object) -> bool:
    try:
        return file is not None and file.isatty()  # type: ignore[attr-defined]
    except ValueError:  # closed
        return False


def _workspace(
    open_workspace: Callable[[], "Workspace"], settings: "Settings", stack: ExitStack
) -> "Workspace":
    """A library for the while, so that documents can be read without being kept."""
    del open_workspace
    import tempfile

    from tui_reader.workspace import Workspace

    folder = stack.enter_context(
        tempfile.TemporaryDirectory(prefix="tui-reader-", ignore_cleanup_errors=True)
    )
    return Workspace.open(Path(folder), settings=settings)


def _run(app: "ReaderApp", workspace: "Workspace") -> int:
    threading.excepthook = lambda args: _thread_failed(app, args)
    app.run()
    app.desk.close()
    tell_refused(app.refusals)
    fault = app.crash or app._exception  # noqa: SLF001 - Textual has no public word for it
    if fault is not None:
        _complain(f"a fault of the program: {type(fault).__name__}: {fault}")
        return FAULT
    if app.kept is not None and not workspace.read_only:
        _remember(workspace, app.kept)
    gc.enable()
    if app.desk.idle:
        workspace.close()
    return app.return_code or 0


def tell_refused(refusals: Sequence[str]) -> None:
    """What could not be taken in while the reader was open: a line each; of very many, the first."""
    for refusal in refusals[:_MOST_TOLD]:
        _complain(f"not read: {refusal}")
    if len(refusals) > _MOST_TOLD:
        _complain(f"not read: {len(refusals) - _MOST_TOLD:,} more; `tui-reader ingest` tells all")


def _remember(workspace: "Workspace", kept: str) -> None:
    from tui_reader.app.remembered import KEY

    # The screen, which told of waiting, is gone.
    workspace.tell_waits(_complain)
    try:
        workspace.remember(KEY, kept)
    except ReaderError as error:
        _complain(str(error))


def _thread_failed(app: "ReaderApp", args: threading.ExceptHookArgs) -> None:
    """A thread met what nobody foresaw: leave in order, and say it in one line."""
    if app.crash is None and args.exc_value is not None:
        app.crash = args.exc_value
        if app.is_running:
            app.call_from_thread(app.exit, None, FAULT)


def _complain(why: str) -> None:
    line = " ".join(printable(why).split())
    sys.stderr.write(f"tui-reader: {line[:500]}\n")
    sys.stderr.flush()
