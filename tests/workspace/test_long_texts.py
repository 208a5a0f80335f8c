"""A very long document is kept whole; so much of it is looked into as there is time for."""

from datetime import date
from pathlib import Path

import pytest

from tui_reader.domain.article import Article, Block
from tui_reader.domain.document import Origin
from tui_reader.domain.span import Span
from tui_reader.domain.view import Taken
from tui_reader.workspace import Workspace, long_texts
from tui_reader.workspace.long_texts import first_part

DAY = date(2024, 6, 1)


def paragraphs(*texts: str) -> Article:
    blocks, start = [], 0
    for text in texts:
        blocks.append(Block("paragraph", Span(start, start + len(text))))
        start += len(text) + 2
    return Article("a", "\n\n".join(texts), tuple(blocks), Origin("a.txt", "/a.txt"))


@pytest.mark.parametrize(
    ("texts", "most", "first"),
    [
        # not too long: all of it
        (("One two.", "Three."), 20, "One two.\n\nThree."),
        # whole blocks
        (("One two.", "Three.", "Four."), 17, "One two.\n\nThree."),
        (("One two.", "Three four five."), 16, "One two."),
        # a block that is most of it is cut behind a word
        (("One.", "Three four five six seven eight."), 20, "One.\n\nThree four"),
        # without blanks, anywhere
        (("a" * 50,), 20, "a" * 20),
    ],
)
def test_the_first_part_ends_where_a_block_or_a_word_does(
    texts: tuple[str, ...], most: int, first: str
) -> None:
    part = first_part(paragraphs(*texts), most)
    assert part.text == first
    assert part.blocks[-1].span.end <= len(part.text) <= most


def test_of_a_long_document_the_first_part_is_looked_into_and_that_is_told(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_texts, "MOST_ANALYSED", 200)
    monkeypatch.setattr(long_texts, "MOST_INDEXED", 300)
    monkeypatch.setattr("tui_reader.workspace.preparing.MOST_ANALYSED", 200)
    monkeypatch.setattr("tui_reader.workspace.text_index.MOST_INDEXED", 300)
    said = "“The dyke holds,” said Ann Bell, an expert at the Delta Institute.\n\n"
    document = tmp_path / "long.txt"
    document.write_text("The dyke\n\n" + said + "Nobody spoke.\n\n" * 20 + said + "A heron came.\n")
    (taken,) = workspace.ingest([str(document)])
    assert isinstance(taken, Taken)
    assert len(taken.warnings) == 2
    opened = workspace.open_article(workspace.number_of(taken.id))
    assert opened.article.text.endswith("A heron came.")
    assert len(opened.article.warnings) == 2
    assert len(opened.annotations.statements) == 1
    assert workspace.find("dyke", today=DAY).numbers
    assert not workspace.find("heron", today=DAY).numbers
    (again,) = workspace.ingest([str(document)])
    assert isinstance(again, Taken)
    assert again.fate == "unchanged"
    assert workspace.check() == ()
