"""The cursor of the side panel: it stays on what it stands on, and reaches every line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.app.test_walking import HARBOUR, NEXT, harbour, keep, words_of
from tui_reader.app.outline_rows import Fold
from tui_reader.domain.view import PersonLine, PriorityLine
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]
Hold = Callable[[str], Any]
__all__ = ["harbour"]


def at_cursor(reader: Any) -> Any:
    return reader.app.screen.side.target


async def test_laid_out_anew_the_cursor_stays_under_the_same_head(harbour: Workspace, app_on: AppOn) -> None:
    # What Chile and Peru want together stands under Chile as well, in the very same words.
    async with app_on(harbour, (150, 60)) as reader:
        await reader.press("3", "j", "j", "j", "enter", "j")
        side = reader.app.screen.side
        under_chile = side.cursor
        alike = [n for n, row in enumerate(side._rows) if row.first and row.target == side.target]
        await reader.press("j")
        for row in (under_chile, alike[-1]):
            while side.cursor != row:
                await reader.press("k" if side.cursor > row else "j")
            await reader.pilot.resize_terminal(149, 60)
            await reader.settle()
            assert side.cursor == row
            await reader.pilot.resize_terminal(150, 60)
            await reader.settle()
            assert side.cursor == row


async def test_where_the_line_of_the_cursor_is_gone_it_stays_as_far_down(
    harbour: Workspace, app_on: AppOn
) -> None:
    async with app_on(harbour, (150, 60)) as reader:
        await reader.press("3", "j", "X", "enter")
        assert isinstance(at_cursor(reader), PriorityLine)
        assert at_cursor(reader).text == "dredge the harbour"
        # Folded with all others, the cursor is on the head.
        await reader.press("e", "e")
        assert at_cursor(reader) == Fold("NO")


async def test_folding_the_states_leaves_names_unfolded(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour, (150, 60)) as reader:
        await reader.press("3", "G", "k", "enter")
        assert "· Jane Roe" in reader.text
        await reader.press("e", "e")
        assert "dredge the harbour" not in reader.lines[5][-36:]
        assert "· Jane Roe" in reader.text


async def test_left_of_a_person_folds_the_names_away(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour, (150, 60)) as reader:
        await reader.press("3", "G", "k", "enter", "j")
        assert isinstance(at_cursor(reader), PersonLine)
        await reader.press("h")
        assert "· Jane Roe" not in reader.text
        assert at_cursor(reader) == Fold("*people")
        assert reader.app.screen.pane == "panel"
        # Of a person who is listed above, it leads out of the panel.
        await reader.press("k", "h")
        assert reader.app.screen.pane == "article"


@pytest.mark.parametrize("size", [(160, 50), (80, 24), (40, 12)])
async def test_every_member_of_a_large_body_comes_into_view(
    harbour: Workspace, app_on: AppOn, size: tuple[int, int]
) -> None:
    async with app_on(harbour, size) as reader:
        await reader.press("enter", "3", "G", "enter")
        side = reader.app.screen.side
        assert "members: " in reader.text
        seen = set(range(side.top, side.top + side.body))
        for _ in range(len(side._rows)):
            side.perform("move.down")
            seen |= set(range(side.top, side.top + side.body))
        assert side.top + side.body == len(side._rows)
        assert seen >= set(range(side.cursor, len(side._rows)))
        tops = []
        while side.top > 0 and len(tops) < 200:
            side.perform("move.up")
            tops.append(side.top)
        assert tops == sorted(tops, reverse=True)
        side.perform("move.page_down")
        assert side.top <= side.cursor < side.top + side.body


async def test_an_undated_article_says_as_of_when_bodies_named_in_passing_are(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    keep(workspace, tmp_path / "u.md", HARBOUR.replace("date: 2024-05-30\n", ""))
    async with app_on(workspace, (150, 60)) as reader:
        await reader.press("slash", *"lighthouse", "enter", "j", "k")
        while "Harbour talks" not in (reader.app.screen.opened.article.title or ""):
            await reader.press("j")
        text = " ".join(" ".join(line[-36:] for line in reader.lines).split())
        assert "Organisations named" in text
        assert "no date: membership as of today" in text.replace("▏ ", "")


async def test_two_priorities_in_the_same_words_are_two_stops_also_after_copying(
    harbour: Workspace, app_on: AppOn
) -> None:
    async with app_on(harbour, (150, 40)) as reader:
        screen = reader.app.screen
        opened = twice(screen.opened)
        screen.reading.show(opened, screen.reading.searched, ())
        screen.opened = opened
        await reader.press("2", NEXT, "p", "y", "q", NEXT, "p", "y", "q")
        assert "copied the priority" in reader.status
        assert words_of(reader) == "widen the strait"
        await reader.press(NEXT, "p")
        assert words_of(reader) == "dredge the harbour"
        assert "priority 3/4" in reader.status


def twice(opened: Any) -> Any:
    """With the first priority held by somebody else as well."""
    from dataclasses import replace

    from tui_reader.domain.annotation import Holder

    first, *others = opened.annotations.priorities
    again = replace(first, holder=Holder("Chile", "CL"))
    return replace(opened, annotations=replace(opened.annotations, priorities=(first, again, *others)))


async def test_the_words_of_a_priority_are_in_view_however_long_its_sentence(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    long = ", ".join(f"the keepers of lamp number {n}" for n in range(1, 60))
    keep(
        workspace, tmp_path / "long.md",
        "---\ntitle: Long\ndate: 2024-05-31\n---\n"
        f"After talks with {long}, Norway wants to widen the strait.\n",
    )  # fmt: skip
    async with app_on(workspace, (40, 12)) as reader:
        await reader.press("enter", NEXT, "p")
        assert words_of(reader) == "widen the strait"
        assert "widen the strait" in " ".join(" ".join(reader.lines).split())


async def test_the_organisations_of_another_article_are_not_offered(
    harbour: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(harbour, (150, 48)) as reader:
        await reader.press("2")
        panel = hold("panel")
        await reader.tap("J")
        await panel.called()
        await reader.tap("p")
        await reader.until(lambda: "the panel of this article is on its way" in reader.status)
        panel.answer_all()
        await reader.settle()
        await reader.press("p")
        assert "Show members of" in reader.text


async def test_a_panel_that_is_not_there_yet_is_told_to_be_on_its_way(
    harbour: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(harbour, (80, 24)) as reader:
        panel = hold("panel")
        await reader.tap("3", "p")
        await panel.called()
        await reader.until(lambda: "the panel of this article is on its way" in reader.status)
        panel.answer_all()
        await reader.settle()
        await reader.press("p")
        assert "Show members of" in reader.text


async def test_a_jump_from_a_panel_that_is_alone_on_the_screen_goes_to_the_article(
    harbour: Workspace, app_on: AppOn
) -> None:
    async with app_on(harbour, (40, 12)) as reader:
        await reader.press("enter", "3", NEXT, "p", NEXT, "p")
        assert reader.app.screen.pane == "article"
        assert "dredge the harbour" in " ".join(" ".join(reader.lines).split())


async def test_the_reasons_that_typing_leaves_keep_their_heading(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour, (80, 24)) as reader:
        await reader.press("enter", NEXT, "p", NEXT, "p", "W")
        await reader.write("stated by")
        assert "Priority: dredge the harbour" in reader.text
        assert "Statement" not in reader.text.partition("Why was it found?")[2]


async def test_going_up_in_the_reasons_shows_what_they_are_of(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour, (40, 12)) as reader:
        await reader.press("enter", NEXT, "p", NEXT, "p", "W", *["down"] * 20)
        box = reader.app.screen._box
        headed = 0
        for _ in range(20):
            await reader.press("up")
            above = box.cursor - 1
            heading = [n for n, row in enumerate(box._rows) if row[0] == above and not box._left[above].value]
            headed += bool(heading)
            if 0 < len(heading) < 3:
                assert box.top <= heading[0]
        assert headed


async def test_enter_on_a_priority_tells_which_of_how_many_it_is(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("3", "g", "g", "down", "enter")
        assert "priority 1/2 · Kazakhstan, goal (says Arman Tulegenov)" in reader.status
        # Jumps go on from there.
        await reader.press("right_square_bracket", "p")
        assert "priority 2/2" in reader.status
