"""Who the people of an article are: names, roles, kinds, genders, states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.reading import article, cast_of, people_in, person_in, world
from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.naming.people import find_people
from tui_reader.analysis.sentences import split_sentences
from tui_reader.domain.person_key import person_key


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # right before the name
        ("Zemblan President Anna Zubrik spoke.", "Zemblan President"),
        ("The former deputy foreign minister Anna Zubrik spoke.", "former deputy foreign minister"),
        # with the body it belongs to
        ("Head of the Zemblan National Bank Anna Zubrik spoke.", "Head of the Zemblan National Bank"),
        ("Speaker of the House of Elders at the Zemblan National Assembly Anna Zubrik spoke.",
         "Speaker of the House of Elders at the Zemblan National Assembly"),
        ("The organisation’s Secretary General Anna Zubrik spoke.", "organisation’s Secretary General"),
        # whatever a genitive and an office stand around
        ("Kenya’s leftist President Anna Zubrik spoke.", "Kenya’s leftist President"),
        # nobility is an office, too
        ("Saudi Crown Prince Anna Zubrik spoke.", "Saudi Crown Prince"),
        # where somebody is based, how old, what is told in a clause
        ("Anna Zubrik, a Bern-based analyst, spoke.", "a Bern-based analyst"),
        ("Anna Zubrik, 45, a retired teacher, spoke.", "a retired teacher"),
        ("Anna Zubrik, who is an analyst at the Rivers Institute, spoke.",
         "an analyst at the Rivers Institute"),
        ("Anna Zubrik, a strategist who advises the council, spoke.", "a strategist who advises the council"),
        ("Anna Zubrik, who served several posts in the ministry, spoke.",
         "served several posts in the ministry"),
        # … but not what a dash parts from it
        ("Anna Zubrik, a strategist who - so they say - hates rain, spoke.", "a strategist"),
        ("Rep. Anna Zubrik (Tex.), chairwoman of the committee, spoke.",
         "Rep., chairwoman of the committee"),
        # only whose he or she is
        ("Kenya’s Anna Zubrik spoke.", "Kenya"),
        ("AFP/Anna Zubrik", "AFP"),
        # before the name, parted by a comma
        ("The rain was noted by our Dean of the Law Faculty, Anna Zubrik, in a talk.",
         "Dean of the Law Faculty"),
        # behind the name
        ("Anna Zubrik, a junior fellow of the Zembla Institute, spoke.",
         "a junior fellow of the Zembla Institute"),
        # several, one behind another
        ("Anna Zubrik, a laureate of the Golden Quill, head of its jury, spoke.",
         "a laureate of the Golden Quill, head of its jury"),
        # before and behind
        ("Sen. Anna Zubrik, D-Ohio, spoke.", "Sen., D-Ohio"),
        # a body alone
        ("Anna Zubrik of the Zembla Institute spoke.", "Zembla Institute"),
        # what opens the sentence is no part of it
        ("With Foreign Minister Anna Zubrik away, nobody spoke.", "Foreign Minister"),
        # the office that a body's name, a rank or another office stands behind
        ("Chairman of the Joint Boards of Staff Gen. Anna Zubrik spoke.",
         "Chairman of the Joint Boards of Staff Gen."),
        ("Head of the House of the President Anna Zubrik spoke.", "Head of the House of the President"),
        # told in a clause
        ("Anna Zubrik, who serves as head of the council, spoke.", "head of the council"),
        # what somebody does in office or by profession, and what he or she was made
        ("Anna Zubrik, who heads the River Bank, spoke.", "heads the River Bank"),
        ("Anna Zubrik, the Belgian who heads the River Bank, spoke.", "the Belgian who heads the River Bank"),
        ("Anna Zubrik, who now teaches history at Bern University, spoke.",
         "teaches history at Bern University"),
        ("Anna Zubrik, who served on the River Council, spoke.", "served on the River Council"),
        ("Anna Zubrik, who served as the cabinet’s old Asia hand, spoke.", "cabinet’s old Asia hand"),
        ("Anna Zubrik, whom the king named Monday as his chief justice, spoke.", "his chief justice"),
        ("Anna Zubrik, as head of the council, spoke.", "head of the council"),
        ("Anna Zubrik, another lawmaker, who teaches law at Bern University, spoke.",
         "another lawmaker, who teaches law at Bern University"),
        # a verb tells it, soberly
        ("Anna Zubrik is a lecturer focusing on rivers.", "a lecturer focusing on rivers"),
        ("Anna Zubrik has been elected president of the council.", "president of the council"),
        ("Anna Zubrik is the worst president ever.", None),
        # a clause adds nothing to an office, and hopes are none
        ("Senator Anna Zubrik, who leads the talks, spoke.", "Senator"),
        ("Anna Zubrik, who is likely to become speaker of the house, spoke.", None),
        # a demonym that is a given name, too
        ("German Finance Minister Anna Zubrik spoke.", "German Finance Minister"),
        # what a nominee is to be
        ("Anna Zubrik, the king’s nominee to be director of the River Office, spoke.",
         "the king’s nominee to be director of the River Office"),
        # an editor's brackets around the role, a given name or both
        ("“Soon [President Anna] Zubrik will come.”", "President"),
        # shouted before what somebody says
        ("SECRETARY GENERAL ZUBRIK: Thank you.", "Secretary General"),
        ("NRA CEO Anna Zubrik spoke.", "NRA CEO"),
        # an office that ends in an honorific
        ("First Lady Anna Zubrik spoke.", "First Lady"),
        # behind the state in brackets
        ("Rep. Anna Zubrik (Tex.), head of the House Fund, spoke.", "Rep., head of the House Fund"),
        # a body alone, between commas or as the owner
        ("Anna Zubrik, Center for Better Policy, spoke.", "Center for Better Policy"),
        ("CNN’s Anna Zubrik spoke.", "CNN"),
        # two presidents, each with one office
        ("The Vice President and President Anna Zubrik spoke.", "President"),
        # what follows a second comma is of somebody else
        ("Anna Zubrik, a spokesman for the Senate, and UN Secretary-General Karl Roe met.",
         "a spokesman for the Senate"),
        # an old state's dots, joined by a hyphen
        ("It was signed by then-U.S. President Anna Zubrik.", "U.S. President"),
        # what an office is for, several things listed
        ("Union Minister of Labour and Trade, Forest and Climate Anna Zubrik spoke.",
         "Union Minister of Labour and Trade, Forest and Climate"),
        # the mark of a plural's genitive opens nothing
        ("It is so, said Anna Zubrik, the United Arab Emirates' envoy to Bern.",
         "the United Arab Emirates' envoy to Bern"),
        # an office before a comma and a rank
        ("The chairman of the Joint Boards of Staff, Gen. Anna Zubrik, spoke.",
         "chairman of the Joint Boards of Staff, Gen."),
        # the body is named in small letters
        ("The spokesman of the organization Anna Zubrik spoke.", "spokesman of the organization"),
        # the state of a delegate, where an item of a list ends
        ("Present were: - President Anna Zubrik, Republic of Indonesia - Premier Karl Roe, Japan",
         "President, Republic of Indonesia"),
        # what sort of body it is
        ("“So it is,” said Anna Zubrik, director of Zubra, a Bern-based think tank.",
         "director of Zubra, a Bern-based think tank"),
        # what somebody does at once, or said, is no part of it
        ("Anna Zubrik, the trade envoy at their meeting in Bern, spoke.", "the trade envoy"),
        ("Anna Zubrik, a doctor from Bern who said she had voted, left.", "a doctor from Bern"),
        ("Karl met President Anna Zubrik, perhaps at the meeting of ministers in Bern.", "President"),
        # an aside between name and verb; the state between name and role
        ("Anna Zubrik, who owns two boats, is a labour court judge.", "a labour court judge"),
        ("Anna Zubrik of South Kenland, the party’s whip, spoke.", "the party’s whip"),
        # an office rather than what a clause tells
        ("Senator Anna Zubrik left. Anna Zubrik, who heads the River Bank’s council in Bern, is ill.",
         "Senator"),
        # a word that looks like a verb's or an adverb, and a role noun behind it
        ("Anna Zubrik, armed forces chief, spoke.", "armed forces chief"),
        ("Anna Zubrik, weekly columnist for the Herald, spoke.", "weekly columnist for the Herald"),
        # workers of a body that somebody leads
        ("The employees of the union Anna Zubrik leads are on strike.", None),
        # a list: each has his own
        ("Present were Anna Zubrik, then Defence Minister Karl Roe, and others.", None),
        # no role at all
        ("Yesterday Anna Zubrik spoke.", None),
    ],
)  # fmt: skip
def test_a_role_is_read_as_the_article_words_it(text: str, role: str | None) -> None:
    assert people_in(text)[0].role == role


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what an editor puts in brackets is a part of the name
        ("“Soon [President Anna] Zubrik will come.”", ["Anna Zubrik"]),
        ("“They protect (Anna) Zubrik.”", ["Anna Zubrik"]),
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
        # a family name that a leader bears, too
        ("It was taken by Zooyeon Kim.", ["Zooyeon Kim"]),
    ],
)
def test_names_are_those_of_the_people_meant(text: str, names: list[str]) -> None:
    assert [person.name for person in people_in(text)] == names


def test_a_role_in_the_plural_is_told_of_everybody_listed() -> None:
    roles = [person.role for person in people_in("Republican Sens. Karl Roe and Otto Moll came.")]
    assert roles == ["Republican Sens.", "Republican Sens."]


def test_a_role_in_the_plural_is_told_of_reporters_in_several_places() -> None:
    roles = [p.role for p in people_in("Herald writers Karl Roe in Bern, Otto Moll in New York and Ada Roe.")]
    assert roles == ["Herald writers"] * 3


def test_a_role_may_name_whose_relative_somebody_is() -> None:
    found = {p.name: p.role for p in people_in("Karl Roe’s brother-in-law and driver, Otto Moll, has left.")}
    assert found["Otto Moll"] == "Karl Roe’s brother-in-law and driver"


def test_a_role_may_name_whom_it_serves() -> None:
    found = {
        p.name: p.role for p in people_in("Karl Roe left. “Q,” Anna Zubrik, a longtime Roe adviser, said.")
    }
    assert found["Anna Zubrik"] == "a longtime Roe adviser"


def test_a_role_may_name_whose_campaign_or_administration_somebody_serves() -> None:
    found = {
        p.name: p.role for p in people_in("Karl Roe left. Anna Moll, the Roe campaign’s director, spoke.")
    }
    assert found["Anna Moll"] == "the Roe campaign’s director"


def test_the_title_tells_a_name_in_full() -> None:
    read = article("Putin came. Putin left.", title="President Vladimir Putin in Bern")
    sentences = split_sentences(read)
    cast = find_people(read, sentences, find_mentions(read, sentences, world()), world())
    assert [person.name for person in cast.people] == ["Vladimir Putin"]


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


def test_an_aide_may_be_told_by_the_office_of_whom_he_serves() -> None:
    found = {
        p.name: p.role
        for p in people_in("So said Anna Zubrik, a senior adviser to Kenya’s President Karl Roe, in Bern.")
    }
    assert found["Anna Zubrik"] == "a senior adviser to Kenya’s President Karl Roe"
    assert found["Karl Roe"] == "Kenya’s President"


def test_who_speaks_by_the_title_alone_is_there() -> None:
    read = article("Thank you. It is good to be here.", title="Remarks by President Anna Zubrik at the Forum")
    sentences = split_sentences(read)
    cast = find_people(read, sentences, find_mentions(read, sentences, world()), world())
    assert [(person.name, person.role) for person in cast.people] == [("Anna Zubrik", "President")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # offices
        ("Foreign Minister Anna Zubrik spoke.", "official"),
        ("Ministry of Trade spokeswoman Anna Zubrik spoke.", "official"),
        ("Anna Zubrik, the chief of the Federal Security Service, spoke.", "official"),
        ("Former Ambassador Anna Zubrik spoke.", "official"),
        ("Anna Zubrik, the health emergency chief, spoke.", "official"),
        ("Anna Zubrik, Zembla’s central bank chief, spoke.", "official"),
        ("Anna Zubrik of the Zemblan Foreign Ministry spoke.", "official"),
        # known without a word of it, unless the article tells something else
        ("Yesterday Mitt Romney spoke.", "official"),
        ("The singer Mitt Romney spoke.", "other"),
        # scholars and commentators, whatever they were before
        ("Anna Zubrik, a former ambassador and a fellow at the Rivers Institute, spoke.", "expert"),
        ("Anna Zubrik, who studies rivers at the Rivers Center, spoke.", "expert"),
        ("Anna Zubrik, a professor of history, spoke.", "expert"),
        ("Anna Zubrik, head of the Institute of Asian Studies, spoke.", "expert"),
        ("Political analyst Anna Zubrik spoke.", "expert"),
        ("Zemblan River Affairs Council Director General Anna Zubrik spoke.", "expert"),
        # neither; a role noun in a body's name makes nobody an official
        ("Anna Zubrik of Independent Diplomat spoke.", "other"),
        ("Vostok Corp. CEO Anna Zubrik spoke.", "other"),
        ("Photographer Anna Zubrik spoke.", "other"),
        ("Yesterday Anna Zubrik spoke.", "other"),
        # a clerk
        ("Anna Zubrik, who worked as a secretary, spoke.", "other"),
        # the president of a company, the head of a party's fellow
        ("Anna Zubrik, president of Vostok Holdings, spoke.", "other"),
        ("Anna Zubrik, a fellow lawmaker, spoke.", "official"),
    ],
)
def test_the_role_tells_experts_from_officials(text: str, kind: str) -> None:
    assert person_in(text).kind == kind


@pytest.mark.parametrize(
    ("text", "body"),
    [
        # behind the role's preposition
        ("Anna Zubrik, director of the Zubrik Institute, spoke.", "Zubrik Institute"),
        # before the noun
        ("UN Secretary-General Anna Zubrik spoke.", "United Nations"),
        # alone
        ("Anna Zubrik of the Zembla Institute spoke.", "Zembla Institute"),
        # what a critic writes about is not where he works
        ("Anna Zubrik, a critic whom the Zembla Institute banned, spoke.", None),
        ("Anna Zubrik, a lawyer, spoke.", None),
    ],
)
def test_the_body_that_a_role_is_held_in_is_the_persons(text: str, body: str | None) -> None:
    assert person_in(text).affiliation == body


def test_an_office_told_again_is_the_office_holders_not_a_namesakes() -> None:
    people = people_in("Jill Biden came. Later President Biden spoke.")
    assert [(person.name, person.role) for person in people] == [("Jill Biden", None), ("Biden", "President")]


def test_a_known_head_of_state_is_an_official_without_the_article_saying_so() -> None:
    person = person_in("In spring Aleksandr Lukashenko made a proposal.")
    assert (person.kind, person.country, person.name) == ("official", "BY", "Aleksandr Lukashenko")


def test_a_surname_alone_is_the_one_in_office_not_a_relative_or_photographer() -> None:
    _, cast = cast_of("Joe Biden came with Jill Biden. Biden smiled.")
    assert [named.person.name for named in cast.references] == ["Joe Biden", "Jill Biden", "Joe Biden"]
    _, cast = cast_of("Kim Jong Un came.", "REUTERS/Kim Hong-Ji", "Kim left.")
    assert cast.references[-1].person.name == "Kim Jong Un"


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
    ("text", "country"),
    [
        # by demonym, by `of`, by genitive
        ("Kenyan Foreign Minister Anna Zubrik spoke.", "KE"),
        ("President of Peru Anna Zubrik spoke.", "PE"),
        ("Anna Zubrik, Iceland’s foreign minister, spoke.", "IS"),
        # an envoy to a state serves another
        ("Anna Zubrik, ambassador to Chad, spoke.", None),
        # an expert serves none
        ("Kenyan analyst Anna Zubrik spoke.", None),
    ],
)
def test_an_officials_state_is_that_of_the_role(text: str, country: str | None) -> None:
    assert person_in(text).country == country


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
