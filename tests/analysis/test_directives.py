"""What official papers bid or set as goals, an item a line, is the aim of those whose papers they are."""

import pytest

from tests.analysis.wanted import Read, aims

BIDDEN = [
    # a passive, with letters
    (
        "The Government of Chile has been instructed:\n\na) to open the pass;\n\nb) to mend the dam.",
        ["open the pass", "mend the dam"],
    ),
    # lines between semicolons, without a mark; somebody who orders and whose state is not told
    (
        "The President ordered the Government of Chile:\n\nto open the pass;\n\nto mend the dam.",
        ["open the pass", "mend the dam"],
    ),
    # instructions that are issued
    (
        "The President of Chile issued these instructions:\n\n- To open the pass.\n\n- To mend the dam.",
        ["open the pass", "mend the dam"],
    ),
    # goals in two levels: what leads the inner one is an item too
    (
        "Chile sets two goals:\n\n1. Save water:\n\na) dig wells;\n\nb) mend dams;\n\n2. Pave roads.",
        ["Save water", "dig wells", "mend dams", "Pave roads"],
    ),
    # things as goals, and a line between them that is no goal
    (
        "Chile set three targets:\n\na) in the field of health:\n\nto halve fires;\n\nb) safe roads.",
        ["halve fires", "safe roads"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), BIDDEN)
def test_what_a_line_bids_is_wanted_item_by_item(read: Read, text: str, words: list[str]) -> None:
    assert aims(read, text) == [("Chile", item) for item in words]


ISSUED = [
    # who shall do it is no holder by himself; an aside before the colon
    (
        "(b) The Board shall, as appropriate and as the law provides:\n\n(i) mend the dam;\n\n(ii) tell why.",
        ["mend the dam", "tell why"],
    ),
    # duties that are counted
    (
        "The Task Force shall perform the following functions:\n\n(a) Mending the dam;\n\n(b) telling why.",
        ["Mending the dam", "telling why"],
    ),
    ("I resolve:\n\n1. To mend the dam.\n\n2. To name the pass.", ["mend the dam", "name the pass"]),
    # lists in lists: both are over with the next item of the outermost
    (
        "(a) The Board shall:\n\n(1) mend it;\n\n(2) the Mayor shall:\n\n(A) tell why;\n\n(b) older dams;",
        ["mend it", "tell why"],
    ),
    # the next item that is counted so is not led by what led the items of the one before
    (
        "(a) The Board shall:\n\n(i) mend the dam; and\n\n(ii) tell why;\n\n(b) older dams;",
        ["mend the dam", "tell why"],
    ),
]


@pytest.mark.parametrize(("text", "words"), ISSUED)
def test_what_a_paper_bids_is_its_issuers(read: Read, text: str, words: list[str]) -> None:
    found = aims(read, text, title="Executive Order on Dams", source="Government of Chile")
    assert found == [("Chile", item) for item in words]


UNBIDDEN = [
    # members, meanings, what was met
    "The Board shall include the following members:\n\n(a) the Minister of Dams;\n\n(b) the Mayor.",
    "For the purposes of this order:\n\n(a) “dam” means a wall;\n\n(b) “pass” means a road.",
    "Nothing in this order shall be construed to impair:\n\n(a) the authority of a ministry;\n\n(b) the law.",
    "The following goals were met:\n\n- cleaner rivers;\n- safer roads.",
]


@pytest.mark.parametrize("text", UNBIDDEN)
def test_lists_of_other_things_are_no_aims(read: Read, text: str) -> None:
    assert aims(read, text, title="Executive Order on Dams", source="Government of Chile") == []
