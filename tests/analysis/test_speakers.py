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
        ("Karl Roe came. Otto Moll came. Both Roe and Moll said it was cold.", "Roe and Moll"),
        # another word for an office
        ("President Putin came. The Russian head of state said it was cold.", "Putin"),
        # `the letter` is nobody's whom the article does not tell
        (f"{_MINISTER} The letter said it was cold.", "The letter"),
        # a participle belongs to the clause before it, or to the one that follows
        (f"{_MINISTER} The talk ended after Otto Moll came in, saying it was cold.", "Otto Moll"),
        (f"{_MINISTER} The council met, and Otto Moll left the room, saying it was cold.", "Otto Moll"),
        ("Now, after arguing that it was cold, Otto Moll left.", "Otto Moll"),
        # who leads up to a quotation, by a colon or in the sentence before
        (f"{_MINISTER} In Bern, Otto Moll went further: “It is cold and it will snow.”", "Otto Moll"),
        (f"{_MINISTER} Otto Moll agreed. “It is cold, and it will snow.”", "Otto Moll"),
        (f"{_MINISTER} Otto Moll: “It is cold, and it will snow.”", "Otto Moll"),
        # … but nothing that is nobody
        (f"{_MINISTER} The reason was plain. “It is cold, and it will snow.”", "Karl Roe"),
        # `US` is no `us`
        ("“It is cold,” noted US President Joe Biden in the rain.", "Joe Biden"),
        # whoever `with` names is one who speaks
        ("Otto Moll came. The council said it rained, with Moll declaring the dam “lost”.", "Otto Moll"),
        # an agency that hands words on, between commas or behind the verb
        ("Otto Moll came. Mr. Moll, according to Tass, said that it was cold.", "Otto Moll"),
        ("Otto Moll came. “It is cold,” says Mr. Moll, according to a paper. “It snows, and will be worse.”",
         "Otto Moll"),
        # … and one that is a source itself
        ("Otto Moll came. It was cold, according to the council.", "the council"),
        # several subjects, one told of between commas
        ("Kenya, which is dry, and Chad have called on Ghana to close its dam.", "Kenya and Chad"),
        ("Kenya said it rained, and Chad said it was cold.", "Chad"),
        # a spokesman of another state, whose name has two words
        ("White House spokeswoman Anna Roe said it rained. South Korea’s spokeswoman said it was cold.",
         "South Korea’s spokeswoman"),
        # whose statement it is
        (f"{_MINISTER} Leon Wolf framed a letter from North Korea declaring it was cold.", "North Korea"),
        ("Kenya and Chad issued a joint declaration affirming that it was cold.", "Kenya and Chad"),
        # a people is not its state
        ("Germany said it rained. Germans also believe that it is cold.", "Germans"),
        # `they` are the people of whom the sentence tells
        ("Analysts said it rained. While council aides left the dam, which they said was cold, it fell.",
         "Analysts"),
        ("Analysts said it rained. While aides were fond of the dam, which they said was cold, it fell.",
         "aides"),
        # an office with what it is for, and the same word for another office
        ("Secretary of State Anna Roe came. The secretary of state said it was cold.", "Anna Roe"),
        ("US President Joe Biden came. The leader of a small party said it was cold.",
         "The leader of a small party"),
        # a trade right behind somebody of whom nothing else was told
        ("Arnd Zoth said it rained. The optician, born in Bern, said it was cold.", "Arnd Zoth"),
        # a body by its name between commas
        ("The weather agency, NWR, said it was cold.", "NWR"),
        # … and later by what it is
        ("Tass news agency said it rained. The Kenyan agency said it was cold.", "Tass news agency"),
        # the subject of the clause before `and`
        (f"{_MINISTER} Trouble began when Otto Moll went to Bern to meet Leon Wolf and said it was cold.",
         "Otto Moll"),
        # the main subject, not that of the clause that opens a sentence
        (f"{_EXPERT} While Leon Wolf was angry, Otto Moll was calm. He said it was cold.", "Otto Moll"),
        # a given name before a surname that is a word
        ("Jane Power wrote that it rained. Power said it snowed. “It is cold,” she said.", "Jane Power"),
        # Mr. and Mrs.
        ("Donald Trump and Melania Trump came. Mr Trump said it was cold.", "Donald Trump"),
        # the two of whom an article tells
        ("Kenyan President Karl Roe met Ghanaian President Anna Moll. The two presidents said it was cold.",
         "Karl Roe and Anna Moll"),
        # somebody’s profile is not he
        ("Karl Roe came. According to Roe’s profile on the site, it was cold.", "Roe’s profile"),
        # a document is not who signed it, and is told by its title
        ("They signed the Bern Rivers Declaration. The declaration signed by President Roe said it rained.",
         "Bern Rivers Declaration"),
        # a name right behind a quotation, its verb left out
        (f"{_MINISTER} “It is cold, and that is bad,” Senator Otto Moll, in a talk on Friday.", "Otto Moll"),
        # a relative clause with a subject of its own
        (f"{_MINISTER} Repairs began – a step that the council has fought against, saying that it was cold.",
         "the council"),
        # the subject of a clause without `that`
        ("It is an approach one donor called “mad, bad, sad and cold.”", "one donor"),
        # a paper whose name looks like a day
        ("It was cold, according to USA Today.", "USA Today"),
        # a surname that a firm’s name could end in
        ("The council also named Jane Power, who once said that it was cold.", "Jane Power"),
        # … and one that is a word, behind a role
        ("According to professor Zrif Eats, it rained. Eats said it was cold.", "Zrif Eats"),
        # a monarch goes by the title as well
        ("King Karl came. “It is cold,” the king said.", "King Karl"),
        # a report that is only spoken about is not its victim's
        ("Karl Roe is under strain over a report saying that it was cold.", "a report"),
        # an adjective is no source: `in … terms` is no verb
        (f"{_MINISTER} Roe has said in plain terms he would leave.", "Karl Roe"),
        # whose the figures are, where a word says so; not where it only says of what country
        ("Sales fell, according to data from the Academy for River Trade.", "Academy for River Trade"),
        ("Sales fell, according to figures gathered by Zubra.", "Zubra"),
        ("Sales fell, according to estimates released by the Kenyan rivers office.", "estimates released"),
        # a body by the noun that its name begins with, by letters one of which is a small word's
        ("The Bulletin of the River Sciences moved. It rains, according to the Bulletin.",
         "Bulletin of the River Sciences"),
        ("The Dams and Rivers Circle (DARC) met. “It rains,” said the DARC.",
         "Dams and Rivers Circle"),
        # a document and a broadcaster speak
        ("The treaty says that both sides disarm.", "The treaty"),
        # the adverb that opens a sentence is nobody
        ("Consequently, Chile, more than once, has said the dam is safe.", "Chile"),
        # a verb and what hangs on it: whose verb it is
        ("Officials who dined with the mayor said it was cold.", "Officials"),
        ("A study from the Rivers Institute, a charity, released in June estimated the harm to be small.",
         "Rivers Institute"),
        # … or whom `who` stands for
        ("They left, echoing a memo from the council’s manager, who argued that it was cold.",
         "the council’s manager"),
        # a participle ahead of the remarks that somebody made
        ("While insisting it was cold, the comments by Anna Zubrik of the Rivers Institute caused anger.",
         "Anna Zubrik"),
        # whose claim it is stands right before it
        (f"{_MINISTER} They fell out with Otto Moll over the Zemblan minister’s insistence that it was cold.",
         "Karl Roe"),
        # as many as the text listed last
        ("Chile, Peru and Ghana met. All three noted that it was cold.", "Chile, Peru and Ghana"),
        # an acronym with full stops names the state of an office as well
        ("President Jane Moll met Obama. They fell out over the U.S. president’s claim that it was cold.",
         "Jane Moll"),
        # a hyphen inside a word; what is past is no source
        ("The 30-second spot said it was cold.", "The 30-second spot"),
        ("The council has in the past said it was cold.", "The council"),
        # a town that is somebody's surname acts as he does
        ("President Moon Jae-in of South Korea came. Moon acknowledged it was cold.", "Moon Jae-in"),
        # whose report it is: by its own words, as it was spoken of before, as it came out
        ("A study by the Circle on River Affairs found that it was cold.", "Circle on River Affairs"),
        ("A new Rivers Watch report says that it was cold.", "Rivers Watch"),
        ("The report, released by the Bern-based group Rivers Watch, is long. The report says it was cold.",
         "Rivers Watch"),
        ("Rivers Watch has published a study of dams. The study found that it was cold.", "Rivers Watch"),
        # … or nobody’s
        ("A report came out on Monday. The report says that it was cold.", "The report"),
        # whom `, who` tells of someone else, named behind what he is
        ("Anna Zubrik, who served the mayor of Bern, Karl Moll, said it was cold.", "Anna Zubrik"),
        # a surname that somebody of the family shares
        ("Mayor Karl Roe came with his daughter and adviser Anna Roe. “It is cold,” Roe said.", "Karl Roe"),
        # all whom `and` joins behind `by`; a relative clause with a source of its own
        ("It rests on denials by Mayor Karl Roe and his aides that it was cold.",
         "Mayor Karl Roe and his aides"),
        (f"{_MINISTER} The dam, which according to Anna Zubrik leaked twice, is shut.", "Anna Zubrik"),
        # `it` is the state that the sentence before is about
        (f"{_MINISTER} Chile, a long state, backed the ban. It has urged Peru to stay.", "Chile"),
        # where somebody works is no part of the name
        (f"{_MINISTER} Anna Zubrik at the Rivers Institute in Bern wonders if it is cold.", "Anna Zubrik"),
        # a cleft sentence is about whom it brings in
        ("Leon Wolf said it rained.\n\nIt was with this in mind that Anna Zubrik left. “It rains,” she said.",
         "Anna Zubrik"),
        # so many who speak, an aside between dashes; `used` is a verb
        ("More than 60 firms -- among them two of Bern -- wrote a letter to the council urging it to stay.",
         "60 firms"),
        ("Leon Wolf used a speech for those killed in the war to urge the council to stay.", "Leon Wolf"),
        # a post in the article, signed
        (f"{_MINISTER}\n\nIt is cold here. — Anna B. Zubrik (@zubrik) May 3, 2020", "Anna B. Zubrik"),
        # reports that nobody is named for
        ("In Bern there were fresh reports that it was cold.", "fresh reports"),
        # a year, a length in figures
        ("Karl Roe came. Roe in 2007 remarked that it was cold.", "Karl Roe"),
        ("The 30-second film said that it was cold.", "The 30-second film"),
        # whose statement it is that they put out
        ("Karl Roe put out a short statement that said it was cold.", "Karl Roe"),
        # `it` inside a clause: the state that is the subject
        (f"{_MINISTER} Kenya avoids a lake which it claims is cold.", "Kenya"),
        # another body by its name; a message by who sent it
        ("Another group, the Rivers Fund, said it was cold.", "Rivers Fund"),
        # a name between a comma and the last word
        ("It was cold in May, Kenya Radio reports.", "Kenya Radio"),
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
