"""Noun phrases by their words alone: where the head ends, what kind of head it is, who is joined to whom."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from tui_reader.analysis.aiming.holders import Offices
from tui_reader.analysis.aiming.lines import Actor, Line
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    MARKS,
    NEGATIONS,
    PREPOSITIONS,
    REPORTING,
    STOPS,
    Word,
    is_adverb,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

HeadKind = Literal["office", "instrument", "collective"]

_LINKS = listed(", and the both or 's other")
_ENDS_HEAD = PREPOSITIONS | listed("as who which")
_ENDS_PHRASE = (
    AUXILIARIES | PREPOSITIONS | STOPS | REPORTING | MARKS | listed(', and to that who which " — – (')
)
# Heads that follow a name without a genitive: `Trump administration`, `EU leaders`.
_PLAIN_HEADS = listed(
    """
    administration government leaders officials chiefs allies members spokesman spokeswoman authorities
    ministry states chief partners countries diplomats
    """
)
# Who are of a country and never act for it: `US firms`, `EU citizens`.
PRIVATE = listed(
    """
    companies firms businesses investors banks lenders consumers farmers citizens voters analysts experts
    stocks markets supporters workers employees users students tourists travelers travellers producers
    exporters importers manufacturers retailers carmakers automakers airlines traders buyers sellers
    residents nationals journalists researchers scientists universities activists protesters families
    shoppers fans viewers drivers singers clubs readers pensioners
    taxpayers customers growers ranchers refiners drillers entrepreneurs executives
    """
)
_OF_PRIVATE = listed(
    "tech oil energy private technology financial business stock multinational defense defence"
)
_DAYS = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday week month year summer winter spring autumn
    today yesterday earlier decade century morning evening afternoon
    """
)
_BEFORE_DAYS = listed("this last next on in late early")
_PLURAL_VERBS = listed(
    "feel want seek fear hope need say see think believe remain continue support call urge"
)
_GAMES = listed("football soccer rugby cricket basketball hockey volleyball handball baseball olympic relay")
_LATELY = {
    ("in", "the", "past"), ("in", "recent", "days"), ("in", "recent", "weeks"), ("in", "recent", "months"),
    ("in", "recent", "years"), ("on", "several", "occasions"), ("on", "many", "occasions"),
}  # fmt: skip
_LONG = {("for", "years"), ("for", "months"), ("for", "weeks"), ("for", "decades"), ("at", "times")}
_LATER = listed("later earlier")
_SPELLS = listed("days weeks months years hours minutes decades moments hour minute day moment and or")
_ADVERBIALS = (
    ("no", "longer"),
    ("so", "far"),
    ("no", "doubt"),
    ("one", "day"),
    ("of", "course"),
    ("at", "last"),
)
_SHORT_SUBJECTS = listed("it he she that who there")


def head_end(words: Sequence[Word], first: int, after: int) -> int:
    """Where the head of a phrase ends: before its first preposition other than `of`."""
    return next((at for at in range(first + 1, after) if words[at].low in _ENDS_HEAD), after)


def head_kind(words: Sequence[Word], first: int, end: int, offices: Offices) -> HeadKind | None:
    """What kind of noun ends a stretch: an office, an instrument of policy, or a collective."""
    for size in (3, 2, 1):
        if end - size < first:
            continue
        phrase = " ".join(w.low for w in words[end - size : end])
        if phrase in offices.offices:
            played = phrase == "team" and not _GAMES.isdisjoint(w.low for w in words[first:end])
            return None if played else "office"
        if phrase in offices.collectives:
            return "collective"
        if phrase in offices.instruments:
            return "instrument"
    return None


def are_joined(words: Sequence[Word], actors: Sequence[Actor]) -> bool:
    """Whether actors are one list: `China and the EU`, `Chile, Peru and Bolivia`."""
    return all(_is_link([w.low for w in words[left.after : right.first]]) for left, right in pairwise(actors))


def units(words: Sequence[Word], actors: Sequence[Actor]) -> list[Actor]:
    """The actors with a person and his state as one: `President Roe of Chile`."""
    found: list[Actor] = []
    for actor in actors:
        last = found[-1] if found else None
        of = last is not None and actor.first == last.after + 1 and words[last.after].low == "of"
        if last and of and last.form == "person" and actor.form == "state":
            found[-1] = Actor(
                last.first, actor.after, last.form, last.name, last.holder or actor.holder, last.adjective
            )
        else:
            found.append(actor)
    return found


def list_start(line: Line, first: int) -> int:
    """Where the list of names begins that a name ends or closes: `Chile, Peru and Bolivia`. Only its last
    link has an `and`, and it is no list behind a preposition (`After talks with Chile, Peru and Bolivia …`).
    """
    words = line.words
    if not any(first <= a.first <= first + 1 for a in line.actors):
        return first
    actors = units(words, line.actors)
    own = next((a for a in actors if first <= a.first <= first + 1), None)
    if own is None:
        return first
    start = own.first
    closed = _LINKS.issuperset(w.low for w in words[own.after : own.after + 1]) and own.after < len(words)
    for actor in reversed([a for a in actors if a.after < own.first]):
        between = [w.low for w in words[actor.after : start] if w.low != "the"]
        if between not in ([","], ["and"], [",", "and"]) or _is_oblique(words, actor.first):
            break
        if between == [","] and _tells_where(line, actor):
            break
        if "and" in between:
            if closed or start != own.first:
                return first
            closed = True
        start = actor.first
    return start if closed and start < own.first else first


def _tells_where(line: Line, state: Actor) -> bool:
    """`in Puno, Peru, President Roe and the envoys`: the state that a town lies in is none of the list."""
    words, comma = line.words, state.first - 1
    if state.form != "state" or comma < 2 or words[comma].low != ",":
        return False
    return names_place(line, comma) or any(words[at].low == "in" for at in (comma - 2, comma - 3) if at >= 0)


def joined_runs(words: Sequence[Word], actors: Sequence[Actor]) -> list[list[Actor]]:
    """The actors in the lists that they make: `Chile, Peru and Bolivia` is one of three."""
    runs: list[list[Actor]] = []
    for actor in units(words, actors):
        last = runs[-1][-1] if runs else None
        # `President Roe and other G7 leaders` are no two.
        others = last and any(word.low == "other" for word in words[last.after : actor.first])
        if last and not others and are_joined(words, (last, actor)):
            runs[-1].append(actor)
        else:
            runs.append([actor])
    return runs


def _is_oblique(words: Sequence[Word], first: int) -> bool:
    """Whether a preposition stands before a name: `after talks with Chile`."""
    before = first - 1 - (first > 1 and words[first - 1].low == "the")
    return before >= 0 and words[before].low in PREPOSITIONS


def is_attribute(line: Line, actor: Actor) -> bool:
    """`the “big Chile deal”`, `an Iran strategy`, `US firms`: a name that only tells which thing is meant."""
    words, after = line.words, actor.after
    if actor.form == "person" or actor.adjective or after >= len(words):
        return False
    if words[after].low in PRIVATE or (
        after + 1 < len(words) and words[after + 1].low in PRIVATE and words[after].low in _OF_PRIVATE
    ):
        return True
    if actor.form != "state" or actor.first == 0:
        return False
    before = words[actor.first - 1].low
    if before not in ("a", "an") and (actor.first < 2 or words[actor.first - 2].low not in '“"'):
        return False
    low = words[after].low
    return low.isalpha() and low not in _ENDS_PHRASE and not is_adverb(low) and not like_a_verb(low)


def names_place(line: Line, comma: int) -> bool:
    """`in New Delhi, India`: a town before a comma and its state behind it."""
    town = next((a for a in line.actors if a.after == comma), None)
    state = next((a for a in line.actors if a.first == comma + 1), None)
    return town is not None and state is not None and town.holder == state.holder


def _is_link(between: Sequence[str]) -> bool:
    return not {",", "and"}.isdisjoint(between) and _LINKS.issuperset(between)


def actor_phrase_end(line: Line, actor: Actor, end: int) -> int:
    """The end of the noun phrase that an actor opens: joined actors and up to six plain words."""
    words = line.words
    at = actor.after
    while at < min(end, actor.after + 8):
        low = words[at].low
        other = _joined_at(line, at, end) if low in ("and", ",") else None
        if other and low == "," and other.after < len(words) and words[other.after].low == "'s":
            break  # `Chile, Peru's neighbour, opened it`: an apposition
        if other:
            at = other.after
            continue
        if low in _ENDS_PHRASE and low != "'s":
            break
        genitive = words[actor.after].low == "'s"
        if not actor.adjective and not genitive and at == actor.after and low not in _PLAIN_HEADS:
            break
        if at > actor.after and like_a_verb(low):
            break  # `the Chilean government banned boats`
        at += 1
    return at


def _joined_at(line: Line, at: int, end: int) -> Actor | None:
    """The actor that an `and` or a comma joins, with at most an article between."""
    for actor in line.actors:
        if at < actor.first <= at + 3 and actor.after <= end:
            between = [w.low for w in line.words[at : actor.first]]
            return actor if _LINKS.issuperset(between) else None
    return None


def plain_phrase_end(words: Sequence[Word], first: int, end: int) -> int:
    """The end of a noun phrase of plain words, at most five long."""
    at = first + 1
    while at < min(end, first + 5) and words[at].low not in _ENDS_PHRASE and words[at].low != "of":
        if words[at - 1].low.endswith("s") and (like_a_verb(words[at].low) or words[at].low in _PLURAL_VERBS):
            break  # `the two leaders reaffirmed`
        at += 1
    return at


def without_time(words: Sequence[Word], end: int) -> int:
    """Before `this month`, `last year`, `on Tuesday`, `in 2014` between a subject and its verb."""
    if end < 3:
        return end
    low, before = words[end - 1].low, words[end - 2].low
    if tuple(word.low for word in words[end - 3 : end]) in _LATELY:
        return end - 3
    if (before, low) in _LONG:
        return end - 2
    if (low in _DAYS and before in _BEFORE_DAYS) or (low.isdigit() and before == "in"):
        return end - 2
    return end - 1 if low in _DAYS and before not in ("of", "the") else end


def without_auxiliaries(line: Line, at: int) -> tuple[int, bool, bool]:
    """The end of the subject before a verb, and whether the verb is negated or past perfect."""
    words = line.words
    negated = past = False
    while at > 0:
        low = words[at - 1].low
        if low in ("may", "will") and any(a.first <= at - 1 < a.after for a in line.actors):
            break  # Theresa May
        if low in NEGATIONS:
            negated = negated or not _is_more_than(words, at)  # `not only wants to`
        elif low == "had":
            past = True
        elif low in _LATER and at > 1 and words[at - 2].low not in _DAYS | _SPELLS:
            pass  # `Chile later said`, not `years later`
        elif at > 1 and (words[at - 2].low, low) in _ADVERBIALS:
            pass
        elif (low not in _AUXILIARIES and not is_adverb(low)) or (
            low == "'s" and at > 1 and words[at - 2].low not in _SHORT_SUBJECTS
        ):
            break
        at -= 1
    return at, negated, past


def _is_more_than(words: Sequence[Word], at: int) -> bool:
    """`not only`, `not just`, `no doubt`: what denies nothing."""
    low, behind = words[at - 1].low, words[at].low if at < len(words) else ""
    return (low == "not" and behind in ("only", "just", "merely")) or (low, behind) == ("no", "doubt")


# `Chile itself wants to`
_AUXILIARIES = AUXILIARIES | listed("itself himself herself alone")
_AGAINST = listed(
    """
    criticised criticized criticises criticizes condemned condemns denounced denounces accused
    accuses blamed blames sanctioned punished rebuked chided slammed blasted praised thanked warned warns
    urged urges threatened threatens attacked pressed
    """
)
_GROUNDS = listed("after because if unless since until when")


def accused(line: Line, at: int) -> Actor | None:
    """`Chile criticised Peru after it vowed to`: the one whom `it` means behind a verb that is turned on
    another; none elsewhere."""
    if at < 3 or line.words[at - 1].low not in _GROUNDS:
        return None
    others = [actor for actor in line.actors if actor.after <= at - 1 and not actor.adjective]
    last = others[-1] if others else None
    if last is None or last.form == "person" or last.after < at - 4:
        return None
    before = {word.low for word in line.words[max(0, last.first - 3) : last.first]}
    return None if before.isdisjoint(_AGAINST) else last
