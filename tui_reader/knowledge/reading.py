"""Typed reading of marked YAML nodes: what is wrong is noted with its place, and reading goes on.

Every reader returns None (or what could be read) at a fault, so that one run names all faults of a file.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from tui_reader import safe_yaml
from tui_reader.domain.clean import clean_line
from tui_reader.errors import BadProfile
from tui_reader.safe_yaml import Mark, Node, Scalar, Sequence

T = TypeVar("T")


MOST_FAULTS = 100
"""A file with more faults is no profile of ours; the rest would only hide the first."""


@dataclass(slots=True)
class Faults:
    """All that is wrong with one file (at most `MOST_FAULTS`), in the order it was met."""

    path: str
    found: list[BadProfile] = field(default_factory=list)

    def add(self, why: str, mark: Mark) -> None:
        if len(self.found) < MOST_FAULTS:
            self.found.append(
                BadProfile(clean_line(self.path), clean_line(why)[:200], mark.line, mark.column)
            )

    # --- one node -------------------------------------------------------------------------------------
    def mapping(self, node: Node, what: str) -> safe_yaml.Mapping | None:
        if isinstance(node, safe_yaml.Mapping):
            return node
        self.add(f"{what}: expected keys with values", node.mark)
        return None

    def items(self, node: Node | None, what: str) -> tuple[Node, ...]:
        """The items of a list; nothing at all is an empty list."""
        if isinstance(node, Sequence):
            return node.items
        if node is not None and not (isinstance(node, Scalar) and node.text is None):
            self.add(f"{what}: expected a list", node.mark)
        return ()

    def text(self, node: Node, what: str) -> str | None:
        """One line of clean text; never empty."""
        if isinstance(node, Scalar) and node.text is not None:
            line = clean_line(node.text).strip()
            if line:
                return line
        self.add(f"{what}: expected words", node.mark)
        return None

    def texts(self, node: Node | None, what: str) -> list[str]:
        read = (self.text(item, what) for item in self.items(node, what))
        return [text for text in read if text is not None]

    def choice(self, node: Node, what: str, choices: tuple[str, ...]) -> str | None:
        text = self.text(node, what)
        if text is None or text in choices:
            return text
        self.add(f"{what}: {text} is none of {', '.join(choices)}{_meant(text, choices)}", node.mark)
        return None

    def day(self, node: Node, what: str) -> str | None:
        """A day as ISO text; a year or a month is its first day."""
        text = self.text(node, what)
        if text is None:
            return None
        try:
            return _first_day(text).isoformat()
        except ValueError:
            self.add(f"{what}: {text} is no date (YYYY, YYYY-MM or YYYY-MM-DD)", node.mark)
            return None

    # --- the fields of a mapping ----------------------------------------------------------------------
    def fields(self, node: safe_yaml.Mapping, required: tuple[str, ...], optional: tuple[str, ...]) -> bool:
        """Whether the mapping has all that it needs; notes what is missing and what is not known."""
        known = (*required, *optional)
        for key, mark in node.keys.items():
            if key not in known and len(self.found) < MOST_FAULTS:
                self.add(f"unknown key {key}{_meant(key, known)}", mark)
        missing = [key for key in required if key not in node.entries]
        if missing:
            self.add(f"missing: {', '.join(missing)}", node.mark)
        return not missing

    def optional(self, node: safe_yaml.Mapping, key: str, read: Callable[[Node, str], T | None]) -> T | None:
        """The value of a key that may be absent or null."""
        value = node.entries.get(key)
        if value is None or (isinstance(value, Scalar) and value.text is None):
            return None
        return read(value, key)

    def entries(self, node: Node | None, what: str) -> Iterator[tuple[str, Node]]:
        """Keys and values of a mapping that may be absent; keys as clean lines."""
        if node is None or (isinstance(node, Scalar) and node.text is None):
            return
        mapping = self.mapping(node, what)
        for key, value in mapping.entries.items() if mapping else ():
            yield clean_line(key), value


def _first_day(text: str) -> date:
    parts = text.split("-")
    if [len(part) for part in parts if part.isascii() and part.isdigit()] not in ([4], [4, 2], [4, 2, 2]):
        raise ValueError(text)
    year, month, day = (*map(int, parts), 1, 1)[:3]
    return date(year, month, day)


def _meant(word: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(word, known, n=2)
    return f"; did you mean {' or '.join(near)}?" if near else ""
