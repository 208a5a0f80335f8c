"""Whose aim it is where words point back, and who is named as the one who states it."""

from collections.abc import Callable

import pytest

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article

Read = Callable[..., tuple[Article, Annotations]]

SAID = "Ghanaian President Ama Mensah said"
GHANAS = "Ghanaian President Ama Mensah"
BOATENG = "Ghanaian Foreign Minister Kofi Boateng"


def sides(read: Read, text: str, **keys: str) -> list[str]:
    """The holder of each priority."""
    return [p.holder.name for p in read(text, **keys)[1].priorities]


BACK = [
    # `they` is no single person, and not the side that speaks of `them`
    (f"{SAID} work on the Chilean side “shows they are willing to open the dam.”", "Chile"),
    (f"Chile wrote to Ghana. “We talk to them. They want to open the dam,” {SAID}.", "Chile"),
    # the president of whom a minister speaks is his own
    (
        f"{SAID} no. {BOATENG} met Chilean President Ana Soto. “The president is ready to open it,” he said.",
        "Ghana",
    ),
    # `the administration` alone is the American one, where that state is spoken of
    (
        "The United States wrote to Chile. The administration is worried that Chile built a dam.",
        "United States",
    ),
    # the name behind `with` is the subject of its participle
    ("The pact comes with Ghana actively courting Chile, as it urges Togo to open the dam.", "Ghana"),
    # `which` means the name that a preposition governs; a conjunction of time may look like one
    ("The envoy met resistance from Chile, which is determined to open the dam.", "Chile"),
    ("The ships came after Chile threatened to open the dam.", "Chile"),
    # several are no `its`
    ("Chile and Peru noted that Ghana has kept its commitment to open the dam.", "Ghana"),
    # whose thing it is that a participle tells of
    (f"{GHANAS} warned that the Chilean government’s “big Togo deal” — seeking an open dam — would fail.",
     "Chile"),
    # initiatives are theirs whose they are, not the subject's
    (f"“We praise the first steps of the Chilean Presidency aimed at opening the dam,” {SAID}.",
     "Chile"),
    # behind a quotation: the one who said it, not those it speaks of
    (f"Togo left.\n\n“It is hard,” {GHANAS} said while laying out a plan with demands aimed at an open dam.",
     "Ghana"),
    # what stands behind the name in an apposition is not a list with it
    ("Chile, Peru’s oldest partner, sent engineers in a bid to open the dam.", "Chile"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder"), BACK)
def test_a_word_that_points_back_means_its_side(read: Read, text: str, holder: str) -> None:
    assert holder in sides(read, text)


def test_who_follows_a_place_and_is_no_state(read: Read) -> None:
    assert sides(read, "The police met bakers in Chile, who are determined to open the dam.") == []


GROUPS = [
    # more than are named: as the article words them
    (f"“Ghana and Europe must act as one,” {SAID}.", "Ghana and Europe"),
    ("Ghana, Togo and others plan to open the dam.", "Ghana, Togo and others"),
    # one of a body with the rest of it
    ("Ghanaian President Ama Mensah and other ECOWAS leaders pledged to open the dam.", "ECOWAS"),
    # the halves of a divided country
    (
        "South Korea wrote to North Korea. The South and the North vowed to open the dam.",
        "South Korea and North Korea",
    ),
    # the body among whose countries one's own is
    (
        f"“ECOWAS countries are growing. Together we call for open markets,” {SAID}.",
        "ECOWAS countries",
    ),
    (f"“ECOWAS countries trade. Our countries promote open markets,” {SAID}.", "ECOWAS"),
    (f"“It is important that ECOWAS countries open the dam,” {SAID}.", "ECOWAS countries"),
    # of two clauses the nearer one owns what is `their`
    ("Togo joined the talks, and Ghana reiterated its commitment to open the dam.", "Ghana"),
    # as many as were listed last
    ("They met Chile, Peru and Ghana. All three noted rain in Togo, but they fear floods.",
     "Chile, Peru and Ghana"),
    # the two states whose names end so
    ("A Ghanaian envoy said the two Koreas wrote a pledge as a way of opening the dam.",
     "the two Koreas"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder"), GROUPS)
def test_a_group_is_those_who_are_meant(read: Read, text: str, holder: str) -> None:
    assert holder in sides(read, text)


def stated(read: Read, text: str, **keys: str) -> list[str | None]:
    return [p.stated_by for p in read(text, **keys)[1].priorities]


STATED = [
    # leaders who are named are told by name
    (
        f"{GHANAS} met Chilean President Ana Soto. The two leaders pledged to open the dam.",
        "Ama Mensah and Ana Soto",
    ),
    (f"{GHANAS} and Chilean President Ana Soto pledged to open the dam.", "Ama Mensah and Ana Soto"),
    # a president and others
    (f"{GHANAS} and other key officials pledged to open the dam.", "Ama Mensah and other key officials"),
    # one who is blamed for what he called for
    (f"Chile criticised {BOATENG}, who had called for Chile to open the dam.", "Kofi Boateng"),
    # an agency reports what others say
    (f"{GHANAS} did call for “an open dam”, Xinhua reported.", "Ama Mensah"),
]


@pytest.mark.parametrize(("text", "speaker"), STATED)
def test_those_who_state_it_together_are_named(read: Read, text: str, speaker: str) -> None:
    assert stated(read, text) == [speaker]


def test_a_president_by_surname_speaks_for_his_state(read: Read) -> None:
    assert sides(read, "“We will open the dam,” wrote President Joseph R. Biden, Jr.") == ["United States"]


LOCAL = [
    # a governor or a mayor is in office of a part of a state
    "Georgia Governor Jane Roe wants to open the dam.",
    "Jane Roe, mayor of Minsk, wants to open the dam.",
    "Paris mayor Jane Roe wants to open the dam.",
    # a given name is no state, also before a surname that is a town's
    "Jordan Henderson, president of Acme Corp., wants to open the dam.",
    "Jordan Soto said he wants to open the dam.",
]


@pytest.mark.parametrize("text", LOCAL)
def test_a_part_of_a_state_and_a_namesake_hold_no_aims_of_it(read: Read, text: str) -> None:
    assert sides(read, text) == []


NATIONAL = [
    # the governor of its bank acts for a state
    ("Ghanaian Central Bank governor Jane Roe wants to cut rates.", "Ghana"),
    # an office behind a state that is a given name too
    ("Jordan Foreign Minister Jane Roe wants to open the dam.", "Jordan"),
]


@pytest.mark.parametrize(("text", "holder"), NATIONAL)
def test_an_office_of_the_state_holds_its_aims(read: Read, text: str, holder: str) -> None:
    assert sides(read, text) == [holder]


SESSIONS = [
    # of a body by treaty: its members' leaders speak as one of it
    ("CSTO summit", "CSTO"),
    ("CIS summit", "CIS"),
    # of a circle of states: each speaks for his own
    ("Meeting of BRICS leaders", "Russia"),
    # of a body that the speaker's state is not in
    ("Remarks at the NATO Summit", "Russia"),
]


@pytest.mark.parametrize(("title", "holder"), SESSIONS)
def test_we_at_the_session_of_a_body_by_treaty_is_the_body(read: Read, title: str, holder: str) -> None:
    text = "President of Russia Vladimir Putin: Thank you.\n\nWe want to open the dam for all of us."
    assert sides(read, text, title=title) == [holder]


SHARED = [
    # `they` who met are both
    ("Ghanaian President Ama Mensah met Chilean President Ana Soto, and they agreed to open the dam.",
     "Ghana and Chile"),
    # who is described before the comma is named behind it
    ("A CSTO member since 1992, Armenia has set itself apart by calling for a dam.", "Armenia"),
    # a dateline is no side
    ("Accra (AP) After talks, delegates reached a deal aimed at opening the dam.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder"), SHARED)
def test_whose_aim_it_is_where_the_nearest_name_is_not_the_side(
    read: Read, text: str, holder: str | None
) -> None:
    assert sides(read, text) == ([holder] if holder else [])


def test_a_common_goal_at_talks_is_that_of_both_states(read: Read) -> None:
    spoken = "President of Russia Vladimir Putin: Thank you.\n\nThere is our common goal of opening the dam."
    title, source = "Talks with President of Kazakhstan Nursultan Nazarbayev", "President of Russia"
    assert sides(read, spoken, title=title, source=source) == ["Russia and Kazakhstan"]


@pytest.mark.parametrize(
    ("title", "text", "holder"),
    [
        # the body that was named last, where several met
        (
            "Press statement after the CIS and EAEU summits",
            "The EAEU is doing well. The CIS has elected a secretary. We agreed to open the dam.",
            "CIS",
        ),
        # a circle acts as one where it has decided; what each will do is its own
        ("G20 summit", "We have also decided to open the dam.", "G20"),
        ("G20 summit", "We will open the dam.", "Russia"),
        # the two states whose talks they were
        ("Talks with President of Kazakhstan Nursultan Nazarbayev", "We agreed to open the dam.",
         "Russia and Kazakhstan"),
    ],
)  # fmt: skip
def test_we_who_agreed_are_those_who_met(read: Read, title: str, text: str, holder: str) -> None:
    spoken = f"President of Russia Vladimir Putin: Thank you.\n\n{text}"
    found = sides(read, spoken, title=title, source="President of Russia (en.kremlin.ru)", date="2017-10-11")
    assert found == [holder]


def test_those_who_take_part_in_a_session_are_the_body(read: Read) -> None:
    text = "During the session, the participants signed two papers aimed at opening the dam."
    assert sides(read, text, title="CIS summit") == ["CIS"]


def test_the_governments_that_a_joint_statement_opens_with_are_its_voice(read: Read) -> None:
    text = "We the governments of Chile, Peru, and Togo are glad to say that our leaders will open it."
    annotations = read(f"{text}\n\nTogether, we will open the dam.", title="Joint Statement")[1]
    assert [p.stated_by for p in annotations.priorities] == [None, None]
    assert {p.holder.members for p in annotations.priorities} == {("CL", "PE", "TG")}


def test_a_joint_statement_between_states_is_theirs_by_its_title(read: Read) -> None:
    title = "Joint Statement Between Chile, the Republic of Peru, and Togo on the Dam"
    assert sides(read, "We will open the dam.", title=title) == ["Chile, Peru and Togo"]
