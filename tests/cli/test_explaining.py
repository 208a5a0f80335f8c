"""`--explain`: which rule found a thing, on which words, and how it was told who is meant."""

import json
from pathlib import Path

import pytest

from tui_reader.cli.running import run

ENVOY = """Envoy: Minsk hopes for a customs deal

The ambassador of Belarus, Ivan Testov, said that Minsk seeks to abolish customs checks on the Bug river.

He added that the inspectors are welcome in June.
"""


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("TUI_READER_LIBRARY", str(tmp_path / "library"))
    path = tmp_path / "envoy.txt"
    path.write_text(ENVOY, encoding="utf-8")
    return path


def test_each_finding_tells_its_rule_and_the_words_that_it_fired_on(
    document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["analyse", "--explain", str(document)]) == 0
    told = capsys.readouterr().out
    assert "rule: said_that" in told
    assert "cue: the word that tells [“added”" in told
    assert "Ivan Testov, who fits and was named or spoke last" in told
    assert "holder: Belarus, named here (capital) [“Minsk”" in told


def test_as_json_every_finding_has_its_reasons_at_places_of_the_text(
    document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["analyse", "--explain", "--json", str(document)])
    record = json.loads(capsys.readouterr().out)
    assert record["statements"]
    assert record["priorities"]
    for finding in (*record["statements"], *record["priorities"]):
        assert finding["why"][0]["step"] == "rule"
        cue = next(reason for reason in finding["why"] if reason["step"] == "cue")
        assert (cue["start"], cue["end"]) == (finding["cue"]["start"], finding["cue"]["end"])


def test_without_the_option_the_record_is_as_ever(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["analyse", "--json", str(document)])
    assert '"why"' not in capsys.readouterr().out


def test_an_article_of_the_library_is_explained_alike(
    document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["ingest", "--ack", str(document)])
    article = capsys.readouterr().out.split()[1]
    run(["show", "--explain", article])
    shown = capsys.readouterr().out
    assert shown.index("Statements") < shown.index("Why") < shown.index("rule: said_that")
    run(["show", "--explain", "--json", article])
    assert '"why"' in capsys.readouterr().out
