"""Who wants what: the frames of wanting, where an aim ends, and what is none."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tui_reader.knowledge
from tests.analysis.wanted import Read, aims, only
from tui_reader.safe_yaml import load_file, plain

CUES = Path(tui_reader.knowledge.__file__).parent / "data" / "lexicons" / "priority_cues.yaml"


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
    ("“We cannot abandon the dam,” Ghanaian President Ama Mensah said.", "cannot abandon the dam"),
    # the day's business of a state is a commitment too
    ("“We will host the games,” Ghanaian President Ama Mensah said.", "host the games"),
    ("“We will take strong measures,” Ghanaian President Ama Mensah said.", "take strong measures"),
    # of `the aim should be to A` A is wanted
    ("“The aim should be to mend the dam,” Ghanaian President Ama Mensah said.", "mend the dam"),
]


@pytest.mark.parametrize(("text", "words"), IMPERSONAL)
def test_an_official_says_what_is_needed(read: Read, text: str, words: str) -> None:
    assert words in [found for _, found in aims(read, text)]


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


STRESSED = [
    # what somebody stresses, through several adjectives
    ("Chile stressed the importance of clean rivers.", "clean rivers"),
    ("Chile and Peru share a fundamental and long-term foreign policy interest in ferries.", "ferries"),
]


@pytest.mark.parametrize(("text", "words"), STRESSED)
def test_what_is_stressed_is_wanted(read: Read, text: str, words: str) -> None:
    assert words in [found for _, found in aims(read, text)]


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
