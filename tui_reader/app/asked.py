"""What the screen has asked for, as values: an answer carries the one that it answers, and late ones are
told by it."""

from dataclasses import dataclass, replace
from typing import Literal

from tui_reader.domain.query import Filter
from tui_reader.domain.span import Span

Chip = Filter | Literal["query", "narrowed"]
"""What can be taken off a list by itself."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of articles: the search, the words of titles that it is narrowed to, the filters."""

    query: str = ""
    narrowed: str = ""
    filters: tuple[Filter, ...] = ()

    def narrowed_to(self, text: str) -> "Listing":
        """To the words of what was typed; marks and spaces alone narrow nothing."""
        words = "".join(c if c.isalnum() else " " for c in text)
        return replace(self, narrowed=" ".join(words.split()))

    def without(self, chip: Chip) -> "Listing":
        if isinstance(chip, Filter):
            return replace(self, filters=tuple(each for each in self.filters if each != chip))
        return replace(self, query="") if chip == "query" else replace(self, narrowed="")

    @property
    def chips(self) -> int:
        """How many things it is narrowed by."""
        return bool(self.query) + bool(self.narrowed) + len(self.filters)

    @property
    def whole_query(self) -> str:
        """The search and the words of titles as one query."""
        titles = " ".join(f"title:{word}*" for word in self.narrowed.split())
        if not titles:
            return self.query
        return f"({self.query}) {titles}" if self.query.strip() else titles


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article, and what is to be done when it comes."""

    number: int
    span: Span | None = None
    offset: int = 0
    entered: bool = False
    """The reader went there (rather than passing by in the list): it counts as read."""
    words: Span | None = None
    """What is marked in the span."""


@dataclass(frozen=True, slots=True)
class PanelWanted:
    """The side panel of an article: of which organisation (None: the article's own), how far it reaches."""

    number: int
    organisation: str | None
    whole_library: bool


@dataclass(frozen=True, slots=True)
class Sought:
    """Words that are looked for in an article; with `go`, the first hit from the cursor on is gone to."""

    number: int
    words: str
    go: bool = False
