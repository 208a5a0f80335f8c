"""Whose task it is: a need that is told behind a task takes its holder from there."""

from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.wanting import Place
from tui_reader.analysis.aiming.words import listed

_TASKS = listed("task tasks mission challenge challenges goal goals objective duty")


def task_before(place: Place) -> Subject | None:
    """`Chile faces a hard task: it is necessary to …`: the clause before the colon, or the sentence before,
    says whose."""
    subjects = place.subjects
    colon = next((at for at in range(place.found.first, 0, -1) if place.low(at) == ":"), None)
    if colon and not _TASKS.isdisjoint(w.low for w in place.words[:colon]):
        return subjects.main(place.line, colon)
    before = subjects.line_before(place.line)
    if colon is None and before and not _TASKS.isdisjoint(w.low for w in before.words):
        return subjects.of_sentence(before.number)
    return None
