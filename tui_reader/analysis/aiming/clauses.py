"""Where a clause ends, from its words alone: commas, subordinators, attributions, marks."""

from collections.abc import Sequence

from tui_reader.analysis.aiming import run_ons
from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.marks import is_dash, mark_step
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    DASHES,
    MARKS,
    NEW_SUBJECTS,
    PREPOSITIONS,
    REPORTING,
    STOPS,
    SUBORDINATORS,
    Word,
    is_adverb,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

_TIMES = listed("tomorrow today then now later meanwhile")
_BREAKS_AFTER_COMMA = SUBORDINATORS | listed(
    """
    with he she it they we i you this these those there according saying adding noting stressing warning
    arguing citing despite following nor amid prioritising prioritizing
    seeking aiming calling urging demanding pledging vowing proposing focusing promising given yet however
    """
)
_BREAKS = listed("because although though whereas which where according but despite regardless")
_SETTINGS = listed(
    "world place places region regions country countries society situation environment future time areas area"
)
_EVEN = listed("as though when if after before")
# `…, home to two bases`, `…, in addition to the loan`: what a comma adds without a clause.
_BREAKS_WITH_NEXT = {
    "home": listed("to"),
    "in": listed(
        """
        addition accordance close line coordination exchange return response defiance violation contravention
        breach view light spite
        """
    ),
    "one": listed("that of which who"),
    "even": _EVEN,
}
_JOINED_VERBS = REPORTING - listed("say tell believe think declare")
_JOINED_VERBS |= listed(
    """
    rejected rejects welcomed welcomes praised condemned condemns discussed discusses expressed expresses
    reaffirmed reaffirms thanked accused accuses denounced denounces criticised criticized
    """
)
_JOINED = _JOINED_VERBS | listed(
    "remains continues refuses expects lacks is are was were has had will would does did"
)
_FINITE = listed(
    "is are was were has had will would may might could cannot does did seems appears must should can shall"
)
_NOT_FINITE = listed("be been being having have 's let am")
_KEPT_BUT = listed("also to rather not in with without")
_OPENS_APPOSITION = listed("the a an one")
# `sell the Arrow, a new missile, to Peru`: what goes on behind an apposition.
_RESUMES = listed("to into from against onto")
_RANKS = listed("first second third last latest only most same very")
_QUESTIONS = listed("what how why whether")
_DETAILS = (PREPOSITIONS | listed("especially particularly including whether both notably")) - listed(
    "like with despite per following regarding"
)
_LONGEST_ASIDE = 15
_LONGEST_ITEM, _LONGEST_NAME = 5, 12
_LONGEST_SUBJECT = 12
_LONGEST_ADDITION = 20


# Where a clause may end or a quotation stand: all other words are passed over.
_TURNS = STOPS | DASHES | MARKS | _BREAKS | frozenset((",", "-", "where", "while", "and", "or", "even"))


def clause_end(line: Line, first: int, after: int) -> int:
    """The word before which the clause that begins at `first` ends, at most `after`."""
    words, lows = line.words, line.lows
    quoted = 0
    at = first
    while at < after:
        if lows[at] not in _TURNS:
            at += 1
            continue
        step = mark_step(words, at)
        if step < 0 and quoted == 0:
            return at
        quoted += step
        if step < 0 and words[at - 1].low == "," and _goes_off(line, at, after):
            return at - 1  # `… an “early vote,” the envoy said`
        if at > first and quoted == 0 and (closing := run_ons.behind_enclosed(words, first, at, after)):
            at = closing
        elif at > first and is_dash(words, at) and (quoted == 0 or not _is_closed(words, at, after)):
            behind = at + 1 if words[min(at + 1, after - 1)].low == "not" else _behind_aside(line, at, after)
            if not behind:
                return at
            at = behind
        elif (
            at > first
            and quoted == 0
            and not (lows[at] == "," and (_opens_that(words, first, at) or _is_in_a_number(words, at)))
            and (_breaks(line, at, after) or run_ons.adds_participle(words, first, at))
        ):
            return at
        at += 1
    return after


def _goes_off(line: Line, mark: int, after: int) -> bool:
    """What follows a comma inside a mark that closes: an attribution, or what is told besides."""
    at = mark + 1
    named = at < after and line.words[at].low == "as"  # `“the club,” as it is known`
    return _attribution(line, at, after) or (at < after and not named and _breaks_at_comma(line, mark, after))


def _behind_aside(line: Line, dash: int, after: int) -> int:
    """The last word of an aside between two dashes; 0 when what follows the dash is no aside."""
    words = line.words
    if dash + 1 < after and (words[dash + 1].low in _DETAILS or run_ons.is_in_a_name(words, dash, after)):
        return dash + 1  # `widen our ties – in trade, at sea`
    inside = dash + 1
    while inside < after and words[inside].low == "-":
        inside += 1
    for at in range(inside + 1, min(inside + _LONGEST_ASIDE, after)):
        if words[at].low in STOPS:
            return 0
        if is_dash(words, at):
            last = at + (at + 1 < after and words[at + 1].low == "-")
            return 0 if _attribution(line, inside, at) else last
    return 0


def _breaks(line: Line, at: int, after: int) -> bool:
    low = line.words[at].low
    following = line.words[at + 1].low if at + 1 < after else ""
    if low == ".":  # inside a sentence: of an abbreviation
        return not following or not (following[0].isalnum() or following == ",")
    if low == ",":
        return _breaks_at_comma(line, at, after)
    if low == "where" and (line.words[at - 1].low in _SETTINGS or run_ons.is_one(line.lows, at)):
        return False  # `a world where nobody starves`
    if low in _BREAKS and (low, following == "to") != ("according", False):  # not `give the according orders`
        inner = line.words[at - 1].low == "that"  # `accept that although …`
        inner = inner or (low == "which" and run_ons.is_relative(line.words, at))
        kept = low == "but" and (following in _KEPT_BUT or run_ons.is_not_only(line.words, at))
        kept = kept or (low == "but" and run_ons.is_all_but(line.words, at))
        return not (inner or kept)
    if low == "while":
        return not run_ons.is_gerund(following)
    joined = low in ("and", "or") and following in NEW_SUBJECTS and _verb_follows(line, at + 2, after)
    joined = joined or (low == "and" and _name_acts(line, at + 1, after))
    even = low == "even" and following in _EVEN
    return low in STOPS or even or joined or (low == "and" and following in _JOINED)


def _name_acts(line: Line, at: int, after: int) -> bool:
    """`… and Roe said`, `… and the firm wants to`; not `the ships that Peru and Roe sold the firm`."""
    if _is_in_relative(line, at - 1):
        return False
    actor = next((a for a in line.actors if a.first == at), None)
    verb = actor.after if actor is not None and actor.after < after else after - 1
    reports = actor is not None and line.words[verb].low in REPORTING
    # `… and Chile expelled seven`
    acts = actor is not None and verb + 1 < after and line.words[verb + 1].low in _OBJECTS
    acts = acts and like_a_verb(line.words[verb].low) and line.words[at].low != "government"
    return reports or acts or run_ons.wants_too(line.lows, at, after)


def _is_in_relative(line: Line, joint: int) -> bool:
    """Whether the name before `and` is the first subject of a relative: `the ships that Peru and …`."""
    actor = next((a for a in line.actors if a.after == joint), None)
    before = actor.first - 1 if actor is not None else -1
    before -= before > 0 and line.words[before].low == "the"
    return before >= 0 and line.words[before].low in _RELATIVES


_RELATIVES = listed("that which who whom")


def _breaks_at_comma(line: Line, comma: int, after: int) -> bool:
    """Whether a comma ends the clause: an attribution, an apposition, a relative or a new clause follows."""
    words = line.words
    at = comma + 1
    low = words[at].low if at < after else ""
    following = words[at + 1].low if at + 1 < after else ""
    if not low or low in MARKS or low == '"':
        return True
    if _is_kept(low, following) or (low == "but" and run_ons.is_not_only(words, at)):
        return False
    acts = (
        low != "based" and like_a_verb(low) and following in _BEHIND_VERB and not _closes_aside(words, comma)
    )
    if acts or low in _BREAKS_AFTER_COMMA or low in REPORTING or low in _FINITE:
        return True
    if following in _BREAKS_WITH_NEXT.get(low, ()) or run_ons.adds(words, at, after):
        return True
    if low in ("and", "or"):
        setting = at + 2 < after and _opens_setting(following, words[at + 2].low)
        begins = at + 1 < after and (
            _new_clause(line, at + 1, after)
            or _finite_behind(line, at + 1, after)
            or run_ons.tells_a_move(words, at + 1, after)
        )
        return setting or begins
    apposition = _apposition(words, at, after) and not _closes_aside(words, comma)
    return apposition or _attribution(line, at, after) or _new_clause(line, at, after)


def _is_in_a_number(words: Sequence[Word], comma: int) -> bool:
    """`10,000`: a comma with digits on both sides and no space."""
    if comma + 1 >= len(words) or words[comma].end != words[comma + 1].start:
        return False
    return words[comma - 1].low.isdigit() and words[comma + 1].low.isdigit()


def _opens_that(words: Sequence[Word], first: int, comma: int) -> bool:
    """`show that on trade, Peru is`: whether nothing but a setting stands between `that` and the comma."""
    for at in range(comma - 1, max(first - 1, comma - _LONGEST_SETTING), -1):
        low = words[at].low
        if low == "that":
            return words[at + 1].low in PREPOSITIONS and at + 1 < comma
        if low in _TIMED and words[at - 1].low == "that":
            return at > first
        if low in STOPS or low == "," or low in AUXILIARIES or like_a_verb(low):
            return False
    return False


_TIMED = listed("when if once while")
_LONGEST_SETTING = 10


def _opens_setting(low: str, following: str) -> bool:
    """`…, and for this end the port will`, `…, and tomorrow at the talks, we will`."""
    pointing = low in PREPOSITIONS and following in ("this", "these", "that", "those")
    return pointing or (low in _TIMES - {"then"} and following in PREPOSITIONS)


def _is_kept(low: str, following: str) -> bool:
    """`…, as well as`, `…, but also`, `to clean it, to share it`, `be of use, whether in peace or in war`."""
    if low == "whether":
        return following in PREPOSITIONS
    return low == "to" or (low, following) == ("as", "well") or (low == "but" and following in _KEPT_BUT)


def _attribution(line: Line, first: int, after: int) -> bool:
    """`…, the minister said`: a short name or noun phrase and a verb that reports."""
    words = line.words
    for at in range(first + 1, min(first + 8, after)):
        low = words[at].low
        if low in REPORTING:
            return True
        if low in STOPS or low in (",", "to", "and") or (low in PREPOSITIONS and low != "for"):
            return False
    return False


def _new_clause(line: Line, first: int, after: int) -> bool:
    """Whether a subject and its finite verb follow: a pronoun, a name or a noun phrase, then an auxiliary."""
    words = line.words
    first += words[first].low in _TIMES and first + 1 < after  # `…, and tomorrow we will`
    if words[first].low in NEW_SUBJECTS:
        return _verb_follows(line, first + 1, after)
    actor = next((a for a in line.actors if a.first in (first, first + 1)), None)
    begin = actor.after if actor else first + 1
    if actor and not actor.adjective and begin < after and like_a_verb(words[begin].low):
        return True  # `…, Chile built`
    for at in range(begin, min(begin + 6, after)):
        low = words[at].low
        if low in REPORTING or (low in AUXILIARIES and low not in _NOT_FINITE):
            return True
        if low in STOPS or low in (",", "and", "to") or low in PREPOSITIONS or low in _QUESTIONS:
            return False
    return False


def _closes_aside(words: Sequence[Word], comma: int) -> bool:
    """`establish, through a trust, the first school`: the second comma of an aside."""
    places = range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1)
    opening = next((at for at in places if words[at].low == ","), 0)
    return opening > 0 and words[opening + 1].low in PREPOSITIONS


def _finite_behind(line: Line, first: int, after: int) -> bool:
    """`…, and ships and trains across the country were stopped`: a subject of several nouns and its verb."""
    for at in range(first + 1, min(first + _LONGEST_SUBJECT, after)):
        low = line.words[at].low
        if low in ("was", "were") or (low == "have" and line.words[at - 1].low.endswith("s")):
            return True
        if low in STOPS or low in (",", "to", "that", "which", "who", "what") or low in AUXILIARIES:
            return False
    return False


def _apposition(words: Sequence[Word], first: int, after: int) -> bool:
    """`…, the largest of them`: a noun phrase with an article that is no part of a list."""
    if words[first].low not in _OPENS_APPOSITION:
        return False
    for at in range(first + 1, after):
        low = words[at].low
        if low in ("and", "or"):
            return at + 1 < after and words[at + 1].low in _JOINED
        if low == ",":
            goes_on = at + 2 < after and words[at + 1].low in _RESUMES
            return at + 1 >= after or not (goes_on or _list_goes_on(words, at + 1, after))
        if low in STOPS:
            return not _is_closing_name(words, first, at)
    return True


def _is_closing_name(words: Sequence[Word], first: int, stop: int) -> bool:
    """`found a new body, the River Council.`: a name that ends the sentence belongs to the thing."""
    lows = [word.low for word in words[first:stop]]
    named = lows[0] == "the" and 1 < len(lows) <= _LONGEST_NAME and lows[2:3] != ["of"]
    named = named and lows[1] not in _RANKS and not lows[1].endswith("est")
    return named and not any(like_a_verb(low) for low in lows)


def _list_goes_on(words: Sequence[Word], first: int, after: int) -> bool:
    """Whether `and` closes a list whose next item begins here: `…, the EAC, the AU and NATO`."""
    if words[first].low in ("and", "or"):
        return first + 1 < after and words[first + 1].low not in _JOINED
    if words[first].low not in _OPENS_APPOSITION:
        return False
    places = range(first + 1, min(first + _LONGEST_ITEM, after))
    return any(words[at].low in ("and", "or") for at in places)


def _verb_follows(line: Line, first: int, after: int) -> bool:
    for at in range(first, min(first + 3, after)):
        low = line.words[at].low
        if not is_adverb(low):
            return low not in PREPOSITIONS and low not in (",", "and", "or")
    return False


_BEHIND_VERB = listed("on in at to that the a an his her its their during with")
_OBJECTS = listed("the a an his her its their that it two three four five six seven eight nine ten")


def _is_closed(words: Sequence[Word], at: int, after: int) -> bool:
    """Whether the quotation around a dash closes soon behind it."""
    return any(mark_step(words, k) < 0 for k in range(at + 1, min(at + _LONGEST_ADDITION, after)))
