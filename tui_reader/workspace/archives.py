"""Raw documents in, the same under the collection of their archive out: archives of one name in several
folders are a collection each."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath

from tui_reader.domain.clean import clean_line
from tui_reader.domain.document import Origin, RawDocument
from tui_reader.library.store import Library
from tui_reader.workspace.preparing import Raw


class Archives:
    """`notes`: by the path of an archive, what is to be said once of the name of its collection."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._last = ("", "")
        self.notes: dict[str, str] = {}

    def settled(self, raws: Iterable[Raw]) -> Iterator[Raw]:
        for raw in raws:
            if isinstance(raw, RawDocument) and raw.format == "json_record" and raw.origin.path != "-":
                origin = raw.origin
                yield replace(raw, origin=replace(origin, collection=self._collection(origin)))
            else:
                yield raw

    def _collection(self, origin: Origin) -> str:
        path, collection = self._last
        if path != origin.path:
            named = origin.collection or "archive"
            collection = self._library.collection_of(origin.path, _names(origin.path, named))
            self._last = (origin.path, collection)
            if collection != named:
                self.notes[origin.path] = f"another archive is called {named}; this one is {collection}"
        return collection


def _names(path: str, name: str) -> list[str]:
    """The name alone, then with ever more of the folders that it is in."""
    names = [name]
    for folder in reversed(PurePath(path).parent.parts[1:]):
        names.append(f"{clean_line(folder)}/{names[-1]}")
    return names
