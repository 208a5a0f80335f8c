"""What becomes of a document: the rule alone, without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.library.decide import Kept, Marks, Plan, Twin, decide

NOW = Marks("text", "meta", "analyser 2", "world 2")


def kept(**changes: object) -> Kept:
    given: dict[str, object] = {"number": 5, "marks": NOW} | changes
    return Kept(**given)  # type: ignore[arg-type] # a table's rows


def marks(**changes: str) -> Marks:
    return Marks(**({"text": "text", "meta": "meta", "analyser": "analyser 2", "world": "world 2"} | changes))


OLD = marks(text="old text")


@pytest.mark.parametrize(
    ("held", "twin", "action", "fate"),
    [
        # never seen
        (None, None, "insert", "ingested"),
        # the same text at another place
        (None, Twin(9), "join", "duplicate"),
        # the same text as an article that was removed: it does not come back by another door
        (None, Twin(9, removed=True), "join", "duplicate"),
        # the same document again
        (kept(), None, "nothing", "unchanged"),
        # a title or date was mended
        (kept(marks=marks(meta="old")), None, "update", "updated"),
        # the same at a place that the article is not shown by
        (kept(marks=marks(meta="old"), primary=False, shared=True), None, "touch", "updated"),
        # the text was edited
        (kept(marks=OLD), None, "update", "updated"),
        # the text was edited into that of another article: one article, and this another place of it
        (kept(marks=OLD), Twin(9), "move", "duplicate"),
        # … unless that other one was removed
        (kept(marks=OLD), Twin(9, removed=True), "update", "updated"),
        # one of two places was edited: the other keeps the old text
        (kept(marks=OLD, shared=True), None, "split", "updated"),
        # one of two places was edited into the text of a third
        (kept(marks=OLD, shared=True), Twin(9), "move", "duplicate"),
        # … unless that third one was removed
        (kept(marks=OLD, shared=True), Twin(9, removed=True), "split", "updated"),
        # removed: a tombstone, whatever the document says now
        (kept(removed=True), None, "nothing", "unchanged"),
        (kept(removed=True, marks=OLD), None, "nothing", "unchanged"),
        # purged
        (kept(number=None), None, "nothing", "unchanged"),
        # a rule or a profile changed since
        (kept(marks=marks(analyser="analyser 1")), None, "analyse", "unchanged"),
        (kept(marks=marks(world="world 1")), None, "analyse", "unchanged"),
    ],
)
def test_a_document_meets_what_is_kept(held: Kept | None, twin: Twin | None, action: str, fate: str) -> None:
    plan = decide(held, twin, NOW)
    assert (plan.action, plan.fate) == (action, fate)


def test_a_removed_article_says_why_it_stays_out() -> None:
    assert decide(kept(removed=True), None, NOW).warning
    assert decide(None, Twin(9, removed=True), NOW).warning
    assert decide(kept(), None, NOW).warning is None


some_marks = st.builds(Marks, *(st.sampled_from("ab") for _ in range(4)))
some_kept = st.none() | st.builds(
    Kept, st.none() | st.integers(1, 9), some_marks, st.booleans(), st.booleans(), st.booleans()
)
some_twin = st.none() | st.builds(Twin, st.integers(1, 9), st.booleans())


@given(some_kept, some_twin, some_marks)
def test_every_document_has_one_fate_and_what_is_written_is_told(
    held: Kept | None, twin: Twin | None, fresh: Marks
) -> None:
    plan: Plan = decide(held, twin, fresh)
    assert plan.fate in ("ingested", "updated", "unchanged", "duplicate")
    assert (plan.fate == "ingested") == (plan.action == "insert")
    assert (plan.fate == "unchanged") == (plan.action in ("nothing", "analyse"))
    if plan.action in ("join", "update", "touch", "split", "move", "analyse"):
        assert plan.number is not None
