"""Which names of countries mean a state of today; the others are places, their holders stay."""

import pytest

from tests.analysis.wanted import Read


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The Soviet Union fell. Ukraine was free.", {"UA"}),  # a state of the past, on an unknown day
        ("Banks in Hong Kong and Guam were shut. China was told.", {"CN"}),  # dependent territories
        ("Ministers met in Brussels. Poland was told.", {"PL"}),  # the seat of a body, Belgium is not meant
        ("Ministers met in Brussels, the Belgian capital.", {"BE"}),
        ("The Vienna-based agency wrote to Chile.", {"CL"}),
        ("Moscow wrote to Chile.", {"RU", "CL"}),  # the capital stands for its state
        ("Taiwan and Palestine wrote to Kosovo.", {"TW", "PS", "XK"}),
    ],
)
def test_states_of_today_alone_are_countries(text: str, states: set[str], read: Read) -> None:
    assert {mention.entity for mention in read(text)[1].mentions if mention.kind == "country"} == states


def test_a_territory_still_holds_what_it_wants(read: Read) -> None:
    _, found = read("Hong Kong wants to build a port.")
    assert [priority.holder.name for priority in found.priorities] == ["Hong Kong"]


@pytest.mark.parametrize(
    ("day", "states"),
    [("1988-05-01", {"SUHH", "UA"}), ("1991-12", {"SUHH", "UA"}), ("1992-01-01", {"UA"})],
)
def test_a_state_of_the_past_is_one_while_it_lasts(day: str, states: set[str], read: Read) -> None:
    _, found = read("The Soviet Union wrote to Ukraine.", date=day)
    assert {mention.entity for mention in found.mentions if mention.kind == "country"} == states
