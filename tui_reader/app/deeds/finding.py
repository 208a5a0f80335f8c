"""Finding: the search, the words in a text, the list that narrows; and what is written in the prompt."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui_reader.app.asked import Listing, Sought
from tui_reader.app.seeking import count_of
from tui_reader.domain.span import Span

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen


class Finding:
    """What is typed in the prompt, and what becomes of it."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self.screen = screen
        self.sought: Sought | None = None
        """What is looked for in the text; answers to anything else come too late."""
        self._before: Sought | None = None
        """The same before the prompt that is open."""

    def table(self) -> dict[str, Callable[[], object]]:
        """Deeds by action id."""
        return {
            "search": self.search,
            "search.anywhere": self.search,
            "find": self.find_in_text,
            "narrow": self.narrow,
        }

    def search(self) -> None:
        note = 'words "a phrase" pref* -not OR expert: country: org: date: newer:2w is:unread · Tab completes'
        self.screen.open_prompt("search", "/", self.screen.asked.query, note)

    def find_in_text(self) -> None:
        key = self.screen.keymap.key
        note = f"words in this article; {key('hit.next')} and {key('hit.previous')} go through the hits"
        self._before = self.sought
        self.screen.open_prompt("find", "find", "", note)

    def narrow(self) -> None:
        self.screen.open_prompt(
            "narrow", "\\", self.screen.asked.narrowed, "words of the title; Enter keeps it, Esc drops it"
        )

    def edited(self, text: str) -> None:
        """Something was typed: a live count, live hits, a live list."""
        screen = self.screen
        if screen.asking_for == "search":
            screen.prompt.note = ""
            screen.typed.then(0.15, lambda: screen.ask.count(replace(screen.asked, query=text)))
        elif screen.asking_for == "narrow":
            screen.typed.then(0.05, lambda: screen.find(screen.asked.narrowed_to(text)))
        elif screen.asking_for == "find":
            self._seek(text)

    def entered(self, text: str) -> None:
        screen = self.screen
        if screen.asking_for == "search":
            # The prompt waits for the answer, but keys go to the panes again.
            screen.asking_for = "answer"
            screen.prompt.note = "searching…"
            screen.prompt.active = False
            screen.find(replace(screen.asked, query=text))
            return
        purpose = screen.asking_for
        screen.close_prompt()
        if purpose == "find" and text:
            self._seek(text, go=True)
        elif purpose == "rename":
            screen.deeds.correcting.naming.rename_to(text)

    def left_prompt(self) -> None:
        screen = self.screen
        purpose = screen.asking_for
        screen.close_prompt()
        if purpose == "find":
            self._seek_again()
        elif purpose == "narrow":
            screen.find(screen.asked.without("narrowed"))

    def _seek_again(self) -> None:
        """What was looked for before the prompt was opened; it is left without anything new."""
        screen, self.sought = self.screen, self._before
        screen.reading.forget_found()
        if (
            self.sought is not None
            and screen.opened is not None
            and screen.opened.number == self.sought.number
        ):
            self.sought = replace(self.sought, go=False)
            screen.ask.seek(self.sought, screen.opened.article.text)

    def counted(self, listing: Listing, count: int) -> None:
        """How many articles the search that stands in the prompt would find."""
        screen = self.screen
        as_typed = replace(screen.asked, query=screen.prompt.writing.text)
        if screen.asking_for == "search" and listing == as_typed and screen.prompt.caret is None:
            screen.prompt.note = "1 article" if count == 1 else f"{count:,} articles"

    def _seek(self, words: str, *, go: bool = False) -> None:
        opened = self.screen.opened
        if opened is not None:
            self.sought = Sought(opened.number, words, go)
            self.screen.ask.seek(self.sought, opened.article.text)

    def found(self, sought: Sought, found: Sequence[Span]) -> None:
        """Where the words stand: shown as hits while they are typed, gone to once they are entered."""
        screen = self.screen
        if sought != self.sought or screen.opened is None or screen.opened.number != sought.number:
            return
        screen.reading.find(found)
        if sought.go:
            screen.reading.jump("hit", True)
        elif screen.asking_for == "find":
            hits = "1 hit" if len(found) == 1 else f"{count_of(len(found))} hits"
            screen.prompt.note = hits if sought.words else ""

    def complete(self, text: str, at: int) -> None:
        """Tab: complete the value after the field that the cursor is in, or the field's own name."""
        if self.screen.asking_for != "search":
            return
        _, field, prefix = word_at(text, at)
        self.screen.ask.complete(text, field, prefix)

    def completed(self, text: str, values: Sequence[str]) -> None:
        prompt = self.screen.prompt
        if text != prompt.writing.text or self.screen.asking_for != "search":
            return
        if not values:
            prompt.note = "nothing completes this"
            return
        start, field, prefix = word_at(text, prompt.writing.at)
        value = values[0]
        quoted = f'"{value}"' if any(c in value for c in ' ():"') and field else value
        before = text[:start] + (f"{field}:" if field else "")
        self.screen.written(prompt.write(before + quoted, text[prompt.writing.at :]))
        prompt.note = "  ".join(values[:12])
        del prefix


def word_at(text: str, at: int) -> tuple[int, str, str]:
    """The word that ends at the cursor: where it starts, its field (may be empty), what it begins with."""
    start = at
    quoted = text[:at].count('"') % 2 == 1
    if quoted:
        start = text.rindex('"', 0, at)
    while start > 0 and text[start - 1] not in " ()":
        start -= 1
    field, colon, prefix = text[start:at].lstrip("-").partition(":")
    start += len(text[start:at]) - len(text[start:at].lstrip("-"))
    return (start, field, prefix.strip('"')) if colon else (start, "", field)
