"""Aims whose verb is parted from what it takes, or whose words stand among asides."""

import pytest

from tests.analysis.wanted import Read, aims

ROWS = [
    # a year, a spell, a time ago between a verb and its `to`
    ("Ghana agreed in 2022 to share the lake.", "Ghana", "share the lake"),
    ("Ghana has been trying since 2002 to share the lake.", "Ghana", "share the lake"),
    ("Ghana pledged in March 2019 to share the lake.", "Ghana", "share the lake"),
    ("Ghana threatened just days later to close the lake.", "Ghana", "close the lake"),
    ("Ghana vowed three years ago to share the lake.", "Ghana", "share the lake"),
    # a place, a meeting, those beside it, a manner
    ("Ghana promised at a summit in Lomé not to close the lake.", "Ghana", "not to close the lake"),
    ("Ghana has tried together with Togo to clear the lake.", "Ghana", "clear the lake"),
    ("Ghana is working behind the scenes to clear the lake.", "Ghana", "clear the lake"),
    ("Ghana agreed in principle to share the lake.", "Ghana", "share the lake"),
    # a noun in between has a `to` of its own
    ("Ghana vowed during a visit to Togo to share the lake.", "Ghana", "share the lake"),
    # before `for` and `that`
    ("Ghana called at the summit for a lake police.", "Ghana", "a lake police"),
    ("Ghana pushed hard for a lake police.", "Ghana", "a lake police"),
    ("Ghana demanded in a letter that Togo open the lake.", "Ghana", "Togo open the lake"),
    # two adjectives share it
    ("Ghana is willing and able to close the lake.", "Ghana", "close the lake"),
    # under pressure from another: it is its own aim all the same
    ("Ghana, under pressure from Togo, agreed to share the lake.", "Ghana", "share the lake"),
    # `not only` denies nothing; what is done besides is no part
    ("Ghana not only wants to share the lake but also buys boats.", "Ghana", "share the lake"),
    ("Ghana not only pledged to share the lake but sent two boats.", "Ghana", "share the lake"),
    # what it insists on is told as an aim of its own
    ("Ghana insists that it aims to share the lake.", "Ghana", "share the lake"),
    # itself, alone
    ("Ghana itself wants to share the lake.", "Ghana", "share the lake"),
    # an adjective between commas: the verb behind them is another
    ("Ghana, ready to share the lake, sent two boats.", "Ghana", "share the lake"),
    ("Ghana is gearing up for a lake police.", "Ghana", "a lake police"),
    # a government plans
    ("The Ghanaian government plans a second dam.", "Ghana", "a second dam"),
    # an aside within what is wanted
    (
        "Ghana agreed to sell the Heron, a light boat but with a long range, to Togo.",
        "Ghana",
        "sell the Heron, a light boat but with a long range, to Togo",
    ),
    # what another wants behind `and`, what it does besides, is told apart
    ("Togo wants peace and Ghana seeks to share the lake.", "Togo", "peace"),
    ("Togo wants peace and Ghana seeks to share the lake.", "Ghana", "share the lake"),
    ("Ghana, angered by the vote in Togo, wants to close the lake.", "Ghana", "close the lake"),
    # an aside between dashes that holds another
    ("Ghana — under pressure from Togo — wants to share the lake.", "Ghana", "share the lake"),
    # what nobody doubts; no denial
    ("There is no doubt that Ghana wants to share the lake.", "Ghana", "share the lake"),
    # behind a preposition that opens the sentence, and of what one is accused
    ("By seeking to close the lake, Ghana has hurt Togo.", "Ghana", "close the lake"),
    ("Ghana was accused of seeking to close the lake.", "Ghana", "close the lake"),
    # a cleft with a name
    ("What Ghana really wants is to share the lake.", "Ghana", "share the lake"),
    # an idea that is an act
    ("Ghana has floated closing the lake.", "Ghana", "closing the lake"),
    # likely, and yet a decision of its own
    ("Ghana will likely send ships to the lake.", "Ghana", "send ships to the lake"),
    # states by their kind, rulers
    ("Oman and Iran met in May. The sultanate vowed to share the lake.", "Oman", "share the lake"),
    ("Syria met the United States. The regime agreed to share the lake.", "Syria", "share the lake"),
    # any state may be called a regime
    ("Hungary closed its border. The regime agreed to share the lake.", "Hungary", "share the lake"),
    ("Iran met the United States. The Islamic Republic agreed to share the lake.", "Iran", "share the lake"),
    ("Ghana's rulers want to share the lake.", "Ghana", "share the lake"),
    # a relative clause between dashes
    ("Ghana — which hopes to share the lake — has sent boats.", "Ghana", "share the lake"),
    # a clause that tells which one is meant; one that stands ahead is another
    ("Ghana wants to build a port where boats can rest.", "Ghana", "build a port where boats can rest"),
    ("Togo left after Ghana vowed to build roads, dams and ports.", "Ghana", "build roads, dams and ports"),
    # a year that belongs to the ships
    (
        "Ghana agreed to sell the boats that it bought in 2019.",
        "Ghana",
        "sell the boats that it bought in 2019",
    ),
    # the second `but` opens a clause
    (
        "Ghana pledged to not only build boats but also sell them, but Togo is against it.",
        "Ghana",
        "not only build boats but also sell them",
    ),
    # threatened to do something with another
    ("Ghana threatened to work with Togo to close the lake.", "Ghana", "work with Togo to close the lake"),
    # whom it still will not talk to; not the press
    ("Ghana has so far refused to speak to the rebels.", "Ghana", "speak to the rebels"),
    # its own troops, and what they are not to do
    ("Ghana ordered all its soldiers not to leave the camp.", "Ghana", "not to leave the camp"),
    # looking for something
    ("Ghana is casting about for new allies.", "Ghana", "new allies"),
    # an aside behind those asked; two adverbs
    (
        "Ghana urged Togo, which owns the mine, to close it.",
        "Ghana",
        "Togo, which owns the mine, to close it",
    ),
    ("Ghana has called repeatedly and loudly for a truce.", "Ghana", "a truce"),
    # figures of speech
    ("Ghana has its sights set on a second dam.", "Ghana", "a second dam"),
    ("Ghana has made up its mind to build a dam.", "Ghana", "build a dam"),
    # how it turned out; what it is besides; when it is to be
    ("Ghana sought to open a port, only to be turned down.", "Ghana", "open a port"),
    ("Ghana refuses to sign the pact and remains calm.", "Ghana", "sign the pact"),
    ("Ghana plans to open a port next month after a long delay.", "Ghana", "open a port next month"),
    # what it amounts to, a rank that is no name
    ("Ghana wants to build a dam, in what Togo called a threat.", "Ghana", "build a dam"),
    ("Ghana wants to build a dam, the first in ten years.", "Ghana", "build a dam"),
]
NONE = [
    # who only advises them
    "Ghana should work to clear the lake.",
    "Both countries must try to clear the lake.",
    # nothing but a guess
    "Ghana suggested that the lake might be closed.",
    # a team in a game
    "The Ghanaian football team wants to open a shop.",
    # what is only supposed, or denied by others
    "Had Ghana sought to close the lake, prices would have risen.",
    "If, as envoys say, Ghana wants to close the lake, prices will rise.",
    "Provided that Ghana agrees to close the lake, prices will rise.",
    "It is not true that Ghana wants to close the lake.",
    "It is a myth that Ghana wants to close the lake.",
    "Ghana is not known to have sought to close the lake.",
    # in other senses
    "Ghana used to seek to close the lake.",
    "Ghana did not mean to hurt anybody.",
    "Ghana promises to be a hard place to live in.",
    "Ghana warned drivers against the ice.",
    "Ghana recommends a diet of fish.",
    "Ghana eyes the cup.",
    "Ghana is set to play Togo in May.",
    "Ghanaian farmers hope for a second dam.",
    # words that are not given
    "Ghana has refused to speak to the press.",
    # a noun, which grows
    "As Ghanaians fight on the streets, pressure is also building for the mayor to resign.",
    # likely, and no decision
    "Ghana will probably be a hard place to live in.",
    # figures and nouns with a `to` of their own
    "Ghana has since 1990 had two lakes to the south.",
]


@pytest.mark.parametrize(("text", "holder", "words"), ROWS)
def test_an_aim_parted_from_its_verb_is_found(read: Read, text: str, holder: str, words: str) -> None:
    assert (holder, words) in aims(read, text)


@pytest.mark.parametrize("text", NONE)
def test_what_only_sounds_alike_is_no_aim(read: Read, text: str) -> None:
    assert aims(read, text) == []


def test_an_aim_that_is_insisted_on_is_told_once(read: Read) -> None:
    assert aims(read, "Ghana insists that it aims to share the lake.") == [("Ghana", "share the lake")]
