"""What is found in an article survives being written down."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.domain.annotation import (
    Annotations,
    Holder,
    MembershipClaim,
    Mention,
    Person,
    Priority,
    Speaker,
    Statement,
)
from tui_reader.domain.article import Article, Block
from tui_reader.domain.document import Origin
from tui_reader.domain.organisation import Country
from tui_reader.domain.published import Published
from tui_reader.domain.record import (
    annotations_from_json,
    annotations_to_json,
    blocks_from_json,
    blocks_to_json,
    to_record,
)
from tui_reader.domain.span import Span

COUNTRIES = {"BY": Country("BY", "Belarus"), "AM": Country("AM", "Armenia")}

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 999), st.integers(1, 99))
names = st.text(min_size=1, max_size=12)
maybe_name = st.none() | names
kinds = st.sampled_from(["expert", "official", "other"])
codes = st.lists(st.sampled_from(["BY", "AM", "SUHH"]), max_size=3).map(tuple)
speakers = st.builds(Speaker, names, kinds, st.none() | spans, maybe_name, maybe_name)
people = st.builds(
    Person, names, names, kinds, maybe_name, maybe_name, maybe_name, st.sampled_from([None, "female", "male"])
)
statements = st.builds(
    Statement,
    spans,
    st.sampled_from(["direct", "indirect", "mixed"]),
    st.integers(0, 50),
    names,
    st.floats(0, 1),
    st.none() | spans,
    st.none() | speakers,
)
priorities = st.builds(
    Priority,
    spans,
    st.sampled_from(["goal", "concern"]),
    st.builds(Holder, names, maybe_name, codes),
    spans,
    names,
    st.none() | spans,
    maybe_name,
    st.booleans(),
    st.booleans(),
)
mentions = st.builds(Mention, spans, st.sampled_from(["country", "person"]), names, names, names)
claims = st.builds(MembershipClaim, names, codes, spans)
found = st.builds(
    Annotations,
    names,
    names,
    names,
    maybe_name,
    *(st.lists(each, max_size=3).map(tuple) for each in (mentions, people, statements, priorities, claims)),
)
blocks = st.lists(st.builds(Block, st.sampled_from(["headline", "caption"]), spans), max_size=5).map(tuple)


@given(found)
def test_annotations_that_were_kept_come_back_equal(annotations: Annotations) -> None:
    assert annotations_from_json(annotations_to_json(annotations)) == annotations


@given(blocks)
def test_structure_that_was_kept_comes_back_equal(kept: tuple[Block, ...]) -> None:
    assert blocks_from_json(blocks_to_json(kept)) == kept


@given(found)
def test_the_public_record_has_the_promised_keys(annotations: Annotations) -> None:
    article = Article(
        "a1", "Text.", (), Origin("a.txt", "/a.txt"), published=Published("2023-01", inferred=True)
    )
    record = to_record(article, annotations, COUNTRIES)
    assert list(record) == [
        "format", "id", "title", "date", "date_inferred", "source", "author", "url", "lang", "text",
        "mentions", "people", "statements", "priorities", "memberships",
    ]  # fmt: skip
    assert (record["format"], record["date"], record["date_inferred"]) == (1, "2023-01", True)
    assert json.loads(json.dumps(record)) == record


def test_each_finding_has_the_promised_keys() -> None:
    speaker = Speaker("Ana Roe", "expert", Span(0, 3), "ana-roe", "economist")
    annotations = Annotations(
        "h", "1", "w", "en",
        (Mention(Span(0, 3), "country", "BY", "Belarus", "demonym"),),
        (Person("ana-roe", "Ana Roe", "expert", "economist", "Institute", None, "female"),),
        (Statement(Span(4, 9), "direct", 0, "quote-said", 0.9, Span(10, 14), speaker),),
        (Priority(Span(4, 9), "goal", Holder("Belarus", "BY"), Span(0, 20), "aims-to"),),
        (MembershipClaim("CSTO", ("BY", "AM"), Span(0, 20)),),
    )  # fmt: skip
    record = to_record(Article("a1", "Text.", (), Origin("a.txt", "/a.txt")), annotations, COUNTRIES)
    assert record["mentions"] == [
        {"start": 0, "end": 3, "kind": "country", "id": "BY", "name": "Belarus", "form": "demonym"}
    ]
    assert set(record["people"][0]) == {"id", "name", "role", "kind", "affiliation", "country"}
    assert record["statements"][0]["speaker"] == {
        "start": 0, "end": 3, "id": "ana-roe", "name": "Ana Roe", "role": "economist", "kind": "expert",
    }  # fmt: skip
    assert record["statements"][0]["cue"] == {"start": 10, "end": 14}
    assert record["priorities"][0]["holder"] == {"name": "Belarus", "id": "BY", "members": None}
    assert record["priorities"][0]["sentence"] == {"start": 0, "end": 20}
    assert record["memberships"] == [{"organisation": "CSTO", "members": ["BY", "AM"], "start": 0, "end": 20}]
    assert record["lang"] == "en"


def test_members_of_a_collective_are_named_though_the_text_never_names_them() -> None:
    holder = Holder("the bloc’s eastern members", None, ("BY", "AM", "SUHH"))
    found = Annotations(
        "h", "1", "w", "en", priorities=(Priority(Span(0, 4), "goal", holder, Span(0, 5), "r"),)
    )
    record = to_record(Article("a1", "Text.", (), Origin("a.txt", "/a.txt")), found, COUNTRIES)
    assert record["priorities"][0]["holder"]["members"] == ["Belarus", "Armenia", "SUHH"]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"text_hash": "x"}'])
def test_what_was_not_written_here_is_not_read(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        annotations_from_json(text)
