"""What another process does to the library while it is read here."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tui_reader.app import launch
from tui_reader.app.remembered import KEY
from tui_reader.domain.correction import Ignore, Merge, Rename
from tui_reader.library.store import FILE_NAME
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]


@pytest.fixture
def other(library: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """The same library, opened by somebody else."""
    monkeypatch.setattr("tui_reader.app.screen._LOOK_AGAIN", 0.2)
    opened = Workspace.open(library)
    yield opened
    opened.close()


def take_in_long(workspace: Workspace, folder: Path, *, ends: str) -> None:
    between = "\n\n".join(["Nothing is said in this paragraph about the weather and the sea."] * 80)
    long = folder / "long.md"
    long.write_text(
        "---\ntitle: A long one\ndate: 2024-05-30\n---\nPetra Lindqvist said Armenia wants to build roads."
        f"\n\n{between}\n\nJane Roe said Belarus wants to open a dam. {ends}\n",
        encoding="utf-8",
    )
    for _ in workspace.ingest([str(long)]):
        pass


async def test_a_correction_of_another_process_is_seen_in_the_article_that_is_open(
    workspace: Workspace, other: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (160, 40)) as reader:
        await reader.press("enter", "right_square_bracket", "q")
        assert "Arman Tulegenov" in reader.text
        other.correct(Rename("person", "arman-tulegenov", "A. Tulegenov"))
        await reader.until(lambda: "■ A. Tulegenov" in reader.text)  # in the panel
        await reader.press("left_square_bracket", "q", "right_square_bracket", "q")
        assert "A. Tulegenov" in reader.status
        other.undo()
        await reader.until(lambda: "■ Arman Tulegenov" in reader.text)


async def test_the_place_in_the_article_stays_when_another_process_changes_it(
    workspace: Workspace, other: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    take_in_long(workspace, tmp_path, ends="")
    async with app_on(workspace, (120, 30)) as reader:
        for downs in (11, 1):  # one time with a blank row on top, one time with words
            await reader.press("2", *["j"] * downs)
            before = reader.lines[:27]
            shown = reader.app.screen.opened
            other.correct(Ignore("entity", "BY"))
            await reader.until(lambda shown=shown: reader.app.screen.opened != shown)
            await reader.settle()
            assert reader.lines[:27] == before
            shown = reader.app.screen.opened
            other.undo()
            await reader.until(lambda shown=shown: reader.app.screen.opened != shown)
            await reader.settle()
            assert reader.lines[:27] == before
        # Also where the text itself is another one by now.
        on_top = reader.app.screen.reading.text_offset
        take_in_long(other, tmp_path, ends="It is of stone.")
        await reader.until(lambda: reader.app.screen.opened.article.text.endswith("It is of stone."))
        await reader.settle()
        assert reader.app.screen.reading.text_offset == on_top > 0


async def test_the_list_follows_what_another_process_corrects(
    workspace: Workspace, other: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("f", "c")
        await reader.write("kazakh")
        await reader.press("enter")
        assert "1 of 2 (4 in all)" in reader.status
        other.correct(Merge("entity", "KZ", "BY", "Belarus"))
        await reader.until(lambda: "Nothing here fits" in reader.text)


async def test_what_is_typed_in_the_prompt_goes_on_when_another_process_changes_the_library(
    workspace: Workspace, other: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        await reader.tap("backslash", "b", "r", "i")
        other.correct(Ignore("entity", "BY"))
        await reader.until(lambda: len(reader.app.screen.articles.numbers) == 1)


async def test_an_article_that_another_process_removes_is_told_of(
    workspace: Workspace, other: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        opened = reader.app.screen.opened
        await reader.press("enter")
        other.remove([opened.article.id])
        await reader.until(lambda: "taken out of the library" in reader.status)
        await reader.until(lambda: opened.article.title not in reader.text)
        assert "taken out of the library" in reader.status


async def test_what_is_read_stays_open_where_unread_articles_are_listed(
    workspace: Workspace, other: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("slash")
        await reader.write("is:unread")
        await reader.press("enter", "enter", "j")
        opened = reader.app.screen.opened.number
        assert opened in reader.app.screen.articles.numbers
        other.correct(Ignore("entity", "GE"))
        await reader.until(lambda: opened not in reader.app.screen.articles.numbers)
        await reader.settle()
        assert reader.app.screen.opened.number == opened
        following = reader.app.screen.articles.selected
        await reader.press("J")
        assert reader.app.screen.opened.number == following


async def test_what_another_process_reads_is_seen_as_read(
    workspace: Workspace, other: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        assert "●" in reader.text
        other.mark([row.number for row in other.rows((1, 2, 3, 4))], read=True, as_deed=False)
        await reader.until(lambda: "●" not in reader.text)


async def test_that_another_process_holds_the_library_is_told_while_it_does(
    workspace: Workspace, library: Path, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        with closing(sqlite3.connect(library / FILE_NAME, isolation_level=None)) as holds:
            holds.execute("BEGIN IMMEDIATE")
            await reader.tap("s")
            await reader.until(lambda: "waiting for another writer" in reader.status)
            holds.execute("ROLLBACK")
        await reader.until(lambda: "1 article starred" in reader.status)
        with closing(sqlite3.connect(library / FILE_NAME, isolation_level=None)) as holds:
            holds.execute("BEGIN IMMEDIATE")
            await reader.tap("enter")
            await reader.until(lambda: "waiting for another writer" in reader.status)
            holds.execute("ROLLBACK")
        await reader.until(lambda: "waiting" not in reader.status)
        await reader.settle()


def test_that_another_process_holds_the_library_is_told_also_once_the_screen_is_left(
    workspace: Workspace, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    with closing(sqlite3.connect(library / FILE_NAME, isolation_level=None)) as holds:
        holds.execute("BEGIN IMMEDIATE")

        def hears(words: str) -> None:
            heard.append(words)
            if holds.in_transaction:
                holds.execute("ROLLBACK")

        monkeypatch.setattr(launch, "_complain", hears)
        launch._remember(workspace, "{}")
    assert "waiting for another writer" in heard[0]
    assert workspace.recall(KEY) == "{}"


async def test_a_library_that_cannot_be_written_is_read_without_complaint(
    workspace: Workspace, app_on: AppOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace._library._database, "_mode", "ro")
    async with app_on(workspace) as reader:
        await reader.press("enter", "J")
        assert "read-only" not in reader.status
        await reader.press("s")
        assert "the library is read-only" in reader.status
        monkeypatch.undo()


async def test_corrections_written_by_hand_are_heeded_and_their_faults_told(
    workspace: Workspace, app_on: AppOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.app.screen._LOOK_AGAIN", 0.2)
    file = workspace._correcting.path
    file.parent.mkdir(parents=True, exist_ok=True)
    async with app_on(workspace, (160, 40)) as reader:
        assert "■ Arman Tulegenov" in reader.text
        file.write_text("corrections:\n- rename person: arman-tulegenov\n  name: A. Tulegenov\n")
        await reader.until(lambda: "■ A. Tulegenov" in reader.text)
        file.write_text("corrections:\n- rename nobody: arman-tulegenov\n")
        await reader.until(lambda: "corrections not read: " in reader.status)
        assert "■ A. Tulegenov" in reader.text
        await reader.press("j")
        assert "corrections not read" not in reader.status  # said once
        file.write_text("corrections: []\n")
        await reader.until(lambda: "■ A. Tulegenov" not in reader.text)
