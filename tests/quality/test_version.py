"""The analyser's version moves when its rules do: libraries tell by it what has to be analysed again."""

import hashlib
import json
from pathlib import Path

from tui_reader.analysis.analyser import VERSION, Analyser
from tui_reader.domain.document import Origin, RawDocument
from tui_reader.domain.record import to_record
from tui_reader.formats import article_from
from tui_reader.knowledge.loader import load_world

SEEDS = Path(__file__).parents[2] / "seeds"
PINNED = ("3", "86fd5b0f80de60d2")
"""A version, and the digest of all that it finds in the seeds."""


def test_what_is_found_in_the_seeds_changes_only_with_the_version() -> None:
    """When this fails: raise VERSION in analyser.py (a new rule must reach the articles that were analysed
    before) and pin it here with the digest that the failure shows. Other seeds or data change it as well."""
    world = load_world()
    analyse = Analyser(world)
    digest = hashlib.sha256()
    for path in sorted(SEEDS.glob("*.md")):
        raw = RawDocument(Origin(path.name, f"/{path.name}", "seeds"), "markdown", path.read_bytes())
        article = article_from(raw)
        found = to_record(article, analyse(article), world.countries)
        digest.update(json.dumps(found, sort_keys=True).encode())
    assert (VERSION, digest.hexdigest()[:16]) == PINNED
