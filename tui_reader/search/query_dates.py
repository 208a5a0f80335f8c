"""Dates as they are written in a query (`2023-11`, `2023..`, `2w`) to the days that they stand for."""

import re
from calendar import monthrange
from datetime import date, timedelta

from tui_reader.domain.query import Dated

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?\Z")
_AGE = re.compile(r"([0-9]{1,6})([dwmy])\Z", re.IGNORECASE)


def dated(value: str) -> Dated:
    """A year, month, day, or a range of them with perhaps an open end; ValueError says what is wrong."""
    first, dots, last = value.partition("..")
    if not dots:
        return Dated(*_days(value))
    if not first and not last:
        raise ValueError("a range needs a date before or behind its ..")
    days = Dated(_days(first)[0] if first else None, _days(last)[1] if last else None)
    if days.first and days.last and days.last < days.first:
        raise ValueError("this range ends before it begins")
    return days


def newer(value: str, today: date) -> Dated:
    """Published at most so many days, weeks, months or years ago: `3d`, `2w`, `6m`, `1y`."""
    age = _AGE.match(value)
    if age is None:
        raise ValueError("an age is a number of days, weeks, months or years: 3d, 2w, 6m, 1y")
    number, unit = int(age[1]), age[2].lower()
    try:
        if unit in "dw":
            return Dated(today - timedelta(days=number * (7 if unit == "w" else 1)), None)
        return Dated(_months_before(today, number * (12 if unit == "y" else 1)), None)
    except (ValueError, OverflowError):
        raise ValueError("that is before the first day of the calendar") from None


def written(days: Dated) -> str:
    """The shortest way to write these days in a query. ValueError when both ends are open."""
    first, last = days.first, days.last
    if first is not None and last is not None:
        for text in (f"{first.year:04}", f"{first.year:04}-{first.month:02}", first.isoformat()):
            if _days(text) == (first, last):
                return text
    if first is None and last is None:
        raise ValueError("any date at all is no query")
    return f"{first.isoformat() if first else ''}..{last.isoformat() if last else ''}"


def _days(text: str) -> tuple[date, date]:
    parts = _DATE.match(text)
    if parts is None:
        raise ValueError("a date is 2023, 2023-11 or 2023-11-05, a range 2023-01..2023-06")
    year, month, day = int(parts[1]), int(parts[2] or 1), int(parts[3] or 1)
    try:
        first = date(year, month, day)
    except ValueError:
        raise ValueError("there is no such day in the calendar") from None
    if parts[3]:
        return first, first
    last_month = month if parts[2] else 12
    return first, date(year, last_month, monthrange(year, last_month)[1])


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        raise ValueError("before the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
