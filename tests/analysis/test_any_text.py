"""No text is too odd to be read: whatever is cut off or run together, the analysis raises nothing."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.analysis.reading import article, world
from tui_reader.analysis.analyser import Analyser

WHOLE = (
    # what somebody is or wants, and is wary of
    "Peru is wary of lending, yet Chile did it in order to reopen the pass by May.",
    "“This is necessary for our fishermen,” Anna Zubrik, who works as a judge in Bern, told reporters.",
    "Ghana’s plan to dredge the harbour - and to tax its users - is opposed by Togo, its minister says.",
    "NATO urged Norway and the European Union not to close the strait; neither has answered.",
    "There is no need for a new treaty: the real goal must be to keep the old one alive.",
    "Kenya’s president said on Monday that it was ready to mediate, but ruled out sending troops.",
    "Jane Roe (R-Ariz.), chairwoman of the committee, called on Mali to free the drivers.",
    "Senators John Roe, Karl Moll and Ada Berg are determined never to repeat that mistake.",
    "If Iceland joins the bloc, as its premier hopes, fishing quotas will have to be shared.",
    "According to the foreign ministry in Lima, “the road will be open” to all: lorries, buses and cars.",
    "ZUBRIK: We want peace, and we’d like it at once. What do you want, Mr. Moll?",
    # a title run into the sentence behind it
    "Why Oman wants boats Oman insists it wants boats to scare smugglers",
    # a body of a body of a state
    "She teaches law at the Institute of the Academy of the Soviet Union.",
    # a body's name that a family name follows which comes first
    "Aides of the Ministry of Trade Xi Lumo praised, and of the Institute of Physics Kim, agreed.",
    # a list without a full stop
    "Chile pledged to:\n\n- build two harbours\n\n- lower the tolls - soon",
    "It’s time for Haiti to vote, wrote @jane_roe on her page (https://example.org/vote).",
    "The so-called “peace plan”, which Oman’s envoy has called “a post-war dream”, fell through.",
    "Asked why, she said: “Nobody in Quito wants a war. We only want our ships back.”",
    "Estonia sees Latvia as a partner for, and a neighbour of, what its speaker named the north.",
    # an aside that breaks off behind its article
    "Peru wants to found a new body, the: it wants a seat, the largest of them, in Puno.",
    # what stands between a verb and its `to`
    "Malta agreed and Cyprus pledged jointly, at a summit in 2022, to share its docks.",
    "Oman refuses, for now, and Fiji is ready and able for the third year in a row, to lend boats.",
)
"""Sentences of many kinds, whose ends are what a step may look beyond."""


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_may_end_or_begin_at_any_word(sentence: str) -> None:
    analyse, words = Analyser(world()), sentence.split(" ")
    for cut in range(len(words)):
        analyse(article(" ".join(words[: cut + 1])))
        analyse(article(" ".join(words[cut:])))


@pytest.mark.parametrize(("before", "behind"), tuple(pairwise((*WHOLE, WHOLE[0]))))
def test_two_broken_sentences_may_be_run_together(before: str, behind: str) -> None:
    analyse, first, second = Analyser(world()), before.split(" "), behind.split(" ")
    for cut in range(1, max(len(first), len(second))):
        analyse(article(" ".join(first[:cut] + second[cut // 2 :])))
        analyse(article(" ".join(first[:cut]), " ".join(second[cut // 2 :])))


PIECES = sorted({word for sentence in WHOLE for word in sentence.split(" ")}) + list("“”‘’’-–—,;:()[]/\n.")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(("", " ", " ", "\n"))), max_size=40))
def test_words_and_marks_may_come_in_any_order(pieces: list[tuple[str, str]]) -> None:
    text = "Oman " + "".join(word + gap for word, gap in pieces)
    text = text.strip()
    found = Analyser(world())(article(text))
    for finding in (*found.mentions, *found.statements, *found.priorities):
        words = finding.span.of(text)
        assert words
        assert words == words.strip()


def test_an_aim_begins_behind_the_space_that_a_lone_mark_stands_before() -> None:
    text = "Malta vowed to« open its docks."
    (aim,) = Analyser(world())(article(text)).priorities
    assert aim.span.of(text) == "open its docks"
