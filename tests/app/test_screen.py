"""Sizes, looks, help, copying, what is remembered."""

import base64
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from textual import events

from tui_reader.app.browsing import is_web_address
from tui_reader.app.commands import COMMANDS
from tui_reader.app.launch import tell_refused
from tui_reader.settings import Settings
from tui_reader.workspace import Workspace, first_start

AppOn = Callable[..., Any]


@pytest.mark.parametrize(
    "size", [(40, 12), (60, 20), (79, 24), (80, 24), (100, 30), (120, 40), (150, 50), (200, 60)]
)
async def test_every_size_shows_the_list_and_the_text(
    workspace: Workspace, app_on: AppOn, size: tuple[int, int]
) -> None:
    async with app_on(workspace, size) as reader:
        assert "Harvest talks" in reader.text
        await reader.press("enter")
        assert "railways" in reader.text
        assert all(len(line) <= size[0] for line in reader.lines)


@pytest.mark.parametrize("size", [(1, 1), (2, 60), (5, 5), (39, 12), (200, 3), (40, 11)])
async def test_below_the_smallest_size_there_is_a_line_and_no_crash(
    workspace: Workspace, app_on: AppOn, size: tuple[int, int]
) -> None:
    async with app_on(workspace, size) as reader:
        await reader.press("j", "enter", "3", "f", "e", "escape", "slash", "x", "escape")
        assert ("needs" if size[0] > 5 else "n") in reader.lines[0]


async def test_the_first_start_opens_the_article_that_welcomes(tmp_path: Path, app_on: AppOn) -> None:
    with closing(first_start(tmp_path / "library")) as workspace:
        async with app_on(workspace) as reader:
            assert "Welcome" in reader.app.screen.opened.article.title
            await reader.press("g", "g")
            first = reader.app.screen.opened.number
        async with app_on(workspace) as reader:
            assert reader.app.screen.opened.number == first


async def test_a_storm_of_sizes_leaves_the_reader_whole(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        for width, height in [(1, 1), (400, 100), (20, 5), (80, 2), (2, 60), (120, 40)] * 3:
            await reader.pilot.resize_terminal(width, height)
        await reader.settle()
        assert "Harvest talks" in reader.text


async def test_eighty_by_twenty_four_shows_eighteen_lines_of_text(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (80, 24)) as reader:
        assert reader.app.screen.reading.body >= 18


async def test_forty_columns_show_one_pane_at_a_time(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace, (40, 12)) as reader:
        assert "Harvest talks" in reader.text
        assert "railways" not in reader.text
        await reader.press("l")
        assert "railways" in reader.text
        await reader.press("3")
        assert "Who wants what" in reader.text
        await reader.press("q", "q")
        assert "Articles" in reader.lines[0]


async def test_help_lists_every_command_and_is_searched_by_typing(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (120, 100)) as reader:
        await reader.press("question_mark")
        for command in COMMANDS:
            assert command.help[:40] in reader.text
        await reader.write("bookmark or star")
        assert "nothing fits" in reader.text


async def test_the_palette_runs_a_command(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("ctrl+p")
        await reader.write("star")
        await reader.press("enter")
        assert "★" in reader.text


async def test_keys_are_rebound_by_action_id(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(
        workspace, settings=Settings(keys={"mark.star": ("X",), "move.down": ("t t",)})
    ) as reader:
        await reader.press("X")
        assert "★" in reader.text
        await reader.press("t", "t")
        assert "2 of 4" in reader.text


async def test_the_citation_is_copied(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("y", "c")
        assert "Harvest talks open in Astana" in reader.app.clipboard
        assert "https://example.org/harvest" in reader.app.clipboard
        assert "copied the citation" in reader.status


async def test_a_quotation_is_copied_with_who_said_it(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("j")
        await reader.press("2", "right_square_bracket", "q", "y", "q")
        assert "Lindqvist" in reader.app.clipboard
        assert base64.b64encode(reader.app.clipboard.encode())


async def test_title_and_address_are_copied(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("y", "y")
        assert reader.app.clipboard == "Harvest talks open in Astana\nhttps://example.org/harvest"
        await reader.press("y", "u")
        assert reader.app.clipboard == "https://example.org/harvest"


async def test_what_was_open_is_found_again(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("f", "s")
        await reader.write("harb")
        await reader.press("enter")
        await reader.press("j", "w", "T")
        number, theme = reader.app.screen.articles.selected, reader.app.theme
    async with app_on(workspace) as reader:
        assert reader.app.screen.articles.selected == number
        assert reader.app.theme == theme
        assert "source Harbour Review ×" in reader.lines[0]
        assert reader.app.screen.opened.number == number


async def test_documents_named_on_the_command_line_are_taken_in(
    workspace: Workspace, app_on: AppOn, tmp_path: Any
) -> None:
    late = tmp_path / "late.md"
    late.write_text(
        "---\ntitle: A late arrival\ndate: 2024-05-30\n---\nThe ferry came in at noon.\n", encoding="utf-8"
    )
    bad = tmp_path / "bad.bin"
    bad.write_bytes(b"\x00\x01\x02" * 100)
    async with app_on(workspace, paths=(str(late), str(bad))) as reader:
        assert "A late arrival" in reader.text
        assert "refused 1" in reader.status


async def test_of_several_documents_that_are_refused_none_is_forgotten(
    workspace: Workspace, app_on: AppOn, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = [tmp_path / f"bad{n}.bin" for n in range(45)]
    for path in bad:
        path.write_bytes(b"\x00\x01\x02" * 100)
    async with app_on(workspace, paths=tuple(map(str, bad))) as reader:
        assert "refused 45; all are told on quitting: " in reader.status
        refusals = reader.app.refusals
    assert [str(path) in line for path, line in zip(bad, refusals, strict=True)] == [True] * 45
    tell_refused(refusals)
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 41
    assert told[0].startswith(f"tui-reader: not read: {bad[0]}: ")
    assert "5 more" in told[-1]


async def test_an_empty_library_says_what_to_do_next(tmp_path: Any, app_on: AppOn) -> None:
    empty = Workspace.open(tmp_path / "empty")
    async with app_on(empty) as reader:
        assert "The library is empty" in reader.text
        await reader.press("j", "k", "enter", "space", "3", "p", "r", "o", "y", "q", "m", "s", "u", "H", "n")
        assert "Articles" in reader.lines[0] or "Who wants" in reader.text
    empty.close()


async def test_markup_in_a_text_is_shown_as_it_is(workspace: Workspace, app_on: AppOn, tmp_path: Any) -> None:
    odd = tmp_path / "odd.md"
    odd.write_text(
        "---\ntitle: '[bold]Odd[/bold] [/foo] [@click=app.quit]x'\ndate: 2024-05-31\n---\n[link=http://a]b[/c\n"
    )
    async with app_on(workspace, paths=(str(odd),)) as reader:
        assert "[bold]Odd[/bold] [/foo]" in reader.text
        await reader.press("g", "g", "f", "s", "escape", "question_mark", "escape")
        assert "[link=http://a]b[/c" in reader.text


async def test_a_click_in_the_list_opens_and_one_on_a_chip_removes_it(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        await reader.pilot.click("#list", offset=(10, 3))
        await reader.settle()
        assert "2 of 4" in reader.status
        await reader.press("f", "s", "enter")
        assert reader.app.screen.listing.filters
        await reader.pilot.click("#chips", offset=(4, 0))
        await reader.settle()
        assert reader.app.screen.listing.filters == ()


async def test_only_web_addresses_are_opened_and_the_whole_address_is_shown(
    workspace: Workspace, app_on: AppOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setenv("BROWSER", "surf --tab %s")
    monkeypatch.setattr("tui_reader.app.browsing.subprocess.Popen", lambda words, **_: started.append(words))
    async with app_on(workspace) as reader:
        await reader.press("o")
        assert "https://example.org/harvest" in reader.status
    assert started == [["surf", "--tab", "https://example.org/harvest"]]


async def test_a_browser_whose_name_cannot_be_read_is_told(
    workspace: Workspace, app_on: AppOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", '"/opt/my browser/run')
    async with app_on(workspace) as reader:
        await reader.press("o")
        assert "$BROWSER cannot be read (no closing quotation)" in reader.status


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://[::1]:8080/", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("vscode://x", False),
        ("https://", False),
        ("https://example.org/ --flag", False),
        ("https://example.org/\x1b]0;x", False),
        ("-https://example.org", False),
        ("http://[bad", False),
    ],
)
def test_which_addresses_are_opened(address: str, opens: bool) -> None:
    assert is_web_address(address) is opens


async def test_keys_typed_faster_than_boxes_open_and_close_reach_whom_they_are_meant_for(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        for key in ("f", "c", "a", "r", "escape", "slash", "v", "m", "escape", "j"):
            reader.app.post_message(events.Key(key, key if len(key) == 1 else {"slash": "/"}.get(key)))
        await reader.settle()
        assert reader.app.screen.flagged == frozenset()
        assert "2 of 4" in reader.status
        assert workspace.state().unread == 4
