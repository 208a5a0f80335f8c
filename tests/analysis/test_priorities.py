"""Who wants what: the frames of wanting, where an aim ends, and what is none."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tui_reader.knowledge
from tui_reader.domain.annotation import Annotations, Priority
from tui_reader.domain.article import Article
from tui_reader.safe_yaml import load_file, plain

CUES = Path(tui_reader.knowledge.__file__).parent / "data" / "lexicons" / "priority_cues.yaml"

Read = Callable[..., tuple[Article, Annotations]]


def aims(read: Read, text: str, **keys: str) -> list[tuple[str, str]]:
    """Holder and words of each priority."""
    article, found = read(text, **keys)
    return [(p.holder.name, p.span.of(article.text)) for p in found.priorities]


FRAMES = [
    # a verb of wanting
    ("Norway seeks to revive the fisheries talks.", "Norway", "revive the fisheries talks"),
    ("Chile is trying to reopen the pass.", "Chile", "reopen the pass"),
    ("Mongolia wants a direct rail link to the sea.", "Mongolia", "a direct rail link to the sea"),
    ("Peru and Bolivia hope to share the lake.", "Peru and Bolivia", "share the lake"),
    ("Finland is working with its neighbours to map the seabed.", "Finland", "map the seabed"),
    # a verb of speech: the subject states it
    ("The Mongolian government pledged to open two border posts.", "Mongolia", "open two border posts"),
    ("Ghana proposed a joint coast guard.", "Ghana", "a joint coast guard"),
    ("Ghana has called for an early vote.", "Ghana", "an early vote"),
    ("Finland urged both sides to return to the talks.", "Finland", "both sides to return to the talks"),
    ("Kenya demanded that the convoy be let through.", "Kenya", "the convoy be let through"),
    # a day between the verb and its words
    ("Kenya called on Tuesday for a cheaper ferry.", "Kenya", "a cheaper ferry"),
    ("Kenya vowed Thursday to open the port.", "Kenya", "open the port"),
    # an adjective
    ("Iceland is ready to host the next round.", "Iceland", "host the next round"),
    ("Iceland remains concerned about the melting of the shelf.", "Iceland", "the melting of the shelf"),
    ("Jordan's initiatives were aimed at calming the border.", "Jordan", "calming the border"),
    ("Iceland stands ready to clear the ice.", "Iceland", "clear the ice"),
    ("The NATO mission is tasked with training the guards.", "NATO", "training the guards"),
    # a noun, ahead of what is wanted and behind it
    ("Uruguay's top priority is to finish the pulp treaty.", "Uruguay", "finish the pulp treaty"),
    ("The main goal of Greece is a calmer Aegean.", "Greece", "a calmer Aegean"),
    ("A calmer Aegean is the main goal of Greek diplomacy.", "Greece", "A calmer Aegean"),
    ("Nepal's objectives include cleaner rivers.", "Nepal", "cleaner rivers"),
    ("Togo unveiled a plan to dredge the port.", "Togo", "dredge the port"),
    ("A Danish proposal to share the radar found support.", "Denmark", "share the radar found support"),
    # a noun of wanting that is a subject ends before the verb of its clause
    ("Danish efforts to buy the radar failed in May.", "Denmark", "buy the radar"),
    ("Kenya has set itself the goal of planting trees.", "Kenya", "planting trees"),
    ("As for trade, cheaper ferries are the top priority of Malta.", "Malta", "cheaper ferries"),
    ("Malta described cheaper ferries as its main goal.", "Malta", "cheaper ferries"),
    ("Oman met the envoys in an effort to end the blockade.", "Oman", "end the blockade"),
    ("An attempt by Chile to reopen the pass failed.", "Chile", "reopen the pass"),
    ("It is the old dam that is the main headache of Ghana.", "Ghana", "the old dam"),
    ("Ghana met in May. The old dam was primarily in focus.", "Ghana", "The old dam"),
    ("Ghana spoke of its goals. They included a cheaper ferry.", "Ghana", "a cheaper ferry"),
    # subjects before a relative, a parenthesis, a participle, an infinitive, beside another verb
    ("Chile, which seeks to reopen the pass, is poor.", "Chile", "reopen the pass"),
    ("Chile, the envoy stressed, is ready to reopen the pass.", "Chile", "reopen the pass"),
    ("Chile told the council about it, calling on Peru to wait.", "Chile", "Peru to wait"),
    ("Chile is likely to call for a truce.", "Chile", "a truce"),
    ("Chile closed the pass and wants to mine it.", "Chile", "mine it"),
    ("Chile this month threatened to close the pass.", "Chile", "close the pass"),
    ("Chile said the storm was bad and urged Peru to wait.", "Chile", "Peru to wait"),
    # what one wants to see, refuses, is scrambling to do, has long tried hard to do
    ("Chile wants to see the pass reopened.", "Chile", "the pass reopened"),
    ("Chile refuses to close the pass.", "Chile", "close the pass"),
    ("Chile had been scrambling to close the pass.", "Chile", "close the pass"),
    ("Chile had tried hard to close the pass.", "Chile", "close the pass"),
    # a suggestion of doing something; what is asked for
    ("Kenya suggested opening the port.", "Kenya", "opening the port"),
    ("Kenya asked the council for a cheaper ferry.", "Kenya", "a cheaper ferry"),
    # a call that a demonym says whose it is, a plan with a day behind it
    ("They ignored Kenyan calls to open the port.", "Kenya", "open the port"),
    ("Togo unveiled plans Saturday to dredge the port.", "Togo", "dredge the port"),
    # a quotation mark between a subject and its verb
    ("Mongolia “only wants to build a railway”.", "Mongolia", "build a railway"),
    # what is scheduled, decided, made a priority
    ("The Chilean government is to lift the ban.", "Chile", "lift the ban"),
    ("Chile met Peru. It was decided to plant trees.", "Chile", "plant trees"),
    ("Chile has made cheaper ferries a top priority.", "Chile", "cheaper ferries"),
    ("Chile has made cheaper ferries one of its priorities.", "Chile", "cheaper ferries"),
    ("Chile met Peru. A decision was then made to plant trees.", "Chile", "plant trees"),
    # what is done to some end; who is dedicated to it
    ("Chile has taken firm steps to curb the trade.", "Chile", "curb the trade"),
    ("Chile reiterated its dedication to clean lakes.", "Chile", "clean lakes"),
    ("Chile has a shared commitment to clean lakes.", "Chile", "clean lakes"),
    ("Allied leaders pledged to share the lake.", "Allied leaders", "share the lake"),
    ("Chile is working on a new ferry.", "Chile", "a new ferry"),
    ("Chile is taking active measures to clean the lake.", "Chile", "clean the lake"),
    # what stands at the top of an agenda, or is put there
    ("A new ferry is at the top of Chile’s agenda.", "Chile", "A new ferry"),
    ("Chile has put a new ferry at the heart of its policy.", "Chile", "a new ferry"),
    ("A new ferry is high on Chile’s agenda.", "Chile", "A new ferry"),
    # the plan is that of whom the sentence before speaks; part of a plan
    ("Chile published its budget. The plan seeks to cut costs.", "Chile", "cut costs"),
    ("Chile built a pier, part of its plan to share the lake.", "Chile", "share the lake"),
    # a town and its state behind a preposition are no subject
    ("In Santiago, Chile, Peru pledged to share the lake.", "Peru", "share the lake"),
    # to add and to ask are aims unless it is I who would like to
    ("Chile seeks to add two ships to the fleet.", "Chile", "add two ships to the fleet"),
    # of `the goal is to` the noun is the cue, also where the state stands behind it
    ("The main goal of Peru is to reopen the pass.", "Peru", "reopen the pass"),
    # a purpose of a thing that is the state's; an intent; a vow with its day
    ("Chilean leaflets are aimed at calming the border.", "Chile", "calming the border"),
    ("Chile announced its intent to reopen the pass.", "Chile", "reopen the pass"),
    ("Chile vowed last May that the pass would be open.", "Chile", "the pass would be open"),
    # May is a month, too
    ("In May Chile invites its neighbours to plant trees.", "Chile", "its neighbours to plant trees"),
    # a task told behind a colon; leaders who met
    ("The president of Peru came with a hard task: to calm the border.", "Peru", "calm the border"),
    # a list of leaders, each with his state; names behind a preposition are none of it
    (
        (
            "President Ana Roe of Chile, President Ivo Lima of Peru, and President Jan Moe of Bolivia "
            "aim to share the lake."
        ),
        "Chile, Peru and Bolivia",
        "share the lake",
    ),
    ("After talks with Togo, Peru and Bolivia want to share the lake.", "Peru and Bolivia", "share the lake"),
    # a list of names, and whom `it` means that stands before its name
    ("Chile, Peru and Bolivia want to share the lake.", "Chile, Peru and Bolivia", "share the lake"),
    ("As it seeks to share the lake, Chile built a pier.", "Chile", "share the lake"),
    # words that point back
    ("Chile and Peru met. Both countries want to share the lake.", "Both countries", "share the lake"),
    ("Chilean President John Roe came. He wants to share the lake.", "Chile", "share the lake"),
    ("The leaders of Chile want to share the lake.", "Chile", "share the lake"),
    ("Western powers seek to share the lake.", "Western powers", "share the lake"),
    ("European officials hope to share the lake.", "EU", "share the lake"),
    ("The Europeans hope to share the lake.", "EU", "share the lake"),
    ("NATO allies want to share the lake.", "NATO allies", "share the lake"),
    ("As part of its pledge to share the lake, Chile built a pier.", "Chile", "share the lake"),
    # holders through offices, seats and organisations
    ("The Kremlin aims to keep the corridor open.", "Russia", "keep the corridor open"),
    ("NATO plans to rotate the battalions.", "NATO", "rotate the battalions"),
    ("The European Commission proposed a tax on sails.", "EU", "a tax on sails"),
    ("Mr. Putin wants to drain the marsh.", "Russia", "drain the marsh"),
    ("The government of Malta intends to rescue more boats.", "Malta", "rescue more boats"),
    ("Poland will host the exercise. It wants to test the bridges.", "Poland", "test the bridges"),
]


@pytest.mark.parametrize(("text", "holder", "words"), FRAMES)
def test_a_frame_of_wanting_tells_who_wants_what(read: Read, text: str, holder: str, words: str) -> None:
    assert (holder, words) in aims(read, text)


ENDS = [
    # an attribution behind the aim
    ("Chile wants to reopen the pass, the minister said.", "reopen the pass"),
    # a relative clause
    ("Chile wants to reopen the pass, which was closed in June.", "reopen the pass"),
    # a new clause with a subject of its own
    ("Chile wants to reopen the pass, but Argentina is against it.", "reopen the pass"),
    ("Chile wants to reopen the pass, and snow is not the reason.", "reopen the pass"),
    # a reason
    ("Chile wants to reopen the pass because trade is falling.", "reopen the pass"),
    # coordinated aims of one holder are one
    ("Chile wants to reopen the pass and repair the road.", "reopen the pass and repair the road"),
    # a finite verb that is joined to that of the first aim begins another
    ("Chile urged Peru to wait and called for a summit.", "Peru to wait"),
    # an aside between dashes is part of it, a dash that stays open ends it
    ("Chile wants to reopen the pass – all of it – by May.", "reopen the pass – all of it – by May"),
    ("Chile wants to reopen the pass — a hard task.", "reopen the pass"),
    # an apposition
    ("Chile wants to reopen the pass, the oldest of them.", "reopen the pass"),
    # what is only added: a participle, an even as, a verb joined to the main one, an aside
    ("Chile wants to reopen the pass, drawing on a loan.", "reopen the pass"),
    ("Chile wants to reopen the pass even as snow falls.", "reopen the pass"),
    ("Chile has sought to reopen the pass and has bought ploughs.", "reopen the pass"),
    ("Chile repeated its pledge to reopen the pass and welcomed the loan.", "reopen the pass"),
    ("Chile plans to close the pass, home to four bears.", "close the pass"),
    # a subject of several nouns and its verb; a name and its verb behind an opening clause
    ("Chile plans to close the pass, and ships across the country were stopped.", "close the pass"),
    ("While Chile wants to close the pass, Peru built a road.", "close the pass"),
    # an aside between two commas is part of it
    ("Chile wants to build, through a trust, the first school.", "build, through a trust, the first school"),
    # a list of names with articles is no apposition
    (
        "Chile wants to warn the farmers, the drivers, the guides, and close the pass.",
        "warn the farmers, the drivers, the guides, and close the pass",
    ),
    # a list goes on
    (
        "Chile wants to reopen the pass, repair the road and plant trees.",
        "reopen the pass, repair the road and plant trees",
    ),
    ("Chile wants to reopen the pass, as well as the road.", "reopen the pass, as well as the road"),
    ("Chile wants to mine the pass but also to close it.", "mine the pass but also to close it"),
    # marks at the ends go, marks inside stay
    ("Chile wants to “reopen the pass”.", "reopen the pass"),
    ("Chile wants to “reopen” the pass.", "“reopen” the pass"),
]


@pytest.mark.parametrize(("text", "words"), ENDS)
def test_an_aim_ends_where_its_clause_ends(read: Read, text: str, words: str) -> None:
    assert words in [found for _, found in aims(read, text)]


NONE = [
    # a company
    "Acme Motors plans to build a plant in Chile.",
    # people of a country who hold no office
    "Chilean farmers want to sell more wine.",
    # a private person
    "Jane Roe, a baker, hopes to visit Chile.",
    # a past act told as a fact
    "Chile tried to reopen the pass in 2019.",
    "Chile agreed to reopen the pass in 2019.",
    # a condition
    "If Chile wants to reopen the pass, it will need snowploughs.",
    # a noun of wanting with nothing wanted
    "The priority of the day was unclear.",
    # what an observer advises
    "Chile should reopen the pass, said Jane Roe, an analyst at the Andes Institute.",
    # a name behind a noun of wanting: no verb, nothing wanted
    "Chile’s mission to the United Nations was closed.",
    "The threat to Chile is small.",
    # a passive: whom was it pledged to?
    "Chile was promised to wait.",
    # no addressee who should do anything
    "Chile urged by Peru.",
    # a person
    "Chile’s anger was aimed at Jane Roe.",
    # an office of one's own
    "Chile’s president Ana Roe seeks re-election in May.",
    # a suggestion of how things are
    "Chile came late, suggesting that the pass was closed.",
    # nothing is done: a thing, not a verb
    "Chile has agreed to a loan.",
    # what it is not worried about
    "Chile is not worried about the pass.",
    # a plan that is to do something is none of the office
    "The message is to be read. Chile is to blame.",
    # neither what is needed for it nor what is hoped of a talk
    "“What we need to win is time,” Ghanaian President Ama Mensah said.",
    "“I want to believe that,” Ghanaian President Ama Mensah said.",
    "“We will review the plan,” Ghanaian President Ama Mensah said.",
    # one in a parenthesis is not the speaker
    "“I believe Mr. Roe, who drew it up, will keep it,” Ghanaian President Ama Mensah said.",
    # what is not announced, what it failed to do, the goals of another thing
    "Chile would not announce plans to close the pass.",
    "Chile has failed to take steps to close the pass.",
    "Chile spoke of the goals of the decade.",
    # nothing is asked; what would have to be done if; courtesies of a speech
    "Chile urged him not to.",
    "“We’d have to build one,” Ghanaian President Ama Mensah said.",
    "“I would like to convey our thanks to you,” Ghanaian President Ama Mensah said.",
    # a programme for people; metals that are needed for a thing
    "Roe was an adviser on Chile’s programme to former ministers.",
    "“These are the metals most needed to power a tram,” Ghanaian President Ama Mensah said.",
    # the bare verb
    "Chile did what it wanted to do.",
    # what may be, not what is wanted
    "Chile may seek to reopen the pass.",
    # the day's business
    "“We will discuss the pass today,” Chilean President John Roe said.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_nobody_in_office_wants_is_no_priority(read: Read, text: str) -> None:
    assert aims(read, text) == []


def only(read: Read, text: str, **keys: str) -> Priority:
    _, found = read(text, **keys)
    assert len(found.priorities) == 1, found.priorities
    return found.priorities[0]


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


def test_a_line_that_only_opens_a_list_is_no_aim_itself(read: Read) -> None:
    text = "Chile will seek to achieve this by:\n\n- planting trees;\n- closing mines.\n\n- It is warm."
    assert [words for _, words in aims(read, text)] == ["planting trees", "closing mines"]


IMPERSONAL = [
    (
        "“It is important for us to rebuild the dam,” Ghanaian Foreign Minister Ama Mensah said.",
        "rebuild the dam",
    ),
    (
        "“It is vital that the dam is rebuilt,” Ghanaian Foreign Minister Ama Mensah said.",
        "the dam is rebuilt",
    ),
    ("“Our top priority is a new dam,” Ghanaian Foreign Minister Ama Mensah said.", "a new dam"),
    (
        "“The dam must never be allowed to break,” Ghanaian Foreign Minister Ama Mensah said.",
        "The dam must never be allowed to break",
    ),
    ("“Our partners want to rebuild the dam,” Ghanaian Foreign Minister Ama Mensah said.", "rebuild the dam"),
]


IMPERSONAL += [
    # what is going to be going on
    ("“We will be holding a fair,” Ghanaian President Ama Mensah said.", "be holding a fair"),
    # it is time; what will never be recognised
    ("“It is time to mend the dam,” Ghanaian President Ama Mensah said.", "mend the dam"),
    ("“We will never recognise the vote,” Ghanaian President Ama Mensah said.", "never recognise the vote"),
    # verbs that are shortened to their end
    ("“We’ll rebuild the dam,” Ghanaian President Ama Mensah said.", "rebuild the dam"),
    ("“I’m not going to close the dam,” Ghanaian President Ama Mensah said.", "close the dam"),
    # a thing that is needed; one of several important tasks; a cue said again
    ("“We need better roads,” Ghanaian President Ama Mensah said.", "better roads"),
    ("“A wider road is another important task,” Ghanaian President Ama Mensah said.", "A wider road"),
    (
        "“We will plant trees and we will close the mine,” Ghanaian President Ama Mensah said.",
        "plant trees and we will close the mine",
    ),
    # what one in office says cannot go on, will not be allowed, or whom he threatens
    (
        "“This trade cannot continue,” Ghanaian Foreign Minister Ama Mensah said.",
        "This trade cannot continue",
    ),
    ("Ghanaian Foreign Minister Ama Mensah said no ban would be lifted.", "no ban would be lifted"),
    ("“The smugglers will pay dearly,” Ghanaian President Ama Mensah said.", "The smugglers will pay dearly"),
    ("“We cannot abandon the dam,” Ghanaian President Ama Mensah said.", "abandon the dam"),
    # the day's business of a state is a commitment too
    ("“We will host the games,” Ghanaian President Ama Mensah said.", "host the games"),
    ("“We will take strong measures,” Ghanaian President Ama Mensah said.", "take strong measures"),
    # of `the aim should be to A` A is wanted
    ("“The aim should be to mend the dam,” Ghanaian President Ama Mensah said.", "mend the dam"),
]


@pytest.mark.parametrize(("text", "words"), IMPERSONAL)
def test_an_official_says_what_is_needed(read: Read, text: str, words: str) -> None:
    assert words in [found for _, found in aims(read, text)]


def test_a_task_told_before_says_whose_need_it_is(read: Read) -> None:
    text = "Ghana faces a hard task: it is necessary to rebuild the dam."
    assert ("Ghana", "rebuild the dam") in aims(read, text)


def test_the_president_whom_only_the_title_names_is_meant(read: Read) -> None:
    text = "The President ordered the ministry to count the bears."
    found = only(read, text, title="Vladimir Putin met foresters")
    assert (found.holder.name, found.stated_by) == ("Russia", "Vladimir Putin")


LETTERS = sorted(set('Chile wants to, “”".-—and the NATO’s plan is “aim” at:;\n'))


@given(st.text(alphabet=st.sampled_from(LETTERS), max_size=200))
@settings(max_examples=150, deadline=None)
def test_every_priority_is_words_of_its_sentence(read: Read, text: str) -> None:
    article, found = read(f"Chile {text} wants to plan the aim of NATO.")
    for priority in found.priorities:
        assert priority.sentence.contains(priority.span)
        words = priority.span.of(article.text)
        assert words == words.strip()


def test_each_example_of_the_cue_lexicon_is_found(read: Read) -> None:
    lexicon = plain(load_file(CUES))
    assert isinstance(lexicon, dict)
    for example in lexicon["examples"]:
        assert [words for _, words in aims(read, example["text"])] == example["finds"]


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


STRESSED = [
    # what somebody stresses, through several adjectives
    ("Chile stressed the importance of clean rivers.", "clean rivers"),
    ("Chile and Peru share a fundamental and long-term foreign policy interest in ferries.", "ferries"),
]


@pytest.mark.parametrize(("text", "words"), STRESSED)
def test_what_is_stressed_is_wanted(read: Read, text: str, words: str) -> None:
    assert words in [found for _, found in aims(read, text)]


MEANT = [
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


def test_an_office_is_named_with_its_state(read: Read) -> None:
    text = "Chilean Foreign Ministry staff met. The Foreign Ministry called for calm at the pass."
    _, found = read(text)
    assert [p.stated_by for p in found.priorities] == ["Chilean Foreign Ministry"]


SPOKEN = "Chilean President John Roe: Good day to all of you here.\n\nPeruvian President Juan Soto: {}"
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


AVOWED = [
    # told of others, of the past, denied
    "Chile supports clean rivers.",
    "“We never supported clean rivers,” Chilean President John Roe said.",
    "“The dam calls for repair,” Chilean President John Roe said.",
]


@pytest.mark.parametrize("text", AVOWED)
def test_what_is_told_of_others_is_no_avowal(read: Read, text: str) -> None:
    assert aims(read, text) == []


OPENINGS = [
    # a participle or an adjective before its subject, and behind it between commas
    "Seeking to calm the border, Peru closed the dam.",
    "Determined to calm the border, Peru closed the dam.",
    "Peru closed the dam, eager to calm the border.",
    # an aside inside the cue
    "Peru is ready, where possible, to calm the border.",
    # those in office without their state
    "In Lima, officials want to calm the border.",
    # what we want, let us, it is in our interest
    "“What we want is to calm the border,” Peruvian President John Roe said.",
    "“Let us calm the border,” Peruvian President John Roe said.",
    "“It is in our common interest to calm the border,” Peruvian President John Roe said.",
]


@pytest.mark.parametrize("text", OPENINGS)
def test_an_aim_is_found_wherever_its_subject_stands(read: Read, text: str) -> None:
    assert aims(read, text) == [("Peru", "calm the border")]


NOBODYS = [
    # officials of no state that is named, or of others
    "Officials want to calm the border.",
    "Peru met Chile. Other officials want to calm the border.",
    # an observer's `let us`
    "“Let us calm the border,” said Jane Roe, an analyst at the Andes Institute.",
    # courtesies
    "“Let us begin,” Peruvian President John Roe said.",
    "“We look forward to the summer,” Peruvian President John Roe said.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_what_is_nobodys_or_no_aim_is_left(read: Read, text: str) -> None:
    assert aims(read, text) == []


def test_the_goal_of_a_state_is_told_by_the_noun(read: Read) -> None:
    assert only(read, "The main goal of Peru is to reopen the pass.").kind == "priority"


def test_a_threat_is_the_one_who_makes_it(read: Read) -> None:
    text = "Chilean President John Roe said Peru would face a blockade if it closed the pass."
    found = only(read, text)
    assert (found.holder.name, found.stated_by, found.kind) == ("Chile", "John Roe", "commitment")


DOCUMENTS = [
    # what a communiqué expresses, agrees on, deems
    ("Peru reaffirmed its strong support for clean rivers.", "clean rivers"),
    ("Peru and Chile agreed on the urgency to clean the rivers.", "clean the rivers"),
    ("Peru considers it necessary to clean the rivers.", "clean the rivers"),
    # what is considered, ruled out, mandated
    ("Peru is weighing a ban on dams.", "a ban on dams"),
    ("Peru ruled out closing the rivers.", "closing the rivers"),
    ("Peru's mandate is to clean the rivers.", "clean the rivers"),
    ("Peru intensified its efforts to clean the rivers.", "clean the rivers"),
    ("Peru is banking on clean rivers.", "clean rivers"),
]


@pytest.mark.parametrize(("text", "words"), DOCUMENTS)
def test_what_documents_express_is_wanted(read: Read, text: str, words: str) -> None:
    assert words in [found for _, found in aims(read, text)]


TOLD = [
    # a state's support as a fact, an open question, a thought in passing
    "Peru’s support for the dam fell.",
    "Peru is mulling whether to clean the rivers.",
    "Peru, considering the cost, closed the dam.",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_as_a_fact_is_no_aim(read: Read, text: str) -> None:
    assert aims(read, text) == []


def test_what_is_told_inside_a_statement_is_stated_by_its_speaker(read: Read) -> None:
    text = "Peruvian President John Roe said Chile had vowed to “clean the rivers”."
    assert [p.stated_by for p in read(text)[1].priorities] == ["John Roe"]


def test_what_one_fears_is_told_of_him(read: Read) -> None:
    assert only(read, "Peru fears a flood would follow.").stated_by is None


@pytest.mark.parametrize("pronoun", ["He", "It"])
def test_a_long_chain_of_pronouns_ends(read: Read, pronoun: str) -> None:
    text = f"Peruvian President John Roe came. {f'{pronoun} slept. ' * 600}{pronoun} wants to close the pass."
    assert len(aims(read, text)) <= 1
