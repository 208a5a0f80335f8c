"""YAML text in, strings with their places out: the one capped, code-free YAML reader.

Every scalar comes out as the string that was written (`NO` stays `NO`, `1992-05-15` stays text); only an
empty scalar, `null` and `~` are None. Bytes, depth and aliases are capped on the stream of events, before
anything is built. Every fault is one `BadProfile` with line and column.
"""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import yaml

from tui_reader.domain.clean import clean_line
from tui_reader.errors import BadProfile

MAX_BYTES = 1_000_000
MAX_DEPTH = 50
MAX_ALIASES = 1_000
MAX_ALIASED_NODES = 100_000
"""Nodes that all aliases together may stand for; an alias bomb is small until it is written out."""

# libyaml's parser hands out events without recursion and ten times faster; only its *composer*, which
# is not used here, overflows the C stack on deep nesting. (Plain style is "" in it, None in the pure one.)
_PARSER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_TAGS = frozenset({"!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"})
_NULLS = frozenset({"", "null", "~"})


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a node begins; both count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """`quoted`: written between quotation marks or as a block of lines."""

    text: str | None
    mark: Mark
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple["Node", ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Mapping:
    """`keys` are where each key stands; `entries` the values, in the order of the file."""

    entries: dict[str, "Node"]
    keys: dict[str, Mark]
    mark: Mark


Node = Scalar | Sequence | Mapping


def load(text: str, path: str, *, first_line: int = 1) -> object:
    """The document as dicts, lists, strings and None.

    `first_line` is the line of the file that the text begins on (front matter). Raises BadProfile.
    """
    return plain(load_marked(text, path, first_line=first_line))


def load_marked(text: str, path: str, *, first_line: int = 1) -> Node:
    """The document as nodes that know their line and column. Raises BadProfile."""
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise BadProfile(clean_line(path), f"more than {MAX_BYTES:,} bytes of YAML", first_line, 1)
    return _Reading(path, first_line).document(text)


def load_file(path: Path) -> Node:
    """The document of a UTF-8 file, as nodes. Raises BadProfile, also when the file cannot be read."""
    return load_marked(decode(read_bytes(path), str(path)), str(path))


def read_bytes(path: Path) -> bytes:
    """At most `MAX_BYTES` of a regular file. Raises BadProfile."""
    where = clean_line(str(path))
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise BadProfile(where, "not a regular file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "cannot be read"
        raise BadProfile(where, clean_line(why)) from error
    if len(data) > MAX_BYTES:
        raise BadProfile(where, f"more than {MAX_BYTES:,} bytes of YAML", 1, 1)
    return data


def decode(data: bytes, path: str) -> str:
    """UTF-8 bytes, with or without a byte order mark, as text. Raises BadProfile at the first bad byte."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        raise BadProfile(clean_line(path), "not UTF-8", line, column) from error


def plain(node: Node) -> object:
    """Nodes without their marks: dicts, lists, strings and None."""
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(entries=entries):
            return {key: plain(value) for key, value in entries.items()}


class _Reading:
    """One pass over the events of one document; depth is bounded before any call nests."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path, self.first_line = clean_line(path), first_line
        self.anchors: dict[str, tuple[Node, int, int]] = {}
        self.aliases = self.aliased_nodes = self.nodes = 0

    def document(self, text: str) -> Node:
        root: Node = Scalar(None, Mark(self.first_line, 1))
        documents = 0
        events = self._events(text)
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault("a second document begins here; one file holds one", self._mark(event))
            elif isinstance(event, yaml.NodeEvent):
                root, _ = self._node(event, events, 1)
        return root

    def _events(self, text: str) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(text, Loader=_PARSER)
        except yaml.MarkedYAMLError as error:
            at = error.problem_mark or error.context_mark
            mark = Mark(at.line + self.first_line, at.column + 1) if at else Mark(self.first_line, 1)
            self._fault(f"not YAML: {error.problem or error.context or 'cannot be parsed'}", mark, error)
        except yaml.YAMLError as error:  # a character that YAML forbids; it knows a byte offset at most
            self._fault("a character that YAML does not allow", self._first_forbidden(text), error)
        except UnicodeEncodeError as error:
            self._fault("a lone surrogate", self._place(text, error.start), error)

    def _node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int) -> tuple[Node, int]:
        """The node that begins with this event, and its height (a scalar's is 0)."""
        mark = self._mark(event)
        if depth > MAX_DEPTH:
            self._fault(f"nested deeper than {MAX_DEPTH} levels", mark)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, mark, depth)
        tag = getattr(event, "tag", None)
        if tag is not None and tag not in _PLAIN_TAGS:
            self._fault(f"the tag {tag} is not read here", mark)
        first = self.nodes
        self.nodes += 1
        node, height = self._built(event, events, mark, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = (node, height, self.nodes - first)
        return node, height

    def _built(
        self, event: yaml.NodeEvent, events: Iterator[yaml.Event], mark: Mark, depth: int
    ) -> tuple[Node, int]:
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, mark, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, mark, depth)
        assert isinstance(event, yaml.ScalarEvent)
        return self._scalar(event, mark), 0

    @staticmethod
    def _scalar(event: yaml.ScalarEvent, mark: Mark) -> Scalar:
        is_null = not event.style and event.value in _NULLS and event.tag is None
        return Scalar(None if is_null else event.value, mark, quoted=bool(event.style))

    def _alias(self, event: yaml.AliasEvent, mark: Mark, depth: int) -> tuple[Node, int]:
        if event.anchor not in self.anchors:
            self._fault(f"the alias *{event.anchor} stands before the end of what it names", mark)
        node, height, nodes = self.anchors[event.anchor]
        self.aliases += 1
        self.aliased_nodes += nodes
        self.nodes += nodes
        if self.aliases > MAX_ALIASES or self.aliased_nodes > MAX_ALIASED_NODES:
            self._fault("too many aliases", mark)
        if depth + height > MAX_DEPTH:
            self._fault(f"nested deeper than {MAX_DEPTH} levels", mark)
        return node, height

    def _sequence(self, events: Iterator[yaml.Event], mark: Mark, depth: int) -> tuple[Node, int]:
        items: list[Node] = []
        highest = 0
        for event in events:
            if not isinstance(event, yaml.NodeEvent):
                break
            item, height = self._node(event, events, depth + 1)
            items.append(item)
            highest = max(highest, height + 1)
        return Sequence(tuple(items), mark), highest

    def _mapping(self, events: Iterator[yaml.Event], mark: Mark, depth: int) -> tuple[Node, int]:
        entries: dict[str, Node] = {}
        keys: dict[str, Mark] = {}
        highest = 0
        for event in events:
            if not isinstance(event, yaml.NodeEvent):
                break
            key, place = self._key(event, keys)
            value, height = self._node(self._value_event(events), events, depth + 1)
            entries[key], keys[key] = value, place
            highest = max(highest, height + 1)
        return Mapping(entries, keys, mark), highest

    def _key(self, event: yaml.NodeEvent, keys: dict[str, Mark]) -> tuple[str, Mark]:
        mark = self._mark(event)
        if not isinstance(event, yaml.ScalarEvent) or not event.value or event.anchor is not None:
            self._fault("a key must be a word", mark)
        if event.tag is not None and event.tag not in _PLAIN_TAGS:
            self._fault(f"the tag {event.tag} is not read here", mark)
        if event.value == "<<" and not event.style:
            self._fault("merge keys (<<) are not read here", mark)
        if event.value in keys:
            self._fault(f"the key {event.value} was given before, on line {keys[event.value].line}", mark)
        return event.value, mark

    @staticmethod
    def _value_event(events: Iterator[yaml.Event]) -> yaml.NodeEvent:
        event = next(events)
        assert isinstance(event, yaml.NodeEvent)
        return event

    def _mark(self, event: yaml.Event) -> Mark:
        assert event.start_mark is not None
        return Mark(event.start_mark.line + self.first_line, event.start_mark.column + 1)

    def _place(self, text: str, offset: int) -> Mark:
        return Mark(text.count("\n", 0, offset) + self.first_line, offset - text.rfind("\n", 0, offset))

    def _first_forbidden(self, text: str) -> Mark:
        match = yaml.reader.Reader.NON_PRINTABLE.search(text)
        return self._place(text, match.start()) if match else Mark(self.first_line, 1)

    def _fault(self, why: str, mark: Mark, cause: Exception | None = None) -> NoReturn:
        raise BadProfile(self.path, clean_line(why)[:200], mark.line, mark.column) from cause
