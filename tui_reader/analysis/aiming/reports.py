"""Which verb of speech a clause with a pronoun hangs on: `told reporters on Monday that she`. Words in, the
place of the verb out."""

from collections.abc import Sequence

from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    PREPOSITIONS,
    REPORTING,
    STOPS,
    SUBORDINATORS,
    WEEKDAYS,
    Word,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

TELLING = REPORTING | listed(
    """
    assured assures assuring informed informs informing notified notifies pledged pledges pledging promised
    promises promising vowed vows vowing threatened threatens threatening signaled signalled signals signaling
    signalling hinted hints revealed reveals indicates indicating suggested agreed decided announce
    guaranteed clarified countered counters retorted responded
    """
)
_ADDRESSING = listed(
    """
    told tells tell telling assured assures assuring informed informs informing notified notifies warned warns
    warning promised promises promising reminded
    """
)
# Verbs by themselves, nouns before a preposition: `signals from Lima that it`.
_NOUNS = listed("signals hints promises vows pledges threatens claims reports")
_MAKING = listed("made makes making make")
_CLEAR = listed("clear plain known")
_LONGEST_ADDRESSEE = 9
_WHEN = PREPOSITIONS | WEEKDAYS | listed("last this earlier late again today yesterday")
_ENDS = STOPS | SUBORDINATORS | AUXILIARIES | listed("and or , to")


def verb_of_speech(words: Sequence[Word], pronoun: int) -> int | None:
    """The verb of which the clause that a pronoun opens is what is said; whom it is told and when stand
    between them. None where the clause hangs on something else."""
    at = pronoun - 1
    at -= at >= 0 and words[at].low == "that"
    if at >= 1 and words[at].low in _CLEAR:  # `made it clear that she`
        at -= 1 + (words[at - 1].low == "it")
        return at if at >= 0 and words[at].low in _MAKING else None
    for place in range(at, max(-1, at - _LONGEST_ADDRESSEE), -1):
        low = words[place].low
        timed = place == at or (low not in _NOUNS and words[place + 1].low in _WHEN)
        if low in _ADDRESSING or (low in TELLING and timed):
            return place
        if low in TELLING or low in _ENDS or like_a_verb(low):
            return None
    return None
