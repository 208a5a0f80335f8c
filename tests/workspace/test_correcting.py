"""Corrections in a library: applied at once to what they touch alone, undoable, in line across processes."""

import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.analysis.correcting import corrected
from tui_reader.domain.annotation import (
    Annotations,
    Holder,
    MembershipClaim,
    Mention,
    Person,
    Priority,
    Speaker,
    Statement,
)
from tui_reader.domain.article import Article, Block
from tui_reader.domain.correction import Correction, Ignore, Merge, Rename, Split, Wrong
from tui_reader.domain.document import Origin
from tui_reader.domain.span import Span
from tui_reader.errors import BadProfile, Busy, StorageFault
from tui_reader.knowledge.corrections import text_of
from tui_reader.knowledge.corrections_file import locked
from tui_reader.library.entry import analysed, entry_of
from tui_reader.library.store import Library
from tui_reader.settings import Settings, profiles_path
from tui_reader.workspace import Workspace, analyse
from tui_reader.workspace.correcting import Correcting

TODAY = date(2024, 6, 1)


def people(workspace: Workspace) -> dict[str, int]:
    return {person.name: person.statements for person in workspace.who(today=TODAY)}


def the_file() -> Path:
    return profiles_path() / "corrections.yaml"


def test_a_correction_is_in_force_at_once_and_undone_at_once(filled: Workspace) -> None:
    before = people(filled)
    assert set(before) == {"Mare Tamm", "Juris Kalns", "Kari Lund"}
    mare = filled.person_meant("Mare Tamm")
    kari = filled.person_meant("Kari Lund")
    assert filled.correct(Merge("person", kari, mare)) == 1
    assert filled.correct(Merge("person", kari, mare)) == 0  # said already
    assert filled.find(f"speaker:{mare}", today=TODAY).numbers == filled.find(today=TODAY).numbers
    assert {f.value for f in filled.facets("expert", today=TODAY)} == {mare}
    assert filled.undo() == f"merged the person {kari} into {mare}"
    assert people(filled) == before
    assert {f.label for f in filled.facets("expert", today=TODAY)} == {"Mare Tamm", "Kari Lund"}
    assert filled.redo() is not None
    assert filled.corrections() == (Merge("person", kari, mare),)
    assert filled.check() == ()


def test_who_is_named_in_passing_is_found_parted_renamed_and_ignored(
    filled: Workspace, tmp_path: Path
) -> None:
    texts = {
        "One": "Mr. Zubrik slept. A critic of Obama left.",
        "Two": "Mayor Zubrik said the lake is full. Barack Obama said it rains.",
    }
    for title, text in texts.items():
        (tmp_path / f"{title}.md").write_text(f"---\ntitle: {title}\n---\n{text}\n", encoding="utf-8")
    for _ in filled.ingest([str(tmp_path)]):
        pass
    for name in ("zubrik", "barack-obama"):
        assert len(filled.find(f"person:{name}", today=TODAY).numbers) == 2
        parts = filled.parts(name)
        assert {each.article_title for each in parts.appearances} == {"One", "Two"}
        assert parts.articles == 2
    obama = filled.person_meant("Obama")
    one = next(each.article_id for each in filled.parts(obama).appearances if each.article_title == "One")
    filled.correct(Split(obama, filled.free_id(obama), (one,)))
    filled.correct(Rename("person", "barack-obama~2", "B. O."))  # of whom no article tells more
    assert {f.value: f.label for f in filled.facets("person", today=TODAY)}["barack-obama~2"] == "B. O."
    filled.correct(Merge("person", "barack-obama~2", "zubrik"))
    assert [merged.name for merged in filled.parts("zubrik").merged] == ["Barack Obama"]
    assert filled.correct(Ignore("person", "zubrik")) == 2
    assert filled.check() == ()


def test_a_person_is_parted_into_merges_and_articles(filled: Workspace) -> None:
    mare, kari = filled.person_meant("Mare Tamm"), filled.person_meant("Kari Lund")
    assert filled.parts(kari).merged == ()
    merge = Merge("person", kari, mare)
    filled.correct(merge)
    parts = filled.parts(mare)
    articles = parts.appearances
    (merged,) = parts.merged
    assert (merged.merge, merged.name, parts.articles) == (merge, "Kari Lund", len(articles))
    assert merged.role is not None
    assert "shipping" in merged.role
    assert {each.name for each in articles} == {"Mare Tamm", "Kari Lund"}
    assert [each.published or "" for each in articles] == sorted(
        (each.published or "" for each in articles), reverse=True
    )
    assert filled.take_back(merge, "parted them") == 1
    assert filled.parts(mare).merged == ()
    assert filled.undo() == "parted them"


def test_undo_goes_through_marks_and_corrections_in_their_order(filled: Workspace) -> None:
    first, second = filled.find(today=TODAY).numbers
    filled.mark([first], starred=True)
    filled.correct(Ignore("person", "kari-lund"))
    filled.mark([second], read=True)
    told = [filled.undo(), filled.undo(), filled.undo(), filled.undo()]
    assert [words and words.split()[0] for words in told] == ["marked", "ignored", "starred", None]
    assert "Kari Lund" in people(filled)


def test_one_taken_back_from_the_middle_comes_back_to_its_place(filled: Workspace) -> None:
    three = (Ignore("person", "kari-lund"), Ignore("entity", "LV"), Ignore("entity", "EE"))
    for correction in three:
        filled.correct(correction)
    assert filled.take_back(three[1]) == 1
    assert filled.corrections() == (three[0], three[2])
    assert filled.undo() == "took back: ignored the entity LV"
    assert filled.corrections() == three


def test_only_what_is_touched_is_written_again(filled: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[int] = []
    put = Library.put_right

    def counting(library: Library, numbers: list[int], rule: Callable[..., Annotations]) -> int:
        written.extend(numbers)
        return put(library, numbers, rule)

    monkeypatch.setattr(Library, "put_right", counting)
    monkeypatch.setattr("tui_reader.analysis.analyser.Analyser.__call__", None)  # nothing is analysed again
    ferry = filled.find("title:ferry", today=TODAY).numbers
    filled.correct(Ignore("person", "kari-lund"))
    filled.undo()
    assert written == [*ferry, *ferry]


def test_what_is_taken_in_later_comes_in_corrected(workspace: Workspace, folder: Path) -> None:
    workspace.correct(Ignore("person", "kari-lund"))
    list(workspace.ingest([str(folder)]))
    assert "Kari Lund" not in people(workspace)
    assert workspace.undo() is not None
    assert "Kari Lund" in people(workspace)


@pytest.mark.parametrize("jobs", [1, 2])
def test_documents_without_a_library_are_corrected_too(folder: Path, tmp_path: Path, jobs: int) -> None:
    (tmp_path / "corrections.yaml").write_text(text_of([Ignore("person", "kari-lund")]), encoding="utf-8")
    found = list(analyse([str(folder)], profiles=tmp_path, jobs=jobs))
    names = {p.name for _, annotations in found for p in annotations.people}  # type: ignore[misc,union-attr]
    assert names == {"Mare Tamm", "Juris Kalns"}


def test_a_removed_article_comes_back_corrected(filled: Workspace) -> None:
    (ferry,) = filled.rows(filled.find("title:ferry", today=TODAY).numbers)
    filled.remove([ferry.id])
    filled.correct(Ignore("person", "kari-lund"))
    filled._library.mark([ferry.number], {"removed": False})
    assert filled.state().articles == 2
    assert "Kari Lund" not in people(filled)


def test_findings_marked_wrong_are_not_searched_either(filled: Workspace) -> None:
    (number,) = filled.find('said:"bridge of trade"', today=TODAY).numbers
    opened = filled.open_article(number)
    (statement,) = opened.annotations.statements
    filled.correct(Wrong("statement", opened.article.text_hash, statement.span, opened.article.id))
    assert filled.find('said:"bridge of trade"', today=TODAY).numbers == ()
    assert filled.renew() == 0
    filled.reindex()
    assert filled.find('said:"bridge of trade"', today=TODAY).numbers == ()


def test_the_file_counts_whoever_writes_it(filled: Workspace) -> None:
    the_file().parent.mkdir(parents=True)
    the_file().write_text(text_of([Ignore("person", "kari-lund")]), encoding="utf-8")
    assert "Kari Lund" in people(filled)
    again = Workspace.open(filled._library.folder)
    assert "Kari Lund" not in people(again)
    the_file().unlink()
    again.close()
    again = Workspace.open(filled._library.folder)
    assert "Kari Lund" in people(again)
    again.close()


def test_a_faulty_file_changes_nothing_and_is_never_written_over(filled: Workspace) -> None:
    filled.correct(Ignore("person", "kari-lund"))
    the_file().write_text("corrections: [what?", encoding="utf-8")
    again = Workspace.open(filled._library.folder)
    assert again.correction_fault is not None
    assert "corrections.yaml:2:1: not YAML" in again.correction_fault
    assert "Kari Lund" not in people(again)
    with pytest.raises(BadProfile):
        again.correct(Ignore("entity", "EE"))
    again.close()
    assert the_file().read_text(encoding="utf-8") == "corrections: [what?"


def test_a_folder_of_profiles_that_is_named_holds_the_file(tmp_path: Path, folder: Path) -> None:
    workspace = Workspace.open(tmp_path / "other", settings=Settings(profiles=tmp_path / "mine"))
    list(workspace.ingest([str(folder)]))
    workspace.correct(Rename("person", "kari-lund", "K. Lund"))
    workspace.close()
    assert "name: K. Lund" in (tmp_path / "mine" / "corrections.yaml").read_text(encoding="utf-8")
    assert not the_file().exists()


def test_many_who_correct_at_once_lose_nothing(filled: Workspace) -> None:
    threads = [
        threading.Thread(target=filled.correct, args=(Ignore("entity", f"place-{number}"),))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    script = (
        "import sys; from pathlib import Path; from tui_reader.workspace import Workspace;"
        "from tui_reader.domain.correction import Ignore; w = Workspace.open(Path(sys.argv[1]));"
        "w.correct(Ignore('entity', 'place-8')); w.close()"
    )
    run([sys.executable, "-c", script, str(filled._library.folder)], check=True, timeout=180)
    for thread in threads:
        thread.join()
    assert {each.id for each in filled.corrections() if isinstance(each, Ignore)} == {
        f"place-{number}" for number in range(9)
    }
    assert filled._correcting.in_force() == filled.corrections()


def test_an_undo_that_another_process_holds_up_is_still_to_be_done(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.correct(Ignore("person", "kari-lund"))
    monkeypatch.setattr("tui_reader.workspace.correcting._PATIENCE", 0)
    with locked(the_file().parent, patience=0), pytest.raises(Busy):
        filled.undo()
    assert len(filled.corrections()) == 1
    assert filled.undo() is not None
    assert filled.corrections() == ()
    with locked(the_file().parent, patience=0), pytest.raises(Busy):
        filled.redo()
    assert filled.redo() is not None
    assert len(filled.corrections()) == 1


def test_a_library_that_cannot_be_written_is_not_corrected(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "read_only", True)
    with pytest.raises(StorageFault):
        filled.correct(Ignore("person", "kari-lund"))
    assert not the_file().exists()


# ---- from any corrections to any others ----------------------------------------------------------------
IDS = ("a", "b", "c")
TEXTS = ("First words.", "Second words.", "Third words.")


def made(name: str, text: str, ids: tuple[str, ...]) -> tuple[Article, Annotations]:
    """An article in which people and entities of these ids are named, speak and want."""
    whole = Span(0, len(text))
    article = Article(name, text, (Block("paragraph", whole),), Origin(name, f"/{name}", "box", name))
    persons = tuple(Person(each, f"Name {each} {name}", "expert") for each in ids)
    found = Annotations(
        article.text_hash,
        "1",
        "w",
        "en",
        tuple(Mention(whole, "organisation", each, f"Body {each}", "name") for each in ids)
        + tuple(Mention(whole, "place", f"p-{each}", f"Place {each}", "name") for each in ids)
        + tuple(Mention(whole, "person", p.id, p.name, "full") for p in persons),
        persons,
        tuple(
            Statement(Span(0, 3 + at), "direct", at, "r", 1.0, None, Speaker(p.name, p.kind, None, p.id))
            for at, p in enumerate(persons)
        ),
        tuple(Priority(whole, "goal", Holder(f"Body {each}", each), whole, "r") for each in ids),
        tuple(MembershipClaim(each, (), whole) for each in ids),
    )
    return article, found


MADE = [made("x", TEXTS[0], ("a", "b")), made("y", TEXTS[1], ("b", "c")), made("z", TEXTS[2], ("c",))]
whats = st.sampled_from(["person", "entity"])
ids = st.sampled_from([*IDS, "d", "p-a"])
any_correction = st.one_of(
    st.tuples(whats, ids, ids).filter(lambda t: t[1] != t[2]).map(lambda t: Merge(*t)),
    st.builds(lambda i, article: Split(i, f"{i}~2", (article,)), ids, st.sampled_from("xyz")),
    st.builds(Rename, whats, ids, st.sampled_from(["New", "A longer new name"])),
    st.builds(Ignore, whats, ids),
    st.builds(
        lambda kind, which, end: Wrong(kind, MADE[which][0].text_hash, Span(0, end)),
        st.sampled_from(["statement", "priority"]),
        st.integers(0, 2),
        st.sampled_from([3, 4, 12]),
    ),
)
lists = st.lists(any_correction, max_size=4, unique=True).map(tuple)


@settings(max_examples=40, deadline=None)
@given(st.lists(lists, min_size=1, max_size=3))
def test_every_way_to_the_same_corrections_leads_to_the_same_library(
    ways: list[tuple[Correction, ...]],
) -> None:
    with TemporaryDirectory() as name:
        library = Library(Path(name) / "library")
        numbers = []
        for article, found in MADE:
            library.keep([analysed(entry_of(article, analyser="1", world="w"), article, found)])
            numbers.append(library.number_of(article.id))
        correcting = Correcting(library, Path(name) / "profiles")
        for now in ways:
            correcting.path.parent.mkdir(exist_ok=True)
            correcting.path.write_text(text_of(now), encoding="utf-8")
            correcting.settle()
        for number, (article, found) in zip(numbers, MADE, strict=True):
            right = corrected(found, ways[-1], (article.id,))
            assert library.open_article(number).annotations == right
            lines = library.people([number])
            assert {line.id for line in lines} == {person.id for person in right.people}
        persons = {p.id: p.name for n in numbers for p in library.open_article(n).annotations.people}
        facets = {facet.value: facet.label for facet in library.facets("person")}
        assert set(facets) == set(persons)
        assert all(
            label in {p.name for n in numbers for p in library.open_article(n).annotations.people}
            for label in facets.values()
        )
        assert library.faults() == ()
        library.close()
