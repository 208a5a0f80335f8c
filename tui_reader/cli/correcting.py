"""Verbs that set right what was found: person, entity, wrong, corrections."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tui_reader.cli.options import json_option, library_option, open_workspace
from tui_reader.cli.printing import columns, say, say_json
from tui_reader.domain.correction import (
    Correction,
    FindingKind,
    Ignore,
    Merge,
    Rename,
    Split,
    Wrong,
    in_words,
    record_of,
)
from tui_reader.domain.span import Span
from tui_reader.errors import NotFound, ReaderError

if TYPE_CHECKING:
    from tui_reader.workspace import Workspace


def _correct(workspace: "Workspace", correction: Correction) -> int:
    changed = workspace.correct(correction)
    say(f"{in_words(correction)}: {_articles(changed)} changed")
    return 0


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


# ---- person --------------------------------------------------------------------------------------------
@click.group()
def person() -> None:
    """Set people right: merge, split, rename, ignore. A person is an id or a name that only one has."""


@person.command("merge")
@click.argument("who", metavar="PERSON")
@click.argument("into", metavar="INTO")
@library_option
def merge_person(who: str, into: str) -> int:
    """Both are one person, known as INTO."""
    workspace = open_workspace()
    known, other = _two(workspace.person_meant(who), workspace.person_meant(into))
    return _correct(workspace, Merge("person", known, other))


def _two(one: str, other: str) -> tuple[str, str]:
    if one == other:
        raise ReaderError(one, "cannot be merged into itself")
    return one, other


@person.command("split")
@click.argument("who", metavar="PERSON")
@click.option(
    "--article", "articles", multiple=True, required=True, metavar="ID", help="Where it is another person."
)
@library_option
def split_person(who: str, articles: Sequence[str]) -> int:
    """In these articles it is another person of the same name."""
    workspace = open_workspace()
    known = workspace.person_meant(who)
    for article in articles:
        workspace.number_of(article)
    return _correct(workspace, Split(known, workspace.free_id(known), tuple(articles)))


@person.command("rename")
@click.argument("who", metavar="PERSON")
@click.argument("name")
@library_option
def rename_person(who: str, name: str) -> int:
    """The person goes by NAME."""
    workspace = open_workspace()
    return _correct(workspace, Rename("person", workspace.person_meant(who), _some(name)))


@person.command("ignore")
@click.argument("who", metavar="PERSON")
@library_option
def ignore_person(who: str) -> int:
    """No person, or none to care for; what was said stays, by somebody not known."""
    workspace = open_workspace()
    return _correct(workspace, Ignore("person", workspace.person_meant(who)))


def _some(name: str) -> str:
    if not name.strip():
        raise click.BadParameter("a name has letters")
    return name


# ---- entity --------------------------------------------------------------------------------------------
@click.group()
def entity() -> None:
    """Set countries, organisations, places and groups right: merge, rename, ignore."""


@entity.command("merge")
@click.argument("what", metavar="ENTITY")
@click.argument("into", metavar="INTO")
@library_option
def merge_entity(what: str, into: str) -> int:
    """Both are one, known as INTO."""
    workspace = open_workspace()
    (known, _), (other, name) = workspace.entity_meant(what), workspace.entity_meant(into)
    return _correct(workspace, Merge("entity", *_two(known, other), name))


@entity.command("rename")
@click.argument("what", metavar="ENTITY")
@click.argument("name")
@library_option
def rename_entity(what: str, name: str) -> int:
    """It goes by NAME."""
    workspace = open_workspace()
    return _correct(workspace, Rename("entity", workspace.entity_meant(what)[0], _some(name)))


@entity.command("ignore")
@click.argument("what", metavar="ENTITY")
@library_option
def ignore_entity(what: str) -> int:
    """No such thing is meant, or none to care for."""
    workspace = open_workspace()
    return _correct(workspace, Ignore("entity", workspace.entity_meant(what)[0]))


# ---- wrong ---------------------------------------------------------------------------------------------
@click.group()
def wrong() -> None:
    """Mark a statement or priority as wrong, by its article and where it starts (`show --json`)."""


@wrong.command("statement")
@click.argument("article", metavar="ARTICLE")
@click.argument("start", type=click.IntRange(min=0))
@library_option
def wrong_statement(article: str, start: int) -> int:
    """What starts there is no statement."""
    workspace = open_workspace()
    return _correct(workspace, _wrong(workspace, "statement", article, start))


@wrong.command("priority")
@click.argument("article", metavar="ARTICLE")
@click.argument("start", type=click.IntRange(min=0))
@library_option
def wrong_priority(article: str, start: int) -> int:
    """What starts there is no priority."""
    workspace = open_workspace()
    return _correct(workspace, _wrong(workspace, "priority", article, start))


def _wrong(workspace: "Workspace", kind: FindingKind, article: str, start: int) -> Wrong:
    opened = workspace.open_article(workspace.number_of(article))
    found, text = opened.annotations, opened.article.text
    # A statement is meant by its start, and by that of its words as they are shown, without `that`.
    starting: dict[int, Span] = (
        {at: s.span for s in found.statements for at in (s.told(text).start, s.span.start)}
        if kind == "statement"
        else {p.span.start: p.span for p in found.priorities}
    )
    meant = starting.get(start)
    if meant is None:
        starts = ", ".join(str(at) for at in sorted(span.start for span in set(starting.values()))) or "none"
        raise NotFound(f"{article}:{start}", f"no {kind} starts there; they start at {starts}")
    return workspace.wrong(kind, opened.number, meant)


# ---- corrections ---------------------------------------------------------------------------------------
@click.group()
def corrections() -> None:
    """What you set right: list it, or take one back."""


@corrections.command("list")
@json_option
@library_option
def list_corrections(as_json: bool) -> int:
    """All of them with their numbers, in the order in which they apply."""
    written = open_workspace().corrections()
    if as_json:
        for number, correction in enumerate(written, 1):
            say_json({"number": number, **record_of(correction)})
    else:
        for line in columns((str(number), in_words(each)) for number, each in enumerate(written, 1)):
            say(line)
    return 0


@corrections.command("undo")
@click.argument("number", type=click.IntRange(min=1), required=False)
@library_option
def undo_correction(number: int | None) -> int:
    """Take back the last one, or that of a NUMBER."""
    workspace = open_workspace()
    written = workspace.corrections()
    if (number or 1) > len(written):
        raise NotFound(
            f"correction {number}" if number else "corrections", f"there are {len(written) or 'none'}"
        )
    correction = written[number - 1 if number else -1]
    say(f"took back: {in_words(correction)}: {_articles(workspace.take_back(correction))} changed")
    return 0
