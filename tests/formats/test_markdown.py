"""Markdown: marks come off, structure becomes blocks, nothing is run or fetched."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.reading import from_markdown, kinds, outline
from tui_reader.errors import Unreadable
from tui_reader.formats.markdown import render

MATTER = (
    "---\ntitle: Five states agree\ndate: 2021-02-03\nsource: Example Post\nauthor: [Jane Roe, Ali Hassan]\n"
)


def test_front_matter_says_what_the_article_is() -> None:
    article = from_markdown(
        MATTER + "url: https://example.org/a\nlang: en-GB\nid: a-1\nbrief_of: https://example.org/b\n"
        "topics: [money, borders]\n---\n\nThe ministers met on Tuesday.\n"
    )
    assert (article.title, article.source, article.author) == (
        "Five states agree",
        "Example Post",
        "Jane Roe, Ali Hassan",
    )
    assert article.published is not None
    assert (article.published.iso, article.url, article.lang) == ("2021-02-03", "https://example.org/a", "en")
    assert (article.id, article.origin.record_id) == ("a-1", "a-1")
    assert article.extra == {"brief_of": "https://example.org/b", "topics": ["money", "borders"]}
    assert article.text == "The ministers met on Tuesday."


def test_scalars_of_front_matter_are_never_more_than_text() -> None:
    article = from_markdown("---\nsource: NO\ndate: 2022-09\nhidden: yes\n---\nThe ministers met.")
    assert (article.source, article.extra) == ("NO", {"hidden": "yes"})
    assert article.published is not None
    assert article.published.iso == "2022-09"


@pytest.mark.parametrize(
    "matter",
    [
        "title: [unclosed\n",
        "title: a\ntitle: b\n",  # twice
        "title: !!python/object/apply:os.system ['id']\n",
        "a: " + "[" * 500 + "\n",
    ],
)
def test_a_fault_in_front_matter_is_told_and_the_text_kept(matter: str) -> None:
    article = from_markdown(f"---\n{matter}---\n\nThe ministers met on Tuesday.")
    assert any("front matter" in warning for warning in article.warnings)
    assert "The ministers met on Tuesday." in article.text


@pytest.mark.parametrize(
    "text", ["---\n\nThe ministers met.\n\n---\n\nThey left.", "---\nno end: here\n\nText."]
)
def test_a_rule_at_the_top_is_no_front_matter(text: str) -> None:
    article = from_markdown(text)
    assert article.warnings == ()
    assert article.extra == {}


def test_structure_becomes_blocks() -> None:
    article = from_markdown(
        "# Five states *agree*\n\nThe ministers met\non Tuesday.\n\n## What next\n\n- Meet **again**.\n"
        "- Talk of [money](https://example.org).\n\n1. First of all.\n2. Then.\n\n"
        "> We came here\n> to listen.\n\n"
        "Old heading\n===========\n\nThe end.\n\n---\n\n```\ncode *stays* as_it_is\n```\n"
    )
    assert outline(article) == [
        ("headline", "Five states agree"),
        ("paragraph", "The ministers met on Tuesday."),
        ("subhead", "What next"),
        ("list_item", "• Meet again."),
        ("list_item", "• Talk of money."),
        ("list_item", "1. First of all."),
        ("list_item", "2. Then."),
        ("block_quote", "We came here to listen."),
        ("subhead", "Old heading"),
        ("paragraph", "The end."),
        ("paragraph", "code *stays* as_it_is"),
    ]
    assert article.title == "Five states agree"


def test_a_heading_is_the_headline_only_if_it_says_the_title() -> None:
    assert kinds(from_markdown(MATTER + "---\n# Five States Agree!\n\nText of it.")) == [
        "headline",
        "paragraph",
    ]
    assert kinds(from_markdown(MATTER + "---\n# What next\n\nText of it.")) == ["subhead", "paragraph"]


def test_paragraphs_are_looked_into_as_those_of_plain_text() -> None:
    article = from_markdown(
        "# Five states agree\n\nBy Jane Roe\n\nMINSK, 3 February 2021. The ministers met."
    )
    assert kinds(article) == ["headline", "byline", "dateline", "paragraph"]
    assert article.author == "Jane Roe"
    assert article.published is not None


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**bold**, *italic*, ***both***, _one_, __two__, ~~gone~~", "bold, italic, both, one, two, gone"),
        ("**bold with *italic* inside**", "bold with italic inside"),
        ("snake_case_name, 2 * 3 * 4, a*b", "snake_case_name, 2 * 3 * 4, a*b"),
        (r"\*not italic\* and \[not a link\](x)", "*not italic* and [not a link](x)"),
        ("`code *with* marks`", "code *with* marks"),
        ("[text](https://example.org 'title') and <https://example.org>", "text and https://example.org"),
        ("[x](javascript:alert(1)) [y](file:///etc/passwd)", "x y"),  # where it leads is gone
        ("![a map](https://example.org/map.png) here", "a map here"),
        ("[![a map](m.png)](https://example.org)", "a map"),
        (
            "[bold red]stays[/] and [link=https://example.org]so[/link]",
            "[bold red]stays[/] and [link=https://example.org]so[/link]",  # markup of others is only words
        ),
        ("AT&amp;T &lt;here&gt; &copy;", "AT&T <here> ©"),
        ("&#27;[31mred&#7;", "[31mred"),  # an escape sequence in disguise
        ("a<br>b <b>bold</b> <a href='x'>link</a><!-- gone -->", "a b bold link"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),  # only words
        ("if a < b and c > d", "if a < b and c > d"),
    ],
)
def test_marks_come_off_and_words_stay(marked: str, plain: str) -> None:
    assert render(f"Words. {marked}")[0] == f"Words. {plain}"


def test_links_by_reference() -> None:
    text, _ = render(
        "Read [the text][1] and [this], not [that].\n\n[1]: https://example.org\n[this]: <x> 'y'\n"
    )
    assert text == "Read the text and this, not [that]."


def test_quotations_in_quotations_are_quotations() -> None:
    text, found = render(">" * 5_000 + " deep words")
    assert text == "deep words"
    assert [piece.kind for piece in found] == ["block_quote"]


def test_a_year_at_the_beginning_of_a_line_is_no_list() -> None:
    text, _ = render("They signed it in\n1994. It was a good year.")
    assert text == "They signed it in 1994. It was a good year."


@given(st.text(alphabet="ab *_`[]()<>!#-=|\\~&;:1.\n>\t\"'\u0301/", max_size=80))
def test_no_markdown_breaks_the_reader_and_spans_hold_all_words(source: str) -> None:
    text, found = render(source)
    assert (
        "".join(piece.span.of(text) for piece in found).split() == "".join(text.split("\n")).split() or found
    )
    assert "".join("".join(piece.span.of(text) for piece in found).split()) == "".join(text.split())
    with suppress(Unreadable):  # when nothing is left
        from_markdown(source)


def test_an_enormous_markdown_text_is_read_as_plain() -> None:
    article = from_markdown("**word**\n" * 60_000)
    assert article.text.startswith("**word**")
