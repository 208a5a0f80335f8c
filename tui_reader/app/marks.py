"""What is marked in a text: spans with roles in, those that touch a line out."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from tui_reader.domain.annotation import Annotations, Statement
from tui_reader.domain.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A span with the role that it is painted in. Later roles are laid over earlier ones by `level`."""

    start: int
    end: int
    role: str
    level: int = 0


class Marks:
    """Marks of one text, found by place in time that grows with what is found."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = sorted(marks)
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((mark.end - mark.start for mark in self._marks), default=0)

    def touching(self, start: int, end: int) -> list[Mark]:
        """Marks that share a code point with `[start, end)`, lowest level first."""
        low = bisect_left(self._starts, start - self._longest)
        high = bisect_left(self._starts, end)
        found = [mark for mark in self._marks[low:high] if mark.end > start]
        return sorted(found, key=lambda mark: mark.level)

    def __len__(self) -> int:
        return len(self._marks)


def names(annotations: Annotations) -> Marks:
    """Names by kind; people who are experts stand out from other people."""
    experts = {person.id for person in annotations.people if person.kind == "expert"}
    return Marks(
        Mark(m.span.start, m.span.end, "expert" if m.entity in experts else m.kind, 1)
        for m in annotations.mentions
    )


def priorities(annotations: Annotations) -> Marks:
    return Marks(
        Mark(p.sentence.start, p.sentence.end, "concern" if p.kind == "concern" else "priority")
        for p in annotations.priorities
    )


def voices(annotations: Annotations, text: str, colours: int) -> Marks:
    """Each speaker's statements, their complementisers left out, and the words that name the speaker, in the
    speaker's accent."""
    order: dict[str, int] = {}
    marks = []
    for statement in annotations.statements:
        accent = order.setdefault(_speaker_key(statement), len(order)) % max(1, colours)
        told = statement.told(text)
        marks.append(Mark(told.start, told.end, f"voice{accent}", 2))
        if statement.speaker is not None and statement.speaker.span is not None:
            span = statement.speaker.span
            marks.append(Mark(span.start, span.end, f"speaker{accent}", 3))
    return Marks(marks)


def spans(found: Iterable[Span], role: str, level: int) -> Marks:
    return Marks(Mark(span.start, span.end, role, level) for span in found)


def _speaker_key(statement: Statement) -> str:
    speaker = statement.speaker
    return "" if speaker is None else speaker.id or speaker.name
