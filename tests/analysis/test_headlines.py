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


@pytest.mark.parametrize(
    ("line", "words", "speaker"),
    [
        # who is named with a colon, before or behind
        ("Zubrik: Old dam will hold for now", ["Old dam will hold for now"], "Anna Zubrik"),
        ("Analyst: Old dam will hold for now", ["Old dam will hold for now"], "Analyst"),
        ("Old dam will hold for now: Zubrik", ["Old dam will hold for now"], "Anna Zubrik"),
        ("Old dam will hold for now: ministry", ["Old dam will hold for now"], "ministry"),
        # … but no title of another article or of a video
        (("JUST WATCHED Analyst: Old dam holds for now Replay More Videos ... MUST WATCH "
         "Analyst: Old dam holds for now 02:11"), [], None),
        ("SEE ALSO: Analyst: Old dam holds for now", [], None),
        # … but no other label, no sentence, no topic of a few words
        ("Analysis: Old dam will hold for now", [], None),
        ("Old dam will hold for now: full coverage", [], None),
        ("Analyst: the dam", [], None),
    ],
)  # fmt: skip
def test_a_line_that_stands_by_itself_is_read_as_a_headline(
    line: str, words: list[str], speaker: str | None
) -> None:
    found = said("Anna Zubrik walked to the dam.", line, "Rain fell.")
    assert [s.words for s in found] == words
    assert all(s.speaker == speaker for s in found)
