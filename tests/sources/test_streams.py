"""JSONL streams and standard input, record by record."""

import gzip
import io
import json
from pathlib import Path

import pytest

from tui_reader.domain.document import RawDocument, Refused
from tui_reader.sources import caps, read


def lines_of(count: int) -> bytes:
    return b"".join(json.dumps({"id": n, "text": f"Text {n}."}).encode() + b"\n" for n in range(count))


def read_all(path: Path, collection: str | None = None) -> tuple[list[RawDocument], list[Refused]]:
    found = list(read([str(path)], collection=collection))
    return [d for d in found if isinstance(d, RawDocument)], [d for d in found if isinstance(d, Refused)]


def test_each_record_has_its_line_and_its_archive(tmp_path: Path) -> None:
    path = tmp_path / "week.jsonl"
    path.write_bytes(b'{"text":"one"}\r\n\n   \n{"text":"two"}')  # blank lines are no records
    records, lines = read_all(path)
    assert [d.origin.place for d in records] == [f"{path}:1", f"{path}:4"]
    assert {d.origin.collection for d in records} == {"week"}
    assert lines == []
    assert read_all(path, "spring")[0][0].origin.collection == "spring"


def test_compressed_archives_are_the_same_archive(tmp_path: Path) -> None:
    (tmp_path / "week.jsonl.gz").write_bytes(gzip.compress(lines_of(3)))
    records, _ = read_all(tmp_path / "week.jsonl.gz")
    assert [d.origin.collection for d in records] == ["week"] * 3
    assert json.loads(records[2].data)["id"] == 2


def test_what_stands_before_a_break_is_kept(tmp_path: Path) -> None:
    whole = gzip.compress(lines_of(20_000))
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    records, lines = read_all(tmp_path / "cut.jsonl.gz")
    assert len(records) > 5_000
    assert [line.why.split(";")[0] for line in lines] == ["the compressed data end early"]


def test_what_is_not_gzip_is_refused_once(tmp_path: Path) -> None:
    (tmp_path / "no.jsonl.gz").write_bytes(lines_of(3))
    assert read_all(tmp_path / "no.jsonl.gz")[1][0].why == "damaged, or not gzip data"


def test_a_bomb_is_refused_and_honest_repetition_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caps, "RATIO_FREE", 1_000_000)
    (tmp_path / "bomb.jsonl.gz").write_bytes(gzip.compress(b"\n" * 20_000_000))
    (tmp_path / "same.jsonl.gz").write_bytes(gzip.compress(b'{"text":"the same again"}\n' * 20_000))
    assert "unfolds" in read_all(tmp_path / "bomb.jsonl.gz")[1][0].why
    assert len(read_all(tmp_path / "same.jsonl.gz")[0]) == 20_000


def test_a_line_that_is_too_long_is_one_refusal_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caps, "LINE", 100)
    (tmp_path / "a.jsonl").write_bytes(
        b'{"text":"x"}\n' + b"y" * 101 + b"\n" + b'{"text":"z"}\n' + b"w" * 1_000
    )
    records, lines = read_all(tmp_path / "a.jsonl")
    assert [d.data for d in records] == [b'{"text":"x"}', b'{"text":"z"}']
    assert [line.where for line in lines] == [f"{tmp_path / 'a.jsonl'}:2", f"{tmp_path / 'a.jsonl'}:4"]


def test_marks_and_utf_16_are_read_as_the_same_records(tmp_path: Path) -> None:
    text = '{"text":"Слова"}\n{"text":"ещё"}\n'
    for name, data in (("mark", b"\xef\xbb\xbf" + text.encode()), ("wide", text.encode("utf-16"))):
        (tmp_path / f"{name}.jsonl").write_bytes(data)
        records, _ = read_all(tmp_path / f"{name}.jsonl")
        assert [json.loads(d.data)["text"] for d in records] == ["Слова", "ещё"]


@pytest.mark.parametrize(
    ("data", "formats"),
    [
        (b'\n {"text":"one"}\n{"text":"two"}\n', ["json_record", "json_record"]),
        (b'{"text":"one"}', ["json_record"]),
        (b"{not json, a text in braces}", ["text"]),
        (b"Plain words.\n", ["text"]),
        (b"", ["text"]),
        # what nothing but Markdown opens with; a mere rule or number sign does not tell it
        (b"---\ntitle: The pass\n---\n\nIt is open.\n", ["markdown"]),
        (b"\xef\xbb\xbf# The pass\r\n\r\nIt is *open*.\r\n", ["markdown"]),
        (b"---\n\nIt is open.\n", ["text"]),
        (b"#1 in the list is the pass.\n", ["text"]),
    ],
)
def test_standard_input_tells_by_its_first_lines_what_it_is(data: bytes, formats: list[str]) -> None:
    found = list(read(["-"], stdin=io.BytesIO(data)))
    assert [d.format for d in found if isinstance(d, RawDocument)] == formats
    assert all(isinstance(d, RawDocument) and d.origin.path == "-" for d in found)


def test_a_long_first_line_of_standard_input_is_still_a_record() -> None:
    data = json.dumps({"text": "x" * 200_000}).encode() + b'\n{"text":"y"}\n'
    assert len(list(read(["-"], stdin=io.BytesIO(data)))) == 2


def test_without_a_standard_input_it_is_refused() -> None:
    assert list(read(["-"])) == [Refused("-", "there is no standard input")]
