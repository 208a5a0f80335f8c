"""Who the people of an article are: names, ids, genders, and where they are referred to."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.analysis.reading import article, cast_of, people_in, person_in, world
from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.naming.people import find_people
from tui_reader.analysis.sentences import split_sentences
from tui_reader.domain.person_key import person_key


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # where only people stand, whatever the words mean elsewhere
        ("“It rains,” said Nile Strait, director of the dam.", ["Nile Strait"]),
        ("“It rains,” said Zrif Van Zubrik, a top official of the dam.", ["Zrif Van Zubrik"]),
        ("“It rains,” Zrif Q. Zubrik, director of the dam, said.", ["Zrif Q. Zubrik"]),
        ("By Zrif Zubrik, chief reporter\n\nIt rains.", ["Zrif Zubrik"]),
        ("Photographer: Zrif Zubrik/AFP", ["Zrif Zubrik"]),
        ("“It rains,” said Deutsche Bank, a lender to ministers.", []),
        # who has a role and speaks is somebody, whatever the name is a word of
        ("Simon Danish, chief engineer of the dam, said it rained.", ["Simon Danish"]),
        ("Zrif Pal Zubrik, a former head of the dam, has told them.", ["Zrif Pal Zubrik"]),
        ("Yesterday Zubrik, the head of the dam, said it rained.", ["Zubrik"]),
        ("Zubrik Foods, a maker of jam, said it rained.", []),
        # so are two words behind what somebody is
        ("They met the author Bali Zubrik and engineer Rich Zubfield.", ["Bali Zubrik", "Rich Zubfield"]),
        ("They met the chip producer SK Zubnik and saw the official Zubaxy Z9.", []),
        # what an editor puts in brackets is a part of the name
        ("“Soon [President Anna] Zubrik will come.”", ["Anna Zubrik"]),
        ("“They protect (Anna) Zubrik.”", ["Anna Zubrik"]),
        # an office that somebody is given ends the name before it
        (
            "They named Anna Zubrik Acting Governor and Karl Roe Presidential Aide.",
            ["Anna Zubrik", "Karl Roe"],
        ),
        # a state behind an office is no given name
        ("President of France Anna Zubrik met President of Jordan Karl Roe.", ["Anna Zubrik", "Karl Roe"]),
        # other initials or another generation: another person
        ("Karl W. Roe met Karl H.W. Roe.", ["Karl W. Roe", "Karl H.W. Roe"]),
        ("Karl Roe Jr. met Karl Roe Sr. at noon.", ["Karl Roe Jr.", "Karl Roe Sr."]),
        # the short form of a given name: the same person
        ("Joseph R. Zubrik met them. Joe Zubrik left.", ["Joseph R. Zubrik"]),
        # an office for a surname, behind two given names
        ("Martin John King Jr. spoke. King left.", ["Martin John King Jr."]),
        ("Mary Jane Bishop spoke.", ["Mary Jane Bishop"]),
        # a sovereign goes by title and name
        ("Queen Anna came. Anna left.", ["Queen Anna"]),
        # a place's name before a family name is a given name; a contraction names nobody
        ("They met Salem al-Zubri there.", ["Salem al-Zubri"]),
        ("She is the best swimmer we’ve ever had.", []),
        # a given name that is a month's short form, behind a Chinese family name
        ("The envoy, Zhang Jun, came. Zhang left on Jun 4.", ["Zhang Jun"]),
        # an office that a name follows at some distance
        ("Secretary of State Zubrik met Minister of Foreign Affairs Molov.", ["Zubrik", "Molov"]),
        ("He asked Chief of Staff Zubrik.", ["Zubrik"]),
        # a title that some are known by
        ("Prime Minister Sheikh Zubra came.", ["Sheikh Zubra"]),
        # a party and its state, a body in capitals, a forum
        ("She met Sens. Karl Zubrik, D-New York, and Ada Boxer, D-Ohio.", ["Karl Zubrik", "Ada Boxer"]),
        ("It was noted by Anna Zubrik, President PPS-NCR.", ["Anna Zubrik"]),
        ("They left the Minor Rivers Forum.", []),
        # two words of a title: not like `Uncle Ben`
        ("Secretary General Zubrik came.", ["Zubrik"]),
        # a given name cut short, and a surname that ends a sentence
        ("Dr. Ma. Zelda Roe spoke. So did Jack Ma. Tests were made.", ["Ma. Zelda Roe", "Jack Ma"]),
        # a link's text doubles the name and runs on into another
        ("Sen. Jane Zubrik Jane Ann ZubrikTrump wins again MORE (R-Ohio) left.", ["Jane Zubrik"]),
        # ships and hotels
        ("The Jane Zubra-1 sailed; the Jane Zubra was seen.", []),
        ("Zubru Sheraton, 10 a.m.", []),
        # who supplies a picture
        ("Video provided by Zubsy Zublook", []),
        # a word of English for a given name, where a role follows
        ("It rained. Dog Zubrik, a spokesman for the mayor, left.", ["Dog Zubrik"]),
        ("It rained. Dog Zubrik, a village by the sea, was flooded.", []),
        # a river's name, a given name cut short, small words in a surname
        ("“No,” said Nile Zubrik, head of the dam. Zubrik left.", ["Nile Zubrik"]),
        ("Matthew Zubrik heads the dam. Then Matt said it rained.", ["Matthew Zubrik"]),
        ("“No,” said Mario de las Zubras, a manager.", ["Mario de las Zubras"]),
        # a firm called by its trade
        ("It belongs to the local miner Zubcan, in which they own a stake.", []),
        # somebody is like him or her; but `a friend of`
        ("He’s a Chilean Jane Zubrik. She is another Karl Molov.", []),
        ("She is a friend of Karl Molov.", ["Karl Molov"]),
        ("It was a Karl Molov of Bern.", ["Karl Molov"]),
        # a family name that a leader bears, too
        ("It was taken by Zooyeon Kim.", ["Zooyeon Kim"]),
    ],
)
def test_names_are_those_of_the_people_meant(text: str, names: list[str]) -> None:
    assert [person.name for person in people_in(text)] == names


@pytest.mark.parametrize(
    "text", ["She is the Anna Zubrik Professor of Law.", "They crossed the King Otto Bridge."]
)
def test_whose_name_a_chair_or_a_bridge_bears_is_not_spoken_of(text: str) -> None:
    assert people_in(text) == ()


def test_the_title_tells_a_name_in_full() -> None:
    read = article("Putin came. Putin left.", title="President Vladimir Putin in Bern")
    sentences = split_sentences(read)
    cast = find_people(read, sentences, find_mentions(read, sentences, world()), world())
    assert [person.name for person in cast.people] == ["Vladimir Putin"]


def test_the_title_tells_what_somebody_is_of_whom_the_text_does_not() -> None:
    text = (
        "The President met with Anna Zubrik, the mayor. Karl Molov asked her to wait, Mr Molov’s aides said."
    )
    piece = article(text, title="Zemblan President Karl Molov met with Minister Anna Zubrik")
    found = find_people(piece, (), find_mentions(piece, (), world()), world())
    assert {p.name: (p.role, p.kind) for p in found.people} == {
        "Anna Zubrik": ("the mayor", "official"),
        "Karl Molov": ("Zemblan President", "official"),
    }


def test_an_article_that_is_its_title_is_read_once() -> None:
    text = "The President met with Anna Zubrik"
    piece = article(text, title=text)
    found = find_people(piece, (), find_mentions(piece, (), world()), world())
    assert [(p.name, p.role) for p in found.people] == [("Anna Zubrik", None)]


def test_the_title_tells_a_name_in_full_that_the_family_name_opens() -> None:
    read = article("President Yoon came.", title="Remarks by President Yoon Suk Yeol in Bern")
    sentences = split_sentences(read)
    cast = find_people(read, sentences, find_mentions(read, sentences, world()), world())
    assert [person.name for person in cast.people] == ["Yoon Suk Yeol"]


@pytest.mark.parametrize(
    "title", ["Speech therapist Anna Roe wins prize", "Remarks on Jane Austen draw fire"]
)
def test_a_title_about_somebody_makes_nobody_speak(title: str) -> None:
    read = article("It rains. It is cold.", title=title)
    sentences = split_sentences(read)
    assert find_people(read, sentences, find_mentions(read, sentences, world()), world()).people == ()


def test_who_speaks_by_the_title_alone_is_there() -> None:
    read = article("Thank you. It is good to be here.", title="Remarks by President Anna Zubrik at the Forum")
    sentences = split_sentences(read)
    cast = find_people(read, sentences, find_mentions(read, sentences, world()), world())
    assert [(person.name, person.role) for person in cast.people] == [("Anna Zubrik", "President")]


def test_a_known_head_of_state_is_an_official_without_the_article_saying_so() -> None:
    person = person_in("In spring Aleksandr Lukashenko made a proposal.")
    assert (person.kind, person.country, person.name) == ("official", "BY", "Aleksandr Lukashenko")


def test_a_surname_alone_is_the_one_in_office_not_a_relative_or_photographer() -> None:
    _, cast = cast_of("Joe Biden came with Jill Biden. Biden smiled.")
    assert [named.person.name for named in cast.references] == ["Joe Biden", "Jill Biden", "Joe Biden"]
    _, cast = cast_of("Kim Jong Un came.", "REUTERS/Kim Hong-Ji", "Kim left.")
    assert cast.references[-1].person.name == "Kim Jong Un"


def test_who_is_called_by_title_and_given_name_is_who_was_named_so_before() -> None:
    text = "Sultan Ibram Zubrik came. Prime Minister Anwar Ibram spoke. Sultan Ibram said it rained."
    read = article(text)
    sentences = split_sentences(read)
    mentions = find_mentions(read, sentences, world())
    assert [m.name for m in mentions if m.kind == "person"] == ["Ibram Zubrik", "Anwar Ibram", "Ibram Zubrik"]


def test_a_known_surname_alone_stays_as_the_article_gives_it() -> None:
    person = person_in("They spoke of Putin at length.")
    assert (person.id, person.name) == ("vladimir-putin", "Putin")


def test_spellings_of_one_name_are_one_person() -> None:
    here = person_in("President Alexander Lukashenko spoke.")
    there = person_in("President Aliaksandr Lukashenka spoke.")
    assert here.id == there.id


def test_the_fullest_name_is_kept_and_the_shortest_makes_the_key() -> None:
    person = person_in("Anna Zubrik came.", "Then Anna Maria Zubrik spoke, and Zubrik left.")
    assert (person.name, person.id) == ("Anna Maria Zubrik", person_key("Anna Zubrik"))


def test_a_known_office_holder_is_known_with_a_middle_name_more() -> None:
    person = person_in("It was Vladimir Vladimirovich Putin who left.")
    assert (person.id, person.country) == ("vladimir-putin", "RU")


def test_every_mention_of_a_person_carries_the_persons_id() -> None:
    read, cast = cast_of("Anna Maria Zubrik came.", "Anna Zubrik left, and Mrs. Zubrik wept.")
    mentions = find_mentions(read, split_sentences(read), world())
    assert {m.entity for m in mentions if m.kind == "person"} == {person.id for person in cast.people}


def test_a_shouted_name_is_written_small() -> None:
    assert person_in("PRESIDENT ANNA ZUBRIK: We agree.").name == "Anna Zubrik"


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        # honorific, role, given name, none
        ("Later Mrs. Zubrik spoke.", "female"),
        ("Spokesman Kelly Zubrik spoke.", "male"),
        ("Yesterday Vladimir Zubrik spoke.", "male"),
        ("Minister Xzub Zubrik spoke.", None),
    ],
)
def test_gender_is_told_by_title_role_or_given_name(text: str, gender: str | None) -> None:
    assert person_in(text).gender == gender


def test_a_reference_knows_its_honorific_and_the_phrase_around_it() -> None:
    read, cast = cast_of("Zemblan President Anna Zubrik came.", "Mrs. Zubrik left.")
    first, second = cast.references
    assert cast.phrase(first).of(read.text) == "Zemblan President Anna Zubrik"
    assert (second.span.of(read.text), second.form) == ("Mrs. Zubrik", "titled")
    assert second.person is first.person


def test_the_latest_reference_before_a_place_comes_first() -> None:
    read, cast = cast_of("Anna Zubrik came. Karl Roe left.", "Nobody spoke.")
    before = [r.person.name for r in cast.before(read.text.index("Nobody"))]
    assert before == ["Karl Roe", "Anna Zubrik"]
    assert [r.person.name for r in cast.after(5)] == ["Karl Roe"]
    assert cast.by_id("karl-roe") is cast.people[1]
    assert cast.at(cast.references[1].span) is cast.people[1]
    assert len(cast.within(read.blocks[0].span)) == 2


def test_an_article_without_names_has_no_people() -> None:
    assert people_in("nobody came.") == ()


_PIECES = st.lists(
    st.sampled_from(
        ["Anna Zubrik", "President", "the", "Zubrik", ",", "a professor at", "and", "of", "Mr.", "Kenyan",
         "Ministry", "’s", "said", ".", "(", ")", "Sens.", "R-Ohio", "director", "from", "Karl Roe", "“", "”"]
    ),
    max_size=25,
)  # fmt: skip


@given(_PIECES)
@example(["Anna Zubrik", "(", "President", "and", "director"])  # breaks off where a role might go on
def test_every_reference_is_one_of_the_people_and_lies_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    if not text:
        return
    read = article(text)
    sentences = split_sentences(read)
    cast = find_people(read, sentences, find_mentions(read, sentences, world()), world())
    assert {id(r.person) for r in cast.references} <= {id(p) for p in cast.people}
    assert all(r.phrase.contains(r.span) and r.phrase.end <= len(text) for r in cast.references)
    assert len({p.id for p in cast.people}) == len(cast.people)


def test_a_town_right_before_somebodys_surname_is_a_given_name() -> None:
    found = people_in("Setif Zubrik, a professor of law, came to Bern.", "“It is cold,” Zubrik said.")
    assert [person.name for person in found] == ["Setif Zubrik"]


def test_a_town_in_which_somebody_is_stays_a_town() -> None:
    found = people_in("Anna Zubrik came.", "In Setif Zubrik said that it was cold.")
    assert [person.name for person in found] == ["Anna Zubrik"]
