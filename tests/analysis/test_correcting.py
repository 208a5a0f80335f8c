"""What a correction makes of findings, and what it leaves alone."""

from dataclasses import replace

import pytest

from tui_reader.analysis.correcting import corrected
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
from tui_reader.domain.correction import Correction, Ignore, Merge, Rename, Split, Wrong, key_of
from tui_reader.domain.span import Span

HASH = "ab" * 16
WHOLE = Span(0, 40)
KOVAR = Person("anna-kovar", "Anna Kovar", "expert", "analyst at the Lake Club", gender="female")
KOWAR = Person("ana-kowar", "Ana Kowar", "other", None, "Lake Club", "EE")


def said(person: Person, at: int) -> Statement:
    speaker = Speaker(person.name, person.kind, Span(at, at + 5), person.id, person.role)
    return Statement(Span(at + 10, at + 20), "indirect", at, "said_that", 0.9, None, speaker)


FOUND = Annotations(
    HASH,
    "1",
    "w",
    "en",
    (
        Mention(Span(0, 5), "person", KOVAR.id, KOVAR.name, "full"),
        Mention(Span(50, 55), "person", KOWAR.id, KOWAR.name, "full"),
        Mention(Span(60, 65), "country", "EE", "Estonia", "name"),
        Mention(Span(70, 75), "organisation", "lake-club", "Lake Club", "name"),
    ),
    (KOVAR, KOWAR),
    (said(KOVAR, 0), said(KOWAR, 50), said(Person("lake-club", "Lake Club", "other"), 70)),
    (
        Priority(Span(10, 20), "goal", Holder("Estonia", "EE"), WHOLE, "r", None, "Anna Kovar"),
        Priority(Span(60, 70), "goal", Holder("Lake Club", "lake-club"), WHOLE, "r", None, "Ana Kowar"),
    ),
    (MembershipClaim("lake-club", ("EE",), WHOLE),),
)


def after(*corrections: Correction, names: tuple[str, ...] = ()) -> Annotations:
    return corrected(FOUND, corrections, names)


def speakers(found: Annotations) -> list[str | None]:
    return [s.speaker.id if s.speaker else None for s in found.statements]


def test_two_people_merged_are_one_everywhere() -> None:
    one = after(Merge("person", KOWAR.id, KOVAR.id))
    assert one.people == (replace(KOVAR, affiliation="Lake Club", country="EE"),)
    assert {m.entity for m in one.mentions if m.kind == "person"} == {KOVAR.id}
    assert speakers(one) == [KOVAR.id, KOVAR.id, "lake-club"]
    assert one.statements[1].speaker == Speaker(KOVAR.name, "expert", Span(50, 55), KOVAR.id, KOVAR.role)
    assert [p.stated_by for p in one.priorities] == ["Anna Kovar", "Anna Kovar"]


def test_one_merged_into_somebody_of_other_articles_keeps_the_name_of_this_one() -> None:
    one = after(Merge("person", KOWAR.id, "a-k"))
    assert one.people[1] == replace(KOWAR, id="a-k")
    assert one.statements[1].speaker is not None
    assert one.statements[1].speaker.name == "Ana Kowar"


def test_who_is_only_mentioned_is_merged_as_well() -> None:
    passing = replace(FOUND, people=(KOVAR,), statements=FOUND.statements[:1])
    one = corrected(passing, [Merge("person", KOWAR.id, KOVAR.id)])
    assert one.people == (KOVAR,)
    assert [m.entity for m in one.mentions if m.kind == "person"] == [KOVAR.id, KOVAR.id]
    # also into somebody of other articles, and then still nobody whom this one presents
    alone = corrected(passing, [Merge("person", KOWAR.id, "a-k")])
    assert alone.people == (KOVAR,)
    assert [m.entity for m in alone.mentions if m.kind == "person"] == [KOVAR.id, "a-k"]
    # and the name of whom this article only mentions is the name of both
    told = corrected(passing, [Merge("person", KOVAR.id, KOWAR.id)])
    assert told.people == (replace(KOVAR, id=KOWAR.id, name=KOWAR.name),)
    assert {m.name for m in told.mentions if m.kind == "person"} == {KOWAR.name}


def test_the_stronger_kind_stands() -> None:
    assert after(Merge("person", KOVAR.id, KOWAR.id)).people[0].kind == "expert"


def test_a_split_counts_in_its_articles_alone() -> None:
    split = Split(KOVAR.id, "anna-kovar~2", ("a", "b"))
    assert after(split, names=("c",)) == FOUND
    assert after(split, names=("x", "b")).people[0].id == "anna-kovar~2"
    assert speakers(after(split, names=("a",)))[0] == "anna-kovar~2"


def test_a_new_name_is_used_wherever_the_person_is_named() -> None:
    one = after(Rename("person", KOVAR.id, "A. K."))
    assert one.people[0].name == one.mentions[0].name == one.priorities[0].stated_by == "A. K."
    assert one.priorities[1] == FOUND.priorities[1]


def test_whoever_is_ignored_is_nobody_and_what_was_said_stays() -> None:
    one = after(Ignore("person", KOVAR.id))
    assert one.people == (KOWAR,)
    assert one.statements[0].span == FOUND.statements[0].span
    assert one.statements[0].speaker == Speaker("Anna Kovar", "other", Span(0, 5))


def test_an_entity_is_merged_renamed_ignored_with_its_aims_and_words() -> None:
    merged = after(Merge("entity", "lake-club", "CLUB", "The Club"))
    assert merged.mentions[3] == Mention(Span(70, 75), "organisation", "CLUB", "The Club", "name")
    assert merged.priorities[1].holder == Holder("The Club", "CLUB")
    assert merged.memberships[0].organisation == "CLUB"
    assert speakers(merged)[2] == "CLUB"
    assert after(Rename("entity", "EE", "Eesti")).priorities[0].holder == Holder("Eesti", "EE")
    ignored = after(Ignore("entity", "lake-club"))
    assert ignored.memberships == ()
    assert ignored.priorities[1].holder == Holder("Lake Club")
    assert len(ignored.mentions) == 3
    assert speakers(ignored)[2] is None


def test_people_and_entities_of_one_id_are_kept_apart() -> None:
    assert after(Ignore("entity", KOVAR.id)) == FOUND
    assert after(Ignore("person", "EE"), Rename("person", "lake-club", "X")) == FOUND


def test_what_is_wrong_goes_from_its_own_text_alone() -> None:
    place = Span(10, 20)
    assert after(Wrong("statement", HASH, place)).statements == FOUND.statements[1:]
    assert after(Wrong("priority", HASH, place)).priorities == FOUND.priorities[1:]
    assert after(Wrong("statement", "00" * 16, place)) == FOUND
    assert after(Wrong("statement", HASH, Span(10, 16))) == FOUND


def test_what_is_wrong_stays_so_when_its_edges_are_drawn_anew() -> None:
    """A later version leaves out a word, or takes one more in; the nearest goes, and it alone."""
    assert after(Wrong("statement", HASH, Span(10, 18))).statements == FOUND.statements[1:]
    assert after(Wrong("statement", HASH, Span(10, 17))) == FOUND  # seven tenths in common are too few
    assert after(Wrong("priority", HASH, Span(9, 20))).priorities == FOUND.priorities[1:]
    near = replace(FOUND.priorities[0], span=Span(10, 19))
    both = replace(FOUND, priorities=(near, *FOUND.priorities))
    assert corrected(both, (Wrong("priority", HASH, Span(10, 20)),)).priorities == (
        near,
        *FOUND.priorities[1:],
    )


@pytest.mark.parametrize(
    ("corrections", "people"),
    [
        # each applies to what the ones before it left
        ((Merge("person", KOWAR.id, KOVAR.id), Ignore("person", KOVAR.id)), []),
        ((Ignore("person", KOVAR.id), Merge("person", KOWAR.id, KOVAR.id)), [KOVAR.id]),
        ((Merge("person", KOWAR.id, "x"), Merge("person", "x", "y")), [KOVAR.id, "y"]),
        ((Ignore("person", KOWAR.id), Rename("person", KOWAR.id, "N")), [KOVAR.id]),
    ],
)
def test_corrections_apply_in_their_order(corrections: tuple[Correction, ...], people: list[str]) -> None:
    assert [person.id for person in after(*corrections).people] == people


def test_it_is_noted_which_corrections_changed_something() -> None:
    merge, idle = Merge("person", KOWAR.id, KOVAR.id), Ignore("entity", "moon")
    assert after(idle, merge).corrected == (key_of(merge),)
    assert after(idle) is FOUND
    assert corrected(after(merge), ()) == after(merge)
