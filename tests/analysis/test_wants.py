"""Verbs, modals and requests: each frame's words, its holder and its kind."""

from collections.abc import Callable
from pathlib import Path

import pytest

import tui_reader.knowledge
from tui_reader.analysis.aiming.inflection import conjugated, irregular_verbs
from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article
from tui_reader.safe_yaml import load_file, plain

CUES = Path(tui_reader.knowledge.__file__).parent / "data" / "lexicons" / "priority_cues.yaml"

Read = Callable[..., tuple[Article, Annotations]]
Row = tuple[str, str, str, str]

SAID = "Ghanaian President Ama Mensah said"


def wants(read: Read, text: str) -> list[tuple[str, str, str]]:
    """Holder, kind and words of each priority."""
    article, found = read(text)
    return [(p.holder.name, p.kind, p.span.of(article.text)) for p in found.priorities]


MODALS: list[Row] = [
    # what one's own side must understand or have is an aim, unlike what one `must say`
    (f"“We must understand the floods,” {SAID}.", "Ghana", "goal", "understand the floods"),
    (f"“We have to have a clear plan,” {SAID}.", "Ghana", "goal", "have a clear plan"),
    # what an official says that his side could or may do
    (f"{SAID} Ghana could open the dam.", "Ghana", "commitment", "open the dam"),
    (f"{SAID} Ghana may be more flexible on tariffs.", "Ghana", "commitment", "be more flexible on tariffs"),
    # one of several speaks for all
    (f"{SAID} Ghana and Togo would share the lake.", "Ghana and Togo", "commitment", "share the lake"),
    # officials whose side is not told speak for the one they name
    ("Ghana will open two ports, officials said.", "Ghana", "commitment", "open two ports"),
    # what is asked of another in office is a proposal
    (f"“Togo must open the dam,” {SAID}.", "Ghana", "proposal", "open the dam"),
    # what cannot be allowed, what will go on, what will be done to a thing
    (
        f"“The trade cannot be allowed to grow,” {SAID}.",
        "Ghana",
        "goal",
        "The trade cannot be allowed to grow",
    ),
    (f"“Our sanctions will continue,” {SAID}.", "Ghana", "commitment", "Our sanctions will continue"),
    (f"{SAID} the camp would be closed.", "Ghana", "commitment", "the camp would be closed"),
    # a threat ends before the one who makes it, also inside a quotation
    (
        f"Any attack on the dam will spark a “long war,” {SAID}.",
        "Ghana",
        "commitment",
        "Any attack on the dam will spark a “long war,”",
    ),
    # a cue said again behind a semicolon; a clause behind `that although`
    (
        f"“We must not rest; we must not sleep on it,” {SAID}.",
        "Ghana",
        "goal",
        "not rest; we must not sleep on it",
    ),
    (
        f"“We must accept that although it rains the dam is dry,” {SAID}.",
        "Ghana",
        "goal",
        "accept that although it rains the dam is dry",
    ),
]


@pytest.mark.parametrize(("text", "holder", "kind", "words"), MODALS)
def test_a_modal_tells_what_is_wanted(read: Read, text: str, holder: str, kind: str, words: str) -> None:
    assert (holder, kind, words) in wants(read, text)


NO_MODALS = [
    # a speech, and what should have been
    f"“We must say a word about the dam,” {SAID}.",
    f"“We should not have built it this way,” {SAID}.",
    # what a thing will bring about; what it could
    f"“The flood is bad and it will lead to hunger,” {SAID}.",
    f"{SAID} the storm was bad. It could leave Ghana poor.",
    # nothing is said
    f"“You walk home, and we will do that,” {SAID}.",
]


@pytest.mark.parametrize("text", NO_MODALS)
def test_a_modal_of_speech_or_outcome_is_no_aim(read: Read, text: str) -> None:
    assert wants(read, text) == []


# Verbs whose forms are not regular, in every form.
IRREGULAR: list[Row] = [
    ("Ghana undertook to open the dam.", "Ghana", "commitment", "open the dam"),
    ("Ghana is agreeing to open the dam.", "Ghana", "commitment", "open the dam"),
    ("Ghana foresaw a wider dam.", "Ghana", "goal", "a wider dam"),
    ("Ghana has guaranteed a wider dam.", "Ghana", "commitment", "a wider dam"),
]


@pytest.mark.parametrize(("text", "holder", "kind", "words"), IRREGULAR)
def test_irregular_verbs_are_known(read: Read, text: str, holder: str, kind: str, words: str) -> None:
    assert (holder, kind, words) in wants(read, text)


VERBS: list[Row] = [
    # one who agreed is bound, with a day between or without
    ("Ghana and Togo agreed this month to share the lake.", "Ghana and Togo", "commitment", "share the lake"),
    ("Ghana agreed in May to share the lake.", "Ghana", "commitment", "share the lake"),
    # wishes and intentions
    (f"“We’d like to share the lake,” {SAID}.", "Ghana", "goal", "share the lake"),
    (f"“We mean to share the lake,” {SAID}.", "Ghana", "goal", "share the lake"),
    ("Ghana is keen to see a lake shared.", "Ghana", "goal", "a lake shared"),
    # who is pressed to do it
    ("Ghana is prodding Togo to share the lake.", "Ghana", "proposal", "Togo to share the lake"),
    ("Ghana put pressure on Togo to share the lake.", "Ghana", "proposal", "Togo to share the lake"),
    # what one expects, favours, looks forward to for his own side
    (f"“We expect that the lake will be shared,” {SAID}.", "Ghana", "goal", "the lake will be shared"),
    (f"“We expect a fair deal,” {SAID}.", "Ghana", "goal", "a fair deal"),
    # a verb of wanting in its other frames
    ("Ghana proposed to share the lake.", "Ghana", "proposal", "share the lake"),
    ("Ghana recommended that Togo share the lake.", "Ghana", "proposal", "Togo share the lake"),
    ("Ghana attaches great importance to a clean lake.", "Ghana", "priority", "a clean lake"),
    ("Ghana has chosen to share the lake.", "Ghana", "commitment", "share the lake"),
]


@pytest.mark.parametrize(("text", "holder", "kind", "words"), VERBS)
def test_a_verb_tells_what_is_wanted(read: Read, text: str, holder: str, kind: str, words: str) -> None:
    assert (holder, kind, words) in wants(read, text)


NO_VERBS = [
    # what was agreed and told of, no commitment of now; a past decision
    "The boat that Ghana agreed to sell sank.",
    "Ghana decided to leave the hall.",
    # an invitation to a place
    "Ghana invited the leaders to the summit.",
    "Ghana begged forgiveness for its silence.",
]


@pytest.mark.parametrize("text", NO_VERBS)
def test_what_was_done_is_no_aim(read: Read, text: str) -> None:
    assert wants(read, text) == []


# Where the words of an aim end, and whose they are.
CUT: list[Row] = [
    # a dash with `not`, infinitives in a row, `whether in`, `regardless of`
    (
        f"“We want to build a dam — not a bridge,” {SAID}.",
        "Ghana",
        "goal",
        "build a dam — not a bridge",
    ),
    (
        f"“We want to mend the dam, to stand up to floods and to plant trees,” {SAID}.",
        "Ghana",
        "goal",
        "mend the dam, to stand up to floods and to plant trees",
    ),
    (
        f"“We want to be of use, whether in peace or in war,” {SAID}.",
        "Ghana",
        "goal",
        "be of use, whether in peace or in war",
    ),
    ("Ghana wants to share the lake regardless of the cost.", "Ghana", "goal", "share the lake"),
    # another who reports behind `and`
    (f"{SAID} Ghana sought a new dam and Mensah said he was glad.", "Ghana", "goal", "a new dam"),
    # the name before `which`; the name behind `after`
    ("The envoys met help from Ghana, which wants to share the lake.", "Ghana", "goal", "share the lake"),
    ("The talks failed after Ghana threatened to close the dam.", "Ghana", "commitment", "close the dam"),
]


@pytest.mark.parametrize(("text", "holder", "kind", "words"), CUT)
def test_an_aim_is_cut_where_it_ends(read: Read, text: str, holder: str, kind: str, words: str) -> None:
    assert (holder, kind, words) in wants(read, text)


NOTHING_WANTED = [
    # courtesies and asides of one who speaks
    f"“I’m going to miss the dam,” {SAID}.",
    f"“I would like to tell you of dams,” {SAID}.",
    f"“I take the liberty to open a window,” {SAID}.",
    # the thing is told before its verb, or a verb of its own follows
    f"“The hunger that we will have to face is great,” {SAID}.",
    f"“Everything we plan to do can fail,” {SAID}.",
    f"“The sum she has put forward was small,” {SAID}.",
    # an inverted modal; what anyone should do; what it stands for today
    f"“The storm did not stop and nor should our work,” {SAID}.",
    f"“I see no need why anyone should leave the dam,” {SAID}.",
    "Nobody knows what Ghana stands for today.",
    # of whom it was asked not to be filmed; for whom one worked
    "The envoy of Ghana asked not to be filmed.",
    "Ama Mensah, the president of Ghana, who worked for the ministry, came.",
]


@pytest.mark.parametrize("text", NOTHING_WANTED)
def test_what_says_nothing_that_is_wanted_is_left(read: Read, text: str) -> None:
    assert wants(read, text) == []


GAPS: list[Row] = [
    # the thing wanted stands before its verb
    ("Ghana got help for a wider dam it wants.", "Ghana", "goal", "a wider dam"),
    (f"“There are deep gaps that we must address,” {SAID}.", "Ghana", "goal", "deep gaps"),
    # one's own side by its name, now and for long
    (f"“Ghana supports a wider dam,” {SAID}.", "Ghana", "goal", "a wider dam"),
    (f"“Ghana has long supported a wider dam,” {SAID}.", "Ghana", "goal", "a wider dam"),
    # a participle behind those who want it
    ("They spoke of notes by Ghanaian officials demanding a dam.", "Ghana", "goal", "a dam"),
]


@pytest.mark.parametrize(("text", "holder", "kind", "words"), GAPS)
def test_what_is_told_before_its_verb(read: Read, text: str, holder: str, kind: str, words: str) -> None:
    assert (holder, kind, words) in wants(read, text)


ASKED: list[Row] = [
    # who is told, warned, pushed to do something, in a short name
    (
        "The envoys said that Ghana told Togo to share the lake.",
        "Ghana",
        "proposal",
        "Togo to share the lake",
    ),
    ("Ghana is pushing the council to share the lake.", "Ghana", "proposal", "the council to share the lake"),
    ("Ghana warned Togo not to close the dam.", "Ghana", "proposal", "Togo not to close the dam"),
    ("Ghana pressed the council for a cheaper loan.", "Ghana", "proposal", "a cheaper loan"),
    # what is insisted on in a clause that asks; a right kept; talks and what is set
    ("Ghana insisted that Togo release the boats.", "Ghana", "goal", "Togo release the boats"),
    ("Ghana reserves the right to close the dam.", "Ghana", "commitment", "close the dam"),
    ("Ghana is in talks to buy the dam.", "Ghana", "goal", "buy the dam"),
    ("Ghana is set to open the dam in March.", "Ghana", "commitment", "open the dam in March"),
    # `push back` is no request
    (
        f"“Today we will push back and tax boats,” {SAID}.",
        "Ghana",
        "commitment",
        "push back and tax boats",
    ),
    # to be something is promised of a side, as of its own role
    (f"“Ghana will be a hub of trade,” {SAID}.", "Ghana", "commitment", "be a hub of trade"),
]


@pytest.mark.parametrize(("text", "holder", "kind", "words"), ASKED)
def test_who_is_asked_to_do_it(read: Read, text: str, holder: str, kind: str, words: str) -> None:
    assert (holder, kind, words) in wants(read, text)


QUESTIONS = [
    # a question asks for an aim and tells none
    "Does Ghana want to share the lake?",
    "Why does Ghana seek to leave the union?",
    "“Or will Ghana, as some believe, try to close the dam?” the paper asked.",
    # news that is told, not asked
    "Ghana told the envoys that the storm is going to pass.",
    "Ghana warned that the storm was near.",
    "Ghana insisted that the dam was safe.",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_or_news_is_no_aim(read: Read, text: str) -> None:
    assert wants(read, text) == []


SPOKEN: list[Row] = [
    # what one bids in so many words, or exhorts to
    (f"“The boats are gone. Release the crews,” {SAID}.", "Ghana", "proposal", "Release the crews"),
    (f"“Let us share the lake,” {SAID}.", "Ghana", "proposal", "share the lake"),
    # two modals in one; what can no longer be done; what another must speak of
    (f"“We can and will help farmers,” {SAID}.", "Ghana", "commitment", "help farmers"),
    (f"“We can no longer rely on rain,” {SAID}.", "Ghana", "goal", "no longer rely on rain"),
    (
        f"“The union needs to sing with one voice,” {SAID}.",
        "Ghana",
        "goal",
        "The union needs to sing with one voice",
    ),
    # a threat of something that one does; an end before the verb of the main clause
    ("Ghana threatened “heavy” tariffs on boats.", "Ghana", "commitment", "“heavy” tariffs on boats"),
    ("Ghana, which has demanded an end to it, spoke on Monday.", "Ghana", "goal", "an end to it"),
    ("Ghana has applied for a seat in the council.", "Ghana", "goal", "a seat in the council"),
]


@pytest.mark.parametrize(("text", "holder", "kind", "words"), SPOKEN)
def test_what_one_bids_and_threatens(read: Read, text: str, holder: str, kind: str, words: str) -> None:
    assert (holder, kind, words) in wants(read, text)


NOT_BID = [
    # the article's own imperative; a frank word; what others should know
    "The boats are gone. Release of the crews is near.",
    f"“I want to be clear about the storm,” {SAID}.",
    f"“Togo should know that it rains,” {SAID}.",
]


@pytest.mark.parametrize("text", NOT_BID)
def test_what_is_not_bidden(read: Read, text: str) -> None:
    assert wants(read, text) == []


ADDED: list[Row] = [
    # two adverbs before the verb; a short negation; a wish said warmly
    (
        f"“We will surely and firmly close the dam,” {SAID}.",
        "Ghana",
        "commitment",
        "close the dam",
    ),
    (f"“Togo shouldn’t close the dam,” {SAID}.", "Ghana", "proposal", "shouldn’t close the dam"),
    (f"“We would love to see a lake shared,” {SAID}.", "Ghana", "goal", "a lake shared"),
]


@pytest.mark.parametrize(("text", "holder", "kind", "words"), ADDED)
def test_adverbs_and_short_forms(read: Read, text: str, holder: str, kind: str, words: str) -> None:
    assert (holder, kind, words) in wants(read, text)


@pytest.mark.parametrize("verb", ["agree more", "disagree on this", "feel the rain"])
def test_what_one_may_feel_is_nothing_offered(read: Read, verb: str) -> None:
    assert wants(read, f"“We may {verb},” {SAID}.") == []


def test_no_form_is_made_that_is_not_english() -> None:
    groups = plain(load_file(CUES))["groups"]
    irregular = irregular_verbs(groups["irregular"])
    verbs = {phrase.split()[0] for group in groups.values() for phrase in group if "/" not in phrase}
    forms = {word for verb in verbs if verb.isalpha() for word, _ in conjugated(verb, irregular)}
    assert forms.isdisjoint({"choosed", "fighted", "foreseed", "undertaked", "agreing", "telled", "prefered"})
    assert dict(conjugated("agree", {})) == {
        "agree": "base",
        "agrees": "third",
        "agreed": "past",
        "agreeing": "gerund",
    }


def test_orders_to_its_own_organs_are_aims(read: Read) -> None:
    assert ("Ghana", "goal", "open the dam") in wants(read, "Ghana ordered the army to open the dam.")
    assert wants(read, "Ghana ordered the firm to pay a fine.") == []
    # a verb that is an adjective as well
    both = ("Chile and Peru", "goal", "mend the dam")
    assert both in wants(read, "Chile and Peru direct their ministers to mend the dam.")


@pytest.mark.parametrize(
    "text", [f"{SAID} it could share the lake.", f"“Ghana could share the lake,” {SAID}."]
)
def test_what_is_guessed_is_nothing_offered(read: Read, text: str) -> None:
    assert wants(read, text) == []
