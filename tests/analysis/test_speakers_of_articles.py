"""Who said it where more than the paragraph tells: the title, captions, frames, lists, what stands before."""

from collections.abc import Callable

import pytest

from tests.analysis.speech import said
from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article

Read = Callable[..., tuple[Article, Annotations]]

_MINISTER = "Zemblan Foreign Minister Karl Roe said it rained."


def test_whom_only_a_caption_names_is_not_who_goes_on(read: Read) -> None:
    told = "Minister Anna Zubrik told reporters that it rained."
    caption = "Chilean President Ada Moll delivers a speech in Bern on March 1, 2019. REUTERS/Karl Roe"
    text = f"It rains in Bern\n\n{told}\n\n{caption}\n\n“Stay in and keep warm,” she said."
    names = [s.speaker.name for s in read(text)[1].statements if s.speaker]
    assert names == ["Anna Zubrik", "Anna Zubrik"]


def test_a_paragraph_without_statements_is_about_the_one_named_in_it() -> None:
    found = said(
        f"{_MINISTER}",
        "The plans must be weighed against Otto Moll’s rhetoric, which is friendly to Leon Wolf. "
        "He suggested that it was cold.",
    )
    assert found[-1].speaker == "Otto Moll"


def test_the_expert_resolves_to_the_expert_named_last() -> None:
    found = said(
        "Karl Roe, an analyst at the Rivers Institute, said it rained.",
        "Anna Zubrik, a professor of law, said it snowed.",
        "“It was very cold,” the expert added.",
    )
    assert found[-1].speaker == "Anna Zubrik"
    assert found[-1].named == "the expert"


def test_the_president_of_the_title_speaks_where_the_text_never_names_him() -> None:
    found = said("The President said it was cold.", title="President Karl Roe opens a dam")
    assert found[0].speaker == "Karl Roe"


def test_a_message_that_is_handed_on_is_its_senders() -> None:
    found = said(
        "The telegram reads: “We wish you well.”", title="President Karl Roe sent a telegram to Bern"
    )
    assert [s.speaker for s in found] == ["Karl Roe"]


def test_she_is_whom_the_title_names_where_the_text_names_nobody() -> None:
    found = said("“It is cold,” she wrote.", title="Anna Roe in Bern")
    assert found[-1].speaker == "Anna Roe"


def test_the_words_of_a_post_begin_behind_the_label_of_its_frame() -> None:
    post = "It is cold here. — Anna B. Zubrik (@zubrik) May 3, 2020"
    (found,) = said(f"Skip Rivergram post by anna.zubrik {post}")
    assert found.words == "It is cold here."


def test_the_items_of_a_list_are_the_words_of_what_the_line_before_it_names() -> None:
    found = said(
        _MINISTER,
        "The other aims in the plan are:",
        "• Repairing “every dam that was built before the last flood.”",
        "• Building “new dams where the old ones cannot be repaired.”",
        "“It will take some years to do that,” he said.",
    )
    assert [s.speaker for s in found[1:]] == ["the plan", "the plan", "Karl Roe"]


def test_quotations_of_a_list_are_whose_the_line_above_says() -> None:
    one, two = "“We will keep the old dam in the valley.”", "“The dam must be kept at any price.”"
    text = f"It rained.\n\nHere is what Jane Roe has said of it:\n\n• {one}\n\n• {two}\n\nKarl Poe left."
    assert [s.speaker for s in said(text)] == ["Jane Roe", "Jane Roe"]
    # a name in the item comes first
    text = f"Here is what Jane Roe has said of it:\n\n• {one}\n\n• Karl Poe: {two}"
    assert [s.speaker for s in said(text)] == ["Jane Roe", "Karl Poe"]


def test_who_signs_a_quotation_below_it_speaks() -> None:
    found = said(
        _MINISTER,
        "“It is cold, and nobody has mended the dam for years…",
        "“It will be colder still before the year is out.”",
        "Jane Moll, The River Post",
        "“It is not cold at all, whatever anybody says.” — Otto Graf",
    )
    assert [s.speaker for s in found[1:]] == ["Jane Moll", "Jane Moll", "Otto Graf"]


def test_he_is_the_diplomat_whom_the_paragraph_before_is_about() -> None:
    found = said(
        "Otto Graf, a baker, left early. By the time it rained, the Kenyan diplomat pulled no punches.",
        "“It is cold, and it will be colder,” he said.",
    )
    assert found[-1].speaker == "the Kenyan diplomat"


_MET = "President Ana Roe of Chile met with Prime Minister Juan Soto of Peru."


def test_they_are_the_two_of_whom_it_was_told_that_they_met() -> None:
    both = ["Ana Roe and Juan Soto"]
    assert [s.speaker for s in said(f"{_MET} They pledged to close the mine.")] == both
    # though the sentence between has them do something else
    assert [s.speaker for s in said(f"{_MET} They saw the port. They pledged to close the mine.")] == both
    # by their office, too
    assert [s.speaker for s in said(f"{_MET} The leaders ate. They pledged to close the mine.")] == both
    # not those of whom nobody met the other
    apart = _MET.replace("met with", "resembles")
    assert [s.speaker for s in said(f"{apart} They pledged to close the mine.")] != both


def test_paragraphs_set_off_below_said_are_whose_name_stands_there(read: Read) -> None:
    # each in stars; the joint words above are nobody's own
    text = (
        "Chile and Peru met there.\n\nPresident of Chile Ada Moll said:\n\n*We are glad to be here.*\n\n"
        "*Chile will build a road.*\n\nPresident of Peru Otto Wolf said:\n\n*Peru thanks Chile.*\n\nBye."
    )
    article, found = read(text, title="Joint Statement of Chile and Peru")
    assert [(s.span.of(article.text), s.speaker and s.speaker.name) for s in found.statements] == [
        ("We are glad to be here.", "Ada Moll"),
        ("Chile will build a road.", "Ada Moll"),
        ("Peru thanks Chile.", "Otto Wolf"),
    ]


def test_a_paragraph_set_off_without_marks_is_one_in_the_first_person(read: Read) -> None:
    words = "I have seen the pass, and our engineers tell me that it can be opened by spring."
    text = f"The engineer Jane Roe came to Lima.\n\nIn a letter, Roe wrote:\n\n{words}\n\nIt rained in Lima."
    article, found = read(text)
    assert [(s.span.of(article.text), s.speaker and s.speaker.name) for s in found.statements] == [
        (words, "Jane Roe")
    ]
    # the one of whom it is said, not who is named last; nobody named where a body says it
    for lead, speaker in (
        ("The engineer Juan Soto, an adviser to Jane Roe, wrote:", "Juan Soto"),
        ("The engineer Juan Soto, after meeting Jane Roe, said:", "Juan Soto"),
        ("In a letter to Jane Roe, the engineer Juan Soto said:", "Juan Soto"),
        ("In its letter to Jane Roe the bank said:", None),
    ):
        _, found = read(f"The talks ended.\n\n{lead}\n\n{words}\n\nIt rained in Lima.")
        told = [s.speaker and s.speaker.name for s in found.statements if s.rule == "set_off_text"]
        assert told == ([speaker] if speaker else []), lead
    # whom `he` means is not looked for
    _, found = read(f"A letter to Jane Roe came. He wrote:\n\n{words}\n\nIt rained in Lima.")
    assert not [s for s in found.statements if s.rule == "set_off_text"]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        # the title names him without his office
        ("Vladimir Putin opens a dam", "The President"),
        ("Vladimir Putin opens a dam", "The Russian President"),
        ("Vladimir Putin opens a dam", "The President of Russia"),
        # … or by surname
        ("President Putin opens a dam", "The President"),
    ],
)
def test_a_known_president_of_the_title_is_the_president(title: str, words: str) -> None:
    found = said(f"{words} said it was cold.", title=title)
    assert (found[0].speaker or "").endswith("Putin")


def test_the_president_of_a_state_may_be_named_without_his_office() -> None:
    found = said(
        "Vladimir Putin spoke with President of Kenya Anna Zubrik.",
        "The President of Russia said it was cold.",
    )
    assert found[0].speaker == "Vladimir Putin"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        # by the title, or by the first sentence
        ("President Karl Roe had a telephone conversation with Chancellor Anna Moll", "They said it rained."),
        (
            None,
            "President Karl Roe held talks with Chancellor Anna Moll.\n\nIt rained. They said it was cold.",
        ),
    ],
)
def test_they_are_the_two_who_met(title: str | None, text: str) -> None:
    assert said(*text.split("\n\n"), title=title)[-1].speaker == "Karl Roe and Anna Moll"


def test_they_are_not_the_two_of_the_title_far_below() -> None:
    title = "President Karl Roe had a telephone conversation with Chancellor Anna Moll"
    found = said("Rain fell on the hills. " * 60, "They said it rained.", title=title)
    assert found[-1].speaker == "They"


def test_a_message_of_greetings_is_by_nobody_called_greetings() -> None:
    found = said("We wish you well.", "We are glad.", title="Message of greetings on the day of the dam")
    assert "greetings" not in {s.speaker for s in found}


def test_the_quotations_of_a_list_are_his_of_whom_the_line_before_tells(read: Read) -> None:
    for lead in ("President Karl Roe showed what he had done:", "President Karl Roe on Bern Radio"):
        items = "- “We have built three dams in a year.” (Watch)\n- On rain: “I want more of the rain here.”"
        _, found = read(f"Ms. Moll left. Nobody else was there.\n\n{lead}\n{items}")
        assert [s.speaker and s.speaker.name for s in found.statements] == ["Karl Roe", "Karl Roe"]


def test_who_names_himself_in_a_proclamation_says_all_of_it(read: Read) -> None:
    text = (
        "Lamps are the pride of our coast.\n\nI have always kept one.\n\n"
        "NOW, THEREFORE, I, JOHN R. MOLL JR., President of Zubria, do hereby proclaim May as Lamp Month. "
        "I call on all citizens to light one.\n\n"
        "IN WITNESS WHEREOF, I have hereunto set my hand.\n\nJOHN R. MOLL JR."
    )
    _, found = read(text, title="A Proclamation on Lamp Month")
    assert [s.speaker and s.speaker.name for s in found.statements] == ["John R. Moll Jr."] * 4
    assert [person.name for person in found.people] == ["John R. Moll Jr."]
    # who is only told of, by others, says nothing
    _, found = read("The rest is gone. I, Claudius, President of Rome, is a book. Nobody hereby reads it.")
    assert not found.statements
