"""Where a verb that may report reports nothing: of things that only happen, of what one may think."""

from tui_reader.analysis.saying.pronouns import head_noun
from tui_reader.analysis.saying.readings import NounPhrase
from tui_reader.analysis.saying.reported import Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import ADVERBS, BE, DETERMINERS, PERSONAL, PREPOSITIONS, listed

_TOLD = ("says", "says_clause", "tells")
# What things do as well: `the drought threatened to spread`.
_DONE_BY_THINGS = listed("threaten suggest promise show indicate signal reveal")
# What is done by more than words: `an attempt to press them to leave`.
_PRESSED = listed("encourage press prod nudge lobby")


def is_unsaid(context: Context, cue: Cue, source: NounPhrase, name: str, how: str) -> bool:
    """Whether nothing is told of what somebody says: by what is named, by what the article itself does."""
    low = context.reading.low(source.first)
    if name == "called":
        return _is_named_thing(context, source)
    if _is_nobody(context, cue, source):
        return True
    if low == "we" or (name == "object" and low == "i"):
        return True  # a document's own voice
    if name == "urged_to" and how == "infinitive":
        return cue.word.lemma in _PRESSED
    # `those who think that C`
    return low == "those" and context.reading.low(cue.start - 1) == "who" and not cue.is_in(*_TOLD)


def _is_nobody(context: Context, cue: Cue, source: NounPhrase) -> bool:
    """`what they think might befall her`, `one may wonder whether C`, `the drought threatened to spread`."""
    asked = context.reading.low(source.first - 1) in ("what", "how")
    low = context.reading.low(source.first)
    told = context.reading.low(cue.end) in BE  # `near what officials believe was a leak`
    if asked and ((cue.is_in("thinks") and not told) or context.reading.low(cue.end) in _CIRCUMSTANCES):
        return True
    if context.reading.low(source.last) in _ANYBODY:
        return True
    if cue.word.lemma == "show" and (source.reference is not None or low in ("he", "she", "let")):
        return True  # `Roe has shown that she can win`: by what she did
    if low in ("let", "let's", "few") or (low == "story" and cue.word.lemma == "highlight"):
        return True  # `let’s hope that C`, `few would deny that C`, `Story highlights`
    anybody = low == "one" and source.first == source.last
    if anybody and cue.word.form == "base":
        return True
    happens = cue.word.lemma in _DONE_BY_THINGS and _is_happening(context.reading.low(source.last))
    happens = happens or (cue.word.lemma in _SHOWN_BY_THINGS and _shows_by_itself(context, source))
    return happens or (cue.word.lemma == "threaten" and _threatens_by_itself(context, source))


_ANYBODY = listed("anyone anybody whoever")
# `what Roe promised as he left`: when it was said, not what.
_CIRCUMSTANCES = listed("as when while before after since")


def _is_named_thing(context: Context, source: NounPhrase) -> bool:
    """`created a club called “Friends”`: a name, not a judgement."""
    return any(context.reading.low(i) in ("a", "an") for i in range(source.first + 1, source.last + 1))


def _is_happening(low: str) -> bool:
    """Whether a noun is for what happens or is looked at, which says nothing by itself: `the move threatened
    to`, `images suggested that`."""
    return low in _HAPPENINGS or low.removesuffix("s") in _HAPPENINGS


_HAPPENINGS = listed(
    """
    move step storm row dispute war conflict crisis attack strike protest decision violence tension drought
    flood fire outbreak virus spread price rise fall shortage delay standoff stand-off fight fighting unrest
    image photo picture footage evidence sign clue trace event turmoil chaos incident
    escalation pandemic recession inflation lockdown history mood experience weather
    """
)


def _shows_by_itself(context: Context, source: NounPhrase) -> bool:
    """`the visit reaffirmed that`, `its absence underscores C`, `cameras and shutdowns underscore C`."""
    if source.reference is not None and source.first == source.last:
        return False
    head = head_noun(source.span(context.reading.tokens).of(context.reading.text))
    return head in _SHOWING or head.removesuffix("s") in _SHOWING or _is_happening(head)


_SHOWN_BY_THINGS = listed(
    "reaffirm underscore underline highlight suggest confirm demonstrate emphasise emphasize stress"
)
_SHOWING = listed(
    """
    visit trip stop tour absence existence deployment shutdown drill exercise parade launch size speed scale
    success failure defeat victory arrival crash fall rise death
    """
)


def _threatens_by_itself(context: Context, source: NounPhrase) -> bool:
    """`the influx of money threatens to`, `tariffs on imports rise, threatening to`."""
    if source.reference is not None:
        return False
    head = head_noun(source.span(context.reading.tokens).of(context.reading.text))
    single = f"{head[:-3]}y" if head.endswith("ies") else head
    return _is_happening(single) or not _THREATS.isdisjoint((single, single.removesuffix("s")))


_THREATS = listed(
    """
    influx investigation inquiry probe tariff law bill rule policy plan deal lack split rift case scandal cut
    debt shift change clash fallout backlash impasse failure loss sanction measure surge flow growth slowdown
    shutdown competition rivalry presence arrival departure withdrawal expansion decline pollution heat
    """
)


def is_idiom(context: Context, cue: Cue) -> bool:
    """`called into question`, `adding to fears that`, `feel the need`, `find it hard`: nothing is told."""
    reading, lemma = context.reading, cue.word.lemma
    low, following = reading.low(cue.end), reading.low(cue.end + 1)
    if lemma == "call":
        return low in _CALLED_AWAY
    if lemma == "add":
        return low == "to" and following not in context.reporting.audiences
    if lemma == "find":
        told = "that" in (reading.low(cue.end + i) for i in (2, 3))  # `found it odd that they left`
        return low in _FOUND and following not in _FOUND_TO_BE and not told
    if lemma == "feel":
        small = low.isalpha() and not reading.tokens[cue.end].text[:1].isupper()
        opens = low in PERSONAL | DETERMINERS | PREPOSITIONS | ADVERBS | _SURE | {"that", "as"}
        bare = small and not opens and not low.endswith(("s", "ly"))
        return (low == "the" and following in _FELT) or bare
    return False


_SURE = listed("sure certain confident convinced")
_FOUND = listed("it them him her")
_FOUND_TO_BE = listed("is was are were has had would will could")
_FELT = listed("need brunt pressure pinch heat effects effect impact weight pain sting urge burden squeeze")
_CALLED_AWAY = listed("into off up out attention in back forth home")
