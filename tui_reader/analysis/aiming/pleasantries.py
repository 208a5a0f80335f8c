"""What is said in passing by one who speaks and is no aim of his side: `I hope you slept well`, `we’ll take
one more`, `if I were you, I would`. A place and its aim in, whether it is such a thing out."""

from tui_reader.analysis.aiming.forecasts import DEEDS
from tui_reader.analysis.aiming.proceedings import is_of_speech
from tui_reader.analysis.aiming.wanting import Aim, Place
from tui_reader.analysis.aiming.words import NEGATIONS, STOPS, listed

_YOU = listed("you your you've you're y'all")
_HEARERS = listed("know understand hear remember realise realize see imagine think look meet have be enjoy")
_POLICY = listed(
    """
    relations relationship cooperation co-operation ties partnership settlement problem problems peace
    security agreement agreements treaty conflict countries states integration trade
    """
)
_SAYS = listed("i we")
_TAKEN = listed("one questions question another two three that your it")
_TURNED = listed("it this back over the")
_HANDED = listed("over to back floor podium")
_FOUND = listed("out")
_TELLS = listed("characterize characterise speak talk explain know describe answer respond")
_IN_PASSING = frozenset(
    {
        ("spend", "some"),
        ("spend", "time"),
        ("go", "into"),
        ("go", "through"),
        ("wait", "and"),
        ("refer", "you"),
        ("leave", "it"),
        ("leave", "that"),
        ("just", "leave"),
    }
)
_MAYBE = listed("could may might")
_DULY = listed("hardly barely scarcely easily well")
_DENIED = listed("not n't never")
_NEEDLESS = frozenset({("have", "to"), ("need", "to"), ("need",)})
_LONGEST = 30
_NEAR = 5


def is_pleasantry(place: Place, aim: Aim) -> bool:
    """Whether the words are said in passing, or what may be or need not be done."""
    frame, phrase = place.found.cue.frame, place.found.cue.phrase
    if is_of_speech(place, place.verb_at(aim.first)) and frame in ("modal", "verb_to"):
        return True
    if frame == "modal":
        told = (
            _is_only_stated(place)
            or _is_business(place, aim)
            or _is_supposed(place)
            or _is_needless(place, aim)
        )
        return told or (len(phrase) == 1 and phrase[0] in _MAYBE and not _is_deed(place))
    if frame == "verb_to" and place.low(place.skip_back(place.found.first)) in ("i", "don't", "not", "do"):
        return _is_said_so(place, place.verb_at(aim.first))
    if frame in ("verb", "demand") and _is_wished_hearers(place, aim):
        return True
    if "toast" in place.lows[aim.first : aim.first + 3]:
        return True  # `I propose a toast`
    pledged = phrase == ("pledge",) and place.lows[aim.after - 2 : aim.after] == ("to", "you")
    # `some issues we need to discuss today`
    topic = place.low(aim.first) in _TOPICS and place.low(aim.first + 1) in _CLOSING
    return pledged or topic or (aim.after == aim.first + 1 and place.low(aim.first) in _MEASURES)


def _is_only_stated(place: Place) -> bool:
    """`it must be stated that C`, `I must however stress that C`: C is said, nothing is wanted; what
    another one must acknowledge is."""
    verb = place.verb_at(place.found.after)
    verb += place.low(verb) in ("however", "also", "therefore")
    passive = place.low(verb) == "be" and place.low(verb + 1) in _STATED
    that = verb + 1 + passive
    told = place.low(that) == "that" and place.low(that + 1) not in (",", ".", "")
    own = place.low(place.skip_back(place.found.first)) in _SAYS
    return (passive or (own and place.low(verb) in _STATES)) and told


_STATES = listed(
    "say state note stress underline emphasise emphasize underscore recall admit acknowledge point"
)
_STATED = listed(
    "said stated noted stressed underlined emphasised emphasized underscored recalled admitted added"
)


def _is_wished_hearers(place: Place, aim: Aim) -> bool:
    """`I hope you slept well`, `I want you to know`, `I hope I am wrong`; not what is hoped for both sides
    (`I hope your visit will deepen our ties`)."""
    low = place.low(aim.first)
    if place.found.cue.phrase[0] not in ("hope", "want", "would"):
        return False
    if place.found.cue.phrase[0] == "hope" and _is_of_talks(place, aim):
        return True
    if place.found.cue.phrase[0] == "hope":
        of_both = not _POLICY.isdisjoint(place.lows[aim.first : aim.after])
        return (low in _YOU and not of_both) or (low == "i" and place.low(aim.first + 1) != "can")
    return low == "you" and place.low(aim.first + 1) == "to" and place.low(aim.first + 2) in _HEARERS


def _is_of_talks(place: Place, aim: Aim) -> bool:
    """`I hope that our talks will be useful`: how one wishes the day to go."""
    lows = place.lows[aim.first : aim.after]
    return not _SITTINGS.isdisjoint(lows[:5]) and not _PLEASING.isdisjoint(lows[-3:])


_SITTINGS = listed(
    "talks meeting visit discussion discussions conversation work stay summit session negotiations dialogue"
)
_PLEASING = listed(
    "useful fruitful productive interesting constructive successful meaningful pleasant enjoyable substantive"
)
_TOPICS = listed("discuss cover tackle")
_CLOSING = listed(", . ; today here now including")
_MEASURES = listed("less more little")


def _is_business(place: Place, aim: Aim) -> bool:
    """`I’ll take one more`, `we’re going to find out`, `I will turn it over to you`."""
    if place.found.cue.kind != "commitment" or place.low(_subject_end(place)) not in _SAYS:
        return False
    return _is_said_so(
        place, place.verb_at(aim.first if aim.first > place.found.first else place.found.after)
    )


def _is_said_so(place: Place, at: int) -> bool:
    """Whether the verb at a word says only what is said or heard next."""
    behind = {place.low(k) for k in range(at + 1, at + _NEAR)}
    verb, following = place.low(at), place.low(at + 1)
    if verb == "take":
        return following in _TAKEN
    if verb == "turn":
        return following in _TURNED and not behind.isdisjoint(_HANDED)
    if verb == "find":
        return following in _FOUND
    if verb == "get":
        return following in ("back", "into", "right", "a", "to", "too", "ahead")
    if verb == "let":
        return not behind.isdisjoint(_TELLS)
    return (verb, following) in _IN_PASSING


def _subject_end(place: Place) -> int:
    """The word before the auxiliaries of a modal."""
    at = place.skip_back(place.found.first)
    return at - (place.low(at) in ("am", "are", "'m", "'re", "not"))


def _is_supposed(place: Place) -> bool:
    """`If I were you, I would A`."""
    if place.low(place.found.first) not in ("would", "'d"):
        return False
    near = place.lows[max(0, place.found.first - _LONGEST) : place.found.first + _LONGEST]
    return any(near[k : k + 3] in (("if", "i", "were"), ("if", "i", "was")) for k in range(len(near)))


def _is_needless(place: Place, aim: Aim) -> bool:
    """`Peru does not have to wait`, `I need not say`: what need not be done."""
    if place.found.cue.phrase not in _NEEDLESS:
        return False
    before = place.lows[max(0, place.found.first - 2) : place.found.first]
    return aim.subject.negated or not _DENIED.isdisjoint(before) or place.low(place.found.after) == "not"


def _is_deed(place: Place) -> bool:
    """`Peru could send ships`: what one may do by a decision of his; not what may happen to him."""
    first = place.verb_at(place.found.after)
    low, following = place.low(first), place.low(first + 1)
    if any(place.low(at) in _DULY for at in range(place.found.after, first)) or following in STOPS:
        return False
    if place.low(place.found.after) in NEGATIONS:
        return place.low(place.found.first) != "could"  # `may not come`; not `could not sleep`
    if low == "take":
        return following not in ("a", "up", "years", "months", "weeks", "days", "time", "place")
    return low in DEEDS or low == "be"
