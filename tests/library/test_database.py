"""One file for many threads and processes, versions of it, and what the disk may do."""

import functools
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.library.making import article, entry
from tui_reader.errors import Busy, NotFound, StorageFault
from tui_reader.library.database import Database
from tui_reader.library.schema import STEPS
from tui_reader.library.store import FILE_NAME, Library

WIDER = (*STEPS, "CREATE TABLE note (number INTEGER PRIMARY KEY, words TEXT);\n")


def test_an_older_library_is_migrated_after_a_copy_was_made(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.keep([entry(article())])
    library.close()
    database = Database(tmp_path / FILE_NAME, steps=WIDER)
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM note").fetchone() == (0,)
        assert connection.execute("SELECT id FROM article").fetchone() == ("a",)
    database.close()
    (copy,) = tmp_path.glob("library.before-v*.sqlite3")
    held = sqlite3.connect(copy)
    assert held.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
    assert held.execute("SELECT id FROM article").fetchone() == ("a",)
    held.close()


def test_a_newer_library_is_refused_in_one_line(tmp_path: Path) -> None:
    Database(tmp_path / FILE_NAME, steps=WIDER).close()
    with pytest.raises(StorageFault, match="newer version") as fault:
        Library(tmp_path)
    assert "\n" not in str(fault.value)


def test_a_step_that_fails_leaves_the_library_as_it_was(tmp_path: Path) -> None:
    Library(tmp_path).close()
    with pytest.raises(sqlite3.OperationalError):
        Database(tmp_path / FILE_NAME, steps=(*STEPS, "CREATE TABLE half (a);\nCREATE TABLE article (b);\n"))
    library = Library(tmp_path)
    assert library.faults() == ()
    library.close()


@pytest.mark.parametrize("foreign", ["text", "database"])
def test_what_is_no_library_is_refused_and_left_alone(tmp_path: Path, foreign: str) -> None:
    path = tmp_path / FILE_NAME
    if foreign == "text":
        path.write_text("These are notes of mine, long enough to be taken for a header of a file. " * 20)
    else:
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE recipe (name)")
        other.close()
    before = path.read_bytes()
    with pytest.raises(StorageFault, match="not a library"):
        Library(tmp_path)
    assert path.read_bytes() == before


def test_a_library_that_is_not_there_is_not_made_unasked(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "started").mkdir()
    (tmp_path / "started" / FILE_NAME).touch()
    before = sorted(tmp_path.rglob("*"))
    for folder in ("nowhere", "empty", "started"):
        with pytest.raises(NotFound, match="no library here"):
            Library(tmp_path / folder, create=False)
    assert sorted(tmp_path.rglob("*")) == before
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_cannot_be_made_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageFault):
        Library(tmp_path / "file" / "library")


def test_a_writer_waits_in_words_and_then_says_busy(tmp_path: Path) -> None:
    told: list[str] = []
    library = Library(tmp_path, on_wait=told.append, patience=2)
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Busy):
        library.remember("a", "b")
    assert told
    assert "another writer" in told[0]
    assert library.recall("a") is None  # reading does not wait
    other.execute("ROLLBACK")
    library.remember("a", "b")
    assert library.recall("a") == "b"
    other.close()
    library.close()


def test_a_writer_that_waited_gets_through(tmp_path: Path) -> None:
    library = Library(tmp_path, patience=20)
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    timer = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    timer.start()
    library.remember("a", "b")
    timer.join()
    other.close()
    library.close()


def test_an_interrupted_batch_leaves_nothing_behind(library: Library) -> None:
    class Interrupted(Exception):
        pass

    def half() -> None:
        with library._database.writing() as connection:
            connection.execute("INSERT INTO memory VALUES ('half', 'done')")
            raise Interrupted

    with pytest.raises(Interrupted):
        half()
    assert library.recall("half") is None
    library.remember("next", "works")


def test_the_copy_is_of_the_older_library_whoever_migrates_first(tmp_path: Path) -> None:
    Library(tmp_path).close()
    told: list[str] = []
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("CREATE TABLE note (words TEXT)")
    other.execute(f"PRAGMA user_version={len(WIDER)}")

    def finish(words: str) -> None:
        if not told:
            other.execute("COMMIT")
        told.append(words)

    database = Database(tmp_path / FILE_NAME, steps=WIDER, on_wait=finish)
    database.close()
    other.close()
    assert told
    assert list(tmp_path.glob("library.before-v*")) == []  # the other one made it, of what was before


def test_threads_have_connections_of_their_own(library: Library) -> None:
    failures: list[BaseException] = []

    def work(name: str) -> None:
        try:
            for at in range(20):
                library.keep([entry(article(f"{name} {at}.", name=f"{name}{at}"))])
                library.rows(library.numbers())
        except BaseException as error:  # noqa: BLE001 - told below, in the thread that asserts
            failures.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(library.numbers()) == 80
    assert library.faults() == ()


def test_a_library_on_read_only_media_is_read_and_says_so_when_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library(tmp_path)
    library.keep([entry(article())])
    library.close()
    # A root user may write anywhere, so that what the system would say is said here.
    monkeypatch.setattr("tui_reader.library.database.os.access", lambda *_: False)
    library = Library(tmp_path)
    assert library.read_only
    assert [row.id for row in library.rows(library.numbers())] == ["a"]
    assert library.open_article(library.number_of("a")).article.text
    with pytest.raises(StorageFault, match="read-only"):
        library.mark([1], {"read": True})
    library.close()


def test_a_backup_is_whole_and_replaces_an_older_one(tmp_path: Path, library: Library) -> None:
    library.keep([entry(article())])
    target = tmp_path / "copies" / FILE_NAME
    target.parent.mkdir()
    library.backup(target)
    library.keep([entry(article("Other.", name="b"))])
    library.backup(target)
    library.mark(library.numbers(), {"removed": True})
    assert [path.name for path in target.parent.iterdir()] == [FILE_NAME]
    copy = Library(target.parent)
    assert copy.faults(["a", "b"]) == ()
    assert len(copy.numbers()) == 2
    copy.close()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        # the library's own files, also by another name
        ("library/library.sqlite3", "of the library itself"),
        ("library/../library/library.sqlite3", "of the library itself"),
        ("library/library.sqlite3-wal", "of the library itself"),
        ("library/library.sqlite3-shm", "of the library itself"),
        ("link", "of the library itself"),
        ("hard link", "of the library itself"),
        # what others may miss
        ("notes.txt", "not a library"),
        ("other.sqlite3", "not a library"),
        ("empty", "not a library"),
        ("in use/library.sqlite3", "in use"),
        # what is no file
        ("library", "not the name of a file"),
        ("nowhere/copy", "no such folder"),
    ],
)
def test_a_backup_overwrites_nothing_but_a_backup(
    tmp_path: Path, library: Library, name: str, why: str
) -> None:
    library.keep([entry(article())])
    own = tmp_path / "library" / FILE_NAME
    (tmp_path / "link").symlink_to(own)
    (tmp_path / "hard link").hardlink_to(own)
    (tmp_path / "notes.txt").write_text("Mine.")
    (tmp_path / "empty").touch()
    sqlite3.connect(tmp_path / "other.sqlite3").execute("CREATE TABLE recipe (name)").connection.close()
    other = Library(tmp_path / "in use")
    other.keep([entry(article())])
    with pytest.raises(StorageFault, match=why) as fault:
        library.backup(tmp_path / name)
    assert fault.value.where == str(tmp_path / name)
    assert (tmp_path / "notes.txt").read_text() == "Mine."
    assert library.faults(["a"]) == other.faults(["a"]) == ()
    assert not list(tmp_path.rglob("*.unfinished"))
    other.close()


def test_a_backup_needs_a_name(library: Library) -> None:
    with pytest.raises(StorageFault, match="not the name of a file"):
        library.backup(Path())


@pytest.mark.parametrize("length", [250, 300])
def test_a_backup_that_cannot_be_written_names_where(tmp_path: Path, library: Library, length: int) -> None:
    target = tmp_path / ("x" * length)
    with pytest.raises(StorageFault) as fault:
        library.backup(target)
    assert fault.value.where == str(target)


def test_damage_is_found(library: Library) -> None:
    library.keep([entry(article()), entry(article("Other.", name="b"))])
    with library._database.writing() as connection:
        connection.execute("UPDATE body SET text = 'Forged.' WHERE number = 1")
        connection.execute("UPDATE body SET annotations = '{}' WHERE number = 2")
    assert len(library.faults()) == 2
    assert "c: not in the library" in library.faults(["c"])
    for number in (1, 2):
        with pytest.raises(StorageFault):
            library.open_article(number)


_CREATE = """
import sys
from pathlib import Path
from tui_reader.library.store import Library
library = Library(Path(sys.argv[1]))
for at in range(10):
    library.remember(f"{sys.argv[2]} {at}", "kept")
library.close()
"""


def test_processes_that_start_at_once_make_one_library(tmp_path: Path) -> None:
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _CREATE, str(tmp_path / "new"), str(name)], stderr=subprocess.PIPE
        )
        for name in range(4)
    ]
    assert [(process.communicate()[1], process.returncode) for process in started] == [(b"", 0)] * 4
    library = Library(tmp_path / "new")
    assert all(library.recall(f"{name} {at}") == "kept" for name in range(4) for at in range(10))
    library.close()


def test_the_first_change_of_a_new_file_waits_for_its_holder(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    timer = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    timer.start()
    library = Library(tmp_path, patience=20)
    timer.join()
    other.close()
    library.remember("a", "b")
    assert library.recall("a") == "b"
    library.close()


def test_a_library_made_while_it_is_looked_at_is_taken_for_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Library] = []

    class LookedAt(sqlite3.Connection):
        """Another process makes the tables once this one has asked whose the file is."""

        def execute(self, sql: str, *values: Any) -> Any:
            if "application_id" not in sql or made:
                return super().execute(sql, *values)
            answer = super().execute(sql, *values).fetchone()
            monkeypatch.undo()
            made.append(Library(tmp_path))
            return SimpleNamespace(fetchone=lambda: answer)

    connect = functools.partial(sqlite3.connect, factory=LookedAt)
    monkeypatch.setattr("tui_reader.library.database.sqlite3.connect", connect)
    library = Library(tmp_path)
    made[0].remember("a", "b")
    assert library.recall("a") == "b"
    made[0].close()
    library.close()


def test_a_connection_made_while_the_library_closes_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(tmp_path / FILE_NAME)
    made: list[sqlite3.Connection] = []
    connect = database._connect

    def slowly() -> sqlite3.Connection:
        made.append(connect())
        database.close()  # as another thread may
        return made[0]

    monkeypatch.setattr(database, "_connect", slowly)
    answers: list[str] = []

    def ask() -> None:
        try:
            with database.reading():
                answers.append("read")
        except StorageFault as error:
            answers.append(error.why)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert answers == ["the library is closed"]
    with pytest.raises(sqlite3.ProgrammingError):
        made[0].execute("SELECT 1")


def test_a_closed_library_says_so(library: Library) -> None:
    library.close()
    with pytest.raises(StorageFault, match="closed"):
        library.numbers()
    with pytest.raises(StorageFault, match="closed"):
        library.remember("a", "b")


def test_documents_of_an_older_library_are_known_again(tmp_path: Path) -> None:
    # What older versions wrote: the parts of an identity with blanks between them.
    older = [
        ("record news a", "a", "news", "a", "/archive/news.jsonl"),
        ("address https://example.org/a b", "b", None, None, "/b.txt"),
        ("file /my notes/c.txt", "c", None, None, "/my notes/c.txt"),
    ]
    database = Database(tmp_path / FILE_NAME, steps=STEPS[:2])
    with database.writing() as connection:
        connection.executemany(
            "INSERT INTO place (identity, id, collection, record_id, path, text_hash, meta_hash, shown)"
            " VALUES (?, ?, ?, ?, ?, '', '', '')",
            older,
        )
    database.close()
    database = Database(tmp_path / FILE_NAME)
    with database.reading() as connection:
        known = dict(connection.execute("SELECT id, identity FROM place").fetchall())
        archives = connection.execute("SELECT path, collection FROM archive").fetchall()
    database.close()
    assert known == {
        "a": entry(article()).identity,
        "b": '["address","https://example.org/a b"]',
        "c": '["file","/my notes/c.txt"]',
    }
    assert archives == [("/archive/news.jsonl", "news")]
