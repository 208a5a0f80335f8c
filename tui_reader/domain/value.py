"""How the values are declared of which an article's analysis makes the most."""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(kind: type[T]) -> type[T]:
    """A dataclass with slots that mypy holds to be frozen. Python does not: a frozen one takes it three times
    as long to make, and a named tuple three times as long to read."""
    return dataclass(slots=True, unsafe_hash=True)(kind)
