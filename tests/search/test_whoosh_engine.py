"""The Whoosh index: as every engine, and what is its own: folders, locks, damage, hostile files."""

import errno
import json
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.search.conformance import EngineConformance
from tui_reader.domain.query import Among, Word
from tui_reader.errors import Busy, StorageFault, Unavailable
from tui_reader.search import engines
from tui_reader.search.engine import Change, Engine
from tui_reader.search.engines import open_engine
from tui_reader.search.whoosh_engine import FORMAT


def articles(*numbers: int) -> list[Change]:
    return [Change(number, number, "Title", f"peace number{number}") for number in numbers]


def found(engine: Engine, word: str = "peace") -> set[int]:
    return set(engine.matching(Word(word)).scores)


class TestWhooshEngine(EngineConformance):
    def make(self, folder: Path) -> Engine:
        return open_engine(folder, library="a-library")


@pytest.fixture
def engine(tmp_path: Path):
    engine = open_engine(tmp_path, library="a-library")
    yield engine
    engine.close()


def current(folder: Path) -> Path:
    return folder / json.loads((folder / "current.json").read_text())["folder"]


def test_many_small_commits_leave_few_segments(engine: Engine, tmp_path: Path) -> None:
    for number in range(1, 71):
        engine.apply(articles(number))
    assert found(engine) == set(range(1, 71))
    assert len(list(current(tmp_path).glob("*.trm"))) < 20


def test_what_was_changed_and_removed_stays_so_through_merges(engine: Engine) -> None:
    for number in range(1, 20):
        engine.apply(articles(number))
    engine.apply([Change(3, 90, removed=True), Change(4, 91, "", "war")])
    for number in range(20, 40):
        engine.apply(articles(number))
    assert found(engine) == set(range(1, 40)) - {3, 4}
    assert found(engine, "war") == {4}


def test_a_short_prefix_stands_for_the_commonest_words_and_says_so(engine: Engine) -> None:
    rare = [Change(number, number, "", f"ab{number:03} abc") for number in range(1, 61)]
    engine.apply(rare)
    answer = engine.matching(Word("ab", prefix=True))
    assert set(answer.scores) == set(range(1, 61))  # all hold the commonest
    assert "50 commonest of 61" in answer.notices[0]
    assert not engine.matching(Word("ab01", prefix=True)).notices


def test_only_questions_about_words_are_answered(engine: Engine) -> None:
    engine.apply(articles(1))
    with pytest.raises(ValueError, match="Among"):
        engine.matching(Among(frozenset({1})))


def test_an_index_of_another_library_is_not_read(engine: Engine, tmp_path: Path) -> None:
    engine.apply(articles(1))
    other = open_engine(tmp_path, library="another-library")
    assert other.applied == 0
    assert not other.matching(Word("peace")).complete
    other.close()


@pytest.mark.parametrize(
    "said",
    [
        "",  # cut short
        "[]",  # not ours
        '{"format": "whoosh-0", "library": "a-library", "folder": "0123456789abcdef"}',  # another version
        f'{{"format": "{FORMAT}", "library": "a-library", "folder": "../../elsewhere"}}',
        f'{{"format": "{FORMAT}", "library": "a-library", "folder": "0123456789abcdef"}}',
    ],
)
def test_an_index_of_another_version_or_place_is_built_anew(
    engine: Engine, tmp_path: Path, said: str
) -> None:
    engine.apply(articles(1))
    (tmp_path / "current.json").write_text(said)
    assert engine.applied == 0
    engine.rebuild(articles(1, 2), 2)
    assert (engine.applied, found(engine)) == (2, {1, 2})


@pytest.mark.parametrize("pattern", ["*.trm", "*.pst", "*.col", "*.toc", "state_*.json"])
@pytest.mark.parametrize("harm", ["cut", "gone", "empty"])
def test_a_damaged_index_is_noticed(tmp_path: Path, pattern: str, harm: str) -> None:
    engine = open_engine(tmp_path, library="a-library")
    engine.apply(articles(1, 2, 3))
    engine.close()
    (path,) = list(current(tmp_path).glob(pattern))[:1]
    data = path.read_bytes()
    path.unlink()
    if harm != "gone":
        path.write_bytes(data[: len(data) // 2] if harm == "cut" else b"")
    assert engine.applied == 0
    assert engine.apply(articles(1, 2, 3)) == 3
    assert found(engine) == {1, 2, 3}
    engine.close()


def test_damage_that_shows_only_when_read_is_told_and_not_read_again(tmp_path: Path) -> None:
    engine = open_engine(tmp_path, library="a-library")
    engine.apply(articles(1, 2, 3))
    engine.close()
    (path,) = current(tmp_path).glob("*.pst")
    path.write_bytes(b"\xff" * path.stat().st_size)
    with pytest.raises(Unavailable, match="built anew"):
        engine.matching(Word("peace"))
    assert engine.applied == 0
    assert open_engine(tmp_path, library="a-library").applied == 0


class Bomb:
    """Runs code when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):  # type: ignore[no-untyped-def]
        return (Path.touch, (self.path,))


def test_no_code_runs_from_the_files_of_an_index(tmp_path: Path) -> None:
    folder, sign = tmp_path / "index", tmp_path / "bomb-went-off"
    engine = open_engine(folder, library="a-library")
    engine.apply(articles(1))
    engine.close()
    (toc,) = current(folder).glob("*.toc")
    data = toc.read_bytes()
    segments = data.rindex(b"\x80")  # where the pickled list of segments begins
    toc.write_bytes(data[:segments] + pickle.dumps(Bomb(sign)))
    assert engine.applied == 0
    (terms,) = current(folder).glob("*.trm")
    bomb = pickle.dumps(Bomb(sign))
    terms.write_bytes(terms.read_bytes()[: -4 - len(bomb)] + bomb + len(bomb).to_bytes(4, "big"))
    toc.write_bytes(data)
    assert engine.applied == 0
    assert not sign.exists()


def test_a_second_writer_is_told_at_once_that_it_must_wait(engine: Engine, tmp_path: Path) -> None:
    other = open_engine(tmp_path, library="a-library")

    def meanwhile():
        yield from articles(1)
        with pytest.raises(Busy):
            other.apply(articles(2))
        with pytest.raises(Busy):
            other.rebuild(articles(2), 2)

    engine.apply(meanwhile())
    assert other.apply(articles(2)) == 2  # the lock was let go
    other.close()


def test_what_was_found_before_is_found_while_the_index_is_rebuilt(engine: Engine) -> None:
    engine.apply(articles(1))

    def meanwhile():
        yield from articles(1, 2)
        assert found(engine) == {1}

    engine.rebuild(meanwhile(), 2)
    assert found(engine) == {1, 2}


def test_any_thread_may_ask_while_another_writes(engine: Engine) -> None:
    engine.apply(articles(*range(1, 30)))
    with ThreadPoolExecutor(4) as threads:
        answers = [threads.submit(found, engine, f"number{number}") for number in range(1, 30)]
        for number in range(30, 40):
            engine.apply(articles(number))
    assert [answer.result() for answer in answers] == [{number} for number in range(1, 30)]


def test_a_read_only_index_is_read(tmp_path: Path) -> None:
    writer = open_engine(tmp_path, library="a-library")
    writer.apply(articles(1))
    writer.close()
    before = sorted(tmp_path.rglob("*"))
    reader = open_engine(tmp_path, library="a-library")
    assert found(reader) == {1}
    reader.close()
    assert sorted(tmp_path.rglob("*")) == before  # asking leaves no trace


def test_a_killed_writer_leaves_the_last_commit_and_no_lock(tmp_path: Path) -> None:
    script = f"""
import os
from pathlib import Path
from tui_reader.search.engine import Change
from tui_reader.search.engines import open_engine
engine = open_engine(Path({str(tmp_path)!r}), library="a-library")
engine.apply([Change(1, 1, "", "peace")])
def changes():
    yield Change(2, 2, "", "peace")
    os._exit(9)
engine.apply(changes())
"""
    ended = subprocess.run([sys.executable, "-W", "ignore", "-c", script], check=False)
    assert ended.returncode == 9
    engine = open_engine(tmp_path, library="a-library")
    assert (engine.applied, found(engine)) == (1, {1})
    assert engine.apply(articles(2)) == 2
    engine.close()


def test_a_failed_rebuild_leaves_the_old_index_and_nothing_else(engine: Engine, tmp_path: Path) -> None:
    engine.apply(articles(1))

    def broken():
        yield from articles(2)
        raise RuntimeError("the library went away")

    with pytest.raises(RuntimeError):
        engine.rebuild(broken(), 2)
    assert found(engine) == {1}
    engine.apply(articles(3))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([
        current(tmp_path).name, "current.json", "lock",
    ])  # fmt: skip


def test_a_disk_that_cannot_be_written_is_a_storage_fault(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file where the folder should be")
    engine = open_engine(tmp_path / "index", library="a-library")
    with pytest.raises(StorageFault):
        engine.apply(articles(1))


def test_a_disk_that_fills_up_leaves_the_last_commit(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    engine.apply(articles(1))

    def full(path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("tui_reader.search.whoosh_writing._sync", full)
        with pytest.raises(StorageFault, match="No space left"):
            engine.apply(articles(2))
    assert (engine.applied, found(engine)) == (1, {1})
    assert engine.apply(articles(2)) == 2
    assert found(engine) == {1, 2}


@pytest.mark.parametrize("version", [(2, 4, 1), (3, 0, 0)])
def test_another_whoosh_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: tuple[int, int, int]
) -> None:
    monkeypatch.setattr("whoosh.__version__", version)
    with pytest.raises(Unavailable, match="pip install"):
        open_engine(tmp_path, library="a-library")


def test_the_fork_that_breaks_phrases_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines.metadata, "version", lambda name: "1.0")
    with pytest.raises(Unavailable, match="whoosh-ng"):
        open_engine(tmp_path, library="a-library")


def test_a_missing_whoosh_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "whoosh", None)
    with pytest.raises(Unavailable, match="not installed"):
        open_engine(tmp_path, library="a-library")
