"""Whose aim it is and who states it: offices, leaders, `we`, those who sign together."""

import pytest

from tests.analysis.wanted import Read, aims, only

SPOKEN = "Chilean President John Roe: Good day to all of you here.\n\nPeruvian President Juan Soto: {}"


def test_who_says_it_is_told_apart_from_who_wants_it(read: Read) -> None:
    text = "“Latvia seeks to widen the harbour,” said Jane Roe, an analyst at the Baltic Institute."
    said = only(read, text)
    assert (said.holder.name, said.stated_by) == ("Latvia", "Jane Roe")


def test_the_articles_own_voice_states_by_nobody(read: Read) -> None:
    assert only(read, "Latvia seeks to widen the harbour.").stated_by is None


def test_one_who_pledges_is_the_one_who_states_it(read: Read) -> None:
    found = only(read, "Latvian President Janis Ozols pledged to widen the harbour.")
    assert (found.holder.name, found.stated_by, found.kind) == ("Latvia", "Janis Ozols", "commitment")


def test_we_in_a_quotation_is_the_speakers_side(read: Read) -> None:
    found = only(read, "“We must rebuild the dam,” Ghanaian Foreign Minister Ama Mensah said.")
    assert (found.holder.name, found.stated_by) == ("Ghana", "Ama Mensah")


def test_they_are_the_states_of_the_two_who_met_in_the_sentence_before(read: Read) -> None:
    met = "President Ana Roe of Chile held talks with Prime Minister Juan Soto of Peru."
    found = only(read, f"{met} They pledged to widen the harbour.")
    assert found.holder.members == ("CL", "PE")
    assert found.stated_by == "Ana Roe and Juan Soto"


def test_an_expert_of_our_country_speaks_as_one_of_it(read: Read) -> None:
    text = (
        "“Our country must rebuild the dam,” said Ama Mensah, "
        "a professor at the Ghanaian Institute of Rivers, who teaches in Ghana."
    )
    found = only(read, text)
    assert (found.holder.name, found.stated_by) == ("Ghana", "Ama Mensah")


def test_a_leader_says_what_a_circle_of_states_that_he_is_one_of_must_do(read: Read) -> None:
    """Of the world's body he says what the world must do, which is his own state's aim."""
    said = "“The {0} must finish the bridge,” Polish Foreign Minister Jan Moe said."
    assert aims(read, said.format("EU")) == [("EU", "finish the bridge")]
    assert aims(read, said.format("UN"))[0][0] == "Poland"


def test_what_an_official_demands_of_others_is_his_sides_aim(read: Read) -> None:
    text = "“All sides must respect the truce,” Ghanaian Foreign Minister Ama Mensah said."
    found = only(read, text)
    assert (found.holder.name, found.stated_by) == ("Ghana", "Ama Mensah")


def test_a_speaker_who_is_only_described_is_named(read: Read) -> None:
    _, found = read("The EU met in May. The bloc said it will plant a million trees.")
    assert [(p.holder.name, p.stated_by) for p in found.priorities] == [("EU", "EU")]


def test_we_in_a_fact_sheet_is_the_body_that_issued_it(read: Read) -> None:
    found = only(read, "This year we will plant a million trees.", source="The White House")
    assert (found.holder.name, found.stated_by) == ("United States", None)


def test_a_document_demands_of_others(read: Read) -> None:
    found = only(read, "Togo must not close the port.", source="The White House")
    assert found.holder.name == "United States"


def test_an_office_alone_speaks_for_the_body_whose_record_it_is(read: Read) -> None:
    text = "THE VICE PRESIDENT: We will plant a million trees."
    assert only(read, text, source="The White House").holder.name == "United States"


def test_a_leader_called_by_title_and_surname_speaks_for_his_side(read: Read) -> None:
    text = "SECRETARY GENERAL STOLTENBERG: We need to plant more trees.\n\nPRESIDENT BIDEN: Thank you."
    assert only(read, text, source="The White House").holder.name == "NATO"


def test_a_number_before_a_sentence_is_no_part_of_its_first_word(read: Read) -> None:
    assert (
        only(read, "1.We will plant a million trees.", source="The White House").holder.name
        == "United States"
    )


def test_an_aim_that_was_not_sought_is_marked(read: Read) -> None:
    assert only(read, "Chile does not want to close the pass.").negated
    assert only(read, "Chile had planned to close the pass.").past


def test_the_leaders_are_those_who_were_named_together(read: Read) -> None:
    text = "President Ana Roe of Chile and President Ivo Lima of Peru met. The leaders aim to share the lake."
    assert set(only(read, text).holder.members) == {"CL", "PE"}


def test_leaders_of_a_record_are_those_who_met(read: Read) -> None:
    text = "After two years of war, leaders reaffirmed their commitment to clean lakes."
    keys = {
        "source": "The White House",
        "title": "Readout of President Biden’s Meeting with the President of Peru",
    }
    assert set(only(read, text, **keys).holder.members) == {"US", "PE"}


def test_our_countries_are_those_of_the_title(read: Read) -> None:
    text = "“Our countries seek to share the lake,” Ghanaian President Ama Mensah said."
    found = only(read, text, title="Meeting between leaders of Ghana and Togo")
    assert found.holder.members == ("GH", "TG")


def test_we_in_a_joint_statement_are_those_who_sign_it(read: Read) -> None:
    text = "The governments of Peru, Chile and the United States recall the flood.\n\nWe will plant trees."
    keys = {"source": "The White House", "title": "Joint Statement on Trees"}
    assert only(read, text, **keys).holder.members == ("PE", "CL", "US")


def test_a_collective_has_its_members(read: Read) -> None:
    found = only(read, "Chile and Peru aim to share the lake.")
    assert found.holder.members == ("CL", "PE")


def test_items_of_a_list_belong_to_the_one_who_leads_it(read: Read) -> None:
    text = "Chile pledged to:\n\n- plant a million trees;\n- close two mines.\n\nThe sun shone."
    assert aims(read, text) == [("Chile", "plant a million trees"), ("Chile", "close two mines")]


def test_a_task_told_before_says_whose_need_it_is(read: Read) -> None:
    text = "Ghana faces a hard task: it is necessary to rebuild the dam."
    assert ("Ghana", "rebuild the dam") in aims(read, text)


def test_the_president_whom_only_the_title_names_is_meant(read: Read) -> None:
    text = "The President ordered the ministry to count the bears."
    found = only(read, text, title="Vladimir Putin met foresters")
    assert (found.holder.name, found.stated_by) == ("Russia", "Vladimir Putin")


SIGNED = [
    # who says `we` right at the start is introduced there
    (
        "We, the leaders of Chile and Peru, recognize the need for more ferries.",
        "",
        "leaders of Chile and Peru",
    ),
    # a document called joint, by its first list of states, else by its title
    ("Chile, Peru and Malta met. We will share the lake.", "Joint Statement", "Chile, Peru and Malta"),
    ("The sun shone. We will share the lake.", "Chile-Peru Joint Declaration", "Chile and Peru"),
    # an organisation too
    ("We, the members of NATO, will share the lake.", "", "NATO"),
]


@pytest.mark.parametrize(("text", "title", "holder"), SIGNED)
def test_we_in_a_joint_document_are_its_parties(read: Read, text: str, title: str, holder: str) -> None:
    found = [p.holder.name.removeprefix("the ") for p in read(text, title=title or "Ferries")[1].priorities]
    assert found == [holder]


MEANT = [
    # `Congress` is the American one wherever that state is spoken of, `the ministry` never
    ("The United States has quarrelled with Iran. Congress wants to close the pass.", "United States"),
    ("Peru has quarrelled with the United States. Congress wants to close the pass.", "Peru"),
    ("Iran met envoys of the United States. The ministry wants to close the pass.", "Iran"),
    # whom one accuses or blames, not who does
    ("Chile’s President Ana Roe on Monday accused Peru of trying to close the pass.", "Peru"),
    ("Chile’s President Ana Roe blamed Peru for seeking to close the pass.", "Peru"),
    # the subject of the sentence before, not the state that stands nearer
    ("Chile is angry with Peru. The government wants to close the pass.", "Chile"),
    # in what an official says, his own government
    ("“The government will close the pass to Peru,” Chilean Foreign Minister John Roe said.", "Chile"),
    # an office without its state
    ("Chilean President John Roe met Peruvians. The Foreign Ministry wants to close the pass.", "Chile"),
    # a pronoun that points ahead
    ("As it seeks to close the pass to Peru, Chile is buying trucks.", "Chile"),
    # `he` is the subject, not whoever is named last
    (
        "Chilean President John Roe met Peruvian President Juan Soto. He wants to close the pass.",
        "Chile",
    ),
    # a party, a movement, an organ
    ("The Andean Liberation Front wants to close the pass.", "Andean Liberation Front"),
    ("The port is old and Hamas wants to close the pass.", "Hamas"),
    ("The Security Council wants to close the pass.", "UN"),
    # one half of a country, a region's leaders, a party as they are worded
    ("North Korea fired a missile. The North wants to close the pass.", "North Korea"),
    ("African leaders want to close the pass.", "African leaders"),
    ("The Republicans want to close the pass.", "The Republicans"),
    ("Germany's ruling coalition wants to close the pass.", "Germany"),
    # `it` is the one that a verb is turned on
    ("Chile criticised Peru after it vowed to close the pass.", "Peru"),
    # his country; a leader who is not named
    ("Chilean President John Roe said his country wants to close the pass.", "Chile"),
    ("The Chilean leader told reporters that he wants to close the pass.", "Chile"),
    # a verb is no part of the office that it follows
    ("The Chilean government banned boats and wants to close the pass.", "Chile"),
]


@pytest.mark.parametrize(("text", "holder"), MEANT)
def test_the_one_who_is_meant_holds_the_aim(read: Read, text: str, holder: str) -> None:
    assert holder in [found for found, words in aims(read, text) if words.startswith("close the pass")]


ACTING = [
    # agencies of a state by their name or by the state in it
    ("The Japanese Coast Guard plans to widen the harbour.", "Japan"),
    ("The Canadian Space Agency plans to widen the harbour.", "Canada"),
    ("The National Bank of Kazakhstan plans to widen the harbour.", "Kazakhstan"),
    ("The Bank of England plans to widen the harbour.", "United Kingdom"),
    # … of the state told beside it where several have one of that name
    ("Ukraine's National Guard plans to widen the harbour.", "Ukraine"),
    ("The Pakistani National Guard plans to widen the harbour.", "Pakistan"),
    ("The National Guard plans to widen the harbour.", "United States"),
    # … also by the letters that it goes by
    ("The RAF plans to widen the harbour.", "United Kingdom"),
    ("The State Department (SD) plans to widen the harbour.", "United States"),
    # … or by the state spoken of
    ("Chile was hit by floods. The central bank plans to widen the harbour.", "Chile"),
    # those who sit in a state or its capital
    ("Officials in Lima plan to widen the harbour.", "Peru"),
    ("Lawmakers in Peru plan to widen the harbour.", "Peru"),
    # … which may be the seat of a body that is named
    ("The EU met in May. Leaders in Brussels want to widen the harbour.", "EU"),
    ("Belgium was hit by floods. Brussels wants to widen the harbour.", "Belgium"),
    # bodies of many states, armed groups
    ("The IAEA wants to widen the harbour.", "IAEA"),
    ("The World Bank wants to widen the harbour.", "World Bank"),
    ("Hamas wants to widen the harbour.", "Hamas"),
    ("The Houthis want to widen the harbour.", "Houthis"),
    # parts of the world, and many states
    ("The West wants to widen the harbour.", "The West"),
    ("Europe wants to widen the harbour.", "Europe"),
    ("The Gulf states want to widen the harbour.", "The Gulf states"),
    ("Some 40 nations have agreed to widen the harbour.", "Some 40 nations"),
    # a president by the name that all call him
    ("Jokowi wants to widen the harbour.", "Indonesia"),
    # the aides of a leader
    ("Peruvian President Ana Roe left. Ms. Roe's advisers plan to widen the harbour.", "Peru"),
]


@pytest.mark.parametrize(("text", "holder"), ACTING)
def test_who_acts_for_a_state_or_body_has_its_aims(read: Read, text: str, holder: str) -> None:
    assert aims(read, text)[-1] == (holder, "widen the harbour")


NOBODYS = [
    # a name that letters could be; one that begins as a leader's does
    "Raf Roe plans to widen the harbour.",
    "Ms. Doe plans to widen the harbour.",
    "Lula Roe plans to widen the harbour.",
    # a cricket club goes by the letters of a fund
    "The MCC plans to widen the harbour.",
    # those in a capital who lead no state
    "Fashion leaders in Paris plan to widen the harbour.",
    "Local officials in Peru plan to widen the harbour.",
    # one who has left the service of a leader
    "A former Obama aide wants to widen the harbour.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_names_that_only_look_like_those_of_a_state_have_no_aims(read: Read, text: str) -> None:
    assert aims(read, text) == []


def test_a_firm_has_no_aims_of_a_state(read: Read) -> None:
    assert aims(read, "Bank of America and China Construction Bank plan to widen the harbour.") == []


OF_NO_STATE = [
    # who leads a society that has a state in its name
    ("Karl Roe, president of the Rowing Federation of Chile, said he hopes to widen the harbour.", []),
    # who works for a firm
    ("Karl Roe, communications manager of Chile Ferries, said: “We will widen the harbour.”", []),
    # a judge
    ("Chilean Supreme Court Justice Karl Roe said he hopes to widen the harbour.", []),
    # not who leads a state that calls itself a federation
    ("Karl Roe, the President of the Russian Federation, said he hopes to widen the harbour.", ["Russia"]),
    # a minister who teaches
    ("Karl Roe, Minister of Fisheries of Chile and head of a college, said he hopes to widen the harbour.",
     ["Chile"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holders"), OF_NO_STATE)
def test_who_works_for_a_society_a_firm_or_a_court_wants_nothing_for_a_state(
    read: Read, text: str, holders: list[str]
) -> None:
    assert [holder for holder, _ in aims(read, text)] == holders


HE = [
    # a private person who is described is the one whom `he` means, and no leader named before him
    ("Chilean President Ana Soto smiled. Karl Roe, a baker from the harbour, waved. He plans to leave.", []),
    ("Chilean President Ana Soto smiled. The harbour was calm. She plans to widen it.", ["Chile"]),
]


@pytest.mark.parametrize(("text", "holders"), HE)
def test_what_he_wants_who_is_no_official_is_no_aim_of_a_state(
    read: Read, text: str, holders: list[str]
) -> None:
    assert [holder for holder, _ in aims(read, text)] == holders


def test_an_office_is_named_with_its_state(read: Read) -> None:
    text = "Chilean Foreign Ministry staff met. The Foreign Ministry called for calm at the pass."
    _, found = read(text)
    assert [p.stated_by for p in found.priorities] == ["Chilean Foreign Ministry"]


OF_ALL = [
    # a list in the sentence, what is done together
    ("Chile and Peru are friends, and we remain jointly committed to clean rivers.", "Chile and Peru"),
    # `our countries` go on in the next sentence
    (
        "Peru and Chile met today. Our countries stand for free ferries. We uphold clean rivers.",
        "Our countries",
    ),
    # his own side alone
    ("We uphold clean rivers.", "Peru"),
    # what the state of affairs calls for
    ("The world is at war. This calls for clean rivers.", "Peru"),
]


@pytest.mark.parametrize(("words", "holder"), OF_ALL)
def test_we_in_a_speech_are_one_side_or_all(read: Read, words: str, holder: str) -> None:
    found = aims(read, SPOKEN.format(words), title="Talks of Chile and Peru", source="President of Peru")
    assert (holder, "clean rivers") in found


def test_all_of_a_crowd_are_no_parties_that_nobody_named(read: Read) -> None:
    # a record of a session whose title names no states
    _, found = read(
        "All Allies will open the dam.", title="Remarks at the NATO Summit Forum", source="The White House"
    )
    assert all(p.holder.name for p in found.priorities)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        # several named together are no `it`
        ("The SCO has China, Russia, Kazakhstan and others. It is intended to be a base for trade.", "SCO"),
        # the main clause behind one that opens the sentence
        ("As Peru’s government has kept silent, Chile has doubled down on seeking help.", "Chile"),
        # who speaks, whomever a clause inside names
        ("Colombian President Ana Roe met those who back Juan Soto in Peru and pledged to help.", "Colombia"),
        # what one begins to try, or sends somebody for
        ("President Ana Roe of Chile began trying to win support for a strike.", "Chile"),
        # two who were named together, and what they agreed
        ("President Ana Roe of Chile and President Jo Sol of Peru met. Sol said they agreed to open a road.",
         "Chile and Peru"),
        # who judged once and is in office now
        ("“We must end the war,” US Senator Jane Roe, a former judge, said.", "United States"),
        # what another state must admit is wanted
        ("“Peru must acknowledge that the dam leaks,” Chile’s president Ana Roe said.", "Chile"),
        # where somebody is in office
        ("Chile may leave Peru, where the outgoing prime minister has called on its troops to go.", "Peru"),
    ],
)  # fmt: skip
def test_the_holder_is(read: Read, text: str, holder: str) -> None:
    assert [p.holder.name for p in read(text)[1].priorities] == [holder]
