"""The same in several processes: chunks of documents go out, what became of them comes back in order.

Memory stays flat however many documents there are. This module is loaded only when it is needed.
"""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from typing import TypeVar

from tui_reader.domain.correction import Correction
from tui_reader.domain.document import RawDocument, Refused
from tui_reader.errors import Unavailable
from tui_reader.library.entry import Entry
from tui_reader.library.store import Library
from tui_reader.workspace.garbage import collect_seldom
from tui_reader.workspace.preparing import Analysed, Preparing, Raw, analyser_of, read_world

_CHUNK_DOCUMENTS = 24
_CHUNK_BYTES = 500_000
_CHUNKS_AHEAD = 3
"""Chunks a process that are under way at any time."""

Corrections = tuple[Correction, ...]
T = TypeVar("T")


def analysed(
    raws: Iterable[Raw], jobs: int, profiles: Path | None, corrections: Corrections = ()
) -> Iterator[Analysed | Refused]:
    """What documents say."""
    return _in_processes(_analysed_chunk, raws, jobs, None, profiles, corrections)


def entries(
    raws: Iterable[Raw], jobs: int, profiles: Path | None, library: Path, corrections: Corrections = ()
) -> Iterator[Entry | Refused]:
    """What the library of that folder is to keep of documents."""
    return _in_processes(_entry_chunk, raws, jobs, library, profiles, corrections)


_worker: list[Preparing] = []
"""What `_start` readied in a worker process; empty in any other."""


def _in_processes(  # noqa: PLR0917 - the last three ready each process
    work: Callable[[Sequence[Raw]], list[T]],
    raws: Iterable[Raw],
    jobs: int,
    folder: Path | None,
    profiles: Path | None,
    corrections: Corrections,
) -> Iterator[T]:
    """The work done chunk by chunk in so many processes, each with a library and a world of its own."""
    pool = ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(folder, profiles, corrections)
    )
    under_way: deque[Future[list[T]]] = deque()
    try:
        for chunk in _chunks(raws):
            under_way.append(pool.submit(work, chunk))
            if len(under_way) > jobs * _CHUNKS_AHEAD:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()
    except BrokenProcessPool as error:
        raise Unavailable("jobs", "a process that analysed was ended from outside; run it again") from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _chunks(raws: Iterable[Raw]) -> Iterator[list[Raw]]:
    chunk: list[Raw] = []
    size = 0
    for raw in raws:
        chunk.append(raw)
        size += len(raw.data) if isinstance(raw, RawDocument) else 0
        if len(chunk) >= _CHUNK_DOCUMENTS or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _analysed_chunk(chunk: Sequence[Raw]) -> list[Analysed | Refused]:
    return [_worker[0].analysed(raw) for raw in chunk]


def _entry_chunk(chunk: Sequence[Raw]) -> list[Entry | Refused]:
    return [_worker[0].entry(raw) for raw in chunk]


def _start(folder: Path | None, profiles: Path | None, corrections: Corrections) -> None:
    """Readies a worker; it ends when the process that started it does, however that happened."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    threading.Thread(target=_end_with_parent, daemon=True).start()
    library = Library(folder, create=False) if folder else None
    _worker[:] = [Preparing(analyser_of(read_world(profiles)), library, corrections)]
    collect_seldom()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
