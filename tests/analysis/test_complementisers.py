"""The word that joins a clause to its cue: a part of the statement, left out where its words are shown."""

import pytest

from tests.analysis.speech import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # right behind the cue, and with whatever stands between
        ("The mayor said that it would rain.", "that it would rain"),
        ("The mayor told them on Monday that, by May, it would pour.", "that, by May, it would pour"),
        # around quoted words
        ("The mayor said that it would “pour” in May.", "that it would “pour” in May"),
        # an infinitive
        ("The mayor vowed to close the dam.", "to close the dam"),
        ("The mayor’s threat to close the dam was heard.", "to close the dam"),
        # there is none
        ("The mayor said it would rain.", "it would rain"),
        ("It would rain, the mayor said.", "It would rain"),
        # a quotation stands between its marks
        ("The mayor said that “it will rain in May and in June.”", "it will rain in May and in June."),
    ],
)
def test_a_clause_begins_with_its_complementiser(text: str, words: str) -> None:
    (one,) = said(text)
    assert one.statement.span.of(text) == words
