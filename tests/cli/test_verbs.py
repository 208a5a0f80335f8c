"""The verbs, run as a user runs them: what they print, and what they leave with."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tui_reader.cli.running import run

ARTICLE = """Envoy: Minsk hopes for a customs deal

Posted: 03.05.2024 09:30:00

The ambassador of Belarus, Ivan Testov, said that Minsk seeks to abolish customs checks on the Bug river.

“We are ready to receive the inspectors in June,” Mr. Testov added.

Maria Probe, an analyst at the Institute of Borders, believes the plan will fail.
"""


class Ran(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def tui(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line on a library of its own, with nobody's settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("TUI_READER_LIBRARY", str(tmp_path / "library"))

    def ran(*arguments: str) -> Ran:
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Ran(code, out, err)

    return ran


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "envoy.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def kept(tui: Run, article: Path) -> str:
    """The id of the article, kept in the library."""
    said = tui("ingest", "--ack", str(article))
    assert said.code == 0, said.err
    return said.out.split()[1]


def test_the_account_adds_up_and_a_second_time_changes_nothing(tui: Run, article: Path) -> None:
    account = "read 1: ingested {}, updated 0, unchanged {}, duplicates 0, refused 0\n"
    assert tui("ingest", str(article)) == (0, account.format(1, 0), "")
    assert tui("ingest", str(article)) == (0, account.format(0, 1), "")


def test_a_refusal_is_one_line_and_the_rest_is_done(tui: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "blob.exe").write_bytes(b"MZ\x00\x00")
    said = tui("ingest", "--json", str(tmp_path / "blob.exe"), str(tmp_path / "nowhere.txt"), str(article))
    assert said.code == 1
    assert said.records == [
        {"read": 3, "ingested": 1, "updated": 0, "unchanged": 0, "duplicates": 0, "refused": 2}
    ]
    lines = said.err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("tui-reader: ") for line in lines)
    assert "blob.exe" in lines[0]
    assert "nowhere.txt" in lines[1]


def test_one_bad_record_never_loses_the_archive(tui: Run, tmp_path: Path) -> None:
    archive = tmp_path / "two.jsonl.gz"
    with gzip.open(archive, "wt", encoding="utf-8") as out:
        out.write('{"id": "a", "text": "Norway will build a tunnel, its minister said."}\n{broken\n')
        out.write('{"id": "b", "text": "Chile wants a seat at the table.", "date": "2022-09"}\n')
    said = tui("ingest", "--ack", str(archive))
    assert said.code == 1
    assert said.out.splitlines()[:2] == ["ACK a", "ACK b"]
    assert "two.jsonl.gz:2" in said.err
    assert tui("list", "--json", "date:2022-09").records[0]["date"] == "2022-09"


def test_search_finds_words_and_says_so_when_there_are_none(tui: Run, kept: str) -> None:
    found = tui("search", "--json", "customs", "checks")
    assert found.code == 0
    (hit,) = found.records
    assert hit["id"] == kept
    assert "customs" in str(hit["snippet"])
    assert tui("search", "zeppelin") == (1, "", "")


def test_a_bad_query_is_refused_in_one_line(tui: Run, kept: str) -> None:
    said = tui("list", '"unclosed')
    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1


def test_a_minus_keeps_a_word_out(tui: Run, kept: str) -> None:
    assert tui("search", "customs", "-zeppelin").code == 0
    assert tui("search", "customs", "-inspectors").code == 1


def test_a_fault_in_a_query_points_at_what_was_typed(tui: Run, kept: str) -> None:
    said = tui("search", "customs OR")
    assert said.code == 2
    assert "sort" not in said.err


def test_a_removal_can_be_taken_back(tui: Run, kept: str) -> None:
    tui("remove", kept)
    assert tui("undo").code == 0
    assert tui("list", "--json").records[0]["id"] == kept


def test_who_said_what_and_who_wants_what(tui: Run, kept: str) -> None:
    people = {str(p["name"]): p for p in tui("who", "--json").records}
    assert people["Ivan Testov"]["kind"] == "official"
    assert people["Maria Probe"]["kind"] == "expert"
    speakers = {s["speaker"] for s in tui("statements", "--json", "expert:probe").records}
    assert speakers == {"Maria Probe"}
    wants = [p for p in tui("priorities", "--json").records if p["holder"] == "Belarus"]
    assert any("abolish customs checks" in str(p["text"]) for p in wants)
    assert all(str(p["text"]) in str(p["sentence"]) for p in wants)


def test_show_gives_the_text_with_its_findings_below(tui: Run, kept: str) -> None:
    shown = tui("show", kept).out
    assert shown.index("abolish customs checks") < shown.index("People") < shown.index("Statements")
    record = tui("show", "--json", kept).records[0]
    assert (record["format"], record["id"], record["date"]) == (1, kept, "2024-05-03T09:30:00")
    assert tui("show", "nobody").code == 3


def test_a_removed_article_stays_away(tui: Run, kept: str, article: Path) -> None:
    assert tui("remove", kept).out == "removed 1\n"
    tui("ingest", str(article))
    assert tui("list").out == ""


def test_analysis_needs_no_library(tui: Run, article: Path, tmp_path: Path) -> None:
    assert "Ivan Testov (official)" in tui("analyse", str(article)).out
    (record,) = tui("analyse", "--json", str(article)).records
    text = str(record["text"])
    for statement in record["statements"]:  # type: ignore[attr-defined]
        assert text[statement["start"] : statement["end"]].strip()
    assert not (tmp_path / "library").exists()


def test_members_differ_from_day_to_day(tui: Run) -> None:
    def states(day: str) -> set[object]:
        return {m["state"] for m in tui("members", "csto", "--on", day, "--json").records}

    core = {"AM", "BY", "KZ", "KG", "RU", "TJ"}
    assert states("1995-01-01") == core | {"AZ", "GE", "UZ"}
    assert states("2010-01-01") == core | {"UZ"}
    assert states("2013-01-01") == core
    frozen = tui("members", "CSTO", "--on", "2025-01-01").out
    assert "Armenia" in frozen
    assert "frozen" in frozen
    assert tui("members", "Hanseatic League").code == 3


def test_the_doctor_misses_what_is_not_held(tui: Run, kept: str, tmp_path: Path) -> None:
    wanted = tmp_path / "ids"
    wanted.write_text(f"{kept}\n", encoding="utf-8")
    assert tui("doctor", "--holds", str(wanted)).code == 0
    wanted.write_text(f"{kept}\nnot-here\n", encoding="utf-8")
    said = tui("doctor", "--holds", str(wanted))
    assert said.code == 1
    assert "not-here" in said.err


def test_a_library_that_was_never_made_has_lost_nothing(tui: Run, tmp_path: Path) -> None:
    wanted = tmp_path / "ids"
    wanted.write_text("\n", encoding="utf-8")
    nowhere = str(tmp_path / "nowhere")
    assert tui("doctor", "--holds", str(wanted), "--library", nowhere).code == 0
    wanted.write_text("an-id\n", encoding="utf-8")
    assert tui("doctor", "--holds", str(wanted), "--library", nowhere).code == 3


def test_what_was_removed_stays_out_after_purging(tui: Run, kept: str, article: Path) -> None:
    tui("remove", kept)
    assert "purged 1" in tui("doctor", "--purge").err
    assert "unchanged 1" in tui("ingest", str(article)).out
    assert tui("list").out == ""


def test_a_backup_is_a_library_of_its_own(tui: Run, kept: str, tmp_path: Path) -> None:
    assert tui("doctor", "--backup", str(tmp_path / "copy.db")).code == 0
    assert (tmp_path / "copy.db").stat().st_size > 0


def test_reindexing_finds_the_same(tui: Run, kept: str) -> None:
    assert tui("reindex").out == "indexed 1\n"
    assert tui("search", "--json", "inspectors").records[0]["id"] == kept


def test_a_profile_fault_names_the_place(tui: Run, tmp_path: Path) -> None:
    profile = tmp_path / "club.yaml"
    member = "members:\n  - {state: NO, status: member, since: someday, source: own}\n"
    head = "organisation: CLUB\nname: A Club\nsources: {own: our own}\n"
    profile.write_text(head + member, encoding="utf-8")
    said = tui("profiles", "check", str(profile))
    assert said.code == 1
    assert f"{profile}:5:" in said.err
    assert "CSTO" in tui("profiles", "list").out


def test_keys_config_and_completion_print_what_they_are_asked_for(tui: Run) -> None:
    assert "filter" in tui("keys").out
    assert tui("keys", "--yaml").out.startswith("keys:\n")
    assert tui("config", "--path").out.endswith("settings.yaml\n")
    shown = tui("config").out
    assert "library: " in shown
    assert "None" not in shown
    assert "keys: default" in shown
    assert "_TUI_READER_COMPLETE" in tui("completion", "fish").out


def test_a_key_for_a_command_that_is_not_there_is_told(tui: Run, tmp_path: Path) -> None:
    settings = tmp_path / "mine.yaml"
    settings.write_text("keys:\n  make.coffee: [c]\n", encoding="utf-8")
    said = tui("config", str(settings))
    assert said.code == 1
    assert "make.coffee" in said.err


def test_a_theme_that_is_not_there_is_told_with_those_that_are(tui: Run, tmp_path: Path) -> None:
    settings = tmp_path / "mine.yaml"
    settings.write_text("theme: mauve\n", encoding="utf-8")
    said = tui("config", str(settings))
    assert said.code == 1
    assert "no theme mauve" in said.err
    assert "ink" in said.err
    settings.write_text("theme: paper\n", encoding="utf-8")
    assert tui("config", str(settings)).code == 0


def test_usage_faults_are_one_line(tui: Run) -> None:
    for line in (["ingest"], ["reindex", "--frob"], ["members", "CSTO", "--on", "soon"]):
        said = tui(*line)
        assert said.code == 2, line
        assert said.err.count("\n") == 1, line


def test_a_library_that_is_not_there_is_named(tui: Run, tmp_path: Path) -> None:
    said = tui("list", "--library", str(tmp_path / "elsewhere"))
    assert said.code == 3
    assert "elsewhere" in said.err


def test_the_default_library_comes_with_something_to_read(tui: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TUI_READER_LIBRARY")
    titles = [str(row["title"]) for row in tui("list", "--json").records]
    assert any("Avlasenko" in title for title in titles)
    assert len(titles) >= 3


def test_one_long_id_moves_no_other_line_of_the_list(tui: Run, tmp_path: Path) -> None:
    archive = tmp_path / "a.jsonl"
    records = [
        {"id": "short", "title": "Lamps", "date": "2024-01-02", "text": "Lamps burn."},
        {"id": "x" * 90, "title": "Oil", "date": "2024-01-01", "text": "Oil burns."},
        {"id": "灯" * 5, "title": "Quays", "date": "2024-01-03", "text": "Quays rest."},
    ]
    archive.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    tui("ingest", str(archive))
    quays, lamps, oil = tui("list").out.splitlines()
    assert len(lamps) < 80
    assert "x" * 90 in oil
    # letters that take two columns of the terminal
    assert quays.index("2024") + 5 == lamps.index("2024")


def test_somebody_goes_by_the_role_that_most_articles_tell(tui: Run, tmp_path: Path) -> None:
    for number, role in enumerate(("Mayor", "Mayor", "former lamp seller and keeper of many quays")):
        (tmp_path / f"{number}.txt").write_text(
            f"Note {number}\n\nThe {role} Anna Kovar said that the quay was wet on day {number}.\n",
            encoding="utf-8",
        )
        tui("ingest", str(tmp_path / f"{number}.txt"))
    (kovar,) = [line for line in tui("who").out.splitlines() if "Anna Kovar" in line]
    assert kovar.endswith("  Mayor")


def test_what_is_wanted_comes_with_its_sentence_and_no_holder_vouches_for_himself(
    tui: Run, tmp_path: Path
) -> None:
    place = tmp_path / "quay.txt"
    place.write_text(
        "Quay\n\nIndonesia said that it planned to build a quay in Medan. “Lamps burn,” Anna Kovar said.\n",
        encoding="utf-8",
    )
    tui("ingest", str(place))
    aim, sentence, where = tui("priorities").out.splitlines()
    assert aim == "Indonesia, goal: build a quay in Medan"
    assert sentence == "    Indonesia said that it planned to build a quay in Medan."
    assert where.endswith("Quay")
    shown = tui("show", where.split()[0]).out
    assert "Anna Kovar (direct): Lamps burn" in shown
    assert "Indonesia, goal: build a quay in Medan\n" in shown
