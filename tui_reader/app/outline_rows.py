"""What the lines of the side panel are made of: texts in, rows with what Enter does on them out."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.style import Style

from tui_reader.app.look import Look
from tui_reader.app.painting import Bit, both_ends
from tui_reader.app.wrapping import wrap
from tui_reader.domain.view import PersonLine, PriorityLine

SPACE: Bit = (" ", Style())
SILENT = "*"
"""What the head of the states that want nothing is folded by. No state's code begins so: what does is not
unfolded with the states."""


@dataclass(frozen=True, slots=True)
class Fold:
    """The head of a state, or of names that are folded away: Enter folds and unfolds it."""

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


def section(title: str, view: View, look: Look) -> Iterator[OutlineRow]:
    yield plain("", look.text)
    yield OutlineRow(
        tuple(both_ends([(f" {title} ", look.subhead)], [(" ", look.rule)], view.width, ("─", look.rule)))
    )


def folded(key: str, words: str, view: View, look: Look) -> Iterator[OutlineRow]:
    """The head of names that are folded away."""
    head = Fold(key)
    lead = " ▾ " if key in view.opened else " ▸ "
    for at, (a, b) in enumerate(wrap(words, 0, len(words), max(8, view.width - 4))):
        yield OutlineRow(
            ((lead if at == 0 else "   ", look.dim), (words[a:b], look.dim)), head, first=at == 0
        )


def wrapped(text: str, width: int, style: Style, indent: str) -> Iterator[OutlineRow]:
    for a, b in wrap(text, 0, len(text), max(8, width - len(indent) - 1)):
        yield OutlineRow(((indent + text[a:b], style),))


def plain(text: str, style: Style) -> OutlineRow:
    return OutlineRow(((text, style),))
