"""What may be meant while a query is being typed: values of a field, or the names of fields."""

from tui_reader.library.entry import FIELDS
from tui_reader.library.store import Library

_FIXED: dict[str, tuple[str, ...]] = {
    "is": ("unread", "read", "starred"),
    "sort": ("date", "relevance"),
    "newer": ("1d", "1w", "2w", "1m", "1y"),
}
_NAMES = (
    "expert", "official", "speaker", "person", "country", "org", "source", "title", "said", "wants", "date",
    "newer", "is", "sort",
)  # fmt: skip


def completed(library: Library, field: str, prefix: str) -> tuple[str, ...]:
    """Values that begin so, the commonest first; for the field `` the names of fields."""
    field = {"date": "month"}.get(field, field)
    if field in FIELDS:
        return library.completions(field, prefix)
    values = _FIXED.get(field, ()) if field else tuple(f"{name}:" for name in _NAMES)
    return tuple(value for value in values if value.startswith(prefix.casefold()))
