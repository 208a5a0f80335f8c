"""The user's corrections, in their file and in this library: written, taken back, and kept in line.

The file is what counts; the library remembers which corrections it was last put right by. Where the two
differ (a correction made here or in another library, an edit by hand), only the articles that the
difference touches are put right, from what was found in them: nothing is analysed again.
"""

import hashlib
import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.correction import Correction, Merge, Split, Wrong, in_words, key_of
from tui_reader.domain.view import MergedPerson
from tui_reader.errors import BadProfile, Busy, StorageFault
from tui_reader.knowledge.corrections_file import locked, read_text, write_text
from tui_reader.knowledge.files import CORRECTIONS
from tui_reader.library.store import Library

_PUT_RIGHT_BY = "corrections"
_AT_ONCE = 50
"""Articles that are put right in one transaction."""
_PATIENCE = 30
"""Seconds that whoever corrects waits for another process that does."""


class Correcting:
    """Raises BadProfile for a file with a fault, which is never written over; StorageFault or Busy."""

    def __init__(self, library: Library, folder: Path, on_wait: Callable[[str], None] | None = None) -> None:
        self._library = library
        self._folder = folder
        self.on_wait = on_wait
        self.path = folder / CORRECTIONS

    def in_force(self) -> tuple[Correction, ...]:
        """What this library is put right by."""
        _, _, text = (self._library.recall(_PUT_RIGHT_BY) or "").partition("\n")
        return _read(text, self.path) if text else ()

    def written(self) -> tuple[Correction, ...]:
        """What the file says now."""
        text = read_text(self.path)
        return _read(text, self.path) if text else ()

    def fault(self) -> str | None:
        """Why the file cannot be read, in one line; its last state without a fault stays in force."""
        try:
            text = read_text(self.path)
            if not self._is_settled(text):
                _read(text, self.path)
        except BadProfile as error:
            return str(error)
        return None

    def settle(self) -> int:
        """Puts the library right by the file where that has changed; returns how many articles changed.
        Left to the other process where one is at it."""
        text = read_text(self.path)
        if self._library.read_only or self._is_settled(text):
            return 0
        with ExitStack() as held:
            try:
                held.enter_context(locked(self._folder, patience=0))
            except Busy:
                return 0
            except StorageFault:
                pass  # nobody can write there, so nobody is to be kept out
            return self._bring_in_line(read_text(self.path))

    def catch_up(self, used: tuple[Correction, ...]) -> int:
        """Puts right what was taken in under `used`, should others have come into force meanwhile."""
        now = self.in_force()
        if used == now:
            return 0
        with self._held():
            return self._put_right(used, self.in_force())

    def free_id(self, ident: str) -> str:
        """An id for somebody else of that id's name: the same with a number behind, the first free one."""
        taken = {each for one in self.written() for each in _ids_of(one)}
        candidates = (f"{ident}~{number}" for number in itertools.count(2))
        return next(each for each in candidates if each not in taken)

    def add(self, correction: Correction, words: str | None = None) -> int:
        """Writes it down at the end, undoably; returns how many articles it changed. `words` is what
        the deed is called when it is undone."""
        return self._edit(correction, adding=True, log=True, words=words)

    def take_back(self, correction: Correction, words: str | None = None) -> int:
        """Takes it out of the file, undoably; returns how many articles changed. `words` as in `add`."""
        return self._edit(correction, adding=False, log=True, words=words)

    def merged_into(self, person: str) -> tuple[MergedPerson, ...]:
        """The merges of other people into that one; by name, or by id where no article has a name."""
        merges = (each for each in self.written() if isinstance(each, Merge) and each.what == "person")
        return tuple(self._merged(each) for each in merges if each.into == person)

    def _merged(self, merge: Merge) -> MergedPerson:
        before = self._library.people_before(key_of(merge))
        # Who was parted from a namesake before is found there under the namesake's id.
        ids = (merge.id, merge.id.partition("~")[0])
        name, role = next((before[each] for each in ids if each in before), (merge.id, None))
        return MergedPerson(merge, name, role)

    def turn(self, detail: str, *, undone: bool) -> None:
        """Undoes or does again the deed of that detail. What the file was changed into by hand stays."""
        deed = json.loads(detail)
        (correction,) = _read(deed["yaml"], self.path)
        self._edit(correction, adding=deed["added"] != undone, at=deed["at"], log=False)

    def _edit(
        self,
        correction: Correction,
        *,
        adding: bool,
        at: int | None = None,
        log: bool,
        words: str | None = None,
    ) -> int:
        from tui_reader.knowledge.corrections import text_of, with_one_more, without_one

        # As it will be read back: words on one line, clean.
        (correction,) = _read(text_of((correction,)), self.path)
        with self._held():
            text, place = read_text(self.path), str(self.path)
            before = _read(text, self.path)
            self._bring_in_line(text)
            if (correction in before) == adding:
                return 0
            if adding:
                at = len(before) if at is None else at
                text = with_one_more(text, place, correction, at)
            else:
                at = before.index(correction)
                text = without_one(text, place, correction)
            write_text(self.path, text)
            if log:
                words = words or (in_words(correction) if adding else f"took back: {in_words(correction)}")
                detail = {"added": adding, "at": at, "yaml": text_of((correction,))}
                self._library.log_deed(words, json.dumps(detail))
            return self._bring_in_line(text)

    @contextmanager
    def _held(self) -> Iterator[None]:
        if self._library.read_only:
            raise StorageFault(str(self._library.folder), "the library is read-only")
        with locked(self._folder, patience=_PATIENCE, on_wait=self.on_wait):
            yield

    def _is_settled(self, text: str) -> bool:
        digest, _, _ = (self._library.recall(_PUT_RIGHT_BY) or "").partition("\n")
        return digest == (_digest(text) if text else "")

    def _bring_in_line(self, text: str) -> int:
        from tui_reader.knowledge.corrections import text_of

        if self._is_settled(text):
            return 0
        now = _read(text, self.path)
        changed = self._put_right(self.in_force(), now)
        self._library.remember(_PUT_RIGHT_BY, f"{_digest(text)}\n{text_of(now)}" if text else "")
        return changed

    def _put_right(self, before: Sequence[Correction], now: tuple[Correction, ...]) -> int:
        from tui_reader.analysis.correcting import corrected

        def rule(found: Annotations, names: frozenset[str]) -> Annotations:
            return corrected(found, now, names)

        added, gone = difference(before, now)
        numbers = self._library.touched(added, [key_of(each) for each in gone])
        changed = sum(
            self._library.put_right(numbers[start : start + _AT_ONCE], rule)
            for start in range(0, len(numbers), _AT_ONCE)
        )
        if changed:
            self._library.relabel({each for one in (*added, *gone) for each in _ids_of(one)})
        return changed


def difference(
    before: Sequence[Correction], now: Sequence[Correction]
) -> tuple[Sequence[Correction], Sequence[Correction]]:
    """Corrections that can change articles as they stand, and those whose effect has to be looked at
    again. Articles that neither touches come out of `now` as they came out of `before`."""
    kept = [each for each in before if each in now]
    if list(now[: len(kept)]) == kept:
        return now[len(kept) :], [each for each in before if each not in now]
    # Something came in between or changed places: all behind it is looked at again.
    same = next((i for i, pair in enumerate(zip(before, now, strict=False)) if pair[0] != pair[1]), 0)
    return now[same:], before[same:]


def corrections_in(folder: Path) -> tuple[Correction, ...]:
    """What the file in that folder says. Raises BadProfile."""
    text = read_text(folder / CORRECTIONS)
    return _read(text, folder / CORRECTIONS) if text else ()


def _read(text: str, path: Path) -> tuple[Correction, ...]:
    from tui_reader.knowledge.corrections import corrections_of

    return corrections_of(text, str(path))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _ids_of(correction: Correction) -> tuple[str, ...]:
    match correction:
        case Merge():
            return correction.id, correction.into
        case Split():
            return correction.id, correction.apart
        case Wrong():
            return ()
        case _:
            return (correction.id,)
