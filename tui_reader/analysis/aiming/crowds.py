"""Groups of states or of those who act for them that no name fixes, as the article words them: `many
countries`, `senior envoys from the valley`, `Participants`."""

from collections.abc import Sequence

from tui_reader.analysis.aiming.groups import worded
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.words import AUXILIARIES, STOPS, Word, listed
from tui_reader.analysis.word_classes import like_a_verb
from tui_reader.domain.annotation import Holder

_STATES = listed("countries nations states governments powers capitals economies")
_ENVOYS = listed(
    """
    participants delegations delegates negotiators representatives ambassadors diplomats envoys members
    ministers
    """
)
# What tells which of them: `many countries`, `the developing nations`, `top diplomats in Asia`.
_WHICH = listed(
    """
    many several some most all nearly about around over roughly almost dozens scores of other few two three
    four five six seven eight nine ten various numerous certain
    developing developed emerging industrialised industrialized major big small smaller larger rich richer
    richest poor poorer poorest wealthy wealthier wealthiest leading neighbouring neighboring regional foreign
    western top senior world global g7 g20 donor host creditor like-minded likeminded democratic member
    participating signatory coastal island landlocked nuclear-armed non-nuclear both the these those
    oil-producing than dozen forty fifty sixty hundred
    """
)
# `Many also stressed …`.
_ALONE = listed("many several")
_EXAMPLES = listed("such including like among")
_LONGEST_EXAMPLES = 14
_BEHIND = listed("in of from at with")
_LONGEST = 5
_LONGEST_BEHIND = 6


def part_of_world(text: str, words: Sequence[Word], first: int, end: int) -> Subject | None:
    """`Europe`, `the West`: a part of the world that acts by its name alone."""
    if first >= end or (end < len(words) and words[end].low in _BEHIND):
        return None
    head, size = words[end - 1], end - first
    alone = head.low in CONTINENTS if size == 1 else (size, words[first].low, head.low) == (2, "the", "west")
    if not alone or not text[head.start].isupper():
        return None
    wording = worded(text, words, first, end)
    return Subject(Holder(wording), wording)


def crowd(
    text: str, words: Sequence[Word], first: int, end: int, after: int, *, near: bool
) -> Subject | None:
    """The group that a noun phrase without names means: its head is words `first` up to `end`, what stands
    behind that up to `after`; `near`: a state or organisation is spoken of."""
    size = end - first
    head = words[end - 1].low
    alone = size == 1 and head in _ALONE
    if not 0 < size <= _LONGEST or not (alone or head in _STATES or head in _ENVOYS):
        return None
    counted = head in _STATES and words[first - 1].low != ","  # `40 nations`, not `290,000 members`
    if any(
        word.low not in _WHICH and not (counted and word.low.isdigit()) for word in words[first : end - 1]
    ):
        return None
    if not _is_of_states(words, first, end, after, near=near):
        return None
    if size == 1 and not _opens_sentence(words, first):
        return None
    if size == 2 and words[first].low == "the":
        return None
    last = after if after - end <= _LONGEST_BEHIND and _tells_which(words, end) else end
    wording = worded(text, words, first, _behind_examples(words, last), whole=True)
    return Subject(Holder(wording), wording)


def _is_of_states(words: Sequence[Word], first: int, end: int, after: int, *, near: bool) -> bool:
    """Whether members and the like are those of a state or body: one is `near`, and none of `the industry`
    stands behind; who opens a sentence alone takes part in talks."""
    if words[end - 1].low not in _OF_ANY:
        return True
    if end < len(words) and words[end].low in ("of", "from"):
        return near or not _SIDES.isdisjoint(w.low for w in words[end : max(after, end + _NEAR)])
    return near or (words[end - 1].low == "participants" and end - first == 1)


# Clubs and firms have them too.
_OF_ANY = listed("participants delegates representatives members")
_SIDES = listed(
    """
    region regions country countries states nations governments government bloc alliance world sides parties
    continent ministries
    """
)
_NEAR = 5
CONTINENTS = listed("europe africa asia")


def _behind_examples(words: Sequence[Word], end: int) -> int:
    """`Other countries, such as Chile and Peru, …`: before the comma that ends the examples."""
    if end + 2 >= len(words) or words[end].low != "," or words[end + 1].low not in _EXAMPLES:
        return end
    for at in range(end + 3, min(end + _LONGEST_EXAMPLES, len(words))):
        low = words[at].low
        if low in STOPS or low in AUXILIARIES or like_a_verb(low):
            return at - 1 if words[at - 1].low == "," else end
    return end


def _opens_sentence(words: Sequence[Word], first: int) -> bool:
    return first == 0 or words[first - 1].low in STOPS or words[first - 1].low in (",", "“", '"', "that")


def _tells_which(words: Sequence[Word], end: int) -> bool:
    return end < len(words) and words[end].low in _BEHIND
