"""Articles and findings made by hand, for tests that need no analysis."""

from tui_reader.domain.annotation import (
    Annotations,
    Holder,
    Mention,
    Person,
    PersonKind,
    Priority,
    Speaker,
    Statement,
)  # fmt: skip
from tui_reader.domain.article import Article, Block
from tui_reader.domain.document import Origin
from tui_reader.domain.published import Published
from tui_reader.domain.span import Span
from tui_reader.library.entry import Entry, analysed, entry_of
from tui_reader.library.store import Library

ANALYSER, WORLD = "7", "w1"


def article(
    text: str = "Talks were held.",
    *,
    name: str = "a",
    collection: str | None = "news",
    title: str | None = "Talks",
    date: str | None = "2023-05-04",
    source: str | None = "Evening Post",
) -> Article:
    return Article(
        name,
        text,
        (Block("paragraph", Span(0, len(text))),),
        Origin(f"{collection}.jsonl:1", f"/archive/{collection}.jsonl", collection, name),
        title,
        Published(date) if date else None,
        source,
    )


def findings(
    of: Article,
    *,
    said_by: tuple[tuple[str, PersonKind], ...] = (),
    countries: tuple[str, ...] = (),
    bodies: tuple[str, ...] = (),
    wants: tuple[tuple[str, str | None], ...] = (),
    analyser: str = ANALYSER,
) -> Annotations:
    """Findings that all stand on the whole text; names become ids by their lower case."""
    whole = Span(0, len(of.text))
    people = tuple(Person(name.lower().replace(" ", "-"), name, kind, "analyst") for name, kind in said_by)
    return Annotations(
        of.text_hash,
        analyser,
        WORLD,
        "en",
        tuple(Mention(whole, "country", code, code.title(), "name") for code in countries)
        + tuple(Mention(whole, "organisation", body, body, "acronym") for body in bodies),
        people,
        tuple(
            Statement(whole, "direct", at, "test", 1.0, None, Speaker(p.name, p.kind, None, p.id, p.role))
            for at, p in enumerate(people)
        ),
        tuple(Priority(whole, "goal", Holder(name, code), whole, "test") for name, code in wants),
    )


def entry(of: Article, found: Annotations | None = None, *, analyser: str = ANALYSER) -> Entry:
    bare = entry_of(of, analyser=analyser, world=WORLD)
    return analysed(bare, of, found or findings(of, analyser=analyser))


def fates(library: Library, *entries: Entry) -> list[str]:
    """What became of entries that are kept."""
    return [outcome.plan.fate for outcome in library.keep(entries) if outcome.plan]
