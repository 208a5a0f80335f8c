"""Where things are kept on this machine when nobody says otherwise."""

from pathlib import Path

import platformdirs

import tui_reader

_NAME = "tui_reader"


def default_folder() -> Path:
    """The default library: the platform's data folder."""
    return Path(platformdirs.user_data_path(_NAME, appauthor=False))


def seeds_folder() -> Path | None:
    """The articles that a new library opens with; in the package when installed, else beside it."""
    package = Path(tui_reader.__file__).parent
    return next((folder for folder in (package / "seeds", package.parent / "seeds") if folder.is_dir()), None)
