"""The user's corrections as YAML text: read with every fault placed, and edited line by line.

An edit leaves the remarks, the order and the layout of whoever wrote the rest as they are.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from tui_reader import safe_yaml
from tui_reader.domain.correction import (
    Correction,
    FindingKind,
    Ignore,
    Merge,
    Rename,
    Split,
    What,
    Wrong,
    record_of,
)
from tui_reader.domain.span import Span
from tui_reader.errors import BadProfile
from tui_reader.knowledge.reading import Faults
from tui_reader.safe_yaml import Node

_HEAD = """\
# What you set right: by the verbs `person`, `entity` and `wrong`, or by hand. They apply in this order.
corrections:
"""
_PLAIN = re.compile(r"[^\W_](?:[\w ~.-]*[\w~.-])?")
_NUMBER = re.compile(r"[0-9]{1,9}")
_HASH = re.compile(r"[0-9a-f]{32}")
T = TypeVar("T")


# ---- reading -------------------------------------------------------------------------------------------
def corrections_of(text: str, place: str) -> tuple[Correction, ...]:
    """The corrections that the text of a file says, each once, in their order. Raises BadProfile."""
    faults = Faults(place)
    read = read_corrections(safe_yaml.load_marked(text, place), faults)
    for fault in faults.found:
        raise fault
    return tuple(dict.fromkeys(correction for correction, _ in read))


def read_corrections(document: Node, faults: Faults) -> list[tuple[Correction, int]]:
    """Every correction with the line that it begins on; an empty file has none."""
    if isinstance(document, safe_yaml.Scalar) and document.text is None:
        return []
    root = faults.mapping(document, "corrections")
    if root is None or not faults.fields(root, ("corrections",), ()):
        return []
    read = (
        (_correction(item, faults), item.mark.line)
        for item in faults.items(root.entries["corrections"], "corrections")
    )
    return [(correction, line) for correction, line in read if correction is not None]


def _correction(node: Node, faults: Faults) -> Correction | None:
    item = faults.mapping(node, "a correction")
    if item is None:
        return None
    kind = next((key for key in item.entries if key in _READERS), None)
    if kind is None:
        faults.add(f"no correction: it begins with one of {', '.join(_READERS)}", item.mark)
        return None
    needed, optional, read = _READERS[kind]
    if not faults.fields(item, (kind, *needed), optional):
        return None
    before = len(faults.found)
    words = {
        key: faults.text(value, key) or ""
        for key, value in item.entries.items()
        if key != "articles" and (key in needed or key == kind or not _is_empty(value))
    }
    articles = faults.texts(item.entries.get("articles"), "articles")
    if len(faults.found) > before:
        return None
    try:
        return read(words[kind], words, articles)
    except ValueError as error:
        faults.add(f"{kind}: {error}", item.mark)
        return None


def _is_empty(node: Node) -> bool:
    return isinstance(node, safe_yaml.Scalar) and node.text is None


Read = Callable[[str, Mapping[str, str], Sequence[str]], Correction]


def _reading_wrong(kind: FindingKind) -> Read:
    def read(text_hash: str, words: Mapping[str, str], _: Sequence[str]) -> Correction:
        if not _HASH.fullmatch(text_hash):
            raise ValueError("expected the hash of a text, 32 hexadecimal digits")
        start, end = words["from"], words["to"]
        if not (_NUMBER.fullmatch(start) and _NUMBER.fullmatch(end)):
            raise ValueError("from, to: expected numbers of characters")
        place = Span(int(start), int(end))
        return Wrong(kind, text_hash, place, words.get("article", ""), words.get("words", ""))

    return read


def _reading_of(what: What) -> dict[str, tuple[tuple[str, ...], tuple[str, ...], Read]]:
    return {
        f"merge {what}": (
            ("into",),
            ("name",),
            lambda ident, words, _: Merge(what, ident, words["into"], words.get("name")),
        ),
        f"rename {what}": (("name",), (), lambda ident, words, _: Rename(what, ident, words["name"])),
        f"ignore {what}": ((), (), lambda ident, words, _: Ignore(what, ident)),  # noqa: ARG005 - the shape of Read
    }


_WRONG_KEYS = (("from", "to"), ("article", "words"))
_READERS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...], Read]] = {
    **_reading_of("person"),
    **_reading_of("entity"),
    "split person": (
        ("apart", "articles"),
        (),
        lambda ident, words, articles: Split(ident, words["apart"], tuple(articles)),
    ),
    "wrong statement": (*_WRONG_KEYS, _reading_wrong("statement")),
    "wrong priority": (*_WRONG_KEYS, _reading_wrong("priority")),
}
"""By the first key of a correction: keys that it needs, keys that it may have, and how it is read."""


# ---- writing -------------------------------------------------------------------------------------------
def text_of(corrections: Sequence[Correction]) -> str:
    """A file of these corrections, as we lay it out."""
    return _HEAD + "".join(_item(correction) for correction in corrections)


def with_one_more(text: str, place: str, correction: Correction, at: int | None = None) -> str:
    """The text with a correction added, at its end or before the one at `at`. Raises BadProfile."""
    wanted = list(corrections_of(text, place))
    at = len(wanted) if at is None else min(at, len(wanted))
    wanted.insert(at, correction)
    lines = text.split("\n")
    begins = _begins(text, place)
    before = begins[at] - 1 if at < len(begins) else len("\n".join(lines).rstrip().split("\n"))
    indent = _indent(lines[begins[0] - 1]) if begins else ""
    added = [indent + line for line in _item(correction).splitlines()]
    return _edited("\n".join([*lines[:before], *added, *lines[before:]]), place, wanted)


def without_one(text: str, place: str, correction: Correction) -> str:
    """The text without that correction; the same text where it has none such. Raises BadProfile."""
    wanted = list(corrections_of(text, place))
    if correction not in wanted:
        return text
    at = wanted.index(correction)
    wanted.pop(at)
    lines, begins = text.split("\n"), [*_begins(text, place), text.count("\n") + 2]
    end = begins[at + 1] - 1
    # Remarks and empty lines behind it are the next one's.
    while end > begins[at] and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return _edited("\n".join([*lines[: begins[at] - 1], *lines[end:]]), place, wanted)


def _begins(text: str, place: str) -> list[int]:
    return [line for _, line in read_corrections(safe_yaml.load_marked(text, place), Faults(place))]


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def _edited(text: str, place: str, wanted: Sequence[Correction]) -> str:
    """The text, if it says what is wanted; else (a layout that lines cannot be cut from) a new one."""
    text = text if text.endswith("\n") else text + "\n"
    try:
        if corrections_of(text, place) == tuple(wanted):
            return text
    except BadProfile:
        pass
    anew = text_of(wanted)
    corrections_of(anew, place)  # raises where there are more of them than can be read back
    return anew


def _item(correction: Correction) -> str:
    fields = record_of(correction)
    written = (f"{key}: {_value(value)}\n" for key, value in fields.items())
    return "- " + "  ".join(written)


def _value(value: str | list[str]) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if _PLAIN.fullmatch(value) and value != "null":
        return value
    return f'"{"".join(map(_character, value))}"'


def _character(char: str) -> str:
    """A character between quotation marks; what cannot be seen is written by its number."""
    if char in '\\"':
        return f"\\{char}"
    return char if char.isprintable() else f"\\U{ord(char):08X}"
