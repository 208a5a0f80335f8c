"""Boxes of choices: what they say where nothing fits, what they show where there is little room."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.app.conftest import Held
from tui_reader.app.commands import COMMANDS
from tui_reader.app.deeds.naming import _told_apart
from tui_reader.domain.correction import Split
from tui_reader.domain.view import FacetCount, Introduction
from tui_reader.settings import Settings
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]
Hold = Callable[[str], Held]


def inside(lines: list[str]) -> list[str]:
    """What stands within the frame of the box."""
    return [line.split("│")[1] for line in lines if line.count("│") == 2]


def words_of(lines: list[str]) -> str:
    return " ".join(" ".join(inside(lines)).split())


# ---- nobody of that name ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("e", "no expert of that name is in the library; Esc closes"),
        ("O", "no official of that name is in the library; Esc closes"),
        ("c", "no country of that name is in the library; Esc closes"),
        ("d", "no such month is in the library; Esc closes"),
    ],
)
async def test_a_filter_that_nobody_fits_says_so_and_stays(
    workspace: Workspace, app_on: AppOn, key: str, says: str
) -> None:
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("f", key)
        await reader.write("zzzz")
        await reader.press("enter")
        assert says in words_of(reader.lines)
        assert reader.app.screen is not reader.app.get_default_screen()
        await reader.press("ctrl+u")
        assert says not in reader.text
        await reader.press("enter")
        assert "1 filter" in reader.status


async def test_where_the_list_is_filtered_nobody_of_that_name_is_in_it(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("f", "c")
        await reader.write("kazakh")
        await reader.press("enter", "f", "e")
        await reader.write("zzzz")
        assert "no expert of that name is in the articles listed (F lists all)" in words_of(reader.lines)
        await reader.press("escape", "f", "s")
        await reader.write("steppe")
        await reader.press("enter", "f", "e")
        assert "no expert is in the articles listed (F lists all); Esc closes" in words_of(reader.lines)


async def test_only_the_most_frequent_are_listed_and_how_to_find_others_is_said(
    workspace: Workspace, app_on: AppOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.app.deeds.filtering.MOST_VALUES", 2)
    async with app_on(workspace, settings=Settings(keys={"search": ("S",)})) as reader:
        await reader.press("f", "p")
        await reader.write("zzzz")
        assert "among the 3 most frequent; S person:NAME finds any other" in words_of(reader.lines)


async def test_enter_waits_for_the_choices_and_what_is_typed_behind_it_goes_to_the_panes(
    workspace: Workspace, app_on: AppOn, hold: Hold
) -> None:
    async with app_on(workspace) as reader:
        facets = hold("facets")
        await reader.tap("f", "c", *"kazakh", "enter", "s")
        await facets.called()
        facets.answer_all()
        await reader.until(lambda: "1 filter" in reader.status or "starred" in reader.status)
        await reader.settle()
        assert [f.label for f in reader.app.screen.listing.filters] == ["Kazakhstan"]
        assert "★" in reader.text


async def test_a_box_that_waits_is_left_by_escape(workspace: Workspace, app_on: AppOn, hold: Hold) -> None:
    async with app_on(workspace) as reader:
        facets = hold("facets")
        await reader.tap("f", "c", "enter", "escape")
        facets.answer_all()
        await reader.settle()
        assert reader.app.screen is reader.app.get_default_screen()
        assert reader.app.screen.listing.filters == ()


async def test_names_are_found_without_their_accents(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    named = tmp_path / "named.md"
    named.write_text(
        "---\ntitle: On the lake\ndate: 2024-05-30\n---\nMinister José Peñalté said the lake is full.\n",
        encoding="utf-8",
    )
    for _ in workspace.ingest([str(named)]):
        pass
    async with app_on(workspace) as reader:
        await reader.press("f", "O")
        await reader.write("jose penalte")
        await reader.press("enter")
        assert [f.label for f in reader.app.screen.listing.filters] == ["José Peñalté"]


# ---- who is who ------------------------------------------------------------------------------------------
async def test_the_merge_box_shows_names_with_roles_and_no_ids(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    glass = tmp_path / "glass.md"
    glass.write_text(
        "---\ntitle: A glass blower looks back\ndate: 2021-03-04\n---\n"
        "Petra Lindqvist said the furnace never went out.\n",
        encoding="utf-8",
    )
    for _ in workspace.ingest([str(glass)]):
        pass
    here = next(a for a in workspace.parts("petra-lindqvist").appearances if "glass" in a.article_title)
    workspace.correct(Split("petra-lindqvist", "petra-lindqvist~2", (here.article_id,)))
    async with app_on(workspace) as reader:
        await reader.press("3", "G", "X")
        await reader.write("merge")
        await reader.press("enter")
        box = words_of(reader.lines)
        assert "Petra Lindqvist, political analyst 1" in box
        assert "Lusine Avagyan, Deputy Mayor 1" in box
        assert "petra-lindqvist" not in box


def test_namesakes_are_told_apart_by_role_then_by_an_article_then_by_id() -> None:
    people = [FacetCount(id_, "Ana Ruiz", 1) for id_ in ("a", "b", "c", "d", "e", "f")]
    introduced = {
        "a": Introduction("envoy", "One"),
        "b": Introduction("mayor", "Two"),
        "c": Introduction("mayor", "Three"),
        "d": Introduction(None, "Four"),
        "e": Introduction(None, "Five"),
        "f": Introduction(None, "Five"),
    }
    assert _told_apart(people, introduced) == {
        "a": "Ana Ruiz, envoy",
        "b": "Ana Ruiz, mayor · in “Two”",
        "c": "Ana Ruiz, mayor · in “Three”",
        "d": "Ana Ruiz · in “Four”",
        "e": "Ana Ruiz · in “Five” (e)",
        "f": "Ana Ruiz · in “Five” (f)",
    }


async def test_whom_very_many_articles_name_is_parted_among_the_newest_and_the_box_says_so(
    workspace: Workspace, app_on: AppOn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.workspace.door._MOST_APPEARANCES", 2)
    for day in range(1, 5):
        (tmp_path / f"{day}.md").write_text(
            f"---\ntitle: Day {day}\ndate: 2021-03-0{day}\n---\nJane Roe said it rained for {day} hours.\n",
            encoding="utf-8",
        )
    for _ in workspace.ingest([str(tmp_path / f"{day}.md") for day in range(1, 5)]):
        pass
    async with app_on(workspace, (80, 24)) as reader:
        await reader.write("/rained")
        await reader.press("enter", "3", "G", "X")
        await reader.write("split")
        await reader.press("enter")
        box = words_of(reader.lines)
        assert "Only the newest 2 of 4 articles are listed" in box
        assert "2 articles listed" not in box  # both are called the same
        assert "Day 4" in box
        assert "Day 2" not in box
        # All that are listed are not all that there are.
        await reader.press("tab", "tab", "enter")
        await reader.until(lambda: "split Jane Roe in two" in reader.status)
        assert [a.article_title for a in workspace.parts("jane-roe").appearances] == ["Day 2", "Day 1"]


# ---- little room -----------------------------------------------------------------------------------------
NARROW = (40, 20)


async def test_what_is_wrong_is_read_in_full_at_forty_columns(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace, NARROW) as reader:
        await reader.press("3", "G", "X")
        box = words_of(reader.lines)
        for whole in (
            "What is wrong?",
            "Ignore Arman Tulegenov: not a person, or of no interest",
            "Merge Arman Tulegenov with another person …",
            "Split Arman Tulegenov: in some articles it is somebody else …",
            "Enter do it · ↑ ↓ move · Esc close",
        ):
            assert whole in box
        await reader.press("down", "down", "enter")
        title = words_of(reader.lines).replace(" ━━━━━ 0", "")
        assert title.startswith("Split Arman Tulegenov: where is it somebody else?")
        assert "one article alone names Arman Tulegenov: there is nobody to split off" in title
        assert "Enter split · Tab several · Esc leave as it is" in words_of(reader.lines)


async def test_every_help_line_is_whole_at_forty_columns(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace, (40, 30)) as reader:
        await reader.press("question_mark")
        await reader.write("next unread")
        assert "Page down; at the end of an article, go to the next unread one" in words_of(reader.lines)
        assert "…" not in words_of(reader.lines)


async def test_a_click_on_the_second_line_of_a_choice_chooses_it(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace, NARROW) as reader:
        await reader.press("3", "G", "X")
        y = next(i for i, line in enumerate(reader.lines) if "person …" in line)
        await reader.pilot.click(offset=(8, y))
        await reader.settle()
        assert "Arman Tulegenov is the same as" in words_of(reader.lines)


@pytest.mark.parametrize(
    "sizes", [((80, 24), (40, 12)), ((40, 12), (120, 40)), ((80, 24), (20, 8), (80, 24))]
)
async def test_a_box_follows_the_size_of_the_terminal(
    workspace: Workspace, app_on: AppOn, sizes: tuple[tuple[int, int], ...]
) -> None:
    async with app_on(workspace, sizes[0]) as reader:
        await reader.press("3", "G", "X", "down", "down", "down")
        for size in sizes[1:]:
            await reader.pilot.resize_terminal(*size)
            await reader.settle()
        assert "Rename Arman Tulegenov" in words_of(reader.lines)
        assert "Esc close" in words_of(reader.lines)
        await reader.press("escape")
        assert "Rename" not in reader.text


async def test_every_key_that_can_follow_is_shown_at_forty_columns(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (40, 12)) as reader:
        await reader.press("f")
        await reader.until(lambda: "Unread only" in reader.text)
        shown = " ".join(reader.lines)
        for key in "eOcpodsux":
            assert f"  {key}  " in shown
        assert "organisation" in shown


async def test_what_begins_as_typed_comes_first(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("3", "p")
        await reader.write("un")
        names = [line.split(",")[0].strip() for line in inside(reader.lines)]
        assert names.index("UN") < names.index("ECOWAS")  # a Community
        assert "UN, United Nations" in words_of(reader.lines)
        await reader.press("ctrl+u")
        await reader.write("shanghai")
        await reader.press("enter")
        assert "SCO on 11 Feb 2024" in reader.text


async def test_what_lies_beneath_a_box_is_seen_in_every_theme(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace, (80, 24)) as reader:
        for _ in range(4):
            await reader.press("T", "3", "X")
            picture = reader.app.export_screenshot().replace("&#160;", " ")
            assert "What is wrong?" in picture
            assert "Harvest talks open" in picture
            await reader.press("escape")


# ---- flags ---------------------------------------------------------------------------------------------
async def test_flags_hide_neither_what_is_unread_nor_how_many_are_flagged(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("m", "v", "v")
        assert "▌2 · 3/4" in reader.lines[0]
        assert reader.lines[1].startswith("  ▌Harvest")
        assert reader.lines[2].startswith("● ▌Expert")
        await reader.pilot.resize_terminal(120, 40)
        await reader.settle()
        assert "2 flagged · 3/4" in reader.lines[0]


async def test_without_an_article_there_is_nothing_to_hand_out(workspace: Workspace, app_on: AppOn) -> None:
    workspace.remove([row.id for row in workspace.rows((1, 2, 3, 4))])
    async with app_on(workspace) as reader:
        for keys in (("o",), ("y", "y"), ("y", "c"), ("y", "q"), ("y", "u")):
            await reader.press("j", *keys)
            assert "no article is open" in reader.status


# ---- several values ------------------------------------------------------------------------------------
async def test_of_several_sources_or_months_any_will_do(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("f", "s", "tab", "enter")
        assert "1 of 2 (4 in all)" in reader.status
        await reader.press("f", "s")
        assert "Steppe Courier" in words_of(reader.lines)  # though no article of the list is from there
        await reader.write("steppe")
        await reader.press("enter")
        assert "of 3 (4 in all) · 2 filters" in reader.status
        await reader.press("f", "d", "tab", "tab", "enter")
        assert "of 2 (4 in all) · 4 filters" in reader.status


async def test_months_come_newest_first(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("f", "d")
        box = words_of(reader.lines)
        assert box.index("Feb 2024") < box.index("Dec 2023") < box.index("Sep 2022")


async def test_chips_that_have_no_room_are_counted(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace, (60, 24)) as reader:
        await reader.press("f", "c", "tab", "tab", "tab", "enter")
        assert reader.lines[0].rstrip().endswith("×  +1")
        await reader.press("f", "x")
        assert "+" not in reader.lines[0]


# ---- the status line -----------------------------------------------------------------------------------
async def test_what_is_told_and_takes_more_than_a_line_goes_on_in_place_of_the_keys(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (40, 20)) as reader:
        await reader.press("3", "G", "X", "enter")
        told = " ".join(" ".join(reader.lines[-2:]).split())
        assert told == "ignored Arman Tulegenov: 1 article changed · u undoes"
        await reader.press("k")
        assert "move" in reader.lines[-1]


async def test_the_keys_that_can_follow_are_all_there_on_a_smaller_screen(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("f")
        await reader.until(lambda: "Unread only" in reader.text)
        await reader.pilot.resize_terminal(40, 12)
        await reader.settle()
        assert "organisation" in reader.text
        assert "Unread only" in reader.text


# ---- what stands in the prompt ---------------------------------------------------------------------------
async def test_what_is_typed_takes_the_place_of_the_last_search_and_other_keys_edit_it(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace) as reader:
        await reader.press("slash", *"silos", "enter")
        await reader.press("slash", *"bridge", "enter")
        assert "search bridge ×" in reader.lines[0]
        await reader.press("slash", "end", "space", *"river", "enter")
        assert "search bridge river ×" in reader.lines[0]
        await reader.press("slash", "backspace", "backspace", "enter")
        assert "search bridge riv ×" in reader.lines[0]
        await reader.press("slash", "enter")
        assert "search bridge riv ×" in reader.lines[0]


async def test_a_statement_that_may_be_wrong_is_shown_beyond_one_line(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    told = (
        "the lighthouse is white again and that nobody remembers who painted it, or when, or why it was done"
    )
    named = tmp_path / "named.md"
    named.write_text(
        f"---\ntitle: On paint\ndate: 2024-05-30\n---\nJane Roe said {told}.\n", encoding="utf-8"
    )
    for _ in workspace.ingest([str(named)]):
        pass
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("enter", "right_square_bracket", "q", "X")
        assert f"Not a statement: {told}" in words_of(reader.lines)


# ---- what a box says of its keys -------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("key", "says"),
    [
        # an article has many countries, and must have each that is picked
        ("c", "Tab several, all must fit"),
        # but one source
        ("s", "Tab several, one must fit"),
    ],
)
async def test_a_filter_says_what_becomes_of_several_that_are_picked(
    workspace: Workspace, app_on: AppOn, key: str, says: str
) -> None:
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("f", key)
        assert f"Enter choose · {says} · Esc close" in words_of(reader.lines)


async def test_the_help_begins_with_what_one_needs_first_and_finds_each_key_once(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("question_mark")
        first = words_of(reader.lines)
        for needed in ("To begin with", "fe Filter by expert", "]p Next priority", "yc Copy the citation"):
            assert needed in first
        assert f" {len(COMMANDS)} " in first
        await reader.write("by expert")
        assert words_of(reader.lines).count("Filter by expert") == 1
