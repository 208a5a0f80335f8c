"""What a finding is, and how its words are shown."""

import pytest

from tui_reader.domain.annotation import Statement, StatementKind
from tui_reader.domain.span import Span


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        # a clause is shown without its complementiser
        ("that the port will reopen", "indirect", "the port will reopen"),
        ("that, in May, the port will reopen", "indirect", "in May, the port will reopen"),
        ("that “a lung” of trade was lost", "mixed", "“a lung” of trade was lost"),
        ("to reopen the port", "indirect", "reopen the port"),
        # it may be what the clause is about
        ("that will not do", "indirect", "that will not do"),
        ("that won’t do", "indirect", "that won’t do"),
        ("that isn't true", "indirect", "that isn't true"),
        ("that can’t be right", "indirect", "that can’t be right"),
        ("that cannot stand", "indirect", "that cannot stand"),
        ("that also means war", "indirect", "that also means war"),
        ("that canneries close", "indirect", "canneries close"),
        # somebody's own words stay whole
        ("that the port burns is nobody’s fault", "direct", "that the port burns is nobody’s fault"),
        # other words that begin so, and nothing else
        ("thatched roofs burn", "indirect", "thatched roofs burn"),
        ("that", "indirect", "that"),
    ],
)
def test_a_clause_is_told_without_its_complementiser(text: str, kind: StatementKind, told: str) -> None:
    said = f"Low said {text}."
    statement = Statement(Span(9, 9 + len(text)), kind, 1, "test", 1.0)
    assert statement.told(said).of(said) == told
