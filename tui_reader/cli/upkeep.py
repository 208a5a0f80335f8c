"""Verbs that keep the house: profiles, keys, config, doctor, reindex, completion."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import get_completion_class

from tui_reader.cli.options import (
    current_settings,
    current_world,
    json_option,
    library_option,
    open_workspace,
)
from tui_reader.cli.printing import columns, complain, narrate, progress, say, say_json
from tui_reader.errors import NotFound

if TYPE_CHECKING:
    from tui_reader.settings import Settings


@click.group()
def profiles() -> None:
    """The organisations known, and a check of YAML profiles."""


@profiles.command("list")
@json_option
def list_profiles(as_json: bool) -> int:
    """The organisations known, with how many states are on record."""
    world = current_world()
    known = sorted(world.organisations.values(), key=lambda body: body.id)
    if as_json:
        for body in known:
            say_json({"id": body.id, "name": body.name, "memberships": len(body.memberships)})
        return 0
    for line in columns((b.id, str(len({m.state for m in b.memberships})), b.name) for b in known):
        say(line)
    return 0


@profiles.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
def check_profiles(paths: Sequence[str]) -> int:
    """Validate YAML profiles: one line for each fault, with file, line and column."""
    from tui_reader.knowledge.loader import check_profiles as faults_of

    faults = faults_of([Path(path) for path in paths])
    for fault in faults:
        complain(fault.where, fault.why)
    if not faults:
        say(f"checked {len(paths)}: no faults")
    return 1 if faults else 0


@click.command()
@click.option("--yaml", "as_yaml", is_flag=True, help="As settings that can be pasted and changed.")
def keys(as_yaml: bool) -> int:
    """The key table, with your own bindings applied."""
    from tui_reader.app.commands import COMMANDS, keys_of

    bound = current_settings().keys
    if as_yaml:
        say("keys:")
        for command in COMMANDS:
            pressed = ", ".join(_quoted(key) for key in keys_of(command, bound))
            say(f"  {command.id}: [{pressed}]  # {command.help}")
        return 0
    for line in columns((" ".join(keys_of(c, bound)), c.id, c.help) for c in COMMANDS):
        say(line)
    return 0


def _quoted(key: str) -> str:
    return "'" + key.replace("'", "''") + "'"


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--path", "only_path", is_flag=True, help="Print where the settings are read from.")
def config(path: Path | None, only_path: bool) -> int:
    """Show the settings in force, or validate a settings file."""
    from tui_reader.settings import load_settings, settings_path

    place = path or settings_path()
    if only_path:
        say(str(place))
        return 0
    if path is not None and not path.is_file():
        raise NotFound(str(path), "no such file")
    from tui_reader.app.commands import COMMANDS
    from tui_reader.app.look import THEMES

    settings = load_settings(place)
    narrate(f"settings: {place}" + ("" if place.is_file() else " (not there: defaults)"))
    for name, value in _in_force(settings):
        say(f"{name}: {value}")
    faults = list(_unknown_names(settings, {command.id for command in COMMANDS}, THEMES))
    for fault in faults:
        complain(str(place), fault)
    return 1 if faults else 0


def _in_force(settings: "Settings") -> Iterator[tuple[str, object]]:
    """The settings in words; for what nobody set, what the program does then."""
    from tui_reader.settings import profiles_path
    from tui_reader.workspace import default_folder

    yield "library", settings.library or f"{default_folder()} (default)"
    yield "profiles", settings.profiles or f"none ({profiles_path()} is read where it is there)"
    yield "theme", settings.theme or "as last chosen in the app"
    yield "width", settings.width or "as last chosen in the app"
    yield "keys", "; ".join(f"{id_}: {', '.join(keys)}" for id_, keys in settings.keys.items()) or "default"


def _unknown_names(settings: "Settings", commands: Collection[str], themes: Collection[str]) -> Iterator[str]:
    """Commands and themes that the settings name and the app does not have."""
    for command in sorted(settings.keys.keys() - commands):
        yield f"keys: there is no command {command}; `tui-reader keys` lists them"
    if settings.theme and settings.theme not in themes:
        yield f"theme: there is no theme {settings.theme}; there are {', '.join(themes)}"


@click.command()
@click.option(
    "--holds", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help="Also check that every id of FILE (one a line) is held.",
)  # fmt: skip
@click.option("--backup", type=click.Path(path_type=Path), metavar="FILE", help="Write a whole copy first.")
@click.option("--purge", is_flag=True, help="Forget the texts of removed articles for good.")
@library_option
def doctor(holds: Path | None, backup: Path | None, purge: bool) -> int:
    """Check the library and its index; exit 0 only when all is whole."""
    lines = holds.read_text(encoding="utf-8", errors="replace").split("\n") if holds else []
    wanted = [line.strip() for line in lines if line.strip()]
    try:
        workspace = open_workspace()
    except NotFound:
        if holds is None or wanted:
            raise
        # Whoever was stopped before it made a library has lost nothing by it.
        say("articles 0: no library here yet")
        return 0
    if backup is not None:
        workspace.backup(backup)
        narrate(f"backup written: {backup}")
    if purge:
        narrate(f"purged {workspace.purge()}")
    faults = workspace.check(holds=wanted)
    for fault in faults:
        complain("doctor", fault)
    state = workspace.state()
    waiting = f"not yet indexed {state.behind}"
    say(f"articles {state.articles}, unread {state.unread}, {waiting}, faults {len(faults)}")
    return 1 if faults else 0


@click.command()
@library_option
def reindex() -> int:
    """Build the text index anew from the library."""
    workspace = open_workspace()
    with progress("indexing") as advance:
        workspace.reindex(progress=advance)
    say(f"indexed {workspace.state().articles}")
    return 0


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> int:
    """Print the completion script of a shell; its rc file evaluates it."""
    from tui_reader.cli.verbs import tui_reader

    maker = get_completion_class(shell)
    assert maker is not None
    click.echo(maker(tui_reader, {}, "tui-reader", "_TUI_READER_COMPLETE").source())
    return 0
