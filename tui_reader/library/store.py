"""The library: articles with their findings and the reader's marks, kept in one SQLite file.

Every method is one short visit to the database and may be called from any thread.
"""

import contextlib
import itertools
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article
from tui_reader.domain.correction import Correction
from tui_reader.domain.document import Origin
from tui_reader.domain.query import Filter, Node
from tui_reader.domain.record import annotations_from_json
from tui_reader.domain.view import (
    MOST_VALUES,
    Appearance,
    FacetCount,
    FacetField,
    Introduction,
    LibraryState,
    Opened,
    PersonLine,
    PriorityLine,
    Row,
    StatementLine,
)
from tui_reader.errors import NotFound, ReaderError, StorageFault
from tui_reader.library import correcting, deeds, health, identities, keeping, lines, lists
from tui_reader.library.conditions import EVERYTHING, condition_for
from tui_reader.library.database import PATIENCE, Database
from tui_reader.library.decide import Plan
from tui_reader.library.entry import FIELDS, Entry, article_from_json, findings_of
from tui_reader.library.keeping import Outcome
from tui_reader.library.lines import TextToFind
from tui_reader.library.tallies import Tallies, commonest

FILE_NAME = "library.sqlite3"

_KEPT = (
    "SELECT a.number, a.id, b.text, b.shape, b.annotations, a.read, a.starred, p.shown, p.path, p.collection,"
    " p.record_id FROM article a JOIN body b USING (number) JOIN place p ON p.id = a.id"
    " WHERE a.number = ?"
)
_BODY = f"{_KEPT} AND NOT a.removed"


class Library:
    """Raises StorageFault, Busy or NotFound; nothing of SQLite's own comes through."""

    def __init__(
        self,
        folder: Path,
        *,
        create: bool = True,
        on_wait: Callable[[str], None] | None = None,
        patience: int = PATIENCE,
    ) -> None:
        self.folder = folder
        self._tallies = Tallies()
        self._runs = itertools.count(1)
        self._database = Database(folder / FILE_NAME, create=create, on_wait=on_wait, patience=patience)

    @property
    def id(self) -> str:
        """Names this library among all others; its text index carries it."""
        return self.recall("library.id") or ""

    @property
    def read_only(self) -> bool:
        return self._database.read_only

    def tell_waits(self, on_wait: Callable[[str], None]) -> None:
        """Who is told, from now on, that another writer is being waited for."""
        self._database.on_wait = on_wait

    def close(self) -> None:
        self._database.close()

    # ---- taking in -----------------------------------------------------------------------------
    def collection_of(self, path: str, names: Sequence[str]) -> str:
        """The collection that the archive at this path is; `names`: from the plainest to the fullest."""
        with self._database.writing() as connection:
            return identities.collection_of(connection, path, names)

    def new_run(self) -> int:
        """Names one taking in, within which the same id with another text is another document."""
        return next(self._runs)

    def plan(self, entry: Entry) -> Plan:
        """What would become of a document now; `keep` decides again within its transaction."""
        with self._database.reading() as connection:
            return keeping.plan_for(connection, identities.settle(connection, entry))

    def keep(self, entries: Sequence[Entry], run: int | None = None) -> list[Outcome]:
        """Takes a batch in, all of it or none; when it returns, the batch is on the disk."""
        with self._database.writing() as connection:
            return keeping.keep(connection, entries, run)

    def stale(self, analyser: str, world: str) -> list[int]:
        """Numbers of the articles that were analysed with another analyser or world."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT number FROM article WHERE NOT removed AND (analyser <> ? OR world <> ?)"
                " ORDER BY number",
                (analyser, world),
            ).fetchall()
        return [number for (number,) in rows]

    def refresh(
        self,
        renewed: Sequence[tuple[int, Article, Annotations]],
        found: Mapping[int, Annotations] = MappingProxyType({}),
    ) -> None:
        """Replaces the findings of articles whose text is still the one that was analysed. `found`: by
        number, the findings of those that corrections have changed, as they were found."""
        with self._database.writing() as connection:
            for number, article, annotations in renewed:
                row = connection.execute(
                    "SELECT 1 FROM article WHERE number = ? AND text_hash = ? AND NOT removed",
                    (number, annotations.text_hash),
                ).fetchone()
                if row is not None:
                    findings = findings_of(article, annotations, found.get(number))
                    keeping.put_findings(connection, number, findings)
                    keeping.log_change(connection, number)

    # ---- finding -------------------------------------------------------------------------------
    def numbers(
        self, node: Node | None = None, filters: Sequence[Filter] = (), limit: int | None = None
    ) -> tuple[int, ...]:
        """Newest first, undated last. ValueError for words, which are the text engine's."""
        with self._database.reading() as connection:
            return lists.numbers_by_date(connection, condition_for(connection, node, filters), limit)

    def rows(self, numbers: Sequence[int]) -> tuple[Row, ...]:
        with self._database.reading() as connection:
            return lists.rows_of(connection, numbers)

    def facets(
        self, field: FacetField, node: Node | None = None, filters: Sequence[Filter] = ()
    ) -> tuple[FacetCount, ...]:
        with self._database.reading() as connection:
            condition = condition_for(connection, node, filters)
            tally = self._tallies.of(connection, FIELDS[field])
            if tally is None:
                return lists.facet_counts(connection, field, condition)
            everything = condition == EVERYTHING
            numbers = None if everything else lists.numbers_by_date(connection, condition)
        return commonest(tally.counts(numbers), MOST_VALUES)

    def completions(self, field: str, prefix: str) -> tuple[str, ...]:
        """KeyError for a field that has no values."""
        with self._database.reading() as connection:
            return lists.completions(connection, field, prefix)

    def values(self, field: str, wanted: str) -> frozenset[str]:
        """The values that a name in a query stands for, as `expert:avlasenko` finds them."""
        with self._database.reading() as connection:
            return lists.values_of(connection, field, wanted)

    def statements(self, numbers: Sequence[int]) -> tuple[StatementLine, ...]:
        with self._database.reading() as connection:
            return lines.statements_of(connection, numbers)

    def priorities(self, numbers: Sequence[int]) -> tuple[PriorityLine, ...]:
        with self._database.reading() as connection:
            return lines.priorities_of(connection, numbers)

    def priorities_by_holder(
        self, holders: Sequence[str], number: int, most: int
    ) -> dict[str, tuple[PriorityLine, ...]]:
        with self._database.reading() as connection:
            return lines.priorities_by_holder(connection, holders, number, most)

    def people(self, numbers: Sequence[int], limit: int | None = None) -> tuple[PersonLine, ...]:
        with self._database.reading() as connection:
            return lines.people_of(connection, numbers, limit)

    def appearances(self, person: str, most: int) -> tuple[tuple[Appearance, ...], int]:
        """The articles that name a person, the newest first, at most so many; and how many they are."""
        with self._database.reading() as connection:
            return lines.appearances_of(connection, person, most), lines.count_of(connection, person)

    def introductions(self, people: Sequence[str]) -> dict[str, Introduction]:
        """What tells these people (ids) from namesakes."""
        with self._database.reading() as connection:
            return lines.introductions_of(connection, people)

    # ---- reading -------------------------------------------------------------------------------
    def number_of(self, id: str) -> int:  # noqa: A002 - the word that readers know
        """The article that is shown by this id, or of which this is another place."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT number FROM place JOIN article a USING (number) WHERE place.id = ? AND NOT removed",
                (id,),
            ).fetchone()
        if row is None:
            raise NotFound(id, "no such article")
        return int(row[0])

    def open_article(self, number: int) -> Opened:
        """The article with its findings; StorageFault where they do not belong to its text."""
        if (row := self._row(number)) is None:
            raise NotFound(f"article {number}", "no longer in the library")
        return _opened(row)

    def articles(self, numbers: Sequence[int]) -> Iterator[tuple[int, Article]]:
        """These articles without their findings, which need not be readable; gone ones are left out."""
        for number in numbers:
            if (row := self._row(number)) is not None:
                yield number, _article(row)

    def _row(self, number: int) -> tuple[Any, ...] | None:
        with self._database.reading() as connection:
            row: tuple[Any, ...] | None = connection.execute(_BODY, (number,)).fetchone()
        return row

    # ---- the reader's own state ----------------------------------------------------------------
    def mark(self, numbers: Sequence[int], changes: dict[deeds.Mark, bool], *, as_deed: bool = True) -> int:
        """Sets marks, `as_deed` undoably; returns how many articles changed."""
        with self._database.writing() as connection:
            return deeds.mark(connection, numbers, changes, self._restore, as_deed=as_deed)

    def log_deed(self, words: str, detail: str) -> None:
        """Logs a deed that is not of marks; `undo` and `redo` hand its detail back."""
        with self._database.writing() as connection:
            deeds.log(connection, words, detail)

    def undo(self, elsewhere: Callable[[str], None] | None = None) -> str | None:
        """What was undone, in words; `elsewhere` is handed the detail of a deed that was logged so."""
        with self._database.writing() as connection:
            deed = deeds.undo(connection, self._restore)
        return self._told(deed, elsewhere, or_else=deeds.not_undone)

    def redo(self, elsewhere: Callable[[str], None] | None = None) -> str | None:
        """What was done again, in words; `elsewhere` as in `undo`."""
        with self._database.writing() as connection:
            deed = deeds.redo(connection, self._restore)
        return self._told(deed, elsewhere, or_else=deeds.not_redone)

    def _told(
        self,
        deed: deeds.Deed | None,
        elsewhere: Callable[[str], None] | None,
        *,
        or_else: Callable[[sqlite3.Connection, deeds.Deed], None],
    ) -> str | None:
        """The words of the deed; where what is to be done elsewhere fails, that very deed stands as it
        stood: the newest one may be another process's by now."""
        if deed is None:
            return None
        try:
            if deed.detail is not None and elsewhere is not None:
                elsewhere(deed.detail)
        except ReaderError:
            with self._database.writing() as connection:
                or_else(connection, deed)
            raise
        return deed.words

    def _restore(self, connection: sqlite3.Connection, number: int) -> None:
        opened = _opened(connection.execute(_BODY, (number,)).fetchone())
        keeping.put_rows(connection, number, findings_of(opened.article, opened.annotations))

    def remember(self, key: str, value: str) -> None:
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO memory (key, value) VALUES (?, ?)", (key, value))

    def recall(self, key: str) -> str | None:
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM memory WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    # ---- corrections ---------------------------------------------------------------------------
    def touched(self, adding: Sequence[Correction], keys: Sequence[str] = ()) -> list[int]:
        """Articles that these corrections may change as things stand, and those that the corrections of
        these keys have changed."""
        with self._database.reading() as connection:
            touched = correcting.touched(connection, adding) | correcting.changed_by(connection, keys)
        return sorted(touched)

    def put_right(self, numbers: Sequence[int], rule: correcting.Rule) -> int:
        """Applies the rule to what was found in these articles; returns in how many that changes
        anything. Few at a time: other writers wait for it."""
        with self._database.writing() as connection:
            rows = (connection.execute(_KEPT, (number,)).fetchone() for number in numbers)
            return correcting.put_right(connection, _readable(row for row in rows if row), rule)

    def relabel(self, ids: Collection[str]) -> None:
        """Looks up anew what people read for these ids."""
        with self._database.writing() as connection:
            correcting.relabel(connection, ids)

    def people_before(self, key: str) -> dict[str, tuple[str, str | None]]:
        """Names and roles, by id, of the people that the correction of that key met."""
        with self._database.reading() as connection:
            return correcting.people_before(connection, key)

    def known(self, field: str, wanted: str) -> dict[str, str]:
        """The ids, with their names, that a name or an id stands for among what articles have."""
        with self._database.reading() as connection:
            return correcting.known(connection, field, wanted)

    # ---- the change log ------------------------------------------------------------------------
    def last_change(self) -> int:
        with self._database.reading() as connection:
            return int(connection.execute("SELECT coalesce(max(seq), 0) FROM change").fetchone()[0])

    def changes_after(self, seq: int, most: int = 1_000_000_000) -> list[tuple[int, int, bool]]:
        """Number, change and whether it was removed, of articles changed after that change, in its order."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT c.number, c.seq, coalesce(a.removed, 1)"
                " FROM change c LEFT JOIN article a USING (number) WHERE c.seq > ? ORDER BY c.seq LIMIT ?",
                (seq, most),
            ).fetchall()
        return [(number, change, bool(removed)) for number, change, removed in rows]

    def behind(self, seq: int) -> int:
        with self._database.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM change WHERE seq > ?", (seq,)).fetchone()[0])

    def sign(self, signature: str) -> None:
        """Notes the signature of a text index that holds changes of the log as it now is."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO memory VALUES ('index.signatures', ? || ' ') ON CONFLICT (key) DO UPDATE"
                " SET value = substr(value || excluded.value, -1000)",
                (signature,),
            )

    def has_signed(self, signature: str) -> bool:
        """Whether the log has all that an index of that signature holds. A backup knows no later ones."""
        return bool(signature) and signature in (self.recall("index.signatures") or "").split()

    def texts(self, numbers: Sequence[int], most: int) -> dict[int, TextToFind]:
        """What a text index takes in of these articles, at most so many characters of each; removed ones
        are left out."""
        with self._database.reading() as connection:
            return {text.number: text for text in lines.texts_of(connection, numbers, most)}

    # ---- health --------------------------------------------------------------------------------
    def state(self, applied: int) -> LibraryState:
        """How it stands, where the text index holds the changes up to `applied`."""
        with self._database.reading() as connection:
            articles, unread = connection.execute(
                "SELECT count(*), coalesce(sum(NOT read), 0) FROM article WHERE removed = 0"
            ).fetchone()
            done = deeds.standing(connection)
        return LibraryState(articles, unread, self.behind(applied), done, self.last_change())

    def faults(self, holds: Sequence[str] = (), most: int = 100) -> tuple[str, ...]:
        """What is wrong, in words, at most so many lines."""
        with self._database.reading() as connection:
            return tuple(itertools.islice(health.faults(connection, holds), most))

    def backup(self, target: Path) -> None:
        self._database.copy_to(target)

    def purge(self) -> int:
        """Forgets the texts of removed articles for good; their identities stay out. Returns how many."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM deed WHERE detail LIKE '%\"removed\"%'")
            return connection.execute("DELETE FROM article WHERE removed").rowcount


def _article(row: tuple[Any, ...]) -> Article:
    """The article of a `_BODY` row. Raises StorageFault."""
    _, named, text, shape, _, _, _, *origin = row
    try:
        return article_from_json(named, text, shape, Origin(*origin))
    except (ValueError, KeyError, TypeError) as error:
        raise StorageFault(named, "cannot be read back; run `tui-reader doctor`") from error


def _readable(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int, Article]]:
    """The articles of `_KEPT` rows; one that cannot be read back is `doctor`'s business."""
    for row in rows:
        with contextlib.suppress(StorageFault):
            yield row[0], _article(row)


def _opened(row: tuple[Any, ...]) -> Opened:
    """The article of a `_BODY` row with its findings, if they are of its text. Raises StorageFault."""
    number, named, _, _, findings, read, starred, *_ = row
    article = _article(row)
    try:
        annotations = annotations_from_json(findings)
    except (ValueError, KeyError, TypeError) as error:
        raise StorageFault(named, "its findings cannot be read; run `tui-reader reindex`") from error
    if annotations.text_hash != article.text_hash:
        raise StorageFault(named, "its findings are of another text; run `tui-reader reindex`")
    return Opened(number, article, annotations, bool(read), bool(starred))
