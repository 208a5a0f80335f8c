"""Dates as precise as they are known."""

from datetime import date

import pytest

from tui_reader.domain.published import Published


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2004/2005", date(2004, 1, 1), date(2005, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),  # a leap year
        ("2023-12-07", date(2023, 12, 7), date(2023, 12, 7)),
        ("2023-12-07T12:18:00", date(2023, 12, 7), date(2023, 12, 7)),
        ("2023-12-07T12:18:00+03:00", date(2023, 12, 7), date(2023, 12, 7)),
    ],
)
def test_a_date_means_all_the_days_that_it_can(iso: str, first: date, last: date) -> None:
    published = Published(iso)
    assert (published.first_day, published.last_day) == (first, last)
    assert published.precise_to_day == (first == last)


@pytest.mark.parametrize(
    "iso",
    [
        "",
        "yesterday",
        "2023-13",
        "2023-02-30",
        "2005/2004",
        "2023-1-1",
        "2023-12-07T25:00",
        "0000",
        "12.07.2023",
    ],
)
def test_what_is_no_date_of_the_calendar_cannot_be_built(iso: str) -> None:
    with pytest.raises(ValueError):
        Published(iso)
