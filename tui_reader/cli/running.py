"""One command line, run to its end: every outcome becomes an exit code, every error one line."""

import os
import sys

import click

from tui_reader.cli.printing import complain
from tui_reader.cli.verbs import tui_reader
from tui_reader.errors import BadQuery, ReaderError

INTERRUPTED = 130
CLOSED_PIPE = 141


def run(arguments: list[str]) -> int:
    """Run one command line; errors become one line on stderr and an exit code."""
    try:
        outcome = tui_reader.main(arguments, prog_name="tui-reader", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        complain("", f"{error.format_message()} (try: {_help_hint(error)})")
        return error.exit_code
    except click.exceptions.Abort:
        complain("", "interrupted")
        return INTERRUPTED
    except KeyboardInterrupt:
        complain("", "interrupted")
        return INTERRUPTED
    except BadQuery as error:
        complain(error.where, error.why, caret=error.at)
        return error.exit_code
    except ReaderError as error:
        complain(error.where, error.why)
        return error.exit_code
    except BrokenPipeError:
        # Whoever read our output has gone; what Python flushes at exit must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    return outcome if isinstance(outcome, int) else 0


def _help_hint(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "tui-reader"
    return f"{path} --help"
