"""The names of people in one article to one key a person."""

import re
from collections.abc import Collection, Iterable

from tui_reader.analysis.naming.name_book import NameBook
from tui_reader.domain.person_key import person_key

_MOST_COMPARED = 50
"""Names of one article that share both ends; no article has as many."""
_INITIAL = re.compile(r"(?<=[\s.])([^\W\d_])\.")
_SUFFIX = re.compile(r"\b(Jr|Sr|III|II|IV)\b")


def one_key_each(names: Iterable[str], book: NameBook) -> dict[str, str]:
    """Every name to its person's key: that of the shortest full name of the article (`anna-maria-roe` to
    `anna-roe` where it has both, `joseph-roe` to `joe-roe`), or of the known office holder who bears it with
    a middle name more. Other initials or another generation (`Jr.`, `Sr.`) make another person; keys of one
    word are kept."""
    distinct = list(dict.fromkeys(names))
    shared = _one_each({person_key(name) for name in distinct}, book)
    keys: dict[str, str] = {}
    marks: dict[str, tuple[str, str]] = {}
    for name in distinct:
        key = person_key(name)
        persons = shared[key]
        mark = _INITIAL.findall(name) if "." in name else [], _SUFFIX.findall(name)
        own = "".join(mark[0]).lower(), "".join(mark[1]).lower()
        first = marks.get(persons, ("", ""))
        if _is_another(first, own):
            persons = key if key != persons else f"{key}-{own[1] or own[0]}"
        else:
            marks[persons] = (max(first[0], own[0], key=len), first[1] or own[1])
        keys[name] = persons
    return keys


def _is_another(first: tuple[str, str], second: tuple[str, str]) -> bool:
    """Whether initials or generations contradict each other; what is left out contradicts nothing."""
    (initials, generation), (others, other) = first, second
    if generation and other and generation != other:
        return True
    return not (initials.startswith(others) or others.startswith(initials))


def _one_each(keys: Iterable[str], book: NameBook) -> dict[str, str]:
    shortest: dict[tuple[str, str], list[tuple[str, set[str]]]] = {}
    persons: dict[str, str] = {}
    for key in sorted(keys, key=lambda key: (key.count("-"), key)):
        parts = [book.short_forms.get(part, part) for part in key.split("-")]
        same_ends = shortest.setdefault((parts[0], parts[-1]), [])
        shorter = next((other for other, own in same_ends[:_MOST_COMPARED] if own <= set(parts)), None)
        persons[key] = _known(shorter or key, book.leaders)
        if shorter is None and len(parts) > 1:
            same_ends.append((key, set(parts)))
    return persons


def _known(key: str, known: Collection[str]) -> str:
    """The known office holder's key behind one with a middle name more; two initials are another's."""
    first, *middle, last = key.split("-") if "-" in key else (key, "")
    without_middle = f"{first}-{last}"
    initials = any(len(part) <= _TWO_INITIALS for part in middle)
    return without_middle if middle and not initials and without_middle in known else key


_TWO_INITIALS = 2
