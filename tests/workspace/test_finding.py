"""One query language over words, people, places and marks; and an index that heals by itself."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from tui_reader.domain.query import Filter
from tui_reader.errors import BadQuery, NotFound, StorageFault, Unavailable
from tui_reader.workspace import Workspace

DAY = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", "lakes ferry"),
        ("lake", "lakes"),
        ('"rule for every lake"', "lakes"),
        ('"every rule"', ""),
        ("ferr*", "ferry"),
        ("lake OR ferry", "lakes ferry"),
        ("-lake", "ferry"),
        ("title:ferry", "ferry"),
        ("title:norway", ""),
        ("said:bridge", "ferry"),
        ("said:minister", ""),
        ("expert:lund", "ferry"),
        ("official:kalns", "lakes"),
        ("person:tamm", "lakes"),
        ("country:estonia", "lakes"),
        ("country:Danish", "ferry"),
        ("country:EE lake", "lakes"),
        ("country:EE ferry", ""),
        ("country:EE OR ferry", "lakes ferry"),
        ("date:2024-03", "lakes"),
        ("newer:1y", "lakes"),
        ("is:unread", "lakes ferry"),
        ("is:starred", ""),
        ("ferry -country:EE", "ferry"),
        ("(lake OR ferry) -said:bridge", "lakes"),
        ("sort:relevance trade ferry OR lake", "ferry lakes"),
    ],
)
def test_a_query_finds(filled: Workspace, query: str, titles: str) -> None:
    found = filled.find(query, today=DAY)
    names = {"Ministers of the lakes met": "lakes", "A ferry line returns": "ferry"}
    assert [names[row.title] for row in filled.rows(found.numbers)] == titles.split()
    assert found.notices == ()


def test_a_bad_query_knows_the_place(filled: Workspace) -> None:
    with pytest.raises(BadQuery) as fault:
        filled.find("lake (ferry", today=DAY)
    assert 0 <= fault.value.at <= len("lake (ferry")


def test_filters_narrow_the_query(filled: Workspace) -> None:
    estonia = Filter("country", "EE", "Estonia")
    assert len(filled.find("", [estonia], today=DAY).numbers) == 1
    assert filled.find("ferry", [estonia], today=DAY).numbers == ()
    assert len(filled.find("lake OR ferry", [estonia], today=DAY, limit=1).numbers) == 1


def test_facets_are_those_of_the_result(filled: Workspace) -> None:
    countries = {(c.label, c.count) for c in filled.facets("country", "ferry", today=DAY)}
    assert countries >= {("Norway", 1), ("Denmark", 1)}
    assert not countries & {("Estonia", 1)}
    assert [c.label for c in filled.facets("expert", "ferry", today=DAY)] == ["Kari Lund"]


def test_hits_and_snippets_show_the_words(filled: Workspace) -> None:
    (number,) = filled.find("bridge", today=DAY).numbers
    text = filled.open_article(number).article.text
    assert [hit.of(text) for hit in filled.hits(number, "bridge OR trade")] == ["bridge", "trade"]
    line, places = filled.snippet(number, "bridge")
    assert [place.of(line) for place in places] == ["bridge"]


def test_values_are_completed(filled: Workspace) -> None:
    assert "Kari Lund" in filled.complete("expert", "lu")
    assert filled.complete("country", "nor") == ("Norway",)
    assert filled.complete("is", "un") == ("unread",)
    assert "expert:" in filled.complete("", "ex")
    assert filled.complete("title", "x") == ()


def test_what_is_said_is_found_as_it_is_shown(filled: Workspace, tmp_path: Path) -> None:
    rain = tmp_path / "rain.md"
    rain.write_text("---\ntitle: Rain\n---\nJane Roe said that it pours.\n", encoding="utf-8")
    for _ in filled.ingest([str(rain)]):
        pass
    filled.catch_up()
    for query, count in (('said:"it pours"', 1), ('said:"that it pours"', 0), ('"that it pours"', 1)):
        assert len(filled.find(query, today=DAY).numbers) == count
    (line,) = filled.statements('said:"it pours"', today=DAY)
    assert line.text == "it pours"


def test_lines_are_narrowed_to_whom_and_what_the_query_names(filled: Workspace) -> None:
    everyone = list(filled.statements(today=DAY))
    tamm = list(filled.statements("expert:tamm", today=DAY))
    assert len({line.speaker_id for line in tamm}) == 1
    assert 0 < len(tamm) < len(everyone)
    (said,) = filled.statements("said:bridge", today=DAY)
    assert "bridge of trade" in said.text
    either = list(filled.statements("expert:tamm OR expert:lund", today=DAY))
    assert {line.speaker for line in either} == {"Mare Tamm", "Kari Lund"}
    assert len(either) < len(everyone)
    assert list(filled.statements("(expert:tamm lake) OR (expert:lund ferry)", today=DAY)) == either
    # what else is offered may be said by anybody
    assert len(list(filled.statements("expert:tamm OR ferry", today=DAY))) == len(everyone)
    rule = list(filled.statements("said:bridge OR said:rule", today=DAY))
    assert 0 < len(rule) < len(everyone)
    assert all("bridge" in line.text or "rule" in line.text for line in rule)
    lund = Filter("speaker", next(iter(filled.who("lund", today=DAY))).id, "Kari Lund")
    assert {line.article_title for line in filled.statements("", [lund], today=DAY)} == {
        "A ferry line returns"
    }
    assert len(list(filled.statements(today=DAY, limit=1))) == 1


def test_priorities_and_people_are_told_across_the_library(filled: Workspace) -> None:
    (wanted,) = filled.priorities("wants:talks", today=DAY)
    assert (wanted.holder, wanted.article_title) == ("Latvia", "Ministers of the lakes met")
    assert list(filled.priorities("ferry wants:talks", today=DAY)) == []
    names = {person.name for person in filled.who(today=DAY)}
    assert names >= {"Mare Tamm", "Juris Kalns", "Kari Lund"}
    assert [person.name for person in filled.who("expert:lund", today=DAY)] == ["Kari Lund"]
    both = filled.who("expert:lund OR official:kalns", today=DAY)
    assert {person.name for person in both} == {"Kari Lund", "Juris Kalns"}
    assert len(filled.who(today=DAY, limit=1)) == 1


def test_members_differ_as_history_did(filled: Workspace) -> None:
    members = {
        year: {m.state for m in filled.members("csto", date(year, 1, 1))[1] if m.status == "member"}
        for year in (2010, 2013)
    }
    assert members[2010] - members[2013] == {"UZ"}
    with pytest.raises(NotFound):
        filled.members("the Round Table", DAY)


# ---- the text index ----------------------------------------------------------------------------
def index_of(workspace: Workspace) -> Path:
    return workspace._library.folder / "index"


def reopened(workspace: Workspace) -> Workspace:
    folder = workspace._library.folder
    workspace.close()
    return Workspace.open(folder)


def test_an_index_that_is_gone_is_built_again(filled: Workspace) -> None:
    shutil.rmtree(index_of(filled))
    again = reopened(filled)
    assert again.state().behind == 2
    assert len(again.find("ferry", today=DAY).numbers) == 1
    assert again.state().behind == 0
    again.close()


def test_a_damaged_index_is_built_again(filled: Workspace) -> None:
    for file in index_of(filled).rglob("*"):
        if file.is_file() and file.name != "current.json":
            file.write_bytes(b"\0" * file.stat().st_size)
    again = reopened(filled)
    assert len(again.find("ferry", today=DAY).numbers) == 1
    again.close()


def test_an_index_of_another_library_is_not_believed(filled: Workspace, tmp_path: Path) -> None:
    other = Workspace.open(tmp_path / "other")
    shutil.copytree(index_of(filled), tmp_path / "other" / "index")
    assert other.find("ferry", today=DAY).numbers == ()
    other.close()


def test_a_library_put_back_from_a_backup_is_indexed_anew(
    filled: Workspace, folder: Path, tmp_path: Path
) -> None:
    filled.backup(tmp_path / "copy")
    (folder / "new.txt").write_text("A third article\n\nIt tells of a glacier and of nothing else at all.\n")
    list(filled.ingest([str(folder)]))
    assert len(filled.find("glacier", today=DAY).numbers) == 1
    library = filled._library.folder
    filled.close()
    for file in library.glob("library.sqlite3*"):
        file.unlink()
    (tmp_path / "copy").rename(library / "library.sqlite3")
    again = Workspace.open(library)
    assert again.find("glacier", today=DAY).numbers == ()
    assert len(again.find("ferry", today=DAY).numbers) == 1
    again.close()


def test_a_library_put_back_from_a_backup_is_indexed_anew_when_it_has_grown_past_the_old_index(
    filled: Workspace, folder: Path, tmp_path: Path
) -> None:
    filled.backup(tmp_path / "copy")
    new = folder / "new.txt"
    new.write_text("A third article\n\nIt tells of a glacier and of nothing else at all.\n")
    list(filled.ingest([str(folder)]))
    library = filled._library.folder
    filled.close()
    for file in library.glob("library.sqlite3*"):
        file.unlink()
    (tmp_path / "copy").rename(library / "library.sqlite3")
    new.write_text("Another third article\n\nIt tells of a timetable and of nothing else at all.\n")
    again = Workspace.open(library)
    list(again.ingest([str(folder)]))  # the log is now as long as the old index had seen it
    assert len(again.find("timetable", today=DAY).numbers) == 1
    assert again.find("glacier", today=DAY).numbers == ()
    assert again.state().behind == 0
    again.close()


def test_what_another_process_took_in_is_found(filled: Workspace, folder: Path) -> None:
    assert filled.find("glacier", today=DAY).numbers == ()
    other = Workspace.open(filled._library.folder)
    (folder / "new.txt").write_text("A third article\n\nIt tells of a glacier and of nothing else at all.\n")
    list(other.ingest([str(folder)]))
    other.close()
    assert len(filled.find("glacier", today=DAY).numbers) == 1


def test_a_held_index_is_told_in_words_and_the_rest_is_answered(
    filled: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui_reader.errors import Busy

    (folder / "new.txt").write_text("A third article\n\nIt tells of a ferry and of nothing else at all.\n")
    engine = filled._index.engine

    def busy(*_: object, **__: object) -> int:
        raise Busy("text index", "another process is writing it")

    monkeypatch.setattr(engine, "apply", busy)
    assert len(list(filled.ingest([str(folder)]))) == 3
    found = filled.find("ferry", today=DAY)
    assert len(found.numbers) == 1
    assert found.notices == ("1 article not yet searched by words: another process is indexing",)
    assert filled.state().behind == 1
    monkeypatch.undo()
    assert len(filled.find("ferry", today=DAY).numbers) == 2


def test_a_read_only_library_is_searched_and_not_written(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = filled._library.folder
    filled.close()
    monkeypatch.setattr("tui_reader.library.database.os.access", lambda *_: False)
    workspace = Workspace.open(folder)
    assert workspace.read_only
    assert len(workspace.find("ferry", today=DAY).numbers) == 1
    with pytest.raises(StorageFault, match="read-only"):
        workspace.mark([1], read=True)
    workspace.close()


def test_words_cannot_be_searched_for_where_no_index_can_be_made(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = filled._library.folder
    shutil.rmtree(index_of(filled))
    filled.close()
    monkeypatch.setattr("tui_reader.library.database.os.access", lambda *_: False)
    workspace = Workspace.open(folder)
    with pytest.raises(Unavailable, match="read-only and has no text index"):
        workspace.find("ferry", today=DAY)
    assert len(workspace.find("expert:lund", today=DAY).numbers) == 1
    workspace.catch_up()
    assert not index_of(workspace).exists()
    workspace.close()


def test_marks_are_found_and_undone(filled: Workspace) -> None:
    first, second = filled.find(today=DAY).numbers
    filled.mark([first], read=True)
    filled.mark([second], starred=True)
    assert filled.find("is:unread", today=DAY).numbers == (second,)
    assert filled.find("is:starred", today=DAY).numbers == (second,)
    assert filled.undo() == "starred “A ferry line returns”"
    assert filled.redo() == "starred “A ferry line returns”"
    assert filled.find("is:read is:starred", today=DAY).numbers == ()
    filled.remember("selection", json.dumps([1, 2]))
    assert filled.recall("selection") == "[1, 2]"
    assert filled.state().unread == 1
