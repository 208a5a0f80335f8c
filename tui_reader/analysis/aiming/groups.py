"""Groups that a phrase means without naming who is in them: `the leaders`, `both countries`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tui_reader.analysis.aiming.holders import Known, Subject
from tui_reader.analysis.aiming.lines import Actor, Line, Lines
from tui_reader.analysis.aiming.phrases import joined_runs
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    MARKS,
    PREPOSITIONS,
    REPORTING,
    Word,
    is_adverb,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb
from tui_reader.domain.annotation import Holder
from tui_reader.domain.span import Span

REGIONS = listed(
    """
    western european arab african asian gulf nordic baltic latin eastern southern northern islamic
    central american balkan caribbean pacific allied
    """
)
_MEETING = listed("leaders presidents sides parties ministers premiers delegations countries")
_LEADING = listed("leaders ministers")
_HALVES = listed("north south")
# Those who act for a party or a region, not for the state: they are named as the article words them.
_POLITICIANS = listed("politicians governors mayors republicans democrats conservatives tories")
_LINES_BACK = 6
_NEAR_LINES = 3
_BARE = listed("leaders presidents ministers allies partners members participants")
_SESSIONS = listed("summit summits meeting session gathering")
# `the founding members`: those who were named together.
_TAKING_PART = listed("founding participating attending endorsing signatory contributing")
_STATES = listed("states countries nations")
_ARTICLE_AND_HEAD = 2
_TWO = 2
FELLOWS = listed("countries nations states members member partners leaders allies")
# `as leaders, we`, `as good neighbours we`: what those who meet have in common.
_AS_THOSE = (
    r"as (?:\w+ )?(?:leaders|presidents|ministers|neighbou?rs|partners|allies|friends|members|nations|states"
    r"|countries|governments|democracies),? we"
)
_TOGETHER = re.compile(
    r"\b(?:jointly|together(?! with)|both (?:countries|nations|peoples|sides|states)|each other|one another"
    rf"|between us|in concert|{_AS_THOSE}"
    r"|(?:shared|collective) (?:commitment|goal|objective|aim|vision|task|effort)s?"
    r"|our (?:two |three |four |both |respective )?(?:countries|nations|peoples|states))\b"
)
_AS_LEADERS = re.compile(rf"\b{_AS_THOSE}\b")
_AS_ONE = re.compile(
    r"\b(?:together,? we|we (?:\w+ly )?(?:\w+ )?(?:together|jointly|each other|one another))\b"
)
_PAIRS = listed("both two three")
_ALL = listed("all both")
ALONE = _ALL | _BARE
"""Words that name a group without an article."""
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_JOINS = listed("and but -")
_OPENS = MARKS | listed('and but or " , -')
_PREPOSITIONS = PREPOSITIONS | {"of"}
_WITHOUT_MARKS = {ord(mark): None for mark in '“”"«»*'}


class Groups:
    """Finds groups in the lines of one article; `parties` are the states that its title brings together,
    `gathering` is the partnership that its title tells of, `assembly` the body whose session it is; in the
    `record` of talks or of a session these come before any others that are named."""

    def __init__(  # noqa: PLR0917 - made once, by the subjects of an article
        self,
        text: str,
        lines: Lines,
        known: Known,
        parties: tuple[str, ...],
        day: date | None,
        gathering: str | None = None,
        assembly: Holder | None = None,
        *,
        record: bool = False,
    ) -> None:
        self._gathering, self._assembly, self._record = gathering, assembly, record
        self._text, self._lines, self._known, self._parties = text, lines, known, parties
        self._day = day

    def of_phrase(self, line: Line, first: int, last: int) -> Subject | None:
        """The group that a plain noun phrase means, if it is one."""
        words = line.words
        opening, head, size = words[first].low, words[last - 1].low, last - first
        several = self._counted(line, first, last)
        if several or (opening == "the" and size == 1):  # a line that breaks off: `…, the`
            return several
        if opening == "the" and size == _ARTICLE_AND_HEAD and head in _MEETING:
            return self._met(line, first, last)
        if opening == "the" and size == _ARTICLE_AND_HEAD and head in _HALVES:
            return self._halves(line, first, last) or self._half(line, first, head)
        if opening == "the" and words[first + 1].low in _HALVES and words[first + 2].low == "'s":
            return self._half(line, first, words[first + 1].low)  # `the South's ministry`
        if opening == "the" and size == _ARTICLE_AND_HEAD and head == "two":
            met = self._of_record(line, first, last) or self._named_together(line, first, last)
            return met or self._by_title(line, first, last)
        return self._acting(line, first, last)

    def _acting(self, line: Line, first: int, last: int) -> Subject | None:
        """`Member states` of the body that meets; those who act for a party or a region."""
        words = line.words
        opening, head, size = words[first].low, words[last - 1].low, last - first
        if self._assembly and head in _STATES and words[last - 2].low == "member" and size <= _TWO + 1:
            return self._assembled(line, first, last)
        if (
            opening == "the"
            and words[first + 1].low in _TAKING_PART
            and head in self._known.offices.collectives
        ):
            return self._met(line, first, last)
        if head in _POLITICIANS:
            wording = worded(self._text, words, first, last)
            return Subject(Holder(wording), wording)
        telling = words[first + 1].low if opening == "the" and size > _ARTICLE_AND_HEAD else opening
        return self._regional(line, first, last) if telling in REGIONS or head == "europeans" else None

    def _counted(self, line: Line, first: int, last: int) -> Subject | None:
        """`the two Koreas`, `all three`, `both countries`, `the two sides`."""
        words, collectives = line.words, self._known.offices.collectives
        opening, head, size = words[first].low, words[last - 1].low, last - first
        if opening in ("the", "both") and (pair := self._namesakes(line, first, last)):
            return pair
        if opening in _ALL and size == 1 + (opening == "all"):
            return self._all_listed(line, first, last)
        if opening not in _PAIRS and (size <= _TWO or words[first + 1].low not in _PAIRS):
            return None
        if head in _MEETING and (met := self._of_record(line, first, last)):
            return met
        found = self._both(line, first, last) if head in collectives else None
        return found or (self._by_title(line, first, last) if head in _MEETING else None)

    def _namesakes(self, line: Line, first: int, last: int) -> Subject | None:
        """`the two Koreas`: the two states whose names end so."""
        head = line.words[last - 1]
        if not head.low.endswith("s") or not self._text[head.start].isupper():
            return None
        countries = self._known.world.countries.values()
        pair = tuple(c.id for c in countries if c.name.lower().rpartition(" ")[2] == head.low[:-1])
        wording = worded(self._text, line.words, first, last)
        return Subject(Holder(wording, None, pair), wording) if len(pair) == _TWO else None

    def _halves(self, line: Line, first: int, last: int) -> Subject | None:
        """`the North and the South`: both."""
        behind = [word.low for word in line.words[last : last + 3]]
        other = next((at for at, low in enumerate(behind) if low in _HALVES), 0)
        if not other or behind[0] != "and":
            return None
        named = (
            self._half(line, first, line.words[last - 1].low),
            self._half(line, last + other - 1, behind[other]),
        )
        holders = [half.holder for half in named if half]
        members = tuple(holder.id for holder in holders if holder.id)
        name = " and ".join(holder.name for holder in holders)
        return Subject(Holder(name, None, members), name) if len(set(members)) == _TWO else None

    def _half(self, line: Line, first: int, head: str) -> Subject | None:
        """`the North`: the state named before that is called so (North Korea)."""
        if not self._text[line.words[first + 1].start].isupper():
            return None
        holders = (actor.holder for actor in self.actors_before(line, first) if actor.holder)
        half = next((holder for holder in holders if holder.name.lower().startswith(f"{head} ")), None)
        return Subject(half, half.name) if half else None

    def alone(self, line: Line, at: int) -> Subject | None:
        """The group that a single word means."""
        return self.bare(line, at) or self.of_phrase(line, at, at + 1)

    def with_examples(self, line: Line, first: int, opening: int, after: int) -> Subject | None:
        """A group as worded up to a comma, its members those whom `including` names behind it."""
        lows = [word.low for word in line.words[first:opening]]
        if not lows or lows[-1] not in self._known.offices.collectives:
            return None
        named = (actor.holder for actor in line.actors_in(opening, after))
        members = tuple(dict.fromkeys(holder.id for holder in named if holder and holder.id))
        wording = worded(self._text, line.words, first, after)
        return Subject(Holder(wording, None, members), wording) if members else None

    def bare(self, line: Line, at: int) -> Subject | None:
        """`Leaders reaffirmed …` of a record: those who met; `All three fear`: those listed before."""
        if line.words[at].low in _ALL:
            last = at + 1 + (line.words[at].low == "all")
            return self._all_listed(line, at, last) if last < len(line.words) and _acts(line, last) else None
        before = line.words[at - 1].low if at else ","
        behind = line.words[at + 1].low if at + 1 < len(line.words) else ""
        if line.words[at].low not in _BARE or before not in (",", ":") or behind in _PREPOSITIONS:
            return None
        found = self._of_record(line, at, at + 1) or self._at_session(line, at)
        found = found or self._named_together(line, at, at + 1)
        return found or self._by_title(line, at, at + 1) or self._assembled(line, at, at + 1)

    def _at_session(self, line: Line, at: int) -> Subject | None:
        """`At the G7 summit in Lima, leaders agreed`: the body whose session the sentence opens with."""
        body = next(
            (a for a in line.actors if a.after <= at and a.holder and self._known.body_of(a.holder)), None
        )
        if body is None or body.holder is None:
            return None
        between = {word.low for word in line.words[body.after : at]}
        wording = worded(self._text, line.words, at, at + 1)
        return None if between.isdisjoint(_SESSIONS) else Subject(body.holder, wording)

    def _of_record(self, line: Line, first: int, last: int) -> Subject | None:
        """Those whose talks or session the article records."""
        if not self._record:
            return None
        return self._assembled(line, first, last) if self._assembly else self._by_title(line, first, last)

    def of_talks(self, found: Subject | None) -> Subject | None:
        """`They`, in a record of talks in which but one of those who met was spoken of: all of them."""
        if not self._record or not self._parties or self._assembly:
            return None
        return self.of_states(self._parties) if found is None or found.holder.id in self._parties else None

    def _assembled(self, line: Line, first: int, last: int) -> Subject | None:
        """`Leaders will endorse A`, where the title tells of one body's session: the body."""
        if self._assembly is None:
            return None
        return Subject(self._assembly, worded(self._text, line.words, first, last))

    def _all_listed(self, line: Line, first: int, last: int) -> Subject | None:
        """The states of the latest list with as many as `all three` says."""
        size = _TWO if line.words[first].low == "both" else _NUMBERS.get(line.words[last - 1].low, 0)
        if size and size == len(self._parties) and self._record:
            return self.of_states(self._parties)
        found = self._named_together(line, first, last) if size else None
        return self.of_states(found.holder.members) if found and len(found.holder.members) == size else None

    def ours(self, line: Line, first: int, end: int, side: Holder | None) -> Subject:
        """`our countries`: those of the meeting, else of the body that was spoken of as one's own."""
        wording = worded(self._text, line.words, first, end)
        if not self._parties and side and (body := self._body_of(line, side)):
            return body
        return Subject(Holder(wording, None, self._parties), wording, own=True)

    def together(self, line: Line, holder: Holder | None) -> Subject | None:
        """The states that `we` are where one of them speaks of what they do `together`, of `both countries`:
        those that the sentence or one before lists, else those of the title."""
        if holder is None or not _TOGETHER.search(self._lines.lowered(line.number)):
            return None
        for number in range(line.number, max(-1, line.number - 1 - _LINES_BACK), -1):
            near = line.number - number <= _NEAR_LINES
            if members := self._listed(self._lines[number], holder, persons=near):
                return self.of_states(members, own=True)
        if _AS_ONE.search(self._lines.lowered(line.number)) and (body := self._body_of(line, holder)):
            return body
        gathering = Subject(Holder(self._gathering), self._gathering, own=True) if self._gathering else None
        return self.parties(holder) or gathering

    def parties(self, side: Holder) -> Subject | None:
        """The states whose talks the title tells of, where that side is one of them."""
        return self.of_states(self._parties, own=True) if side.id in self._parties else None

    def as_leaders(self, line: Line, holder: Holder) -> Subject | None:
        """What `as neighbours, we` of the sentence before still means."""
        shared = _AS_LEADERS.search(self._lines.lowered(line.number))
        return self.together(line, holder) if shared else None

    def of_one_mind(self, line: Line, holder: Holder) -> Subject | None:
        """Whose a `collective goal` is where one of them tells of it: the body whose leaders he names."""
        return self._body_of(line, holder, reach=0)

    def _body_of(self, line: Line, side: Holder, *, reach: int = _LINES_BACK) -> Subject | None:
        """The organisation whose `countries` or `members` are spoken of and to which that side belongs."""
        for number in range(line.number, max(-1, line.number - 1 - reach), -1):
            words = self._lines[number].words
            for actor in self._lines[number].actors:
                if actor.after < len(words) and words[actor.after].low in FELLOWS:
                    body = (
                        self._known.world.organisations.get(actor.holder.id or "") if actor.holder else None
                    )
                    if body and actor.holder and self._day and side.id in body.members_on(self._day):
                        return Subject(actor.holder, actor.holder.name, own=True)
        return None

    def _listed(self, line: Line, holder: Holder, *, persons: bool) -> tuple[str, ...]:
        """The states of a list in a sentence that has one and the same state in it."""
        countries = self._known.world.countries
        for run in joined_runs(line.words, line.actors):
            states = (a.holder.id for a in run if a.holder and a.holder.id in countries)
            members = tuple(dict.fromkeys(code for code in states if code))
            met = persons and run[0].form == "person" and len(members) == _TWO
            if len(members) >= _TWO and (met or run[0].form == "state") and holder.id in members:
                return members
        return ()

    def paired(self, line: Line, holder: Holder) -> Subject | None:
        """`Roe and Soto met. Roe said they agreed`: the states of the two who were named together last."""
        for number in range(line.number - 1, max(-1, line.number - 1 - _LINES_BACK), -1):
            runs = joined_runs(self._lines[number].words, self._lines[number].actors)
            if any(run[0].form == "person" and len(run) > 1 for run in runs):
                members = self._listed(self._lines[number], holder, persons=True)
                return self.of_states(members) if len(members) == _TWO else None
        return None

    def of_states(self, members: tuple[str, ...], *, own: bool = False) -> Subject:
        """Several states under their names."""
        countries = self._known.world.countries
        names = [countries[code].name if code in countries else code for code in members]
        name = " and ".join([", ".join(names[:-1]), names[-1]])
        return Subject(Holder(name, None, members), name, own=own)

    def _met(self, line: Line, first: int, last: int) -> Subject | None:
        """`the leaders`, `the sides`: those who were named together before, else those of the title."""
        together = self._of_record(line, first, last) or self._named_together(line, first, last)
        met = together or self._by_title(line, first, last) or self._assembled(line, first, last)
        return met or self._both(line, first, last)

    def _named_together(self, line: Line, first: int, last: int) -> Subject | None:
        """The states of the latest list of names."""
        for number in range(line.number, max(-1, line.number - 1 - _LINES_BACK), -1):
            words, actors = self._lines[number].words, self._lines[number].actors
            before = [a for a in actors if a.after <= first] if number == line.number else actors
            for run in joined_runs(words, before):
                members = tuple(dict.fromkeys(a.holder.id for a in run if a.holder and a.holder.id))
                if len(members) >= _TWO:
                    wording = worded(self._text, line.words, first, last)
                    return Subject(Holder(wording, None, members), wording)
        return None

    def _by_title(self, line: Line, first: int, last: int) -> Subject | None:
        wording = worded(self._text, line.words, first, last)
        return Subject(Holder(wording, None, self._parties), wording) if self._parties else None

    def _regional(self, line: Line, first: int, last: int) -> Subject | None:
        """`Western powers` are a collective as worded; `European officials`, `the Europeans` are the EU's."""
        head = line.words[last - 1].low
        wording = worded(self._text, line.words, first, last)
        leads_union = line.words[first].low == "european" and head in _LEADING
        if head in self._known.offices.collectives and not leads_union:
            return Subject(Holder(wording), wording)
        union = self._known.of_organisation("EU")
        european = line.words[first].low == "european" and head in self._known.offices.offices
        if union and head == "europeans":
            return Subject(union, union.name)
        return Subject(union, wording) if union and european else None

    def _both(self, line: Line, first: int, last: int) -> Subject | None:
        """Two states named before, the latest ones."""
        wording = worded(self._text, line.words, first, last)
        members: list[str] = []
        for actor in self.actors_before(line, first):
            holder = actor.holder
            if holder and holder.id and holder.id in self._known.world.countries and holder.id not in members:
                members.append(holder.id)
            if len(members) == 2:
                return Subject(Holder(wording, None, tuple(members)), wording)
        return None

    def last_named(self, line: Line, at: int, *, state: bool) -> Subject | None:
        """The state, or the organisation, that is named last before a word."""
        named = (actor.holder for actor in self.actors_before(line, at) if actor.holder)
        countries = self._known.world.countries
        nearest = next((holder for holder in named if (holder.id in countries) == state), None)
        return Subject(nearest, nearest.name) if nearest else None

    def actors_before(self, line: Line, at: int) -> Iterator[Actor]:
        yield from (a for a in reversed(line.actors) if a.after <= at)
        for number in range(line.number - 1, max(-1, line.number - 1 - _LINES_BACK), -1):
            yield from reversed(self._lines[number].actors)


def _acts(line: Line, at: int) -> bool:
    low = line.words[at].low
    return low in AUXILIARIES or low in REPORTING or is_adverb(low) or like_a_verb(low)


def worded(text: str, words: Sequence[Word], first: int, end: int, *, whole: bool = False) -> str:
    """A phrase as the article words it, without marks and, if not `whole`, without adverbs before it."""
    while not whole and first < end - 1 and (is_loose(words[first].low) or words[first].low in _JOINS):
        first += 1
    wording = Span(words[first].start, words[end - 1].end).of(text)
    return " ".join(wording.translate(_WITHOUT_MARKS).split())


def is_loose(low: str) -> bool:
    return is_adverb(low) and low not in ("both", "all")


def bare(words: Sequence[Word], first: int, after: int) -> tuple[int, int]:
    """A phrase without marks at its ends and without `and` and adverbs before it."""
    while first < after and (words[first].low in _OPENS or is_loose(words[first].low)):
        first += 1
    if first + 1 < after and words[first].low == "than" and words[first - 1].low in ("more", "fewer", "less"):
        first += 1  # `more than twenty countries`
    while after > first and (words[after - 1].low in MARKS or words[after - 1].low == '"'):
        after -= 1
    return first, after
