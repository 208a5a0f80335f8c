"""Cues in a line to aims: each cue is tried in the frame that its group of the lexicon names."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from tui_reader.analysis.aiming import (
    avowals,
    biddings,
    cautions,
    concerns,
    dangers,
    decisions,
    effects,
    impersonals,
    judging,
    kinds,
    noun_aims,
    noun_frames,
    perfects,
    progressives,
    purposes,
    requests,
    standings,
    stressing,
    undertakings,
    verb_frames,
    worries,
)
from tui_reader.analysis.aiming.clauses import clause_end
from tui_reader.analysis.aiming.cues import CueTable, Frame
from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.modals import modal
from tui_reader.analysis.aiming.openers import purpose_ahead
from tui_reader.analysis.aiming.sense import in_sense
from tui_reader.analysis.aiming.subjects import Subjects
from tui_reader.analysis.aiming.tails import trimmed
from tui_reader.analysis.aiming.wanting import FINITE, Aim, Place, place_of
from tui_reader.analysis.aiming.words import AUXILIARIES, DETERMINERS, NEGATIONS, PRONOUNS, listed

_TIMES = listed("during following after")
# Verbs that hardly ever are what another one wants: `intends to A and to hope`.
_WISHES = listed("hope intend wish expect")
_COPULAS = listed("is are stands stand remains remain was were")
_CHARGED = listed("instructed ordered tasked asked directed advised recommended requested")
_NEAR = 3
_OF_ITSELF = listed("verb_to perfect_to adjective verb saying_to saying")
_AGAIN = AUXILIARIES | NEGATIONS | PRONOUNS | listed("and , ; also")

FRAMES: Mapping[Frame, Callable[[Place], Aim | None]] = {
    "verb_to": verb_frames.verb_to,
    "perfect_to": perfects.perfect_to,
    "verb": verb_frames.verb,
    "saying_to": verb_frames.saying_to,
    "saying": cautions.saying,
    "request": requests.request,
    "demand": requests.demand,
    "adjective": verb_frames.adjective,
    "modal": modal,
    "impersonal": impersonals.impersonal,
    "noun": noun_frames.noun,
    "noun_to": noun_aims.noun_to,
    "continued": noun_frames.continued,
    "scheduled": decisions.scheduled,
    "decided": decisions.decided,
    "central": decisions.central,
    "worry": worries.worry,
    "threat": dangers.threat,
    "harm": dangers.harm,
    "alarm": concerns.alarm,
    "avowal": avowals.avowal,
    "required": avowals.required,
    "exhort": avowals.exhort,
    "cleft": avowals.cleft,
    "imperative": avowals.imperative,
    "standing": standings.standing,
    "weight": standings.weight,
    "weighty": standings.weighty,
    "act": purposes.act,
    "utmost": purposes.utmost,
    "so_as": purposes.so_as,
    "way": purposes.way,
    "supporter": purposes.supporter,
    "chance": purposes.chance,
    "announced": purposes.announced,
    "worrying": concerns.worrying,
    "matters": avowals.matters,
    "first": standings.first_of_all,
    "in_interest": standings.in_interest,
    "stressed": stressing.stressed,
    "judged": judging.judged,
    "underway": progressives.underway,
    "bidden": biddings.bidden,
    "tabled": biddings.tabled,
    "taken": biddings.taken,
    "ruled_out": biddings.ruled_out,
    "begun": undertakings.begun,
    "planned": undertakings.planned,
}


def find_aims(line: Line, subjects: Subjects, cues: CueTable) -> list[Aim]:
    """The aims of one line, in the order of their cues; where they overlap, the earlier one stands."""
    ahead = purpose_ahead(line, subjects, cues)
    aims: list[Aim] = [ahead] if ahead else []
    behind = ahead.after if ahead else 0
    for at in cues.places(line.lows):
        if at >= behind and (aim := _aim_at(line, at, subjects, cues)):
            _add(aims, aim, line)
            behind = aim.cue.after
            aims.extend(_items_behind(aims[-1], line))
    return aims


def _items_behind(aim: Aim, line: Line) -> Iterator[Aim]:
    """`called on Peru to A; to B; and to C`, `was instructed to A; B; and C`: what stands behind the first of
    a list is asked for too."""
    words, cue = line.words, aim.cue.cue
    charged = cue.frame == "adjective" and cue.phrase[0] in _CHARGED
    after = aim.after
    while (
        (charged or cue.frame in ("request", "saying")) and after + 2 < len(words) and words[after].low == ";"
    ):
        first = after + 1 + (words[after + 1].low == "and")
        to = words[first].low == "to"
        after = clause_end(line, first + to, len(words))
        if after <= first + to + 1 or not (to or (charged and _is_bidding(line, first, after))):
            return
        yield replace(aim, first=first + to, after=after)


def _is_bidding(line: Line, first: int, after: int) -> bool:
    """Whether an item begins with a bare verb: no name, article or gerund opens it, and nothing is told."""
    low = line.words[first].low
    opens = low.isalpha() and not low.endswith("ing") and low not in PRONOUNS | DETERMINERS
    named = any(actor.first == first for actor in line.actors)
    return opens and not named and FINITE.isdisjoint(line.lows[first:after])


def _aim_at(line: Line, at: int, subjects: Subjects, cues: CueTable) -> Aim | None:
    for found in cues.at(line.lows, at):
        place = place_of(line, found, subjects, cues)
        if aim := FRAMES[found.cue.frame](place):
            if effects.is_none(place, aim):
                return None
            told = in_sense(place, trimmed(place, aim))
            return told and kinds.settled(place, told)
    return None


def _add(aims: list[Aim], aim: Aim, line: Line) -> None:
    """Puts an aim behind the others: one that lies in the last one's words is a part of it, unless its
    verb is finite and joined to the last one's (`urged A and called for B`), which ends there."""
    last = aims[-1] if aims else None
    if last and _goes_on(last, aim, line):
        aims[-1] = replace(last, after=aim.after)
    elif last is None or not (last.first < aim.after and aim.first < last.after):
        aims.append(aim)
    elif _is_told_within(last, aim, line):
        aims[-1] = aim
    elif aim.first <= last.first and last.after <= aim.after:
        if last.cue.first < aim.first:  # of `the aim should be to wait` the words of the first cue stand
            aims[-1] = aim
    elif aim.first == last.first and aim.after < aim.cue.first:
        aims[-1] = aim  # of `A must be our priority` what the noun says stands
    elif (joint := _joint_before(line, aim)) > last.first:
        aims[-1] = replace(last, after=joint)
        aims.append(aim)


def _is_told_within(last: Aim, aim: Aim, line: Line) -> bool:
    """`insists that it aims to A`: A is what is wanted."""
    clause = last.cue.cue.frame == "demand" and aim.subject.holder == last.subject.holder
    of_itself = clause and line.words[last.first].low in PRONOUNS and aim.cue.cue.frame in _OF_ITSELF
    return of_itself and last.first < aim.cue.first <= last.first + _NEAR and aim.after == last.after


def _goes_on(last: Aim, aim: Aim, line: Line) -> bool:
    """`we will A and we will B`: one aim of one holder, its cue said again."""
    if last.cue.cue != aim.cue.cue or last.subject.holder != aim.subject.holder:
        return False
    if last.after >= aim.first:
        return False
    after = last.after
    if line.words[after].low in _TIMES:  # `during the year, and will`
        after = next((at for at in range(after, aim.first) if line.words[at].low == ","), after)
    between = {word.low for word in line.words[after : aim.first]}
    said_again = _AGAIN.union(aim.cue.cue.phrase).issuperset(between)
    return said_again and not between.isdisjoint(("and", ";"))


def _joint_before(line: Line, aim: Aim) -> int:
    """The `and` or comma before a finite verb that is coordinated; 0 where there is none."""
    if (
        aim.cue.form == "base"
        and aim.cue.cue.phrase[0] in _WISHES
        and line.words[aim.cue.first - 1].low == "and"
    ):
        return aim.cue.first - 1  # `we intend to A and hope for B`
    copular = aim.cue.cue.frame == "adjective" and line.words[aim.cue.first - 1].low in _COPULAS
    if (aim.cue.form not in ("past", "third") and not copular) or aim.cue.first == 0:
        return 0
    at = aim.cue.first - 1 - copular
    while at > 0 and line.words[at].low in ("has", "have", "also", "then", "he", "she", "it"):
        at -= 1
    if line.words[at].low not in ("and", "but"):
        return 0
    return at - 1 if line.words[at - 1].low == "," else at
