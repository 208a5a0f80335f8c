"""Whose words they are where clauses, asides, agencies and documents stand between a source and its verb."""

import pytest

from tests.analysis.speech import speakers

_MINISTER = "Zemblan Foreign Minister Karl Roe said it rained."
_EXPERT = "Anna Zubrik, a senior fellow at the Rivers Institute, said it snowed."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # who leads up to a quotation, by a colon or in the sentence before
        (f"{_MINISTER} In Bern, Otto Moll went further: “It is cold and it will snow.”", "Otto Moll"),
        (f"{_MINISTER} Otto Moll agreed. “It is cold, and it will snow.”", "Otto Moll"),
        (f"{_MINISTER} Otto Moll: “It is cold, and it will snow.”", "Otto Moll"),
        # … but nothing that is nobody
        (f"{_MINISTER} The reason was plain. “It is cold, and it will snow.”", "Karl Roe"),
        # `US` is no `us`
        ("“It is cold,” noted US President Joe Biden in the rain.", "Joe Biden"),
        # what comes before a comparison, a number, a relative, or between commas
        (f"{_MINISTER} Otto Moll came. Moll himself appeared more amused than hurt, calling it “cold”.",
         "Otto Moll"),
        ("The staff that leads the effort against the flood said it was cold.", "The staff"),
        ("Otto Moll came. The outgoing mayor, backed by the house, has called for a new dam.",
         "The outgoing mayor"),
        ("It may be cold in Chad, where the outgoing prime minister has called for a new dam.",
         "the outgoing prime minister"),
        # a clause, and who says it behind its verb
        ("Otto Moll came. The engineers see eye to eye on the old dam, said Mr. Moll.", "Otto Moll"),
        ("Otto Moll came. The dam would burst, warned Mr. Moll at the end of his talk.", "Otto Moll"),
        ("Otto Moll came. The council, dry as ever, warned Moll that it was cold.", "The council"),
        # an adverb between a name and its relative
        ("It is poor to Otto Moll, however, who has complained that it was cold.", "Otto Moll"),
        # a diplomat of that state, not of a body
        ("Secretary of State John Kerry met the U.N. envoy, Otto Moll. The American diplomat said it rained.",
         "John Kerry"),
        ("The draft, which most notably calls for a new dam, is old.", "The draft"),
        # whoever hangs on what `we` do
        ("Indeed, we agree with the group of farmers calling for a new dam.", "the group of farmers"),
        # behind a demand, somebody else warns
        ("Kenya demanded her release, and a former envoy to Chad warned it would be cold.",
         "a former envoy to Chad"),
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
         "council aides"),
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
        ("Sales fell, according to estimates released by the Kenyan rivers office.",
         "estimates released by the Kenyan rivers office"),
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
         "More than 60 firms"),
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
def test_the_last_source_is(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker
