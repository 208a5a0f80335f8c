"""The side panel: an article in; the organisation that it is about, who wants what, who speaks, out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tui_reader.domain.annotation import Annotations, Mention, Priority
from tui_reader.domain.organisation import Membership, MembershipStatus, Organisation
from tui_reader.domain.view import BodyLine, Opened, Panel, PersonLine, PriorityLine, StateLine
from tui_reader.library.store import Library
from tui_reader.workspace.told import told_otherwise

if TYPE_CHECKING:
    from tui_reader.knowledge.world import World

_TITLE_COUNTS = 5
"""A mention in the headline weighs as much as so many in the text."""
_STATE_COUNTS = 3
"""Mentions of a state that weigh as much as one of an organisation that an article is about."""
_MOST_STATES = 100
"""A body of more (the UN) is what an article is about only where no state is named more often, or where the
headline names it."""
_MOST_OF_A_HOLDER = 50
_MOST_TOGETHER = 12
"""States that hold something together and are found by each of their names; a larger circle is a body."""
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
    weights = _weights(opened, world)
    about = [world.organisations[each] for each in weights]
    body = chosen or next((each for each in about if _is_about(opened, each, weights[each.id])), None)
    here = _held_here(opened)
    standing = _standing(body, day, opened.annotations, here) if body else None
    ids = [m.state for m in standing] if standing is not None else _countries(opened.annotations)
    holders = [body.id, *ids] if body else ids
    held = _with_library(here, holders, opened.number, library) if whole_library else here
    chair = body.chair_on(day) if body else None
    as_one = _as_one(opened.annotations.priorities, body, day)
    shared = _shared(opened, as_one)
    status = {m.state: m.status for m in standing or ()}
    states = [_state(world, state, held, status.get(state), shared, chair=state == chair) for state in ids]
    bodies = (_body(each, day, world) for each in about if body is None or each.id != body.id)
    speakers, named_only = _people(opened.annotations)
    return Panel(
        organisation=body.id if body else None,
        organisation_name=body.name if body else None,
        choices=_choices(body, about, world),
        day=day,
        day_is_today=published is None,
        chair=chair,
        states=tuple(sorted(states, key=_by_weight)) if body else tuple(states),
        own=_own(body, held, as_one, world) if body else None,
        dated=published.iso if published else None,
        others=_others(
            held, [*ids, *as_one, *([body.id] if body else [])], opened.annotations.priorities, world, shared
        ),
        people=speakers,
        told=told_otherwise(opened.annotations.memberships, world, day),
        bodies=tuple(bodies),
        named_only=named_only,
    )


# ---- which organisation ------------------------------------------------------------------------
def _weights(opened: Opened, world: "World") -> dict[str, int]:
    """Known organisations with members by how much the article speaks of them, the most first."""
    weights: Counter[str] = Counter()
    for mention in opened.annotations.mentions:
        if mention.kind == "organisation" and _has_members(world, mention.entity):
            weights[mention.entity] += _TITLE_COUNTS if _in_headline(opened, mention) else 1
    return dict(weights.most_common())


def _is_about(opened: Opened, body: Organisation, weight: int) -> bool:
    """Whether an organisation of this weight is more than named in passing (`the ambassador to the United
    Nations`): beside the state that is named most often it is no trifle."""
    counts = Counter(m.entity for m in opened.annotations.mentions if m.kind == "country")
    headline = any(m.entity == body.id and _in_headline(opened, m) for m in opened.annotations.mentions)
    counts_for = _STATE_COUNTS if headline or len(body.memberships) <= _MOST_STATES else 1
    return weight * counts_for >= max(counts.values(), default=0)


def _body(body: Organisation, day: date, world: "World") -> BodyLine:
    standing = _on_day(body, day)
    return BodyLine(body.id, tuple(_state(world, m.state, {}, m.status, {}, chair=False) for m in standing))


def _has_members(world: "World", organisation: str) -> bool:
    body = world.organisations.get(organisation)
    return body is not None and bool(body.memberships)


def _in_headline(opened: Opened, mention: Mention) -> bool:
    headlines = (b.span for b in opened.article.blocks if b.kind == "headline")
    return any(span.contains(mention.span) for span in headlines)


def _choices(shown: Organisation | None, about: Sequence[Organisation], world: "World") -> Mapping[str, str]:
    rest = sorted(each for each in world.organisations if _has_members(world, each))
    ids = dict.fromkeys([*(body.id for body in about), *rest])
    return {each: world.organisations[each].name for each in ids if shown is None or each != shown.id}


# ---- its states --------------------------------------------------------------------------------
def _standing(
    body: Organisation, day: date, annotations: Annotations, here: Mapping[str, Sequence[PriorityLine]]
) -> list[Membership]:
    """Everyone's standing on the day, and those that had left by then if the article speaks of them."""
    ordered = _on_day(body, day)
    standing = {m.state for m in ordered}
    spoken_of = {m.entity for m in annotations.mentions if m.kind == "country"} | set(here)
    left = {
        m.state: m
        for m in body.memberships
        if m.status == "withdrawn" and m.on(day) and m.state not in standing and m.state in spoken_of
    }
    return [*ordered, *left.values()]


def _on_day(body: Organisation, day: date) -> list[Membership]:
    """Everyone's standing on the day, the first of those that a state has."""
    standing = body.standing_on(day)
    first = {m.state: m for m in reversed(standing)}
    return [m for m in standing if first[m.state] is m]


def _countries(annotations: Annotations) -> list[str]:
    counts = Counter(m.entity for m in annotations.mentions if m.kind == "country")
    return [state for state, _ in counts.most_common()]


def _state(
    world: "World",
    state: str,
    held: Mapping[str, Sequence[PriorityLine]],
    status: MembershipStatus | None,
    shared: Mapping[str, Sequence[PriorityLine]],
    *,
    chair: bool,
) -> StateLine:
    country = world.countries.get(state)
    name = country.name if country else state
    body = world.organisations.get(state)
    # The African Union has the code of Australia for its letters.
    lines = tuple(line for line in held.get(state, ()) if body is None or line.holder == name)
    return StateLine(state, name, status, chair, lines, tuple(shared.get(state, ())))


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


def _as_one(priorities: Iterable[Priority], body: Organisation | None, day: date) -> tuple[str, ...]:
    """Names under which all members of the body, and nobody else, hold something (`the BRICS countries`)."""
    status = {m.state: m.status for m in _on_day(body, day)} if body else {}
    members = {state for state, is_ in status.items() if is_ == "member"}
    whole: dict[str, bool] = {}
    for holder in (p.holder for p in priorities if members and p.holder.id is None):
        together = members <= set(holder.members) <= set(status)
        whole[holder.name] = together and whole.get(holder.name, True)
    return tuple(name for name, together in whole.items() if together)


def _own(
    body: Organisation, held: Mapping[str, Sequence[PriorityLine]], as_one: Iterable[str], world: "World"
) -> StateLine | None:
    """The body itself as a holder, with what its members hold as one. A state may have the body's letters
    for its code (`AU`)."""
    state = world.countries.get(body.id)
    lines = [line for name in (body.id, *as_one) for line in held.get(name, ())]
    lines = [line for line in lines if state is None or line.holder != state.name]
    return StateLine(body.id, f"{body.id} as a whole", None, False, tuple(lines)) if lines else None


def _shared(opened: Opened, as_one: Iterable[str]) -> dict[str, list[PriorityLine]]:
    """What states hold together with others (`Norway and Chile`), by state; what all members of the body
    hold `as_one` is told of the body."""
    shared: dict[str, list[PriorityLine]] = {}
    for priority in opened.annotations.priorities:
        holder = priority.holder
        if holder.id is None and len(holder.members) <= _MOST_TOGETHER and holder.name not in as_one:
            for state in holder.members:
                shared.setdefault(state, []).append(_line(opened, priority))
    return shared


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
    held: Mapping[str, Sequence[PriorityLine]],
    ids: Sequence[str],
    priorities: Iterable[Priority],
    world: "World",
    shared: Mapping[str, Sequence[PriorityLine]],
) -> tuple[StateLine, ...]:
    """Holders of this article that are none of the states: other states, bodies, collectives; then states
    that hold something only together with others."""
    holders = {p.holder.id or p.holder.name: p.holder for p in priorities}
    others = [
        StateLine(holder.id, holder.name, None, False, tuple(held[key]), tuple(shared.get(key, ())))
        for key, holder in holders.items()
        if key not in ids
    ]
    beside = [state for state in shared if state in world.countries and state not in {*ids, *holders}]
    others += [_state(world, state, {}, None, shared, chair=False) for state in beside]
    return tuple(sorted(others, key=lambda other: -len(other.priorities)))


# ---- who speaks --------------------------------------------------------------------------------
def _people(annotations: Annotations) -> tuple[tuple[PersonLine, ...], tuple[PersonLine, ...]]:
    """Experts, officials and whoever else speaks, most statements first; parts of one quotation are one.
    Apart from them, who is only named."""
    said = {(s.speaker.id, s.group) for s in annotations.statements if s.speaker and s.speaker.id}
    counts = Counter(person for person, _ in said)
    people = [PersonLine(p.id, p.name, p.role, p.kind, counts[p.id]) for p in annotations.people]
    told = [p for p in people if p.kind != "other" or p.statements]
    rest = tuple(p for p in people if p.kind == "other" and not p.statements)
    return tuple(sorted(told, key=lambda p: (-p.statements, _KINDS.index(p.kind)))), rest
