"""What is only foretold, refused, hoped for by others, or looks like an aim by its words alone."""

import pytest

from tests.analysis.wanted import Read, aims, only

FORETOLD = [
    # what a situation will be or do
    "Ghanaian President Ama Mensah has closed the port. It would not last as long as a year, she said.",
    "Chile met Peru. “It’s going to be a matter of patience,” Chilean President John Roe said.",
    # what a person says of a thing, not of the state that was told before
    "Chilean President Roe spoke. The president chided Peru, whose dam he hates, saying it would drown Lima.",
    # what one meets with, what one is sure of, what one is compared with
    "Chilean officials say that Mr. Roe will likely face resistance at a meeting with the bishops.",
    "“I am confident that we will succeed for the benefit of our nations,” Chilean President John Roe said.",
    "“They are not nearly as sad as we will let them believe,” Chilean President John Roe said.",
    # what may happen to one, and is no deed
    "“Peru may stumble on its way,” Peruvian President John Roe said.",
    "Chilean President John Roe said he could hardly sleep.",
    # what one only believes of others, or leaves open
    "Chilean President John Roe said he thinks the Chilean senate will block the bill.",
    "“That depends on what the Chilean senate will allow,” Chilean President John Roe said.",
    "The envoy said that the press thought Peru was going to mend the dam.",
    # how it goes
    "“The mending of our dam will take time,” Chilean President John Roe said.",
    # what a thing does by the words of him who would say `we` of his side
    "“It will mend the coast,” Chilean President John Roe said of the dam that Chile built.",
    # what a visit brings about
    "“My visit to Lima will boost our trade,” Chilean President John Roe said.",
    # one's own office
    "Chilean President John Roe said he will resign as party leader in May.",
    "Chilean President John Roe said that he would step down when a new leader is chosen.",
    "Chilean President John Roe plans to step down in May.",
    # a guess of the article
    "Peru would protest, but Chilean President John Roe might be willing to bear the cost.",
    # telling
    "The president will lay out a plan on Monday, Chilean officials said.",
]


@pytest.mark.parametrize("text", FORETOLD)
def test_what_is_only_foretold_is_no_aim(read: Read, text: str) -> None:
    assert aims(read, text) == []


ALIKE = [
    # a title, figures of speech, what one has
    "Jane Roe, director of Peruvian forest campaigns for the Green Fund, was there.",
    "The speech won less support than Peru’s rallying cry against Chile.",
    "“Peru has much to gain from working with our engineers,” Chilean President John Roe said.",
    "“War is in none of our interests,” Chilean Foreign Minister John Roe said.",
    # told elsewhere what it is
    "Chilean officials said that Congress had voiced support for his policy.",
    # what it does not want
    "Peru has rejected calls for a joint patrol.",
    # what others hope that it will say; what may be done some day
    "Water advocates hope Chile will promise an earlier ban by next year.",
    "“Perhaps even Peru can take some steps to improve trade,” Ghanaian President Ama Mensah said.",
    # what something is needed for
    "Chilean officials said that it has the authority it needs to run the mine.",
    # closing formulas and courtesies
    "“Let us proceed to our work,” Chilean President John Roe said.",
    "“I take this opportunity to pay tribute to the families of Lima,” Chilean President John Roe said.",
    "“I thank the envoys who visited us in order to show support,” Chilean President John Roe said.",
    # a worry about a party
    "Chilean party officials said they were fearful their party could be hurt if Roe leads it.",
    # one who is out of office
    "Former Chilean minister John Roe wants to reopen the pass.",
    # advice of one without an office
    "Chile should seek to reopen the pass, said Jane Roe, an analyst at the Andes Institute.",
]


@pytest.mark.parametrize("text", ALIKE)
def test_what_only_looks_like_an_aim_is_none(read: Read, text: str) -> None:
    assert aims(read, text) == []


MEANT = [
    # a deed that one may do, or not
    ("“We could send two ships,” Peruvian President John Roe said.", "Peru", "send two ships"),
    ("“We may not open the port,” Peruvian President John Roe said.", "Peru", "not open the port"),
    # what is hoped for both sides
    (
        "“I hope your visit will deepen our ties,” Peruvian President John Roe said.",
        "Peru",
        "your visit will deepen our ties",
    ),
    # his own side that a speaker names before
    (
        "“Peru is a calm country, but it will defend the lake,” Peruvian President John Roe said.",
        "Peru",
        "defend the lake",
    ),
    # a body that says of itself what it will do; a step that is asked of another, or refused
    ("Chile said it would reopen the pass.", "Chile", "reopen the pass"),
    (
        "“The president of Peru must resign,” Chilean President John Roe said.",
        "Chile",
        "The president of Peru must resign",
    ),
    # whose demand it is that was rejected
    ("Peru has rejected Chilean calls for a joint patrol.", "Chile", "a joint patrol"),
    # trouble that one threatens others with
    (
        "Chile warned that Peru will face sanctions if it closes the pass.",
        "Chile",
        "Peru will face sanctions if it closes the pass",
    ),
    # what another side is to seek is what the speaker wants of it
    (
        "“Peru needs to work with us to clear the mines,” Chilean President John Roe said.",
        "Chile",
        "clear the mines",
    ),
]


@pytest.mark.parametrize(("text", "holder", "words"), MEANT)
def test_what_is_meant_is_still_found(read: Read, text: str, holder: str, words: str) -> None:
    assert aims(read, text) == [(holder, words)]


def test_what_is_asked_of_another_state_is_a_proposal(read: Read) -> None:
    # though its verb would be a goal of one's own
    found = only(read, "“Peru should seek to clear the mines,” Chilean President John Roe said.")
    assert (found.holder.name, found.kind, found.stated_by) == ("Chile", "proposal", "John Roe")
    # asked there and then, not promised
    found = only(read, "“We would urge Peru to honour the treaty,” Chilean President John Roe said.")
    assert found.kind == "proposal"


def test_who_refuses_a_demand_does_not_state_it(read: Read) -> None:
    found = only(read, "Peru resisted Chilean calls for a joint patrol.")
    assert (found.holder.name, found.stated_by) == ("Chile", None)
