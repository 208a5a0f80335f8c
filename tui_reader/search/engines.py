"""Opens a library's text engine by name; an engine's own package is loaded no earlier."""

from pathlib import Path

from tui_reader.search.engine import Engine


def open_engine(folder: Path, *, library: str) -> Engine:
    """The small local index in this folder (made when first written), of the library with this id.

    An index that carries another id is never read. Raises Unavailable when Whoosh is missing or another one.
    """
    from tui_reader.search.whoosh_engine import WhooshEngine

    return WhooshEngine(folder, library=library)
