"""A library that answers late: what is shown is what was asked for last, and no key press is lost."""

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

from textual.message import Message

from tui_reader.app.desk import Desk
from tui_reader.app.messages import Changed, Told
from tui_reader.errors import NotFound
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]
Hold = Callable[[str], Any]


def test_of_the_questions_that_wait_the_newest_alone_is_asked() -> None:
    answers: list[str] = []
    begun, gate, done = threading.Event(), threading.Event(), threading.Event()

    def post(message: Message) -> None:
        assert isinstance(message, Told)
        answers.append(message.text)
        if message.text == "newest":
            done.set()

    def first() -> Message:
        begun.set()
        gate.wait(60)
        return Told("first")

    desk = Desk(post)
    desk.ask("find", first)
    assert begun.wait(60)
    for words in ("second", "third", "newest"):
        desk.ask("find", lambda words=words: Told(words))  # type: ignore[misc]
    gate.set()
    assert done.wait(60)
    desk.close()
    assert answers == ["first", "newest"]


async def test_an_older_search_that_is_answered_late_is_not_shown(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        find = hold("find")
        await reader.tap("slash", *"bridge", "enter")
        await find.called(1)
        await reader.tap("slash", "ctrl+u", *"silos", "enter")
        find.answer(1)
        await find.called(2)
        await reader.pilot.pause(0.1)
        assert reader.app.screen.listing.query == ""
        find.answer_all()
        await reader.settle()
        assert reader.app.screen.listing.query == "silos"


async def test_a_search_that_is_answered_late_outlives_a_change_of_the_library(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        find = hold("find")
        await reader.tap("slash", *"bridge", "enter")
        await find.called(1)
        reader.app.screen.post_message(Changed("read 1"))
        await reader.pilot.pause(0.1)
        find.answer_all()
        await reader.settle()
        assert reader.app.screen.listing.query == "bridge"
        assert "search bridge ×" in reader.lines[0]


async def test_a_filter_is_added_to_a_search_that_is_not_answered_yet(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        find = hold("find")
        await reader.tap("slash", *"bridge", "enter")
        await find.called(1)
        await reader.tap("f", "u")
        find.answer_all()
        await reader.settle()
        assert reader.app.screen.listing.query == "bridge is:unread"


async def test_a_bad_query_that_was_given_up_meanwhile_is_not_complained_of(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        find = hold("find")
        await reader.tap("slash", *"foo", "colon", "enter")
        await find.called(1)
        await reader.tap("F")
        find.answer(1)
        await find.called(2)
        await reader.pilot.pause(0.1)
        assert reader.app.screen.prompt.caret is None
        find.answer_all()
        await reader.settle()
        assert "1 of 4" in reader.status
        await reader.press("slash", *"foo", "colon", "enter")
        assert reader.app.screen.prompt.caret is not None
        await reader.press("escape", "R")
        assert "looked again" in reader.status


async def test_an_article_that_comes_after_another_was_asked_for_is_not_shown(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        first = reader.app.screen.opened.number
        open_article = hold("open_article")
        await reader.tap("j")
        await open_article.called(1)
        await reader.tap("j")
        open_article.answer(1)
        await open_article.called(2)
        await reader.pilot.pause(0.1)
        assert reader.app.screen.opened.number == first
        open_article.answer_all()
        await reader.settle()
        assert reader.app.screen.opened.number == reader.app.screen.articles.numbers[2]


async def test_what_is_wrong_with_an_article_that_was_passed_by_is_not_told(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        screen = reader.app.screen
        gone, real = screen.articles.numbers[1], workspace.open_article

        def open_article(number: int) -> Any:
            if number == gone:
                raise NotFound(str(number), "no such article")
            return real(number)

        workspace.open_article = open_article  # type: ignore[method-assign]
        held = hold("open_article")
        await reader.tap("j")
        await held.called(1)
        await reader.tap("j")
        held.answer_all()
        await reader.settle()
        assert "no such article" not in reader.text
        await reader.press("k")
        assert "no such article" in reader.status


async def test_a_change_that_is_answered_late_moves_neither_cursor_nor_article(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        screen = reader.app.screen
        second = screen.articles.numbers[1]
        mark, open_article = hold("mark"), hold("open_article")
        await reader.tap("s")
        await mark.called(1)
        await reader.tap("j")
        await open_article.called(1)
        mark.answer_all()
        await reader.pilot.pause(0.2)
        open_article.answer_all()
        await reader.settle()
        assert screen.articles.selected == second
        assert screen.opened.number == second


async def test_an_article_that_comes_anew_leaves_a_cursor_that_has_moved_on(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        screen = reader.app.screen
        open_article = hold("open_article")
        await reader.tap("s")
        await open_article.called(1)
        await reader.pilot.press("j")
        open_article.answer_all()
        await reader.settle()
        assert screen.articles.cursor == 1
        assert screen.opened.number == screen.articles.numbers[1]


async def test_an_article_that_takes_long_to_open_is_marked_read_all_the_same(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("enter")
        open_article = hold("open_article")
        await reader.tap("J")
        await open_article.called(1)
        open_article.answer_all()
        await reader.settle()
        opened = reader.app.screen.opened
        assert opened.number == reader.app.screen.articles.numbers[1]
        assert workspace.rows([opened.number])[0].read
        assert open_article.calls == 2  # once to open it, once because its mark changed


async def test_a_list_that_is_answered_meanwhile_leaves_an_article_that_was_entered_to_be_marked_read(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("enter")
        find, open_article = hold("find"), hold("open_article")
        await reader.tap("f", "u", "J")
        await find.called(1)
        await open_article.called(1)
        find.answer_all()
        await reader.pilot.pause(0.2)
        open_article.answer_all()
        await reader.settle()
        assert workspace.rows([reader.app.screen.opened.number])[0].read


async def test_a_late_answer_to_why_goes_into_its_box_or_nowhere(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("2", "right_square_bracket", "q")
        explain = hold("explain")
        await reader.tap("W")
        await explain.called(1)
        await reader.until(lambda: "looking…" in reader.text)
        await reader.tap("escape", "g", "slash", *"brid")
        explain.answer_all()
        await reader.pilot.pause(0.3)
        await reader.tap(*"ge")
        await reader.until(lambda: reader.app.screen.prompt.writing.text == "bridge")


async def test_a_late_panel_that_reaches_further_than_is_asked_for_now_is_not_shown(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace, (150, 40)) as reader:
        side = reader.app.screen.side
        panel = hold("panel")
        await reader.tap("r")
        await panel.called(1)
        await reader.tap("r")
        panel.answer(1)
        await panel.called(2)
        await reader.pilot.pause(0.1)
        assert not side.whole_library
        panel.answer_all()
        await reader.settle()
        assert not side.whole_library


async def test_the_next_unread_article_is_not_gone_to_once_the_reader_went_elsewhere(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("enter")
        find = hold("find")
        await reader.tap("space")
        await find.called(1)
        await reader.tap("J", "J")
        find.answer_all()
        await reader.settle()
        assert reader.app.screen.opened.number == reader.app.screen.articles.numbers[2]


async def test_space_goes_to_the_next_unread_article_however_far_down(
    workspace: Workspace, app_on: AppOn, tmp_path: Any
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(120):
        (folder / f"{n:03}.txt").write_text(f"Title number {n}\n\nWords of text {n} are here.\n")
    for _ in workspace.ingest([str(folder)]):
        pass
    numbers = workspace.find(today=date(2024, 6, 1)).numbers
    workspace.mark(numbers[:-1], read=True)
    async with app_on(workspace) as reader:
        await reader.press("2", "G", "space")
        assert reader.app.screen.opened.number == numbers[-1]
        await reader.press("G", "space")
        assert "no unread article follows" in reader.status


async def test_after_undo_rows_that_were_out_of_view_show_their_marks(
    workspace: Workspace, app_on: AppOn, tmp_path: Any
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(150):
        (folder / f"{n:03}.txt").write_text(f"Title number {n}\n\nWords of text {n} are here.\n")
    for _ in workspace.ingest([str(folder)]):
        pass
    async with app_on(workspace, (120, 30)) as reader:
        await reader.press("G", "g", "g", "V", "m", "V")
        assert "●" not in reader.text
        await reader.press("u", "G")
        assert sum("●" in line for line in reader.lines) == reader.app.screen.articles.body
