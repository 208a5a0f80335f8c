"""Documents into the library: prepared outside, kept in short transactions, told after each of them."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tui_reader.domain.document import Refused
from tui_reader.domain.view import Taken
from tui_reader.library.entry import Entry
from tui_reader.library.store import Library
from tui_reader.workspace.preparing import Preparing

BATCH_DOCUMENTS = 100
BATCH_CHARACTERS = 4_000_000
BATCH_SECONDS = 0.5
"""A batch is kept when it has grown so large or so old: other writers get their turn between two."""

_RENEWED_AT_ONCE = 50


def take_in(
    library: Library,
    preparing: Preparing,
    prepared: Iterable[Entry | Refused],
    notes: dict[str, str] | None = None,
) -> Iterator[Taken | Refused]:
    """What became of each document, in order; a Taken comes only when it is on the disk. `notes`: by the
    path of a file, what is to be said with its first document."""
    keeping = _Keeping(library, preparing, library.new_run(), {} if notes is None else notes)
    batch: list[Entry | Refused] = []
    size, began = 0, time.monotonic()
    for each in prepared:
        if not batch:
            size, began = 0, time.monotonic()
        batch.append(each)
        size += len(each.text) if isinstance(each, Entry) else 0
        full = len(batch) >= BATCH_DOCUMENTS or size >= BATCH_CHARACTERS
        if full or time.monotonic() - began >= BATCH_SECONDS:
            yield from keeping.keep(batch)
            batch = []
    yield from keeping.keep(batch)


@dataclass(frozen=True, slots=True)
class _Keeping:
    """One taking in: its number in the library, and what is yet to be said of files."""

    library: Library
    preparing: Preparing
    run: int
    notes: dict[str, str]

    def keep(self, batch: list[Entry | Refused]) -> Iterator[Taken | Refused]:
        entries = [each for each in batch if isinstance(each, Entry)]
        taken = iter(self._taken(entries) if entries else [])
        for each in batch:
            yield each if isinstance(each, Refused) else next(taken)

    def _taken(self, entries: list[Entry]) -> list[Taken]:
        """Another process may have changed what an entry was thought to repeat; such entries are analysed
        now and handed in once more, in their order."""
        told: list[Taken] = []
        while len(told) < len(entries):
            waiting = entries[len(told) :]
            for outcome in self.library.keep(waiting, self.run):
                if outcome.plan is None:
                    entries[len(told)] = self.preparing.completed(outcome.entry)
                    break  # nothing behind it was kept
                origin = outcome.entry.origin
                said = (*outcome.entry.warnings, self.notes.pop(origin.path, None), outcome.plan.warning)
                warnings = tuple(each for each in said if each)
                told.append(Taken(origin.place, outcome.id, outcome.plan.fate, warnings))
        return told


def renewed(library: Library, preparing: Preparing, progress: Callable[[int, int], None] | None) -> int:
    """Analyses again the articles whose findings come from another analyser or world than this one's."""
    stale = library.stale(preparing.analyser.version, preparing.analyser.world.hash)
    for start in range(0, len(stale), _RENEWED_AT_ONCE):
        articles = library.articles(stale[start : start + _RENEWED_AT_ONCE])
        found = {number: (article, preparing.findings(article)[1]) for number, article in articles}
        library.refresh(
            [
                (number, article, preparing.corrected(article, as_found))
                for number, (article, as_found) in found.items()
            ],
            {number: as_found for number, (_, as_found) in found.items()},
        )
        if progress:
            progress(min(start + _RENEWED_AT_ONCE, len(stale)), len(stale))
    return len(stale)
