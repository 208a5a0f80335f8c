"""Raw documents to articles with their findings, one at a time and in their order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article
from tui_reader.domain.clean import clean_line
from tui_reader.domain.correction import Correction
from tui_reader.domain.document import RawDocument, Refused
from tui_reader.domain.span import Span
from tui_reader.domain.view import Explanation
from tui_reader.errors import ReaderError
from tui_reader.library.entry import Entry, analysed, article_from_json, entry_of
from tui_reader.library.store import Library
from tui_reader.workspace.long_texts import MOST_ANALYSED, first_part, with_warnings

if TYPE_CHECKING:
    from tui_reader.analysis.analyser import Analyser
    from tui_reader.knowledge.world import World

_FAULTS_OF_OURS = (ValueError, LookupError, AssertionError, RecursionError)
"""What a rule that errs on an unforeseen text raises: an empty span, an index out of range."""

Analysed = tuple[Article, Annotations]
Raw = RawDocument | Refused


def analyser_of(world: "World") -> "Analyser":
    from tui_reader.analysis.analyser import Analyser

    return Analyser(world)


def read_world(profiles: Path | None) -> "World":
    """Our profiles with the user's laid over them, compiled once and cached."""
    from tui_reader.knowledge.loader import load_world
    from tui_reader.settings import cache_path

    return load_world(profiles, cache_path())


@dataclass(frozen=True, slots=True)
class Preparing:
    """One document at a time: `analysed` gives what it says, `entry` what the library is to keep."""

    analyser: "Analyser"
    library: Library | None = None
    corrections: tuple[Correction, ...] = ()
    """The user's, applied to whatever is found."""

    def article(self, raw: RawDocument) -> Article | Refused:
        from tui_reader.formats import article_from

        try:
            return with_warnings(article_from(raw))
        except ReaderError as error:
            return Refused(error.where or raw.origin.place, error.why)

    def analysed(self, raw: Raw) -> Analysed | Refused:
        article = raw if isinstance(raw, Refused) else self.article(raw)
        if isinstance(article, Refused):
            return article
        told, found = self.findings(article)
        return told, self.corrected(told, found)

    def entry(self, raw: Raw) -> Entry | Refused:
        """Analysed only where the library does not hold it already."""
        article = raw if isinstance(raw, Refused) else self.article(raw)
        if isinstance(article, Refused):
            return article
        entry = entry_of(article, analyser=self.analyser.version, world=self.analyser.world.hash)
        if self.library is None or self.library.plan(entry).needs_analysis:
            return self.completed(entry)
        return entry

    def completed(self, entry: Entry) -> Entry:
        """The same entry with its findings."""
        article = article_from_json(entry.id, entry.text, entry.shape, entry.origin)
        told, found = self.findings(article)
        right = self.corrected(article, found)
        return analysed(replace(entry, warnings=told.warnings), article, right, found)

    def corrected(self, article: Article, found: Annotations) -> Annotations:
        """The findings under the user's corrections."""
        if not self.corrections:
            return found
        from tui_reader.analysis.correcting import corrected

        return corrected(found, self.corrections, (article.id, f"{article.origin.collection}:{article.id}"))

    def findings(self, article: Article) -> Analysed:
        """The article and what it says, yet without corrections. A fault of ours costs the findings of one
        article, told as a warning of it, and never the other 200,000."""
        try:
            part = first_part(article, MOST_ANALYSED)
            found = self.analyser(part)
            return article, found if part is article else replace(found, text_hash=article.text_hash)
        except _FAULTS_OF_OURS as error:
            warning = f"kept without findings, by a fault of ours: {clean_line(repr(error))[:200]}"
            told = replace(article, warnings=(*article.warnings, warning))
            nothing = Annotations(
                article.text_hash, self.analyser.version, self.analyser.world.hash, article.lang
            )
            return told, nothing


def read_sources(
    paths: Sequence[str], collection: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Raw]:
    from tui_reader import sources

    return sources.read(paths, collection=collection, stdin=stdin)


def analyse(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    jobs: int = 1,
    profiles: Path | None = None,
) -> Iterator[Analysed | Refused]:
    """What documents say, without a library. `profiles`: the user's folder of profiles and corrections.
    Raises BadProfile for a fault in the latter."""
    from tui_reader.workspace.correcting import corrections_in

    corrections = corrections_in(profiles) if profiles else ()
    raws = read_sources(paths, stdin=stdin)
    if jobs > 1:
        from tui_reader.workspace import processes

        yield from processes.analysed(raws, jobs, profiles, corrections)
    else:
        preparing = Preparing(analyser_of(read_world(profiles)), corrections=corrections)
        yield from map(preparing.analysed, raws)


def explained(article: Article, found: Annotations, span: Span | None = None) -> tuple[Explanation, ...]:
    """Why each statement and priority (that overlaps with `span`) was found."""
    from tui_reader.analysis.explaining import explain

    return explain(article, found, span)


def entries(
    library: Library, preparing: Preparing, raws: Iterable[Raw], jobs: int, profiles: Path | None
) -> Iterator[Entry | Refused]:
    """Every document as an entry for this library, or why it is refused."""
    if jobs > 1:
        from tui_reader.workspace import processes

        return processes.entries(raws, jobs, profiles, library.folder, preparing.corrections)
    return map(preparing.entry, raws)
