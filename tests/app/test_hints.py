"""What the screen says of its keys and of what goes on: the reader's own keys; no longer than it lasts."""

from collections.abc import Callable
from typing import Any

import pytest

from tui_reader.app.messages import ArticleCame, Waited
from tui_reader.errors import StorageFault
from tui_reader.settings import Settings
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]


async def test_hints_name_the_keys_that_the_reader_bound(workspace: Workspace, app_on: AppOn) -> None:
    own = Settings(keys={"undo": ("U",), "filter.clear": ("C",), "hit.next": ("M",)})
    async with app_on(workspace, settings=own) as reader:
        await reader.press("s")
        assert "1 article starred · U undoes" in reader.status
        await reader.press("2", "slash")
        assert "M and N go through the hits" in reader.text
        await reader.press("escape", "1", "slash", *"nowhere", "enter")
        assert "C clears" in reader.text


async def test_a_command_without_a_key_is_named_by_its_words(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace, settings=Settings(keys={"undo": ()})) as reader:
        await reader.press("s")
        assert "the command Undo undoes" in reader.status


async def test_a_box_whose_choices_do_not_come_closes_and_the_reason_is_told(
    workspace: Workspace, app_on: AppOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise StorageFault("library", "the disk is full")

    async with app_on(workspace) as reader:
        monkeypatch.setattr(workspace, "facets", broken)
        await reader.press("f", "c")
        assert "the disk is full" in reader.status
        assert "counting" not in reader.text
        await reader.press("j")
        assert reader.app.screen.articles.cursor == 1


async def test_looking_for_words_anew_and_leaving_it_keeps_the_words_before(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (160, 50)) as reader:
        await reader.press("2", "slash", *"grain", "enter")
        hits = reader.app.screen.reading._hit_spans
        await reader.press("slash", *"xyzzy", "escape")
        assert hits
        assert reader.app.screen.reading._hit_spans == hits


async def test_the_other_organisation_of_a_hidden_panel_is_not_chosen_unseen(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("p")
        assert "the side panel is hidden; 3 shows it" in reader.status


async def test_another_process_that_let_go_is_not_waited_for_on_the_screen(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        screen = reader.app.screen
        screen.post_message(Waited("waiting for another writer of this library: 2 s of at most 30"))
        await reader.settle()
        assert "waiting for another writer" in reader.status
        screen.ask.remember("width", "72")
        await reader.settle()
        assert "waiting for another writer" not in reader.status


async def test_hits_of_an_older_search_do_not_take_the_place_of_newer_ones(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        screen = reader.app.screen
        await reader.press("slash", *"silos", "enter")
        hits = screen.reading._hit_spans
        screen.post_message(ArticleCame(screen.opened, "", ()))
        await reader.settle()
        assert hits
        assert screen.reading._hit_spans == hits
