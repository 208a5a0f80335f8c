"""YAML text in, strings with their places out: the one capped, code-free YAML reader.

Every scalar comes out as the string that was written (`NO` stays `NO`, `1992-05-15` stays text); only an
empty scalar, `null` and `~` are None. Bytes, depth and aliases are capped on the stream of events, before
anything is built. Every fault is one `BadProfile` with line and column.
"""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NoReturn

from tui_reader.domain.clean import clean_line
from tui_reader.errors import BadProfile

MAX_BYTES = 1_000_000
MAX_DEPTH = 50
MAX_ALIASES = 1_000
MAX_ALIASED_NODES = 100_000
"""Nodes that all aliases together may stand for; an alias bomb is small until it is written out."""

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
    return _Reading(path, _events(text, path, first_line)).document(Mark(first_line, 1))


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


@dataclass(frozen=True, slots=True)
class _Event:
    """One step of the parser, without its types: this module is read at start-up, the parser is not."""

    kind: Literal["document", "scalar", "alias", "sequence", "mapping", "end"]
    mark: Mark
    anchor: str | None = None
    tag: str | None = None
    text: str = ""
    quoted: bool = False


def _events(text: str, path: str, first_line: int, *, pure: bool = False) -> Iterator[_Event]:
    """The parser's events, lazily; its faults as BadProfile. `pure`: by the parser without libyaml."""
    import yaml

    # libyaml's parser hands out events without recursion and ten times faster; only its *composer*,
    # which is not used here, overflows the C stack on deep nesting.
    parser = yaml.SafeLoader if pure else getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    kinds: dict[type, Literal["scalar", "alias", "sequence", "mapping", "document", "end"]] = {
        yaml.ScalarEvent: "scalar",
        yaml.AliasEvent: "alias",
        yaml.SequenceStartEvent: "sequence",
        yaml.MappingStartEvent: "mapping",
        yaml.DocumentStartEvent: "document",
        yaml.SequenceEndEvent: "end",
        yaml.MappingEndEvent: "end",
    }
    try:
        for event in yaml.parse(text, Loader=parser):
            if type(event) in kinds and event.start_mark is not None:
                yield _Event(
                    kinds[type(event)],
                    Mark(event.start_mark.line + first_line, event.start_mark.column + 1),
                    getattr(event, "anchor", None),
                    getattr(event, "tag", None),
                    getattr(event, "value", ""),
                    quoted=bool(getattr(event, "style", None)),  # plain is "" in libyaml, None in the other
                )
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        mark = Mark(at.line + first_line, at.column + 1) if at else Mark(first_line, 1)
        begun = error.context_mark.line + first_line if error.context_mark else mark.line
        where = f" in what begins on line {begun}" if begun != mark.line else ""
        _fault(path, f"not YAML: {error.problem or error.context or 'no sense'}{where}", mark, error)
    except yaml.YAMLError as error:  # a character that YAML forbids
        match = yaml.reader.Reader.NON_PRINTABLE.search(text)
        place = _place(text, match.start() if match else 0, first_line)
        _fault(path, "a character that YAML does not allow", place, error)
    except UnicodeEncodeError as error:
        _fault(path, "a lone surrogate", _place(text, error.start, first_line), error)


class _Reading:
    """One pass over the events of one document; depth is bounded before any call nests."""

    def __init__(self, path: str, events: Iterator[_Event]) -> None:
        self.path, self.events = path, events
        self.anchors: dict[str | None, tuple[Node, int, int]] = {}
        self.aliases = self.aliased_nodes = self.nodes = 0

    def document(self, empty: Mark) -> Node:
        root: Node = Scalar(None, empty)
        documents = 0
        for event in self.events:
            if event.kind == "document":
                documents += 1
                if documents > 1:
                    self._fault("a second document begins here; one file holds one", event)
            else:
                root, _ = self._node(event, 1)
        return root

    def _node(self, event: _Event, depth: int) -> tuple[Node, int]:
        """The node that begins with this event, and its height (a scalar's is 0)."""
        if depth > MAX_DEPTH:
            self._fault(f"nested deeper than {MAX_DEPTH} levels", event)
        if event.kind == "alias":
            return self._alias(event, depth)
        self._check_tag(event)
        first = self.nodes
        self.nodes += 1
        node, height = self._built(event, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = (node, height, self.nodes - first)
        return node, height

    def _built(self, event: _Event, depth: int) -> tuple[Node, int]:
        if event.kind == "sequence":
            return self._sequence(event, depth)
        if event.kind == "mapping":
            return self._mapping(event, depth)
        is_null = not event.quoted and event.tag is None and event.text in _NULLS
        return Scalar(None if is_null else event.text, event.mark, quoted=event.quoted), 0

    def _alias(self, event: _Event, depth: int) -> tuple[Node, int]:
        if event.anchor not in self.anchors:
            self._fault(f"the alias *{event.anchor} stands before the end of what it names", event)
        node, height, nodes = self.anchors[event.anchor]
        self.aliases += 1
        self.aliased_nodes += nodes
        self.nodes += nodes
        if self.aliases > MAX_ALIASES or self.aliased_nodes > MAX_ALIASED_NODES:
            self._fault("too many aliases", event)
        if depth + height > MAX_DEPTH:
            self._fault(f"nested deeper than {MAX_DEPTH} levels", event)
        return node, height

    def _sequence(self, start: _Event, depth: int) -> tuple[Node, int]:
        items: list[Node] = []
        highest = 0
        for event in self.events:
            if event.kind == "end":
                break
            item, height = self._node(event, depth + 1)
            items.append(item)
            highest = max(highest, height + 1)
        return Sequence(tuple(items), start.mark), highest

    def _mapping(self, start: _Event, depth: int) -> tuple[Node, int]:
        entries: dict[str, Node] = {}
        keys: dict[str, Mark] = {}
        highest = 0
        for event in self.events:
            if event.kind == "end":
                break
            key = self._key(event, keys)
            value, height = self._node(next(self.events), depth + 1)
            entries[key], keys[key] = value, event.mark
            highest = max(highest, height + 1)
        return Mapping(entries, keys, start.mark), highest

    def _key(self, event: _Event, keys: dict[str, Mark]) -> str:
        if event.kind != "scalar" or not event.text or event.anchor is not None:
            self._fault("a key must be a word", event)
        self._check_tag(event)
        if event.text == "<<" and not event.quoted:
            self._fault("merge keys (<<) are not read here", event)
        if event.text in keys:
            self._fault(f"the key {event.text} was given before, on line {keys[event.text].line}", event)
        return event.text

    def _check_tag(self, event: _Event) -> None:
        if event.tag is not None and event.tag not in _PLAIN_TAGS:
            self._fault(f"the tag {event.tag} is not read here", event)

    def _fault(self, why: str, event: _Event) -> NoReturn:
        _fault(self.path, why, event.mark)


def _place(text: str, offset: int, first_line: int) -> Mark:
    return Mark(text.count("\n", 0, offset) + first_line, offset - text.rfind("\n", 0, offset))


def _fault(path: str, why: str, mark: Mark, cause: Exception | None = None) -> NoReturn:
    raise BadProfile(clean_line(path), clean_line(why)[:200], mark.line, mark.column) from cause
