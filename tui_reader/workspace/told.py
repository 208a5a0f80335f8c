"""Membership as an article tells it against the profile on the article's day: contradictions in words."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tui_reader.domain.annotation import MembershipClaim
from tui_reader.domain.organisation import Organisation

if TYPE_CHECKING:
    from tui_reader.knowledge.world import World


def told_otherwise(claims: Iterable[MembershipClaim], world: "World", day: date) -> tuple[str, ...]:
    """One sentence for each claim that the profile contradicts; nothing where they agree."""
    lines: list[str] = []
    for claim in claims:
        body = world.organisations.get(claim.organisation) or world.organisation(claim.organisation)
        if body is not None and body.memberships:
            lines += _differences(claim, body, world, day)
    return tuple(dict.fromkeys(lines))


def _differences(claim: MembershipClaim, body: Organisation, world: "World", day: date) -> Iterable[str]:
    members = body.members_on(day)
    strangers = [state for state in claim.members if state not in members]
    missing = [state for state in members if state not in claim.members]
    if strangers:
        named = _named(strangers, world, body, day)
        yield f"The article counts among the members of {body.id}, unlike its profile: {named}"
    # A list that lacks more than it has tells of some members, not of all.
    if missing and len(missing) < len(claim.members):
        named = _named(missing, world, body, day)
        yield f"The article leaves out members of {body.id}: {named}"


def _named(ids: Sequence[str], world: "World", body: Organisation, day: date) -> str:
    """Names, each with its standing where that is other than plain membership."""
    standing = {m.state: m.status for m in body.memberships if m.on(day)}
    names = []
    for state in ids:
        country = world.countries.get(state)
        status = standing.get(state)
        name = country.name if country else state
        names.append(f"{name} ({status})" if status and status != "member" else name)
    return ", ".join(names)
