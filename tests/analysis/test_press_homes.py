"""Officials of a paper's own country, whom it names without saying of which: also whose aims they tell."""

import pytest

from tests.analysis.wanted import Read, aims
from tui_reader.analysis.naming.press_homes import home_of, serves_home
from tui_reader.knowledge.world import World

HOMES = [
    # with and without its article, and as a site
    ("The Jakarta Post", "ID"),
    ("Bangkok Post", "TH"),
    ("www.nytimes.com", "US"),
    # the longest name
    ("The Nation (Thailand)", "TH"),
    # no paper, or one that writes for the world
    ("Reuters", None),
    ("The Andes Bulletin", None),
    # a name that only begins so
    ("The Age of Empires blog", None),
    (None, None),
]


@pytest.mark.parametrize(("source", "home"), HOMES)
def test_a_paper_has_a_home(world: World, source: str | None, home: str | None) -> None:
    assert home_of(source, world) == home


SERVING = [
    # ministers where there are any
    ("Transport Minister", "TH"),
    ("Minister of Industry", "ID"),
    # secretaries by the names that they have there
    ("Commerce Secretary", "US"),
    ("Transport Secretary", "GB"),
    # leaders of a congress
    ("Senate Majority Leader, R-Ky.", "US"),
]


@pytest.mark.parametrize(("role", "home"), SERVING)
def test_an_office_without_a_state_is_the_papers_own(role: str, home: str) -> None:
    assert serves_home(role, home)


FOREIGN = [
    # who has none of the kind
    ("Transport Minister", "US"),
    ("Transport Secretary", "US"),
    # heads of others, and those of companies
    ("alliance’s secretary general", "GB"),
    ("Prime Minister", "TH"),
    ("executive secretary", "US"),
    ("former Commerce Secretary", "US"),
    (None, "US"),
    ("Commerce Secretary", None),
]


@pytest.mark.parametrize(("role", "home"), FOREIGN)
def test_other_offices_are_not(role: str | None, home: str | None) -> None:
    assert not serves_home(role, home)


def test_whose_minister_it_is_tells_whose_aim(read: Read) -> None:
    text = "“We will open two stations,” Transport Minister Somchai Rattana said."
    assert aims(read, text, source="Bangkok Post") == [("Thailand", "open two stations")]
    assert aims(read, text, source="The Andes Bulletin") == []


def test_a_member_of_congress_is_told_by_party_and_state(read: Read) -> None:
    text = "“We will open two ports,” said Speaker Jane Roe, R-Ohio."
    assert aims(read, text) == [("United States", "open two ports")]


def test_an_unnamed_official_speaks_for_the_office_whose_record_it_is(read: Read) -> None:
    text = "SENIOR ADMINISTRATION OFFICIAL: Good morning.\n\nWe will open two ports."
    assert aims(read, text, source="The White House") == [("United States", "open two ports")]
