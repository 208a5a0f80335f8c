"""Bodies that an article defines itself: `Sexual Minorities Uganda (SMUG)` gives a name and its acronym, and
a name in full gives its short form."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tui_reader.analysis.naming.name_book import Known
from tui_reader.analysis.naming.names import Name, NameKind
from tui_reader.analysis.naming.page import Page

_MOST_WORDS = 12
_LINKS = frozenset({"of", "for", "on", "in"})


@dataclass(frozen=True, slots=True)
class Definitions:
    """The names with the defined bodies among them, and acronyms to what they stand for here."""

    names: list[Name]
    acronyms: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, Known] = field(default_factory=dict)
    """Acronyms that the article gives to bodies known by another: `Collective Security Treaty (CST)`."""
    things: frozenset[str] = frozenset()
    """Acronyms of what is no body: `Electronic Voting Machine (EVM)`."""


def define(names: list[Name], page: Page) -> Definitions:
    """The names, with every body whose acronym follows it in brackets read as one."""
    defined: dict[int, Name] = {}
    acronyms: dict[str, str] = {}
    known: dict[str, Known] = {}
    things: set[str] = set()
    bodies = {name.last: name for name in names if name.kind == "organisation"}
    brackets = "(" in page.words.words
    for at in page.words.capitals if brackets else ():
        if page.word(at - 1) != "(" or page.word(at + 1) != ")":
            continue
        acronym = page.words.words[at]
        name = _defined(page, at, bodies.get(at - 2))
        if name is None:
            continue
        if name.kind == "guard":
            things.add(acronym)
            continue
        acronyms[acronym] = page.text(name.first, name.last)
        if name.known:
            known[acronym] = name.known
        defined[name.first] = name
    return Definitions(
        _with_bodies(names, defined) if defined else names, acronyms, known, frozenset(things - set(acronyms))
    )


def short_forms(page: Page, names: list[Name]) -> dict[str, str]:
    """Short forms of the bodies that are named in full: `Zubriks` for `Zubriks Iron Mines`, `La Zubra` for
    `National Council of La Zubra`; and their initials."""
    words, forms = page.words.words, dict[str, str]()
    for name in names:
        if name.kind != "organisation" or name.known or name.last == name.first:
            continue
        if len(initials := _initials(page, name)) > _SHORTEST_UNTOLD:
            forms.setdefault(initials, page.text(name.first, name.last))
        last = name.last
        of = next((at for at in range(name.first + 1, last) if words[at] == "of"), None)
        if of is None and page.book.heads.get(words[last]) in _NAMED_BY_FIRST_WORD:
            _enter(page, forms, name, name.first, name.first)
            if last > name.first + 1:
                _enter(page, forms, name, name.first, last - 1)
        elif of is not None and last > of + 1 and _stands_for_itself(page, of - 1):
            _enter(page, forms, name, of + 1, last)
    return forms


def _stands_for_itself(page: Page, head: int) -> bool:
    """Whether what the body is `of` is no place: not for a university or government."""
    word = page.words.words[head]
    return page.book.heads.get(word) == "civil" or word in ("Council", "Congress", "Committee")


_SHORTEST_UNTOLD = 2
"""Letters of an acronym that an article uses without saying of what."""
_NAMED_BY_FIRST_WORD = frozenset({"business", "media"})


def _enter(page: Page, forms: dict[str, str], name: Name, first: int, last: int) -> None:
    if all(not _is_meant_otherwise(page, at) for at in range(first, last + 1)):
        forms.setdefault(page.text(first, last), page.text(name.first, name.last))


def _is_meant_otherwise(page: Page, at: int) -> bool:
    """Whether a word is one of English, of a place, or the given name of a firm's founder."""
    return page.is_common(at) or page.known_at(at) is not None or page.is_given(at) or page.word(at).islower()


def _defined(page: Page, at: int, body: Name | None) -> Name | None:
    """What the word in brackets at a place stands for, if it is an acronym of the words before it."""
    acronym = page.words.words[at]
    if body and not body.known and _initials(page, body).startswith(acronym) and len(acronym) > 2:
        return body  # `Roe Island Forum on Fish and Weather (RIF)`
    if not _is_acronym(acronym):
        return body if body and _is_made_of(acronym, page.text(body.first, body.last)) else None
    first = _spelled_out(page, at - 2, acronym)
    if first is None:
        return None
    found = page.match(first, at - 2)
    known = found[1] if found and found[0] == at - 2 and found[1].kind == "organisation" else None
    kind: NameKind = "organisation" if known or not _is_thing(page, first, at - 2) else "guard"
    return Name(first, at - 2, kind, known)


def _initials(page: Page, name: Name) -> str:
    """The first letters of a name's words in capitals."""
    return "".join(word[0] for word in page.words.words[name.first : name.last + 1] if word[0].isupper())


def is_same_body(full: str, known: str) -> bool:
    """Whether a name may be another spelling of a known one; what shares an acronym alone is not:
    `International Cricket Council`."""
    words, others = (
        {word[:_STEM].casefold() for word in name.split() if word[0].isupper()} for name in (full, known)
    )
    return 2 * len(words & others) >= max(len(words), len(others))


_STEM = 5


def _is_acronym(word: str) -> bool:
    return 2 <= len(word) <= 9 and word.isupper()


def _is_made_of(word: str, name: str) -> bool:
    """Whether a word is put together from letters of a name, in order: `Afreximbank`, `BoG`."""
    if len(word) < 3 or not word.isalpha() or word[0] != name[0]:
        return False
    letters = iter(name.casefold())
    return all(letter in letters for letter in word.casefold())


def _is_thing(page: Page, first: int, last: int) -> bool:
    """Whether the words name an office, a thing or an undertaking rather than a body."""
    words, book = page.words.words, page.book
    head = next((at - 1 for at in range(first + 1, last + 1) if words[at] in _LINKS), last)
    sort = book.heads.get(words[head])
    if sort not in (None, "works", "business"):
        return False
    if words[first].islower() or words[head] in book.things or sort == "works":
        return True
    return page.role_at(head, last) is not None


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
    return first


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
