"""Quality floors: the figures that the analysis must not fall below, each pinned to a hash of its gold.

    python tests/quality/floors.py SHARED            measure; raise floors that were exceeded
    python tests/quality/floors.py SHARED --lower    also lower floors that are no longer reached

SHARED is the folder of gold and tools. Floors stand two points below the figure measured, so that they tell
a loss from a rounding.
"""

import argparse
import hashlib
import importlib.util
import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from tui_reader.analysis.analyser import Analyser
from tui_reader.domain.document import Origin, RawDocument
from tui_reader.domain.record import to_record
from tui_reader.formats import article_from
from tui_reader.knowledge.loader import load_world

PINNED = Path(__file__).with_name("floors.json")
MARGIN = 2.0

# The gold, how many of its articles are read, and the figures that count, by task.
FIGURES: Mapping[str, tuple[int | None, Mapping[str, tuple[str, ...]]]] = {
    "seeds.jsonl": (
        None,
        {
            "statements": ("speech.found.F1", "speech.exact", "speech.resolved"),
            "priorities": ("found.F1", "found+holder", "found+holder+by"),
            "people": ("found.F1", "kind of those found"),
        },
    ),
    "foreign.dev.jsonl": (
        None,
        {
            "statements": ("speech.found.F1", "speech.exact", "speech.resolved"),
            "priorities": ("found.F1", "found+holder", "found+holder+by"),
            "people": ("found.F1", "role", "kind of those found"),
            "countries": ("article set.F1",),
        },
    ),
    "quotes-polnear.dev.jsonl.gz": (100, {"statements": ("speech.found.F1", "speech.exact", "speech.F&S")}),
    "roles.dev.jsonl.gz": (None, {"people": ("found.F1", "role")}),
    "ner-wwnews.dev.jsonl.gz": (150, {"names": ("by label.PER", "by label.LOC", "by label.ORG")}),
    "country-geo.dev.jsonl.gz": (60, {"countries": ("mention.F1", "article set.F1")}),
}


def measured(shared: Path, name: str) -> dict[str, float]:
    """The figures of one gold file, as `task.figure`."""
    most, tasks = FIGURES[name]
    score = _scorer(shared)
    gold = score.load(shared / "gold" / name)[:most]
    found = {record["id"]: record for record in _analysed(gold)}
    return {
        f"{task}.{figure}": float(_at(result, figure))
        for task, figures in tasks.items()
        for result in [score.TASKS[task](gold, found)]
        for figure in figures
    }


def data_hash(shared: Path, name: str) -> str:
    return hashlib.sha256((shared / "gold" / name).read_bytes()).hexdigest()[:16]


def pinned() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(PINNED.read_text(encoding="utf-8"))
    return loaded


def moved(floors: Mapping[str, float], now: Mapping[str, float], *, lower: bool) -> dict[str, float]:
    """The floors after a measurement: higher ones always, lower ones only when asked for."""
    new = {figure: math.floor((value - MARGIN) * 10) / 10 for figure, value in now.items()}
    return {f: value if lower else max(value, floors.get(f, value)) for f, value in new.items()}


def _analysed(gold: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    world = load_world()
    analyse = Analyser(world)
    for record in gold:
        kept = {key: record[key] for key in ("id", "title", "date", "source", "text") if record.get(key)}
        origin = Origin("gold", "/gold", "gold", record["id"])
        article = article_from(RawDocument(origin, "json_record", json.dumps(kept).encode()))
        yield to_record(article, analyse(article), world.countries) | {"id": record["id"]}


def _scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "tools" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _at(result: Any, path: str) -> Any:
    for key in path.split("."):
        result = result[key]
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("--lower", action="store_true", help="let floors fall that are no longer reached")
    arguments = parser.parse_args()
    kept = pinned() if PINNED.exists() else {}
    for name in FIGURES:
        now = measured(arguments.shared, name)
        before = kept.get(name, {}).get("floors", {})
        kept[name] = {
            "sha256": data_hash(arguments.shared, name),
            "floors": moved(before, now, lower=arguments.lower),
        }
        for figure, value in now.items():
            print(f"{name:30} {figure:40} {value:6.1f}  floor {kept[name]['floors'][figure]:6.1f}")
    PINNED.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
