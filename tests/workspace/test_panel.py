"""The side panel: members on the article's date, who wants what, who speaks, what is told otherwise."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tui_reader.domain.annotation import (
    Annotations,
    Holder,
    MembershipClaim,
    Mention,
    Person,
    Priority,
    Speaker,
    Statement,
)
from tui_reader.domain.article import Article, Block
from tui_reader.domain.document import Origin
from tui_reader.domain.published import Published
from tui_reader.domain.span import Span
from tui_reader.domain.view import Panel
from tui_reader.errors import NotFound
from tui_reader.knowledge.world import World
from tui_reader.library.entry import analysed, entry_of
from tui_reader.workspace import Workspace

TODAY = date(2024, 6, 1)
TEXT = "Allies met\n\nThe allies met and spoke of what they want and of what they do not."
FIVE = {"Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan"}
HEADLINE, SENTENCE = Span(0, 10), Span(12, len(TEXT))

Keep = Callable[..., int]


@pytest.fixture
def keep(workspace: Workspace) -> Keep:
    """Keeps an article with findings made by hand and gives its number."""

    def kept(name: str = "a", published: str | None = "2023-06-01", **found: object) -> int:
        text = f"{TEXT} ({name})"
        blocks = (Block("headline", HEADLINE), Block("paragraph", Span(12, len(text))))
        origin = Origin(name, f"/{name}", "made", name)
        article = Article(
            name, text, blocks, origin, "Allies met", Published(published) if published else None
        )
        annotations = Annotations(article.text_hash, "1", "w", "en", **found)  # type: ignore[arg-type]
        entry = analysed(entry_of(article, analyser="1", world="w"), article, annotations)
        workspace._library.keep([entry])
        return workspace.number_of(name)

    return kept


def bodies(*ids: str, where: Span = SENTENCE) -> tuple[Mention, ...]:
    return tuple(Mention(where, "organisation", body, body, "acronym") for body in ids)


def wants(holder: str, code: str | None, by: str | None = None) -> Priority:
    return Priority(Span(16, 22), "goal", Holder(holder, code), SENTENCE, "test", stated_by=by)


def states(panel: Panel) -> dict[str, str | None]:
    return {state.name: state.status for state in panel.states}


def test_the_organisation_is_the_one_most_spoken_of(workspace: Workspace, keep: Keep) -> None:
    panel = workspace.panel(keep(mentions=bodies("CIS", "CSTO", "CSTO", "Round Table")), today=TODAY)
    assert (panel.organisation, panel.day, panel.day_is_today) == ("CSTO", date(2023, 6, 1), False)
    assert next(iter(panel.choices)) == "CIS"  # the article's others come first
    assert panel.choices["NATO"] == "North Atlantic Treaty Organization"
    assert "CSTO" not in panel.choices


def test_a_headline_weighs_more_than_the_text(workspace: Workspace, keep: Keep) -> None:
    mentions = bodies("CSTO", "CSTO") + bodies("CIS", where=HEADLINE)
    assert workspace.panel(keep(mentions=mentions), today=TODAY).organisation == "CIS"


@pytest.mark.parametrize(
    ("published", "members", "frozen"),
    [
        # Uzbekistan belonged from 2006 to 2012; Armenia froze its part in February 2024
        (
            "2010-01-01",
            {"Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan", "Uzbekistan"},
            set(),
        ),
        ("2013-01-01", {"Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan"}, set()),
        ("2023-06-01", {"Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan"}, set()),
        ("2025-01-01", {"Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan"}, {"Armenia"}),
    ],
)
def test_members_are_those_of_the_articles_day(
    workspace: Workspace, keep: Keep, published: str, members: set[str], frozen: set[str]
) -> None:
    shown = states(workspace.panel(keep(published=published, mentions=bodies("CSTO")), today=TODAY))
    assert {name for name, status in shown.items() if status == "member"} == members
    assert {name for name, status in shown.items() if status == "frozen"} == frozen


def test_the_chair_comes_first_then_who_wants_most(workspace: Workspace, keep: Keep) -> None:
    aims = (wants("Tajikistan", "TJ"), wants("Tajikistan", "TJ"), wants("Armenia", "AM"))
    panel = workspace.panel(keep(mentions=bodies("CSTO"), priorities=aims), today=TODAY)
    assert [(state.name, len(state.priorities)) for state in panel.states[:3]] == [
        ("Belarus", 0),
        ("Tajikistan", 2),
        ("Armenia", 1),
    ]
    assert panel.chair == "BY"
    assert panel.states[0].chair
    (aim, _) = panel.states[1].priorities
    assert (aim.text, aim.sentence, aim.holder) == ("allies", SENTENCE, "Tajikistan")


def test_holders_that_are_no_members_follow(workspace: Workspace, keep: Keep) -> None:
    aims = (wants("NATO", "NATO"), wants("the southern members", None), wants("NATO", "NATO"))
    panel = workspace.panel(keep(mentions=bodies("CSTO"), priorities=aims), today=TODAY)
    assert [(other.name, other.id, len(other.priorities)) for other in panel.others] == [
        ("NATO", "NATO", 2),
        ("the southern members", None, 1),
    ]


def named(*codes: str) -> tuple[Mention, ...]:
    return tuple(Mention(SENTENCE, "country", code, code, "name") for code in codes)


@pytest.mark.parametrize(
    ("bodies_named", "about"),
    [
        # once beside a state that is named seven times: `the ambassador to the United Nations`
        (bodies("UN"), None),
        # once in three mentions or so, or in the headline: that is what the article is about
        (bodies("CSTO", "CSTO", "CSTO"), "CSTO"),
        # to which nearly all states belong, it tells less: as often as any state
        (bodies("UN", "UN", "UN"), None),
        (bodies(*["UN"] * 7), "UN"),
        (bodies("UN", where=HEADLINE), "UN"),
    ],
)
def test_an_organisation_named_in_passing_is_not_what_the_article_is_about(
    workspace: Workspace, keep: Keep, bodies_named: tuple[Mention, ...], about: str | None
) -> None:
    mentions = (*named(*["PE"] * 7, "CL"), *bodies_named)
    panel = workspace.panel(keep(mentions=mentions), today=TODAY)
    assert panel.organisation == about
    assert [body.id for body in panel.bodies] == ([] if about else ["UN"])
    assert about or len(panel.bodies[0].states) > 190
    chosen = workspace.panel(keep(mentions=mentions), today=TODAY, organisation=bodies_named[0].entity)
    assert (chosen.organisation, chosen.bodies) == (bodies_named[0].entity, ())


def test_what_states_hold_together_is_found_from_each_of_them(workspace: Workspace, keep: Keep) -> None:
    together = Priority(
        Span(16, 22), "goal", Holder("Armenia and Chile", None, ("AM", "CL")), SENTENCE, "test"
    )
    panel = workspace.panel(keep(mentions=bodies("CSTO"), priorities=(together,)), today=TODAY)
    shared = {s.name: [line.holder for line in s.shared] for s in (*panel.states, *panel.others) if s.shared}
    assert shared == {"Armenia": ["Armenia and Chile"], "Chile": ["Armenia and Chile"]}
    # It is counted once, under its own name.
    assert sum(len(s.priorities) for s in (*panel.states, *panel.others)) == 1


def test_a_large_circle_is_not_told_of_each_of_its_states(workspace: Workspace, keep: Keep) -> None:
    circle = ("AM", "BY", "KZ", "KG", "RU", "TJ", "UZ", "CL", "PE", "NO", "SE", "FI", "DK")
    aim = Priority(Span(16, 22), "goal", Holder("the partners", None, circle), SENTENCE, "test")
    panel = workspace.panel(keep(mentions=bodies("CSTO"), priorities=(aim,)), today=TODAY)
    assert not any(state.shared for state in (*panel.states, *panel.others))


def test_a_state_that_has_left_is_shown_where_the_article_speaks_of_it(
    workspace: Workspace, keep: Keep
) -> None:
    silent = workspace.panel(keep(mentions=bodies("CSTO")), today=TODAY)
    assert "Uzbekistan" not in states(silent)
    spoken = (*bodies("CSTO"), Mention(SENTENCE, "country", "UZ", "Uzbekistan", "name"))
    assert states(workspace.panel(keep("b", mentions=spoken), today=TODAY))["Uzbekistan"] == "withdrawn"


def test_another_organisation_is_chosen_by_hand(workspace: Workspace, keep: Keep) -> None:
    number = keep(mentions=bodies("CSTO"))
    panel = workspace.panel(number, today=TODAY, organisation="north atlantic treaty organization")
    assert panel.organisation == "NATO"
    assert states(panel)["Finland"] == "member"
    with pytest.raises(NotFound):
        workspace.panel(number, today=TODAY, organisation="Round Table")


def test_without_an_organisation_the_articles_countries_are_shown(workspace: Workspace, keep: Keep) -> None:
    named = tuple(Mention(SENTENCE, "country", code, code, "name") for code in ("PE", "CL", "CL"))
    panel = workspace.panel(keep(mentions=named, priorities=(wants("Peru", "PE"),)), today=TODAY)
    assert panel.organisation is None
    assert [(state.name, state.status, len(state.priorities)) for state in panel.states] == [
        ("Chile", None, 0),
        ("Peru", None, 1),
    ]


def test_an_undated_article_shows_membership_as_of_today(workspace: Workspace, keep: Keep) -> None:
    panel = workspace.panel(keep(published=None, mentions=bodies("CSTO")), today=TODAY)
    assert (panel.day, panel.day_is_today) == (TODAY, True)


def test_the_whole_library_adds_what_others_wrote(workspace: Workspace, keep: Keep) -> None:
    keep("elsewhere", "2020", priorities=(wants("Armenia", "AM"), wants("Russia", "RU")))
    number = keep("here", mentions=bodies("CSTO"), priorities=(wants("Armenia", "AM"),))
    alone = {s.name: s.priorities for s in workspace.panel(number, today=TODAY).states}
    whole = {s.name: s.priorities for s in workspace.panel(number, today=TODAY, whole_library=True).states}
    assert [aim.article_id for aim in alone["Armenia"]] == ["here"]
    assert [aim.article_id for aim in whole["Armenia"]] == ["here", "elsewhere"]
    assert [aim.article_id for aim in whole["Russia"]] == ["elsewhere"]


def test_people_come_with_their_statements_counted_once_a_quotation(workspace: Workspace, keep: Keep) -> None:
    people = (
        Person("ana", "Ana Ruiz", "expert", "analyst"),
        Person("ben", "Ben Ode", "official", "minister"),
        Person("cy", "Cy Photo", "other"),
    )
    said = tuple(
        Statement(Span(12, 15), "direct", group, "test", 1.0, None, Speaker("he", "official", None, "ben"))
        for group in (1, 1, 2)
    )
    panel = workspace.panel(keep(people=people, statements=said), today=TODAY)
    assert [(p.name, p.statements) for p in panel.people] == [("Ben Ode", 2), ("Ana Ruiz", 0)]
    assert [p.name for p in panel.named_only] == ["Cy Photo"]


@pytest.mark.parametrize(
    ("claimed", "expected"),
    [
        # as it was
        ("AM BY KZ KG RU TJ", []),
        # one too many
        (
            "AM BY KZ KG RU TJ UZ",
            ["The article counts among the members of CSTO, unlike its profile: Uzbekistan (withdrawn)"],
        ),
        # one too few
        ("AM BY KZ KG RU", ["The article leaves out members of CSTO: Tajikistan"]),
        # some of them, by way of example
        ("AM BY", []),
    ],
)
def test_membership_told_otherwise_is_said(
    workspace: Workspace, keep: Keep, claimed: str, expected: list[str]
) -> None:
    claim = MembershipClaim("CSTO", tuple(claimed.split()), SENTENCE)
    told = workspace.panel(keep(memberships=(claim,)), today=TODAY).told
    assert list(told) == expected


def test_the_world_is_read_once(workspace: Workspace) -> None:
    assert isinstance(workspace.world, World)
    assert workspace.world is workspace.world


def test_what_is_handed_out_names_its_source(filled: Workspace, folder: Path) -> None:
    (number,) = filled.find("ferry", today=TODAY).numbers
    cited = filled.citation(number, accessed=TODAY)
    assert "“A ferry line returns.”" in cited
    assert "9 May 2023" in cited
    text = filled.open_article(number).article.text
    start = text.index("The line is a bridge")
    quoted = filled.quotation(number, Span(start, start + 29))
    assert quoted.startswith("“The line is a bridge of trade” — Kari Lund (")
    assert "A ferry line returns" in quoted


def test_what_the_organisation_wants_and_its_members_as_one_is_its_own(
    workspace: Workspace, keep: Keep
) -> None:
    six = ("AM", "BY", "KG", "KZ", "RU", "TJ")
    circle = Priority(Span(23, 30), "goal", Holder("the CSTO states", None, six), SENTENCE, "test")
    number = keep(mentions=bodies("CSTO"), priorities=(wants("CSTO", "CSTO"), circle, wants("NATO", "NATO")))
    panel = workspace.panel(number, today=TODAY)
    assert panel.own is not None
    assert [line.holder for line in panel.own.priorities] == ["CSTO", "the CSTO states"]
    assert [other.name for other in panel.others] == ["NATO"]
    # What is told of the body is not told of each member again.
    assert not any(state.wants for state in panel.states)


def test_a_body_and_a_state_of_the_same_letters_are_kept_apart(workspace: Workspace, keep: Keep) -> None:
    priorities = (wants("African Union", "AU"), wants("Australia", "AU"))
    panel = workspace.panel(keep(mentions=bodies("AU"), priorities=priorities), today=TODAY)
    assert panel.organisation == "AU"
    assert panel.own is not None
    assert [line.holder for line in panel.own.priorities] == ["African Union"]


def test_a_name_of_all_members_and_of_others_as_well_is_not_the_bodys(
    workspace: Workspace, keep: Keep
) -> None:
    six = ("AM", "BY", "KG", "KZ", "RU", "TJ")
    holders = (Holder("the leaders", None, six), Holder("the leaders", None, ("CL", "PE")))
    priorities = tuple(Priority(Span(16, 22), "goal", each, SENTENCE, "test") for each in holders)
    panel = workspace.panel(keep(mentions=bodies("CSTO"), priorities=priorities), today=TODAY)
    assert panel.own is None
    assert "the leaders" in {other.name for other in panel.others}


def test_the_date_of_the_article_is_told_as_far_as_it_is_known(workspace: Workspace, keep: Keep) -> None:
    assert workspace.panel(keep("a", published="2023-06"), today=TODAY).dated == "2023-06"
    assert workspace.panel(keep("b", published=None), today=TODAY).dated is None
