"""Wire wordings of what is wanted: warned of, eyed, floated, refused, announced as it begins, planned."""

import pytest

from tests.analysis.wanted import Read, aims

SAID = "Ghanaian President Ama Mensah said"

ROWS = [
    # a verb of looking, bidding, vying, struggling
    ("Ghana looks to widen the canal.", "Ghana", "widen the canal"),
    ("Ghana is bidding for a seat on the board.", "Ghana", "a seat on the board"),
    ("Ghana is vying to host the games.", "Ghana", "host the games"),
    ("Ghana is struggling to contain the locusts.", "Ghana", "contain the locusts"),
    ("Ghana has for years tried to clear the mines.", "Ghana", "clear the mines"),
    # presents that are nouns elsewhere
    ("Ghana eyes a port in Togo.", "Ghana", "a port in Togo"),
    ("Ghana mulls ban on diesel.", "Ghana", "ban on diesel"),
    ("Ghana plans a second dam.", "Ghana", "a second dam"),
    # ideas that are floated, things asked for
    ("Ghana floated a joint patrol of the lake.", "Ghana", "a joint patrol of the lake"),
    ("Ghana has floated the idea of a lake police.", "Ghana", "a lake police"),
    ("Ghana requested a meeting of the bloc.", "Ghana", "a meeting of the bloc"),
    ("Ghana recommended a joint patrol.", "Ghana", "a joint patrol"),
    ("Ghanaian President Ama Mensah suggested a truce.", "Ghana", "a truce"),
    ("Ghana extended an invitation to Togo to join the talks.", "Ghana", "Togo to join the talks"),
    ("Ghana's bid for a seat on the board failed.", "Ghana", "a seat on the board"),
    ("Ghana's ambitions of leading the bloc are clear.", "Ghana", "leading the bloc"),
    ("Ghana has shown an interest in buying the ferries.", "Ghana", "buying the ferries"),
    # what it holds itself out to be
    ("Ghana is positioning itself as a hub for solar power.", "Ghana", "a hub for solar power"),
    # what it refuses still
    ("Ghana has so far refused to reopen the dam.", "Ghana", "reopen the dam"),
    ("Ghana has declined to sign the charter.", "Ghana", "sign the charter"),
    # pledged in money
    ("Ghana has committed $5 million to the fund.", "Ghana", "$5 million to the fund"),
    # dangers one warns of
    ("Ghana warned that the drought could empty the lake.", "Ghana", "the drought could empty the lake"),
    ("Ghana warned Togo that the dam could empty the lake.", "Ghana", "the dam could empty the lake"),
    ("Ghana warned Togo of grave consequences.", "Ghana", "grave consequences"),
    ("Ghana warned Togo against closing the dam.", "Ghana", "closing the dam"),
    ("Ghana is bracing for a second flood.", "Ghana", "a second flood"),
    # acts that are announced as they begin
    (
        "Ghana announced that it is suspending flights to Togo.",
        "Ghana",
        "suspending flights to Togo",
    ),
    ("Ghana said it was withdrawing its envoy.", "Ghana", "withdrawing its envoy"),
    ("Ghana announced that it would leave the pact.", "Ghana", "leave the pact"),
    # what is planned, by whom or as one says
    ("A second dam is being planned by Ghana.", "Ghana", "A second dam"),
    ("A second dam is planned, Ghana's government said.", "Ghana", "A second dam"),
    ("A second dam is planned by the end of May, Ghana's government said.", "Ghana", "A second dam"),
    # whom a pact binds; who is asked by whom
    ("The pact obliges Ghana to clear the mines.", "Ghana", "clear the mines"),
    ("Under the deal, Ghana would free the sailors.", "Ghana", "free the sailors"),
    ("Togo was urged by Ghana to free the sailors.", "Ghana", "free the sailors"),
    ("Ghanaian troops were ordered to guard the dams.", "Ghana", "guard the dams"),
    ("Ghana tasked the ministry with drafting a law.", "Ghana", "drafting a law"),
    ("Ghana has ordered a review of the pact.", "Ghana", "a review of the pact"),
    ("Ghana's main concern is with keeping the lake open.", "Ghana", "keeping the lake open"),
    (f"“We Ghanaians have to save more water,” {SAID}.", "Ghana", "save more water"),
    ("We Ghanaians want to save more water, the president said.", "Ghana", "save more water"),
    (f"“The war has to stop,” {SAID}.", "Ghana", "The war has to stop"),
    (f"“We've got to save more water,” {SAID}.", "Ghana", "save more water"),
    # whom one warns, and what about; with what one threatens whom
    ("Ghana warned the region about the cost of debt.", "Ghana", "the cost of debt"),
    ("Ghana threatened Togo with sanctions.", "Ghana", "sanctions"),
    # what one tries to do by an act that is told
    ("Ghana sent planes over the lake to try to find the boat.", "Ghana", "find the boat"),
    # a purpose that opens the sentence
    ("To curb smuggling, Ghana sent ships to the gulf.", "Ghana", "curb smuggling"),
    ("As part of efforts to curb smuggling, Ghana sent ships.", "Ghana", "curb smuggling"),
    # a partner inside the cue
    ("Ghana is in talks with Togo to buy ferries.", "Ghana", "buy ferries"),
    # who is to do what, without `that`
    (f"{SAID[:-5]} suggested the former envoy visit Accra.", "Ghana", "the former envoy visit Accra"),
    # what one in office says that his means are for
    (f"“The port aims to turn Ghana into a hub,” {SAID}.", "Ghana", "turn Ghana into a hub"),
    (f"“We are building better schools,” {SAID}.", "Ghana", "building better schools"),
    # where the clause of a demand ends that is the subject
    ("Ghana's demand that Togo free them was refused.", "Ghana", "Togo free them"),
    ("Ghana floated the idea for a lake police.", "Ghana", "a lake police"),
    ("Ghana stepped up the pressure on Togo to begin the talks.", "Ghana", "Togo to begin the talks"),
    ("Ghana gave the green light to a new dam.", "Ghana", "a new dam"),
    ("Ghanaian policymakers hope to curb inflation.", "Ghana", "curb inflation"),
    # what is denied before is another thing
    ("Ghana denies that and says it will ban diesel.", "Ghana", "ban diesel"),
    ("Ghana denied it on Monday and said Togo wants to ban diesel.", "Togo", "ban diesel"),
    # the purpose of a plain act
    ("Ghana closed the pass to curb smuggling.", "Ghana", "curb smuggling"),
]

NONE = [
    # looks that are no aims, weights, all eyes, plans as nouns
    "Ghana looks to be late. Ghana looks to its friends.",
    "Ghana weighs 20 tonnes. All eyes are on Ghana.",
    "Ghana floated a bond.",
    # a word that was not given; refused in the past
    "Ghana has declined to comment. Ghana refused to sign it.",
    # anonymity is the business of the press
    "The Ghanaian envoy requested anonymity.",
    # a guess, not a suggestion
    "Ghana suggested the plan was late. Ghana suggested Togo could be an ally.",
    # what is merely so; what one warned of long ago
    "Ghana warned that the road was long.",
    "Ghana had warned against the plan.",
    # an office of one's own
    "Ghanaian President Ama Mensah announced her bid for the nomination.",
    # the day's business
    "Ghanaian President Ama Mensah is scheduled to meet the envoy.",
    # an act under way in an article's own voice, a figure of speech
    "Ghana is raising goats.",
    "Ghana said it was sending a signal to Togo.",
    # a word that opens a speech, no purpose
    "To end with, Ghana sent an envoy to Lome.",
    # what is not planned; the day's business
    "No dam is planned, Ghana's government said.",
    "A ceremony is planned for Monday, Ghana's government said.",
    # what somebody else plans
    "A raid is being planned by rebels, Ghana's government said.",
    # what one thinks about, and how one goes about it
    "Ghana weighs the evidence.",
    "Ghana proceeds with caution.",
    # what must be so, as one concludes
    f"“There must be a mistake,” {SAID}.",
    # planned and done; a planned thing
    "Ghana said the raid was planned by rebels.",
    # whether it wants it is open; a report that is false
    "It is not clear that Ghana is looking for a fight with Togo.",
    "The agency ran a fake report saying Ghana was mobilizing its troops.",
    # what came to nothing, what will come of itself, what would be so
    "“We were going to hold the talks in Accra, but it rained,” Ghanaian President Ama Mensah said.",
    "“We will probably be forced to wait,” Ghanaian President Ama Mensah said.",
    "“We know it would be a sign of weakness,” Ghanaian President Ama Mensah said.",
    "“It was important for me to come to Accra,” Ghanaian President Ama Mensah said.",
    "“We can achieve more when we want less,” Ghanaian President Ama Mensah said.",
    "“I know that we can count on Togo,” Ghanaian President Ama Mensah said.",
    "“I would like to widen the angle once more,” Ghanaian President Ama Mensah said.",
    # the day's business of an envoy; an incentive of others
    "A Ghanaian envoy is heading to Lomé to discuss the dam.",
    "Ghana created an incentive for fishermen to protect the lake.",
    # of whom the one who accuses tells it; a warning that was not given
    "Ghana accused the rebels of firing at boats to try to close the lake.",
    "Ghana failed to warn the region about the flood.",
    # a beginning that is no purpose
    "To be sure, Ghana sent ships.",
    "To date, Ghana has sent ships.",
    # what it denies, what it wanted once, what will befall it
    "Ghana denied that it wanted a war.",
    "Ghana used to want a truce.",
    "Ghana is set to lose the vote. Ghana is poised to become the largest maker of salt.",
    # goods that are bought
    "Ghana ordered 20 ferries from Togo.",
]


@pytest.mark.parametrize(("text", "holder", "words"), ROWS)
def test_an_aim_in_the_words_of_a_wire_is_found(read: Read, text: str, holder: str, words: str) -> None:
    assert (holder, words) in aims(read, text)


@pytest.mark.parametrize("text", NONE)
def test_what_only_sounds_alike_is_no_aim(read: Read, text: str) -> None:
    assert aims(read, text) == []
