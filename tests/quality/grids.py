"""Grids: constructions crossed with who acts and with what word, and what is to be found in each sentence.

    python tests/quality/grids.py [GRID …]            what is found in each grid, and what fails
    python tests/quality/grids.py --pin [--lower]     raise floors; with --lower also let them fall

A rule that reads `Chile agreed to` but not `Chile agreed in May to` shows here and in no single example.
A grid stands in a file of `grids/` by its name: `slots` (letter: words, or words: who that is), `frames`
(sentences with the slots in braces, forms of a verb as `{V.past}`), and what is expected of every sentence:

- `wants`: the words of a priority, held by `by`;
- `says`: the words of a statement, said by `by`; both may hold slots themselves;
- `person`: somebody of that name, with that `role` (articles aside), `kind` and `country` where they stand;
- `nothing: wants`, `nothing: says` or `nothing: people`: there is none.

`by` is a name or a slot; `before` is a sentence put ahead of each frame, `title` and `source` are the
article's. What is told of a person may hold
slots in braces as a frame does (`{R}`), or what stands behind a slot's words (`{R.who}`). Verbs are written
`base/third/past/participle/gerund`.
"""

import argparse
import itertools
import json
import string
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tui_reader import safe_yaml
from tui_reader.analysis.analyser import Analyser
from tui_reader.domain.annotation import Annotations, Person
from tui_reader.domain.article import Article
from tui_reader.domain.document import Origin, RawDocument
from tui_reader.formats import article_from
from tui_reader.knowledge.loader import load_world

FOLDER = Path(__file__).with_name("grids")
PINNED = Path(__file__).with_name("grids.json")
FORMS = ("base", "third", "past", "participle", "gerund")
OF_PERSON = ("person", "role", "kind", "country")


class Verb(NamedTuple):
    """A word of a slot: itself and, of a verb, its forms."""

    base: str
    third: str = ""
    past: str = ""
    participle: str = ""
    gerund: str = ""
    who: str = ""

    def __str__(self) -> str:
        return self.base


class Cell(NamedTuple):
    """One sentence of a grid, what it was made of, and what is expected of it."""

    text: str
    frame: str
    words: tuple[str, ...]
    by: str | None
    expected: Mapping[str, Any]


def grids() -> dict[str, Mapping[str, Any]]:
    """The grids by name, in the order of their files."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        of_file: Any = safe_yaml.load(path.read_text(encoding="utf-8"), str(path))
        found.update(of_file)
    return found


def cells(grid: Mapping[str, Any]) -> Iterator[Cell]:
    """Every frame with every choice of the words that it uses."""
    slots: dict[str, dict[str, str]] = {
        letter: dict(words) if isinstance(words, Mapping) else {word: word for word in words}
        for letter, words in grid.get("slots", {}).items()
    }
    for frame in grid["frames"]:
        shown = frame + grid.get("wants", "") + grid.get("says", "")
        named = {name.partition(".")[0] for _, name, _, _ in string.Formatter().parse(shown) if name}
        used = sorted(named & set(slots))
        for choice in itertools.product(*(slots[letter] for letter in used)):
            words = dict(zip(used, choice, strict=True))
            fields: dict[str, Any] = {
                letter: Verb(*word.split("/"))._replace(who=str(slots[letter][word]))
                for letter, word in words.items()
            }
            told = {key: str(grid[key]).format(**fields) for key in OF_PERSON if key in grid}
            words_of = {key: grid[key].format(**fields) for key in ("wants", "says") if key in grid}
            told |= words_of
            fields |= words_of | {f"{key}_first": _capital(told) for key, told in words_of.items()}
            by = grid.get("by")
            who = (slots[by].get(words[by]) if by in words else None) if by in slots else by
            sentence = _capital(frame.format(**fields).replace(",,", ",").replace("..", "."))
            text = f"{grid['before']} {sentence}" if "before" in grid else sentence
            yield Cell(text, frame, choice, who, {**grid, **told})


def right(cell: Cell, article: Article, found: Annotations) -> bool:
    """Whether what is expected of a sentence, and of whom, was found in it."""
    expected = cell.expected
    if "nothing" in expected:
        found_of = {"wants": found.priorities, "says": found.statements, "people": found.people}
        return not found_of[expected["nothing"]]
    if "person" in expected:
        return any(_is_person(person, expected) for person in found.people)
    if "wants" in expected:
        held = [(_bare(p.span.of(article.text)), p.holder.name) for p in found.priorities]
        return any(words == _bare(expected["wants"]) and cell.by in (None, holder) for words, holder in held)
    text = article.text
    said = [(_bare(s.told(text).of(text)), s.speaker.name if s.speaker else None) for s in found.statements]
    return any(words == _bare(expected["says"]) and _is_named(cell.by, speaker) for words, speaker in said)


def wrong(grid: Mapping[str, Any], analyse: Analyser) -> tuple[list[Cell], int]:
    """The cells of a grid that are not right, and how many there are."""
    every = list(cells(grid))
    failed = []
    for number, cell in enumerate(every):
        record = {"id": str(number), "title": "T", "date": "2020-01-05", "text": cell.text}
        record |= {key: grid[key] for key in ("title", "source") if key in grid}
        origin = Origin("grid", "/grid", "grid", record["id"])
        article = article_from(RawDocument(origin, "json_record", json.dumps(record).encode()))
        if not right(cell, article, analyse(article)):
            failed.append(cell)
    return failed, len(every)


def pinned() -> dict[str, float]:
    kept: dict[str, float] = json.loads(PINNED.read_text(encoding="utf-8"))
    return kept


def share(failed: int, total: int) -> float:
    """Of how many in a hundred the expected was found."""
    return round(100 * (total - failed) / total, 1)


def _is_person(person: Person, expected: Mapping[str, Any]) -> bool:
    told = {"person": person.name, "kind": person.kind, "country": person.country}
    same = all(expected[key] == value for key, value in told.items() if key in expected)
    return same and ("role" not in expected or _of_role(expected["role"]) == _of_role(person.role or ""))


def _of_role(words: str) -> list[str]:
    return [word for word in words.casefold().split() if word not in ("the", "a", "an")]


def _bare(words: str) -> str:
    return " ".join(words.split()).rstrip(".,!?”").lstrip("“").casefold()


def _is_named(by: str | None, speaker: str | None) -> bool:
    """Whether a speaker is who is expected, whatever article or capital opens the name."""
    return by is None or (speaker is not None and _plain(by) == _plain(speaker))


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _tell(name: str, failed: list[Cell], total: int) -> None:
    print(f"{name}: {total - len(failed)} of {total}, {share(len(failed), total)} %")
    for frame, count in Counter(cell.frame for cell in failed).most_common():
        print(f"  {count:4} {frame}   e.g. {next(cell.text for cell in failed if cell.frame == frame)}")
    words = Counter(word.split("/")[0] for cell in failed for word in cell.words)
    print("      " + ", ".join(f"{word} {count}" for word, count in words.most_common(30)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("grid", nargs="*", help="only these")
    parser.add_argument("--pin", action="store_true", help="write the floors")
    parser.add_argument("--lower", action="store_true", help="let floors fall that are no longer reached")
    arguments = parser.parse_args()
    analyse = Analyser(load_world())
    floors = pinned() if PINNED.exists() else {}
    kept = {}
    for name, grid in grids().items():
        if arguments.grid and name not in arguments.grid:
            continue
        failed, total = wrong(grid, analyse)
        _tell(name, failed, total)
        reached = share(len(failed), total)
        kept[name] = reached if arguments.lower else max(reached, floors.get(name, reached))
    if arguments.pin:
        PINNED.write_text(json.dumps(floors | kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
