"""One command line, run to its end: every outcome becomes an exit code, every error one line."""

import os
import traceback
from types import TracebackType

import click

from tui_reader.cli.options import INTERRUPTED
from tui_reader.cli.printing import complain, open_streams, silence_stdout
from tui_reader.cli.verbs import tui_reader
from tui_reader.errors import BadQuery, ReaderError, StorageFault

OUR_FAULT = 70


def run(arguments: list[str]) -> int:
    """Run one command line; errors become one line on stderr and an exit code."""
    open_streams()
    try:
        outcome = tui_reader.main(arguments, prog_name="tui-reader", standalone_mode=False)
    except click.UsageError as error:
        complain("", f"{error.format_message()} (try: {_help_hint(error)})")
        return error.exit_code
    except click.exceptions.Abort:
        complain("", "interrupted")
        return INTERRUPTED
    except BadQuery as error:
        complain(error.where, error.why, caret=error.at)
        return error.exit_code
    except ReaderError as error:
        complain(error.where, error.why)
        return error.exit_code
    except OSError as error:
        silence_stdout()
        complain(str(error.filename or "output"), error.strerror or type(error).__name__)
        return StorageFault.exit_code
    return outcome if isinstance(outcome, int) else 0


def report_our_fault(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:  # pragma: no cover - ends the process
    """An error that nobody foresaw: one line for the user; the trace only for who asks for it."""
    if os.environ.get("TUI_READER_TRACEBACK"):
        traceback.print_exception(kind, error, trace)
    last = traceback.extract_tb(trace)[-1] if trace else None
    place = f" in {last.name}, {os.path.basename(last.filename)}:{last.lineno}" if last else ""  # noqa: PTH119
    complain("a fault of ours", f"{kind.__name__}: {error}{place} (TUI_READER_TRACEBACK=1 shows all)")
    silence_stdout()
    os._exit(OUR_FAULT)


def _help_hint(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "tui-reader"
    return f"{path} --help"
