"""Countries, bodies, places, groups and people as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.reading import article, found, mentions_in, world
from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.sentences import split_sentences


def meant(kind: str, text: str) -> list[tuple[str, str, str]]:
    """Words, entity and form of all mentions of a kind."""
    read, mentions = mentions_in(text)
    return [(m.span.of(read.text), m.entity, m.form) for m in mentions if m.kind == kind]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        # a name, its people's word, and a capital for the state
        ("Talks between Kenya, Tunisian envoys and Tallinn went on.",
         [("Kenya", "KE", "name"), ("Tunisian", "TN", "demonym"), ("Tallinn", "EE", "capital")]),
        # the longest name wins
        ("Troops left South Sudan for Sudan.", [("South Sudan", "SS", "name"), ("Sudan", "SD", "name")]),
        # a name that `and` holds together
        ("Bosnia and Herzegovina voted.", [("Bosnia and Herzegovina", "BA", "name")]),
        # compounds come apart
        ("The Minsk-based firm sells to a Chinese-Japanese venture.",
         [("Minsk", "BY", "capital"), ("Chinese", "CN", "demonym"), ("Japanese", "JP", "demonym")]),
        # a dateline in capitals is the capital, not a given name
        ("WASHINGTON Jane Roe flew home.", [("WASHINGTON", "US", "capital")]),
        # the state that a body's name begins with is meant, too
        ("The Peruvian Ministry of Health agreed.", [("Peruvian", "PE", "demonym")]),
        # no state: a person, a treaty
        ("Michael Jordan read the Paris Agreement.", []),
    ],
)  # fmt: skip
def test_countries_are_found_however_they_are_named(text: str, countries: list[tuple[str, str, str]]) -> None:
    assert meant("country", text) == countries


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        # by head
        ("Yesterday the Zembla Foreign Ministry agreed.", ["Zembla Foreign Ministry"]),
        # a head with what it is for
        ("He works for the Ministry of Industry and Trade in Zembla.", ["Ministry of Industry and Trade"]),
        ("The Institute for Strategic Studies said no.", ["Institute for Strategic Studies"]),
        # coordination before the head
        ("She left the Food and Water Agency.", ["Food and Water Agency"]),
        # an acronym that the text defines, and its use
        (
            "The Union of Zemblan Miners (UZM) met. Later UZM voted.",
            ["Union of Zemblan Miners", "UZM", "UZM"],
        ),
        # a role and a person behind the body are no part of it
        ("Zembla National Assembly Speaker Jane Roe spoke.", ["Zembla National Assembly"]),
        # `and` between words that the list of English lacks
        ("The Volcanological and Seismological Observatory met.",
         ["Volcanological and Seismological Observatory"]),
        # subjects in a row behind a ministry
        ("The Ministry of Farming, Forestry and Water Works met.",
         ["Ministry of Farming, Forestry and Water Works"]),
        # a genitive inside the name
        ("He led the Zembla People’s Congress.", ["Zembla People’s Congress"]),
        ("He called the Teachers' Union.", ["Teachers' Union"]),
        # behind its head what it is against
        ("The Zembla League Against Hunger met.", ["Zembla League Against Hunger"]),
        # a body whose object is a known name of several words
        ("The University of Kuala Lumpur opened.", ["University of Kuala Lumpur"]),
        # an acronym put together from letters of the name
        ("The Zemblan Export Bank (Zebank) lent more; Zebank gained.",
         ["Zemblan Export Bank", "Zebank", "Zebank"]),
        # an acronym of a thing, here and later
        ("A Quick Voting Machine (QVM) broke. The QVM is old.", []),
        # a building or an undertaking is no body
        ("The Zubrik Airport and the Zubrik Hospital closed.", []),
        # by the noun before or behind it, and from then on
        ("The newspaper Zarja wrote so. Later Zarja closed.", ["Zarja", "Zarja"]),
        ("Readers of Zarja magazine and Kubor’s shareholders left.", ["Zarja", "Kubor"]),
        # the short form of a body named in full
        ("Zubriks Iron Mines Ltd. closed. Later Zubriks opened.", ["Zubriks Iron Mines Ltd.", "Zubriks"]),
        ("The Council of La Zubra met and La Zubra won.", ["Council of La Zubra", "La Zubra"]),
        # what a minister is for is no body
        ("A Minister of Foreign Affairs of Peru came.", []),
        # capitals that name no body
        ("Its GDP fell.", []),
        # several of what is no body
        ("Two MPAs and three EIAs came.", []),
        # a body within a body, and a council of heads
        ("The Zubrik Institute of the Academy of Rural Art met.",
         ["Zubrik Institute of the Academy of Rural Art"]),
        ("The Zubrik Council of Heads of State and Government met.",
         ["Zubrik Council of Heads of State and Government"]),
        ("A Heads of Government Council met.", ["Heads of Government Council"]),
        # `on` and `for` behind what has no object
        ("The Zubrik Marines on the Kubor coast and a test in Congress for Zarja failed.",
         ["Zubrik Marines", "Congress"]),
        # what a law is on is no body
        ("The Digital Services Act and the Zubrik Partnership Agreement hold.", []),
        # a compound with an organisation's acronym comes apart
        ("NATO-backed rebels met.", ["NATO"]),
        # the letters of a body named in full, without a word of it; the first letters in brackets
        ("The Zubrik Fund for Rural Art met. Later ZFRA paid.", ["Zubrik Fund for Rural Art", "ZFRA"]),
        ("The Zubrik Rural Forum on Weather (ZRF) met. Later ZRF voted.",
         ["Zubrik Rural Forum on Weather", "ZRF", "ZRF"]),
        # an office that begins with a rank is none
        ("Chief Cabinet Secretary Haruto Zubu spoke.", []),
        # tags, addresses, letters read in a wrong code, forms of firms, aircraft and rooms
        ("He tweeted #ZubrikDeal to @ZubrikNow on ZuNews.com.", []),
        ("He read ZuÃ©bra and left.", []),
        ("The rights are with Roe, LLC, he said aboard Air Force One near the Oval Office.", []),
        # where an article was written
        ("ZUBRIK, Kenya — It rained.", []),
    ],
)  # fmt: skip
def test_bodies_are_found_by_their_heads_and_definitions(text: str, bodies: list[str]) -> None:
    assert found("organisation", text) == bodies


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        # acronym, name and another spelling
        ("The IAEA and the International Atomic Energy Agency met.", ["International Atomic Energy Agency"]),
        ("The WTO met. The World Trade Organisation moved.", ["World Trade Organization"]),
        # an acronym that the article gives to another body
        ("The International Chess Council (ICC) met. The ICC voted.", ["international-chess-council"]),
        # a firm with its form
        ("Facebook Inc. sued. Facebook won.", ["Facebook"]),
        # a state's body, named once with the state and once without
        ("The Zambian Parliament met. Then the Parliament voted.", ["zambian-parliament"]),
        # and those of two states
        ("The Zambian Cabinet met the Kenyan Cabinet. Then the Cabinet left.",
         ["zambian-cabinet", "kenyan-cabinet", "Cabinet"]),
        # parties
        ("Alternative for Germany and the AfD won; so did the 5-Star Movement.",
         ["Alternative for Germany", "Five Star Movement"]),
        # a name over the end of a line
        ("The Security\nCouncil met.", ["security-council"]),
        # a word of English, shouted
        ("THE ONE WHO IS IN LINE.", []),
    ],
)  # fmt: skip
def test_a_body_is_one_by_whatever_name(text: str, entities: list[str]) -> None:
    assert list(dict.fromkeys(entity for _, entity, _ in meant("organisation", text))) == entities


def test_another_acronym_for_a_known_organisation_is_that_organisation() -> None:
    bodies = meant("organisation", "The Collective Security Treaty (CST) holds. The CST forces stay.")
    assert [(words, entity) for words, entity, _ in bodies] == [
        ("Collective Security Treaty", "CSTO"), ("CST", "CSTO"), ("CST", "CSTO"),
    ]  # fmt: skip


def test_a_known_organisation_goes_by_name_and_acronym() -> None:
    text = "NATO and the CSTO met."
    assert meant("organisation", text) == [
        ("NATO", "NATO", "acronym"),
        ("CSTO", "CSTO", "acronym"),
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # by head
        ("They crossed the Porcupine River at dawn.", ["Porcupine River"]),
        # by the head before it
        ("He climbed Mount Zembla alone.", ["Mount Zembla"]),
        # an unknown name behind a preposition of place
        ("The plant in Zemblagrad burnt.", ["Zemblagrad"]),
        # from the lexicon
        ("Fighting in Donetsk went on in the South Caucasus.", ["Donetsk", "South Caucasus"]),
        # behind a noun that says so
        ("The village of Zubrik and the districts of Kubor voted.", ["Zubrik", "Kubor"]),
        # a river with a state's name in its own
        ("The Congo River rose.", ["Congo River"]),
        # a firm's name with an article
        ("Trees in the Amazon fell.", ["Amazon"]),
        # a thing that is named after a place
        ("A Kyoto Protocol and a Munich Social Hall aged.", []),
        # letters of a state after `in`
        ("It rained in QZD.", ["QZD"]),
        # no place: an emergency, an illness, an office
        ("The State of Emergency amid COVID-19 ended; the Minister of Tourism left.", []),
        # saints and gates, where nobody is meant
        ("They left the city of Santa Zubra for Bab al-Zubra.", ["Santa Zubra", "Bab al-Zubra"]),
        # where an article was written
        ("ZUBRIK (AP) - It rained.", ["ZUBRIK"]),
        # what ends in a river is no person
        ("Floods on the Mary River went on.", ["Mary River"]),
    ],
)
def test_places_are_found_by_heads_and_prepositions(text: str, places: list[str]) -> None:
    assert found("place", text) == places


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # a given name and a surname
        ("On Monday Peter Zubrik left.", ["Peter Zubrik"]),
        # an honorific, which is no part of the name
        ("Then Mr. Zubrik left.", ["Zubrik"]),
        # a role in capitals
        ("Then President Zubrik left.", ["Zubrik"]),
        # a family name that comes first
        ("Minister Baek Yong-chul met Huang Weimin.", ["Baek Yong-chul", "Huang Weimin"]),
        # small words inside a name
        ("Critics of Karim bin Said al-Zubri left.", ["Karim bin Said al-Zubri"]),
        # initials
        ("The book by J.K. Zubrik sold.", ["J.K. Zubrik"]),
        # a nickname in quotation marks
        ("They saw Joko “Zub” Zubrik there.", ["Joko “Zub” Zubrik"]),
        # a surname that names a month
        ("Later Anna May left in May.", ["Anna May"]),
        # a given name that is a word of English
        ("“No,” said Will Estrade, a clerk.", ["Will Estrade"]),
        # a relative, and a verb that only people are the subject of
        ("He saw his wife, Zubra, and left.", ["Zubra"]),
        ("Then Zubrov laughed.", ["Zubrov"]),
        ("Then Zubrow was born.", ["Zubrow"]),
        ("They read of Zubrow’s childhood.", ["Zubrow"]),
        # an age or a role behind a comma
        ("Then Zubrow, 63, sang and Kuborow, now director of the choir, left.", ["Zubrow", "Kuborow"]),
        # a name that goes on in the next line of a wrapped text
        ("They read the words of Peter\nZubrik there.", ["Peter\nZubrik"]),
        # a family name that is a role in English, initials in the middle
        ("Minister Choe Son Hui met Minister Retno LP Zubrik.", ["Choe Son Hui", "Retno LP Zubrik"]),
        # an honorific behind another
        ("They thanked His Excellency Mr. Peter Zubrik.", ["Peter Zubrik"]),
        # a ship, a storm, a film, and what an article stands before
        ("They boarded the USS Peter Zubrik and the ferry Anna Maria.", []),
        ("Hurricane Anna Maria ended the Zubrik Kuborow.", []),
        # … with a number; but years may have passed
        ("They stopped the Anna Zubrik 2 and Peter Zubrik 6.", []),
        ("They met Anna Zubrik 10 years ago.", ["Anna Zubrik"]),
        # a firm has an owner
        ("He is the owner of Zubrik Kuborow.", []),
        # a question in a transcript, an hour, a trade
        ("Q Okay. At 9 P.M. CEST the Sharp-shooter Zubrik left.", []),
        # a surname that is a rank, behind an initial; a headline goes on behind a name
        ("They named Anna J. King.", ["Anna J. King"]),
        ("Read Peter Zubrik The Water Is Low.", ["Peter Zubrik"]),
        # a school is named after two
        ("The show of Lewis and Clark High School ended.", []),
        # a given name alone
        ("They met Rania at noon.", ["Rania"]),
        # a Romance article begins no person's name
        ("They like El Zubro.", []),
        # an office that nobody's name follows
        ("Thank you, Mr. President.", []),
        # what ends as treaties do
        ("The Zubrik Treaty failed.", []),
    ],
)
def test_people_are_found_by_the_shape_of_their_names(text: str, people: list[str]) -> None:
    assert found("person", text) == people


def test_a_surname_means_whoever_bears_it_in_the_article() -> None:
    _, mentions = mentions_in("Anna Zubrik came. Zubrik left.", "Later Mrs. Zubrik came again.")
    people = [mention for mention in mentions if mention.kind == "person"]
    assert {mention.name for mention in people} == {"Anna Zubrik"}
    assert [mention.form for mention in people] == ["full", "surname", "titled"]


def test_an_unknown_word_that_opens_a_sentence_is_nobody() -> None:
    assert found("person", "Zubrik left.") == []


def test_a_people_is_told_by_the_noun_behind_it() -> None:
    assert found("group", "She speaks the Zubrik language.") == ["Zubrik"]


def test_adherents_and_peoples_are_groups() -> None:
    assert found("group", "Some Kurds and many Republicans agreed.") == ["Kurds", "Republicans"]


_CAPITALS = st.lists(
    st.sampled_from(
        ["Mr.", "President", "Anna", "Zubrik", "of", "the", "Ministry", "Minsk", "and", "(", "ABC", ")", ",",
         ".", "van", "“", "”", "River", "Mount", "U.S.", "-", "’s", "Kim", "Jong-un", "X", "\n", "IV", "said"]
    ),
    max_size=25,
)  # fmt: skip


@given(_CAPITALS)
def test_mentions_are_words_of_their_article_in_order(words: list[str]) -> None:
    text = " ".join(words)
    if not text:
        return
    read = article(text)
    mentions = find_mentions(read, split_sentences(read), world())
    starts = [mention.span.start for mention in mentions]
    assert starts == sorted(starts)
    assert all(mention.span.end <= len(text) and mention.span.of(text).strip() for mention in mentions)
    assert all(mention.entity and mention.name for mention in mentions)
