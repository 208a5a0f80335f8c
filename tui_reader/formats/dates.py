"""Dates as people and machines write them, in; `Published` as precise as was written, out. Never invents."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from tui_reader.domain.published import Published

EARLIEST, LATEST = 1000, 2199
"""Years outside are slips or placeholders (`0001-01-01`, `9999-12-31`), not dates of articles."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero января",
            "february feb februar février fevrier febrero февраля",
            "march mar märz maerz mars marzo марта",
            "april apr avril abril апреля",
            "may mai mayo мая",
            "june jun juni juin junio июня",
            "july jul juli juillet julio июля",
            "august aug août aout agosto августа",
            "september sept sep septembre septiembre сентября",
            "october oct oktober octobre octubre октября",
            "november nov novembre noviembre ноября",
            "december dec dezember décembre decembre diciembre декабря",
        ),
        1,
    )
    for name in names.split()
}
MONTH = r"(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"

_ZONES = {
    "z": "+00:00", "ut": "+00:00", "utc": "+00:00", "gmt": "+00:00", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00", "msk": "+03:00", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_ZONE = (
    r"\(?(?:gmt|utc)(?:[+-]\d{1,2}(?::?\d{2})?)?\)?|[+-]\d{2}:?\d{2}\b|(?:local|moscow) time"
    r"|[a-z]{1,4}\b(?![/\w])|[a-z_]+/[a-z_]+"
)
_TIME = (
    r"(?:(?:,|\s+at|\s+[-–|]|T)?\s*(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    rf"\s*(?P<half>[ap]\.?m\b\.?)?\s*(?P<zone>{_ZONE})?)?"
)
_TIME_FIRST = re.compile(r"(\d{1,2}[:.]\d{2}(?::\d{2})?)(?:,|\s[-–|])?\s+(\D?.*\d{4})", re.IGNORECASE)
_OFFSET = re.compile(r"(?:gmt|utc)?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?")
_COMPACT_TIME = r"(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?P<zone>Z)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})" + _TIME,  # 2023-11-02
        rf"{_WEEKDAY}{_DAY}\.(?P<month>\d{{1,2}})\.{_YEAR}" + _TIME,  # 02.11.2023
        rf"{_WEEKDAY}(?P<either>\d{{1,2}})[/-](?P<other>\d{{1,2}})[/-]{_YEAR}" + _TIME,  # 02/11/2023
        rf"{_WEEKDAY}{_DAY}\.?[\s-](?:de\s)?(?P<name>{MONTH})[,\s-]+(?:de\s)?{_YEAR}" + _TIME,  # 2 Nov 2023
        rf"{_WEEKDAY}(?P<name>{MONTH})\s+{_DAY},?\s+{_YEAR}" + _TIME,  # November 2, 2023
        rf"{_YEAR}年(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日" + _TIME,
        rf"(?P<name>{MONTH}),?\s+{_YEAR}",  # November 2023
        rf"{_YEAR}[-/.](?P<month>\d{{2}})",  # 2023-11
        rf"{_YEAR}/(?P<last>\d{{4}})",  # 2004/2005
        rf"{_YEAR}",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:T?" + _COMPACT_TIME + ")?",  # 20231102T101112Z
    )
)
_DAY_FORMS = tuple(re.compile(rf"(?<![\w./-]){form.pattern}(?![\w/-])", re.IGNORECASE) for form in _FORMS[:6])
_FOUR_DIGITS = re.compile(r"\d{4}")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Reading:
    """A date that was read; `doubt` says in words what could not be told from it."""

    published: Published | None
    doubt: str | None = None


def read_date(value: object) -> Reading:
    """A stated date of a record, front matter or date line: text, a year, or seconds since 1970 (UTC).

    What is not a date of the calendar comes out as None with the doubt in words; nothing, as None.
    """
    if value is None or value == "":
        return Reading(None)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return Reading(None, "the date is not a date")
    text = " ".join(str(value).split()) if isinstance(value, str) else str(value)
    if isinstance(value, (int, float)) and not 1000 <= value <= 99991231:
        return _epoch(value)
    return read_text(text) if text else Reading(None)


def read_text(text: str) -> Reading:
    """The date that the whole of this text is."""
    if len(text) <= _LONGEST:
        for form in _FORMS:
            match = form.fullmatch(text)
            if match is not None:
                return _checked(match, text)
        turned = _TIME_FIRST.fullmatch(text)
        if turned is not None:
            return read_text(f"{turned[2]} {turned[1]}")
    return Reading(None, f"the date cannot be read: {text[:_LONGEST]}")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date with its day somewhere in a text, and where it stands."""

    reading: Reading
    start: int
    end: int


def find_date(text: str, at: int = 0) -> FoundDate | None:
    """The first date from there on that names its day, in any of the forms."""
    if not _FOUR_DIGITS.search(text, at):
        return None  # no year
    matches = [match for form in _DAY_FORMS if (match := form.search(text, at))]
    if not matches:
        return None
    first = min(matches, key=lambda match: (match.start(), -match.end()))
    return FoundDate(_checked(first, first[0]), first.start(), first.end())


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation. Raises KeyError."""
    return _MONTHS[name.rstrip(".").lower()]


def _epoch(value: float) -> Reading:
    try:
        seconds = value / 1000 if abs(value) > 1e11 else value
        moment = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return Reading(None, "the date is out of range")
    if not 1970 < moment.year <= LATEST:
        return Reading(None, "the date is out of range")
    return Reading(Published(moment.replace(microsecond=0).isoformat()))


def _checked(match: re.Match[str], text: str) -> Reading:
    parts = match.groupdict()
    if not EARLIEST <= int(parts["year"]) <= LATEST:
        return Reading(None, f"the date is out of range: {text[:_LONGEST]}")
    if parts.get("last"):
        return _published(f"{parts['year']}/{parts['last']}", text)
    doubt = None
    if parts.get("either"):
        doubt = _told_apart(parts)
    if doubt:
        return Reading(Published(parts["year"]), doubt)
    return _published(_day(parts) + _time(parts), text)


def _published(iso: str, text: str) -> Reading:
    try:
        return Reading(Published(iso))
    except ValueError:
        return Reading(None, f"no date of the calendar: {text[:_LONGEST]}")


def _told_apart(parts: dict[str, str | None]) -> str | None:
    """Puts day and month of `02/11/2023` in their places, or says that nobody can."""
    either, other = int(parts["either"] or 0), int(parts["other"] or 0)
    if either <= 12 and other <= 12 and either != other:
        return f"day and month of {either:02}/{other:02} cannot be told apart; only the year is kept"
    day, month = (other, either) if other > 12 else (either, other)
    parts["day"], parts["month"] = str(day), str(month)
    return None


def _day(parts: dict[str, str | None]) -> str:
    name = parts.get("name")
    month = month_number(name) if name else parts.get("month")
    iso = f"{parts['year']}"
    if month:
        iso += f"-{int(month):02}"
    if parts.get("day"):
        iso += f"-{int(parts['day'] or 0):02}"
    return iso


def _time(parts: dict[str, str | None]) -> str:
    if not parts.get("hour"):
        return ""
    hour, second = int(parts["hour"] or 0), int(parts.get("second") or 0)
    half = (parts.get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    # A leap second has no place in most clocks; the second before it is as good.
    return f"T{hour:02}:{parts['minute']}:{59 if second == 60 else second:02}{_offset(parts)}"


def _offset(parts: dict[str, str | None]) -> str:
    """`+03:00` for `+0300`, `GMT+3` and the zones that everybody means the same by; else nothing."""
    zone = (parts.get("zone") or "").strip("()").lower()
    match = _OFFSET.fullmatch(zone)
    if match is None:
        return _ZONES.get(zone, "")
    return f"{match['sign']}{int(match['hours']):02}:{match['minutes'] or '00'}"
