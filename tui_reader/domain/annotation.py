"""What was found in an article: mentions, people, statements, priorities, memberships.

Definitions follow the annotation guidelines of the gold: a statement is a span that the article
attributes to a source; a priority is a span in which the text says what a state or body wants.
"""

import re
from dataclasses import dataclass
from typing import Literal

from tui_reader.domain.span import Span
from tui_reader.domain.value import value

MentionKind = Literal["country", "organisation", "person", "place", "group"]
PersonKind = Literal["expert", "official", "other"]
StatementKind = Literal["direct", "indirect", "mixed"]
PriorityKind = Literal["goal", "priority", "proposal", "commitment", "concern"]
Gender = Literal["female", "male"]


@value
class Mention:
    """A name in the text and the entity that it means.

    `entity` is an ISO 3166-1 alpha-2 code for a country (alpha-4 of ISO 3166-3 for a former one),
    an organisation's or person's id, else a slug of the name. `form` tells how it was named:
    name, demonym, capital, acronym, full, surname, titled …
    """

    span: Span
    kind: MentionKind
    entity: str
    name: str
    form: str


@value
class Person:
    """A person of one article. `id` is the person across articles, `name` the fullest form here,
    `country` an ISO 3166-1 alpha-2 code where an official's state is known."""

    id: str
    name: str
    kind: PersonKind
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    gender: Gender | None = None


@value
class Speaker:
    """Who said it: the nearest words that name the source (if any) and who that is.

    `id` is a person's or body's id; None for a source that is not named (`experts`).
    """

    name: str
    kind: PersonKind
    span: Span | None = None
    id: str | None = None
    role: str | None = None


@value
class Statement:
    """A span that the article attributes to a source. Direct: the words between the marks, marks
    excluded. Indirect and mixed: the clause with its complementiser (`that they sign`,
    `to sign`). Parts of one interrupted quotation are statements that share a `group`.

    `confidence` is that of the rule (0..1), `rule` its name.
    """

    span: Span
    kind: StatementKind
    group: int
    rule: str
    confidence: float
    cue: Span | None = None
    speaker: Speaker | None = None

    def told(self, text: str) -> Span:
        """The place of what is said in the text, without the complementiser: `they sign`."""
        words = self.span.of(text)
        return Span(self.span.end - len(without_complementiser(words, self.kind)), self.span.end)


def without_complementiser(words: str, kind: str) -> str:
    """The words of a statement of that kind as they are shown: `they sign` of `that they sign`, `sign` of
    `to sign`; a quotation, and what begins with a pronoun (`that will not do`), stay as they are."""
    return words if kind == "direct" else _COMPLEMENTISER.sub("", words)


# Behind the pronoun stands its verb: an auxiliary, or what is the third person of a verb and hardly else.
_COMPLEMENTISER = re.compile(
    r"\A(?:to|that)\b,?\s+(?=\S)(?!(?:also\s+)?(?:"
    r"(?:is|was|has|had|does|did|would|could|might|should|must)(?:n[’']t)?|will|may|won[’']t|can(?:not|[’']t)?"
    r"|depends|goes|happens|includes|involves|makes|means|requires|seems|takes)\b)"
)


@value
class Holder:
    """Whose aim it is: a state, a body, or a collective as the article words it, with its members
    (ISO codes) where the article or a profile fixes them. `id` is a country's or organisation's."""

    name: str
    id: str | None = None
    members: tuple[str, ...] = ()


@value
class Priority:
    """A span in which the text says what its holder wants, and the sentence that says so.

    `stated_by` is the full name of the person or body that it is attributed to; None is the
    article's own voice.
    """

    span: Span
    kind: PriorityKind
    holder: Holder
    sentence: Span
    rule: str
    cue: Span | None = None
    stated_by: str | None = None
    negated: bool = False
    past: bool = False


@dataclass(frozen=True, slots=True)
class MembershipClaim:
    """Membership as the text tells it: `The CSTO brings together …`. Members are ISO codes."""

    organisation: str
    members: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that one version of the analyser found in one text.

    The three marks tell when it must be analysed again: the text's hash, the analyser's version
    and the hash of the world that it was read with. `lang` is the language that it was read as;
    lists are empty for a language that is not analysed.
    """

    text_hash: str
    analyser: str
    world: str
    lang: str | None = None
    mentions: tuple[Mention, ...] = ()
    people: tuple[Person, ...] = ()
    statements: tuple[Statement, ...] = ()
    priorities: tuple[Priority, ...] = ()
    memberships: tuple[MembershipClaim, ...] = ()
    corrected: tuple[str, ...] = ()
    """Keys of the user's corrections that changed something in it; empty: as the analyser found it."""
