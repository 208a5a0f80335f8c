"""The command line as a process: closed pipes, poor encodings, missing streams, completion."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "tui_reader"]


def nobodys(place: Path) -> dict[str, str]:
    """An environment with nobody's settings, and a library of its own."""
    return os.environ | {
        "XDG_CONFIG_HOME": str(place / "config"),
        "XDG_DATA_HOME": str(place / "data"),
        "TUI_READER_LIBRARY": str(place / "library"),
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with one article, made once; tests get copies."""
    place = tmp_path_factory.mktemp("streams")
    article = place / "quay.md"
    article.write_text("# Zürich quay — “reopened”\n\nThe mayor said that it is open.\n", encoding="utf-8")
    subprocess.run([*PROGRAM, "ingest", str(article)], env=nobodys(place), check=True, capture_output=True)
    return place / "library"


@pytest.fixture
def environment(tmp_path: Path, made: Path) -> dict[str, str]:
    """A library with one article and nobody's settings."""
    shutil.copytree(made, tmp_path / "library")
    return nobodys(tmp_path)


def shell(line: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs a line of bash in which `tui` is the program."""
    program = " ".join(PROGRAM)
    script = f'set -o pipefail; tui() {{ {program} "$@"; }}; {line}'
    return subprocess.run(
        ["bash", "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        timeout=180,
    )


def test_a_reader_that_went_away_is_no_fault(environment: dict[str, str]) -> None:
    done = shell("tui show quay-not-there 2>/dev/null; tui list | true", environment)
    assert done.returncode in (0, 141)  # 0 when the line was out before the pipe closed
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("tui list >/dev/full", 74),  # a full disk
        ("tui show nope 2>&-", 3),  # nowhere to complain
        ("tui analyse - <&-", 0),  # nothing to read: an empty document is refused or empty
        ("PYTHONIOENCODING=ascii tui list", 0),  # a terminal that knows no umlauts
        ("PYTHONIOENCODING=latin-1 tui list", 0),
        ("tui listt", 3),  # a slip of the finger
        ("tui list --library ''", 2),
    ],
)
def test_whatever_the_streams_are_there_is_no_traceback(
    line: str, code: int, environment: dict[str, str]
) -> None:
    done = shell(line, environment)
    assert "Traceback" not in done.stderr
    assert "fault of ours" not in done.stderr
    assert done.returncode == code or (line.startswith("tui analyse") and done.returncode == 1)


def test_what_a_terminal_cannot_encode_is_escaped(environment: dict[str, str]) -> None:
    assert "Z\\xfcrich quay" in shell("PYTHONIOENCODING=ascii tui list", environment).stdout


def test_a_slip_names_the_verb_that_was_meant(environment: dict[str, str]) -> None:
    assert "`list`" in shell("tui listt", environment).stderr


@pytest.mark.parametrize(
    ("words", "at", "offered"),
    [("tui-reader in", 1, "ingest"), ("tui-reader --library x sta", 3, "statements")],
)
def test_the_shell_completes_verbs(words: str, at: int, offered: str, environment: dict[str, str]) -> None:
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(at), "_TUI_READER_COMPLETE": "bash_complete"}
    done = subprocess.run(
        PROGRAM, env=environment | asked, capture_output=True, text=True, check=False, timeout=180
    )
    assert f"plain,{offered}" in done.stdout
