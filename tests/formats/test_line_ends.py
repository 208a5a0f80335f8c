"""Words and sentences that the ends of lines and pages cut are whole again."""

import pytest

from tests.formats.reading import from_text
from tui_reader.formats.line_ends import joined_lines

_LINE = "agreed at last to open the gates of the old dam"
_NEXT = "before the rains of the summer, as it was"
_PAGE = " ".join(["Delta opened."] * 20)
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
    # a page whose number is gone, and a paragraph that is not wrapped
    (f"They\n{_LINE}\n\n{_NEXT}\nhoped.", f"They\n{_LINE}\n{_NEXT}\nhoped."),
    (f"{_LINE}\n\n{_NEXT}\nhoped.", f"{_LINE}\n\n{_NEXT}\nhoped."),
    # a number that may be the text's own
    ("It ended.\n21\n\nThe dam was opened.", "It ended.\n21\n\nThe dam was opened."),
    # numbers that count the pages, whatever stands around them
    (f"the dam at\n6\n\n{_PAGE}\n7\n\nThe road", f"the dam at\n{_PAGE}\n\nThe road"),
    # those of a table, which are no page apart
    ("Chile\n1\n\nPeru\n2\n\nThe road", "Chile\n1\n\nPeru\n2\n\nThe road"),
    # and numbers that head the parts of an article
    ("One.\n\n1\n\nTwo.\n\n2\n\nThree.", "One.\n\n1\n\nTwo.\n\n2\n\nThree."),
    ("Gates:\n\n12\n\n40\n\nThe road", "Gates:\n\n12\n\n40\n\nThe road"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whole"), WHOLE)
def test_what_the_end_of_a_line_or_page_cuts_is_whole(text: str, whole: str) -> None:
    assert joined_lines(text) == whole


def test_a_paragraph_goes_on_over_the_page() -> None:
    article = from_text("The ministers agreed to open the gates of the\n21\n\ndam before the summer ends.")
    assert [" ".join(block.span.of(article.text).split()) for block in article.blocks] == [
        "The ministers agreed to open the gates of the dam before the summer ends."
    ]
