"""Cues that follow what is said: `C, S said`, `“Q,” said S`, `C1, S said, C2`."""

from tui_reader.analysis.saying.clause_ends import end_of
from tui_reader.analysis.saying.clause_shape import begins_sentence
from tui_reader.analysis.saying.complements import Right
from tui_reader.analysis.saying.humans import is_human
from tui_reader.analysis.saying.noun_phrases import skip_back, subject_before
from tui_reader.analysis.saying.phrases_ahead import phrase_after
from tui_reader.analysis.saying.readings import NounPhrase
from tui_reader.analysis.saying.reported import BREAKS, Attribution, Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import (
    ADVERBS,
    BE,
    DASHES,
    DAYS,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    listed,
)

_UNQUOTED = ("says", "says_clause", "says_that", "tells", "thinks")
_QUOTED = (*_UNQUOTED, "urges", "asks", "quotes")
# What may stand behind `C, S said,` without being said.
_NOT_SAID = listed(
    "who which where when as a an according in on at during after while with citing though although even"
)


_BEHIND_SOURCE = (PREPOSITIONS - {"to"}) | listed(", who when while")
_OPENING_PARTICIPLES = listed("asked speaking walking talking addressing answering standing responding")
_INTRODUCES = PREPOSITIONS | DAYS | _OPENING_PARTICIPLES
_NO_SOURCES = PREPOSITIONS | DAYS
_NO_SPEAKERS = listed("on in at to from by with during via through")
_SURELY_BE = BE - {"'s"}
_SURELY_VERBS = FINITE - {"'s"}


_NOTING = frozenset(
    (
        "say",
        "note",
        "observe",
        "point out",
        "remark",
        "report",
        "reveal",
        "write",
        "explain",
        "argue",
        "acknowledge",
        "put it",
    )
)
# So many words before a cue are a clause, known verb or not.
_SHORTEST = 6


def read_behind(context: Context, cue: Cue, right: Right) -> Attribution | None:
    """What was said before the cue, and behind it where the cue interrupts."""
    if not _may_follow(context, cue):
        return None
    source, left, after = _around(context, cue, right)
    if context.reading.low(left - 1) == "as" and _agrees(context, cue, left):
        # `C, as S noted`
        left, after = left - 1, None
    quoted = context.quotation_before(left) is not None
    if source is None or not (quoted or _may_be_unquoted(context, cue, right, left)):
        return None
    thing = not quoted and _tells_of_thing(context, cue, source)
    if thing or context.is_handed_on(left):
        return None
    start = context.content_start(_floor(context, left, context.covers(cue.start)))
    end = left if quoted else left - 1
    if quoted:
        start = start if context.reading.low(start) == "asked" else _past_mark(context, cue, start, left)
        # `telling the press, “We stay,” Roe said`: told already
        told = context.reading.is_quotation(start) and context.covers(start)
        if told or context.reading.low(start) == "asked":
            return None
    else:
        start = context.past_connective(start, end)
        start += end - start > _SHORTEST and context.reading.low(start) in ("but", "and")
        if context.reading.low(start) == "as" and end > start and not _opens_sentence(context, start, end):
            return None
    parts = _parts(context, cue, (start, end), after, quoted)
    rule, confidence = ("quotation_said", 0.95) if quoted else ("said_after", 0.85)
    return Attribution(parts, (cue.start, cue.end), source, rule, confidence) if parts else None


def _tells_of_thing(context: Context, cue: Cue, source: NounPhrase) -> bool:
    """`The envoy, Karl Roe, revealed the plan`: a thing behind the verb, and nobody who speaks."""
    reading = context.reading
    if source.first < cue.end or cue.word.lemma == "say" or reading.low(source.first) not in DETERMINERS:
        return False
    inside = range(source.first, source.last + 1)
    head = next((i - 1 for i in inside if reading.low(i) in PREPOSITIONS), source.last)
    if source.reference is not None or any(
        reading.tokens[i].text[:1].isupper() for i in inside[: head - source.first + 1]
    ):
        return False
    low = reading.low(head)
    telling = context.reporting.roles | context.reporting.experts | context.reporting.occasions
    known = not telling.isdisjoint((low, low.removesuffix("s"))) or is_human(low.removesuffix("s"))
    return not known and low not in _SPEAKING


_SPEAKING = listed(
    """
    report study survey poll paper newspaper agency council ministry government group company court police
    people statement document commission committee bank daily press commentary editorial article
    """
)


def _agrees(context: Context, cue: Cue, left: int) -> bool:
    """`C, as S noted` tells what S said; `C, as S promised` does not."""
    parted = context.reading.low(left - 2) in BREAKS or begins_sentence(context.reading, left - 2)
    return cue.word.lemma in _NOTING and parted


def _may_follow(context: Context, cue: Cue) -> bool:
    """Whether a cue is one that can follow what is said; not in `Roe, who advised them, said`."""
    if cue.word.form not in ("past", "present", "base") or not cue.is_in(*_QUOTED):
        return False
    before = skip_back(context.reading, cue.start - 1, 0)
    passive = any(context.reading.low(i) in _SURELY_BE for i in range(before + 1, cue.start))
    return not passive and context.reading.low(before) not in ("who", "which")


def _may_be_unquoted(context: Context, cue: Cue, right: Right, left: int) -> bool:
    if not cue.is_in(*_UNQUOTED) or context.reading.low(left - 1) not in BREAKS:
        return False
    if cue.word.lemma.startswith(("express ", "voice ")) and right.kind != "nothing":
        # `With rain coming, Roe voiced concern, and …`
        return False
    return not context.covers(cue.start) or right.kind == "nothing" or left == cue.start


def _parts(
    context: Context, cue: Cue, first: tuple[int, int], after: int | None, quoted: bool
) -> tuple[tuple[int, int], ...]:
    """The runs of tokens that are said around the cue; none when nothing is."""
    start, end = first
    introductory = not quoted and context.is_introduction(start, end)
    second = _second_part(context, cue, after, quoted, introductory) if after is not None else None
    if second is None:
        short = end - start < _SHORTEST or context.reading.low(start) in PREPOSITIONS
        return () if (introductory and short) or end <= start else (first,)
    if end <= start or (introductory and context.only_connects(start, end)):
        return (second,)
    return (first, second)


def _opens_sentence(context: Context, start: int, end: int) -> bool:
    """`As winter nears, S said, C`: what `as` opens is said too, unlike `as one S said`."""
    return context.reading.low(end) in BREAKS and end - start > 2


def _past_mark(context: Context, cue: Cue, start: int, left: int) -> int:
    """`The mayor was blunt: “We stay,” he said`, `They shut the gate — “for good,” he said — and left`: what
    is said begins behind the mark."""
    place = context.quotation_before(left)
    if place is None or place <= start:
        return start
    mark = context.reading.low(place - 1)
    alone = mark in DASHES and mark not in context.reading.lows[start : place - 1]
    # `telling the press, “We stay,” he said`, but not `said, “We stay,” the paper reported`
    addressed = mark == "," and cue.word.lemma != "report" and begins_sentence(context.reading, place)
    told = addressed and any(context.is_cue(i) for i in range(start, place))
    return place if mark == ":" or alone or told else start


def _accompanies(context: Context, start: int) -> bool:
    """`C, S said, with two gates failing`: more of what is said."""
    ahead = range(start + 2, min(start + 6, context.reading.end))
    return context.reading.low(start) == "with" and any(context.reading.low(i).endswith("ing") for i in ahead)


def _second_part(
    context: Context, cue: Cue, comma: int, quoted: bool, introductory: bool
) -> tuple[int, int] | None:
    """What is said behind an interrupting cue."""
    reading = context.reading
    start = comma + 1
    low = reading.low(start)
    if start >= reading.end:
        return None
    if quoted:
        return (start, start + 1) if reading.is_quotation(start) else None
    if low.endswith("ing") and low not in ("nothing", "everything", "something", "including"):
        return None
    aside = low in _NOT_SAID and not _accompanies(context, start)
    if not introductory and (aside or any(context.is_cue(start + i) for i in range(4))):
        return None
    start += low in ("and", "but") and not introductory
    return start, end_of(reading, start, cue, context.cues)


def _around(context: Context, cue: Cue, right: Right) -> tuple[NounPhrase | None, int, int | None]:
    """Subject, the token at which the words around the cue begin, and the comma behind them if any."""
    reading = context.reading
    before = skip_back(reading, cue.start - 1, 0)
    if _may_be_inverted(context, cue, before) and (found := _inverted(context, cue, before)) is not None:
        return found
    source = context.subject_before(cue)
    if source is None:
        return None, 0, None
    left = _behind_quotation(
        context, cue, min(source.first, source.begins) if source.begins >= 0 else source.first
    )
    quoted = context.quotation_before(left) is not None
    if right.kind in ("nothing", "comma"):
        return source, left, right.start if right.kind == "comma" else None
    if quoted and right.kind == "quotation":
        return source, left, right.start - 1
    introduces = right.kind == "words" and _only_introduces(context, left)
    if quoted and right.kind in ("words", "to", "question") and not introduces:
        return source, left, None
    return None, 0, None


def _only_introduces(context: Context, left: int) -> bool:
    """`To a question on the “new dam,” Roe said it was safe`: the quotation is not what Roe said."""
    reading = context.reading
    place = context.quotation_before(left)
    if place is not None and context.covers(place):
        return True  # `Calling it “new,” Roe said it was safe`: told of another cue
    if not place or reading.low(0) not in _INTRODUCES:
        return False
    return context.is_introduction_before(place)


def _behind_quotation(context: Context, cue: Cue, left: int) -> int:
    """`“Q,” Roe, 67, a retired teacher in Bern, said`: the subject goes back to the quotation."""
    reading = context.reading
    place = next((i for i in range(left - 1, max(-1, left - 30), -1) if reading.is_quotation(i)), None)
    if place is None or context.covers(place) or not _ends_speech(context, place):
        return left
    between = [reading.low(i) for i in range(place + 1, cue.start)]
    opens = next((low for low in between if low not in BREAKS), "")
    told = any(context.is_cue(i) for i in range(place + 1, cue.start))
    if told or opens in FINITE or opens in SUBORDINATORS or opens in PREPOSITIONS or opens in PRONOUNS:
        return left
    return place + 1


def _ends_speech(context: Context, place: int) -> bool:
    quotation = context.reading.tokens[place].quotation
    words = quotation.span.of(context.reading.text) if quotation else ""
    return words.rstrip("’'”\" ")[-1:] in ",?!.…—" or context.reading.low(place + 1) in BREAKS


def _may_be_inverted(context: Context, cue: Cue, before: int) -> bool:
    if cue.word.lemma == "tell":
        return False
    if context.reading.is_quotation(before):
        return _ends_speech(context, before) and not context.covers(before)
    breaks = context.reading.low(before) in BREAKS
    return breaks and (context.reading.is_quotation(before - 1) or before == cue.start - 1)


def _inverted(context: Context, cue: Cue, before: int) -> tuple[NounPhrase, int, int | None] | None:
    """`“Q,” said S` and `C, said S`."""
    reading = context.reading
    source = phrase_after(reading, cue.end)
    if source is None or reading.low(source.first) in _NO_SPEAKERS:
        return None  # `“C,” said on its page`
    after = source.last + 1
    if reading.low(after) in FINITE and (reading.low(source.first) in PRONOUNS or _is_title(context, before)):
        # `host of “Rivers,” said it was cold`
        return None
    if reading.is_quotation(before) or reading.is_quotation(before - 1):
        left = cue.start if reading.is_quotation(before) else before + 1
        return source, left, _before_next_quotation(context, after)
    if before < 0 or not (_only_says(cue) or _warns_of_clause(context, cue, before)):
        return None
    goes_on = after < reading.end and reading.low(after) not in _BEHIND_SOURCE
    if goes_on or reading.low(source.first) in _NO_SOURCES or not _names_somebody(context, source):
        return None
    goes_on = _goes_on(context, before, after)
    start = context.content_start(0)
    introduces = context.is_introduction(start, before)
    said = not introduces or (goes_on and _is_named(context, source))
    # `They see eye to eye on it, said Roe.`
    ends = before - start >= _SHORTEST and (after >= reading.end or reading.low(after) == ".")
    said = said or (ends and reading.low(start) not in PREPOSITIONS and "," not in reading.lows[start:before])
    return (source, before + 1, after if goes_on else None) if said else None


def _only_says(cue: Cue) -> bool:
    return cue.is_in("says", "says_clause") and not cue.is_in("urges")


def _warns_of_clause(context: Context, cue: Cue, before: int) -> bool:
    """`The dam would burst, warned Roe`: a clause stands before; not in `The council, dry, warned Roe`."""
    start = context.content_start(0)
    whole = "," not in context.reading.lows[start:before] and before - start >= _TWO
    return cue.word.lemma == "warn" and whole and not context.is_introduction(start, before)


_TWO = 2


def _goes_on(context: Context, before: int, comma: int) -> bool:
    """`Peru's new port, said Roe, will be mended`: a subject stands before the cue, its verb behind it."""
    reading = context.reading
    verb = comma + 1 + (reading.low(comma + 1) in ADVERBS or reading.low(comma + 1).endswith("ly"))
    if reading.low(comma) != "," or reading.low(verb) not in _SURELY_VERBS:
        return False
    return not any(reading.low(i) in _SURELY_VERBS for i in range(context.content_start(0), before))


def _is_title(context: Context, position: int) -> bool:
    """Whether a quotation of a few words stands here that a name and a comma come before."""
    quotation = context.reading.tokens[position].quotation if position >= 0 else None
    words = quotation.span.of(context.reading.text).split() if quotation else ()
    return 0 < len(words) < _SHORTEST and subject_before(context.reading, position + 1, 0) is not None


def _names_somebody(context: Context, source: NounPhrase) -> bool:
    tokens = context.reading.tokens[source.first : source.last + 1]
    if tokens[0].low in ("his", "her", "its", "their"):
        return False
    unnamed = any(token.low in _UNNAMED for token in tokens)
    spoken = tokens[0].low in PRONOUNS or tokens[0].low in DETERMINERS
    return unnamed or spoken or _is_named(context, source)


def _is_named(context: Context, source: NounPhrase) -> bool:
    tokens = context.reading.tokens[source.first : source.last + 1]
    return source.reference is not None or any(token.text[:1].isupper() for token in tokens)


_UNNAMED = listed(
    """
    officials experts analysts residents sources witnesses police critics observers investigators prosecutors
    authorities lawmakers diplomats aides economists scientists researchers activists organisers organizers
    doctors lawyers advisers villagers survivors relatives neighbours neighbors
    """
)


def _before_next_quotation(context: Context, position: int) -> int | None:
    """The comma before the next quotation of the passage, which goes on with the one before the cue."""
    reading = context.reading
    place = next((i for i in range(position, reading.end) if reading.is_quotation(i)), None)
    # `said Roe, author of “Rivers”`: no comma, no speech.
    return place - 1 if place is not None and reading.low(place - 1) in BREAKS else None


def _ends_within(context: Context, left: int) -> bool:
    """`Those who think “Q,” Roe said`: what was said last ends with the words that are said now."""
    past = context.found[-1] if context.found else None
    return past is not None and past.rule in _BEHIND_CUE and past.parts[-1][1] == left


_BEHIND_CUE = ("said_quotation", "said_clause", "said_that")


def _floor(context: Context, left: int, covered: bool) -> int:
    """Words that were attributed to somebody else before are left out, unless they lie within these."""
    if covered or _ends_within(context, left):
        return 0
    ends = [b for past in context.found for _, b in past.parts if b < left]
    ends += [past.cue[1] for past in context.found if past.cue[1] < left]
    floor = max(ends, default=0)
    # A quotation alone between the two belongs to the nearer cue; a clause may span both.
    return floor if context.quotes(floor, left) else 0
