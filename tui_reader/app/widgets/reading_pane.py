"""The reading pane: one article in, its visible lines painted with names, voices, priorities and hits."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.reactive import reactive, var

from tui_reader.app.heading import head_of
from tui_reader.app.marks import Mark, Marks, names, priorities, spans, voices
from tui_reader.app.messages import PositionMoved, Told
from tui_reader.app.painting import Bit, kind_style, role_style, text_bits
from tui_reader.app.seeking import count_of
from tui_reader.app.sheet import Line, Row, Sheet
from tui_reader.app.widgets.pane import Pane, step
from tui_reader.app.wrapping import wrap
from tui_reader.domain.annotation import Annotations, Priority, Statement
from tui_reader.domain.span import Span
from tui_reader.domain.view import Opened

if TYPE_CHECKING:
    from tui_reader.app.stops import Stop

TEXT_WIDTHS = (60, 72, 88, 0)
"""Columns of text that `w` goes through; 0 is all there is."""
_NOTHING = Marks()
_NUMBERED = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]\s")


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
        self._stops_of: dict[str, list[Stop]] = {}
        """Those asked for so far; ten thousand hits take their time."""
        self._stop: tuple[str, int] | None = None
        """The kind and number of the stop that was last jumped to and is still highlighted."""
        self._from_end = False
        """Jumps start from the last line in view, for that is where the reader went."""
        self._hit_spans: tuple[Span, ...] = ()
        self.searched = ""
        """The search whose hits these are; `find` puts others in their place for a while."""
        self._search_hits: tuple[Span, ...] = ()
        self.here: Span | None = None
        self._left: int | None = None
        """Where something was highlighted that is found there no more: jumps go on from there."""
        self.words: Span | None = None
        """The words of the finding within what is highlighted, where that is the whole sentence."""

    # ---- what the screen does with it ----------------------------------------------------------
    def show(self, opened: Opened, query: str, hits: Sequence[Span], offset: int = 0) -> None:
        """Another article with the hits of a search, from this place of its text on. The same one anew
        stays where it is, unless there is an offset, and keeps what is looked for in it."""
        if self.opened is None or opened.annotations is not self.opened.annotations:
            self._names = names(opened.annotations)
            self._priorities = priorities(opened.annotations)
            self._voices = voices(opened.annotations, opened.article.text, len(self.look.voices))
            self._stops_of.clear()
        again = self.opened is not None and opened.number == self.opened.number
        same_text = again and opened.article.text == self._text
        before, top = self.opened, self._top
        same_rows = same_text and before is not None and opened.article.blocks == before.article.blocks
        offset = offset or (self.text_offset if again and not same_rows else 0)
        self.opened = opened
        if not same_text:
            self.lift()
        elif before is not None:
            self._let_go(before.annotations, opened.annotations)
        if not same_text or query != self.searched:
            self.search(query, hits)
        self._lay_out()
        if same_rows and not offset and self._sheet is not None:
            self._go(self._sheet.moved(top, 0))
        elif offset or not again:
            self.scroll_to_offset(offset)

    def land(self, span: Span, words: Span | None = None) -> None:
        """The span in view and highlighted, the words in it marked."""
        if (span, words) != (self.here, self.words):
            self._stop = None
        self.here, self.words, self._left, self._from_end = span, words, None, False
        marked = [Mark(words.start, words.end, "words", 6)] if words else []
        self._here = Marks([Mark(span.start, span.end, "here", 5), *marked])
        self.bring_into_view(span)
        if words is not None:
            self.bring_into_view(words)
        self.refresh()

    def say_which(self) -> None:
        """Which priority of how many it is that was landed on, and whose."""
        for index, stop in enumerate(self._stops("priority") if self.words else ()):
            if (stop.here, stop.words) == (self.here, self.words):
                self._tell_stop("priority", index)
                return

    def _tell_stop(self, kind: str, index: int, besides: str = "") -> None:
        stops = self._stops(kind)
        told = f" · {stops[index].told}" if stops[index].told else ""
        self._stop = kind, index
        self.post_message(Told(f"{_WORD[kind]} {index + 1:,}/{count_of(len(stops))}{told}{besides}"))

    def lift(self) -> None:
        """Take the highlight away."""
        self.here, self.words, self._here, self._stop = None, None, _NOTHING, None
        self._left, self._from_end = None, False
        self.refresh()

    def _let_go(self, before: Annotations, now: Annotations) -> None:
        """What was highlighted as a finding and is none any more is that no longer."""
        if self.here is None or now is before:
            return
        lit = self.here, self.words
        if lit in _findings_of(before, self._text) and lit not in _findings_of(now, self._text):
            left = (self.words or self.here).start
            self.lift()
            self._left = left

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
        self._stops_of.pop("hit", None)
        self._hits = spans(found, "hit", 4)
        self.refresh()

    def jump(self, kind: str, forward: bool) -> bool:
        """To the next stop of a kind: entity, quotation, priority, hit. Tells which of how many, and who."""
        from tui_reader.app.stops import next_stop

        stops = self._stops(kind)
        if not stops:
            self.post_message(Told(f"no {_WORDS[kind]} in this article"))
            return False
        lit = self.lit
        standing = [i for i, stop in enumerate(stops) if stop.here == lit and stop.words == self.words]
        # Of findings at one place the one last stopped at.
        last = self._stop[1] if self._stop and self._stop[0] == kind else -1
        current = last if last in standing else next(iter(standing), None)
        index, round_ = next_stop(stops, current, self._cursor(forward=forward), forward=forward)
        stop = stops[index]
        self.land(stop.here, stop.words)
        again = " (the only one)" if current is not None else ""
        round_again = f" (back to the {'first' if forward else 'last'})" if round_ else ""
        self._tell_stop(kind, index, again if len(stops) == 1 else round_again)
        return True

    def _stops(self, kind: str) -> "list[Stop]":
        from tui_reader.app.stops import stops_of

        if kind not in self._stops_of and self.opened is not None:
            self._stops_of[kind] = stops_of(kind, self.opened.annotations, self._text, self._hit_spans)
        return self._stops_of.get(kind, [])

    def finding_here(self) -> Statement | Priority | None:
        """The finding at the cursor: of what is highlighted the one that it is in or tells of, None where it
        is neither; where nothing is, the first statement in view, else the next, else a priority."""
        if self.opened is None:
            return None
        found, lit = self.opened.annotations, self.lit
        if lit is not None and self.words is not None:
            return next((p for p in found.priorities if (p.sentence, p.span) == (lit, self.words)), None)
        findings: tuple[Statement | Priority, ...] = (*found.statements, *found.priorities)
        if lit is not None:
            under = [f for f in findings if f.span.overlaps(lit)]
            near = under or [f for f in findings if f.cue is not None and f.cue.overlaps(lit)]
        else:
            start = self._cursor(forward=True)
            near = [f for f in findings if f.span.end > start] or list(findings)
        return min(near, key=lambda f: (isinstance(f, Priority), f.span), default=None)

    def place_in_use(self) -> Span | None:
        """What is highlighted in view (of a sentence the priority in it that was gone to, of a word that
        tells what it tells of), else the first statement or priority that is in view."""
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
        if told and not any(f.span.overlaps(lit) for f in findings):
            return told[0]
        return self.words or lit

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
        if abs(by) > 10**6:
            # Gone to an end on purpose: jumps go on from there, not from what was highlighted before.
            self.lift()
        self._from_end = by > 10**6
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
        left = " " * (margin - 3)
        base = kind_style(line.kind, self.look)
        if line.own:
            return [(left + "   ", base), (line.own, base)]
        if line.start == line.end:
            return []
        lead = self._lead(line)
        marks = self._marks(line)
        words = text_bits(self._text, (line.start, line.end), marks, self._style_of, base)
        return [(left, base), *self._signs(line), (" ", base), *lead, *words]

    def _signs(self, line: Line) -> tuple[Bit, Bit]:
        """What stands in the margin: ▌ beside a priority, ╎ beside a statement, the latter in the speaker's
        accent where speakers are told apart."""
        aims = self._priorities.touching(line.start, line.end)
        concern = all(mark.role == "concern" for mark in aims)
        aim: Bit = (
            ("▌", self.look.concern if concern else self.look.priority) if aims else (" ", self.look.text)
        )
        voice = next(
            (m for m in self._voices.touching(line.start, line.end) if m.role.startswith("voice")), None
        )
        if voice is None:
            return aim, (" ", self.look.text)
        return aim, ("╎", self._style_of(voice.role) if self.show_voices else self.look.dim)

    def _lead(self, line: Line) -> list[Bit]:
        if not line.indent:
            return []
        sign = {"list_item": "• ", "block_quote": "┃  "}[line.kind]
        if line.kind == "list_item" and not (line.first and _needs_sign(self._text, line.start)):
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
        """Columns left of the text: three at least, more where the text is centred."""
        return max(3, (width - self._columns(width)) // 2)

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

    def _cursor(self, *, forward: bool) -> int:
        """Where jumps start from: the highlighted span while it is in view, else the top of what is; at the
        end of the text its last line, of which jumps back pass over nothing."""
        lit = self.lit
        if lit is not None:
            return (self.words or lit).start
        if self._left is not None and self.text_offset <= self._left < self._bottom:
            return self._left
        if self._from_end and self._sheet is not None:
            last = self._sheet.line(self._sheet.end)
            return last.start if forward else last.end
        return self.text_offset

    @property
    def _bottom(self) -> int:
        """The place of the text at which the last line in view ends."""
        return self._sheet.line(self._sheet.moved(self._top, self.body - 1)).end if self._sheet else 0

    def _in_view(self, span: Span) -> bool:
        return span.start < self._bottom and span.end > self.text_offset


def _needs_sign(text: str, at: int) -> bool:
    """Whether an item of a list has no mark of its own: a sign, a number, a letter in brackets."""
    return text[at].isalnum() and not _NUMBERED.match(text, at)


def _findings_of(found: Annotations, text: str) -> set[tuple[Span, Span | None]]:
    """What is highlighted of each finding, and the words in it."""
    said = ((span, None) for s in found.statements for span in (s.span, s.told(text)))
    wanted = ((p.sentence, p.span) for p in found.priorities)
    return {*said, *wanted, *((p.span, None) for p in found.priorities)}


_WORD = {"entity": "name", "quotation": "statement", "priority": "priority", "hit": "hit"}
_WORDS = {"entity": "names", "quotation": "statements", "priority": "priorities", "hit": "hits"}
