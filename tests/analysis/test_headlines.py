"""What a headline has somebody say."""

import pytest

from tests.analysis.speech import said


@pytest.mark.parametrize(
    ("headline", "words", "speaker"),
    [
        # title case hides no word of saying
        ("Anna Zubrik Says Old Dam Will Hold", ["Old Dam Will Hold"], "Anna Zubrik"),
        ("Anna Zubrik says old dam will hold", ["old dam will hold"], "Anna Zubrik"),
        # somebody whom the article names, and a colon
        ("Zubrik: Old Dam Will Hold", ["Old Dam Will Hold"], "Anna Zubrik"),
        ("Zubrik on Leaks: Old Dam Will Hold", ["Old Dam Will Hold"], "Anna Zubrik"),
        # … but no other label
        ("Analysis: Old Dam Will Hold", [], None),
        # quoted words have nobody else speak
        ("Old Dam Holds: ‘I Think It Will’", [], None),
        ("The Rivers and Dams of Bern", [], None),
    ],
)  # fmt: skip
def test_a_headline_tells_what_was_said(headline: str, words: list[str], speaker: str | None) -> None:
    found = said("Anna Zubrik walked to the dam.", headline=headline)
    assert [s.words for s in found] == words
    assert all(s.speaker == speaker for s in found)
