"""Work grows with the text and not with its square: steps are counted, as time depends on the machine."""

import gc
import sys
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import FrameType

import pytest

from tests.analysis.reading import article, world
from tui_reader.analysis.aiming.holders import Known
from tui_reader.analysis.analyser import Analyser
from tui_reader.analysis.naming.name_book import book_of
from tui_reader.analysis.naming.standing import standing_of
from tui_reader.analysis.saying.signatures import signed_behind
from tui_reader.domain.annotation import Person
from tui_reader.domain.span import Span

_SYLLABLES = ("ba", "do", "ki", "lu", "me", "no", "ra", "su", "te", "vi")


def _name(number: int) -> str:
    """A name of no language: `Zabado`."""
    return "Z" + "".join(_SYLLABLES[int(digit)] for digit in f"{number:03}")


def _steps(module: str, paragraphs: list[str]) -> int:
    """Calls that are made in a module, of generators too, while an article is analysed."""
    count = 0

    def seen(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event in ("call", "c_call") and Path(frame.f_code.co_filename).stem == module

    analyse, text = Analyser(world()), article(*paragraphs)
    sys.setprofile(seen)
    try:
        analyse(text)
    finally:
        sys.setprofile(None)
    return count


LONG: list[tuple[str, Callable[[int], list[str]]]] = [
    # as many bodies as lists of states in one sentence without an end
    ("memberships", lambda size: [" and ".join(["NATO met Armenia"] * size)]),
    # a pronoun that suits nobody who is named
    ("cast", lambda size: ["John Roe said it was good. She said it was bad."] * size),
    # a source without a name for each of many people
    (
        "speakers",
        lambda size: [f"John {_name(i)} said it was good. Observers said it was bad." for i in range(size)],
    ),
    # a mark for each of many people
    (
        "transcripts",
        lambda size: [f"{_name(i).upper()}: We think so. John {_name(i + 500)} left." for i in range(size)],
    ),
    # a list of people without an end, before whom no office stands
    ("roles", lambda size: [", ".join(f"John {_name(i)}" for i in range(3 * size))]),
    # an office behind each comma, and none of them the last
    ("appositions", lambda size: ["John Roe" + ", a spokesman for John Roe" * (2 * size)]),
    # a modal behind a modal, whose subject each of them looks for
    (
        "phrases",
        lambda size: ["Chile wants to build a dam."] * size + ["Chile said it " + "will " * (3 * size)],
    ),
    # a cue behind a cue, each of which may take over from all before it
    ("taking_over", lambda size: ["Chile agreed and " * size + "left."]),
    # a clause behind a clause without a verb that parts them
    ("noun_frames", lambda size: ["The dam meets the interests of Peru, " * (3 * size)]),
    ("subject_edges", lambda size: ["The dam comes first, " * (6 * size)]),
    # a reason behind a reason
    ("subjects", lambda size: ["Chile left out of fear that " * (3 * size)]),
    # names of one list, without an office before or behind
    ("shared_roles", lambda size: ["Anna Zubrik, " * (6 * size)]),
]


@pytest.mark.parametrize(("module", "made"), LONG)
def test_a_text_twice_as_long_takes_twice_the_steps(module: str, made: Callable[[int], list[str]]) -> None:
    Analyser(world())(article("NATO said so."))  # tables are compiled once
    short, long = (_steps(module, made(size)) for size in (60, 120))
    assert 0 < long < 2.5 * short


def test_what_is_known_of_people_and_titles_is_kept_within_bounds() -> None:
    known = Known(world())
    for number in range(2_500):
        name = f"Jane {_name(number % 1000)}{number}"
        known.of_person(Person(f"jane-{number}", name, "official", role=f"mayor of {name}"))
    assert all(kept.cache_info().currsize <= 2_000 for kept in known.kept)


def test_what_a_role_makes_of_its_bearer_goes_with_the_world_it_was_read_in() -> None:
    book = replace(book_of(world()))
    standing_of("mayor of Bern", book)
    kept = weakref.ref(book)
    del book
    gc.collect()
    assert kept() is None


def test_a_page_of_line_ends_below_a_quotation_takes_no_longer_than_one_of_words() -> None:
    assert signed_behind("“Yes.”" + "\n" * 300_000 + "end", Span(0, 6)) is None  # squared, that takes hours
