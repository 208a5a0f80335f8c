"""Who holds an aim: from words to states, organisations and collectives of them.

A person in office acts for the state or body of the office, an office for its state; companies and
private persons hold no priorities.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from tui_reader.analysis.aiming.local_sides import is_of_no_state
from tui_reader.analysis.word_classes import listed
from tui_reader.domain.annotation import Holder, Mention, Person, Speaker
from tui_reader.domain.organisation import Organisation
from tui_reader.domain.value import value
from tui_reader.knowledge.world import World

# Who stands for an office says what his government would do.
_STANDING = re.compile(r"\bpresidential (?:candidate|nominee|hopeful|contender|front-?runner)\b")
_OUT_OF_OFFICE = re.compile(r"^(?:an? |the )?(?:former\b|ex-|retired\b)(?!.*\b(?:now|current|and)\b)")
_JOINED = re.compile(r", and |, as well as | as well as |, | and ")
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[-’']\w+)*")
_LONGEST_NAME = 6
_KEPT = 2_000
"""People and titles whose holders are kept at hand."""
_PLAIN_COLLECTIVE = 3
_LEADING = frozenset({"president", "prime minister", "premier", "chancellor"})
# Those in office of a part of a state hold no aims of the state; a governor of its bank does.
_LOCAL = re.compile(r"\b(?:gov(?:ernor)?|mayor|council(?:lor|man)|alderman|sheriff|first minister)\b")
# `R-Ohio`, `D-N.Y.`: a member of the American congress.
_PARTY_AND_STATE = re.compile(r" [rdi]-[a-z]+\.?(?:[a-z]\.)* ")
_BANK = re.compile(r"\b(?:bank|reserve|fund)\b")
_SPEAKERS = listed("spokesman spokeswoman spokesperson spokesmen adviser advisor aide counsel assistant")
_ADDRESSEE = frozenset({"to", "for", "with", "against", "on", "in", "at"})


@dataclass(frozen=True, slots=True)
class Offices:
    """The lexicon of offices as sets of lower-case phrases; see `data/lexicons/holder_offices.yaml`."""

    offices: frozenset[str]
    instruments: frozenset[str]
    collectives: frozenset[str]
    bodies: frozenset[str]
    states: frozenset[str]
    organs: Mapping[str, str]
    """Organisations that are organs of another: their ids to its id."""
    councils: Mapping[str, str]
    """Organs that are named without their organisation: `the Security Council`."""
    own_heads: frozenset[str]
    """Heads of names of bodies that hold aims of their own: `Front`, `Movement`."""
    sole_roles: Mapping[str, str]
    """Titles that tell the state where nothing else is told: `Representative`."""
    roles: Mapping[str, str]
    """Words of a title that alone tell the state: `Sen.`."""
    agents: Mapping[str, str]
    """Bodies that act for a state or an organisation: `European Commission`."""
    seats: Mapping[str, str]
    """Capitals that stand for the organisation that sits there, where it is spoken of: `Brussels`."""

    @classmethod
    def of(cls, groups: Mapping[str, Sequence[str]]) -> "Offices":
        def phrases(group: str) -> frozenset[str]:
            return frozenset(phrase.lower() for phrase in groups.get(group, ()))

        def owned(prefix: str) -> dict[str, str]:
            named = (
                (name.removeprefix(prefix), of) for name, of in groups.items() if name.startswith(prefix)
            )
            return {phrase: owner for owner, phrases in named for phrase in phrases}

        return cls(
            phrases("offices"),
            phrases("instruments"),
            phrases("collectives"),
            phrases("bodies"),
            phrases("states"),
            owned("organs_of_"),
            owned("councils_of_"),
            phrases("own_heads"),
            owned("sole_roles_of_"),
            owned("roles_of_"),
            owned("bodies_of_"),
            owned("seats_of_"),
        )


def _owned_by(groups: Mapping[str, Sequence[str]], prefix: str) -> list[tuple[str, Sequence[str]]]:
    """The groups whose names begin so, by what follows: `candidates_of_US` by `US`."""
    return [(name.removeprefix(prefix), names) for name, names in groups.items() if name.startswith(prefix)]


@value
class Subject:
    """Who wants: the holder, the name to give when the subject says it itself, and how it was said.

    `own`: said of the speaker's own side (`we`, `our country`); `personal`: a person, whom `it` never means.
    """

    holder: Holder
    name: str
    negated: bool = False
    past: bool = False
    own: bool = False
    personal: bool = False


SeatForm = Literal["body", "person"]


@dataclass(frozen=True, slots=True)
class Seats:
    """Names that mean a state wherever they stand, by their first word in lower case: seats of power
    (`the Kremlin`) and leaders (`Putin`)."""

    by_word: Mapping[str, tuple[tuple[tuple[str, ...], SeatForm, Holder], ...]]

    @classmethod
    def of(cls, names: Iterable[tuple[str, SeatForm, Holder]]) -> "Seats":
        by_word: dict[str, set[tuple[tuple[str, ...], SeatForm, Holder]]] = {}
        for name, form, holder in names:
            phrase = tuple(w for w in name.lower().replace("’", "'").split() if w != "the")
            by_word.setdefault(phrase[0], set()).add((phrase, form, holder))
        longest_first = {w: sorted(seats, key=lambda s: (-len(s[0]), s[0])) for w, seats in by_word.items()}
        return cls({word: tuple(seats) for word, seats in longest_first.items()})

    def at(self, words: Sequence[str]) -> tuple[int, SeatForm, Holder] | None:
        """The longest name that these words begin with: how many of them, its form and its state."""
        for phrase, form, holder in self.by_word.get(words[0], ()):
            if tuple(words[: len(phrase)]) == phrase:
                return len(phrase), form, holder
        return None


# Bodies to which states send ambassadors and that send none.
_WITH_ENVOYS = frozenset({"UN", "NATO", "OSCE", "WTO"})


class Known:
    """What a world says about holders, with what was looked up before kept at hand."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.offices = Offices.of(world.lexicon("holder_offices"))
        self._office_words = frozenset(w for phrase in self.offices.offices for w in phrase.split())
        self._own_names = frozenset(world.lexicon("holder_offices").get("own_names", ()))
        short = frozenset(world.lexicon("holder_offices").get("by_acronym", ()))
        self._short_names = {
            body: next((name for name in others if name in short), body)
            for body, others in world.lexicons.get("known_bodies", {}).items()
        }
        self._ruling = frozenset(world.lexicon("holder_offices").get("ruling", ()))
        self._press = frozenset(world.lexicon("organisation_heads").get("press", ()))
        self._studying = frozenset(world.lexicon("organisation_heads").get("think_tanks", ()))
        # Bounded: what articles say has no end, and a world lives as long as the program.
        self._kept_of_person = lru_cache(_KEPT)(self._of_person)
        self._kept_named_in = lru_cache(_KEPT)(self._named_in)
        self.kept = (self._kept_of_person, self._kept_named_in)
        standing = _owned_by(world.lexicon("holder_offices"), "candidates_of_")
        named = [*world.lexicon("leaders").items(), *world.lexicon("office_holders").items(), *standing]
        leaders = {name: entity for entity, names in named for name in names}
        self._leaders = {name.lower(): entity for name, entity in leaders.items()}
        bodies = {**world.metonyms, **self.offices.agents}
        self.seats = Seats.of([*self._seated(bodies, "body"), *self._seated(leaders, "person")])

    def _seated(self, names: Mapping[str, str], form: SeatForm) -> Iterator[tuple[str, SeatForm, Holder]]:
        for name, entity in names.items():
            if holder := self.of_country(entity) or self.of_organisation(entity):
                yield name, form, holder

    def of_country(self, code: str) -> Holder | None:
        country = self.world.countries.get(code)
        return Holder(country.name, country.id) if country else None

    def of_organisation(self, entity: str) -> Holder | None:
        """The organisation of that id; an organ (the Security Council) acts for its organisation."""
        body = self.world.organisations.get(self.offices.organs.get(entity, entity))
        return Holder(body.id, body.id) if body else None

    def of_group(self, entity: str, wording: str) -> Holder | None:
        group = self.world.group(entity)
        return Holder(wording, None, group.states) if group else None

    def of_own_body(self, mention: Mention) -> Holder | None:
        """A party, a movement, an organisation of its own: by its name or by the head of it."""
        if mention.kind == "group":
            return Holder(mention.name) if mention.name in self._own_names else None
        if mention.kind != "organisation" or mention.name in self._ruling:
            return None
        if organ := self.offices.councils.get(mention.name):
            return self.of_organisation(organ)
        if mention.name in self.offices.agents:
            return self.of_name(mention.name)
        if mention.name in self._short_names and mention.name not in self._press:
            return Holder(self._short_names[mention.name])
        head = re.split(r" (?:of|for|on|in) ", mention.name)[0].rpartition(" ")[2].lower()
        own = mention.name in self._own_names or (" " in mention.name and head in self.offices.own_heads)
        return Holder(mention.name) if own and mention.name not in self._studying else None

    def is_acting(self, group: Mention) -> bool:
        """Whether a group of people is one of states (`Baltic`), or acts as a body does (`Houthis`)."""
        return self.world.group(group.entity) is not None or group.name in self._own_names

    def is_office(self, words: str) -> bool:
        """Whether a body's name is that of an office: `Chilean Coast Guard`, `Central Bank of Chile`."""
        found = words.lower().split()
        if not self.offices.offices.isdisjoint(found):
            return True
        return any(f"{left} {right}" in self.offices.offices for left, right in pairwise(found))

    def is_press(self, name: str) -> bool:
        """Whether a name is that of a newspaper, an agency or a broadcaster."""
        return name.removeprefix("the ").removeprefix("The ") in self._press

    def body_of(self, holder: Holder) -> Organisation | None:
        """The organisation that a holder is; `AU` is also the code of a state, whose holder has its name."""
        return self.world.organisations.get(holder.id) if holder.id and holder.name == holder.id else None

    def members_of(self, holder: Holder, wording: str, day: date | None) -> tuple[str, ...]:
        """The states that a collective of an organisation means, where a profile fixes them: a named group
        (`Central Asian members`), or all who belonged on a day (`partners`)."""
        body = self.body_of(holder)
        if body is None:
            return ()
        folded = wording.lower()
        for group in body.groups:
            if any(name.lower() in folded for name in (group.name, *group.aliases)):
                return group.states
        plain = len(folded.removeprefix("the ").split()) <= _PLAIN_COLLECTIVE
        return body.members_on(day) if day and plain else ()

    def of_person(self, person: Person) -> Holder | None:
        """The state or body that a person in office speaks for."""
        return self._kept_of_person(person)

    def _of_person(self, person: Person) -> Holder | None:
        role = (person.role or "").lower()
        if _OUT_OF_OFFICE.search(role):
            return self._of_leader(person)
        official = person.kind == "official" or _STANDING.search(role)
        if not official or is_of_no_state(person.role) or (_LOCAL.search(role) and not _BANK.search(role)):
            return self._of_leader(person)
        for words in (person.role, person.affiliation):
            holder = self.named_in(words) if words else None
            # Not of `Prime Minister Roe of Chile at the White House`, a guest there.
            state = holder is not None and words != person.role and holder.id in self.world.countries
            if holder and holder.id in _WITH_ENVOYS and "ambassador" in role:
                continue  # `U.N. Ambassador Roe` is a state's
            if holder and not (state and person.country not in (None, holder.id)):
                return holder
        leader = self._of_leader(person) or self._of_surname(person)
        if leader and leader.id in self.world.organisations:
            return leader
        country = person.country or self._country_of_role(person.role or "")
        return (self.of_country(country) if country else None) or leader

    def _country_of_role(self, role: str) -> str | None:
        if code := self.offices.sole_roles.get(role.lower()):
            return code
        words = role.lower().replace(",", " ").split()
        told = f" {' '.join(words)} "
        if _PARTY_AND_STATE.search(told):
            return "US"
        return next((code for title, code in self.offices.roles.items() if f" {title} " in told), None)

    def leader_at(self, words: Sequence[str]) -> Holder | None:
        """The state of the leader or seat that these words in lower case begin with."""
        seat = self.seats.at(words) if words else None
        return seat[2] if seat else None

    def leader_named(self, name: Sequence[str]) -> Holder | None:
        """The state of the leader whose name these words end with: not of `Roe` in `Roe Smith`."""
        ends = (name[at:] for at in range(len(name)))
        seats = ((end, self.seats.at(end)) for end in ends)
        return next((seat[2] for end, seat in seats if seat and seat[:2] == (len(end), "person")), None)

    def _of_surname(self, person: Person) -> Holder | None:
        """The state of a leader by surname, of whom no more than the office is told (`President Roe`)."""
        if person.country or (person.role or "").lower() not in _LEADING:
            return None
        words = person.name.lower().split(",")[0].split()
        # Also where the surname stands first: `President Moon Jae-in`.
        code = (self._leaders.get(words[-1]) or self._leaders.get(words[0])) if words else None
        return self.of_country(code) if code else None

    def _of_leader(self, person: Person) -> Holder | None:
        code = self._leaders.get(person.name.lower())
        return (self.of_country(code) or self.of_organisation(code)) if code else None

    def home_of(self, person: Person) -> Holder | None:
        """The state that a person of any kind may call `our state`."""
        if person.country and (holder := self.of_country(person.country)):
            return holder
        for words in (person.role, person.affiliation):
            named = (holder for holder, _ in self._named(words or ""))
            if home := next((holder for holder in named if holder.id in self.world.countries), None):
                return home
        return None

    def of_speaker(self, speaker: Speaker, person: Person | None) -> Holder | None:
        if person:
            return self.of_person(person)
        if speaker.kind == "expert":
            return None
        titled = self.named_in(speaker.role) if speaker.role else None
        return titled or self.named_in(speaker.name) or self._leader_called(speaker.name)

    def joint(self, name: str) -> Holder | None:
        """The states of several who speak together: `Mrs. Moll and Chilean President Karl Roe`."""
        parts = _JOINED.split(name) if " and " in name else []
        sides = [self.named_in(part) or self._leader_called(part) for part in parts]
        states = tuple(dict.fromkeys(side for side in sides if side and side.id in self.world.countries))
        if len(states) < 2 or not all(sides):
            return None
        wording = " and ".join([", ".join(state.name for state in states[:-1]), states[-1].name])
        return Holder(wording, None, tuple(state.id for state in states if state.id))

    def _leader_called(self, name: str) -> Holder | None:
        """The side of a leader who is only called by title and surname: `SECRETARY GENERAL RUTTE`."""
        words = name.lower().split()
        return next((side for at in range(len(words)) if (side := self.leader_at(words[at:]))), None)

    def named_in(self, words: str) -> Holder | None:
        """The first state or organisation named in a title: `Russia’s ambassador to the UN` is Russia's."""
        return self._kept_named_in(words)

    def states_in(self, words: str) -> tuple[Holder, ...]:
        """The states named in a title, in order."""
        named = (holder for holder, _ in self._named(words))
        return tuple(dict.fromkeys(holder for holder in named if holder.id in self.world.countries))

    def bodies_in(self, words: str) -> tuple[Holder, ...]:
        """The organisations named in a title, in order."""
        named = (holder for holder, _ in self._named(words))
        return tuple(dict.fromkeys(holder for holder in named if self.body_of(holder)))

    def _named_in(self, words: str) -> Holder | None:
        weak: Holder | None = None
        for holder, addressee in self._named(words):
            if not addressee:
                return holder
            weak = weak or holder
        return None if weak and weak.id in self.world.countries else weak

    def _named(self, words: str) -> Iterator[tuple[Holder, bool]]:
        """The holders named in a title, and whether the office only deals with them (`envoy to Syria`)."""
        found = list(_WORD.finditer(words))
        at = 0
        while at < len(found):
            size, holder = self._name_at(words, found, at)
            if holder:
                yield holder, at > 0 and _is_addressee(found, at)
            at += size or 1

    def _name_at(self, words: str, found: list[re.Match[str]], at: int) -> tuple[int, Holder | None]:
        for size in range(min(_LONGEST_NAME, len(found) - at), 0, -1):
            raw = words[found[at].start() : found[at + size - 1].end()]
            if not raw[0].isupper() or self._is_given(raw, words, found, at + size):
                continue
            for name in dict.fromkeys((raw, re.sub(r"[’']s?$", "", raw))):
                if holder := self.of_name(name):
                    return size, holder
        return 0, None

    def _is_given(self, raw: str, words: str, found: list[re.Match[str]], behind: int) -> bool:
        """`Jordan Roe`: a given name before a surname, not the state before an office (`Jordan PM`)."""
        if raw not in self.world.guards.given_names or behind >= len(found):
            return False
        follows = found[behind].group()
        beside = words[: found[behind].start()].endswith(f"{raw} ")
        name = follows[0].isupper() and not follows.isupper() and follows.lower() not in self._office_words
        return beside and name and follows not in self.world.names

    def of_name(self, name: str) -> Holder | None:
        """The state or organisation of exactly that name."""
        if entity := self.offices.agents.get(name):
            return self.of_country(entity) or self.of_organisation(entity)
        if code := self.world.metonyms.get(name) or self.world.metonyms.get(f"the {name}"):
            return self.of_country(code)
        for entry in self.world.names.get(name, ()):
            if entry.kind == "organisation":
                return self.of_organisation(entry.id)
            if entry.kind == "country":
                return self.of_country(entry.id)
        return None


def _is_addressee(found: list[re.Match[str]], at: int) -> bool:
    """Whether the name is only what an office deals with: `envoy to Syria`, `relations with China`."""
    before = [m.group().lower() for m in found[max(0, at - 2) : at]]
    behind = [m.group().lower() for m in found[max(0, at - 3) : at]]
    if not _SPEAKERS.isdisjoint(behind) and not {"for", "to"}.isdisjoint(before):
        return False  # `a spokesman for Peru's navy`, `adviser to the Peruvian president`
    return bool(before) and (before[-1] in _ADDRESSEE or (before[-1] == "the" and before[0] in _ADDRESSEE))
