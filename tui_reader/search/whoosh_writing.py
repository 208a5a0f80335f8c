"""A Whoosh index of articles, written: commits that carry the number of the last change."""

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any

from whoosh import index, reading, writing
from whoosh.filedb import filestore

from tui_reader.domain.query import TextField
from tui_reader.search.engine import Change
from tui_reader.search.postings import PostingsBuilder
from tui_reader.search.whoosh_codec import (
    INDEX_NAME,
    NUMBER,
    TEXT_FIELDS,
    ArrayCodec,
    postings_of,
    schema,
    to_bytes,
    to_text,
)
from tui_reader.search.whoosh_reading import state_file
from tui_reader.search.words import places

_MERGED_AT_ONCE = 8  # segments of like size become one …
_LARGEST_MERGED = 1_000  # … until they hold so many documents: so a merge stays short and small in memory


class Writer(writing.SegmentWriter):  # type: ignore[misc]
    """Whoosh's writer, whose commits carry the number of the last change and the sizes of their files."""

    def __init__(self, folder: Path, *, applied: int) -> None:
        storage = filestore.FileStorage(str(folder))
        ours = index.FileIndex(storage, schema(), INDEX_NAME)
        super().__init__(ours, codec=ArrayCodec(), compound=False)
        self.folder, self.applied = folder, applied
        self.built: dict[str, dict[str, PostingsBuilder]] = {
            field: defaultdict(PostingsBuilder) for field in sorted(TEXT_FIELDS)
        }

    def put(self, change: Change) -> None:
        """Adds an article."""
        pieces: dict[TextField, tuple[str, ...]] = {
            "text": (change.title, change.text),
            "title": (change.title,),
            "said": change.said,
            "wants": change.wants,
        }
        length = 0
        for field, texts in pieces.items():
            built = self.built[field]
            for word, found in places(*texts).items():
                built[word].add(self.docnum, found)
                length += len(found) * (field == "text")
        self.perdocwriter.start_doc(self.docnum)
        self.perdocwriter.add_column_value("number", NUMBER, change.number)
        self.perdocwriter.add_column_value("words", NUMBER, length)
        self.perdocwriter.finish_doc()
        self.docnum += 1
        self._added = True

    # Whoosh would sort each posting of each document; ours are gathered by word from the start.

    def add_postings_to_pool(self, reader: Any, startdoc: int, docmap: Mapping[int, int] | None) -> None:
        """Takes over a segment that is merged into this one."""
        for field, word in reader.all_terms():
            built = self.built[field][to_text(word)]
            for document, found in postings_of(reader.postings(field, word)).each():
                if docmap is None:
                    built.add(startdoc + document, found)
                elif document in docmap:
                    built.add(docmap[document], found)

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        own = self.schema
        for field, built in self.built.items():
            self.fieldwriter.start_field(field, own[field])
            written = ((to_bytes(word), postings) for word, postings in built.items() if postings.documents)
            for word, postings in sorted(written, key=itemgetter(0)):
                self.fieldwriter.start_term(word)
                self.fieldwriter.add(postings.documents[0], 1.0, postings, 0)
                self.fieldwriter.finish_term()
            self.fieldwriter.finish_field()
        self.fieldwriter.close()
        self.built.clear()

    def _commit_toc(self, segments: Sequence[Any]) -> None:
        """All files of the new generation are written; the table of contents makes them count."""
        names = {segment.segment_id() for segment in segments}
        files = {path.name: path.stat().st_size for path in _files_of(self.folder, names)}
        for path in _files_of(self.folder, {self.newsegment.segment_id()}):
            _sync(path)
        state = state_file(self.folder, self.generation)
        state.write_text(json.dumps({"applied": self.applied, "files": files}), encoding="utf-8")
        _sync(state)
        super()._commit_toc(segments)
        _sync(self.folder)
        for old in self.folder.glob("state_*.json"):
            if old != state:
                old.unlink(missing_ok=True)


def create(folder: Path) -> None:
    """An index without articles in an empty folder; it has no state before its first commit."""
    index.FileIndex.create(filestore.FileStorage(str(folder)), schema(), INDEX_NAME)


def merge_small(writer: Writer, segments: Sequence[Any]) -> list[Any]:
    """Whoosh's merge policy for us: eight small segments of like size become one, and a segment of which
    more than half is deleted is written anew. Large ones stay: what they cost a query is little."""
    merged = set(map(id, _to_merge(segments)))
    for segment in segments:
        if id(segment) in merged:
            reader = reading.SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
    return [segment for segment in segments if id(segment) not in merged]


def _to_merge(segments: Iterable[Any]) -> Iterator[Any]:
    alike: dict[int, list[Any]] = {}
    for segment in segments:
        size, deleted = segment.doc_count_all(), segment.deleted_count()
        if deleted * 2 > size:
            yield segment
        elif size < _LARGEST_MERGED:
            alike.setdefault(size.bit_length() // 3, []).append(segment)  # alike: within a factor of 8
    for group in alike.values():
        if len(group) >= _MERGED_AT_ONCE:
            yield from group


def _files_of(folder: Path, segments: set[str]) -> Iterator[Path]:
    for path in folder.glob(f"{INDEX_NAME}_*"):
        if path.name.partition(".")[0] in segments:
            yield path


def _sync(path: Path) -> None:
    """To the disk, for Whoosh never does: a commit must not outlive its files."""
    if os.name == "nt":
        return  # it syncs only what is opened for writing; the index can be rebuilt
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
