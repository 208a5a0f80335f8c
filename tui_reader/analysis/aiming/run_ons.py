"""What follows an aim and tells of something else, from the words alone: places in, verdicts out."""

from collections.abc import Sequence
from itertools import pairwise

from tui_reader.analysis.aiming.words import (
    DETERMINERS,
    NEW_SUBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    Word,
    is_adverb,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

_ENCLOSING = listed("that who which")
# `…, in a departure from its custom`: what it amounts to.
_TURNS = listed(
    "departure move sign reversal blow nod break shift step twist gesture bid rebuke snub concession"
)
# `…, triggering a vote`: what comes of it.
_RESULTS = listed(
    "triggering prompting sparking fuelling fueling causing paving angering signalling signaling"
)
_WANTS = listed("wants seeks intends wanted sought refuses refused agreed vowed pledged")
_MOVED = listed("came went fell rose began ended failed followed started stopped led drew")
# `Berlin – Warsaw railway`: a dash inside a name.
_LINES = listed(
    "corridor route highway railway railroad motorway pipeline line road canal link axis border summit treaty"
)
# What somebody did besides: past forms that hardly ever describe a noun.
_DEEDS = listed(
    """
    called urged asked appealed told warned closed shut banned imposed installed announced launched pledged
    promised vowed ordered sent expelled summoned recalled declared named appointed accused signed opened
    """
)
_KEPT_PARTICIPLES = listed("including starting beginning ranging transforming")
_NOT_ONLY = {("not", "only"), ("not", "just"), ("not", "merely")}
_ARTICLES = listed("a an any every no")
_LONGEST_NOUN = 3
_LONGEST_ASIDE, _LONGEST_SUBJECT, _LONGEST_NAME = 12, 3, 4
_LONGEST_ITEM, _LONGEST_ADDITION, _SHORTEST_GERUND = 5, 20, 5


def behind_enclosed(words: Sequence[Word], first: int, comma: int, after: int) -> int:
    """`farms that, like ours, need rain`: the second comma of what a clause encloses; 0 for none."""
    if comma < first + 2 or words[comma].low != "," or words[comma - 1].low not in _ENCLOSING:
        return 0
    if comma + 1 < after and not words[comma + 1].low[0].isalpha():
        return 0
    for at in range(comma + 2, min(comma + _LONGEST_ASIDE, after - 1)):
        if words[at].low == ",":
            return at
        if words[at].low in STOPS:
            return 0
    return 0


def adds(words: Sequence[Word], at: int, after: int) -> bool:
    """Whether what stands behind a comma is the main clause or tells what comes of the one before."""
    return opens_main(words, at, after) or _adds_a_result(words, at, after)


def _adds_a_result(words: Sequence[Word], at: int, after: int) -> bool:
    """What stands at `at` behind a comma: `triggering a vote`, `in a departure from`, `in which`."""
    low = words[at].low
    behind = words[at + 1].low if at + 1 < after else ""
    if low in PREPOSITIONS | {"of"} and behind in ("which", "whom"):
        return True
    turn = words[at + 2].low if at + 2 < after else ""
    if behind == "of" and turn in ("which", "whom"):
        return True  # `…, many of which are old`
    if low == "in" and behind == "what" and turn not in ("is", "was", "remains"):
        return True  # `…, in what Peru called a threat`
    return low in _RESULTS or (low == "in" and behind in ("a", "an", "another") and turn in _TURNS)


def wants_too(lows: Sequence[str], at: int, after: int) -> bool:
    """`(and) the firm wants to build`: a short subject and what it wants."""
    behind = lows[at + 1 : min(at + 1 + _LONGEST_SUBJECT, after)]
    if _WANTS.isdisjoint(behind):
        return False
    verb = next(k for k, low in enumerate(behind) if low in _WANTS)
    apart = "," in behind[:verb] or not PREPOSITIONS.isdisjoint(behind[:verb])
    return not apart and lows[at + verb + 2 : at + verb + 3] == ("to",)


def tells_a_move(words: Sequence[Word], at: int, after: int) -> bool:
    """`(…, and) the vote came hours later`: a short subject and a verb that describes no noun."""
    if words[at].low not in DETERMINERS:
        return False
    for verb in range(at + 2, min(at + 2 + _LONGEST_SUBJECT, after)):
        low = words[verb].low
        if low in _MOVED:
            return True
        if low in PREPOSITIONS or low in STOPS or low == ",":
            return False
    return False


def tells_a_deed(words: Sequence[Word], at: int, after: int) -> bool:
    """`(and) called on its friends`, `closed the port`: what was done besides."""
    if at + 1 >= after or words[at].low not in _DEEDS or not like_a_verb(words[at].low):
        return False
    low, genitive = words[at + 1].low, at + 2 < after and words[at + 2].low == "'s"
    return genitive or low in PREPOSITIONS | DETERMINERS | PRONOUNS | {"as"}


def is_not_only(words: Sequence[Word], but: int) -> bool:
    """`not only our own ships but theirs`."""
    behind = words[but + 1].low if but + 1 < len(words) else ""
    if behind in NEW_SUBJECTS:
        return False
    lows = [word.low for word in words[max(0, but - _LONGEST_ADDITION) : but]]
    only = next((k for k, pair in enumerate(pairwise(lows)) if pair in _NOT_ONLY), None)
    return only is not None and "but" not in lows[only:]


def is_one(lows: Sequence[str], where: int) -> bool:
    """`a port where ships can rest`: what the clause tells which one is meant by."""
    if not {",", "he", "she", "it", "they", "we"}.isdisjoint(lows[where + 1 : where + 2]):
        return False  # `a speech where he threatened`
    return not _ARTICLES.isdisjoint(lows[max(0, where - _LONGEST_NOUN) : where])


def is_in_a_name(words: Sequence[Word], dash: int, after: int) -> bool:
    """`the Berlin – Warsaw railway`."""
    if dash + 2 >= after or words[dash + 1].low in DETERMINERS | PREPOSITIONS:
        return False
    return any(words[at].low in _LINES for at in range(dash + 2, min(dash + 1 + _LONGEST_NAME, after)))


def is_all_but(words: Sequence[Word], but: int) -> bool:
    """`all but over`, `anything but calm`: no new clause."""
    return but > 0 and words[but - 1].low in ("all", "anything", "nothing", "everything", "last", "none")


def is_relative(words: Sequence[Word], which: int) -> bool:
    """`a pact under which it pays`: the clause belongs to its noun."""
    return which > 1 and words[which - 1].low in PREPOSITIONS | {"of"} and words[which - 2].low != ","


def adds_participle(words: Sequence[Word], first: int, comma: int) -> bool:
    """`…, drawing on its own funds`: what is done beside it; a list of gerunds goes on."""
    if words[comma].low != "," or comma + 2 >= len(words):
        return False
    manner = is_adverb(words[comma + 1].low) and comma + 3 < len(words)  # `…, deeply angering others`
    low = words[comma + 1 + manner].low
    if not is_gerund(low) or low in _KEPT_PARTICIPLES or words[comma + 2].low in ("of", ",", "and"):
        return False
    if any(is_gerund(word.low) for word in words[first : min(comma, first + 3)]):
        return False
    behind = [word.low for word in words[comma + 2 : comma + _LONGEST_ADDITION]]
    return "," not in behind or "and" not in behind[behind.index(",") :]


def is_gerund(low: str) -> bool:
    return low.endswith("ing") and len(low) > _SHORTEST_GERUND


def opens_main(words: Sequence[Word], at: int, after: int) -> bool:
    """`Stressing that A, the two leaders agreed`: the main clause behind an opening participle."""
    if not is_gerund(words[0].low) or words[at].low not in ("the", "both", "leaders", "ministers"):
        return False
    for place in range(at + 1, min(at + _LONGEST_ITEM, after)):
        low = words[place].low
        if low in ("and", ",", "of") or low in PREPOSITIONS:
            return False
        if like_a_verb(low):
            return True
    return False
