"""The one door: paths, queries and keys come in, values to show go out. Any thread may knock."""

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tui_reader.domain.correction import Correction, FindingKind, Wrong
from tui_reader.domain.document import Refused
from tui_reader.domain.organisation import Membership, Organisation
from tui_reader.domain.query import Filter, Sort
from tui_reader.domain.span import Span
from tui_reader.domain.view import (
    Explanation,
    FacetCount,
    FacetField,
    Found,
    Introduction,
    LibraryState,
    Opened,
    Panel,
    Parts,
    PersonLine,
    PriorityLine,
    Row,
    StatementLine,
    Taken,
)
from tui_reader.errors import NotFound, ReaderError
from tui_reader.export.citation import aim, citation, quotation
from tui_reader.library.deeds import Mark
from tui_reader.library.store import Library
from tui_reader.settings import profiles_path
from tui_reader.workspace import preparing
from tui_reader.workspace.archives import Archives
from tui_reader.workspace.completing import completed
from tui_reader.workspace.correcting import Correcting
from tui_reader.workspace.finding import Finder, hits_in, snippet_of
from tui_reader.workspace.meaning import entity_meant, person_meant
from tui_reader.workspace.panel import panel_of
from tui_reader.workspace.taking_in import renewed, take_in
from tui_reader.workspace.telling import Telling
from tui_reader.workspace.text_index import TextIndex

if TYPE_CHECKING:
    from tui_reader.knowledge.world import World
    from tui_reader.settings import Settings


_MOST_APPEARANCES = 1000
"""Articles of a person that are listed."""
_WORDS_NOTED = 60
"""Characters of a wrong finding that are written down beside its place."""


class Workspace:
    """A library with its text index and the world that its articles are read by.

    Every method raises a ReaderError, and nothing else, for what the user or the machine may do wrong.
    """

    def __init__(
        self,
        library: Library,
        profiles: Path | None = None,
        on_wait: Callable[[str], None] | None = None,
    ) -> None:
        self._library = library
        self._profiles = profiles
        self._index = TextIndex(library)
        self._finder = Finder(library, self._index, lambda: self.world)
        self._telling = Telling(library, self._finder)
        self._correcting = Correcting(library, profiles or profiles_path(), on_wait)
        self._lock = threading.Lock()
        self._world: World | None = None

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        create: bool = True,
        settings: "Settings | None" = None,
        on_wait: Callable[[str], None] | None = None,
    ) -> "Workspace":
        """The library of that folder, made when it is not there and `create` holds. `on_wait` is told once
        a second, in words, that another writer is being waited for."""
        library = Library(folder, create=create, on_wait=on_wait)
        workspace = cls(library, settings.profiles if settings else None, on_wait)
        # What keeps corrections from being applied keeps nobody from reading; `correction_fault` tells.
        with contextlib.suppress(ReaderError):
            workspace._correcting.settle()
        return workspace

    def close(self) -> None:
        self._index.close()
        self._library.close()

    @property
    def read_only(self) -> bool:
        return self._library.read_only

    def tell_waits(self, on_wait: Callable[[str], None]) -> None:
        """Who is told, from now on, that another process is being waited for."""
        self._library.tell_waits(on_wait)
        self._correcting.on_wait = on_wait

    @property
    def world(self) -> "World":
        """Who exists, with the user's own profiles; read when first asked for."""
        with self._lock:
            if self._world is None:
                self._world = preparing.read_world(self._profiles)
            return self._world

    # ---- taking in -----------------------------------------------------------------------------
    def ingest(
        self,
        paths: Sequence[str],
        *,
        collection: str | None = None,
        stdin: BinaryIO | None = None,
        jobs: int = 1,
    ) -> Iterator[Taken | Refused]:
        """What became of each document; each Taken comes when it is on the disk. Then the text index is
        brought up to date, unless another process is at it."""
        worker = self._preparing()
        raws = preparing.read_sources(paths, collection, stdin)
        archives = Archives(self._library)
        if collection is None:
            raws = archives.settled(raws)
        prepared = preparing.entries(self._library, worker, raws, jobs, self._profiles)
        yield from take_in(self._library, worker, prepared, archives.notes)
        self._correcting.catch_up(worker.corrections)
        self._index.catch_up()

    def _preparing(self) -> preparing.Preparing:
        in_force = self._correcting.in_force()
        return preparing.Preparing(preparing.analyser_of(self.world), self._library, in_force)

    def remove(self, ids: Sequence[str]) -> int:
        """Takes articles out, undoably; NotFound, and nothing removed, where one is not there."""
        return self._library.mark([self.number_of(each) for each in ids], {"removed": True})

    def purge(self) -> int:
        """Forgets removed articles for good; they stay out all the same. Returns how many."""
        return self._library.purge()

    # ---- finding -------------------------------------------------------------------------------
    def find(
        self,
        query: str = "",
        filters: Sequence[Filter] = (),
        *,
        today: date,
        limit: int | None = None,
        sort: Sort = "date",
    ) -> Found:
        """In the order that the query asks for by `sort:`, else by `sort`: newest first, or the most
        relevant first. Raises BadQuery."""
        return self._finder.find(query, filters, today, limit, sort)

    def rows(self, numbers: Sequence[int]) -> tuple[Row, ...]:
        """In the order asked for; articles that are gone are left out."""
        return self._library.rows(numbers)

    def facets(
        self, field: FacetField, query: str = "", filters: Sequence[Filter] = (), *, today: date
    ) -> tuple[FacetCount, ...]:
        """Values of the found articles and how many of them have each, commonest first."""
        return self._library.facets(field, self._finder.question(query, today).node, filters)

    def complete(self, field: str, prefix: str) -> tuple[str, ...]:
        """Values of a field that begin so, the commonest first; the names of fields for the field ``."""
        return completed(self._library, field, prefix)

    def hits(self, number: int, query: str) -> tuple[Span, ...]:
        """Where the query's words and phrases stand in the article's text, in order. Raises BadQuery."""
        return hits_in(self._library.open_article(number).article.text, query)

    def snippet(self, number: int, query: str) -> tuple[str, tuple[Span, ...]]:
        """One line of the article with most of the query's words, and where they stand in that line."""
        return snippet_of(self._library.open_article(number).article.text, query)

    # ---- reading -------------------------------------------------------------------------------
    def number_of(self, id: str) -> int:  # noqa: A002 - the word that readers know
        """The article of that id, also of a place that it was met at again. Raises NotFound."""
        return self._library.number_of(id)

    def open_article(self, number: int) -> Opened:
        """Raises NotFound where the article has been removed meanwhile."""
        return self._library.open_article(number)

    def panel(
        self, number: int, *, today: date, organisation: str | None = None, whole_library: bool = False
    ) -> Panel:
        """The side panel of an article; `organisation` is shown in place of the one that it is about,
        `whole_library` adds what the same holders want in other articles. Raises NotFound."""
        chosen = self._organisation(organisation) if organisation else None
        opened = self._library.open_article(number)
        return panel_of(opened, self.world, self._library, today, chosen, whole_library=whole_library)

    def statements(
        self, query: str = "", filters: Sequence[Filter] = (), *, today: date, limit: int | None = None
    ) -> Iterator[StatementLine]:
        """Who said what in the found articles; a speaker whom the query demands narrows it down."""
        return self._telling.statements(query, filters, today, limit)

    def priorities(
        self, query: str = "", filters: Sequence[Filter] = (), *, today: date, limit: int | None = None
    ) -> Iterator[PriorityLine]:
        """Who wants what in the found articles."""
        return self._telling.priorities(query, filters, today, limit)

    def who(
        self, query: str = "", filters: Sequence[Filter] = (), *, today: date, limit: int | None = None
    ) -> tuple[PersonLine, ...]:
        """The people of the found articles together, most statements first."""
        return self._telling.who(query, filters, today, limit)

    def members(
        self, organisation: str, day: date
    ) -> tuple[Organisation, tuple[Membership, ...], str | None]:
        """The organisation, every state's standing on that day, and the chair's ISO code."""
        body = self._organisation(organisation)
        return body, body.standing_on(day), body.chair_on(day)

    def _organisation(self, name: str) -> Organisation:
        body = self.world.organisation(name)
        if body is None:
            raise NotFound(name, "no such organisation is known; see `tui-reader profiles list`")
        return body

    def explain(self, number: int, span: Span | None = None) -> tuple[Explanation, ...]:
        """Why each statement and priority of an article was found (those that overlap with `span`, if one is
        given), in the order of the text. Raises NotFound."""
        opened = self._library.open_article(number)
        return preparing.explained(opened.article, opened.annotations, span)

    # ---- corrections ---------------------------------------------------------------------------
    def correct(self, correction: Correction, words: str | None = None) -> int:
        """Writes a correction into the user's file and applies it at once, to the articles that it touches
        alone; `undo` takes it back. Returns how many articles it changed, 0 where it is in the file already.
        `words` is what it is called when it is undone, in place of words with ids.
        Raises BadProfile for a faulty file, which stays as it is."""
        return self._correcting.add(correction, words)

    def wrong(self, kind: FindingKind, number: int, span: Span, words: str | None = None) -> Wrong:
        """The correction that says that what was found there is none. Raises NotFound, also where other words
        than these stand there."""
        opened = self._still_there(number, span, words)
        article, said = opened.article, opened.annotations.statements if kind == "statement" else ()
        shown = next((each.told(article.text) for each in said if each.span == span), span)
        noted = " ".join(shown.of(article.text).split())[:_WORDS_NOTED]
        return Wrong(kind, article.text_hash, span, article.id, noted)

    def take_back(self, correction: Correction, words: str | None = None) -> int:
        """Takes a correction out of the file, wherever in it; `undo` puts it back. Returns how many articles
        that changed. `words` as in `correct`."""
        return self._correcting.take_back(correction, words)

    def corrections(self) -> tuple[Correction, ...]:
        """The user's corrections in their order, as the file has them now. Raises BadProfile."""
        return self._correcting.written()

    def heed_corrections(self) -> str | None:
        """Puts the library right where the file of corrections was edited by hand meanwhile. The fault that
        it has, in one line, if it has one."""
        with contextlib.suppress(ReaderError):
            self._correcting.settle()
        return self.correction_fault

    @property
    def correction_fault(self) -> str | None:
        """Why the file of corrections is not read, in one line; its last good state is in force."""
        return self._correcting.fault()

    def person_meant(self, words: str) -> str:
        """The id of the person that a name or an id stands for. Raises NotFound, also for several."""
        return person_meant(self._library, words)

    def entity_meant(self, words: str) -> tuple[str, str | None]:
        """Likewise the id and the name of a country, organisation, place or group."""
        return entity_meant(self._library, self.world, words)

    def free_id(self, person: str) -> str:
        """An id for somebody of the same name, to split from that person."""
        return self._correcting.free_id(person)

    def parts(self, person: str) -> Parts:
        """What a person can be parted into: `take_back` takes back a merge, a `Split` is of some articles."""
        appearances, of = self._library.appearances(person, _MOST_APPEARANCES)
        return Parts(self._correcting.merged_into(person), appearances, of)

    def introductions(self, people: Sequence[str]) -> dict[str, Introduction]:
        """What tells these people (ids) from namesakes."""
        return self._library.introductions(people)

    # ---- handing out ---------------------------------------------------------------------------
    def citation(self, number: int, *, accessed: date) -> str:
        """Author, title, source, date, address and the day of access, on one line."""
        return citation(self._library.open_article(number).article, accessed)

    def quotation(self, number: int, span: Span, words: str | None = None) -> str:
        """The words at that place with who said them, where and when, on one line; only what is quoted word
        for word stands in quotation marks. Raises NotFound; of a statement whose `words` are given, also
        where others stand there by now or it was set right meanwhile."""
        opened = self._still_there(number, span, words)
        if words is not None and not any(each.span == span for each in opened.annotations.statements):
            raise NotFound(opened.article.id, "no statement is found there any more")
        return quotation(opened.article, opened.annotations, span)

    def aim(self, number: int, span: Span, words: str | None = None) -> str:
        """The priorities at that place, one a line, then their sentence and where it stands. Raises NotFound
        likewise, and where there is none."""
        opened = self._still_there(number, span, words)
        if not any(priority.span == span for priority in opened.annotations.priorities):
            raise NotFound(opened.article.id, "no priority is found there any more")
        return aim(opened.article, opened.annotations, span)

    def _still_there(self, number: int, span: Span, words: str | None) -> Opened:
        """The article, which another process may have taken in anew since its words were shown."""
        opened = self._library.open_article(number)
        there = span.of(opened.article.text)
        if span.end > len(opened.article.text) or (words is not None and there.split() != words.split()):
            raise NotFound(opened.article.id, "its text has changed since it was shown")
        return opened

    # ---- state, all of it undoable -------------------------------------------------------------
    def mark(
        self,
        numbers: Sequence[int],
        *,
        read: bool | None = None,
        starred: bool | None = None,
        as_deed: bool = True,
    ) -> None:
        """Not `as_deed` where nobody did it on purpose: `undo` passes over it."""
        changes: dict[Mark, bool] = {}
        if read is not None:
            changes["read"] = read
        if starred is not None:
            changes["starred"] = starred
        if changes and numbers:
            self._library.mark(numbers, changes, as_deed=as_deed)

    def undo(self) -> str | None:
        """What was undone, in words; None when there is nothing left to undo."""
        return self._library.undo(lambda detail: self._correcting.turn(detail, undone=True))

    def redo(self) -> str | None:
        """What was done again, in words; None when nothing was undone since the last deed."""
        return self._library.redo(lambda detail: self._correcting.turn(detail, undone=False))

    def remember(self, key: str, value: str) -> None:
        """Keeps a value of the app's own (JSON text) under a name."""
        self._library.remember(key, value)

    def recall(self, key: str) -> str | None:
        return self._library.recall(key)

    # ---- health --------------------------------------------------------------------------------
    def state(self) -> LibraryState:
        return self._library.state(self._index.told_applied())

    def catch_up(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Brings the text index up to date; `progress` is told how many articles of how many are done."""
        self._index.catch_up(progress)

    def reindex(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Analyses again what was analysed by other rules or profiles, then builds the text index anew."""
        self.renew(progress)
        self._index.rebuild(progress)

    def renew(self, progress: Callable[[int, int], None] | None = None) -> int:
        """Analyses again what was analysed by other rules or profiles than today's; returns how many."""
        return renewed(self._library, self._preparing(), progress)

    def check(self, holds: Sequence[str] = ()) -> tuple[str, ...]:
        """Faults in words, none when the library is whole and holds every id of `holds`."""
        return (*self._library.faults(holds), *self._index.faults())

    def backup(self, target: Path) -> None:
        """A whole copy of the library in one file, put in place at once."""
        self._library.backup(target)
