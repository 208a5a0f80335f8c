"""The text index beside the library: opened when first needed, brought up to date from the change log."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.domain.query import Node
from tui_reader.errors import Busy, StorageFault
from tui_reader.library.store import Library

if TYPE_CHECKING:
    from tui_reader.search.engine import Change, Engine, Matches

_CHUNK = 200
_ANSWERS_KEPT = 16
Progress = Callable[[int, int], None]


class TextIndex:
    """Answers words and phrases. A missing, damaged or older index heals by itself: what the log holds
    is taken in again."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._folder: Path = library.folder / "index"
        self._lock = threading.RLock()
        self._opened: Engine | None = None
        self._answers: dict[tuple[Node, bool, int], Matches] = {}

    @property
    def engine(self) -> "Engine":
        with self._lock:
            if self._opened is None:
                from tui_reader.search.whoosh_engine import WhooshEngine

                self._opened = WhooshEngine(self._folder)
            return self._opened

    def close(self) -> None:
        with self._lock:
            if self._opened is not None:
                self._opened.close()
            self._opened = None

    def applied(self) -> int:
        """The last change that the index holds."""
        return self.engine.applied

    def behind(self) -> int:
        """How many articles it has yet to take in."""
        return self._library.behind(self.applied())

    def catch_up(self, progress: Progress | None = None) -> tuple[str, ...]:
        """Takes in what changed. Another process at it, or a medium that is read-only, is no fault: what
        the reader should know then is returned."""
        behind = self.behind()
        if not behind:
            return ()
        try:
            with self._lock:
                self._take_in(behind, progress)
        except Busy:
            return (_waiting(self.behind(), "another process is indexing"),)
        except StorageFault as error:
            return (_waiting(behind, error.why),)
        return ()

    def rebuild(self, progress: Progress | None = None) -> None:
        """Builds the index anew. Raises Busy or StorageFault."""
        with self._lock:
            upto, total = self._library.last_change(), self._library.behind(0)
            self.engine.rebuild(self._changes(0, keep_removed=False), upto, _counting(progress, total))

    def matching(self, node: Node, *, scored: bool) -> "Matches":
        """Like the engine's; recent answers are kept, since a list and its facets ask the same."""
        key = (node, scored, self.applied())
        answer = self._answers.get(key)
        if answer is None:
            answer = self.engine.matching(node, scored=scored)
            if len(self._answers) >= _ANSWERS_KEPT:
                self._answers.pop(next(iter(self._answers)), None)
            self._answers[key] = answer
        return answer

    def _take_in(self, behind: int, progress: Progress | None) -> None:
        applied = self.applied()
        if applied == 0:
            upto = self._library.last_change()
            self.engine.rebuild(self._changes(0, keep_removed=False), upto, _counting(progress, behind))
        else:
            self.engine.apply(self._changes(applied, keep_removed=True), _counting(progress, behind))

    def _changes(self, after: int, *, keep_removed: bool) -> Iterator["Change"]:
        """In the order of the log, a chunk of texts in memory at a time."""
        from tui_reader.search.engine import Change

        log = self._library.changes_after(after)
        for start in range(0, len(log), _CHUNK):
            chunk = log[start : start + _CHUNK]
            texts = self._library.texts([number for number, _, _ in chunk])
            for number, seq, _ in chunk:
                found = texts.get(number)
                if found is not None:
                    yield Change(number, seq, found.title, found.text, found.said, found.wants)
                elif keep_removed:
                    yield Change(number, seq, removed=True)


def _counting(progress: Progress | None, total: int) -> Callable[[int], None] | None:
    return None if progress is None else lambda done: progress(done, total)


def _waiting(behind: int, why: str) -> str:
    articles = "1 article" if behind == 1 else f"{behind} articles"
    return f"{articles} not yet searched by words: {why}"
