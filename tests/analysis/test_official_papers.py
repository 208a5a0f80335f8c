"""Fact sheets and statements of governments: their instruments, and who is meant by those who take part."""

import pytest

from tests.analysis.wanted import Read, aims

SHEET = "Fact Sheet: Water for All"

OWN = [
    # instruments that the paper of a state tells of, with `a` as well
    ("This online tool will help farmers.", [("United States", "help farmers")]),
    ("A new $5 million fund will help farmers.", [("United States", "help farmers")]),
    ("The new grant will leverage $2 million.", [("United States", "leverage $2 million")]),
    # of those of whom the sentence before tells
    ("Chile and Peru met. The Compact will support new roads.", [("Chile and Peru", "support new roads")]),
    # a partnership by its name
    ("The Andean Water Partnership will build dams.", [("Andean Water Partnership", "build dams")]),
    # what states come together for, what money is for
    ("Chile and Peru are coming together to finance roads.", [("Chile and Peru", "finance roads")]),
    ("Chile provides $30 million to support schools in Peru.", [("Chile", "support schools in Peru")]),
]


@pytest.mark.parametrize(("text", "found"), OWN)
def test_what_instruments_are_for_is_their_makers_aim(
    read: Read, text: str, found: list[tuple[str, str]]
) -> None:
    assert aims(read, text, title=SHEET, source="The White House") == found


MEANT = [
    # the body at whose session they met; the states named before
    ("Chile and Peru trade. At the NATO summit in Riga, leaders will open a port.", "NATO"),
    ("Chile, Ghana and Togo met. The founding partners intend to open a port.", "The founding partners"),
    # the state that a town lies in is no part of the list behind it
    (
        "At the talks in Puno, Peru, Joe Biden and Emmanuel Macron will open a port.",
        "United States and France",
    ),
    ("In Riga, Chile and Peru agreed to open a port.", "Chile and Peru"),
]


@pytest.mark.parametrize(("text", "holder"), MEANT)
def test_those_who_take_part_are_told_by_the_sentence(read: Read, text: str, holder: str) -> None:
    assert aims(read, text, title=SHEET, source="The White House") == [(holder, "open a port")]


def test_a_partnership_is_named_by_its_letters_where_the_text_gives_them(read: Read) -> None:
    text = "Chile joined the Andean Water Partnership (AWP). The AWP will build dams."
    assert aims(read, text, title=SHEET, source="The White House") == [("AWP", "build dams")]
