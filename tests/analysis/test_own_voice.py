"""Where the article speaks again behind what somebody said: what it makes of it, what others did."""

import pytest

from tests.analysis.speech import words_said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # what a deed amounts to, told behind what somebody will do
        ("Zubrik said she would leave the pact, following two others out of the door.",
         ["she would leave the pact, following two others out of the door"]),
        ("Zubrik said she would leave the pact, handing the town a rare win.", ["she would leave the pact"]),
        # … but what the speaker tries, and what a thing does, is a part of the words
        ("Zubrik said she would leave the pact, trying to save the town.",
         ["she would leave the pact, trying to save the town"]),
        ("Zubrik said the gates would open, handing the town a lake.",
         ["the gates would open, handing the town a lake"]),
        # what the article makes of any words
        ("Zubrik said the gates were old, raising fears of a flood.", ["the gates were old"]),
        ("Zubrik said the gates were old, rolling back an earlier promise.", ["the gates were old"]),
        ("Zubrik said the gates were old, in a rare rebuke of the mayor.", ["the gates were old"]),
        ("Zubrik said the gates were old, something the mayor has never seen.", ["the gates were old"]),
        # … but a raise in rent is told by the speaker
        ("Zubrik said the firm owned the gates, raising rents at will.",
         ["the firm owned the gates, raising rents at will"]),
        # what others did, behind what will be
        ("Zubrik said the gates would be shut, and Peru closed two roads.", ["the gates would be shut"]),
        ("Zubrik vowed to shut the gates, and shares in the firm fell.", ["shut the gates"]),
        # … but behind what was, it may well be told too
        ("Zubrik said the gates were shut, and Peru closed two roads.",
         ["the gates were shut, and Peru closed two roads"]),
        # what is told of somebody named last, of a day
        ("Zubrik said the town had hired Karl Roe, who left the council in May.",
         ["the town had hired Karl Roe"]),
        ("Zubrik said the gates would open on May 5, when the lake is full.",
         ["the gates would open on May 5"]),
        # … but what a man will do belongs to the words
        ("Zubrik said the town had hired Karl Roe, who would mend the gates.",
         ["the town had hired Karl Roe, who would mend the gates"]),
        # a clause in brackets at the end, unlike an amount
        ("Zubrik said the gates were new (the council says they are not).", ["the gates were new"]),
        ("Zubrik said the gates were new (two of them).", ["the gates were new (two of them)"]),
        # a verb of one behind a clause of many
        ("Zubrik says the gates are old and has called for a vote.", ["the gates are old", "a vote"]),
        # where it was written
        ("Zubrik said the gates were old in her memoir.", ["the gates were old"]),
    ],
)  # fmt: skip
def test_what_the_article_adds_is_not_said(text: str, words: list[str]) -> None:
    assert words_said(text)[: len(words)] == words
