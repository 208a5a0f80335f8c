"""Verbs that take documents in, or look at them without keeping them: ingest, remove, analyse."""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence

import click

from tui_reader.cli.explaining import say_reasons, with_reasons
from tui_reader.cli.options import (
    collection_option,
    current_settings,
    current_world,
    explain_option,
    jobs_option,
    json_option,
    library_option,
    made_printable,
    open_workspace,
    paths_argument,
    tell_left_out,
)  # fmt: skip
from tui_reader.cli.printing import complain, narrate, progress, say, say_at_once, say_json
from tui_reader.domain.annotation import Annotations
from tui_reader.domain.article import Article
from tui_reader.domain.document import Refused
from tui_reader.domain.organisation import Country
from tui_reader.domain.record import to_record

_FATES = {"ingested": "ingested", "updated": "updated", "unchanged": "unchanged", "duplicate": "duplicates"}


@click.command()
@paths_argument
@collection_option
@jobs_option
@click.option("--ack", is_flag=True, help="Print `ACK ID` as soon as an article is safe on disk.")
@json_option
@library_option
def ingest(paths: Sequence[str], collection: str | None, jobs: int, ack: bool, as_json: bool) -> int:
    """Take in files, folders and archives; `-` reads standard input."""
    from tui_reader.workspace import collect_seldom

    account: Counter[str] = Counter()
    workspace = open_workspace(create=True)
    tell_left_out(workspace.world)
    collect_seldom()
    try:
        with progress("reading") as advance:
            for outcome in workspace.ingest(paths, collection=collection, stdin=sys.stdin.buffer, jobs=jobs):
                if isinstance(outcome, Refused):
                    account["refused"] += 1
                    complain(outcome.where, outcome.why)
                else:
                    account[_FATES[outcome.fate]] += 1
                    for warning in outcome.warnings:
                        narrate(f"{outcome.where}: {warning}")
                    if ack:
                        say_at_once(f"ACK {outcome.id}")
                advance(account.total(), 0)
    finally:
        _print_account(account, as_json=as_json)
    return 1 if account["refused"] else 0


def _print_account(account: Counter[str], *, as_json: bool) -> None:
    """What became of what was read; the parts add up to the whole."""
    parts = {name: account[name] for name in (*_FATES.values(), "refused")}
    if as_json:
        say_json({"read": account.total(), **parts})
    else:
        say(f"read {account.total()}: " + ", ".join(f"{name} {count}" for name, count in parts.items()))


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID…", callback=made_printable)
@library_option
def remove(ids: Sequence[str]) -> int:
    """Take articles out of the library; taking their folder in again does not bring them back."""
    workspace = open_workspace()
    say(f"removed {workspace.remove(ids)}")
    return 0


@click.command()
@library_option
def undo() -> int:
    """Take back the last change: a removal, a mark, a correction."""
    undone = open_workspace().undo()
    if undone is None:
        narrate("nothing to undo")
        return 1
    say(f"undone: {undone}")
    return 0


@click.command()
@paths_argument
@jobs_option
@explain_option
@json_option
def analyse(paths: Sequence[str], jobs: int, why: bool, as_json: bool) -> int:
    """Say what documents say, without a library: one JSON object an article, or a summary."""
    from tui_reader.workspace import analyse as analysed
    from tui_reader.workspace import collect_seldom, explained

    refused = 0
    profiles = current_settings().profiles
    countries = current_world().countries
    collect_seldom()
    for outcome in analysed(paths, stdin=sys.stdin.buffer, jobs=jobs, profiles=profiles):
        if isinstance(outcome, Refused):
            refused += 1
            complain(outcome.where, outcome.why)
            continue
        article, annotations = outcome
        for warning in article.warnings:
            narrate(f"{article.origin.place}: {warning}")
        reasons = explained(article, annotations) if why else ()
        record = to_record(article, annotations, countries) if as_json else None
        if record is not None:
            say_json(with_reasons(record, reasons) if why else record)
        else:
            summarise(article, annotations, countries)
            say_reasons(article, reasons)
    return 1 if refused else 0


def summarise(article: Article, annotations: Annotations, countries: Mapping[str, Country]) -> None:
    """The findings of one article as lines of text; a screen reader reads them in order."""
    say(article.title or article.id)
    when = article.published.iso if article.published else "undated"
    author = article.author if article.author != article.source else None
    say(" · ".join(part for part in (when, article.source, author) if part))
    if annotations.people:
        say("\nPeople")
    for person in annotations.people:
        say(f"  {person.name} ({person.kind})" + (f": {person.role}" if person.role else ""))
    if annotations.statements:
        say("\nStatements")
    for statement in annotations.statements:
        speaker = statement.speaker.name if statement.speaker else "not named"
        say(f"  {speaker} ({statement.kind}): {one_line(statement.told(article.text).of(article.text))}")
    if annotations.priorities:
        say("\nPriorities")
    for priority in annotations.priorities:
        by = stated_by(priority.holder.name, priority.stated_by)
        aim = one_line(priority.span.of(article.text))
        say(f"  {priority.holder.name}, {tense(priority.kind, priority.negated, priority.past)}: {aim}{by}")
    for claim in annotations.memberships:
        members = ", ".join(countries[code].name if code in countries else code for code in claim.members)
        say(f"\nTold here: {claim.organisation} has the members {members}")
    say()


def one_line(text: str) -> str:
    return " ".join(text.split())


def stated_by(holder: str, by: str | None) -> str:
    """Who says that somebody wants it, unless they say so themselves."""
    return f" (stated by {by})" if by and by != holder else ""


def tense(kind: str, negated: bool, past: bool) -> str:
    """The kind of an aim, with what it is not: `goal, denied`, `commitment, past`."""
    return kind + (", denied" if negated else "") + (", past" if past else "")
