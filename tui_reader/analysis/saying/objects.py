"""What a cue has as its object: where a noun phrase that is said ends, what somebody is blamed for."""

from tui_reader.analysis.saying.clause_shape import is_clause
from tui_reader.analysis.saying.reported import Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import (
    FINITE,
    PERSONAL,
    PREPOSITIONS,
    SURELY_FINITE,
    like_a_verb,
    listed,
)

RELATIVES = listed("who whom whose which that to how why what whether")
Content = tuple[int, int, str, float]
"""First token, end, name of the rule, confidence."""
NEAR = 14
"""How many tokens on the `of` of `accused X of C` is looked for."""
_FEW = 3
_BEHIND_QUOTED = listed("on during after before but , amid following when while")
_IN_TIME = listed("a an recent january february march april may june july august september october")


def is_finite(cue: Cue) -> bool:
    return cue.word.form in ("past", "present", "base")


def blamed(context: Context, cue: Cue, start: int, end: int) -> Content | None:
    """`accused X of C`, `thanked X for doing C`; but not `men accused of theft`."""
    reading = context.reading
    near = min(end, start + NEAR)
    place = context.find(start, near, ("of", "for", "over", "with"))
    if reading.low(start) in ("of", "for"):
        # `men accused of theft have left`: what follows is told of them
        alone = end - start >= _FEW and not is_clause(reading, start, end)
        return (start, end, "accused_of", 0.6) if alone else None
    if place is None:
        return None
    quoted = next((i for i in (place + 1, place + 2) if reading.is_quotation(i)), None)
    if quoted is not None and place < start + _FEW:
        # `thanked Roe for the “warm tea” in May`
        return place + 1, quoted + 1, "accused_of", 0.6
    deed = place + 1 + (reading.low(place + 1) == "not")
    if is_gerund(reading.low(deed)) or reading.is_quotation(deed):
        # `blamed the council for leaking it`: the deed alone is what is said
        return place + 1, end, "accused_of", 0.6
    charged = cue.word.lemma == "accuse" and is_finite(cue)
    return (start, end, "accused_of", 0.6) if charged else None


def before_second_verb(context: Context, start: int, end: int) -> int:
    """`praised her record and offered to help`: a noun phrase ends before the next verb of its subject."""
    reading = context.reading
    for position in range(start + 1, end - 1):
        low, following = reading.low(position), reading.low(position + 1)
        if low in RELATIVES or low in SURELY_FINITE:
            return end
        if low == "," and _new_subject_at(context, position + 1, end):
            return position
        if low in ("and", "but") and (like_a_verb(following) or following in FINITE):
            return position - (reading.low(position - 1) == ",")
    return end


def _new_subject_at(context: Context, start: int, end: int) -> bool:
    """`…, Mayor Roe has slammed it`: a name and its verb that no comma parts."""
    reading = context.reading
    if start >= end or not reading.tokens[start].text[:1].isupper():
        return False
    for position in range(start + 1, min(start + _LONGEST_NAME, end)):
        low = reading.low(position)
        if low in SURELY_FINITE:
            return True
        if not reading.tokens[position].text[:1].isalpha() or low in RELATIVES:
            return False
    return False


_LONGEST_NAME = 8


def tells_something(context: Context, cue: Cue, start: int, end: int) -> bool:
    """Whether a noun phrase tells what was said: it quotes, it judges (`praised it as a step`), it holds a
    deed (`losing the vote`, `the council to stay`) or its noun says what for (`the need for calm`)."""
    reading = context.reading
    if context.quotes(start, end) or is_clause(reading, start, end):
        return True
    if cue.is_in("particle") and context.find(start, end, ("to",)) is not None:
        return True
    link = context.find(start, end, ("as",))
    if link is not None and reading.low(link - 1) != "such" and reading.low(link + 1) not in PERSONAL:
        return True
    # `Kenya joining the pact`, `the locks being mended`: a verb may stand behind who does it.
    if any(is_gerund(reading.low(i)) for i in range(start, min(end, start + _NEAR_OWNER))):
        return True
    of = (i for i in range(start + 1, end) if reading.low(i) in PREPOSITIONS or reading.low(i) in RELATIVES)
    return reading.low(next(of, end) - 1) in _TELLING


def is_gerund(low: str) -> bool:
    """Whether a word is a verb in `-ing`, as far as its letters tell."""
    return low.endswith("ing") and len(low) >= _SHORTEST_GERUND and low not in _NOUNS_IN_ING


_NEAR_OWNER = 5
_SHORTEST_GERUND = 5
_NOUNS_IN_ING = listed(
    """
    nothing something anything everything thing things bring sting swing spring string during evening morning
    meeting building killing bombing shooting training funding spending warning following sitting hearing
    offering opening ruling understanding
    """
)
_TELLING = listed(
    """
    importance need necessity urgency significance readiness willingness desire intention intent commitment
    determination right danger dangers
    """
)


def names_something(context: Context, start: int, end: int) -> bool:
    """Whether there is a thing and a name for it: `called the plan “a disaster”`, `called it a trick`."""
    named = context.find(start, min(end, start + 8), ("a", "an", "the", "one"))
    return context.quotes(start, end) or named is not None


def behind_name(context: Context, start: int, end: int) -> int:
    """What somebody is called ends with a quotation that closes with a comma."""
    for position in range(start, end):
        quotation = context.reading.tokens[position].quotation
        if quotation is None:
            continue
        if context.reading.text[quotation.span.end - 1] == "," or _is_all_quoted(context, position, end):
            return position + 1
    return end


def _is_all_quoted(context: Context, position: int, end: int) -> bool:
    """Whether a quotation ends what somebody is called: `a “trick” in May`, unlike `“a” and “b”`."""
    following, then = context.reading.low(position + 1), context.reading.low(position + 2)
    if context.quotes(position + 1, end):
        return False
    if following == "and":
        return like_a_verb(then) or then.endswith("ing")
    return following in _BEHIND_QUOTED or (following == "in" and then in _IN_TIME)


def before_dash(context: Context, start: int, end: int) -> int:
    """Noun phrases end before a dash or a semicolon."""
    return next((i for i in range(start + 1, end) if context.reading.low(i) in ("—", "–", "--", ";")), end)
