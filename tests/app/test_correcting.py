"""Setting right what was found, and asking why it was found, by keys."""

from collections.abc import Callable
from typing import Any

from tui_reader.domain.correction import Ignore, Merge, Wrong
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]


async def test_a_statement_marked_wrong_is_gone_until_undone(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("enter", "right_square_bracket", "q", "X")
        assert "What is wrong?" in reader.text
        assert "No statement: " in reader.text
        await reader.press("enter")
        assert "marked the statement" in reader.status
        assert isinstance(workspace.corrections()[0], Wrong)
        await reader.press("u")
        assert workspace.corrections() == ()


async def test_a_person_of_the_panel_is_ignored_or_merged(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("3", "G", "X")
        assert "Ignore Arman Tulegenov" in reader.text
        await reader.press("enter")
        assert workspace.corrections() == (Ignore("person", "arman-tulegenov"),)
        await reader.press("u", "3", "G", "X", "down", "enter")
        assert "Arman Tulegenov is the same as" in reader.text
        await reader.write("petra")
        await reader.press("enter")
        assert workspace.corrections() == (Merge("person", "arman-tulegenov", "petra-lindqvist"),)


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
