"""What a text engine is: it takes in changes of articles and says which articles a query tree matches."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from tui_reader.domain.query import Among, And, Node, Not, Or, Phrase, Word


@dataclass(frozen=True, slots=True)
class Change:
    """One article as it now is, or its removal. `seq` is its number in the library's change log.

    `said` and `wants` hold the contents of its statements and priorities, one piece a statement, so that no
    phrase is found across two of them.
    """

    number: int
    seq: int
    title: str = ""
    text: str = ""
    said: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Matches:
    """The articles that matched, by number, with their relevance: the higher the better, 0 when not asked."""

    scores: Mapping[int, float]
    notices: tuple[str, ...] = ()
    """What the reader should know about this answer, each one line."""
    complete: bool = True
    """False when a part of the index did not answer."""


class Engine(Protocol):
    """A disposable text index of a library's articles: built from changes, and thrown away without loss.

    Contract, held by every engine (`tests/search/conformance.py` checks it against a brute-force oracle):

    - `applied` is the number of the last change taken in, committed together with it; 0 says that there is no
      index, or none to be trusted (missing, damaged, of another version, not written by this library). The
      caller then calls `rebuild` with every article, or `apply` with the changes behind `applied`.
    - `apply` takes changes in log order, commits them in batches and returns the new `applied`. The last
      change of an article wins; applying a change twice does no harm. What is committed is seen by every
      later `matching`, also of engines of other processes on the same index.
    - `rebuild` takes every article, and the number of the change log's last change they stand for. Readers go
      on with the old index until the new one takes its place in one step.
    - `matching` is given words, phrases, and, or, not: never the user's text. A word matches a field that
      holds it (as folded by `search.words`, either way of writing a hyphenated word); a prefix matches any
      word that begins so; a phrase matches its words one behind the other in one piece of a field; the
      field `text` stands for the title and the text. Not is taken from all articles of the index.
    - Same index, same question: same answer. Where an engine cannot answer in full it says so in `notices`.
    - `apply` and `rebuild` raise Busy at once when another writer is at work, and StorageFault when the disk
      fails; what was committed before stays. `matching` may be called from any thread, also meanwhile.
    - `matching` answers nothing, and says so, while there is no index. It raises Unavailable when it finds
      the index damaged; `applied` is 0 from then on.
    """

    @property
    def applied(self) -> int:
        """The number of the last change that the index holds; 0 when it must be built."""
        ...

    def apply(self, changes: Iterable[Change], progress: Callable[[int], None] | None = None) -> int:
        """Takes in changes, tells `progress` how many are committed so far, and returns the new `applied`."""
        ...

    def rebuild(
        self, articles: Iterable[Change], applied: int, progress: Callable[[int], None] | None = None
    ) -> None:
        """Puts an index of just these articles in the place of the old one."""
        ...

    def matching(self, node: Node, *, scored: bool = True) -> Matches:
        """The articles that match a tree of words, phrases, and, or, not; ValueError for any other node."""
        ...

    def close(self) -> None:
        """Lets go of files; the engine must not be used afterwards."""
        ...


@dataclass(frozen=True, slots=True)
class Split:
    """A query tree whose text parts were answered, with the answers' relevance and notices."""

    node: Node
    scores: Mapping[int, float] = field(default_factory=dict)
    """Of each article that matched some text, the sum of its relevance to the parts."""
    notices: tuple[str, ...] = ()
    complete: bool = True


def is_text(node: Node) -> bool:
    """Whether a text engine can answer this tree by itself."""
    match node:
        case Word() | Phrase():
            return True
        case Not(node=inner):
            return is_text(inner)
        case And(nodes=nodes) | Or(nodes=nodes):
            return all(is_text(part) for part in nodes)
        case _:
            return False


def split_text(node: Node, ask: Callable[[Node], Matches]) -> Split:
    """Replaces each largest text-only part of the tree by `Among` what `ask` (an engine) answers for it.

    An exclusion that does not stand beside something to be found stays outside, as `Not(Among(…))`: so it
    holds for every article of the library, also for those that the index has yet to take in.
    """
    answers: list[Matches] = []

    def answered(part: Node) -> Among:
        matches = ask(part)
        answers.append(matches)
        return Among(frozenset(matches.scores))

    tree = _replaced(node, answered)
    return Split(
        tree,
        _summed(answers),
        tuple(dict.fromkeys(notice for matches in answers for notice in matches.notices)),
        all(matches.complete for matches in answers),
    )


def _replaced(node: Node, answered: Callable[[Node], Node]) -> Node:
    if _is_bounded(node):
        return answered(node)
    match node:
        case Not(node=inner):
            return Not(_replaced(inner, answered))
        case And(nodes=nodes):
            return _together(And, nodes, answered)
        case Or(nodes=nodes):
            return _together(Or, nodes, answered)
        case _:
            return node


def _together(make: type[And] | type[Or], nodes: tuple[Node, ...], answered: Callable[[Node], Node]) -> Node:
    """The text parts of an And or Or are asked as one; exclusions go with them where they only narrow."""
    text = [part for part in nodes if _is_bounded(part)]
    if make is And and text:
        text = [part for part in nodes if is_text(part)]
    rest = [_replaced(part, answered) for part in nodes if part not in text]
    if text:
        rest.insert(0, answered(text[0] if len(text) == 1 else make(tuple(text))))
    return rest[0] if len(rest) == 1 else make(tuple(rest))


def _is_bounded(node: Node) -> bool:
    """Whether a text tree finds articles by what they hold, rather than by what they lack."""
    match node:
        case Word() | Phrase():
            return True
        case And(nodes=nodes):
            return is_text(node) and any(_is_bounded(part) for part in nodes)
        case Or(nodes=nodes):
            return is_text(node) and all(_is_bounded(part) for part in nodes)
        case _:
            return False


def _summed(answers: Iterable[Matches]) -> Mapping[int, float]:
    scores: dict[int, float] = {}
    for matches in answers:
        for number, score in matches.scores.items():
            scores[number] = scores.get(number, 0.0) + score
    return scores
