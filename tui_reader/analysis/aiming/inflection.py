"""A verb or noun of the cue lexicon to its forms: regular by its spelling, irregular by the lexicon."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

VerbForm = Literal["base", "third", "past", "gerund", "none"]

_PARTS: tuple[VerbForm, ...] = ("third", "past", "gerund", "past")


def irregular_verbs(entries: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """`undertake/undertakes/undertook/undertaking/undertaken` to its forms by
    its base; `would` has no other."""
    parts = (tuple(entry.split("/")) for entry in entries)
    return {forms[0]: forms[1:] for forms in parts}


def conjugated(verb: str, irregular: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, VerbForm]]:
    """The forms of a verb, each with its name."""
    yield verb, "base"
    forms = irregular[verb] if verb in irregular else _regular(verb)
    yield from zip(forms, _PARTS, strict=False)


def forms_of(verbs: str) -> frozenset[str]:
    """All forms of regular verbs that stand in a text."""
    return frozenset(form for verb in verbs.split() for form, _ in conjugated(verb, {}))


def _regular(verb: str) -> tuple[str, str, str]:
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("ee"):
        return third, verb + "d", verb + "ing"
    stem = verb.removesuffix("e")
    return third, stem + "ed", stem + "ing"


def plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("sh", "ch", "x")):
        return noun + "es"
    return noun if noun.endswith("s") else noun + "s"
