"""Whom `we`, a body and several who speak together mean, and who is named as the one who says so."""

from collections.abc import Callable

import pytest

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article

Read = Callable[..., tuple[Article, Annotations]]

GHANAS = "Ghanaian President Ama Mensah"
SAID = f"{GHANAS} said"
MEETING = f"{GHANAS}: Good afternoon.\n\n"


def sides(read: Read, text: str, **keys: str) -> list[str]:
    """The holder of each priority."""
    return [p.holder.name for p in read(text, **keys)[1].priorities]


def stated(read: Read, text: str, **keys: str) -> list[str | None]:
    return [p.stated_by for p in read(text, **keys)[1].priorities]


HELD = [
    # what the president of a member is reported to want of a body, or of several with his state, is his own
    (f"{SAID} ECOWAS needs to open the dam.", "Ghana"),
    (f"Ghana and Togo met. {SAID} the two countries need to open the dam.", "Ghana"),
    # whom the speaker has say so
    (f"“Peru is saying Chile must open the dam,” {SAID}.", "Peru"),
    # `he` is the one whose statement it is
    (f"{SAID} yes. In talks with “friend” Ana Soto of Chile, she stressed the importance of “open dams”.",
     "Ghana"),
    # `he and` another
    (f"{SAID} she and Chilean President Ana Soto will open the dam.", "Ghana and Chile"),
    # a verb behind `and` is that of the one who proposed something of another before
    ("Chile and Peru proposed that Togo wait and urged Ghana to open the dam.", "Chile and Peru"),
    # … and the same where one of them has a clause of his own
    ("Chile, which is an old partner, and Peru have called on Togo to open the dam.", "Chile and Peru"),
    # those in office in a part of the world are named as worded
    ("While it rained, diplomats in Africa made efforts to open the dam.", "diplomats in Africa"),
    # the world is none of the bodies named before
    (f"The EAC voted. “Today the global community seeks to open the dam,” {SAID}.",
     "the global community"),
    # `they` behind allies of a region
    ("Peru wrote. Asian allies are hurt and they want an open dam.", "Asian allies"),
    # a group with examples of who is in it
    ("Many coastal states, including Chile and Peru, have signalled intent to open the dam.",
     "Many coastal states, including Chile and Peru"),
    # `their` is no single person's
    ("Ghanaian President Ama Mensah scolded ECOWAS allies for breaking their commitment to open the dam.",
     "ECOWAS allies"),
    # `they` behind two clauses: those of the second, where the first is of one person
    ("Chilean President Ana Soto left, and Ghana and other ECOWAS leaders stayed. They plan to open the dam.",
     "ECOWAS"),
    # who acts is named behind what opens the sentence, with no comma between
    ("During the fair the Chilean side vowed to open the dam.", "Chile"),
    ("Chile and Peru met. At the fair both countries vowed to open the dam.", "both countries"),
    # whose ministry it is that speaks
    ("South Korea voted. “We will open the dam,” the South’s foreign ministry said.", "South Korea"),
    ("Peru voted. “We will open the dam,” the ministry said.", "Peru"),
    # a plan of the government is that of the state spoken of
    ("Peru voted. A government plan to open the dam was printed.", "Peru"),
    # a minister whose state is not told says what it will do, and what its government must
    ("Defense Secretary Juan Roe said Peru will open the dam.", "Peru"),
    ("Peru voted. “The government must open the dam,” Transport Minister Juan Roe said.", "Peru"),
    # who is told of in a clause with `where` is not the subject
    ("At a summit, where the bloc met NATO, Chile won the seat it wants.", "Chile"),
    # `where he` is the one named last
    (f"{SAID} Chilean President Juan Soto left after a speech where he vowed to open the dam.", "Chile"),
    # the two are those named before, not those behind
    ("Chile and Peru met. The two vowed to open the dam of Ghana and Togo.", "Chile and Peru"),
    # somebody whose surname is a town's, and who is told of behind it
    ("President Moon Jae-in of South Korea ate. North Korea left. Moon, who is new, offered to open the dam.",
     "South Korea"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder"), HELD)
def test_the_one_whose_aim_it_is(read: Read, text: str, holder: str) -> None:
    named = {p.holder.name for p in read(text)[1].priorities}
    two = {"The two": "Chile and Peru", "the two": "Chile and Peru"}
    assert holder in {two.get(name, name) for name in named}


NOBODYS = [
    # `the Chilean side` is whom they met
    "Peru rested. After meeting the Chilean side vowed to open the dam.",
    # another government than that of the state spoken of
    "Peru voted. A local government plan to open the dam was printed.",
    # a minister whose state is not told asks for himself what another state should do
    "Peru voted. Transport Minister Juan Roe said that Chile should open the dam.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_what_is_the_aim_of_nobody_who_is_named(read: Read, text: str) -> None:
    assert sides(read, text) == []


TOGETHER = [
    # those who meet, where they speak of what they share
    ("Remarks at the Ghana-ECOWAS Summit", "As neighbours, we must open the dam.", "Ghana and ECOWAS"),
    (
        "Remarks at the Ghana-ECOWAS Summit",
        "We have a collective commitment to open dams.",
        "Ghana and ECOWAS",
    ),
    # … and in the sentence behind it
    (
        "Remarks at the Ghana-ECOWAS Summit",
        "As old friends, we must trade. We must open the dam.",
        "Ghana and ECOWAS",
    ),
    # not where the speaker's own state is the subject before
    (
        "Remarks at the Ghana-ECOWAS Summit",
        "We have a collective commitment to open dams. Ghana will help, and we will mend the dam.",
        "Ghana",
    ),
    # a partnership at whose meeting one speaks
    (
        "Remarks at the Rivers Partnership (RP) Meeting",
        "We have to open the dam together.",
        "Rivers Partnership",
    ),
    # the body whose leaders one names
    (
        "Remarks",
        "Fellow ECOWAS leaders wrote to me, and our collective goal of opening the dam is near.",
        "ECOWAS",
    ),
    # a body of which the sentence before told, to which the speaker's state belongs
    ("Remarks", "ECOWAS was built for this. We refuse to close the dam.", "ECOWAS"),
]


@pytest.mark.parametrize(("title", "text", "holder"), TOGETHER)
def test_we_are_all_who_act_together(read: Read, title: str, text: str, holder: str) -> None:
    assert sides(read, MEETING + text, title=title)[-1] == holder


STATED = [
    # what is refused was not said by who refuses it
    ("Chile rejected a Peruvian demand to open the dam.", None),
    # what is done by more than words, what a law demands, and what one feels are told of somebody
    ("Peru has been pushing Chile to open the dam.", None),
    ("Peru’s new strategy calls for an open dam.", None),
    ("Peru wrote. The sweeping law requires firms to open the dam.", None),
    ("Latin American neighbours feel threatened by the dam’s opening.", None),
    # who is only described is named with where he is
    ("Peru waits. Officials in Lima have signaled that they could open the dam.", "Officials in Lima"),
]


@pytest.mark.parametrize(("text", "speaker"), STATED)
def test_the_one_who_says_so(read: Read, text: str, speaker: str | None) -> None:
    assert stated(read, text) == [speaker]


def test_an_office_says_so_for_its_side(read: Read) -> None:
    text = f"{SAID} no. In each call, the President reaffirmed our commitment to open the dam."
    assert stated(read, text, source="Office of the President of Ghana") == ["Ama Mensah"]


def test_whom_a_speech_quotes_says_so(read: Read) -> None:
    text = "Good afternoon.\n\nWe met. President Kofi Boateng once said, “We hope to open the dam.”"
    assert stated(read, f"{GHANAS}: {text}", title="Remarks") == ["Kofi Boateng"]


WRITTEN = [
    # what an official has written is in the voice of his state
    ("The writer is Chilean ambassador to Peru.", ["Chile"]),
    ("The author is the minister of fisheries of Chile.", ["Chile"]),
    ("The writer is acting minister of fisheries of Chile.", ["Chile"]),
    # what he does to one in office is no office
    ("The writer is suing the minister of fisheries of Chile.", []),
    # one who was one, or who teaches, writes for himself
    ("The writer is a former Chilean ambassador to Peru.", []),
    ("The author is professor of law and ambassador of Chilean wine.", []),
]


@pytest.mark.parametrize(("line", "holders"), WRITTEN)
def test_an_official_who_writes_an_article_speaks_for_his_state(
    read: Read, line: str, holders: list[str]
) -> None:
    text = f"Our ties are old and they are good. We are ready to open the dam.\n\n***\n\n{line}"
    assert sides(read, text) == holders
