"""The analysis as a whole: what it marks, what it leaves alone, how a step is replaced."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from tui_reader.analysis.analyser import VERSION, Analyser
from tui_reader.analysis.sentences import Sentence
from tui_reader.domain.annotation import Annotations, Mention
from tui_reader.domain.article import Article
from tui_reader.knowledge.world import World

Read = Callable[..., tuple[Article, Annotations]]


def test_annotations_name_their_text_their_rules_and_their_world(read: Read, world: World) -> None:
    article, found = read("Chile wants to reopen the pass.")
    assert (found.text_hash, found.analyser, found.world) == (article.text_hash, VERSION, world.hash)
    assert found.lang == "en"


def test_another_language_is_left_alone(read: Read) -> None:
    _, found = read("Chile quiere reabrir el paso.", lang="es")
    assert found.lang == "es"
    assert (found.mentions, found.people, found.statements, found.priorities) == ((), (), (), ())


def test_what_is_not_in_latin_letters_is_not_taken_for_english(read: Read, world: World) -> None:
    article, _ = read("Вазирони панҷ давлат дар Хуҷанд.")
    for text, lang in (("Вазирони панҷ давлат дар Хуҷанд.", None), ("NATO, Warszawa, Győr.", "en")):
        bare = replace(article, text=text, blocks=(), lang=None)
        assert Analyser(world)(bare).lang == lang


def test_a_step_is_replaced_by_naming_it(read: Read, world: World) -> None:
    def nothing(article: Article, sentences: Sequence[Sentence], world: World) -> tuple[Mention, ...]:
        return ()

    article, _ = read("Norway wants to reopen the pass.")
    assert Analyser(world, mentions=nothing)(article).mentions == ()


def test_the_same_article_gives_the_same_annotations(read: Read) -> None:
    text = "Chilean President John Roe pledged to reopen the pass. “We must hurry,” he said."
    assert read(text)[1] == read(text)[1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a surname alone is marked in the text, and no more
        ("A critic of Obama left. Zubrik was praised. Zubrik left.", []),
        # a role, a full name, words of their own
        ("It rained. President Zubrik left.", ["Zubrik"]),
        ("Anna Zubrik left.", ["Anna Zubrik"]),
        ("“The pass will stay closed this winter,” Obama said.", ["Obama"]),
    ],
)
def test_people_are_those_whom_the_article_presents(read: Read, text: str, names: list[str]) -> None:
    _, found = read(text)
    assert [person.name for person in found.people] == names
    assert any(mention.kind == "person" for mention in found.mentions)


def test_what_an_article_was_read_with_goes_at_once_and_waits_for_no_collector(read: Read) -> None:
    sentences = "Jane Roe of the Council said they want to reopen the pass. It will do so, she said."
    article, _ = read(sentences)
    gc.collect()
    gc.disable()
    try:
        read(sentences)
        assert gc.collect() == 0, f"rings in what is kept of {article.text}"
    finally:
        gc.enable()
