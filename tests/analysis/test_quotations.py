"""What stands between quotation marks, whichever way they were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.reading import article
from tui_reader.analysis.saying.quotations import find_quotations


def quoted(text: str) -> list[str]:
    piece = article(*text.split("\n\n"))
    return [q.span.of(piece.text) for q in find_quotations(piece)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # curly, straight, angled, German, typed as two apostrophes
        ("“We go,” she said.", ["We go,"]),
        ('"We go," she said.', ["We go,"]),
        ("«We go», she said.", ["We go"]),
        ("„We go“, she said.", ["We go"]),
        ("»We go«, she said.", ["We go"]),
        ("''We go,'' she said.", ["We go,"]),
        ("''She read 'Roe and Son,''' he said.", ["She read 'Roe and Son,'"]),
        # opened in one way and closed in another
        ('She said it is “further than you think."', ["further than you think."]),
        ('She said it is "further than you think.”', ["further than you think."]),
        ("She said that “for ten years,“ and he agreed.", ["for ten years,"]),
        # the space slipped behind the opening mark
        ('It cannot be a" magic wand" in a war.', ["magic wand"]),
        # nested ones belong to the outer one
        ("“They told us ‘never’ and left,” she said.", ["They told us ‘never’ and left,"]),
        ("\"They told us 'never' and left,\" she said.", ["They told us 'never' and left,"]),
        # single marks, apostrophes and plural possessives told apart
        ("‘It’s the ’90s again,’ he said, and the boys’ ball was gone.", ["It’s the ’90s again,"]),
        ("He said 'we can't go' and left.", ["we can't go"]),
        ("‘The members’ role is clear,’ he said.", ["The members’ role is clear,"]),
        # inches are no quotation
        ("He is 6'2\" tall and said so.", []),
        ('A 12"-wide pipe and a 6" one leak, "as ever", she said.', ["as ever"]),
        # a digit at the end of what is said
        ('"It ends in 2031", she said. The "plan" is old.', ["It ends in 2031", "plan"]),
        ('"Article 7", she said, "is clear."', ["Article 7", "is clear."]),
        # interrupted: two quotations
        ("“We go,” she said, “and we stay.”", ["We go,", "and we stay."]),
    ],
)
def test_a_quotation_is_what_stands_between_its_marks(text: str, words: list[str]) -> None:
    assert quoted(text) == words


def test_a_quotation_that_runs_over_paragraphs_is_one_a_paragraph() -> None:
    piece = article("“First thing.", "“Second thing.", "“Third thing,” she said. “Another.”")
    found = find_quotations(piece)
    assert [q.span.of(piece.text) for q in found] == [
        "First thing.", "Second thing.", "Third thing,", "Another.",
    ]  # fmt: skip
    assert [q.continued for q in found] == [False, True, True, False]
    assert [q.closed for q in found] == [False, False, True, True]


def test_a_quotation_may_run_on_without_a_second_opening_mark() -> None:
    assert quoted("“First thing.\n\nSecond thing,” she said.") == ["First thing.", "Second thing,"]


def test_a_quotation_may_run_over_paragraphs_that_carry_no_mark_in_between() -> None:
    assert quoted("“First thing.\n\nSecond thing.\n\nThird thing.” He left.") == [
        "First thing.", "Second thing.", "Third thing.",
    ]  # fmt: skip


def test_sentences_run_together_are_quotations_of_their_own() -> None:
    assert quoted('He said: "First thing. "Second thing." It was late.') == ["First thing.", "Second thing."]


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert quoted("“We will not go back.\n\nThe mayor left.") == ["We will not go back."]


@given(st.text(alphabet="ab .,\n“”„‘’'\"«»", max_size=120))
def test_quotations_are_in_order_and_inside_their_marks(text: str) -> None:
    piece = article("A. " + text)
    last = 0
    for quotation in find_quotations(piece):
        assert quotation.outer.start >= last
        assert quotation.outer.contains(quotation.span)
        last = quotation.outer.end
