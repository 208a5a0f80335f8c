"""Membership as the text tells it: sentences in, claims out (`The CSTO brings together A, B and C`)."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from tui_reader.analysis.sentences import Sentence
from tui_reader.domain.annotation import MembershipClaim, Mention
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span
from tui_reader.knowledge.world import World

_FEWEST = 2
"""Countries that make a list of members: one alone (`Armenia is a member of …`) is a list only behind
`is a member of`."""

# Between an organisation and its list: `brings together`, `'s members are`, `, which comprises`, … Only what
# is so today: a list told in the past (`included`, `was a member of`) is no claim about the article's day.
_MEMBERS = r"(?:members?|member (?:states|countries|nations)|membership|participants)"
_STATES = r"(?:states|countries|nations|republics)"
_QUALITY = (
    r"(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|its|current|present|full|founding|"
    r"original|permanent|non-permanent|new|newest|other|remaining|main|core|voting|the|of)\s+){0,4}"
)
_BEFORE_LIST = re.compile(
    r"^(?:,? ?\([^()]{1,20}\))?,?(?:['’]s?)?\s*(?:(?:which|that|currently|now|also|today)\s+)*"
    r"(?:(?:brings? together|unites?|compris(?:es?|ing)|consists? of|grouping|includes?|"
    r"is (?:made up|composed) of|(?:is )?comprised of)"
    rf"(?:(?: [\w-]+){{0,4}} (?:{_MEMBERS}|{_STATES})\b\s*[:—–,(-]?)?|"
    rf"(?:has|have|counts?)(?: [\w-]+){{0,3}} {_MEMBERS}\s*[:—–,(-]|"
    rf"{_QUALITY}{_MEMBERS}\b[^.;,]{{0,40}}?(?:\bare\b|\bincludes?\b|\bbeing\b|[:—–,(-])|"
    rf"{_QUALITY}{_STATES} ?(?:\bare\b|\binclude\b|[:—–(]))"
    r"\s*(?:both |the following |namely |such states as )?(?:the )?$"
)
_MEMBERS_OF = re.compile(
    r"\b(?:members?|member states|member countries|membership|participants) (?:of|in) (?:the )?$",
    re.IGNORECASE,
)
_AFTER_MEMBERS_OF = re.compile(r"^[^.;]{0,40}?(?:\bare\b|\binclude\b|[:—–(,-])\s*(?:the )?$")
_BELONG = re.compile(
    r"^,? (?:are|is|remain|remains) (?:all |currently |now |both |the |full |a |an |founding )*"
    r"(?:members?|member states|member countries|participants) (?:of|in) (?:the )?$"
)
# `includes A and B in its list`, `unites A and B with C`: put somewhere, not members.
_PUT = re.compile(r"\s+(?:in|on|among|into|with|as|by|under)\b")
# How far a body stands from its list, in characters: before it, and behind it.
_FARTHEST_BEFORE, _FARTHEST_BEHIND = 160, 80
# More characters than `members of the` and the like have, and the one before them.
_LONGEST_MEMBERS_OF = 40
_LINK = re.compile(r"^(?:,? and (?:the )?|, (?:the )?|,? as well as (?:the )?| & )$")


def find_memberships(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], world: World
) -> tuple[MembershipClaim, ...]:
    """The claims of the article's prose, in the order of the text."""
    known = [m.span.start for m in mentions if m.kind == "organisation" and m.entity in world.organisations]
    if not known:
        return ()
    named = [m for m in mentions if m.kind in ("country", "organisation")]
    starts = [m.span.start for m in named]
    claims: list[MembershipClaim] = []
    for sentence in _around(known, sentences):
        here = named[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        bodies = [m for m in here if m.kind == "organisation" and m.entity in world.organisations]
        if bodies and len(bodies) < len(here):
            lists = list(_lists(article.text, [m for m in here if m.kind == "country"]))
            claims.extend(_claims(article.text, sentence.span, bodies, lists))
    return tuple(claims)


def _around(places: Sequence[int], sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that places of the text lie in or behind, each once."""
    opens = [sentence.span.start for sentence in sentences]
    numbers = dict.fromkeys(bisect_right(opens, place) - 1 for place in places)
    return [sentences[number] for number in numbers if number >= 0]


def _lists(text: str, countries: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Runs of countries with nothing but commas and `and` between them."""
    run: list[Mention] = []
    for country in countries:
        if run and not _LINK.match(text[run[-1].span.end : country.span.start]):
            yield tuple(run)
            run = []
        run.append(country)
    if run:
        yield tuple(run)


def _claims(
    text: str, sentence: Span, bodies: Sequence[Mention], lists: Sequence[tuple[Mention, ...]]
) -> Iterator[MembershipClaim]:
    starts, ends = [b.span.start for b in bodies], [b.span.end for b in bodies]
    for run in lists:
        # A sentence may be as long as a page without a full stop: only the bodies near a list are read.
        near = slice(
            bisect_left(ends, run[0].span.start - _FARTHEST_BEFORE),
            bisect_left(starts, run[-1].span.end + _FARTHEST_BEHIND),
        )
        body = next((b for b in bodies[near] if _told(text, sentence, b, run)), None)
        if body:
            members = tuple(dict.fromkeys(m.entity for m in run))
            yield MembershipClaim(body.entity, members, Span(run[0].span.start, run[-1].span.end))


def _told(text: str, sentence: Span, body: Mention, run: Sequence[Mention]) -> bool:
    """Whether the words between a body and a list of countries say that these belong to it."""
    first, last = run[0].span.start, run[-1].span.end
    if last <= body.span.start:
        return (
            body.span.start - last < _FARTHEST_BEHIND
            and _BELONG.match(text[last : body.span.start]) is not None
        )
    if body.span.end > first or len(run) < _FEWEST or first - body.span.end > _FARTHEST_BEFORE:
        return False
    between = text[body.span.end : first]
    before = max(sentence.start, body.span.start - _LONGEST_MEMBERS_OF)
    if _MEMBERS_OF.search(text[before : body.span.start]):
        return _AFTER_MEMBERS_OF.match(between) is not None
    return _BEFORE_LIST.match(between) is not None and _PUT.match(text, last) is None
