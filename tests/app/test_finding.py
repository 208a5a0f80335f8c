"""Search, filters and the narrowed list, as somebody at the keyboard uses them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tui_reader.domain.view import LibraryState, Row
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]


async def test_a_search_shows_what_it_found_and_f_clears_it(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("slash")
        await reader.write("silos")
        assert "1 article" in reader.text
        await reader.press("enter")
        assert "1 of 1 (4 in all)" in reader.status
        assert "search" in reader.lines[0]
        await reader.press("F")
        assert "1 of 4" in reader.status


async def test_what_is_typed_is_not_lost_among_former_searches(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("slash", "a", "b", "up", "down")
        assert reader.app.screen.prompt.writing.text == "ab"
        await reader.press("enter", "slash", "x", "up")
        assert reader.app.screen.prompt.writing.text == "ab"
        await reader.press("down")
        assert reader.app.screen.prompt.writing.text == "x"


async def test_a_search_shows_its_hits_in_the_article_that_is_open_already(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        assert "Harvest talks" in reader.app.screen.opened.article.title
        await reader.press("slash", *"silos", "enter", "n")
        assert "hit 1/1" in reader.status
        await reader.press("F", "n")
        assert "no hits in this article" in reader.status
        await reader.press("slash", *"zebra", "enter", "n")
        assert "no hits in this article" in reader.status
        await reader.press("F", "slash", *"silos", "enter", "enter", "n")
        assert "hit 1/1" in reader.status


async def test_the_hits_of_a_search_come_back_after_words_were_looked_for(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("slash", *"silos", "enter", "2", "slash", *"the", "escape", "n")
        assert "hit 1/1" in reader.status


async def test_the_caret_stands_under_the_fault_while_the_list_is_narrowed(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("backslash", "e", "enter")
        await reader.press("slash", *"silos foo", "colon", *"bar", "enter")
        narrowed = reader.app.screen.prompt.caret
        await reader.press("escape", "F", "slash", *"silos foo", "colon", *"bar", "enter")
        assert narrowed == reader.app.screen.prompt.caret is not None


async def test_a_bad_query_gets_a_caret_and_leaves_the_list(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        before = reader.lines[:20]
        await reader.press("slash")
        await reader.write("silos (bridge")
        await reader.press("enter")
        assert "^" in reader.lines[-1]
        assert reader.lines[:20] == before
        await reader.press("escape")
        assert "1 of 4" in reader.status


async def test_filters_are_picked_with_counts_and_combine(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("f", "c")
        assert "Filter by country" in reader.text
        await reader.write("armen")
        await reader.press("enter")
        assert "1 of 2 (4 in all)" in reader.status
        assert "country Armenia ×" in reader.lines[0]
        await reader.press("f", "s")
        await reader.press("enter")
        assert "country Armenia ×" in reader.lines[0]
        assert "source Harbour Review ×" in reader.lines[0]
        await reader.press("f", "x")
        assert "source" not in reader.lines[0]


async def test_picking_a_filter_that_is_on_takes_it_off(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("f", "e", "enter")
        assert reader.app.screen.listing.filters
        await reader.press("f", "e", "enter")
        assert reader.app.screen.listing.filters == ()


async def test_several_values_are_picked_with_tab(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("f", "c")
        await reader.write("a")
        await reader.press("tab", "tab", "enter")
        assert [f.label for f in reader.app.screen.listing.filters] == ["Armenia", "Kazakhstan"]


async def test_what_was_picked_with_tab_is_all_that_enter_takes(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("f", "c", "tab", "enter")
        assert [f.label for f in reader.app.screen.listing.filters] == ["Armenia"]


async def test_a_lone_f_shows_the_choices(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("f")
        await reader.until(lambda: "Filter by expert" in reader.text)
        await reader.press("escape")
        assert "Filter by expert" not in reader.text


async def test_the_list_narrows_while_one_types(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("backslash")
        await reader.write("bri")
        assert len(reader.app.screen.articles.numbers) == 1
        assert "Border towns" in reader.text
        await reader.press("escape")
        assert len(reader.app.screen.articles.numbers) == 4


async def test_marks_and_spaces_narrow_nothing(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("backslash", "space", "full_stop", "enter")
        assert "titles with" not in reader.text


async def test_a_click_on_the_words_of_titles_drops_them_alone(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("slash", *"bridge OR silos", "enter", "backslash", "e", "enter")
        assert "titles with e ×" in reader.lines[0]
        await reader.pilot.click("#chips", offset=(3, 0))
        await reader.settle()
        assert "titles with" not in reader.lines[0]
        assert "search bridge OR silos ×" in reader.lines[0]


async def test_tab_completes_the_value_of_a_field(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("slash")
        await reader.write("source:Har")
        await reader.press("tab")
        assert 'source:"Harbour Review"' in reader.text
        await reader.press("enter")
        assert "1 of 2 (4 in all)" in reader.status


async def test_nothing_found_says_what_to_do_next(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("slash")
        await reader.write("zebra")
        await reader.press("enter")
        assert "Nothing here fits" in reader.text


async def test_the_cursor_stays_on_its_article_when_the_list_changes(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("j", "j")
        number = reader.app.screen.articles.selected
        await reader.press("f", "s")
        await reader.write("harb")
        await reader.press("enter")
        assert reader.app.screen.articles.selected == number
        await reader.press("R")
        assert reader.app.screen.articles.selected == number


async def test_only_unread_articles_on_demand(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("m", "f", "u")
        assert len(reader.app.screen.articles.numbers) == 3
        await reader.press("f", "u")
        assert len(reader.app.screen.articles.numbers) == 4


async def test_marks_apply_to_the_flagged(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("V", "m")
        assert "4 articles marked read" in reader.status
        assert "●" not in reader.text
        await reader.press("u")
        assert workspace.state().unread == 4


async def test_what_another_process_takes_in_appears_and_the_cursor_stays(
    workspace: Workspace, app_on: AppOn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.app.screen._LOOK_AGAIN", 0.2)
    late = tmp_path / "late.md"
    late.write_text("---\ntitle: The very latest\ndate: 2024-05-30\n---\nIt is noon.\n", encoding="utf-8")
    async with app_on(workspace) as reader:
        number = reader.app.screen.articles.selected
        other = Workspace.open(tmp_path / "library")
        for _ in other.ingest([str(late)]):
            pass
        other.close()
        await reader.until(lambda: "The very latest" in reader.text)
        assert reader.app.screen.articles.selected == number


async def test_what_another_process_marks_is_seen_and_only_that_is_asked_for(
    workspace: Workspace, app_on: AppOn, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.app.screen._LOOK_AGAIN", 0.2)
    looks, asked = 0, 0
    state, rows = workspace.state, workspace.rows

    def looked() -> LibraryState:
        nonlocal looks
        looks += 1
        return state()

    def counted(numbers: Sequence[int]) -> tuple[Row, ...]:
        nonlocal asked
        asked += 1
        return rows(numbers)

    monkeypatch.setattr(workspace, "state", looked)
    monkeypatch.setattr(workspace, "rows", counted)
    async with app_on(workspace) as reader:
        number = reader.app.screen.articles.selected
        before = asked
        await reader.until(lambda: looks > 3)
        assert asked == before  # as long as nobody marks anything
        other = Workspace.open(library)
        other.mark([number], starred=True)
        # In the list, and over the text that is open.
        await reader.until(lambda: "●★" in reader.text and "Steppe Courier  ★" in reader.text)
        assert asked == before + 1
        other.undo()
        other.close()
        await reader.until(lambda: "★" not in reader.text)


async def test_the_list_says_that_nothing_was_found_even_where_the_panel_lay_over_it(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (100, 30)) as reader:
        await reader.press("3")
        assert not reader.app.screen.articles.display
        await reader.write("/zebra")
        await reader.press("enter")
        assert "Nothing here fits. F clears" in reader.text
        await reader.press("F", "3")
        assert "Who wants what" in reader.text
