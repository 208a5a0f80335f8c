"""The status line: the screen in, what its left and right ends say out."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.app.screen import ReaderScreen


def status_of(screen: "ReaderScreen") -> tuple[str, str]:
    """The status line: what was told, else where the reader is; and what is going on."""
    count = len(screen.articles.numbers)
    at = f"{screen.articles.cursor + 1:,} of {count:,}" if count else "no articles"
    library = screen.library
    if library is not None and count < library.articles:
        at += f" ({library.articles:,} in all)"
    filters = len(screen.listing.filters)
    parts = [at, f"{filters} filter{'s' if filters > 1 else ''}" if filters else "", screen.listing.query]
    left = screen.told or " · ".join(part for part in parts if part)
    unread = f"{library.unread:,} unread" if library is not None and library.unread else ""
    percent = f"{screen.reading.percent} %" if screen.opened is not None and screen.reading.display else ""
    return left, " · ".join(part for part in (screen.job, unread, percent) if part)
