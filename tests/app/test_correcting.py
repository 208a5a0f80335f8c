"""Setting right what was found, and asking why it was found, by keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.strip import Strip

from tui_reader.app.widgets import chooser
from tui_reader.app.widgets.choice_box import ChoiceBox
from tui_reader.domain.correction import Ignore, Merge, Rename, Split, Wrong
from tui_reader.workspace import Workspace

AppOn = Callable[..., Any]


async def test_a_statement_marked_wrong_is_gone_until_undone(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("enter", "right_square_bracket", "q", "X")
        assert "What is wrong?" in reader.text
        assert "Not a statement: " in reader.text
        await reader.press("enter")
        assert "marked as wrong: “Kazakhstan plans to raise" in reader.status
        assert isinstance(workspace.corrections()[0], Wrong)
        await reader.press("u")
        assert workspace.corrections() == ()


async def test_what_is_said_is_shown_without_the_word_that_joins_it_to_its_cue(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    rain = "---\ntitle: Rain\ndate: 2024-05-30\n---\nPetra Lindqvist said that it rains.\n"
    (tmp_path / "rain.md").write_text(rain, encoding="utf-8")
    for _ in workspace.ingest([str(tmp_path / "rain.md")]):
        pass
    async with app_on(workspace) as reader:
        await reader.press("enter", "right_square_bracket", "q", "W")
        assert "): it rains" in reader.text
        await reader.press("escape", "X")
        assert "Not a statement: it rains" in reader.text
        await reader.press("enter")
        assert "marked as wrong: “it rains”" in reader.status
        (wrong,) = workspace.corrections()
        assert wrong.words == "it rains"
        assert wrong.span.end - wrong.span.start == len("that it rains")


async def test_a_person_of_the_panel_is_ignored_or_merged(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("3", "G", "X")
        assert "Ignore Arman Tulegenov" in reader.text
        await reader.press("enter")
        assert "ignored Arman Tulegenov: 1 article changed" in reader.status
        assert workspace.corrections() == (Ignore("person", "arman-tulegenov"),)
        await reader.press("u")
        assert "undone: ignored Arman Tulegenov" in reader.status
        await reader.press("3", "G", "X", "down", "enter")
        assert "Arman Tulegenov is the same as" in reader.text
        await reader.write("petra")
        await reader.press("enter")
        assert workspace.corrections() == (Merge("person", "arman-tulegenov", "petra-lindqvist"),)
        assert "merged Arman Tulegenov into Petra Lindqvist" in reader.status


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
        assert "cue: “told”" in reader.text
        assert "rule: what was said, then who said it (said_after)" in reader.text
        assert "Enter go to the words" in reader.text
        await reader.press("down", "enter")
        assert reader.app.screen.reading.here is not None
        # The word that tells is no part of the statement, but means it.
        await reader.press("X")
        assert "Not a statement: Kazakhstan plans to raise grain exports" in reader.text


async def test_the_box_of_reasons_is_first_drawn_with_all_of_them(
    workspace: Workspace, app_on: AppOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chooser, "_WAIT_UNSEEN", 60)  # however late the answer comes
    drawn: list[str] = []

    class Watched(ChoiceBox):
        def render_line(self, y: int) -> Strip:
            line = super().render_line(y)
            if y == 2:
                drawn.append(line.text)
            return line

    monkeypatch.setattr(chooser, "ChoiceBox", Watched)
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("enter", "right_square_bracket", "q", "W")
        assert "Why was it found?" in reader.text
    assert drawn
    assert len(set(drawn)) == 1
    assert drawn[0].startswith(" Statement (")


async def test_what_was_highlighted_and_is_out_of_view_is_neither_corrected_nor_explained(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    between = "\n\n".join(["Nothing is said in this paragraph about the weather and the sea."] * 80)
    long = tmp_path / "long.md"
    long.write_text(
        "---\ntitle: A long one\ndate: 2024-05-30\n---\nPetra Lindqvist said Armenia wants to build roads."
        f"\n\n{between}\n\nJane Roe said Belarus wants to open a dam.\n",
        encoding="utf-8",
    )
    for _ in workspace.ingest([str(long)]):
        pass
    async with app_on(workspace, (120, 30)) as reader:
        await reader.press("2", "right_square_bracket", "q", "G", "X")
        assert "Belarus wants to open a dam" in reader.text
        assert "Armenia wants to build roads" not in reader.text
        await reader.press("escape", "W")
        assert "Statement" in reader.text
        assert "Armenia wants to build roads" not in reader.text
        await reader.press("escape", "g", "g", "pagedown", "X")
        assert "nothing to correct here" in reader.status
        await reader.press("W")
        assert "no statement or priority in view" in reader.status


# ---- who is somebody else ------------------------------------------------------------------------------
def take_in(workspace: Workspace, folder: Path, name: str, text: str) -> None:
    article = folder / name
    article.write_text(text, encoding="utf-8")
    for _ in workspace.ingest([str(article)]):
        pass


@pytest.fixture
def namesakes(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A library in which another analyst is called as the one of the alliance is."""
    take_in(
        workspace,
        tmp_path,
        "glass.md",
        "---\ntitle: A glass blower looks back\ndate: 2021-03-04\n---\n"
        "Petra Lindqvist said the furnace never went out.\n",
    )
    return workspace


def articles_of(workspace: Workspace, person: str) -> list[str]:
    """Titles of the articles in which that person is named."""
    return [each.article_title for each in workspace.parts(person).appearances]


async def test_a_person_is_parted_from_another_of_the_same_name_until_undone(
    namesakes: Workspace, app_on: AppOn
) -> None:
    async with app_on(namesakes, (80, 24)) as reader:
        await reader.write("/furnace")
        await reader.press("enter", "3", "G", "X")
        assert "Split Petra Lindqvist" in reader.text
        await reader.write("split")
        await reader.press("enter")
        assert "Split Petra Lindqvist: where is it somebody else?" in reader.text
        assert "There it is another person from now on" in reader.text
        # The article that is open comes first, so that Enter parts it from the others.
        await reader.until(lambda: "2021-03-04  A glass blower" in reader.text)
        assert reader.text.index("2021-03-04  A glass blower") < reader.text.index("2023-12-05  Expert sees")
        await reader.press("enter")
        await reader.until(lambda: "split Petra Lindqvist in two: 1 article changed" in reader.status)
        (split,) = namesakes.corrections()
        assert isinstance(split, Split)
        assert articles_of(namesakes, "petra-lindqvist~2") == ["A glass blower looks back"]
        assert articles_of(namesakes, "petra-lindqvist") == [ALLIANCE]
        # Who is of the same name is told apart where people are merged.
        await reader.press("3", "G", "X")
        await reader.write("merge")
        await reader.press("enter")
        assert "Petra Lindqvist, political analyst" in reader.text
        assert "petra-lindqvist" not in reader.text
        await reader.press("escape")
        await reader.press("u")
        await reader.until(lambda: "undone: split Petra Lindqvist in two" in reader.status)
        assert len(articles_of(namesakes, "petra-lindqvist")) == 2


ALLIANCE = "Expert sees Belarus steering the alliance towards dialogue"


async def test_the_box_that_parts_is_left_without_a_trace(namesakes: Workspace, app_on: AppOn) -> None:
    async with app_on(namesakes) as reader:
        await reader.write("/furnace")
        await reader.press("enter", "3", "G", "X", "down", "down", "enter", "escape")
        assert "where is it somebody else" not in reader.text
        assert namesakes.corrections() == ()


async def test_somebody_is_left_to_part_from(namesakes: Workspace, app_on: AppOn) -> None:
    async with app_on(namesakes) as reader:
        await reader.write("/furnace")
        await reader.press("enter", "3", "G", "X", "down", "down", "enter", "tab", "tab", "enter")
        assert "not split: these are all articles of Petra Lindqvist" in reader.status
        assert namesakes.corrections() == ()


async def test_whom_one_article_alone_names_cannot_be_parted(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("3", "G", "X", "down", "down", "enter")
        assert "one article alone names Arman Tulegenov" in reader.text
        await reader.press("enter")
        assert workspace.corrections() == ()


async def test_all_articles_that_have_a_name_are_parted_at_once(
    namesakes: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    namesakes.correct(Merge("person", "arman-tulegenov", "petra-lindqvist"))
    async with app_on(namesakes) as reader:
        await reader.write("/furnace")
        await reader.press("enter", "3", "G", "X", "down", "down", "enter")
        # A name that one article alone has is that article.
        assert "all of “Petra Lindqvist”" in reader.text
        assert "all of “Arman Tulegenov”" not in reader.text
        await reader.write("all of petra")
        await reader.press("enter")
        await reader.until(lambda: "in two: 2 articles changed" in reader.status)
        assert articles_of(namesakes, "petra-lindqvist") == ["Harvest talks open in Astana"]


async def test_a_merge_of_ones_own_is_taken_back_where_people_are_parted(
    workspace: Workspace, app_on: AppOn
) -> None:
    merge = Merge("person", "arman-tulegenov", "petra-lindqvist")
    workspace.correct(merge)
    async with app_on(workspace) as reader:
        await reader.press("3", "G", "X", "down", "down", "enter")
        assert "Arman Tulegenov, Agriculture Minister, is somebody else again" in reader.text
        await reader.write("somebody else again")
        await reader.press("enter")
        await reader.until(lambda: "split Arman Tulegenov from" in reader.status)
        assert workspace.corrections() == ()
        await reader.press("u")
        await reader.until(lambda: "undone: split Arman Tulegenov" in reader.status)
        assert workspace.corrections() == (merge,)


# ---- by what name --------------------------------------------------------------------------------------
async def test_a_person_gets_the_name_that_is_typed(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace, (80, 24)) as reader:
        await reader.press("3", "G", "X", "down", "down", "down", "enter")
        assert "Enter renames everywhere" in reader.text
        await reader.press("ctrl+u")
        await reader.write("A. Tulegenov")
        await reader.press("enter")
        assert workspace.corrections() == (Rename("person", "arman-tulegenov", "A. Tulegenov"),)
        assert "renamed Arman Tulegenov to A. Tulegenov: 1 article changed" in reader.status
        assert "■ A. Tulegenov" in reader.text
        await reader.press("u")
        assert workspace.corrections() == ()


async def test_a_name_that_is_left_as_it_was_corrects_nothing(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        for end in ("escape", "enter"):
            await reader.press("3", "G", "X", "down", "down", "down", "enter", end)
            assert workspace.corrections() == ()
        assert "Arman Tulegenov keeps the name" in reader.status


# ---- states and bodies ---------------------------------------------------------------------------------
async def test_a_name_in_the_text_that_was_gone_to_is_merged(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("enter", "right_square_bracket", "e", "X")
        assert "Ignore Kazakhstan: not meant" in reader.text
        await reader.write("merge kaz")
        await reader.press("enter")
        assert "Kazakhstan is the same as" in reader.text
        await reader.write("belarus")
        await reader.press("enter")
        assert workspace.corrections() == (Merge("entity", "KZ", "BY", "Belarus"),)
        assert "merged Kazakhstan into Belarus: 2 articles changed" in reader.status


async def test_a_holder_in_the_panel_is_ignored(workspace: Workspace, app_on: AppOn) -> None:
    async with app_on(workspace) as reader:
        await reader.press("3", "g", "g", "X")
        assert "Ignore Kazakhstan: not meant" in reader.text
        await reader.press("enter")
        assert workspace.corrections() == (Ignore("entity", "KZ"),)
        assert "ignored Kazakhstan" in reader.status


async def test_the_head_of_the_organisation_as_a_whole_is_corrected_as_any_other(
    workspace: Workspace, app_on: AppOn, tmp_path: Path
) -> None:
    place = tmp_path / "league.md"
    place.write_text(
        "---\ntitle: A hospital\ndate: 2024-05-30\n---\n"
        "The CSTO wants to build a hospital in Minsk. Belarus hosts the CSTO.\n",
        encoding="utf-8",
    )
    list(workspace.ingest([str(place)]))
    async with app_on(workspace) as reader:
        await reader.press("enter", "3")
        assert "CSTO as a whole" in reader.text
        await reader.press("g", "g", "X")
        assert "What is wrong?" in reader.text
        assert "Ignore Collective Security Treaty Organization: not meant" in reader.text
