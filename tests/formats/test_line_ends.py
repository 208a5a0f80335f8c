"""Words and sentences that the ends of lines and pages cut are whole again."""

import pytest

from tests.formats.reading import from_text
from tui_reader.formats.line_ends import joined_lines

WHOLE = [
    # a word of two parts keeps its hyphen
    ("the fast-\ngrowing port", "the fast-growing port"),
    ("the Secretary-\nGeneral came", "the Secretary-General came"),
    # one that was cut loses it, as the text tells
    ("an inter-\nnational port and international law", "an international port and international law"),
    # a part that is left open
    ("short-\nand long-term loans", "short-\nand long-term loans"),
    ("the port -\nand the road", "the port -\nand the road"),
    # the number of a page in a sentence
    ("the gates of the\n21\n\ndam were opened.", "the gates of the\ndam were opened."),
    # a page whose number is gone
    ("The ministers met and\nagreed at last to open the gates of the old dam\n\nbefore the end of the year, as the\nport asked.",
     "The ministers met and\nagreed at last to open the gates of the old dam\nbefore the end of the year, as the\nport asked."),
    ("We want\n\npeace at the gates of the old dam, where the\nport is.", "We want\n\npeace at the gates of the old dam, where the\nport is."),
    # a number that may be the text's own
    ("It ended.\n21\n\nThe dam was opened.", "It ended.\n21\n\nThe dam was opened."),
    # numbers that count the pages, whatever stands around them
    ("the dam at\n6\n\nDelta was opened.\n7\n\nThe road was not.", "the dam at\nDelta was opened.\n\nThe road was not."),
    # and numbers that head the parts of an article
    ("One.\n\n1\n\nTwo.\n\n2\n\nThree.", "One.\n\n1\n\nTwo.\n\n2\n\nThree."),
    ("Gates:\n\n12\n\n40\n\nThe road", "Gates:\n\n12\n\n40\n\nThe road"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whole"), WHOLE)
def test_what_the_end_of_a_line_or_page_cuts_is_whole(text: str, whole: str) -> None:
    assert joined_lines(text) == whole


def test_a_paragraph_goes_on_over_the_page() -> None:
    article = from_text("The ministers agreed to open the gates of the\n21\n\ndam before the end of the year.")
    assert [" ".join(block.span.of(article.text).split()) for block in article.blocks] == [
        "The ministers agreed to open the gates of the dam before the end of the year."
    ]
