"""All deeds by action id: a command's id in, the deed done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.deeds.correcting import Correcting
from tui_reader.app.deeds.filtering import Filtering
from tui_reader.app.deeds.finding import Finding
from tui_reader.app.deeds.keeping import Keeping
from tui_reader.app.deeds.moving import Moving
from tui_reader.app.deeds.showing import Showing

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen


class Deeds:
    """What every command does, over one screen."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self.moving = Moving(screen)
        self.finding = Finding(screen)
        self.filtering = Filtering(screen)
        self.keeping = Keeping(screen)
        self.showing = Showing(screen)
        self.correcting = Correcting(screen)
        self._deeds: dict[str, Callable[[], object]] = {
            **self.moving.table(),
            **self.finding.table(),
            **self.filtering.table(),
            **self.keeping.table(),
            **self.showing.table(),
            **self.correcting.table(),
        }

    def run(self, action: str) -> None:
        """Do it; an action that is not in the table only moves in the pane that has the keys."""
        deed = self._deeds.get(action)
        if deed is not None:
            deed()
        else:
            self.moving.perform(action)
