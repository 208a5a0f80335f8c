"""Verbs that read the library: list, search, show, who, statements, priorities, members."""

from collections.abc import Sequence
from datetime import date

import click

from tui_reader.cli.explaining import say_reasons, with_reasons
from tui_reader.cli.options import (
    QUERY_VERB,
    current_world,
    explain_option,
    json_option,
    library_option,
    limit_option,
    made_printable,
    open_workspace,
    query_argument,
    today,
)  # fmt: skip
from tui_reader.cli.printing import columns, narrate, progress, say, say_json
from tui_reader.cli.taking_in import one_line, stated_by, summarise, tense
from tui_reader.domain.query import Sort
from tui_reader.domain.record import to_record
from tui_reader.domain.view import PriorityLine, Row, StatementLine
from tui_reader.errors import NotFound

_NOTHING = 1


def _row_record(row: Row) -> dict[str, object]:
    return {
        "id": row.id, "title": row.title, "date": row.published, "source": row.source,
        "countries": list(row.countries), "organisations": list(row.organisations),
        "read": row.read, "starred": row.starred,
    }  # fmt: skip


def _row_cells(row: Row) -> tuple[str, ...]:
    marks = ("*" if row.starred else " ") + (" " if row.read else "•")
    return (marks, row.id, row.published or "undated", row.source or "", row.title)


@click.command("list", context_settings=QUERY_VERB)
@query_argument()
@click.option(
    "--sort", type=click.Choice(["date", "relevance"]), default=None, help="Instead of newest first."
)
@limit_option(None)
@json_option
@library_option
def list_articles(query: Sequence[str], sort: Sort, limit: int | None, as_json: bool) -> int:
    """Articles, newest first; a query narrows them down."""
    workspace = open_workspace()
    found = workspace.find(" ".join(query), today=today(), limit=limit, sort=sort)
    _narrate_notices(found.notices)
    rows = workspace.rows(found.numbers)
    if as_json:
        for row in rows:
            say_json(_row_record(row))
    else:
        for line in columns(map(_row_cells, rows)):
            say(line)
    return 0


@click.command(context_settings=QUERY_VERB)
@query_argument(required=True)
@click.option(
    "--sort",
    type=click.Choice(["date", "relevance"]),
    default="relevance",
    show_default=True,
    help="What comes first.",
)
@limit_option(None)
@json_option
@library_option
def search(query: Sequence[str], sort: Sort, limit: int | None, as_json: bool) -> int:
    """Articles that match, with the words around the first hit. Exit 1 when there are none."""
    workspace = open_workspace()
    asked = " ".join(query)
    with progress("indexing") as advance:
        workspace.catch_up(advance)
    found = workspace.find(asked, today=today(), limit=limit, sort=sort)
    _narrate_notices(found.notices)
    for row in workspace.rows(found.numbers):
        snippet, hits = workspace.snippet(row.number, asked)
        if as_json:
            marks = [[hit.start, hit.end] for hit in hits]
            say_json({**_row_record(row), "snippet": snippet, "hits": marks})
        else:
            say(f"{row.id}  {row.published or 'undated'}  {row.title}")
            say(f"    {one_line(snippet)}")
    return 0 if found.numbers else _NOTHING


def _narrate_notices(notices: Sequence[str]) -> None:
    for notice in notices:
        narrate(notice)


@click.command()
@click.argument("article_id", metavar="ID", callback=made_printable)
@explain_option
@json_option
@library_option
def show(article_id: str, why: bool, as_json: bool) -> int:
    """One article as plain text, its statements and priorities below."""
    workspace = open_workspace()
    opened = workspace.open_article(workspace.number_of(article_id))
    reasons = workspace.explain(opened.number) if why else ()
    if as_json:
        record = to_record(opened.article, opened.annotations, workspace.world.countries)
        say_json(with_reasons(record, reasons) if why else record)
        return 0
    say(opened.article.text)
    say()
    say(workspace.citation(opened.number, accessed=today()))
    say()
    summarise(opened.article, opened.annotations, workspace.world.countries)
    say_reasons(opened.article, reasons)
    return 0


@click.command(context_settings=QUERY_VERB)
@query_argument()
@limit_option(None)
@json_option
@library_option
def who(query: Sequence[str], limit: int | None, as_json: bool) -> int:
    """People with their role, kind and number of statements."""
    people = open_workspace().who(" ".join(query), today=today(), limit=limit)
    if as_json:
        for person in people:
            say_json({
                "id": person.id, "name": person.name, "role": person.role, "kind": person.kind,
                "statements": person.statements, "articles": person.articles,
            })  # fmt: skip
        return 0 if people else _NOTHING
    for line in columns((p.name, p.kind, str(p.statements), p.role or "") for p in people):
        say(line)
    return 0 if people else _NOTHING


def _where(line: StatementLine | PriorityLine) -> dict[str, object]:
    return {
        "article": line.article_id, "title": line.article_title, "date": line.published,
        "start": line.span.start, "end": line.span.end,
    }  # fmt: skip


@click.command(context_settings=QUERY_VERB)
@query_argument()
@limit_option(None)
@json_option
@library_option
def statements(query: Sequence[str], limit: int | None, as_json: bool) -> int:
    """Who said what: speaker, role, content, and where it stands."""
    shown = 0
    for line in open_workspace().statements(" ".join(query), today=today(), limit=limit):
        shown += 1
        if as_json:
            say_json({
                "speaker": line.speaker, "speaker_id": line.speaker_id, "role": line.role,
                "speaker_kind": line.speaker_kind, "kind": line.kind, "text": line.text, **_where(line),
            })  # fmt: skip
        else:
            who_said = line.speaker or "not named"
            say(f"{who_said} ({line.kind}): {one_line(line.text)}")
            say(f"    {line.article_id} · {line.published or 'undated'} · {line.article_title}")
    return 0 if shown else _NOTHING


@click.command(context_settings=QUERY_VERB)
@query_argument()
@limit_option(None)
@json_option
@library_option
def priorities(query: Sequence[str], limit: int | None, as_json: bool) -> int:
    """Who wants what: holder, aim, kind, who stated it, and the sentence that says so."""
    shown = 0
    for line in open_workspace().priorities(" ".join(query), today=today(), limit=limit):
        shown += 1
        if as_json:
            say_json({
                "holder": line.holder, "text": line.text, "kind": line.kind, "stated_by": line.stated_by,
                "negated": line.negated, "past": line.past, "sentence": line.sentence_text, **_where(line),
            })  # fmt: skip
        else:
            by = stated_by(line.holder, line.stated_by)
            say(f"{line.holder}, {tense(line.kind, line.negated, line.past)}: {one_line(line.text)}{by}")
            say(f"    {one_line(line.sentence_text)}")
            say(f"    {line.article_id} · {line.published or 'undated'} · {line.article_title}")
    return 0 if shown else _NOTHING


@click.command()
@click.argument("organisation", metavar="ORG", callback=made_printable)
@click.option(
    "--on", "day", type=click.DateTime(formats=["%Y-%m-%d"]), default=None, help="The day [default: today]."
)
@json_option
@library_option
def members(organisation: str, day: date | None, as_json: bool) -> int:
    """Who belonged to an organisation on a day, with standing and chair."""
    asked = date(day.year, day.month, day.day) if day else today()
    world = current_world()
    body = world.organisation(organisation)
    if body is None:
        raise NotFound(
            organisation, f"no such organisation; known are {', '.join(sorted(world.organisations))}"
        )
    standing, chair = body.standing_on(asked), body.chair_on(asked)
    names = {m.state: world.countries[m.state].name for m in standing}
    if as_json:
        for m in standing:
            say_json({
                "organisation": body.id, "on": asked.isoformat(), "state": m.state, "name": names[m.state],
                "status": m.status, "since": m.since.isoformat(), "chair": m.state == chair,
                "source": m.source,
            })  # fmt: skip
        return 0
    say(f"{body.id}, {body.name}, on {asked.isoformat()}")
    cells = (
        (names[m.state], m.status + (", chair" if m.state == chair else ""), f"since {m.since.isoformat()}")
        for m in standing
    )
    for line in columns(cells):
        say("  " + line)
    if not standing:
        say("  no members on that day")
    return 0
