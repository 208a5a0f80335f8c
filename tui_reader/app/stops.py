"""Where `]e`, `]q`, `]p` and `n` stop: what was found in, places with what is said of them out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui_reader.app.wrapping import fit
from tui_reader.domain.annotation import Annotations, Priority, Statement
from tui_reader.domain.span import Span

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to land on, the finding's own words in it where it is wider, and who it is about."""

    here: Span
    words: Span | None = None
    told: str = ""

    @property
    def at(self) -> int:
        return (self.words or self.here).start


def stops_of(kind: str, found: Annotations, text: str, hits: Sequence[Span]) -> list[Stop]:
    """Every stop of a kind (entity, quotation, priority, hit) in the order of the text. Priorities of one
    sentence are as many stops."""
    stops: Iterable[Stop]
    if kind == "quotation":
        names = {person.id: person.name for person in found.people}
        stops = (Stop(s.told(text), told=said_by(s, names)) for s in found.statements)
    elif kind == "priority":
        stops = (Stop(p.sentence, p.span, wanted_by(p)) for p in found.priorities)
    else:
        places = [m.span for m in found.mentions] if kind == "entity" else hits
        stops = map(Stop, dict.fromkeys(places))
    return sorted(stops, key=lambda stop: stop.at)


def next_stop(stops: Sequence[Stop], current: int | None, at: int, *, forward: bool) -> tuple[int, bool]:
    """Which one comes next, and whether one had to go round for it: from the stop that one stands on, else
    from a place of the text."""
    if current is None:
        ahead = next((i for i, stop in enumerate(stops) if stop.at >= at), len(stops))
        to = ahead if forward else ahead - 1
    else:
        to = current + 1 if forward else current - 1
    return to % len(stops), not 0 <= to < len(stops)


def said_by(statement: Statement, names: dict[str, str]) -> str:
    """Who is quoted, by the fullest name, and how: `Ada Low, indirect`."""
    speaker = statement.speaker
    who = "nobody named" if speaker is None else names.get(speaker.id or "") or speaker.name
    return f"{fit(' '.join(who.split()), _LONGEST_NAME)}, {statement.kind}"


def wanted_by(priority: Priority) -> str:
    """Who wants it, what it is, and who else says so: `Peru, goal (says Ada Low)`."""
    what = aim_in_words(priority.kind, negated=priority.negated, past=priority.past)
    by = priority.stated_by if priority.stated_by != priority.holder.name else None
    by = f" (says {fit(by, _LONGEST_NAME)})" if by else ""
    return f"{fit(priority.holder.name, _LONGEST_NAME)}, {what}{by}"


def aim_in_words(kind: str, *, negated: bool, past: bool) -> str:
    """`goal`, `commitment, denied`, `proposal (past)`."""
    return kind + (", denied" if negated else "") + (" (past)" if past else "")
