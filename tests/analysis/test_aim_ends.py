"""Where an aim begins and ends, of what kind its clause makes it, and what is no aim of a state."""

from collections.abc import Callable

import pytest

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article

Read = Callable[..., tuple[Article, Annotations]]

SAID = "Ghanaian President Ama Mensah said"


def words_and_kinds(read: Read, text: str) -> list[tuple[str, str]]:
    """The words and the kind of each priority."""
    article, found = read(text)
    return [(p.span.of(article.text), p.kind) for p in found.priorities]


def words_wanted(read: Read, text: str) -> list[str]:
    return [words for words, _ in words_and_kinds(read, text)]


KINDS = [
    # a comma inside a number ends nothing, nor one behind what opens with `when`
    ("Ghana’s plan to accept 10,000 families is under fire.", "accept 10,000 families", "goal"),
    (
        "“I expect that when it rains, we will open the dam,” Ghanaian President Ama Mensah said.",
        "that when it rains, we will open the dam",
        "goal",
    ),
    # to whom it is pledged is no part of it
    (
        f"{SAID}. Ghana’s envoys pledged to the islanders on Monday that Ghana would mend the dam.",
        "Ghana would mend the dam",
        "commitment",
    ),
    # a setting behind `that` is
    ("Ghana will try to show that on trade, it leads.", "show that on trade, it leads", "commitment"),
    # an aim ends where its noun has a verb
    ("Ghana’s pledge to build the dam dates back to the war.", "build the dam", "commitment"),
    # the last stop of initials is theirs
    ("Ghana plans to send a ship to the U.S. It rained.", "send a ship to the U.S.", "goal"),
    ("Ghana plans to send a ship to the port. It rained.", "send a ship to the port", "goal"),
    # what one will do is a promise, whatever verb follows
    ("Ghana will push for a longer truce.", "a longer truce", "commitment"),
    (f"{SAID} Ghana would demand a fair share.", "a fair share", "commitment"),
    ("Ghana will work to reopen the dam.", "reopen the dam", "commitment"),
    # but `will seek` still seeks
    ("Ghana will seek to reopen the dam.", "reopen the dam", "goal"),
    # what is not wanted is a worry
    (f"“We don’t want a new flood,” {SAID}.", "a new flood", "concern"),
    (f"“We do not want to see a dry lake,” {SAID}.", "a dry lake", "concern"),
    # an intention that is declared binds
    ("Ghana declared its intention to join the pact.", "join the pact", "commitment"),
    # one is determined for oneself, no promise is given
    ("Ghana is determined to reopen the dam.", "reopen the dam", "goal"),
    # of the greatest importance comes first
    (f"It is of vital importance that the dam is mended, {SAID}.", "the dam is mended", "priority"),
    # what should be done by others is proposed
    (f"“Togo should be a party to it,” {SAID}.", "Togo should be a party to it", "proposal"),
]


@pytest.mark.parametrize(("text", "words", "kind"), KINDS)
def test_a_clause_tells_the_kind(read: Read, text: str, words: str, kind: str) -> None:
    assert (words, kind) in words_and_kinds(read, text)


ENDS = [
    # before the bracket that closes what the words stand in
    ("Ghana (which calls for a new truce on the lake) met Togo.", "a new truce on the lake"),
    # before the verb of a clause whose subject the infinitive is part of, also where it is denied
    ("Ghana’s efforts to reopen the dam didn’t please the fishers.", "reopen the dam"),
    ("Ghana’s attempts to reopen the dam have been vain.", "reopen the dam"),
    # `according` alone opens nothing
    (f"“We will send the according letter to the port,” {SAID}.", "send the according letter to the port"),
    # behind a second preposition
    ("Ghana calls upon on all tribes to lay down arms.", "all tribes to lay down arms"),
    # what the one who wants does besides: between commas, behind `as`
    ("Ghana, hoping to close the dam, sent envoys.", "close the dam"),
    ("Ghana plans to close the dam as Togo warned that it would rain.", "close the dam"),
    ("Ghana wants others to close dams, and ten countries have done so.", "others to close dams"),
    # a month is no verb
    ("Ghana set a goal of closing the dam by May.", "closing the dam by May"),
    # a verb of the clause behind the infinitive
    ("Ghana's plan to close the dam gives a hope to all.", "close the dam"),
    # conditions and circumstances without a comma belong to what is wanted
    ("Ghana promised to close the dam if Togo left the pact.", "close the dam if Togo left the pact"),
    ("Ghana vowed to close the dam unless it rained.", "close the dam unless it rained"),
    ("Ghana plans to save water while sharing the dam.", "save water while sharing the dam"),
    ("Ghana vowed to help farmers as they sow rice.", "help farmers as they sow rice"),
    # times do not
    ("Ghana plans to mend the dam during the dry season.", "mend the dam"),
    ("Ghana plans to mend the dam following a flood.", "mend the dam"),
    ("Ghana offered to share the lake after the flood in May.", "share the lake"),
    # nor what is told besides
    ("Ghana proposed to share the lake and the offer was met with joy.", "share the lake"),
    ("Ghana proposed to share the lake and commended the guests.", "share the lake"),
    ("Ghana seeks cleaner rivers, in defiance of the law.", "cleaner rivers"),
    ("Ghana pledged to clean rivers, to be funded by the bank.", "clean rivers"),
    # an opening clause ends before the main one
    ("A day after Ghana vowed to close the dam, many firms stayed away.", "close the dam"),
    (f"{SAID} Ghana was looking for help, given the size of the flood.", "help"),
    # what is told of a part of it
    ("Ghana focuses on trade, particularly with its neighbours.", "trade, particularly with its neighbours"),
    # details behind a dash, the second half of `not only`, a name that ends the sentence belong to it
    ("Ghana seeks wider trade – in rice, in fish.", "wider trade – in rice, in fish"),
    (
        "Ghana is committed to cleaning not only its own lakes, but our common rivers.",
        "cleaning not only its own lakes, but our common rivers",
    ),
    ("Ghana plans to found a new body, the Volta Council.", "found a new body, the Volta Council"),
    # a clause enclosed in a relative one, a relative clause behind a preposition, `all but`
    (
        "Ghana insisted that farms that, like ours, need rain should be spared.",
        "farms that, like ours, need rain should be spared",
    ),
    ("Ghana envisions a pact under which ports share fees.", "a pact under which ports share fees"),
    ("Ghana plans to help towns that are all but dry.", "help towns that are all but dry"),
    # nothing hangs on: an adverb of degree, a measure of time, a bracket, a page's furniture
    ("Ghana vowed to guard its lakes, especially since it rained.", "guard its lakes"),
    ("Ghana offered to share the lake two days after the flood.", "share the lake"),
    ("[Ghana plans to mend the old dam]", "mend the old dam"),
    ("Ghana plans to mend the old dam Read more", "mend the old dam"),
    # a mark is not left alone, and a dash in a quotation or in a name of two places ends nothing
    ("Ghana plans to call it a “new start” and wait.", "call it a “new start” and wait"),
    (
        "Ghana vowed to build “a wider road – free for all – in the north.”",
        "build “a wider road – free for all – in the north.”",
    ),
    ("Ghana plans to mend the Accra – Tema railway in May.", "mend the Accra – Tema railway in May"),
    ("Denouncing the drill as “reckless” and “dangerous,” Ghana left.", "the drill"),
    # what comes of it, what it amounts to, what happened or was done besides
    ("Ghana plans to finish mending the dam, triggering a vote.", "finish mending the dam"),
    ("Ghana plans to close the dam, in a departure from its custom.", "close the dam"),
    ("Ghana said it would close the dam in May, and the order came at noon.", "close the dam in May"),
    ("Ghana asked farmers to stay at home and closed Accra’s ports.", "farmers to stay at home"),
    ("Ghana urged farmers to leave “at once,” citing a flood.", "farmers to leave “at once,”"),
    ("Ghana campaigned for reform during the talks.", "reform"),
    ("Ghana’s attempts to buy up all the rice have failed.", "buy up all the rice"),
]
DENIED = [
    # what denies an aim belongs to its words
    ("Ghana vowed not to close the dam.", "not to close the dam"),
    ("Ghana has pledged never to close the dam.", "never to close the dam"),
    ("Ghana is committed not to close the dam.", "not to close the dam"),
    ("Ghana won’t close the dam.", "won’t close the dam"),
    (f"“We can no longer be silent about the flood,” {SAID}.", "no longer be silent about the flood"),
]
WHOLE = [
    # an object told before its verb is told with it; of means, the clause tells what must be so
    ("Benin is a state that Ghana has vowed to defend.", "a state that Ghana has vowed to defend"),
    (f"“Overall, our plans in the north must be sound,” {SAID}.", "our plans in the north must be sound"),
    (f"“What is alarming, however, is the size of the flood,” {SAID}.", "the size of the flood"),
    (f"“All of us in the region must help Togo,” {SAID}.", "help Togo"),
    (f"“The countries of the world must share their lakes,” {SAID}.", "share their lakes"),
    (f"“It is time for Togo to open the dam,” {SAID}.", "Togo to open the dam"),
]
REFUSED = [
    "Ghana is unwilling to close the dam.",
    "Ghana refuses to close the dam.",
    "Ghana ruled out closing the dam.",
]


@pytest.mark.parametrize(("text", "words"), DENIED + WHOLE)
def test_an_aim_can_be_taken_in_by_itself(read: Read, text: str, words: str) -> None:
    assert words_wanted(read, text) == [words]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused_is_denied(read: Read, text: str) -> None:
    _, found = read(text)
    assert [p.negated for p in found.priorities] == [True]


@pytest.mark.parametrize(("text", "words"), ENDS)
def test_an_aim_is_as_short_as_keeps_its_sense(read: Read, text: str, words: str) -> None:
    assert words_wanted(read, text) == [words]


STARTS = [
    # what a hope would make possible is what is hoped
    ("Ghana hopes rain will make it possible to share the lake.", "share the lake"),
    ("Ghana hopes that rain will provide a chance to share the lake.", "share the lake"),
    (f"“I hope we’ll soon be able to share the lake,” {SAID}.", "share the lake"),
    # a promise without its subject; an order without the one ordered
    ("Ghanaian President Ama Mensah promised he would share the lake.", "share the lake"),
    ("Ghana pledged there would be no toll.", "no toll"),
    ("The new Ghanaian law requires firms to clean rivers.", "clean rivers"),
    # of a thing the whole clause
    (f"“Fish markets should offer more rice,” {SAID}.", "Fish markets should offer more rice"),
    ("Ghana instructed its ministry to share the lake.", "share the lake"),
]


@pytest.mark.parametrize(("text", "words"), STARTS)
def test_an_aim_begins_with_what_is_wanted(read: Read, text: str, words: str) -> None:
    assert words in words_wanted(read, text)


NO_AIMS = [
    # a person's own affairs
    "Ghanaian President Ama Mensah sought to distinguish herself from her cousin.",
    "Ghanaian President Ama Mensah threatened to rescind her membership in the club.",
    # pointers
    f"“We support both of these,” {SAID}.",
    # those to whom a proposal goes, places, nouns in another sense
    f"“Ghana presented a proposal to friends abroad,” {SAID}.",
    f"“The lake is at the heart of Ghana’s commitment to the region,” {SAID}.",
    f"“We have a good deal of rice to sell,” {SAID}.",
    "The vote was out of step with Ghanaian interests in two ponds.",
    # refused, looked forward to, opposed
    "Ghana has refused to praise the flood.",
    "Ghana refused to rule out leaving the pact.",
    f"“We oppose new tolls,” {SAID}.",
    # who is told something is not asked
    "Ghana has told Togo the decision to close the dam weakens trade.",
    # claims
    f"{SAID}, insisting that “nobody’s been kinder to the lake.”",
    f"“We hope that this is a passing matter,” {SAID}.",
    # what a meeting does next; what a thing would bring about
    f"“We will now move on to the next item,” {SAID}.",
    f"“It would also contribute to trade,” {SAID}.",
    # what another side will do, as an outsider says; what is asked about
    "“Togo will work hard to mend the dam,” Ghanaian President Ama Mensah said.",
    "It is unclear how much Ghana plans to give Togo.",
    # a staff's field of work; what is brushed off
    "Ghanaian officials in charge of rivers met in May.",
    "Ghana brushed off concerns about its boats.",
    f"“Tolls are not the fairest way to share the lake,” {SAID}.",
    # what is yet to be done, has been done, was agreed under a pact, will not be done to a thing
    "Ghana and Togo have yet to share the lake.",
    f"“We’ve already built two canals to bring water to farms,” {SAID}.",
    "Under its terms, Ghana agreed to share the lake.",
    f"“The post will not be held by two persons,” {SAID}.",
    # what the people of a state are told; one's own election
    f"{SAID} Ghanaians should sleep well.",
    "Ghanaian President Ama Mensah pledged to run for office.",
    # what others do not believe in; whom a letter goes to
    "Farmers are sceptical about Ghana’s commitment to clean rivers.",
    "The farmers wrote a letter to Ghana urging action.",
    # words that say nothing by themselves
    "A dry lake is something Ghana is unwilling to accept.",
    "Ghana mends its own dams and urges others to as well.",
    f"“This is a new plan. It will include mending two dams,” {SAID}.",
    # how long it took
    "Ghana has been fighting for decades.",
]


@pytest.mark.parametrize("text", NO_AIMS)
def test_what_is_no_aim(read: Read, text: str) -> None:
    assert words_wanted(read, text) == []


def test_what_is_aimed_at_is_theirs_whose_plans_are_named(read: Read) -> None:
    _, found = read(f"“We support the plans of Togo’s chairmanship, aimed at sharing the lake,” {SAID}.")
    assert [p.holder.name for p in found.priorities][-1:] == ["Togo"]


def test_who_affirms_the_commitment_of_his_side_states_it(read: Read) -> None:
    text = "Ghanaian President Ama Mensah reaffirmed Ghana’s commitment to clean rivers."
    _, found = read(text)
    assert [(p.holder.name, p.stated_by) for p in found.priorities] == [("Ghana", "Ama Mensah")]


def test_verbs_joined_behind_a_clause_share_its_sayer(read: Read) -> None:
    _, found = read("Ghana proposed that Togo open the dam and urged Benin to wait.")
    assert {p.holder.name for p in found.priorities} == {"Ghana"}


BESIDES = [
    # what somebody else did next
    ("Ghana plans to close the dam and Togo expelled six envoys.", "close the dam"),
    # what nobody means to do, but what is thought of him
    ("Many reject claims by Togo that Ghana intends to share its lake and believe it may wait.",
     "share its lake"),
    # what goes on meanwhile, since when, and where it was said
    ("Ghana is gearing up for a new course on trade as he heads into his third year.",
     "a new course on trade"),
    ("Ghana has been seeking a northern path since its return to the pact in 2010.", "a northern path"),
    ("Ghana stressed the importance of keeping the lake clean in a statement after it met Togo, a rival.",
     "keeping the lake clean"),
    # … but not what is to be done in the same way, or where others meet
    ("Ghana wants to open the dam as soon as it can.", "open the dam as soon as it can"),
    # those of another state who are bidden
    ("Ghana instructed the Togolese envoys to share the lake.", "the Togolese envoys to share the lake"),
    # … but of one's own only what they are to do
    ("Ghana instructed its envoys to share the lake.", "share the lake"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), BESIDES)
def test_an_aim_ends_before_what_goes_on_besides(read: Read, text: str, words: str) -> None:
    assert words in words_wanted(read, text)
