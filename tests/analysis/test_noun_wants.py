"""What nouns tell of what is wanted: where the holder stands, what the noun is, where the aim ends."""

import pytest

from tests.analysis.wanted import Read, aims

ROWS = [
    # the noun is the subject: the aim ends before its verb, a past with any object behind it
    ("Chile’s plan to open a port drew fire from Peru.", [("Chile", "open a port")]),
    ("Chile’s bid to sell a port built by Peru sparked rows.", [("Chile", "sell a port built by Peru")]),
    ("Chile’s demand that Peru free the crew came as a shock.", [("Chile", "Peru free the crew")]),
    ("Chile’s fears about the fleet led to talks.", [("Chile", "the fleet")]),
    ("Chile’s fear that the dam could break led to talks.", [("Chile", "the dam could break")]),
    # no game: goals that are reached, a final stage of something
    ("Chile has a plan to reach its climate goals.", [("Chile", "reach its climate goals")]),
    ("Chile has a plan to reach a final accord.", [("Chile", "reach a final accord")]),
    # a word for giving up far from the noun
    ("Abandoned mines are a part of Chile’s new plan to open a port.", [("Chile", "open a port")]),
    # what two commas enclose, and what a time stands before
    ("Chile, in a bid to open a port, sold ships.", [("Chile", "open a port")]),
    ("Last week, in a bid to open a port, Chile sold ships.", [("Chile", "open a port")]),
    ("Chile’s goal, in other words, is to open a port.", [("Chile", "open a port")]),
    # verbs of making, carrying out and keeping up, in any form, and with a particle
    ("Chile is close to finalising a plan to open a port.", [("Chile", "open a port")]),
    ("Chile has drawn up plans to open a port.", [("Chile", "open a port")]),
    ("President Ann Roe of Chile ordered a campaign to open a port.", [("Chile", "open a port")]),
    # a participle behind an article is none of them
    ("Chile made a renewed effort to open a port.", [("Chile", "open a port")]),
    # verbs that take the noun with `on`
    ("Chile has made good on a promise to open a port.", [("Chile", "open a port")]),
    ("Chilean President Ann Roe campaigned on a pledge to open a port.", [("Chile", "open a port")]),
    # who leads it, with whom it is made
    ("The row is over an effort led by Chile to open a port.", [("Chile", "open a port")]),
    ("Chile is spearheading an effort to open a port.", [("Chile", "open a port")]),
    ("Chile reached an agreement with Peru to open a port.", [("Chile", "open a port")]),
    ("The row follows a demand by Chile that Peru free the crew.", [("Chile", "Peru free the crew")]),
    # a refusal told of somebody; a willingness that is shown
    ("Critics resent Chile’s refusal to open a port.", [("Chile", "open a port")]),
    ("Chile has shown a willingness to open a port.", [("Chile", "open a port")]),
    # `its` means nobody who is only named behind it
    (
        "Chile closed the border. The envoys discussed its demand that Peru free the crew.",
        [("Chile", "Peru free the crew")],
    ),
    # what failed is another clause’s
    ("The talks failed when Chile announced a plan to open a port.", [("Chile", "open a port")]),
    # made a goal; an infinitive that is one
    ("Chile considers a second port its goal.", [("Chile", "a second port")]),
    ("To open a port is Chile’s goal.", [("Chile", "open a port")]),
    # worries: whose they are told with `of`, with whom they are raised, what raises them, why one acts
    ("The concerns of Chile about the fleet led to talks.", [("Chile", "the fleet")]),
    ("Chile raised its concerns about the fleet with Peru.", [("Chile", "the fleet")]),
    ("The new fleet has raised worries in Chile.", [("Chile", "The new fleet")]),
    ("Amid fears that the dam could break, Chile closed the road.", [("Chile", "the dam could break")]),
    ("Chile closed the road for fear the dam could break.", [("Chile", "the dam could break")]),
    ("Chile closed the road, fearing that the dam could break.", [("Chile", "the dam could break")]),
    # how a thing is seen, told of it
    ("The new fleet is seen by Chile as a threat.", [("Chile", "The new fleet")]),
    ("In Santiago, the new fleet is regarded as a danger.", [("Chile", "the new fleet")]),
    # what is sought by somebody, or is his planned act
    ("A second port, long sought by Chile, would cost more.", [("Chile", "A second port")]),
    ("Peru denounced Chile’s planned sale of ships.", [("Chile", "sale of ships")]),
    ("Peru denounced the Chilean government’s proposed ban on nets.", [("Chile", "ban on nets")]),
    # a policy to act, and what is created to act
    ("Peru denounced Chile’s policy to block its ships.", [("Chile", "block its ships")]),
    ("A Chilean fund was created to protect the lake.", [("Chile", "protect the lake")]),
    # a concern that is a thing; fears that grow
    ("Chile’s immediate concern is growing doubt in Peru.", [("Chile", "growing doubt in Peru")]),
    ("Fears are growing in Chile that the dam may break.", [("Chile", "the dam may break")]),
    # the agent of what is done with an aim
    ("The fund was set up by Chile with the aim of helping farmers.", [("Chile", "helping farmers")]),
    # a scheme that is pursued is what it is for; the last of those that goals include
    ("Since 2022, Chile has pursued a strategy of mending ties.", [("Chile", "mending ties")]),
    ("Chile put forward a proposal to open a port.", [("Chile", "open a port")]),
    (
        "Chile’s goals include peace with Peru, selling ships and opening ports.",
        [("Chile", "peace with Peru, selling ships and opening ports")],
    ),
    # whom a pronoun behind the comma means
    ("Chilean President Ann Roe left. In a bid to win friends, she sold a ship.", [("Chile", "win friends")]),
    # what one vows ends before why
    (
        "Chile has refused to close the road for fear that the dam could break.",
        [("Chile", "close the road"), ("Chile", "the dam could break")],
    ),
]

NOTHING = [
    # efforts of those who hold no aims
    "Chile saw an effort by students to clean the beach.",
    # what one only says is so
    "Envoys heard suggestions from Chile that the dam was broken.",
    # what others say of a refusal
    "“Peace failed because of Chile’s refusal to talk,” Peruvian Foreign Minister Jane Soto said.",
    "Chile has shown no willingness to open a port.",
    # what is given up
    "Chile has dropped its plan to open a port.",
    "Chile’s plan to open a port was abandoned in May.",
    # what a state could do, as others fear
    "Chile could use the port to block ships, experts warned.",
    # people of a state, and markets
    "Chilean voters fear that prices may rise.",
    "Chilean farmers voiced concern about the dam.",
    "Investors sold bonds of Chile on worries about growth.",
    # one person’s health
    "The meeting in Chile was cancelled amid concerns about his health.",
    # games, goods, days
    "Chile’s hopes of winning the cup ended on Sunday.",
    "Chile’s hopes of defending its title ended on Sunday.",
    "Chile’s hopes of reaching the final ended on Sunday.",
    "Chile’s demand for coal fell.",
    "Chile’s planned meeting with Peru was put off.",
    "The paper outlines Chile’s strategy from 2020 to 2030.",
    # what others fear; what says nothing
    "Chile let the ship dock despite fears that the crew could be ill.",
    "In pursuit of its own interests, Chile sold ships.",
    # no ban of a state
    "The singer cancelled a show in Chile amid worries about the stage.",
]


@pytest.mark.parametrize(("text", "found"), ROWS)
def test_what_a_noun_tells_is_wanted(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    assert aims(read, text) == found


@pytest.mark.parametrize("text", NOTHING)
def test_what_a_noun_tells_of_nobody_is_left(read: Read, text: str) -> None:
    assert aims(read, text) == []
