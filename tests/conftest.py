"""What every test may ask for, and what none may see: the profile, data and cache of whoever runs it."""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Properties may take their time: a busy machine is no fault of theirs. They are tried on the same examples
# every time, so that a run tells of the change it is run for; `HYPOTHESIS_PROFILE=exploring` draws new ones.
settings.register_profile("exploring", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("steady", settings.get_profile("exploring"), derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

_SHARED = Path(__file__).resolve().parents[2] / "shared"
_COUNT = itertools.count()


@pytest.fixture(scope="session", autouse=True)
def _no_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fixtures of the session too look into folders of the tests' own; compiled profiles are shared."""
    home = tmp_path_factory.getbasetemp()
    with pytest.MonkeyPatch.context() as environment:
        for name in ("config", "data", "cache"):
            environment.setenv(f"XDG_{name.upper()}_HOME", str(home / name))
        environment.delenv("TUI_READER_LIBRARY", raising=False)
        yield


@pytest.fixture(autouse=True)
def _nobody_was_here(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, corrections and the library of one test are unknown to the next."""
    home = tmp_path_factory.getbasetemp() / f"home-{next(_COUNT)}"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles, gold and hostile files beside the repository."""
    if not (_SHARED / "gold").is_dir():
        pytest.skip("needs the shared data folder beside the repository")
    return _SHARED
