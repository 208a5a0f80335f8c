"""Sources that no verb of saying governs: `according to S`, `as noted by S`, `the claim that C`."""

from tui_reader.analysis.saying.carriers import read_carried, read_content
from tui_reader.analysis.saying.clause_ends import end_of
from tui_reader.analysis.saying.clause_shape import is_clause
from tui_reader.analysis.saying.noun_phrases import skip_back, subject_before
from tui_reader.analysis.saying.phrases_ahead import phrase_after
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.saying.reported import BREAKS, Attribution, Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DASHES,
    DETERMINERS,
    FINITE,
    OPENING_A_CLAUSE,
    STANDARDS,
    like_a_verb,
    listed,
)

# How many tokens the source of `As S noted, C` may have.
_LONGEST_AS = 12
_BEFORE_AS = listed("and but yet ; : — – --")


def read_according(context: Context, cue: Cue) -> Attribution | None:
    """`according to S, C`, `C, according to S`."""
    source = phrase_after(context.reading, cue.end)
    if cue.word.lemma.startswith("by "):
        # `By some accounts, C`
        source = NounPhrase(cue.start + 1, cue.end - 1, None, cue.start + 1)
    if source is None or _is_standard(context, source) or _is_handed_on(context, cue, source):
        return None
    if context.reading.low(cue.start - 1) in ("which", "who"):
        return _in_relative(context, cue, source)
    return _around(context, (cue.start, cue.end), source, rule="according_to", confidence=0.95)


def _in_relative(context: Context, cue: Cue, source: NounPhrase) -> Attribution | None:
    """`the dam, which according to S leaked twice, was shut`: what the clause tells."""
    reading = context.reading
    ahead = range(source.first + 1, min(source.first + _LONGEST_AS, reading.end))
    verb = next((i for i in ahead if like_a_verb(reading.low(i)) or reading.low(i) in FINITE), None)
    if verb is None:
        return None
    comma = reading.low(verb - 1) == ","
    whose = NounPhrase(source.first, min(source.last, verb - 1 - comma), None, source.first)
    end = next((i for i in range(verb, reading.end) if reading.low(i) == ","), reading.end)
    return Attribution(((verb, end),), (cue.start, cue.end), whose, "according_to", 0.8)


def _is_handed_on(context: Context, cue: Cue, source: NounPhrase) -> bool:
    """`“Q,” S said, according to an agency`, `S, according to an agency, said that C`: it is S who speaks."""
    reading = context.reading
    before = next((c for c in reversed(context.cues) if c.end <= cue.start), None)
    if before is not None and before.word.form in ("past", "present") and before.is_in(*_SPEAKING):
        inverted = phrase_after(reading, before.end)
        behind = inverted.last + 1 if inverted is not None else before.end
        quoted = any(reading.is_quotation(i) for i in range(max(0, before.start - _NEAR), before.start))
        if quoted and cue.start - max(behind, before.end) <= 1:
            return True
    aside = reading.low(cue.start - 1) == "," and reading.low(source.last + 1) == ","
    following = skip_over(reading, source.last + 2)
    return aside and any(
        c.word.form in ("past", "present") and c.is_in(*_SPEAKING) for c in context.cues_at(following)
    )


def skip_over(reading: Reading, position: int) -> int:
    """Rightwards over auxiliaries and adverbs: `has also`."""
    while reading.low(position) in ADVERBS | AUXILIARIES:
        position += 1
    return position


_SPEAKING = ("says", "says_clause", "says_that", "tells")
_NEAR = 12


def read_by_agent(context: Context, cue: Cue) -> Attribution | None:
    """`As noted by S, C` and `C – as noted by S`."""
    before = skip_back(context.reading, cue.start - 1, 0)
    if (judged := read_judged_by(context, cue, cue.end)) is not None:
        return judged
    source = phrase_after(context.reading, cue.end + 1)
    if source is None or context.reading.low(before) != "as" or cue.word.groups == {"object"}:
        return None
    return _around(context, (before, cue.end + 1), source, rule="as_noted_by", confidence=0.9)


def _is_standard(context: Context, source: NounPhrase) -> bool:
    """`according to shared values`, but not `according to the ministry’s plan`."""
    first = context.reading.tokens[source.first]
    bare = first.text[:1].islower() and first.low not in DETERMINERS
    return bare and context.reading.low(source.last) in STANDARDS


def read_as_noted(context: Context, cue: Cue) -> Attribution | None:
    """`As S noted (on Monday), C`, `…, and as S noted, C`."""
    reading = context.reading
    says = cue.is_in("says", "says_clause", "says_that", "tells") and cue.word.form in ("past", "present")
    seen = cue.word.lemma in ("show", "find")
    if "as" not in reading.lows[: cue.start]:
        return None
    source = subject_before(reading, cue.start, 1) if says and not seen else None
    if source is None or not _opens_as(reading, source.first - 1) or cue.start - source.first > _LONGEST_AS:
        return None
    comma = next((i for i in range(cue.end, min(cue.end + 8, reading.end)) if reading.low(i) == ","), None)
    inside = range(cue.end, comma or cue.end)
    if comma is None or any(
        reading.low(i) in FINITE or reading.low(i) == "that" or not reading.low(i) for i in inside
    ):
        return None
    start = comma + 1
    if reading.low(start) in OPENING_A_CLAUSE or (reading.low(start), reading.low(start + 1)) == (
        "even",
        "if",
    ):
        # `As S noted, even if it rains, C`
        start = next((i + 1 for i in range(start, reading.end) if reading.low(i) == ","), start)
    run = (comma + 1, end_of(reading, start, cue, context.cues, free=True))
    told = is_clause(reading, *run) or _has_verb(reading, *run)
    return Attribution((run,), (source.first - 1, cue.end), source, "as_noted", 0.85) if told else None


def _opens_as(reading: Reading, position: int) -> bool:
    """Whether an `as` stands here that opens a sentence or a clause behind `and`."""
    if reading.low(position) != "as":
        return False
    return position == 0 or reading.low(position - 1) in _BEFORE_AS


def _has_verb(reading: Reading, start: int, end: int) -> bool:
    """Whether words that `As S noted` introduces are a clause, whatever it opens with."""
    lows = (reading.low(i) for i in range(start + 1, end))
    return any(low in FINITE or like_a_verb(low) or not low for low in lows)


def read_noun(context: Context, cue: Cue) -> Attribution | None:
    """`in S’s words, C`, `seen by S as C`, `the view is that C`, `the announcement that C`."""
    reading = context.reading
    if cue.is_in("possessed") and reading.low(cue.start - 1) in ("'s", "'", "his", "her", "their"):
        told = _in_words_of(context, cue)
    elif cue.is_in("seen_by"):
        return read_judged_by(context, cue, cue.end - 1)
    else:
        told = None
    if told is None and cue.is_in("carriers"):
        told = read_carried(context, cue)
    if told is None and cue.is_in("nouns", "nouns_to", "owned"):
        told = read_content(context, cue)
    return told


def read_judged_by(context: Context, cue: Cue, by: int) -> Attribution | None:
    """`seen by S as C`, `accused by S of C`, `told by S to C`; `by` is the place of that word."""
    reading = context.reading
    for position in range(by + 2, min(by + _LONGEST_AS, reading.end - 1)):
        low = reading.low(position)
        if low in BREAKS or low in FINITE or not low:
            return None
        if not cue.is_in(*_JUDGED.get(low, ())):
            continue
        if low in ("of", "for") and not reading.low(position + 1).endswith("ing"):
            continue
        if reading.low(by) == "in" and reading.low(position + 1) not in _OPENS_JUDGEMENT:
            continue
        name = reading.name_ending(position - 1)
        source = NounPhrase(by + 1, position - 1, name, by + 1)
        end = end_of(reading, position + 1, cue, context.cues)
        if reading.low(by) == "in" and is_clause(reading, position + 1, end):
            return None
        end = next((i for i in range(position + 2, end) if reading.low(i) in DASHES), end)
        return Attribution(((position + 1, end),), (cue.start, position + 1), source, f"judged_by_{low}", 0.6)
    return None


def read_called_by(context: Context, cue: Cue) -> Attribution | None:
    """`praised as “Q” by S`: the words between, where one of them is quoted."""
    reading, start = context.reading, cue.end + 1
    if cue.word.form not in ("past", "participle") or reading.low(cue.end) != "as":
        return None
    near = range(start + 1, min(start + _NEAR, reading.end))
    by = next((i for i in near if reading.low(i) == "by"), start)
    called = cue.is_in("as", "casts") and context.quotes(start, by)
    source = phrase_after(reading, by + 1) if called else None
    if source is None:
        return None
    end = next(i + 1 for i in range(by - 1, start - 1, -1) if reading.is_quotation(i))
    return Attribution(((start, end),), (cue.start, start), source, "called_by", 0.7)


_JUDGED = {"as": ("seen_by", "as"), "of": ("blames",), "for": ("blames",), "to": ("urges",)}
# `seen in Bern as a threat`, unlike `seen in Bern as he left`
_OPENS_JUDGEMENT = listed("a an the its his her their another part proof evidence") | {""}


def read_quoted_as_saying(context: Context, cue: Cue) -> Attribution | None:
    """`“Q,” X quoted S as saying`, `S was quoted as saying: “Q”`."""
    reading = context.reading
    ahead = range(cue.end, min(cue.end + 9, reading.end - 1))
    end = next((i + 2 for i in ahead if reading.low(i) == "as" and reading.low(i + 1) == "saying"), None)
    if end is None:
        return None
    subject = context.subject_before(cue)
    passive = any(reading.low(i) in BE for i in range(max(0, cue.start - 3), cue.start))
    source = subject if passive else phrase_after(reading, cue.end)
    before = context.quotation_before(subject.first if subject else cue.start)
    start = _past_that(reading, end)
    if before is not None:
        run = before, before + 1
    elif passive and source is not None and reading.low(start) in _NOTHING_SAID:
        # `C, S was quoted as saying by X`
        run = context.content_start(0), source.first - (reading.low(source.first - 1) == ",")
    else:
        run = start, end_of(reading, start, cue, context.cues)
    if source is None or run[0] >= run[1]:
        return None
    return Attribution((run,), (cue.start, end), source, "quoted_as_saying", 0.9)


def _past_that(reading: Reading, start: int) -> int:
    """Past `that`, a colon or a comma, and what stands before `that`: `as saying on Monday that`."""
    if reading.low(start) in ("that", ":", ","):
        return start + 1
    ahead = range(start, min(start + _NEAR, reading.end) if reading.low(start) in _NOTHING_SAID else start)
    return next((i + 1 for i in ahead if reading.low(i) == "that"), start)


_NOTHING_SAID = listed("by in on at to , .") | {""}


def _in_words_of(context: Context, cue: Cue) -> Attribution | None:
    """`In S’s words, C`."""
    reading = context.reading
    last = cue.start - 1 - (reading.low(cue.start - 1) in ("'s", "'"))
    ahead = range(last - 1, max(-1, last - 9), -1)
    first = next((i for i in ahead if reading.low(i) in ("in", "to", "by")), None)
    if first is None or reading.low(cue.end) not in (",", ""):
        return None
    if first and reading.low(first - 1) not in BREAKS:
        return None
    name = reading.name_ending(last)
    source = NounPhrase(first + 1, last, name, first + 1)
    return _around(context, (first, cue.end), source, rule="in_words_of", confidence=0.85)


def _around(
    context: Context, phrase: tuple[int, int], source: NounPhrase, *, rule: str, confidence: float
) -> Attribution | None:
    """What is said before, behind or around a phrase that names its source."""
    reading = context.reading
    first = phrase[0]
    cue = next(c for c in context.cues if phrase[0] <= c.start < phrase[1])
    after = max(_past_aside(context, source, _behind_source(context, source)), phrase[1])
    start = (
        first if reading.low(first - 1) == ":" else _inside_bracket(context, context.content_start(0), first)
    )
    before = first - (reading.low(first - 1) in BREAKS)
    if start >= before or context.only_connects(start, before):
        content = context.content_start(_comma_behind(context, source, after))
        parts = [(content, end_of(reading, content, cue, context.cues))]
    else:
        parts = [(_behind_other_clause(context, context.past_connective(start, before), before), before)]
        goes_on = context.is_introduction(start, before) or reading.low(after + 1) in FINITE
        if goes_on and reading.low(after) in BREAKS and after + 1 < reading.end:
            parts.append((after + 1, end_of(reading, after + 1, cue, context.cues)))
    if parts[-1][0] >= parts[-1][1]:
        return None
    return Attribution(tuple(parts), phrase, source, rule, confidence)


def _behind_other_clause(context: Context, start: int, end: int) -> int:
    """`It holds: six gates are new, according to S`: what S says begins behind the colon."""
    reading = context.reading
    colon = next((i for i in range(end - 1, start, -1) if reading.low(i) == ":"), None)
    if colon is not None and is_clause(reading, start, colon) and is_clause(reading, colon + 1, end):
        return colon + 1
    return start + (reading.low(start) in ("but", "and"))


def _inside_bracket(context: Context, start: int, end: int) -> int:
    """`the dams (two leak, according to S) are old`: what is said begins behind the bracket."""
    marks = [i for i in range(start, end) if context.reading.low(i) in ("(", ")")]
    return marks[-1] + 1 if marks and context.reading.low(marks[-1]) == "(" else start


def _comma_behind(context: Context, source: NounPhrase, after: int) -> int:
    """At the head of a sentence the source goes on to the first comma that is outside a name."""
    reading = context.reading
    for position in range(max(source.first, 0), min(source.first + 40, reading.end)):
        if reading.low(position) == "," and not any(a <= position <= b for a, b, _ in reading.names):
            last = _list_end(context, position)
            return max(_past_aside(context, source, last), last)
    return after


def _behind_source(context: Context, source: NounPhrase) -> int:
    """`according to a man near the talks, …`: the comma behind what belongs to the source."""
    reading = context.reading
    for position in range(source.last + 1, min(source.last + 12, reading.end)):
        low = reading.low(position)
        if low == ",":
            return position
        if not low or low in FINITE or low in BREAKS:
            break
    return source.last + 1


def _list_end(context: Context, comma: int) -> int:
    """`according to friends, aides and allies, …`: the comma behind a list of sources."""
    lows = [context.reading.low(i) for i in range(comma + 1, comma + 9)]
    if "," not in lows or "and" not in lows:
        return comma
    last = lows.index(",")
    listed_on = "and" in lows[:last] and not any(low in FINITE for low in lows[:last])
    return comma + 1 + last if listed_on else comma


def _past_aside(context: Context, source: NounPhrase, position: int) -> int:
    """Over an apposition behind the source, or an age, up to the comma that ends it."""
    reading = context.reading
    low = reading.low(position + 1)
    told = source.reference.apposition if source.reference is not None else None
    is_role = told is not None and bool(low) and told.start == reading.tokens[position + 1].start
    aged = low.isdigit() and reading.low(position + 2) == ","
    if reading.low(position) != "," or not (is_role or aged or low in ("a", "an", "who", "which", "whose")):
        return position
    ahead = range(position + 1, min(position + 40, reading.end))
    return next((i for i in ahead if reading.low(i) == ","), position)
