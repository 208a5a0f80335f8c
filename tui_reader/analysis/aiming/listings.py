"""Lists of aims: a line that ends in a colon and says who wants, then one aim an item."""

from dataclasses import replace

from tui_reader.analysis.aiming.cues import CueTable, Found
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.subjects import Subjects
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import Aim
from tui_reader.analysis.aiming.words import PREPOSITIONS, PRONOUNS

_NEAR_THE_COLON = 14
_LONGEST_STUB = 4


def lead_of(line: Line, aims: list[Aim], subjects: Subjects, cues: CueTable) -> Aim | None:
    """What a line that ends in a colon says of the items below it: whose aims they are, and of what kind."""
    last = len(line.words) - 1
    if last < 1 or line.words[last].low != ":":
        return None
    if aims and aims[-1].after >= last - 1:
        return _closed_by_cue(line, aims[-1], cues)
    for at in range(last - 1, max(-1, last - _NEAR_THE_COLON), -1):
        if line.words[at].low in cues.triggers and (aim := _opened(line, at, subjects, cues)):
            return aim
    return aims[-1] if aims else None


def _closed_by_cue(line: Line, aim: Aim, cues: CueTable) -> Aim:
    """The aim, of the kind of a cue that stands right before the colon (`a group focused on:`)."""
    last = len(line.words) - 1
    for at in range(last - 1, max(aim.first, last - _LONGEST_STUB), -1):
        found = next((found for found in cues.at(line.lows, at) if found.after == last), None)
        if found:
            return replace(aim, kind=found.cue.kind)
    return aim


def _opened(line: Line, at: int, subjects: Subjects, cues: CueTable) -> Aim | None:
    """A cue whose words of wanting are the list itself: `which will:`, `focuses on:`."""
    found: Found | None = next(iter(cues.at(line.lows, at)), None)
    if found is None or found.cue.frame in ("noun", "noun_to", "impersonal", "continued", "weighty"):
        return None
    subject = subject_of_verb(subjects, line, found.first)
    if subject is None and line.words[at - 1].low in ("which", "that"):
        subject = subjects.main(line, at)  # `We will form a group, which will:`
    if subject is None and line.words[at - 1].low == "hereby":
        issuer = subjects.speaker_holder(line.words[at].start)  # `Hereby decide to:`
        subject = Subject(issuer, issuer.name, own=True) if issuer else None
    return Aim(found, subject, found.cue.kind, found.first, found.after) if subject else None


def without_stub(line: Line, aims: list[Aim]) -> list[Aim]:
    """The aims of a line that leads a list, without one that is only opened there (`achieve this by:`)."""
    words = line.words
    last = len(words) - 1
    if not aims or aims[-1].after < last or words[last - 1].low not in PREPOSITIONS | {"to"}:
        return aims
    stub = aims[-1]
    if words[last - 1].low in ("by", "to") or stub.after - stub.first < _LONGEST_STUB:
        return aims[:-1]
    return [*aims[:-1], replace(stub, after=last - 1)]


def _tells(line: Line, first: int) -> bool:
    """Whether an item is a sentence with a subject of its own, which tells rather than wants."""
    low = line.words[first].low.partition("'")[0]
    if low in PRONOUNS or low in PREPOSITIONS or low in ("the", "this"):
        return True
    return any(actor.first == first and not actor.adjective for actor in line.actors)


def item_aim(line: Line, lead: Aim) -> Aim | None:
    """An item of a list as an aim of the one who leads it."""
    words = line.words
    first = next((at for at, word in enumerate(words) if word.low[0].isalpha()), None)
    if first is None or len(words) - first < 2 or _tells(line, first):
        return None
    cue = Found(lead.cue.cue, first, first, lead.cue.form)
    return replace(lead, cue=cue, first=first, after=len(words), said=False)
