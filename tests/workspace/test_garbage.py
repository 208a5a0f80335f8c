"""How often Python looks for garbage where many articles are read."""

import gc

from tui_reader.workspace.garbage import collect_seldom


def test_garbage_is_looked_for_seldom_and_what_is_loaded_is_passed_over() -> None:
    before = gc.get_threshold()
    try:
        collect_seldom()
        assert gc.get_threshold()[0] >= 10_000
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
