"""The analysis as one value: an article goes in, its annotations come out.

The fields of `Analyser` are the steps in the order in which they run; the defaults are ours, and
another function of the same shape can stand in for any of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tui_reader.analysis.aiming.priorities import find_priorities
from tui_reader.analysis.memberships import find_memberships
from tui_reader.analysis.naming.cast import Cast
from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.naming.people import find_people
from tui_reader.analysis.naming.states_meant import states_meant
from tui_reader.analysis.saying.quotations import Quotation, find_quotations
from tui_reader.analysis.saying.statements import find_statements
from tui_reader.analysis.sentences import Sentence, split_sentences
from tui_reader.domain.annotation import Annotations, MembershipClaim, Mention, Priority, Statement
from tui_reader.domain.article import Article
from tui_reader.knowledge.world import World

VERSION = "3"
"""Raised with the rules, so that articles analysed before are analysed again; tests/quality guards it."""


_SAMPLE = 2_000
_END_OF_LATIN = "\u0250"


class SplitSentences(Protocol):
    def __call__(self, article: Article, /) -> tuple[Sentence, ...]: ...


class FindMentions(Protocol):
    def __call__(
        self, article: Article, sentences: Sequence[Sentence], world: World, /
    ) -> tuple[Mention, ...]: ...


class FindPeople(Protocol):
    def __call__(
        self, article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], world: World, /
    ) -> Cast: ...


class FindQuotations(Protocol):
    def __call__(self, article: Article, /) -> tuple[Quotation, ...]: ...


class FindStatements(Protocol):
    def __call__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        quotations: Sequence[Quotation],
        cast: Cast,
        world: World,
        /,
    ) -> tuple[Statement, ...]: ...


class FindPriorities(Protocol):
    def __call__(  # noqa: PLR0917 - a step is given all that the steps before it found
        self,
        article: Article,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        cast: Cast,
        statements: Sequence[Statement],
        world: World,
        /,
    ) -> tuple[Priority, ...]: ...


class FindMemberships(Protocol):
    def __call__(
        self, article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], world: World, /
    ) -> tuple[MembershipClaim, ...]: ...


@dataclass(frozen=True, slots=True)
class Analyser:
    """Reads articles by what a world knows; a step is replaced by naming it:
    `Analyser(world, mentions=mine)`."""

    world: World
    split: SplitSentences = split_sentences
    mentions: FindMentions = find_mentions
    people: FindPeople = find_people
    quotations: FindQuotations = find_quotations
    statements: FindStatements = find_statements
    priorities: FindPriorities = find_priorities
    memberships: FindMemberships = find_memberships
    version: str = VERSION

    def __call__(self, article: Article) -> Annotations:
        """All that is found in the article; empty lists where it is not in English."""
        if not is_english(article):
            return Annotations(article.text_hash, self.version, self.world.hash, article.lang)
        sentences = self.split(article)
        mentions = self.mentions(article, sentences, self.world)
        cast = self.people(article, sentences, mentions, self.world)
        quotations = self.quotations(article)
        statements = self.statements(article, sentences, quotations, cast, self.world)
        speakers = {statement.speaker.id for statement in statements if statement.speaker}
        return Annotations(
            article.text_hash,
            self.version,
            self.world.hash,
            article.lang or "en",
            states_meant(mentions, article, self.world),
            cast.presented(speakers),
            statements,
            self.priorities(article, sentences, mentions, cast, statements, self.world),
            self.memberships(article, sentences, mentions, self.world),
        )


def is_english(article: Article) -> bool:
    """Whether the article is English as far as anyone has said; where nobody has, in Latin letters."""
    if article.lang is not None:
        return article.lang.lower().startswith("en")
    letters = [character for character in article.text[:_SAMPLE] if character.isalpha()]
    return 2 * sum(character < _END_OF_LATIN for character in letters) >= len(letters)
