"""A small library of articles of our own, and the app over it, driven by keys."""

import asyncio
import shutil
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tui_reader.app.app import ReaderApp
from tui_reader.app.launch import first_page
from tui_reader.settings import Settings
from tui_reader.workspace import Workspace

TODAY = date(2024, 6, 1)
_PATIENCE = 60
"""Seconds that a test waits on a busy machine before it gives up."""

ARTICLES = {
    "alliance.md": """---
title: Expert sees Belarus steering the alliance towards dialogue
date: 2023-12-05
source: Harbour Review
url: https://example.org/alliance
---
Belarus wants the Collective Security Treaty Organization (CSTO) to open a dialogue with its neighbours,
political analyst Petra Lindqvist said at a seminar in Minsk.

"Nobody in the alliance gains from a second line of division," Petra Lindqvist said.

Armenia is concerned that its requests were left without an answer, the analyst noted. Russia intends to
keep the joint exercises on the calendar.

According to Lindqvist, Kazakhstan seeks a larger role for the secretariat.
""",
    "harvest.md": """---
title: Harvest talks open in Astana
date: 2024-02-11
source: Steppe Courier
url: https://example.org/harvest
---
Kazakhstan plans to raise grain exports, Agriculture Minister Arman Tulegenov told reporters in Astana.

"Our silos are full and our railways are ready," Tulegenov said.

Uzbekistan and Kyrgyzstan want lower tariffs, the minister added.
""",
    "border.md": """---
title: Border towns wait for a new bridge
date: 2022-09-30
source: Harbour Review
---
Armenia hopes to reopen the crossing next year, Deputy Mayor Lusine Avagyan said.

The old bridge over the river has been closed since the flood. Engineers from Georgia came twice to see it.
""",
    "undated.txt": "Notes from a quiet week\n\nNothing here has a date. The lighthouse is white again.\n",
}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that holds the articles, made once; tests get copies."""
    place = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (place / name).write_text(text, encoding="utf-8")
    library = tmp_path_factory.mktemp("library") / "made"
    workspace = Workspace.open(library)
    for _ in workspace.ingest([str(place)]):
        pass
    workspace.close()
    return library


@pytest.fixture
def library(tmp_path: Path, made: Path) -> Path:
    """The folder of a library of its own, with the articles in it."""
    return shutil.copytree(made, tmp_path / "library")


@pytest.fixture
def workspace(library: Path) -> Iterator[Workspace]:
    """A library of its own, with the articles in it."""
    opened = Workspace.open(library)
    yield opened
    opened.close()


class Reader:
    """The app as somebody at the keyboard sees it."""

    def __init__(self, app: ReaderApp, pilot: object) -> None:
        self.app = app
        self.pilot = pilot

    async def settle(self) -> None:
        """Until nothing is asked, nothing waits to be done, and everything is painted. One look is not
        enough: an answer may be on its way from one queue to the next."""
        quiet, ends = 0, time.monotonic() + _PATIENCE
        while quiet < 4:
            await self.pilot.pause()  # type: ignore[attr-defined]
            quiet = quiet + 1 if self._rests else 0
            assert time.monotonic() < ends, "the app does not come to rest"

    @property
    def _rests(self) -> bool:
        screen = self.app.get_default_screen()
        pumps = (self.app, screen, self.app.screen, *screen.walk_children(), *self.app.screen.walk_children())
        return (
            self.app.desk.idle
            and not (screen.moved.waits or screen.typed.waits)
            and not any(pump.message_queue_size for pump in pumps)
        )

    async def until(self, holds: Callable[[], bool]) -> None:
        """Until that holds, however slow the machine is."""
        ends = time.monotonic() + _PATIENCE
        while not holds():
            await self.pilot.pause(0.02)  # type: ignore[attr-defined]
            assert time.monotonic() < ends, "it never came to that"

    async def press(self, *keys: str) -> None:
        """Keys by Textual's names, each when what was asked by the one before has been answered."""
        for key in keys:
            await self.pilot.press(key)  # type: ignore[attr-defined]
            await self.until(lambda: self.app.desk.idle)
        await self.settle()

    async def tap(self, *keys: str) -> None:
        """Keys, without waiting for what comes of them."""
        await self.pilot.press(*keys)  # type: ignore[attr-defined]
        await asyncio.sleep(0.15)

    async def write(self, text: str) -> None:
        """A text, letter by letter."""
        await self.press(*(_NAMES.get(letter, letter) for letter in text))

    @property
    def lines(self) -> list[str]:
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def status(self) -> str:
        return next(line for line in reversed(self.lines[:-1]) if line.strip())


class Held:
    """A function that answers each call only when it is let go, as a busy library does."""

    def __init__(self, answer: Callable[..., Any]) -> None:
        self._answer = answer
        self._gates: list[threading.Event] = []
        self._open = False
        self.calls = 0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.calls += 1
        if not self._open:
            gate = threading.Event()
            self._gates.append(gate)
            gate.wait(_PATIENCE)
        return self._answer(*args, **kwargs)

    async def called(self, times: int = 1) -> None:
        """Until it has been called so often, counted from 1."""
        ends = time.monotonic() + _PATIENCE
        while len(self._gates) < times:
            await asyncio.sleep(0.01)
            assert time.monotonic() < ends, "it was never called so often"

    def answer(self, call: int) -> None:
        """Let that call go, counted from 1."""
        self._gates[call - 1].set()

    def answer_all(self) -> None:
        self._open = True
        for gate in self._gates:
            gate.set()


@pytest.fixture
def held_back() -> Iterator[Callable[[Callable[..., Any]], Held]]:
    """Makes functions that answer only when they are let go."""
    every: list[Held] = []

    def held(answer: Callable[..., Any]) -> Held:
        every.append(Held(answer))
        return every[-1]

    yield held
    for each in every:
        each.answer_all()


@pytest.fixture
def hold(
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    held_back: Callable[[Callable[..., Any]], Held],
) -> Callable[[str], Held]:
    """`hold("find")` holds back what the workspace finds from now on."""

    def held(name: str) -> Held:
        back = held_back(getattr(workspace, name))
        monkeypatch.setattr(workspace, name, back)
        return back

    return held


_NAMES = {
    " ": "space", "/": "slash", ":": "colon", '"': "quotation_mark", "-": "minus", "*": "asterisk",
    "(": "left_parenthesis", ")": "right_parenthesis",
}  # fmt: skip

Open = Callable[..., "object"]


@asynccontextmanager
async def reading(
    workspace: Workspace,
    size: tuple[int, int] = (120, 40),
    *,
    settings: Settings | None = None,
    paths: Sequence[str] = (),
) -> AsyncIterator[Reader]:
    """The app on a library, at rest; what it remembers is kept when it is left."""
    first = first_page(workspace, TODAY)
    app = ReaderApp(workspace, first, today=lambda: TODAY, settings=settings or Settings(), paths=paths)
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        yield reader
        app.exit()
    app.desk.close()
    for _ in range(1000):
        if app.desk.idle:
            break
        await asyncio.sleep(0.01)  # what is being asked goes on, and needs the library
    if app.kept is not None:
        workspace.remember("app.state", app.kept)


@pytest.fixture
def app_on() -> Callable[..., object]:
    """`async with app_on(workspace, (80, 24)) as reader`."""
    return reading
