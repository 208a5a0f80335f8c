"""The side panel as lines: a `Panel` in, rows with what Enter does on them out."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.style import Style

from tui_reader.app.look import Look
from tui_reader.app.painting import Bit, both_ends, cells, long_date
from tui_reader.app.wrapping import fit, wrap
from tui_reader.domain.view import Panel, PersonLine, PriorityLine, StateLine

_SPACE: Bit = (" ", Style())
MOST_PRIORITIES = 50
"""Lines of one state that are listed; the search finds the rest."""


@dataclass(frozen=True, slots=True)
class Fold:
    """The head of a state: Enter folds and unfolds it."""

    state: str


Target = Fold | PriorityLine | PersonLine | None


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One line and what it stands for. Rows of one target belong together; its first takes the cursor."""

    bits: tuple[Bit, ...]
    target: Target = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """How the panel is shown: at which width, which states lie open, whether it reaches over the library."""

    width: int
    opened: frozenset[str]
    whole_library: bool
    number: int


def key_of(state: StateLine) -> str:
    return state.id or state.name


def opened_at_first(panel: Panel) -> frozenset[str]:
    """States that lie open to begin with: those that want something here."""
    wanting = [s for s in (*panel.states, *panel.others) if s.priorities]
    return frozenset(key_of(s) for s in wanting[:4])


def outline(panel: Panel, view: View, look: Look) -> tuple[OutlineRow, ...]:
    """All rows of the panel, top to bottom."""
    return tuple(_rows(panel, view, look))


def _rows(panel: Panel, view: View, look: Look) -> Iterator[OutlineRow]:
    yield from _head(panel, view, look)
    wanting = [s for s in panel.states if s.priorities]
    silent = [s for s in panel.states if not s.priorities]
    for state in wanting:
        yield from _state(state, view, look)
    yield from _silent(silent, view, look)
    if panel.others:
        yield from _section("Others who want something", view, look)
        for state in panel.others:
            yield from _state(state, view, look)
    if panel.people:
        yield from _section("People", view, look)
        for person in panel.people:
            yield from _person(person, view, look)


def _head(panel: Panel, view: View, look: Look) -> Iterator[OutlineRow]:
    day = "today" if panel.day_is_today else long_date(panel.day.isoformat())
    if panel.organisation is None:
        yield _plain(" Countries of this article" if panel.states else " No state is named here", look.strong)
    else:
        yield OutlineRow(((f" {panel.organisation}", look.organisation), (f" on {day}", look.text)))
        name = panel.organisation_name or ""
        if name and name != panel.organisation:
            yield from _wrapped(name, view.width, look.dim, " ")
        members = sum(s.status in {"member", "frozen", "suspended"} for s in panel.states)
        yield _plain(fit(f" {members} members", view.width), look.dim)
    if panel.day_is_today and panel.organisation:
        yield from _wrapped("The article has no date: membership as of today.", view.width, look.dim, " ")
    for line in panel.told:
        yield from _wrapped(line, view.width, look.dim, " ")
    reach = "the whole library" if view.whole_library else "this article"
    yield OutlineRow(((" wants stated in ", look.dim), (reach, look.strong)))
    yield _plain("", look.text)


def _section(title: str, view: View, look: Look) -> Iterator[OutlineRow]:
    yield _plain("", look.text)
    yield OutlineRow(
        tuple(both_ends([(f" {title} ", look.subhead)], [(" ", look.rule)], view.width, ("─", look.rule)))
    )


def _state(state: StateLine, view: View, look: Look) -> Iterator[OutlineRow]:
    key = key_of(state)
    is_open = key in view.opened and bool(state.priorities)
    arrow = "▾" if is_open else "▸" if state.priorities else " "
    count = f"{len(state.priorities)} " if state.priorities else ""
    left: list[Bit] = [(f" {arrow} ", look.dim), (state.name, look.strong)]
    standing = _standing(state)
    if standing:
        left.append((f" {standing}", look.dim))
    bits = both_ends(left, [(count, look.priority)], view.width, _SPACE)
    yield OutlineRow(tuple(_cut(bits, view.width)), Fold(key), first=True)
    if is_open:
        for line in state.priorities[:MOST_PRIORITIES]:
            yield from _priority(line, view, look)


def _standing(state: StateLine) -> str:
    if state.chair:
        return "chair"
    return "" if state.status in {None, "member"} else _STANDINGS.get(str(state.status), str(state.status))


_STANDINGS = {"withdrawn": "left"}
_MOST_LINES = 12
_MOST_NAMES = 40
"""Names of states that want nothing here; of a larger body they are folded away, so that the panel shows
what is wanted before it shows who is in the United Nations."""
SILENT = "*"
"""What the head of the states that want nothing is folded by; no state's code."""


def _silent(states: list[StateLine], view: View, look: Look) -> Iterator[OutlineRow]:
    """States that want nothing here: a line each, or a paragraph for each standing when they are many,
    folded when they are very many."""
    if len(states) > _MOST_NAMES:
        is_open = SILENT in view.opened
        head = fit(f"{len(states)} states want nothing here", view.width - 3)
        yield OutlineRow(
            ((" ▾ " if is_open else " ▸ ", look.dim), (head, look.dim)), Fold(SILENT), first=True
        )
        if not is_open:
            return
    if len(states) <= _MOST_LINES:
        for state in states:
            name: list[Bit] = [("   ", look.dim), (fit(state.name, view.width - 14), look.text)]
            yield OutlineRow(tuple(both_ends(name, [(f"{_standing(state)} ", look.dim)], view.width, _SPACE)))
        return
    by_standing: dict[str, list[str]] = {}
    for state in states:
        by_standing.setdefault(_standing(state), []).append(state.name)
    for standing, those in by_standing.items():
        yield from _wrapped(f"{standing or 'also'}: {', '.join(those)}", view.width, look.dim, "   ")


def _priority(line: PriorityLine, view: View, look: Look) -> Iterator[OutlineRow]:
    kind = look.concern if line.kind == "concern" else look.priority_text
    label = ("not " if line.negated else "") + line.kind + (" (past)" if line.past else "")
    indent = "     "
    room = max(8, view.width - len(indent) - 1)
    text = " ".join(line.text.split())
    lines = [text[a:b] for a, b in wrap(text, 0, len(text), room)]
    if len(lines) > 3:
        lines = [*lines[:2], fit(lines[2], room - 1) + "…"]
    by = f" · {line.stated_by}" if line.stated_by else ""
    head = fit(f"{label}{by}", room)
    yield OutlineRow(
        (("   ▌ ", kind), (head[: len(label)], kind), (head[len(label) :], look.dim)), line, first=True
    )
    for part in lines:
        yield OutlineRow(((indent, look.text), (part, look.text)), line)
    if line.number != view.number:
        where = f"{line.article_title}"
        yield OutlineRow(
            ((indent, look.dim), (fit(f"{(line.published or 'no date')[:10]} {where}", room), look.dim)), line
        )


def _person(person: PersonLine, view: View, look: Look) -> Iterator[OutlineRow]:
    mark = {"expert": "◆", "official": "■"}.get(person.kind, "·")
    style = look.expert if person.kind == "expert" else look.person
    count = f"{person.statements} " if person.statements else ""
    left: list[Bit] = [(f" {mark} ", style), (fit(person.name, view.width - 8), style)]
    yield OutlineRow(tuple(both_ends(left, [(count, look.text)], view.width, _SPACE)), person, first=True)
    role = " ".join(
        part for part in (person.role or (person.kind if person.kind != "other" else ""),) if part
    )
    if role:
        lines = wrap(role, 0, len(role), max(8, view.width - 4))[:2]
        for a, b in lines:
            yield OutlineRow((("   ", look.dim), (role[a:b], look.dim)), person)


def _wrapped(text: str, width: int, style: Style, indent: str) -> Iterator[OutlineRow]:
    for a, b in wrap(text, 0, len(text), max(8, width - len(indent) - 1)):
        yield OutlineRow(((indent + text[a:b], style),))


def _plain(text: str, style: Style) -> OutlineRow:
    return OutlineRow(((text, style),))


def _cut(bits: list[Bit], width: int) -> list[Bit]:
    """Bits that are too wide lose the end of the longest name."""
    over = cells(bits) - width
    if over <= 0:
        return bits
    longest = max(range(len(bits)), key=lambda i: len(bits[i][0]))
    text, style = bits[longest]
    bits[longest] = (fit(text, max(1, len(text) - over)), style)
    return bits
