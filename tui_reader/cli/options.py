"""Options that verbs share, and the group that opens the app when no verb is named."""

import gc
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tui_reader.cli.printing import complain, narrate, silence_stdout
from tui_reader.domain.clean import clean_line

if TYPE_CHECKING:
    from tui_reader.knowledge.world import World
    from tui_reader.settings import Settings
    from tui_reader.workspace import Workspace

INTERRUPTED = 130
CLOSED_PIPE = 141
Verb = TypeVar("Verb", bound=Callable[..., Any])


@dataclass(slots=True)
class Place:
    """Which library a command is about; `--library` may stand before or after the verb."""

    library: Path | None = None


def today() -> date:
    """The clock is asked here and in the app's launcher, nowhere else."""
    return date.today()  # noqa: DTZ011 - the user's own day is meant


def current_settings() -> "Settings":
    from tui_reader.settings import load_settings, settings_path

    return load_settings(settings_path())


def current_world() -> "World":
    """Countries and organisations, with the user's own profiles laid over ours; those that had to be left
    out are told of."""
    from tui_reader.knowledge.loader import load_world

    world = load_world(current_settings().profiles)
    tell_left_out(world)
    return world


def tell_left_out(world: "World") -> None:
    """Names the user's profiles that have a fault, on stderr."""
    for fault in world.faults:
        narrate(f"left out: {fault}")


def open_workspace(*, create: bool = False) -> "Workspace":
    """The library that the command is about, closed when the command ends. A reading verb creates
    none but the default one, which comes with the seeds; raises NotFound where there is no library."""
    workspace = workspace_opener(create=create)()
    click.get_current_context().call_on_close(workspace.close)
    if workspace.correction_fault:
        narrate(f"corrections not read: {workspace.correction_fault}")
    return workspace


def workspace_opener(*, create: bool = False, seeds: bool = False) -> Callable[[], "Workspace"]:
    """How to open the library that the command is about, from whatever thread. The default library,
    and with `seeds` any other, comes with the seeds when it has never held anything."""
    from tui_reader.workspace import Workspace, default_folder, first_start

    place = click.get_current_context().find_object(Place)
    named = place.library if place else None
    settings = current_settings()
    folder = named or settings.library or default_folder()

    def opened() -> Workspace:
        if seeds or (named is None and not create):
            return first_start(folder, settings=settings, on_wait=narrate)
        return Workspace.open(folder, create=create, settings=settings, on_wait=narrate)

    return opened


def _remember_library(context: click.Context, _: click.Parameter, value: str | None) -> Path | None:
    if value is None:
        return None
    if not value:
        raise click.BadParameter("names no folder")
    folder = Path(value)
    context.ensure_object(Place).library = folder
    return folder


def library_option(verb: Verb) -> Verb:
    """`--library DIR` (or TUI_READER_LIBRARY)."""
    return click.option(
        "--library",
        type=click.Path(file_okay=False),
        envvar="TUI_READER_LIBRARY",
        callback=_remember_library,
        expose_value=False,
        metavar="DIR",
        help="The library's folder [default: the platform's data folder].",
    )(verb)


def json_option(verb: Verb) -> Verb:
    return click.option("--json", "as_json", is_flag=True, help="JSON Lines with stable keys.")(verb)


def explain_option(verb: Verb) -> Verb:
    """`--explain`, as `why`."""
    return click.option(
        "--explain", "why", is_flag=True, help="Tell which rule found each thing, on which words."
    )(verb)


# `-word` excludes a word: whatever is no option of the verb belongs to the query.
QUERY_VERB: dict[str, Any] = {"ignore_unknown_options": True, "help_option_names": ["--help"]}


def made_printable(
    context: click.Context, parameter: click.Parameter, value: str | tuple[str, ...] | None
) -> str | tuple[str, ...] | None:
    """What was typed, with bytes that are no text made visible."""
    del context, parameter
    if value is None or isinstance(value, tuple):
        return tuple(clean_line(word) for word in value) if value else value
    return clean_line(value)


def query_argument(*, required: bool = False) -> Callable[[Verb], Verb]:
    def put(verb: Verb) -> Verb:
        return click.argument("query", nargs=-1, required=required, callback=made_printable)(verb)

    return put


def limit_option(default: int | None) -> Callable[[Verb], Verb]:
    def put(verb: Verb) -> Verb:
        return click.option(
            "--limit", type=click.IntRange(min=1), default=default, show_default=default is not None,
            help="At most so many.",
        )(verb)  # fmt: skip

    return put


def paths_argument(verb: Verb) -> Verb:
    some = click.Path(allow_dash=True)  # what is not there is refused in the account, not here
    return click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=some)(verb)


def collection_option(verb: Verb) -> Verb:
    return click.option(
        "--collection",
        metavar="NAME",
        callback=made_printable,
        help="Name of the collection [default: the archive's name].",
    )(verb)


def jobs_option(verb: Verb) -> Verb:
    return click.option(
        "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that analyse."
    )(verb)


class OpensTheApp(click.Group):
    """A group whose first word may also be a path: `tui-reader notes/` opens the app on it. `verbs` are
    names to `module.function` in this package; each is loaded when it is asked for."""

    def __init__(self, *args: Any, verbs: Mapping[str, str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.verbs = verbs

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return [*self.verbs, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.verbs:
            return super().get_command(ctx, cmd_name)
        gc.enable()  # the app alone turns it on itself, after its first paint
        module, function = self.verbs[cmd_name].split(".")
        verb: click.Command = getattr(import_module(f"tui_reader.cli.{module}"), function)
        return verb

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        at = _first_word(args)
        asks_only = {"--help", "-h", "--version"} & set(args[:at])
        names_a_verb = at < len(args) and args[at] in (*self.verbs, *self.commands)
        if not ctx.resilient_parsing and not asks_only and not names_a_verb:
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """As ever; but an interruption and a closed pipe have exit codes and lines of our own."""
        try:
            outcome = super().invoke(ctx)
            sys.stdout.flush()
        except KeyboardInterrupt:
            complain("", "interrupted")
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            # Whoever read our output has gone; what Python flushes at exit must not fail again.
            silence_stdout()
            ctx.exit(CLOSED_PIPE)
        return outcome


def _first_word(args: list[str]) -> int:
    """Where the first word stands that is neither an option nor an option's value."""
    for at, word in enumerate(args):
        is_option = word.startswith("-") and word != "-"
        is_value = at > 0 and args[at - 1] == "--library"
        if not is_option and not is_value:
            return at
    return len(args)
