"""What hangs at the ends of an aim and is no part of it: an aim in, a shorter aim out."""

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.run_ons import tells_a_deed
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import (
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    Word,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

_TIMES = listed("during following")
_FINITE = listed("is are was were has had will would")
_PRESENTS = listed(
    """
    wants hopes plans seeks aims intends tries wishes needs faces says fears sees remains agrees urges calls
    refuses insists warns considers continues believes takes makes gives keeps holds looks works
    """
)
_OUTCOMES = listed("be find see discover lose face fail")
_OPENS_MAIN = listed("after before when as while since")
_COMMANDS = listed("instruct order direct task require oblige compel mandate")
_CAUSES = listed("amid despite because thanks owing")
_PURSUES = listed("pursue put press push go move forge proceed float table champion")
_SCHEMES = listed(
    """
    strategy policy approach plan plans goal aim objective proposal proposals idea agenda course ambition
    dream vision
    """
)
_BEFORE_FEARS = listed("for amid out on over")
_FEARS = listed("fear fears concern concerns worries")
_CLAUSES = listed("hope demand pledge promise vow guarantee swear")
_SUBJECTS = listed("he she it they we i there")
# `bring them home, as she stands for office again`, but not `as fast as she can`
_AS_MUCH = listed("soon long far much well quickly fast early often just such same many")
_OF_ANY = listed("a an his her their its")
# `stressed the need for calm in a televised speech`
_SPEECHES = listed(
    "statement interview speech remarks tweet op-ed post memo briefing broadcast letter column"
)
_LONGEST_OCCASION = 5
_HANGING = {"and": _CAUSES, "over": listed("what"), "since": _SUBJECTS | listed("his her its their taking")}
_ABLE = (("be", "able", "to"), ("make", "it", "possible", "to"), ("get", "to"))
_CHANCES = listed("chance opportunity occasion basis impetus impulse platform")
_GIVES = listed("provide give offer create open")
_WARNING = listed(
    """
    warning accusing denouncing condemning criticising criticizing blaming rejecting dismissing threatening
    praising thanking saying adding arguing insisting
    """
)
# `doubt that Peru means to leave and believe it may stay`: nobody means to believe.
_THINKING = listed("believe think doubt fear say suspect")
_ISO = 2
"""Letters of a state's code."""
_SHORTEST = 2
_LONGEST_SUBJECT = 4
_LONGEST_OPENING = 8
_TELLING = frozenset({"demand", "verb", "saying"})
_MANY = listed("both many most some")
_SOON = listed("shortly soon immediately right just")
_UNITS = listed("hours days weeks months years minutes hour day week month year")
_AMOUNTS = listed("few several couple of just only two three four five six seven eight nine ten")
_LONGEST_MEASURE = 5


def trimmed(place: Place, aim: Aim) -> Aim:
    """The aim from where its sense begins to where it ends."""
    first = _start(place, aim)
    after = _before_bracket(place.lows, first, aim.after)
    after = _end(place.line, first, after, clause=place.found.cue.frame == "demand")
    after = _main_clause(place, aim, first, after)
    after = _beside(place, first, after)
    after = _but_also(place, first, after)
    after = after if aim.kind == "concern" else _before_fears(place, first, after)
    alone = after - first < _SHORTEST and place.low(after) != "during"
    if (first, after) == (aim.first, aim.after) or alone:
        return aim
    return replace(aim, first=first, after=after)


# --- ends -------------------------------------------------------------------------------------------------
def _end(line: Line, first: int, after: int, *, clause: bool) -> int:
    words = line.words
    for at in range(first + 1, after):
        if at == first + 1 and words[at].low != "during":
            continue
        inner = words[at].low == "after" and any(w.low in _SUBJECTS for w in words[first:at])
        if (not inner and _hangs(line, at, after)) or (not clause and _tells(words, at, after)):
            return _without_measure(words, first, at - (words[at - 1].low == ","))
    return after


def _before_fears(place: Place, first: int, after: int) -> int:
    """Before why: `vowed to close it out of fear that`, `… for fear that`, `… amid worries about`."""
    for at in range(first + 1, after - 1):
        of = place.low(at) == "out" and place.low(at + 1) == "of"
        if place.low(at) == "fearing" or (
            place.low(at) in _BEFORE_FEARS and place.low(at + 1 + of) in _FEARS
        ):
            return at
    return after


def _before_bracket(lows: Sequence[str], first: int, after: int) -> int:
    """Before the bracket that closes what the words stand in: `Roe (whose calls for a truce failed) left`."""
    depth = 0
    for at in range(first, after):
        depth += (lows[at] == "(") - (lows[at] == ")")
        if depth < 0:
            return at
    return after


def _without_measure(words: Sequence[Word], first: int, after: int) -> int:
    """Before `two days`, `shortly` in `two days after the flood`."""
    if after >= len(words) or words[after].low != "after":
        return after
    if words[after - 1].low in _SOON:
        return after - 1
    if words[after - 1].low not in _UNITS or words[after - 2].low in ("next", "this", "last"):
        return after
    at = after - 1
    while at > max(first + 1, after - _LONGEST_MEASURE) and _is_amount(words[at - 1].low):
        at -= 1
    return at


def _is_amount(low: str) -> bool:
    return low.isdigit() or low in DETERMINERS or low in _AMOUNTS


def _hangs(line: Line, at: int, after: int) -> bool:
    """`during the talks`, `after the storm`, `as part of a scheme`, `, to be paid in May`, `and amid`."""
    words = line.words
    low, before = words[at].low, words[at - 1].low
    behind = words[at + 1].low if at + 1 < after else ""
    if low in _TIMES:
        return before not in (",", "the", "a") and bool(behind) and not behind.endswith("ing")
    if low == "after":
        return behind in DETERMINERS or any(a.first == at + 1 for a in line.actors)
    if low == "as":
        part = behind == "part" and words[min(at + 2, after - 1)].low == "of"
        seeks = behind in ("he", "she") and before not in _AS_MUCH and _acts_now(words, at + 2, after)
        return behind in _MANY or part or seeks or _acts(line, at + 1, after)
    if low == "at" and behind == "the" and at + 2 < after:
        return words[at + 2].low in ("expense", "same")
    if low == "to" and before == ",":
        return behind == "be" and at + 2 < after and like_a_verb(words[at + 2].low)
    turned = (low, behind) == ("only", "to") and at + 2 < after and words[at + 2].low in _OUTCOMES
    turned = turned or (low == "in" and behind in _OF_ANY and _is_speech(words, at + 2, after))
    # `only to be turned down`; `and amid`, `over what it calls`
    return turned or behind in _HANGING.get(low, ())


def _is_speech(words: Sequence[Word], at: int, after: int) -> bool:
    """`(in a) televised speech`: where it was said."""
    return any(word.low in _SPEECHES for word in words[at : min(at + _LONGEST_OCCASION - 2, after)])


def _acts_now(words: Sequence[Word], at: int, after: int) -> bool:
    """`(as he) seeks votes`: a verb and more behind it."""
    return at + 1 < after and (words[at].low in _PRESENTS or words[at].low[-1:] in ("s", "d"))


def _acts(line: Line, at: int, after: int) -> bool:
    """`as Chile warned`: a name and its verb."""
    actor = next((a for a in line.actors if a.first == at and not a.adjective), None)
    return actor is not None and actor.after < after and like_a_verb(line.words[actor.after].low)


def _tells(words: Sequence[Word], at: int, after: int) -> bool:
    """`and the offer was met`, `and thanked the hosts`: a clause that tells what was done besides."""
    if words[at].low != "and" or at + 2 >= after:
        return False
    low = words[at + 1].low
    besides = like_a_verb(low) and words[at + 2].low in DETERMINERS | {"each", "that"}
    besides = besides or (low in _THINKING and words[at + 2].low in _SUBJECTS | {"that"})
    if besides or tells_a_deed(words, at + 1, after):
        return True
    if low not in DETERMINERS:
        return False
    for place in range(at + 3, min(at + _LONGEST_SUBJECT + 2, after)):
        if words[place].low in _FINITE:
            return True
        if words[place].low in PREPOSITIONS or words[place].low in (",", "and", "that", "which", "who", "of"):
            return False
    return False


def _main_clause(place: Place, aim: Aim, first: int, after: int) -> int:
    """`A day after Chile vowed to A, many stayed away`: the only comma parts the main clause; `With Chile
    racing to A, its envoys left`: the first."""
    if place.low(0) == "with" and place.found.form == "gerund" and aim.first >= place.found.after:
        return next((at for at in range(first + _SHORTEST, after) if place.low(at) == ","), after)
    opening = range(min(_LONGEST_OPENING, place.found.first))
    # `It closed after`
    told = next((at for at in opening if at and like_a_verb(place.low(at))), len(opening))
    opened = [at for at in opening[:told] if place.low(at) in _OPENS_MAIN]
    if (
        not opened
        or aim.after <= place.found.first
        or any(place.low(at) == "," for at in range(place.found.first))
    ):
        return after
    commas = [at for at in range(first + _SHORTEST, after) if place.low(at) == ","]
    return commas[0] if len(commas) == 1 else after


def _beside(place: Place, first: int, after: int) -> int:
    """Before what the wanting one does besides: `Chile, seeking to A, left`, `urging B and warning of C`."""
    cue = place.found.first
    enclosed = place.low(cue - 1) == ","
    apposed = enclosed and place.found.cue.frame == "adjective"  # `Chile, ready to A, left`
    if not (apposed or place.low(cue).endswith("ing")) or first < cue:
        return after
    thing = not place.low(first).endswith("ing")
    for at in range(first + 1, after - 1):
        low, behind = place.low(at), place.low(at + 1)
        if enclosed and low == "," and (behind in _FINITE | _PRESENTS or like_a_verb(behind)):
            return at
        if thing and low == "and" and behind in _WARNING:
            return at
    return after


def _but_also(place: Place, first: int, after: int) -> int:
    """`not only wants to A but also sent ships`: before what is done besides."""
    cue = place.found.first
    if place.low(cue - 1) not in ("only", "just", "merely") or place.low(cue - 2) != "not" or first < cue:
        return after
    but = next((at for at in range(first + 1, after) if place.low(at) == "but"), after)
    return but - (place.low(but - 1) == ",") if but < after else after


# --- starts -----------------------------------------------------------------------------------------------
def _start(place: Place, aim: Aim) -> int:
    cue = place.found.cue
    if cue.frame in ("verb", "saying") and cue.phrase[0] in _PURSUES:
        return _behind_scheme(place, aim)
    if cue.frame == "exhort" and cue.phrase[-1] == "no":
        return place.found.after - 1  # `there would be no delay`
    if cue.frame == "request" and cue.phrase[0] in _COMMANDS:
        return _behind_addressee(place, aim)
    if cue.phrase == ("threaten",) and cue.frame != "saying_to":
        return _behind_threatened(place, aim)
    told = _behind_addressed(place, aim) if cue.phrase[-1] in _TO_WHOM else None
    if told or cue.phrase[0] not in _CLAUSES or cue.frame not in _TELLING:
        return told or aim.first
    return _behind_possible(place, aim) or _behind_promise(place, aim)


def _behind_scheme(place: Place, aim: Aim) -> int:
    """`pursues a strategy of A`, `put forward a plan to A`: only A is what it is for."""
    near = range(aim.first + 1, min(aim.first + _LONGEST_SUBJECT, aim.after - 2))
    noun = next((at for at in near if place.low(at) in _SCHEMES), 0)
    if not noun or place.low(aim.first) not in DETERMINERS:
        return aim.first
    acts = place.low(noun + 1) == "of" and place.low(noun + 2).endswith("ing")
    return noun + 2 if acts or (place.low(noun + 1) == "to" and place.starts_verb(noun + 2)) else aim.first


def _behind_addressee(place: Place, aim: Aim) -> int:
    """`ordered his ministers to A`: of his own ones only what they are to do is wanted."""
    to = next((at for at in range(aim.first + 1, aim.after) if place.low(at) == "to"), None)
    if to is None or not place.starts_verb(to + 1) or _are_others(place, aim, to):
        return aim.first
    return to - 1 if place.low(to - 1) == "not" else to + 1


def _are_others(place: Place, aim: Aim, to: int) -> bool:
    """`ordered 60 Chilean envoys to A`: those of another state."""
    own = place.low(aim.first) in ("his", "her", "its", "their")
    others = () if own else place.line.actors_in(aim.first, to)
    known = [actor.holder for actor in others if actor.holder and actor.holder != aim.subject.holder]
    return any(len(holder.id or "") == _ISO for holder in known)


def _behind_addressed(place: Place, aim: Aim) -> int | None:
    """`pledged to the islanders that it would A`, `committed to Peru that they would A`: A is wanted."""
    if place.starts_verb(aim.first):
        return None
    near = range(aim.first + 1, min(aim.first + _LONGEST_OPENING, aim.after - 2))
    that = next((at for at in near if place.low(at) == "that"), None)
    if that is None:
        return None
    modal = range(that + 2, min(that + _LONGEST_OPENING, aim.after - 1))
    return that + 1 if any(place.low(at) in ("would", "will") for at in modal) else None


_TO_WHOM = listed("pledge to commit promise vow")


def _behind_threatened(place: Place, aim: Aim) -> int:
    """`threatened Chile with A`: only A is what one threatens."""
    near = range(aim.first + 1, min(aim.first + _LONGEST_SUBJECT, aim.after - 1))
    return next((at + 1 for at in near if place.low(at) == "with"), aim.first)


def _behind_possible(place: Place, aim: Aim) -> int | None:
    """`hopes that rain makes it possible to A`, `will give a chance to A`, `we'll be able to A`."""
    modal = next((at for at in range(aim.first, aim.after) if place.low(at) in MODALS), None)
    if modal is None:
        return None
    verb = place.skip_adverbs(modal + 1)
    for phrase in _ABLE:
        if tuple(place.low(verb + k) for k in range(len(phrase))) == phrase:
            return verb + len(phrase)
    if place.low(verb) not in _GIVES:
        return None
    to = next((at for at in range(verb + 1, min(verb + 7, aim.after)) if place.low(at) == "to"), None)
    return to + 1 if to and place.low(to - 1) in _CHANCES else None


def _behind_promise(place: Place, aim: Aim) -> int:
    """`promised he would A`, `pledged there would be A`."""
    first = aim.first
    if place.found.cue.phrase[0] in ("hope", "demand") or place.low(first) not in _SUBJECTS:
        return first
    verb = place.skip_adverbs(first + 1)
    if place.low(verb) not in ("would", "will", "'ll", "'d"):
        return first
    there = place.low(first) == "there" and place.low(verb + 1) == "be"
    return verb + 1 + there
