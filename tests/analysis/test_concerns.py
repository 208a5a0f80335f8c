"""Who worries about what: nouns of fear and danger, verbs that harm or alarm, and what is no worry."""

from collections.abc import Callable

import pytest

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article

Read = Callable[..., tuple[Article, Annotations]]


def concerns(read: Read, text: str) -> list[tuple[str, str]]:
    """Holder and words of each concern."""
    article, found = read(text)
    return [(p.holder.name, p.span.of(article.text)) for p in found.priorities if p.kind == "concern"]


WORRIES = [
    # a noun of fear with its owner before it, inside it, as a subject that voices it
    ("Peru’s fears that the dam would break grew.", "Peru", "the dam would break"),
    ("There were fears in Lima that the dam would break.", "Peru", "the dam would break"),
    ("There is alarm among NATO allies about the cables.", "NATO allies", "the cables"),
    ("Peru expressed grave concern over the dams.", "Peru", "the dams"),
    # without its `that`, and not a rule that concerns something
    ("Chile expressed concern Peru may close the pass.", "Chile", "Peru may close the pass"),
    # what the noun is about stands before it
    ("Peru banned the app over data security concerns.", "Peru", "data security"),
    ("The Peruvian government banned the app, citing privacy worries.", "Peru", "privacy"),
    # a passive: only a state bans
    ("The app was banned in Peru because of worries about data theft.", "Peru", "data theft"),
    # an adjective
    ("Peru has grown frustrated with the dams.", "Peru", "the dams"),
    ("Peru is wary of the dams.", "Peru", "the dams"),
    # a noun of danger: it poses, is faced, is warned of
    ("“Dams pose a threat to our security,” Peruvian President John Roe said.", "Peru", "Dams"),
    ("Peru’s army warned that the dam posed a grave risk.", "Peru", "the dam posed a grave risk"),
    ("The dam is Peru's long-term strategic challenge.", "Peru", "The dam"),
    ("Peru in May faces three hard challenges.", "Peru", "three hard challenges"),
    ("Peru warned of the danger of floods.", "Peru", "the danger of floods"),
    ("Peru sees the dam as a threat.", "Peru", "the dam"),
    ("Peru considers the dam to be an existential threat.", "Peru", "the dam"),
    ("The main threat to Peru is smuggling.", "Peru", "smuggling"),
    ("The greatest challenge facing Peru is smuggling.", "Peru", "smuggling"),
    # a noun of fear as what something is
    ("Smuggling is one of Peru's biggest worries.", "Peru", "Smuggling"),
    ("“The dam is a matter of concern to us,” Peruvian President John Roe said.", "Peru", "The dam"),
    # behind a relative pronoun
    ("The canal runs to Chile, which Peru sees as a threat.", "Peru", "Chile"),
    ("The canal runs to Chile, which Peru says is its main challenge.", "Peru", "Chile"),
    # what is cited
    (
        "Peru closed the pass, citing a real risk to climbers.",
        "Peru",
        "a real risk to climbers",
    ),
    # what is dear to all
    ("Peru said the dam jeopardised regional stability.", "Peru", "the dam jeopardised regional stability"),
    # a verb that harms what is dear to somebody, or alarms somebody
    ("Beijing says the radar threatens its own security.", "China", "the radar threatens its own security"),
    ("“The radar undermines our sovereignty,” Peruvian President John Roe said.", "Peru", "The radar"),
    ("The new dams have alarmed Peru.", "Peru", "The new dams"),
    ("The dam was closed, raising concern in Peru.", "Peru", "The dam was closed"),
]


@pytest.mark.parametrize(("text", "holder", "words"), WORRIES)
def test_a_worry_has_its_holder_and_its_cause(read: Read, text: str, holder: str, words: str) -> None:
    assert (holder, words) in concerns(read, text)


NONE = [
    # not worried
    "Peru is not too worried that the dam might break.",
    "Peru has no qualms about the dam.",
    "“Dams are not a threat to our security,” Peruvian President John Roe said.",
    # markets and what is no body
    "Oil prices rose amid fears that the dam may break.",
    # what an observer sees before them, or what threatens another
    "Jane Roe, an analyst at the Andes Institute, said that Peru faces great risks in the dams.",
    "“The dam poses a threat to Chile,” Peruvian President John Roe said.",
    "The radar threatens the harbour of Peru.",
    # nobody who worries
    "The dams raised concern in the harbour.",
    "Concern grew.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_worries_nobody_in_office_is_no_concern(read: Read, text: str) -> None:
    assert concerns(read, text) == []


def test_one_who_cites_a_worry_states_it(read: Read) -> None:
    _, found = read("Peru banned the app, citing privacy worries.")
    assert [p.stated_by for p in found.priorities] == ["Peru"]


def test_a_worry_that_opens_the_sentence_is_its_subjects(read: Read) -> None:
    assert concerns(read, "Fearing a flood, Peru closed the dam.") == [("Peru", "a flood")]
    assert concerns(read, "Wary of a flood, Lima closed the dam.") == [("Peru", "a flood")]
