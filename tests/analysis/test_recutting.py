"""A stretch of an article is cut alike whether or not the article's words are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.aiming import words as aiming
from tui_reader.analysis.naming.capitals import Words, read_words
from tui_reader.analysis.saying import tokens as saying
from tui_reader.domain.article import Block
from tui_reader.domain.span import Span

_PIECES = st.sampled_from(
    [
        *" ’'.,-$%/:&_“”()…\n",
        *(
            "Roe",
            "us",
            "s",
            "ll",
            "mr",
            "Mr.",
            "gen",
            "U.S.",
            "J.",
            "No.",
            "then-U.S.",
            "don’t",
            "al-Roe",
            "İ",
            "ΑΣ",
        ),
        *("5", "25", "000", "25th", "R&D", "WHO", "we’ll", "states", "’s", "--", "..", ". ", ", "),
    ]
)


def _read(text: str) -> Words:
    return read_words(text, [Block("paragraph", Span(0, len(text)))], frozenset(), frozenset({"Roe"}))


@given(st.lists(_PIECES, min_size=1, max_size=12), st.data())
def test_known_words_are_cut_as_unknown_ones(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    known = _read(text)
    assert aiming.words_of(text, span, aiming.recut(known)) == aiming.words_of(text, span)
    passage = saying.Passage(span, span, ())
    assert saying.tokens_of(text, passage, saying.recut(known)) == saying.tokens_of(text, passage)


@pytest.mark.parametrize(
    ("text", "is_taken"),
    [
        ("Roe said the U.S. envoy didn't come, and left the front-runner.", True),
        # Cut otherwise by those who look for statements: an abbreviation, a number.
        ("Mr. Roe said so.", False),
        ("It rose by 5,000 tons.", False),
        # What stands behind the last word of the stretch may tell whether the stop is a part of it.
        ("They came to the U.S.", False),
    ],
)
def test_sentences_of_plain_words_are_taken_as_they_are(text: str, is_taken: bool) -> None:
    assert (saying.recut(_read(text)).columns(0, len(text)) is not None) == is_taken
