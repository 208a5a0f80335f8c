"""Pages of plain text: every line finds its place, and the page's own date and source are read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.reading import from_text, kinds, outline
from tui_reader.domain.article import PROSE, Article
from tui_reader.errors import Unreadable

BODY = "The ministers of the five states met on Tuesday and agreed to meet again before the summer is over."
MORE = "They left without a word on the one question that everybody had come for, which was that of money."


def test_a_page_with_a_date_line_and_a_headline() -> None:
    article = from_text(
        f"Posted: 03.02.2021 09:05:00\n\nMinisters put off the hard question\n\n{BODY}\n\n{MORE}"
    )
    assert kinds(article) == ["posted", "headline", "paragraph", "paragraph"]
    assert article.title == "Ministers put off the hard question"
    assert article.published is not None
    assert (article.published.iso, article.published.inferred) == ("2021-02-03T09:05:00", False)


def test_a_page_of_an_agency_with_a_picture() -> None:
    article = from_text(
        "Home > World > Asia\n\nFive states agree to meet again\n\n"
        "Ministers described their meeting as useful, and their host spoke of a beginning\n"
        "Foreign Minister Jana Nowak Press Service/TASS\nForeign Minister Jana Nowak\n"
        "© Press Service/TASS\n\n"
        f"ASTANA, February 3. /TASS/. {BODY}\n\nWhat was left open\n\n{MORE}"
    )
    assert kinds(article) == [
        "breadcrumb", "headline", "standfirst", "caption", "caption", "credit", "dateline", "paragraph",
        "subhead", "paragraph",
    ]  # fmt: skip
    assert article.source == "TASS"
    assert article.published is None  # no year is said, and nothing tells it


def test_a_byline_a_caption_and_the_end_of_the_page() -> None:
    article = from_text(
        "Ministers put off the hard question\nBy Jane Roe and Ali Hassan, Example Post\nNovember 2, 2023\n\n"
        f"FILE PHOTO: Delegates arrive at the hall. REUTERS/Jo Bloggs\n\n{BODY}\n\n{MORE}\n\n"
        "Reporting by Jane Roe; Editing by Max Muster\n\n© 2023 Example Post. All rights reserved."
    )
    assert kinds(article) == [
        "headline", "byline", "posted", "caption", "paragraph", "paragraph", "byline", "credit",
    ]  # fmt: skip
    assert article.author == "Jane Roe and Ali Hassan, Example Post"
    assert article.published is not None
    assert article.published.iso == "2023-11-02"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Published: 2023-11-02", "2023-11-02"),
        ("November 2, 2023", "2023-11-02"),
        ("Thursday, 2 November 2023", "2023-11-02"),
        ("2 Nov 2023, 14:05", "2023-11-02T14:05:00"),
        ("PUBLISHED : 2 Nov 2023 at 14:05", "2023-11-02T14:05:00"),
        ("Published 2 November 2023 14:05 | Updated 3 November 2023", "2023-11-02T14:05:00"),
        ("By Jane Roe | 2 November 2023", "2023-11-02"),
        ("By Example Times Published: Nov 02, 2023 09:05 PM", "2023-11-02T21:05:00"),
        ("14:05, 2 November 2023", "2023-11-02T14:05:00"),
        ("2 Nov. 2023 - |Last updated: 3 Nov. 2023 15:05", "2023-11-02"),
        ("Nov 2, 2023, 14:05 (GMT+3)", "2023-11-02T14:05:00+03:00"),
        ("World | November 2, 2023", "2023-11-02"),
        ("2 November 2023 Peace and Security", "2023-11-02"),
        ("1 NOV, 07:00", None),  # no year is said
        ("Updated 3 November 2023", "2023-11-03"),  # better than nothing
        ("Published 14:05 GMT", None),  # no day is said
        ("3 hours ago", None),
        ("Posted: 31.02.2023", None),  # no such day
    ],
)
def test_lines_that_say_when(line: str, iso: str | None) -> None:
    article = from_text(f"Ministers put off the hard question\n\n{line}\n\n{BODY}\n\n{MORE}")
    assert kinds(article)[1] in ("posted", "byline")
    assert (article.published.iso if article.published else None) == iso


def test_bare_dates_below_the_top_head_parts_of_a_chronicle() -> None:
    part = f"{BODY} {MORE} {BODY}"
    article = from_text(f"A year of talks\n\n{part}\n\n{part}\n\nMay 5, 2021\n\n{part}")
    assert kinds(article) == ["headline", "paragraph", "paragraph", "subhead", "paragraph"]
    assert article.published is None


def test_when_it_was_posted_counts_for_more_than_when_it_was_updated() -> None:
    article = from_text(f"A headline\n\nUpdated: 05.11.2023\n\nPosted: 02.11.2023\n\n{BODY}\n\n{MORE}")
    assert article.published is not None
    assert article.published.iso == "2023-11-02"


@pytest.mark.parametrize(
    ("page", "iso"),
    [
        # what is to come this year, told in its first days
        ("MINSK, January 2. /TASS/. Latvia will chair the council in 2021. It began in 2014.", "2021-01-02"),
        # later in the year: the year before is named too
        ("MINSK, June 2. /TASS/. Latvia will chair it in 2021. Estonia did in 2020.", "2021-06-02"),
        # in the last months it is the next year's
        ("MINSK, December 2. /TASS/. Latvia will chair it in 2021. Estonia did in 2020.", "2020-12-02"),
        ("MINSK, June 2. /TASS/. The council met.\n\n© 2021 Example Post", "2021-06-02"),
        ("MINSK, June 2. /TASS/. The council was founded in 1994 and grew in 2001.", None),  # only the past
        ("MINSK, January 2. /TASS/. It will last until 2030.", None),  # an aim, not a time
        ("MINSK, February 30. /TASS/. Latvia will chair the council in 2021.", None),  # no such day
    ],
)
def test_a_year_that_is_not_said_is_inferred_from_two_signs_or_not_at_all(page: str, iso: str | None) -> None:
    article = from_text(f"A headline about the council\n\n{page}")
    assert (article.published.iso if article.published else None) == iso
    assert article.published is None or article.published.inferred


@pytest.mark.parametrize(
    "line",
    [
        "© Press Service of the President", "Photo: Jane Roe", "Photo by Jane Roe / Reuters",
        "Image credit: UN",
        "REUTERS/Jane Roe", "Jane Roe/AFP via Getty Images", "Getty Images", "Source: Example Agency",
        "Copyright 2023 Example Post", "Foreign Ministry/TASS", "Jane Roe/TASS, archive", "Archive photo",
    ],
)  # fmt: skip
def test_credits_are_not_prose(line: str) -> None:
    assert kinds(from_text(f"A headline about it\n\n{BODY}\n\n{line}\n\n{MORE}"))[2] == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "Delegates arrive at the hall in Astana on Tuesday. (AP Photo/Jane Roe)",
        "Delegates arrive at the hall in Astana on Tuesday. (Jane Roe/Reuters)",
        "Delegates arrive at the hall in Astana on Tuesday. REUTERS/Jane Roe",
        "Delegates arrive at the hall in Astana [File: Jane Roe/Reuters]",
        "Delegates arrive at the hall in Astana. Photo: Jane Roe",
        "FILE - Delegates arrive at the hall in Astana, Feb. 3, 2021.",
        "This photo taken on Feb. 3 shows delegates in the hall.",
        "Image copyright Getty Image caption Delegates stood up in the hall for several minutes",
    ],
)
def test_captions_are_not_prose(line: str) -> None:
    assert kinds(from_text(f"A headline about it\n\n{line}\n\n{BODY}\n\n{MORE}"))[1] == "caption"


def test_a_caption_that_is_there_twice_is_a_caption_twice() -> None:
    caption = "Delegates of the five states arrive at the hall in Astana on Tuesday, where they will stay."
    article = from_text(
        f"A headline about it\n\n{caption} (AP Photo/Jane Roe)\n\n{caption}\n\n{BODY}\n\n{MORE}"
    )
    assert kinds(article) == ["headline", "caption", "caption", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    ["Home > World > Asia", "Home / World", "News | Politics", "All news", "Share this article",
    "ADVERTISEMENT",
     "Read more: Five states agree", "Subscribe", "46", "5 min read",
        "#talks #states", "https://example.org/a", "***", "Related news"],
)  # fmt: skip
def test_the_way_about_a_site_is_not_prose(line: str) -> None:
    article = from_text(f"{line}\n\nMinisters put off the hard question\n\n{BODY}\n\n{MORE}")
    assert kinds(article) == ["breadcrumb", "headline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "prose",
    [
        "By Friday the delegates had left, and nobody knew what had been agreed in the end.",
        "Photographs of the meeting were shown on the evening news of all five states.",
        "Share prices fell when the news of the meeting reached the markets in the afternoon.",
        "In 2023, trade between the two grew by a tenth, and its price by a fifth (see below).",
        "“We came here to listen,” the minister said. “Home or abroad, that is what we do.”",
        "He told Reuters that the plan was dead.",
        "The five are equal, as the Charter has it and as the Assembly said before [see A/33/256].",
        "(c) Reports are sent to the President, including:",
        "The minister met his colleague of the EU/EEA.",
        "November 2, 2023 was the day on which everything changed.",
        "Posted to Geneva in 2019, he saw it all from the first day.",
    ],
)
def test_sentences_that_begin_like_furniture_are_prose(prose: str) -> None:
    article = from_text(f"Ministers put off the hard question\n\n{BODY}\n\n{prose}\n\n{MORE}")
    assert kinds(article)[2] in ("paragraph", "list_item")


def test_text_without_a_headline_has_no_title() -> None:
    assert from_text(f"{BODY}\n\n{MORE}").title is None
    assert from_text(f"MINSK, 12 January 2023. {BODY}").title is None


def test_lines_wrapped_at_a_column_are_one_paragraph() -> None:
    words = (BODY + " " + MORE).split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 50:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    wrapped = "\n".join([*lines, line])
    article = from_text(f"Ministers put off the question\n\n{wrapped}\n\n{wrapped}")
    assert kinds(article) == ["headline", "paragraph", "paragraph"]
    assert article.text.endswith(wrapped)  # the text stays as it was


def test_paragraphs_without_blank_lines_are_told_apart() -> None:
    article = from_text(f"Ministers put off the hard question\n{BODY}\n{MORE}\n{BODY}")
    assert kinds(article) == ["headline", "paragraph", "paragraph", "paragraph"]


def test_sentences_broken_at_links_are_put_together() -> None:
    broken = "The spokesman of the five states told\nExample Post\n: “We came to listen.”"
    article = from_text(f"A headline about it\n{BODY}\n{broken}\nHe said no\nmore\n.\n{MORE}")
    assert kinds(article) == ["headline", "paragraph", "paragraph", "paragraph", "paragraph"]
    assert article.blocks[2].span.of(article.text) == broken


def test_lists_and_quoted_headings() -> None:
    article = from_text(f"What was agreed\n\n{BODY}\n\n• to meet again;\n• to talk.\n\n- Money -\n\n{MORE}")
    assert kinds(article) == ["headline", "paragraph", "list_item", "list_item", "subhead", "paragraph"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What was left open", "subhead"),
        ("What comes next?", "subhead"),
        ("Jane Roe: What comes next?", "paragraph"),  # a transcript
        ("Is he here? Could he say a word?", "paragraph"),
        ("We thank the host of the meeting", "paragraph"),
        ("So, what I wanted to say —", "paragraph"),
        ("A line that is far too long to be the heading of the part that follows it below", "paragraph"),
        ("and it went on", "paragraph"),
    ],
)
def test_a_short_line_over_prose_is_a_subhead_unless_it_is_spoken(line: str, kind: str) -> None:
    assert kinds(from_text(f"A headline about it\n\n{BODY}\n\n{line}\n\n{MORE}"))[2] == kind


def test_numbered_paragraphs_of_a_record_are_paragraphs() -> None:
    article = from_text(f"12. {BODY} {MORE} {BODY} {MORE}\n\n13. {MORE}")
    assert kinds(article) == ["paragraph", "list_item"]


def test_an_empty_text_is_refused_in_a_line() -> None:
    for empty in (b"", b"\xef\xbb\xbf", b" \n\t", b"\x07\x1b[31m"):
        with pytest.raises(Unreadable, match=r"^a\.txt: empty"):
            from_text(empty)


def whole(article: Article) -> str:
    return "".join(block.span.of(article.text) for block in article.blocks)


@given(
    st.lists(
        st.sampled_from(
            [BODY, "Posted: 03.02.2021", "All news", "Heading", "© X/TASS", "MINSK, May 3. /TASS/. Word.",
             "• item", "By Jane Roe", "", "a", "x, and", "\u0301", "Photo: Y", "1. one", "(AP) -", "- a -",
             "\t"]
        ),
        min_size=1,
    ),
    st.sampled_from(["\n", "\n\n", "\r\n", " \n "]),
)  # fmt: skip
def test_every_character_of_a_page_is_in_exactly_one_block(lines: list[str], end: str) -> None:
    try:
        article = from_text(end.join(lines))
    except Unreadable:
        return
    assert "".join(whole(article).split()) == "".join(article.text.split())


def test_a_giant_list_of_lines_is_cut_only_coarsely() -> None:
    article = from_text("word\n" * 60_000)
    assert len(article.blocks) < 1_000
    assert "".join(whole(article).split()) == "word" * 60_000


@pytest.mark.parametrize(
    ("name", "iso", "inferred", "source"),
    [
        ("000_", "2023-12-07T12:18:00", False, None),
        ("002_", "2023-11-14T11:33:00", False, None),
        ("003_", "2023-01-01", True, "TASS"),
    ],
)
def test_the_three_originals(shared: Path, name: str, iso: str, inferred: bool, source: str | None) -> None:
    import json

    path = next((shared / "seeds").glob(f"{name}*"))
    gold = [json.loads(line) for line in (shared / "gold" / "seeds.jsonl").read_text().splitlines()]
    article = from_text(path.read_bytes())
    assert article.title == next(row["title"] for row in gold if row["file"] == path.name)
    assert article.published is not None
    assert (article.published.iso, article.published.inferred) == (iso, inferred)
    assert article.source == source
    prose = [words for kind, words in outline(article) if kind in PROSE]
    assert not any(
        words.startswith(("Posted", "All news", "Secretary-General of", "©", "MOSCOW,")) for words in prose
    )
    assert "headline" in kinds(article)
