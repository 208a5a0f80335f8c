"""What counts as a word, how words are folded, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.search.words import fold, places, runs, words


def only_words(text: str) -> list[str]:
    return [word for word, _ in words(text)]


def numbers(*pieces: str) -> dict[str, list[tuple[int, int]]]:
    """Of each word: its number, and how many numbers it takes up."""
    return {word: [(place >> 3, place & 7) for place in found] for word, found in places(*pieces).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow and MOSCOW", ["moscow", "and", "moscow"]),  # case is folded
        ("Łódź, Élysée, Şuşa", ["lodz", "elysee", "susa"]),  # diacritics are folded
        ("Șos\u0327eaua e\u0301tat", ["soseaua", "etat"]),  # composed or not
        ("Straße Ærø Ёлка", ["strasse", "aero", "елка"]),  # letters that do not come apart
        ("Russia's Russia’s NATO'S", ["russia", "russia", "nato"]),  # the possessive is dropped
        ("co-operation", ["co", "operation"]),  # parts are words
        ("O’Brien don't", ["o", "brien", "don", "t"]),  # an apostrophe joins as a hyphen does
        ("in 2023, 3.5 per cent", ["in", "2023", "3", "5", "per", "cent"]),  # numbers are words
        ("read_only", ["read", "only"]),  # an underscore is no letter
        ("北京 GDP增长", ["北", "京", "gdp", "增", "长"]),  # each Chinese character is a word
        ("हिन्दी में", ["हिन्दी", "में"]),  # vowel signs belong to their word
        ("می‌خواهد", ["میخواهد"]),  # an invisible non-joiner does not part a word
        ("— … € 🙂 ’", []),  # signs alone are no words
    ],
)
def test_text_is_read_as_words(text: str, expected: list[str]) -> None:
    assert only_words(text) == expected


def test_each_word_knows_its_place() -> None:
    text = "The “Élysée”: co-operation."
    assert [span.of(text) for _, span in words(text)] == ["The", "Élysée", "co", "operation"]


def test_a_hyphenated_word_stands_in_the_text_in_both_ways() -> None:
    assert numbers("military co-operation treaty") == {
        "military": [(0, 1)],
        "co": [(1, 1)],
        "operation": [(2, 1)],
        "cooperation": [(1, 2)],
        "treaty": [(3, 1)],
    }


def test_pieces_of_a_text_do_not_touch() -> None:
    assert numbers("a b", "c") == {"a": [(0, 1)], "b": [(1, 1)], "c": [(3, 1)]}


def test_a_chain_of_many_hyphens_is_not_written_together() -> None:
    assert runs("a-b-c-d-e-f")[0].joined is None


@pytest.mark.parametrize("word", ["Co-operation", "cooperation", "COOPERATION"])
def test_ways_of_writing_fold_to_one_word(word: str) -> None:
    assert fold(word) == "cooperation"


@given(st.text())
def test_words_stand_in_order_and_never_overlap(text: str) -> None:
    last = 0
    for word, span in words(text):
        assert word
        assert last <= span.start
        assert span.end <= len(text)
        last = span.end


@given(st.text())
def test_a_folded_word_stays_as_it_is(text: str) -> None:
    for word, _ in words(text):
        assert only_words(word) == [word]
        assert fold(word) == word


@given(st.text(alphabet=st.sampled_from("aA b-'_sS9.\n")), st.sampled_from(["", " é"]))
def test_plain_text_reads_the_same_beside_an_accent(text: str, tail: str) -> None:
    assert places(text + " z") == {k: v for k, v in places(text + " z" + tail).items() if k != "e"}


@given(st.text())
def test_places_count_the_words(text: str) -> None:
    found = numbers(text)
    for number, word in enumerate(only_words(text)):
        assert (number, 1) in found[word]
