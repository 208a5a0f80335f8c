"""Whose aim it is: titles, leaders and seats to states and organisations."""

import pytest

from tui_reader.analysis.aiming.holders import Known, Seats
from tui_reader.domain.annotation import Holder, Person
from tui_reader.knowledge.world import World

TITLES = [
    # the state that is named first is the holder, not the one that the office deals with
    ("Chilean foreign minister", "Chile"),
    ("Chile's ambassador to Peru", "Chile"),
    ("special envoy to Syria", None),
    ("U.N. special envoy for Syria", "UN"),
    ("Secretary General of the CSTO", "CSTO"),
    ("Permanent Representative of China to the UN", "China"),
    ("White House spokesman", "United States"),
    ("chief cook", None),
]


@pytest.mark.parametrize(("title", "holder"), TITLES)
def test_a_title_names_the_one_it_acts_for(world: World, title: str, holder: str | None) -> None:
    found = Known(world).named_in(title)
    assert (found.name if found else None) == holder


PEOPLE = [
    # an official acts for the state of the title
    (Person("1", "John Roe", "official", "Peruvian defence minister"), "Peru"),
    # or for the state that is known
    (Person("2", "John Roe", "official", "minister", country="PE"), "Peru"),
    # a leader is known by name
    (Person("3", "Putin", "other"), "Russia"),
    # a senator without a state is American
    (Person("4", "John Roe", "official", "Sen."), "United States"),
    # an expert acts for nobody
    (Person("5", "John Roe", "expert", "professor at the University of Chile"), None),
]


@pytest.mark.parametrize(("person", "holder"), PEOPLE)
def test_a_person_in_office_acts_for_a_state(world: World, person: Person, holder: str | None) -> None:
    found = Known(world).of_person(person)
    assert (found.name if found else None) == holder


def test_an_expert_has_a_home_all_the_same(world: World) -> None:
    expert = Person("1", "Jane Roe", "expert", "dean at the Belarusian State University")
    assert Known(world).home_of(expert) == Holder("Belarus", "BY")


def test_an_organ_acts_for_its_organisation(world: World) -> None:
    assert Known(world).of_organisation("UNSC") == Holder("UN", "UN")


def test_the_longest_seat_wins() -> None:
    chile, peru = Holder("Chile", "CL"), Holder("Peru", "PE")
    seats = Seats.of([("Rosa", "body", chile), ("the Rosa House", "body", peru)])
    assert seats.at(["rosa", "house", "said"]) == (2, "body", peru)
    assert seats.at(["rosa", "said"]) == (1, "body", chile)
    assert seats.at(["roses"]) is None


def test_members_of_a_collective_are_fixed_by_the_profile(world: World) -> None:
    known = Known(world)
    csto = known.of_organisation("CSTO")
    assert csto is not None
    assert set(known.members_of(csto, "the CSTO’s Central Asian members", None)) == {"KZ", "KG", "TJ"}
    assert known.members_of(csto, "angry CSTO donors of the last decade", None) == ()
