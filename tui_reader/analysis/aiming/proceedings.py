"""What one does in his speech and with his hearers: `we will take questions`, `I must confess`. A verb in,
whether it is such a thing out."""

from collections.abc import Mapping

from tui_reader.analysis.aiming.wanting import Place
from tui_reader.analysis.aiming.words import listed

_SPEAKERS = listed("i we delegation i'd i'm we'd we're")
_FLOOR = listed("floor microphone mic podium baton")
_QUESTION = listed("question questions")
_STORY = listed("story anecdote quote quotation words thanking saying")
_REMARKS = listed(
    "point points remark remarks comment comments observation observations statement announcement joke appeal"
)
# Verbs, and what stands soon behind them in a speech.
_OF_SPEECH: Mapping[str, frozenset[str]] = {
    "give": _FLOOR | listed("example examples list figures"),
    "pass": _FLOOR,
    "yield": _FLOOR,
    "hand": _FLOOR,
    "take": _QUESTION | {"victory"},
    "answer": _QUESTION | {"you"},
    "ask": _QUESTION,
    "make": _REMARKS,
    "add": _REMARKS,
    "tell": listed("story joke anecdote"),
    "begin": _STORY,
    "end": _STORY,
    "use": listed("opportunity occasion chance"),
    "list": listed("them all here"),
    "name": listed("them everyone names"),
    "listen": listed("you your"),
    "brief": listed("you"),
    "meet": listed("you"),
    "hold": listed("conversation"),
    "propose": listed("toast"),
}
_NEXT: Mapping[str, frozenset[str]] = {
    "get": listed("worse better"),
    "talk": listed("later more"),
}
_ALONE = listed("confess")
_BACK = listed("return come")
# `we will talk about it`; that one `should` is wanted.
_WILLED = listed("will 'll would going want wanted like")
_HERE = listed("here there")
_SAID = listed("say mention add repeat remind tell recall stress")
_STEPS = _ALONE | _BACK | {"turn", "stop", *_OF_SPEECH, *_NEXT}
_POINTED = listed("this that it these")
_NEAR, _FARTHEST = 5, 6


def is_of_speech(place: Place, at: int) -> bool:
    """Whether the verb at a word is a step of a speech or a meeting, and of the one who speaks."""
    if place.low(at - 1) == "hardly" and place.low(at) in _SAID:
        return True  # `we need hardly say it`
    if place.low(at) not in _STEPS or _SPEAKERS.isdisjoint(place.lows[max(0, at - _FARTHEST) : at]):
        return False
    verb, following = place.low(at), place.low(at + 1)
    told_of = (verb, following) == ("talk", "about") and place.found.cue.phrase[0] in _WILLED
    if verb in _ALONE or following in _NEXT.get(verb, ()) or told_of:
        return True
    if verb == "stop":
        return following in _HERE and not place.low(at + 2).isalpha()
    if verb in _BACK or verb == "turn":
        return _turns(place, at)
    return not _OF_SPEECH.get(verb, frozenset()).isdisjoint(place.lows[at + 1 : at + 1 + _NEAR])


def _turns(place: Place, at: int) -> bool:
    """`I will come back to this`, `I will turn to Governor Roe`."""
    to = at + 1 + (place.low(at + 1) == "back")
    if place.low(to) != "to":
        return False
    if place.low(at) in _BACK:
        return place.low(to + 1) in _POINTED
    named = any(a.form == "person" and at < a.first <= at + 3 for a in place.line.actors)
    return named or place.low(to + 1) == "you"
