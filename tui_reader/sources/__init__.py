"""Where documents come from: paths, folders, archives and standard input in, raw documents out.

Nothing is decoded or parsed here beyond what is needed to tell one document from the next.
"""

from tui_reader.sources.reading import read

__all__ = ["read"]
