"""Bodies that an article defines itself: `Sexual Minorities Uganda (SMUG)` gives a name and its acronym."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tui_reader.analysis.name_book import Known
from tui_reader.analysis.names import Name
from tui_reader.analysis.page import Page

_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Definitions:
    """The names with the defined bodies among them, and acronyms to what they stand for here."""

    names: list[Name]
    acronyms: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, Known] = field(default_factory=dict)
    """Acronyms that the article gives to bodies known by another: `Collective Security Treaty (CST)`."""


def define(names: list[Name], page: Page) -> Definitions:
    """The names, with every body whose acronym follows it in brackets read as one."""
    bodies: dict[int, Name] = {}
    acronyms: dict[str, str] = {}
    known: dict[str, Known] = {}
    for at in page.words.capitals:
        if page.word(at - 1) != "(" or page.word(at + 1) != ")" or not _is_acronym(page.words.words[at]):
            continue
        first = _spelled_out(page, at - 2, page.words.words[at])
        if first is not None:
            acronym = page.words.words[at]
            acronyms[acronym] = page.text(first, at - 2)
            body = page.match(first, at - 2)
            if body and body[0] == at - 2 and body[1].kind == "organisation":
                known[acronym] = body[1]
            bodies[first] = Name(first, at - 2, "organisation")
    return Definitions(_with_bodies(names, bodies) if bodies else names, acronyms, known)


def _is_acronym(word: str) -> bool:
    return 2 <= len(word) <= 9 and word.isupper()


def _spelled_out(page: Page, last: int, acronym: str) -> int | None:
    """The word at which the name begins whose initials the acronym is, reading back from `last`."""
    words = page.words.words
    at = first = last
    for letter in reversed([letter for letter in acronym if letter.isalpha()]):
        while (
            at >= 0 and last - at <= _MOST_WORDS and words[at][0].islower() and words[at][0].upper() != letter
        ):
            at -= 1
        if at < 0 or last - at > _MOST_WORDS or words[at][0].upper() != letter:
            return None
        first, at = at, at - 1
    return first if words[first][0].isupper() else None


def _with_bodies(names: list[Name], bodies: dict[int, Name]) -> list[Name]:
    """What lies inside a defined body is no name of its own, but for the states that it names."""
    inside = {at: body for body in bodies.values() for at in range(body.first, body.last + 1)}
    kept: list[Name] = []
    for name in names:
        body = inside.get(name.first)
        if body is None:
            kept.append(name)
        elif (name.first, name.last) == (body.first, body.last) and name.known:
            bodies[body.first] = replace(body, known=name.known)
        elif name.kind in ("country", "nested") and name.last <= body.last:
            kept.append(replace(name, kind="nested"))
    return sorted([*kept, *bodies.values()], key=lambda name: (name.first, -name.last))
