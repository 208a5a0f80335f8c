"""Articles and what was found in them as JSON: the public record (format 1) and what the library keeps.

The public record is a plain dict for `json.dumps`; the other functions give and take JSON text and
come back equal.
"""

import json
from collections.abc import Mapping
from typing import Any

from tui_reader.domain.annotation import (
    Annotations,
    Holder,
    MembershipClaim,
    Mention,
    Person,
    Priority,
    Speaker,
    Statement,
)
from tui_reader.domain.article import Article, Block
from tui_reader.domain.organisation import Country
from tui_reader.domain.span import Span

FORMAT = 1

Json = dict[str, Any]


def to_record(article: Article, annotations: Annotations, countries: Mapping[str, Country]) -> Json:
    """One object an article, as `analyse --json` and `show --json` print it. Offsets are code points
    into `text`, end exclusive. Members of a collective are given by name; `countries` has it by ISO code."""
    return {
        "format": FORMAT,
        "id": article.id,
        "title": article.title,
        "date": article.published.iso if article.published else None,
        "date_inferred": article.published is not None and article.published.inferred,
        "source": article.source,
        "author": article.author,
        "url": article.url,
        "lang": article.lang or annotations.lang,
        "text": article.text,
        "mentions": [_mention(mention) for mention in annotations.mentions],
        "people": [_person(person) for person in annotations.people],
        "statements": [_statement(statement) for statement in annotations.statements],
        "priorities": [_by_name(_priority(priority), countries) for priority in annotations.priorities],
        "memberships": [_membership(claim) for claim in annotations.memberships],
    }


def _ends(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _place(span: Span | None) -> Json | None:
    return _ends(span) if span else None


def _mention(mention: Mention) -> Json:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "kind": mention.kind,
        "id": mention.entity,
        "name": mention.name,
        "form": mention.form,
    }


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role,
        "kind": person.kind,
        "affiliation": person.affiliation,
        "country": person.country,
    }


def _statement(statement: Statement) -> Json:
    return _ends(statement.span) | {
        "group": statement.group,
        "kind": statement.kind,
        "cue": _place(statement.cue),
        "speaker": _speaker(statement.speaker) if statement.speaker else None,
        "confidence": statement.confidence,
        "rule": statement.rule,
    }


def _speaker(speaker: Speaker) -> Json:
    """A source that the text does not name at this place has null offsets."""
    # A source that no words name here (a quotation going on) has no place: the keys are left out.
    ends = _ends(speaker.span) if speaker.span else {}
    return ends | {"id": speaker.id, "name": speaker.name, "role": speaker.role, "kind": speaker.kind}


def _priority(priority: Priority) -> Json:
    holder = priority.holder
    return _ends(priority.span) | {
        "kind": priority.kind,
        "cue": _place(priority.cue),
        "holder": {"name": holder.name, "id": holder.id, "members": list(holder.members) or None},
        "stated_by": priority.stated_by,
        "sentence": _ends(priority.sentence),
        "negated": priority.negated,
        "past": priority.past,
        "rule": priority.rule,
    }


def _by_name(priority: Json, countries: Mapping[str, Country]) -> Json:
    holder = priority["holder"]
    members = [countries[code].name if code in countries else code for code in holder["members"] or ()]
    return priority | {"holder": holder | {"members": members or None}}


def _membership(claim: MembershipClaim) -> Json:
    return {"organisation": claim.organisation, "members": list(claim.members)} | _ends(claim.span)


# ---- what the library keeps -----------------------------------------------------------------------------


def annotations_to_json(annotations: Annotations) -> str:
    """All of the annotations as compact JSON text; `annotations_from_json` gives them back equal."""
    kept: Json = {
        "text_hash": annotations.text_hash,
        "analyser": annotations.analyser,
        "world": annotations.world,
        "lang": annotations.lang,
        "mentions": [_mention(mention) for mention in annotations.mentions],
        "people": [_person(person) | {"gender": person.gender} for person in annotations.people],
        "statements": [_statement(statement) for statement in annotations.statements],
        "priorities": [_priority(priority) for priority in annotations.priorities],
        "memberships": [_membership(claim) for claim in annotations.memberships],
    }
    if annotations.corrected:
        kept["corrected"] = annotations.corrected
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def annotations_from_json(text: str) -> Annotations:
    """What `annotations_to_json` wrote. Raises ValueError, KeyError or TypeError for anything else."""
    kept = json.loads(text)
    return Annotations(
        text_hash=kept["text_hash"],
        analyser=kept["analyser"],
        world=kept["world"],
        lang=kept["lang"],
        mentions=tuple(map(_to_mention, kept["mentions"])),
        people=tuple(Person(**person) for person in kept["people"]),
        statements=tuple(map(_to_statement, kept["statements"])),
        priorities=tuple(map(_to_priority, kept["priorities"])),
        memberships=tuple(map(_to_membership, kept["memberships"])),
        corrected=tuple(kept.get("corrected", ())),
    )


def _to_span(ends: Json) -> Span:
    return Span(ends["start"], ends["end"])


def _to_place(ends: Json | None) -> Span | None:
    return _to_span(ends) if ends else None


def _to_mention(kept: Json) -> Mention:
    return Mention(_to_span(kept), kept["kind"], kept["id"], kept["name"], kept["form"])


def _to_statement(kept: Json) -> Statement:
    return Statement(
        span=_to_span(kept),
        kind=kept["kind"],
        group=kept["group"],
        rule=kept["rule"],
        confidence=kept["confidence"],
        cue=_to_place(kept["cue"]),
        speaker=_to_speaker(kept["speaker"]) if kept["speaker"] else None,
    )


def _to_speaker(kept: Json) -> Speaker:
    span = _to_span(kept) if "start" in kept else None
    return Speaker(kept["name"], kept["kind"], span, kept["id"], kept["role"])


def _to_priority(kept: Json) -> Priority:
    holder = kept["holder"]
    return Priority(
        span=_to_span(kept),
        kind=kept["kind"],
        holder=Holder(holder["name"], holder["id"], tuple(holder["members"] or ())),
        sentence=_to_span(kept["sentence"]),
        rule=kept["rule"],
        cue=_to_place(kept["cue"]),
        stated_by=kept["stated_by"],
        negated=kept["negated"],
        past=kept["past"],
    )


def _to_membership(kept: Json) -> MembershipClaim:
    return MembershipClaim(kept["organisation"], tuple(kept["members"]), _to_span(kept))


def blocks_to_json(blocks: tuple[Block, ...]) -> str:
    """The structure of an article as compact JSON text; `blocks_from_json` gives it back equal."""
    return json.dumps([[b.kind, b.span.start, b.span.end] for b in blocks], separators=(",", ":"))


def blocks_from_json(text: str) -> tuple[Block, ...]:
    """What `blocks_to_json` wrote. Raises ValueError or TypeError for anything else."""
    return tuple(Block(kind, Span(start, end)) for kind, start, end in json.loads(text))
