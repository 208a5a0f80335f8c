"""What a cue has as its object: where a noun phrase that is said ends, what somebody is blamed for."""

from tui_reader.analysis.saying.clause_shape import begins_sentence, ends_with_comma, is_clause
from tui_reader.analysis.saying.noun_phrases import subject_before
from tui_reader.analysis.saying.readings import Reading
from tui_reader.analysis.saying.reported import Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import (
    ADVERBS,
    DASHES,
    DAYS,
    DETERMINERS,
    FINITE,
    PERSONAL,
    PREPOSITIONS,
    SURELY_FINITE,
    like_a_verb,
    listed,
)

RELATIVES = listed("who whom whose which that to how why what whether")
_WHO = listed("who whom whose which where")
Content = tuple[int, int, str, float]
"""First token, end, name of the rule, confidence."""
NEAR = 14
"""How many tokens on the `of` of `accused X of C` is looked for."""
_FEW = 3
# A sentence of more words than these is no title.
_SPEECH = 5
_THEM = listed("him her it them us me")
_OPENS_NAME = listed("a an the one")
_BEHIND_QUOTED = listed("on during after before but , amid following when while")
_IN_TIME = listed("a an recent january february march april may june july august september october")


def is_finite(cue: Cue) -> bool:
    return cue.word.form in ("past", "present", "base")


def before_relative(context: Context, start: int, end: int) -> int:
    """`criticized Roe, who had called for calm`: whom a verb has as its object ends before what is told of
    them."""
    reading = context.reading
    places = range(start + 1, end - 1)
    return next((i for i in places if reading.low(i) == "," and _opens_relative(reading, i + 1)), end)


def as_behind_relative(context: Context, start: int, end: int) -> int | None:
    """`described the plan, in which few believe, as “C”`: where C begins."""
    reading = context.reading
    relative = before_relative(context, start, reading.end)
    if relative > end:
        return None
    places = range(relative + 2, min(relative + _FARTHEST_AS, reading.end - 1))
    place = next((i for i in places if reading.low(i) == "as" and reading.low(i - 1) == ","), None)
    quoted = place is not None and context.quotes(place, min(place + _NEAR_OWNER, reading.end))
    return place + 1 if quoted and place is not None else None


def _opens_relative(reading: Reading, position: int) -> bool:
    low = reading.low(position)
    return low in _WHO or (low in PREPOSITIONS and reading.low(position + 1) in _WHO)


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
    if quoted is not None and place < start + _FEW and not is_gerund(reading.low(place + 1)):
        # `thanked Roe for the “warm tea” in May`
        return place + 1, quoted + 1, "accused_of", 0.6
    deed = place + 1 + (reading.low(place + 1) == "not")
    if (is_gerund(reading.low(deed)) and deed + 1 < end) or reading.is_quotation(deed):
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


def before_circumstance(context: Context, start: int, end: int) -> int:
    """`praised her record on Sunday night`, `defended it when they met`: a noun phrase ends before when and
    where it was told."""
    reading = context.reading
    if reading.low(start).endswith("ing"):
        return end
    for position in range(start, min(end, start + _LONGEST_NAME + 1)):
        low = reading.low(position)
        if position > start and _tells_when(reading, position, end):
            return position
        if low in RELATIVES or like_a_verb(low) or is_gerund(low) or low in SURELY_FINITE:
            break
    return end


def _tells_when(reading: Reading, position: int, end: int) -> bool:
    low, following = reading.low(position), reading.low(position + 1)
    if low in ("when", "before"):
        return (following in PERSONAL and following != "it") or following == "the"
    if low == "as":
        return following in PERSONAL or (following == "well" and position + 2 >= end)
    if low == "on":
        return following in DAYS or following in _ON_AIR
    opens = low in ("in", "at", "during") and following in _OF_ANY
    return opens and any(reading.low(i) in OCCASIONS for i in range(position + 2, min(position + 6, end)))


_ON_AIR = listed("air twitter facebook television tv radio")
_OF_ANY = listed("a an his her its their this last")
OCCASIONS = listed(
    """
    interview interviews statement speech remarks tweet tweets briefing broadcast memo op-ed column post
    posts appearance conference rally rallies debate hearing podcast show
    """
)
"""Where somebody speaks."""


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


_FARTHEST_AS = 30
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
    determination right danger dangers call calls demand demands appeal appeals pledge promise offer vow
    """
)


def is_pronoun_alone(context: Context, start: int) -> bool:
    """`called it a “trick”`: what it is called begins behind the pronoun."""
    if context.reading.low(start) not in _THEM:
        return False
    return context.reading.is_quotation(start + 1) or context.reading.low(start + 1) in _OPENS_NAME


_LATER = listed("after during before following when while amid")
_AFTER_QUOTATION = DASHES | listed("but while as in on at during after before when , ;") | {""}


def end_of_quotation(context: Context, start: int, end: int) -> int:
    """A quotation that a break or an adjunct follows is all that is said; else the clause goes on."""
    low, following = context.reading.low(start + 1), context.reading.low(start + 2)
    alone = start + 1 >= end or low in _AFTER_QUOTATION or (low == "and" and like_a_verb(following))
    # `telling the press, “We stay,” Roe said`
    apart = context.reading.low(start - 1) == "," and ends_with_comma(context.reading, start)
    again = apart and any(map(context.is_cue, range(start + 2, start + 5)))
    if alone or again or (ends_with_comma(context.reading, start) and _goes_free(low)):
        return start + 1
    # `hailed “progress” with Kenya after the talks`
    adjunct = (i for i in range(start + 2, end) if context.reading.low(i) in _LATER)
    return end if is_clause(context.reading, start, end) else next(adjunct, end)


def _goes_free(low: str) -> bool:
    """Whether what stands behind a quotation’s own comma is no more of the clause: `“new,” a bold word`."""
    return low in ("a", "an") or low.endswith("ing")


def spoken_sentence(context: Context, start: int, end: int) -> int | None:
    """`told the class of 1990, “We stay,”`: the place of the sentence that is all that was said."""
    reading = context.reading
    place = next((i for i in range(start, end) if reading.is_quotation(i)), end)
    if place >= end or reading.low(place - 1) != "," or not begins_sentence(reading, place):
        return None
    quotation = reading.tokens[place].quotation
    long = quotation is not None and len(quotation.span.of(reading.text).split()) > _SPEECH
    return place if long and not is_clause(reading, start, place) else None


def claimed(context: Context, start: int, end: int) -> int | None:
    """`denied charges that C`: where C begins."""
    nouns = (c for c in context.cues if start <= c.start < min(start + _NEAR_OWNER, end) and c.is_in("nouns"))
    noun = next(nouns, None)
    return noun.end + 1 if noun is not None and context.reading.low(noun.end) == "that" else None


def names_something(context: Context, start: int, end: int) -> bool:
    """Whether there is a thing and a name for it: `called the plan “a disaster”`, `called it a trick`."""
    named = context.find(start, min(end, start + 8), ("a", "an", "the", "one"))
    # `called him divisive`, `called the pact unacceptable`
    judged = end - start > 1 and context.reading.low(end - 1).endswith(_JUDGING)
    if judged and (end - start == 2 or context.reading.low(start) in DETERMINERS):
        return True
    # `declared the work on the dam completed`
    done = end - start > _FEW and like_a_verb(context.reading.low(end - 1))
    return context.quotes(start, end) or named is not None or done


_JUDGING = ("able", "ible", "ous", "sive", "tive", "less", "ful", "istic", "manlike")


def judges(context: Context, cue: Cue, start: int, end: int) -> bool:
    """Whether an object is judged `as` something: in quoted words, or near by and not as what somebody once
    was (`his time as mayor`) or while something happened (`as they left`)."""
    reading = context.reading
    link = context.find(start, end, ("as",))
    if link is None or context.quotes(start, end):
        return link is not None
    if cue.word.lemma in _CASTING:
        return True
    near = link - start <= _NEAR_AS and reading.low(link - 1) not in _WAS_ONCE
    acts = any(
        reading.low(i) in _PARTING
        or reading.low(i) in SURELY_FINITE
        or (reading.low(i) == "to" and not _is_whither(reading, i + 1))
        for i in range(start, link)
    )
    return cue.is_in("casts") and near and not acts and reading.low(link + 1) not in PERSONAL


def _is_whither(reading: Reading, position: int) -> bool:
    """Whether `to` leads somewhere: `a trip to China`, `an answer to the mayor`, unlike `a plan to leave`."""
    return reading.low(position) in DETERMINERS or reading.tokens[position].text[:1].isupper()


_CASTING = listed("cast portray paint label brand frame depict")
_NEAR_AS = 9
_WAS_ONCE = listed("time role job work tenure stint career years record such well service days performance")
_PARTING = listed(", ; : when after while that who on")


def behind_name(context: Context, start: int, end: int) -> int:
    """What somebody is called ends with a quotation that closes with a comma."""
    end = _before_clause(context, start, end)
    for position in range(start, end):
        quotation = context.reading.tokens[position].quotation
        if quotation is None:
            continue
        if context.reading.text[quotation.span.end - 1] == "," or _is_all_quoted(context, position, end):
            return position + 1
    return end


def _before_clause(context: Context, start: int, end: int) -> int:
    """`hailed it as “good news” for all, and Kenya said it was`: the end before another one’s verb."""
    reading = context.reading
    for cue in context.cues:
        if start < cue.start < end and cue.is_in("says", "says_clause", "tells"):
            subject = subject_before(reading, cue.start, start)
            joins = subject is not None and subject.first - 1 > start
            if subject is not None and joins and reading.low(subject.first - 1) in ("and", "but", "while"):
                return subject.first - 1 - (reading.low(subject.first - 2) == ",")
    return end


def _is_all_quoted(context: Context, position: int, end: int) -> bool:
    """Whether a quotation ends what somebody is called: `a “trick” in May`, unlike `“a” and “b”`."""
    following, then = context.reading.low(position + 1), context.reading.low(position + 2)
    if context.quotes(position + 1, end):
        return False
    if following == "and":
        then = context.reading.low(position + 2 + (then in ADVERBS or then.endswith("ly")))
        return like_a_verb(then) or then.endswith("ing") or then in PERSONAL
    return following in _BEHIND_QUOTED or (following == "in" and then in _IN_TIME)


def before_dash(context: Context, start: int, end: int) -> int:
    """Noun phrases end before a dash or a semicolon."""
    return next((i for i in range(start + 1, end) if context.reading.low(i) in ("—", "–", "--", ";")), end)
