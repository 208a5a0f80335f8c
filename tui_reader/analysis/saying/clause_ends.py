"""Where reported words end: at the sentence's end, or before the article or another source speaks again."""

from collections.abc import Sequence
from itertools import islice

from tui_reader.analysis.saying.clause_shape import (
    ends_with_comma,
    is_clause,
    is_whole,
    second_verb,
    stands_free,
)
from tui_reader.analysis.saying.other_deeds import before_other_deed
from tui_reader.analysis.saying.own_voice import goes_on_telling, leaves
from tui_reader.analysis.saying.readings import Reading
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.saying.taking_over import cut_before
from tui_reader.analysis.word_classes import (
    DASHES,
    DAYS,
    DETERMINERS,
    FINITE,
    MONTHS,
    OPENING_A_CLAUSE,
    PERSONAL,
    PREPOSITIONS,
    STANDARDS,
    SURELY_FINITE,
    like_a_verb,
    listed,
)

_SUBORDINATING = listed("when while as after although though if because")
# Those that open a clause wherever they stand: `the first since Roe said C, …`.
_SURELY_SUBORDINATING = listed("since when after before until")
_WHO = listed("who which whose whom")
# What stands before a clause that opens inside a sentence: `But when Roe said C, …`.
_BEFORE_SUBORDINATE = listed(", and but even :") | {""}
_MOST_COMMAS = 3
# `who said they had gates, including old ones, left`
_ADDING = listed("including such especially")
# `…, but stopped short of C`: what the speaker does, not what is said.
_HELD_BACK = listed("stopped declined refused")
_LONG_DASHES = DASHES - {"-"}
_OCCASIONS = listed(
    """
    interview interviews statement speech remarks tweet tweets briefing broadcast memo op-ed column post
    posts twitter facebook telegram meeting summit talks
    """
)
_OF_SOMEBODY = DAYS | {"a", "an", "his", "her", "their"}
# Only of a day: `at Friday’s talks`, unlike `at talks in Bern`.
_MEETINGS = listed("meeting summit talks")
_WHEN = listed("after before as when following shortly hours")
_ON_OCCASIONS = listed("in during via on")
# Only of somebody, and only with `in`: `in her memoir`.
_WRITTEN = listed("letter memoir autobiography essay email e-mail address book")
# Of the cues behind, those of which one may take over.
_MOST_OTHERS = 20
_BEHIND_VERBS = DETERMINERS | {"to", "that"}
_FORETELLING = listed("will would could should may might must")
# `said it would leak — if not today, then soon`
_AFTER_DASH = listed("if or not especially including for from before")


def end_of(reading: Reading, start: int, cue: Cue, cues: Sequence[Cue], *, free: bool = False) -> int:
    """Where words that begin at `start` and run to the right end: before the next thing that is said.

    `free` words stand behind the comma that ends the cue’s own clause.
    """
    end = reading.end
    if not free and _is_subordinate(reading, cue):
        end = _before_main_clause(reading, start, end)
    if (dash := _opening_dash(reading, cue)) is not None:
        # `Roe — who said C — left`
        end = next((i for i in range(start + 1, end) if reading.low(i) == dash), end)
    if cue.word.form == "gerund":
        end = next((i for i in range(start + 2, end) if _next_participle(reading, i)), end)
    strong = cue.is_in("says") and cue.word.form != "noun"
    speaking = [c.start for c in cues if c.is_in("says", "says_clause", "tells")] if strong else None
    stop = _stop_mark(reading, start, end, speaking)
    for other in islice((c for c in cues if c.start > start), _MOST_OTHERS):
        if other.start >= stop:
            break
        if (cut := cut_before(reading, start, cue, other)) is not None:
            stop = cut
            break
    stop = _without_occasion(reading, start, before_other_deed(reading, start, stop, cue))
    return second_verb(reading, start, stop, cue)


def _opening_dash(reading: Reading, cue: Cue) -> str | None:
    """The dash before `who` where that is the subject of a cue."""
    who = next((i for i in range(cue.start - 1, max(0, cue.start - 4), -1) if reading.low(i) == "who"), None)
    return reading.low(who - 1) if who is not None and reading.low(who - 1) in DASHES else None


def _before_main_clause(reading: Reading, start: int, end: int) -> int:
    """`who said the dam, old as it was, would hold, left`: the comma that ends a subordinate clause."""
    commas = [
        i
        for i in range(start + 1, end)
        if _comma_at(reading, i)
        and reading.low(i + 1) not in _ADDING
        and (reading.low(i + 1), reading.low(i + 2)) != ("and", "that")
    ]
    first = next((i for i in commas[:_MOST_COMMAS] if is_clause(reading, start, i)), None)
    return first if first is not None else next(iter(commas), end)


def _next_participle(reading: Reading, position: int) -> bool:
    """`, urging them to wait but holding back`: the second of two participles begins here."""
    following = reading.low(position + 1)
    return reading.low(position) == "but" and following.endswith("ing") and len(following) > 5


def _comma_at(reading: Reading, position: int) -> bool:
    """Whether a comma stands here, or inside the closing mark of the quotation before."""
    if reading.low(position) == ",":
        return True
    return not reading.low(position - 1) and ends_with_comma(reading, position - 1)


def _without_occasion(reading: Reading, start: int, end: int) -> int:
    """Leaves out when and where it was said: `… during remarks with the envoy`."""
    for position in range(start + 2, end - 1):
        if reading.low(position) in _ON_OCCASIONS and _is_occasion(reading, position + 1, end):
            return position
    return end


def _is_occasion(reading: Reading, start: int, end: int) -> bool:
    """Whether the rest of the words is an occasion of speaking and no clause."""
    ahead = [reading.low(i) for i in range(start, end)]
    written = reading.low(start - 1) == "in" and ahead[0] in _OF_SOMEBODY
    occasions = _OCCASIONS | _WRITTEN if written else _OCCASIONS
    spoken = next((n for n, low in enumerate(ahead[:4]) if low in occasions), None)
    if spoken is None:
        return False
    # `in a statement after he met Roe, who …`
    behind = next((n for n, low in enumerate(ahead) if n > spoken and low in _WHEN), len(ahead))
    if any(low == "," or (low in FINITE and low != "'s") for low in ahead[:behind]):
        return False
    return (spoken == 0 and ahead[0] not in _MEETINGS) or ahead[0] in _OF_SOMEBODY


def _is_subordinate(reading: Reading, cue: Cue) -> bool:
    """Whether the cue stands in a clause that a comma ends: `When Roe said C, …`, `Roe, who said C, …`."""
    for position in range(cue.start - 1, -1, -1):
        low = reading.low(position)
        if low in _SUBORDINATING and reading.low(position - 1) in _BEFORE_SUBORDINATE:
            return True
        if low in _SURELY_SUBORDINATING and position and cue.start - position > 1:
            return True
        if low in _WHO:
            # `, who said C`, `, in which Roe said C`
            before = position - 1 - (reading.low(position - 1) in PREPOSITIONS)
            return reading.low(before) in (",", "—", "–")
        if low in (",", ";", ":", "—", "–", "that"):
            return False
    opens = reading.low(0) in OPENING_A_CLAUSE or reading.low(0) in ("asked", "despite")
    return opens or (reading.low(0) == "with" and cue.word.form == "gerund")


# All other words but a quotation are passed over.
_MAY_STOP = _LONG_DASHES | {"(", ")", ":", "-", ",", "according"}


def _stop_mark(reading: Reading, start: int, end: int, cues: Sequence[int] | None) -> int:
    """The first mark that ends a reported clause: `, which`, a colon before a quotation, a bracket.

    Where `cues` are given, `, but` goes on unless a pronoun or one of them follows.
    """
    depth = 0
    for position in range(start, end):
        low = reading.low(position)
        if low and low not in _MAY_STOP:
            continue
        depth += (low == "(") - (low == ")")
        aside = low == "(" and position > start and _is_remark(reading, position, end)
        if depth < 0 or aside or (position > start and _breaks_off(reading, start, position, end)):
            return position
        if ends_with_comma(reading, position) and (
            leaves(reading, position + 1) or _closes_with_apposition(reading, start, position, end)
        ):
            return position + 1
        if low == "," and position > start + 1 and _ends_at_comma(reading, start, position, end):
            if cues is not None and _but_goes_on(reading, start, position, cues):
                continue
            return position
        source_follows = low == "according" and reading.low(position + 1) == "to" and position > start + 2
        if source_follows and STANDARDS.isdisjoint(reading.low(position + i) for i in (2, 3)):
            return position - (reading.low(position - 1) == ",")
    return end


def _is_remark(reading: Reading, bracket: int, end: int) -> bool:
    """`said the dam was new (it is not)`: a clause in brackets at the end."""
    if end - bracket < _SHORTEST_REMARK or reading.low(end - 1) != ")":
        return False
    inside = [reading.low(i) for i in range(bracket + 1, end - 1)]
    told = any(low in SURELY_FINITE for low in inside[1:]) or inside[0] in ("though", "although")
    return told and ")" not in inside and "" not in inside


_SHORTEST_REMARK = 4


def _but_goes_on(reading: Reading, start: int, comma: int, cues: Sequence[int]) -> bool:
    """`said the dam was safe, but the locks were not`: more of what was said."""
    following = reading.low(comma + 2)
    if reading.low(comma + 1) != "but" or following in PERSONAL or following in _HELD_BACK:
        return False
    if any(comma < cue < comma + 9 for cue in cues):
        return False
    return is_clause(reading, start, comma)


def _breaks_off(reading: Reading, start: int, position: int, end: int) -> bool:
    """A colon before a quotation, or the only dash behind a whole clause."""
    low = reading.low(position)
    if low == ":":
        return reading.is_quotation(position + 1)
    if low not in _LONG_DASHES and not (low == "-" and stands_free(reading, position)):
        return False
    more = (reading.low(position + 1), reading.low(position + 2)) == ("and", "that")
    if more or reading.low(position + 1) in _AFTER_DASH or _goes_on_quoted(reading, position + 1):
        return False
    if reading.low(position + 1) in ("though", "although") and leaves(reading, position + 1):
        return True
    alone = all(reading.low(i) != low for i in range(start, end) if i != position)
    return alone and is_whole(reading, start, position)


def _goes_on_quoted(reading: Reading, position: int) -> bool:
    """`said time was short — “very short”`: the quotation behind the dash begins no sentence."""
    quotation = reading.tokens[position].quotation if reading.is_quotation(position) else None
    return quotation is not None and quotation.span.of(reading.text)[:1].islower()


def _ends_at_comma(reading: Reading, start: int, comma: int, end: int) -> bool:
    if comma + 2 >= end and _is_sentence(reading, comma + 1):
        return is_clause(reading, start, comma)
    if reading.low(start - 1) == "to" and _new_clause_at(reading, comma + 1, end):
        return True
    if _tells_of_last(reading, start, comma, end) or goes_on_telling(reading, start, comma, end):
        return True
    inside = reading.low(comma + 1) == "which" and not is_clause(reading, start, comma)
    if inside and _resumes_later(reading, comma + 1, end):
        return False
    return leaves(reading, comma + 1) or _closes_with_apposition(reading, start, comma, end)


def _tells_of_last(reading: Reading, start: int, comma: int, end: int) -> bool:
    """`said it had hired Jane Roe, who left in May`, `would vote on May 5, when the lake is full`: what is
    told of the last name or day of a whole clause."""
    low, following, before = (reading.low(i) for i in (comma + 1, comma + 2, comma - 1))
    told = low == "when" and (before[:1].isdigit() or before in DAYS | MONTHS)
    if low == "who":
        told = reading.tokens[comma - 1].text[:1].isupper() and following not in _FORETELLING
    return told and is_clause(reading, start, comma) and not _resumes_later(reading, comma + 1, end)


def _new_clause_at(reading: Reading, position: int, end: int) -> bool:
    """`vowed to mend it, and for that the town will pay`: another subject and its verb."""
    if reading.low(position) not in ("and", "but"):
        return False
    for ahead in range(position + 1, end):
        low = reading.low(ahead)
        if low in ("that", "which", "who", "to") or low.endswith("ing"):
            return False
        if low in SURELY_FINITE:
            return ahead > position + 1
    return False


def _resumes_later(reading: Reading, position: int, end: int) -> bool:
    """`said the dam, which is old, will break`: whether the verb follows behind one of the next commas."""
    commas = [i for i in range(position, end) if reading.low(i) == ","][:_MOST_COMMAS]
    ahead = [reading.low(comma + 1) for comma in commas]
    finite = [reading.low(i) in FINITE for comma in commas[:1] for i in range(comma + 1, min(comma + 3, end))]
    if any(finite) or any(low in FINITE or like_a_verb(low) for low in ahead):
        return True
    # `said the dam, which is old, shows the need`
    after = [reading.low(comma + 2) for comma in commas]
    return any(a.endswith("s") and b in _BEHIND_VERBS for a, b in zip(ahead, after, strict=True))


def _closes_with_apposition(reading: Reading, start: int, comma: int, end: int) -> bool:
    """`… for the Zemblan plan, a step that none expected`: the last thing is told again in other words."""
    if reading.low(comma + 1) not in ("a", "an", "the") or not is_whole(reading, start, comma):
        return False
    named = comma + 2 < end and reading.tokens[comma + 2].text[:1].isupper()
    if named or any(reading.low(i) == "," for i in range(start, comma)):
        return False
    for position in range(comma + 2, end):
        low = reading.low(position)
        if low in ("that", "who", "which", "whose", "where"):
            return True
        if low in FINITE or low in (",", ";", "and", "or", "—", "–"):
            return False
    return True


def _is_sentence(reading: Reading, position: int) -> bool:
    """Whether a quotation of its own stands here: it begins with a capital and ends like a sentence."""
    quotation = reading.tokens[position].quotation if reading.is_quotation(position) else None
    words = quotation.span.of(reading.text) if quotation else ""
    return words[:1].isupper() and words[-1:] in ".!?…" and len(words) > 40
