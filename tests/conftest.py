"""What every test may ask for."""

from pathlib import Path

import pytest

_SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles, gold and hostile files beside the repository."""
    if not (_SHARED / "gold").is_dir():
        pytest.skip("needs the shared data folder beside the repository")
    return _SHARED
