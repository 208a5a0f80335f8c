"""What looks like an aim and is none: effects of events, the order of the day, what was never tried; and
aims beside them that are."""

from collections.abc import Callable

import pytest

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article

Read = Callable[..., tuple[Article, Annotations]]

SAID = "Ghanaian President Ama Mensah said"

NONE: list[str] = [
    # what an event brings about is no promise of those whose it is
    f"{SAID} Togo's decision would help to calm the markets.",
    f"{SAID} the move will contribute to peace on the lake.",
    "The drought threatened to lift the price of rice in Ghana.",
    "The deal, a success for Ghana, appears set to reshape trade on the lake.",
    "The chairmanship of the African Union will pass to Ghana in May.",
    # a condition with its verb in front, and what comes of one's own doing
    f"“Nobody knows what could happen should Ghana be attacked,” {SAID}.",
    f"“If we go on like this, we will lose our forests,” {SAID}.",
    # how a meeting opens, and the order of the day
    f"“So we are going to begin now,” {SAID}.",
    f"“I’m going to make a few remarks,” {SAID}.",
    f"“Today I propose that we turn to rivers,” {SAID}.",
    # needs and wishes that are only mentioned
    f"“I apologise for having to leave the hall early,” {SAID}.",
    f"“As much as we want to dance, it is late,” {SAID}.",
    f"“We look forward to meeting our friends,” {SAID}.",
    # what the words point to is told elsewhere
    f"“We don’t want to discuss it,” {SAID}.",
    # hopes about facts, plans of which there is no sign, what was never tried, what machines are for
    f"“We hope this indicates good faith,” {SAID}.",
    "There is no sign that Ghana is planning to close the lake.",
    "Ghana did not attempt to stop the boats.",
    "The list names Ghana's past programmes to dam the river.",
    "Ghana has planes designed to find oil slicks.",
    "Ghana sold boats long after warning of its plan.",
    # procedure, and what nobody is told to want
    f"“We have a full agenda for the talks,” {SAID}.",
    f"“I want to look first of all at the coming visit,” {SAID}.",
    # a name that is written like a verb
    "Closing the doors only serves IS objectives.",
    # doubts, questions with an aside, what is so whoever says it
    "Togolese officials are sceptical that Ghana will ever give up its dam.",
    "They question whether, despite the talks, Ghana would really use its fleet.",
    f"“We have to realise that the drought goes on,” {SAID}.",
    f"“The new law will enter into force in May,” {SAID}.",
    # a pact that lets others act; readiness for no talks
    "Ghana signed a pact allowing Togolese police to patrol the lake.",
    "Ghana is open for business.",
    # a noun of wanting that something is told of
    "Ghana's vision was challenged almost at once.",
]

WANTED: list[tuple[str, str, str]] = [
    # never, with the verb in front
    (f"“Under no circumstances will Ghana close the lake,” {SAID}.", "Ghana", "close the lake"),
    # what one holds out for himself
    (
        "Ghana said it could consider opening the dam if Togo left.",
        "Ghana",
        "consider opening the dam if Togo left",
    ),
    # instructions, visions, what one's own side looks forward to
    ("The Ghanaian president issued instructions to clear the port.", "Ghana", "clear the port"),
    ("Ghana's vision of a lake without nets was challenged.", "Ghana", "a lake without nets"),
    (f"“We look forward to hosting the games,” {SAID}.", "Ghana", "hosting the games"),
    # a team that is there for an end
    ("A Ghanaian team had arrived in Togo to prepare for a summit.", "Ghana", "prepare for a summit"),
    (f"{SAID} on Sunday a Ghanaian team had left for Togo to work on maps.", "Ghana", "work on maps"),
    # an aside between what is wanted and what it is to do
    (
        "Ghana wants the bank, founded in 1950 as a fund, to lend more.",
        "Ghana",
        "the bank, founded in 1950 as a fund, to lend more",
    ),
    # clauses with one modal are one aim
    (
        f"{SAID} roads will be built, schools will be opened, and taxes will be cut.",
        "Ghana",
        "roads will be built, schools will be opened, and taxes will be cut",
    ),
    # what a speech wants of a body is its speaker's proposal
    (f"“I am sure today that the G20 should lend more,” {SAID}.", "Ghana", "lend more"),
    ("According to the President of Ghana, nets should be banned.", "Ghana", "nets should be banned"),
    # promises that hang on a noun of speech, or go on behind who says them
    ("Togo questioned statements by Ghana that Ghana will not raise taxes.", "Ghana", "not raise taxes"),
    ("Ghana's announcement that it will close its mine was met with joy.", "Ghana", "close its mine"),
    (f"Ghana has made “no concessions”, {SAID}, and would keep its tolls.", "Ghana", "keep its tolls"),
    ("Ghana, which says it will not allow raids, has left the hall.", "Ghana", "not allow raids"),
    # readiness for talks, a concept, a coalition that is rallied, a body that meets
    ("Ghana is open for new talks on tolls.", "Ghana", "new talks on tolls"),
    ("Ghana has floated the concept of a lake police.", "Ghana", "a lake police"),
    ("Ghana's premier has been rallying a coalition against tolls.", "Ghana", "a coalition against tolls"),
    ("The CSTO meeting will focus on trade and fishing.", "CSTO", "trade and fishing"),
    # what is essential for an end, and to what end
    (f"{SAID} further reform is essential for keeping ports open.", "Ghana", "further reform"),
    (f"“This is essential to save our ports,” {SAID}.", "Ghana", "save our ports"),
    (
        f"“It is essential to both save our ports and build new ones,” {SAID}.",
        "Ghana",
        "both save our ports and build new ones",
    ),
    # a relative of which two are the subject
    (
        "Ghana asked for the boats that Togo and Chad registered the year before.",
        "Ghana",
        "the boats that Togo and Chad registered the year before",
    ),
    ("Ghana wants to build a port and Togo closed two roads.", "Ghana", "build a port"),
    # a hope with a setting in front
    (f"“We hope that under the deal, prices will fall,” {SAID}.", "Ghana", "prices will fall"),
    # a time inside a promise that goes on, and inside what it tells of
    (
        f"{SAID} Ghana will build ports during the year, and will dredge the lake.",
        "Ghana",
        "build ports during the year, and will dredge the lake",
    ),
    (
        "Ghana wants Togo to lift tolls it imposed after the war.",
        "Ghana",
        "Togo to lift tolls it imposed after the war",
    ),
    (
        f"“I urge all colleagues to pass the bill since it is late,” {SAID}.",
        "Ghana",
        "all colleagues to pass the bill",
    ),
    # a list of demands; a wish beside an intention; a clause behind a setting
    ("Ghana called on Togo to stop its raids; and to free the crew.", "Ghana", "free the crew"),
    (f"“We intend to keep up the pace and hope for closer ties,” {SAID}.", "Ghana", "keep up the pace"),
    (f"“We are ready to share news, and tomorrow at the talks, we will see,” {SAID}.", "Ghana", "share news"),
    # ends: manner with a participle, a second verb with an adjective, an opening with `with`, `over what`
    (f"{SAID} Ghana would leave the pact, deeply angering its allies.", "Ghana", "leave the pact"),
    ("Ghana does a lot each spring to save fish, and stands ready to plant trees.", "Ghana", "save fish"),
    ("With Ghana racing to save the deal, Togolese envoys left.", "Ghana", "save the deal"),
    ("Togo noted threats by Ghana to pull out over what it called lies.", "Ghana", "pull out"),
    ("Ghana hopes to be able to sell fish.", "Ghana", "be able to sell fish"),
]


@pytest.mark.parametrize("text", NONE)
def test_effects_and_procedure_are_no_aims(read: Read, text: str) -> None:
    _, found = read(text)
    assert not found.priorities


@pytest.mark.parametrize(("text", "holder", "words"), WANTED)
def test_an_aim_is_found_with_its_holder_and_its_words(
    read: Read, text: str, holder: str, words: str
) -> None:
    article, found = read(text)
    assert (holder, words) in [(p.holder.name, p.span.of(article.text)) for p in found.priorities]


def test_what_one_does_not_intend_is_a_promise(read: Read) -> None:
    _, found = read("Ghana does not intend to tax boats on the lake.")
    assert [p.kind for p in found.priorities] == ["commitment"]
