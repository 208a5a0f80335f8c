"""Headlines of other articles among the site's own words are no words of the article."""

import pytest

from tests.formats.reading import from_text, outline

BODY = "The ministers of the five states met on Tuesday and agreed to meet again before the summer is over."
MORE = "They left without a word on the one question that everybody had come for, which was that of money."
END = "Their host said at the door that he had seen worse meetings, and that the soup at least had been hot."


def kinds_below(lines: str) -> list[str]:
    """The kinds of what stands between the report and its last paragraph."""
    article = from_text(f"Ministers put off the question\n\n{BODY}\n\n{MORE}\n\n{lines}\n\n{END}")
    return [kind for kind, _ in outline(article)[3:-1]]


@pytest.mark.parametrize(
    "lines",
    [
        # under the site's label, one headline a line or a paragraph
        "Related articles\n\nPBA: Coach leaves the bench\n\nHarbour dues to rise, union says",
        "Popular\n\nMayor told boatmen to ‘stay calm’: Aide\n\nHarbour dues to rise, union says\n\nWWW",
        # one alone, behind a colon
        "READ:\n\nMayor says the ferry will sail",
        # in the same line
        "READ: Mayor says the ferry will sail",
        "WATCH: Ferry leaves the harbour",
        # a video's title, there twice
        "JUST WATCHED Expert: Dam will hold Replay More Videos ... MUST WATCH Expert: Dam will hold 02:15",
        # sections before each
        "SPORTS\n\nHarbour team wins again\n\nSubscribe to our daily newsletter\n\nBUSINESS\n\nDues to rise",
    ],
)
def test_links_to_other_articles_are_the_way_about_the_site(lines: str) -> None:
    assert set(kinds_below(lines)) == {"breadcrumb"}


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        # a subheading below an advertisement
        ("Advertisement\n\nWhat was left open", ["breadcrumb", "subhead"]),
        # a list without the site's words
        ("Jana Nowak, minister\n\nAli Hassan, envoy", ["paragraph", "subhead"]),
        # sentences
        ("Read more: Five states\n\nThey meet again in May.", ["breadcrumb", "paragraph"]),
        (
            "Related articles\n\n- to open the port\n\n- to close the mine",
            ["breadcrumb", "list_item", "list_item"],
        ),
    ],
)
def test_what_stands_among_them_else_is_kept(lines: str, kinds: list[str]) -> None:
    assert kinds_below(lines) == kinds


def test_highlights_above_the_report_are_no_links() -> None:
    article = from_text(
        f"Ministers put off the question\n\nShare\n\nHost: Soup was hot\n\nDues to rise\n\n{BODY}\n\n{MORE}"
    )
    assert [kind for kind, _ in outline(article)].count("breadcrumb") == 1


def test_what_heads_the_main_points_is_no_part_of_them() -> None:
    article = from_text(
        f"Ministers put off the question\n\nStory highlights Host says soup was hot\n\n{BODY}\n\n{MORE}"
    )
    assert outline(article)[1:3] == [
        ("breadcrumb", "Story highlights"),
        ("standfirst", "Host says soup was hot"),
    ]
