"""What the app finds again when it is next opened: one value, to and from JSON text."""

import json
from dataclasses import asdict, dataclass, replace
from typing import Any, get_args

from tui_reader.app.look import THEMES
from tui_reader.domain.query import Filter
from tui_reader.settings import NARROWEST, WIDEST

KEY = "app.state"
_FIELDS = frozenset(get_args(Filter.__annotations__["field"]))


@dataclass(frozen=True, slots=True)
class Remembered:
    """Where the reader was. `offset` is the place of the text that was on top."""

    query: str = ""
    filters: tuple[Filter, ...] = ()
    number: int | None = None
    offset: int = 0
    pane: str = "list"
    panel_open: bool = False
    whole_library: bool = False
    voices: bool = False
    zoomed: bool = False
    text_width: int = 88
    theme: str = ""


def to_json(state: Remembered) -> str:
    return json.dumps(asdict(state), ensure_ascii=True)


def from_json(text: str | None) -> Remembered:
    """What was remembered; whatever does not fit (another version wrote it) is left at its default."""
    fresh = Remembered()
    try:
        kept = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return fresh
    if not isinstance(kept, dict):
        return fresh
    plain = {
        name: value
        for name, value in kept.items()
        if name in Remembered.__slots__ and name != "filters" and _fits(name, value, getattr(fresh, name))
    }
    return replace(fresh, filters=_filters(kept.get("filters")), **plain)


def _fits(name: str, value: object, default: object) -> bool:
    if name == "number":
        return value is None or type(value) is int
    if name == "theme":
        return value in THEMES
    if name == "pane":
        return value in ("list", "article", "panel")
    if name == "offset":
        return type(value) is int and value >= 0
    if name == "text_width":
        return type(value) is int and (value == 0 or NARROWEST <= value <= WIDEST)
    return type(value) is type(default)


def _filters(kept: Any) -> tuple[Filter, ...]:
    if not isinstance(kept, list):
        return ()
    return tuple(
        Filter(item["field"], item["value"], item["label"])
        for item in kept
        if isinstance(item, dict)
        and all(isinstance(item.get(name), str) for name in Filter.__slots__)
        and item["field"] in _FIELDS
    )
