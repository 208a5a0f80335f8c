"""A query tree or a filter back to the query language, and what is being typed at a cursor."""

import re
from typing import NamedTuple

from tui_reader.domain.query import (
    About,
    And,
    Dated,
    Filter,
    Flag,
    Node,
    Not,
    Or,
    Phrase,
    Query,
    TextField,
    Who,
    Word,
)  # fmt: skip
from tui_reader.search.query_dates import dated, written
from tui_reader.search.query_tokens import BARE

_PLAIN_VALUE = re.compile(r"[^\W_][\w.'’-]*\Z")
_TYPED = re.compile(
    r"(?P<skip>[\s()]+|-(?=\S))"
    r"|(?:(?P<field>[^\W\d]+):)?"
    r'(?:"(?P<straight>(?:[^"\\]|\\.)*)(?P<end>"?)|[“„«](?P<curly>[^"”“»]*)(?P<finish>["”“»]?)'
    rf"|(?P<bare>{BARE.pattern})|(?P<nothing>(?=[\s()]|\Z))|.)",
    re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+\Z")


class Completion(NamedTuple):
    """What is being typed: the `field` (empty when it may be a field's name itself), what there is of its
    value, and the offset `start` from which a chosen value (`quoted`) is to be put in its place."""

    field: str
    prefix: str
    start: int


def unparse(query: Query | Node | None) -> str:
    """The query in the query language: parsing it gives the same tree. ValueError for a tree with `Among`."""
    if not isinstance(query, Query):
        return "" if query is None else _unparsed(query)
    if query.sort is None:
        return unparse(query.node)
    inner = "" if query.node is None else _inside(query.node)
    return f"{inner} sort:{query.sort}".strip()


def describe(picked: Filter) -> str:
    """A picked filter as the user would have typed it, with its label: `expert:"Igor Avlasenko"`."""
    return f"{picked.field}:{quoted(picked.value if picked.field == 'date' else picked.label)}"


def filter_node(picked: Filter) -> Node:
    """The node that a picked filter adds to the query. ValueError for a date that is none."""
    match picked.field:
        case "expert" | "official" | "speaker" | "person":
            return Who(picked.field, picked.value)
        case "country" | "org" | "source":
            return About(picked.field, picked.value)
        case "date":
            return dated(picked.value)


def quoted(value: str) -> str:
    """A field's value as a query writes it: in quotes where it needs them."""
    if _PLAIN_VALUE.match(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def complete(text: str, cursor: int) -> Completion | None:
    """What is being typed before the cursor, in however unfinished a query; None where it is nothing yet."""
    head = text[:cursor]
    # The first that reaches the cursor: an empty one may follow it there.
    last = next((typed for typed in _TYPED.finditer(head) if typed.end() == len(head)), None)
    if last is None or last["skip"] or last["end"] or last["finish"]:
        return None
    return _completion(last)


def _completion(typed: re.Match[str]) -> Completion | None:
    value = next((typed[name] for name in ("straight", "curly", "bare") if typed[name] is not None), "")
    if typed["field"]:
        return Completion(typed["field"].lower(), value, typed.end("field") + 1)
    if typed["bare"] and _WORD.match(value):
        return Completion("", value, typed.start())
    return None


def _unparsed(node: Node) -> str:
    match node:
        case And(nodes=nodes):
            return " ".join(_inside(part) if isinstance(part, Or) else _unparsed(part) for part in nodes)
        case Or(nodes=nodes):
            return " OR ".join(map(_unparsed, nodes))
        case Not(node=inner):
            return f"-{_inside(inner)}"
        case Word(text=text, field=field, prefix=prefix):
            return f"{_field(field)}{text}{'*' if prefix else ''}"
        case Phrase(words=words, field=field):
            return f'{_field(field)}"{" ".join(words)}"'
        case _:
            return _fielded(node)


def _inside(node: Node) -> str:
    return f"({_unparsed(node)})" if isinstance(node, And | Or) else _unparsed(node)


def _fielded(node: Node) -> str:
    match node:
        case Who(role=role, name=name):
            return f"{role}:{quoted(name)}"
        case About(attribute=attribute, value=value):
            return f"{attribute}:{quoted(value)}"
        case Dated():
            return f"date:{written(node)}"
        case Flag(name=name):
            return f"is:{name}"
        case _:
            raise ValueError(f"this is not part of the query language: {type(node).__name__}")


def _field(field: TextField) -> str:
    return "" if field == "text" else f"{field}:"
