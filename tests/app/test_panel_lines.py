"""The lines of the side panel: numbers that add up, names and roles that are cut and say so."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from tui_reader.app.look import look
from tui_reader.app.outline import outline
from tui_reader.app.outline_rows import SILENT, View
from tui_reader.app.wrapping import clipped
from tui_reader.domain.span import Span
from tui_reader.domain.view import Panel, PersonLine, PriorityLine, StateLine


def shown(panel: Panel, *opened: str) -> list[str]:
    """The lines of a panel as they are read."""
    view = View(36, frozenset(opened), whole_library=False, number=1)
    return ["".join(text for text, _ in row.bits).rstrip() for row in outline(panel, view, look("ink"))]


def line(text: str, holder: str = "Peru") -> PriorityLine:
    where = Span(0, 9)
    return PriorityLine(1, "a", "A", None, text, where, where, "goal", holder, None, text)


def test_the_numbers_of_a_body_add_up() -> None:
    states = (
        StateLine("PE", "Peru", "member", True, (line("calm seas"),)),
        *(StateLine(f"S{i}", f"State {i}", "member", False, ()) for i in range(17)),
        StateLine("FZ", "Frozenia", "frozen", False, ()),
        *(StateLine(f"P{i}", f"Partner {i}", "partner", False, ()) for i in range(2)),
        StateLine("AP", "Applia", "applicant", False, ()),
        StateLine("LE", "Leftia", "withdrawn", False, ()),
    )
    told = shown(Panel("ORG", "ORG", {}, date(2023, 1, 1), False, "PE", states, (), ()), SILENT)
    text = " ".join(" ".join(told).split())
    assert "chair Peru · 19 members, 2 partners, 1 applicant, 1 former member" in text
    assert "▾ 18 members, 2 partners, 1 applicant, 1 former member without wants of their own here" in text
    assert "frozen: Frozenia" in text
    assert "partners: Partner 0, Partner 1" in text
    assert text.index("Peru chair") < text.index("without wants of their own")


def test_a_name_or_an_aim_that_is_cut_ends_in_one_ellipsis() -> None:
    long = (
        "the future of every lighthouse between the northern strait and the southernmost of all the islands"
    )
    holder = "Norway, Chile, Peru and the Republic of the Lamps"
    others = (StateLine(None, holder, None, False, (line(long),)),)
    told = shown(Panel(None, None, {}, date(2023, 1, 1), False, None, (), others, ()), holder)
    text = " ".join(" ".join(told).split())
    assert text.count("…") == 1
    assert "……" not in text
    assert holder in text.replace(" 1 ", " ")


def test_a_person_without_a_role_has_none_and_a_role_that_is_cut_says_so() -> None:
    long = "Chairperson of the Standing Committee on Lamps, Oil and the Health of the Keepers of the Coast"
    people = (
        PersonLine("a", "Ada Low", None, "official", 2),
        PersonLine("b", "Ben Ode", long, "official", 1),
        PersonLine("c", "Cy Ray", None, "other", 1),
    )
    told = shown(Panel(None, None, {}, date(2023, 1, 1), False, None, (), (), people))
    at = next(n for n, text in enumerate(told) if "Ada Low" in text)
    assert told[at + 1].strip() == "(official, role not stated)"
    at = next(n for n, text in enumerate(told) if "Ben Ode" in text)
    assert told[at + 2].endswith("…")
    assert long.startswith(told[at + 1].strip() + " " + told[at + 2].strip("… "))
    assert "Cy Ray" in told[-1]


@pytest.mark.parametrize(
    ("text", "width", "most", "lines"),
    [
        # all of it fits
        ("one two", 7, 2, ["one two"]),
        # what is left out is told after a whole word
        ("one two three four", 8, 2, ["one two", "three…"]),
        # a word that is wider than the line is cut within
        ("abcdefghijklmnop", 6, 1, ["abcde…"]),
        # there is one ellipsis where the text has one of its own
        ("one two… three", 8, 1, ["one two…"]),
        ("", 8, 2, []),
    ],
)
def test_a_clipped_text_says_once_that_words_are_left_out(
    text: str, width: int, most: int, lines: list[str]
) -> None:
    assert clipped(text, width, most) == lines


def test_how_many_wants_are_not_listed_is_told() -> None:
    states = (StateLine("PE", "Peru", "member", True, tuple(line(f"lamp {n}") for n in range(60))),)
    text = "\n".join(shown(Panel("ORG", "ORG", {}, date(2023, 1, 1), False, "PE", states, (), ()), "PE"))
    assert "lamp 49" in text
    assert "lamp 50" not in text
    assert "10 more are not listed" in text


@pytest.mark.parametrize(
    ("stated_by", "head"),
    [
        ("Peru", "▌ goal"),  # whose it is stands above already
        (None, "▌ goal"),
        ("Ada Low", "▌ goal · says Ada Low"),
    ],
)
def test_who_says_so_is_told_where_it_is_somebody_else(stated_by: str | None, head: str) -> None:
    peru = StateLine("PE", "Peru", None, False, (replace(line("calm seas"), stated_by=stated_by),))
    told = shown(Panel(None, None, {}, date(2023, 1, 1), False, None, (peru,), (), ()), "PE")
    assert head in [each.strip() for each in told]


def test_with_whom_a_joint_aim_is_held_is_told() -> None:
    joint = line("low tariffs", "Peru and Chile")
    peru = StateLine("PE", "Peru", None, False, (), (joint, line("calm seas")))
    told = shown(Panel(None, None, {}, date(2023, 1, 1), False, None, (peru,), (), ()), "PE")
    assert [each.strip() for each in told if "goal" in each] == ["▌ goal · Peru and Chile", "▌ goal"]
    assert any(each.endswith("2 joint") for each in told)


def test_what_the_organisation_itself_wants_stands_first() -> None:
    lamps = line("lamps on every shore", "ORG")
    own = StateLine("ORG", "ORG as a whole", None, False, (lamps,))
    peru = StateLine("PE", "Peru", "member", True, (line("calm seas"),))
    told = shown(Panel("ORG", "ORG", {}, date(2023, 1, 1), False, "PE", (peru,), (), (), own=own), "ORG")
    text = " ".join(" ".join(told).split())
    assert "ORG as a whole 1 ▌ goal lamps on every shore" in text
    assert text.index("ORG as a whole") < text.index("Peru chair")


def test_who_says_all_that_a_state_wants_is_told_once() -> None:
    wants = tuple(replace(line(f"lamp {n}"), stated_by="Ada Low") for n in range(3))
    peru = StateLine("PE", "Peru", None, False, wants)
    told = shown(Panel(None, None, {}, date(2023, 1, 1), False, None, (peru,), (), ()), "PE")
    assert [each.strip() for each in told if "Ada Low" in each] == ["all by Ada Low"]
    mixed = (*wants, replace(line("oil"), stated_by="Ben Ode"))
    peru = replace(peru, priorities=mixed)
    told = shown(Panel(None, None, {}, date(2023, 1, 1), False, None, (peru,), (), ()), "PE")
    assert [each.strip() for each in told if "Low" in each or "Ode" in each] == [
        *["▌ goal · says Ada Low"] * 3,
        "▌ goal · says Ben Ode",
    ]


def test_one_who_says_most_of_it_is_told_beside_each() -> None:
    # beyond what is listed, or of what is held with others, somebody else says so
    wants = tuple(replace(line(f"lamp {n}"), stated_by="Ada Low") for n in range(50))
    joint = replace(line("low tolls", "Peru and Chile"), stated_by="Ben Ode")
    last = replace(line("oil"), stated_by="Ben Ode")
    for peru in (
        StateLine("PE", "Peru", None, False, (*wants, last)),
        StateLine("PE", "Peru", None, False, wants[:2], (joint,)),
    ):
        told = shown(Panel(None, None, {}, date(2023, 1, 1), False, None, (peru,), (), ()), "PE")
        assert not any("all by" in each for each in told)
    told = shown(
        Panel(
            None, None, {}, date(2023, 1, 1), False, None, (replace(peru, priorities=(*wants, last)),), (), ()
        ),
        "PE",
    )
    assert "     1 more is not listed" in told


@pytest.mark.parametrize(
    ("dated", "head"),
    [
        ("2023", "ORG in 2023"),
        ("2023-06", "ORG in Jun 2023"),
        ("2023-06-01", "ORG on 1 Jun 2023"),
        ("2023-06-01T10:00:00Z", "ORG on 1 Jun 2023"),
    ],
)
def test_membership_is_told_as_of_the_date_as_far_as_it_is_known(dated: str, head: str) -> None:
    states = (StateLine("PE", "Peru", "member", False, ()),)
    told = shown(Panel("ORG", "ORG", {}, date(2023, 6, 1), False, None, states, (), (), dated=dated))
    assert told[0].strip() == head


def test_an_article_in_which_nobody_wants_anything_says_so() -> None:
    peru = StateLine("PE", "Peru", None, False, ())
    told = shown(Panel(None, None, {}, date(2023, 1, 1), False, None, (peru,), (), ()))
    assert " no wants stated in this article" in told
    assert not any(each.startswith(" wants stated in") for each in told)


def test_who_says_what_is_wanted_is_not_cut() -> None:
    by = "the Deputy Chairperson of the Lighthouse Board"
    states = (StateLine("PE", "Peru", "member", False, (replace(line("calm seas"), stated_by=by),)),)
    told = shown(Panel("ORG", "ORG", {}, date(2023, 1, 1), False, None, states, (), ()), "PE")
    assert "   ▌ goal" in told
    assert f"goal says {by} calm seas" in " ".join(" ".join(told).split())
    states = (StateLine("PE", "Peru", "member", False, (replace(line("calm seas"), stated_by="Ann Lee"),)),)
    told = shown(Panel("ORG", "ORG", {}, date(2023, 1, 1), False, None, states, (), ()), "PE")
    assert "   ▌ goal · says Ann Lee" in told


def test_no_two_blank_lines_follow_each_other() -> None:
    others = (StateLine(None, "Peru", None, False, (line("calm seas"),)),)
    told = shown(Panel("ORG", "ORG", {}, date(2023, 1, 1), False, None, (), others, ()), "Peru")
    assert "" in told
    assert not any(a == b == "" for a, b in pairwise(told))
