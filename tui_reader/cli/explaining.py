"""Why something was found, as lines of text and as JSON."""

from collections.abc import Sequence
from typing import Any

from tui_reader.cli.printing import say
from tui_reader.domain.article import Article
from tui_reader.domain.view import Explanation, Reason

_SHOWN = 100
_LISTS = {"statement": "statements", "priority": "priorities"}


def say_reasons(article: Article, explained: Sequence[Explanation]) -> None:
    """A block a finding: where it stands, its words, and a line a reason."""
    if not explained:
        return
    say("Why")
    for each in explained:
        words = " ".join((each.words or each.span).of(article.text).split())
        shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
        sure = "" if each.confidence is None else f", confidence {each.confidence:.2f}"
        say(f"  {each.finding} at {each.span.start}{sure}: {shown}")
        for reason in each.reasons:
            read = " ".join(reason.span.of(article.text).split()) if reason.span else ""
            place = f" [“{read}” at {reason.span.start}]" if reason.span else ""
            say(f"    {reason.step}: {reason.says}{place}")
    say()


def with_reasons(record: dict[str, Any], explained: Sequence[Explanation]) -> dict[str, Any]:
    """The record of an article with `why` added to its statements and priorities: a list of steps, each
    with `step`, `says` and, where it was read from words, `start` and `end`."""
    by_place = {(_LISTS[each.finding], each.span.start, each.span.end, each.rule): each for each in explained}
    for key in _LISTS.values():
        for each in record[key]:
            told = by_place[key, each["start"], each["end"], each["rule"]]
            each["why"] = [_step(reason) for reason in told.reasons]
    return record


def _step(reason: Reason) -> dict[str, Any]:
    place = {"start": reason.span.start, "end": reason.span.end} if reason.span else {}
    return {"step": reason.step, "says": reason.says, **place}
