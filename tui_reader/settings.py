"""The user's settings: a YAML file in, one frozen value out; every fault with line and column.

Also the places of the platform (platformdirs) where settings, profiles and the cache are looked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from platformdirs import user_cache_path, user_config_path

from tui_reader import safe_yaml
from tui_reader.domain.clean import clean_line
from tui_reader.errors import BadProfile
from tui_reader.safe_yaml import Mark, Node, Scalar, Sequence

_APP = "tui_reader"
NARROWEST, WIDEST = 40, 200
"""Widths of the text, in columns, that are still read."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose; None and empty mean the program's own choice.

    `library`, `profiles`: folders. `theme`: a theme's name. `width`: columns of the reading text.
    `keys`: action id to the keys that replace its own (`read.on: [space]`); an empty list unbinds it.
    """

    library: Path | None = None
    profiles: Path | None = None
    theme: str | None = None
    width: int | None = None
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def settings_path() -> Path:
    """Where settings are read from."""
    return user_config_path(_APP, appauthor=False) / "settings.yaml"


def profiles_path() -> Path:
    """Where the user's profiles are looked for when the settings name no folder."""
    return user_config_path(_APP, appauthor=False) / "profiles"


def cache_path() -> Path:
    """Where compiled profiles are kept; everything in it can be deleted."""
    return user_cache_path(_APP, appauthor=False)


def load_settings(path: Path) -> Settings:
    """The settings of a file; those of a file that is not there are the defaults, with the user's
    profiles where they are looked for. Relative folders are meant from the file's own folder.

    Raises BadProfile with line and column; an unknown key is answered with the nearest ones.
    """
    chosen = _read(path) if path.exists() else Settings()
    if chosen.profiles is None and profiles_path().is_dir():
        return Settings(chosen.library, profiles_path(), chosen.theme, chosen.width, chosen.keys)
    return chosen


def _read(path: Path) -> Settings:
    document, place = safe_yaml.load_file(path), str(path)
    if isinstance(document, Scalar) and document.text is None:
        return Settings()
    if not isinstance(document, safe_yaml.Mapping):
        _fault(place, "settings are keys with values", document.mark)
    known = Settings.__slots__
    for key, mark in document.keys.items():
        if key not in known:
            near = get_close_matches(key, known, n=2) or sorted(known)
            _fault(place, f"unknown key {key}; did you mean {' or '.join(near)}?", mark)
    entries = document.entries
    return Settings(
        library=_folder(entries.get("library"), path),
        profiles=_folder(entries.get("profiles"), path),
        theme=_word(entries.get("theme"), "theme", place),
        width=_width(entries.get("width"), place),
        keys=_keys(entries.get("keys"), place),
    )


def _word(node: Node | None, what: str, place: str) -> str | None:
    if node is None or (isinstance(node, Scalar) and node.text is None):
        return None
    if not isinstance(node, Scalar) or not node.text or clean_line(node.text) != node.text:
        _fault(place, f"{what}: expected a word", node.mark)
    return node.text


def _folder(node: Node | None, path: Path) -> Path | None:
    word = _word(node, "a folder", str(path))
    if word is None or node is None:
        return None
    try:
        return path.parent / Path(word).expanduser()
    except RuntimeError as error:
        _fault(str(path), "whose home folder is not known", node.mark, error)


def _width(node: Node | None, place: str) -> int | None:
    word = _word(node, "width", place)
    if word is None or node is None:
        return None
    # A short word first: int() of a very long one takes long and may refuse.
    if not (len(word) <= 3 and word.isascii() and word.isdigit() and NARROWEST <= int(word) <= WIDEST):
        _fault(place, f"width: expected a number of columns from {NARROWEST} to {WIDEST}", node.mark)
    return int(word)


def _keys(node: Node | None, place: str) -> dict[str, tuple[str, ...]]:
    if node is None or (isinstance(node, Scalar) and node.text is None):
        return {}
    if not isinstance(node, safe_yaml.Mapping):
        _fault(place, "keys: expected action ids with their keys", node.mark)
    return {clean_line(action): _strokes(value, place) for action, value in node.entries.items()}


def _strokes(node: Node, place: str) -> tuple[str, ...]:
    """One key, or a list of them."""
    items = node.items if isinstance(node, Sequence) else (node,)
    strokes = [(_word(item, "a key", place), item.mark) for item in items]
    for stroke, mark in strokes:
        if stroke is None:
            _fault(place, "a key: expected a word", mark)
    return tuple(stroke for stroke, _ in strokes if stroke)


def _fault(place: str, why: str, mark: Mark, cause: Exception | None = None) -> NoReturn:
    raise BadProfile(clean_line(place), clean_line(why)[:200], mark.line, mark.column) from cause
