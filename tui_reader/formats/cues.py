"""One short piece of a page in; what kind of furniture it is (date line, byline, credit, caption, navigation)
out, with the date or name in it. None: it may be prose, a headline or a subhead."""

import re
from dataclasses import dataclass
from typing import Literal

from tui_reader.domain.published import Published
from tui_reader.formats.dates import MONTH, FoundDate, find_date, read_text
from tui_reader.formats.navigation import is_navigation, is_section
from tui_reader.formats.offers import is_offer

FurnitureKind = Literal["posted", "byline", "credit", "caption", "breadcrumb"]

_LONGEST_LINE = 160
_LONGEST_CAPTION = 900


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


_AGENCIES = _any(
    "TASS", "ТАСС", "Reuters", "REUTERS", "AP", "AFP", "EPA(?:-EFE)?", "EFE", "Getty(?: Images)?",
    "Sputnik", "Xinhua", "DPA", "dpa", "ANSA", "PA(?: Wire)?", "Anadolu(?: Agency)?", "AA", "BelTA",
    "Kyodo", "Yonhap", "Bloomberg", "NurPhoto", "Pool", "POOL", "Shutterstock", "Alamy", "iStock",
    "Handout", "Zuma", "ZUMA(?: Press)?", "Scanpix", "SCANPIX", "IMAGO", "Imago",
    "[Pp]icture[- ][Aa]lliance", "VCG", "Rex", "LETA", "Interfax", "RIA(?: Novosti)?", "UPI", "CNS", "PTI",
    "ANI", "Tanjug", "Ukrinform", "Kazinform", "Armenpress", "Azertac", "[Pp]ress [Ss]ervice",
    "[Ff]ile [Pp]hoto",
)  # fmt: skip
_NAME = r"[^\W\d_a-z][\w.’'-]*"
_NAMED = r"[^\W\d_a-z][\w.’'/-]*"
_VIA = rf"(?: via {_NAME}(?:\s{_NAME})?)?"

# ---- date lines and bylines
_LABEL = re.compile(
    r"(?:first published|published|posted|issued|released|created|(?P<revised>(?:last )?(?:updated|modified))"
    r"|publication date|pub(?:lished)? date|date(?: published)?)\b(?:\s+(?:on|at)\b)?\s*:?",
    re.IGNORECASE,
)
_ZONED = r"(?:\s\(?(?:[A-Z]{2,4}|local time)(?:[+-]\d+)?\)?)?"
_TIME = rf"(?:at\s)?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?:\s?[ap]\.?m\.?)?{_ZONED}"
_CLOCK = re.compile(_TIME, re.IGNORECASE)
_AGO = re.compile(r"(?:\d+|an?) (?:minute|hour|day|week|month)s? ago", re.IGNORECASE)
_DAY_ALONE = re.compile(rf"(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})(?:,?\s{_TIME})?", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_SEPARATOR = re.compile(r"\s*[|•·,;()/]\s*|\s+[-–—]+(?:\s+|$)|^[-–—]+\s*")
_BY = _any("(?:[A-Z][a-z]+ )?[Bb]y", "BY", "[Aa]uthors?:", "[Tt]ext:")
_BETWEEN_NAMES = _any(
    "and", "&", "with", "for", "of", "in", "the", "de", "da", "der", "van", "von", "bin", "al", "el",
    "correspondent", "staff", "writer", "reporter", "editor", "special to",
)  # fmt: skip
_BESIDE_DATES = frozenset(("gmt", "utc", "msk", "et", "est", "edt", "cet", "local time", "by", "on"))
_BYLINE = re.compile(rf"{_BY}\s+(?P<name>{_NAMED}(?:[,;]?\s(?:{_NAMED}|{_BETWEEN_NAMES})){{0,18}})\.?")
_EDITED = re.compile(
    r"\(?(?:(?:Additional |Writing and |Additional writing and )?[Rr]eporting|Writing|Editing|Edited|Compiled"
    r"|Translated|Produced)(?: and editing)? by\b|\(?Contribut(?:ing|ors?)\s?:\s"
)
_CONTRIBUTED = re.compile(
    r"(?:This is a developing story[^.]*\. (?:Please check[^.]*\. )?)?[^.“\"]*(?:\b[A-Z]\.[^.“\"]*)*"
    r"\bcontributed (?:reporting\b|to this (?:report|story|article|piece|post)\b)"
    r"(?:(?:,| from\b| in\b| to this (?:report|story|article|piece|post)\b)[^.“\"]{0,60})?\.?"
)
"""`Jane Roe and The Harbour Post contributed to this report.`, from where, or with whom besides."""

# ---- pictures
_COPYRIGHT = re.compile(r"©|\(c\)\s?(?:19|20)\d\d\b|Copyright\b|All rights reserved", re.IGNORECASE)
_PICTURES = "(?:Cover )?(?:Photo(?:graph)?s?|Image|Picture|Pic|Illustration|Graphic|Video)"
_CREDITED = re.compile(
    rf"\W?(?:{_PICTURES}(?:\s(?:by|courtesy|credits?|source)\b|\s?[:©/])"
    r"|Credits?\s?:|Courtesy of |(?:An )?archive photo|Sources?\s?:|Фото:)",
    re.IGNORECASE,
)
_AGENCY_LINE = re.compile(
    rf"\W?(?:{_NAME}(?:\s{_NAME}){{0,4}}\s?/\s?)?{_AGENCIES}(?: [Pp]hoto)?"
    rf"(?:\s?/\s?{_NAME}(?:\s{_NAME}){{0,3}})*{_VIA}(?:,? (?:archive|file|handout|pool))?\W?"
)
_CAPTION_START = re.compile(
    r"(?:FILE(?: PHOTO)?|File(?: photo)?|Photo|Pictured)\s?(?::|\s-|-|–|—)\s"
    r"|(?:In )?[Tt]his (?:file |undated |handout )?(?:photo|picture|image)\b"
    r"|(?:Image|Media|Video) (?:copyright|caption|source)\s"
)
_HIDDEN = "Hide Caption"
"""A button between the pictures of a gallery."""
_CAPTION_END = re.compile(
    rf"(?:\([^()]*(?:[Pp]hoto\b|Images?\b|Getty|/\s?{_AGENCIES}|\b{_AGENCIES}\s?/)[^()]*\)"
    rf"|\[(?:(?:File|Photo|Image)\b[^\[\]]*|[^\[\]]*/\s?(?:{_AGENCIES}|Agencies))\]"
    rf"|[^\W_]\s?/\s?{_AGENCIES}{_VIA}"
    rf"|\b(?:REUTERS|AP Photo|AFP)/{_NAME}(?:\s{_NAME}){{0,3}}"
    r"|(?:Photo|Image|Picture|Photograph|Credit)s?(?: by| credit)?\s?:\s?[^.]{2,80}"
    r"|[.!?]\s?©\s?[^.]{2,80})\.?$"
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a piece is when it is not the article's own words. `revised` marks a date of an update,
    `labelled` one that says what it is the date of."""

    kind: FurnitureKind
    published: Published | None = None
    revised: bool = False
    labelled: bool = False
    author: str | None = None
    doubt: str | None = None


def furniture(words: str) -> Furniture | None:
    """What this piece of a page is, told by its own words alone."""
    if len(words) <= _LONGEST_LINE:
        found = _stamp(words) or _byline(words)
        if found is not None:
            return found
        if _is_credit(words):
            return Furniture("credit")
        if is_navigation(" ".join(words.split())):
            return Furniture("breadcrumb")
    if (len(words) <= _LONGEST_CAPTION and is_caption(words)) or (_HIDDEN in words and _is_gallery(words)):
        return Furniture("caption")
    if len(words) <= 2 * _LONGEST_LINE and _is_edited(words):
        return Furniture("byline")
    return Furniture("breadcrumb") if is_offer(words) else None


def _is_edited(words: str) -> bool:
    return _EDITED.match(words) is not None or (
        "contributed" in words and _CONTRIBUTED.fullmatch(words) is not None
    )


def _is_gallery(words: str) -> bool:
    """A row of pictures with their captions: `Photos: The flood … Hide Caption 2 of 9 Photos: …`."""
    return words.startswith(("Photos:", _HIDDEN)) or words.count(_HIDDEN) > 1


def is_caption(words: str) -> bool:
    """A line that opens or ends as captions of photographs do."""
    if _CAPTION_START.match(words):
        return True
    tail = words[-200:]
    # Every such ending has one of these; most paragraphs have none, and the search is not cheap.
    may_be = "/" in tail or "©" in tail or ":" in tail or tail.endswith((")", ")."))
    return may_be and _CAPTION_END.search(tail) is not None


def _stamp(words: str) -> Furniture | None:
    """`Posted: 07.12.2023 12:18:00`, `By Jane Roe | November 2, 2023`, `Updated 14:05 GMT`: a date, and
    nothing beside it but labels, times, sections and a byline."""
    if not _DIGIT.search(words) and "ago" not in words:
        return None
    found = find_date(words)
    if found is None:
        return _stamp_without_date(words)
    label = _LABEL.search(words, 0, found.start)
    parts = _beside(words, found)
    names = [known.author for part in parts if (known := _byline(part))]
    if any(_byline(part) is None and not _beside_date(part) for part in parts):
        return None
    published = found.reading.published
    clock = next((part for part in parts if _CLOCK.fullmatch(part)), None)
    if published and clock and "T" not in published.iso:
        published = read_text(f"{published.iso} {clock}").published or published
    revised = label is not None and label["revised"] is not None
    by = next(iter(names), None)
    return Furniture("posted", published, revised, label is not None, by, found.reading.doubt)


def _beside(words: str, found: FoundDate) -> list[str]:
    """What stands on the line beside its dates and their labels."""
    rest, again = words[: found.start] + " | " + words[found.end :], find_date(words, found.end)
    while again is not None:
        rest = rest.replace(words[again.start : again.end], " | ")
        again = find_date(words, again.end)
    parts = [part.strip(" -–—:") for part in _SEPARATOR.split(_LABEL.sub(" | ", rest)) if part]
    return [part for part in parts if part]


def _beside_date(part: str) -> bool:
    return is_section(part) or _CLOCK.fullmatch(part) is not None or part.lower() in _BESIDE_DATES


def _stamp_without_date(words: str) -> Furniture | None:
    """`Published 14:05 GMT`, `1 JAN, 07:00`, `3 hours ago`: when, but not which day of which year."""
    label = _LABEL.match(words)
    rest = words[label.end() :].strip() if label else words
    if any(form.fullmatch(rest) for form in (_CLOCK, _AGO, _DAY_ALONE)):
        return Furniture("posted", labelled=label is not None)
    if label and _looks_like_a_date(rest):
        return Furniture("posted", labelled=True, doubt=read_text(rest).doubt)
    return None


def _looks_like_a_date(words: str) -> bool:
    """Mostly digits: a date that is no date (`31.02.2023`) is still no prose."""
    digits = sum(character.isdigit() for character in words)
    return 0 < digits <= 2 * digits >= len(words.replace(" ", "")) and len(words) <= 40


def _byline(words: str) -> Furniture | None:
    match = _BYLINE.fullmatch(words)
    return Furniture("byline", author=match["name"].rstrip(",;")) if match else None


def _is_credit(words: str) -> bool:
    if _COPYRIGHT.match(words) or _CREDITED.match(words):
        return True
    return _AGENCY_LINE.fullmatch(words) is not None
