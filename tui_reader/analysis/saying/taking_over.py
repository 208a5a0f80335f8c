"""Where another word of saying takes over, so that what was said ends: `…, adding that`, `…, he said`."""

from tui_reader.analysis.saying.clause_shape import ends_with_comma, is_clause
from tui_reader.analysis.saying.noun_phrases import subject_before
from tui_reader.analysis.saying.phrases_ahead import phrase_after
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import (
    ADVERBS,
    AUXILIARIES,
    DASHES,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    listed,
)

_NO_SOURCES = PREPOSITIONS | DAYS
_LONGEST_SUBJECT = 5
_TAKING_OVER = (
    "says",
    "says_clause",
    "tells",
    "particle",
    "urges",
    "blames",
    "to",
    "as",
    "calls",
)


def cut_before(reading: Reading, start: int, cue: Cue, other: Cue) -> int | None:
    """Where the words end if another cue takes over; None when the cue is part of what is said."""
    before = other.start - 1
    while before > start and (
        reading.low(before) in ADVERBS or reading.low(before) in ("has", "have", "had")
    ):
        before -= 1
    low = reading.low(before)
    if other.word.form == "gerund":
        weak = not other.is_in(*_TAKING_OVER, "object", "thinks")
        return None if weak else _before_gerund(reading, start, before, cue)
    # `some say that C, and one in five say`, unlike `to say`, `would say`
    plural = cue.word.form == other.word.form == "base" and other.is_in("says")
    plural = plural and low != "to" and low not in AUXILIARIES
    if not plural and other.word.form not in ("past", "present"):
        return None
    if low in ("and", "but", "then"):
        chained = _same_tense(cue, other) and before > start and other.is_in(*_TAKING_OVER)
        return before - (reading.low(before - 1) == ",") if chained else None
    if low in PRONOUNS and low != "who" and not reading.is_quotation(before - 1):
        return _before_pronoun(reading, start, cue, other, before)
    if low == "," and _takes_over_alone(reading, start, cue, other):
        return before
    dash = _before_quoted_aside(reading, start, other)
    closing = _before_closing(reading, start, other) if dash is None else dash
    return closing if closing is not None else _before_trailing(reading, start, cue, other)


def _takes_over_alone(reading: Reading, start: int, cue: Cue, other: Cue) -> bool:
    """Whether a verb behind a comma needs no subject: `The agency said the dam was safe, said an engineer`,
    `criticised the plan, declined to say why and left`."""
    if _resumes(reading, cue) or (other.is_in("says") and _names_source(reading, other.end)):
        return True
    listed_on = cue.is_in("blames", "calls", "particle", "object", "to") and not is_clause(
        reading, start, other.start - 1
    )
    return listed_on and _same_tense(cue, other) and reading.low(other.end) in ("to", "that")


def _before_quoted_aside(reading: Reading, start: int, other: Cue) -> int | None:
    """`said the gates were old — “very old,” he said — and left`: the dash before what is quoted inside."""
    for place in range(other.start - 1, max(start, other.start - _LONGEST_SUBJECT), -1):
        if reading.is_quotation(place):
            return place - 1 if reading.low(place - 1) in DASHES else None
        if reading.low(place) in DASHES or reading.low(place) == ",":
            return None
    return None


def _resumes(reading: Reading, cue: Cue) -> bool:
    """`a club that encourages people to stay, said`: a comma ends the relative clause of such a cue."""
    return cue.is_in("urges", "to") and reading.low(cue.start - 1) in ("who", "that", "which")


def _names_source(reading: Reading, position: int) -> bool:
    """Whether somebody is named behind a verb that comes before its subject."""
    source = phrase_after(reading, position)
    if source is None or reading.low(source.first) in _NO_SOURCES:
        return False
    if source.last + 1 < reading.end and reading.low(source.last + 1) not in (",", "who"):
        return False
    named = source.reference is not None or reading.tokens[source.first].text[:1].isupper()
    return named or reading.low(source.first) in ("a", "an", "the", "one")


def _before_gerund(reading: Reading, start: int, before: int, cue: Cue) -> int | None:
    """`…, adding that`, `… while calling on`, and behind another gerund `… and calling`."""
    low = reading.low(before)
    if before <= start:
        return None
    if low in (",", "—", "–", "--", "while", "before"):
        return before
    if ends_with_comma(reading, before):
        return before + 1
    if low in ("and", "but"):
        comma = reading.low(before - 1) == ","
        return before - comma if comma or cue.word.form == "gerund" else None
    return None


def _before_pronoun(reading: Reading, start: int, cue: Cue, other: Cue, subject: int) -> int | None:
    """`…, and he said`, `…, he said`."""
    before = reading.low(subject - 1)
    if before in ("as", "which") and other.is_in("says") and _same_tense(cue, other):
        # `said it was “safe” as he said the locks would hold`
        return subject - 1 - (reading.low(subject - 2) == ",")
    parted = before in ("though", "although") and reading.low(subject - 2) == ","
    if parted or before in ("and", "but", "while"):
        takes_over = _same_tense(cue, other) and other.is_in(*_TAKING_OVER)
        return subject - 1 - (reading.low(subject - 2) == ",") if takes_over else None
    if before == "," and subject - 1 > start and is_clause(reading, start, subject - 1):
        return subject - 1
    return None


def _before_trailing(reading: Reading, start: int, cue: Cue, other: Cue) -> int | None:
    """`…, the agency said on Monday`, `…, while others said`, `…; others say`: another source takes over."""
    # `said it holds and Kenya agreed to stay`
    agrees = other.word.lemma == "agree" and reading.low(other.end) == "to"
    if agrees or not other.is_in("says", "says_clause"):
        return None
    subject = subject_before(reading, other.start, start + 1)
    first = _behind_and(reading, start, subject) if subject is not None else start
    while first - 2 > start and reading.low(first - 1) in ("in", "of") and _counts(reading.low(first - 2)):
        first -= 2  # `and one in five say`
    low = reading.low(first - 1)
    speaks = low == "," and (reading.is_quotation(other.end) or reading.is_quotation(other.end + 1))
    if speaks and first - 1 > start:
        # `To those who fear that C, Roe said, “Q”`
        return first - 1
    bare = cue.is_in("urges", "to", "particle")
    # `criticised the plan, and an envoy warned that C`
    bare = bare or (cue.is_in("object", "blames", "calls") and low == "and" and reading.low(first - 2) == ",")
    if first - 1 <= start or not (_same_tense(cue, other) or (bare and low == ",")):
        return None
    parted = low == ";" or (low in ("while", "though", "although") and reading.low(first - 2) == ",")
    # `said they would stay and others said they would leave`
    joined = low in ("and", "but") and (bare or is_clause(reading, start, first - 1))
    if parted or (joined and other.end + 1 < reading.end):
        comma = (parted and low != ";") or (bare and reading.low(first - 2) == ",")
        return first - 1 - comma
    says_more = reading.low(other.end) in ("that", ":") or reading.is_quotation(other.end)
    if says_more:
        return None
    told = low == "," and (bare or is_clause(reading, start, first - 1))
    return first - 1 if told else (first if ends_with_comma(reading, first - 1) else None)


def _before_closing(reading: Reading, start: int, other: Cue) -> int | None:
    """`said they had wounded six, the agency reports on Monday`: another source ends the sentence."""
    closes = other.end >= reading.end or _tells_when(reading, other.end)
    subject = subject_before(reading, other.start, start + 1) if closes else None
    if subject is None or not other.is_in("says", "says_clause") or not _speaks(reading, subject.first):
        return None
    first = subject.first
    if first > start and ends_with_comma(reading, first - 1):
        return first
    return first - 1 if reading.low(first - 1) == "," and first - 1 > start + 1 else None


def _speaks(reading: Reading, first: int) -> bool:
    """Whether a phrase may be somebody: a name, a pronoun, a determiner or many (`, officials said`)."""
    low = reading.low(first)
    if reading.tokens[first].text[:1].isupper() or low in DETERMINERS or low in PRONOUNS:
        return True
    return low.endswith("s") and low not in PREPOSITIONS


def _tells_when(reading: Reading, position: int) -> bool:
    """`reported on Monday`, `reported, citing a note`: all that stands behind the last verb."""
    low, following = reading.low(position), reading.low(position + 1)
    if low == ",":
        return following in ("citing", "quoting")
    return low in DAYS or (low == "on" and following in DAYS and position + 2 >= reading.end)


def _behind_and(reading: Reading, start: int, subject: NounPhrase) -> int:
    """`said it holds all over the world and an engineer said`: where the subject itself begins."""
    inside = (i for i in range(subject.first, subject.last) if reading.low(i) == "and")
    joint = next((i for i in inside if _opens_subject(reading, i + 1, subject)), None)
    return joint + 1 if joint is not None and is_clause(reading, start, joint) else subject.first


def _opens_subject(reading: Reading, position: int, subject: NounPhrase) -> bool:
    """Whether a subject of its own begins behind `and`; not in `…, though Roe and Doe said`."""
    before = reading.low(subject.first - 1)
    first = subject.first + (reading.low(subject.first) == "the")
    named = all(reading.tokens[i].text[:1].isupper() for i in range(first, position - 1))
    if named and (before == "," or before in SUBORDINATORS):
        return False
    if reading.low(position) in ("a", "an", "one", "the"):
        return True
    return reading.tokens[position].text[:1].isupper() and subject.last - position < _LONGEST_SUBJECT


def _counts(low: str) -> bool:
    return low in _NUMBERS or low.isdigit() or low in ("%", "percent")


_NUMBERS = listed(
    "one two three four five six seven eight nine ten half third quarter most many some both none"
)


def _same_tense(cue: Cue, other: Cue) -> bool:
    # `did say`: a base form is whatever the verb before it is.
    forms = {cue.word.form, other.word.form} - {"base"}
    return len(forms) <= 1 or forms in ({"past", "gerund"}, {"past", "participle"})
