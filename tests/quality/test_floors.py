"""The analysis is no worse than it was: figures on the gold, where it is there."""

import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("floors", Path(__file__).with_name("floors.py"))
assert _spec
assert _spec.loader
floors = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(floors)


@pytest.mark.parametrize("name", list(floors.FIGURES))
def test_no_figure_falls_below_its_floor(shared: Path, name: str) -> None:
    pin = floors.pinned()[name]
    assert floors.data_hash(shared, name) == pin["sha256"], "other data: measure again with floors.py"
    now = floors.measured(shared, name)
    below = {figure: (now[figure], floor) for figure, floor in pin["floors"].items() if now[figure] < floor}
    assert below == {}


def test_floors_rise_by_themselves_and_fall_only_when_asked_to() -> None:
    assert floors.moved({"a": 50.0}, {"a": 60.0}, lower=False) == {"a": 58.0}
    assert floors.moved({"a": 50.0}, {"a": 40.0}, lower=False) == {"a": 50.0}
    assert floors.moved({"a": 50.0}, {"a": 40.0}, lower=True) == {"a": 38.0}
