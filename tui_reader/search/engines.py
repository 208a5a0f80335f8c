"""Opens a library's text engine by name; an engine's own package is loaded no earlier."""

import warnings
from importlib import metadata
from pathlib import Path

from tui_reader.errors import Unavailable
from tui_reader.search.engine import Engine

_WANTED = "pip install 'whoosh>=2.7.4,<2.8'"


def open_engine(folder: Path, *, library: str) -> Engine:
    """The small local index in this folder (made when first written), of the library with this id.

    An index that carries another id is never read. Raises Unavailable when Whoosh is missing or another one.
    """
    with warnings.catch_warnings():
        # Whoosh 2.7.4 has invalid escapes in it, told about when it is first compiled.
        warnings.simplefilter("ignore", SyntaxWarning)
        warnings.simplefilter("ignore", DeprecationWarning)
        _check_whoosh()
        from tui_reader.search.whoosh_engine import WhooshEngine
    return WhooshEngine(folder, library=library)


def _check_whoosh() -> None:
    """Its forks install a package of the same name, and one of them breaks phrases."""
    try:
        import whoosh
    except ImportError:
        raise Unavailable("text search", f"whoosh is not installed: {_WANTED}") from None
    if whoosh.__version__[:2] != (2, 7) or _is_installed("whoosh-ng"):
        found = ".".join(map(str, whoosh.__version__))
        raise Unavailable("text search", f"whoosh {found} is another one: pip uninstall whoosh-ng; {_WANTED}")


def _is_installed(distribution: str) -> bool:
    try:
        metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return False
    return True
