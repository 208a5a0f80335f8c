"""Articles that are somebody's own words: each paragraph is a statement of who speaks."""

from dataclasses import replace

import pytest

from tests.analysis.reading import article, world
from tests.analysis.speech import said
from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.naming.people import find_people
from tui_reader.analysis.saying.transcripts import find_turns


def test_a_mark_at_the_head_of_a_paragraph_names_who_speaks_until_the_next() -> None:
    found = said(
        "President of Kenya Anna Zubrik met with Prime Minister Karl Roe in Bern.",
        "President of Kenya Anna Zubrik: Good morning.",
        "I am glad that we meet.",
        "Prime Minister Karl Roe: Thank you. My visit is short.",
    )
    assert [(s.words, s.speaker, s.kind, s.cue) for s in found] == [
        ("Good morning.", "Anna Zubrik", "direct", None),
        ("I am glad that we meet.", "Anna Zubrik", "direct", None),
        ("Thank you. My visit is short.", "Karl Roe", "direct", None),
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        # a short question looks like a heading, but goes on with what is asked
        ("What will you do?", ["Good morning.", "What will you do?", "We will mend the dam."]),
        # a heading
        ("On the dam", ["Good morning.", "We will mend the dam."]),
    ],
)
def test_a_question_that_looks_like_a_heading_is_spoken(line: str, words: list[str]) -> None:
    piece = article(
        "President of Kenya Anna Zubrik met with Prime Minister Karl Roe in Bern.",
        "President of Kenya Anna Zubrik: Good morning.",
        line,
        "Prime Minister Karl Roe: We will mend the dam.",
    )
    blocks = tuple(replace(b, kind="subhead") if b.span.of(piece.text) == line else b for b in piece.blocks)
    piece = replace(piece, blocks=blocks)
    cast = find_people(piece, (), find_mentions(piece, (), world()), world())
    assert [turn.span.of(piece.text) for turn in find_turns(piece, cast, world())] == words


def test_marks_in_capitals_are_taken_with_questions() -> None:
    found = said(
        "Q    Will it rain?",
        "MS. ZUBRIK: It will, I think.",
        "(Laughter.)",
        "Q    When?",
        "MS. ZUBRIK: Tomorrow.",
    )
    assert [(s.words, s.speaker) for s in found] == [
        ("Will it rain?", "Q"),
        ("It will, I think.", "Ms. Zubrik"),
        ("When?", "Q"),
        ("Tomorrow.", "Ms. Zubrik"),
    ]


def test_what_is_told_at_the_ends_of_a_paragraph_is_not_spoken() -> None:
    found = said(
        "Q    Will it rain?",
        "MS. ZUBRIK: It will, I think. (Laughter.)",
        "(Laughter.)",
        "Q    When?",
        "MS. ZUBRIK: (Checks her notes.) Tomorrow. (Laughs.) Or on Friday.",
    )
    assert [s.words for s in found if s.speaker != "Q"] == [
        "It will, I think.",
        "Tomorrow. (Laughs.) Or on Friday.",
    ]


def test_a_row_of_stars_ends_what_is_spoken() -> None:
    found = said("Anna Zubrik: We met.", "We agreed.", "* * *", "The guests left.")
    assert [s.words for s in found] == ["We met.", "We agreed."]


@pytest.mark.parametrize(
    ("paragraphs", "speakers"),
    [
        # under names, nobody in the first person
        (("Interviewer: Why is the dam old?", "Anna Zubrik: It was built long ago.",
          "Interviewer: Will it hold?", "Anna Zubrik: The engineers think so."),
         ["Interviewer", "Anna Zubrik", "Interviewer", "Anna Zubrik"]),
        # under letters with a stop
        (("Q. Why is the dam old?", "A. It was built long ago.", "Q. Will it hold?", "A. So they say."),
         ["Q", "A", "Q", "A"]),
        # a mark is no part of a word in somebody's role
        (("Anna Doe, head of the working group, and King Karl Roe came.", "KING: We met here.",
          "MS. DOE: I agree.", "KING: Good."), ["Karl Roe", "Anna Doe", "Karl Roe"]),
        # initials are no answers, votes no interview
        (("A. B. Zubrik came to us.", "I like it.", "A. B. Zubrik went, and we were sad."), []),
        (("Karl Roe: 547.", "Anna Zubrik: 46.", "Karl Roe: 51.", "Anna Zubrik: 40."), []),
    ],
)  # fmt: skip
def test_an_interview_is_told_by_its_marks(paragraphs: tuple[str, ...], speakers: list[str]) -> None:
    assert [s.speaker for s in said(*paragraphs)] == speakers


def test_figures_behind_a_colon_are_no_transcript() -> None:
    assert said("The count goes on.", "Karl Roe: 547.", "Anna Zubrik: 46.") == []


@pytest.mark.parametrize(
    "paragraphs",
    [
        # headings of a box of facts
        ("WHY IT MATTERS: The dam feeds two states.", "CONTEXT: It is old.", "WHAT NEXT: A vote in May."),
        # datelines
        ("NEW DELHI: The dam is safe, it was said.", "MUMBAI: Rain fell for a week.", "The roads were shut."),
    ],
)
def test_headings_and_datelines_in_capitals_are_nobodys_marks(paragraphs: tuple[str, ...]) -> None:
    assert [s for s in said(*paragraphs) if s.kind == "direct"] == []


def test_a_signed_statement_is_its_signers_own_words() -> None:
    found = said(
        "Today we mark ten years of our treaty.",
        "We will keep it.",
        title="Statement from Spokesperson Anna Zubrik on the Treaty",
    )
    assert [(s.words, s.speaker) for s in found] == [
        ("Today we mark ten years of our treaty.", "Anna Zubrik"),
        ("We will keep it.", "Anna Zubrik"),
    ]


def test_what_a_title_goes_on_with_is_no_part_of_its_signer() -> None:
    found = said(
        "We will keep it. I thank you.",
        title="Statement by Spokesperson Anna Zubrik Welcoming Kenya to the Pact",
    )
    assert [s.speaker for s in found] == ["Anna Zubrik"]


def test_a_states_speech_is_its_delegations() -> None:
    found = said("We want peace. I thank you.", title="Kenya: statement at the General Debate, session 70")
    assert [s.speaker for s in found] == ["Delegation of Kenya"]


def test_a_communique_has_no_speaker() -> None:
    assert said("We will build dams.", title="Joint Statement by the Leaders of Kenya and Ghana") == []


def test_a_surname_alone_is_the_one_whose_whole_name_stood_before() -> None:
    found = said("ANNA ZUBRIK: Will it rain?", "KARL ROE: It will.", "ZUBRIK: When?", "ROE: Tomorrow.")
    assert [s.speaker for s in found] == ["Anna Zubrik", "Karl Roe", "Anna Zubrik", "Karl Roe"]


def test_the_president_is_whom_the_title_calls_so() -> None:
    found = said(
        "Q    Will it rain, Prime Minister?",
        "THE PRESIDENT: It will. President Zubrik of Kenya told me.",
        "Q    When?",
        "THE PRESIDENT: Tomorrow.",
        title="Remarks by President Anna Moll in Press Gaggle",
    )
    assert found[1].speaker == "Anna Moll"


def test_a_president_may_be_called_by_the_address_alone() -> None:
    found = said(
        "MR. PRESIDENT: It will rain.",
        "KARL ROE: When?",
        "PRESIDENT BIDEN: Tomorrow.",
        title="Remarks by President Biden and Karl Roe",
    )
    assert [s.speaker for s in found] == ["Joe Biden", "Karl Roe", "Joe Biden"]


def test_the_headings_of_a_fact_sheet_are_no_speakers() -> None:
    assert said("BUILDING NEW DAMS: We build.", "CLEARING THE RIVERS: We clear.", "It rains.") == []


def test_marks_behind_a_row_of_stars_are_a_transcript() -> None:
    found = said(
        "President Karl Roe met Anna Zubrik.",
        "* * *",
        "President Karl Roe: Ms Zubrik, the dam is built.",
        "It is safe.",
        "Anna Zubrik: It is.",
    )
    assert [s.speaker for s in found] == ["Karl Roe", "Karl Roe", "Anna Zubrik"]


def test_a_letter_is_its_signers() -> None:
    found = said("Dear Mr. Speaker:", "The dam is safe.", "It stands.", "Sincerely, KARL M. ROE")
    assert [(s.words, s.speaker) for s in found] == [
        ("The dam is safe.", "Karl M. Roe"),
        ("It stands.", "Karl M. Roe"),
    ]


def test_remarks_are_whose_the_title_says() -> None:
    found = said("Thank you all. We built a dam.", title="Minister Anna Zubrik’s Remarks at the Dam")
    assert [s.speaker for s in found] == ["Anna Zubrik"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        # an article, behind a row of stars
        ("The Morning Post published an article by Anna Zubrik.", "* * *", "I write.", "Our dams are safe."),
        # a message, behind a colon
        ("Anna Zubrik sent a message to a fair.", "The message reads:", "I write.", "Our dams are safe."),
        # a letter whose text follows
        ("This is the full text of a letter by Anna Zubrik:", "I write.", "Our dams are safe."),
    ],
)
def test_what_a_sentence_introduces_as_somebodys_is_theirs_to_the_next_break(
    paragraphs: tuple[str, ...],
) -> None:
    found = said(*paragraphs, "* * *", "The guests left.")
    assert [(s.words, s.speaker, s.kind) for s in found] == [
        ("I write.", "Anna Zubrik", "direct"),
        ("Our dams are safe.", "Anna Zubrik", "direct"),
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        # a report whose parts are parted by stars
        ("Anna Zubrik met Karl Roe.", "* * *", "We saw them. I left."),
        # a document that is told of, not in the first person
        (
            "The Morning Post published an article by Anna Zubrik.",
            "* * *",
            "The dams are safe.",
            "Rain fell.",
        ),
    ],
)
def test_stars_alone_make_nobody_speak(paragraphs: tuple[str, ...]) -> None:
    assert said(*paragraphs) == []


def test_whom_a_speech_addresses_stands_in_a_paragraph_of_its_own() -> None:
    found = said("My friends,\nWe want peace. I thank you.", title="Kenya: statement at the General Debate")
    assert [s.words for s in found] == ["My friends,", "We want peace. I thank you."]


@pytest.mark.parametrize(
    ("mark", "opening"),
    [
        # whoever wishes a good day behind a mark speaks, though not of himself
        ("President of Kenya Anna Zubrik: ", "Good morning, friends."),
        ("President of Kenya Anna Zubrik: ", "Dear school leavers,"),
        # … or calls somebody by name
        ("President of Kenya Anna Zubrik: ", "Mr Roe, the dam is old."),
    ],
)
def test_an_address_behind_a_mark_tells_that_somebody_speaks(mark: str, opening: str) -> None:
    found = said(
        "Anna Zubrik came to the dam.", f"{mark}{opening}", "The dam is old. It leaks.", "Rain fell."
    )
    assert [(s.words, s.speaker) for s in found] == [
        (opening, "Anna Zubrik"),
        ("The dam is old. It leaks.", "Anna Zubrik"),
        ("Rain fell.", "Anna Zubrik"),
    ]


def test_a_mark_may_have_a_long_office_before_the_name() -> None:
    office = (
        "Minister of Labour, Family, Social Affairs, Rivers, Dams and Equal Chances of the Republic of Ghana"
    )
    found = said(
        "President of Kenya Anna Zubrik: Mr Roe, I see you.",
        f"{office} Karl Roe: The dam is old.",
        "Karl Roe: It leaks.",
    )
    assert [s.speaker for s in found] == ["Anna Zubrik", "Karl Roe", "Karl Roe"]


def test_who_signs_a_statement_is_named_by_the_title_alone() -> None:
    found = said(
        "We thank you.", "We will mend it.", title="Statement by President of Kenya Anna Zubrik on dams"
    )
    assert {s.speaker for s in found} == {"Anna Zubrik"}


def test_a_name_in_the_news_with_a_colon_is_no_mark() -> None:
    found = said("Karl Roe met Anna Zubrik.", "Anna Zubrik: A life on the river", "The dam is old.")
    assert "direct" not in {s.kind for s in found}
