"""What the screen asks the workspace: each method puts one question on the desk; its answer is a message."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tui_reader.app.asked import Listing, PanelWanted, Sought
from tui_reader.app.browsing import browse
from tui_reader.app.desk import Desk
from tui_reader.app.messages import (
    ArticleCame,
    Changed,
    CompletionsCame,
    Copied,
    CountCame,
    EverybodyCame,
    FacetsCame,
    FoundCame,
    Gone,
    JobWent,
    NextUnreadCame,
    PanelCame,
    PartsCame,
    ReasonsCame,
    RowsCame,
    SoughtCame,
    StateCame,
    Told,
    Waited,
)
from tui_reader.app.seeking import places_of
from tui_reader.domain.annotation import Statement
from tui_reader.domain.correction import Correction, FindingKind, Split, What
from tui_reader.domain.document import Refused as RefusedDocument
from tui_reader.domain.span import Span
from tui_reader.domain.view import FacetField, Found, MergedPerson, Opened
from tui_reader.errors import BadQuery, NotFound

if TYPE_CHECKING:
    from tui_reader.workspace import Workspace

FIRST_ROWS = 80


class Asking:
    """The questions, each in a lane of its own, so that a slow one never holds up another."""

    def __init__(self, workspace: "Workspace", desk: Desk, today: Callable[[], date]) -> None:
        self._workspace = workspace
        self._desk = desk
        self._today = today
        self.refusals: list[str] = []
        """A line for each document that could not be taken in; the status line has room for the first."""

    def rows(self, numbers: Sequence[int]) -> None:
        self._desk.ask("rows", lambda: RowsCame(self._workspace.rows(numbers)), in_order=True)

    def find(self, listing: Listing, near: int | None) -> None:
        """Find the articles of the list; rows around `near` come along."""

        def question() -> FoundCame:
            found = self._found(listing)
            at = found.numbers.index(near) if near in found.numbers else 0
            first = found.numbers[max(0, at - FIRST_ROWS) : at + FIRST_ROWS]
            return FoundCame(listing, found, self._workspace.rows(first))

        self._desk.ask("find", question, about=listing)

    def _found(self, listing: Listing) -> Found:
        try:
            return self._workspace.find(listing.whole_query, listing.filters, today=self._today())
        except BadQuery:
            if listing.narrowed:
                # What is wrong is told of the search as it was typed.
                self._workspace.find(listing.query, listing.filters, today=self._today())
            raise

    def count(self, listing: Listing) -> None:
        self._desk.ask("count", lambda: CountCame(listing, len(self._found(listing).numbers)))

    def next_unread(self, after: int | None, following: Sequence[int]) -> None:
        """Which of the articles that follow is the first unread one."""

        def question() -> NextUnreadCame:
            unread = set(self._workspace.find("is:unread", today=self._today()).numbers)
            return NextUnreadCame(after, next((n for n in following if n in unread), None))

        self._desk.ask("unread", question)

    def article(self, number: int, query: str) -> None:
        def question() -> ArticleCame:
            return self._came(self._workspace.open_article(number), query)

        self._desk.ask("article", question, about=number)

    def renew(self, shown: Opened, query: str) -> None:
        """The article that is shown, as the library has it by now. A lane of its own: it never takes the
        place of an article that is wanted."""

        def question() -> ArticleCame | Gone:
            try:
                now = self._workspace.open_article(shown.number)
            except NotFound:
                return Gone(shown.number)
            # The same value where nothing changed: nothing is worked out anew.
            return self._came(shown if now == shown else now, query)

        self._desk.ask("renew", question, about=shown.number)

    def _came(self, opened: Opened, query: str) -> ArticleCame:
        return ArticleCame(opened, query, self._workspace.hits(opened.number, query) if query else ())

    def seek(self, sought: Sought, text: str) -> None:
        """Look for words in the text of an article."""
        self._desk.ask("seek", lambda: SoughtCame(sought, places_of(sought.words, text)))

    def panel(self, wanted: PanelWanted) -> None:
        def question() -> PanelCame:
            panel = self._workspace.panel(
                wanted.number,
                today=self._today(),
                organisation=wanted.organisation,
                whole_library=wanted.whole_library,
            )
            return PanelCame(wanted, panel)

        self._desk.ask("panel", question)

    def facets(self, field: FacetField, listing: Listing) -> None:
        def question() -> FacetsCame:
            facets = self._workspace.facets(field, listing.whole_query, listing.filters, today=self._today())
            return FacetsCame(field, facets)

        self._desk.ask("facets", question)

    def complete(self, text: str, field: str, prefix: str) -> None:
        self._desk.ask("complete", lambda: CompletionsCame(text, self._workspace.complete(field, prefix)))

    def mark(
        self, numbers: Sequence[int], told: str, *, read: bool | None = None, starred: bool | None = None
    ) -> None:
        def question() -> Changed:
            self._workspace.mark(numbers, read=read, starred=starred)
            return Changed(told, tuple(numbers), undoable=True)

        self._desk.ask("marks", question, in_order=True)

    def note_read(self, number: int) -> None:
        """It was opened: that marks it as read, but is no deed to be undone."""
        if self._workspace.read_only:
            return

        def question() -> Changed:
            self._workspace.mark([number], read=True, as_deed=False)
            return Changed(numbers=(number,))

        self._desk.ask("marks", question, in_order=True)

    def correct(self, correction: Correction, words: str) -> None:
        """`words` say what is corrected, now and when it is undone."""
        self._desk.ask("marks", lambda: self._corrected(correction, words), in_order=True)

    def mark_wrong(self, kind: FindingKind, number: int, span: Span, words: str, told: str) -> None:
        """What was found there, in these words, is no statement or priority."""

        def question() -> Changed:
            return self._corrected(self._workspace.wrong(kind, number, span, words), told)

        self._desk.ask("marks", question, in_order=True)

    def _corrected(self, correction: Correction, words: str) -> Changed:
        return _corrected(self._workspace.correct(correction, words), words)

    def part(self, person: str, name: str, merged: Sequence[MergedPerson], articles: Sequence[str]) -> None:
        """In these articles it is another person of that name; those merges are taken back."""

        def question() -> Changed:
            changed = sum(
                self._workspace.take_back(each.merge, f"split {each.name} from {name}") for each in merged
            )
            words = f"split {', '.join(each.name for each in merged)} from {name}"
            if articles:
                split = Split(person, self._workspace.free_id(person), tuple(articles))
                words = f"split {name} in two"
                changed += self._workspace.correct(split, words)
            return _corrected(changed, words)

        self._desk.ask("marks", question, in_order=True)

    def parts(self, person: str) -> None:
        """What a person consists of."""
        self._desk.ask("facets", lambda: PartsCame(person, self._workspace.parts(person)))

    def everybody(self, what: What, besides: str) -> None:
        """The people of the library, or its countries and organisations; commonest first."""

        def question() -> EverybodyCame:
            fields: Sequence[FacetField] = ("person",) if what == "person" else ("country", "org")
            facets = (self._workspace.facets(field, today=self._today()) for field in fields)
            others = sorted((each for values in facets for each in values), key=lambda each: -each.count)
            people = [each.value for each in others] if what == "person" else []
            return EverybodyCame(besides, tuple(others), self._workspace.introductions(people))

        self._desk.ask("facets", question)

    def explain(self, number: int, span: Span) -> None:
        self._desk.ask(
            "explain",
            lambda: ReasonsCame(
                span, self._workspace.open_article(number), self._workspace.explain(number, span)
            ),
        )

    def undo(self) -> None:
        def question() -> Changed | Told:
            undone = self._workspace.undo()
            return Told("nothing to undo") if undone is None else Changed(f"undone: {undone}")

        self._desk.ask("marks", question, in_order=True)

    def redo(self) -> None:
        def question() -> Changed | Told:
            redone = self._workspace.redo()
            return Told("nothing to redo") if redone is None else Changed(f"done again: {redone}")

        self._desk.ask("marks", question, in_order=True)

    def citation(self, number: int) -> None:
        self._desk.ask(
            "copy", lambda: Copied(self._workspace.citation(number, accessed=self._today()), "the citation")
        )

    def quotation(self, number: int, statement: Statement, words: str) -> None:
        """What is said there, if these words still stand there."""
        what = "the quotation" if statement.kind == "direct" else "the statement"
        span = statement.span
        self._desk.ask("copy", lambda: Copied(self._workspace.quotation(number, span, words), what))

    def aim(self, number: int, span: Span, words: str) -> None:
        """What is wanted there, with its sentence, if these words still stand there."""
        self._desk.ask("copy", lambda: Copied(self._workspace.aim(number, span, words), "the priority"))

    def browse(self, opened: Opened) -> None:
        self._desk.ask("browse", lambda: Told(browse(opened.article.url or "")))

    def get_ready(self) -> None:
        """Read who exists before the side panel first needs it."""

        def question() -> None:
            _ = self._workspace.world

        self._desk.ask("panel", question)

    def state(self) -> None:
        def question() -> StateCame:
            fault = self._workspace.heed_corrections()
            return StateCame(self._workspace.state(), fault)

        self._desk.ask("state", question)

    def remember(self, key: str, value: str) -> None:
        def question() -> Waited:
            self._workspace.remember(key, value)
            return Waited("")

        self._desk.ask("remember", question)

    def catch_up(self, progress: Callable[[int, int], None]) -> None:
        def question() -> JobWent:
            self._workspace.catch_up(progress)
            return JobWent("")

        self._desk.ask("index", question)

    def take_in(self, paths: Sequence[str], progress: Callable[[int], None]) -> None:
        """Read documents into the library; the answer tells what became of them, with the first refusal."""

        def question() -> Changed:
            taken, refused = 0, list[str]()
            for n, outcome in enumerate(self._workspace.ingest(paths), 1):
                if n % 20 == 0:
                    progress(n)
                if isinstance(outcome, RefusedDocument):
                    refused.append(f"{outcome.where}: {outcome.why}")
                    self.refusals.append(refused[-1])
                else:
                    taken += 1
            return Changed(_account(taken, refused))

        self._desk.ask("jobs", question)


def _corrected(changed: int, words: str) -> Changed:
    articles = "1 article" if changed == 1 else f"{changed:,} articles"
    return Changed(f"{words}: {articles} changed", undoable=True)


def _account(taken: int, refused: Sequence[str]) -> str:
    if not refused:
        return f"read {taken}"
    rest = "; all are told on quitting" if len(refused) > 1 else ""
    return f"read {taken}, refused {len(refused)}{rest}: {refused[0]}"
