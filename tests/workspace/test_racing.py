"""Two that take in at once: what one thought to be held may have changed hands by the time it is kept."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tui_reader.domain.document import Refused
from tui_reader.domain.view import Taken
from tui_reader.library.entry import Entry
from tui_reader.workspace import Workspace
from tui_reader.workspace.preparing import Preparing, analyser_of, entries, read_sources
from tui_reader.workspace.taking_in import take_in


def test_a_document_that_another_process_changed_meanwhile_is_analysed_after_all(
    filled: Workspace, folder: Path
) -> None:
    library = filled._library
    preparing = Preparing(analyser_of(filled.world), library)
    file = folder / "ferry.txt"
    text = file.read_text(encoding="utf-8")

    def prepared() -> Iterator[Entry | Refused]:
        yield from entries(library, preparing, list(read_sources([str(folder)])), 1, None)
        # All of it was held as it is; now another process takes in an edited ferry.
        file.write_text(text.replace("A ferry line", "A ferry route"), encoding="utf-8")
        other = Workspace.open(library.folder)
        assert Counter(each.fate for each in other.ingest([str(file)]) if isinstance(each, Taken)) == {
            "updated": 1
        }
        other.close()

    outcomes = list(take_in(library, preparing, prepared()))
    assert sorted(each.fate for each in outcomes if isinstance(each, Taken)) == ["unchanged", "updated"]
    assert filled.check() == ()
    kept = next(
        filled.open_article(n) for n in library.numbers() if "ferry" in filled.open_article(n).article.text
    )
    assert "A ferry line" in kept.article.text
    assert kept.annotations.statements


def test_two_that_take_in_the_same_folder_count_it_once(workspace: Workspace, folder: Path) -> None:
    other = Workspace.open(workspace._library.folder)
    one, two = workspace.ingest([str(folder)]), other.ingest([str(folder)])
    fates = Counter(
        each.fate for both in zip(one, two, strict=True) for each in both if isinstance(each, Taken)
    )
    assert fates == {"ingested": 2, "unchanged": 2}
    assert workspace.state().articles == 2
    other.close()
