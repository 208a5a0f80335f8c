"""What widgets tell the screen, and what the workspace answers: small values that bubble up."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.message import Message

from tui_reader.app.asked import Chip, Listing, PanelWanted, Sought
from tui_reader.domain.span import Span
from tui_reader.domain.view import (
    Explanation,
    FacetCount,
    FacetField,
    Found,
    Introduction,
    LibraryState,
    Opened,
    Panel,
    Parts,
    Row,
)
from tui_reader.errors import ReaderError

# Messages are told apart by what they are: without comparison and repr they are made in half the time,
# which counts before the first paint.


# ---- widgets ask -----------------------------------------------------------------------------------------
@dataclass(eq=False, repr=False)
class RowsWanted(Message):
    """The list is about to show these articles and does not hold their rows."""

    numbers: tuple[int, ...]


@dataclass(eq=False, repr=False)
class CursorMoved(Message):
    """The list's cursor stands on this article."""

    number: int


@dataclass(eq=False, repr=False)
class ArticleWanted(Message):
    """Open this article in the reading pane; with a span, land on it, the words in it marked."""

    number: int
    span: Span | None = None
    words: Span | None = None


@dataclass(eq=False, repr=False)
class PersonWanted(Message):
    """Go to the first statement of this person in the article that is open, else anywhere."""

    id: str
    name: str


@dataclass(eq=False, repr=False)
class PaneClicked(Message):
    """The mouse was pressed in this pane."""

    pane: str


@dataclass(eq=False, repr=False)
class ChipRemoved(Message):
    """A chip above the list was clicked away."""

    chip: Chip


@dataclass(eq=False, repr=False)
class PositionMoved(Message):
    """The reading pane shows another part of the article."""

    percent: int


# ---- the workspace answers -------------------------------------------------------------------------------
@dataclass(eq=False, repr=False)
class RowsCame(Message):
    rows: tuple[Row, ...]


@dataclass(eq=False, repr=False)
class FoundCame(Message):
    listing: Listing
    found: Found
    rows: tuple[Row, ...]


@dataclass(eq=False, repr=False)
class CountCame(Message):
    """How many articles the list of what stands in the prompt would have."""

    listing: Listing
    count: int


@dataclass(eq=False, repr=False)
class ArticleCame(Message):
    """An article with the hits of that query."""

    opened: Opened
    query: str
    hits: tuple[Span, ...]


@dataclass(eq=False, repr=False)
class PanelCame(Message):
    wanted: PanelWanted
    panel: Panel


@dataclass(eq=False, repr=False)
class SoughtCame(Message):
    """Where the words stand in the text."""

    sought: Sought
    found: tuple[Span, ...]


@dataclass(eq=False, repr=False)
class NextUnreadCame(Message):
    """The first unread article that follows that one in the list, if any does."""

    after: int | None
    number: int | None


@dataclass(eq=False, repr=False)
class FacetsCame(Message):
    field: FacetField
    facets: tuple[FacetCount, ...]


@dataclass(eq=False, repr=False)
class EverybodyCame(Message):
    """The people, or the countries and organisations, of the library, one of whom `besides` may be; what
    tells people apart, by id."""

    besides: str
    others: tuple[FacetCount, ...]
    introduced: Mapping[str, Introduction]


@dataclass(eq=False, repr=False)
class PartsCame(Message):
    person: str
    parts: Parts


@dataclass(eq=False, repr=False)
class ReasonsCame(Message):
    """Why something was found at that place of the article."""

    span: Span
    opened: Opened
    explained: tuple[Explanation, ...]


@dataclass(eq=False, repr=False)
class CompletionsCame(Message):
    text: str
    values: tuple[str, ...]


@dataclass(eq=False, repr=False)
class Told(Message):
    """One line for the status line: what was done, or what is going on."""

    text: str


@dataclass(eq=False, repr=False)
class Gone(Message):
    """The article that is open has been taken out of the library."""

    number: int


@dataclass(eq=False, repr=False)
class Waited(Message):
    """Another process is being waited for, in words; empty when it no longer is."""

    text: str


@dataclass(eq=False, repr=False)
class JobWent(Message):
    """How far a long job is, in words; empty when it is done."""

    text: str


@dataclass(eq=False, repr=False)
class Refused(Message):
    """A request failed: one line, and for a query the place. `about` is what was asked for."""

    lane: str
    error: ReaderError
    about: object = None


@dataclass(eq=False, repr=False)
class Changed(Message):
    """The library's articles or marks changed: the list is to be read anew. `told` says what happened."""

    told: str = ""
    numbers: tuple[int, ...] | None = None
    """The articles whose marks changed; None when the list itself may have changed."""
    undoable: bool = False


@dataclass(eq=False, repr=False)
class StateCame(Message):
    """How the library stands; other processes may have changed it. `fault`: why the user's corrections are
    not read."""

    state: LibraryState
    fault: str | None = None


@dataclass(eq=False, repr=False)
class Copied(Message):
    """A text for the clipboard, and what it is."""

    text: str
    what: str
