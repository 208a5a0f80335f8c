"""What is kept, found again, marked and undone."""

from datetime import date

import pytest

from tests.library.making import article, entry, fates, findings
from tui_reader.domain.query import About, Among, And, Dated, Filter, Flag, Node, Not, Or, Who
from tui_reader.errors import NotFound
from tui_reader.library.entry import Entry
from tui_reader.library.store import Library


def test_the_same_document_twice_changes_nothing(library: Library) -> None:
    assert fates(library, entry(article())) == ["ingested"]
    before = library.last_change()
    assert fates(library, entry(article())) == ["unchanged"]
    assert library.last_change() == before


def test_a_changed_text_is_updated_in_place_and_stays_read_and_starred(library: Library) -> None:
    library.keep([entry(article("First words."))])
    number = library.number_of("a")
    library.mark([number], {"read": True, "starred": True})
    assert fates(library, entry(article("Other words."))) == ["updated"]
    opened = library.open_article(number)
    assert opened.article.text == "Other words."
    assert opened.read
    assert opened.starred


def test_a_mended_title_or_date_is_updated(library: Library) -> None:
    library.keep([entry(article())])
    assert fates(library, entry(article(title="Talks at last"))) == ["updated"]
    assert fates(library, entry(article(title="Talks at last", date="2023-05"))) == ["updated"]
    (row,) = library.rows(library.numbers())
    assert (row.title, row.published) == ("Talks at last", "2023-05")


def test_the_same_text_elsewhere_is_one_article_with_two_places(library: Library) -> None:
    assert fates(library, entry(article()), entry(article(name="b", collection="wire"))) == [
        "ingested",
        "duplicate",
    ]
    assert library.number_of("b") == library.number_of("a")
    assert len(library.numbers()) == 1


def test_two_archives_with_the_same_record_ids_do_not_overwrite_each_other(library: Library) -> None:
    first, second = article("One."), article("Two.", collection="wire")
    assert [outcome.id for outcome in library.keep([entry(first), entry(second)])] == ["a", "wire:a"]
    assert library.open_article(library.number_of("a")).article.text == "One."
    assert library.open_article(library.number_of("wire:a")).article.text == "Two."
    third = article("Three.", collection="wire", name="wire:a")
    assert library.keep([entry(third)])[0].id not in ("a", "wire:a")
    assert library.faults() == ()


def test_a_place_that_changes_leaves_the_others_their_text(library: Library) -> None:
    library.keep([entry(article("Same.")), entry(article("Same.", collection="wire"))])
    library.mark([library.number_of("a")], {"starred": True})
    # the place that the article was shown by goes; the other one steps in
    assert fates(library, entry(article("Edited."))) == ["updated"]
    assert library.open_article(library.number_of("a")).article.text == "Edited."
    assert library.open_article(library.number_of("wire:a")).article.text == "Same."
    assert library.open_article(library.number_of("a")).starred
    # edited into what another article already says: it joins that one
    assert fates(library, entry(article("Same.", name="c"))) == ["duplicate"]
    assert fates(library, entry(article("Edited.", name="c"))) == ["duplicate"]
    assert library.number_of("c") == library.number_of("a")
    assert library.faults(["a", "c", "wire:a"]) == ()


def test_an_article_that_comes_to_say_what_another_one_says_is_one_with_it(library: Library) -> None:
    library.keep([entry(article("One.")), entry(article("Two.", name="b"))])
    library.mark([library.number_of("b")], {"starred": True})
    before = library.last_change()
    assert fates(library, entry(article("One.", name="b"))) == ["duplicate"]
    assert library.numbers() == (library.number_of("a"),)
    assert library.number_of("b") == library.number_of("a")
    assert library.rows(library.numbers())[0].starred
    assert len(library.changes_after(before)) == 1  # the text index drops the other one
    assert fates(library, entry(article("One.", name="b"))) == ["unchanged"]
    assert library.faults(["a", "b"]) == ()
    # and apart again
    assert fates(library, entry(article("Two.", name="b"))) == ["updated"]
    assert len(library.numbers()) == 2


def test_a_removed_article_does_not_come_back_with_its_folder(library: Library) -> None:
    library.keep([entry(article())])
    number = library.number_of("a")
    library.mark([number], {"removed": True})
    assert fates(library, entry(article())) == ["unchanged"]
    assert fates(library, entry(article("It was edited meanwhile."))) == ["unchanged"]
    assert fates(library, entry(article(name="b"))) == ["duplicate"]
    assert library.numbers() == ()
    with pytest.raises(NotFound):
        library.number_of("a")
    with pytest.raises(NotFound):
        library.open_article(number)


def test_a_removed_article_is_not_held(library: Library) -> None:
    library.keep([entry(article())])
    assert library.faults(["a"]) == ()
    library.mark(library.numbers(), {"removed": True})
    assert library.faults(["a"]) == ("a: not in the library",)
    assert library.faults() == ()


@pytest.mark.parametrize("name", ["_na", "%", "_", "An_", "%na%", "Ana_Rui%"])
def test_signs_that_are_wild_elsewhere_are_none_here(library: Library, name: str) -> None:
    of = article()
    library.keep([entry(of, findings(of, said_by=(("Ana Ruiz", "expert"),)))])
    assert library.values("expert", name) == frozenset()


def test_a_removal_is_undone_with_all_that_was_counted(library: Library) -> None:
    of = article()
    library.keep([entry(of, findings(of, said_by=(("Ana Ruiz", "expert"),), countries=("PE",)))])
    before = library.facets("expert"), library.facets("country"), library.people(library.numbers())
    library.mark(library.numbers(), {"removed": True})
    assert library.facets("expert") == ()
    assert library.undo() == "removed “Talks”"
    assert (library.facets("expert"), library.facets("country"), library.people(library.numbers())) == before
    assert library.redo() == "removed “Talks”"
    assert library.numbers() == ()


def test_a_purged_article_is_gone_for_good_and_still_stays_out(library: Library) -> None:
    library.keep([entry(article())])
    library.mark(library.numbers(), {"removed": True})
    assert library.purge() == 1
    assert library.undo() is None
    assert fates(library, entry(article())) == ["unchanged"]
    assert library.faults() == ()


def test_articles_come_newest_first_and_undated_last(library: Library) -> None:
    dates = ["2020", None, "2023-05-04T12:00:00", "2023-05-04T09:00:00", "2023-05"]
    library.keep([entry(article(f"Text {n}.", name=str(n), date=when)) for n, when in enumerate(dates)])
    shown = [row.published for row in library.rows(library.numbers())]
    assert shown == ["2023-05-04T12:00:00", "2023-05-04T09:00:00", "2023-05", "2020", None]
    assert len(library.numbers(limit=2)) == 2


def five(library: Library) -> dict[str, int]:
    made = {
        "a": (
            article("A.", name="a", date="2023-05-04"),
            {"said_by": (("Ana Ruiz", "expert"),), "countries": ("PE",)},
        ),
        "b": (
            article("B.", name="b", date="2023-05"),
            {"said_by": (("Ana Ruiz", "official"),), "bodies": ("OAS",)},
        ),
        "c": (article("C.", name="c", date="2022", source="Wire"), {"countries": ("PE", "CL")}),
        "d": (article("D.", name="d", date=None), {"said_by": (("Ina Ruiz", "expert"),)}),
        "e": (article("E.", name="e", date="2019/2021", source=None), {}),
    }
    library.keep([entry(of, findings(of, **found)) for of, found in made.values()])  # type: ignore[arg-type]
    library.mark([library.number_of("a")], {"read": True})
    return {name: library.number_of(name) for name in made}


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Who("expert", "ruiz"), "ad"),  # any of the words
        (Who("expert", "Ana Ruiz"), "a"),  # every word, in any case
        (Who("official", "RUIZ"), "b"),
        (Who("person", "ana-ruiz"), "ab"),  # by id
        (Who("speaker", "ru*"), "abd"),  # an open end
        (Who("expert", "rui"), ""),  # whole words
        (Who("expert", "Mr. Ruiz"), "ad"),  # honorifics do not count
        (Who("expert", "Ruíz"), "ad"),  # nor do accents
        (Who("expert", "%"), ""),  # no wildcard of the database's
        (About("country", "PE"), "ac"),
        (And((About("country", "PE"), About("country", "CL"))), "c"),
        (About("org", "oas"), "b"),
        (About("source", "evening post"), "abd"),
        (Dated(date(2023, 5, 4), date(2023, 5, 4)), "ab"),  # what may have appeared that day
        (Dated(date(2021, 12, 31), date(2022, 1, 1)), "ce"),  # spans that overlap
        (Dated(date(2023, 1, 1), None), "ab"),
        (Dated(None, date(2020, 1, 1)), "e"),
        (Not(Dated(date(2023, 1, 1), None)), "cde"),  # an undated article is not dated so
        (Flag("unread"), "bcde"),
        (Flag("read"), "a"),
        (Flag("starred"), ""),
        (Not(About("country", "PE")), "bde"),
        (Or((About("country", "CL"), Flag("read"))), "ac"),
        (Or(()), ""),
    ],
)
def test_a_question_finds(library: Library, node: Node, expected: str) -> None:
    names = {number: name for name, number in five(library).items()}
    assert sorted(names[number] for number in library.numbers(node)) == list(expected)


def test_a_person_is_found_under_any_transliteration(library: Library) -> None:
    of = article()
    library.keep([entry(of, findings(of, said_by=(("Alexey G. Navolny", "expert"),)))])
    for asked in ("Aleksei Navolny", "aleksey navol*", "Mr. Navolnyy", "Alexei G. Navolny"):
        assert len(library.numbers(Who("expert", asked))) == 1, asked


def test_articles_among_others_are_found_by_number(library: Library) -> None:
    numbers = five(library)
    wanted = frozenset({numbers["a"], numbers["e"], 999})
    assert set(library.numbers(Among(wanted))) == {numbers["a"], numbers["e"]}
    assert numbers["a"] not in library.numbers(Not(Among(wanted)))


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter("expert", "ana-ruiz", "Ana Ruiz"), "a"),
        (Filter("expert", "ruiz", "no such id"), ""),  # a picked value is exact
        (Filter("source", "Wire", "Wire"), "c"),
        (Filter("date", "2023-05", "May 2023"), "ab"),
        (Filter("date", "2022..2023-05-03", "2022 to then"), "bc"),
        (Filter("date", "2023-05-04..", "since"), "ab"),
        (Filter("date", "..2021", "until"), "e"),
    ],
)
def test_a_filter_narrows(library: Library, chosen: Filter, expected: str) -> None:
    names = {number: name for name, number in five(library).items()}
    assert sorted(names[number] for number in library.numbers(filters=[chosen])) == list(expected)


def test_facets_count_what_was_found(library: Library) -> None:
    five(library)
    assert [(c.label, c.count) for c in library.facets("country")] == [("Pe", 2), ("Cl", 1)]
    assert [(c.label, c.count) for c in library.facets("country", Flag("read"))] == [("Pe", 1)]
    assert [(c.value, c.count) for c in library.facets("month")] == [("2023-05", 2)]
    picked = [Filter("country", "CL", "Chile")]
    assert [(c.value, c.count) for c in library.facets("source", filters=picked)] == [("Wire", 1)]


def test_facets_of_the_largest_libraries_are_counted_in_sql_alike(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    five(library)
    questions: list[Node | None] = [
        None,
        Flag("unread"),
        About("country", "PE"),
        Dated(date(2022, 1, 1), None),
    ]
    fields = ("expert", "official", "person", "country", "org", "source", "month")
    fast = [library.facets(field, node) for field in fields for node in questions]
    monkeypatch.setattr("tui_reader.library.tallies.LARGEST", 0)
    assert [library.facets(field, node) for field in fields for node in questions] == fast


def test_facets_follow_what_comes_and_goes(library: Library) -> None:
    numbers = five(library)
    assert library.facets("country")[0].count == 2
    of = article("F.", name="f")
    library.keep([entry(of, findings(of, countries=("PE",)))])
    assert library.facets("country")[0].count == 3
    library.mark([numbers["a"], numbers["c"]], {"removed": True})
    assert [(c.value, c.count) for c in library.facets("country")] == [("PE", 1)]


def test_completions_begin_with_what_was_typed(library: Library) -> None:
    five(library)
    assert library.completions("expert", "ru") == ("Ana Ruiz", "Ina Ruiz")
    assert library.completions("expert", "ana ru") == ("Ana Ruiz",)
    assert library.completions("country", "") == ("Pe", "Cl")


def test_findings_are_told_across_articles(library: Library) -> None:
    numbers = five(library)
    found = library.statements([numbers["d"], numbers["a"]])
    assert [(line.article_id, line.text, line.speaker) for line in found] == [
        ("d", "D.", "Ina Ruiz"),
        ("a", "A.", "Ana Ruiz"),
    ]
    people = library.people(library.numbers())
    assert [(p.name, p.statements, p.articles) for p in people] == [("Ana Ruiz", 2, 2), ("Ina Ruiz", 1, 1)]


def test_priorities_of_a_holder_begin_with_this_article(library: Library) -> None:
    for name, when in (("old", "2001"), ("new", "2020")):
        of = article(f"{name}.", name=name, date=when)
        library.keep([entry(of, findings(of, wants=(("Peru", "PE"), ("the neighbours", None))))])
    old, new = library.number_of("old"), library.number_of("new")
    assert [p.number for p in library.priorities_by_holder(["PE"], old, 9)["PE"]] == [old, new]
    assert [p.holder for p in library.priorities([new])] == ["Peru", "the neighbours"]


def test_stale_findings_are_known_and_renewed(library: Library) -> None:
    of = article()
    library.keep([entry(of)])
    number = library.number_of("a")
    assert library.stale("7", "w1") == []
    assert library.stale("8", "w1") == [number]
    library.refresh([(number, of, findings(of, countries=("PE",), analyser="8"))])
    assert library.stale("8", "w1") == []
    assert [c.value for c in library.facets("country")] == ["PE"]
    library.refresh([(number, article("Strange."), findings(article("Strange."), analyser="9"))])
    assert library.open_article(number).annotations.analyser == "8"  # of a text that is no longer kept


def test_findings_of_another_text_are_refused() -> None:
    with pytest.raises(ValueError, match="another text"):
        entry(article("One."), findings(article("Two.")))


def test_an_entry_that_must_be_analysed_after_all_is_handed_back(library: Library) -> None:
    bare = entry(article("Two.", name="b"))
    bare = Entry(**{name: getattr(bare, name) for name in bare.__slots__} | {"findings": None})
    outcomes = library.keep([entry(article("One.")), bare, entry(article("Three.", name="c"))])
    assert [outcome.plan is None for outcome in outcomes] == [False, True]
    assert len(library.numbers()) == 1


def test_what_the_app_remembers_is_recalled(library: Library) -> None:
    assert library.recall("widths") is None
    library.remember("widths", "[30, 80]")
    library.remember("widths", "[31, 80]")
    assert library.recall("widths") == "[31, 80]"


def test_of_what_an_article_has_one_of_any_picked_value_will_do(library: Library) -> None:
    library.keep(
        [
            entry(article("One.", name="a", source="Post", date="2023-05-04")),
            entry(article("Two.", name="b", source="Mail", date="2023-06-04")),
            entry(article("Three.", name="c", source="Wire", date="2024-01-01")),
        ]
    )
    a, b, c = (library.number_of(name) for name in "abc")
    post, mail = (Filter("source", name, name) for name in ("Post", "Mail"))
    may, january = (Filter("date", month, month) for month in ("2023-05", "2024-01"))
    assert library.numbers(filters=[post, mail]) == (b, a)
    assert library.numbers(filters=[may, january]) == (c, a)
    assert library.numbers(filters=[post, mail, may]) == (a,)
    assert library.numbers(filters=[mail, may]) == ()
