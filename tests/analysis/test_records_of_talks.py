"""Records of talks and of sessions: `the leaders`, `they`, `both` are those whom the title tells of."""

import pytest

from tests.analysis.wanted import Read, aims

CALL = "Readout of President Joe Biden’s Call with President Karl Moll of Ghana"
OPENING = "President Biden spoke with President Karl Moll of Ghana. "
TWO = "Joe Biden and Karl Moll"

TALKS = [
    # other states named since are not meant
    ("Peru and Chile were spoken of. The leaders reaffirmed their support for free trade.", "free trade"),
    ("Peru and Chile were spoken of. The two leaders stressed the importance of rain.", "rain"),
    # `they` behind one of the two
    ("The President praised Ghana. They agreed that the dam must be built.", "the dam must be built"),
    # nor is one of them meant where both are told of by office and name
    ("The President and President Moll affirmed their support for free trade.", "free trade"),
]


@pytest.mark.parametrize(("text", "words"), TALKS)
def test_those_who_met_are_of_the_states_of_the_title(read: Read, text: str, words: str) -> None:
    article, found = read(OPENING + text, title=CALL, source="The White House")
    told = [p for p in found.priorities if p.span.of(article.text) == words]
    assert [(set(p.holder.members), p.stated_by) for p in told] == [({"US", "GH"}, TWO)]


def test_what_they_say_is_said_by_both(read: Read) -> None:
    text = OPENING + "The President praised Ghana.\n\nThey underscored the importance of rain."
    _, found = read(text, title=CALL, source="The White House")
    assert [s.speaker and s.speaker.name for s in found.statements][-1:] == [TWO]


def test_the_vice_president_is_no_president(read: Read) -> None:
    title = "Readout of Vice President Kamala Harris’s Call with President Karl Moll of Ghana"
    text = (
        "Vice President Kamala Harris spoke today with President Karl Moll of Ghana.\n\n"
        "The Vice President reiterated her deep concerns about the drought."
    )
    _, found = read(text, title=title, source="The White House")
    assert [(p.holder.name, p.stated_by) for p in found.priorities] == [("United States", "Kamala Harris")]


def test_leaders_and_allies_of_a_session_are_the_body(read: Read) -> None:
    text = "Peru and Chile trade. Leaders will endorse a new plan. Allies will agree to meet yearly."
    found = aims(read, text, title="Fact Sheet: The NATO Summit in Riga", source="The White House")
    assert found == [("NATO", "endorse a new plan"), ("NATO", "meet yearly")]


def test_a_guest_serves_his_own_state(read: Read) -> None:
    text = "Mr. Biden met Prime Minister Anna Roe of Chile at the White House. Roe pledged to open the pass."
    assert ("Chile", "open the pass") in aims(read, text, source="The White House")
