"""Documents that share an id, an address or a name do not overwrite each other, and are known again."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tui_reader.domain.view import Taken
from tui_reader.workspace import Workspace

DAY = date(2024, 6, 1)
Archive = Callable[..., Path]
Record = dict[str, object]


def taken(workspace: Workspace, *paths: Path, collection: str | None = None) -> list[Taken]:
    outcomes = workspace.ingest([str(path) for path in paths], collection=collection)
    return [each for each in outcomes if isinstance(each, Taken)]


def fates(workspace: Workspace, *paths: Path, collection: str | None = None) -> dict[str, int]:
    return dict(Counter(each.fate for each in taken(workspace, *paths, collection=collection)))


def texts(workspace: Workspace) -> set[str]:
    return {workspace.open_article(number).article.text for number in workspace.find(today=DAY).numbers}


def by_year(jsonl: Archive) -> tuple[Path, Path]:
    return (
        jsonl(
            "2022/data.jsonl", {"id": "1", "text": "The bridge opened."}, {"id": "2", "text": "Rain fell."}
        ),
        jsonl(
            "2023/data.jsonl", {"id": "1", "text": "The bridge was shut."}, {"id": "3", "text": "Sun came."}
        ),
    )


def test_archives_of_one_name_in_two_folders_are_two_collections(
    workspace: Workspace, jsonl: Archive
) -> None:
    old, new = by_year(jsonl)
    first = taken(workspace, old, new)
    assert [each.id for each in first] == ["1", "2", "2023/data:1", "3"]
    assert [each.warnings for each in first if each.warnings] == [
        ("another archive is called data; this one is 2023/data",)
    ]
    assert texts(workspace) == {"The bridge opened.", "Rain fell.", "The bridge was shut.", "Sun came."}
    assert fates(workspace, old, new) == {"unchanged": 4}
    assert fates(workspace, new, old) == {"unchanged": 4}
    assert workspace.check() == ()


def test_an_archive_that_moved_is_the_same_one(workspace: Workspace, jsonl: Archive, tmp_path: Path) -> None:
    old, new = by_year(jsonl)
    fates(workspace, old, new)
    (tmp_path / "kept").mkdir()
    (tmp_path / "2023").rename(tmp_path / "kept" / "2023")
    assert fates(workspace, tmp_path / "kept" / "2023" / "data.jsonl") == {"unchanged": 2}
    (tmp_path / "2022").rename(tmp_path / "kept" / "before")
    assert fates(workspace, tmp_path / "kept") == {"unchanged": 4}


def test_a_collection_named_by_hand_is_one_whatever_its_files(workspace: Workspace, jsonl: Archive) -> None:
    old, new = by_year(jsonl)
    assert fates(workspace, old, collection="town") == {"ingested": 2}
    assert fates(workspace, new, collection="town") == {"ingested": 1, "updated": 1}


def test_files_with_the_same_id_do_not_overwrite_each_other(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    for name, words in (("a", "Tea is grown here."), ("b", "Rice is grown here.")):
        (folder / f"{name}.md").write_text(f"---\nid: crop\n---\n\n{words}\n", encoding="utf-8")
    first = taken(workspace, folder)
    assert [each.fate for each in first] == ["ingested", "ingested"]
    assert "both are kept" in first[1].warnings[0]
    assert texts(workspace) == {"Tea is grown here.", "Rice is grown here."}
    assert fates(workspace, folder) == {"unchanged": 2}
    # Moved, each is still itself: also when the one that came first is gone.
    (folder / "a.md").rename(folder / "c.md")
    assert fates(workspace, folder / "b.md", folder / "c.md") == {"unchanged": 2}
    (folder / "d.md").write_text("---\nid: crop\n---\n\nCorn is grown here.\n", encoding="utf-8")
    assert fates(workspace, folder) == {"unchanged": 2, "ingested": 1}


def test_files_of_one_address_do_not_overwrite_each_other(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    for name, words in (("a", "Tea is grown here."), ("b", "Rice is grown here.")):
        matter = f"---\nurl: https://example.org/crop\n---\n\n{words}\n"
        (folder / f"{name}.md").write_text(matter, encoding="utf-8")
    assert fates(workspace, folder) == {"ingested": 2}
    assert fates(workspace, folder) == {"unchanged": 2}


TEA, RICE, CORN = "Tea is grown here.", "Rice is grown here.", "Corn is grown here."


@pytest.mark.parametrize(
    ("records", "first"),
    [
        # one id, three texts
        (({"id": "d", "text": TEA}, {"id": "d", "text": RICE}, {"id": "d", "text": CORN}), {"ingested": 3}),
        # … and once more the first
        (
            ({"id": "d", "text": TEA}, {"id": "d", "text": RICE}, {"id": "d", "text": TEA}),
            {"ingested": 2, "unchanged": 1},
        ),
        # one address, two texts
        (
            ({"url": "https://example.org/d", "text": TEA}, {"url": "https://example.org/d", "text": RICE}),
            {"ingested": 2},
        ),
        # neither, and one text under two titles: two places of one article
        (({"title": "Tea", "text": TEA}, {"title": "Of tea", "text": TEA}), {"ingested": 1, "duplicate": 1}),
        # one id, one text, two titles
        (
            ({"id": "d", "title": "Tea", "text": TEA}, {"id": "d", "title": "Of tea", "text": TEA}),
            {"ingested": 1, "duplicate": 1},
        ),
    ],
)
def test_what_stands_twice_in_an_archive_is_kept_and_known_again(
    workspace: Workspace, jsonl: Archive, records: tuple[Record, ...], first: dict[str, int]
) -> None:
    archive = jsonl("week.jsonl", *records)
    assert fates(workspace, archive) == first
    assert texts(workspace) == {record["text"] for record in records}
    assert fates(workspace, archive) == {"unchanged": len(records)}
    backwards = jsonl("week.jsonl", *reversed(records))
    assert fates(workspace, backwards) == {"unchanged": len(records)}
    assert workspace.check() == ()


def test_what_stands_twice_is_told(workspace: Workspace, jsonl: Archive) -> None:
    _, second = taken(workspace, jsonl("week.jsonl", {"id": "d", "text": TEA}, {"id": "d", "text": RICE}))
    assert second.id.startswith("d~")
    assert second.id in second.warnings[0]
    assert workspace.open_article(workspace.number_of(second.id)).article.text == RICE


def test_what_stands_twice_far_apart_and_in_several_processes_is_kept(tmp_path: Path, jsonl: Archive) -> None:
    records = [{"id": str(at % 130), "text": f"Crop {at} is grown here."} for at in range(260)]
    archive = jsonl("week.jsonl", *records)
    told = []
    for jobs in (1, 2):
        workspace = Workspace.open(tmp_path / f"with {jobs}")
        outcomes = list(workspace.ingest([str(archive)], jobs=jobs))
        told.append(json.dumps([each.id for each in outcomes if isinstance(each, Taken)]))
        assert workspace.state().articles == 260
        assert fates(workspace, archive) == {"unchanged": 260}
        workspace.close()
    assert told[0] == told[1]


def test_an_edit_in_the_archive_is_still_an_update(workspace: Workspace, jsonl: Archive) -> None:
    fates(workspace, jsonl("week.jsonl", {"id": "d", "text": TEA}, {"id": "d", "text": RICE}))
    edited = jsonl("week.jsonl", {"id": "d", "text": CORN}, {"id": "d", "text": RICE})
    assert fates(workspace, edited) == {"updated": 1, "unchanged": 1}
    assert texts(workspace) == {CORN, RICE}
