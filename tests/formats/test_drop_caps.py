"""Drop caps that a page sets on lines of their own belong to the words that they begin."""

import pytest

from tests.formats.reading import from_text
from tui_reader.formats.drop_caps import joined_drop_caps

JOINED = [
    ("Page\nC\nhile has opened the dam.", "Page\nChile has opened the dam."),
    # a word that is a letter is left where no word of the text tells that it begins another
    ("A\nlong dam was opened.", "A\nlong dam was opened."),
    ("I\nhave opened it.", "I\nhave opened it."),
    ("A\nfter the rain the dam was opened, and after it a lock.",
     "After the rain the dam was opened, and after it a lock."),
    # so are initials of what may be a word by itself
    ("C\nARICOM met.", "C\nARICOM met."),
    ("C\nARICOM met. Nobody in CARICOM left.", "CARICOM met. Nobody in CARICOM left."),
    # what follows is a word elsewhere in the text
    ("Group\nB\nended last. Group C ended first.", "Group\nB\nended last. Group C ended first."),
    ("Share\nX\nfacebook", "Share\nX\nfacebook"),
    # letters that size the page are nobody's
    ("Text size\nS\nM\nL\nSubscribe", "Text size\nS\nM\nL\nSubscribe"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whole"), JOINED)
def test_a_drop_cap_is_put_to_its_word(text: str, whole: str) -> None:
    assert joined_drop_caps(text) == whole


def test_a_page_is_read_with_its_first_word_whole() -> None:
    article = from_text(
        "Ministers put off the question\n\nT\nhe ministers of Chile met on Tuesday and agreed to meet again."
    )
    assert "The ministers of Chile met" in article.text
