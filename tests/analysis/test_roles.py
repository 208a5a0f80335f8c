"""What people are: the roles that an article tells, and what follows from them: kinds, bodies, states."""

import pytest

from tests.analysis.reading import people_in, person_in


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # right before the name
        ("Zemblan President Anna Zubrik spoke.", "Zemblan President"),
        ("People’s Bank of Zembla Governor Anna Zubrik spoke.", "People’s Bank of Zembla Governor"),
        ("Q House Foreign Affairs Chairman Anna Zubrik spoke.", "House Foreign Affairs Chairman"),
        # others who are listed or told of next are no part of it
        ("The president, Anna Zubrik, and the minister of trade, Karl Roe, met.", "president"),
        ("The president, Anna Zubrik, along with the head of the bank, agreed.", "president"),
        ("They spoke of President Anna Zubrik, the poisoning of a spy in Bern and more.", "President"),
        ("Talks of the Kenyan president and Peru’s leader Anna Zubrik began.", "Peru’s leader"),
        ("Anna Zubrik, and now head of the bank, spoke.", "head of the bank"),
        ("Anna Zubrik, a former envoy now with the bank, spoke.", "a former envoy now with the bank"),
        ("The former deputy foreign minister Anna Zubrik spoke.", "former deputy foreign minister"),
        ("On Monday President Zubrik spoke.", "President"),
        # an office that somebody is given; not for how long
        ("They named Anna Zubrik Acting Governor of the Blue Region until the vote.",
         "Acting Governor of the Blue Region"),
        # behind the comma somebody else does something
        ("They came with Anna Zubrik, the President viewed the ward, and left.", None),
        ("They fell out with Anna Zubrik, last week greeted the minister, and left.", None),
        # of a town's police
        ("North Bern Police Chief Anna Zubrik spoke.", "North Bern Police Chief"),
        # with the body it belongs to
        ("Head of the Zemblan National Bank Anna Zubrik spoke.", "Head of the Zemblan National Bank"),
        ("Speaker of the House of Elders at the Zemblan National Assembly Anna Zubrik spoke.",
         "Speaker of the House of Elders at the Zemblan National Assembly"),
        ("The organisation’s Secretary General Anna Zubrik spoke.", "organisation’s Secretary General"),
        # whatever a genitive and an office stand around
        ("Kenya’s leftist President Anna Zubrik spoke.", "Kenya’s leftist President"),
        # a name that begins with a small word in capitals
        ("Even The New York Times’s Anna Zubrik spoke.", "New York Times"),
        # a part of a state whose name begins with a point of the compass
        ("Anna Zubrik, President of North Ossetia-Alania and head of a working group, spoke.",
         "President of North Ossetia-Alania and head of a working group"),
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
        ("Anna Zubrik, then the mayor of Zubrania, spoke.", "the mayor of Zubrania"),
        ("Anna Zubrik, formerly of the Rivers Institute, spoke.", "Rivers Institute"),
        # between dashes
        ("Anna Zubrik — head of the Rivers Institute — spoke.", "head of the Rivers Institute"),
        ("Anna Zubrik — teachers know her — spoke.", None),
        # what somebody is named as
        ("It rained in the tenure of Anna Zubrik as foreign minister.", "foreign minister"),
        ("It rained when Anna Zubrik as foreign minister signed the pact.", "foreign minister"),
        ("Anna Zubrik as a child was shy.", None),
        # what somebody is by now
        ("Zubrik, now director of the Rivers Institute, spoke.", "director of the Rivers Institute"),
        # … but not what a dash parts from it
        ("Anna Zubrik, a strategist who - so they say - hates rain, spoke.", "a strategist"),
        ("Rep. Anna Zubrik (Tex.), chairwoman of the committee, spoke.",
         "Rep., chairwoman of the committee"),
        # only whose he or she is
        ("Kenya’s Anna Zubrik spoke.", "Kenya"),
        ("As The Tribune’s Anna Zubrik told them, it rained.", "Tribune"),
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
        # nouns of people in small letters, and large where a sentence opens
        ("We met the comedian Anna Zubrik.", "comedian"),
        ("Golfer Anna Zubrik won.", "Golfer"),
        ("Anna Zubrik, a research associate in the Rivers Program at Lund, spoke.",
         "a research associate in the Rivers Program at Lund"),
        # what sort of body, though its name begins as a verb
        ("Anna Zubrik, head of a local think tank in Bern, spoke.", "head of a local think tank in Bern"),
        # two posts, the second of which names its body first
        ("Anna Zubrik, a former aide and River Council member, spoke.",
         "a former aide and River Council member"),
        ("Anna Zubrik, a former envoy and now a fellow at Bern University, spoke.",
         "a former envoy and now a fellow at Bern University"),
        # one of several; the last word counts
        ("Anna Zubrik, one of the country’s best-known historians, spoke.",
         "one of the country’s best-known historians"),
        ("Anna Zubrik is one of the council’s historians.", "one of the council’s historians"),
        ("Anna Zubrik, a mother of two, spoke.", "a mother of two"),
        # where somebody is based, said behind; a title in quotation marks; what might be is no part
        ("Anna Zubrik, an analyst based in Bern, spoke.", "an analyst based in Bern"),
        ("Anna Zubrik, author of “Rain, Rain”, spoke.", "author of “Rain, Rain”"),
        ("Anna Zubrik, the mayor who could run again, spoke.", "the mayor"),
        # chosen and not yet in office; what a noun in small letters is of
        ("Prime Minister-designate Anna Zubrik spoke.", "Prime Minister-designate"),
        ("So says campaign manager Anna Zubrik.", "campaign manager"),
        # a heading in the plural over what is told of one
        ("Debaters Anna Zubrik is director of the Rivers Institute.", "director of the Rivers Institute"),
        # told of an election, an oath, a time in office
        ("We congratulate Ms. Anna Zubrik on her election as President of the Council.",
         "President of the Council"),
        ("Anna Zubrik was sworn in as mayor.", "mayor"),
        ("Anna Zubrik has served as mayor since May.", "mayor"),
        ("Anna Zubrik, who became mayor, spoke.", "mayor"),
        ("Anna Zubrik took office as mayor.", "mayor"),
        # of credits
        ("Photographer: Anna Zubrik", "Photographer"),
        ("A street. (Anna Zubrik/The Herald via AP)", "The Herald via AP"),
        # with a body, behind a comma
        ("Anna Zubrik, now with the Rivers Institute, spoke.", "Rivers Institute"),
        # between an editor's brackets
        ("“I met Anna Zubrik [deputy mayor of Bern] there.”", "deputy mayor of Bern"),
        # a list: each has his own
        ("Present were Anna Zubrik, then Defence Minister Karl Roe, and others.", None),
        # no role at all
        ("Yesterday Anna Zubrik spoke.", None),
    ],
)  # fmt: skip
def test_a_role_is_read_as_the_article_words_it(text: str, role: str | None) -> None:
    assert people_in(text)[0].role == role


def test_a_role_in_the_plural_is_told_of_everybody_listed() -> None:
    roles = [person.role for person in people_in("Republican Sens. Karl Roe and Otto Moll came.")]
    assert roles == ["Republican Sen.", "Republican Sen."]


def test_a_role_in_the_plural_is_told_of_reporters_in_several_places() -> None:
    roles = [p.role for p in people_in("Herald writers Karl Roe in Bern, Otto Moll in New York and Ada Roe.")]
    assert roles == ["Herald writer"] * 3


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # past the state or the party of the one before
        ("Sens. Karl Roe of Ohio and Anna Zubrik of Utah came.", "Sen."),
        ("Sens. Karl Roe (R-Ohio) and Anna Zubrik (D-Utah) came.", "Sen., D-Utah"),
        ("Sens. Karl Roe, R-Ohio, and Anna Zubrik came.", "Sen."),
        # instances of what is named before
        ("Young historians such as Karl Roe and Anna Zubrik agree.", "Young historian"),
        ("Two congressmen, including Karl Roe and Anna Zubrik, agree.", "congressman"),
        ("Two lawmakers — Karl Roe and Anna Zubrik — agree.", "lawmaker"),
        # behind the last of them
        ("Karl Roe and Anna Zubrik, both lawyers from Bern, agree.", "lawyer from Bern"),
        # who likes somebody is none of the kind
        ("Most voters like Anna Zubrik.", None),
        # the head is one, what it is for are many
        ("UN Commissioner for Refugees Anna Zubrik spoke.", "UN Commissioner for Refugees"),
    ],
)
def test_a_role_in_the_plural_is_told_as_one_of_them_has_it(text: str, role: str | None) -> None:
    assert {p.name: p.role for p in people_in(text)}["Anna Zubrik"] == role


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


def test_an_aide_may_be_told_by_the_office_of_whom_he_serves() -> None:
    found = {
        p.name: p.role
        for p in people_in("So said Anna Zubrik, a senior adviser to Kenya’s President Karl Roe, in Bern.")
    }
    assert found["Anna Zubrik"] == "a senior adviser to Kenya’s President Karl Roe"
    assert found["Karl Roe"] == "Kenya’s President"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # of a team, and of those in uniform
        ("England captain Anna Zubrik spoke.", "other"),
        ("Anna Zubrik, a police captain, spoke.", "official"),
        ("Captain Anna Zubrik spoke.", "official"),
        # a firm's deputies and officers
        ("Anna Zubrik, deputy CEO of ARC, spoke.", "other"),
        ("Anna Zubrik, chief people officer, spoke.", "other"),
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
        ("His daughter, Sarah Palin, spoke.", "official"),
        # a post that a body's letters tell; a seat in parliament beside a chair
        ("Then-FBI Director Anna Zubrik spoke.", "official"),
        ("Anna Zubrik, a law professor and member of the Scottish Parliament, spoke.", "official"),
        # who founded a body that studies, and who heads a firm
        ("Anna Zubrik, founder of the Rivers Institute, spoke.", "expert"),
        ("Anna Zubrik, chief executive of Vostok, spoke.", "other"),
        ("Anna Zubrik, the Herald’s Moscow bureau chief, spoke.", "other"),
        # scholars and commentators, whatever they were before
        ("Anna Zubrik, a former ambassador and a fellow at the Rivers Institute, spoke.", "expert"),
        ("Anna Zubrik, who studies rivers at the Rivers Center, spoke.", "expert"),
        ("Anna Zubrik, a professor of history, spoke.", "expert"),
        ("Anna Zubrik, head of the Institute of Asian Studies, spoke.", "expert"),
        ("Political analyst Anna Zubrik spoke.", "expert"),
        ("Anna Zubrik, a former envoy now with the Rivers Institute, spoke.", "expert"),
        ("Anna Zubrik, head of the trade department at the Centre for River Studies, spoke.", "expert"),
        ("Zemblan River Affairs Council Director General Anna Zubrik spoke.", "expert"),
        # neither; a role noun in a body's name makes nobody an official
        ("Anna Zubrik of Independent Diplomat spoke.", "other"),
        ("Vostok Corp. CEO Anna Zubrik spoke.", "other"),
        ("Vostok Chief Financial Officer Anna Zubrik spoke.", "other"),
        # who fights a state holds no office in it; who fights him does
        ("Rebel commander Anna Zubrik spoke.", "other"),
        ("Anna Zubrik, leader of the Zemblan Jihad, spoke.", "other"),
        ("Anna Zubrik, the terror chief of the police, spoke.", "official"),
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
