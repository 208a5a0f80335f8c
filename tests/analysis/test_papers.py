"""Aims in official papers: speeches, working meetings, fact sheets and joint documents; and what is none."""

import pytest

from tests.analysis.wanted import Read, aims

ROE = "Chilean President Ann Roe said"
SUMMIT = {"title": "FACT SHEET: NATO Summit: A Stronger Alliance", "source": "The White House"}

SAID = [
    # a president to his ministers
    ("Please finish the bypass before the frost.", "finish the bypass before the frost"),
    ("I ask you to finish the bypass before the frost.", "finish the bypass before the frost"),
    ("I suggest that we open a school for divers.", "open a school for divers"),
    # a minister to his president
    ("You set the goal of halving the tolls.", "halving the tolls"),
    ("We have submitted a bill on fishing rights.", "a bill on fishing rights"),
    ("Our plan stipulates twelve new piers.", "twelve new piers"),
    ("By June we are to hand over three piers.", "hand over three piers"),
    ("We will analyse this proposal.", "analyse this proposal"),
    ("We should talk about a school for divers.", "talk about a school for divers"),
    ("It is important that each harbour have a school.", "each harbour have a school"),
    # what must be, what is needed, what all need
    ("There must be better care for sailors.", "better care for sailors"),
    ("There is a need for there to be a wider debate.", "a wider debate"),
    ("What is needed is more patience.", "more patience"),
    ("The world needs a strong lighthouse service.", "a strong lighthouse service"),
    ("Justice demands that the smugglers be tried.", "the smugglers be tried"),
    ("Our goal is clear: to reopen the pass.", "reopen the pass"),
    ("This is our biggest task, to reopen the pass.", "reopen the pass"),
    # duties, and what is ruled out
    ("We take the care of sailors as a sacred duty.", "the care of sailors"),
    ("Retreat is not an option.", "Retreat"),
    # what one would like others to do
    ("We would like Peruvian firms to join the works.", "Peruvian firms to join the works"),
    ("We should like to see a calmer border.", "a calmer border"),
    # what is affirmed, without the noun that says so
    ("We reaffirm our commitment to a calmer border.", "a calmer border"),
    # one's own people; all that is done for an end, also for others to do
    ("We Chileans have to do more for our safety.", "do more for our safety"),
    ("We shall spare no effort to reach a truce.", "reach a truce"),
    ("We shall spare no effort for the sailors to come home.", "the sailors to come home"),
    # what is told of a worry
    ("Our main concern is with the open seas.", "the open seas"),
    # dangers that are listed
    ("The threats we face include smuggling and drought.", "smuggling and drought"),
    ("The vast stockpiles threaten the very survival of mankind.", "The vast stockpiles"),
    # needs that are pressing, hopes, leave that is asked, what matters to us
    ("There is a crying need for fresh ideas.", "fresh ideas"),
    ("It is hoped that the rebels will disarm.", "the rebels will disarm"),
    ("Allow me to propose that a fund be set up.", "a fund be set up"),
    ("It is important to us that the pass stay open.", "the pass stay open"),
    ("I warn against the lure of easy loans.", "the lure of easy loans"),
]


@pytest.mark.parametrize(("words", "aim"), SAID)
def test_what_is_said_for_a_side_in_a_speech(read: Read, words: str, aim: str) -> None:
    assert aims(read, f"“{words[:-1]},” {ROE}.") == [("Chile", aim)]


UNWANTED = [
    # what one does in his speech and with his hearers
    "We will talk about the toll today.",
    "I will give you a few examples of the toll.",
    "I would like to use this opportunity to thank the divers.",
    "I wanted to meet with you and praise the divers.",
    "I propose a toast to the divers.",
    # a pronoun that points back, to whom something matters, and what is so already
    "I hope that is so in the harbour.",
    "It is of great importance to our harbour and its divers.",
    "It is important that you are working with the divers.",
    "It is important that we have opened a school for divers.",
    # what something is about
    "The new toll does not concern the divers.",
    "The new rules concern a school for divers.",
    # moves of the meeting itself
    "I would ask you to report on the harvest.",
    "I propose discussing this today.",
    "Please go ahead, Mr Minister.",
    "I would like to underscore that the pass is open.",
    "I would like now to take up another matter.",
    "I should like to register our thanks for your hospitality.",
    "I will report on this in brief.",
    "Let us not forget the sailors.",
    # courtesy
    "I hope that our talks will be fruitful.",
    "We count on your support.",
    "We pledge our full support to you.",
    "It was important for me to come today.",
    # facts, forecasts, maxims
    "It was possible only with your help.",
    "We expect inflation to slow.",
    "We will be forced to spend more on fuel.",
    "We will have to face a hard winter.",
    "We often reach more when we want less.",
    "There should be no such thing.",
    "Common action is not an option; it is a need of ours.",
]


@pytest.mark.parametrize("words", UNWANTED)
def test_what_a_speech_only_does_is_no_aim(read: Read, words: str) -> None:
    assert aims(read, f"“{words[:-1]},” {ROE}.") == []


@pytest.mark.parametrize(
    "deed",
    [
        "take part in a summit on dams on May 3",
        "hold talks on dams with Peru",
        "attend a concert in Lima",
        "make a visit to Lima",
    ],
)
def test_what_somebody_will_do_by_his_diary_is_no_aim(read: Read, deed: str) -> None:
    record = {"title": "Visit to Peru", "source": "President of Russia"}
    assert aims(read, f"On May 3, President Vladimir Putin will {deed}.", **record) == []


def test_what_somebody_will_decide_on_a_day_is_an_aim(read: Read) -> None:
    record = {"title": "Visit to Peru", "source": "President of Russia"}
    found = aims(read, "On May 3, President Vladimir Putin will lift the ban on divers.", **record)
    assert found == [("Russia", "lift the ban on divers")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what stands behind the first of a list is asked for too, with or without its `to`
        (
            "The Chilean Government was instructed to open the pass; mend the road; and to clear the snow.",
            ["open the pass", "mend the road", "clear the snow"],
        ),
        # something else goes on behind it
        (
            "The Chilean Government was instructed to open the pass; the road was closed.",
            ["open the pass"],
        ),
    ],
)
def test_each_item_of_an_instruction_is_an_aim(read: Read, text: str, wanted: list[str]) -> None:
    assert [words for _, words in aims(read, text)] == wanted


SHEET = [
    # those who meet are the body whose summit the title tells of
    ("Leaders will endorse a new policy on mines.", "endorse a new policy on mines"),
    ("Allies will agree to revise the concept.", "revise the concept"),
    ("Ministers will open a school for divers.", "open a school for divers"),
    ("Clearing the Sea: Allies will share their charts.", "share their charts"),
    ("Leaders will task the secretary with drafting new rules.", "drafting new rules"),
    ("Leaders will reaffirm their commitment to open seas.", "open seas"),
]


@pytest.mark.parametrize(("text", "aim"), SHEET)
def test_those_who_meet_at_a_summit_are_its_body(read: Read, text: str, aim: str) -> None:
    assert aims(read, text, **SUMMIT) == [("NATO", aim)]


MEETING = """President Vladimir Putin met with party leaders and governors. We give the record of our talks.

Vladimir Putin: Please, go ahead. We have much work before us.

{who}: Mr President, we plan to plant a forest. We ask for little.

Vladimir Putin: Thank you. We will talk about it.
"""
LOCAL = [
    # a party's leader and a region's head speak for the party and the region
    ("Head of the Orchard Party faction Pavel Rybin", "Orchard Party"),
    ("Head of the Republic of Karelia Pavel Rybin", "Republic of Karelia"),
    ("Acting Governor of the Blue Region Pavel Rybin", "Blue Region"),
]


@pytest.mark.parametrize(("who", "holder"), LOCAL)
def test_in_a_states_record_others_speak_for_themselves(read: Read, who: str, holder: str) -> None:
    _, found = read(MEETING.format(who=who), title="Meeting at the Kremlin", source="President of Russia")
    told = [(p.holder.name, p.stated_by) for p in found.priorities if p.stated_by == "Pavel Rybin"]
    assert told == [(holder, "Pavel Rybin")]


def test_the_head_of_a_firm_speaks_for_no_state(read: Read) -> None:
    text = MEETING.format(who="Russian Ships CEO Pavel Rybin")
    _, found = read(text, title="Meeting at the Kremlin", source="President of Russia")
    assert [p.holder.name for p in found.priorities if p.stated_by == "Pavel Rybin"] == []


def test_what_an_agency_is_launching_is_a_commitment_in_its_own_states_paper(read: Read) -> None:
    sheet = {"title": "FACT SHEET: New Steps on Water", "source": "The White House"}
    assert aims(read, "USAID is launching a school for divers in Chile.", **sheet) == [
        ("United States", "launching a school for divers in Chile")
    ]


def test_a_state_that_speaks_for_its_union_tells_what_the_union_supports(read: Read) -> None:
    text = (
        "I congratulate you on your election to this high office, and we wish you well.\n"
        "The European Union fully supports the talks on the lake. We are grateful to all who came."
    )
    title = "Luxembourg: statement in the General Debate of the General Assembly"
    assert ("EU", "the talks on the lake") in aims(read, text, title=title, date="2014-09-01")


def test_the_parties_of_a_joint_document_are_not_said_to_say_its_words(read: Read) -> None:
    text = "We commit to clearing the mines. Both sides reaffirmed their commitment to open seas."
    _, found = read(text, title="Joint Statement by Chile and Peru", source="The White House")
    assert [(p.holder.members, p.stated_by) for p in found.priorities] == [(("CL", "PE"), None)] * 2
