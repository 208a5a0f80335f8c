"""Lists of aims: a line that ends in a colon and says who wants, then one aim an item."""

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.aiming.aims import find_aims
from tui_reader.analysis.aiming.cues import CueTable, Found
from tui_reader.analysis.aiming.directives import is_deed
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.lines import Line, joined
from tui_reader.analysis.aiming.subjects import Subjects
from tui_reader.analysis.aiming.verb_subjects import subject_of_verb
from tui_reader.analysis.aiming.wanting import FINITE, Aim
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    Word,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

_NEAR_THE_COLON = 14
_LONGEST_STUB = 4
_SETTLED = ("proposal", "commitment")
_LONGEST_LEAD = 60
_LONGEST_HEAD = 8
# What stands before the colon of a line that goes on in each item: `will:`, `instructs them to:`.
_GOES_ON = PREPOSITIONS | MODALS | BE | listed("to of that include includes including included means")
_ENDS = listed("; : , . and or")
_LABEL_MARKS = listed("( ) . [ ]")
_BEHIND_TO = DETERMINERS | {"date"}
_MEANT = listed("purpose purposes")
_LONGEST_LABEL, _MOST_LABELS = 4, 6
# What a body does in its own words, by what its paragraphs begin with.
_OPERATIVE = listed(
    """
    calls urges requests decides demands reaffirms recalls welcomes condemns encourages expresses notes
    invites emphasizes emphasises stresses underlines underscores reiterates affirms directs authorizes
    authorises recognizes recognises acknowledges commends deplores appeals extends endorses supports
    commits pledges agrees resolves reminds determines declares considers approves adopts establishes
    instructs takes looks remains recommends proclaims regrets thanks renews intends insists confirms
    calling urging requesting deciding demanding reaffirming recalling welcoming condemning encouraging
    expressing noting inviting emphasizing emphasising stressing underlining underscoring reiterating
    affirming recognizing recognising acknowledging commending deploring appealing supporting
    determining considering acting having bearing taking desiring resolving recommending regretting
    reminding seeking hoping wishing looking
    """
)
_IN_THE_CHAIR = listed("council assembly commission committee conference board union parliament")


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
        if found and aim.kind not in _SETTLED:
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


def defines(line: Line) -> bool:
    """`For the purposes of this order:`, what its words mean."""
    near = line.lows[-_NEAR_THE_COLON // 2 :]
    return line.lows[-1] == ":" and "for" in near and not _MEANT.isdisjoint(near)


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


def open_lead(line: Line) -> Line | None:
    """The line itself where its words go on in each item below it: `The sides will:`; so do those of a body
    whose decisions follow (`The Security Council,`)."""
    words = line.words
    last = len(words) - 1
    if not 0 < last <= _LONGEST_LEAD:
        return None
    if words[last].low == ":":
        return line if words[last - 1].low in _GOES_ON or _names_somebody(line, last) else None
    heads = words[0].low == "the" and words[last].low == "," and last <= _LONGEST_HEAD
    return line if heads and words[last - 1].low in _IN_THE_CHAIR and _names_somebody(line, last) else None


def _names_somebody(line: Line, end: int) -> bool:
    """Whether who does what the items tell stands right before a mark: `the Foreign Ministry:`."""
    return any(actor.after == end and actor.form != "person" for actor in line.actors)


def led_aims(lead: Line, item: Line, subjects: Subjects, cues: CueTable) -> tuple[Line, list[Aim]]:
    """The aims of an item that goes on with the words of its lead, and the line of both."""
    first = _behind_label(item.words)
    if len(item.words) - first < 2 or _tells(item, first):
        return item, []
    both, at = joined(lead, item, first)
    by_itself = lead.words[len(lead.words) - 2].low not in _GOES_ON
    decides = lead.words[-1].low == ","
    if by_itself and not _begins_deed(both.lows[at], decides):
        return item, []
    found = find_aims(both, subjects, cues)
    if by_itself:  # of what a body decides in its own words nobody is said to say it
        return both, [replace(aim, said=False) for aim in found if aim.cue.first >= at]
    whole = next((aim for aim in found if aim.cue.first < at < aim.after), None)
    return both, [_of_item(both, whole, at)] if whole else []


def _begins_deed(low: str, decides: bool) -> bool:
    """`directs`, `reaffirming`: what the one whom the lead names does; a body that decides does no more in
    its paragraphs than what bodies do (not `Villages plan to`)."""
    if decides:
        return low in _OPERATIVE
    return low.endswith(("s", "ing")) and not low.endswith("ss")


def _of_item(line: Line, aim: Aim, first: int) -> Aim:
    """The aim with all the words of the item."""
    return replace(aim, first=first, after=_item_end(line.words, first))


def _item_end(words: Sequence[Word], first: int) -> int:
    """The end of an item, before `; and`."""
    after = len(words)
    while after > first + 1 and words[after - 1].low in _ENDS:
        after -= 1
    return after


def _behind_label(words: Sequence[Word]) -> int:
    """The first word of an item behind its bullet, number or letter: `(a)`, `ii.`, `3)`."""
    at = 0
    for k, word in enumerate(words[:_MOST_LABELS]):
        if word.low in _LABEL_MARKS or not word.low[0].isalnum():
            at = k + 1
        elif k + 1 >= len(words) or words[k + 1].low not in (")", ".", "]") or len(word.low) > _LONGEST_LABEL:
            return at
    return at


def _tells(line: Line, first: int) -> bool:
    """Whether an item is a sentence with a subject of its own, which tells rather than wants."""
    low = line.words[first].low.partition("'")[0]
    if low in PRONOUNS - DETERMINERS:
        return True
    if low == "to" and line.lows[first + 1] not in _BEHIND_TO:
        return _is_of_another(line, first)  # `to open the pass`
    if low in PREPOSITIONS:
        return not _is_done_then(line, first)
    if low in ("the", "this"):
        return not _is_made(line, first)
    return any(actor.first == first and not actor.adjective for actor in line.actors)


def _is_of_another(line: Line, first: int) -> bool:
    """`To open the pass, Chile will clear it`: somebody does something to that end."""
    comma = next((at for at in range(first, len(line.lows) - 1) if line.lows[at] == ","), 0)
    near = line.lows[comma + 1 : comma + _LONGEST_HEAD] if comma else ()
    return not FINITE.isdisjoint(near) or not MODALS.isdisjoint(near)


def _is_made(line: Line, first: int) -> bool:
    """`The opening of a port that will serve both`: a thing rather than somebody who does something."""
    of = {word.low for word in line.words[first + 2 : first + 4]}
    if of.isdisjoint(("of", "to", "for", "between")):
        return False
    behind = (word.low for word in line.words[first + 1 :])
    return next((low in SUBORDINATORS for low in behind if low in SUBORDINATORS or _tells_on(low)), True)


def _tells_on(low: str) -> bool:
    return low in _FINITE or like_a_verb(low)


_FINITE = FINITE | AUXILIARIES


def _is_done_then(line: Line, first: int) -> bool:
    """`within 90 days, submit a report`: a deed behind a comma, and nobody who does it."""
    comma = next((at for at in range(first, len(line.words) - 1) if line.words[at].low == ","), 0)
    low = line.words[comma + 1].low
    named = any(actor.first == comma + 1 for actor in line.actors)
    return comma > 0 and not (named or low in PRONOUNS or low in DETERMINERS)


def _opens_with_purpose(line: Line, first: int) -> bool:
    """`To guard the port, we have sent ships`: a sentence whose verb stands behind the comma."""
    if line.lows[first : first + 1] != ("to",) or "," not in line.lows:
        return False
    for at in range(line.lows.index(",") + 1, len(line.words)):
        if line.lows[at] in _RELATIVES:
            return False
        if line.lows[at] in _MAIN_VERBS:
            return True
    return False


_RELATIVES = listed("that which who where")
_MAIN_VERBS = listed("is are was were has have had will would should must 've 'll 're i we")


def item_aim(line: Line, lead: Aim, *, deeds: bool = False) -> Aim | None:
    """An item of a list as an aim of the one who leads it, who may bid `deeds` alone."""
    words = line.words
    first = _behind_label(words)
    if _opens_with_purpose(line, first):
        return None
    if len(words) - first < 2 or (not is_deed(line.lows, first) if deeds else _tells(line, first)):
        return None
    first += line.lows[first] == "to"
    cue = Found(lead.cue.cue, first, first, lead.cue.form)
    return replace(lead, cue=cue, first=first, after=_item_end(words, first))
