"""Frames of wanting that are nouns, adjectives and predicates: whose, what, and of which kind."""

from collections.abc import Callable

import pytest

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article

Read = Callable[..., tuple[Article, Annotations]]
Row = tuple[str, str, str, str]


def told(read: Read, text: str) -> list[tuple[str, str, str]]:
    """Holder, words and kind of each priority."""
    article, found = read(text)
    return [(p.holder.name, p.span.of(article.text), p.kind) for p in found.priorities]


def said(words: str) -> str:
    """Words as those of one who speaks for Peru."""
    return f"“{words},” Peruvian President John Roe said."


FIRST_THINGS: list[Row] = [
    # a priority without an owner is the speaker's, also behind a modal
    (said("Cleaner lakes remain a strong priority"), "Peru", "Cleaner lakes", "priority"),
    (said("Clean water must be our priority"), "Peru", "Clean water", "priority"),
    (said("It is a priority for us to clean the lake"), "Peru", "clean the lake", "priority"),
    (said("Clean water is our number one task"), "Peru", "Clean water", "priority"),
    ("The main priority for Lima now is clean water.", "Peru", "clean water", "priority"),
    ("Peru ranks clean water as a priority.", "Peru", "clean water", "priority"),
    # what something is to those who speak
    (said("A strong navy is the bedrock of our security"), "Peru", "A strong navy", "priority"),
    (said("The lake is a matter of national security"), "Peru", "The lake", "priority"),
    (said("Closer work of banks remains a major issue"), "Peru", "Closer work of banks", "priority"),
    (said("Water has a central place in our policy"), "Peru", "Water", "priority"),
    (said("We consider river trade to be another important area"), "Peru", "river trade", "priority"),
    (said("Helping Bolivia is in our own interest"), "Peru", "Helping Bolivia", "priority"),
    (said("The safety of sailors comes first"), "Peru", "The safety of sailors", "priority"),
    # weight and attention
    (said("Folk music has particular significance for us"), "Peru", "Folk music", "priority"),
    (said("Clean water is of great importance to the country"), "Peru", "Clean water", "priority"),
    (said("We attach particular significance to river trade"), "Peru", "river trade", "priority"),
    (said("Serious attention is paid to building ferries"), "Peru", "building ferries", "priority"),
    # an adjective
    (said("Your help is extremely important for us"), "Peru", "Your help", "priority"),
    ("Clean water is central to Peru's strategy.", "Peru", "Clean water", "priority"),
    # the top of an agenda
    (said("Fishing lies at the heart of our partnership"), "Peru", "Fishing", "priority"),
    ("Top of Lima's agenda is a new dam.", "Peru", "a new dam", "priority"),
    # a place where something is so is part of the aim
    (said("It is our task to build a place where all eat"), "Peru", "build a place where all eat", "goal"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder", "words", "kind"), FIRST_THINGS)
def test_what_stands_first_is_a_priority(read: Read, text: str, holder: str, words: str, kind: str) -> None:
    assert (holder, words, kind) in told(read, text)


NO_PRIORITIES = [
    # an outsider's word, an attribute, a denial
    "Jane Roe, an analyst at the Andes Institute, said that clean water is vital.",
    said("Chile’s central bank met a key ally"),
    said("The old ferry is not a matter of principle"),
    said("The old ferry, which is important, left"),
]


@pytest.mark.parametrize("text", NO_PRIORITIES)
def test_what_is_only_described_is_no_priority(read: Read, text: str) -> None:
    assert told(read, text) == []
