"""Bodies of states as meant to one name each: `Parliament` beside `Zemblan Parliament` is the same body."""

from collections.abc import Mapping, Sequence

from tui_reader.analysis.naming.memory import Meant
from tui_reader.analysis.naming.page import Page

_SHARED = frozenset({"Party", "Union", "Council", "Commission"})
"""Last words of bodies that states and organisations of states have alike."""


def one_name_each(found: Sequence[Meant], page: Page) -> list[Meant]:
    """What is meant, a state's body that the article names once with and once without its state by the
    fuller name; with two states' (`Russian Foreign Ministry`, `Chinese Foreign Ministry`) it stays open."""
    fuller = {short: full for short, full in _fuller(found, page).items() if full is not None}
    return [_named(meant, fuller) for meant in found] if fuller else list(found)


def _fuller(found: Sequence[Meant], page: Page) -> Mapping[str, Meant | None]:
    """Names without a state to the body of the one state that the article names so."""
    fuller: dict[str, Meant | None] = {}
    for at, meant in enumerate(found[:-1]):
        state = found[at + 1]
        if meant.kind != "organisation" or meant.known or state.name.kind != "nested":
            continue
        first, last = state.name.last + 1, meant.name.last
        if state.name.first == meant.name.first and first <= last and page.words.words[last] not in _SHARED:
            short = page.text(first, last)
            other = fuller.setdefault(short, meant)
            if other is not None and other.full != meant.full:
                fuller[short] = None
    return fuller


def _named(meant: Meant, fuller: Mapping[str, Meant]) -> Meant:
    full = fuller.get(meant.full) if meant.kind == "organisation" else None
    return Meant(meant.name, meant.kind, meant.form, full.full, full.known) if full else meant
