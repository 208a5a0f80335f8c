"""A library of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui_reader.library.store import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "library", patience=2)
    yield opened
    opened.close()
