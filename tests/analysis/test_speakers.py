"""Who said it: full names, surnames, pronouns, role words, bodies, unnamed sources."""

import pytest

from tests.analysis.speech import said, speakers

_MINISTER = "Zemblan Foreign Minister Karl Roe said it rained."
_EXPERT = "Anna Zubrik, a senior fellow at the Rivers Institute, said it snowed."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # surnames and honorifics
        (f"{_EXPERT} Zubrik said it was cold.", "Anna Zubrik"),
        (f"{_EXPERT} Ms. Zubrik said it was cold.", "Anna Zubrik"),
        # … also a surname that is a word, an adverb behind it
        ("South Korean President Moon Jae-in spoke. Moon also said it was cold.", "Moon Jae-in"),
        # an adjunct between the parts of the verb
        (f"{_EXPERT} Zubrik has for years said it was cold.", "Anna Zubrik"),
        (f"{_EXPERT} Zubrik has on several occasions said it was cold.", "Anna Zubrik"),
        # what one does besides, and is told of him
        ("The minister shook his head and said it was cold.", "The minister"),
        ("It was cold, said two aides to the mayor.", "two aides to the mayor"),
        ("It was cold, said officials.", "officials"),
        ("Kenya is reported to have said it was cold.", "Kenya"),
        # who serves somebody is another
        ("A spokesman for President Karl Roe said it was cold.", "A spokesman for President Karl Roe"),
        ("The wife of Karl Roe said it was cold.", "The wife of Karl Roe"),
        ("Lawyers for Karl Roe said it was cold.", "Lawyers for Karl Roe"),
        ("A letter to Karl Roe said it was cold.", "A letter to Karl Roe"),
        # … but not what he wrote
        ("A letter by Karl Roe said it was cold.", "Karl Roe"),
        # when and by whom it was handed out
        ("A state paper released on Tuesday said it was cold.", "A state paper"),
        # by the trade that was told
        ("The lawyer Karl Roe left. “It was cold,” the lawyer said.", "Karl Roe"),
        # several, told of in the sentence before
        ("White House officials met in May. They said it was cold.", "White House officials"),
        ("For some residents rain is good. They said it was cold.", "They"),
        # a thing that spoke in her sentence is not she
        ("Ms. Ann Roe said it snowed. Ms. Jane Moll liked the suggestion that it rained. She said it froze.",
         "Jane Moll"),
        # no two who speak, but one who did something and one who said so
        ("Anna Zubrik considered him a friend and Karl Roe said it was cold.", "Karl Roe"),
        # a clause told of somebody, which ends in a name, before his verb
        ("Farmers who married Karl Roe said it was cold.", "Farmers"),
        ("Groups who opposed the dam have told Kenya that it was cold.", "Groups"),
        # … but not a clause that tells what somebody thinks
        ("Farmers who believed Karl Roe said it was cold.", "Farmers"),
        # one who did something, and one who speaks
        ("The United States raised tariffs on Kenyan tea Friday and Nairobi said it was cold.", "Kenya"),
        # the noun that a clause is told of, and whose clause it is
        ("They bought it in May — a deed Western farmers say was rash.", "Western farmers"),
        # a role without an article tells of the name before it
        ("Former Sen. Karl Roe (I-Vt.), now chairman of the River Club, predicted it was cold.", "Karl Roe"),
        ("“It is cold,” Xyrm T. Dargo, executive director of the River Club said Tuesday.", "Xyrm T. Dargo"),
        # whose a day is, not when
        ("Friday’s answer from Kenya suggests that it was cold.", "Friday’s answer from Kenya"),
        ("This person said it was cold.", "This person"),
        # the head of something in a state is not the head of the state
        ("Otto Moll, the president of Kenya, came. The head of Kenya’s navy said it was cold.",
         "The head of Kenya’s navy"),
        # a surname that is a month as well
        ("Theresa May came. Mrs. May said it was cold.", "Theresa May"),
        # an office that the article gives no name for
        ("Mayor Otto Moll came. Kenya’s foreign minister warned Chad that it rained, which he said was cold.",
         "Kenya’s foreign minister"),
        (f"{_MINISTER} A Kenyan diplomat came to Bern. He said it was cold.", "A Kenyan diplomat"),
        # … without the verb behind it and whom it is done to
        ("The diplomat met an aide from Peru. He said it was cold.", "The diplomat"),
        ("The diplomat wrote one voter in Peru. He said it was cold.", "The diplomat"),
        # somebody else of a state whose minister is known
        ("Zemblan Foreign Minister Karl Roe came. A Zemblan diplomat said it was cold.",
         "A Zemblan diplomat"),
        # whose statement it is
        ("Rivers Watch said in a statement that it rained. “It is cold,” the statement said.",
         "Rivers Watch"),
        (f"{_MINISTER} On Friday came a statement from the River Council. The statement said it was cold.",
         "River Council"),
        ("“It rains,” the council said in a statement. “It is cold,” the statement said.", "the council"),
        ("The talk did not please Rivers Watch, which issued a statement saying it was cold.",
         "Rivers Watch"),
        # a body by what it was called
        ("Rivers Watch, a rights group in Bern, met. The group said it was cold.", "Rivers Watch"),
        ("The aid group Rivers Watch met. The international aid group said it was cold.", "Rivers Watch"),
        ("It rained all day, Rivers Watch said. The group said it was cold.", "Rivers Watch"),
        # … but not by whoever opens a sentence
        ("Observers said it rained. The group said it was cold.", "The group"),
        # whom an aside names among them
        ("Karl Roe saw the rain that outsiders, including the River Bank, said was cold.", "outsiders"),
        # a party that rules
        ("Karl Roe came. Some friends in Roe's ruling party have argued that it was cold.",
         "Some friends in Roe's ruling party"),
        # who passes what calls for something, and who only hands it on
        ("The talk went on. Kenyan farmers passed a resolution calling for the mayor to leave.",
         "Kenyan farmers"),
        ("The talk went on. A radio carried a fake report saying that it was cold.", "a fake report"),
        # whom something moves to speak
        ("Karl Roe left early, prompting Prime Minister Jane Moll to say that it was cold.", "Jane Moll"),
        # the head of something in a state is not its leader
        ("President Vladimir Putin of Russia came. The head of Russia’s River force vowed to leave.",
         "The head of Russia’s River force"),
        # half a country
        ("North Korea fired a rocket. The North says it was cold.", "North Korea"),
        # somebody between commas whom a clause is told of
        (f"{_EXPERT} They wait for Mr. Otto Moll, a retired general, who believes it was cold.", "Otto Moll"),
        # `it` behind an adjunct
        ("Kenya left the pact in May. In a statement, it said it was cold.", "Kenya"),
        # both of two
        ("Karl Roe and Otto Moll met in Bern. Both replied that it was cold.", "Karl Roe and Otto Moll"),
        # a capital that ends like a participle
        ("Beijing, which regards the lake as its own, said it was cold.", "China"),
        # a plan behind the verb says nothing
        ("The firm, led by Otto Moll, its head and owner, revealed the plan, predicting that it rains.",
         "Otto Moll"),
        # whom a thing told of at length moves to speak
        ("The many harsh moves led Kenyan leaders to announce that it was cold.", "Kenyan leaders"),
        # letters that are a pronoun when they are small
        ("The WHO said it was cold.", "The WHO"),
        # whom a relative clause behind a preposition is told of
        ("Words of grief came from officials in Lima, who said it was cold.", "officials in Lima"),
        # pronouns, by gender and recency
        (f"{_EXPERT} She said it was cold.", "Anna Zubrik"),
        (f"{_MINISTER} He said it was cold.", "Karl Roe"),
        # role words
        (f"{_EXPERT} {_MINISTER} The expert said it was cold.", "Anna Zubrik"),
        (f"{_MINISTER} {_EXPERT} The minister said it was cold.", "Karl Roe"),
        ("Belarusian President Karl Roe said it rained. The Belarusian leader said it was cold.", "Karl Roe"),
        ("United Nations spokesman Karl Roe said it rained. The spokesman said it was cold.", "Karl Roe"),
        # somebody whose office is never named
        ("Anna Zubrik said it rained. The prime minister said it was cold.", "Anna Zubrik"),
        # bodies and states
        ("The Foreign Ministry said it was cold.", "The Foreign Ministry"),
        ("Beijing said it was cold.", "China"),
        # unnamed sources
        ("Analysts said it was cold.", "Analysts"),
        ("Two officials said it was cold.", "Two officials"),
        # `they` and `it` are the last such source
        ("Local officials said it rained. They said it was cold.", "Local officials"),
        # `he` is a person, named or not, whoever spoke between
        ("A senior economist said it rained. The IMF said it snowed. He said it was cold.",
         "A senior economist"),
        # days, occasions, places and bodies behind a name are no part of who it is
        ("The Foreign Ministry on Monday said it was cold.", "The Foreign Ministry"),
        ("The Foreign Ministry in a statement said it was cold.", "The Foreign Ministry"),
        ("Karl Roe of the River Temple in Bern said it was cold.", "Karl Roe"),
        ("Karl Roe (R) of Ohio said it was cold.", "Karl Roe"),
        ("Shop owner Karl Roe, told the paper it was cold.", "Karl Roe"),
        # `the bloc` is the organisation named last
        ("NATO met the EU in Bern. The bloc said it was cold.", "EU"),
        # a surname that is a word too
        ("Theresa May came. “It is cold,” May said on Friday.", "Theresa May"),
        # a title in marks ends an aside
        ("Karl Roe, host of “Rivers Today,” said it was cold.", "Karl Roe"),
        ("Karl A. Roe Jr. said it was cold.", "Karl A. Roe Jr."),
        # who works for a president is none
        ("President Karl Roe met Anna Zubrik, assistant to the president. The president said it was cold.",
         "Karl Roe"),
        # who is only spoken of does not take `he` over
        (f"{_MINISTER} “It is a pity that the Drs. Otto Moll and Leon Wolf left,” he said.", "Karl Roe"),
        # another minister
        (f"{_MINISTER} The finance minister said it was cold.", "The finance minister"),
        # a name in an office is that office
        ("Karl Roe spoke. The Roe administration said it was cold.", "The Roe administration"),
        # an office whose holder is named between commas
        ("Japan’s ambassador to Bern, Karl Roe, said it was cold.", "Karl Roe"),
        # `he` is the subject of the clause that opens the sentence
        (f"{_MINISTER} When Otto Moll mentions the dam, he often adds that it is cold.", "Otto Moll"),
        # … or of the sentence before, behind whatever opens that
        (f"{_MINISTER} In a talk with Radio Bern on Friday, Otto Moll was calmer. “It is cold,” he said.",
         "Otto Moll"),
        # … or whom a relative clause hangs on
        (f"{_MINISTER} Kenya thanked Otto Moll for a speech in which he said it was cold.", "Otto Moll"),
        # an unnamed person is one as well
        (f"{_MINISTER} A Kenyan dam worker said it snowed. “It is cold,” he said.", "A Kenyan dam worker"),
        # `the official` is whoever was called one
        (f"{_MINISTER} A senior city official said it snowed. The official said it was cold.",
         "A senior city official"),
        (f"An Asian diplomat said it snowed. {_MINISTER} The diplomat said it was cold.", "Karl Roe"),
        # a middle name
        ("President Juan Zapo Moll came. Zapo said it was cold.", "Juan Zapo Moll"),
        # bodies by the fullest name that the article has
        ("Kenya’s Defence Ministry met. The ministry said it was cold.", "Kenya’s Defence Ministry"),
        ("The Kenyan Foreign Ministry met. The Foreign Ministry said it was cold.",
         "Kenyan Foreign Ministry"),
        ("The Bern Herald came out. The Herald said it was cold.", "Bern Herald"),
        ("The North West Rivers (NWR) met. NWR said it was cold.", "North West Rivers"),
        # a paper whose name looks like an adverb
        ("“It is cold,” the River’s Daily wrote in May.", "the River’s Daily"),
        # adjuncts between a source and its verb
        ("The River Council earlier this week said it was cold.", "The River Council"),
        ("The River Council has as usual said it was cold.", "The River Council"),
        # several who were unnamed before
        (f"Analysts at River Bank said it rained. {_MINISTER} The analysts said it was cold.",
         "Analysts at River Bank"),
        # brackets behind a name between commas
        ("Her chief rival for the post, Sen. Karl Roe (I-Vt.), said it was cold.", "Karl Roe"),
        # two ways to write an apostrophe
        ("Karl O’Roe came. “It is cold,” O'Roe said.", "Karl O’Roe"),
        # who orders them to leave
        ("They stayed despite being told to leave by police, who said it was cold.", "police"),
        # whom a camera caught
        (f"{_MINISTER} A video captured him saying it was cold.", "Karl Roe"),
        # no state by its code
        ("It is cold, SC said.", "SC"),
        # an adverb between commas
        ("Anna Zubrik did, however, say it was cold.", "Anna Zubrik"),
        # whoever stands beside `his` is not he
        ("Leon Wolf came. Otto Moll said it rained. In his talks with Otto Moll, he said it was cold.",
         "Leon Wolf"),
        # an apposition speaks for its name
        ("“It rains,” said Anna Zubrik, 57, a doctor from Bern who said it was cold.", "Anna Zubrik"),
        # a name that nothing else tells to be a person's
        (f"{_MINISTER} Xyrm Dargo, chef at the River Inn, said it rained. “It is cold,” he said.",
         "Xyrm Dargo"),
        # a paper and a body that made one survey
        ("According to a RNC/NWR survey, it was cold.", "a RNC/NWR survey"),
        # `Jr.` belongs to a name
        ("President Karl Roe, Jr. declared that it was cold.", "Karl Roe, Jr."),
        # an agency that hands words on adds none
        ("“It rains,” Karl Roe said, according to Tass, adding that it was cold.", "Karl Roe"),
        # `the president` whom everybody knows
        ("Vladimir Putin came. The President said it was cold.", "Vladimir Putin"),
        # whoever stands behind a verb, not its subject
        ("The North’s claim contradicted Kenyan officials who said it was cold.", "Kenyan officials"),
        # a place inside an aside
        ("Anna Zubrik, who has stood for Bern, Ohio, since May, said it was cold.", "Anna Zubrik"),
        # another state's leader
        (f"{_EXPERT} Thailand’s leader said it was cold.", "Thailand’s leader"),
        # somebody named behind what he is
        ("“It is cold,” said one of the study’s authors, Karl Roe, a lecturer.", "Karl Roe"),
        # a family name that comes first
        ("President Moon Jae-in of South Korea came. “It is cold,” Moon said.", "Moon Jae-in"),
        # a description of somebody unnamed that is as long as the one before
        (f"{_MINISTER} A senior River House official said it snowed. The River House official said so, too.",
         "A senior River House official"),
        # the president of a text that tells the office of another one only
        ("Trump met the French president, Emmanuel Macron. Trump left. The president said it was cold.",
         "Trump"),
        # two who speak together
        ("Karl Roe came. Otto Moll came. Both Roe and Moll said it was cold.", "Karl Roe and Otto Moll"),
        ("President Otto Wolf of Chile and Foreign Minister Ana Soto said it was cold.",
         "Otto Wolf of Chile and Ana Soto"),
        ("Otto Wolf and Ana Soto of Chile said it was cold.", "Otto Wolf and Ana Soto of Chile"),
        # another word for an office
        ("President Putin came. The Russian head of state said it was cold.", "Putin"),
        # `the letter` is nobody's whom the article does not tell
        (f"{_MINISTER} The letter said it was cold.", "The letter"),
        # a participle belongs to the clause before it, or to the one that follows
        (f"{_MINISTER} The talk ended after Otto Moll came in, saying it was cold.", "Otto Moll"),
        (f"{_MINISTER} The council met, and Otto Moll left the room, saying it was cold.", "Otto Moll"),
        ("Now, after arguing that it was cold, Otto Moll left.", "Otto Moll"),
    ],
)  # fmt: skip
def test_the_last_speaker_is(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        # a thing that shows something says nothing
        "Satellite images suggested the dam was broken.",
        # what words hang on an adjective
        "It was banned, due to local worries that it was cold.",
        # a verb without anybody whose it is
        "It was cold, waving a flag that read “Free the river fish.”",
    ],
)
def test_nobody_speaks_there(text: str) -> None:
    assert speakers(text) == []


def test_a_speaker_carries_kind_and_role() -> None:
    (found,) = said(_MINISTER)
    speaker = found.statement.speaker
    assert speaker is not None
    assert (speaker.kind, speaker.role) == ("official", "Zemblan Foreign Minister")


def test_a_state_that_speaks_is_known_by_its_code() -> None:
    (found,) = said("Moscow said it was cold.")
    assert found.statement.speaker is not None
    assert found.statement.speaker.id == "RU"


def test_verbs_of_one_sentence_share_their_speaker() -> None:
    assert speakers("Anna Zubrik said it rained, adding that it snowed.") == ["Anna Zubrik", "Anna Zubrik"]


def test_a_title_in_marks_is_no_speech() -> None:
    assert said("Karl Roe signed an order titled “Building Safer Rivers for Every Nation” in Bern.") == []
