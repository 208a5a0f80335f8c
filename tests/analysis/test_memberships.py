"""Membership as a text tells it."""

from collections.abc import Callable

import pytest

from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article

Read = Callable[..., tuple[Article, Annotations]]

TOLD = [
    # verbs that bring together
    ("The CSTO brings together Russia, Armenia and Belarus.", "CSTO", ("RU", "AM", "BY")),
    ("BRICS, which includes Brazil, India and China, met.", "BRICS", ("BR", "IN", "CN")),
    # nouns of membership before and behind
    ("The members of the EAEU are Armenia, Belarus and Kazakhstan.", "EAEU", ("AM", "BY", "KZ")),
    ("The SCO’s members — China, India and Pakistan — met.", "SCO", ("CN", "IN", "PK")),
    ("Armenia and Belarus are members of the CSTO.", "CSTO", ("AM", "BY")),
    (
        "The five founding member states of the EAEU: Armenia, Belarus and Kazakhstan.",
        "EAEU",
        ("AM", "BY", "KZ"),
    ),
    ("CSTO countries (Armenia, Belarus and Kazakhstan) met.", "CSTO", ("AM", "BY", "KZ")),
    # one alone
    ("Kazakhstan is a member of the CSTO.", "CSTO", ("KZ",)),
]


@pytest.mark.parametrize(("text", "organisation", "members"), TOLD)
def test_membership_is_read_as_told(
    read: Read, text: str, organisation: str, members: tuple[str, ...]
) -> None:
    article, found = read(text)
    assert [(claim.organisation, claim.members) for claim in found.memberships] == [(organisation, members)]
    assert all(claim.span.end <= len(article.text) for claim in found.memberships)


NOT_TOLD = [
    "The EU sanctioned Russia, Belarus and Iran.",
    "The CSTO has asked Armenia and Belarus to talk.",
    "NATO includes training for Ukraine and Georgia.",
    "Russia, Belarus and Iran met in the north.",
    # near it, but not of it
    "The EU’s neighbouring countries, Armenia and Georgia, stayed out.",
    "NATO partner countries, Georgia and Ukraine, took part.",
    "EU candidate countries (Albania and Serbia) were heard.",
    "NATO states, Russia and China met.",
    # done to them
    "The EU sanctioned two states: Belarus and Russia.",
    "The EU has told states: Armenia and Georgia may join.",
    "The EU includes Belarus and Russia in its list.",
    "The UN groups Armenia and Georgia with Asia.",
    # no longer so
    "Georgia was a member of the CIS until 2009.",
    "The CSTO, which included Georgia and Uzbekistan until 1999, met.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_countries_beside_an_organisation_are_no_members(read: Read, text: str) -> None:
    assert read(text)[1].memberships == ()
