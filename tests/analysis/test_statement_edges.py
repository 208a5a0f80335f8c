"""Where a statement begins and where it ends, to the word."""

import pytest

from tests.analysis.speech import words_said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a title or a programme is where it was said
        ("Roe said on RBN's “The Late Hour” that the dam would hold.", ["the dam would hold"]),
        ("Roe told RBN's This Morning that the dam would hold.", ["the dam would hold"]),
        # all of the phrase of where it was written, up to `that`
        ("Roe wrote in a tax form that the dam would hold.", ["the dam would hold"]),
        ("The judge found in that case that the dam would hold.", ["the dam would hold"]),
        # … but a clause of its own before that `that` is a part of what is said
        ("Roe said on Monday Kenya hopes that the dam will hold.", ["Kenya hopes that the dam will hold"]),
        ("Roe said in Bern farmers know that rain is near.", ["farmers know that rain is near"]),
        # `at most`, an amount or a place
        ("Roe said at most six gates had held.", ["at most six gates had held"]),
        ("Roe said at most of the talks they slept.", ["they slept"]),
        # what one feels sure of, what one finds odd
        ("Karl Roe feels confident that the dam will hold.", ["confident that the dam will hold"]),
        ("Karl Roe found it odd that nobody had called.", ["it odd that nobody had called"]),
        # … but words that open what is said are a part of it
        ("Roe said on Friday a visit that Doe had called off would go ahead.",
         ["a visit that Doe had called off would go ahead"]),
        # whom it was told to is no part of a sentence that is quoted
        ("She wrote to her many followers, “We will all stay here for good,” and left.",
         ["We will all stay here for good,"]),
        ("Her office sent a letter to the press stating, “We will all stay here for good.”",
         ["We will all stay here for good."]),
        # … nor what another cue tells before it
        ("Karl Roe weighed in as well, telling the press on Monday, “They will stay here,” he said.",
         ["They will stay here,"]),
        # behind a colon, and behind what only joins
        ("The dams are old: six gates are rusty, according to Roe.", ["six gates are rusty"]),
        ("But six gates are rusty, according to Roe.", ["six gates are rusty"]),
        # a day that owns what is said is a part of it
        ("Roe said Monday's talks had failed.", ["Monday's talks had failed"]),
        # a quotation between dashes
        ("They shut the gate — “for good this time,” Roe said — and left.", ["for good this time,"]),
    ],
)  # fmt: skip
def test_a_statement_begins_where_the_article_stops_speaking(text: str, words: list[str]) -> None:
    assert words_said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the dash before what is quoted inside
        ("Zubrik said the gates were old - “very old,” she said - and left.",
         ["the gates were old", "very old,"]),
        # what others did, what is left untold, how a question was met
        ("Zubrik said she would leave in May, as has Doe.", ["she would leave in May"]),
        ("Zubrik said they would leave, though she gave no reason.", ["they would leave"]),
        ("Zubrik said they would leave, and when asked why, she smiled.", ["they would leave"]),
        # when it was, told by another event
        ("Zubrik said the gates had held, less than an hour after the flood came.", ["the gates had held"]),
        # another source, by a number, or behind a conjunction
        ("Nearly a third say the dam is safe, and one in five say the locks are old.",
         ["the dam is safe", "the locks are old"]),
        ("Zubrik said they would leave, although she wrote that they might stay.",
         ["they would leave", "they might stay"]),
        # what was said next
        ("Zubrik said the locks were tight on Facebook before claiming that the dam was old.",
         ["the locks were tight", "the dam was old"]),
        # a thing ends before when and where it was told; a clause does not
        ("Zubrik called for calm and a truce on Sunday.", ["calm and a truce"]),
        ("Zubrik praised their need for calm in a brief interview.", ["their need for calm"]),
        ("Zubrik called for gates that open on Sunday.", ["gates that open on Sunday"]),
        # the next verb of a list
        ("Zubrik joked about old dams, declined to mend any, and told them that she was tired.",
         ["old dams", "mend any", "she was tired"]),
        # the dash that closes an aside, and one that opens the article's own
        ("Karl Roe — who said the dam was safe — left for good.", ["the dam was safe"]),
        ("Zubrik said the dam was safe - though she gave no reason.", ["the dam was safe"]),
        # a list goes on in a clause that a comma ends
        ("When Zubrik said that they had many gates, including some of wood, Roe smiled.",
         ["they had many gates, including some of wood"]),
        # a quotation's own comma
        ("The sign read “We will stay,” a line from a song.", ["We will stay,"]),
        # a subject that a clause tells of is not all
        ("Zubrik said the ruling, which struck down an old law, shows the need for judges.",
         ["the ruling, which struck down an old law, shows the need for judges"]),
    ],
)  # fmt: skip
def test_a_statement_ends_where_the_article_goes_on(text: str, words: list[str]) -> None:
    assert words_said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # has said, by its short form
        ("Anna Zubrik came. She's said that the dam is safe.", ["the dam is safe"]),
        # an amount is no place
        ("Zubrik said at least six gates were open.", ["at least six gates were open"]),
        # a sentence behind a quoted one
        ("She told him, “You are the best of them!” She replied to him that he was tired.",
         ["You are the best of them!", "he was tired"]),
    ],
)  # fmt: skip
def test_words_are_read_for_what_they_are(text: str, words: list[str]) -> None:
    assert words_said(text) == words
