"""Which state an official serves: by the head of the role, never by what the role deals with."""

import pytest

from tests.analysis.wanted import Read

SERVED = [
    # named before the office, behind it, as owner
    ("Chilean Foreign Minister Jane Roe said the port was closed.", "CL"),
    ("Foreign Minister Jane Roe of Chile said the port was closed.", "CL"),
    ("Jane Roe, director of operations at Chile’s joint chiefs of staff, said the port was closed.", "CL"),
    ("A spokeswoman for the Chilean navy, Jane Roe, said the port was closed.", "CL"),
    # what an office deals with is not served
    ("Jane Roe, a senator who helped void the Chile deal, said the American port was closed.", "US"),
    # any congress has them: not where other states alone are named
    ("Jane Roe, a senator who helped void the Chile deal, said the port was closed.", None),
    ("Senator Jane Roe spoke in Bogota, the capital of Colombia.", None),
    ("Minister for relations with Chile Jane Roe said the port was closed.", None),
    # another's state behind `and`
    ("Talks between the Peruvian president and Chile’s leader Jane Roe began in May.", "CL"),
    ("President Karl Moll of Peru and Prime Minister Jane Roe of Chile met in May.", "CL"),
    # bodies and offices that one state alone has
    ("Kremlin spokeswoman Jane Roe said the port was closed.", "RU"),
    ("Taoiseach Jane Roe said the port was closed.", "IE"),
    ("Ohio Gov. Jane Roe said the port was closed.", "US"),
    ("Sen. Jane Roe (D-Vt.) said the port was closed.", "US"),
    ("Jane Roe, an official in Washington, said the port was closed.", None),
    ("Governor Jane Roe said the port was closed.", None),
]


@pytest.mark.parametrize(("text", "state"), SERVED)
def test_an_official_serves_the_state_of_the_office(text: str, state: str | None, read: Read) -> None:
    _, found = read(text)
    assert {person.name: person.country for person in found.people}["Jane Roe"] == state


def test_a_senator_of_a_paper_abroad_serves_its_home(read: Read) -> None:
    _, found = read("Sen. Jane Roe said the port was closed.", source="Philippine Daily Inquirer")
    assert [person.country for person in found.people] == ["PH"]


def test_who_leads_a_state_is_of_it_whatever_else_is_told(read: Read) -> None:
    _, found = read(
        "The Russian president praised rival Donald Trump. Donald Trump, a friend of Russia, replied."
    )
    assert [person.country for person in found.people if person.name == "Donald Trump"] == ["US"]
