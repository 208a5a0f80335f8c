"""States in the side panel: who wants what, under its name; who wants nothing, in as few lines as will do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from rich.cells import cell_len

from tui_reader.app.look import Look
from tui_reader.app.outline_rows import SILENT, SPACE, Fold, OutlineRow, View, folded, plain, wrapped
from tui_reader.app.painting import Bit, both_ends
from tui_reader.app.stops import aim_in_words
from tui_reader.app.wrapping import clipped, fit
from tui_reader.domain.organisation import MembershipStatus
from tui_reader.domain.view import PriorityLine, StateLine

MOST_PRIORITIES = 50
"""Lines of one state that are listed; the search finds the rest."""
_MOST_LINES = 12
_MOST_NAMES = 40
"""Names of states that want nothing where nobody else wants anything; more are folded away."""
_STANDINGS = {"withdrawn": "left"}
_COUNTED: Mapping[MembershipStatus | None, tuple[str, str]] = {
    "member": ("member", "members"), "frozen": ("member", "members"), "suspended": ("member", "members"),
    "observer": ("observer", "observers"), "partner": ("partner", "partners"),
    "applicant": ("applicant", "applicants"), "withdrawn": ("former member", "former members"),
    None: ("state", "states"),
}  # fmt: skip

_PLAIN = frozenset((None, "member", "observer", "partner", "applicant"))


def key_of(state: StateLine) -> str:
    return state.id or state.name


def numbers(states: Iterable[StateLine]) -> str:
    """How many there are of each standing: `29 members, 20 partners`. Suspended members are members."""
    counts = Counter(_COUNTED[state.status] for state in states)
    return ", ".join(f"{count} {words[count > 1]}" for words, count in counts.items())


def state_rows(state: StateLine, view: View, look: Look) -> Iterator[OutlineRow]:
    """Its name and number of priorities (`1 joint`: held with others, listed there as well), below them
    each."""
    key = key_of(state)
    is_open = key in view.opened and state.wants
    arrow = "▾" if is_open else "▸" if state.wants else " "
    own = str(len(state.priorities)) if state.priorities else ""
    joint = f"{len(state.shared)} joint" if state.shared else ""
    count = f"{' + '.join(part for part in (own, joint) if part)} "
    standing = f" {_standing(state)}" if _standing(state) else ""
    room = max(8, view.width - 4 - len(standing) - len(count))
    name, *more = clipped(state.name, room, 3) or [""]
    left: list[Bit] = [(f" {arrow} ", look.dim), (name, look.strong), (standing, look.dim)]
    bits = both_ends(left, [(count, look.priority)], view.width, SPACE)
    head = Fold(key)
    yield OutlineRow(tuple(bits), head, first=True)
    for part in more:
        yield OutlineRow((("   ", look.dim), (part, look.strong)), head)
    if is_open:
        yield from _priorities(state, view, look)


def _priorities(state: StateLine, view: View, look: Look) -> Iterator[OutlineRow]:
    """Each with who says so, unless the holder does; who says all of them is told once, above."""
    lines = state.priorities[:MOST_PRIORITIES]
    all_lines = (*state.priorities, *state.shared)
    sources = {_source(line, state) for line in all_lines}
    only = sources.pop() if len(sources) == 1 and len(all_lines) > 1 else None
    if only:
        yield from wrapped(f"all by {only}", view.width, look.dim, "   ")
    for line in lines:
        source = None if only else _source(line, state)
        yield from _priority(line, view, look, f"says {source}" if source else None)
    for line in state.shared[:MOST_PRIORITIES]:
        yield from _priority(line, view, look, None if line.holder == state.name else line.holder)
    unlisted = sum(max(0, len(lines) - MOST_PRIORITIES) for lines in (state.priorities, state.shared))
    if unlisted:
        are = "is" if unlisted == 1 else "are"
        yield from wrapped(f"{unlisted:,} more {are} not listed", view.width, look.dim, "     ")


def _source(line: PriorityLine, state: StateLine) -> str | None:
    """Who says so; who holds it stands above already, and need not be told to say so."""
    return None if line.stated_by in {line.holder, state.name} else line.stated_by


def silent_rows(states: list[StateLine], view: View, look: Look, *, after: bool) -> Iterator[OutlineRow]:
    """States that want nothing of their own here: a line each, or when they are many a paragraph for each
    standing.
    `after` others, that want something, they have a heading; many are folded away below it."""
    if after:
        yield plain("", look.text)
    words = f"{numbers(states)} without wants of their own{'' if view.whole_library else ' here'}"
    if len(states) > (_MOST_LINES if after else _MOST_NAMES):
        yield from folded(SILENT, words, view, look)
        if SILENT not in view.opened:
            return
    elif after:
        yield from wrapped(words, view.width, look.dim, " ")
    if len(states) > _MOST_LINES:
        yield from names(states, view, look)
        return
    for state in states:
        name: list[Bit] = [("   ", look.dim), (fit(state.name, view.width - 14), look.text)]
        yield OutlineRow(tuple(both_ends(name, [(f"{_standing(state)} ", look.dim)], view.width, SPACE)))


def names(states: Iterable[StateLine], view: View, look: Look) -> Iterator[OutlineRow]:
    """A paragraph for each standing."""
    by_standing: dict[str, list[StateLine]] = {}
    for state in states:
        by_standing.setdefault(_standing(state), []).append(state)
    for standing, those in by_standing.items():
        status = those[0].status
        counted = _COUNTED[status][len(those) > 1] if status in _PLAIN and not those[0].chair else standing
        yield from wrapped(f"{counted}: {', '.join(s.name for s in those)}", view.width, look.dim, "   ")


def _standing(state: StateLine) -> str:
    if state.chair:
        return "chair"
    return "" if state.status in {None, "member"} else _STANDINGS.get(str(state.status), str(state.status))


def _priority(line: PriorityLine, view: View, look: Look, by: str | None) -> Iterator[OutlineRow]:
    kind = look.concern if line.kind == "concern" else look.priority_text
    label = aim_in_words(line.kind, negated=line.negated, past=line.past)
    indent = "     "
    room = max(8, view.width - len(indent) - 1)
    said = f" · {by}" if by else ""
    beside = cell_len(label + said) <= room
    yield OutlineRow(
        (("   ▌ ", kind), (fit(label, room), kind), (said if beside else "", look.dim)), line, first=True
    )
    if not beside:
        # Who says so is not cut: it is what one reads the panel for.
        yield from (
            OutlineRow(((indent, look.text), (part, look.dim)), line) for part in clipped(by or "", room, 2)
        )
    for part in clipped(" ".join(line.text.split()), room, 3):
        yield OutlineRow(((indent, look.text), (part, look.text)), line)
    if line.number != view.number:
        where = fit(f"{(line.published or 'no date')[:10]} {line.article_title}", room)
        yield OutlineRow(((indent, look.dim), (where, look.dim)), line)
