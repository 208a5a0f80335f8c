"""What nouns carry: whose view it is, and that it is; what a condition ahead of the cue adds to it."""

import pytest

from tests.analysis.speech import said, words_said


@pytest.mark.parametrize(
    ("text", "words", "whose"),
    [
        # whose it is: who owns it, among whom it is held, who has it, or nobody
        ("Anna Zubrik came. Zubrik’s view is that the dam will hold.", "the dam will hold", "Anna Zubrik"),
        ("One fear among farmers is that the dam will break.", "the dam will break", "farmers"),
        ("A hope farmers have is that the dam will hold.", "the dam will hold", "farmers"),
        ("The idea was that rain helped fill the lake.", "rain helped fill the lake", None),
        # what has lasted
        ("The main concern has long been that the dam would break.", "the dam would break", None),
        # owned and told at once
        ("Anna Zubrik came. Nobody shared her belief that the dam would hold.",
         "the dam would hold", "Anna Zubrik"),
        # seen somewhere as something
        ("The dam is seen in Zembla as a threat to the lake.", "a threat to the lake", "Zembla"),
    ],
)  # fmt: skip
def test_a_noun_carries_what_is_thought(text: str, words: str, whose: str | None) -> None:
    found = [(s.words, s.speaker) for s in said(text)]
    assert (words, whose) in found


@pytest.mark.parametrize(
    "text",
    [
        # not the noun of the sentence, or no view at all
        "The trouble with the idea is that the dam is old.",
        "The selling point was that the dam was new.",
        "My own view is that the dam is old.",
        "The truth is that the dam is old.",
        "Let’s hope that the dam will hold.",
        "The plan was shelved over concerns that the dam was old.",
        # seen while something else happened
        "The envoy was seen in Zembla as the dam broke.",
        # what somebody shows by deeds, what few deny, what a page calls its own digest
        "Anna Zubrik has shown that she can wait.",
        "Few would deny that the dam is old.",
        "Story highlights The dam is old",
    ],
)
def test_no_noun_carries_what_nobody_thinks(text: str) -> None:
    assert not words_said(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("If it rains, Zubrik says, “the dam will break.”", ["If it rains", "the dam will break."]),
        ("But unless it rains, Zubrik says the dam will hold.", ["unless it rains", "the dam will hold"]),
        (
            "Even if it rains, Zubrik said that the dam would hold.",
            ["Even if it rains", "the dam would hold"],
        ),
        # … but not of whom somebody asks, nor of what one may say
        ("If elected, Zubrik said she would mend the dam.", ["she would mend the dam"]),
        ("If it rains, Zubrik may say the dam is old.", ["the dam is old"]),
    ],
)
def test_a_condition_ahead_of_the_cue_is_said_too(text: str, words: list[str]) -> None:
    assert words_said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # judged as something, quoted or not
        ("Zubrik described the leak as unacceptable.", ["the leak as unacceptable"]),
        ("Zubrik hailed her trip to Bern as a success.", ["her trip to Bern as a success"]),
        ("Zubrik called him divisive.", ["him divisive"]),
        # … but not while something happened
        ("Zubrik dismissed the claims as they were read out.", []),
    ],
)
def test_who_judges_says_so(text: str, words: list[str]) -> None:
    assert words_said(text) == words
