"""Places in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.domain.span import Span, trimmed

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 50), st.integers(1, 50))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_empty_reversed_and_negative_spans_cannot_be_built(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(spans, spans)
def test_spans_overlap_when_they_share_something(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    within = one.within(other)
    assert one.overlaps(other) == other.overlaps(one) == bool(shared) == (within is not None)
    if within is not None:
        assert set(range(within.start, within.end)) == shared
        assert one.contains(within)
        assert other.contains(within)


@given(spans, st.integers(0, 9))
def test_a_shifted_span_is_as_long(span: Span, by: int) -> None:
    assert span.shifted(by).end - span.shifted(by).start == span.end - span.start


@given(st.text(alphabet=" \n\tab", max_size=20))
def test_trimming_takes_only_white_space_off(text: str) -> None:
    span = trimmed(text, 0, len(text))
    assert (span.of(text) if span else "") == text.strip()
