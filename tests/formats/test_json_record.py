"""Records of JSONL: what they state wins, what is wrong with them is one line."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.reading import from_record, kinds
from tui_reader.errors import Unreadable

TEXT = "The ministers of the five states met on Tuesday and agreed to meet again before the summer is over."


def test_a_record_states_what_it_is() -> None:
    article = from_record(
        id=17, title="Five states agree", date="2021-02", source="Example Post", author="Jane Roe",
        url="https://example.org/17", lang="EN", text=TEXT, corpus="week", meta={"topics": ["money"]},
    )  # fmt: skip
    assert (article.id, article.origin.record_id, article.origin.collection) == ("17", "17", "week")
    assert (article.title, article.source, article.author) == (
        "Five states agree",
        "Example Post",
        "Jane Roe",
    )
    assert article.published is not None
    assert (article.published.iso, article.lang) == ("2021-02", "en")
    assert article.extra == {"corpus": "week", "meta": {"topics": ["money"]}}
    assert article.warnings == ()


def test_what_is_stated_wins_over_what_the_page_tells() -> None:
    page = f"Five states agree\nPosted: 05.06.2020\nMINSK, June 5. /TASS/. {TEXT}"
    article = from_record(title="Five States Agree", date="2021-02-03", source="Example Post", text=page)
    assert kinds(article) == ["headline", "posted", "dateline", "paragraph"]
    assert article.title == "Five States Agree"
    assert article.published is not None
    assert (article.published.iso, article.source) == ("2021-02-03", "Example Post")


def test_what_is_not_stated_is_taken_from_the_page() -> None:
    article = from_record(
        text=f"Five states agree\n\nMINSK, June 5, 2020. /TASS/. {TEXT}", date="", source=""
    )
    assert (article.title, article.source) == ("Five states agree", "TASS")
    assert article.published is not None
    assert article.published.iso == "2020-06-05"


def test_a_first_line_that_is_not_the_title_is_no_headline() -> None:
    article = from_record(title="Five states agree", text=f"A line of its own\n\n{TEXT}")
    assert "headline" not in kinds(article)


def test_without_an_id_the_id_is_a_stable_hash() -> None:
    one, again, other = from_record(text=TEXT), from_record(text=TEXT), from_record(text=TEXT + " More.")
    assert one.id == again.id != other.id
    assert len(one.id) == 12


@pytest.mark.parametrize(
    "date", ["yesterday", "2023-02-30", "9999-12-31T23:59:59+14:00", True, [2023], {"y": 1}]
)
def test_an_unreadable_date_is_unknown_and_the_record_kept(date: object) -> None:
    article = from_record(date=date, text=f"MINSK, June 5, 2020. /TASS/. {TEXT}")
    assert article.published is None
    assert len(article.warnings) == 1


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "http://a b/",
        "https://e.org/\x1b[31m",
        7,
        "x" * 9_000,
    ],
)
def test_only_addresses_of_the_web_are_kept(url: object) -> None:
    article = from_record(url=url, text=TEXT)
    assert article.url is None
    assert article.warnings == ("the address is not one of the web and was not used",)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"{", "not JSON: expecting property name"),
        (b"not json", "not JSON: expecting value at column 1"),
        (b'{"text": "The mayor sa', "not JSON: unterminated string starting at column 10"),
        (b"[1, 2]", "JSON, but not an object"),
        (b"{}", "no text in the record"),
        (b'{"text": null}', "no text in the record"),
        (b'{"text": 5}', "the record's text is not text"),
        (b'{"text": " "}', "empty: no text in it"),
        (b'{"a":' * 100_000, "JSON nested too deep"),
        (b"[" * 100_000, "JSON nested too deep"),
        (b'{"text": "x", "n": ' + b"9" * 5_000 + b"}", "a number in the JSON is too long"),
    ],
)
def test_a_bad_record_is_one_line_with_its_place(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable) as caught:
        from_record(data)
    assert str(caught.value).startswith(f"week.jsonl:1: {why}")
    assert "\n" not in str(caught.value)


def test_everything_of_a_record_is_clean() -> None:
    article = from_record(
        id="a\x1b[31m\nb", title="T\x07\u202e", source=["A\x00", "B"], author="\ud800x",
        text="Wo\u200brds.\r\nMore.", lang="../etc",
        **{"k\x1b[0m": {"n\x9b1m": ["\x1b]0;x\x07", 1, None, 2.5]}},
    )  # fmt: skip
    assert (article.id, article.title, article.source, article.author) == ("a b", "T", "A, B", "\ufffdx")
    assert article.text == "Words.\nMore."
    assert article.extra == {"k": {"n": ["", 1, None, 2.5]}}


def test_what_has_the_wrong_type_is_told_and_not_used() -> None:
    article = from_record(id=[1], title={"a": 1}, source=True, author=7, lang=5, text=TEXT)
    assert (article.title, article.source, article.author, article.lang) == (None, None, "7", "en")
    assert article.origin.record_id is None
    assert len(article.warnings) == 3


def test_of_a_key_that_is_there_twice_the_last_counts() -> None:
    assert from_record(b'{"title":"a","title":"b","text":"Some text."}').title == "b"


def test_what_nests_too_deep_is_left_out_of_what_is_kept() -> None:
    deep: object = "end"
    for _ in range(50):
        deep = {"a": deep}
    kept = json.dumps(from_record(text=TEXT, deep=deep).extra)
    assert "end" not in kept
    assert len(kept) < 500


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.dictionaries(
        st.sampled_from(["id", "title", "date", "source", "author", "url", "lang", "extra", "link"]), values
    ),
    st.text(max_size=60),
)
def test_no_record_breaks_the_reader(record: dict[str, object], text: str) -> None:
    with suppress(Unreadable):  # when there is no text
        assert from_record({**record, "text": text}).id
