"""Places visited, like pages in a browser: back and forward."""

from dataclasses import dataclass, field

from tui_reader.domain.span import Span

_MOST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """An article and the offset of the text that was on top, with what was highlighted there."""

    number: int
    offset: int = 0
    span: Span | None = None
    words: Span | None = None
    """What was marked in it."""


@dataclass(slots=True)
class Places:
    """What lies behind and ahead of the place that is open."""

    behind: list[Place] = field(default_factory=list)
    ahead: list[Place] = field(default_factory=list)

    def leave(self, place: Place) -> None:
        """Remember the place that is being left for a new one."""
        if not self.behind or self.behind[-1] != place:
            self.behind = [*self.behind[1 - _MOST :], place]
        self.ahead.clear()

    def back(self, here: Place | None) -> Place | None:
        """The place before, if any; `here` then lies ahead."""
        return _step(self.behind, self.ahead, here)

    def forward(self, here: Place | None) -> Place | None:
        return _step(self.ahead, self.behind, here)


def _step(source: list[Place], other: list[Place], here: Place | None) -> Place | None:
    if not source:
        return None
    if here is not None:
        other.append(here)
    return source.pop()
