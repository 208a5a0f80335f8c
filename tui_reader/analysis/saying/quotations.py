"""An article to its quotations: what stands between quotation marks, whichever way they were typed."""

import re
from collections.abc import Iterator, Sequence

from tui_reader.domain.article import PROSE, Article, Block
from tui_reader.domain.span import Span, trimmed
from tui_reader.domain.value import value


@value
class Quotation:
    """Words between quotation marks in one paragraph.

    `span` is what is quoted, `outer` has the marks too. A quotation that runs over paragraphs is one
    Quotation a paragraph; all but the first are `continued`. `closed` tells whether a closing mark was
    seen in this paragraph. `block` is the number of its block in the article.
    """

    span: Span
    outer: Span
    block: int
    continued: bool = False
    closed: bool = True


@value
class _Mark:
    """One mark. `opens` and `closes` (it may) follow from what stands beside it."""

    start: int
    end: int
    family: str
    opens: bool
    closes: bool
    typed: str


@value
class _Pair:
    """An opening mark and the mark that closes it; None at the edge of the paragraph."""

    opening: _Mark | None
    closing: _Mark | None


# `'Roe and Son,'''` closes a title and then what is quoted. One class of characters begins each match, and
# what stands before it is looked at behind it: so most of a text is passed over seven times as fast.
_MARK = re.compile(
    r"[“”„‟«»\"‘’‚'`´](?:(?<=[“”„‟«»\"])|(?<=[^\s']')(?=''(?!'))|(?<=')'|(?<=`)`|(?<=[‘’‚'`´])(?!['`´]))"
)
_FAMILY = {
    "“": "double",
    "”": "double",
    "„": "double",
    "‟": "double",
    '"': "double",
    "''": "double",
    "``": "double",
}
_FAMILY |= {"«": "angle", "»": "angle"}
_OPENING = frozenset("“„‟«‘‚") | {"``"}
_CLOSING = frozenset("”»")
# Over how many paragraphs a quotation may run without a mark in between.
_MOST_PARAGRAPHS = 12
# How many marks on a closing one is looked for among nested ones.
_FARTHEST = 60
# A quotation in single marks is looked for within this many characters.
_LONGEST_SINGLE = 600


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """The outermost quotations of the prose blocks, in order; nested ones are part of the outer one."""
    found: list[Quotation] = []
    prose = [(number, block) for number, block in enumerate(article.blocks) if block.kind in PROSE]
    marks = [tuple(_marks(article.text, block)) for _, block in prose]
    open_before = False
    for place, (number, block) in enumerate(prose):
        pairs = _paired(article.text, marks[place], open_before)
        if open_before and not pairs and _closed_later(marks[place + 1 : place + _MOST_PARAGRAPHS]):
            pairs = [_Pair(None, None)]
        for pair in pairs:
            continued = open_before and (pair.opening is None or pair is pairs[0])
            if quotation := _quotation(article.text, block, number, pair, continued=continued):
                found.append(quotation)
        open_before = bool(pairs) and pairs[-1].closing is None
    return tuple(_without_false_openings(article, found))


def _closed_later(paragraphs: Sequence[Sequence[_Mark]]) -> bool:
    """Whether the next mark of the paragraphs that follow closes what is open."""
    following = (mark for marks in paragraphs for mark in marks if mark.family != "single")
    mark = next(following, None)
    return mark is not None and mark.closes and not mark.opens


def _marks(text: str, block: Block) -> Iterator[_Mark]:
    start, end = block.span.start, block.span.end
    is_open = False
    for match in _MARK.finditer(text, start, end):
        first, behind = match.span()
        before = text[first - 1] if first > start else " "
        after = text[behind] if behind < end else " "
        typed = match.group()
        if before.isalnum() and after.isalnum() and typed in "’'":
            yield _Mark(first, behind, "single", False, False, typed)  # by far the commonest: `don’t`
            continue
        if typed == '"':
            if before.isdigit() and not is_open:
                continue  # nothing to close: `a 12"-wide pipe` is in inches
            is_open = not is_open
        left_free = before.isspace() or before in "([{—–-/“‘„«\"'"
        right_free = after.isspace() or after in ")]}—–-/.,;:!?”’»\"'…"
        yield _Mark(
            first,
            behind,
            _FAMILY.get(typed, "single"),
            left_free and not after.isspace(),
            right_free and not before.isspace(),
            typed,
        )


def _paired(text: str, marks: Sequence[_Mark], open_before: bool) -> list[_Pair]:
    """Opening marks with their closing ones; only outermost pairs."""
    pairs: list[_Pair] = []
    position = 0
    if open_before:
        first = next((i for i, m in enumerate(marks) if m.family != "single"), None)
        if first is not None and _is_closing(marks[first]):
            # It runs on without the mark being repeated.
            pairs.append(_Pair(None, marks[first]))
            position = first + 1
    while position < len(marks):
        mark = marks[position]
        if not _is_opening(text, marks, position):
            position += 1
            continue
        closing = _closing_of(text, marks, position)
        if closing is None and mark.family == "single":
            position += 1
            continue
        if closing is not None and _opens_again(text, marks[closing]):
            # Paragraphs were run together: `"One. "Two."`
            again = marks[closing]
            pairs.append(_Pair(mark, _Mark(again.start, again.start, again.family, False, True, "")))
            position = closing
            continue
        pairs.append(_Pair(mark, marks[closing] if closing is not None else None))
        position = len(marks) if closing is None else closing + 1
    return pairs


def _opens_again(text: str, mark: _Mark) -> bool:
    """Whether a mark can only open, right behind a sentence."""
    if mark.closes or not mark.opens or mark.start < 2:
        return False
    return text[mark.start - 1].isspace() and text[mark.start - 2] in ".!?…,"


def _is_closing(mark: _Mark) -> bool:
    return mark.typed in _CLOSING or (mark.closes and not mark.opens)


def _is_opening(text: str, marks: Sequence[_Mark], position: int) -> bool:
    """Whether a mark opens a quotation, given that none is open."""
    mark = marks[position]
    if mark.family == "single":
        return mark.opens and mark.typed not in "’´"
    if mark.typed in _OPENING:
        return not (mark.closes and not mark.opens)
    if mark.opens:
        return True
    # `a" silver-bullet"`: the space slipped behind the mark.
    later = next((m for m in marks[position + 1 : position + 4] if m.family == mark.family), None)
    return (
        mark.typed not in _CLOSING
        and text[mark.end : mark.end + 1] == " "
        and later is not None
        and later.closes
        and not later.opens
    )


def _closing_of(text: str, marks: Sequence[_Mark], opening: int) -> int | None:
    """The number of the mark that closes the quotation opened at `opening`."""
    mark = marks[opening]
    if mark.family == "single":
        return _closing_of_single(text, marks, opening)
    if mark.family == "angle":
        other = "»" if mark.typed == "«" else "«"
        return next((i for i in range(opening + 1, len(marks)) if marks[i].typed == other), None)
    depth = 0
    for i in range(opening + 1, min(len(marks), opening + _FARTHEST)):
        here = marks[i]
        if here.family != "double":
            continue
        if here.typed in _OPENING and here.opens and not here.closes and mark.typed != "„":
            depth += 1
        elif depth and here.typed in _CLOSING:
            depth -= 1
        elif depth == 0 and (here.closes or here.typed in _CLOSING or here.typed == mark.typed):
            return i
    # `“ … “he said”`: the marks never balanced, so the first that could close does.
    return next(
        (i for i in range(opening + 1, len(marks)) if marks[i].family == "double" and marks[i].closes), None
    )


def _closing_of_single(text: str, marks: Sequence[_Mark], opening: int) -> int | None:
    """As `_closing_of`, for single marks: apostrophes and plural possessives close nothing."""
    limit = marks[opening].end + _LONGEST_SINGLE
    doubtful: int | None = None
    for i in range(opening + 1, len(marks)):
        mark = marks[i]
        if mark.start > limit or mark.family != "single":
            break
        if mark.opens and mark.typed in "‘'" and not mark.closes:
            break
        if not mark.closes or mark.typed == "‘":
            continue
        before, after = text[mark.start - 1], text[mark.end : mark.end + 2]
        if before == "s" and after[:1] == " " and after[1:2].islower():
            doubtful = doubtful if doubtful is not None else i
            continue
        return i
    return doubtful


def _quotation(text: str, block: Block, number: int, pair: _Pair, *, continued: bool) -> Quotation | None:
    start = pair.opening.end if pair.opening else block.span.start
    end = pair.closing.start if pair.closing else block.span.end
    inner = trimmed(text, start, end)
    if inner is None:
        return None
    outer = Span(
        pair.opening.start if pair.opening else inner.start, pair.closing.end if pair.closing else inner.end
    )
    return Quotation(inner, outer, number, continued, pair.closing is not None)


def _without_false_openings(article: Article, found: Sequence[Quotation]) -> Iterator[Quotation]:
    """Leaves out marks that were never closed and begin nothing that looks like speech."""
    for quotation in found:
        words = quotation.span.of(article.text)
        if quotation.closed or quotation.continued or words[0].isupper() or words[0] in "…[.":
            yield quotation
