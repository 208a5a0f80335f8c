"""Where the article goes on in its own voice behind what somebody said: `…, which is untrue`."""

from tui_reader.analysis.saying.readings import Reading
from tui_reader.analysis.word_classes import (
    ADVERBS,
    DETERMINERS,
    FINITE,
    PERSONAL,
    PREPOSITIONS,
    like_a_verb,
    listed,
)

_LEAVING = listed(
    """
    adding citing noting saying arguing calling referring telling warning accusing describing pointing
    suggesting claiming stressing insisting urging explaining recalling speaking
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
    defying dashing adding escalating throwing drawing reflecting joining referencing heightening undercutting
    ratcheting doubling
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
    return (
        _turns_aside(reading, position)
        or _tells_how_long(reading, position)
        or _brings_about(reading, position)
    )


def _brings_about(reading: Reading, position: int) -> bool:
    """`…, raising fears of a flood`, `…, rolling back promises`, `…, in a rare rebuke of the mayor`,
    `…, something the council denies`: what the article makes of what was said."""
    low, following = reading.low(position), reading.low(position + 1)
    if low in _BRINGING:
        ahead = {reading.low(i) for i in range(position + 1, min(position + _NEAR, reading.end))}
        return not ahead.isdisjoint(_BRINGING[low])
    if low == "in":
        ahead = {reading.low(i) for i in range(position + 2, min(position + _NEAR, reading.end))}
        return following in ("a", "an", "another") and not ahead.isdisjoint(_GESTURES)
    if low != "something" or position + 1 >= reading.end:
        return False
    return following in DETERMINERS | PERSONAL or reading.tokens[position + 1].text[:1].isupper()


_NEAR = 5
_BRINGING = {
    "raising": listed(
        "fear fears question questions doubts concerns hopes tensions alarm eyebrows stakes prospect toll"
        " possibility specter spectre speculation pressure"
    ),
    "dealing": {"blow"},
    "putting": listed("end pressure odds shy squeeze"),
    "casting": listed("doubt doubts shadow"),
    "rolling": {"back"},
    "walking": {"back"},
    "dialing": {"back"},
    "breaking": {"with"},
    "bringing": listed("number total toll"),
    "setting": listed("off stage up"),
    "shrugging": {"off"},
    "brushing": listed("off aside"),
    "stepping": {"up"},
    "opening": listed("door way"),
    "paving": {"way"},
    "clearing": {"way"},
    "ending": listed("speculation months weeks years"),
    "leading": {"speculation"},
    "turning": listed("up dispute debate"),
}
_GESTURES = listed(
    """
    sign rebuke reference nod jab dig swipe shift reversal departure break turnabout concession snub
    """
)


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


def goes_on_telling(reading: Reading, start: int, comma: int, end: int) -> bool:
    """`said it would leave the pact, joining two others`, `said it would leave, and Peru closed the road`:
    what the article tells behind a clause of what somebody will do."""
    low = reading.low(comma + 1)
    if low.endswith("ing") and len(low) > _SHORTEST_ING:
        return low not in _OF_THE_WORDS and _is_own_deed(reading, start, comma)
    if low not in ("and", "but", "while"):
        return False
    return _is_foretold(reading, start, comma) and _tells_deed(reading, comma + 2, end)


def _is_own_deed(reading: Reading, start: int, comma: int) -> bool:
    """Whether words are what a speaker will do: `he would stay`."""
    ahead = range(start + 1, min(start + 4, comma))
    return reading.low(start) in _SPEAKERS and any(reading.low(i) in _MEANT for i in ahead)


def _is_foretold(reading: Reading, start: int, comma: int) -> bool:
    """Whether words tell what will be, `to stay` or `the town would stay`, by their first verb."""
    if reading.low(start - 1) == "to":
        return True
    for position in range(start + 1, comma):
        low = reading.low(position)
        if low in _MEANT:
            return True
        if low in FINITE or low in _NO_SUBJECT or like_a_verb(low):
            return False
    return False


def _tells_deed(reading: Reading, position: int, end: int) -> bool:
    """`Peru closed the road`: a subject that is no pronoun, and a verb that only the past has."""
    if reading.low(position) in PERSONAL | ADVERBS or reading.low(position).endswith("ing"):
        return False
    for at in range(position, min(position + _LONGEST_SUBJECT, end)):
        low = reading.low(at)
        if low in FINITE or low in _NO_SUBJECT or not low:
            return False
        if like_a_verb(low):
            before = reading.low(at - 1)
            passive = low.endswith("ed") and reading.low(at + 1) in _PASSIVE
            return at > position and before not in _BEFORE_PARTICIPLES and not passive
    return False


_SHORTEST_ING = 5
_LONGEST_SUBJECT = 8
_MEANT = listed("will would 'll 'd won't wouldn't may might could")
_SPEAKERS = listed("he she it they we i")
# What the speaker thinks, and what belongs to the words: `…, hoping to stay`, `…, including two gates`.
_OF_THE_WORDS = listed(
    """
    including excluding hoping believing fearing thinking knowing trusting trying seeking using depending
    ranging nothing something anything everything during being having regarding concerning starting beginning
    barring pending following considering assuming provided providing leaving letting allowing
    """
)
_NO_SUBJECT = listed("that which who whom whose to if when because , ; : as how what why whether")
_PASSIVE = listed("by in with")
_BEFORE_PARTICIPLES = listed("the a an his her its their of by with and or recently newly") | {"'s"}
