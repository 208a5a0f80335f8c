"""A workspace of its own for every test, over articles of our own wording."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tui_reader.domain.view import Taken
from tui_reader.workspace import Workspace

LAKES = """\
Ministers of the lakes met

TALLINN, 3 March 2024. Ministers from Estonia and Latvia met on Sunday.

“We want a common rule for every lake on the border,” said Mare Tamm, an expert on water at the University \
of Tartu. “Nothing else will keep the water clean.”

Latvia seeks to finish the talks before the summer. “We will sign what we have agreed,” Latvian Foreign \
Minister Juris Kalns said.
"""
FERRY = """\
A ferry line returns

OSLO, 9 May 2023. The ferry between Norway and Denmark will sail again.

“The line is a bridge of trade,” said Kari Lund, an expert on shipping at the Bergen Institute.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles as files."""
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "lakes.txt").write_text(LAKES, encoding="utf-8")
    (documents / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return documents


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "library")
    yield opened
    opened.close()


@pytest.fixture
def filled(workspace: Workspace, folder: Path) -> Workspace:
    assert all(isinstance(each, Taken) for each in workspace.ingest([str(folder)]))
    return workspace


@pytest.fixture
def jsonl(tmp_path: Path) -> Callable[..., Path]:
    """Writes records as an archive and gives its path."""

    def write(name: str, *records: dict[str, object]) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return path

    return write
