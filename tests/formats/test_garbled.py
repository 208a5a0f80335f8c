"""Text that was once read in a wrong encoding is read as it was meant."""

import pytest

from tests.formats.reading import from_record, from_text
from tui_reader.formats.garbled import repaired

MEANT = ["Chile’s", "“No,” she said", "José", "5 € a day", "Ça va", "it is … so", "a — b", "😀", "½"]


def misread(text: str) -> str:
    return "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in text.encode())


@pytest.mark.parametrize("text", MEANT)
def test_what_was_misread_once_or_twice_is_put_right(text: str) -> None:
    assert repaired(misread(text)) == repaired(misread(misread(text))) == text


AS_IT_IS = [
    # letters of the West at the end of a word in capitals, before a mark
    "the CAFÉ’s owner", "a IRMÃ” disse", "VOILÀ”",
    # letters by themselves
    "São Paulo", "à la carte", "â", "20 °C", "Ângela",
]  # fmt: skip


@pytest.mark.parametrize("text", AS_IT_IS)
def test_what_may_be_meant_so_is_left(text: str) -> None:
    assert repaired(text) == text


def test_titles_and_texts_of_documents_are_put_right() -> None:
    article = from_record(title=misread(misread("Chile’s dam")), text=misread("It is José’s dam."))
    assert (article.title, article.text) == ("Chile’s dam", "It is José’s dam.")
    assert from_text(misread("It is José’s dam.")).text == "It is José’s dam."
