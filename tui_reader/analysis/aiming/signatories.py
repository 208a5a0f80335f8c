"""The parties of a joint document: the states and bodies that its first sentences or its title list."""

import re
from collections.abc import Sequence

from tui_reader.analysis.aiming.holders import Known
from tui_reader.analysis.aiming.lines import Actor, Line, Lines
from tui_reader.analysis.aiming.phrases import are_joined
from tui_reader.analysis.aiming.words import listed
from tui_reader.domain.annotation import Holder
from tui_reader.domain.span import Span

_BY = re.compile(r"\b(?:[Bb]y|[Ff]rom|[Bb]etween|of)\b")
_WE = re.compile(r"[\"“*]*(?:today,? )?we(?:,| the ) ?")
_FIRST_LINES = 8
_NEAR = 10
_SIDES = listed(
    """
    the of and , a 's
    governments leaders heads presidents ministers representatives member members states countries republics
    participants parties foreign defence defense prime government leader president minister
    """
)


def parties_introduced(text: str, lines: Lines, *, joint: bool) -> Holder | None:
    """`We, the leaders of A and B, …`; of a document called `joint`, the first list of states as subject."""
    for number in range(min(_FIRST_LINES, len(lines))):
        low = lines.lowered(number)
        says_we = _WE.match(low) is not None
        if says_we or (joint and "," in low):
            line = lines[number]
            opening = (at for at, word in enumerate(line.words) if word.low[0].isalpha())
            first = _behind_we(line) if says_we else next(opening)
            if found := _parties(text, line, first, alone=says_we):
                return found
    return None


def _behind_we(line: Line) -> int:
    """The first word of those whom `we` are."""
    we = next(at for at, word in enumerate(line.words) if word.low == "we")
    return we + 1 + (line.words[we + 1].low == ",")


def parties_titled(title: str, known: Known) -> Holder | None:
    """`Joint Statement by A and B`, `A-B Joint Declaration`: two states or more."""
    behind = _BY.search(title)
    where = title[behind.end() :] if behind else title.partition("oint")[0]
    states = [state for state in known.states_in(re.sub(r"[-–]", " ", where)) if state.id]
    if len(states) < 2:
        return None
    name = " and ".join([", ".join(state.name for state in states[:-1]), states[-1].name])
    return Holder(name, None, tuple(state.id for state in states if state.id))


def _parties(text: str, line: Line, first: int, *, alone: bool) -> Holder | None:
    """The list of states that opens a line, worded with what stands before it (`the governments of`); one
    organisation too where it stands `alone`."""
    actors = _list_from(line, first)
    holders = [actor.holder for actor in actors if actor.holder]
    if not actors or len(holders) < len(actors):
        return None
    if not _SIDES.issuperset(w.low for w in line.words[first : actors[0].first]):
        return None
    if len(holders) == 1:
        return holders[0] if alone and actors[0].form == "body" else None
    name = Span(line.words[first].start, line.words[actors[-1].after - 1].end).of(text)
    return Holder(" ".join(name.split()), None, tuple(dict.fromkeys(h.id for h in holders if h.id)))


def _list_from(line: Line, first: int) -> Sequence[Actor]:
    """The joined actors that begin near a word."""
    actors = [a for a in line.actors if a.first >= first]
    if not actors or actors[0].first > first + _NEAR:
        return []
    last = 1
    while last < len(actors) and are_joined(line.words, actors[last - 1 : last + 1]):
        last += 1
    return actors[:last]
