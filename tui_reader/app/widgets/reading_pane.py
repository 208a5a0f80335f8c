"""The reading pane: one article in, its visible lines painted with names, voices, priorities and hits."""

from collections.abc import Sequence

from rich.style import Style
from textual import events
from textual.reactive import reactive, var

from tui_reader.app.marks import Mark, Marks, names, priorities, spans, voices
from tui_reader.app.messages import PositionMoved, Told
from tui_reader.app.painting import Bit, kind_style, long_date, role_style, text_bits
from tui_reader.app.seeking import count_of
from tui_reader.app.sheet import Line, Row, Sheet
from tui_reader.app.widgets.pane import Pane, step
from tui_reader.app.wrapping import wrap
from tui_reader.domain.annotation import Priority, Statement
from tui_reader.domain.span import Span
from tui_reader.domain.view import Opened

TEXT_WIDTHS = (60, 72, 88, 0)
"""Columns of text that `w` goes through; 0 is all there is."""
_NOTHING = Marks()


class ReadingPane(Pane):
    """An article, wrapped where it is looked at, as it was last handed over with `show`."""

    opened: reactive[Opened | None] = reactive(None)
    hint: reactive[str] = reactive("")
    text_width: var[int] = var(88)
    show_voices: reactive[bool] = reactive(False)

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._sheet: Sheet | None = None
        self._top: Row = (0, 0)
        self._names = self._priorities = self._voices = self._hits = self._here = _NOTHING
        self._hit_spans: tuple[Span, ...] = ()
        self.searched = ""
        """The search whose hits these are; `find` puts others in their place for a while."""
        self._search_hits: tuple[Span, ...] = ()
        self.here: Span | None = None

    # ---- what the screen does with it ----------------------------------------------------------
    def show(self, opened: Opened, query: str, hits: Sequence[Span], offset: int = 0) -> None:
        """Another article with the hits of a search, from this place of its text on. The same one anew
        stays where it is, unless there is an offset, and keeps what is looked for in it."""
        if self.opened is None or opened.annotations is not self.opened.annotations:
            self._names = names(opened.annotations)
            self._priorities = priorities(opened.annotations)
            self._voices = voices(opened.annotations, len(self.look.voices))
        again = self.opened is not None and opened.number == self.opened.number
        same_text = again and opened.article.text == self._text
        offset = offset or (self.text_offset if again else 0)
        self.opened = opened
        if not same_text:
            self.here, self._here = None, _NOTHING
        if not same_text or query != self.searched:
            self.search(query, hits)
        self._lay_out()
        if offset or not again:
            self.scroll_to_offset(offset)

    def land(self, span: Span) -> None:
        """The span in view and highlighted."""
        self.here = span
        self._here = spans([span], "here", 5)
        self.bring_into_view(span)
        self.refresh()

    def lift(self) -> None:
        """Take the highlight away."""
        self.here, self._here = None, _NOTHING
        self.refresh()

    def bring_into_view(self, span: Span) -> None:
        """Scrolls only when the span is not in view; then it stands a third down."""
        if self._sheet is None:
            return
        row = self._sheet.row_of(span.start)
        below = self._sheet.distance(self._top, row, self.body + 1)
        margin = min(2, self.body // 4)
        if not margin <= below < self.body - 1 - margin:
            self._go(self._sheet.moved(row, -(self.body // 3)))

    def search(self, query: str, hits: Sequence[Span]) -> None:
        """The hits of a search in this article, which are hits until words are looked for in it."""
        self.searched, self._search_hits = query, tuple(hits)
        self.find(hits)

    def forget_found(self) -> None:
        """The hits of the search again."""
        self.find(self._search_hits)

    def find(self, found: Sequence[Span]) -> None:
        """Spans to be shown as hits."""
        self._hit_spans = tuple(found)
        self._hits = spans(found, "hit", 4)
        self.refresh()

    def jump(self, kind: str, forward: bool) -> bool:
        """To the next span of a kind: entity, quotation, priority, hit. Tells which of how many."""
        targets = self._targets(kind)
        if not targets:
            self.post_message(Told(f"no {_WORDS[kind]} in this article"))
            return False
        at = self._cursor()
        starts = [span.start for span in targets]
        ahead = [i for i, start in enumerate(starts) if (start > at if forward else start < at)]
        index = (ahead[0] if forward else ahead[-1]) if ahead else (0 if forward else len(targets) - 1)
        self.land(targets[index])
        round_ = "" if ahead or len(targets) == 1 else " (from the other end)"
        self.post_message(Told(f"{_WORD[kind]} {index + 1:,}/{count_of(len(targets))}{round_}"))
        return True

    def statement_here(self) -> Span | None:
        """The statement at the cursor: the one highlighted, else the first in view, else the next."""
        if self.opened is None:
            return None
        statements = sorted(s.span for s in self.opened.annotations.statements)
        at, lit = self._cursor(), self.lit
        under = [s for s in statements if lit and s.overlaps(lit)]
        after = [s for s in statements if s.end > at]
        return next(iter(under or after or statements), None)

    def place_in_use(self) -> Span | None:
        """What is highlighted in view (of a word that tells, what it tells of), else the first statement or
        priority that is in view."""
        if self.opened is None:
            return None
        findings: tuple[Statement | Priority, ...] = (
            *self.opened.annotations.statements,
            *self.opened.annotations.priorities,
        )
        lit = self.lit
        if lit is None:
            return min((f.span for f in findings if self._in_view(f.span)), default=None)
        told = [f.span for f in findings if f.cue is not None and f.cue.overlaps(lit)]
        return lit if not told or any(f.span.overlaps(lit) for f in findings) else told[0]

    @property
    def lit(self) -> Span | None:
        """What is highlighted, while it is in view."""
        return self.here if self.here is not None and self._in_view(self.here) else None

    @property
    def text_offset(self) -> int:
        """The place of the text that is on top."""
        return self._sheet.offset_of(self._top) if self._sheet else 0

    @property
    def percent(self) -> int:
        """How much of the text has been seen down to the bottom line."""
        if self._sheet is None:
            return 0
        return 100 if self.at_end else min(100, round(100 * self._bottom / max(1, len(self._text))))

    @property
    def at_end(self) -> bool:
        return self._sheet is None or self._top >= self._sheet.last_top(self.body)

    def scroll_to_offset(self, offset: int) -> None:
        if self._sheet is not None:
            self._go(self._sheet.row_of(offset) if offset else (0, 0))

    def perform(self, action: str) -> bool:
        by = step(action, self.body)
        if by is None or self._sheet is None:
            return False
        before = self._top
        self._go(
            (0, 0) if by < -(10**6) else self._sheet.end if by > 10**6 else self._sheet.moved(self._top, by)
        )
        return self._top != before

    # ---- painting ------------------------------------------------------------------------------
    def title(self) -> tuple[str, str]:
        if self.opened is None:
            return "Article", ""
        at_head = self._top == (0, 0)  # the headline itself is in view
        title = "Article" if at_head else self.opened.article.title or self.opened.article.id
        return (f"Articles › {title}" if self.compact and not at_head else title), ""

    def bits(self, y: int, width: int) -> tuple[list[Bit], Style]:
        if self.opened is None or self._sheet is None:
            return self._empty(y, width), Style()
        row = self._sheet.moved(self._top, y)
        if y and self._sheet.distance(self._top, row, y + 1) < y:
            return [], Style()
        return self._line_bits(self._sheet.line(row), width), Style()

    def _line_bits(self, line: Line, width: int) -> list[Bit]:
        margin = self._margin(width)
        left = " " * (margin - 2)
        base = kind_style(line.kind, self.look)
        if line.own:
            return [(left + "  ", base), (line.own, base)]
        if line.start == line.end:
            return []
        sign = self._sign(line)
        lead = self._lead(line)
        marks = self._marks(line)
        words = text_bits(self._text, (line.start, line.end), marks, self._style_of, base)
        return [(left, base), sign, (" ", base), *lead, *words]

    def _sign(self, line: Line) -> Bit:
        """What stands in the margin: ▌ beside a priority."""
        touching = self._priorities.touching(line.start, line.end)
        if not touching:
            return " ", self.look.text
        concern = all(mark.role == "concern" for mark in touching)
        return "▌", self.look.concern if concern else self.look.priority

    def _lead(self, line: Line) -> list[Bit]:
        if not line.indent:
            return []
        sign = {"list_item": "• ", "block_quote": "┃  "}[line.kind]
        if line.kind == "list_item" and (not line.first or not self._text[line.start].isalnum()):
            sign = "  "
        return [(sign, self.look.dim)]

    def _marks(self, line: Line) -> list[Mark]:
        layers = [self._names, self._voices if self.show_voices else _NOTHING, self._hits, self._here]
        return [mark for layer in layers for mark in layer.touching(line.start, line.end)]

    def _style_of(self, role: str) -> Style:
        return role_style(self.look, role)

    def _empty(self, y: int, width: int) -> list[Bit]:
        lines = wrap(self.hint, 0, len(self.hint), max(1, min(width - 6, 60)))
        if not 2 <= y < 2 + len(lines):
            return []
        start, end = lines[y - 2]
        return [("   " + self.hint[start:end], self.look.dim)]

    # ---- laying out ----------------------------------------------------------------------------
    @property
    def _text(self) -> str:
        return self._sheet.text if self._sheet is not None else ""

    def _margin(self, width: int) -> int:
        """Columns left of the text: two at least, more where the text is centred."""
        return max(2, (width - self._columns(width)) // 2)

    def _columns(self, width: int) -> int:
        most = self.text_width or width
        return max(1, min(most, width - 4 if width >= 24 else width - 3))

    def _lay_out(self) -> None:
        """A new sheet for the article or the width; the text on top stays on top."""
        offset = self.text_offset
        self._sheet = None
        if self.opened is not None:
            self._sheet = Sheet(self.opened.article, self._columns(self.size.width), head_of(self.opened))
        self.scroll_to_offset(offset)
        self.refresh()

    def on_resize(self, _: events.Resize) -> None:
        self._lay_out()

    def watch_text_width(self) -> None:
        if self._sheet is not None:
            self._lay_out()

    def _go(self, row: Row) -> None:
        if self._sheet is None:
            return
        self._top = max((0, 0), min(row, self._sheet.last_top(self.body)))
        self.refresh()
        self.post_message(PositionMoved(self.percent))

    def _cursor(self) -> int:
        """Where jumps start from: the highlighted span while it is in view, else just above the top."""
        lit = self.lit
        return lit.start if lit is not None else self.text_offset - 1

    @property
    def _bottom(self) -> int:
        """The place of the text at which the last line in view ends."""
        return self._sheet.line(self._sheet.moved(self._top, self.body - 1)).end if self._sheet else 0

    def _in_view(self, span: Span) -> bool:
        return span.start < self._bottom and span.end > self.text_offset

    def _targets(self, kind: str) -> list[Span]:
        if self.opened is None:
            return []
        found = self.opened.annotations
        spans_of = {
            "entity": [m.span for m in found.mentions],
            "quotation": [s.span for s in found.statements],
            "priority": [p.sentence for p in found.priorities],
            "hit": list(self._hit_spans),
        }
        return sorted(set(spans_of[kind]))


_WORD = {"entity": "name", "quotation": "statement", "priority": "priority", "hit": "hit"}
_WORDS = {"entity": "names", "quotation": "statements", "priority": "priorities", "hit": "hits"}


def head_of(opened: Opened) -> list[tuple[str, str]]:
    """What stands above the text: the title where the text has no headline, then date, source and author."""
    article = opened.article
    known = (
        long_date(article.published.iso, inferred=article.published.inferred)
        if article.published
        else "no date"
    )
    parts = [known, article.source, article.author]
    meta = " · ".join(part for part in parts if part) + ("  ★" if opened.starred else "")
    titled = any(block.kind == "headline" for block in article.blocks)
    head = [] if titled or not article.title else [("headline", article.title)]
    head.append(("meta", meta))
    if opened.annotations.lang not in {None, "en"}:
        head.append(
            (
                "notice",
                f"This text is read as it is: its language ({opened.annotations.lang}) is not analysed.",
            )
        )
    return [*head, *(("notice", warning) for warning in article.warnings[:3])]
