"""Sentences of the repository are its own: none is taken from an article that the rules were written with."""

import importlib.util
from pathlib import Path

_spec = importlib.util.spec_from_file_location("overlap", Path(__file__).with_name("overlap.py"))
assert _spec
assert _spec.loader
overlap = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(overlap)

ROOT = Path(__file__).parents[2]


def test_no_sentence_of_a_test_is_an_articles(shared: Path) -> None:
    """When this fails: write the sentence anew, with other words around what it tests."""
    strings = overlap.without_names(overlap.literals(ROOT / "tests"))
    assert overlap.shared_runs(strings, overlap.articles(shared)) == []


def test_no_sentence_of_a_brief_is_an_articles(shared: Path) -> None:
    briefs = overlap.without_names(overlap.briefs(ROOT / "seeds"))
    assert overlap.shared_runs(briefs, overlap.articles(shared)) == []


def test_a_run_is_found_whatever_its_case_and_marks() -> None:
    theirs = ["One, two; three four: five SIX seven – eight nine."]
    found = overlap.shared_runs([("here", "zero one two three “four” five six seven eight")], theirs)
    assert found == ["here: one two three four five six seven eight"]
    assert overlap.shared_runs([("here", "two three four five six seven eight or nine")], theirs) == []
