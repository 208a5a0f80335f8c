"""Whether a run of tokens reads like a clause, and where its speaker’s next verb begins."""

from tui_reader.analysis.saying.readings import Reading
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import (
    ADVERBS,
    BE,
    DASHES,
    DAYS,
    DETERMINERS,
    FINITE,
    ONLY_FINITE,
    PERSONAL,
    PREPOSITIONS,
    SURELY_FINITE,
    like_a_verb,
    listed,
)

DENIALS = listed("deny reject dismiss refute rebut repeat reiterate")
"""Verbs that take a thing as well as a clause."""
# Finite forms that are no nouns: enough to tell a clause from a noun phrase.
_FINITE_TOO = listed("need needs seems remains became becomes means believe believes wants exists")
_ONLY_PAST = listed(
    """
    came went took gave did saw knew fell grew rose spoke began wrote became ran flew drew chose drove froze
    shook threw withdrew tore swore stole broke forgot sank undertook underwent arose overthrew oversaw blew
    """
)
# `demanded it as a condition`: no subject
_BEHIND_OBJECTS = PREPOSITIONS - {"by"}
_BEHIND_IS = BE | {"not", "a", "an", "the", "been", "going"}
# `steps that are`, `steps that they take`
_OPENS_RELATIVE = ONLY_FINITE | (PERSONAL - {"there", "everyone", "nobody"})


def is_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether words read like a clause: a pronoun first, or a finite verb of their own."""
    if reading.low(start) in PERSONAL:
        # `said he and Roe had left`: `he` alone is none yet
        alone = end == start + 1
        object_ = reading.low(start) in ("it", "you") and reading.low(start + 1) in _BEHIND_OBJECTS
        return not alone and not object_
    for position in range(start + 1, end):
        low, following = reading.low(position), reading.low(position + 1)
        if low in ("who", "which", "whose", ":", ";", ",") or (
            low == "that" and (following in _OPENS_RELATIVE or like_a_verb(following))
        ):
            return False
        needed = low in _FINITE_TOO and reading.low(position - 1) not in DETERMINERS
        if needed or (low == "'s" and following in _BEHIND_IS):
            return True
        if low in _ONLY_PAST and reading.low(position - 1) not in ("and", "but", "or", ","):
            return True
        month = low == "may" and reading.tokens[position].text == "May"
        if low in FINITE and low != "'s" and not month and reading.low(position - 1) not in ("that", "to"):
            return True
    return False


def ends_with_comma(reading: Reading, position: int) -> bool:
    """Whether a quotation stands here whose last mark is a comma."""
    quotation = reading.tokens[position].quotation if reading.is_quotation(position) else None
    return quotation is not None and reading.text[quotation.span.end - 1] == ","


def is_break(reading: Reading, position: int) -> bool:
    """Whether a comma or a dash stands here, which the hyphen of `the Kenya-Chad border` is not."""
    low = reading.low(position)
    return low == "," or (low in DASHES and (low != "-" or stands_free(reading, position)))


def stands_free(reading: Reading, position: int) -> bool:
    """Whether a hyphen is a dash: white space, or nothing at all, on both sides of it."""
    tokens, mark = reading.tokens, reading.tokens[position]
    joined_before = position > 0 and tokens[position - 1].end == mark.start
    joined_behind = position + 1 < len(tokens) and tokens[position + 1].start == mark.end
    return not joined_before and not joined_behind


def points_to_noun(reading: Reading, cue: Cue, start: int) -> bool:
    """Whether `that` before a word only points, as a comma ends the phrase: `repeat that mistake, its
    envoy said`; not `repeated that today, as ever, …`, nor `repeated that rent, which …`."""
    if cue.word.lemma not in DENIALS or reading.low(start + 1) != "," or reading.low(start) in ADVERBS | DAYS:
        return False
    return reading.tokens[start].text[:1].islower() and reading.low(start + 2) not in (
        "which",
        "who",
        "whose",
    )


def before_main_verb(reading: Reading, noun: int, start: int, end: int) -> int:
    """`The claim that it is old has been denied`: what is claimed ends before the verb of the claim, where
    the claim is the subject of its sentence."""
    if any(reading.low(i) in FINITE and reading.low(i) != "'s" for i in range(noun)):
        return end
    told = reading.low(start - 1) == "to"
    for position in range(start + 1, end):
        low = reading.low(position)
        if low in _JOINING or low in PERSONAL:
            return end
        if low in SURELY_FINITE and reading.low(position - 1) not in SURELY_FINITE | ADVERBS:
            if told:
                return position
            told = True
    return end


def is_whole(reading: Reading, start: int, end: int) -> bool:
    """Whether words are all that somebody says: a clause, or what `vowed to` and `pledged to` open."""
    return reading.low(start - 1) == "to" or is_clause(reading, start, end)


def begins_sentence(reading: Reading, position: int) -> bool:
    """Whether a quotation stands here that begins as sentences do."""
    quotation = reading.tokens[position].quotation if reading.is_quotation(position) else None
    return quotation is not None and quotation.span.of(reading.text)[:1].isupper()


def second_verb(reading: Reading, start: int, end: int, cue: Cue) -> int:
    """`said it will stay and offered to help`, `vowed to stay but has left`: where the speaker’s next verb
    begins, told by its tense; `end` where none does."""
    if cue.word.form == "present":
        return _singular_again(reading, start, end)
    if cue.word.form not in ("past", "base", "participle"):
        return end
    bare = reading.low(start - 1) == "to" or reading.low(start).endswith("ing")
    tense = "infinitive" if bare else _TENSES.get(reading.low(start), "")
    for position in range(start + 1, end - 1):
        low = reading.low(position)
        if low in _PAST_FORMS or (low.endswith("ed") and len(low) > _SHORTEST_ED):
            return end
        tense = tense or _TENSES.get(low, "")
        if low in ("and", "but") and tense and _goes_back(reading, position + 1, cue, tense):
            return position - (reading.low(position - 1) == ",")
    return end


def _singular_again(reading: Reading, start: int, end: int) -> int:
    """`says the gates are old and has called for a vote`: a verb of one behind a clause of many; `end` where
    none is."""
    many = False
    for position in range(start + 1, end - 1):
        low = reading.low(position)
        many = many or low in _OF_MANY
        if low in _JOINING and low not in ("and", "but", "or"):
            return end
        following = reading.low(position + 1 + (reading.low(position + 1) in ADVERBS))
        if many and low in ("and", "but") and following in _OF_ONE:
            return position
    return end


_OF_MANY = listed("are were aren't")
_OF_ONE = listed(
    "has wants calls plans hopes seeks urges accuses supports opposes backs favors favours blames promises"
)


def _goes_back(reading: Reading, position: int, cue: Cue, tense: str) -> bool:
    """Whether a verb in the cue’s own tense stands here, which what is said is not in."""
    while reading.low(position) in ADVERBS:
        position += 1
    low, following = reading.low(position), reading.low(position + 1)
    if low in ("has", "have"):
        return tense != "present" and reading.low(cue.start - 1) in ("has", "have")
    if low == "did" or (low == "was" and tense == "infinitive"):
        return True
    named = reading.tokens[min(position + 1, reading.end - 1)].text[:1].isupper()
    return like_a_verb(low) and (named or following in _BEHIND_VERBS or low in _SURE_VERBS)


_TENSES = dict.fromkeys(listed("is are 's 're am has have does do"), "present") | dict.fromkeys(
    listed("will can would 'll won't cannot must should"), "modal"
)
_PAST_FORMS = listed("was were had did wasn't weren't hadn't didn't could might who which")
_JOINING = listed("and but or , ; that which who whom whose when while if because as what how")
_SHORTEST_ED = 4
_BEHIND_VERBS = DETERMINERS | PREPOSITIONS | listed("to him them it us me not")
# Never participles that stand before a noun.
_SURE_VERBS = listed("took gave went came spoke expressed voiced declined refused")
