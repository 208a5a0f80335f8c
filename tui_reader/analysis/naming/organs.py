"""Bodies, seats and offices that one state alone has: the words of a role in, the state out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tui_reader.knowledge.world import World


@dataclass(frozen=True, slots=True)
class Organs:
    """What `data/lexicons/holder_offices.yaml` and the countries' metonyms tell of states."""

    names: re.Pattern[str]
    """Bodies, seats and divisions as they are written; somebody only in or to one does not serve it."""
    of_names: Mapping[str, str]
    of_offices: Mapping[str, str]
    """Offices in small letters, a space on either side, to the state's code."""

    @classmethod
    def of(cls, world: World) -> "Organs":
        names = {seat.removeprefix("the "): code for seat, code in world.metonyms.items()}
        offices: dict[str, str] = {}
        for group, phrases in world.lexicons.get("holder_offices", {}).items():
            sort, _, code = group.rpartition("_")
            if code in world.countries and sort in _SORTS_OF_NAMES:
                names.update(dict.fromkeys(phrases, code))
            elif code in world.countries and sort == "roles_of":
                offices.update((f" {phrase} ", code) for phrase in phrases)
        longest = map(re.escape, sorted(names, key=len, reverse=True))
        return cls(re.compile(rf"(?<!\bin )(?<!\bto )(?<!\w)(?:{'|'.join(longest)})(?!\w)"), names, offices)

    def of_role(self, role: str) -> str | None:
        """The state of the first body that a role names, else of its office (`Sen.`)."""
        found = self.names.search(role)
        if found:
            return self.of_names[found.group()]
        low = f" {' '.join(role.lower().replace(',', ' ').split())} "
        return next((code for office, code in self.of_offices.items() if office in low), None)


_SORTS_OF_NAMES = frozenset({"bodies_of", "divisions_of"})
