"""Asks the workspace off the screen's thread: one call goes in, one message comes out.

Each lane is a daemon thread of its own. In a lane the newest question replaces one that still waits,
so that keys held down never queue up; a lane that keeps order (marks) drops none. Daemon threads let
the app quit at once, whatever is going on: the library commits before it answers.
"""

import threading
from collections import deque
from collections.abc import Callable

from textual.message import Message

from tui_reader.app.messages import Refused
from tui_reader.errors import ReaderError

Ask = Callable[[], Message | None]


class Desk:
    """Hands questions to lanes and their answers to `post` (safe to call from any thread)."""

    def __init__(self, post: Callable[[Message], object]) -> None:
        self._post = post
        self._lanes: dict[str, _Lane] = {}

    def ask(self, lane: str, question: Ask, *, about: object = None, in_order: bool = False) -> None:
        """Ask soon. Without `in_order` a question of this lane that still waits is forgotten. A refusal
        carries what the question was `about`."""
        if lane not in self._lanes:
            self._lanes[lane] = _Lane(lane, self._post)
        self._lanes[lane].put(question, about, in_order=in_order)

    @property
    def idle(self) -> bool:
        """Nothing is asked and nothing waits."""
        return all(lane.idle for lane in self._lanes.values())

    def close(self) -> None:
        """Forget what waits; what is being asked goes on unheard."""
        for lane in self._lanes.values():
            lane.close()


class _Lane:
    """One thread and what it still has to ask."""

    def __init__(self, name: str, post: Callable[[Message], object]) -> None:
        self._name = name
        self._post = post
        self._waiting: deque[tuple[Ask, object]] = deque()
        self._state = threading.Condition()
        self._asking = False
        self._closed = False
        threading.Thread(target=self._run, name=f"desk-{name}", daemon=True).start()

    @property
    def idle(self) -> bool:
        with self._state:
            return not self._waiting and not self._asking

    def put(self, question: Ask, about: object, *, in_order: bool) -> None:
        with self._state:
            if not in_order:
                self._waiting.clear()
            self._waiting.append((question, about))
            self._state.notify()

    def close(self) -> None:
        with self._state:
            self._closed = True
            self._waiting.clear()
            self._state.notify()

    def _run(self) -> None:
        while (asked := self._next()) is not None:
            try:
                answer = self._answer(*asked)
                if answer is not None:
                    self._deliver(answer)
            finally:
                with self._state:
                    self._asking = False

    def _next(self) -> tuple[Ask, object] | None:
        with self._state:
            self._state.wait_for(lambda: self._closed or self._waiting)
            if self._closed:
                return None
            self._asking = True
            return self._waiting.popleft()

    def _answer(self, question: Ask, about: object) -> Message | None:
        try:
            return question()
        except ReaderError as error:
            return Refused(self._name, error, about)

    def _deliver(self, answer: Message) -> None:
        with self._state:
            if self._closed:
                return
        try:
            self._post(answer)
        except RuntimeError:  # the event loop is closed: the app has quit meanwhile
            self.close()
