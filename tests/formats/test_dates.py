"""Dates in every way that people and machines write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.formats.dates import read_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2023", "2023"),
        (2023, "2023"),
        ("2022-09", "2022-09"),
        ("September 2022", "2022-09"),
        ("2004/2005", "2004/2005"),
        ("2023-12-07", "2023-12-07"),
        ("2023/12/07", "2023-12-07"),
        ("20231207", "2023-12-07"),
        ("07.12.2023 12:18:00", "2023-12-07T12:18:00"),  # day first
        ("7.12.2023", "2023-12-07"),
        ("2023-12-07T12:18", "2023-12-07T12:18:00"),
        ("2023-12-07T12:18:00Z", "2023-12-07T12:18:00+00:00"),
        ("2023-12-07 12:18:00.125+0300", "2023-12-07T12:18:00+03:00"),
        ("December 7, 2023", "2023-12-07"),
        ("Thursday, Dec. 7th, 2023 at 2:05 p.m. ET", "2023-12-07T14:05:00"),
        ("7 Dec 2023, 14:05", "2023-12-07T14:05:00"),
        ("Thu, 07 Dec 2023 14:05:10 GMT", "2023-12-07T14:05:10+00:00"),
        ("7 Dec 2023 12:30 a.m.", "2023-12-07T00:30:00"),
        ("12/25/2023", "2023-12-25"),  # no month has that number
        ("25/12/2023", "2023-12-25"),
        ("07/07/2023", "2023-07-07"),
        ("7 декабря 2023", "2023-12-07"),
        ("2023-03-26T02:30:00 Europe/Berlin", "2023-03-26T02:30:00"),  # an hour that was left out there
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"),  # a leap second
        (1701951480, "2023-12-07T12:18:00+00:00"),  # seconds since 1970
        (1701951480000, "2023-12-07T12:18:00+00:00"),  # and thousandths of them
    ],
)
def test_a_date_is_read_as_precisely_as_it_was_written(written: object, iso: str) -> None:
    reading = read_date(written)
    assert reading.published is not None
    assert (reading.published.iso, reading.published.inferred, reading.doubt) == (iso, False, None)


@pytest.mark.parametrize(
    "written",
    ["yesterday", "2023-02-30", "2023-13-01", "31.02.2023", "2023-12-07T25:00", "9999-12-31T23:59:59+14:00",
     "0001-01-01", True, [2023, 1], {"year": 2023}, float("nan"), float("inf"), 10**400, -1, 12,
     "1" * 100_000],
)  # fmt: skip
def test_what_is_no_date_is_unknown_with_a_reason(written: object) -> None:
    reading = read_date(written)
    assert reading.published is None
    assert reading.doubt


def test_where_day_and_month_cannot_be_told_apart_only_the_year_is_kept() -> None:
    reading = read_date("02/03/2023")
    assert reading.published is not None
    assert reading.published.iso == "2023"
    assert "cannot be told apart" in str(reading.doubt)


@pytest.mark.parametrize("nothing", [None, "", "   "])
def test_nothing_is_no_date_and_no_doubt(nothing: object) -> None:
    assert read_date(nothing) == read_date(None)
    assert read_date(nothing).doubt is None


@given(st.dates())
def test_every_day_of_the_calendar_is_read_back(day: object) -> None:
    reading = read_date(str(day))
    assert reading.published is None or reading.published.iso == str(day)


@given(st.text(max_size=60) | st.floats() | st.integers())
def test_no_input_breaks_the_reading_of_dates(written: object) -> None:
    reading = read_date(written)
    assert reading.published is None or not reading.published.inferred
