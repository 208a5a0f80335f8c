"""What the app and the command line are handed to show: rows, facets, the panel, accounts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tui_reader.domain.annotation import Annotations, PersonKind, PriorityKind, StatementKind
from tui_reader.domain.article import Article
from tui_reader.domain.correction import Merge
from tui_reader.domain.organisation import MembershipStatus
from tui_reader.domain.span import Span

FacetField = Literal["expert", "official", "person", "country", "org", "source", "month"]
Fate = Literal["ingested", "updated", "unchanged", "duplicate"]

MOST_VALUES = 5_000
"""A facet lists at most so many values, the commonest; a query finds any."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the article list. `number` is the article within this library."""

    number: int
    id: str
    title: str
    published: str | None
    source: str | None
    countries: tuple[str, ...]
    """ISO codes, most mentioned first."""
    organisations: tuple[str, ...]
    read: bool
    starred: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The articles that a query found, in order; `numbers` are handed back to ask for rows."""

    numbers: tuple[int, ...]
    notices: tuple[str, ...] = ()
    """What the reader should know: `index is catching up`, `prefix cut to the 50 commonest`."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One article of the library with what was found in it."""

    number: int
    article: Article
    annotations: Annotations
    read: bool
    starred: bool


@dataclass(frozen=True, slots=True)
class FacetCount:
    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class PriorityLine:
    """A stated priority and where it was read."""

    number: int
    article_id: str
    article_title: str
    published: str | None
    text: str
    span: Span
    sentence: Span
    kind: PriorityKind
    holder: str
    stated_by: str | None
    sentence_text: str
    negated: bool = False
    past: bool = False


@dataclass(frozen=True, slots=True)
class StatementLine:
    """Who said what, and where it was read."""

    number: int
    article_id: str
    article_title: str
    published: str | None
    text: str
    span: Span
    kind: StatementKind
    speaker: str | None
    speaker_id: str | None
    role: str | None
    speaker_kind: PersonKind | None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person with the number of statements, here or across the library."""

    id: str
    name: str
    role: str | None
    kind: PersonKind
    statements: int
    articles: int = 1


@dataclass(frozen=True, slots=True)
class Appearance:
    """An article that names a person, and by which name it does."""

    article_id: str
    article_title: str
    published: str | None
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Introduction:
    """What tells a person from namesakes: a role, and the article that was last taken in of theirs."""

    role: str | None
    article_title: str


@dataclass(frozen=True, slots=True)
class MergedPerson:
    """Somebody whom the user merged into another person: by which merge, and who it was before."""

    merge: Merge
    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """What a person can be parted into: the user's own merges, which can be taken back, and articles."""

    merged: tuple[MergedPerson, ...]
    appearances: tuple[Appearance, ...]
    """The newest first; of very many not all."""
    articles: int
    """In how many the person is named."""


@dataclass(frozen=True, slots=True)
class StateLine:
    """A holder in the side panel: a member state, or one of the others (`status` None)."""

    id: str | None
    name: str
    status: MembershipStatus | None
    chair: bool
    priorities: tuple[PriorityLine, ...]
    shared: tuple[PriorityLine, ...] = ()
    """Priorities that it holds together with others, listed under their joint name as well."""

    @property
    def wants(self) -> bool:
        """Alone or together with others."""
        return bool(self.priorities or self.shared)


@dataclass(frozen=True, slots=True)
class BodyLine:
    """Another organisation that the article names, and who belongs to it on the day."""

    id: str
    states: tuple[StateLine, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The side panel of one article. `day` is what membership is shown as of; `day_is_today` when
    the article has no date, `dated` the article's date as far as it is known (`2022-09`). Without an
    organisation `states` are the article's countries."""

    organisation: str | None
    organisation_name: str | None
    choices: Mapping[str, str]
    """Names, by id, of the other organisations that can be shown, those of the article first."""
    day: date
    day_is_today: bool
    chair: str | None
    states: tuple[StateLine, ...]
    others: tuple[StateLine, ...]
    people: tuple[PersonLine, ...]
    told: tuple[str, ...] = ()
    """Membership as the article tells it where that differs from the profile: one line each."""
    bodies: tuple[BodyLine, ...] = ()
    """The other organisations with members that the article names, most spoken of first."""
    own: StateLine | None = None
    """What the organisation itself wants, or all of its members as one (`the G20 leaders`)."""
    dated: str | None = None
    named_only: tuple[PersonLine, ...] = ()
    """People of no kind that is known who are named and say nothing."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One step by which something was found: `step` (rule, cue, speaker, holder, stated by …), what it
    told in words, and the words of the article that it was read from."""

    step: str
    says: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why there is a statement or priority at that place. `confidence` (0..1) is that of the rule, where
    rules of its kind have one."""

    finding: Literal["statement", "priority"]
    span: Span
    rule: str
    confidence: float | None
    reasons: tuple[Reason, ...]
    words: Span | None = None
    """What is shown of it, where that is less: a statement without its complementiser."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one document that was read."""

    where: str
    id: str
    fate: Fate
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LibraryState:
    """How the library stands: articles held, and changes that the index has yet to take in."""

    articles: int
    unread: int
    behind: int
    deeds: tuple[int, int] = (0, 0)
    """Differs from what it was once anybody has marked or corrected anything, or has undone it."""
    changes: int = 0
    """Grows with every change of articles or of what is found in them, whoever makes it."""
