"""Where others take the word or act, so that what one said ends; and who only hands on what another says."""

import pytest

from tests.analysis.speech import words_said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a name and its verb of saying behind a name that ends the clause
        ("Lima warned that no dues would fall until Peru shuts its gates and Quito countered it would stay.",
         ["no dues would fall until Peru shuts its gates", "it would stay"]),
        # … but a list of names speaks together
        ("Some say the gates are old, though Roe and Zubrik said they are new.",
         ["the gates are old", "they are new"]),
        # … and who agrees to a thing reports nothing
        ("Zubrik said the work goes on and Peru agreed to pay.", ["the work goes on and Peru agreed to pay"]),
        # another one acts, where one tells what is still to be done
        ("The council ordered the farmers to leave and Peru expelled seven.", ["the farmers to leave"]),
        ("Zubrik vowed to close two dams as Peru warned that the lake was rising.",
         ["close two dams", "the lake was rising"]),
        ("Zubrik threatened to close a dam, after President Roe warned Peru would pay.",
         ["close a dam", "Peru would pay"]),
        # … but of what one foretells others may tell when it is
        ("Zubrik said the boats would sail after Peru opened the lock.",
         ["the boats would sail after Peru opened the lock"]),
        ("Zubrik urged the crews to sail as Peru opened the lock.", ["the crews to sail"]),
        # … `two years after` tells when it is to be done, and a body has two names
        ("Zubrik said the towns would vote two years after Peru left the pact.",
         ["the towns would vote two years after Peru left the pact"]),
        ("Zubrik vowed to leave the League of Peru and Chile opposed it.",
         ["leave the League of Peru and Chile opposed it"]),
        # whoever ends the sentence, in whatever tense and about whatever verb
        ("The rangers said the storm wounded six people in Lima, officials said.",
         ["The rangers said the storm wounded six people in Lima", "the storm wounded six people in Lima"]),
        ("Zubrik now says the town has a “very old problem,” the council said on Monday.",
         ["Zubrik now says the town has a “very old problem,”", "the town has a “very old problem,”"]),
        # where it was said, and what came before that
        ("Zubrik said the dam was safe in a statement after she met the mayor, who is new.",
         ["the dam was safe"]),
        # … but no phrase that nobody is
        ("Zubrik said the judges might be biased, given her earlier comments.",
         ["the judges might be biased, given her earlier comments"]),
    ],
)  # fmt: skip
def test_what_is_said_ends_where_another_takes_over(text: str, words: list[str]) -> None:
    assert words_said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the press tells what somebody said
        ("Karl Roe said the dam was safe, Reuters reported.", ["the dam was safe"]),
        ("Karl Roe said in a notice that the dam was safe, the Associated Press and a news agency said.",
         ["the dam was safe"]),
        ("“The dam is safe,” Karl Roe told a briefing in May, according to a Kremlin readout.",
         ["The dam is safe,"]),
        # … no state or body whose name ends as that of a paper does
        ("Karl Roe said the dam was safe, according to the nuclear watchdog.",
         ["Karl Roe said the dam was safe", "the dam was safe"]),
        ("Karl Roe said the dam was safe, according to Moscow.",
         ["Karl Roe said the dam was safe", "the dam was safe"]),
        # … but what it tells in its own words is its own
        ("The dam was safe, Reuters reported.", ["The dam was safe"]),
        ("Karl Roe left Lima in May, Reuters reported.", ["Karl Roe left Lima in May"]),
    ],
)  # fmt: skip
def test_the_press_hands_on_what_others_say(text: str, words: list[str]) -> None:
    assert words_said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a comma and a quotation that begins no sentence: both are one sentence of the speaker
        ("Old gates, Zubrik said, “leak at night.”", ["Old gates", "leak at night."]),
        # … but not where and when it was said, nor who said it
        ("At the gate of the dam, Zubrik said, “nobody was hurt.”", ["nobody was hurt."]),
        ("Two weeks before the flood, Zubrik said, “leak it must.”", ["leak it must."]),
        ("A nurse and mother of six, Zubrik said, “we need beds.”", ["we need beds."]),
        ("“Without that help” by Peru, Zubrik said on Monday, “we would have lost.”",
         ["“Without that help” by Peru", "we would have lost."]),
        # … but not what only joins, tells when, where, or how it came to be asked
        ("Still, Zubrik said, “the gates will leak.”", ["the gates will leak."]),
        ("On Monday, Zubrik said, “the gates will leak.”", ["the gates will leak."]),
        ("In a letter to the mayor, Zubrik said, “we shall stay.”", ["we shall stay."]),
        # … nor what stands before a sentence of its own
        ("After the rain, Zubrik said, “The gates will leak.”", ["The gates will leak."]),
        # what somebody did goes on behind the quoted words
        ("Zubrik accused Peru of taking “very rash moves” by asking for more.",
         ["taking “very rash moves” by asking for more"]),
        # the whole is one’s, though a part of it is told of others
        ("Nothing the mayor said “will calm the fears,” Zubrik said.",
         ["Nothing the mayor said “will calm the fears,”", "will calm the fears,"]),
    ],
)  # fmt: skip
def test_a_sentence_that_a_cue_parts_is_said_in_whole(text: str, words: list[str]) -> None:
    assert words_said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # what a relative clause has somebody claim or believe
        ("Zubrik wrote of the leak, which Peru claims was mended.", ["was mended"]),
        ("It sank near what Lima and Quito believe was a leak.", ["a leak"]),
        # … which ends where the sentence goes on
        ("Despite what Peru says is a leak, the boats have sailed.", ["a leak"]),
        # … but a noun stays one, and what may come is nobody's claim
        ("The town, which rent claims are few in, has grown.", []),
        ("She asked what they think might befall them.", ["what they think might befall them"]),
    ],
)  # fmt: skip
def test_a_clause_with_a_gap_is_told_of_a_thing(text: str, words: list[str]) -> None:
    assert words_said(text) == words
