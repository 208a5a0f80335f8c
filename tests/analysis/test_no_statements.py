"""What looks like a statement and is none: titles, scare quotes, what things do, what nobody says."""

import pytest

from tests.analysis.speech import said, words_said


@pytest.mark.parametrize(
    "text",
    [
        # titles, mottos, scare quotes in the article's own voice
        "The conference “Rivers and Dams” was held in Bern.",
        "The motto of the year was “Water for all”.",
        "The so-called “miracle dam” leaked.",
        # bare noun phrases
        "The ministry reported 174 cases.",
        "Anna Zubrik commended the effort.",
        "Anna Zubrik discussed ways of repair with the council.",
        # of what nothing is told
        "Anna Zubrik left, though she did not say when.",
        # what one feels or finds without a word of it
        "Farmers feel vulnerable to the floods that have been gone since May.",
        "Anna Zubrik may feel the need to leave.",
        "Anna Zubrik found it hard to ignore the dam that had burst.",
        "The anger is adding to the sense that the dam may burst.",
        # what has to be told is not told yet
        "They are required to report that the dam leaks.",
        # what the article concludes
        "Recent history shows that old dams leak.",
        "Kenya also discussed news reports that the dam had burst.",
        "Almost 700 dams leaked, far surpassing the mean number told before.",
        # whoever might say so
        "Anyone who claims that the dam is safe is wrong.",
        # what shows by itself
        "Its very existence suggests that Chile may leave.",
        "The visit reaffirmed that Peru is a friend.",
        "Network shutdowns underscore Jan Novak’s determination to stay in power.",
        # what threatens by itself
        "The influx of money into Chile threatens to raise prices.",
        "Inquiries are threatening to show what the firm did.",
        "Tariffs will rise, threatening to strain the ties of Peru and Chile.",
        # what is like that, not who says so
        "Anna Zubrik’s clarifying note had few readers in Bern.",
        "Zembla has raided alleged rebel bases in the hills.",
        "Rain and greater added value for farmers could help the hills.",
        # nouns that look like verbs
        "The body already plans to discuss calls for a review.",
        "The mayor dropped the tough talk about the dam.",
        "The Western states like rivers.",
        "New claims and old reports filled the room.",
        "The bank pays for digital projects that will bring water to the hills.",
        "Farmers' rights advocates intend to sue.",
        # it was not said, or not yet
        "Anna Zubrik is expected to ask for repairs.",
        "Anna Zubrik failed to assure people that the dam was safe.",
        "It is useful to note that the dam was old.",
        "The dam found itself in a “new age” of rain.",
        "The slide show that day was long.",
        "The dam called to mind an old bridge.",
        "She had one thing to worry about: the dam was broken.",
        # what a site has its readers agree to
        "I acknowledge that I have read the Privacy Policy.",
        # acts, and what only keeps a source unnamed
        "Zembla declared war on the river kingdom in May.",
        "An engineer, who declined to be named, left.",
        "These price declines are in contrast to the rest.",
        "Anna Zubrik informed the council on a draft that will be sent to it.",
        # a word that is a noun here, a list, a standard
        "She still harbors hope in a hard time.",
        "Those who came were of two states: Chile and Ghana.",
        "The dam is built and run according to shared rules.",
        # how it was described is not told
        "That is how Anna Zubrik described the repairs of May.",
        "The leaks came in May, as cited by Anna Zubrik.",
        # what was called into question, a view, an object that is no subject
        "The leaks called into question the safety of the whole dam.",
        "Anna Zubrik criticised that view.",
        "Anna Zubrik is determined never to repeat that folly, a new dam.",
        # nouns and attributes that look like verbs
        "The fall of half a percentage point to a new low came in May.",
        "After the recent protests against the dam they left.",
        "They are questions that nobody in the valley has put.",
        "One proposed project would close the dam.",
        # what others do, not what they say
        "The city might respond by fining the firms that built the dam.",
        "They parted those who think the dam is old and those who left.",
        "The steps of the city to encourage people to leave came late.",
        # idioms
        "Having said that, Anna Zubrik left.",
        # a prize with its year
        "The dam was named “Best Dam in Asia 2023” that day.",
        # a deed that a clause tells more of
        "Anna Zubrik ordered the march that failed in May.",
        # what opens with a preposition speaks of nobody
        "The rules grew, including labelling tools that “harm the young”.",
        # a participle with its place, a denial without a clause, things that act, anybody
        "The ten new leaks reported there on Sunday would fill a lake.",
        "The officials of the town have not acknowledged the leaks in May.",
        "The drought threatened to spread to the next valley.",
        "One may wonder why the dam was built.",
        "The film shows what they think might befall the dam.",
        # a thing asked for, what is done for a purpose, reports that somebody receives
        "Anna Zubrik requested a meeting with the mayor to settle it.",
        "Anna Zubrik came to clarify what the plan meant.",
        "Anna Zubrik receives detailed reports on the dam.",
        # when it was said, not what
        "What Anna Zubrik promised as she took the chair",
        # nothing is said in an aim of nobody
        "It is vital to mend the dam, underscoring the need for calm.",
        # the title of a book
        "Anna Zubrik is the author of a novel, “How the Old Dams of the Valley Came to Be Built.”",
        # whoever writes speaks in no other's name
        "We recognise that the dams are old, and we call on the towns to mend them.",
        # a heading that quotes
        "Anna Zubrik left early.\n\n‘NO WAY BACK’\n\nThe dam was shut.",
        "Anna Zubrik left early.\n\n‘The dam may break’\n\nThe dam was shut.",
        # whose calls they are, not who calls
        "Anna Zubrik resisted US calls for a new dam.",
    ],
)  # fmt: skip
def test_what_nobody_is_said_to_say_is_no_statement(text: str) -> None:
    assert words_said(text) == []


def test_what_the_reader_is_told_to_think_is_nobodys_statement() -> None:
    assert said("If you think it is cold, you are lost.", "By reading on, you agree with The Herald.") == []


def test_who_commits_to_a_thing_says_no_words() -> None:
    assert not said("Ghana committed to implementation of the treaty.")
    assert not said("Ghana has committed to helping its neighbours.")
    assert not said("At the summit, Ghana will commit to help its neighbours.")
    assert [s.words for s in said("Ghana committed to help its neighbours.")] == ["help its neighbours"]
    assert [s.words for s in said("Ghana committed to finance the dam.")] == ["finance the dam"]
