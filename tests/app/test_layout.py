"""Wrapping, laying out, painting, arranging: pure functions, tried by table and by property."""

import re
from dataclasses import replace
from datetime import date
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_reader.app import seeking
from tui_reader.app.arrangement import arrange
from tui_reader.app.commands import BY_ID, COMMANDS, Keymap, key_line, keys_of, shown, strokes
from tui_reader.app.heading import head_of
from tui_reader.app.look import look
from tui_reader.app.marks import Mark, Marks
from tui_reader.app.outline import outline
from tui_reader.app.outline_rows import SILENT, Fold, View
from tui_reader.app.painting import long_date, row_details, row_line, short_date, strip, text_bits
from tui_reader.app.places import Place, Places
from tui_reader.app.remembered import Remembered, from_json, to_json
from tui_reader.app.seeking import count_of, places_of
from tui_reader.app.sheet import Sheet
from tui_reader.app.widgets.prompt import Writing
from tui_reader.app.wrapping import fit, pad, wrap
from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article, Block
from tui_reader.domain.clean import clean
from tui_reader.domain.document import Origin
from tui_reader.domain.query import Filter
from tui_reader.domain.span import Span
from tui_reader.domain.view import Opened, Panel, Row, StateLine

TEXTS = st.text(max_size=300).map(clean)
WIDTHS = st.integers(min_value=1, max_value=60)


# ---- wrapping --------------------------------------------------------------------------------------------
@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_the_width_and_no_word_is_lost(text: str, width: int) -> None:
    lines = [text[a:b] for a, b in wrap(text, 0, len(text), width)]
    assert all(cell_len(line) <= max(width, 2) for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(TEXTS, WIDTHS)
def test_a_fitted_text_fits(text: str, width: int) -> None:
    line = text.replace("\n", " ")
    assert cell_len(fit(line, width)) <= max(width, 1)
    assert cell_len(pad(line, width)) == max(width, cell_len(fit(line, width)))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 3, ["one", "two"]),  # spaces at a seam belong to no line
        ("abcdefgh", 3, ["abc", "def", "gh"]),  # a word that is too long is cut
        ("a\nb", 9, ["a", "b"]),  # a line end is one
        ("中文字符", 4, ["中文", "字符"]),  # wide characters take two cells
        ("e\u0301e\u0301", 1, ["e\u0301", "e\u0301"]),  # an accent stays with its letter
        ("   ", 4, []),
    ],
)
def test_lines_break_where_readers_expect(text: str, width: int, lines: list[str]) -> None:
    assert [text[a:b] for a, b in wrap(text, 0, len(text), width)] == lines


# ---- the sheet -------------------------------------------------------------------------------------------
def an_article(text: str, *blocks: Block) -> Article:
    return Article("a", text, blocks, Origin("a.txt", "/a.txt"), title="A title")


def rows_of(sheet: Sheet) -> list[tuple[int, int]]:
    count = sheet.distance((0, 0), sheet.end, 1000) + 1
    return [sheet.moved((0, 0), number) for number in range(count)]


def test_a_headline_is_shown_once_with_what_is_known_below_it() -> None:
    article = an_article(
        "Posted: today\n\nNews\n\nBody", Block("posted", Span(0, 13)), Block("headline", Span(15, 19))
    )
    sheet = Sheet(article, 40, [("meta", "7 Dec 2023")])
    rows = [sheet.line(row) for row in rows_of(sheet)]
    words = [line.own or article.text[line.start : line.end] for line in rows]
    assert words == ["Posted: today", "", "News", "7 Dec 2023", "", "Body"]


def test_a_dateline_stands_on_the_line_of_its_paragraph() -> None:
    article = an_article(
        "MINSK, May 5. Talks went on.", Block("dateline", Span(0, 13)), Block("paragraph", Span(14, 28))
    )
    sheet = Sheet(article, 60)
    assert [sheet.line(row).kind for row in rows_of(sheet)] == ["paragraph", "paragraph"]


@given(st.lists(TEXTS, max_size=8), WIDTHS, st.integers(min_value=0, max_value=2000))
def test_every_place_of_the_text_is_on_the_row_that_is_found_for_it(
    parts: list[str], width: int, at: int
) -> None:
    article = an_article("\n\n".join(parts))
    sheet = Sheet(article, width, [("meta", "no date")])
    if not article.text.strip():
        return
    offset = min(at, len(article.text) - 1)
    line = sheet.line(sheet.row_of(offset))
    if not article.text[offset].isspace() and not line.own:
        assert line.start <= offset < line.end


@given(st.lists(TEXTS, max_size=8), WIDTHS, st.integers(min_value=-50, max_value=50))
def test_moving_there_and_back_is_standing_still(parts: list[str], width: int, by: int) -> None:
    sheet = Sheet(an_article("\n\n".join(parts)), width, [("meta", "no date")])
    start = sheet.moved((0, 0), 10)
    there = sheet.moved(start, by)
    if sheet.distance(start, there, 100) == by:
        assert sheet.moved(there, -by) == start


def test_a_line_of_twenty_million_characters_is_opened_at_once() -> None:
    sheet = Sheet(an_article("word " * 4_000_000), 80)
    end = sheet.last_top(40)
    assert sheet.distance(end, sheet.end, 100) == 39
    assert len(sheet._lines) < 10


# ---- words in a text -------------------------------------------------------------------------------------
@given(st.text("ab \n", max_size=60), st.text("ab ", max_size=6), st.integers(min_value=1, max_value=30))
def test_words_are_found_wherever_the_text_is_cut_to_be_looked_through(
    text: str, words: str, stretch: int
) -> None:
    with patch.object(seeking, "_STRETCH", stretch):
        found = places_of(words, text)
    pattern = r"\s+".join(words.split())
    assert found == (tuple(Span(*m.span()) for m in re.finditer(pattern, text)) if pattern else ())


def test_a_count_that_was_given_up_says_so() -> None:
    assert count_of(len(places_of("e", "We were. " * 5000))) == "10,000+"
    assert count_of(len(places_of("we were", "We were. " * 5000))) == "5,000"


# ---- painting --------------------------------------------------------------------------------------------
A_ROW = Row(
    7,
    "x",
    "A long title of an article",
    "2023-12-07",
    "Post",
    ("BY", "RU", "AM", "KZ"),
    ("CSTO",),
    False,
    True,
)


@pytest.mark.parametrize("width", range(1, 120))
def test_a_row_is_as_wide_as_the_list_and_keeps_its_title(width: int) -> None:
    ink = look("ink")
    line = strip(row_line(A_ROW, width, ink), width, ink.text)
    assert line.cell_length == width
    assert line.text.strip()
    assert strip(row_details(A_ROW, width, ink), width, ink.text).cell_length == width


@pytest.mark.parametrize("width", range(72, 140))
def test_long_names_of_organisations_leave_the_title_most_of_the_line(width: int) -> None:
    ink, named = look("ink"), replace(A_ROW, organisations=("The Commission for the Lamps of the Quay", "UN"))
    line = strip(row_line(named, width, ink), width, ink.text).text
    assert "A long title of an article" in line
    assert line.rstrip().endswith("BY RU AM +1") or "BY RU AM +1  The Commission" in line


@pytest.mark.parametrize(
    ("iso", "short", "long"),
    [
        ("2023-12-07T12:18:00", "07 Dec 23", "7 Dec 2023, 12:18"),
        ("2023-12-07", "07 Dec 23", "7 Dec 2023"),
        ("2022-09", "Sep 2022 ", "Sep 2022"),
        ("2004/2005", "2004/2005", "2004/2005"),
        ("2023", "2023     ", "2023"),
        (None, "no date  ", "no date"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(iso: str | None, short: str, long: str) -> None:
    assert short_date(iso, 9) == short
    assert long_date(iso) == long


def test_later_marks_are_laid_over_earlier_ones() -> None:
    ink = look("ink")
    marks = Marks([Mark(0, 10, "country", 1), Mark(4, 6, "hit", 4)]).touching(0, 12)
    bits = text_bits(
        "0123456789ab", (0, 12), marks, lambda role: ink.hit if role == "hit" else ink.country, ink.text
    )
    assert [text for text, _ in bits] == ["0123", "45", "6789", "ab"]
    assert bits[1][1].bgcolor == ink.hit.bgcolor


def test_every_kind_is_told_by_more_than_its_colour() -> None:
    for theme in ("ink", "paper", "ansi-dark", "ansi-light"):
        styles = look(theme, colour=False)
        signals = [styles.of_mention(kind) for kind in ("country", "organisation", "expert")]
        assert len({(bool(s.bold), bool(s.underline)) for s in signals}) == 3


# ---- the panel -------------------------------------------------------------------------------------------
def test_a_long_membership_is_a_paragraph_a_short_one_a_list_and_a_huge_one_is_folded() -> None:
    def panel(count: int) -> Panel:
        states = tuple(StateLine(f"S{i}", f"State {i}", "member", False, ()) for i in range(count))
        return Panel("ORG", "The Organisation", {}, date(2023, 1, 1), False, None, states, (), ())

    view = View(36, frozenset(), whole_library=False, number=1)
    assert len(outline(panel(6), view, look("ink"))) > 6
    assert 6 < len(outline(panel(30), view, look("ink"))) < 30
    assert not any(isinstance(row.target, Fold) for row in outline(panel(30), view, look("ink")))
    folded = outline(panel(193), view, look("ink"))
    assert len(folded) < 10
    head = next(row for row in folded if isinstance(row.target, Fold))
    assert "193 members" in "".join(text for text, _ in head.bits)
    unfolded = View(36, frozenset({SILENT}), whole_library=False, number=1)
    assert any(
        "State 192" in "".join(t for t, _ in row.bits) for row in outline(panel(193), unfolded, look("ink"))
    )


# ---- sizes, places, state --------------------------------------------------------------------------------
@pytest.mark.parametrize("pane", ["list", "article", "panel"])
@pytest.mark.parametrize("width", range(40, 260, 7))
@pytest.mark.parametrize("panel_open", [False, True])
def test_panes_fill_the_width_and_the_one_in_use_is_shown(pane: str, width: int, panel_open: bool) -> None:
    shown_ = arrange(width, 40, pane, panel_open=panel_open, zoomed=False)
    assert shown_.list + shown_.article + shown_.panel == width
    assert getattr(shown_, pane) > 0
    if 80 <= width < 100 and not panel_open and pane != "panel":
        assert (shown_.list, shown_.article >= 50) == (28, True)


def test_back_and_forward_go_through_places_like_pages() -> None:
    places = Places()
    first, second, third = Place(1), Place(2, 50), Place(3, 0, Span(1, 2))
    places.leave(first)
    places.leave(second)
    assert places.back(third) == second
    assert places.back(second) == first
    assert places.back(first) is None
    assert places.forward(first) == second


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", '{"query": 3, "number": "x", "filters": [1, {"field": "zebra"}]}', None]
)
def test_whatever_was_kept_the_reader_opens(text: str | None) -> None:
    assert from_json(text) == Remembered()


@pytest.mark.parametrize(
    "text",
    [
        '{"pane": []}',
        '{"pane": {"a": 1}}',
        '{"theme": []}',
        '{"text_width": -7}',
        '{"text_width": 1000000}',
        '{"text_width": true}',
        '{"offset": -9}',
        '{"filters": [{"field": []}]}',
        '{"filters": [{"field": "country"}]}',  # a filter for nothing
        '{"filters": [{"field": "country", "value": 7, "label": "Seven"}]}',
    ],
)
def test_a_damaged_state_is_left_at_its_default(text: str) -> None:
    assert from_json(text) == Remembered()


def test_what_is_remembered_comes_back_equal() -> None:
    kept = Remembered("bridge", (Filter("country", "AM", "Armenia"),), 7, 120, "article", True, theme="paper")
    assert from_json(to_json(kept)) == kept


# ---- keys ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("key", "presses", "printed"),
    [
        ("j", ("j",), "j"),
        ("gg", ("g", "g"), "gg"),
        ("f e", ("f", "e"), "fe"),
        ("^d", ("ctrl+d",), "^d"),
        ("ctrl+d", ("ctrl+d",), "^d"),
        ("PgDn", ("pagedown",), "PgDn"),
        ("Enter", ("enter",), "Enter"),
        ("]e", ("]", "e"), "]e"),
        ("^", ("^",), "^"),
    ],
)
def test_keys_are_read_as_people_write_them(key: str, presses: tuple[str, ...], printed: str) -> None:
    assert strokes(key) == presses
    assert shown(key) == printed


def test_no_key_means_two_things_in_one_pane_and_no_command_hides_another() -> None:
    taken: dict[tuple[str, tuple[str, ...]], str] = {}
    for command in COMMANDS:
        for key in command.keys:
            for where in ("list", "article", "panel") if command.where == ("anywhere",) else command.where:
                assert taken.setdefault((where, strokes(key)), command.id) == command.id
    for where, presses in taken:
        assert all((where, presses[:n]) not in taken for n in range(1, len(presses)))


def test_the_key_line_has_at_most_seven_keys_and_fits_eighty_columns() -> None:
    for where in ("list", "article", "panel"):
        line = key_line(where, {})  # type: ignore[arg-type]
        assert len(line) <= 7
        assert sum(len(key) + len(word) + 3 for key, word in line) <= 80


def test_the_help_to_a_command_fits_into_the_box_of_eighty_columns() -> None:
    # The frame, the mark before a choice, its keys, and the cell that stays free at the end.
    assert [c.id for c in COMMANDS if len(c.help) > 80 - 2 - 3 - 11 - 1] == []


def test_a_rebound_command_answers_to_its_new_keys_only() -> None:
    keymap = Keymap({"mark.star": ["X"], "undo": []})
    assert keymap.command("list", ("X",)) == BY_ID["mark.star"]
    assert keymap.command("list", ("s",)) is None
    assert keymap.command("list", ("u",)) is None
    assert keys_of(BY_ID["mark.star"], {"mark.star": ["X"]}) == ("X",)


def test_a_users_key_beats_what_a_pane_means_by_it() -> None:
    keymap = Keymap({"quit": ["/"], "refresh": ["e"], "panel.fold": ["R"]})
    assert keymap.command("list", ("/",)) == BY_ID["quit"]
    assert keymap.command("panel", ("e",)) == BY_ID["refresh"]
    # Both are the user's own: the one that is meant in this pane alone is the nearer.
    both = Keymap({"quit": ["e"], "panel.fold": ["e"]})
    assert both.command("panel", ("e",)) == BY_ID["panel.fold"]
    assert both.command("list", ("e",)) == BY_ID["quit"]


def test_a_users_key_that_is_meant_anywhere_is_offered_once() -> None:
    keymap = Keymap({"quit": ["f q"]})
    assert [command.id for _, command in keymap.following("list", ("f",))].count("quit") == 1


@given(
    st.text(max_size=20),
    st.lists(st.sampled_from(["backspace", "left", "right", "home", "ctrl+w", "ctrl+u", "x"])),
)
def test_the_cursor_never_leaves_what_is_written(text: str, keys: list[str]) -> None:
    writing = Writing().typed(text)
    for key in keys:
        writing = writing.pressed(key) or writing.typed(key)
        assert 0 <= writing.at <= len(writing.text)


def test_a_source_that_is_its_own_author_is_named_once() -> None:
    article = Article(
        "a", "Lamps burn.", (), Origin("a.txt", "/a.txt"), title="Lamps", source="Board", author="Board"
    )
    opened = Opened(1, article, Annotations("h", "1", "w", "en"), read=False, starred=False)
    assert ("meta", "no date · Board") in head_of(opened)


def test_what_is_reversed_is_of_one_colour() -> None:
    ansi = look("ansi-light")
    (row,) = strip([("Peru", ansi.country), (" 3", ansi.priority)], 6, ansi.selected)._segments[:1]
    assert row.style is not None
    assert row.style.color is None
    marks = [Mark(0, 4, "country"), Mark(0, 9, "here")]
    styles = {"country": ansi.country, "here": ansi.here}
    bits = text_bits("Peru asks", (0, 9), marks, styles.__getitem__, ansi.text)
    assert {style.color for _, style in bits} == {None}
    # what tells the kinds apart besides colour stays
    assert bits[0][1].underline


def test_what_is_lit_by_a_background_keeps_its_colours() -> None:
    ink = look("ink")
    styles = {"country": ink.country, "here": ink.here}
    marks = [Mark(0, 4, "country"), Mark(0, 9, "here")]
    (name, style), _ = text_bits("Peru asks", (0, 9), marks, styles.__getitem__, ink.text)
    assert name == "Peru"
    assert style.color == ink.country.color
