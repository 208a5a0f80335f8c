"""The first item of a list begins a line, also where it ran into the line that leads up to the list."""

import pytest

from tui_reader.formats.list_starts import parted_lists

LISTS = [
    ("The plan has parts:- Dams rise.\n- Locks shut.", "The plan has parts:\n- Dams rise.\n- Locks shut."),
    ("Roe outlined it:- “Rain fell.”\n- “Snow fell.”", "Roe outlined it:\n- “Rain fell.”\n- “Snow fell.”"),
    ("Dams and Locks- Dams rise.\n\n- Locks shut.", "Dams and Locks\n- Dams rise.\n\n- Locks shut."),
    ("Here they are:### Roe told all:\n- Dams rise.", "Here they are:\nRoe told all:\n- Dams rise."),
    # two in one line, and one whose mark is not that of the list
    ("Its parts:- Dams rise.- Locks shut.\n- Rain.", "Its parts:\n- Dams rise.\n- Locks shut.\n- Rain."),
    ("The plan has parts:• Dams rise.\n- Locks shut.", "The plan has parts:• Dams rise.\n- Locks shut."),
    # a word that is cut short, a range, a compound, no list
    ("The small- and large dams.\n- Locks shut.", "The small- and large dams.\n- Locks shut."),
    ("Sen. Karl Roe, R-Bern, spoke.\n- Locks shut.", "Sen. Karl Roe, R-Bern, spoke.\n- Locks shut."),
    ("The plan has parts:- Dams rise.\nLocks shut.", "The plan has parts:- Dams rise.\nLocks shut."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parted"), LISTS)
def test_a_list_begins_in_a_line_of_its_own(text: str, parted: str) -> None:
    assert parted_lists(text) == parted


def test_a_line_of_many_marks_is_gone_through_once() -> None:
    # more than a minute, were the rest of the line read at each mark
    line = "Dams- " * 60_000
    assert parted_lists(f"{line}\nRain.\n- Locks shut.").startswith(line)
