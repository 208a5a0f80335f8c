"""Runs of words that texts of ours share with real articles: what the repository says is in its own words."""

import ast
import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

LENGTH = 8
"""So many words on end are no longer a phrase of the language."""
_NAMES = re.compile(
    r"through solidarity and cooperation to peace and security"
    r"|dean of the journalism faculty at the belarusian state university"
    r"|russia, armenia, belarus, kazakhstan, kyrgyzstan and tajikistan",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.replace("’", "'").casefold())


def runs_of(text: str) -> Iterator[tuple[str, ...]]:
    words = words_of(text)
    return (tuple(words[at : at + LENGTH]) for at in range(len(words) - LENGTH + 1))


def articles(shared: Path) -> Iterator[str]:
    """The texts and titles of the gold, and of the seeds."""
    for path in sorted((shared / "gold").glob("*.jsonl*")):
        raw = path.read_bytes()
        lines = gzip.decompress(raw) if path.suffix == ".gz" else raw
        for line in lines.decode().splitlines():
            record = json.loads(line)
            yield from (record[key] for key in ("title", "text") if record.get(key))
    for path in sorted((shared / "seeds").glob("*.txt")):
        yield path.read_text(encoding="utf-8")


def literals(tests: Path) -> Iterator[tuple[str, str]]:
    """The strings of the tests, each with where it stands; those of one f-string apart."""
    for path in sorted(tests.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield f"{path.relative_to(tests)}:{node.lineno}", node.value


def briefs(seeds: Path) -> Iterator[tuple[str, str]]:
    """The paragraphs of the briefs, without the heading that cites the article a brief is of."""
    for path in sorted(seeds.glob("*.md")):
        _, _, body = path.read_text(encoding="utf-8").removeprefix("---").partition("\n---")
        yield from ((path.name, paragraph) for paragraph in body.split("\n\n"))


def without_names(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The texts cut at names of offices and bodies and at mottoes, which have no other words."""
    for where, text in texts:
        yield from ((where, part) for part in _NAMES.split(text))


def shared_runs(ours: Iterable[tuple[str, str]], theirs: Iterable[str]) -> list[str]:
    """Where a run stands in both, and its words."""
    known = {hash(run) for text in theirs for run in runs_of(text)}
    return [
        f"{where}: {' '.join(run)}" for where, text in ours for run in runs_of(text) if hash(run) in known
    ]
