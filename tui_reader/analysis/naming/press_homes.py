"""The state whose offices a newspaper names without saying whose: a source and a role in, a state out."""

import re

from tui_reader.knowledge.world import World

# Titles that are told without their state only at home, by whether its government has ministers.
_AMERICAN = re.compile(
    r"(?:the )?(?:acting |then-|deputy )?(?:(?:state|treasury|defense|commerce|energy|labor|education"
    r"|transportation|agriculture|interior|homeland security|health|press|army|navy|air force) )?secretary"
    r"(?:,.*| of (?:state|defense|energy|commerce|labor|the treasury)\b.*)?"
)
_BRITISH = re.compile(
    r"(?:the )?(?:acting |shadow )?(?:foreign|home|defence|transport|health|brexit|justice|culture|business"
    r"|education|trade|international trade|environment|northern ireland) secretary(?:,.*)?"
)
_PHILIPPINE = re.compile(r"(?:the )?(?:acting )?(?:[a-z]+ ){0,2}(?:under)?secretary(?:,.*)?")
_SECRETARIES = {"US": _AMERICAN, "GB": _BRITISH, "PH": _PHILIPPINE}
_CONGRESS = re.compile(
    r"\b(?:house speaker|speaker of the house|senate (?:\w+ )?(?:leader|chairman|chairwoman|president)"
    r"|(?:majority|minority) (?:leader|whip)|national security advis[eo]r|joint chiefs)\b"
)
_MINISTER = re.compile(
    r"(?:new |acting |deputy )?(?:[a-z]+ ){1,3}minister(?:,.*)?|minister of (?:[a-z]+ ?){1,4}"
    r"|government spokes\w+"
)
_OF_OTHERS = re.compile(
    r"\b(?:prime|general|former|ex|retired|white house|pentagon|european|provincial|nominee|executive"
    r"|corporate|company|permanent|parliamentary|party|homeland)\b|['’]s\b"
)
_WITH_CONGRESS = frozenset({"US", "PH"})
_WITHOUT_MINISTERS = frozenset({"US", "GB", "CN", "IN", "RU"})


def home_of(source: str | None, world: World) -> str | None:
    """The state whose paper the source is, by its longest name that the source contains; else None."""
    if not source:
        return None
    said = source.lower()
    homes = (
        (len(name), code)
        for code, names in world.lexicons.get("press_homes", {}).items()
        for name in names
        if (low := name.lower()) in said and re.search(rf"(?<!\w){re.escape(low)}(?!\w| of\b)", said)
    )
    return max(homes, default=(0, None))[1]


def serves_home(role: str | None, home: str | None) -> bool:
    """Whether a role that names no state is an office of the paper's own."""
    low = (role or "").lower()
    if home is None or (_OF_OTHERS.search(low) and not low.startswith("homeland security sec")):
        return False
    if home in _WITH_CONGRESS and _CONGRESS.search(low):
        return True
    secretary = home in _SECRETARIES and _SECRETARIES[home].fullmatch(low) is not None
    minister = home not in _WITHOUT_MINISTERS and _MINISTER.fullmatch(low) is not None
    return secretary or minister
