"""Correcting and explaining: what is wrong at the cursor, who is who, and why something was found."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from tui_reader.app.deeds.naming import Naming, Offer
from tui_reader.app.messages import ArticleWanted
from tui_reader.app.outline_rows import Fold
from tui_reader.domain.correction import FindingKind
from tui_reader.domain.span import Span
from tui_reader.domain.view import Explanation, Opened, PersonLine, PriorityLine

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen
    from tui_reader.app.widgets.choice_box import Choice

_SHOWN = 140
_IN_FULL = 400
"""Characters of a finding that are shown where there is room for several lines."""
_WHY_FOOT = "Enter go to the words · ↑ ↓ move · Esc close"


class Correcting:
    """What the reader sets right; every bit of it is undone by `u`."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self.screen = screen
        self.naming = Naming(screen)

    def table(self) -> dict[str, Callable[[], object]]:
        """Deeds by action id."""
        return {"correct": self.correct, "explain": self.explain}

    # ---- what is wrong -------------------------------------------------------------------------
    def correct(self) -> None:
        """In the panel it is the line at the cursor, else what is highlighted in view or first in view."""
        screen = self.screen
        target = screen.side.target if screen.pane == "panel" else None
        if isinstance(target, PersonLine):
            offers = list(self.naming.person(target.id, target.name))
        elif isinstance(target, PriorityLine):
            offers = [self._wrong("priority", target.number, target.span, target.text)]
        elif isinstance(target, Fold):
            offers = list(self._holder(target))
        elif screen.opened is not None and screen.pane == "article":
            offers = list(self._here(screen.opened))
        else:
            offers = []
        if not offers:
            screen.tell("nothing to correct here; go to a statement, a priority or a name")
            return
        self._offer("What is wrong?", offers)

    def _here(self, opened: Opened) -> Iterator[Offer]:
        """Findings and people at the place in use."""
        place = self.screen.reading.place_in_use()
        if place is None:
            return
        found, text = opened.annotations, opened.article.text
        for statement in found.statements:
            if statement.span.overlaps(place):
                words, told = statement.span.of(text), statement.told(text).of(text)
                yield self._wrong("statement", opened.number, statement.span, words, told)
        for priority in found.priorities:
            if priority.span.overlaps(place):
                yield self._wrong("priority", opened.number, priority.span, priority.span.of(text))
        people = {m.entity: m.name for m in found.mentions if m.kind == "person" and m.span.overlaps(place)}
        people |= {
            s.speaker.id: s.speaker.name
            for s in found.statements
            if s.span.overlaps(place) and s.speaker and s.speaker.id in {p.id for p in found.people}
        }
        for ident, name in people.items():
            yield from self.naming.person(ident, name)
        # Of names only what is gone to itself: a sentence has many.
        entities = (m for m in found.mentions if m.kind != "person" and m.span.contains(place))
        for entity, name in {m.entity: m.name for m in entities}.items():
            yield from self.naming.entity(entity, name)

    def _holder(self, head: Fold) -> Iterator[Offer]:
        """The state or body whose head it is in the panel."""
        from tui_reader.app.outline_states import key_of

        panel = self.screen.side.panel
        if panel is None:
            return
        if panel.own and panel.own.id and key_of(panel.own) == head.state:
            yield from self.naming.entity(panel.own.id, panel.organisation_name or panel.own.id)
            return
        for holder in (*panel.states, *panel.others):
            if holder.id is not None and key_of(holder) == head.state:
                yield from self.naming.entity(holder.id, holder.name)
                return

    def _wrong(self, kind: FindingKind, number: int, span: Span, words: str, shown: str = "") -> Offer:
        """`words` stand there; `shown` where other ones are shown."""
        shown = shown or words
        told = f"marked as wrong: “{_short(shown, 30)}”"
        return f"Not a {kind}: {_short(shown)}", lambda: self.screen.ask.mark_wrong(
            kind, number, span, words, told
        )

    def _offer(self, title: str, offers: Sequence[Offer]) -> None:
        from tui_reader.app.widgets.choice_box import Choice
        from tui_reader.app.widgets.chooser import Chooser

        def chosen(values: tuple[str, ...] | None) -> None:
            if values:
                offers[int(values[0])][1]()

        choices = [Choice(str(at), label) for at, (label, _) in enumerate(offers)]
        self.screen.app.push_screen(Chooser("correct", title, self.screen.look, choices), chosen)

    # ---- why -----------------------------------------------------------------------------------
    def explain(self) -> None:
        """Why the statement or priority at the cursor was found. The box opens at once, so that no key
        pressed meanwhile goes anywhere else."""
        from tui_reader.app.widgets.chooser import Chooser

        screen = self.screen
        target = screen.side.target if screen.pane == "panel" else None
        place = screen.reading.place_in_use()
        if isinstance(target, PriorityLine):
            number, place = target.number, target.span
        elif screen.pane == "panel":
            screen.tell("no priority at the cursor to explain")
            return
        elif screen.opened is not None and place is not None:
            number = screen.opened.number
        else:
            screen.tell(f"no statement or priority in view; {screen.keymap.to_findings} go to the next")
            return

        def chosen(values: tuple[str, ...] | None) -> None:
            if values:
                start, end = map(int, values[0].split())
                screen.post_message(ArticleWanted(number, Span(start, end)))

        chooser = Chooser(_why(number, place), "Why was it found?", screen.look, prose=True, foot=_WHY_FOOT)
        chooser.waiting("looking…")
        screen.app.push_screen(chooser, chosen)
        screen.ask.explain(number, place)

    def offer_reasons(self, span: Span, opened: Opened, explained: Sequence[Explanation]) -> None:
        """The reasons, for the box if it still waits for them; Enter on one lands on the words that it was
        read from."""
        from tui_reader.app.widgets.chooser import Chooser

        top = self.screen.app.screen
        if isinstance(top, Chooser) and top.name == _why(opened.number, span):
            lines = [line for each in explained for line in _lines(each, opened)]
            top.offer(lines, "no statement or priority here")


def _why(number: int, span: Span) -> str:
    return f"why {number} {span.start} {span.end}"


def _lines(explained: Explanation, opened: Opened) -> "Iterator[Choice]":
    from tui_reader.app.widgets.choice_box import Choice

    text = opened.article.text
    sure = "" if explained.confidence is None else f" ({explained.confidence:.2f})"
    words = (explained.words or explained.span).of(text)
    yield Choice("", f"{explained.finding.capitalize()}{sure}: {_short(words, _IN_FULL)}")
    for reason in explained.reasons:
        place = reason.span or explained.span
        # Who stated it was read from a whole statement, whose words tell nobody who that is.
        quoted = reason.span is not None and reason.step != "stated by"
        read = f"“{_short(place.of(text), _IN_FULL)}”" if quoted else ""
        # A cue speaks for itself.
        says = "" if read and reason.step == "cue" else _plainly(reason.says, explained.rule)
        told = " — ".join(part for part in (read, says) if part)
        yield Choice(f"{place.start} {place.end}", f"{reason.step}: {told}")


def _plainly(says: str, rule: str) -> str:
    """What a rule says in words first; its name is for whoever looks for it."""
    words = says.removeprefix(f"{rule}: ")
    return says if words == says else f"{words} ({rule})"


def _short(words: str, most: int = _SHOWN) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
