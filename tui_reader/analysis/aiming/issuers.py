"""Who an article without a speaker is the voice of, and the states that it is about by its title."""

import re
from collections.abc import Iterator, Sequence

from tui_reader.analysis.aiming.holders import Known, Subject
from tui_reader.analysis.aiming.lines import Lines
from tui_reader.analysis.aiming.signatories import parties_introduced, parties_titled
from tui_reader.analysis.aiming.words import Word, words_of
from tui_reader.analysis.naming.title_people import without_topic
from tui_reader.domain.annotation import Holder
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span

_JOINT = re.compile(
    r"\b(?:Joint|Trilateral|Quadrilateral|Communiqu[eé]|Declaration|Leaders[’']? Statement"
    r"|Statement (?:by|of|from) the (?:Governments|Leaders))\b"
)
_MEETING = re.compile(r"\b(?:Summit|Leaders|Ministers|Ministerial|Meeting)\b")
_OFFICE = re.compile(r"\b(?:President|Ministry|Government|Presidency|Office|Commission|Council)\b")
_SESSION = re.compile(r"\b(?:[Ss]ummit|[Ss]ession|[Mm]eeting)s?\b")
_BY_TREATY = re.compile(r"\b(?:Organi[sz]ation|Union|Treaty|Alliance|Community|Commonwealth)\b")
_TWO_SIDES = re.compile(
    r"\b([A-Z][\w.]+)[-–]([A-Z][\w.]+) (?:Leaders[’']? |Special |Ministerial )?(?:Summit|Meeting|Dialogue)\b"
)
_STATED = re.compile(
    r"(?<![-–\w.])([A-Z][\w.]+)[-–]([A-Z][\w.]+) (?:Joint |Leaders[’']? |Vision )+(?:Statement|Declaration)\b"
)
_NAME = r"(?:[A-Z][\w’'-]+|of|for|and|on|the|in)"
_GATHERING = re.compile(
    rf"\bat the ((?:{_NAME} )*?(?:Partnership|Alliance|Coalition|Initiative|Forum|Compact)(?: {_NAME})*?)"
    r"(?: \([A-Z]+\))? (?:Meeting|Session|Summit|Event)\b"
)
_FEWEST, _MOST = 2, 6
_LONGEST_NAME, _LONGEST_PLAIN = 5, 3
# `The writer is the Chilean ambassador to Peru.`, below what he has written.
_WRITER = re.compile(
    r"\b[Tt]he (?:writer|author)(?: is(?! (?!acting\b)\w+ing\b)| serves as|,) (?P<role>[^.;\n]{3,160})"
)
_WRITERS = ("he writer", "he author ", "he author,")
_SERVES = re.compile(
    r"\b(?:ambassador|minister|envoy|consul|counsell?or|commissioner|secretary|senator|charg[eé]|premier)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(r"\b(?:former|formerly|ex|retired|professor|lecturer|fellow|was)\b", re.IGNORECASE)


def publisher_of(article: Article, known: Known) -> Holder | None:
    """The state or body whose own record an article is: whose officials speak in it by default."""
    source = (article.source or "").removeprefix("The ").removeprefix("the ")
    return known.of_name(source) or (known.named_in(source) if _OFFICE.search(source) else None)


def issuer_of(article: Article, lines: Lines, known: Known) -> Holder | None:
    """The body that an article without speakers is the voice of: of a communiqué, a fact sheet, of what an
    official has written."""
    issuer = publisher_of(article, known) or writer_of(article.text, known)
    title = article.title or ""
    is_joint = _JOINT.search(title) is not None
    sides = _sides_of(title, known) or parties_introduced(article.text, lines, joint=is_joint)
    if parties := sides or (parties_titled(title, known) if is_joint else None):
        return parties
    if issuer and (is_joint or _MEETING.search(title)):
        joint = known.named_in(title)
        return joint if joint and joint.id in known.world.organisations else issuer
    return issuer


def writer_of(text: str, known: Known) -> Holder | None:
    """The state or body that somebody in office who wrote the article serves, by the line that tells who
    he is."""
    if not any(opening in text for opening in _WRITERS):
        return None
    roles = (found["role"] for found in _WRITER.finditer(text))
    served = (role for role in roles if _SERVES.search(role) and not _ONCE.search(role))
    return next((holder for role in served if (holder := known.named_in(role))), None)


def _sides_of(title: str, known: Known) -> Holder | None:
    """The state and the body of a `U.S.-ASEAN Joint Statement`."""
    found = _STATED.search(title)
    sides = [side for at in (1, 2) if found and (side := known.of_name(found[at])) and side.id]
    if len(sides) < _FEWEST:
        return None
    return Holder(" and ".join(s.name for s in sides), None, tuple(s.id for s in sides if s.id))


def assembly_of(title: str, known: Known) -> Holder | None:
    """The body whose session a title tells of."""
    bodies = known.bodies_in(title) if _SESSION.search(title) else ()
    return bodies[0] if len(bodies) == 1 else None


def is_by_treaty(body: Holder, known: Known) -> bool:
    """Whether `we` of the leaders at its session are the body: at that of a mere circle (the G20) each
    speaks for his own state."""
    organisation = known.body_of(body)
    return organisation is not None and _BY_TREATY.search(organisation.name) is not None


def gathering_of(title: str) -> str | None:
    """The partnership at whose meeting a speech was made."""
    found = _GATHERING.search(title)
    return found[1] if found else None


def principal_of(title: str, known: Known) -> Subject | None:
    """The leader that a title names; `the President` of an article whose text names none."""
    words = words_of(title, Span(0, len(title))) if title else []
    for at, word in enumerate(words):
        seat = known.seats.at([w.low for w in words[at : at + 6]]) if title[word.start].isupper() else None
        if seat and seat[1] == "person":
            return Subject(seat[2], title[word.start : words[at + seat[0] - 1].end], personal=True)
    return None


def parties_of(title: str, issuer: Holder | None, known: Known) -> tuple[str, ...]:
    """The states whose meeting or call a title tells of, that of the issuer among them; else none."""
    named = (issuer, *_named_along(without_topic(title), known))
    codes = (holder.id for holder in named if holder and holder.id)
    states = tuple(dict.fromkeys(code for code in codes if code in known.world.countries))
    if sides := _met_with(title, known):
        return sides
    return states if _FEWEST <= len(states) <= _MOST else ()


def _met_with(title: str, known: Known) -> tuple[str, ...]:
    """The state and the body of a `U.S.-ASEAN Summit`."""
    found = _TWO_SIDES.search(title)
    sides = [known.of_name(found[at]) for at in (1, 2)] if found else []
    return tuple(side.id for side in sides if side and side.id) if all(sides) else ()


def _named_along(title: str, known: Known) -> Iterator[Holder]:
    """The states and leaders that a title names, the longest name at each place."""
    words = words_of(title, Span(0, len(title))) if title else []
    at = 0
    while at < len(words):
        size, holders = _named_at(title, words, at, known) if title[words[at].start].isupper() else (1, ())
        if title[: words[at].start].split()[-1:] != ["New"]:  # no state of `New Jersey`
            yield from holders
        at += size


def _named_at(title: str, words: Sequence[Word], at: int, known: Known) -> tuple[int, tuple[Holder, ...]]:
    """How many words a name takes that begins there, and whom it names: two in `Russian-Chinese`."""
    seat = known.seats.at([w.low for w in words[at : at + 6]])
    if seat:
        return seat[0], (seat[2],)
    longest = _LONGEST_NAME if "Republic" in title else _LONGEST_PLAIN
    for size in range(min(longest, len(words) - at), 0, -1):
        whole = title[words[at].start : words[at + size - 1].end]
        if holder := known.of_name(whole):
            return size, (holder,)
    halves = map(known.of_name, title[words[at].start : words[at].end].split("-"))
    return 1, tuple(filter(None, halves))
