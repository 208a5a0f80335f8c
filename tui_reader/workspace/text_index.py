"""The text index beside the library: opened when first needed, brought up to date from the change log."""

import contextlib
import secrets
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.domain.query import Node
from tui_reader.errors import Busy, StorageFault, Unavailable
from tui_reader.library.store import Library
from tui_reader.workspace.long_texts import MOST_INDEXED

if TYPE_CHECKING:
    from tui_reader.search.engine import Change, Engine, Matches

_CHUNK = 200
_ANSWERS_KEPT = 4
_APPLIED = "index.applied"
_SIGNATURE = "signature"
_NO_INDEX = "the library is read-only and has no text index; copy it to where it can be written"
Progress = Callable[[int, int], None]


class TextIndex:
    """Answers words and phrases. A missing, damaged or older index heals by itself: what the log holds
    is taken in again."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._folder: Path = library.folder / "index"
        self._opening = threading.Lock()
        self._writing = threading.Lock()
        self._opened: Engine | None = None
        self._answers: dict[tuple[Node, bool, int], Matches] = {}

    @property
    def engine(self) -> "Engine":
        """Raises Unavailable where Whoosh is missing or another one."""
        with self._opening:
            if self._opened is None:
                from tui_reader.search.engines import open_engine

                self._opened = open_engine(self._folder, library=self._library.id)
            return self._opened

    def close(self) -> None:
        """Does not wait for an index that is being written: what was committed of it is safe."""
        with self._opening:
            if self._opened is not None and not self._writing.locked():
                self._opened.close()
            self._opened = None

    def applied(self) -> int:
        """The last change that the index holds; 0 when it must be built."""
        return self.engine.applied if self._is_of_this_past() else 0

    def told_applied(self) -> int:
        """The same as far as it is known without opening the index, which takes time and memory."""
        if self._opened is not None:
            return self.applied()
        there = (self._folder / "current.json").exists() and self._is_of_this_past()
        return int(self._library.recall(_APPLIED) or 0) if there else 0

    def catch_up(self, progress: Progress | None = None) -> tuple[str, ...]:
        """Takes in what changed. Another writer at it, or a medium that is read-only, is no fault: what
        the reader should know then is returned."""
        behind = self._library.behind(self.applied())
        if not behind:
            return ()
        if self._library.read_only:
            return (_waiting(behind, "the library is read-only"),)
        if not self._writing.acquire(blocking=False):
            return (_waiting(behind, "they are being indexed"),)
        try:
            self._take_in(behind, progress)
        except Busy:
            return (_waiting(self._library.behind(self.applied()), "another process is indexing"),)
        except StorageFault as error:
            return (_waiting(behind, error.why),)
        finally:
            self._writing.release()
        return ()

    def faults(self) -> tuple[str, ...]:
        """Why words cannot be searched for, if they cannot; an index that is behind is no fault."""
        try:
            self.applied()
        except Unavailable as error:
            return (str(error),)
        return ()

    def rebuild(self, progress: Progress | None = None) -> None:
        """Builds the index anew. Raises Busy or StorageFault."""
        if self._library.read_only:
            raise StorageFault(str(self._library.folder), "the library is read-only")
        with self._writing:
            self._build(self._library.behind(0), progress)

    def matching(self, node: Node, *, scored: bool) -> "Matches":
        """Like the engine's; recent answers are kept, since a list and its facets ask the same. Raises
        Unavailable where there is no index and none can be made."""
        key = (node, scored, self.applied())
        if self._library.read_only and not key[2] and self._library.last_change():
            raise Unavailable("text search", _NO_INDEX)
        answer = self._answers.get(key)
        if answer is None:
            answer = self._asked(node, scored=scored)
            with self._opening:
                while len(self._answers) >= _ANSWERS_KEPT:
                    del self._answers[next(iter(self._answers))]
                self._answers[key] = answer
        return answer

    def _asked(self, node: Node, *, scored: bool) -> "Matches":
        """A damaged index is found out by asking it; it is built anew and asked once more."""
        try:
            return self.engine.matching(node, scored=scored)
        except Unavailable:
            self.catch_up()
            return self.engine.matching(node, scored=scored)

    def _take_in(self, behind: int, progress: Progress | None) -> None:
        applied = self.applied()
        if applied == 0:
            self._build(behind, progress)
            return
        self._sign()  # before it is written: what it holds so far is of this past as well
        applied = self.engine.apply(self._changes(applied, keep_removed=True), _counting(progress, behind))
        self._library.remember(_APPLIED, str(applied))

    def _build(self, total: int, progress: Progress | None) -> None:
        upto = self._library.last_change()
        self.engine.rebuild(self._changes(0, keep_removed=False), upto, _counting(progress, total))
        self._sign()  # after it: the old index may have been of another past
        self._library.remember(_APPLIED, str(upto))

    def _is_of_this_past(self) -> bool:
        """A library that was put back from a backup has not signed what was indexed since, however many
        changes it has seen after that."""
        try:
            signature = (self._folder / _SIGNATURE).read_text(encoding="ascii")
        except (OSError, ValueError):
            return False
        return self._library.has_signed(signature)

    def _sign(self) -> None:
        """The library remembers a random word that the index carries."""
        signature = secrets.token_hex(8)
        self._library.sign(signature)
        unfinished = self._folder / f"{_SIGNATURE}.{signature}"
        try:
            unfinished.write_text(signature, encoding="ascii")
            unfinished.replace(self._folder / _SIGNATURE)
        except OSError as error:
            with contextlib.suppress(OSError):
                unfinished.unlink()
            raise StorageFault(str(self._folder), error.strerror or "cannot be written") from error

    def _changes(self, after: int, *, keep_removed: bool) -> Iterator["Change"]:
        """In the order of the log, a chunk of texts in memory at a time."""
        from tui_reader.search.engine import Change

        log = self._library.changes_after(after)
        for start in range(0, len(log), _CHUNK):
            chunk = log[start : start + _CHUNK]
            texts = self._library.texts([number for number, _, _ in chunk], MOST_INDEXED)
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
