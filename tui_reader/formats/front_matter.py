"""A Markdown text in; what its YAML front matter states, and the text behind it, out."""

import re
from dataclasses import dataclass

from tui_reader import safe_yaml
from tui_reader.errors import BadProfile
from tui_reader.formats.assembly import Stated, stated

_FENCE = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"[ \t]*(?:#|[\w \"'-]{1,60}:(?:\s|$))")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`body` is the text behind the front matter; a fault leaves the text whole and is told."""

    says: Stated
    body: str
    warnings: tuple[str, ...] = ()


def front_matter(text: str) -> FrontMatter:
    """Text with LF line ends. A text that merely begins with a rule has no front matter."""
    opening = _FENCE.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None or not _KEY.match(text[opening.end() :][:200].lstrip("\n")):
        return FrontMatter(Stated(), text)
    try:
        found = safe_yaml.load(text[opening.end() : closing.start()], "front matter", first_line=2)
    except BadProfile as error:
        return FrontMatter(
            Stated(), text, (f"the front matter was not used: {error.why} (line {error.line})",)
        )
    if not isinstance(found, dict):
        return FrontMatter(Stated(), text)
    says = stated({str(key): value for key, value in found.items()})
    return FrontMatter(says, text[closing.end() :])
