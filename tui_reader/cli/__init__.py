"""The command line: parse, ask the workspace, print."""

import gc
import sys
from typing import NoReturn

from tui_reader import __version__


def main() -> NoReturn:
    """Run the program and leave with its exit code (the table is in the README)."""
    if sys.argv[1:] == ["--version"] and sys.stdout is not None:
        # Scripts ask for it again and again; it need not wait for the verbs to be loaded.
        sys.stdout.write(f"tui-reader {__version__}\n")
        sys.exit(0)
    # Nothing that is loaded to start with is garbage; `run` turns collecting on again.
    gc.disable()
    try:
        from tui_reader.cli.running import report_our_fault, run

        sys.excepthook = report_our_fault
        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
