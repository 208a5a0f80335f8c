"""What is said right behind its cue without a `that`: a clause, a noun phrase, an act."""

from tui_reader.analysis.saying.clause_shape import is_clause
from tui_reader.analysis.saying.objects import (
    Content,
    before_circumstance,
    before_dash,
    before_second_verb,
    behind_name,
    is_finite,
    is_pronoun_alone,
    names_something,
    tells_something,
)
from tui_reader.analysis.saying.reported import Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import (
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    like_a_verb,
    listed,
)

# Cues with a particle that report as participles too: `…, calling for C`.
_PARTICIPLES = frozenset(("call for", "point to", "warn of", "insist on", "push for"))
# Those whose bare object is what was said: `called for calm`, `proposed a ban`.
_OF_THINGS = frozenset(
    (
        "call for", "warn of", "warn about", "warn against", "appeal for", "plead for", "argue for",
        "talk about", "speak about", "speak of", "joke about", "attribute", "propose", "recommend", "demand",
        "advocate", "predict", "recall", "reveal", "suggest", "mention", "cite", "tout", "praise", "defend",
    )
)  # fmt: skip
NOTHING_SAID = ""
"""Stands for the rule where somebody only speaks of something: `dismissed the plan`."""
SHORTEST_CLAUSE = 3
_OF_SUBSTANCE = listed("emphasize emphasise stress underline underscore reiterate acknowledge boast")
_FEW = 4
_MANY = 7


def bare_clause(context: Context, cue: Cue, start: int, end: int) -> Content | None:
    """`said the dam is safe`: a clause right behind its cue, or words too long to be its mere object."""
    reading = context.reading
    clause = end - start > 1 and is_clause(reading, start, end)
    if reading.low(start) in PREPOSITIONS and not (clause and cue.is_in("says")):
        return None
    # `reiterated our support`, unlike `stressed the need for calm`
    bare = not clause and cue.word.lemma in _OF_SUBSTANCE and not _tells_verb(context, cue, start, end)
    # `felt threatened by those who are near`
    if bare or (cue.is_in("thinks") and reading.low(start).endswith("ed")):
        return None
    long = _is_long(context, cue, start, end) or _is_told(context, cue, start, end)
    if cue.is_in("says", "tells") and (clause or long or context.quotes(start, end)):
        return start, end, "said_clause", 0.85
    asks = cue.is_in("asks") and cue.word.lemma not in ("question", "discuss")
    if clause and (asks or cue.is_in("says_clause", "thinks", "says_that")):
        return start, end, "said_clause", 0.6 if cue.is_in("thinks") else 0.75
    if cue.is_in("expects", "thinks") and context.find(start, end, ("to",)):
        return start, end, "expects_to", 0.6
    return None


def _tells_verb(context: Context, cue: Cue, start: int, end: int) -> bool:
    """Whether words behind such a verb are more than a noun phrase that a determiner or an owner opens."""
    reading = context.reading
    opens = (
        reading.low(start) in DETERMINERS or reading.low(start + 1) == "'s" or reading.low(start).isdigit()
    )
    end = before_second_verb(context, start, end)
    acts = any(like_a_verb(reading.low(i)) for i in range(start + 1, end))
    return not opens or acts or tells_something(context, cue, start, end)


def _is_told(context: Context, cue: Cue, start: int, end: int) -> bool:
    """`told Kenya the plan to leave the pact harms all`: so many words behind the one whom they were told."""
    reading = context.reading
    addressed = cue.is_in("tells") and cue.end < start < cue.end + _FEW and end - start > _MANY
    return addressed and (reading.low(start) in DETERMINERS or reading.tokens[start].text[:1].isupper())


def _is_long(context: Context, cue: Cue, start: int, end: int) -> bool:
    """Words behind a strong verb are a clause, known verb or not; not in `has not acknowledged the leak`."""
    lows = [context.reading.low(i) for i in range(start + 1, end)]
    if cue.is_in("object") and not any(like_a_verb(low) for low in lows):
        return False
    denied = any(context.reading.low(i) in NEGATIONS for i in range(max(0, cue.start - 2), cue.start))
    return cue.is_in("says") and end - start >= SHORTEST_CLAUSE and not denied


def bare_noun_phrase(context: Context, cue: Cue, start: int, end: int) -> Content | None:
    """`called X a C`, `called for C`, `emphasised the need to`, `hailed their “C”`."""
    size = end - start - (context.reading.low(start) == "further")
    if size < 2 or (context.reading.low(start) in PREPOSITIONS and not cue.is_in("particle")):
        return None
    if cue.is_in("calls") and names_something(context, start, end):
        start += cue.word.lemma == "call" and is_pronoun_alone(context, start)
        return start, behind_name(context, start, before_dash(context, start, end)), "called", 0.6
    end = before_second_verb(context, start, before_dash(context, start, end))
    if (act := _act(context, cue, start, end)) is not None:
        return act
    if context.quotes(start, end) and cue.is_in("object", "as", "blames", "particle", "says_clause"):
        return start, end, "object_quoted", 0.5
    return None


def _act(context: Context, cue: Cue, start: int, end: int) -> Content | None:
    """`called for C`, `emphasised the need to`; nothing is told in `dismissed the plan`."""
    particle = cue.is_in("particle") and (is_finite(cue) or cue.word.lemma in _PARTICIPLES)
    # `…, emphasizing the need for calm`
    needs = cue.is_in("says") and cue.word.form == "gerund"
    if not particle and not (cue.is_in("object") and (is_finite(cue) or needs)):
        return None
    if cue.word.lemma not in _OF_THINGS and not tells_something(context, cue, start, end):
        return start, start, NOTHING_SAID, 0.0
    end = before_circumstance(context, start, end)
    if particle:
        return start, end, "called_for", 0.7
    told = end - start >= SHORTEST_CLAUSE and not _is_judged(context, cue, start, end)
    return (start, end, "object", 0.5) if told else None


def _is_judged(context: Context, cue: Cue, start: int, end: int) -> bool:
    """`described repairs as the goal`, `this is how she described them`, `cited what she said were leaks`: a
    judgement told without its words, or told again behind it."""
    inside = (c for c in context.cues if start < c.start < end and c.is_in("says"))
    if any(context.reading.low(c.start - 1) in PRONOUNS for c in inside):
        return True
    if cue.word.lemma != "describe":
        return False
    asked = any(context.reading.low(i) in ("how", "what") for i in range(max(0, cue.start - 8), cue.start))
    return asked or context.find(start, end, ("as",)) is not None
