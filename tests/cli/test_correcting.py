"""Setting right what was found, from the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import click
import pytest

from tui_reader.cli.running import run
from tui_reader.cli.verbs import tui_reader

ENVOY = """Envoy: Minsk hopes for a customs deal

Posted: 03.05.2024 09:30:00

The ambassador of Belarus, Ivan Testov, said that Minsk seeks to abolish customs checks on the Bug river.

Maria Probe, an analyst at the Institute of Borders, believes the plan will fail.
"""
BRIDGE = """A bridge over the Bug

Posted: 04.06.2024 10:00:00

“The bridge will open in May,” said Ivan Testof, the ambassador of Belarus.
"""


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def profiles(tmp_path: Path) -> Path:
    return tmp_path / "config" / "tui_reader" / "profiles"


@pytest.fixture
def tui(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A library of two articles, and nobody's settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("TUI_READER_LIBRARY", str(tmp_path / "library"))
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "envoy.txt").write_text(ENVOY, encoding="utf-8")
    (documents / "bridge.txt").write_text(BRIDGE, encoding="utf-8")

    def ran(*arguments: object) -> Ran:
        code = run([str(argument) for argument in arguments])
        return Ran(code, *capsys.readouterr())

    assert ran("ingest", documents).code == 0
    return ran


def names(tui: Run) -> set[str]:
    """People as `who` names them; runs of blanks part the columns."""
    return {line.split("  ")[0] for line in tui("who").out.splitlines()}


def test_two_spellings_become_one_person_and_come_apart_again(tui: Run) -> None:
    assert names(tui) == {"Ivan Testov", "Ivan Testof", "Maria Probe"}
    said = tui("person", "merge", "Ivan Testof", "ivan-testov")
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith(": 1 article changed\n")
    assert len(names(tui)) == 2
    assert tui("statements", "speaker:ivan-testov").out.count("Ivan Testo") == 2
    assert tui("corrections", "undo").out.startswith("took back: merged")
    assert names(tui) == {"Ivan Testov", "Ivan Testof", "Maria Probe"}


def test_a_person_gets_another_name_or_goes(tui: Run) -> None:
    tui("person", "rename", "testov", "Ivan I. Testov")
    assert "Ivan I. Testov" in names(tui)
    tui("person", "ignore", "maria-probe")
    assert "Maria Probe" not in names(tui)
    assert "the plan will fail" in tui("statements").out


def test_namesakes_come_apart(tui: Run) -> None:
    article = tui("list", "title:envoy").out.split()[1]
    said = tui("person", "split", "ivan-testov", "--article", article)
    assert said.out == f"split ivan-testov~2 from ivan-testov in {article}: 1 article changed\n"
    assert tui("person", "split", "ivan-testof", "--article", "nowhere").code == 3


def test_a_body_or_a_state_can_be_ignored_renamed_merged(tui: Run) -> None:
    assert tui("list", "country:belarus").out.count("\n") == 2
    assert tui("entity", "ignore", "Belarus").code == 0
    assert tui("list", "country:belarus").out == ""
    tui("corrections", "undo")
    tui("entity", "rename", "institute of borders", "Border Institute")
    assert tui("list", 'org:"border institute"').out.count("\n") == 1
    assert tui("entity", "merge", "Poland", "by").code == 0  # no article speaks of it: none is changed
    assert tui("entity", "ignore", "the moon").code == 3


def test_a_statement_marked_wrong_is_gone_and_back_after_undo(tui: Run) -> None:
    article = tui("list", "title:bridge").out.split()[1]
    start = BRIDGE.index("The bridge will open")
    assert tui("search", "said:bridge").code == 0
    nowhere = tui("wrong", "statement", article, start + 1)
    assert (nowhere.code, nowhere.err.count("\n")) == (3, 1)
    begins = nowhere.err.split()[-1]
    assert tui("wrong", "statement", article, begins).code == 0
    assert tui("search", "said:bridge").code == 1
    tui("corrections", "undo", "1")
    assert tui("search", "said:bridge").code == 0


def test_a_statement_is_marked_wrong_by_where_its_words_begin_with_or_without_that(
    tui: Run, tmp_path: Path
) -> None:
    text = "Peru will decide in May. Karl Roe, the mayor of Lima, said that the ferry would sail on Sunday."
    (tmp_path / "ferry.txt").write_text(text, encoding="utf-8")
    tui("ingest", str(tmp_path / "ferry.txt"))
    article = tui("list", "ferry").out.split()[1]
    for words in ("that the ferry", "the ferry"):
        assert tui("search", "said:ferry").code == 0
        assert tui("wrong", "statement", article, text.index(words)).code == 0
        assert tui("search", "said:ferry").code == 1
        tui("corrections", "undo", "1")


def test_a_priority_marked_wrong_stays_wrong_when_the_library_is_built_anew(tui: Run) -> None:
    article = tui("list", "title:envoy").out.split()[1]
    starts = tui("wrong", "priority", article, 1).err.split()[-1]
    assert tui("wrong", "priority", article, starts).code == 0
    tui("reindex")
    assert tui("priorities").code == 1


def test_corrections_are_listed_with_their_numbers(tui: Run) -> None:
    assert tui("corrections", "list") == (0, "", "")
    assert tui("corrections", "undo").code == 3
    tui("person", "ignore", "maria-probe")
    tui("person", "ignore", "ivan-testof")
    assert tui("corrections", "list").out == (
        "1  ignored the person maria-probe\n2  ignored the person ivan-testof\n"
    )
    assert '"ignore person": "ivan-testof"' in tui("corrections", "list", "--json").out
    assert tui("corrections", "undo", "3").code == 3
    assert tui("corrections", "undo", "1").out.startswith("took back: ignored the person maria-probe")


def test_an_unclear_or_unknown_name_is_told(tui: Run) -> None:
    said = tui("person", "ignore", "ivan")
    assert said.code == 3
    assert "Ivan Testof (ivan-testof), Ivan Testov (ivan-testov)" in said.err
    assert tui("person", "ignore", "nobody").code == 3
    assert tui("person", "merge", "ivan-testov", "ivan-testov").code == 1


def test_what_is_written_by_hand_counts_from_the_next_start(tui: Run, profiles: Path) -> None:
    profiles.mkdir(parents=True)
    file = profiles / "corrections.yaml"
    file.write_text("corrections:\n- ignore person: maria-probe # no analyst\n", encoding="utf-8")
    assert "Maria Probe" not in names(tui)
    tui("person", "ignore", "ivan-testof")
    assert "# no analyst" in file.read_text(encoding="utf-8")
    file.unlink()
    assert len(names(tui)) == 3


def test_a_fault_in_the_file_is_placed_and_the_file_left_alone(tui: Run, profiles: Path) -> None:
    tui("person", "ignore", "maria-probe")
    file = profiles / "corrections.yaml"
    file.write_text("corrections:\n- ignore persons: maria-probe\n", encoding="utf-8")
    said = tui("who")
    assert said.code == 0
    assert f"{file}:2:3" in said.err
    assert "Maria Probe" not in said.out  # its last good state is in force
    assert tui("person", "ignore", "ivan-testof").code == 2
    assert "persons" in file.read_text(encoding="utf-8")
    assert tui("profiles", "check", profiles).code == 1


def test_analysing_without_a_library_heeds_them_too(tui: Run, tmp_path: Path) -> None:
    tui("person", "ignore", "maria-probe")
    assert "Maria Probe (expert)" not in tui("analyse", tmp_path / "documents").out


def test_a_faulty_profile_is_left_out_and_told(tui: Run, profiles: Path) -> None:
    profiles.mkdir(parents=True)
    (profiles / "club.yaml").write_text("organisation: CLUB\nnam: A Club\n", encoding="utf-8")
    said = tui("members", "CSTO")
    assert said.code == 0
    assert "club.yaml:2:1" in said.err


def test_the_verbs_that_correct_tell_what_they_are_for() -> None:
    for name in ("person", "entity", "wrong", "corrections"):
        group = tui_reader.get_command(click.Context(tui_reader), name)
        assert isinstance(group, click.Group)
        assert all(verb.help for verb in group.commands.values())
