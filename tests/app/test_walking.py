"""Walking through what was said and wanted: who it is, where one stands, what is copied and told."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tui_reader.app.stops import wanted_by
from tui_reader.domain.annotation import Holder, Priority
from tui_reader.domain.span import Span
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]
NEXT, BEFORE = "right_square_bracket", "left_square_bracket"
HARBOUR = """---
title: Harbour talks in Oslo
date: 2024-05-30
source: Quay Post
url: https://example.org/quay
---
Norway wants to widen the strait and plans to dredge the harbour, Foreign Minister Ada Low said in Oslo.

"The pilots gave us 'every hand they had,'" Low said.

Chile and Peru intend to build a lighthouse, Low added. She said the port was "a lung" of Norway's trade.

According to Low, the ferries would sail again in spring.

Low, a former ambassador to the United Nations, spoke in Norway's parliament. Jane Roe of the Quay Post took
the pictures in Norway.
"""


@pytest.fixture
def harbour(workspace: Workspace, tmp_path: Path) -> Workspace:
    """The library with one more article, the newest."""
    keep(workspace, tmp_path / "harbour.md", HARBOUR)
    return workspace


def keep(workspace: Workspace, path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    for _ in workspace.ingest([str(path)]):
        pass


def words_of(reader: Any) -> str:
    """What is marked in the sentence that is highlighted."""
    screen = reader.app.screen
    return str(screen.reading.words.of(screen.opened.article.text))


# ---- who it is -------------------------------------------------------------------------------------------
async def test_the_status_line_says_who_is_quoted_and_how(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour) as reader:
        await reader.press("2", NEXT, "q")
        assert "statement 1/5 · Ada Low, indirect" in reader.status
        await reader.press(NEXT, "q")
        assert "statement 2/5 · Ada Low, direct" in reader.status
        await reader.press(BEFORE, "q", BEFORE, "q")
        assert "statement 5/5 · Ada Low, indirect (back to the last)" in reader.status


async def test_a_narrow_status_line_gives_up_the_counts_of_the_library_first(
    harbour: Workspace, app_on: AppOn
) -> None:
    async with app_on(harbour, (40, 24)) as reader:
        await reader.press("enter", NEXT, "q")
        assert "statement 1/5 · Ada Low, indirect" in reader.status
        assert "unread" not in reader.status
        await reader.press(NEXT, "p")
        told = " ".join(" ".join(reader.lines[-2:]).split())
        assert told.startswith("priority 1/3 · Norway, goal (says Ada Low)")


def test_who_says_so_is_told_where_it_is_somebody_else() -> None:
    aim = Priority(Span(0, 3), "goal", Holder("Peru", "PE"), Span(0, 9), "goal_verb_to:seek", None, "Ada Low")
    assert wanted_by(aim) == "Peru, goal (says Ada Low)"
    assert (
        wanted_by(replace(aim, stated_by="Peru")) == wanted_by(replace(aim, stated_by=None)) == "Peru, goal"
    )


async def test_every_priority_is_a_stop_two_of_one_sentence_too(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour) as reader:
        await reader.press("2", NEXT, "p")
        assert "priority 1/3 · Norway, goal (says Ada Low)" in reader.status
        assert words_of(reader) == "widen the strait"
        here = reader.app.screen.reading.here
        await reader.press(NEXT, "p")
        assert "priority 2/3 · Norway, goal" in reader.status
        assert words_of(reader) == "dredge the harbour"
        assert reader.app.screen.reading.here == here
        await reader.press(NEXT, "p")
        assert "priority 3/3 · Chile and Peru, goal" in reader.status
        await reader.press(BEFORE, "p", BEFORE, "p")
        assert words_of(reader) == "widen the strait"


async def test_from_a_priority_of_the_panel_the_walk_goes_on_to_the_next_of_its_sentence(
    harbour: Workspace, app_on: AppOn
) -> None:
    async with app_on(harbour, (150, 40)) as reader:
        await reader.press("3", "j", "enter")
        assert words_of(reader) == "widen the strait"
        await reader.press(NEXT, "p")
        assert "priority 2/3" in reader.status


async def test_after_the_top_and_the_bottom_jumps_go_on_from_there(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour) as reader:
        await reader.press("2", NEXT, "q", NEXT, "q", NEXT, "q")
        await reader.press("g", "g", NEXT, "q")
        assert "statement 1/5" in reader.status
        await reader.press("G", BEFORE, "q")
        assert "statement 5/5" in reader.status
        assert "back to" not in reader.status
        await reader.press("G", NEXT, "p")
        assert "priority 1/3" in reader.status
        assert "(back to the first)" in reader.status
        await reader.press("g", "g", BEFORE, "p")
        assert "priority 3/3" in reader.status


async def test_without_leaving_the_screen_jumps_go_on_from_the_line_scrolled_to(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    said = "\n\n".join(
        f'"The lamp number {n} burns in the tower," Petra Lindqvist said.' for n in range(1, 41)
    )
    keep(workspace, tmp_path / "lamps.md", f"---\ntitle: Lamps\ndate: 2024-05-31\n---\n{said}\n")
    async with app_on(workspace, (120, 24)) as reader:
        await reader.press("2", NEXT, "q", "pagedown", "pagedown", NEXT, "q")
        screen = reader.app.screen
        assert screen.reading.here.start >= screen.reading.text_offset
        assert "statement 1/40" not in reader.status
        assert "statement 2/40" not in reader.status
        await reader.press("G", BEFORE, "q")
        assert "statement 40/40" in reader.status


# ---- in the margin ---------------------------------------------------------------------------------------
async def test_statements_and_priorities_are_told_in_the_margin(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour) as reader:

        def line(words: str) -> str:
            return next(each.rpartition("▏")[2] for each in reader.lines if words in each)

        assert "▌╎ Norway wants to widen" in line("Norway wants to widen")
        assert " ╎ According to Low" in line("According to Low")
        assert "╎" not in line("took the pictures")


async def test_the_key_line_names_the_walk(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour, (80, 24)) as reader:
        await reader.press("2")
        assert "]q ]p said, wanted" in reader.text


# ---- what is copied --------------------------------------------------------------------------------------
async def test_indirect_speech_is_copied_without_quotation_marks(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour) as reader:
        await reader.press("2", "G", BEFORE, "q", "y", "q")
        assert reader.app.clipboard.startswith("Ada Low (")
        assert "): the ferries would sail again in spring — Harbour talks in Oslo" in reader.app.clipboard
        assert "“" not in reader.app.clipboard
        await reader.press(BEFORE, "q", "y", "q")
        assert '): the port was "a lung" of Norway\'s trade — ' in reader.app.clipboard
        await reader.press(BEFORE, "q", BEFORE, "q", "y", "q")
        assert reader.app.clipboard.startswith("“The pilots gave us 'every hand they had,'” — Ada Low (")


async def test_a_priority_is_copied_with_its_sentence_and_where_it_stands(
    harbour: Workspace, app_on: AppOn
) -> None:
    async with app_on(harbour) as reader:
        await reader.press("2", NEXT, "p", NEXT, "p", "y", "q")
        first, second = reader.app.clipboard.splitlines()
        assert first == "Norway, goal: dredge the harbour (stated by Ada Low)"
        assert second.startswith("“Norway wants to widen the strait and plans to dredge the harbour, Foreign")
        assert second.endswith(
            "said in Oslo.” — Harbour talks in Oslo, Quay Post, 30 May 2024, https://example.org/quay"
        )
        assert "copied the priority" in reader.status
        assert words_of(reader) == "dredge the harbour"
        # the walk goes on from there
        await reader.press(NEXT, "p")
        assert "priority 3/3" in reader.status


async def test_a_priority_is_copied_from_the_panel(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour, (150, 40)) as reader:
        await reader.press("3", "j", "j", "y", "q")
        assert reader.app.clipboard.startswith("Norway, goal: dredge the harbour (stated by Ada Low)\n“")


# ---- why -------------------------------------------------------------------------------------------------
async def test_why_names_who_stated_it_and_counts_findings(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour) as reader:
        await reader.press("2", NEXT, "p", NEXT, "p", "W")
        assert "stated by: Ada Low, in a statement" in reader.text
        title = next(line for line in reader.lines if "Why was it found?" in line)
        # The priority and the statement that it stands in; the lines that explain them are not counted.
        assert " 2 " in title
        assert "Priority: dredge the harbour" in reader.text
        assert "Priority: widen the strait" not in reader.text


async def test_why_wraps_what_is_long_and_enter_lands_from_any_of_its_lines(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    long = "the keepers of the lamps along the whole of the northern coast would need new oil before winter"
    keep(
        workspace, tmp_path / "oil.md",
        f"---\ntitle: Oil\ndate: 2024-05-31\n---\nPetra Lindqvist, an analyst, told reporters that {long}.\n",
    )  # fmt: skip
    async with app_on(workspace, (60, 24)) as reader:
        await reader.press("enter", NEXT, "q", "W")
        shown = " ".join(" ".join(line.strip(" │") for line in reader.lines).split())
        assert long in shown
        assert "…" not in "".join(line for line in reader.lines if line.startswith("│"))
        await reader.press("down", "down", "enter")
        assert reader.app.screen.reading.here is not None


# ---- the panel -------------------------------------------------------------------------------------------
async def test_wants_come_first_and_an_organisation_named_in_passing_last(
    harbour: Workspace, app_on: AppOn
) -> None:
    async with app_on(harbour, (150, 48)) as reader:
        text = reader.text
        order = ["Countries of this article", "▾ Norway", "Chile and Peru", "People", "UN: 193 members"]
        places = [text.index(words) for words in order]
        assert places == sorted(places)
        assert "+1 named only" in text
        # What Chile holds with Peru is found under its own name as well.
        await reader.press("3", *"jjj", "enter")
        assert "+1" in reader.text
        assert "goal · Chile and Peru" in reader.text


async def test_names_that_are_folded_away_are_unfolded(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour, (150, 60)) as reader:
        assert "Jane Roe" not in reader.text.replace("Jane Roe of the Quay", "")
        await reader.press("3", "G", "k", "enter")
        assert "· Jane Roe" in reader.text
        await reader.press("G", "enter")
        assert "members: " in reader.text


async def test_the_articles_own_panel_is_chosen_again(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour, (150, 48)) as reader:
        await reader.press("p")
        await reader.write("nato")
        await reader.press("enter")
        assert "NATO on 30 May 2024" in reader.text
        await reader.press("p")
        assert "what this article is about" in reader.text
        await reader.press("enter")
        assert "Countries of this article" in reader.text


async def test_an_undated_article_shows_membership_as_of_today_in_plain_words(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    (tmp_path / "bloc.txt").write_text(
        "The CSTO met\n\nThe CSTO met again. Members of the CSTO talked in Minsk.\n", encoding="utf-8"
    )
    for _ in workspace.ingest([str(tmp_path / "bloc.txt")]):
        pass
    async with app_on(workspace, (150, 40)) as reader:
        await reader.press("slash", *"minsk", "enter")
        assert "The CSTO met" in reader.text
        await reader.press("G")
        assert "CSTO today" in reader.text
        assert "on today" not in reader.text
        panel = " ".join(" ".join(line.rpartition("▏")[2] for line in reader.lines).split())
        assert "The article has no date: membership as of today." in panel


async def test_the_walk_counts_anew_what_was_set_right(harbour: Workspace, app_on: AppOn) -> None:
    async with app_on(harbour) as reader:
        await reader.press("2", NEXT, "q", NEXT, "q", "X", "enter")
        assert "marked as wrong" in reader.status
        await reader.press(NEXT, "q")
        assert "/4 · Ada Low" in reader.status
        await reader.press("u", NEXT, "q")
        assert "/5 · Ada Low" in reader.status


async def test_enter_in_an_article_goes_on_to_the_panel_where_it_is_hidden_too(
    workspace: Workspace, app_on: AppOn
) -> None:
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("enter")
        assert not reader.app.screen.side.display
        await reader.press("enter")
        assert reader.app.screen.side.display
        assert reader.app.screen.pane == "panel"
