"""What a site offers and asks its readers is no part of the article; what people say of such things is."""

import pytest

from tests.formats.reading import from_text
from tui_reader.formats.cues import furniture
from tui_reader.formats.offers import is_offer


@pytest.mark.parametrize(
    "words",
    [
        # what one has and has not
        "Already a subscriber?",
        "Your subscription could not be saved. Please try again.",
        "Do you like the content of this article?",
        # what one agrees to, on several lines
        "By signing up, I accept the\nTerms",
        "By registering, you agree with\nThe Harbour Post",
        # what one is thanked for
        "Thank you\nfor signing up for our newsletter!",
        "Thanks for sharing!",
        # what one is to do
        "Log in\nSubscribe",
        "Sign up for Harbour Mornings",
        "CLICK HERE TO GET THE HARBOUR APP",
        "Follow us on Twitter @harbourpost",
        "@LampMaker\non Twitter",
        "Download the Harbour app",
        "Follow Jane Roe on Twitter: @janeroe",
        "Follow Harbour Post reporter Jane Roe on Twitter.",
        "Newsletter Sign Up Continue reading the main story Please verify you are no robot. " * 5,
        # whose the article is
        "The opinions expressed by columnists are their own.",
        "The views expressed by guest contributors are their own.",
        "This article first appeared in The Harbour Post.",
        "This piece was originally published on the Harbour Post’s site on 3 May.",
        "This story was first published on",
        # what comes where
        "Get the stories that matter delivered to your inbox.",
        "The day's news, every morning in your inbox.",
        'Whether you\'re looking to know more or stay informed on lamps, "Lamplight" is for you.',
        # what it costs
        "$2.50/month",
        "No contract",
        "Enjoy subscriber-only articles and more",
    ],
)
def test_an_offer_to_the_readers_is_told(words: str) -> None:
    assert is_offer(words)


@pytest.mark.parametrize(
    "words",
    [
        # reports of such things
        "The paper said its newsletter reached 4,000 readers in Lima.",
        "Chile will subscribe to the treaty, the minister said.",
        "The law would let citizens sign up for the draft at any post office.",
        # somebody speaks
        "“Sign up now,” the minister told the young, “and follow us on the way to the coast.”",
        "It should be in your inbox by now, and I know that you all will read it.",
        "Thank you for sharing your stories with me today.",
        "Do you agree with the senator?",
        # reports and speeches that begin as offers do
        "Already a member of the pact, Chile said that it would delay the vote.",
        "Not yet a member, Peru applied to the bloc in 2022.",
        "Like him on tolls, the senator breaks with his party on lamps.",
        "Follow me on this argument, members of the House, and you will see the light.",
        "Join us at the table, the president told the rebels on Monday.",
        "Stay informed, stay calm and stay at home, the governor told the people of the coast.",
        "Register to vote before you leave the hall, she told the crowd.",
        "Billed at three billion dollars, the lighthouse was never built.",
        "Get the foreign apps off the telephones of the ministry, she demanded.",
        # of money, writers, stories
        "Follow the money on Facebook and the trail ends at a lighthouse.",
        "The opinions expressed by columnists have hardened since the lamps went out, a survey shows.",
        "This story first appeared in the chronicles of the ninth century and is sung to this day.",
        # a line that was broken in a speech
        "subscribe to the peace and join the talks,",
    ],
)
def test_what_is_told_of_subscriptions_is_prose(words: str) -> None:
    assert not is_offer(words)


BODY = "The union said on Monday that the dues of the harbour would rise again before the winter sets in."
PAGE = f"Harbour dues to rise\n\n{BODY}\n\n{BODY}"


def kinds(text: str) -> dict[str, str]:
    article = from_text(text)
    return {" ".join(block.span.of(article.text).split()): block.kind for block in article.blocks}


def test_a_poll_is_asked_of_the_readers() -> None:
    poll = "HARBOUR POST POLL\n\nHow often do you sail?\n\nDaily\n\nNever, I fear the sea"
    found = kinds(f"{PAGE}\n\n{poll}\n\n{BODY}")
    for line in ("HARBOUR POST POLL", "How often do you sail?", "Daily", "Never, I fear the sea"):
        assert found[line] == "breadcrumb"
    assert found[BODY] == "paragraph"


def test_a_subhead_on_a_poll_is_no_poll() -> None:
    found = kinds(
        f"{PAGE}\n\nA new poll\n\nWho leads? The union does, and by far more than it was thought to."
    )
    assert found["A new poll"] == "subhead"


def test_short_lines_about_an_offer_belong_to_it() -> None:
    found = kinds(f"{PAGE}\n\nLamplight\n\nEvery Tuesday\n\nSign up\n\nThanks for reading!\n\n{BODY}")
    assert {found[line] for line in ("Lamplight", "Every Tuesday", "Sign up")} == {"breadcrumb"}


def test_section_and_writer_are_told_by_their_labels() -> None:
    labels = "NEWSPAPER SECTION:\n\nNews\n\nWRITER:\n\nAda Low"
    article = from_text(f"Harbour dues to rise\n\n{labels}\n\n{BODY}\n\n{BODY}")
    found = {block.span.of(article.text): block.kind for block in article.blocks}
    assert (found["News"], found["Ada Low"]) == ("breadcrumb", "byline")
    assert article.author == "Ada Low"


def test_a_headline_with_its_section_below_it_is_a_link() -> None:
    found = kinds(f"{PAGE}\n\nRELATED\nlife\n\nFerry sails again\nbusiness\n\n{BODY} It did.")
    assert (found["RELATED life"], found["Ferry sails again business"]) == ("breadcrumb", "breadcrumb")


FURNITURE = [
    ("AD", "breadcrumb"),
    ("This article is more than 2 years old", "breadcrumb"),
    ("_" * 40, "breadcrumb"),
    # who else wrote it
    ("Jane M. Roe and The Harbour Post contributed to this report.", "byline"),
    ("Jane Roe contributed reporting to this story from Lima, as did The Harbour Post.", "byline"),
    ("Jane Roe contributed to this report, which is based on that of a news agency.", "byline"),
    # a row of pictures, of any length
    ("Photos: The flood A man looks at the dam. Hide Caption 1 of 2 Photos: The flood " * 20, "caption"),
]


@pytest.mark.parametrize(("words", "kind"), FURNITURE)
def test_what_stands_around_the_article_is_told(words: str, kind: str) -> None:
    known = furniture(words.strip())
    assert known is not None
    assert known.kind == kind


@pytest.mark.parametrize(
    "words",
    [
        # what is told before, or said
        "He left for Lima on Monday. Jane Roe contributed to this report.",
        "“My sister contributed to this report,” she said.",
        # one who gave something else
        "Jane Roe contributed to the dam.",
        # what a report is about
        "Poor planning contributed to this report being two years late, the auditors found.",
        "More than two hundred farmers contributed to this report on the melting of the ice.",
    ],
)
def test_what_the_article_tells_is_no_byline(words: str) -> None:
    assert furniture(words) is None
