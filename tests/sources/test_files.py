"""What is taken from files and folders, and what is refused in a line."""

import os
import socket
from pathlib import Path

import pytest

from tui_reader.domain.document import RawDocument, Refused
from tui_reader.sources import caps, read


def taken(*paths: Path | str, collection: str | None = None) -> list[RawDocument]:
    return [d for d in read([str(p) for p in paths], collection=collection) if isinstance(d, RawDocument)]


def refused(*paths: Path | str) -> list[Refused]:
    return [d for d in read([str(p) for p in paths]) if isinstance(d, Refused)]


def test_a_folder_is_read_with_all_below_it_by_name(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/deep.md", "a.TEXT", "b/also.markdown"):
        (tmp_path / name).write_text("Words.")
    found = taken(tmp_path)
    names = [Path(d.origin.path).relative_to(tmp_path.resolve()).as_posix() for d in found]
    assert names == ["a.TEXT", "b/also.markdown", "b/deep.md", "c.txt"]
    assert [d.format for d in found] == ["text", "markdown", "markdown", "text"]
    assert all(d.data == b"Words." for d in found)


def test_places_are_as_they_were_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("Words.")
    assert taken("notes")[0].origin.place == "notes/a.txt"
    assert taken("notes")[0].origin.path == str(tmp_path.resolve() / "notes" / "a.txt")


def test_formats_that_are_not_known_are_refused_in_a_line_each(tmp_path: Path) -> None:
    for name in ("page.html", "noext", "table.csv", "text.txt.gz"):
        (tmp_path / name).write_text("x")
    lines = refused(tmp_path)
    assert [Path(line.where).name for line in lines] == ["noext", "page.html", "table.csv", "text.txt.gz"]
    assert all(line.why.startswith("unknown format") for line in lines)


def test_hidden_files_of_other_formats_and_version_control_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "description.txt").write_text("x")
    (tmp_path / ".DS_Store").write_text("x")
    (tmp_path / ".note.txt").write_text("A hidden text is a text.")
    assert refused(tmp_path) == []
    assert len(taken(tmp_path)) == 1


def test_a_path_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    assert [line.why for line in refused(tmp_path / "gone.txt", "")] == ["no such file or directory"] * 2
    assert refused("nul\0byte.txt")[0].why == "not a path that can be opened"


def test_links_met_on_the_way_are_not_followed_but_named_ones_are(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "outside.txt").write_text("Words.")
    link = tmp_path / "folder" / "link.txt"
    link.symlink_to(tmp_path / "outside.txt")
    (tmp_path / "folder" / "loop").symlink_to(tmp_path / "folder")
    assert [line.why for line in refused(tmp_path / "folder")] == ["a link, not followed"] * 2
    assert taken(link)[0].data == b"Words."


def test_pipes_and_sockets_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("sock.txt")
        assert [line.why for line in refused(".")] == ["a named pipe, not a file", "a socket, not a file"]
    assert refused("pipe.txt", "/dev/zero")[1].why == "a device, not a file"


def test_names_are_shown_but_never_obeyed(tmp_path: Path) -> None:
    for name in (b"esc\x1b[31m.txt", b"new\nline.txt", b"\xff\xfe.txt", "rtl\u202etxt.txt".encode()):
        (tmp_path / os.fsdecode(name)).write_text("Words.")
    places = [Path(d.origin.place).name for d in taken(tmp_path)]
    assert sorted(places) == sorted(["esc␛[31m.txt", "new␊line.txt", "rtltxt.txt", "\ufffd\ufffd.txt"])
    assert all(d.origin.path.encode() for d in taken(tmp_path))  # can be kept, whatever its bytes


def test_giants_and_holes_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caps, "DOCUMENT", 1_000)
    (tmp_path / "giant.txt").write_bytes(b"x" * 1_001)
    (tmp_path / "fits.txt").write_bytes(b"x" * 1_000)
    with (tmp_path / "hole.txt").open("wb") as hole:
        hole.truncate(20 * 2**30)
    lines = refused(tmp_path)
    assert [Path(line.where).name for line in lines] == ["giant.txt", "hole.txt"]
    assert "sparse" in lines[1].why


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7 ...", "a PDF document, not text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a PNG image, not text"),
        (b"\0" * 5_000, "binary data, not text"),
        (bytes(range(256)) * 20, "binary data, not text"),
    ],
)
def test_what_is_not_text_is_refused_whatever_its_name(tmp_path: Path, data: bytes, why: str) -> None:
    for name in ("a.txt", "b.md", "c.jsonl"):
        (tmp_path / name).write_bytes(data)
    assert [line.why for line in refused(tmp_path)] == [why] * 3


@pytest.mark.parametrize(
    "data",
    [
        b"bells\x07" * 2_000,  # controls in UTF-8 are the cleaner's business
        "Слова.".encode("utf-16"),
        "Plain words.".encode("utf-16-le"),
        "Беларусь".encode("cp1251") * 50,
        ("x" * 4095 + "é").encode(),  # a character across the end of the sample
        b"",
    ],
)
def test_text_is_taken_whatever_its_encoding(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert [d.data for d in taken(tmp_path)] == [data]


def test_an_unreadable_folder_or_file_is_refused(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root reads everything")
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "secret.txt").chmod(0)
    assert refused(tmp_path)[0].why == "permission denied"


def test_folders_may_nest_deeper_than_calls_can(tmp_path: Path) -> None:
    path = tmp_path
    for _ in range(400):
        path = path / "d"
        path.mkdir()
    (path / "end.txt").write_text("Words.")
    assert len(taken(tmp_path)) == 1
