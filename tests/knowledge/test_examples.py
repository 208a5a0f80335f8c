"""Every profile's own examples hold: what its sentences name is found, and who belonged on a day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import tui_reader.knowledge
from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.sentences import split_sentences
from tui_reader.domain.article import Article, Block
from tui_reader.domain.document import Origin
from tui_reader.domain.span import Span
from tui_reader.knowledge.checking import read, read_examples
from tui_reader.knowledge.files import files_in, source_of
from tui_reader.knowledge.world import World

DATA = Path(tui_reader.knowledge.__file__).parent / "data"
PROFILES = [path for path in files_in(DATA) if path.parent.name != "lexicons"]


def examples(kind: str) -> Iterator[Any]:
    """The examples of one kind, each with the id of the organisation that it is about (if it is)."""
    for path in PROFILES:
        profile, _ = read(source_of(path))
        assert profile is not None
        for number, example in enumerate(read_examples(path), 1):
            if kind in example:
                yield pytest.param(profile.data.get("id"), example, id=f"{path.stem}-{number}")


def article_of(text: str) -> Article:
    return Article("example", text, (Block("paragraph", Span(0, len(text))),), Origin("example", "-"))


@pytest.mark.parametrize(("body", "example"), list(examples("text")))
def test_an_example_sentence_names_what_it_is_said_to_name(
    world: World, body: str | None, example: dict[str, Any]
) -> None:
    """Countries, organisations and groups that profiles know, by id, in any order."""
    del body
    article = article_of(example["text"])
    mentions = find_mentions(article, split_sentences(article), world)
    known = {*world.countries, *world.organisations, *world.groups}
    assert {mention.entity for mention in mentions} & known == set(example["finds"])


@pytest.mark.parametrize(("body", "example"), list(examples("on")))
def test_membership_and_chair_on_a_day_are_as_history_has_them(
    world: World, body: str, example: dict[str, Any]
) -> None:
    organisation, day = world.organisations[body], date.fromisoformat(example["on"])
    if "members" in example:
        assert sorted(organisation.members_on(day)) == sorted(example["members"])
    if "observers" in example:
        observers = [m.state for m in organisation.standing_on(day) if m.status == "observer"]
        assert sorted(observers) == sorted(example["observers"])
    if "chair" in example:
        assert organisation.chair_on(day) == example["chair"]


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_profile_has_examples(path: Path) -> None:
    assert read_examples(path)
