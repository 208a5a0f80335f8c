"""Where a statement begins and where it ends, to the word."""

import pytest

from tests.analysis.speech import words_said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a title or a programme is where it was said
        ("Roe said on RBN's “The Late Hour” that the dam would hold.", ["the dam would hold"]),
        ("Roe told RBN's This Morning that the dam would hold.", ["the dam would hold"]),
        # all of the phrase of where it was written, up to `that`
        ("Roe wrote in a court file that the dam would hold.", ["the dam would hold"]),
        ("The judge found in that case that the dam would hold.", ["the dam would hold"]),
        # … but words that open what is said are a part of it
        ("Roe said on Friday a visit that Doe had called off would go ahead.",
         ["a visit that Doe had called off would go ahead"]),
        # whom it was told to is no part of a sentence that is quoted
        ("She wrote to her many followers, “We will all stay here for good,” and left.",
         ["We will all stay here for good,"]),
        ("Her office sent a letter to the press stating, “We will all stay here for good.”",
         ["We will all stay here for good."]),
        # … nor what another cue tells before it
        ("Karl Roe weighed in as well, telling the press on Monday, “They will stay here,” he said.",
         ["They will stay here,"]),
        # a quotation between dashes
        ("They shut the gate — “for good this time,” Roe said — and left.", ["for good this time,"]),
    ],
)  # fmt: skip
def test_a_statement_begins_where_the_article_stops_speaking(text: str, words: list[str]) -> None:
    assert words_said(text) == words
