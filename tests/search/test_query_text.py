"""Queries and filters written out, and what is being typed at the cursor."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.domain.query import About, Among, Dated, Filter, Node, Who
from tui_reader.search.query_parser import parse
from tui_reader.search.query_text import Completion, complete, describe, filter_node, quoted, unparse


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("Armenia  AND sanctions", "armenia sanctions"),
        ("(a OR b) c", "(a OR b) c"),
        ("a OR (b c)", "a OR b c"),
        ("a OR b sort:date", "(a OR b) sort:date"),
        ('expert:"Li" NOT (a b)', "expert:Li -(a b)"),
        ("date:2023-11-01..2023-11-30", "date:2023-11"),
        ("date:2023-01..2023-12", "date:2023"),
        ("newer:2w", "date:2024-03-17.."),
        ("co-operation", '"co operation" OR cooperation'),
    ],
)
def test_a_query_is_shown_in_its_shortest_form(text: str, shown: str) -> None:
    assert unparse(parse(text, today=date(2024, 3, 31))) == shown


def test_an_answer_cannot_be_written_as_a_query() -> None:
    with pytest.raises(ValueError, match="Among"):
        unparse(Among(frozenset({1})))
    with pytest.raises(ValueError, match="any date"):
        unparse(Dated(None, None))


@pytest.mark.parametrize(
    ("picked", "shown", "node"),
    [
        # the label is read, the value is matched
        (Filter("expert", "p-17", "Olga Testova"), 'expert:"Olga Testova"', Who("expert", "p-17")),
        (Filter("country", "BY", "Belarus"), "country:Belarus", About("country", "BY")),
        (
            Filter("date", "2023-11", "November 2023"),
            "date:2023-11",
            Dated(date(2023, 11, 1), date(2023, 11, 30)),
        ),
    ],
)
def test_a_filter_is_shown_as_one_would_type_it(picked: Filter, shown: str, node: Node) -> None:
    assert describe(picked) == shown
    assert filter_node(picked) == node


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("expert:Av", Completion("expert", "Av", 7)),
        ("a -expert:Av", Completion("expert", "Av", 10)),
        ("(country:", Completion("country", "", 9)),  # nothing typed yet
        ('org:"Security Co', Completion("org", "Security Co", 4)),  # an open quote is what one is in
        ('a "b c" source:T', Completion("source", "T", 15)),
        ("exp", Completion("", "exp", 0)),  # perhaps a field's name
        ("a OR tit", Completion("", "tit", 5)),
        ('org:"CSTO"', None),  # closed
        ("expert:Li ", None),
        ("", None),
        ('"expert:Li', None),  # words in a phrase
        ("12", None),
    ],
)
def test_what_is_typed_at_the_cursor_can_be_completed(typed: str, expected: Completion | None) -> None:
    assert complete(typed, len(typed)) == expected
    assert complete(typed + " more", len(typed)) == expected


@given(st.text())
def test_completion_puts_up_with_any_text(text: str) -> None:
    for cursor in range(len(text) + 1):
        found = complete(text, cursor)
        assert found is None or found.start <= cursor


@given(st.text().filter(lambda text: any(map(str.isalnum, text))))
def test_any_completed_value_is_read_back(value: str) -> None:
    value = " ".join(value.split())
    try:
        node = parse(f"source:{quoted(value)}", today=date(2024, 1, 1)).node
    except ValueError:
        return
    assert node == About("source", value)
