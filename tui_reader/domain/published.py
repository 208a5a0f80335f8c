"""Dates as precise as they are known: a year, a span of years, a month, a day, a second."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

_FORM = re.compile(
    r"(?P<year>\d{4})"
    r"(?:/(?P<last>\d{4})"
    r"|-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?"
)


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared: ISO 8601 text (`2023`, `2004/2005`, `2022-09`, `2023-12-07`,
    `2023-12-07T12:18:00`, with or without offset), and whether a part of it was inferred.

    Raises ValueError for what is no date of the calendar.
    """

    iso: str
    inferred: bool = False

    def __post_init__(self) -> None:
        match = _FORM.fullmatch(self.iso)
        if match is None:
            raise ValueError(f"not a date: {self.iso!r}")
        if match["last"] and match["last"] < match["year"]:
            raise ValueError(f"a span of years that ends before it begins: {self.iso!r}")
        if "T" in self.iso:
            datetime.fromisoformat(self.iso)
        date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))

    @property
    def first_day(self) -> date:
        """The earliest day that it can mean; what articles are ordered by."""
        year, month, day = int(self.iso[:4]), 1, 1
        if self.iso[4:5] == "-":
            month = int(self.iso[5:7])
            day = int(self.iso[8:10] or 1)
        return date(year, month, day)

    @property
    def last_day(self) -> date:
        """The latest day that it can mean."""
        if self.iso[4:5] == "/":
            return date(int(self.iso[5:9]), 12, 31)
        first = self.first_day
        if len(self.iso) == 4:
            return date(first.year, 12, 31)
        if len(self.iso) == 7:
            return date(first.year, first.month, monthrange(first.year, first.month)[1])
        return first

    @property
    def precise_to_day(self) -> bool:
        return self.first_day == self.last_day
