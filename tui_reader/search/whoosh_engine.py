"""The small local text index: changes of articles in, matching articles out. Kept by Whoosh in one folder.

folder/current.json      names the subfolder of the index in use, its format and the library it is of
folder/lock              held by the one writer
folder/<random>/         a Whoosh index; a rebuild makes another and swaps it in by replacing current.json
"""

import json
import os
import re
import secrets
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Any

from whoosh.util.filelock import FileLock

from tui_reader.domain.query import Node
from tui_reader.errors import Busy, StorageFault, Unavailable
from tui_reader.search import evaluation, words
from tui_reader.search.engine import Change, Matches, is_text
from tui_reader.search.whoosh_codec import DAMAGE
from tui_reader.search.whoosh_reading import OpenSegment, generation_of, latest, state_file
from tui_reader.search.whoosh_writing import Writer, create, merge_small

FORMAT = f"whoosh-1.{words.VERSION}-{sys.byteorder}"
"""Counts up with everything that makes an old index unreadable or wrong."""

_FOLDER_NAME = re.compile(r"[0-9a-f]{16}\Z")
_BATCH = 5_000  # articles a commit, at most …
_BATCH_CHARACTERS = 8_000_000  # … or so much text: about 60 MB of memory while it is written


@dataclass(frozen=True, slots=True)
class _View:
    """One generation of the index, opened for reading."""

    folder: Path
    generation: int
    applied: int
    segments: tuple[OpenSegment, ...] = ()


class WhooshEngine:
    """See `engine.Engine` for the contract."""

    def __init__(self, folder: Path, *, library: str) -> None:
        self.folder, self.library = folder, library
        self._turn = RLock()  # Whoosh's readers share their place in a file
        self._view: _View | None = None
        self._damaged: set[Path] = set()

    # --- reading

    @property
    def applied(self) -> int:
        with self._turn:
            view = self._look()
            return view.applied if view else 0

    def matching(self, node: Node, *, scored: bool = True) -> Matches:
        if not is_text(node):
            raise ValueError(f"a text engine cannot answer {node}")
        with self._turn:
            view = self._look()
            if view is None:
                return Matches({}, ("the text index is not built yet",), complete=False)
            try:
                return evaluation.matching(view.segments, node, scored=scored)
            except (OSError, *DAMAGE) as error:
                self._condemn(view)
                raise Unavailable("text index", "damaged; it will be built anew") from error

    def close(self) -> None:
        with self._turn:
            self._let_go(())
            self._view = None

    def _look(self) -> _View | None:
        """The latest committed index; None when there is none that can be trusted."""
        for _ in range(20):
            before = self._current()
            generation = generation_of(before) if before else -1
            try:
                return self._opened()
            except (OSError, *DAMAGE):
                now = self._current()
                if (now, generation_of(now) if now else -1) == (before, generation):
                    break  # damaged; else a writer took files away between our looking and our opening
        self.close()
        return None

    def _opened(self) -> _View | None:
        folder = self._current()
        if folder is None:
            self.close()
            return None
        view = self._view
        if view and view.folder == folder and view.generation == generation_of(folder):
            return view
        generation, segments = latest(folder)
        state = json.loads(state_file(folder, generation).read_text(encoding="utf-8"))
        for name, size in state["files"].items():
            if (folder / name).stat().st_size != size:
                raise ValueError(f"{name} is cut short")
        self._view = _View(folder, generation, int(state["applied"]), self._open_segments(folder, segments))
        return self._view

    def _open_segments(self, folder: Path, segments: Sequence[Any]) -> tuple[OpenSegment, ...]:
        old = {}
        if self._view and self._view.folder == folder:
            old = {segment.id: segment for segment in self._view.segments}
        fresh: dict[str, OpenSegment] = {}
        try:
            for segment in segments:
                if segment.segment_id() not in old:
                    fresh[segment.segment_id()] = OpenSegment(folder, segment)
        except (OSError, ValueError):
            for opened in fresh.values():
                opened.close()
            raise
        both = old | fresh
        kept = tuple(both[segment.segment_id()].now(segment) for segment in segments)
        self._let_go(kept)
        return kept

    def _let_go(self, kept: Sequence[Any]) -> None:
        for segment in self._view.segments if self._view else ():
            if segment not in kept:
                segment.close()

    def _current(self) -> Path | None:
        """The folder of the index in use, if this library wrote it in this format."""
        try:
            said = json.loads((self.folder / "current.json").read_text(encoding="utf-8"))
            name = str(said["folder"])
            ours = (said["format"], said["library"]) == (FORMAT, self.library)
        except (OSError, ValueError, LookupError, TypeError):
            return None
        folder = self.folder / name
        return folder if ours and _FOLDER_NAME.match(name) and folder not in self._damaged else None

    def _condemn(self, view: _View) -> None:
        """A damaged index is not looked at again: by no process, where the folder can be written."""
        self._damaged.add(view.folder)
        with suppress(OSError):
            (self.folder / "current.json").unlink()
        self.close()

    # --- writing

    def apply(self, changes: Iterable[Change], progress: Callable[[int], None] | None = None) -> int:
        with self._writing():  # readers of this process go on meanwhile
            with self._turn:
                view = self._look()
            folder = view.folder if view else self._fresh()
            applied = self._write(folder, changes, view.applied if view else 0, progress)
            if view is None:
                with self._turn:
                    self._swap_in(folder)
            return applied

    def rebuild(
        self, articles: Iterable[Change], applied: int, progress: Callable[[int], None] | None = None
    ) -> None:
        with self._writing():
            folder = self._fresh()
            self._write(folder, articles, 0, progress)
            self._commit(folder, (), applied)
            with self._turn:
                self._swap_in(folder)

    def _write(
        self,
        folder: Path,
        changes: Iterable[Change],
        applied: int,
        progress: Callable[[int], None] | None,
    ) -> int:
        done = 0
        for batch in _batches(changes):
            applied = max(applied, batch[-1].seq)
            self._commit(folder, batch, applied)
            done += len(batch)
            if progress:
                progress(done)
        return applied

    def _commit(self, folder: Path, changes: Sequence[Change], applied: int) -> None:
        last = {change.number: change for change in changes}
        writer = Writer(folder, applied=applied)
        try:
            for document in self._documents_of(folder, writer.segments, last.keys()):
                writer.delete_document(document)
            for change in last.values():
                if not change.removed:
                    writer.put(change)
            writer.commit(mergetype=merge_small)
        finally:
            if not writer.is_closed:
                writer.cancel()

    def _documents_of(self, folder: Path, segments: Sequence[Any], numbers: Iterable[int]) -> Iterator[int]:
        """The documents, counted through all segments, that hold these articles as they were."""
        wanted = set(numbers)
        first = 0
        for segment in segments if wanted else ():
            opened = OpenSegment(folder, segment)
            for document, number in enumerate(opened.numbers):
                if number in wanted and document not in opened.deleted:
                    yield first + document
            opened.close()
            first += segment.doc_count_all()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Holds the one writer's lock. Raises Busy at once, and StorageFault for what the disk says."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(str(self.folder / "lock"))
            if not lock.acquire():
                raise Busy("text index", "another process is writing it")
            try:
                self._sweep()
                yield
            finally:
                lock.release()
        except OSError as error:
            raise StorageFault(str(self.folder), error.strerror or str(error)) from error

    def _fresh(self) -> Path:
        folder = self.folder / secrets.token_hex(8)
        folder.mkdir()
        create(folder)
        return folder

    def _swap_in(self, folder: Path) -> None:
        said = {"format": FORMAT, "library": self.library, "folder": folder.name}
        part = self.folder / "current.json.part"
        with part.open("w", encoding="utf-8") as file:
            json.dump(said, file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self.folder / "current.json")
        self._look()
        self._sweep()

    def _sweep(self) -> None:
        """Takes away what unfinished rebuilds and commits left behind."""
        current = self._current()
        for path in self.folder.iterdir():
            if _FOLDER_NAME.match(path.name) and path != current:
                shutil.rmtree(path, ignore_errors=True)
        if current:
            for path in current.glob("*.tmp"):
                shutil.rmtree(path, ignore_errors=True)


def _batches(changes: Iterable[Change]) -> Iterator[list[Change]]:
    batch: list[Change] = []
    characters = 0
    for change in changes:
        batch.append(change)
        characters += len(change.text) + sum(map(len, change.said)) + sum(map(len, change.wants))
        if len(batch) >= _BATCH or characters >= _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch
