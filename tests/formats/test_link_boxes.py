"""Boxes of links that a page has run into its sentences are no part of them."""

import pytest

from tests.formats.reading import from_text
from tui_reader.formats.link_boxes import without_link_boxes

BOXES = [
    # the name in full, run together with the first headline
    ("Sen. Karl Roe Karl (Kalle) Peter RoeDam opens in rain Bern votes late MORE (D-Bern) said no.",
     "Sen. Karl Roe (D-Bern) said no."),
    # nothing between the names, a headline in figures, no headline at all
    ("Karl RoeKarl RoeDam opens in rain MORE said no.", "Karl Roe said no."),
    ("Karl Roe Karl P. Roe12 dams open MORE’s aide said no.", "Karl Roe’s aide said no."),
    ("Karl Roe Karl Peter RoeMORE said no.", "Karl Roe said no."),
    ("Karl Roe Jr. Karl Peter RoeDam opens MORE said no.", "Karl Roe Jr. said no."),
    # `MORE` in other lines and words, and one without a box
    ("Karl Roe and Karl Peter Roe left.\nMORE", "Karl Roe and Karl Peter Roe left.\nMORE"),
    ("Roe wants MORE rain.", "Roe wants MORE rain."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "plain"), BOXES)
def test_a_box_of_links_is_cut_out_of_its_sentence(text: str, plain: str) -> None:
    assert without_link_boxes(text) == plain


def test_long_runs_of_letters_are_gone_through_once() -> None:
    # hours, were a name looked for of any length
    code = "AaBbCc-" * 20_000
    assert without_link_boxes(f"MORE {code}") == f"MORE {code}"


def test_a_page_is_read_without_its_boxes() -> None:
    article = from_text(
        "Dams open\n\nSen. Karl Roe Karl Peter RoeDam opens Bern votes MORE said no on Monday."
    )
    assert "Sen. Karl Roe said no" in article.text
