"""Values in, painted lines out: pure functions. Text is never read as markup, and what a terminal would
obey is turned into something that it shows."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui_reader.app.asked import Chip, Listing
from tui_reader.app.look import Look
from tui_reader.app.marks import Mark
from tui_reader.app.wrapping import fit, pad
from tui_reader.domain.clean import printable
from tui_reader.domain.view import Row

Bit = tuple[str, Style]
"""A text and its style: what lines are made of."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def safe(text: str) -> str:
    """One line of text as a terminal may be shown it."""
    if text.isprintable():
        return text
    return printable(text).replace("\n", " ")


def strip(bits: Iterable[Bit], width: int, base: Style) -> Strip:
    """A line of exactly `width` cells on the base style. A reversed line is of one colour: reversed, those of
    its words would be as many backgrounds."""
    on = base.without_color if base.reverse else base
    segments = [
        Segment(safe(text), on + (style.without_color if base.reverse else style))
        for text, style in bits
        if text
    ]
    return Strip(segments).adjust_cell_length(max(0, width), base)


def cells(bits: Iterable[Bit]) -> int:
    """How many cells the bits take."""
    return sum(cell_len(text) for text, _ in bits)


def both_ends(left: Sequence[Bit], right: Sequence[Bit], width: int, filler: Bit) -> list[Bit]:
    """Left and right parts with the filler repeated between; the right one gives way when it is too wide."""
    room = width - cells(left) - cells(right)
    if room < 1:
        return list(left)
    return [*left, (filler[0] * room, filler[1]), *right]


# ---- dates -----------------------------------------------------------------------------------------------
def short_date(iso: str | None, width: int) -> str:
    """A date in exactly `width` cells (9 or 7): `07 Dec 23`, `Dec 2023`; `2023-12` where it is narrow."""
    if iso is None:
        return pad("no date" if width >= 7 else "", width)
    if width < 9:
        return pad(iso[:7], width)
    year, month, day = iso[:4], iso[5:7], iso[8:10]
    if iso[4:5] != "-":
        return pad(iso[:9], width)
    name = MONTHS[int(month) - 1]
    return pad(f"{day} {name} {year[2:]}" if day else f"{name} {year}", width)


def long_date(iso: str | None, *, inferred: bool = False) -> str:
    """A date as people read it: `7 Dec 2023, 12:18`; one that was inferred says so."""
    if iso is None:
        return "no date"
    text = iso
    if iso[4:5] == "-":
        name = MONTHS[int(iso[5:7]) - 1]
        text = f"{int(iso[8:10])} {name} {iso[:4]}" if iso[8:10] else f"{name} {iso[:4]}"
        text += f", {iso[11:16]}" if len(iso) > 10 else ""
    return f"{text} (inferred)" if inferred else text


# ---- the list --------------------------------------------------------------------------------------------
def row_line(row: Row, width: int, look: Look, *, flagged: bool = False, two: bool = False) -> list[Bit]:
    """An article's line: marks, date, title, what it is about; all but the title goes when it is narrow."""
    marks = _marks(row, look, flagged=flagged) if width >= 8 else []
    room = width - cells(marks)
    title_style = look.text if row.read else look.strong
    if two:
        return [*marks, (pad(row.title, room), title_style)]
    date = short_date(row.published, 9 if width >= 44 else 7) + " " if width >= 34 else ""
    room -= len(date)
    about = _about(row, room // 3) if width >= 72 else ""
    room -= cell_len(about) + 1 if about else 0
    bits = [*marks, (date, look.dim), (pad(row.title, room), title_style)]
    return [*bits, (" " + about, look.dim)] if about else bits


def row_details(row: Row, width: int, look: Look) -> list[Bit]:
    """The second line of an article: date, countries and organisations, source."""
    about = "  ".join(part for part in (_countries(row, 4), _bodies(row, 2)) if part)
    date = short_date(row.published, 9)
    text = "  ".join(part for part in (date, about) if part)
    return [("   ", look.dim), (pad(text, width - 3), look.dim)]


def _marks(row: Row, look: Look, *, flagged: bool) -> list[Bit]:
    unread = (" ", look.dim) if row.read else ("●", look.unread)
    flag = ("▌", look.key) if flagged else (" ", look.dim)
    return [unread, ("★" if row.starred else " ", look.star), flag]


def _bodies(row: Row, most: int) -> str:
    """Organisations that have a name of their own; the id of one that no profile knows is a slug."""
    return ", ".join([body for body in row.organisations if body != body.lower()][:most])


def _countries(row: Row, most: int) -> str:
    """Codes of two letters; a state that is no more (`SUHH`) goes by those that it had."""
    more = len(row.countries) - most
    return " ".join(code[:2] for code in row.countries[:most]) + (f" +{more}" if more > 0 else "")


def _about(row: Row, width: int) -> str:
    """Countries, and as many organisations as fit into so many cells whole."""
    for bodies in (2, 1, 0):
        about = "  ".join(part for part in (_countries(row, 3), _bodies(row, bodies)) if part)
        if cell_len(about) <= width:
            return about
    return ""


# ---- frames ----------------------------------------------------------------------------------------------
def pane_title(title: str, right: str, width: int, look: Look, *, focused: bool) -> list[Bit]:
    """The line on top of a pane; the pane that has the keys is told by colour, weight and a double rule."""
    style, rule = (look.title_focused, look.rule_focused) if focused else (look.title, look.rule)
    end = [(f" {right} ", look.dim)] if right else []
    room = width - cells(end) - 4
    if room < 4:
        end, room = [], width - 2
    return both_ends([(f" {fit(title, room)} ", style)], end, width, ("━" if focused else "─", rule))


def key_bits(keys: Sequence[tuple[str, str]], width: int, look: Look) -> list[Bit]:
    """Keys with their words, as many as fit."""
    bits: list[Bit] = []
    for key, word in keys:
        more: list[Bit] = [(" ", look.dim), (key, look.key), (f" {word} ", look.dim)]
        if cells(bits) + cells(more) > width:
            break
        bits += more
    return bits


FIELD_NAMES = {
    "expert": "expert", "official": "official", "speaker": "speaker", "person": "person",
    "country": "country", "org": "organisation", "source": "source", "date": "month", "month": "month",
}  # fmt: skip


_MORE = 4
"""Columns that tell how many chips are not shown."""


def chip_bits(listing: Listing, width: int, look: Look) -> list[tuple[list[Bit], Chip]]:
    """What the list is narrowed to, the search and the filters, each with what a click on it removes; the
    last ones give way, with room left to say how many."""
    wanted: list[tuple[str, str, Chip]] = []
    if listing.narrowed:
        wanted.append(("titles with", listing.narrowed, "narrowed"))
    if listing.query:
        wanted.append(("search", listing.query, "query"))
    wanted += [(FIELD_NAMES[f.field], f.label, f) for f in listing.filters]
    chips: list[tuple[list[Bit], Chip]] = []
    used = 0
    for at, (name, label, chosen) in enumerate(wanted, 1):
        words = (fit(label, 28), look.chip + look.strong)
        room = width if at == len(wanted) else width - _MORE
        named = look.chip if look.chip.reverse else look.chip + look.dim
        bits: list[Bit] = [(" ", look.text), (f" {name} ", named), words, (" × ", look.chip)]
        if used + cells(bits) > room and chips:
            break
        used += cells(bits)
        chips.append((bits, chosen))
    return chips


# ---- the article -----------------------------------------------------------------------------------------
def text_bits(
    text: str, place: tuple[int, int], marks: Sequence[Mark], style_of: Callable[[str], Style], base: Style
) -> list[Bit]:
    """The words of one line (a half-open range) in the styles of all marks over them, later marks on top."""
    start, end = place
    if not marks:
        return [(text[start:end], base)]
    seams = sorted({start, end} | {at for m in marks for at in (m.start, m.end) if start < at < end})
    bits: list[Bit] = []
    for a, b in pairwise(seams):
        style = base
        for mark in marks:
            if mark.start <= a and b <= mark.end:
                style += style_of(mark.role)
        lit = style.reverse and any(m.role == "here" and m.start <= a and b <= m.end for m in marks)
        bits.append((text[a:b], style.without_color if lit else style))
    return bits


@lru_cache(maxsize=64)
def role_style(look: Look, role: str) -> Style:
    """The style of a mark's role."""
    if role.startswith("voice"):
        return look.voices[int(role[5:]) % len(look.voices)]
    if role.startswith("speaker"):
        return look.voices[int(role[7:]) % len(look.voices)] + Style(bold=True, reverse=True)
    if role in {"hit", "words"}:
        return look.hit if role == "hit" else look.priority
    return look.here if role == "here" else look.of_mention(role)


def kind_style(kind: str, look: Look) -> Style:
    """The style of a block of the article."""
    if kind == "headline":
        return look.title_focused
    if kind == "subhead":
        return look.strong
    return (
        look.dim
        if kind in {"posted", "dateline", "byline", "breadcrumb", "caption", "credit", "meta", "notice"}
        else look.text
    )
