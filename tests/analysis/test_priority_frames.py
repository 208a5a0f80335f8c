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
    (said("The harbour remains a matter of national security"), "Peru", "The harbour", "priority"),
    (said("Closer work of banks remains a major issue"), "Peru", "Closer work of banks", "priority"),
    (said("Water has a key place in our policy"), "Peru", "Water", "priority"),
    (said("We consider river trade to be an important area"), "Peru", "river trade", "priority"),
    (said("Helping Bolivia is in our own interest"), "Peru", "Helping Bolivia", "goal"),
    (said("The safety of sailors comes first"), "Peru", "The safety of sailors", "priority"),
    # weight and attention
    (said("Folk music has particular significance for us"), "Peru", "Folk music", "priority"),
    (said("Clean water is of great importance to the country"), "Peru", "Clean water", "priority"),
    (said("We attach special significance to river trade"), "Peru", "river trade", "priority"),
    (said("Close attention is paid to building ferries"), "Peru", "building ferries", "priority"),
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


NOUNS: list[Row] = [
    # verbs that make or tell a plan; what stands between the noun and its words
    ("Peru touted its vision for a shared lake.", "Peru", "a shared lake", "goal"),
    ("Peru expressed its wish for a shared lake.", "Peru", "a shared lake", "goal"),
    ("Peru launched projects to link the two lakes.", "Peru", "link the two lakes", "goal"),
    ("Peru made proposals two summers ago to clean the lake.", "Peru", "clean the lake", "proposal"),
    ("Peru announced plans, backed by Chile, to dredge the harbour.", "Peru", "dredge the harbour", "goal"),
    ("Peru outlined steps that it is taking to help fishermen.", "Peru", "help fishermen", "goal"),
    ("Peru is under pressure from Chile to open the pass.", "Chile", "open the pass", "proposal"),
    ("Peru is in talks to buy two ferries.", "Peru", "buy two ferries", "goal"),
    ("Peru views the ferry as a way of reaching the islands.", "Peru", "reaching the islands", "goal"),
    ("In a bid to open the pass, Chile lifted the ban.", "Chile", "open the pass", "goal"),
    ("Peru has made a firm choice not to tax fish.", "Peru", "not to tax fish", "commitment"),
    ("Peru's commitment to at least two ferries is firm.", "Peru", "at least two ferries", "commitment"),
    (said("We share one common goal – to keep rivers clean"), "Peru", "keep rivers clean", "goal"),
    # of a noun that is the subject the words end before its verb
    ("Peru's campaign to open the pass goes on.", "Peru", "open the pass", "goal"),
    # a main clause behind an opening participle is no part of it
    (
        "Stressing their commitment to clean lakes, the leaders of Peru left.",
        "Peru",
        "clean lakes",
        "commitment",
    ),
    # a main goal is a priority
    ("The primary goal of Peru is to open the pass.", "Peru", "open the pass", "priority"),
    ("Peru underlined the importance of clean lakes.", "Peru", "clean lakes", "priority"),
]


@pytest.mark.parametrize(("text", "holder", "words", "kind"), NOUNS)
def test_a_noun_of_wanting_opens_an_aim(read: Read, text: str, holder: str, words: str, kind: str) -> None:
    assert (holder, words, kind) in told(read, text)


ADJECTIVES: list[Row] = [
    ("Peru remained open to talks.", "Peru", "talks", "commitment"),
    ("Peru is serious about ending the ban.", "Peru", "ending the ban", "commitment"),
    ("Lima is eager for a deal.", "Peru", "a deal", "goal"),
    ("Lima is focused on the dam.", "Peru", "the dam", "priority"),
    ("Lima has grown frustrated over the dam.", "Peru", "the dam", "concern"),
    ("Peru is thoroughly tired of waiting.", "Peru", "waiting", "concern"),
    ("Peru is angry about the dam.", "Peru", "the dam", "concern"),
]


@pytest.mark.parametrize(("text", "holder", "words", "kind"), ADJECTIVES)
def test_an_adjective_opens_an_aim(read: Read, text: str, holder: str, words: str, kind: str) -> None:
    assert (holder, words, kind) in told(read, text)


CONCERNS: list[Row] = [
    # what somebody warns of, fears without `that`, is told of behind the noun
    ("Peru warned Friday of growing divisions.", "Peru", "growing divisions", "concern"),
    ("Peru expressed fears the dam would break.", "Peru", "the dam would break", "concern"),
    ("The unstated fear in Lima was that the dam may go.", "Peru", "the dam may go", "concern"),
    ("Among Peru's concerns are the dam and the pass.", "Peru", "the dam and the pass", "concern"),
    ("Peru faces threats such as floods and drought.", "Peru", "floods and drought", "concern"),
    # what is worrying to whom, what worries whom
    ("Equally concerning to Peru is that the dam leaks.", "Peru", "the dam leaks", "concern"),
    ("What worries Lima most is that the dam may break.", "Peru", "the dam may break", "concern"),
    (said("What worries us is the dam"), "Peru", "the dam", "concern"),
    (said("The crime rate causes serious concern"), "Peru", "The crime rate", "concern"),
    # what matters is a priority
    (said("What matters is the safety of sailors"), "Peru", "the safety of sailors", "priority"),
]


@pytest.mark.parametrize(("text", "holder", "words", "kind"), CONCERNS)
def test_a_concern_has_its_holder(read: Read, text: str, holder: str, words: str, kind: str) -> None:
    assert (holder, words, kind) in told(read, text)


NO_AIMS = [
    # a decision or readiness that others tell of; a warning that threatens; where a thing is
    "Jane Roe criticised Peru's decision to open the pass.",
    "Peru’s willingness to pay is unclear.",
    "Peru warned of grave consequences.",
    "The third sign of trouble for Peru was the flood.",
    "Peru's plans are unlikely to last.",
    "The mayor is in the way of a deal with Peru.",
    # what is only seen, hardly hoped, to be borne in mind; a point of view
    said("We see threats to trade"),
    "Peru sees little hope for an early truce.",
    said("It is important to remember that ferries are old"),
    said("It is a lazy habit to believe so"),
    "Chile has helped to restore Peru’s central role.",
]


@pytest.mark.parametrize("text", NO_AIMS)
def test_what_others_tell_of_is_no_aim(read: Read, text: str) -> None:
    assert told(read, text) == []


PURPOSES: list[Row] = [
    # what a state's act is for; all that it does for it
    ("Peru sent ships to guard the strait.", "Peru", "guard the strait", "goal"),
    ("Peru declared an emergency to speed up the sale.", "Peru", "speed up the sale", "goal"),
    ("Peru will do everything in its power to save the deal.", "Peru", "save the deal", "goal"),
    ("Peru opened a dam so as to help its fishermen.", "Peru", "help its fishermen", "goal"),
    ("Peru opened a dam, designed to help its fishermen.", "Peru", "help its fishermen", "goal"),
    (said("These nets are designed to help our fishermen"), "Peru", "help our fishermen", "goal"),
    # the only way, from both its ends; what it is impossible without
    (said("The only way to mend the feud is through a fair treaty"), "Peru", "a fair treaty", "goal"),
    (said("A fair treaty is the only way to peace"), "Peru", "A fair treaty", "goal"),
    (said("This is the only path towards ending the feud"), "Peru", "ending the feud", "goal"),
    (said("Peace is not possible without a fair treaty"), "Peru", "a fair treaty", "goal"),
    # who supports it; what there is a chance to do; what was decided
    ("Peru is one of the strongest supporters of free trade.", "Peru", "free trade", "goal"),
    ("Peru is a staunch believer in free trade.", "Peru", "free trade", "goal"),
    (said("This is a historic opportunity to end the feud"), "Peru", "end the feud", "goal"),
    ("The decision was announced by Peru to open the pass.", "Peru", "open the pass", "commitment"),
    # what is told behind a colon
    ("The priorities of Peru are the following: clean lakes.", "Peru", "clean lakes", "priority"),
]


@pytest.mark.parametrize(("text", "holder", "words", "kind"), PURPOSES)
def test_a_purpose_is_an_aim(read: Read, text: str, holder: str, words: str, kind: str) -> None:
    assert (holder, words, kind) in told(read, text)


NO_PURPOSES = [
    # where ships go, an occasion, a friend of some person's
    "Peru sent ships to waters off the cape.",
    said("This is a fine opportunity to speak with you"),
    "John Roe is a supporter of a club in Lima.",
    "Peru did not do more to save the deal.",
]


@pytest.mark.parametrize("text", NO_PURPOSES)
def test_what_serves_no_end_is_no_aim(read: Read, text: str) -> None:
    assert told(read, text) == []
