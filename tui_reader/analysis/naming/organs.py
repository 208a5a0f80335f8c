"""Bodies, seats and offices that one state alone has: the words of a role in, the state out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tui_reader.knowledge.world import World

_WORD = re.compile(r"\w[\w.]*")


@dataclass(frozen=True, slots=True)
class Organs:
    """What `data/lexicons/holder_offices.yaml` and the countries' metonyms tell of states."""

    names: Mapping[str, tuple[tuple[str, str], ...]]
    """Bodies, seats and divisions as they are written with the state's code, by their first word."""
    offices: Mapping[str, str]
    """Offices in small letters, a space on either side, to the state's code."""
    any_office: re.Pattern[str]

    @classmethod
    def of(cls, world: World) -> "Organs":
        codes = {seat.removeprefix("the "): code for seat, code in world.metonyms.items()}
        offices: dict[str, str] = {}
        for group, phrases in world.lexicons.get("holder_offices", {}).items():
            sort, _, code = group.rpartition("_")
            if code in world.countries and sort in _SORTS_OF_NAMES:
                codes.update(dict.fromkeys(phrases, code))
            elif code in world.countries and sort == "roles_of":
                offices.update((f" {phrase} ", code) for phrase in phrases)
        names: dict[str, tuple[tuple[str, str], ...]] = {}
        for name, code in codes.items():
            found = _WORD.match(name)
            first = found.group() if found else name
            names[first] = (*names.get(first, ()), (name, code))
        return cls(names, offices, re.compile("|".join(map(re.escape, offices)) or "(?!)"))

    def of_role(self, role: str) -> str | None:
        """The state of the first body that a role names, else of its office (`Sen.`)."""
        for word in _WORD.finditer(role):
            for name, code in self.names.get(word.group(), ()):
                if role.startswith(name, word.start()) and _serves(
                    role, word.start(), word.start() + len(name)
                ):
                    return code
        low = f" {' '.join(role.lower().replace(',', ' ').split())} "
        office = self.any_office.search(low)
        return self.offices[office.group()] if office else None


_SORTS_OF_NAMES = frozenset({"bodies_of", "divisions_of"})


def _serves(role: str, start: int, end: int) -> bool:
    """Whether a name ends with its word, and nobody is only in or to what it names."""
    return not role[end : end + 1].isalnum() and not role.endswith(("in ", "to "), 0, start)
