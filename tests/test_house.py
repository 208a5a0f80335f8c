"""The rules of the house that only show at run time: who imports what, and what is documented."""

import ast
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import click
import pytest

from tui_reader.cli.verbs import VERBS, tui_reader
from tui_reader.safe_yaml import load_file, plain
from tui_reader.settings import cache_path, profiles_path, settings_path
from tui_reader.workspace.places import default_folder

Groups = dict[str, dict[str, str | list[object]]]
HEAVY = ("textual", "rich", "whoosh", "sqlite3", "yaml", "charset_normalizer", "click")
ROOT = Path(__file__).resolve().parents[1]


def loaded_after(statement: str) -> set[str]:
    """The heavy packages that a fresh interpreter holds after a statement."""
    script = f"{statement}\nimport json, sys\nprint(json.dumps([m for m in {HEAVY!r} if m in sys.modules]))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    ("statement", "never"),
    [
        ("import tui_reader.cli", {*HEAVY, "click"}),
        ("import tui_reader.workspace", {"textual", "rich", "whoosh"}),
        ("import tui_reader.analysis", {"textual", "rich", "whoosh", "sqlite3"}),
        ("import tui_reader.app.commands", {"textual", "rich"}),  # the verb `keys` prints the table
        (
            "from tui_reader.cli.running import run; run(['--version'])",
            {*HEAVY} - {"click"},
        ),
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(statement: str, never: set[str]) -> None:
    assert loaded_after(statement) & never == set()


def test_every_verb_and_option_tells_what_it_is_for() -> None:
    for name in VERBS:
        verb = tui_reader.get_command(click.Context(tui_reader), name)
        assert verb is not None, name
        assert verb.name == name
        assert verb.help, f"{name} has no help"
        for parameter in verb.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, f"{name} {parameter.opts} has no help"


def test_the_readme_names_every_verb() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in VERBS if f"`{name}" not in readme] == []


def test_every_module_says_what_goes_in_and_what_comes_out() -> None:
    silent = [
        str(module.relative_to(ROOT))
        for module in (ROOT / "tui_reader").rglob("*.py")
        if not module.read_text(encoding="utf-8").lstrip().startswith('"""')
    ]
    assert silent == []


def _twice(words: Iterable[str]) -> list[str]:
    return [word for word, count in Counter(words).items() if count > 1]


def _lists_of_words(tree: ast.Module) -> Iterator[tuple[int, list[str]]]:
    """The line and words of each `listed("…")`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.endswith("listed"):
            text = node.args[0] if node.args else None
            if isinstance(text, ast.Constant):
                yield node.lineno, str(text.value).split()


def test_no_list_of_words_holds_one_twice() -> None:
    again = [
        (module.name, line, twice)
        for module in (ROOT / "tui_reader").rglob("*.py")
        for line, words in _lists_of_words(ast.parse(module.read_text(encoding="utf-8")))
        if (twice := _twice(words))
    ]
    assert again == []


def _phrases(group: str | list[object]) -> Iterator[str]:
    """The phrases of a group, which may be one line, as may be several of a list."""
    for line in [group] if isinstance(group, str) else group:
        yield from filter(None, (phrase.strip() for phrase in str(line).split(",")))


def test_no_group_of_a_lexicon_holds_a_phrase_twice() -> None:
    again = [
        (lexicon.name, group, twice)
        for lexicon in (ROOT / "tui_reader" / "knowledge" / "data" / "lexicons").glob("*.yaml")
        for group, phrases in cast("Groups", plain(load_file(lexicon)))["groups"].items()
        if (twice := _twice(_phrases(phrases)))
    ]
    assert again == []


def test_no_test_sees_the_profile_data_or_cache_of_whoever_runs_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    scratch = tmp_path_factory.getbasetemp()
    for place in (settings_path(), profiles_path(), cache_path(), default_folder()):
        assert place.is_relative_to(scratch), place
