"""Signs and codes of single lines: what stands before an item of a list, how a state of the past is told."""

import pytest

from tui_reader.app.look import look
from tui_reader.app.painting import row_line
from tui_reader.app.widgets.reading_pane import _needs_sign
from tui_reader.domain.view import Row


@pytest.mark.parametrize(
    ("item", "needs"),
    [
        ("Lower tolls on oil", True),
        # it brings a mark of its own
        ("1. Lower tolls on oil", False),
        ("12) Lower tolls on oil", False),
        ("b) Lower tolls on oil", False),
        ("iv. Lower tolls on oil", False),
        ("• Lower tolls on oil", False),
        # figures and initials are no marks
        ("2023 saw lower tolls", True),
        ("3.5 million lamps", True),
        ("A lamp for each shore", True),
    ],
)
def test_an_item_with_a_mark_of_its_own_gets_no_second(item: str, needs: bool) -> None:
    assert _needs_sign(item, 0) is needs


def test_a_state_that_is_no_more_goes_by_the_two_letters_that_it_had() -> None:
    row = Row(1, "a", "A parade", "1988-05-01", None, ("SUHH", "PL"), (), False, False)
    words = "".join(text for text, _ in row_line(row, 100, look("ink")))
    assert words.rstrip().endswith("SU PL")
