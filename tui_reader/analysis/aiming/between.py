"""What may stand between a verb and the word that it takes (`agreed in 2022 to`): places in, places out."""

from collections.abc import Sequence

from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    DASHES,
    DETERMINERS,
    MARKS,
    PRONOUNS,
    REPORTING,
    SPELLS,
    STOPS,
    SUBORDINATORS,
    WEEKDAYS,
    is_adverb,
    listed,
)
from tui_reader.analysis.word_classes import MONTHS, NEAR_IN_TIME, like_a_verb

_TIMES = listed("week month year summer winter spring autumn fall weekend morning afternoon evening decade")
# `agreed this month to`, `called on Tuesday for`, `vowed in May to`.
_DATED = (
    {
        (near, time)
        for near in ("this", "last", "next", "earlier", "late")
        for time in _TIMES | MONTHS | WEEKDAYS
    }
    | {("on", day) for day in WEEKDAYS}
    | {("in", month) for month in MONTHS}
)
# `more determined than ever to`
_EVER = (("than", "ever"), ("as", "ever"), ("as", "never"))
# `called this month on`: words that are a time's, too, where they are wanted.
_OPENS_TIME = WEEKDAYS.union(words[0] for words in (*_DATED, *_EVER))
_BEHIND_ASIDES = listed("to that for about")
_LONGEST_ASIDE = 14

_BEHIND_SETTINGS = listed("to that for on")
# What opens a time, a place or a manner of its own: `since 2002`, `under the deal`, `together with Peru`.
_SETS = listed("in at since during under after before within throughout amid through across inside over")
_JOINS = listed("together along")
_ADVERBS = listed("jointly again hard once twice also instead more")
_COUNTED = listed("a an one two three four five six seven eight nine ten several many few some just only")
_SPANS = SPELLS | _TIMES | listed("day hour hours minutes moments times")
_TURNS_BACK = listed("ago later before after earlier from")
_DEGREES = listed("least most all first issue stake risk work home war peace")
_EVENTS = listed(
    "summit meeting conference talks session forum gathering rally assembly council un u.n. congress hearing"
)
_MEETINGS = listed("sidelines eve margins occasion basis anniversary")
_TIMED = _SPANS | _COUNTED | NEAR_IN_TIME
# `ready and able to`
_ALSO_SO = listed("able willing ready prepared eager determined keen")
_FIRMLY = (
    ("for", "the", "first"), ("for", "its", "part"), ("for", "their", "part"), ("for", "now"),
    ("from", "the", "start"), ("from", "the", "beginning"), ("from", "the", "outset"),
    ("behind", "the", "scenes"), ("behind", "closed", "doors"),
    ("around", "the", "clock"), ("by", "the", "end"), ("as", "early", "as"),
    ("as", "recently", "as"), ("despite", "the"), ("so", "far"), ("for", "a", "second"),
    ("without", "success"), ("without", "delay"), ("on", "its", "own"), ("on", "their", "own"),
)  # fmt: skip
_OPENS_SETTING = (
    _SETS
    | _JOINS
    | _ADVERBS
    | _SPANS
    | NEAR_IN_TIME
    | _COUNTED
    | {words[0] for words in _FIRMLY}
    | listed("on for with and")
)
# Nouns that take a `to` or `for` of their own: `in a bid to`, `in response to`, `after the vote for`.
_OF_NOUNS = listed(
    """
    order bid attempt attempts effort efforts need needs way ways response relation regard reference
    visit trip opposition answer access ties links support damage danger thanks prior up close next due
    addition contrast according attention approach reply key used able right rights ability opportunity
    chance threat threats door road path limits power powers
    """
)
_FOR_NOUNS = listed(
    "search preference respect vote votes need time demand question means plans deal plan request"
)
_NOUNS_IN_ING = listed(
    "meeting gathering morning evening hearing briefing writing being beijing beginning spring"
)
_ENDS = (
    STOPS
    | SUBORDINATORS - {"as", "than", "until"}
    | AUXILIARIES
    | REPORTING
    | PRONOUNS
    | MARKS
    | DASHES
    | {","}
) - {"this", "these", "those"}
_JOINS_ON = listed("and or , the a an in at of with from")
_NO_VERB = DETERMINERS | listed("me us him them you it what whom which where")
_LONGEST_SETTING = 11


def behind_insertions(lows: Sequence[str], at: int, wanted: str, *, settled: bool) -> int:
    """Where the wanted word stands behind adverbs, days, asides and, where it may be `settled`, times and
    places that part it from what is before `at`; some place before it where it is not behind them."""
    at = _behind_adverbs(lows, at, wanted)
    at = behind_aside(lows, at, wanted)
    low = lows[at] if at < len(lows) else ""
    opens = (
        settled and wanted in _BEHIND_SETTINGS and low != wanted and (low in _OPENS_SETTING or low.isdigit())
    )
    return _behind_setting(lows, at, wanted) if opens else at


def _behind_adverbs(lows: Sequence[str], at: int, wanted: str) -> int:
    if at < len(lows) and lows[at] == wanted and wanted not in _OPENS_TIME:
        return at
    for _ in range(2):
        if at < len(lows) and lows[at] != wanted and is_adverb(lows[at]):
            at += 1 + 2 * (lows[at + 1 : at + 2] == ("and",) and is_adverb("".join(lows[at + 2 : at + 3])))
    if at + 2 < len(lows) and lows[at : at + 2] in _EVER:
        at += 2 + (lows[at + 2] == "before")
    if at + 2 < len(lows) and (lows[at], lows[at + 1]) in _DATED:
        at += 2
    elif at + 1 < len(lows) and lows[at] in WEEKDAYS:
        at += 1
    return at


def behind_aside(lows: Sequence[str], at: int, wanted: str) -> int:
    """`committed, where possible, to`: where the wanted word stands behind what two commas enclose."""
    if wanted not in _BEHIND_ASIDES or at >= len(lows) or lows[at] != ",":
        return at
    places = range(at + 2, min(at + _LONGEST_ASIDE, len(lows) - 1))
    comma = next((k for k in places if lows[k] == ","), None)
    return comma + 1 if comma and lows[comma + 1] == wanted else at


def _behind_setting(lows: Sequence[str], at: int, wanted: str) -> int:
    """`agreed at a summit in Geneva to`, `pushed hard for`, `is ready and able to`: where the wanted word
    stands behind phrases that tell when, where or how; some place before it where it does not, or belongs to
    a noun of theirs (`in a bid to`)."""
    if lows[at] == "and":
        also = lows[at + 2 : at + 3] == (wanted,) and lows[at + 1] in _ALSO_SO
        return at + 2 if also else at
    first = at
    while first + 1 < len(lows) and lows[first] in _ADVERBS:
        first += 1
    if lows[first] == wanted and first > at:
        return first
    return _end_of_setting(lows, first, wanted) if _sets(lows, first, wanted) else at


def _end_of_setting(lows: Sequence[str], at: int, wanted: str) -> int:
    """Where the wanted word stands behind the phrases that open at a word; else that word."""
    for k in range(at + 1, min(at + _LONGEST_SETTING, len(lows) - 1)):
        low = lows[k]
        if low == wanted and not _belongs_before(lows, k, wanted):
            return at if wanted == "to" and lows[k + 1].endswith("ing") else k
        told = like_a_verb(low) and lows[k + 1] in DETERMINERS  # `partners in the bloc saw a need to`
        if told or (low in _ENDS and not (low == "may" and _is_month(lows, k))):
            return at
    return at


def _sets(lows: Sequence[str], at: int, wanted: str) -> bool:
    """Whether a phrase of time, place or manner opens there."""
    low, behind = lows[at], lows[at + 1 : at + 4]
    if not behind:
        return False
    if low in _SETTINGS_BY:
        return _SETTINGS_BY[low](behind, wanted) or _is_firm(low, behind)
    if low[0].isdigit() or low in _TIMED:
        return _is_time(low, behind, wanted)
    return low in _SETS or low in _JOINS or _is_firm(low, behind)


def _is_firm(low: str, behind: Sequence[str]) -> bool:
    return any((low, *behind)[: len(of)] == of for of in _FIRMLY)


def _is_time(low: str, behind: Sequence[str], wanted: str) -> bool:
    """`days later`, `three years ago`, `2019` of `in May 2019 to`, `last month in Lima`."""
    if low in _SPANS or behind[0] == wanted:
        return behind[0] in _TURNS_BACK or low.isdigit()
    if low in NEAR_IN_TIME:
        return not (_SPANS | MONTHS | WEEKDAYS | {"in", "on", "at"}).isdisjoint(behind[:2])
    return not _SPANS.isdisjoint(behind[:2]) and not _TURNS_BACK.isdisjoint(behind)


def _at_event(behind: Sequence[str], wanted: str) -> bool:
    """`at the summit`; not `at least`, and not what one looks at for something."""
    return behind[0] not in _DEGREES and (wanted != "for" or not _EVENTS.isdisjoint(behind))


def _on_day(behind: Sequence[str], _: str) -> bool:
    """`on 3 May`, `on the sidelines of`."""
    return behind[0].isdigit() or not (_MEETINGS | WEEKDAYS).isdisjoint(behind[:2])


def _for_spell(behind: Sequence[str], _: str) -> bool:
    """`for years`, `for two months`."""
    return not SPELLS.isdisjoint(behind)


def _with_whom(_: Sequence[str], wanted: str) -> bool:
    """`agreed with Peru that`."""
    return wanted == "that"


_SETTINGS_BY = {"at": _at_event, "on": _on_day, "for": _for_spell, "with": _with_whom}


def _is_month(lows: Sequence[str], k: int) -> bool:
    return lows[k - 1] in ("in", "early", "late", "last", "mid") or lows[k - 1].isdigit()


def _belongs_before(lows: Sequence[str], k: int, wanted: str) -> bool:
    """Whether the wanted word is one that a noun before it takes, or no verb follows `to`."""
    before = k - 1 - (lows[k - 1] in ("not", "never"))
    if (
        lows[before] in _JOINS_ON
        or lows[before] in _OF_NOUNS
        or (wanted == "for" and lows[before] in _FOR_NOUNS)
    ):
        return True
    behind = lows[k + 1] if k + 1 < len(lows) else ""
    acts = lows[before].endswith("ing") and lows[before] not in _NOUNS_IN_ING
    return acts or (wanted == "to" and (behind in _NO_VERB or not behind[:1].isalpha()))
