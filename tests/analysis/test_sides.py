"""Whose aim it is where words point back, and who is named as the one who states it."""

from collections.abc import Callable

import pytest

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article

Read = Callable[..., tuple[Article, Annotations]]

SAID = "Ghanaian President Ama Mensah said"
BOATENG = "Ghanaian Foreign Minister Kofi Boateng"


def sides(read: Read, text: str, **keys: str) -> list[str]:
    """The holder of each priority."""
    return [p.holder.name for p in read(text, **keys)[1].priorities]


BACK = [
    # `they` is no single person, and not the side that speaks of `them`
    (f"{SAID} work on the Chilean side “shows they are willing to open the dam.”", "Chile"),
    (f"Chile wrote to Ghana. “We talk to them. They want to open the dam,” {SAID}.", "Chile"),
    # the president of whom a minister speaks is his own
    (
        f"{SAID} no. {BOATENG} met Chilean President Ana Soto. “The president is ready to open it,” he said.",
        "Ghana",
    ),
    # `the administration` alone is the American one, where that state is spoken of
    (
        "The United States wrote to Chile. The administration is worried that Chile built a dam.",
        "United States",
    ),
    # the name behind `with` is the subject of its participle
    ("The pact comes with Ghana actively courting Chile, as it urges Togo to open the dam.", "Ghana"),
    # `which` means the name that a preposition governs; a conjunction of time may look like one
    ("The envoy met resistance from Chile, which is determined to open the dam.", "Chile"),
    ("The ships came after Chile threatened to open the dam.", "Chile"),
]


@pytest.mark.parametrize(("text", "holder"), BACK)
def test_a_word_that_points_back_means_its_side(read: Read, text: str, holder: str) -> None:
    assert holder in sides(read, text)


def test_who_follows_a_place_and_is_no_state(read: Read) -> None:
    assert sides(read, "The police met bakers in Chile, who are determined to open the dam.") == []
