"""A deed that waits until the keys rest; a later one takes its place."""

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer


class Resting:
    """What is to be done once nothing has been asked of it for a while."""

    def __init__(self, pump: MessagePump) -> None:
        self._pump = pump
        self._timer: Timer | None = None

    @property
    def waits(self) -> bool:
        """Something is to be done yet."""
        return self._timer is not None

    def then(self, after: float, deed: Callable[[], object]) -> None:
        """Do it in so many seconds, unless something else is to be done by then."""
        self.stop()

        def rested() -> None:
            self._timer = None
            deed()

        self._timer = self._pump.set_timer(after, rested)

    def stop(self) -> None:
        """Nothing is to be done any more."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
