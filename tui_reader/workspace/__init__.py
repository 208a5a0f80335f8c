"""The one door that the app and the command line go through: take in, find, open, mark, hand out."""

from tui_reader.workspace.door import Workspace
from tui_reader.workspace.first_start import first_start
from tui_reader.workspace.garbage import collect_seldom
from tui_reader.workspace.places import default_folder
from tui_reader.workspace.preparing import analyse, explained

__all__ = ["Workspace", "analyse", "collect_seldom", "default_folder", "explained", "first_start"]
