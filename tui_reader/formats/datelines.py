"""The dateline that opens a report (`MINSK, March 3 (BelTA) – `) in; its place, date and agency out."""

import re
from dataclasses import dataclass, replace

from tui_reader.domain.published import Published
from tui_reader.formats.dates import MONTH, month_number, read_text

LONGEST = 120
"""Code points that a dateline may take; more is read no further."""

_LOWER = "a-zß-öø-ÿа-яё"
_CAPITAL = rf"[^\W\d_{_LOWER}]"
_CAPITALS = rf"(?:(?:[A-Z]\.){{2,}}|(?:ST|FT|MT)\.|{_CAPITAL}+(?:['’-]{_CAPITAL}+)*)"
_NAME = r"[^\W\d_a-zа-яё][\w'’.-]*"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

_CAPITAL_PLACE = re.compile(rf"{_CAPITALS}(?:(?:[ /-]|\s(?:of|on|de|am)\s){_CAPITALS}){{0,4}}(?=[\s,.(/–—])")
_PLACE = re.compile(rf"{_NAME}(?:[ -]{_NAME}){{0,2}}(?=,)")
_REGION = re.compile(rf",\s(?!(?i:{MONTH})\s|{_WEEKDAY})(?P<region>{_NAME}(?:\s{_NAME}){{0,2}})(?=[\s,.(])")
_DATE = re.compile(
    rf"[,.]?\s(?:{_WEEKDAY},?\s)?(?:"
    rf"(?P<first>{MONTH})\s(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<second>{MONTH})"
    r"|(?P<numbers>\d{1,2}\.\d{1,2}\.\d{4}))(?:,?\s(?P<year>\d{4})\b)?",
    re.IGNORECASE,
)
_AGENCIES = (
    "TASS|RIA Novosti|Interfax|Sputnik|BelTA|Xinhua|Reuters|AP|AFP|UPI|dpa|DPA|ANSA|EFE|Kazinform|KAZINFORM"
    "|Armenpress|ARMENPRESS|Trend|Azertac|AZERTAC|Report|Ukrinform|Kabar|24\\.kg|Khovar|UzA|Anadolu|Tanjug|Yonhap|Kyodo|PTI|ANI"
    "|Bloomberg|CNN|VOA|RFE/RL|Al Jazeera|BBC|Euractiv|EURACTIV|Politico"
)
_AGENCY = re.compile(
    r"[.,]?\s?(?:\((?P<round>[\w&.’'/-]+(?:\s[\w&.’'/-]+){0,3})\)|/(?P<slash>[^/\n]{2,50})/"
    rf"|(?:[,.–—-]|\s[–—-])\s(?P<bare>{_AGENCIES})(?=\s?[.–—-]|\s*$))"
)
_KNOWN_AGENCY = re.compile(rf"(?<!\w)(?:{_AGENCIES})(?:-[A-Z]\w+)?(?!\w)")
_MEDIUM = re.compile(r"\b(?:News|Agency|Press|Times|Post|TV|Radio|Service|Daily)\b|\w\.[a-z]{2,3}$")
_DASH = re.compile(r"[.,:]?\s?(?:--|[–—])\s?(?=\S)|[.,:]?\s[-_]\s")
_STOP = re.compile(r"\s?[.:]\s")
# A new sentence must follow: in `NATO — the alliance — …` a name is only set off by dashes.
_SENTENCE = re.compile(rf"[\"“”„«‘'(\[]*(?:[^\W\d_{_LOWER}]|\d)")
_NO_PLACE = re.compile(rf"(?:\((?P<round>{_AGENCIES})\)|/(?P<slash>{_AGENCIES})/)")
_NOT_PLACES = frozenset(
    (
        "A", "AN", "ANALYSIS", "ANSWER", "BREAKING", "COMMENTARY", "CORRECTED", "CORRECTION", "EDITORIAL",
        "EXCLUSIVE", "EXPLAINER", "FACTBOX", "I", "INTERVIEW", "LIVE", "MODERATOR", "MORE", "NOTE",
        "OPINION", "PHOTOS", "Q", "QUESTION", "READ", "RPT", "SPEAKER", "TIMELINE", "UPDATE", "VIDEO",
        "WATCH",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dateline:
    """What opens a report: `end` is where its own text begins, counted from the dateline's start.

    `month` and `day` are set when the year is not said.
    """

    end: int
    place: str
    agency: str | None = None
    published: Published | None = None
    month: int | None = None
    day: int | None = None


def find_dateline(text: str) -> Dateline | None:
    """The dateline at the very beginning of this paragraph, if it has one."""
    head = text[:LONGEST] + " "
    if not (head[0].isupper() or head[0] in "(/"):
        return None
    found = _of_agency_alone(head) or _in_capitals(head) or _in_words(head)
    return replace(found, end=min(found.end, len(text))) if found else None


def _of_agency_alone(head: str) -> Dateline | None:
    """`(Reuters) - ` and `/TASS/. ` without a place."""
    agency = _NO_PLACE.match(head)
    end = _ending(head, agency.end()) if agency else None
    return Dateline(end, "", agency["round"] or agency["slash"]) if agency and end else None


def _in_capitals(head: str) -> Dateline | None:
    """A place in capitals needs a date, an agency, or a dash and a new sentence behind it."""
    place = _CAPITAL_PLACE.match(head)
    if place is None or len(place[0]) < 3 or place[0].split(" ")[0].strip(".") in _NOT_PLACES:
        return None
    at, date, agency = _date_and_agency(head, place.end())
    end = _ending(head, at)
    if date is None and _source(head, agency, dated=False) is None:
        dash = _DASH.match(head, at)
        end = dash.end() if dash and _SENTENCE.match(head, dash.end()) else None
    return _dateline(end, place[0], date, _source(head, agency, dated=date is not None)) if end else None


def _in_words(head: str) -> Dateline | None:
    """A place in ordinary letters (`Minsk, 5 May 2023 – The …`) needs a date and a new sentence."""
    place = _PLACE.match(head)
    if place is None:
        return None
    at, date, agency = _date_and_agency(head, place.end())
    end = _ending(head, at)
    if date is None or end is None or not (agency or end >= len(head) - 1 or _SENTENCE.match(head, end)):
        return None
    return _dateline(end, place[0], date, _source(head, agency, dated=True))


def _date_and_agency(head: str, at: int) -> tuple[int, re.Match[str] | None, str | None]:
    region = _REGION.match(head, at)
    at = region.end() if region else at
    date = _DATE.match(head, at)
    at = date.end() if date else at
    agency = _AGENCY.match(head, at)
    if agency is None:
        return at, date, None
    return agency.end(), date, agency["round"] or agency["slash"] or agency["bare"]


def _source(head: str, agency: str | None, *, dated: bool) -> str | None:
    """The agency that is named; a name in brackets that nobody knows may be a country or a party."""
    if agency is None:
        return None
    known = _KNOWN_AGENCY.search(agency)
    if known is not None:
        return known[0]
    return agency if dated or _MEDIUM.search(agency) or f"/{agency}/" in head else None


def _ending(head: str, at: int) -> int | None:
    """Where the dateline ends, if a dash, stop or space ends it here."""
    for form in (_DASH, _STOP):
        match = form.match(head, at)
        if match is not None:
            return match.end()
    if not head[at:].strip() or (head[at - 1] in ")/" and head[at] == " "):
        return min(at + 1, len(head))
    return None


def _dateline(end: int, place: str, date: re.Match[str] | None, agency: str | None) -> Dateline | None:
    if date is None:
        return Dateline(end, place, agency)
    if date["numbers"]:
        published = read_text(date["numbers"]).published
        return Dateline(end, place, agency, published) if published else None
    month = month_number(date["first"] or date["second"])
    day = int(date["day1"] or date["day2"])
    if not 1 <= day <= 31:
        return None
    if not date["year"]:
        return Dateline(end, place, agency, None, month, day)
    published = read_text(f"{date['year']}-{month:02}-{day:02}").published
    return Dateline(end, place, agency, published) if published else None
