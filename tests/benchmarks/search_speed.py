"""How fast the text index answers, beside reading every article, in one run on one machine.

    python tests/benchmarks/search_speed.py ARTICLES.jsonl [HOW_MANY]

ARTICLES has an object with `title` and `text` a line (.gz or not). Prints CPU milliseconds, p50 and p95 of
forty questions of each kind drawn from the articles themselves (always the same), the time to build, and the
memory at the end.
"""

import gzip
import json
import resource
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median, quantiles

warnings.simplefilter("ignore", SyntaxWarning)  # Whoosh's own, when it is first compiled

from tui_reader.domain.query import And, Node, Phrase, Word  # noqa: E402
from tui_reader.search.engine import Change  # noqa: E402
from tui_reader.search.engines import open_engine  # noqa: E402
from tui_reader.search.words import places, words  # noqa: E402

QUESTIONS = 40


def articles(path: Path, most: int) -> Iterator[Change]:
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for number, line in enumerate(islice(lines, most), 1):
            record = json.loads(line)
            text = record["text"]
            paragraphs = tuple(text.split("\n")[1:3])  # stand in for statements
            yield Change(number, number, record.get("title") or "", text, paragraphs)


def questions(sample: Sequence[Change]) -> dict[str, list[Node]]:
    """Words that stand beside each other somewhere, longer than three letters."""
    draw = Random(20_000)
    pairs: list[tuple[str, str]] = []
    while len(pairs) < QUESTIONS:
        found = [word for word, _ in words(draw.choice(sample).text)]
        at = draw.randrange(max(1, len(found) - 1))
        pair = tuple(found[at : at + 2])
        if len(pair) == 2 and min(map(len, pair)) > 3:
            pairs.append((pair[0], pair[1]))
    return {
        "word": [Word(first) for first, _ in pairs],
        "AND": [And((Word(first), Word(second))) for first, second in pairs],
        "phrase": [Phrase(pair) for pair in pairs],
        "fielded": [And((Word(first, "said"), Word(second))) for first, second in pairs],
        "prefix": [Word(first[:4], prefix=True) for first, _ in pairs],
    }


def timed(ask: Callable[[Node], object], asked: Sequence[Node]) -> tuple[float, float]:
    """p50 and p95 in CPU milliseconds."""
    taken = []
    for node in asked:
        began = time.process_time()
        ask(node)
        taken.append((time.process_time() - began) * 1000)
    return median(taken), quantiles(taken, n=20)[-1]


def scan(held: Sequence[Change]) -> Callable[[Node], object]:
    """The baseline: each article's words are looked through for the question's rarest part, its last word."""

    def ask(node: Node) -> list[int]:
        word = node.words[-1] if isinstance(node, Phrase) else getattr(node, "text", None)
        if isinstance(node, And):
            (*_, last) = node.nodes
            word = last.text if isinstance(last, Word) else word
        return [article.number for article in held if word in places(article.text)]

    return ask


def main(path: Path, most: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder), library="benchmark")
        began = time.process_time()
        engine.rebuild(articles(path, most), most)
        build = time.process_time() - began
        size = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())
        print(
            f"built {most} articles in {build:.1f} s CPU ({most / build:.0f}/s), {size / 1e6:.0f} MB on disk"
        )
        sample = list(islice(articles(path, most), 500))
        asked = questions(sample)
        baseline = timed(scan(sample), asked["AND"][:5])[0] * most / len(sample)
        print(f"reading every article: {baseline:.0f} ms a question")
        engine.matching(Word("the"))
        for kind, nodes in asked.items():
            for scored in (False, True):
                p50, p95 = timed(lambda node, scored=scored: engine.matching(node, scored=scored), nodes)
                print(
                    f"{kind:8} {'ranked  ' if scored else 'unranked'} p50 {p50:6.1f}  p95 {p95:6.1f} ms  "
                    f"{p95 / baseline:.5f} of reading"
                )
        engine.close()
    print(f"most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB (with the build)")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20_000)
