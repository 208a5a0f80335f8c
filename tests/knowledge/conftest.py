"""The World of our own profiles, for every test of this room."""

from pathlib import Path

import pytest

from tui_reader.knowledge.loader import load_world
from tui_reader.knowledge.world import World


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    cache: Path = tmp_path_factory.mktemp("cache")
    return load_world(cache_folder=cache)
