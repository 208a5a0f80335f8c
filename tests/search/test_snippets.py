"""Where a query's words stand, and what is shown of a text around them."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui_reader.domain.query import Node, Not, Phrase, Word
from tui_reader.domain.span import Span
from tui_reader.search.query_parser import parse
from tui_reader.search.snippets import hits, snippet


def node_of(query: str) -> Node | None:
    return parse(query, today=date(2024, 1, 1)).node


def marked(text: str, query: str) -> list[str]:
    return [span.of(text) for span in hits(text, node_of(query))]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("peace", "Peace, then peaceful PEACE.", ["Peace", "PEACE"]),  # whole words, any case
        ("peac*", "Peace, then peaceful war.", ["Peace", "peaceful"]),
        ("elysee", "the Élysée’s gates", ["Élysée"]),  # folded; without the possessive
        ('"trade pact"', "A trade\npact; trade, pact; pact trade", ["trade\npact", "trade, pact"]),
        ("co-operation", "cooperation or co-operation", ["cooperation", "co-operation"]),
        ("cooperation", "their co-operation", ["co-operation"]),  # all of it, not a part
        ("operation", "their co-operation", ["operation"]),
        ("peace -war", "war and peace", ["peace"]),  # what is excluded is not shown
        ("peace OR war", "war and peace", ["war", "peace"]),
        ("title:peace war", "war and peace", ["war"]),  # looked for in the title alone
        ("expert:Li peace country:China", "Li on peace in China", ["peace"]),
        ("said:peace", "peace", ["peace"]),
        ('"of peace" peace', "talks of peace", ["of peace"]),  # one mark where two overlap
        ("北京", "在北京举行", ["北京"]),
        ("none", "war and peace", []),
        ("", "war and peace", []),
    ],
)
def test_what_was_looked_for_is_marked(query: str, text: str, expected: list[str]) -> None:
    assert marked(text, query) == expected


LONG = (
    "The meeting opened on Monday with a review of trade. Later the delegates turned to water rights "
    "in the valley. On the final morning a compact on water and trade was signed by both sides in silence."
)


@pytest.mark.parametrize(
    ("query", "width", "expected"),
    [
        # most different words; cut between words, with signs that something is left out
        ("water trade", 50, "…compact on water and trade was signed by both…"),
        ("monday", 40, "The meeting opened on Monday with a…"),
        ("silence", 30, "…by both sides in silence."),
        ("nothing", 24, "The meeting opened on…"),  # the beginning where nothing is found
        ("", 24, "The meeting opened on…"),
    ],
)
def test_the_telling_stretch_is_shown(query: str, width: int, expected: str) -> None:
    assert snippet(LONG, node_of(query), width)[0] == expected


def test_a_short_text_is_shown_whole_on_one_line() -> None:
    line, spans = snippet("Peace\n\n  at   last", node_of("last peace"), 40)
    assert line == "Peace at last"
    assert [span.of(line) for span in spans] == ["Peace", "last"]


def test_an_empty_text_has_nothing_to_show() -> None:
    assert snippet("", Word("peace"), 40) == ("", ())
    assert snippet(" \n ", None, 40) == ("", ())


pieces = st.sampled_from(
    ["peace", "Peace", " ", "\n", ", ", "co-op", "treaty", "x" * 9, "北京", "é", "…", "war "]
)
nodes = st.sampled_from([
    Word("peace"), Word("p", prefix=True), Phrase(("peace", "treaty")), Word("coop"), Not(Word("war")), None,
])  # fmt: skip


@given(st.lists(pieces, max_size=40).map("".join) | st.text(), nodes, st.integers(1, 60))
def test_a_snippet_is_a_line_that_fits_and_its_marks_lie_in_it(
    text: str, node: Node | None, width: int
) -> None:
    line, spans = snippet(text, node, width)
    assert len(line) <= width
    assert line == " ".join(line.split())
    last = 0
    for span in spans:
        assert last <= span.start
        assert span.end <= len(line)
        last = span.end


def test_a_text_that_fits_is_shown_whole() -> None:
    text = "peace" * 12
    assert snippet(text, Word("p", "text", prefix=True), 60) == (text, (Span(0, 60),))


@given(st.lists(pieces, max_size=40).map("".join), nodes)
def test_whatever_is_found_is_shown_in_a_wide_enough_snippet(text: str, node: Node | None) -> None:
    found = hits(text, node)
    assume(all(span.end - span.start <= 58 for span in found))  # a longer one is cut, between two ellipses
    line, spans = snippet(text, node, 60)
    assert bool(spans) == bool(found)
    assert {span.of(line) for span in spans} <= {" ".join(span.of(text).split()) for span in found}
