"""What is marked and landed on of a statement: the words that are told."""

from tui_reader.app.marks import voices
from tui_reader.app.stops import stops_of
from tui_reader.domain.annotation import Annotations, Statement
from tui_reader.domain.span import Span

TEXT = "Low said that they sign."
FOUND = Annotations("hash", "1", "world", "en", statements=(Statement(Span(9, 23), "indirect", 1, "r", 1.0),))


def test_a_statement_is_marked_without_its_complementiser() -> None:
    (mark,) = voices(FOUND, TEXT, 3).touching(0, len(TEXT))
    assert TEXT[mark.start : mark.end] == "they sign"


def test_a_statement_is_landed_on_without_its_complementiser() -> None:
    (stop,) = stops_of("quotation", FOUND, TEXT, ())
    assert stop.here.of(TEXT) == "they sign"
