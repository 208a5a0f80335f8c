"""How fast articles are analysed on one core, step by step, and whether the time is linear in their length.

    python tests/benchmarks/analysis_speed.py ARTICLES.jsonl [HOW_MANY] [--hostile FOLDER]

ARTICLES has an object with `title` and `text` a line (.gz or not). Prints words a second of CPU time for the
whole and for each step, peak memory, and the ratio of the times for a text and the same text twice as long
(well-behaved: about 2, at most 2.5). With --hostile the ratio is taken of each file in that folder too.
"""

import argparse
import gzip
import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from tui_reader.analysis.analyser import Analyser
from tui_reader.domain.article import Article
from tui_reader.domain.document import Origin, RawDocument
from tui_reader.errors import ReaderError
from tui_reader.formats import article_from
from tui_reader.knowledge.loader import load_world

STEPS = ("split", "mentions", "people", "quotations", "statements", "priorities", "memberships")
MOST_RATIO = 2.5
SHORTEST_TIMED = 0.05
"""Seconds; below this the clock says nothing about a ratio."""


def articles(path: Path, most: int | None) -> Iterator[Article]:
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in islice(lines, most):
            record = json.loads(line)
            yield article_of(str(record.get("title") or "A title"), record["text"])


def article_of(title: str, text: str) -> Article:
    data = json.dumps({"id": "1", "title": title, "text": text}).encode()
    return article_from(RawDocument(Origin("a", "/a", "a", "1"), "json_record", data))


def timed(name: str, step: Callable[..., Any], spent: Counter[str]) -> Callable[..., Any]:
    def call(*arguments: Any) -> Any:
        began = time.process_time()
        result = step(*arguments)
        spent[name] += time.process_time() - began  # type: ignore[assignment]
        return result

    return call


def by_step(analyse: Analyser, read: list[Article]) -> None:
    """Words a second, for the whole and for each step."""
    spent: Counter[str] = Counter()
    watched = Analyser(analyse.world, **{name: timed(name, getattr(analyse, name), spent) for name in STEPS})
    words = sum(len(article.text.split()) for article in read)
    began = time.process_time()
    for article in read:
        watched(article)
    whole = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(read)} articles, {words} words: {words / whole:,.0f} words/s, peak {peak} MB")
    for name, seconds in spent.most_common():
        print(f"  {name:12} {words / seconds:12,.0f} words/s  {100 * seconds / whole:5.1f} %")


def ratio(analyse: Analyser, text: str) -> tuple[float, float]:
    """Seconds for the text, and how many times longer the text written twice takes."""
    single, double = seconds_of(analyse, text), seconds_of(analyse, text + "\n\n" + text)
    return single, double / max(single, 1e-6)


def seconds_of(analyse: Analyser, text: str) -> float:
    """CPU time of the better of two runs."""
    article = article_of("A title", text)
    return min(_run(analyse, article), _run(analyse, article))


def _run(analyse: Analyser, article: Article) -> float:
    began = time.process_time()
    analyse(article)
    return time.process_time() - began


def linear(analyse: Analyser, name: str, text: str) -> bool:
    """Prints the ratio for a text; whether it is linear, or too quick to tell."""
    single, times = ratio(analyse, text)
    told = single < SHORTEST_TIMED or times <= MOST_RATIO
    if single >= SHORTEST_TIMED:
        print(f"  {name[:60]:60} {single:7.2f} s  x{times:4.2f} {'' if told else 'NOT LINEAR'}")
    return told


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("most", type=int, nargs="?")
    parser.add_argument("--hostile", type=Path)
    arguments = parser.parse_args()
    analyse = Analyser(load_world())
    read = list(articles(arguments.articles, arguments.most))
    by_step(analyse, read)
    print("Twice the length:")
    texts = "\n\n".join(article.text for article in read[:20])
    good = linear(analyse, "twenty articles as one", texts)
    for path in sorted(arguments.hostile.rglob("*")) if arguments.hostile else []:
        if path.is_file() and path.suffix in (".txt", ".md"):
            try:
                good &= linear(analyse, path.name, path.read_text(encoding="utf-8", errors="replace"))
            except (ReaderError, ValueError) as error:
                print(f"  {path.name[:60]:60} refused: {error}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
