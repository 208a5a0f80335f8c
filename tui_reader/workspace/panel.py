"""The side panel: an article in; the organisation that it is about, who wants what, who speaks, out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tui_reader.domain.annotation import Annotations, Mention, Priority
from tui_reader.domain.organisation import Membership, MembershipStatus, Organisation
from tui_reader.domain.view import Opened, Panel, PersonLine, PriorityLine, StateLine
from tui_reader.library.store import Library
from tui_reader.workspace.told import told_otherwise

if TYPE_CHECKING:
    from tui_reader.knowledge.world import World

_TITLE_COUNTS = 5
"""A mention in the headline weighs as much as so many in the text."""
_MOST_OF_A_HOLDER = 50
_ORDER: Mapping[MembershipStatus, int] = {
    "member": 0, "frozen": 1, "suspended": 1, "applicant": 2, "observer": 3, "partner": 4, "withdrawn": 5,
}  # fmt: skip
_KINDS = ("expert", "official", "other")


def panel_of(
    opened: Opened,
    world: "World",
    library: Library,
    today: date,
    chosen: Organisation | None = None,
    *,
    whole_library: bool = False,
) -> Panel:
    """`chosen` is shown instead of the organisation that the article is about."""
    published = opened.article.published
    day = published.first_day if published else today
    about = organisations_of(opened, world)
    body = chosen or next(iter(about), None)
    here = _held_here(opened)
    standing = _standing(body, day, opened.annotations, here) if body else None
    ids = [m.state for m in standing] if standing is not None else _countries(opened.annotations)
    held = _with_library(here, ids, opened.number, library) if whole_library else here
    chair = body.chair_on(day) if body else None
    status = {m.state: m.status for m in standing or ()}
    states = [_state(world, state, held, status.get(state), chair=state == chair) for state in ids]
    return Panel(
        organisation=body.id if body else None,
        organisation_name=body.name if body else None,
        choices=_choices(body, about, world),
        day=day,
        day_is_today=published is None,
        chair=chair,
        states=tuple(sorted(states, key=_by_weight)) if body else tuple(states),
        others=_others(held, ids, opened.annotations.priorities),
        people=_people(opened.annotations),
        told=told_otherwise(opened.annotations.memberships, world, day),
    )


# ---- which organisation ------------------------------------------------------------------------
def organisations_of(opened: Opened, world: "World") -> list[Organisation]:
    """Known organisations with members, the one that the article is most about first."""
    weights: Counter[str] = Counter()
    for mention in opened.annotations.mentions:
        if mention.kind == "organisation" and _has_members(world, mention.entity):
            weights[mention.entity] += _TITLE_COUNTS if _in_headline(opened, mention) else 1
    return [world.organisations[body] for body, _ in weights.most_common()]


def _has_members(world: "World", organisation: str) -> bool:
    body = world.organisations.get(organisation)
    return body is not None and bool(body.memberships)


def _in_headline(opened: Opened, mention: Mention) -> bool:
    headlines = (b.span for b in opened.article.blocks if b.kind == "headline")
    return any(span.contains(mention.span) for span in headlines)


def _choices(shown: Organisation | None, about: Sequence[Organisation], world: "World") -> tuple[str, ...]:
    rest = sorted(each for each in world.organisations if _has_members(world, each))
    ids = dict.fromkeys([*(body.id for body in about), *rest])
    return tuple(each for each in ids if shown is None or each != shown.id)


# ---- its states --------------------------------------------------------------------------------
def _standing(
    body: Organisation, day: date, annotations: Annotations, here: Mapping[str, Sequence[PriorityLine]]
) -> list[Membership]:
    """Everyone's standing on the day, and those that had left by then if the article speaks of them."""
    standing = {m.state: m for m in reversed(body.standing_on(day))}
    ordered = [m for m in body.standing_on(day) if standing.get(m.state) is m]
    spoken_of = {m.entity for m in annotations.mentions if m.kind == "country"} | set(here)
    left = {
        m.state: m
        for m in body.memberships
        if m.status == "withdrawn" and m.on(day) and m.state not in standing and m.state in spoken_of
    }
    return [*ordered, *left.values()]


def _countries(annotations: Annotations) -> list[str]:
    counts = Counter(m.entity for m in annotations.mentions if m.kind == "country")
    return [state for state, _ in counts.most_common()]


def _state(
    world: "World",
    state: str,
    held: Mapping[str, Sequence[PriorityLine]],
    status: MembershipStatus | None,
    *,
    chair: bool,
) -> StateLine:
    country = world.countries.get(state)
    return StateLine(state, country.name if country else state, status, chair, tuple(held.get(state, ())))


def _by_weight(state: StateLine) -> tuple[bool, int, int]:
    """The chair, then members, observers, those that left; within these, who wants most. Stable."""
    return (not state.chair, _ORDER[state.status] if state.status else 9, -len(state.priorities))


# ---- what they want ----------------------------------------------------------------------------
def _held_here(opened: Opened) -> dict[str, list[PriorityLine]]:
    """The article's own priorities by holder: a state's or body's id, else the name as it is worded."""
    held: dict[str, list[PriorityLine]] = {}
    for priority in opened.annotations.priorities:
        key = priority.holder.id or priority.holder.name
        held.setdefault(key, []).append(_line(opened, priority))
    return held


def _line(opened: Opened, priority: Priority) -> PriorityLine:
    article = opened.article
    return PriorityLine(
        number=opened.number,
        article_id=article.id,
        article_title=article.title or article.id,
        published=article.published.iso if article.published else None,
        text=priority.span.of(article.text),
        span=priority.span,
        sentence=priority.sentence,
        kind=priority.kind,
        holder=priority.holder.name,
        stated_by=priority.stated_by,
        sentence_text=priority.sentence.of(article.text),
        negated=priority.negated,
        past=priority.past,
    )


def _with_library(
    here: Mapping[str, list[PriorityLine]], ids: Iterable[str], number: int, library: Library
) -> dict[str, list[PriorityLine]]:
    """This article's first, then the newest of the rest of the library."""
    holders = list(dict.fromkeys([*ids, *here]))
    elsewhere = library.priorities_by_holder(holders, number, _MOST_OF_A_HOLDER)
    return {
        holder: [*here.get(holder, ()), *(line for line in elsewhere[holder] if line.number != number)]
        for holder in holders
    }


def _others(
    held: Mapping[str, Sequence[PriorityLine]], ids: Sequence[str], priorities: Iterable[Priority]
) -> tuple[StateLine, ...]:
    """Holders of this article that are none of the states: other states, bodies, collectives."""
    holders = {p.holder.id or p.holder.name: p.holder for p in priorities}
    others = [
        StateLine(holder.id, holder.name, None, chair=False, priorities=tuple(held[key]))
        for key, holder in holders.items()
        if key not in ids
    ]
    return tuple(sorted(others, key=lambda other: -len(other.priorities)))


# ---- who speaks --------------------------------------------------------------------------------
def _people(annotations: Annotations) -> tuple[PersonLine, ...]:
    """Experts, officials and whoever else speaks, most statements first; parts of one quotation are one."""
    said = {(s.speaker.id, s.group) for s in annotations.statements if s.speaker and s.speaker.id}
    counts = Counter(person for person, _ in said)
    people = [
        PersonLine(p.id, p.name, p.role, p.kind, counts[p.id])
        for p in annotations.people
        if p.kind != "other" or counts[p.id]
    ]
    return tuple(sorted(people, key=lambda p: (-p.statements, _KINDS.index(p.kind))))
