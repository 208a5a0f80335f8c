"""What to do with a document that was read: a pure rule over what the library holds of it."""

from dataclasses import dataclass
from typing import Literal

from tui_reader.domain.view import Fate

Action = Literal["insert", "join", "update", "touch", "split", "move", "analyse", "nothing"]

REMOVED = "was removed from the library and stays out; undo the removal to have it back"


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells one version of a document from another: hashes of its text and of all else that is
    known about it, and the analyser and world that it is or was read with."""

    text: str
    meta: str
    analyser: str
    world: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What the library holds under a document's identity. `number` None: purged, a tombstone alone.

    `primary`: the article is shown by this place; `shared`: other places hold the same text.
    """

    number: int | None
    marks: Marks
    primary: bool = True
    shared: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Twin:
    """An article that holds the same text under another identity."""

    number: int
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of the document, and of which article."""

    action: Action
    fate: Fate
    number: int | None = None
    warning: str | None = None

    @property
    def needs_analysis(self) -> bool:
        return self.action in ("insert", "update", "split", "analyse")


def decide(kept: Kept | None, twin: Twin | None, fresh: Marks) -> Plan:
    """The plan for a document with these marks.

    insert: a new article. join: one more place of the twin. update: text or metadata replaced in
    place. touch: a secondary place whose metadata alone changed. split: the text of one of several
    places changed, so it becomes an article of its own; move: its text became that of the twin, so it
    is one more place of that. analyse: the document is as it was, its findings are stale.
    """
    if kept is None:
        if twin is None:
            return Plan("insert", "ingested")
        return Plan("join", "duplicate", twin.number, REMOVED if twin.removed else None)
    if kept.number is None or kept.removed:
        return Plan("nothing", "unchanged", kept.number, REMOVED)
    if kept.marks.text != fresh.text:
        return _changed(kept, twin)
    if kept.marks.meta != fresh.meta:
        return Plan("update" if kept.primary else "touch", "updated", kept.number)
    stale = (kept.marks.analyser, kept.marks.world) != (fresh.analyser, fresh.world)
    return Plan("analyse" if stale else "nothing", "unchanged", kept.number)


def _changed(kept: Kept, twin: Twin | None) -> Plan:
    """Its text changed: in place, unless another article has it or other places still hold the old one."""
    if twin is not None and not twin.removed:
        return Plan("move", "duplicate", twin.number)
    return Plan("split" if kept.shared else "update", "updated", kept.number)
