"""How a query is split between the text engine and the library."""

from collections.abc import Callable

import pytest

from tui_reader.domain.query import About, Among, And, Flag, Node, Not, Or, Phrase, Word
from tui_reader.search.engine import Matches, is_text, split_text

A, B, C = Word("a"), Phrase(("b", "b")), Word("c", "said")
READ, BY = Flag("read"), About("country", "BY")


def asking(asked: list[Node]) -> Callable[[Node], Matches]:
    """An engine that answers its n-th question with article n, and remembers the questions."""

    def ask(node: Node) -> Matches:
        asked.append(node)
        return Matches({len(asked): 0.5, 9: 1.0}, (f"notice {min(len(asked), 2)}",), complete=len(asked) < 2)

    return ask


def answer(number: int) -> Among:
    return Among(frozenset({number, 9}))


@pytest.mark.parametrize(
    ("node", "asked", "left"),
    [
        (A, [A], answer(1)),
        (READ, [], READ),
        (And((A, B)), [And((A, B))], answer(1)),
        (Or((A, Not(READ))), [A], Or((answer(1), Not(READ)))),
        # the words of an And are asked as one, with what they exclude
        (And((A, READ, Not(B), C)), [And((A, Not(B), C))], And((answer(1), READ))),
        (And((READ, A)), [A], And((answer(1), READ))),
        (Or((READ, A, B)), [Or((A, B))], Or((answer(1), READ))),
        # an exclusion by itself is the library's: it knows all articles
        (Not(A), [A], Not(answer(1))),
        (And((Not(A), READ)), [A], And((Not(answer(1)), READ))),
        (And((Not(A), Not(B))), [A, B], And((Not(answer(1)), Not(answer(2))))),
        (Or((A, Not(B))), [B, A], Or((answer(2), Not(answer(1))))),
        (Not(Or((A, BY))), [A], Not(Or((answer(1), BY)))),
        (And((BY, Or((A, READ)))), [A], And((BY, Or((answer(1), READ))))),
        (And((A, Or((B, Not(C))))), [And((A, Or((B, Not(C)))))], answer(1)),
    ],
)
def test_words_are_asked_of_the_engine_and_the_rest_is_left(
    node: Node, asked: list[Node], left: Node
) -> None:
    heard: list[Node] = []
    assert split_text(node, asking(heard)).node == left
    assert heard == asked


def test_relevance_adds_up_and_notices_are_kept_once() -> None:
    split = split_text(And((Or((A, READ)), Or((B, READ)), Or((C, READ)))), asking([]))
    assert split.scores == {1: 0.5, 2: 0.5, 3: 0.5, 9: 3.0}
    assert split.notices == ("notice 1", "notice 2")
    assert not split.complete


def test_only_words_phrases_and_their_combinations_are_text() -> None:
    assert is_text(And((A, Or((B, Not(C))))))
    assert not is_text(And((A, READ)))
    assert not is_text(Among(frozenset()))
