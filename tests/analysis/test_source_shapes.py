"""Who speaks where a source is long: a list, a clause told of it, an aside; and whom words take up again."""

import pytest

from tests.analysis.speech import speakers

_MINISTER = "Zemblan Foreign Minister Karl Roe said it rained."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # all that are listed, but no place that opens the sentence
        (f"{_MINISTER} Kenya, Ghana and Togo said it was cold.", "Kenya, Ghana and Togo"),
        ("“It is cold,” Kenya, Ghana and Togo said.", "Kenya, Ghana and Togo"),
        (f"{_MINISTER} In Kenya, Ghana and Togo said it was cold.", "Ghana and Togo"),
        (f"{_MINISTER} However, Ghana and Togo said it was cold.", "Ghana and Togo"),
        # those of whom a clause tells, not what the clause ends with
        ("Envoys who have spent long days locked in talks -- a patient crowd -- say it is cold.", "Envoys"),
        ("People who know the dam well left. Those who live by the river say it rains.",
         "Those who live by the river"),
        # those who speak, not the thing that comes from them or is part of them
        ("The mayor will face criticism from hawks who say it is cold.", "hawks"),
        ("Experts fear a rift with the Kenyan army, which said it was cold.", "the Kenyan army"),
        ("It is part of the Dry Land campaign, which says it is cold.", "the Dry Land campaign"),
        ("He told of a talk with Karl Roe about a gift to a former model who says it is cold.",
         "a former model"),
        ("The navy has upheld the firing of the captain who said it was cold.", "the captain"),
        ("The trip has done little to move critics, who said it was cold.", "critics"),
        ("The trip sends a signal to patient leaders, who said it was cold.", "patient leaders"),
        # who stands behind the noun that a clause without `which` tells of
        ("The leak came from a move Karl Roe says was rash.", "Karl Roe"),
        ("It was a vote political analysts said was marred.", "political analysts"),
        ("It was a plan they claim could have been avoided.", "they"),
        # whose announcement it is, behind other things in a list
        ("The trip helped tourism, trade and Google’s announcement that it was cold.", "Google"),
        # an aside within an aside
        ("Karl Roe, now with the Bern Group, a think tank, said it was cold.", "Karl Roe"),
        ("Karl Roe, of the Bern Group, a think tank, said it was cold.", "Karl Roe"),
        # where they are; how many; when
        ("Farmers along the river said it was cold.", "Farmers along the river"),
        ("Both sides said it was cold.", "Both sides"),
        ("It was a dam which all sides agree is cold.", "all sides"),
        ("According to leaders of both parties, it was cold.", "leaders of both parties"),
        ("Last week Zemblan leaders said it was cold.", "Zemblan leaders"),
        # a name that is a verb as well
        ("The dam, which May’s government has said is cold, was shut.", "May’s government"),
        # whose commentary or statement it is
        ("A commentary published by the state-run Rivers news agency said it rained.", "Rivers news agency"),
        ("A statement released by Kenya and the Zemblan government said it was cold.",
         "Kenya and the Zemblan government"),
        # the subject of a participle stands behind the comma, or is what a verb has for an object
        ("Less than an hour after warning that it was cold, Karl Roe left.", "Karl Roe"),
        ("The flood also left many states fearing that it was cold.", "many states"),
        ("Zubrik and other bakers have joined clubs promising to stay.", "Zubrik and other bakers"),
        # … or the subject of a verb that has none
        ("Karl Roe came to power saying that it was cold.", "Karl Roe"),
        ("Karl Roe ran his campaign promising to leave.", "Karl Roe"),
        ("The union fired back on Monday declaring that it was cold.", "The union"),
        # what a pronoun does and says
        (f"{_MINISTER} We recall the plan of the mayors issued in May, and affirm that it is cold.", "We"),
        # a claim that nobody is told to make
        ("Karl Roe faced and fought allegations that it was cold.", "allegations"),
        # where it was said is no source
        ("The army, replying to “rumours,” said on its page that it was cold.", "The army"),
        # a document without what was done with it, unless that tells whose it is
        ("It was cold, according to a transcript of talks released Tuesday.", "a transcript of talks"),
        ("It was cold, according to the tally kept by the Rivers Bank.", "the tally kept by the Rivers Bank"),
        # those of whose doings an adverb tells first
        ("Kenya immediately resumed calls for Chile to leave the pact.", "Kenya"),
        # whom words between a name and `who` tell of
        ("It rained on Otto Moll, the head of the school of the Kenyans, who said it was cold.", "Otto Moll"),
        # kin of somebody who does not speak
        ("The family of the slain reporter Otto Moll said it was cold.",
         "The family of the slain reporter Otto Moll"),
        # whoever fires off a message
        ("It rained when Otto Moll fired off a tweet that told Bern to get ready.", "Otto Moll"),
        # the subject right before its verb, whatever stands before it
        (f"{_MINISTER} After the market closed he delivered, announcing that it was cold.", "Karl Roe"),
    ],
)  # fmt: skip
def test_a_long_source_is_found_whole(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # the subject of the sentence before, of the clause behind `and`, of what officials say
        (f"{_MINISTER} Otto Moll met Peter Lang in Bern. He said it was cold.", "Otto Moll"),
        ("Peter Lang built the dam and Otto Moll mended it. He said it was cold.", "Otto Moll"),
        ("Officials say Otto Moll has long disliked Peter Lang. He said it was cold.", "Otto Moll"),
        # … but not of what somebody by name says
        (f"{_MINISTER} Otto Moll said Peter Lang has left. “It is cold,” he added.", "Otto Moll"),
        # nobody whom he speaks of
        (f"{_MINISTER} Mr. Lang, he said, should resign.", "Karl Roe"),
        # no woman
        (f"{_MINISTER} It rained, according to a spokeswoman. He said it was cold.", "Karl Roe"),
        # a name behind the words for somebody
        ("Peter Lang’s lawyer, Otto Moll, was blunt. He said it was cold.", "Otto Moll"),
        # the office that the pronoun's own sentence is about
        (f"{_MINISTER} Otto Moll came. The minister would not mock Otto Moll, though he is sure it rains.",
         "Karl Roe"),
        # words for what somebody is besides his office
        (f"{_MINISTER} On Friday, the former real estate lawyer insisted it was cold.", "Karl Roe"),
        (f"{_MINISTER} “It is cold,” the 67-year-old said.", "Karl Roe"),
        (f"{_MINISTER} A pilot fell ill. “It is cold,” the former pilot said.", "the former pilot"),
        (f"{_MINISTER} “It is cold,” the Ohio Republican said.", "Karl Roe"),
        (f"{_MINISTER} “It is cold,” the NATO ally said.", "the NATO ally"),
        # who said it, not who hands it on
        ("Karl Roe said it rained, according to state media. The cleric added: “It is cold.”", "Karl Roe"),
        # an office under another name
        ("Pope Otto called for calm. “It is cold,” the pontiff told reporters.", "Pope Otto"),
        ("One Democratic mayor said it rained. “It is cold,” the Democrat said.", "One Democratic mayor"),
        # `it`: the body that the sentence before, or its own, is about
        (f"{_MINISTER} The Foreign Ministry closed the road. It said it was cold.", "Foreign Ministry"),
        (f"{_MINISTER} The Moll administration shut two camps that it said were cold.",
         "The Moll administration"),
        (f"{_MINISTER} Roads were closed. It said it was cold.", "It"),
        (f"{_MINISTER} Chile went back on its promise that it would stay.", "Chile"),
        # `they`: those whom the sentence before, or its own, is about
        (f"{_MINISTER} Army officers in Bern set off a row when they suggested that it was cold.",
         "Army officers in Bern"),
        (f"{_MINISTER} Otto Moll and Jane Roe left. They said it was cold.", "Otto Moll and Jane Roe"),
    ],
)  # fmt: skip
def test_words_take_up_whom_the_text_is_about(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        # what nations are is no subject, nor is a hope that somebody has
        "The targeting of nations that are overwhelmingly dry recalls some of the worst moments.",
        "Many people had very high hopes that it would rain.",
    ],
)
def test_no_scrap_of_a_sentence_speaks(text: str) -> None:
    assert speakers(text) == []
