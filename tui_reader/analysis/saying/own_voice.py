"""Where the article goes on in its own voice behind what somebody said: `…, which is untrue`."""

from tui_reader.analysis.saying.noun_phrases import Reading
from tui_reader.analysis.word_classes import FINITE, PERSONAL, PREPOSITIONS, like_a_verb, listed

_LEAVING = listed(
    """
    adding citing noting saying arguing calling referring telling warning accusing describing pointing
    suggesting claiming stressing insisting urging explaining recalling
    """
)
# What somebody does whom `with` names: `…, with Roe declaring that`.
_ARGUING = _LEAVING | listed(
    """
    declaring asserting predicting promising pledging vowing acknowledging demanding denying emphasizing
    emphasising complaining conceding
    """
)
# The article’s own remark on what was said: `…, a claim that his rivals dispute`.
_TURNING = listed("which whereas however compared")
_COMMENTING = listed(
    """
    claim claims comments comment remarks remark assertion charge accusation allegation suggestion stance
    sentiment statement
    """
)
# What the article tells of the effect of what was said: `…, prompting a run on the banks`.
_ECHOING = listed(
    """
    marking underscoring underlining signaling signalling prompting sparking fueling fuelling stoking
    disappointing angering infuriating surprising stunning startling alarming echoing reversing contradicting
    defying dashing adding escalating throwing drawing reflecting
    """
)
_LEAVES = _TURNING | _LEAVING | _COMMENTING
# `…, less than an hour after the polls closed`
_LENGTHS = listed("minutes hours moments days weeks months minute hour moment day week month")
_BY_LENGTH = listed("less more just only mere shortly moments minutes hours days weeks months a an")
_LONGEST_LENGTH = 7
_UNTOLD = listed("did didn't does doesn't gave offered declined refused")
_GOES_ON = (
    FINITE
    | PREPOSITIONS
    | {"that", "also", "not", "rather", "only", "instead", "still", "even", "just", "if", "when"}
)


def leaves(reading: Reading, position: int) -> bool:
    """Whether what follows a comma is the article's own voice again."""
    low, following = reading.low(position), reading.low(position + 1)
    if reading.is_quotation(position + 1) and low in ("which", "but"):
        return False
    if low == "however" and position + 1 >= reading.end:
        return False
    if low in _LEAVES or (low in PREPOSITIONS and following == "which"):
        return True
    if low in ("and", "but"):
        return _turns_on(reading, position)
    if low in ("a", "an", "the") and following in _COMMENTING:
        return True
    return _turns_aside(reading, position) or _tells_how_long(reading, position)


_QUESTIONED = listed("asked pressed questioned")


def _turns_on(reading: Reading, position: int) -> bool:
    """`…, but the gates leaked`, `…, and when asked why, she left`."""
    following = reading.low(position + 1)
    if following == "when" and reading.low(position + 2) in _QUESTIONED:
        return True
    return reading.low(position) == "but" and not (following in _GOES_ON or following.endswith("ing"))


def _turns_aside(reading: Reading, position: int) -> bool:
    """`…, with Roe arguing that`, `…, without naming him`, `…, so perhaps`."""
    low, following = reading.low(position), reading.low(position + 1)
    if low == "with":
        return any(reading.low(i) in _ARGUING for i in range(position + 2, min(position + 12, reading.end)))
    if low in ("while", "even", "as", "though", "although"):
        return _opens_aside(reading, position)
    echoes = low in _ECHOING or (low.endswith("ly") and following in _ECHOING)
    if echoes or low == "amid" or (low == "without" and following.endswith("ing")):
        return True
    return low == "so" and following not in ("that", "long")


def _opens_aside(reading: Reading, position: int) -> bool:
    """`…, as they opened the session`, `…, as has Kenya`, `…, though she did not say why`."""
    low, following, then = (reading.low(position + i) for i in range(3))
    if low == "while":
        return not (following in PERSONAL or following.endswith("ing") or not following)
    if low == "even":
        return following in ("though", "as") and then not in ("a", "an")
    if following not in ("he", "she", "they"):
        return low == "as" and following in ("has", "have", "did")
    return like_a_verb(then) if low == "as" else then in _UNTOLD


def _tells_how_long(reading: Reading, position: int) -> bool:
    """`…, moments after the gates had opened`."""
    if reading.low(position) not in _BY_LENGTH:
        return False
    ahead = range(position, min(position + _LONGEST_LENGTH, reading.end - 1))
    return any(reading.low(i) in _LENGTHS and reading.low(i + 1) in ("after", "before") for i in ahead)
