"""A profile at fault is refused with every fault named: file, line, column, and what was meant."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.errors import BadProfile
from tui_reader.knowledge.building import world_of
from tui_reader.knowledge.checking import compile_sources, read
from tui_reader.knowledge.files import Source
from tui_reader.knowledge.loader import check_profiles

SOUND = """\
organisation: NIC
name: Nordic Ice Council
acronyms: [NIC]
founded: 1990
sources: {charter: "Charter of the Ice"}
members:
  - {state: NO, status: member, since: 1990-02, until: 2001, source: charter}
  - {state: NO, status: observer, since: 2001, source: charter}
  - {state: IS, status: member, since: 1990-02-03, source: charter}
chairs:
  - {state: NO, since: 1990, until: 1991, source: charter}
  - {state: IS, since: 1991, source: charter}
groups:
  - {name: islanders, states: [IS]}
"""


def faults_of(tmp_path: Path, text: str) -> list[BadProfile]:
    path = tmp_path / "profile.yaml"
    path.write_text(text, encoding="utf-8")
    return check_profiles([path])


def test_a_sound_profile_has_no_fault(tmp_path: Path) -> None:
    assert faults_of(tmp_path, SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "why", "line", "column"),
    [
        ("name: Nordic Ice Council\n", "", "missing: name", 1, 1),
        ("founded: 1990", "foundet: 1990", "did you mean founded", 4, 1),
        ("founded: 1990", "founded: 1990-13", "1990-13 is no date", 4, 10),
        ("founded: 1990", "founded: last year", "is no date", 4, 10),
        ("founded: 1990", "founded: ٢٠٢٣", "is no date", 4, 10),  # digits, but not ours
        ("founded: 1990", "dissolved: 1980\nfounded: 1990", "before it was founded", 4, 1),
        ("organisation: NIC", "organisation: ../NIC", "no id", 1, 15),  # nobody's path
        ("name: Nordic Ice Council", "name: [Nordic]", "name: expected words", 2, 7),
        ("acronyms: [NIC]", "acronyms: NIC", "acronyms: expected a list", 3, 11),
        ("state: IS, status: member", "state: IS, status: membre", "did you mean member", 9, 25),
        ("state: IS, status", "state: QQ, status", "no country has the code QQ", 9, 13),
        ("state: IS, status", "state: Iceland, status", "Iceland is no ISO 3166 code", 9, 13),
        ("since: 1990-02-03, source", "source", "missing: since", 9, 5),
        ("since: 1990-02-03, source: charter", "since: 1990-02-03, source: memory", "not among the", 9, 60),
        ("until: 2001, source", "until: 1989, source", "ends before it begins", 7, 56),
        ("status: observer, since: 2001", "status: observer, since: 2000", "two standings at once", 8, 5),
        ("since: 1990, until: 1991", "since: 1990, until: 1992", "two chairs at once", 12, 5),
        ("chairs:\n", "chairs: nobody\nexamples:\n", "chairs: expected a list", 10, 9),
        ("{name: islanders, states: [IS]}", "islanders", "expected keys with values", 14, 5),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place(
    tmp_path: Path, old: str, new: str, why: str, line: int, column: int
) -> None:
    assert old in SOUND
    first = faults_of(tmp_path, SOUND.replace(old, new))[0]
    assert why in first.why
    assert (first.line, first.column) == (line, column)


def test_all_faults_of_a_file_are_named_at_once(tmp_path: Path) -> None:
    text = SOUND.replace("state: IS", "state: QQ").replace("founded: 1990", "founded: x")
    assert [fault.line for fault in faults_of(tmp_path, text)] == [4, 9, 12]


def test_a_folder_of_profiles_is_checked_together(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SOUND.replace("state: IS", "state: QZ"), encoding="utf-8")
    assert "no country has the code QZ" in check_profiles([tmp_path])[0].why
    (tmp_path / "b.yaml").write_text("countries: {QZ: {name: Quezonia}}", encoding="utf-8")
    assert check_profiles([str(tmp_path)]) == []


def test_a_file_full_of_faults_is_cut_short(tmp_path: Path) -> None:
    text = "\n".join(["guards: {}", *(f"key{n}: x" for n in range(5_000))])
    assert len(faults_of(tmp_path, text)) == 100


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "expected keys with values"),
        ("- a\n- b", "expected keys with values"),
        ("id: csto\nname: X", "no profile"),
        ("countries: [BY]", "expected keys with values"),
        ("countries: {Belarus: {name: Belarus}}", "Belarus is no ISO 3166 code"),
        ("countries: {BY: {name: Belarus, capital: Minsk}}", "did you mean capitals"),
        ("countries: {BY: Belarus}", "expected keys with values"),
        ("countries: {BY: {official: Republic of Belarus}}", "missing: name"),
        ("lexicon: cues", "missing: groups"),
        ("{lexicon: cues, groups: {said: {a: b}}}", "said: expected words"),
        ("guards: []", "expected keys with values"),
        ("guards: {phrase: [x]}", "did you mean phrases"),
        ("guards: {phrases: {place: [x]}}", "did you mean places"),
        ("{guards: {}, examples: [x]}", "expected keys with values"),
        ("{guards: {}, examples: [{members: [BY]}]}", "missing: on"),
    ],
)
def test_other_kinds_are_held_to_their_schema_too(tmp_path: Path, text: str, why: str) -> None:
    faults = faults_of(tmp_path, text)
    assert why in faults[0].why


_WORDS = st.sampled_from([
    "organisation", "name", "sources", "members", "state", "status", "since", "until", "source", "chairs",
    "groups", "states", "countries", "lexicon", "guards", "phrases", "things", "not_before", "examples",
    "text", "finds", "on", "founded", "aliases", "remove", "BY", "NO", "member", "1990", "1990-02-30",
    "9999-12", "~", "", "\x1b[31m",
])  # fmt: skip
_DOCUMENTS = st.dictionaries(
    _WORDS,
    st.recursive(
        _WORDS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=4),
        max_leaves=12,
    ),
    max_size=6,
)


@settings(deadline=None)
@given(_DOCUMENTS)
def test_whatever_a_profile_says_it_is_read_or_refused_in_clean_lines(document: dict[str, object]) -> None:
    source = Source("profile.yaml", yaml.safe_dump(document).encode())
    faults = read(source)[1]
    assert all(str(fault).isprintable() and fault.line for fault in faults)
    data = compile_sources([], [source])
    assert data["faults"] or not faults
    assert world_of(data).hash


def test_hostile_files_each_give_one_place_and_reason(shared: Path) -> None:
    for file in sorted((shared / "hostile/dev").glob("*/*.yaml")):
        faults = check_profiles([file])
        assert len(faults) == 1
        assert str(faults[0]).startswith(f"{file}:{faults[0].line}:{faults[0].column}: ")
        assert str(faults[0]).isprintable()


def test_our_own_profiles_have_no_fault() -> None:
    import tui_reader.knowledge

    assert check_profiles([Path(tui_reader.knowledge.__file__).parent / "data"]) == []
