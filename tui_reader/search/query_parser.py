"""The user's query to a query tree, or a BadQuery that knows the place; nothing is silently ignored.

query    = either                           sort: may stand beside it, once
either   = both ("OR" both)*
both     = one (["AND"] one)*               so `a b OR c` is `(a b) OR c`
one      = ("-" | "NOT")* (term | "(" either ")")
term     = word | pref* | "a phrase" | field:word | field:"words"
"""

from collections.abc import Callable
from datetime import date
from typing import TypeVar, get_args

from tui_reader.domain.query import (
    About,
    And,
    Attribute,
    Dated,
    Flag,
    FlagName,
    Node,
    Not,
    Or,
    Phrase,
    Query,
    Role,
    Sort,
    TextField,
    Who,
    Word,
)  # fmt: skip
from tui_reader.errors import BadQuery
from tui_reader.search.query_dates import dated, newer
from tui_reader.search.query_tokens import Token, shown, tokens
from tui_reader.search.words import Run, fold, runs, spaceless

LONGEST = 4_000  # characters
MOST_TERMS = 250  # words; more than this is a list, not a question
DEEPEST = 50  # parentheses and exclusions inside each other

_T = TypeVar("_T", bound=str)
_ROLES: tuple[Role, ...] = get_args(Role)
_ATTRIBUTES: tuple[Attribute, ...] = get_args(Attribute)
_TEXT_FIELDS: tuple[TextField, ...] = get_args(TextField)
_FLAGS: tuple[FlagName, ...] = get_args(FlagName)
_SORTS: tuple[Sort, ...] = get_args(Sort)


def parse(text: str, *, today: date) -> Query:
    """The query tree of what the user wrote; `today` is what `newer:` counts from.

    Raises BadQuery, with the offset of the fault, and nothing else. Linear in the length of the text.
    """
    if len(text) > LONGEST:
        raise BadQuery(text, f"a query has at most {LONGEST} characters", LONGEST)
    return _Parser(text, today).query()


def of_all(nodes: tuple[Node, ...]) -> Node:
    """All of these, flat: an And inside an And is one."""
    return _flat(And, nodes)


def of_any(nodes: tuple[Node, ...]) -> Node:
    """Any of these, flat: an Or inside an Or is one."""
    return _flat(Or, nodes)


def _flat(make: type[And] | type[Or], nodes: tuple[Node, ...]) -> Node:
    if len(nodes) == 1:
        return nodes[0]
    parts: list[Node] = []
    for node in nodes:
        parts.extend(node.nodes if isinstance(node, make) else (node,))
    return make(tuple(parts))


class _Parser:
    """Reads the grammar above by recursive descent over the tokens."""

    def __init__(self, text: str, today: date) -> None:
        self.text, self.today = text, today
        self.sort: Sort | None = None
        self.terms = 0
        self.tokens = self._without_sort(list(tokens(text)))
        self.next = 0

    def query(self) -> Query:
        if not self.tokens:
            return Query(None, self.sort)
        node = self._either(0)
        if token := self._peek():
            raise self._bad("this parenthesis closes nothing", token.at)
        return Query(node, self.sort)

    # --- grammar

    def _either(self, depth: int) -> Node:
        alternatives = [self._both(depth)]
        while self._take("OR"):
            alternatives.append(self._both(depth))
        return of_any(tuple(alternatives))

    def _both(self, depth: int) -> Node:
        parts = [self._one(depth)]
        while (token := self._peek()) and token.kind not in ("OR", ")"):
            self._take("AND")
            parts.append(self._one(depth))
        return of_all(tuple(parts))

    def _one(self, depth: int) -> Node:
        token = self._peek()
        if token is None or token.kind in ("AND", "OR", ")"):
            raise self._missing(token)
        if depth > DEEPEST:
            raise self._bad(f"more than {DEEPEST} levels inside each other", token.at)
        self.next += 1
        if token.kind == "term":
            return self._term(token)
        if token.kind == "(":
            return self._group(token, depth)
        return self._exclusion(token, depth)

    def _group(self, opening: Token, depth: int) -> Node:
        if self._take(")"):
            raise self._bad("there is nothing in these parentheses", opening.at)
        node = self._either(depth + 1)
        if not self._take(")"):
            raise self._bad("this parenthesis is not closed", opening.at)
        return node

    def _exclusion(self, sign: Token, depth: int) -> Node:
        following = self._peek()
        if sign.kind == "-" and (following is None or following.at != sign.at + 1 or following.kind == ")"):
            raise self._bad("a lone -: write it right before what is not wanted", sign.at)
        return Not(self._one(depth + 1))

    # --- terms

    def _term(self, token: Token) -> Node:
        node = self._node(token)
        self.terms += len(node.words) if isinstance(node, Phrase) else 1
        if self.terms > MOST_TERMS:
            raise self._bad(f"a query has at most {MOST_TERMS} words", token.at)
        return node

    def _node(self, token: Token) -> Node:
        for kinds, read in self._readers():
            if (token.field or "text") in kinds:
                return read(token)
        raise AssertionError(token.field)

    def _readers(self) -> tuple[tuple[tuple[str, ...], Callable[[Token], Node]], ...]:
        return (
            (_TEXT_FIELDS, self._words),
            (_ROLES, self._who),
            (_ATTRIBUTES, self._about),
            (("date", "newer"), self._dated),
            (("is",), self._flag),
        )

    def _words(self, token: Token) -> Node:
        field = _one_of(token.field or "text", _TEXT_FIELDS)
        assert field is not None
        stem = token.text
        prefix = stem.endswith("*") and not token.quoted
        if "*" in (stem := stem[:-1] if prefix else stem):
            where = token.value_at + token.quoted + token.text.index("*")
            raise self._bad("a * stands for the rest of a word: only at its end, and not in quotes", where)
        written = runs(stem)
        count = sum(len(run.parts) for run in written)
        if not count:
            raise self._bad(f"there is no letter or digit in {shown(token.text)}", token.at)
        if prefix and not (count > 1 and spaceless(written[-1].parts[-1].word)):
            return self._prefix(written, field, token)
        return _phrase(written, field)

    def _prefix(self, written: tuple[Run, ...], field: TextField, token: Token) -> Node:
        if len(written) > 1 or not (len(written[0].parts) == 1 or written[0].joined):
            raise self._bad("a * completes one word only", token.value_at + len(token.text) - 1)
        return Word(written[0].joined or written[0].parts[0].word, field, prefix=True)

    def _who(self, token: Token) -> Node:
        role = _one_of(token.field, _ROLES)
        assert role is not None
        return Who(role, self._value(token))

    def _about(self, token: Token) -> Node:
        attribute = _one_of(token.field, _ATTRIBUTES)
        assert attribute is not None
        return About(attribute, self._value(token))

    def _dated(self, token: Token) -> Dated:
        try:
            value = "".join(token.text.split())
            return dated(value) if token.field == "date" else newer(value, self.today)
        except ValueError as error:
            raise self._bad(f"{shown(token.text)}: {error}", token.value_at) from None

    def _flag(self, token: Token) -> Node:
        return Flag(self._choice(token, _FLAGS))

    def _value(self, token: Token) -> str:
        value = " ".join(token.text.split())
        if not fold(value):
            raise self._bad(f"there is no letter or digit in {shown(token.text)}", token.value_at)
        return value

    def _choice(self, token: Token, choices: tuple[_T, ...]) -> _T:
        choice = _one_of(token.text.lower(), choices)
        if choice is None:
            raise self._bad(f"{token.field}: takes {', '.join(choices)}", token.value_at)
        return choice

    # --- sort:

    def _without_sort(self, found: list[Token]) -> list[Token]:
        kept: list[Token] = []
        depth = 0
        for token in found:
            depth += (token.kind == "(") - (token.kind == ")")
            if token.field != "sort":
                kept.append(token)
                continue
            if depth > 0 or (kept and kept[-1].kind in ("-", "AND", "OR", "NOT")):
                raise self._bad("sort: is about the whole query and stands beside it", token.at)
            if self.sort is not None:
                raise self._bad("sort: is given twice", token.at)
            self.sort = self._choice(token, _SORTS)
        return kept

    # --- tokens and faults

    def _peek(self) -> Token | None:
        return self.tokens[self.next] if self.next < len(self.tokens) else None

    def _take(self, kind: str) -> bool:
        token = self._peek()
        taken = token is not None and token.kind == kind
        self.next += taken
        return taken

    def _missing(self, token: Token | None) -> BadQuery:
        """What is wrong when something to search for was due and this stands there instead."""
        before = self.tokens[self.next - 1] if self.next else None
        if before is not None and before.kind in ("AND", "OR", "NOT"):
            return self._bad(f"{before.kind} has nothing behind it", before.at)
        if token is not None and token.kind in ("AND", "OR"):
            return self._bad(f"{token.kind} has nothing before it", token.at)
        if before is not None and before.kind == "(":
            return self._bad("this parenthesis is not closed", before.at)
        return self._bad("this parenthesis closes nothing", token.at if token else len(self.text))

    def _bad(self, why: str, at: int) -> BadQuery:
        return BadQuery(self.text, why, at)


def _one_of(name: str | None, choices: tuple[_T, ...]) -> _T | None:
    return next((choice for choice in choices if choice == name), None)


def _phrase(written: tuple[Run, ...], field: TextField) -> Node:
    """The words one behind the other; a hyphenated one also as it is written without its hyphen."""
    apart = tuple(part.word for run in written for part in run.parts)
    joined = tuple(
        word for run in written for word in ((run.joined,) if run.joined else (p.word for p in run.parts))
    )
    ways = [apart] if joined == apart else [apart, joined]
    return of_any(tuple(Word(way[0], field) if len(way) == 1 else Phrase(way, field) for way in ways))
