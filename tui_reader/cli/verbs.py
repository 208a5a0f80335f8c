"""The verbs, by name: `tui-reader`, `ingest`, `list`, `search`, `show`, `who`, `statements` …"""

import os
from collections.abc import Sequence
from difflib import get_close_matches

import click

from tui_reader import __version__
from tui_reader.cli.options import (
    OpensTheApp,
    Place,
    current_settings,
    library_option,
    today,
    workspace_opener,
)
from tui_reader.domain.clean import clean_line
from tui_reader.errors import NotFound

# Each verb and the module and function that carry it out; loaded when it is asked for, so that the
# app's first paint waits for none of them.
VERBS = {
    "ingest": "taking_in.ingest",
    "remove": "taking_in.remove",
    "undo": "taking_in.undo",
    "list": "asking.list_articles",
    "search": "asking.search",
    "show": "asking.show",
    "who": "asking.who",
    "statements": "asking.statements",
    "priorities": "asking.priorities",
    "members": "asking.members",
    "analyse": "taking_in.analyse",
    "person": "correcting.person",
    "entity": "correcting.entity",
    "wrong": "correcting.wrong",
    "corrections": "correcting.corrections",
    "profiles": "upkeep.profiles",
    "keys": "upkeep.keys",
    "config": "upkeep.config",
    "doctor": "upkeep.doctor",
    "reindex": "upkeep.reindex",
    "completion": "upkeep.completion",
}


@click.group(cls=OpensTheApp, verbs=VERBS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="tui-reader %(version)s")
@library_option
@click.pass_context
def tui_reader(context: click.Context) -> None:
    """Read who said what, and who wants what. Alone, or with paths, it opens the reader."""
    context.ensure_object(Place)


@tui_reader.command("open", hidden=True)
@click.argument("paths", nargs=-1, metavar="[PATH…]", type=click.Path(allow_dash=True))
@click.option("--keep", is_flag=True, help="Keep the documents in the library.")
@library_option
def open_app(paths: Sequence[str], keep: bool) -> int:
    """Open the reader; documents named here are read, not kept, unless with --keep."""
    for path in paths:
        if path != "-" and not os.path.lexists(path):
            near = get_close_matches(path, VERBS, n=1)
            hint = f"; the verb is `{near[0]}`" if near else ""
            raise NotFound(clean_line(path), f"no such file, folder or verb{hint}")
    from tui_reader.app.launch import run_app

    opener = workspace_opener(create=keep, seeds=not paths)
    return run_app(opener, today=today, settings=current_settings(), paths=paths, keep=keep)
