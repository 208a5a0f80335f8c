"""Whom words take up: pronouns in a clause, officials, epithets, a surname that is a month as well."""

import pytest

from tests.analysis.speech import said, speakers

_MINISTER = "Zemblan Foreign Minister Karl Roe said it rained."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # the body that its own sentence is about, also one called after somebody
        ("Otto Moll came. The Obama administration shut two dams that it said were cold.",
         "The Obama administration"),
        ("Kenya’s army left. Ghana’s government in turn sent envoys home over what it called “cold rain.”",
         "Ghana’s government"),
        ("Even the River Group -- the oldest of all -- has met farmers, condemning what it calls the “cold.”",
         "River Group"),
        ("The press is idle, but the government has barred papers that it says have lied about it.",
         "the government"),
        # who spoke ahead of the clause, not who was spoken of
        ("The Zemblan envoy Karl Roe accused Mr. Obama of a breach, which he said was cold.", "Karl Roe"),
        # what stands last before the comma, not what was done about it
        ("Karl Roe has raised matters of rain on visits to China, which insists that it is cold.", "China"),
        ("The rain seems to have angered farmers, who say it is cold.", "farmers"),
        # an official is no head of state, and not that of another state
        ("President Xi Jinping met President Barack Obama. The Chinese official said it was cold.",
         "The Chinese official"),
        ("A White House official said it rained. The Chinese official said it was cold.",
         "The Chinese official"),
        ("A Peruvian official said it rained. A navy official said so. The Peruvian official said it froze.",
         "A Peruvian official"),
        (f"{_MINISTER} “It is cold,” White House official said.", "White House official"),
        # he of whom alone is told, by a word that is new
        ("Karl Roe, an adviser to Bern, left. “It rains,” he said. The cleric added: “It is cold.”",
         "Karl Roe"),
        ("A cleric wept. Karl Roe, an adviser, left. “It rains,” he said. The cleric added: “It is cold.”",
         "The cleric"),
        # another one, of whom a clause or a noun tells
        ("Karl Roe, an adviser to Bern, left. “It rains,” he said. He hid the cleric who said it was cold.",
         "the cleric"),
        ("Karl Roe, an adviser, left. “It rains,” he said. He paid for the cleric’s promise to mend the dam.",
         "the cleric"),
        ("Mitt Romney spoke in Bern. The Republican presidential nominee said it was cold.", "Mitt Romney"),
        # a surname that is a month and a modal as well
        ("British Prime Minister Theresa May came. May said it was cold.", "Theresa May"),
        ("Theresa May, who was in Bern, said it was cold.", "Theresa May"),
        # when they said it
        ("The Kenyan navy two weeks ago said it was cold.", "The Kenyan navy"),
        ("Karl Roe at the time said it was cold.", "Karl Roe"),
        ("The Zemblan council over the weekend said it was cold.", "The Zemblan council"),
        ("The Zemblan council last October said it was cold.", "The Zemblan council"),
        ("The Zemblan council on Monday morning said it was cold.", "The Zemblan council"),
        # a man is not the only woman of that name
        ("Ivanka Trump came. Mr. Trump said it was cold.", "Trump"),
        # where somebody works
        ("“It is cold,” said U.S.-based river expert Karl Roe, a pilot.", "Karl Roe"),
    ],
)  # fmt: skip
def test_the_words_mean(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_who_belongs_to_the_words_that_name_a_speaker() -> None:
    found = said("The talk was led by Otto Moll, who said it was cold. They met farmers who said it was wet.")
    assert [s.named for s in found] == ["Otto Moll, who", "farmers who"]
