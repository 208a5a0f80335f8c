"""What somebody at the keyboard finds: list, text, panel, jumps, places."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tui_reader.app import asking
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]


async def test_the_newest_article_comes_first_and_is_open_beside_the_list(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        rows = [line for line in reader.lines if "●" in line]
        assert "Harvest talks" in rows[0]
        assert "Expert sees Belarus" in rows[1]
        assert "Our silos are full" in reader.text
        assert "11 Feb 2024 · Steppe Courier" in reader.text


async def test_moving_down_opens_the_article_under_the_cursor(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("j")
        assert "second line of division" in reader.text
        assert "2 of 4" in reader.status


async def test_enter_marks_as_read_and_m_takes_it_back(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("enter")
        assert "● " not in next(line for line in reader.lines if line.lstrip("● ").startswith("Harvest"))
        await reader.press("m")
        assert "marked unread" in reader.status
        assert next(line for line in reader.lines if "Harvest talks" in line).startswith("●")


async def test_a_star_is_set_and_undone_and_set_again(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("s")
        assert "★" in reader.lines[1]
        await reader.press("u")
        assert "★" not in reader.lines[1]
        await reader.press("ctrl+r")
        assert "★" in reader.lines[1]


async def test_enter_on_a_priority_lands_on_its_sentence_and_back_returns(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (150, 40)) as reader:
        await reader.press("j")
        await reader.press("3", "j", "enter")
        screen = reader.app.screen
        assert screen.pane == "article"
        assert screen.reading.here is not None
        sentence = screen.reading.here.of(screen.opened.article.text)
        assert sentence in [
            p.sentence.of(screen.opened.article.text) for p in screen.opened.annotations.priorities
        ]
        await reader.press("H")
        assert screen.reading.here is None


async def test_the_panel_shows_members_on_the_day_of_the_article(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace, (150, 40)) as reader:
        await reader.press("j")
        assert "CSTO on 5 Dec 2023" in reader.text
        assert "6 members" in reader.text
        assert "Kyrgyzstan" in reader.text


async def test_jumps_go_round_and_say_which_of_how_many(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("j", "2", "right_square_bracket", "q")
        assert "statement 1/" in reader.status
        await reader.press("left_square_bracket", "q")
        assert "(back to the last)" in reader.status


async def test_a_person_in_the_panel_leads_to_their_first_statement(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (150, 40)) as reader:
        await reader.press("3")
        await reader.press("G", "enter")
        screen = reader.app.screen
        assert screen.reading.here is not None
        assert screen.reading.here in [s.span for s in screen.opened.annotations.statements]


async def test_find_in_text_counts_its_hits_and_n_goes_through_them(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("j", "2", "slash")
        await reader.write("the a")
        assert "hits" in reader.text
        await reader.press("enter")
        assert "hit 1/" in reader.status
        await reader.press("n")
        assert "hit 2/" in reader.status


async def test_space_reads_on_and_then_goes_to_the_next_unread(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("enter", "space")
        assert reader.app.screen.opened.article.title.startswith("Expert sees Belarus")
        assert reader.app.screen.pane == "article"


async def test_next_and_previous_article_while_reading(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("enter", "J")
        assert reader.app.screen.opened.article.title.startswith("Expert sees Belarus")
        await reader.press("K")
        assert reader.app.screen.opened.article.title.startswith("Harvest talks")


async def test_voices_are_joined_on_demand(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("2", "c")
        assert reader.app.screen.reading.show_voices


async def test_an_article_that_is_all_in_view_is_read_to_its_end(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    (tmp_path / "headline.md").write_text("# Only a headline here\n", encoding="utf-8")
    for _ in workspace.ingest([str(tmp_path / "headline.md")]):
        pass
    async with app_on(workspace) as reader:
        await reader.press("slash", *"headline", "enter", "2")
        assert reader.app.screen.opened.article.title == "Only a headline here"
        assert reader.app.screen.reading.percent == 100


async def test_words_that_are_looked_for_in_a_long_text_hold_up_no_key(
    workspace: Workspace, app_on: AppOn, monkeypatch: pytest.MonkeyPatch, held_back: Callable[[Any], Any]
) -> None:
    seek = held_back(asking.places_of)
    monkeypatch.setattr(asking, "places_of", seek)
    async with app_on(workspace) as reader:
        await reader.press("j", "2")
        await reader.tap("slash", *"the", "enter")
        await seek.called(1)
        await reader.until(lambda: not reader.app.screen.asking_for)
        seek.answer_all()
        await reader.settle()
        assert "hit 1/" in reader.status


async def test_words_that_are_no_longer_looked_for_are_not_shown(
    workspace: Workspace, app_on: AppOn, monkeypatch: pytest.MonkeyPatch, held_back: Callable[[Any], Any]
) -> None:
    seek = held_back(asking.places_of)
    monkeypatch.setattr(asking, "places_of", seek)
    async with app_on(workspace) as reader:
        await reader.press("2")
        await reader.tap("slash", "t", "escape")
        await seek.called(1)
        seek.answer_all()
        await reader.press("n")
        assert "no hits in this article" in reader.status


async def test_words_that_were_looked_for_in_another_article_are_not_shown_in_this_one(
    workspace: Workspace, app_on: AppOn, monkeypatch: pytest.MonkeyPatch, held_back: Callable[[Any], Any]
) -> None:
    seek = held_back(asking.places_of)
    monkeypatch.setattr(asking, "places_of", seek)
    async with app_on(workspace) as reader:
        await reader.press("2")
        await reader.tap("slash", *"the", "enter")
        await seek.called(1)
        await reader.tap("J")
        seek.answer_all()
        await reader.settle()
        assert reader.app.screen.reading.here is None
        await reader.press("n")
        assert "no hits in this article" in reader.status


async def test_undo_passes_over_the_mark_that_opening_made(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("s", "j", "enter")
        assert workspace.state().unread == 3
        await reader.press("u")
        assert "undone: starred" in reader.status
        assert workspace.state().unread == 3
        await reader.press("J", "ctrl+r")
        assert "done again: starred" in reader.status
        # By a key it is a deed.
        await reader.press("m", "u")
        assert "undone: marked as unread" in reader.status


async def test_a_statement_that_is_the_only_one_says_so_when_one_looks_for_the_next(
    workspace: Workspace, tmp_path: Path, app_on: AppOn
) -> None:
    path = tmp_path / "single.txt"
    path.write_text("Lamps and tolls\n\nAda Low said that the lamps are lit.\n", encoding="utf-8")
    for _ in workspace.ingest([str(path)]):
        pass
    async with app_on(workspace) as reader:
        await reader.press("slash", *"lamps", "enter", "2", "right_square_bracket", "q")
        assert "statement 1/1" in reader.status
        assert "the only one" not in reader.status
        await reader.press("right_square_bracket", "q")
        assert "(the only one)" in reader.status
