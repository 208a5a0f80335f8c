"""Documents into the library, and what became of each."""

import io
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article
from tui_reader.domain.document import Refused
from tui_reader.domain.view import Taken
from tui_reader.errors import NotFound
from tui_reader.workspace import Workspace, analyse, first_start
from tui_reader.workspace import preparing as preparing_module

DAY = date(2024, 6, 1)
Archive = Callable[..., Path]


def account(workspace: Workspace, *paths: Path, **how: object) -> dict[str, int]:
    outcomes = workspace.ingest([str(path) for path in paths], **how)  # type: ignore[arg-type]
    return dict(Counter("refused" if isinstance(each, Refused) else each.fate for each in outcomes))


def test_a_folder_twice_changes_nothing(workspace: Workspace, folder: Path) -> None:
    assert account(workspace, folder) == {"ingested": 2}
    assert account(workspace, folder) == {"unchanged": 2}
    assert workspace.state().articles == 2


def test_an_edited_file_is_updated_and_keeps_its_marks(workspace: Workspace, folder: Path) -> None:
    account(workspace, folder)
    (number,) = workspace.find("ferry", today=DAY).numbers
    workspace.mark([number], read=True, starred=True)
    file = folder / "ferry.txt"
    file.write_text(file.read_text().replace("A ferry line returns", "A ferry line comes back"))
    assert account(workspace, folder) == {"updated": 1, "unchanged": 1}
    (row,) = workspace.rows([number])
    assert (row.title, row.read, row.starred) == ("A ferry line comes back", True, True)
    assert workspace.find("comes", today=DAY).numbers == (number,)
    assert workspace.find("title:returns", today=DAY).numbers == ()


def test_a_copy_is_a_duplicate(workspace: Workspace, folder: Path) -> None:
    (folder / "copy.txt").write_bytes((folder / "lakes.txt").read_bytes())
    assert account(workspace, folder) == {"ingested": 2, "duplicate": 1}


def test_two_archives_may_number_their_records_alike(workspace: Workspace, jsonl: Archive) -> None:
    one = jsonl("one.jsonl", {"id": "1", "text": "The first record says this."})
    two = jsonl("two.jsonl", {"id": "1", "text": "The second record says that."})
    assert account(workspace, one, two) == {"ingested": 2}
    assert {row.id for row in workspace.rows(workspace.find(today=DAY).numbers)} == {"1", "two:1"}


def test_a_collection_can_be_named(workspace: Workspace, jsonl: Archive) -> None:
    archive = jsonl("one.jsonl", {"id": "1", "text": "The first record says this."})
    account(workspace, archive)
    assert account(workspace, archive, collection="other") == {"duplicate": 1}


def test_what_cannot_be_read_is_refused_and_the_rest_is_taken(workspace: Workspace, folder: Path) -> None:
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    outcomes = list(workspace.ingest([str(folder), str(folder / "nowhere.txt")]))
    refused = [each for each in outcomes if isinstance(each, Refused)]
    assert len(outcomes) - len(refused) == 2
    assert len(refused) == 2
    assert not any("\n" in each.why for each in refused)


def test_standard_input_is_a_document(workspace: Workspace) -> None:
    outcomes = list(
        workspace.ingest(["-"], stdin=io.BytesIO(b"Talks were held in Rome.\n\nNothing was signed.\n"))
    )
    assert [each.fate for each in outcomes if isinstance(each, Taken)] == ["ingested"]


def test_each_document_is_kept_before_it_is_told(workspace: Workspace, jsonl: Archive) -> None:
    archive = jsonl("many.jsonl", *({"id": str(n), "text": f"Record {n} says this."} for n in range(250)))
    other = Workspace.open(workspace._library.folder)
    for outcome in workspace.ingest([str(archive)]):
        assert isinstance(outcome, Taken)
        other.number_of(outcome.id)
    other.close()


def test_several_processes_do_what_one_does(tmp_path: Path, jsonl: Archive) -> None:
    archive = jsonl(
        "many.jsonl",
        *(
            {"id": str(n), "text": f"“Deal {n} is done,” said Ann Bell, an expert at the Rome Institute."}
            for n in range(60)
        ),
        {"id": "x"},
    )
    kept = []
    for jobs in (1, 2):
        workspace = Workspace.open(tmp_path / f"with {jobs}")
        outcomes = list(workspace.ingest([str(archive)], jobs=jobs))
        told = [each.where if isinstance(each, Refused) else each.id for each in outcomes]
        found = workspace.find("expert:bell", today=DAY).numbers
        kept.append((told, found, workspace.check(), [line.text for line in workspace.statements(today=DAY)]))
        assert account(workspace, archive, jobs=jobs) == {"unchanged": 60, "refused": 1}
        workspace.close()
    assert kept[0] == kept[1]
    assert len(kept[0][1]) == 60


def test_an_ingest_that_is_abandoned_leaves_a_whole_library(workspace: Workspace, jsonl: Archive) -> None:
    archive = jsonl("many.jsonl", *({"id": str(n), "text": f"Record {n} says this."} for n in range(150)))
    outcomes = workspace.ingest([str(archive)])
    first = next(outcomes)
    assert isinstance(first, Taken)
    outcomes.close()  # type: ignore[attr-defined] # a generator
    assert workspace.check([first.id]) == ()
    assert workspace.find("record", today=DAY).numbers  # the index catches up when it is asked
    assert sum(account(workspace, archive).values()) == 150


def test_a_removed_article_is_put_back_by_undo_alone(filled: Workspace, folder: Path) -> None:
    (number,) = filled.find("ferry", today=DAY).numbers
    (row,) = filled.rows([number])
    assert filled.remove([row.id]) == 1
    assert account(filled, folder) == {"unchanged": 2}
    assert filled.find("ferry", today=DAY).numbers == ()
    assert filled.undo() == "removed “A ferry line returns”"
    assert filled.find("ferry", today=DAY).numbers == (number,)


def test_nothing_is_removed_where_one_of_them_is_not_there(filled: Workspace) -> None:
    (row, _) = filled.rows(filled.find(today=DAY).numbers)
    with pytest.raises(NotFound):
        filled.remove([row.id, "nobody"])
    assert filled.state().articles == 2


def test_documents_are_analysed_without_a_library(folder: Path) -> None:
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    for jobs in (1, 2):
        found = list(analyse([str(folder)], jobs=jobs))
        articles = [each for each in found if not isinstance(each, Refused)]
        assert len(found) == 3
        assert {article.title for article, _ in articles} == {
            "Ministers of the lakes met",
            "A ferry line returns",
        }
        assert all(annotations.text_hash == article.text_hash for article, annotations in articles)


def test_rules_that_changed_are_applied_by_reindexing(
    filled: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert filled.renew() == 0
    monkeypatch.setattr(preparing_module, "analyser_of", _Newer)
    told: list[tuple[int, int]] = []
    filled.reindex(lambda done, total: told.append((done, total)))
    assert told[0] == (2, 2)
    assert filled.renew() == 0
    assert account(filled, folder) == {"unchanged": 2}


def test_a_rule_that_fails_costs_one_article_its_findings(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing_module, "analyser_of", _Failing)
    outcomes = [each for each in workspace.ingest([str(folder)]) if isinstance(each, Taken)]
    assert sorted(bool(each.warnings) for each in outcomes) == [False, True]
    assert account(workspace, folder) == {"unchanged": 2}
    assert workspace.check() == ()


class _Newer:
    version = "newer"

    def __init__(self, world: object) -> None:
        self.world = world

    def __call__(self, article: Article) -> Annotations:
        return Annotations(article.text_hash, self.version, self.world.hash)  # type: ignore[attr-defined]


class _Failing(_Newer):
    def __call__(self, article: Article) -> Annotations:
        if "ferry" in article.text:
            raise ValueError("not a span: 3..3")
        return super().__call__(article)


def test_the_first_start_brings_the_seeds_once(tmp_path: Path) -> None:
    workspace = first_start(tmp_path / "library")
    seeds = workspace.find(today=DAY).numbers
    assert len(seeds) >= 3
    workspace.remove([row.id for row in workspace.rows(seeds)])
    workspace.close()
    workspace = first_start(tmp_path / "library")
    assert workspace.state().articles == 0
    workspace.close()


def test_a_library_with_articles_gets_no_seeds(tmp_path: Path, folder: Path) -> None:
    workspace = Workspace.open(tmp_path / "library")
    account(workspace, folder)
    workspace.close()
    workspace = first_start(tmp_path / "library")
    assert workspace.state().articles == 2
    workspace.close()
