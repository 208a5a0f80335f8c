"""Cues that come before what is said: `S said (that) C`, `S urged A to C`, `S called for C`."""

from collections.abc import Callable, Mapping

from tui_reader.analysis.saying.bare_contents import (
    NOTHING_SAID,
    SHORTEST_CLAUSE,
    bare_clause,
    bare_noun_phrase,
)
from tui_reader.analysis.saying.clause_ends import end_of
from tui_reader.analysis.saying.clause_shape import DENIALS, is_clause, points_to_noun
from tui_reader.analysis.saying.complements import Right, RightKind
from tui_reader.analysis.saying.objects import (
    NEAR,
    RELATIVES,
    Content,
    as_behind_relative,
    before_relative,
    before_second_verb,
    behind_name,
    blamed,
    claimed,
    end_of_quotation,
    is_finite,
    is_gerund,
    judges,
    spoken_sentence,
)
from tui_reader.analysis.saying.reported import Attribution, Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.saying.sources import source_of
from tui_reader.analysis.saying.unsaid import is_idiom, is_unsaid
from tui_reader.analysis.word_classes import (
    DAYS,
    DETERMINERS,
    NEAR_IN_TIME,
    ONLY_FINITE,
    PREPOSITIONS,
    listed,
)

_CLAUSAL = ("says", "says_clause", "says_that", "tells", "thinks", "asks")
# `declared war on`: an act, not a judgement.
_STATES_DECLARED = listed("war independence victory bankruptcy martial")
_ASKS = listed("ask wonder say question inquire")
_REFLEXIVE = listed("itself himself herself themselves myself ourselves")
_BEHIND_PLACES = PREPOSITIONS | DAYS | NEAR_IN_TIME
# Verbs that end as nouns and gerunds do: `committed to finance the dam`.
_VERBS_LIKE_NOUNS = listed(
    """
    enhance advance finance balance mention position bring harness witness sing question condition sanction
    caution ring sting ally
    """
)
_COMMENTS = frozenset((("comment", "on"), ("elaborate", "on"), ("speculate", "on")))
_TAKES_GERUND = listed(
    "acknowledge admit advise advocate deny describe propose recall recommend recount report suggest"
)


def read_before(context: Context, cue: Cue, right: Right) -> Attribution | None:
    """What was said behind the cue."""
    source, how = source_of(context, cue)
    if how is None:
        return None
    if context.reading.low(cue.end) in _REFLEXIVE or is_idiom(context, cue):
        # `found itself on a “slippery slope”`
        return None
    content = _content(context, cue, right)
    if content is None or content[1] <= content[0]:
        only_named = content is not None and content[2] == NOTHING_SAID and how == "said"
        return Attribution((), (cue.start, cue.end), source, NOTHING_SAID, 0.0) if only_named else None
    if how == "infinitive" and _tells_only_what_for(context, cue, right, content):
        return None
    start, end, name, confidence = content
    if source is not None and source.first > start:
        # `Saying that C, Roe left`: what is said ends before the one who said it.
        end = min(end, source.first - (context.reading.low(source.first - 1) == ","))
    if source is not None and is_unsaid(context, cue, source, name, how):
        return None
    rule = name if how == "said" else f"{how}_{name}"
    return Attribution(((start, end),), (cue.start, cue.end), source, rule, confidence)


def _tells_only_what_for(context: Context, cue: Cue, right: Right, content: Content) -> bool:
    """`came to clarify what it meant`, `left to report the leak`: what is to be done, not what was said."""
    if right.kind == "question":
        return cue.word.lemma not in _ASKS
    if right.kind != "words" or cue.is_in("urges"):
        return False
    clause = content[2] == "said_clause" and is_clause(context.reading, content[0], content[1])
    return not (clause and cue.is_in("says", "says_clause"))


def _content(context: Context, cue: Cue, right: Right) -> Content | None:
    """The run of tokens that is reported; nothing of `issued a statement saying that C`, `sent a letter
    stating, “C”`, as the next cue tells it."""
    content = _BY_RIGHT[right.kind](context, cue, right.start)
    spoken = spoken_sentence(context, content[0], content[1]) if content and right.kind == "words" else None
    if spoken is not None:
        content = None if context.is_cue(spoken - 2) else (spoken, spoken + 1, "said_quotation", 0.8)
    gerunds = (c.start for c in context.cues if c.word.form == "gerund")
    handed_on = content is not None and cue.word.lemma.endswith("statement") and content[0] in gerunds
    return None if handed_on else content


def _end(context: Context, cue: Cue, start: int) -> int:
    return end_of(context.reading, start, cue, context.cues)


def _quotation(context: Context, cue: Cue, start: int) -> Content | None:
    if cue.is_in("urges") and start > cue.end and _is_request(context, start):
        return cue.end, start + 1, "urged_to", 0.8
    if not cue.is_in(*_CLAUSAL, "quotes", "calls", "object", "to", "urges", "particle"):
        return None
    return start, end_of_quotation(context, start, _end(context, cue, start)), "said_quotation", 0.95


def _is_request(context: Context, position: int) -> bool:
    """A quotation that begins with `to`: `called on them “to leave”`."""
    if not context.reading.is_quotation(position):
        return False
    quotation = context.reading.tokens[position].quotation
    return quotation is not None and quotation.span.of(context.reading.text).lower().startswith("to ")


def _behind_colon(context: Context, cue: Cue, start: int) -> Content | None:
    if not cue.is_in(*_CLAUSAL, "quotes"):
        return None
    quoted = context.reading.is_quotation(start)
    if cue.is_in("thinks") and not quoted and not cue.is_in("says", "says_clause"):
        # `had one thing to worry about: the dam broke`
        return None
    return start, start + 1 if quoted else _end(context, cue, start), "said_colon", 0.95


def _that(context: Context, cue: Cue, start: int) -> Content | None:
    end = _end(context, cue, start)
    addressed = cue.is_in("urges") and start - 1 > cue.end and not cue.is_in("tells")
    if addressed:
        # `urged those that remain to stay`; `ordered the raid that failed` reports nothing
        return (cue.end, end, "urged_to", 0.8) if context.find(start, end, ("to",)) else None
    if not cue.is_in(*_CLAUSAL, "only_that", "object", "urges", "to", "blames") or _is_relative(
        context, cue, start
    ):
        return None
    short = not cue.is_in(*_CLAUSAL, "only_that") and end - start < SHORTEST_CLAUSE
    if start == cue.end + 1 and (short or points_to_noun(context.reading, cue, start)):
        return None  # `criticised that view`
    return start, end, "said_that", 0.7 if cue.is_in("thinks") else 0.95


def _is_relative(context: Context, cue: Cue, start: int) -> bool:
    """`comments that are`, `made the case for force that much harder`: this `that` opens no report."""
    if " " in cue.word.lemma and start - 1 > cue.end:
        low = context.reading.low(cue.end)
        return low not in ("in", "on", "during", "at", "to") and low not in DAYS | NEAR_IN_TIME
    noun = context.reading.tokens[cue.start].low in context.reporting.homographs
    # `informed the council on a draft that will be sent`
    return (noun or start - 1 > cue.end) and context.reading.low(start) in ONLY_FINITE


def _request(context: Context, cue: Cue, behind: int) -> Content | None:
    """`instructed the army, the police and the courts to stay`."""
    end = _end(context, cue, cue.end)
    asked = cue.is_in("urges") and cue.end < behind < end and context.find(behind, end, ("to",))
    return (cue.end, end, "urged_to", 0.7) if asked else None


def _question(context: Context, cue: Cue, start: int) -> Content | None:
    end = _end(context, cue, start)
    if cue.is_in("asks"):
        if end == start + 1 and cue.word.lemma == "say":
            return None  # `did not say when`
        return start, end, "asked", 0.8
    # `urged those who stayed to leave`
    addressed = cue.is_in("urges") and start > cue.end and context.find(start, end, ("to",))
    return (cue.end, end, "urged_to", 0.8) if addressed else None


def _infinitive(context: Context, cue: Cue, start: int) -> Content | None:
    addressed = start - 1 - (context.reading.low(start - 2) == "not") > cue.end
    end = _end(context, cue, start)
    if cue.is_in("urges") and addressed and not _asks_for_thing(context, cue):
        return cue.end, end, "urged_to", 0.8
    if cue.word.lemma == "decline":
        return _declined(context, start, end)
    if cue.is_in("to") or (
        cue.word.lemma == "call" and not addressed and context.reading.low(start) != "mind"
    ):
        done = end - start == 1 and context.reading.low(start) == "do"  # `which they have threatened to do`
        if done or _commits_to_thing(context, cue, start):
            return None
        negated = context.reading.low(start - 2) == "not"
        return start - 2 * negated, end, "pledged_to", 0.8
    if cue.is_in("thinks", "expects") and addressed:
        return cue.end, end, "expects_to", 0.6
    return None


def _asks_for_thing(context: Context, cue: Cue) -> bool:
    """`requested a meeting with Roe to settle it`: a thing is asked for, nobody is asked."""
    return cue.word.lemma == "request" and context.reading.low(cue.end) in ("a", "an")


def _commits_to_thing(context: Context, cue: Cue, start: int) -> bool:
    """`committed to reform`, `to helping them`, `will commit to help`: no words that were said."""
    if cue.word.lemma != "commit":
        return False
    low, before = context.reading.low(start), context.reading.low(cue.start - 1)
    ahead = before in ("will", "would") or context.reading.low(cue.start - 2) == "will"
    thing = low not in _VERBS_LIKE_NOUNS and low.endswith(("ing", "tion", "ance", "ity", "ship", "ness"))
    return ahead or low in DETERMINERS or thing


def _declined(context: Context, start: int, end: int) -> Content | None:
    """`declined to say whether C`, `declined to comment on C`, but not `declined to be named`."""
    low, following = context.reading.low(start), context.reading.low(start + 1)
    if low == "be":
        return None
    asked = low in ("say", "specify", "disclose") and following in RELATIVES
    behind = start + 1 if asked else start + 2 if (low, following) in _COMMENTS else start
    return behind, end, "pledged_to", 0.8


def _words(context: Context, cue: Cue, start: int) -> Content | None:
    """What follows without `that`: a clause, an object with an infinitive, or a noun phrase."""
    reading = context.reading
    # `the leaks reported here in May`
    placed = reading.low(start) in ("there", "here") and reading.low(start + 1) in _BEHIND_PLACES
    if placed or (cue.word.lemma == "declare" and reading.low(start) in _STATES_DECLARED):
        return None
    if reading.low(start) in ("is", "was", "are", "were"):
        asked = any(reading.low(i) == "what" for i in range(max(0, cue.start - 5), cue.start))
        relative = any(reading.low(i) in RELATIVES for i in range(max(0, cue.start - 9), cue.start))
        if not relative and not cue.is_in("says", "says_clause", "thinks"):
            return None
        return start + asked, _end(context, cue, start), "what_was_said" if asked else "said_clause", 0.7
    end = _end(context, cue, start)
    if cue.is_in("as", "casts") and (place := as_behind_relative(context, start, end)) is not None:
        return place, behind_name(context, place, _end(context, cue, place)), "described_as", 0.6
    if not cue.is_in(*_CLAUSAL) and not context.quotes(start, end):
        end = before_relative(context, start, end)
    return (
        _deed(context, cue, start, end)
        or _object(context, cue, start, before_second_verb(context, start, end))
        or bare_clause(context, cue, start, end)
        or bare_noun_phrase(context, cue, start, end)
    )


def _deed(context: Context, cue: Cue, start: int, end: int) -> Content | None:
    """`reported losing the vote`: a gerund is what was said; `denied the claim that C`: C is."""
    if cue.word.lemma in DENIALS and (claim := claimed(context, start, end)) is not None:
        return claim, end, "object", 0.5
    gerund = is_gerund(context.reading.low(start)) and start == cue.end
    told = gerund and end - start > 1 and cue.word.lemma in _TAKES_GERUND and is_finite(cue)
    return (start, end, "said_doing", 0.6) if told else None


def _object(context: Context, cue: Cue, start: int, end: int) -> Content | None:
    """`accused X of C`, `described X as “C”`, `urged X to C`."""
    near = min(end, start + NEAR)
    if cue.is_in("blames") and (charge := blamed(context, cue, start, end)) is not None:
        return charge
    if cue.is_in("as", "casts") and judges(context, cue, start, end):
        return start, behind_name(context, start, end), "described_as", 0.6
    requests = context.find(start, near, ("to",)) or any(_is_request(context, i) for i in range(start, end))
    addressed = (
        cue.is_in("urges") and not cue.is_in("tells") and context.reading.low(cue.end) not in PREPOSITIONS
    )
    if addressed and requests and not _asks_for_thing(context, cue):
        return cue.end, end, "urged_to", 0.8
    told = cue.is_in("urges") and cue.word.lemma == "tell" and context.reading.low(start) not in DETERMINERS
    if (
        told
        and context.find(start, min(end, start + 4), ("to",))
        and not is_clause(context.reading, start, end)
    ):
        # `told town residents not to go`
        return cue.end, end, "urged_to", 0.7
    return None


_BY_RIGHT: Mapping[RightKind, Callable[[Context, Cue, int], Content | None]] = {
    "quotation": _quotation,
    "colon": _behind_colon,
    "that": _that,
    "to": _infinitive,
    "question": _question,
    "words": _words,
    "comma": _request,
    "nothing": _request,
}
"""How what stands behind a cue is read, by its kind."""
