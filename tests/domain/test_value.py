"""Values that only mypy holds to be frozen: what they can do, and that nobody changes one."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tui_reader
from tui_reader.domain.value import value

PACKAGE = Path(tui_reader.__file__).parent


@value
class Lamp:
    """Something of our own."""

    place: str
    height: int = 3


def test_values_are_equal_by_what_is_in_them() -> None:
    assert Lamp("quay") == Lamp("quay", 3)
    assert len({Lamp("quay"), Lamp("quay"), Lamp("mole")}) == 2


def test_a_value_has_room_for_nothing_else() -> None:
    with pytest.raises(AttributeError):
        Lamp("quay").colour = "red"  # type: ignore[attr-defined]


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def fields(kind: ast.ClassDef) -> set[str]:
    return {
        line.target.id
        for line in kind.body
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
    }


def is_value(kind: ast.ClassDef) -> bool:
    return any(isinstance(mark, ast.Name) and mark.id == "value" for mark in kind.decorator_list)


def changes(kind: ast.ClassDef) -> bool:
    """Whether it is made to be changed: neither a value nor frozen by Python."""
    return not is_value(kind) and not any("frozen=True" in ast.unparse(mark) for mark in kind.decorator_list)


def test_nothing_is_assigned_to_a_field_that_only_values_have() -> None:
    every = list(trees())
    kinds = [node for _, tree in every for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    names = set().union(*(fields(kind) for kind in kinds if is_value(kind)))
    names -= set().union(*(fields(kind) for kind in kinds if changes(kind)))
    assert len(names) > 30
    own = {id(node) for kind in kinds if changes(kind) for node in ast.walk(kind) if of_self(node)}
    changed = [
        f"{path.name}:{node.lineno} {node.attr}"
        for path, tree in every
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load)
        if node.attr in names and id(node) not in own
    ]
    assert changed == []


def of_self(node: ast.AST) -> bool:
    """What a class keeps of its own."""
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self"
