"""What those in office say that their own side wants: who speaks, where it begins, what means are for."""

import pytest

from tests.analysis.wanted import Read, aims

SPEECH = "Chilean President John Roe: We are glad to see you.\n\nI thank you for coming.\n\nWe met in May. {}"

ROWS = [
    # what one's own act is for, said first, of `we` too
    ("To improve trade with Peru, we built a road.", "improve trade with Peru"),
    ("To create a park, we bought the hill.", "create a park"),
    ("In an effort to clean the lake, we bought two boats.", "clean the lake"),
    # what a means of one's own is for, behind a relative pronoun
    ("We set up a fund that will protect the lake.", "protect the lake"),
    ("We adopted a lake strategy for 2030, which aims to protect the fish.", "protect the fish"),
    ("We adopted a law, which will help us protect the lake.", "protect the lake"),
    ("That forum will improve trade with Peru.", "improve trade with Peru"),
    # a clause that is wanted as a whole begins behind what opens it, and behind the clause before it
    ("This year, for the first time, two dams must be built.", "two dams must be built"),
    ("Ladies and gentlemen, two dams must be built.", "two dams must be built"),
    ("The old ones are full, and two dams must be built.", "two dams must be built"),
    ("The dam is old and must be repaired.", "be repaired"),
    ("It is late, that's true, and so two dams must be built.", "two dams must be built"),
    # what is done to things by those who speak
    ("A million trees are to be planted.", "A million trees are to be planted"),
    ("The right to fish will be enshrined in the law.", "The right to fish will be enshrined in the law"),
    ("The dams will be completed in May.", "The dams will be completed in May"),
    # what nobody doubts; what goes on besides what was
    ("There is no doubt that we will open a dam.", "open a dam"),
    ("We sent ships to the mission, and we will continue to guard the bay.", "continue to guard the bay"),
    # what a state looks forward to doing, in its own words
    ("Chile looks forward to hosting the games.", "hosting the games"),
    # plans and steps of nobody who is named
    ("There are plans to open a dam.", "open a dam"),
    ("The necessary steps will be taken to clean the lake.", "clean the lake"),
]


@pytest.mark.parametrize(("said", "words"), ROWS)
def test_a_speech_tells_what_its_side_wants(read: Read, said: str, words: str) -> None:
    assert aims(read, SPEECH.format(said)) == [("Chile", words)]


@pytest.mark.parametrize(
    "said",
    [
        # idioms that open a sentence
        "To make matters worse, we were late.",
        "To give you an example, we met a fisherman.",
        # what is asked or told about
        "He tells how other states should live.",
        "Nobody asked why they must leave the lake.",
        # joy, and what is done with the hearers
        "I look forward to hosting the games.",
        "Chile looks forward to working with you.",
        # steps of a speech, and of the past
        "I will now give the floor to our guest.",
        "We would like to ask a question.",
        "I must confess it was cold.",
        "We need hardly say this.",
        "Steps were taken to clean the lake.",
        # what others have made, and what harms
        "They adopted a law that will weaken our ports.",
        "Peru adopted a law that will help its farmers.",
        "We read their plan, which will help their farmers.",
    ],
)
def test_a_speech_tells_other_things_too(read: Read, said: str) -> None:
    assert aims(read, SPEECH.format(said)) == []


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        # what is to be talked about, not what the speech comes to
        ("We must talk about the return of our sailors.", "talk about the return of our sailors"),
        # to stop a thing is no stop of the speech
        ("We want to stop there being more dams.", "stop there being more dams"),
    ],
)
def test_what_only_sounds_like_a_step_of_a_speech_is_wanted(read: Read, said: str, wanted: str) -> None:
    assert [found[-1] for found in aims(read, SPEECH.format(said))] == [wanted]


def test_an_office_in_a_states_own_paper_is_its_own(read: Read) -> None:
    sheet = {"title": "FACT SHEET: Steps on Water", "source": "The White House"}
    assert aims(read, "The Secretary of State plans to open a dam.", **sheet) == [
        ("United States", "open a dam")
    ]


def test_an_official_without_a_name_speaks_for_the_state_not_for_the_summit(read: Read) -> None:
    text = "We talked today.\n\nAs I told you, the United States will open a dam. I am glad."
    found = aims(read, text, title="Statement of the President on the NATO Summit", source="The White House")
    assert found == [("United States", "open a dam")]


def test_those_of_a_body_are_spoken_for_by_its_head(read: Read) -> None:
    text = "European Commission President Jan Moe said ten EU countries would send boats to Chile."
    assert aims(read, text) == [("ten EU countries", "send boats to Chile")]
