"""What stands behind a cue: whom it was said to, when and where, and then what the words begin with."""

from typing import Literal

from tui_reader.analysis.saying.readings import Reading
from tui_reader.analysis.saying.reporting import Cue, Reporting
from tui_reader.analysis.word_classes import (
    ADVERBS,
    BE,
    DATES,
    DAYS,
    DAYTIMES,
    DETERMINERS,
    FINITE,
    MONTHS,
    NEAR_IN_TIME,
    ONLY_FINITE,
    PERSONAL,
    PREPOSITIONS,
    QUESTIONS,
    STOPS,
    SURELY_FINITE,
    like_a_verb,
    listed,
)
from tui_reader.domain.value import value

RightKind = Literal["nothing", "comma", "quotation", "colon", "that", "question", "to", "words"]

_CLAUSE_SUBJECTS = PERSONAL | listed("this these those")
_THEM = listed("him them us me you it")
_TIME = DATES | DAYTIMES | NEAR_IN_TIME
_OPENS_TIME = DAYS | NEAR_IN_TIME
_SAME_TIMES = DAYTIMES | DAYS | {"day", "time"}
_MARKS = STOPS - {"."}
# Adverbs that begin what is said rather than tell when it was.
_OF_WHAT_IS_SAID = listed(
    """
    there both all perhaps maybe long almost now still ever even only simply just here not since rather nearly
    family early exactly
    """
)
_SKIPPED = (ADVERBS - _OF_WHAT_IS_SAID) | {"out", "again", "aloud", "back", "so"}
_OF_NOUNS_TOO = listed("further first current recently")
_BEHIND_ADVERBS = PREPOSITIONS | {"that"}
# `said addressing the session`: what follows tells the occasion.
_OCCASION = listed("addressing speaking commenting referring citing quoting responding answering opening")
_ISSUED = listed("posted released issued published emailed e-mailed sent carried broadcast obtained")
_BEHIND_PHRASE = _CLAUSE_SUBJECTS | _ISSUED
_STAYING = listed("of for about with as by without amid among")
_OPENS_ASIDE = PREPOSITIONS | listed("if when while although though because unless despite thanks given even")
_BEHIND_IS = ADVERBS | DETERMINERS | BE | {"not", "going"}
_INSIDE_PHRASES = listed("of for from with in on at")


@value
class Right:
    """What follows a cue: of which kind, and the token at which the reported words begin."""

    kind: RightKind
    start: int


def right_of(reading: Reading, reporting: Reporting, cue: Cue) -> Right:
    """Passes whom it was said to, when and where, and tells what comes next."""
    position = cue.end
    if cue.is_in("tells", "urges") or cue.word.lemma in ("ask", "say", "write"):
        addressed = _after_addressee(reading, reporting, cue, position)
        unsure = cue.is_in("says") and not _is_audience(reading, reporting, position)
        subject = reading.low(addressed) in ONLY_FINITE and addressed > position + 1
        if not subject and not (unsure and _at(reading, addressed).kind == "words"):
            # `promised her whole plan would hold`: that is nobody it was promised to.
            position = addressed
    for _ in range(6):
        before = position
        position = _after_adjunct(reading, reporting, position)
        if position == before:
            break
    right = _at(reading, position)
    alone = right.kind == "that" and right.start == cue.end + 1 and reading.low(right.start) in ONLY_FINITE
    if alone and reading.low(cue.start) not in reporting.homographs:
        # `Two in three say that won’t hold water`: this `that` is its subject.
        return Right("that", cue.end)
    ahead = _that_ahead(reading, cue, right.start) if right.kind == "words" else None
    return Right("that", ahead + 1) if ahead is not None else right


def _that_ahead(reading: Reading, cue: Cue, start: int) -> int | None:
    """`said for the first time that`, `telling voters and followers that`: the place of `that`."""
    low = reading.low(start)
    # `wrote in a court file that`: still the phrase of when or where
    inside = start > cue.end and low not in DETERMINERS
    if not (inside or cue.is_in("tells") or low in PREPOSITIONS or low in ("only", "last", "just")):
        return None
    for position in range(start, min(start + 14, reading.end)):
        low = reading.low(position)
        if low == "that":
            return position
        if low in ("on", "of", "about") and cue.is_in("tells") and position > start:
            return None
        if low.endswith("ing") and reading.low(position - 1) == "by":
            # `responded by fining a firm that …`
            return None
        acts = like_a_verb(low) and reading.low(position - 1) not in DETERMINERS
        # `said on Monday Kenya hopes that`: a clause of its own
        acts = acts or (inside and low in _HOLDING)
        if acts or low in FINITE or low in (",", ":", ";", "") or low in _CLAUSE_SUBJECTS:
            return None
    return None


_HOLDING = listed(
    """
    know knows hope hopes believe believes think thinks fear fears say says expect expects see sees mean means
    show shows agree agrees insist insists feel feels worry worries find finds argue argues accept accepts
    """
)


def _at(reading: Reading, position: int) -> Right:
    low = reading.low(position)
    if reading.is_quotation(position) and reading.low(position - 1) != "'s":
        return Right("quotation", position)
    if position >= reading.end or low in (";", ")", "]", "…") or low in _OCCASION:
        return Right("nothing", position)
    if low in (",", "—", "–", "--", "-"):
        return _at_break(reading, position)
    if low == ":":
        return Right("colon", position + 1)
    return _at_word(reading, position)


def _at_break(reading: Reading, position: int) -> Right:
    if reading.is_quotation(position + 1) and reading.low(position) == ",":
        return Right("quotation", position + 1)
    if reading.low(position) == "," and reading.low(position + 1) == "that":
        # `He added, that …`
        return Right("that", position + 2)
    later = _that_after_aside(reading, position)
    return Right("that", later + 1) if later else Right("comma", position)


def _at_word(reading: Reading, position: int) -> Right:
    low, following = reading.low(position), reading.low(position + 1)
    if low in _ISSUED:
        place = _behind_issued(reading, position)
        return Right("that", place) if place is not None else Right("nothing", position)
    if low == "that" and following == "," and _is_aside(reading, position + 1):
        return Right("that", position + 2)
    if low == "that" and following not in ("'s", ","):
        return Right("that", position + 1)
    if low in QUESTIONS:
        return Right("question", position)
    negated = low == "not" and following == "to"
    if negated or (low == "to" and (following.isalpha() or reading.is_quotation(position + 1))):
        return Right("to", position + 1 + negated)
    return Right("words", position)


def _behind_issued(reading: Reading, position: int) -> int | None:
    """`said in a note put on its page that`: where the words begin behind `that`."""
    for ahead in range(position + 1, min(position + 24, reading.end)):
        low = reading.low(ahead)
        if low == "that":
            return ahead + 1
        if low in SURELY_FINITE or low in (":", ";"):
            return None
    return None


def _that_after_aside(reading: Reading, comma: int) -> int | None:
    """`said, on condition of silence, that …`: the place of `that`."""
    closing = reading.low(comma)
    for position in range(comma + 1, min(comma + 14, reading.end - 1)):
        if reading.low(position) == closing and reading.low(position + 1) == "that":
            return position + 1
    return None


def _is_aside(reading: Reading, comma: int) -> bool:
    """`added that, in their view, …`: whether words between two commas stand behind `that`."""
    if reading.low(comma + 1) not in _OPENS_ASIDE and not reading.low(comma + 1).endswith("ing"):
        return False
    return any(reading.low(i) == "," for i in range(comma + 2, min(comma + 16, reading.end)))


def _is_audience(reading: Reading, reporting: Reporting, position: int) -> bool:
    low = reading.low(position)
    return low in reporting.audiences or low in _THEM or low in ("her", "to")


def _after_addressee(reading: Reading, reporting: Reporting, cue: Cue, position: int) -> int:
    """Over whom it was said to: `told reporters`, `told the council`, `asked him`."""
    if cue.word.lemma in ("say", "write"):
        if reading.low(position) != "to":
            return position
        position += 1
    low = reading.low(position)
    if low in _THEM or low in reporting.audiences:
        return position + 1
    if low == "her" and reading.low(position + 1) in ("that", "to", ",", ""):
        return position + 1
    if low in STOPS or low in ("that", "to", "") or reading.is_quotation(position):
        return position
    if low in DETERMINERS and reading.is_quotation(position + 1):
        return position  # `warning a “flood” would come`: nobody is told
    return _after_noun_phrase(reading, reporting, position)


def _after_noun_phrase(reading: Reading, reporting: Reporting, began: int) -> int:
    """Over one noun phrase: up to where another one, a verb, `that` or a stop begins."""
    name = next((b for a, b, _ in reading.names if a <= began <= b), None)
    if name is not None and reading.low(name + 1) != "'s":
        return name + 1
    determined = reading.low(began) in DETERMINERS
    position, capitals = (began, False) if name is None else (name + 2, False)
    while position < reading.end and not _ends_phrase(reading, position, began):
        low = reading.low(position)
        if capitals and not determined and _leaves_name(reading, reporting, position):
            break
        capitals = reading.tokens[position].text[:1].isupper() or (
            capitals and low in ("'s", "and", "'", ".", "of")
        )
        position += 1
        spoken = low in reporting.occasions and reading.low(position) not in reporting.occasions
        if low in reporting.audiences or spoken:
            break  # `in a blog`, but `in a blog post`
    if reading.is_quotation(position):
        # `told Roe on “The Lead”`, `said on RBN’s “The Lead” that`
        before = reading.low(position - 1)
        titled = before == "'s" and reading.low(position + 1) == "that"
        return position + titled - (before in _INSIDE_PHRASES)
    return position


def _ends_phrase(reading: Reading, position: int, began: int) -> bool:
    low = reading.low(position)
    if low == "'s" and position > began and _owns(reading, position):
        return False  # `told Kenya’s weather agency that`
    if not low or low in FINITE or low in QUESTIONS or low in ("that", "to") or low in _MARKS:
        return True
    if position == began:
        return False
    if low in _BEHIND_PHRASE or (low in PREPOSITIONS and low not in _INSIDE_PHRASES):
        return True
    # `told RBN’s This Morning that`
    small = reading.tokens[position].text.islower()
    return low in DETERMINERS and small and reading.low(position - 1) not in PREPOSITIONS


def _owns(reading: Reading, position: int) -> bool:
    """Whether the `'s` here is a genitive, unlike `Kenya's the one`."""
    low = reading.low(position + 1)
    return low not in _BEHIND_IS or (bool(low) and reading.tokens[position + 1].text[:1].isupper())


def _leaves_name(reading: Reading, reporting: Reporting, position: int) -> bool:
    """Whether a small word behind capitals begins something else: `told Reuters oil would …`."""
    low = reading.low(position)
    small = not reading.tokens[position].text[:1].isupper()
    if not small or low in PREPOSITIONS or low in ("'s", "and", "'", "."):
        return False
    if low in reporting.occasions or low in reporting.audiences:
        return False
    after = reading.tokens[position + 1].text if position + 1 < reading.end else ""
    return not (after[:1].isupper() and after != "I")


def _after_adjunct(reading: Reading, reporting: Reporting, position: int) -> int:
    """Over one adverb, time or place: `on Monday`, `in a statement`, `during his speech in Paris`."""
    low, following = reading.low(position), reading.low(position + 1)
    if low in _SKIPPED or (low and _is_manner(reading, position)):
        # `said further tests were needed`
        of_noun = low in _OF_NOUNS_TOO and following.isalpha() and following not in _BEHIND_ADVERBS
        return position + (not of_noun)
    if low in ("simply", "only", "just") and following in (",", ":"):
        return position + 1
    # `said Monday's talks would fail`
    timed = low in _OPENS_TIME and (following != "'s" or low not in DAYS)
    if timed or (low == "the" and _is_that_day(reading, position + 1)):
        return _after_time(reading, position)
    if low == "," and following in ("however", "though", "meanwhile") and reading.low(position + 2) == ",":
        return position + 3
    if low in _STAYING:
        return _after_of(reading, reporting, position)
    # `said at least six had come`
    amount = low == "at" and following in ("least", "most") and reading.low(position + 2) != "of"
    goes = low != "to" or _names_somebody(reading, reporting, position + 1)
    goes = goes and low in PREPOSITIONS and not amount
    return _after_place(reading, reporting, position + 1) if goes else position


def _is_manner(reading: Reading, position: int) -> bool:
    token = reading.tokens[position]
    return (
        token.low.endswith("ly")
        and len(token.low) > 5
        and token.text[0].islower()
        and token.low not in _OF_WHAT_IS_SAID
    )


def _names_somebody(reading: Reading, reporting: Reporting, position: int) -> bool:
    """Whether `to` is followed by somebody, not by a verb."""
    low = reading.low(position)
    if low in DETERMINERS or low in reporting.audiences or low in _THEM:
        return True
    return position < reading.end and reading.tokens[position].text[:1].isupper()


def _after_of(reading: Reading, reporting: Reporting, position: int) -> int:
    """`said of the plan`: passed only when a quotation, a colon or `that` follows."""
    if reading.low(position) not in ("of", "about", "as", "with", "by"):
        return position
    end = _after_noun_phrase(reading, reporting, position + 1)
    after = reading.low(end)
    comes = after in (":", "that", "") or (
        after == "," and (end + 1 >= reading.end or reading.is_quotation(end + 1))
    )
    return end if comes else position


def _is_that_day(reading: Reading, position: int) -> bool:
    """`the day before`, `the same week`: a time, unlike `the same machine`."""
    low, following = reading.low(position), reading.low(position + 1)
    return low == "day" or (low in ("same", "next", "previous") and following in _SAME_TIMES)


def _after_time(reading: Reading, position: int) -> int:
    """Over `Monday night`, `last week`, `earlier in the day`, `the same day`."""
    low, following = reading.low(position), reading.low(position + 1)
    if low in DAYS:
        return position + 1 + (following in DAYTIMES)
    if low == "the":
        return position + (2 if following == "day" else 3)
    if following in ("in", "on", "that"):
        return position + 1
    if following in _TIME:
        return position + 2 + (reading.low(position + 2) in DAYTIMES)
    return position


def _after_place(reading: Reading, reporting: Reporting, position: int) -> int:
    """Over the noun phrase of `in a statement to the paper`, `on Sept. 7, 2016`, `at the White House`."""
    low = reading.low(position)
    if reading.is_quotation(position):
        return position + 1
    if low == "that" and reading.low(position + 2) == "that":
        return position + 2  # `found in that case that`
    if low in DAYS and reading.low(position + 1) == "'s":
        return _after_noun_phrase(reading, reporting, position + 2)
    if low in DAYS or low in MONTHS or low.isdigit():
        return _after_date(reading, position)
    if low in NEAR_IN_TIME:
        after = _after_time(reading, position)
        return _after_noun_phrase(reading, reporting, after + 1) if reading.low(after) == "'s" else after
    end = _after_noun_phrase(reading, reporting, position)
    return end if end > position else position - 1


def _after_date(reading: Reading, position: int) -> int:
    if reading.low(position) in DAYS:
        position += 1 + (reading.low(position + 1) in DAYTIMES)
        if reading.low(position) == "," and reading.low(position + 1) in MONTHS:
            position += 1
    while (
        reading.low(position) in MONTHS or reading.low(position)[:1].isdigit() or reading.low(position) == "."
    ):
        position += 1
        if reading.low(position) == "," and reading.low(position + 1)[:2] in ("19", "20"):
            position += 2
    return position
