"""Setting right what was found, and asking why it was found, by keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.strip import Strip

from tui_reader.app.widgets import chooser
from tui_reader.app.widgets.chooser import ChoiceBox
from tui_reader.domain.correction import Ignore, Merge, Wrong
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]


async def test_a_statement_marked_wrong_is_gone_until_undone(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("enter", "right_square_bracket", "q", "X")
        assert "What is wrong?" in reader.text
        assert "No statement: " in reader.text
        await reader.press("enter")
        assert "marked as wrong: “Kazakhstan plans to raise" in reader.status
        assert isinstance(workspace.corrections()[0], Wrong)
        await reader.press("u")
        assert workspace.corrections() == ()


async def test_a_person_of_the_panel_is_ignored_or_merged(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("3", "G", "X")
        assert "Ignore Arman Tulegenov" in reader.text
        await reader.press("enter")
        assert "ignored Arman Tulegenov: 1 article changed" in reader.status
        assert workspace.corrections() == (Ignore("person", "arman-tulegenov"),)
        await reader.press("u")
        assert "undone: ignored Arman Tulegenov" in reader.status
        await reader.press("3", "G", "X", "down", "enter")
        assert "Arman Tulegenov is the same as" in reader.text
        await reader.write("petra")
        await reader.press("enter")
        assert workspace.corrections() == (Merge("person", "arman-tulegenov", "petra-lindqvist"),)
        assert "merged Arman Tulegenov into Petra Lindqvist" in reader.status


async def test_a_place_without_findings_offers_nothing(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("G", "enter", "X")
        assert "nothing to correct here" in reader.status


async def test_why_a_statement_was_found_is_shown_with_the_words_it_was_read_from(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("enter", "right_square_bracket", "q", "W")
        assert "Why was it found?" in reader.text
        assert ": the word that tells" in reader.text
        await reader.press("down", "enter")
        assert reader.app.screen.reading.here is not None
        # The word that tells is no part of the statement, but means it.
        await reader.press("X")
        assert "No statement: Kazakhstan plans to raise grain exports" in reader.text


async def test_the_box_of_reasons_is_first_drawn_with_all_of_them(
    workspace: Workspace, app_on: AppOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chooser, "_WAIT_UNSEEN", 60)  # however late the answer comes
    drawn: list[str] = []

    class Watched(ChoiceBox):
        def render_line(self, y: int) -> Strip:
            line = super().render_line(y)
            if y == 2:
                drawn.append(line.text)
            return line

    monkeypatch.setattr(chooser, "ChoiceBox", Watched)
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("enter", "right_square_bracket", "q", "W")
        assert "Why was it found?" in reader.text
    assert drawn
    assert len(set(drawn)) == 1
    assert drawn[0].startswith(" Statement (")


async def test_what_was_highlighted_and_is_out_of_view_is_neither_corrected_nor_explained(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    between = "\n\n".join(["Nothing is said in this paragraph about the weather and the sea."] * 80)
    long = tmp_path / "long.md"
    long.write_text(
        "---\ntitle: A long one\ndate: 2024-05-30\n---\nPetra Lindqvist said Armenia wants to build roads."
        f"\n\n{between}\n\nJane Roe said Belarus wants to open a dam.\n",
        encoding="utf-8",
    )
    for _ in workspace.ingest([str(long)]):
        pass
    async with app_on(workspace, (120, 30)) as reader:
        await reader.press("2", "right_square_bracket", "q", "G", "X")
        assert "Belarus wants to open a dam" in reader.text
        assert "Armenia wants to build roads" not in reader.text
        await reader.press("escape", "W")
        assert "Statement" in reader.text
        assert "Armenia wants to build roads" not in reader.text
        await reader.press("escape", "g", "g", "pagedown", "X")
        assert "nothing to correct here" in reader.status
        await reader.press("W")
        assert "no statement or priority in view" in reader.status
