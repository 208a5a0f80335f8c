"""What was done, taken back and done again, here and by another process."""

from collections.abc import Callable

import pytest

from tests.library.making import article, entry
from tui_reader.errors import Busy
from tui_reader.library.store import Library


def test_the_state_tells_that_something_was_done_undone_or_done_again(library: Library) -> None:
    library.keep([entry(article("One.", name="a"))])
    number = library.number_of("a")
    states = [library.state(0).deeds]
    deeds: tuple[Callable[[], object], ...] = (
        lambda: library.mark([number], {"starred": True}),
        library.undo,
        library.redo,
        library.undo,
        lambda: library.mark([number], {"read": True}),  # in place of what was undone
    )
    for deed in deeds:
        assert library.state(0).deeds == states[-1]
        deed()
        states.append(library.state(0).deeds)
        assert states[-1] != states[-2]


def test_undo_takes_back_only_what_the_deed_changed(library: Library) -> None:
    library.keep([entry(article("One.", name="a")), entry(article("Two.", name="b"))])
    a, b = library.number_of("a"), library.number_of("b")
    library.mark([a], {"read": True})
    library.mark([a, b], {"read": True, "starred": True})
    assert library.undo() == "marked as read: “Talks” and starred 2 articles"
    assert [(row.read, row.starred) for row in library.rows([a, b])] == [(True, False), (False, False)]
    assert library.undo() == "marked as read: “Talks”"
    assert library.undo() is None
    assert library.redo() == "marked as read: “Talks”"
    library.mark([b], {"starred": True})
    assert library.redo() is None  # a new deed ends what could be done again


def test_a_mark_that_nobody_made_on_purpose_is_no_deed(library: Library) -> None:
    library.keep([entry(article("One.", name="a")), entry(article("Two.", name="b"))])
    a, b = library.number_of("a"), library.number_of("b")
    library.mark([a], {"starred": True})
    library.undo()
    assert library.mark([b], {"read": True}, as_deed=False) == 1
    assert library.redo() == "starred “Talks”"  # nor does it end what can be done again
    assert library.undo() == "starred “Talks”"
    assert library.undo() is None
    assert [(row.read, row.starred) for row in library.rows([a, b])] == [(False, False), (True, False)]


def failing(meanwhile: Callable[[], object]) -> Callable[[str], None]:
    """What is to be done elsewhere fails, after that."""

    def fails(_: str) -> None:
        meanwhile()
        raise Busy("elsewhere", "held")

    return fails


def test_an_undo_that_fails_elsewhere_touches_no_deed_of_another_process(library: Library) -> None:
    library.keep([entry(article("One.", name="a"))])
    number = library.number_of("a")
    other = Library(library.folder)
    library.log_deed("corrected", "detail")
    with pytest.raises(Busy):
        library.undo(failing(lambda: other.mark([number], {"starred": True})))
    # The other's deed stands, and behind it the one that could not be undone.
    assert library.rows([number])[0].starred
    assert library.redo() is None
    assert other.undo() == "starred “Talks”"
    details: list[str] = []
    assert other.undo(details.append) == "corrected"
    assert details == ["detail"]
    # The other has undone a deed of its own meanwhile, which is still undone.
    library.log_deed("corrected", "detail")
    other.mark([number], {"starred": True})
    other.undo()
    with pytest.raises(Busy):
        library.undo(failing(lambda: None))
    assert not library.rows([number])[0].starred
    assert library.undo() == "corrected"
    other.close()


def test_a_redo_that_fails_elsewhere_touches_no_deed_of_another_process(library: Library) -> None:
    library.keep([entry(article("One.", name="a"))])
    number = library.number_of("a")
    other = Library(library.folder)
    library.log_deed("corrected", "detail")
    library.undo()
    with pytest.raises(Busy):
        library.redo(failing(lambda: other.mark([number], {"starred": True})))
    assert library.rows([number])[0].starred
    assert library.redo() is None  # a new deed ends what could be done again, also one of another process
    assert library.undo() == "starred “Talks”"
    assert library.undo() is None
    other.close()


def test_a_mark_that_changes_nothing_is_no_deed(library: Library) -> None:
    library.keep([entry(article())])
    assert library.mark(library.numbers(), {"read": False}) == 0
    assert library.undo() is None
