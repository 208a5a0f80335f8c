"""The one table of commands: keys, key line, palette, help overlay and `tui-reader keys` are made of it.

Importable without Textual. A key is written as people write it: `j`, `G`, `^d`, `space`, `f e` (two
keys in a row).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Where = Literal["anywhere", "list", "article", "panel"]
Stroke = str
"""One key press, in Textual's name for it unless it prints itself: `j`, `]`, `enter`, `ctrl+d`."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that the reader can be told to do, and in which panes."""

    id: str
    keys: tuple[str, ...]
    title: str
    help: str
    group: str
    where: tuple[Where, ...] = ("anywhere",)


def _command(
    id: str,  # noqa: A002 - the field's own name
    keys: str,
    title: str,
    help: str = "",  # noqa: A002
    *,
    group: str,
    where: tuple[Where, ...] = ("anywhere",),
) -> Command:
    return Command(id, tuple(keys.split(", ")) if keys else (), title, help or title, group, where)


def _move() -> Iterator[Command]:
    group = "Move"
    yield _command("move.down", "j, down", "Line down", group=group)
    yield _command("move.up", "k, up", "Line up", group=group)
    yield _command("move.top", "g g, home", "To the top", group=group)
    yield _command("move.bottom", "G, end", "To the bottom", group=group)
    yield _command("move.half_down", "^d", "Half a page down", group=group)
    yield _command("move.half_up", "^u", "Half a page up", group=group)
    yield _command("move.page_down", "pgdn, ^f", "Page down", group=group)
    yield _command("move.page_up", "pgup, ^b", "Page up", group=group)
    yield _command(
        "read.on", "space", "Read on",
        "Page down; at the end of an article, go to the next unread one", group=group,
    )  # fmt: skip
    yield _command(
        "open", "enter, l, right", "Open",
        "Open the article or the sentence of a priority; fold a state",
        group=group,
    )  # fmt: skip
    yield _command(
        "back", "h, esc, left", "Back", "To the pane on the left; close what lies on top", group=group
    )
    yield _command("pane.next", "tab", "Next pane", group=group)
    yield _command("pane.previous", "shift+tab", "Previous pane", group=group)
    yield _command("pane.list", "1", "To the list", group=group)
    yield _command("pane.article", "2", "To the article", group=group)
    yield _command("pane.panel", "3", "To the side panel", "Show the side panel and go there", group=group)
    yield _command("place.back", "H", "Previous place", "Back through the places visited", group=group)
    yield _command("place.forward", "L", "Next place", "Forward through the places visited", group=group)


def _find() -> Iterator[Command]:
    group = "Find"
    yield _command(
        "search", "/", "Search the library", "Search the library: words, phrases, fields (Tab completes)",
        group=group, where=("list", "panel"),
    )  # fmt: skip
    yield _command(
        "find", "/", "Find in this article", group=group, where=("article",),
    )  # fmt: skip
    yield _command("search.anywhere", "g /", "Search the library from any pane", group=group)
    yield _command("hit.next", "n", "Next hit", group=group)
    yield _command("hit.previous", "N", "Previous hit", group=group)
    yield _command(
        "narrow", "\\", "Narrow the list", "Keep only rows with these words in the title, live", group=group
    )
    yield _command("filter.expert", "f e", "Filter by expert", group=group)
    yield _command("filter.official", "f O", "Filter by official", group=group)
    yield _command("filter.country", "f c", "Filter by country", group=group)
    yield _command("filter.person", "f p", "Filter by person", group=group)
    yield _command("filter.organisation", "f o", "Filter by organisation", group=group)
    yield _command("filter.date", "f d", "Filter by month", group=group)
    yield _command("filter.source", "f s", "Filter by source", group=group)
    yield _command(
        "filter.unread", "f u", "Unread only", "Show unread articles only, or all again", group=group
    )
    yield _command("filter.drop", "f x", "Remove the last filter", group=group)
    yield _command("filter.clear", "F", "Clear all filters", "Clear filters and search", group=group)
    yield _command("refresh", "R", "Look again", "Read the list anew; the cursor stays", group=group)


def _reading() -> Iterator[Command]:
    group = "Read"
    yield _command("article.next", "J", "Next article", group=group)
    yield _command("article.previous", "K", "Previous article", group=group)
    yield _command("jump.entity.next", "] e", "Next name", group=group)
    yield _command("jump.entity.previous", "[ e", "Previous name", group=group)
    yield _command("jump.quotation.next", "] q", "Next statement", group=group)
    yield _command("jump.quotation.previous", "[ q", "Previous statement", group=group)
    yield _command("jump.priority.next", "] p", "Next priority", group=group)
    yield _command("jump.priority.previous", "[ p", "Previous priority", group=group)
    yield _command(
        "voices", "c", "Colour who says what", "Join speakers and their statements by accent", group=group
    )
    yield _command(
        "panel.organisation", "p", "Other organisation", "Choose whose members the panel shows", group=group
    )
    yield _command(
        "panel.reach", "r", "This article or the library", "Priorities of this article, or of all",
        group=group,
    )  # fmt: skip
    yield _command(
        "explain",
        "W",
        "Why",
        "Why the statement or priority here was found",
        group=group,
    )
    yield _command("panel.fold", "e", "Fold or unfold all states", group=group, where=("panel",))


def _keep() -> Iterator[Command]:
    group = "Keep"
    yield _command("mark.read", "m", "Read or unread", group=group)
    yield _command("mark.star", "s", "Star", "Star or unstar", group=group)
    yield _command("flag.one", "v", "Flag", "Flag this article; marks then apply to the flagged", group=group)
    yield _command("flag.all", "V", "Flag all", "Flag all that are listed, or none", group=group)
    yield _command(
        "correct", "X", "Wrong", "Set right a statement, a priority or a name that is wrong",
        group=group,
    )  # fmt: skip
    yield _command("undo", "u", "Undo", "Take back the last mark or correction", group=group)
    yield _command("redo", "^r", "Redo", group=group)


def _hand_out() -> Iterator[Command]:
    group = "Hand out"
    yield _command(
        "browse", "o", "Open the source", "Open the address in the browser (http and https)", group=group
    )
    yield _command("copy.title", "y y", "Copy title and link", group=group)
    yield _command("copy.citation", "y c", "Copy the citation", group=group)
    yield _command(
        "copy.quotation",
        "y q",
        "Copy the finding",
        "Copy the statement with who said it, or the priority",
        group=group,
    )
    yield _command("copy.address", "y u", "Copy the address", group=group)


def _look() -> Iterator[Command]:
    group = "Look"
    yield _command("look.zoom", "z", "Full width", "Give the whole width to the pane, or back", group=group)
    yield _command("look.width", "w", "Text width", "60, 72, 88 columns, or all", group=group)
    yield _command("look.theme", "T", "Next theme", group=group)
    yield _command("palette", "^p, :", "Commands", "Find a command by its name", group=group)
    yield _command("help", "?, f1", "Help", "All keys, searchable", group=group)
    yield _command("leave", "q", "Leave", "Leave one level; from the list, quit", group=group)
    yield _command("quit", "Q, ^c, ^q", "Quit", group=group)


_GROUPS = (_move, _find, _reading, _keep, _hand_out, _look)
COMMANDS: tuple[Command, ...] = tuple(command for group in _GROUPS for command in group())
BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}

BEGINNINGS = (
    "open", "search", "filter.expert", "jump.quotation.next", "jump.priority.next", "pane.panel",
    "place.back", "copy.quotation", "copy.citation", "explain", "correct", "undo",
)  # fmt: skip
"""What the help names first: enough for the first five minutes."""

PREFIXES: Mapping[str, str] = {
    "f": "Filter by",
    "y": "Copy",
    "]": "To the next",
    "[": "To the previous",
    "g": "Go",
}
"""What the popup says above the choices after the first of two keys."""

_NAMES = {
    "esc": "escape", "return": "enter", "pgdn": "pagedown", "pgup": "pageup", "bs": "backspace",
    "del": "delete",
}  # fmt: skip
_LONG = {
    "enter", "escape", "tab", "space", "up", "down", "left", "right", "home", "end", "pageup", "pagedown",
    "backspace", "delete", "insert", *(f"f{n}" for n in range(1, 13)),
}  # fmt: skip
_SHOWN = {
    "enter": "Enter", "escape": "Esc", "tab": "Tab", "shift+tab": "S-Tab", "space": "Space", "up": "↑",
    "down": "↓", "left": "←", "right": "→",
    "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn", "f1": "F1",
}  # fmt: skip


def strokes(key: str) -> tuple[Stroke, ...]:
    """A key as written, as the presses that it takes: `g g` and `gg` are two, `^d` and `enter` one."""
    words = key.split() or [key]
    if len(words) == 1 and not _is_one(words[0]):
        words = list(words[0])
    return tuple(_stroke(word) for word in words)


def shown(key: str) -> str:
    """A key as the key line and the help write it: `^d`, `gg`, `Esc`."""
    presses = strokes(key)
    return "".join(_shown(press) for press in presses)


def keys_of(command: Command, bound: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The command's keys with the user's own bindings (`Settings.keys`: action id to keys) applied."""
    own = bound.get(command.id)
    if own is None:
        return command.keys
    return (own,) if isinstance(own, str) else tuple(own)


def key_text(command: Command, bound: Mapping[str, Sequence[str]], most: int = 4) -> str:
    """All keys of a command for a table: `j ↓`."""
    return " ".join(shown(key) for key in keys_of(command, bound)[:most])


_PANES: tuple[Where, ...] = ("list", "article", "panel")


class Keymap:
    """Which command a row of key presses means, pane by pane."""

    def __init__(self, bound: Mapping[str, Sequence[str]]) -> None:
        self.bound = bound
        self._commands: dict[tuple[Where, tuple[Stroke, ...]], Command] = {}
        self._beginnings: set[tuple[Where, tuple[Stroke, ...]]] = set()
        # The user's own keys last, so that they beat what these keys mean otherwise.
        for command in sorted(COMMANDS, key=self._precedence):
            self._bind(command)

    def command(self, where: Where, pressed: tuple[Stroke, ...]) -> Command | None:
        """The pane's own command comes before one that is meant anywhere."""
        return self._commands.get((where, pressed)) or self._commands.get(("anywhere", pressed))

    def key(self, id_: str) -> str:
        """The key that a hint names for a command; `:` finds one that was left without any."""
        return key_text(BY_ID[id_], self.bound, 1) or f"the command {BY_ID[id_].title}"

    @property
    def to_findings(self) -> str:
        """The keys that go from finding to finding."""
        return f"{self.key('jump.quotation.next')} and {self.key('jump.priority.next')}"

    def begins(self, where: Where, pressed: tuple[Stroke, ...]) -> bool:
        """Whether more presses can follow these."""
        return (where, pressed) in self._beginnings or ("anywhere", pressed) in self._beginnings

    def following(self, where: Where, pressed: tuple[Stroke, ...]) -> tuple[tuple[str, Command], ...]:
        """What can be pressed next, and what it would do: for the popup."""
        return tuple(
            ("".join(_shown(s) for s in sequence[len(pressed) :]), command)
            for (place, sequence), command in self._commands.items()
            if place in {where, "anywhere"}
            and len(sequence) > len(pressed)
            and sequence[: len(pressed)] == pressed
        )

    def _precedence(self, command: Command) -> int:
        """The program's keys, then the user's: what is meant anywhere before what one pane means by it."""
        if command.id not in self.bound:
            return 0
        return 1 if "anywhere" in command.where else 2

    def _bind(self, command: Command) -> None:
        # A user's key that is meant anywhere is bound pane by pane, to beat what a pane means by it.
        everywhere = command.id in self.bound and "anywhere" in command.where
        for key in keys_of(command, self.bound):
            presses = strokes(key)
            for where in _PANES if everywhere else command.where:
                self._commands[where, presses] = command
                self._beginnings.update((where, presses[:n]) for n in range(1, len(presses)))


def key_line(where: Where, bound: Mapping[str, Sequence[str]]) -> tuple[tuple[str, str], ...]:
    """At most seven keys with their words, for the line at the bottom."""
    wanted = _LINES[where]
    return tuple((_line_key(id_, bound), word) for id_, word in wanted)


_LINES: Mapping[Where, tuple[tuple[str, str], ...]] = {
    "list": (
        ("move.down", "move"), ("open", "read"), ("search", "search"), ("filter.expert", "filter"),
        ("mark.star", "star"), ("help", "help"), ("leave", "quit"),
    ),
    "article": (
        ("read.on", "read on"), ("jump.quotation.next", "said, wanted"), ("find", "find"),
        ("article.next", "next"), ("pane.panel", "panel"), ("help", "help"), ("leave", "back"),
    ),
    "panel": (
        ("move.down", "move"), ("open", "go there"), ("panel.reach", "library"),
        ("panel.organisation", "organisation"), ("panel.fold", "fold"), ("help", "help"), ("leave", "back"),
    ),
    "anywhere": (),
}  # fmt: skip
_PAIRED = {
    "move.down": "move.up", "article.next": "article.previous", "jump.quotation.next": "jump.priority.next",
}  # fmt: skip


def _line_key(id_: str, bound: Mapping[str, Sequence[str]]) -> str:
    keys = [keys_of(BY_ID[i], bound) for i in (id_, _PAIRED.get(id_, "")) if i in BY_ID]
    if id_.startswith("filter.") and keys[0]:
        return _shown(strokes(keys[0][0])[0])
    return " ".join(shown(own[0]) for own in keys if own)


def unknown(bound: Iterable[str]) -> tuple[str, ...]:
    """Action ids of the user's bindings that no command has."""
    return tuple(id_ for id_ in bound if id_ not in BY_ID)


def _is_one(word: str) -> bool:
    lower = word.lower()
    return (
        len(word) == 1
        or "+" in word
        or (word[0] == "^" and len(word) == 2)
        or _NAMES.get(lower, lower) in _LONG
    )


def _stroke(word: str) -> Stroke:
    if len(word) == 1:
        return word
    if word[0] == "^":
        return f"ctrl+{word[1:].lower()}"
    lower = word.lower()
    return _NAMES.get(lower, lower)


def _shown(press: Stroke) -> str:
    if press.startswith("ctrl+"):
        return "^" + press[5:]
    return _SHOWN.get(press, press)
