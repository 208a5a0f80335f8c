"""Every construction with every word: no grid falls below the share that was found in it."""

import importlib.util
from pathlib import Path

import pytest

from tui_reader.analysis.analyser import Analyser
from tui_reader.knowledge.loader import load_world

_spec = importlib.util.spec_from_file_location("grids", Path(__file__).with_name("grids.py"))
assert _spec
assert _spec.loader
grids = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(grids)


@pytest.fixture(scope="module")
def analyse() -> Analyser:
    return Analyser(load_world())


@pytest.mark.parametrize("name", list(grids.grids()))
def test_no_grid_falls_below_its_floor(analyse: Analyser, name: str) -> None:
    failed, total = grids.wrong(grids.grids()[name], analyse)
    told = "\n".join(cell.text for cell in failed[:20])
    assert grids.share(len(failed), total) >= grids.pinned()[name], f"python tests/quality/grids.py\n{told}"


def test_every_grid_has_a_floor_and_every_floor_a_grid() -> None:
    assert set(grids.pinned()) == set(grids.grids())


def test_a_sentence_is_made_of_every_choice_of_the_words_it_uses() -> None:
    grid = {
        "wants": "open a port",
        "by": "S",
        "slots": {
            "S": {"the Chilean side": "Chile", "Peru": "Peru"},
            "V": ["seek/seeks/sought/sought/seeking"],
        },
        "frames": ["{S} {V.past} to {wants}.", "Nobody {V.third} to {wants}."],
    }
    assert [(cell.text, cell.by) for cell in grids.cells(grid)] == [
        ("The Chilean side sought to open a port.", "Chile"),
        ("Peru sought to open a port.", "Peru"),
        ("Nobody seeks to open a port.", None),
    ]


def test_who_somebody_is_may_be_told_by_the_words_of_slots(analyse: Analyser) -> None:
    grid = {
        "person": "Jane Roe",
        "role": "{R}",
        "kind": "{R.who}",
        "slots": {"R": {"a plasma scholar": "expert", "a farmer": "other"}},
        "frames": ["Jane Roe, {R}, said the port was closed."],
    }
    assert grids.wrong(grid, analyse) == ([], 2)
    # neither an office that is not hers, nor nobody at all
    assert len(grids.wrong({**grid, "role": "a minister"}, analyse)[0]) == 2
    assert len(grids.wrong({"nothing": "people", **grid}, analyse)[0]) == 2
