"""The user's corrections as YAML: read with every fault placed, edited without touching the rest."""

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.domain.clean import clean_line
from tui_reader.domain.correction import Correction, Ignore, Merge, Rename, Split, Wrong
from tui_reader.domain.span import Span
from tui_reader.errors import BadProfile, Busy, StorageFault
from tui_reader.knowledge.corrections import corrections_of, text_of, with_one_more, without_one
from tui_reader.knowledge.corrections_file import locked, read_text, write_text

words = st.text(min_size=1, max_size=12).map(lambda text: clean_line(text).strip()).filter(bool)
what = st.sampled_from(["person", "entity"])
corrections = st.one_of(
    st.builds(lambda w, i, n: Merge(w, i, f"{i}-2", n), what, words, st.none() | words),
    st.builds(lambda i, a: Split(i, f"{i}~2", tuple(a)), words, st.lists(words, min_size=1, max_size=3)),
    st.builds(Rename, what, words, words),
    st.builds(Ignore, what, words),
    st.builds(
        lambda kind, start, article, said: Wrong(kind, "0f" * 16, Span(start, start + 7), article, said),
        st.sampled_from(["statement", "priority"]),
        st.integers(0, 9999),
        st.just("") | words,
        st.just("") | words,
    ),
)
several = st.lists(corrections, max_size=5, unique=True).map(tuple)


@given(several)
def test_what_was_written_is_read_back_equal(written: tuple[Correction, ...]) -> None:
    assert corrections_of(text_of(written), "c.yaml") == written


@given(several, corrections, st.integers(0, 5))
def test_one_more_and_one_less_leave_the_rest_in_its_order(
    written: tuple[Correction, ...], one: Correction, at: int
) -> None:
    rest = tuple(each for each in written if each != one)
    more = with_one_more(text_of(rest), "c.yaml", one, at)
    assert corrections_of(more, "c.yaml") == (*rest[:at], one, *rest[at:])
    assert corrections_of(without_one(more, "c.yaml", one), "c.yaml") == rest


BY_HAND = """\
# mine
corrections:
  - ignore person: black-sea   # a sea

  # the same man
  - merge person: ivan-testof
    into: ivan-testov
  - {rename entity: CLUB, name: "The Club"}
"""


def test_an_edit_leaves_remarks_and_layout_as_they_are() -> None:
    more = with_one_more(BY_HAND, "c.yaml", Ignore("entity", "moon"))
    assert more == BY_HAND + "  - ignore entity: moon\n"
    assert without_one(more, "c.yaml", Ignore("entity", "moon")) == BY_HAND
    less = without_one(BY_HAND, "c.yaml", Merge("person", "ivan-testof", "ivan-testov"))
    assert less == BY_HAND.replace("  - merge person: ivan-testof\n    into: ivan-testov\n", "")


@pytest.mark.parametrize(
    "layout",
    [
        "",  # no file yet
        "corrections:\n",  # all were taken back
        "corrections: []",  # by hand
        "corrections: [{ignore person: a}]",  # a layout that lines cannot be cut from
        "corrections:\r\n- ignore person: a\r\n",  # an editor of Windows
    ],
)
def test_any_layout_can_be_added_to(layout: str) -> None:
    before = corrections_of(layout, "c.yaml")
    assert corrections_of(with_one_more(layout, "c.yaml", Ignore("entity", "b")), "c.yaml") == (
        *before,
        Ignore("entity", "b"),
    )


@pytest.mark.parametrize(
    ("line", "column", "why"),
    [
        ("- ignore persons: a", 3, "begins with one of"),  # no such correction
        ("- merge person: a", 3, "missing: into"),
        ("- merge person: a\n  into: a", 3, "into itself"),
        ("- ignore person: a\n  because: b", 3, "unknown key because"),
        ("- ignore person:", 17, "expected words"),
        ("- ignore person: [a]", 18, "expected words"),
        ("- a", 3, "expected keys with values"),
        ("- split person: a\n  apart: b\n  articles: []", 3, "needs another id"),
        ("- wrong statement: abc\n  from: 1\n  to: 2", 3, "hash of a text"),
        (f"- wrong statement: {'0' * 32}\n  from: 1\n  to: one", 3, "numbers"),
        (f"- wrong statement: {'0' * 32}\n  from: 2\n  to: 1", 3, "not a span"),
    ],
)
def test_a_fault_is_told_with_its_place(line: str, column: int, why: str) -> None:
    with pytest.raises(BadProfile, match=why) as fault:
        corrections_of(f"corrections:\n{line}\n", "c.yaml")
    assert (fault.value.line, fault.value.column) in {(2, column), (3, column)}


def test_a_file_is_written_whole_where_its_link_leads_with_its_rights(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "folder" / "corrections.yaml"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o600)
    link.parent.mkdir()
    link.symlink_to(real)
    write_text(link, "corrections:\n")
    assert read_text(link) == "corrections:\n"
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in link.parent.iterdir()] == ["corrections.yaml"]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(StorageFault):
        write_text(tmp_path / "file" / "corrections.yaml", "")
    with pytest.raises(StorageFault), locked(tmp_path / "file", patience=0):
        pass


def test_one_at_a_time(tmp_path: Path) -> None:
    told: list[str] = []
    with locked(tmp_path, patience=0):
        with pytest.raises(Busy), locked(tmp_path, patience=0):
            pass
        with pytest.raises(Busy), locked(tmp_path, patience=1.1, on_wait=told.append):
            pass
    assert "waiting for another process" in told[0]
    held = threading.Event()
    with locked(tmp_path, patience=0):
        held.set()
    with locked(tmp_path, patience=0):
        assert held.is_set()
