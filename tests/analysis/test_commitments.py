"""What a side says that it will or will not do, however it is reported."""

import pytest

from tests.analysis.wanted import Read, aims

SAID = "Ghanaian President Ama Mensah said"

# Text, holder, words, who stated it.
ROWS: list[tuple[str, str, str, str | None]] = [
    # adverbials of two words stand between a modal and its verb as adverbs do
    ("Ghana announced it will no longer mine the hill.", "Ghana", "no longer mine the hill", "Ghana"),
    ("Ghana said it would for now keep the toll.", "Ghana", "keep the toll", "Ghana"),
    ("Ghana said it would in any case keep the toll.", "Ghana", "keep the toll", "Ghana"),
    # a side helps and allows; of a thing these are outcomes
    ("Ghana said it would help repair the dam.", "Ghana", "help repair the dam", "Ghana"),
    ("Ghana said it would allow divers into the lake.", "Ghana", "allow divers into the lake", "Ghana"),
    # whom it is told, when, and how plainly
    ("Accra assured Togo that it would share the lake.", "Ghana", "share the lake", "Ghana"),
    ("Accra later said it would share the lake.", "Ghana", "share the lake", "Ghana"),
    (
        "Togo spoke. Ghana's leader made it clear he will share the lake.",
        "Ghana",
        "share the lake",
        "Ghana's leader",
    ),
    # the envoys, advisers and aides of a side speak for it, and are no others
    (
        "The two Ghanaian envoys told the press they would share it.",
        "Ghana",
        "share it",
        "The two Ghanaian envoys",
    ),
    (
        "Foreign Minister Ama Mensah of Ghana said she plans to share the lake.",
        "Ghana",
        "share the lake",
        "Ama Mensah",
    ),
    ("Ghanaian aides said they would share the lake.", "Ghana", "share the lake", "Ghanaian aides"),
    # what one may have to do, or could
    (f"{SAID} Ghana may have to close the lake.", "Ghana", "close the lake", "Ama Mensah"),
    ("Ghana hinted it could close the lake.", "Ghana", "close the lake", "Ghana"),
    (
        "Ghana may have to close the lake, the interior minister said.",
        "Ghana",
        "close the lake",
        "the interior minister",
    ),
    # a state is recognised, an envoy recalled: no words of courtesy
    ("Ghana said it would recognise the new state.", "Ghana", "recognise the new state", "Ghana"),
    (f"{SAID} she would recall the envoy.", "Ghana", "recall the envoy", "Ama Mensah"),
    # what will be done to a thing or to those who are threatened
    ("Ghana said the thieves would be jailed.", "Ghana", "the thieves would be jailed", "Ghana"),
    ("Ghana warned that they would be hit if they came.", "Ghana", "they would be hit if they came", "Ghana"),
    # what is begun or renounced in so many words
    (
        "“We’re not leaving until the toll is paid,” the Ghanaian president said.",
        "Ghana",
        "not leaving until the toll is paid",
        "the Ghanaian president",
    ),
    (f"“We are withdrawing two ships,” {SAID}.", "Ghana", "withdrawing two ships", "Ama Mensah"),
    # in the article's own voice, what a state has decided
    ("Ghana will send two ships to the strait.", "Ghana", "send two ships to the strait", None),
    # behind a clause of another subject
    (
        f"{SAID} the council has run out of time and Ghana will close the lake.",
        "Ghana",
        "close the lake",
        "Ama Mensah",
    ),
    # behind an aside
    ("Ghana is considering, among other steps, closing the lake.", "Ghana", "closing the lake", None),
    # of threats with a means, the means
    ("Ghana threatened Togo with a ban on fish.", "Ghana", "a ban on fish", "Ghana"),
    # what is agreed to and not undone: a pact, monitors; what needs no object
    ("Ghana has agreed to a truce with the rebels.", "Ghana", "a truce with the rebels", None),
    ("Ghana agreed to conclude the pact by May.", "Ghana", "conclude the pact by May", None),
    ("Ghana said that it would retaliate.", "Ghana", "retaliate", "Ghana"),
    ("Ghana decided against closing the lake.", "Ghana", "closing the lake", None),
    # of what one warns, retaliation is one's own
    ("Ghana warned of retaliation if Togo dug.", "Ghana", "retaliation if Togo dug", "Ghana"),
    # behind a time that a clause opens
    (
        "It rained a week after top Ghanaian officials vowed to close the lake.",
        "Ghana",
        "close the lake",
        "top Ghanaian officials",
    ),
    # as many as are counted
    ("Ghana said that 40 nations have agreed to clean it.", "40 nations", "clean it", "Ghana"),
    # `PM` is a title
    ("Ghanaian PM Ama Mensah offered to share the lake.", "Ghana", "share the lake", "Ama Mensah"),
    # times inside the verb; a main clause behind an opening one; `since` that tells no place
    ("Ghana has in the past vowed to close the lake.", "Ghana", "close the lake", "Ghana"),
    ("When envoys met in May, Ghana agreed to close the lake.", "Ghana", "close the lake", None),
    (
        "Tempers have since cooled as Ghana raised a toll and wants to close the lake.",
        "Ghana",
        "close the lake",
        None,
    ),
    # what one will not be drawn into; what one does alone
    (f"“We will never be part of a war,” {SAID}.", "Ghana", "never be part of a war", "Ama Mensah"),
    (f"“If they come, we will fight,” {SAID}.", "Ghana", "fight", "Ama Mensah"),
    # `he` of an office without a name in the sentence before
    (
        "The Ghanaian president visited Togo. He threatened to close the lake.",
        "Ghana",
        "close the lake",
        "The Ghanaian president",
    ),
]


@pytest.mark.parametrize(("text", "holder", "words", "by"), ROWS)
def test_what_a_side_says_it_will_do(read: Read, text: str, holder: str, words: str, by: str | None) -> None:
    article, found = read(text)
    assert [(p.holder.name, p.span.of(article.text), p.stated_by) for p in found.priorities] == [
        (holder, words, by)
    ]


NONE = [
    # a thing helps, whoever speaks of it
    f"{SAID} of the dam that it will help farmers.",
    # what somebody found out
    f"“Our generals have determined that the lake is deep,” {SAID}.",
    # a noun with a clause is no reported speech
    "The rain added a year to the time that it would take to fill the dam.",
    # of a firm that says what it will do, `it` is no state named before
    "Ghana is dry. The company said it would close the shop.",
    # what is reached is a result
    f"{SAID} the target would be met.",
    # what could be, what is asked, what another said of a thing
    f"{SAID} Togo could no longer rely on the lake.",
    f"{SAID} nobody knew how the dam would be secured.",
    f"{SAID} it would be very surprising to her.",
    # leave that is given to another
    "Ghanaian President Ama Mensah told Mr. Roe he could close the lake.",
    # messages that ask for an answer
    "Ghanaian envoys left unanswered two letters seeking comment.",
    # words that are sent
    f"“We are sending a message of hope,” {SAID}.",
    # a forecast of growth, an event in the calendar
    "Ghana will continue to grow by a tenth.",
    "Ghana will meet Togo on Friday.",
    # what rain, fire or robbers do to a thing; prices and weather hit whom no state threatens
    f"{SAID} the lake would be closed by heavy snow.",
    f"{SAID} the mill will be destroyed in the flood.",
    "Ghana warned that they would be hit by heavy rain.",
    "Ghana warned that fishermen would be hit if prices rose.",
    # a game
    "Ghana will defend its title in Lima.",
    # figures of speech; what somebody lived through
    f"“We are not taking it for granted,” {SAID}.",
    f"“We are closing in on the thieves,” {SAID}.",
    "Ghanaian President Ama Mensah spoke of growing up near the lake.",
    # what is so, and is not said to be so by its own doing
    "Years later Ghana recognised that it would be tough for fishermen.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_commitment(read: Read, text: str) -> None:
    assert aims(read, text) == []


def test_retaliation_by_others_is_feared(read: Read) -> None:
    _, found = read("Ghana warned of retaliation by rebels.")
    assert [p.kind for p in found.priorities] == ["concern"]
