"""The user's settings are read whole, or refused with the place and what was meant."""

from pathlib import Path

import pytest

from tui_reader import settings
from tui_reader.errors import BadProfile
from tui_reader.settings import Settings, load_settings


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "user_config_path", lambda *_, **__: tmp_path / "config")
    return tmp_path


def read(home: Path, text: str) -> Settings:
    path = home / "settings.yaml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def test_no_file_means_the_defaults(home: Path) -> None:
    assert load_settings(home / "none.yaml") == Settings()


def test_an_empty_file_means_the_defaults_too(home: Path) -> None:
    assert read(home, "# nothing yet\n") == Settings()
    assert read(home, "keys:\ntheme: null\n") == Settings()


def test_everything_can_be_set(home: Path) -> None:
    text = "library: lib\nprofiles: /p\ntheme: ink\nwidth: 72\nkeys: {read.on: [space, n], back: h, quit: []}"
    assert read(home, text) == Settings(
        library=home / "lib",  # as seen from the settings file
        profiles=Path("/p"),
        theme="ink",
        width=72,
        keys={"read.on": ("space", "n"), "back": ("h",), "quit": ()},
    )


def test_a_home_folder_is_written_with_a_tilde(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/reader")
    assert read(home, "library: ~/lib").library == Path("/home/reader/lib")


def test_profiles_beside_the_settings_are_taken_unasked(home: Path) -> None:
    (home / "config/profiles").mkdir(parents=True)
    assert read(home, "theme: ink") == Settings(theme="ink", profiles=home / "config/profiles")
    assert load_settings(home / "none.yaml").profiles == home / "config/profiles"


def test_keys_that_yaml_would_take_for_booleans_stay_keys(home: Path) -> None:
    assert read(home, "keys: {open: [y, n, on, 1]}").keys == {"open": ("y", "n", "on", "1")}


@pytest.mark.parametrize(
    ("text", "why", "line", "column"),
    [
        ("themes: ink", "did you mean theme?", 1, 1),
        ("a: 1\nzzz: 2", "unknown key a", 1, 1),
        ("zzz: 2", "did you mean keys or library or profiles or theme or width", 1, 1),
        ("width: wide", "columns from 40 to 200", 1, 8),
        ("width: 39", "columns from 40 to 200", 1, 8),
        ("width: ٧٢", "columns from 40 to 200", 1, 8),  # digits, but not ours
        ("width: " + "9" * 5_000, "columns from 40 to 200", 1, 8),
        ("theme: [ink]", "theme: expected a word", 1, 8),
        ('theme: "i\\ek"', "theme: expected a word", 1, 8),
        ("library: ~no-such-user/lib", "home folder is not known", 1, 10),
        ("library: ''", "a folder: expected a word", 1, 10),
        ("keys: [q]", "keys: expected action ids", 1, 7),
        ("keys:\n  quit: [q, [x]]", "a key: expected a word", 2, 13),
        ("keys:\n  quit:", "a key: expected a word", 2, 8),
        ("keys: {quit: q, quit: x}", "given before", 1, 17),
        ("- a", "settings are keys with values", 1, 1),
        ("keys: }", "not YAML", 1, 7),
    ],
)
def test_a_fault_is_named_with_its_place(home: Path, text: str, why: str, line: int, column: int) -> None:
    with pytest.raises(BadProfile) as caught:
        read(home, text)
    assert why in caught.value.why
    assert (caught.value.line, caught.value.column) == (line, column)
    assert str(caught.value).isprintable()


def test_the_platform_says_where_settings_and_cache_are() -> None:
    assert settings.settings_path().name == "settings.yaml"
    assert settings.cache_path().is_absolute()
