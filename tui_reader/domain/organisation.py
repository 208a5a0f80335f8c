"""Countries and international organisations, with dated membership and chairs."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

MembershipStatus = Literal["member", "observer", "partner", "applicant", "suspended", "frozen", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory of ISO 3166-1 (`id` alpha-2) or a former one (ISO 3166-3 alpha-4), which was one
    `until` a day (exclusive)."""

    id: str
    name: str
    official: str | None = None
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A state's status from `since` (inclusive) until `until` (exclusive; None: to this day)."""

    state: str
    status: MembershipStatus
    since: date
    source: str
    until: date | None = None

    def on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Chair:
    """Who held a rotating chair, from `since` (inclusive) until `until` (exclusive)."""

    state: str
    since: date
    source: str
    until: date | None = None

    def on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Group:
    """A named part of the membership, as in `Central Asian members`."""

    name: str
    states: tuple[str, ...]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """An international organisation. `id` is its acronym or common short name."""

    id: str
    name: str
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    founded: date | None = None
    dissolved: date | None = None
    memberships: tuple[Membership, ...] = ()
    chairs: tuple[Chair, ...] = ()
    groups: tuple[Group, ...] = ()

    def standing_on(self, day: date) -> tuple[Membership, ...]:
        """Every state's standing on that day (observers, frozen and suspended ones too), in the
        order of the profile. Those that have withdrawn are left out."""
        return tuple(m for m in self.memberships if m.status != "withdrawn" and m.on(day))

    def members_on(self, day: date) -> tuple[str, ...]:
        """Who belonged on that day, frozen and suspended members included; a member leaving that
        day no longer does."""
        belongs = ("member", "suspended", "frozen")
        return tuple(dict.fromkeys(m.state for m in self.standing_on(day) if m.status in belongs))

    def chair_on(self, day: date) -> str | None:
        return next((c.state for c in self.chairs if c.on(day)), None)
