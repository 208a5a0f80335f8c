"""What can be asked, and how a bad question is refused."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.domain.query import About, And, Dated, Flag, Node, Not, Or, Phrase, Query, Sort, Who, Word
from tui_reader.errors import BadQuery
from tui_reader.search.query_parser import DEEPEST, LONGEST, MOST_TERMS, parse
from tui_reader.search.query_text import unparse

TODAY = date(2024, 3, 31)


def node_of(text: str) -> Node | None:
    return parse(text, today=TODAY).node


def both(*nodes: Node) -> And:
    return And(nodes)


def either(*nodes: Node) -> Or:
    return Or(nodes)


A, B, C = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),  # nothing asked: everything
        ("  \t\n", None),
        ("Armenia", Word("armenia")),  # folded
        ("a b", both(A, B)),  # all words must match
        ("a AND b", both(A, B)),
        ("a and b", both(A, Word("and"), B)),  # operators are written in capitals
        ("a OR b", either(A, B)),
        ("a b OR c", either(both(A, B), C)),  # AND binds tighter
        ("a (b OR c)", both(A, either(B, C))),
        ("a -b", both(A, Not(B))),
        ("a NOT b", both(A, Not(B))),
        ("-(a OR b)", Not(either(A, B))),
        ("NOT NOT a", Not(Not(A))),
        ("(((a)))", A),
        ("(a b) c", both(A, B, C)),  # flat
        ("Sanct*", Word("sanct", prefix=True)),
        ('"collective  Security"', Phrase(("collective", "security"))),  # a phrase
        ('"Minsk"', Word("minsk")),  # of one word
        ("“collective security”", Phrase(("collective", "security"))),  # curly quotes, as they are pasted
        ('"a OR b"', Phrase(("a", "or", "b"))),  # no operators in quotes
        ("U.S.", Phrase(("u", "s"))),  # words without a space between them: a phrase
        ("Russia's", Word("russia")),
        ("Russia,", Word("russia")),
        ("co-operation", either(Phrase(("co", "operation")), Word("cooperation"))),  # either way of writing
        ("co-op*", Word("coop", prefix=True)),
        ("O’Brien", either(Phrase(("o", "brien")), Word("obrien"))),
        ('"his co-operation"', either(Phrase(("his", "co", "operation")), Phrase(("his", "cooperation")))),
        ("-co-op", Not(either(Phrase(("co", "op")), Word("coop")))),
        ("北京", Phrase(("北", "京"))),
        ("北京*", Phrase(("北", "京"))),  # what begins so holds this
        ("12:30", Phrase(("12", "30"))),  # no field
        ("title:treaty", Word("treaty", "title")),
        ('said:"we must"', Phrase(("we", "must"), "said")),
        ("wants:stab*", Word("stab", "wants", prefix=True)),
        ("Expert:Avlasenko", Who("expert", "Avlasenko")),  # field names in any case
        ('official:" Xi  Jinping "', Who("official", "Xi Jinping")),
        ("-speaker:Petrov", Not(Who("speaker", "Petrov"))),
        ("person:Li", Who("person", "Li")),
        ("country:Côte-d’Ivoire", About("country", "Côte-d’Ivoire")),
        (r'source:"The \"Daily\""', About("source", 'The "Daily"')),
        ("org:CSTO", About("org", "CSTO")),
        ("date:2023", Dated(date(2023, 1, 1), date(2023, 12, 31))),
        ("date:2024-2", Dated(date(2024, 2, 1), date(2024, 2, 29))),
        ("date:2023-11-05", Dated(date(2023, 11, 5), date(2023, 11, 5))),
        ("date:2023-01..2023-06", Dated(date(2023, 1, 1), date(2023, 6, 30))),
        ("date:..1999", Dated(None, date(1999, 12, 31))),
        ("date:2020-02..", Dated(date(2020, 2, 1), None)),
        ("newer:2w", Dated(date(2024, 3, 17), None)),
        ("newer:3d", Dated(date(2024, 3, 28), None)),
        ("newer:1m", Dated(date(2024, 2, 29), None)),  # February has no 31st
        ("newer:1y", Dated(date(2023, 3, 31), None)),
        ("is:Unread", Flag("unread")),
        ("is:starred -is:read", both(Flag("starred"), Not(Flag("read")))),
    ],
)
def test_a_query_is_understood(text: str, expected: Node | None) -> None:
    assert node_of(text) == expected


@pytest.mark.parametrize(
    "text", ["sort:relevance", "sort:relevance a b", "a sort:relevance b", "(a b) sort:relevance"]
)
def test_sort_stands_beside_the_query(text: str) -> None:
    query = parse(text, today=TODAY)
    assert query.sort == "relevance"
    assert query.node in (None, both(A, B))


@pytest.mark.parametrize(
    ("text", "at", "why"),
    [
        ('a "b c', 2, "not closed"),
        ("a “b c", 2, "not closed"),
        (r'"a\"', 0, "not closed"),
        ("a ”b", 2, "closes nothing"),
        ("(a b", 0, "not closed"),
        ("(", 0, "not closed"),
        ("a) b", 1, "closes nothing"),
        (")", 0, "closes nothing"),
        ("a ()", 2, "nothing in these parentheses"),
        ("a - b", 2, "lone -"),
        ("a -", 2, "lone -"),
        ("(a -)", 3, "lone -"),
        ("a OR", 2, "OR has nothing behind it"),
        ("OR a", 0, "OR has nothing before it"),
        ("(OR a)", 1, "OR has nothing before it"),
        ("a OR OR b", 2, "OR has nothing behind it"),
        ("a AND", 2, "AND has nothing behind it"),
        ("AND a", 0, "AND has nothing before it"),
        ("a NOT", 2, "NOT has nothing behind it"),
        ("a &", 2, "no letter or digit"),
        ('"…"', 0, "no letter or digit"),
        ('""', 0, "no letter or digit"),
        ("*", 0, "no letter or digit"),
        ("a *b", 2, "only at its end"),
        ("fo*o", 2, "only at its end"),
        ('"foo ba*"', 7, "not in quotes"),
        ("3.5*", 3, "one word only"),
        ("expret:Li", 0, "did you mean expert:"),
        ("tag:x", 0, "no field “tag”"),
        ("a http://x.example", 2, "put them in quotes"),
        ("expert:", 7, "needs a value"),
        ("expert: Li", 7, "needs a value"),
        ("said:(a b)", 5, "not parentheses"),
        ("expert:…", 7, "no letter or digit"),
        ("date:2023-13", 5, "no such day"),
        ("date:2023-02-30", 5, "no such day"),
        ("date:0000", 5, "no such day"),
        ("date:May", 5, "a date is"),
        ("date:2023-05..2023-04", 5, "ends before it begins"),
        ("date:..", 5, "before or behind"),
        ("newer:2", 6, "an age is"),
        ("newer:9999y", 6, "first day of the calendar"),
        ("newer:999999d", 6, "first day of the calendar"),
        ("is:new", 3, "unread, read, starred"),
        ("sort:size", 5, "date, relevance"),
        ("sort:date sort:date", 10, "twice"),
        ("(a sort:date)", 3, "stands beside it"),
        ("a OR sort:date", 5, "stands beside it"),
        ("-sort:date", 1, "stands beside it"),
    ],
)
def test_a_bad_query_is_refused_at_its_place(text: str, at: int, why: str) -> None:
    with pytest.raises(BadQuery) as refusal:
        parse(text, today=TODAY)
    assert (refusal.value.at, refusal.value.where) == (at, text)
    assert why in refusal.value.why


@pytest.mark.parametrize("opening", ["(", "-", "NOT ", "(-"])
def test_deep_nesting_is_refused_in_words(opening: str) -> None:
    with pytest.raises(BadQuery, match="levels"):
        parse(opening * 900 + "a", today=TODAY)


def test_nesting_up_to_the_cap_is_understood() -> None:
    assert node_of("(" * DEEPEST + "a" + ")" * DEEPEST) == A


def test_a_query_has_a_longest_length_and_a_most_of_words() -> None:
    with pytest.raises(BadQuery, match="characters"):
        parse("a" * (LONGEST + 1), today=TODAY)
    with pytest.raises(BadQuery, match="words"):
        parse("a " * (MOST_TERMS + 1), today=TODAY)
    with pytest.raises(BadQuery, match="words"):
        parse('"' + "a " * (MOST_TERMS + 1) + '"', today=TODAY)


@pytest.mark.parametrize("piece", ['"', "(", "-", "a:", "“", 'a"', "\\", "*", ".", "a-", "a'"])
def test_the_longest_query_comes_to_an_end(piece: str) -> None:
    with suppress(BadQuery):
        parse((piece * LONGEST)[:LONGEST], today=TODAY)


pieces = st.sampled_from(
    [
        "a",
        "b*",
        "-",
        " ",
        " ",
        "(",
        ")",
        '"',
        "“",
        "”",
        " OR ",
        " AND ",
        " NOT ",
        "expert:",
        "date:",
        "2023",
        "..",
        "-11",
        "newer:2w",
        "is:read",
        "sort:date",
        "title:",
        "co-op",
        "O'Brien",
        "北京",
        "’s",
        "\\",
        "source:",
        "é",
        "\x00",
        "said:x",
    ]
)
anything = st.one_of(st.text(), st.lists(pieces, max_size=12).map("".join))


def refused(text: str) -> BadQuery | None:
    try:
        parse(text, today=TODAY)
    except BadQuery as refusal:
        return refusal
    return None


@given(anything)
def test_any_text_is_a_query_or_a_bad_query(text: str) -> None:
    refusal = refused(text)
    assert refusal is None or 0 <= refusal.at <= len(text)


@given(anything)
def test_a_query_written_out_again_is_the_same_query(text: str) -> None:
    try:
        query = parse(text, today=TODAY)
    except BadQuery:
        return
    assert parse(unparse(query), today=TODAY) == query


folded = st.sampled_from(["armenia", "北", "и", "3"]).map(str) | st.just("or")
values = st.sampled_from(["BY", "The Times", "a”b", 'A "B" \\ C', "O'Neil", "x:y (z)", "-a"])
leaves = st.one_of(
    st.builds(Word, folded, st.sampled_from(["text", "title", "said", "wants"]), st.just(False)),
    st.builds(Phrase, st.lists(folded, min_size=2, max_size=4).map(tuple), st.sampled_from(["text", "said"])),
    st.builds(Who, st.sampled_from(["expert", "person"]), values),
    st.builds(About, st.sampled_from(["country", "source"]), values),
    st.builds(Flag, st.sampled_from(["unread", "read", "starred"])),
    st.builds(Dated, st.dates(), st.none()),
    st.dates().map(lambda day: Dated(day, day)),
)  # fmt: skip


def several(inner: st.SearchStrategy[Node], kind: type[Node]) -> st.SearchStrategy[tuple[Node, ...]]:
    """Parts of an And (Or) that are not such themselves: a parsed tree is flat."""
    return st.lists(inner.filter(lambda node: not isinstance(node, kind)), min_size=2, max_size=3).map(tuple)


trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        inner.map(Not),
        several(inner, And).map(And),
        several(inner, Or).map(Or),
    ),
    max_leaves=12,
)


@given(trees, st.sampled_from([None, "date", "relevance"]))
def test_any_tree_can_be_written_and_read(tree: Node, sort: Sort | None) -> None:
    query = Query(tree, sort)
    assert parse(unparse(query), today=TODAY) == query
