"""Findings and a user's corrections in, findings set right out; the findings themselves stay as they were.

A pure function after the analyser: the same findings under the same corrections come out equal.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from tui_reader.domain.annotation import (
    Annotations,
    Holder,
    MembershipClaim,
    Mention,
    Person,
    PersonKind,
    Speaker,
)
from tui_reader.domain.correction import Correction, Ignore, Merge, Rename, Split, What, Wrong, key_of
from tui_reader.domain.span import Span

_NEARLY = 0.7
"""Of two places of the text that much in common: they are one finding, with its edges drawn anew."""
_STRONGEST: tuple[PersonKind, ...] = ("official", "expert", "other")
Respoken = Callable[[Speaker], Speaker]


def corrected(
    annotations: Annotations, corrections: Sequence[Correction], names: Iterable[str] = ()
) -> Annotations:
    """The findings under these corrections, in their order; `names` are the ids that the article goes by.

    `corrected` of the result holds the keys of those corrections that changed something in it.
    """
    if not corrections:
        return annotations
    known_as = frozenset(names)
    now, present, done = annotations, _ids_in(annotations), list[str]()
    for correction in corrections:
        if not isinstance(correction, Wrong) and correction.id not in present:
            continue
        after = _applied(now, correction, known_as)
        if after is not now and after != now:
            now, present = after, _ids_in(after)
            done.append(key_of(correction))
    return replace(now, corrected=tuple(done)) if done else annotations


def _ids_in(found: Annotations) -> frozenset[str]:
    """Whoever and whatever is named in the findings."""
    ids = {mention.entity for mention in found.mentions}
    ids.update(person.id for person in found.people)
    ids.update(s.speaker.id for s in found.statements if s.speaker and s.speaker.id)
    ids.update(p.holder.id for p in found.priorities if p.holder.id)
    ids.update(claim.organisation for claim in found.memberships)
    return frozenset(ids)


def _applied(found: Annotations, correction: Correction, names: frozenset[str]) -> Annotations:
    match correction:
        case Merge("person"):
            return _person_merged(found, correction)
        case Merge():
            return _entity_merged(found, correction)
        case Split():
            return _split(found, correction) if names.intersection(correction.articles) else found
        case Rename(what):
            return _renamed(found, correction, what)
        case Ignore(what):
            return (
                _person_ignored(found, correction.id)
                if what == "person"
                else _entity_ignored(found, correction.id)
            )
        case Wrong():
            return _without(found, correction)
    assert_never(correction)


# ---- people --------------------------------------------------------------------------------------------
def _person_merged(found: Annotations, merge: Merge) -> Annotations:
    here = {person.id: person for person in found.people}
    named = {mention.entity: mention.name for mention in found.mentions if mention.kind == "person"}
    old, into = here.get(merge.id), here.get(merge.into)
    if old is None and merge.id not in named:
        return found
    # Who is only mentioned here, without a role or words of their own, is nobody of the people.
    old = old or Person(merge.id, named[merge.id], "other")
    one = _union(replace(old, id=merge.into, name=named.get(merge.into) or merge.name or old.name), into)
    both = (merge.id, merge.into)
    people = dict.fromkeys(one if person.id in both else person for person in found.people)
    mentions = (
        replace(m, entity=one.id, name=one.name) if m.kind == "person" and m.entity in both else m
        for m in found.mentions
    )
    told = _respoken(
        found,
        "person",
        both,
        lambda s: replace(s, id=one.id, name=one.name, kind=one.kind, role=s.role or one.role),
        {person.name: one.name for person in (old, into) if person},
    )
    return replace(told, people=tuple(people), mentions=tuple(mentions))


def _union(one: Person, into: Person | None) -> Person:
    """What is known of either; where both know something, `into` goes first."""
    if into is None:
        return one
    return Person(
        into.id,
        into.name,
        min(one.kind, into.kind, key=_STRONGEST.index),
        into.role or one.role,
        into.affiliation or one.affiliation,
        into.country or one.country,
        into.gender or one.gender,
    )


def _split(found: Annotations, split: Split) -> Annotations:
    people = (replace(p, id=split.apart) if p.id == split.id else p for p in found.people)
    mentions = (
        replace(m, entity=split.apart) if m.kind == "person" and m.entity == split.id else m
        for m in found.mentions
    )
    told = _respoken(found, "person", (split.id,), lambda s: replace(s, id=split.apart))
    return replace(told, people=tuple(people), mentions=tuple(mentions))


def _person_ignored(found: Annotations, person: str) -> Annotations:
    told = _respoken(found, "person", (person,), _nobody)
    return replace(
        told,
        people=tuple(p for p in found.people if p.id != person),
        mentions=tuple(m for m in found.mentions if m.kind != "person" or m.entity != person),
    )


def _nobody(speaker: Speaker) -> Speaker:
    """The words that name the source are kept; who that is, is not known."""
    return Speaker(speaker.name, "other", speaker.span)


# ---- other entities ------------------------------------------------------------------------------------
def _entity_merged(found: Annotations, merge: Merge) -> Annotations:
    into = next((m for m in found.mentions if m.entity == merge.into and m.kind != "person"), None)
    name = merge.name or (into.name if into else None)

    def one(mention: Mention) -> Mention:
        kind = into.kind if into else mention.kind
        return replace(mention, entity=merge.into, name=name or mention.name, kind=kind)

    return _entities(
        found,
        merge.id,
        one,
        lambda holder: replace(holder, id=merge.into, name=name or holder.name),
        lambda speaker: replace(speaker, id=merge.into, name=name or speaker.name),
        lambda claim: replace(claim, organisation=merge.into),
    )


def _entity_ignored(found: Annotations, entity: str) -> Annotations:
    return _entities(
        found,
        entity,
        lambda _: None,
        lambda holder: Holder(holder.name),
        _nobody,
        lambda _: None,
    )


def _entities(  # noqa: PLR0917 - one rule for each place in which an entity is met
    found: Annotations,
    entity: str,
    mention: Callable[[Mention], Mention | None],
    holder: Callable[[Holder], Holder],
    speaker: Respoken,
    claim: Callable[[MembershipClaim], MembershipClaim | None],
) -> Annotations:
    """The findings with every word of one entity put another way; None takes it out."""
    mentions = (mention(m) if m.entity == entity and m.kind != "person" else m for m in found.mentions)
    priorities = (
        replace(p, holder=holder(p.holder)) if p.holder.id == entity else p for p in found.priorities
    )
    claims = (claim(c) if c.organisation == entity else c for c in found.memberships)
    told = replace(
        found,
        mentions=tuple(m for m in mentions if m),
        priorities=tuple(priorities),
        memberships=tuple(c for c in claims if c),
    )
    return _respoken(told, "entity", (entity,), speaker)


# ---- both ----------------------------------------------------------------------------------------------
def _renamed(found: Annotations, rename: Rename, what: What) -> Annotations:
    ident, name = rename.id, rename.name
    if what == "entity":
        return _entities(
            found,
            ident,
            lambda mention: replace(mention, name=name),
            lambda holder: replace(holder, name=name),
            lambda speaker: replace(speaker, name=name),
            lambda claim: claim,
        )
    people = (replace(p, name=name) if p.id == ident else p for p in found.people)
    mentions = (
        replace(m, name=name) if m.kind == "person" and m.entity == ident else m for m in found.mentions
    )
    before = {person.name: name for person in found.people if person.id == ident}
    told = _respoken(found, "person", (ident,), lambda s: replace(s, name=name), before)
    return replace(told, people=tuple(people), mentions=tuple(mentions))


def _respoken(
    found: Annotations,
    what: What,
    ids: Sequence[str],
    speaker: Respoken,
    names: dict[str, str] | None = None,
) -> Annotations:
    """The statements of these sources with the source put another way; who stated an aim is told by
    name, and so follows. `names`: other names that change, too."""
    people = {person.id for person in found.people}
    changed = dict(names or {})
    statements = []
    for statement in found.statements:
        before = statement.speaker
        if before is None or before.id not in ids or (before.id in people) != (what == "person"):
            statements.append(statement)
            continue
        after = speaker(before)
        changed[before.name] = after.name
        statements.append(replace(statement, speaker=after))
    priorities = (
        replace(p, stated_by=changed[p.stated_by]) if p.stated_by in changed else p for p in found.priorities
    )
    return replace(found, statements=tuple(statements), priorities=tuple(priorities))


def _without(found: Annotations, wrong: Wrong) -> Annotations:
    """Without what was found at that place, if it is a place of this text."""
    if wrong.text_hash != found.text_hash:
        return found
    if wrong.kind == "statement":
        place = _meant(wrong.span, (s.span for s in found.statements))
        return replace(found, statements=tuple(s for s in found.statements if s.span != place))
    place = _meant(wrong.span, (p.span for p in found.priorities))
    return replace(found, priorities=tuple(p for p in found.priorities if p.span != place))


def _meant(place: Span, found: Iterable[Span]) -> Span | None:
    """That place, or the one that is nearly the same: an analysis of another version draws its edges anew."""
    shares = {span: _shared(place, span) for span in found if span.overlaps(place)}
    nearest = max(shares, key=lambda span: shares[span], default=None)
    return nearest if nearest is not None and shares[nearest] > _NEARLY else None


def _shared(one: Span, other: Span) -> float:
    """How much of both two overlapping places have in common, from 0 to 1."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))
