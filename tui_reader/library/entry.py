"""An article with its findings laid out as the rows that the library keeps, and back again."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tui_reader.domain.annotation import Annotations, Speaker
from tui_reader.domain.article import Article, Block, identity_apart, identity_of
from tui_reader.domain.document import Origin
from tui_reader.domain.published import Published
from tui_reader.domain.record import annotations_to_json
from tui_reader.domain.span import Span
from tui_reader.library.decide import Marks
from tui_reader.library.folding import fold_label, fold_person

EXPERT, OFFICIAL, SPEAKER, PERSON, COUNTRY, ORG, SOURCE, MONTH = range(8)
"""Fields of a term, as numbered in the tables."""

PEOPLE = (EXPERT, OFFICIAL, SPEAKER, PERSON)

FIELDS: Mapping[str, int] = {
    "expert": EXPERT,
    "official": OFFICIAL,
    "speaker": SPEAKER,
    "person": PERSON,
    "country": COUNTRY,
    "org": ORG,
    "source": SOURCE,
    "month": MONTH,
}

Term = tuple[int, str, str, str]
"""Field, value, label, folded label."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What annotations add to an article's rows; everything is ready to be bound to SQL."""

    annotations: str
    analyser: str
    world: str
    countries: str
    organisations: str
    terms: tuple[Term, ...]
    people: tuple[tuple[object, ...], ...]
    statements: tuple[tuple[object, ...], ...]
    priorities: tuple[tuple[object, ...], ...]
    corrected: tuple[str, ...] = ()
    """Keys of the corrections that changed something in the annotations."""
    found: str | None = None
    """The annotations as they were found, where corrections changed them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document ready to be kept. `findings` None: not analysed, because the library was thought
    to hold its text already."""

    identity: str
    id: str
    origin: Origin
    marks: Marks
    text: str
    shape: str
    title: str
    published: Published | None
    source: str | None
    warnings: tuple[str, ...]
    findings: Findings | None = None
    apart: str | None = None
    """Its identity where another file goes by the first one (`domain.article.identity_apart`)."""


def entry_of(article: Article, *, analyser: str, world: str) -> Entry:
    """The rows of an article, yet without findings; `analyser` and `world` are the marks of what
    analyses today."""
    shape = shape_to_json(article)
    meta = hashlib.sha256(shape.encode()).hexdigest()[:32]
    return Entry(
        identity_of(article),
        article.id,
        article.origin,
        Marks(article.text_hash, meta, analyser, world),
        article.text,
        shape,
        _shown_title(article),
        article.published,
        article.source,
        article.warnings,
        apart=identity_apart(article),
    )


def analysed(
    entry: Entry, article: Article, annotations: Annotations, found: Annotations | None = None
) -> Entry:
    """The entry of that article with its findings; ValueError where they belong to another text.
    `found`: the annotations before they were corrected."""
    if annotations.text_hash != entry.marks.text:
        raise ValueError(f"annotations of another text than {entry.id}")
    return replace(entry, findings=findings_of(article, annotations, found))


def findings_of(article: Article, annotations: Annotations, found: Annotations | None = None) -> Findings:
    """The rows of annotations. `found`: the same before corrections changed them."""
    countries = _by_count(m.entity for m in annotations.mentions if m.kind == "country")
    # Bodies known by name have a name for an id (`CSTO`); what was put together from the text has a
    # slug, and is too much for one line of a list.
    organisations = _by_count(
        m.entity for m in annotations.mentions if m.kind == "organisation" and m.entity != m.entity.casefold()
    )
    return Findings(
        annotations_to_json(annotations),
        annotations.analyser,
        annotations.world,
        json.dumps(countries),
        json.dumps(organisations, ensure_ascii=False),
        _terms(article, annotations),
        _people(annotations),
        tuple(_statements(annotations)),
        tuple(_priorities(article, annotations)),
        annotations.corrected,
        annotations_to_json(found) if found is not None and annotations.corrected else None,
    )


# ---- an article without its text, as JSON ------------------------------------------------------
def shape_to_json(article: Article) -> str:
    """All of an article but its text, id and origin, which have columns of their own."""
    published = article.published
    return json.dumps(
        {
            "blocks": [(b.kind, b.span.start, b.span.end) for b in article.blocks],
            "title": article.title,
            "published": (published.iso, published.inferred) if published else None,
            "source": article.source,
            "author": article.author,
            "url": article.url,
            "lang": article.lang,
            "extra": dict(article.extra),
            "warnings": article.warnings,
        },
        separators=(",", ":"),
        sort_keys=True,
    )


def article_from_json(id: str, text: str, shape: str, origin: Origin) -> Article:  # noqa: A002 - the field's name
    known: dict[str, Any] = json.loads(shape)
    return Article(
        id,
        text,
        tuple(Block(kind, Span(start, end)) for kind, start, end in known["blocks"]),
        origin,
        known["title"],
        Published(*known["published"]) if known["published"] else None,
        known["source"],
        known["author"],
        known["url"],
        known["lang"],
        known["extra"],
        tuple(known["warnings"]),
    )


# ---- rows --------------------------------------------------------------------------------------
def _shown_title(article: Article) -> str:
    """The title, else the first words, so that every row of a list has something to read."""
    if article.title and article.title.strip():
        return article.title
    return " ".join(article.text[:200].split())[:80] or article.id


def _by_count(values: Iterable[str]) -> list[str]:
    return [value for value, _ in Counter(values).most_common()]


def speaker_key(speaker: Speaker) -> str:
    """A speaker's id, else the folded words that name the source (`experts`)."""
    return speaker.id or fold_label(speaker.name).strip() or speaker.name


def _terms(article: Article, annotations: Annotations) -> tuple[Term, ...]:
    """Every facet value of the article once, with the longest label that it has here."""
    labels: dict[tuple[int, str], str] = {}

    def add(field: int, value: str, label: str) -> None:
        if len(label) > len(labels.get((field, value), "")):
            labels[field, value] = label

    for person in annotations.people:
        add(PERSON, person.id, person.name)
    names = {person.id: person.name for person in annotations.people}
    for statement in annotations.statements:
        if (speaker := statement.speaker) is None:
            continue
        key = speaker_key(speaker)
        name = names.get(key, speaker.name)
        add(SPEAKER, key, name)
        if speaker.id and speaker.kind != "other":
            add(EXPERT if speaker.kind == "expert" else OFFICIAL, key, name)
    for mention in annotations.mentions:
        if mention.kind == "person":
            add(PERSON, mention.entity, mention.name)
        elif mention.kind in ("country", "organisation"):
            add(COUNTRY if mention.kind == "country" else ORG, mention.entity, mention.name)
    if article.source:
        add(SOURCE, article.source, article.source)
    if article.published and len(article.published.iso) >= 7 and article.published.iso[4] == "-":
        add(MONTH, article.published.iso[:7], article.published.iso[:7])
    return tuple(
        (field, value, label, fold_person(label) if field in PEOPLE else fold_label(label))
        for (field, value), label in labels.items()
    )


def _people(annotations: Annotations) -> tuple[tuple[object, ...], ...]:
    """Interrupted quotations count once: their parts share a group."""
    said = {(s.speaker.id, s.group) for s in annotations.statements if s.speaker and s.speaker.id}
    counts = Counter(person for person, _ in said)
    return tuple((p.id, p.name, p.role, p.kind, counts[p.id]) for p in annotations.people)


def _statements(annotations: Annotations) -> Iterable[tuple[object, ...]]:
    for statement in annotations.statements:
        speaker = statement.speaker
        yield (
            statement.span.start,
            statement.span.end,
            statement.kind,
            speaker.name if speaker else None,
            speaker_key(speaker) if speaker else None,
            speaker.role if speaker else None,
            speaker.kind if speaker else None,
        )


def _priorities(article: Article, annotations: Annotations) -> Iterable[tuple[object, ...]]:
    for priority in annotations.priorities:
        yield (
            priority.span.start,
            priority.span.end,
            priority.sentence.start,
            priority.sentence.end,
            priority.kind,
            priority.holder.name,
            priority.holder.id,
            priority.stated_by,
            priority.negated,
            priority.past,
            priority.span.of(article.text),
            priority.sentence.of(article.text),
        )
