"""What `y q` copies: what stands at the cursor, as the screen shows it, or nothing and a word why."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.app.test_walking import BEFORE, HARBOUR, NEXT, harbour, keep, words_of
from tui_reader.domain.view import PriorityLine
from tui_reader.errors import NotFound
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]
Hold = Callable[[str], Any]
__all__ = ["harbour"]


def dredging(reader: Any) -> tuple[int, Any]:
    """The number of the article and the place of its second priority."""
    opened = reader.app.screen.opened
    return opened.number, opened.annotations.priorities[1].span


async def test_a_priority_that_another_process_set_right_is_told_to_be_gone(
    harbour: Workspace, app_on: AppOn, library: Path
) -> None:
    async with app_on(harbour, (150, 40)) as reader:
        await reader.press("2", NEXT, "p", NEXT, "p")
        number, span = dredging(reader)
        other = Workspace.open(library)
        other.correct(other.wrong("priority", number, span))
        other.close()
        await reader.press("y", "q")
        assert "no priority is found there any more" in reader.status
        assert reader.app.clipboard == ""
        # The article is shown as it is by now, and copying goes on.
        await reader.press("g", "g", NEXT, "p")
        assert "priority 1/2" in reader.status
        await reader.press("y", "q")
        assert reader.app.clipboard.startswith("Norway, goal: widen the strait")


async def test_a_statement_that_another_process_set_right_is_told_to_be_gone(
    harbour: Workspace, app_on: AppOn, library: Path
) -> None:
    async with app_on(harbour, (150, 40)) as reader:
        await reader.press("2", NEXT, "q")
        opened = reader.app.screen.opened
        other = Workspace.open(library)
        other.correct(other.wrong("statement", opened.number, opened.annotations.statements[0].span))
        other.close()
        await reader.press("y", "q")
        assert "no statement is found there any more" in reader.status
        assert reader.app.clipboard == ""
        # The article is shown as it is by now, and copying goes on.
        await reader.press("g", "g", NEXT, "q")
        assert "statement 1/4" in reader.status
        await reader.press("y", "q")
        assert reader.app.clipboard.startswith("“The pilots gave us")


async def test_a_priority_set_right_while_the_panel_is_on_its_way_is_told_to_be_gone(
    harbour: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(harbour, (150, 40)) as reader:
        await reader.press("3", "j", "j")
        panel = hold("panel")
        await reader.tap("X")
        await reader.tap("enter")
        await panel.called()
        await reader.tap("y", "q")
        panel.answer_all()
        await reader.settle()
        assert reader.app.clipboard == ""
        assert reader.app.is_running
        await reader.press("y", "c")
        assert "Harbour talks in Oslo" in reader.app.clipboard


async def test_nothing_is_copied_from_a_text_that_was_taken_in_anew(
    harbour: Workspace, app_on: AppOn, library: Path, tmp_path: Path
) -> None:
    async with app_on(harbour, (150, 40)) as reader:
        await reader.press("2", NEXT, "q", NEXT, "q")
        other = Workspace.open(library)
        keep(
            other,
            tmp_path / "harbour.md",
            HARBOUR.replace("Norway wants", "It was a long night.\n\nNorway wants"),
        )
        other.close()
        await reader.press("y", "q")
        assert "its text has changed since it was shown" in reader.status
        assert reader.app.clipboard == ""
        assert "It was a long night." in reader.text
        await reader.press("g", "g", NEXT, "q", NEXT, "q", "y", "q")
        assert reader.app.clipboard.startswith("“The pilots gave us")


async def test_of_a_name_that_stands_in_no_finding_nothing_is_copied(
    harbour: Workspace, app_on: AppOn
) -> None:
    async with app_on(harbour) as reader:
        await reader.press("2", "G", BEFORE, "e", "y", "q")
        assert reader.app.clipboard == ""
        assert "no statement or priority here to copy" in reader.status


async def test_in_the_panel_only_what_is_under_its_cursor_is_copied_or_explained(
    harbour: Workspace, app_on: AppOn
) -> None:
    async with app_on(harbour, (150, 48)) as reader:
        await reader.press("2", NEXT, "q", "3", "g", "g", "y", "q")
        assert reader.app.clipboard == ""
        assert "no priority or person at the cursor" in reader.status
        await reader.press("W")
        assert "no priority at the cursor to explain" in reader.status
        # Of a person it is the first statement.
        await reader.press("G", "k", "k", "y", "q")
        assert reader.app.clipboard.startswith("Ada Low (")
        assert "wants to widen" in reader.app.clipboard
        assert "copied the statement" in reader.status


async def test_speech_that_is_reported_is_copied_as_a_statement(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour) as reader:
        await reader.press("2", NEXT, "q", "y", "q")
        assert "copied the statement" in reader.status
        await reader.press(NEXT, "q", "y", "q")
        assert "copied the quotation" in reader.status


async def test_a_priority_that_was_set_right_is_lit_no_more_and_the_walk_goes_on(
    harbour: Workspace, app_on: AppOn
) -> None:
    async with app_on(harbour) as reader:
        await reader.press("2", NEXT, "p", NEXT, "p", "X")
        await reader.write("no priority")
        await reader.press("enter")
        assert "marked as wrong" in reader.status
        assert reader.app.screen.reading.here is None
        await reader.press(NEXT, "p")
        assert "priority 2/2 · Chile and Peru" in reader.status
        await reader.press(BEFORE, "p", "y", "q")
        assert reader.app.clipboard.startswith("Norway, goal: widen the strait")


async def test_after_a_priority_was_set_right_copying_takes_what_follows(
    harbour: Workspace, app_on: AppOn
) -> None:
    async with app_on(harbour) as reader:
        await reader.press("2", NEXT, "p", NEXT, "p", "X")
        await reader.write("no priority")
        await reader.press("enter", "y", "q")
        assert "copied the " in reader.status
        assert reader.app.clipboard.startswith("Ada Low (")


async def test_back_one_stands_on_the_same_priority(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour, (150, 40)) as reader:
        await reader.press("2", NEXT, "p", NEXT, "p", "3", "g", "g", "j", "enter")
        assert words_of(reader) == "widen the strait"
        await reader.press("H")
        assert words_of(reader) == "dredge the harbour"
        await reader.press("y", "q")
        assert reader.app.clipboard.startswith("Norway, goal: dredge the harbour")
        await reader.press("L")
        assert words_of(reader) == "widen the strait"


def test_a_place_is_copied_only_while_the_words_stand_there(harbour: Workspace) -> None:
    number = harbour.find("title:talks Oslo", today=date(2024, 6, 1)).numbers[0]
    opened = harbour.open_article(number)
    line = opened.annotations.priorities[0]
    words = line.span.of(opened.article.text)
    assert harbour.aim(number, line.span, words).startswith("Norway, goal: widen")
    for refused in (harbour.aim, harbour.quotation):
        with pytest.raises(NotFound, match="text has changed"):
            refused(number, line.span, "other words")
    with pytest.raises(NotFound, match="no priority"):
        harbour.aim(number, opened.annotations.statements[-1].span)


async def test_what_the_library_wants_is_copied_from_the_panel(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour, (150, 48)) as reader:
        await reader.press("2", "p")
        await reader.write("nato")
        await reader.press("enter", "A", "3")
        side = reader.app.screen.side
        lines = [row.target for row in side._rows if isinstance(row.target, PriorityLine)]
        for line in lines:
            assert harbour.aim(line.number, line.span, line.text)


async def test_nothing_is_marked_wrong_in_a_text_that_was_taken_in_anew(
    harbour: Workspace, app_on: AppOn, library: Path, tmp_path: Path
) -> None:
    async with app_on(harbour, (150, 40)) as reader:
        await reader.press("2", NEXT, "q", NEXT, "q", "X")
        other = Workspace.open(library)
        keep(
            other,
            tmp_path / "harbour.md",
            HARBOUR.replace("Norway wants", "It was a long night.\n\nNorway wants"),
        )
        other.close()
        await reader.press("enter")
        assert "its text has changed since it was shown" in reader.status
        assert harbour.corrections() == ()
        assert "It was a long night." in reader.text
