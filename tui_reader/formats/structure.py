"""Pieces of a page in; its blocks out, with the title, date, source and author that the page itself tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from tui_reader.domain.article import Block, BlockKind
from tui_reader.domain.clean import clean_line
from tui_reader.domain.published import Published
from tui_reader.domain.span import Span
from tui_reader.formats.cues import Furniture, furniture
from tui_reader.formats.datelines import Dateline, find_dateline
from tui_reader.formats.dating import find_published
from tui_reader.formats.layout import Piece
from tui_reader.formats.navigation import is_section

_HEAD = 12
"""Pieces at the top among which a headline is looked for."""
_LONGEST_TITLE = 220
_DATELINES_WITHIN = 8
"""Paragraphs at the top that may open with a dateline."""

_LINKS_AFTER = 2
"""Paragraphs that stand before any links to other articles; above them there may be highlights."""
_SHORTEST_PARAGRAPH = 80
_LONGEST_LINK = 130
_FEWEST_LINKS = 2

_LONGEST_LED = 6
_LEADS = re.compile(r"(?s:.*):|(?:related|also read|read (?:also|more|next))(?:\s\w+){0,2}\W*", re.IGNORECASE)
"""Site's words that lead up to one line: `WRITER:`, `RELATED opinion`."""

_POLL = re.compile(r"(?:\w+ ){0,4}(?:poll|quiz|survey):?", re.IGNORECASE)
_FEWEST_ANSWERS = 2

_LIST_ITEM = re.compile(r"(?:[•‣◦▪●○■*·-]\s+|(?P<number>\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+))\S")
_LONGEST_NUMBERED = 300
"""Beyond, a number only counts the paragraphs of a record or a judgment."""
_SET_OFF = re.compile(r"[-–—*=]{1,3} [^\n]{3,60} [-–—*=]{1,3}")
_HIGHLIGHTS = re.compile(r"Story highlights:?\s+(?=\S)")
"""What a site writes ahead of the main points of an article, on their line."""
_SPOKEN = re.compile(r"(?:I|We|He|She|They|You|It|Q)\b|[^:?]{1,60}: .*\?$|[^?]*\?.*\?$|.*[—–-]$")
"""A short line of a transcript rather than a heading: `Jane Roe: Did they?`, `I congratulate`."""
_STOPPED = re.compile(r"[.!?…:;,]['\"”’»)\]]*$")
_FULL_STOP = re.compile(r"[.!…:;,]['\"”’»)\]]*$")
_PROSE_LIKE: frozenset[BlockKind | None] = frozenset(
    {None, "paragraph", "list_item", "block_quote", "standfirst"}
)


@dataclass(frozen=True, slots=True)
class Structure:
    """What a page tells about itself; `blocks` cover every character that is not white space."""

    blocks: tuple[Block, ...]
    title: str | None = None
    published: Published | None = None
    source: str | None = None
    author: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class _Draft:
    """A piece on its way to a block: its words, what furniture it is, what it turned out to be."""

    piece: Piece
    words: str
    known: Furniture | None
    kind: BlockKind | None = None
    dateline: Dateline | None = None


def structure(
    text: str, pieces: Sequence[Piece], *, title: str | None = None, guess: bool = True
) -> Structure:
    """The structure of a clean text. With `title` a headline is only what says the same; without, and
    with `guess`, the first line that can be one."""
    drafts = [_draft(text, piece) for piece in pieces]
    _settle_dates(drafts)
    at = _headline(drafts, title, guess=guess)
    _settle_top(drafts, at)
    _settle_captions(drafts)
    _settle_polls(drafts)
    _settle_links(drafts)
    _settle_prose(drafts, at)
    told = title or (clean_line(drafts[at].words) if at is not None else None)
    line = next((draft.dateline for draft in drafts if draft.dateline), None)
    stamps = [draft.known for draft in drafts if draft.known]
    published, doubts = find_published(text, [draft.words for draft in drafts], stamps, line)
    return Structure(
        tuple(block for draft in drafts for block in _blocks(draft)),
        told,
        published,
        line.agency if line else None,
        next((draft.known.author for draft in drafts if draft.known and draft.known.author), None),
        doubts,
    )


def _draft(text: str, piece: Piece) -> _Draft:
    words = piece.span.of(text)
    if piece.kind is not None:
        return _Draft(piece, words, None, piece.kind)
    known = furniture(words)
    return _Draft(piece, words, known, known.kind if known else None)


def _folded(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _says(draft: _Draft, folded: str) -> bool:
    """Whether the piece says the same but for marks and spaces; long ones are not even folded."""
    return len(folded) <= len(draft.words) <= 2 * len(folded) + 20 and _folded(draft.words) == folded


def _settle_dates(drafts: list[_Draft]) -> None:
    """A bare date below the top of the page heads a part of a chronicle; it does not date the page."""
    paragraphs = 0
    for draft in drafts:
        paragraphs += draft.kind is None and len(draft.words) > _LONGEST_TITLE
        known = draft.known
        if paragraphs > 1 and known and known.kind == "posted" and known.published and not known.labelled:
            draft.kind, draft.known = "subhead", None


# ---- the top of the page --------------------------------------------------------------------------------


def _headline(drafts: list[_Draft], title: str | None, *, guess: bool) -> int | None:
    top = drafts[:_HEAD]
    fixed = next((at for at, draft in enumerate(top) if draft.kind == "headline"), None)
    if fixed is not None:
        return fixed
    if title is not None:
        wanted = _folded(title)
        return next((at for at, draft in enumerate(top) if draft.kind is None and _says(draft, wanted)), None)
    return _guessed_headline(top, len(drafts)) if guess else None


def _guessed_headline(top: list[_Draft], total: int) -> int | None:
    free = [at for at, draft in enumerate(top) if draft.kind is None]
    while len(free) > 1 and _is_rubric(top[free[0]], top[free[1]]):
        free.pop(0)
    if not free or free[0] + 1 >= total or not _can_be_headline(top[free[0]]):
        return None
    return free[0]


def _is_rubric(draft: _Draft, after: _Draft) -> bool:
    """`World`, `All news`, `Interview`: the section above a headline."""
    if is_section(draft.words):
        return True
    return len(draft.words.split()) <= 2 and len(after.words.split()) >= 4 and _can_be_headline(after)


def _can_be_headline(draft: _Draft) -> bool:
    words = draft.words
    if (
        len(words) > _LONGEST_TITLE
        or draft.piece.lines > 3
        or _LIST_ITEM.match(words)
        or _FULL_STOP.search(words)
    ):
        return False
    return find_dateline(words) is None


def _settle_top(drafts: list[_Draft], at: int | None) -> None:
    if at is None:
        return
    drafts[at].kind = "headline"
    title = _folded(drafts[at].words)
    for draft in drafts[:at]:
        if draft.kind is None and len(draft.words.split()) <= 4 and not _STOPPED.search(draft.words):
            draft.kind = "breadcrumb"
    for draft in drafts[at + 1 : at + 4]:
        if draft.kind is None and _says(draft, title):
            draft.kind = "headline"


# ---- pictures -------------------------------------------------------------------------------------------


def _settle_captions(drafts: list[_Draft]) -> None:
    """A caption is often there twice, once with its credit; and a credit stands under one."""
    captions = {draft.words[:60] for draft in drafts if draft.kind == "caption"}
    for before, draft, after in zip([None, *drafts], drafts, [*drafts[1:], None], strict=False):
        if draft.kind is not None:
            continue
        repeats = len(draft.words) >= 60 and draft.words[:60] in captions
        if repeats or _shortens(draft, before) or _shortens(draft, after) or _is_credited(draft, after):
            draft.kind = "caption"


def _shortens(draft: _Draft, other: _Draft | None) -> bool:
    if other is None or other.kind != "caption" or len(draft.words) < 10:
        return False
    return other.words.startswith(draft.words.rstrip("."))


def _is_credited(draft: _Draft, after: _Draft | None) -> bool:
    if after is None or after.kind != "credit" or after.piece.group != draft.piece.group:
        return False
    return len(draft.words) <= 250 and not after.words.lower().startswith(
        ("source", "copyright", "all rights")
    )


# ---- what the site asks its readers ---------------------------------------------------------------------


def _settle_polls(drafts: list[_Draft]) -> None:
    """`HARBOUR POST POLL`, a question, and the answers that readers can choose from."""
    for at, draft in enumerate(drafts[:-3]):
        if draft.kind is None and _POLL.fullmatch(draft.words) and drafts[at + 1].words.endswith("?"):
            answers = [*takewhile(_is_link, drafts[at + 2 :])]
            if len(answers) >= _FEWEST_ANSWERS:
                for each in (draft, drafts[at + 1], *answers):
                    each.kind = "breadcrumb"


# ---- other articles of the site -------------------------------------------------------------------------


def _settle_links(drafts: list[_Draft]) -> None:
    """Headlines of other articles among the site's own words (`Related articles`, `READ:`), below the first
    paragraphs: several in a row, or one that a colon leads up to."""
    paragraphs, run = 0, list[_Draft]()
    for before, draft in zip([None, *drafts], drafts, strict=False):
        if paragraphs < _LINKS_AFTER and before is not None and _is_led_up_to(draft, before):
            _settle_led(draft, before)
        if paragraphs >= _LINKS_AFTER and (draft.kind == "breadcrumb" or _is_link(draft)):
            run.append(draft)
            continue
        _settle_run(run)
        run = []
        paragraphs += draft.kind is None and len(draft.words) > _SHORTEST_PARAGRAPH
    _settle_run(run)


def _settle_run(run: list[_Draft]) -> None:
    links = [draft for draft in run if draft.kind is None]
    if len(links) == len(run):
        return
    for before, draft in zip([None, *run], run, strict=False):
        led_up_to = before is not None and _is_led_up_to(draft, before)
        if draft.kind is None and (len(links) >= _FEWEST_LINKS or led_up_to):
            draft.kind = "breadcrumb"


def _is_led_up_to(draft: _Draft, before: _Draft) -> bool:
    return before.kind == "breadcrumb" and _LEADS.fullmatch(before.words) is not None and _is_link(draft)


def _settle_led(draft: _Draft, before: _Draft) -> None:
    """`NEWSPAPER SECTION:` and its name, `WRITER:` and theirs, at the top of a page."""
    if len(draft.words.split()) <= _LONGEST_LED:
        is_writer = before.words.lower().startswith("writer")
        draft.kind = "byline" if is_writer else "breadcrumb"
        draft.known = Furniture("byline", author=draft.words) if is_writer else None


def _is_link(draft: _Draft) -> bool:
    """Whether a line can be the headline of another article, or the section that it stands in."""
    words, _, below = draft.words.partition("\n")
    if below and not (below.isalpha() and below.islower()):
        return False  # a headline may have its section below it, and nothing else
    if draft.kind is not None or len(words) > _LONGEST_LINK or _LIST_ITEM.match(words):
        return False
    return not _FULL_STOP.search(words) and not _SPOKEN.match(words)


# ---- prose ----------------------------------------------------------------------------------------------


def _settle_prose(drafts: list[_Draft], at: int | None) -> None:
    first = 0 if at is None else at + 1
    body = [draft for draft in drafts if draft.kind in _PROSE_LIKE]
    for draft in body[:_DATELINES_WITHIN]:
        if draft.kind in (None, "paragraph") and not any(
            other.dateline for other in body[:_DATELINES_WITHIN]
        ):
            draft.dateline = find_dateline(draft.words)
    _settle_standfirst(drafts, first) if at is not None else None
    for position, draft in enumerate(drafts):
        if draft.kind is None:
            draft.kind = _prose_kind(draft, drafts[position + 1] if position + 1 < len(drafts) else None)


def _settle_standfirst(drafts: list[_Draft], first: int) -> None:
    """The words between headline and report: without a full stop, or with a date line, byline, picture
    or dateline between them and the report."""
    free = [
        position
        for position in range(first, min(first + _HEAD, len(drafts)))
        if drafts[position].kind is None
    ]
    if len(free) < 2:
        return
    lead, body = drafts[free[0]], drafts[free[1]]
    count = len(lead.words.split())
    if lead.dateline or count < 6 or count > 80 or _LIST_ITEM.match(lead.words):
        return
    set_off = free[1] > free[0] + 1 or body.dateline is not None
    if not _STOPPED.search(lead.words) or (set_off and count <= 45):
        lead.kind = "standfirst"


def _prose_kind(draft: _Draft, after: _Draft | None) -> BlockKind:
    if _SET_OFF.fullmatch(draft.words):
        return "subhead"
    item = _LIST_ITEM.match(draft.words)
    if item and not (item["number"] and len(draft.words) > _LONGEST_NUMBERED):
        return "list_item"
    return "subhead" if not draft.dateline and _is_subhead(draft, after) else "paragraph"


def _is_subhead(draft: _Draft, after: _Draft | None) -> bool:
    """A short line without a full stop over prose that has one."""
    words = draft.words
    if after is None or after.kind not in _PROSE_LIKE or len(words) > 90 or "\n" in words:
        return False
    # Without a blank line below it, a longer line is rather a sentence that was broken at a link.
    most = 12 if after.piece.group != draft.piece.group else 8
    if (
        not (words[0].isupper() or words[0].isdigit())
        or _FULL_STOP.search(words)
        or len(words.split()) > most
    ):
        return False
    if _SPOKEN.match(words):
        return False
    return len(after.words) > len(words) and _STOPPED.search(after.words) is not None


def _blocks(draft: _Draft) -> tuple[Block, ...]:
    span, kind = draft.piece.span, draft.kind or "paragraph"
    if draft.dateline is not None:
        return _parted(draft, "dateline", draft.dateline.end, "paragraph")
    label = _HIGHLIGHTS.match(draft.words) if kind in _PROSE_LIKE else None
    return _parted(draft, "breadcrumb", label.end(), kind) if label else (Block(kind, span),)


def _parted(draft: _Draft, label: BlockKind, end: int, kind: BlockKind) -> tuple[Block, ...]:
    """What opens a piece, up to that end, as a block of its own, and the rest."""
    span = draft.piece.span
    cut = span.start + len(draft.words[:end].rstrip())
    opening, begin = Block(label, Span(span.start, cut)), span.start + end
    return (opening, Block(kind, Span(begin, span.end))) if begin < span.end else (opening,)
