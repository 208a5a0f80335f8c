"""The office of somebody who leads a state and is named without it, where the article tells it elsewhere."""

import pytest

from tests.analysis.wanted import Read

TOLD = [
    # by demonym, genitive and `of`, behind the name and before it
    ("Vladimir Putin left Lima. The Russian leader was late.", "Vladimir Putin", "Russian leader"),
    ("Russia’s president was late. Vladimir Putin left Lima.", "Vladimir Putin", "Russia’s president"),
    ("Vladimir Putin spoke. The president of Russia left.", "Vladimir Putin", "president of Russia"),
    (
        "Angela Merkel spoke. Germany’s veteran chancellor left.",
        "Angela Merkel",
        "Germany’s veteran chancellor",
    ),
    # the American one is the president without a state
    ("Donald Trump spoke in Lima. Aides to the president left.", "Donald Trump", "president"),
    # of two the one named last
    ("Barack Obama spoke. Donald Trump spoke. The US president left.", "Donald Trump", "US president"),
    ("Barack Obama spoke. Donald Trump spoke. The US president left.", "Barack Obama", None),
    # the office of somebody else who is named with it
    ("Donald Trump spoke. The Russian leader left.", "Donald Trump", None),
    ("The Russian president, Karl Moll, met Vladimir Putin.", "Vladimir Putin", None),
    ("Vladimir Putin spoke to the Russian presidential candidate.", "Vladimir Putin", None),
    # who only was a minister
    ("Henry Kissinger wrote to the US president.", "Henry Kissinger", None),
]


@pytest.mark.parametrize(("text", "name", "role"), TOLD)
def test_a_leader_has_the_office_that_an_epithet_tells(
    text: str, name: str, role: str | None, read: Read
) -> None:
    _, found = read(text)
    assert {person.name: person.role for person in found.people}[name] == role
