"""What looks like an aim and is none: past, private, foretold, nobody’s."""

import pytest

from tests.analysis.wanted import Read, aims

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
    # an adjective that is a verb elsewhere
    "Chile’s new policy of direct aid to farmers has helped.",
    # what could only happen so, asks for nothing
    "“This could only be done by two of the best museums,” Chile’s president Ana Roe said.",
    # what is left open
    "How Chile chooses to answer the strike will be telling.",
    "What Chile decides to do next will matter.",
    # a year is no aim
    "Chile spoke of the preparation of the budget for 2006 for the fourth reading.",
    # telephone calls
    "Chile’s president Ana Roe made calls on Sunday to two senators.",
    # what came of it
    "It is a plan that Chile was once seen to advocate only to be turned down.",
    # what is said, or to be talked of
    "“It must be stated that in our days, early talks can help,” Chile’s president Ana Roe said.",
    "“There are several issues we need to discuss today,” Chile’s president Ana Roe said.",
    # a state's ambassador to the United Nations, told without the state
    "“We must end the war,” UN Ambassador Jane Roe said.",
    # an office, whatever its first word is elsewhere
    "Jane Roe, press secretary to Chile’s president Ana Roe, spoke.",
    # what will happen to one
    "If Chile goes on, it will experience a hard winter, Ana Roe, an adviser to Chile’s president, said.",
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


AVOWED = [
    # told of others, of the past, denied
    "Chile supports clean rivers.",
    "“We never supported clean rivers,” Chilean President John Roe said.",
    "“The dam calls for repair,” Chilean President John Roe said.",
]


@pytest.mark.parametrize("text", AVOWED)
def test_what_is_told_of_others_is_no_avowal(read: Read, text: str) -> None:
    assert aims(read, text) == []


NOBODYS = [
    # officials of no state that is named, or of others
    "Officials want to calm the border.",
    "Peru met Chile. Other officials want to calm the border.",
    # an observer's `let us`
    "“Let us calm the border,” said Jane Roe, an analyst at the Andes Institute.",
    # courtesies
    "“Let us begin,” Peruvian President John Roe said.",
    "“We look forward to the summer,” Peruvian President John Roe said.",
    "“I hope you slept well,” Peruvian President John Roe said.",
    "“I want you to know how much the lake means to me,” Peruvian President John Roe said.",
    "“I’ll take one more,” Peruvian President John Roe said.",
    "“We’ll get a chance to see the lake,” Peruvian President John Roe said.",
    # a supposition, and what need not be done
    "“If I were a sailor, I would mend the dam,” Peruvian President John Roe said.",
    "“She doesn’t have to mend the dam,” Peruvian President John Roe said.",
    # people of a country, and who is of it without acting for it
    "Millions of Peruvians seeking work left the coast.",
    "The Peruvian court told of citizens of Chile that want to sell boats.",
    "US firms will have a month to answer and seek relief.",
    "The storm sank the fleet, with the number of Peruvians seeking work rising to ten.",
    "Peru’s boats were sold, and its fishers, long the pride of the coast, are eager to sell nets.",
    # told elsewhere what it is
    "Peru put forward a proposal.",
    # what a thing will be
    "“The lake will be a subject of our talks,” Peruvian President John Roe said.",
    "Peru’s judges made the right call to end the feud.",
    # what is bought
    "Peru’s growing demand for coal pleased traders.",
    # of which nothing is told
    "Peru faces many serious challenges.",
    "Traders discussed Peruvian concerns raised in May.",
    # verbs and adverbs that only look like cues
    "“That is how Peru will challenge the storm,” the Chilean paper said.",
    "Peru considers a rate cut as trade risks loom.",
    "Peru’s leader Jane Roe was found by a court to have taken bribes.",
    "Peru pressed ahead to the port.",
    "Once a Peruvian palace counsel decides to go, traders rejoice.",
    # what people say who are asked
    "Polls show that Peruvians want a deeper port.",
    "In Peru a third of the respondents said they wanted their country to build ports.",
    # no wish, which is no will to prevent it
    "Peru is not keen to mend the dam.",
    # how one should take it
    "“We need to be obviously very cautious,” Peruvian President John Roe said.",
    "“We must be careful with them,” Peruvian President John Roe said.",
    # what only points to something told before
    "Peru got what it had wanted to do all along.",
    "Peru wants to do that.",
    # a firm whose name stands behind what it is
    "The firm, Roe Mills, says it wants to sell coal from Peru.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_what_is_nobodys_or_no_aim_is_left(read: Read, text: str) -> None:
    assert aims(read, text) == []
