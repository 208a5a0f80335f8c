"""Where somebody else acts behind what one is to do: `ordered them to leave and Peru closed the road`."""

from tui_reader.analysis.saying.readings import Reading
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import (
    DETERMINERS,
    FINITE,
    PERSONAL,
    PREPOSITIONS,
    like_a_verb,
    listed,
)

_JOINING = listed("and but")
# `urged them to stay as Peru closed the road`; of `said they would leave after Peru closed it` all is said.
_BEHIND_TASKS = _JOINING | listed("as after")
_MEANT = listed("will would 'll 'd won't wouldn't may might could")
_LENGTHS = listed("years months weeks days hours minutes year month week day hour minute soon shortly long")
# A clause of its own opens before the verb.
_OTHER_CLAUSES = listed("that who which whose whom what how why if because")
_LONGEST_SUBJECT = 6
_NO_NAMES = PREPOSITIONS | PERSONAL | listed("to not")
# `leave and Peru closed the road`, `closed its road`, `warned that`; not `the roads Peru closed in May`.
_OBJECTS = DETERMINERS | listed("that it him her them us six seven eight nine ten")


def before_other_deed(reading: Reading, start: int, end: int, cue: Cue) -> int:
    """Where a name and its verb of the past follow what is still to be done; `end` where none do."""
    place = _foretold_from(reading, start, end, cue)
    if place is None:
        return end
    joining = _BEHIND_TASKS if reading.low(place - 2) == "to" else _JOINING
    for position in range(place, end - 3):
        low = reading.low(position)
        if low in _OTHER_CLAUSES:
            return end
        if low in joining and not _binds(reading, position) and _acts(reading, position + 1, end):
            return position - (reading.low(position - 1) in (",", "even"))
    return end


def _binds(reading: Reading, position: int) -> bool:
    """`two years after Kenya left`, `the League of Roe and Doe met`: the word joins smaller things."""
    if reading.low(position) == "after":
        return reading.low(position - 1) in _LENGTHS
    return reading.low(position) == "and" and reading.tokens[position - 1].text[:1].isupper()


def _foretold_from(reading: Reading, start: int, end: int, cue: Cue) -> int | None:
    """Where the verb stands that tells what is to be done: `to leave`, `he would leave`."""
    if cue.word.form not in ("past", "base", "gerund", "participle"):
        return None
    if reading.low(start - 1) == "to":
        return start + 1
    urged = cue.is_in("urges")
    for position in range(start + 1, end):
        low = reading.low(position)
        if low in _MEANT or (urged and low == "to"):
            return position + 2
        if low in FINITE or low in _OTHER_CLAUSES or low == "," or (not urged and like_a_verb(low)):
            return None
    return None


def _acts(reading: Reading, position: int, end: int) -> bool:
    """Whether a name stands here, a verb of the past right behind it, and what that is done to."""
    if not _is_named(reading, position):
        return False
    for at in range(position + 1, min(position + _LONGEST_SUBJECT, end)):
        low = reading.low(at)
        if like_a_verb(low) and reading.tokens[at].text.islower():
            return reading.low(at + 1) in _OBJECTS or reading.tokens[at + 1].text[:1].isupper()
        if low in FINITE or low in _NO_NAMES or not low:
            return False
    return False


def _is_named(reading: Reading, position: int) -> bool:
    position += reading.low(position) == "the"
    return reading.tokens[position].text[:1].isupper() and reading.low(position) not in _NO_NAMES
