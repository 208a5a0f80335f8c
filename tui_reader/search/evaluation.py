"""A text query over the segments of an index: which documents match, and how relevant they are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from typing import Protocol

from tui_reader.domain.query import And, Node, Not, Or, Phrase, TextField, Word
from tui_reader.search.engine import Matches
from tui_reader.search.postings import Postings

SHORT_PREFIX = 4  # letters; a shorter one stands for the commonest words only
MOST_WORDS = 50
MOST_WEIGHED = 8  # of the words that begin so, the commonest; the others hardly change the order

_K, _B = 1.2, 0.75  # the usual constants of BM25 (Robertson and Zaragoza 2009, 3.5)
_TITLE_BOOST = 2.0


class Segment(Protocol):
    """A part of an index: its documents are numbered from 0."""

    @property
    def live(self) -> set[int]:
        """The documents that are not deleted; not to be changed."""
        ...

    @property
    def numbers(self) -> Sequence[int]:
        """The article number of each document."""
        ...

    @property
    def lengths(self) -> Sequence[int]:
        """The number of words of each document."""
        ...

    def postings(self, field: TextField, word: str) -> Postings | None:
        """Where a word stands; None when nowhere."""
        ...

    def beginning(self, field: TextField, prefix: str) -> Iterable[tuple[str, int]]:
        """The words that begin so, each with the number of documents that hold it."""
        ...


def matching(segments: Sequence[Segment], node: Node, *, scored: bool) -> Matches:
    """The articles that match a tree of words, phrases, and, or, not. ValueError for any other node."""
    return _Question(segments).answer(node, scored=scored)


class _Question:
    """One question to all segments: words are looked up once."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = segments
        self.found: dict[tuple[int, TextField, str], Postings | None] = {}
        self.words: dict[Word, tuple[str, ...]] = {}
        self.notices: list[str] = []

    def answer(self, node: Node, *, scored: bool) -> Matches:
        scores: dict[int, float] = {}
        results = [self.documents(at, node) for at in range(len(self.segments))]
        for at, documents in enumerate(results):
            numbers = self.segments[at].numbers
            scores.update(dict.fromkeys(map(numbers.__getitem__, documents), 0.0))
        if scored:
            self.score(node, results, scores)
        return Matches(scores, tuple(dict.fromkeys(self.notices)))

    # --- which documents

    def documents(self, at: int, node: Node) -> set[int]:
        match node:
            case Word():
                return self.holding(at, node) & self.segments[at].live
            case Phrase():
                return self.in_a_row(at, node) & self.segments[at].live
            case Not(node=inner):
                return self.segments[at].live - self.documents(at, inner)
            case Or(nodes=nodes):
                return set().union(*(self.documents(at, part) for part in nodes))
            case And(nodes=nodes):
                return self.all_of(at, nodes)
            case _:
                raise ValueError(f"a text engine cannot answer {type(node).__name__}")

    def holding(self, at: int, word: Word) -> set[int]:
        documents: set[int] = set()
        for text in self.expanded(word):
            if postings := self.postings(at, word.field, text):
                documents.update(postings.documents)
        return documents

    def all_of(self, at: int, nodes: Sequence[Node]) -> set[int]:
        # Exclusions last: they only narrow what was found.
        ordered = sorted(nodes, key=lambda part: isinstance(part, Not))
        if not ordered or isinstance(ordered[0], Not):
            documents = set(self.segments[at].live)
        else:
            documents = self.documents(at, ordered.pop(0))
        for part in ordered:
            if not documents:
                break
            if isinstance(part, Not):
                documents -= self.documents(at, part.node)
            else:
                documents &= self.documents(at, part)
        return documents

    def in_a_row(self, at: int, phrase: Phrase) -> set[int]:
        found = [self.postings(at, phrase.field, word) for word in phrase.words]
        present = [postings for postings in found if postings]
        if not present or len(present) < len(found):
            return set()
        rarest_first = sorted(present, key=lambda postings: len(postings.documents))
        candidates = set(rarest_first[0].documents)
        for postings in rarest_first[1:]:
            candidates.intersection_update(postings.documents)
        return _in_a_row(present, candidates) if len(present) > 1 else candidates

    def postings(self, at: int, field: TextField, word: str) -> Postings | None:
        key = (at, field, word)
        if key not in self.found:
            self.found[key] = self.segments[at].postings(field, word)
        return self.found[key]

    def expanded(self, word: Word) -> tuple[str, ...]:
        """The words of the index that it stands for: itself, or those that begin so."""
        if not word.prefix:
            return (word.text,)
        if word not in self.words:
            self.words[word] = self.beginning(word)
        return self.words[word]

    def beginning(self, prefix: Word) -> tuple[str, ...]:
        counts: Counter[str] = Counter()
        for segment in self.segments:
            for word, documents in segment.beginning(prefix.field, prefix.text):
                counts[word] += documents
        commonest = sorted(counts, key=lambda word: (-counts[word], word))
        if len(prefix.text) >= SHORT_PREFIX or len(counts) <= MOST_WORDS:
            return tuple(commonest)
        self.notices.append(
            f"{prefix.text}* stands for the {MOST_WORDS} commonest of {len(counts)} words: write more letters"
        )
        return tuple(commonest[:MOST_WORDS])

    # --- how relevant

    def score(self, node: Node, results: Sequence[set[int]], scores: dict[int, float]) -> None:
        """Adds to the score of each article what each looked-for word weighs in it (BM25)."""
        lengths = [segment.lengths for segment in self.segments]
        articles = sum(len(segment.live) for segment in self.segments)
        average = sum(map(sum, lengths)) / max(1, sum(map(len, lengths))) or 1.0
        for field, word, boost in self.weighed(node):
            found = [self.postings(at, field, word) for at in range(len(self.segments))]
            holding = sum(len(postings.documents) for postings in found if postings)
            weight = boost * log(1 + (max(articles, holding) - holding + 0.5) / (holding + 0.5))
            for at, postings in enumerate(found):
                if postings and results[at]:
                    parts = _frequencies(postings, results[at], lengths[at], average)
                    numbers = self.segments[at].numbers
                    for document, part in parts:
                        scores[numbers[document]] += weight * part

    def weighed(self, node: Node) -> Mapping[tuple[TextField, str, float], None]:
        """The words that make an article relevant, once each; a word of the title counts on top."""
        weighed: dict[tuple[TextField, str, float], None] = {}
        for leaf in _sought(node):
            for word in leaf.words if isinstance(leaf, Phrase) else self.expanded(leaf)[:MOST_WEIGHED]:
                weighed[leaf.field, word, 1.0] = None
                if leaf.field == "text":
                    weighed["title", word, _TITLE_BOOST] = None
        return weighed


def _frequencies(
    postings: Postings, wanted: set[int], lengths: Sequence[int], average: float
) -> Iterator[tuple[int, float]]:
    """Of each wanted document, how much of it is this word: 0 to 2.2, saturating."""
    at_rest, by_length = _K * (1 - _B), _K * _B / average
    for document, count in zip(postings.documents, postings.counts, strict=True):
        if document in wanted:
            yield document, count * (_K + 1) / (count + at_rest + by_length * lengths[document])


def _sought(node: Node) -> Iterator[Word | Phrase]:
    match node:
        case Word() | Phrase():
            yield node
        case And(nodes=nodes) | Or(nodes=nodes):
            for part in nodes:
                yield from _sought(part)


def _in_a_row(words: Sequence[Postings], candidates: set[int]) -> set[int]:
    """The candidates in which the words stand one behind the other."""
    behind = {document: _ends(words[0], places) for document, places in words[0].places_in(candidates)}
    for postings in words[1:-1]:
        found = {d: _ends(postings, places, behind[d]) for d, places in postings.places_in(set(behind))}
        behind = {document: ends for document, ends in found.items() if ends}
    last = words[-1]
    return {
        document
        for document, places in last.places_in(set(behind))
        if not behind[document].isdisjoint(places if last.plain else [place >> 3 for place in places])
    }


def _ends(postings: Postings, places: Iterable[int], begun: set[int] | None = None) -> set[int]:
    """The word numbers right behind this word, of all its places or of those that begin at these."""
    if postings.plain:
        return {place + 1 for place in (places if begun is None else begun.intersection(places))}
    return {(p >> 3) + (p & 7) for p in places if begun is None or p >> 3 in begun}
