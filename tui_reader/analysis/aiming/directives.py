"""Lines of official papers above what is to be done: `The Government has been instructed:`, `The Minister
shall, as the law provides:`, `The following targets are set:`. A line in; whose aims its items are out."""

import re
from collections.abc import Sequence
from typing import Self

from tui_reader.analysis.aiming.cues import Cue, Found
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.subjects import Subjects
from tui_reader.analysis.aiming.wanting import Aim
from tui_reader.analysis.aiming.words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb
from tui_reader.domain.annotation import PriorityKind
from tui_reader.domain.span import Span
from tui_reader.domain.value import value

_FEWEST, _LONGEST = 2, 90
_NEAR = 16
"""Words before the colon among which what is bidden stands."""
_DUTY = listed("shall must")
_ASIDE = PREPOSITIONS | {",", "also", "as"}
_DUTIES = listed("functions duties responsibilities tasks actions steps")
# What says that the items are bidden: each begins with a verb.
_BIDDEN = listed(
    """
    instructed ordered directed tasked decreed ruled resolve resolved decree orders instructs directs
    instructions assignments directions
    """
)
# What the items are, things as well as deeds.
_GOALS: dict[str, PriorityKind] = {
    "goals": "goal", "targets": "goal", "objectives": "goal", "aims": "goal", "tasks": "goal",
    "priorities": "priority", "lines of effort": "goal", "areas of focus": "priority",
}  # fmt: skip
_COUNTED = listed(
    "following these two three four five six seven eight nine ten several key main chief strategic national"
)
_DONE = listed("signed completed awarded achieved met reached adopted missed")
_NO_VERB = DETERMINERS | PRONOUNS | PREPOSITIONS | SUBORDINATORS | listed("all any each no not nothing")
_LABEL = re.compile(
    r"\(?(?:(?P<number>\d{1,2})|(?P<roman>[ivx]{1,4})|(?P<letter>[a-z])|(?P<capital>[A-Z]))(?:\)|\.(?=\s))"
)
_IN_ED = listed("proceed succeed exceed embed need feed speed heed seed")


@value
class Led:
    """What the items below a line are: whose aims, whether `deeds` alone; how the line itself is counted in
    a list, and what that list is led by."""

    aim: Aim
    deeds: bool
    label: str
    above: Self | None


def led_above(lead: Led | None, label: str) -> Led | None:
    """What leads an item that is counted so: what the one before led is over."""
    within = lead
    while within is not None:
        if within.label == label:
            return within.above
        within = within.above
    return lead


def label_of(text: str, span: Span) -> str:
    """How an item is counted, by numbers, letters or Roman numerals; empty where it is not."""
    found = _LABEL.match(text, span.start, span.end)
    return found.lastgroup or "" if found else ""


def directed(line: Line, subjects: Subjects) -> tuple[Aim, bool] | None:
    """Whose aims the items below a line are, and whether each must be a deed; None for any other line."""
    last = len(line.words) - 1
    if (
        not _FEWEST <= last <= _LONGEST
        or line.lows[last] != ":"
        or "not" in line.lows
        or "nothing" in line.lows
    ):
        return None
    near = range(last - 1, max(-1, last - _NEAR), -1)
    for at in near:
        low = line.lows[at]
        if low in _DUTY:
            return (
                _lead(line, subjects, at, "commitment", deeds=True) if _leaves_open(line, at, last) else None
            )
        if low in _BIDDEN and (at == last - 1 or line.lows[at + 1] in _ASIDE | {"the"}):
            return _lead(line, subjects, at, "goal", deeds=True)
        kind = _GOALS.get(low) or _GOALS.get(" ".join(line.lows[at : at + 3]))
        if kind and _is_set(line, at):
            return _lead(line, subjects, at, kind, deeds=False)
    return None


def _leaves_open(line: Line, duty: int, last: int) -> bool:
    """Whether nothing but asides follows a `shall`, or `perform the following functions`."""
    behind = line.lows[duty + 1 : last]
    if not behind or not _DUTIES.isdisjoint(behind[-2:]):
        return True
    return behind[0] in _ASIDE and not any(map(like_a_verb, behind[-1:]))


def _is_set(line: Line, at: int) -> bool:
    """`the following targets for the coast`: goals that are counted or come now, and none that were met."""
    before = line.lows[max(0, at - 4) : at]
    return not _COUNTED.isdisjoint(before) and _DONE.isdisjoint(line.lows)


def _lead(
    line: Line, subjects: Subjects, at: int, kind: PriorityKind, *, deeds: bool
) -> tuple[Aim, bool] | None:
    """What is bidden there: of the one whose act it is, of who is bidden, else of whose paper it is."""
    subject = subjects.main(line, at) or subjects.main(line, len(line.words) - 1)
    if subject is None or subject.negated:
        holder = subjects.speaker_holder(line.words[at].start)
        subject = Subject(holder, holder.name, own=True) if holder else None
    if subject is None:
        return None
    found = Found(Cue(kind, "led", (line.lows[at],)), at, at + 1, "base")
    return Aim(found, subject, kind, at, at + 1), deeds


def is_deed(lows: Sequence[str], first: int) -> bool:
    """Whether an item begins with a deed: `to open`, `opening`, `open`; not `Director of the port`."""
    at = first
    while at < len(lows) - 1 and is_adverb(lows[at]):
        at += 1
    low = lows[at]
    if low == "to" or (low.endswith("ing") and len(low) > 4):
        return True
    if low in _NO_VERB or not low.isalpha() or (low.endswith("s") and not low.endswith(("ss", "us"))):
        return False
    return not low.endswith("ed") or low in _IN_ED
