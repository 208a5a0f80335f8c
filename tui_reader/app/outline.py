"""The side panel as lines: a `Panel` in, rows with what Enter does on them out. Who wants something comes
first, then who speaks; who belongs to what without wanting anything stands below, folded where many do."""

from collections.abc import Iterator

from tui_reader.app.look import Look
from tui_reader.app.outline_rows import SPACE, OutlineRow, View, folded, plain, section, wrapped
from tui_reader.app.outline_states import key_of, names, numbers, silent_rows, state_rows
from tui_reader.app.painting import Bit, both_ends, long_date
from tui_reader.app.wrapping import clipped, fit
from tui_reader.domain.view import Panel, PersonLine

_NAMED_ONLY = "*people"


def opened_at_first(panel: Panel) -> frozenset[str]:
    """States that lie open to begin with: those that want something here."""
    own = [panel.own] if panel.own else []
    wanting = [s for s in (*own, *panel.states, *panel.others) if s.priorities]
    return frozenset(key_of(s) for s in wanting[:4])


def outline(panel: Panel, view: View, look: Look) -> tuple[OutlineRow, ...]:
    """All rows of the panel, top to bottom."""
    rows: list[OutlineRow] = []
    for row in _rows(panel, view, look):
        if not (rows and _is_blank(row) and _is_blank(rows[-1])):
            rows.append(row)
    return tuple(rows)


def _is_blank(row: OutlineRow) -> bool:
    return not any(text.strip() for text, _ in row.bits)


def _rows(panel: Panel, view: View, look: Look) -> Iterator[OutlineRow]:
    yield from _head(panel, view, look)
    wanting = [s for s in panel.states if s.wants]
    if panel.organisation is None:
        wanting.sort(key=lambda state: -len(state.priorities))
    silent = [s for s in panel.states if not s.wants]
    if panel.own:
        yield from state_rows(panel.own, view, look)
    for state in wanting:
        yield from state_rows(state, view, look)
    if panel.others:
        yield from section("Others who want something", view, look)
        for state in panel.others:
            yield from state_rows(state, view, look)
    if silent:
        yield from silent_rows(silent, view, look, after=bool(panel.own or wanting or panel.others))
    yield from _people(panel, view, look)
    yield from _bodies(panel, view, look)


def _head(panel: Panel, view: View, look: Look) -> Iterator[OutlineRow]:
    if panel.organisation is None:
        yield plain(" Countries of this article" if panel.states else " No state is named here", look.strong)
    else:
        day = "today" if panel.day_is_today else _as_of(panel)
        yield OutlineRow(((f" {panel.organisation}", look.organisation), (f" {day}", look.text)))
        name = panel.organisation_name or ""
        if name and name != panel.organisation:
            yield from wrapped(name, view.width, look.dim, " ")
        chair = next((f"chair {s.name} · " for s in panel.states if s.chair), "")
        yield from wrapped(chair + (numbers(panel.states) or "no members"), view.width, look.dim, " ")
    if panel.day_is_today and panel.organisation:
        yield from wrapped("The article has no date: membership as of today.", view.width, look.dim, " ")
    for line in panel.told:
        yield from wrapped(line, view.width, look.dim, " ")
    reach = "the whole library" if view.whole_library else "this article"
    some = panel.own or any(state.wants for state in (*panel.states, *panel.others))
    words = " wants stated in " if some else " no wants stated in "
    if len(words + reach) < view.width:
        yield OutlineRow(((words, look.dim), (reach, look.strong)))
    else:
        yield from wrapped(f"{words}{reach}".strip(), view.width, look.dim, " ")
    yield plain("", look.text)


def _as_of(panel: Panel) -> str:
    """The day of the article; where only its month or year is known, that."""
    dated = (panel.dated or "")[:10]
    return f"in {long_date(dated)}" if 4 <= len(dated) < 10 else f"on {long_date(panel.day.isoformat())}"


def _people(panel: Panel, view: View, look: Look) -> Iterator[OutlineRow]:
    if panel.people or panel.named_only:
        yield from section("People", view, look)
    for person in panel.people:
        yield from _person(person, view, look)
    if panel.named_only:
        yield from folded(_NAMED_ONLY, f"+{len(panel.named_only)} named only", view, look)
        if _NAMED_ONLY in view.opened:
            for person in panel.named_only:
                yield from _person(person, view, look)


def _person(person: PersonLine, view: View, look: Look) -> Iterator[OutlineRow]:
    mark = {"expert": "◆", "official": "■"}.get(person.kind, "·")
    style = look.expert if person.kind == "expert" else look.person
    count = f"{person.statements} " if person.statements else ""
    left: list[Bit] = [(f" {mark} ", style), (fit(person.name, view.width - 8), style)]
    yield OutlineRow(tuple(both_ends(left, [(count, look.text)], view.width, SPACE)), person, first=True)
    kind = f"({person.kind}, role not stated)" if person.kind != "other" else ""
    for part in clipped(" ".join((person.role or kind).split()), max(8, view.width - 4), 2):
        yield OutlineRow((("   ", look.dim), (part, look.dim)), person)


def _bodies(panel: Panel, view: View, look: Look) -> Iterator[OutlineRow]:
    """Organisations that are named besides, folded."""
    if panel.bodies:
        yield from section("Also named" if panel.organisation else "Organisations named", view, look)
    if panel.bodies and panel.day_is_today and panel.organisation is None:
        yield from wrapped("The article has no date: membership as of today.", view.width, look.dim, " ")
    for body in panel.bodies:
        key = f"*{body.id}"
        yield from folded(key, f"{body.id}: {numbers(body.states) or 'no members'}", view, look)
        if key in view.opened:
            yield from names(body.states, view, look)
