"""Profiles become a World: ours, with the user's over them, cached and never trusted blindly."""

import os
from datetime import date
from pathlib import Path

import pytest

from tui_reader.knowledge import files, loader
from tui_reader.knowledge.loader import load_world
from tui_reader.knowledge.world import NameEntry, World

BODY = """\
organisation: NIC
name: Nordic Ice Council
acronyms: [NIC]
aliases: [the Ice Council]
sources: {charter: Charter of the Ice, signed: by hand}
members:
  - {state: "NO", status: member, since: 1990, until: 2001-06, source: charter}
  - {state: IS, status: frozen, since: 1990, source: charter}
  - {state: DK, status: observer, since: 1990, source: signed}
chairs: [{state: IS, since: 1995, source: charter}]
groups: [{name: islanders of the council, aliases: [ice islanders], states: [IS]}]
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "profiles").mkdir()
    return tmp_path


def with_profile(home: Path, text: str, name: str = "own.yaml") -> World:
    (home / "profiles" / name).write_text(text, encoding="utf-8")
    return load_world(home / "profiles", home / "cache")


def test_an_organisation_of_the_users_is_known_with_its_dates(home: Path) -> None:
    body = with_profile(home, BODY).organisation("the ice council")
    assert body is not None
    assert body.members_on(date(2000, 1, 1)) == ("NO", "IS")
    assert body.members_on(date(2001, 6, 1)) == ("IS",), "a month is its first day, and leaving is leaving"
    assert body.chair_on(date(1994, 12, 31)) is None
    assert body.chair_on(date(1995, 1, 1)) == "IS"
    assert {m.source for m in body.memberships} == {"Charter of the Ice", "by hand"}, "sources in full"


def test_every_name_of_an_organisation_and_its_groups_is_looked_for(home: Path) -> None:
    world = with_profile(home, BODY)
    assert world.names["NIC"] == (NameEntry("organisation", "NIC", "acronym"),)
    assert world.names["Nordic Ice Council"] == (NameEntry("organisation", "NIC", "name"),)
    (entry,) = world.names["ice islanders"]
    group = world.group(entry.id)
    assert group is not None
    assert group.states == ("IS",)


def test_the_users_profile_replaces_ours_of_the_same_id(home: Path) -> None:
    world = with_profile(home, BODY.replace("NIC", "CSTO"))
    assert world.organisations["CSTO"].name == "Nordic Ice Council"


def test_the_users_country_replaces_ours_and_the_others_stay(home: Path) -> None:
    world = with_profile(home, "countries: {BY: {name: Belarus, aliases: [Bielaruś]}}")
    country = world.country("Bielaruś")
    assert country is not None
    assert country.id == "BY"
    assert world.country("Minsk") is None
    assert len(world.countries) > 249


def test_a_lexicon_of_the_users_adds_to_ours_and_takes_away(home: Path) -> None:
    with_profile(home, "lexicon: cues\ngroups:\n  strong: [says, said, 'yes, he said']", "a.yaml")
    world = with_profile(
        home, "{lexicon: cues, groups: {strong: [quoth], weak: [no]}, remove: {strong: [said]}}", "b.yaml"
    )
    assert world.lexicon("cues") == {"strong": ("says", "yes, he said", "quoth"), "weak": ("no",)}


def test_an_unquoted_item_may_hold_several_phrases_and_a_group_be_one_line(home: Path) -> None:
    world = with_profile(
        home, "lexicon: cues\ngroups:\n  a:\n    - says, said\n    - 'one, whole'\n  b: x, y\n  c:"
    )
    assert world.lexicon("cues") == {"a": ("says", "said", "one, whole"), "b": ("x", "y"), "c": ()}


def test_guards_of_the_users_are_added_to_ours(home: Path) -> None:
    world = with_profile(home, "guards: {phrases: [Chile con carne], not_before: {Chile: [con]}}")
    assert {"Chile con carne", "Paris Agreement"} <= set(world.guards.phrases)
    assert world.guards.phrases["Chile con carne"] == "thing"
    assert world.guards.not_before["Chile"] == {"con", "con carne"}


def test_a_guarded_phrase_in_small_letters_is_known_by_the_name_in_it(home: Path) -> None:
    guards = with_profile(home, "guards: {phrases: [Chile con carne, hot Chile, Chile Hot]}").guards
    assert guards.not_before["Chile"] == {"con carne"}
    assert guards.not_after["Chile"] == {"hot"}
    assert "former" in guards.not_after["Soviet Union"]
    assert "agreements" in guards.not_before["Minsk"]


def test_a_phrase_that_a_profile_knows_as_a_body_is_no_guard(home: Path) -> None:
    world = with_profile(home, BODY.replace("the Ice Council", "Lima Group"))
    assert "Lima Group" in load_world(None, home / "cache").guards.phrases
    assert "Lima Group" not in world.guards.phrases


def test_a_lexicon_that_is_not_there_is_a_key_error(world: World) -> None:
    with pytest.raises(KeyError):
        world.lexicon("no such")


def test_a_users_profile_at_fault_is_left_out_and_named(home: Path) -> None:
    with_profile(home, BODY, "sound.yaml")
    world = with_profile(home, "organisation: X\nname: !!python/name:os.system x", "bad.yaml")
    assert "NIC" in world.organisations
    assert [fault.endswith("bad.yaml:2:7: the tag tag:yaml.org,2002:python/name:os.system is not read here")
            for fault in world.faults] == [True]  # fmt: skip


def test_a_code_that_no_country_has_is_left_out_unless_the_user_adds_the_country(home: Path) -> None:
    unknown = BODY.replace("state: DK", "state: QZ")
    assert "no country has the code QZ" in with_profile(home, unknown, "b.yaml").faults[0]
    world = with_profile(home, "countries: {QZ: {name: Quezonia}}", "a.yaml")
    assert world.faults == ()
    assert world.organisations["NIC"].memberships[2].state == "QZ"


def test_control_characters_never_come_out_of_a_profile(home: Path) -> None:
    world = with_profile(home, BODY.replace("Nordic Ice Council", '"No\\e[31mrdic\\a Ice"'))
    assert world.organisations["NIC"].name.isprintable()


def test_folders_are_searched_and_what_is_hidden_or_no_yaml_is_not(home: Path) -> None:
    for name in ("deep/er/own.yml", ".git/x.yaml", "notes.txt", ".hidden.yaml"):
        path = home / "profiles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(BODY if name.startswith("deep") else "nonsense: [", encoding="utf-8")
    world = load_world(home / "profiles", home / "cache")
    assert "NIC" in world.organisations
    assert world.faults == ()


def test_a_fifo_or_a_broken_link_is_a_fault_and_not_a_wait(home: Path) -> None:
    os.mkfifo(home / "profiles/pipe.yaml")
    (home / "profiles/link.yaml").symlink_to(home / "nowhere")
    faults = load_world(home / "profiles", home / "cache").faults
    assert len(faults) == 2


def test_no_folder_of_the_users_is_no_fault(tmp_path: Path) -> None:
    assert load_world(tmp_path / "none", tmp_path / "cache").faults == ()


# --- the cache ----------------------------------------------------------------------------------------
def test_a_warm_load_gives_the_same_world_without_compiling(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cold = with_profile(home, BODY)
    monkeypatch.setattr("tui_reader.knowledge.checking.compile_sources", None)
    assert load_world(home / "profiles", home / "cache") == cold


def test_another_profile_is_another_world_by_its_hash(home: Path) -> None:
    before = load_world(home / "profiles", home / "cache").hash
    assert with_profile(home, BODY).hash != before
    (home / "profiles/own.yaml").unlink()
    assert load_world(home / "profiles", home / "cache").hash == before


def test_a_remark_or_an_example_makes_no_other_world(home: Path) -> None:
    before = with_profile(home, BODY).hash
    assert (
        with_profile(home, "# a remark\n" + BODY + "examples: [{on: 2000, members: [IS]}]\n").hash == before
    )
    assert with_profile(home, BODY.replace("2001-06", "2001-07")).hash != before


@pytest.mark.parametrize(
    "damage",
    [
        lambda body: b"",
        lambda body: body[: len(body) // 2],  # cut off
        lambda body: body.replace(b"Minsk", b"Pinsk"),  # a word changed
        lambda body: b"\xff" * 100,
        lambda body: b"[" * 100_000,
    ],
    ids=["empty", "half", "changed", "bytes", "deep"],
)
def test_a_damaged_cache_is_ignored(home: Path, damage: "object") -> None:
    whole = load_world(None, home / "cache")
    (kept,) = (home / "cache").iterdir()
    kept.write_bytes(damage(kept.read_bytes()))  # type: ignore[operator]
    assert load_world(None, home / "cache") == whole


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(home: Path) -> None:
    (home / "cache").write_text("a file, not a folder", encoding="utf-8")
    assert load_world(None, home / "cache").country("Minsk") is not None


def test_the_cache_holds_few_worlds_and_no_litter(home: Path) -> None:
    for n in range(7):
        with_profile(home, BODY.replace("NIC", f"NIC{n}"))
    kept = list((home / "cache").iterdir())
    assert len(kept) == loader._KEPT
    assert all(path.name.startswith("world-") for path in kept)


def test_a_fault_of_ours_is_raised_not_hidden(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "profiles/broken.yaml").write_text("lexicon: [", encoding="utf-8")
    monkeypatch.setattr(loader, "OURS", home / "profiles")
    with pytest.raises(loader.BadProfile):
        load_world(None, home / "cache")


def test_a_folder_of_something_else_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_FILES", 2)
    for n in range(3):
        (home / f"profiles/{n}.yaml").write_text("", encoding="utf-8")
    with pytest.raises(loader.BadProfile, match="more than 2 profiles"):
        load_world(home / "profiles", home / "cache")
