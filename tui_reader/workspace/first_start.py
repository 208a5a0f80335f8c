"""The first start: a new default library opens with the seeds, so that there is something to read."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.workspace.door import Workspace
from tui_reader.workspace.places import seeds_folder

if TYPE_CHECKING:
    from tui_reader.settings import Settings

_SEEDED = "library.seeded"


def first_start(
    folder: Path, *, settings: "Settings | None" = None, on_wait: Callable[[str], None] | None = None
) -> Workspace:
    """Opens the library; one that never held anything takes the seeds in. Seeds that were removed do
    not come back."""
    workspace = Workspace.open(folder, settings=settings, on_wait=on_wait)
    seeds = seeds_folder()
    if workspace.read_only or seeds is None or workspace.recall(_SEEDED):
        return workspace
    if not workspace.state().articles:
        for _ in workspace.ingest([str(seeds)], collection="seeds"):
            pass
    workspace.remember(_SEEDED, "yes")
    return workspace
