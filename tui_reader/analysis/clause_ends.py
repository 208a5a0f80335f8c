"""Where reported words end: at the sentence's end, or before the article or another source speaks again."""

from collections.abc import Sequence

from tui_reader.analysis.noun_phrases import Reading, subject_before
from tui_reader.analysis.reporting import Cue
from tui_reader.analysis.word_classes import (
    ADVERBS,
    BE,
    FINITE,
    OPENING_A_CLAUSE,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    listed,
)

# Finite forms that are no nouns: enough to tell a clause from a noun phrase.
_FINITE_TOO = listed("need needs seems remains became becomes means believe believes wants exists")
_LEAVING = listed(
    """
    adding citing noting saying arguing calling referring telling warning accusing describing pointing
    suggesting claiming stressing insisting urging explaining recalling
    """
)
# The article’s own remark on what was said: `…, a claim that his rivals dispute`.
_COMMENTING = listed(
    """
    claim claims comments comment remarks remark assertion charge accusation allegation suggestion stance
    sentiment statement
    """
)
_GOES_ON = (
    FINITE
    | PREPOSITIONS
    | {"that", "also", "not", "rather", "only", "instead", "still", "even", "just", "if", "when"}
)
_TAKING_OVER = (
    "says",
    "says_clause",
    "says_that",
    "tells",
    "particle",
    "urges",
    "blames",
    "to",
    "as",
    "calls",
)


def is_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether words read like a clause: a pronoun first, or a finite verb of their own."""
    if reading.low(start) in PERSONAL:
        return True
    for position in range(start + 1, end):
        low, following = reading.low(position), reading.low(position + 1)
        if low in ("who", "which", "whose", ":", ";") or (low == "that" and following in FINITE):
            return False
        if low in _FINITE_TOO or (
            low == "'s" and following in (BE | {"not", "a", "an", "the", "been", "going"})
        ):
            return True
        if low in FINITE and low != "'s" and reading.low(position - 1) not in ("that", "to"):
            return True
    return False


def end_of(reading: Reading, start: int, cue: Cue, cues: Sequence[Cue]) -> int:
    """Where words that begin at `start` and run to the right end: before the next thing that is said."""
    end = reading.end
    if _is_subordinate(reading, cue):
        end = next((i for i in range(start + 1, end) if reading.low(i) == ","), end)
    stop = _stop_mark(reading, start, end)
    for other in cues:
        if other.start >= stop:
            break
        if other.start > start and (cut := _cut_before(reading, start, cue, other)) is not None:
            return cut
    return stop


def _is_subordinate(reading: Reading, cue: Cue) -> bool:
    """Whether the cue stands in a clause that a comma ends: `When Roe said C, …`, `Roe, who said C, …`."""
    for position in range(cue.start - 1, -1, -1):
        low = reading.low(position)
        if low == "who":
            return reading.low(position - 1) in (",", "—", "–")
        if low in (",", ";", ":", "—", "–", "that", "which"):
            return False
    return reading.low(0) in OPENING_A_CLAUSE


def _stop_mark(reading: Reading, start: int, end: int) -> int:
    """The first mark that ends a reported clause: `, which`, a colon before a quotation, a bracket."""
    depth = 0
    for position in range(start, end):
        low = reading.low(position)
        depth += (low == "(") - (low == ")")
        if depth < 0 or (low == ":" and reading.is_quotation(position + 1)):
            return position
        if low == "," and position > start + 1 and _ends_at_comma(reading, start, position, end):
            return position
        if low == "according" and reading.low(position + 1) == "to" and position > start + 2:
            return position - (reading.low(position - 1) == ",")
    return end


def _ends_at_comma(reading: Reading, start: int, comma: int, end: int) -> bool:
    if comma + 2 >= end and _is_sentence(reading, comma + 1):
        return is_clause(reading, start, comma)
    return _leaves(reading, comma + 1)


def _is_sentence(reading: Reading, position: int) -> bool:
    """Whether a quotation of its own stands here: it begins with a capital and ends like a sentence."""
    quotation = reading.tokens[position].quotation if reading.is_quotation(position) else None
    words = quotation.span.of(reading.text) if quotation else ""
    return words[:1].isupper() and words[-1:] in ".!?…" and len(words) > 40


def _leaves(reading: Reading, position: int) -> bool:
    """Whether what follows a comma is the article's own voice again."""
    low, following = reading.low(position), reading.low(position + 1)
    if low in ("which", "whereas", "however") or low in _LEAVING or low in _COMMENTING:
        return True
    if low == "but":
        return not (following in _GOES_ON or following.endswith("ing"))
    if low in ("a", "an", "the"):
        return following in _COMMENTING
    if low == "with":
        ahead = range(position + 2, min(position + 12, reading.end))
        return any(reading.low(i) in _LEAVING for i in ahead)
    if low == "as" and following in ("he", "she", "they"):
        return reading.low(position + 2).endswith("ed")
    return low == "so" and following != "that"


def _cut_before(reading: Reading, start: int, cue: Cue, other: Cue) -> int | None:
    """Where the words end if another cue takes over; None when the cue is part of what is said."""
    before = other.start - 1
    while before > start and (
        reading.low(before) in ADVERBS or reading.low(before) in ("has", "have", "had")
    ):
        before -= 1
    low = reading.low(before)
    if other.word.form == "gerund":
        return _before_gerund(reading, start, before)
    if other.word.form not in ("past", "present"):
        return None
    if low in ("and", "but", "then"):
        chained = _same_tense(cue, other) and before > start + 1 and other.is_in(*_TAKING_OVER)
        return before - (reading.low(before - 1) == ",") if chained else None
    if low in PRONOUNS and low != "who":
        return _before_pronoun(reading, start, cue, other, before)
    return _before_trailing(reading, start, other)


def _before_gerund(reading: Reading, start: int, before: int) -> int | None:
    low = reading.low(before)
    if low in (",", "—", "–", "--") and before > start:
        return before
    return before - 1 if low in ("and", "but", "while") and reading.low(before - 1) == "," else None


def _before_pronoun(reading: Reading, start: int, cue: Cue, other: Cue, subject: int) -> int | None:
    """`…, and he said`, `…, he said`."""
    before = reading.low(subject - 1)
    if before in ("and", "but", "while"):
        takes_over = _same_tense(cue, other) and other.is_in("says", "says_clause", "tells", "urges")
        return subject - 1 - (reading.low(subject - 2) == ",") if takes_over else None
    if before == "," and subject - 1 > start and is_clause(reading, start, subject - 1):
        return subject - 1
    return None


def _before_trailing(reading: Reading, start: int, other: Cue) -> int | None:
    """`…, the agency said on Monday`: what another one says ends before the comma."""
    if not other.is_in("says", "says_clause") or other.word.form != "past" or reading.is_quotation(other.end):
        return None
    if reading.low(other.end) in ("that", ":"):
        return None
    subject = subject_before(reading, other.start, start + 1)
    comma = subject.first - 1 if subject is not None else start
    if comma <= start or reading.low(comma) != "," or not is_clause(reading, start, comma):
        return None
    return comma


def _same_tense(cue: Cue, other: Cue) -> bool:
    forms = {cue.word.form, other.word.form}
    return len(forms) == 1 or forms in ({"past", "gerund"}, {"past", "participle"})
