"""The countries that ship: complete, and asked for by whatever name people use."""

from collections import Counter

import pytest

from tui_reader.analysis.aiming.polities import Polities
from tui_reader.knowledge.world import World


def test_all_of_iso_3166_1_is_known_and_some_states_of_the_past(world: World) -> None:
    alive = [code for code in world.countries if len(code) == 2]
    assert len(alive) == 249 + 1, "all of ISO 3166-1, and Kosovo"
    assert {"SUHH", "YUCS", "CSHH", "DDDE"} <= set(world.countries)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Belarus", "BY"),
        ("belarusian", "BY"),  # any case
        ("MINSK", "BY"),
        ("BLR", "BY"),  # ISO alpha-3
        ("no", "NO"),  # ISO alpha-2, the one that YAML likes to negate
        ("Norwegians", "NO"),
        ("the Netherlands", "NL"),
        ("Holland", "NL"),
        ("Britain", "GB"),
        ("U.K.", "GB"),
        ("uk", "GB"),
        ("Britons", "GB"),
        ("Burma", "MM"),
        ("Rangoon", "MM"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),  # with either apostrophe
        ("Cote d'Ivoire", "CI"),
        ("Türkiye", "TR"),
        ("DPRK", "KP"),
        ("North Korean", "KP"),
        ("U.S.", "US"),
        ("US", "US"),
        ("USA", "US"),
        ("America", "US"),
        ("Washington", "US"),
        ("UAE", "AE"),
        ("Emiratis", "AE"),
        ("Spaniards", "ES"),
        ("Dutch", "NL"),
        ("Kyiv", "UA"),
        ("Kiev", "UA"),
        ("Peking", "CN"),
        ("Nur-Sultan", "KZ"),
        ("the Kremlin", "RU"),  # a seat stands for its state when somebody asks
        ("England", "GB"),
        ("USSR", "SUHH"),
        ("East German", "DDDE"),
        ("Czechoslovak", "CSHH"),
        ("Holy See", "VA"),
        ("Republic of Georgia", "GE"),
        ("People's Republic of China", "CN"),
        ("People’s Republic of China", "CN"),
        ("Republic of China", "TW"),
        ("Niger", "NE"),
        ("Nigerian", "NG"),
    ],
)
def test_a_country_is_found_by_what_people_call_it(world: World, text: str, code: str) -> None:
    country = world.country(text)
    assert country is not None
    assert country.id == code


@pytest.mark.parametrize("text", ["", "the", "Atlantis", "Europe", "turk ey", "   "])
def test_what_is_no_country_is_none(world: World, text: str) -> None:
    assert world.country(text) is None


def test_only_what_is_truly_shared_has_two_meanings(world: World) -> None:
    shared = {
        surface
        for surface, entries in world.names.items()
        if len({entry.id for entry in entries if entry.kind == "country"}) > 1
    }
    assert shared == {"Dominican", "Dominicans", "Congolese"}


def test_a_name_is_entered_once_and_its_first_form_counts(world: World) -> None:
    for entries in world.names.values():
        assert max(Counter((entry.kind, entry.id) for entry in entries).values()) == 1
    assert [entry.form for entry in world.names["Singapore"]] == ["name"]
    assert [entry.form for entry in world.names["Minsk"]] == ["capital"]
    assert [entry.form for entry in world.names["Belarusian"]] == ["demonym"]


def test_seats_of_government_are_understood_but_never_looked_for(world: World) -> None:
    assert world.metonyms["the Kremlin"] == "RU"
    assert not set(world.metonyms) & set(world.names)


def test_names_stand_as_texts_write_them(world: World) -> None:
    for surface in world.names:
        assert surface == " ".join(surface.split())
        assert len(surface) > 1


def test_guarded_words_are_names_that_texts_are_searched_for(world: World) -> None:
    guards = world.guards
    for words in (guards.not_before, guards.not_after, guards.not_near):
        assert set(words) <= set(world.names)
    assert guards.given_names | guards.surnames <= set(world.names)


def test_no_guard_blocks_a_country_by_its_own_name(world: World) -> None:
    """But Antarctica, which is a place and nobody's state."""
    official = {name for c in world.countries.values() for name in (c.name, c.official, *c.aliases)}
    assert official & set(world.guards.phrases) == {"Antarctica", "South Georgia"}


def test_states_are_sorted_by_their_kind_with_codes_that_exist(world: World) -> None:
    polities = Polities.of(world)
    named = [*polities.by_head.values(), *polities.by_word.values()]
    assert set().union(*named) <= set(world.countries)
    assert "NO" in polities.so_called("the", "kingdom")
    assert polities.by_head["kingdom"] < polities.by_head["monarchy"]
    assert polities.so_called("hermit", "kingdom") == {"KP", "TM", "ER"}, "the word before says more"
    assert not polities.so_called("the", "country"), "which any state is"
