"""The people whom a title names: who speaks in `Remarks by President Roe`, what `Roe` is in full."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.sentences import split_sentences
from tui_reader.domain.annotation import Mention, Person
from tui_reader.domain.article import Article, Block
from tui_reader.domain.span import Span
from tui_reader.knowledge.world import World


def title_as_text(article: Article) -> Article | None:
    """The title alone as an article; None where there is none."""
    title = (article.title or "").strip()
    if not title:
        return None
    return replace(article, text=title, blocks=(Block("paragraph", Span(0, len(title))),))


def named_in_title(article: Article, world: World) -> Sequence[Mention]:
    """The mentions of people in the title, offsets in the title."""
    titled = title_as_text(article)
    if titled is None:
        return ()
    found = find_mentions(titled, split_sentences(titled), world)
    return tuple(mention for mention in found if mention.kind == "person")


_TALKS = re.compile(
    r"\b(?:Call|Meeting|Talks|Conversation|Dinner|Lunch|Visit|Discussion|Engagement|conversation|talks|meeting)s?"
    r" with\b"
)
_ABOUT = re.compile(
    r" (?:on|regarding|about|concerning|following|amid|to (?:discuss|mark))\b.*", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_MOST_PEOPLE = 40


def tells_of_talks(title: str) -> bool:
    """Whether a title is that of a record of talks: those who met are `the leaders` all through it."""
    return _TALKS.search(title) is not None


def without_topic(title: str) -> str:
    """A title of talks without what they were on: `Readout of the Call with President Roe on Chile`."""
    talks = _TALKS.search(title)
    return title[: talks.end()] + _ABOUT.sub("", title[talks.end() :]) if talks else title


def who_met_in_title(title: str, people: Sequence[Person]) -> tuple[str, ...]:
    """The full names of those in office whose talks a title tells of, in its order; none where it does not
    name those on both sides of `with`."""
    talks = _TALKS.search(title)
    if talks is None or "eadout" not in title:  # a report's headline may leave some out
        return ()
    places = {found[0]: found.start() for found in reversed(list(_WORD.finditer(title)))}
    told: dict[int, tuple[int, str]] = {}
    for person in people[:_MOST_PEOPLE]:
        at = [places[word] for word in _WORD.findall(person.name) if word in places]
        if at and person.kind == "official":
            told[min(at)] = max(told.get(min(at), (0, "")), (len(at), person.name), key=lambda one: one[0])
    names = [name for _, (_, name) in sorted(told.items())]
    fullest = (name for name in names if not any(name in other for other in names if other != name))
    return tuple(fullest) if told and min(told) < talks.start() else ()
