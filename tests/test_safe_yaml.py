"""YAML comes in as plain strings with their places, or is refused in one line; it never runs or hangs."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import safe_yaml
from tui_reader.errors import BadProfile

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def fault(text: str) -> BadProfile:
    with pytest.raises(BadProfile) as caught:
        safe_yaml.load(text, "profile.yaml")
    return caught.value


def test_every_scalar_is_the_string_that_was_written() -> None:
    text = (
        "members: [SE, NO, on, y, 1e3, 0o17, 12:30, 1992-05-15]\nopen: null\ntilde: ~\nempty:\nquoted: 'null'"
    )
    assert safe_yaml.load(text, "p") == {
        "members": ["SE", "NO", "on", "y", "1e3", "0o17", "12:30", "1992-05-15"],
        "open": None,
        "tilde": None,
        "empty": None,
        "quoted": "null",
    }


def test_an_alias_stands_for_what_it_names() -> None:
    assert safe_yaml.load("a: &x [1, 2]\nb: *x", "p") == {"a": ["1", "2"], "b": ["1", "2"]}


def test_nothing_at_all_is_none() -> None:
    assert safe_yaml.load("", "p") is None
    assert safe_yaml.load("# only a remark\n", "p") is None


def test_nodes_know_their_line_and_column() -> None:
    node = safe_yaml.load_marked("name: A\nmembers:\n  - {state: BY}", "p", first_line=10)
    assert isinstance(node, safe_yaml.Mapping)
    assert node.keys["members"] == safe_yaml.Mark(11, 1)
    members = node.entries["members"]
    assert isinstance(members, safe_yaml.Sequence)
    assert members.items[0].mark == safe_yaml.Mark(12, 5)


@pytest.mark.parametrize(
    ("text", "why", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3", "given before, on line 1", 3, 1),  # a second value would win silently
        ("a: 1\n---\nb: 2", "second document", 2, 1),
        ("a: !!python/object/new:os.system [x]", "tag", 1, 4),  # would run code
        ("a: !!binary aGk=", "tag", 1, 4),
        ("!x a: 1", "tag", 1, 1),  # a tag on a key
        ("a: &a {k: 1}\nb: {<<: *a}", "merge keys", 2, 5),
        ("a: &a [*a]", "alias", 1, 8),  # a list within itself
        ("a: *nobody", "alias", 1, 4),
        ("? [a]\n: 1", "a key must be a word", 1, 3),
        ("a: }", "not YAML", 1, 4),
        ("a:\n\t- b", "not YAML", 2, 1),  # tabs do not indent
        ("a: b\nc: x\x00y", "does not allow", 2, 5),
        ("[" * 51 + "]" * 51, "deeper than 50", 1, 51),
        ("[" * 100_000, "deeper than 50", 1, 51),
        ("{a: " * 100_000, "deeper than 50", 1, 201),
        ("- " * 100_000, "deeper than 50", 1, 101),
        ("a" * 1_000_001, "1,000,000 bytes", 1, 1),
        ("ж" * 600_000, "1,000,000 bytes", 1, 1),  # bytes, not letters
        ("a: \ud800", "lone surrogate", 1, 4),
    ],
)  # fmt: skip
def test_what_is_refused_is_named_with_its_place(text: str, why: str, line: int, column: int) -> None:
    error = fault(text)
    assert why in error.why
    assert (error.line, error.column) == (line, column)


def test_an_alias_bomb_is_refused_before_it_is_written_out() -> None:
    rows = "\n".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    assert "too many aliases" in fault(f"a0: &a0 [x]\n{rows}").why


def test_aliases_cannot_nest_deeper_than_the_text_may() -> None:
    rows = "\n".join(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 60))
    assert "deeper than 50" in fault(f"a0: &a0 [x]\n{rows}").why


def test_a_thousand_aliases_are_enough() -> None:
    assert "too many aliases" in fault("a: &a x\nb: [" + "*a, " * 1_001 + "]").why


def test_a_file_is_read_as_utf_8_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes("\ufeffname: Zoë".encode())
    assert safe_yaml.plain(safe_yaml.load_file(path)) == {"name": "Zoë"}


def test_bytes_that_are_not_utf_8_are_refused_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes(b"name: x\nother: \xff")
    with pytest.raises(BadProfile, match="not UTF-8") as caught:
        safe_yaml.load_file(path)
    assert (caught.value.line, caught.value.column) == (2, 8)


@pytest.mark.parametrize("name", ["absent.yaml", "folder", "nul\x00"])
def test_what_is_no_readable_file_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(BadProfile) as caught:
        safe_yaml.load_file(tmp_path / name)
    assert not CONTROL.search(str(caught.value))


@given(st.text(alphabet=st.sampled_from("ab:-[]{}&*!|>'\"#%@,? \n\t\x1b\x9b1~<"), max_size=60))
def test_any_text_gives_a_value_or_one_clean_line(text: str) -> None:
    try:
        safe_yaml.load(text, "pro\x1b[31mfile.yaml")
    except BadProfile as error:
        message = str(error)
    else:
        message = "fine"
    assert not CONTROL.search(message)


@given(st.recursive(st.text(max_size=8) | st.none(), lambda inner: st.lists(inner, max_size=4), max_leaves=8))
def test_both_parsers_read_alike(value: object) -> None:
    """A machine without libyaml must not read another world."""
    text = yaml.safe_dump(value, allow_unicode=True)
    fast = [(event.kind, event.text) for event in safe_yaml._events(text, "p", 1)]
    assert [(event.kind, event.text) for event in safe_yaml._events(text, "p", 1, pure=True)] == fast


def test_hostile_files_are_read_as_strings_or_refused_in_one_clean_line(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files = sorted((shared / "hostile/dev").glob("*/*.yaml"))
    assert files
    read = [outcome_of_file(file) for file in files]
    assert not [line for line in read if CONTROL.search(line) or "True" in line or "False" in line]
    assert not list(tmp_path.iterdir()), "no code ran"


def outcome_of_file(file: Path) -> str:
    """What it is read as, or the one line that refuses it and names line and column."""
    try:
        return repr(safe_yaml.plain(safe_yaml.load_file(file)))
    except BadProfile as error:
        return str(error) if str(error).startswith(f"{file}:{error.line}:{error.column}: ") else "\x00"
