"""An office word to whether somebody of the article may be the one who bears it: `the Russian president`."""

import re
from collections.abc import Sequence

from tui_reader.analysis.saying.offices import (
    ANY_OFFICE,
    ONE_OF_ITS_KIND,
    is_called,
    is_mere_official,
    is_of_state,
    names_it,
)
from tui_reader.analysis.saying.states_named import country_in
from tui_reader.domain.annotation import Person
from tui_reader.knowledge.world import World

_OF_A_BODY = re.compile(r"\b(?:U\.?N\b|United Nations\b|E\.?U\b|European Union\b|NATO\b|Arab League\b)")


def may_bear(person: Person, head: str, own: Sequence[str], country: str | None, world: World) -> bool:
    """Whether words in small letters with the noun `head`, which name that state, can mean somebody."""
    role = person.role or ""
    of = person.country or country_in(world, role)
    # Of a text that takes it as known who the president is.
    known = not role and head in ONE_OF_ITS_KIND and person.kind == "official" and of is not None
    if "of" in own:
        # `the leader of his party` is no other leader
        same_state = country is not None and of == country and is_of_state(own)
        called = is_called(role, head, own, by_country=same_state) and (same_state or names_it(role, own))
        return called or (known and same_state)
    # The president of a fund is not `the US president`.
    of_fund = head in ONE_OF_ITS_KIND and person.kind != "official"
    of_fund = of_fund or (of is None and _OF_A_BODY.search(role) is not None)  # nor `the U.N. envoy`
    if country is not None and (of not in (None, country) or of_fund):
        return False
    if head == "official" and not is_mere_official(role):
        return False
    if head in ANY_OFFICE or (head == "leader" and country is not None):
        return person.kind == "official" and (country is None or of == country)
    chief = head == "diplomat" and "secretary of state" in role.lower()
    return known or chief or is_called(role, head, own, by_country=country is not None)
