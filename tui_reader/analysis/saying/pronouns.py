"""Who `he`, `she`, `they` and `it` are: somebody named since the last statement, or who spoke."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui_reader.analysis.naming.cast import Cast, Reference
from tui_reader.analysis.saying.reporting import Reporting
from tui_reader.analysis.word_classes import listed
from tui_reader.domain.annotation import Gender, Person, Speaker
from tui_reader.domain.span import Span

_INDEFINITE = listed("a an one another")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'](?!s\b)[^\W\d_]+)*")
_ABBREVIATION = re.compile(
    r"(?:^|[\s.(])(?:[A-Z]|Mrs?|Ms|Drs?|Sens?|Reps?|Gov|Gen|Maj|Col|Lt|Sgt|Capt|Adm|Prof|Rev|St|Hon|Amb|Pres|vs|no)\.$"
)
_SENTENCE_END = re.compile(r"[.!?…\n](?:(?<=\n)|[”\"’')\]]*(?=\s))")
# What may stand before the subject of a sentence: a word that joins or opens a clause, or an adjunct.
_BEFORE_SUBJECT = re.compile(
    r"[“\"‘(\s]*(?:It (?:is|was) [^.;:,“”\"\n]{1,60}? (?:that|when) (?:new |then )?)?"
    r"(?:(?:and|but|yet|so|still|then|now|even|just|meanwhile|however|later|earlier|instead|also|\w+ly),?\s+)*"
    r"(?:(?:when|whenever|as|while|after|before|since|although|though|if|because|once|until|like|that)\s+"
    r"(?:[^.;:“”\"\n]{1,140},\s+)?"
    r"|(?:in|at|on|during|for|from|with|after|before|since|under|despite|amid|following|speaking|asked|by|to"
    r"|ahead|last|this|earlier|late|over|through|throughout)\b[^.;:“”\"]{1,140},\s+)?",
    re.IGNORECASE,
)
_BEFORE_PLURAL = re.compile(
    r"[\s“\"]*(?:(?:but|and|while|although|though|when|as|if|because)\s+)*", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"(?P<who>(?:[Tt]he |[Ss]ome |[Mm]any |[Mm]ost |[Ss]everal )?(?:[A-Za-z][a-z]+ (?!of |in |and )){0,3}"
    r"(?P<noun>[A-Za-z][a-z]+s))"
    r" (?:are|were|have|had|do|did|will|would|could|may|might|can|must|should)\b"
)
_SEVERAL_BEFORE = re.compile(
    r"(?!(?:For|In|With|Among|To|By|From|At|On|Like|Unlike|As|Of|After|Before)\b)"
    r"(?P<who>(?:[A-Za-z][\w.]*,? (?!of |in |and |who )){0,4}?(?P<noun>[A-Za-z][a-z]+s))(?= [a-z]|,)"
)
_NAMED_SUBJECT = re.compile(
    r"\s*(?:(?:But|And|Meanwhile,|However,|On \w+day,?) )?(?:[Tt]he )?"
    r"(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,4})"
    r"(?:, [^.;:“”\"]{3,120},)?(?: \w+ly)? (?:has|had|is|was|will|would|said|took|made|came|left"
    r"|met|went|put|held|began|gave|\w+ed|\w+s)\b"
)
_ONE_BEFORE = re.compile(
    r"[\s“\"]*(?:(?:but|and|then|I|we) (?:asked |met |interviewed |spoke (?:to|with) )?)?"
    r"(?P<who>(?:an?|one|another|the|[A-Z]\w+(?: [A-Z]\w+)?[’']s) "
    r"(?:(?!(?:an?|the|one|two|his|her|its|their|to|and|that)\b)[\w’'-]+ ){0,5}?(?P<noun>[a-z]+))"
    r"(?=,| (?:who|in|at|of|from|with|for|about|was|is|has|had|said|told|\w+ed|came|went|took|saw|made|did"
    r"|met|left|held|put|began|gave|sent|wrote|spoke|found|kept|lost|won|brought|ran|paid|sold|fell|rose)\b)",
    re.IGNORECASE,
)
_IN_A_STATEMENT = re.compile(
    r"\s*In (?:an?|its|the|another) (?:[\w-]+ ){0,3}\w+(?: (?:on|late|early) \w+)?, "
)
_ISSUES = r"(?:in|via|through|issued|released|published|put out)"
# How many statements back a document's issuer is looked for, and how far behind its cue it is told of.
_LATEST = 6
_BEHIND_CUE = 120
_BESIDE = 300
_SHORTEST_SENTENCE = 12
_OWN_SUBJECT = re.compile(
    r"[\s“\"]*(?:[Tt]he )?(?P<name>[A-Z][\w.-]*(?: (?:of |the |and )*[A-Z][\w.-]*){0,5})"
    r"(?= [a-z])(?! (?:and|or)\b)"
)
_POSSESSIVE = re.compile(r"\b(?:his|her)\b")
_FULL_NAME = re.compile(r"(?!The )[A-Z][a-zà-þ’'-]+(?: [A-Z]\.)? [A-Z][\wà-þ’'-]+")
_RELATIVE = re.compile(r"\b(?:where|which|that|whom)\s+$")
# How far back a sentence is looked for, in characters, and how far at first.
_REACH = 600
_NEAR = 150
_HUMAN = re.compile(
    r"[a-z-]+(?:er|or|ist|ian|ant|(?<!m)ent|man|woman|person|eer|ee|ive)|teen|friend|youth|boy|girl|guy|cop|monk"
    r"|nun|priest|imam|bishop|cleric|aide|chief|head|parent|mother|father|brother|sister|son|daughter|scholar"
)
_NOT_HUMAN = listed(
    """
    paper newspaper letter order number chapter center centre border power summer winter matter document
    statement agreement event incident accident content extent continent patent present consumer-price
    committee archive narrative initiative directive alternative perspective tower server computer
    tanker carrier fighter helicopter corner quarter paper cover offer banner poster answer error mirror
    sector factor corridor tremor grant restaurant plant variant tee fee degree motive objective
    """
)


class Pronouns:
    """Who has spoken and was named up to a place of one article; `quoted` are its quotations in order."""

    def __init__(self, text: str, cast: Cast, reporting: Reporting, quoted: Sequence[Span]) -> None:
        self._text = text
        self._cast = cast
        self._reporting = reporting
        self._quoted = quoted
        self._quote_starts = [span.start for span in quoted]
        self._suiting: dict[Gender, Cast] = {}
        self._unnamed: dict[str, tuple[int, Speaker]] = {}
        """The latest source without a name by its noun, and how many persons had spoken before."""
        self._openings: dict[int, int] = {}
        self._said_at = 0
        self._heard: list[tuple[int, Speaker]] = []
        self.last: Speaker | None = None
        self.persons: list[Speaker] = []

    def remember(self, speaker: Speaker, position: int) -> None:
        """Notes that somebody spoke at a position."""
        self.last = speaker
        self._said_at = position
        self._heard.append((position, speaker))
        if speaker.id is None:
            self._unnamed[head_noun(speaker.name)] = (len(self.persons), speaker)
        if self.is_person(speaker):
            self.persons.append(speaker)

    def is_person(self, speaker: Speaker) -> bool:
        """Whether a speaker is one person, named or not."""
        known = speaker.role is not None or self._cast.by_id(speaker.id or "") is not None
        return known or self._is_individual(speaker.name)

    def _is_individual(self, name: str) -> bool:
        """`A senior economist at the ministry`: one person whom the article does not name."""
        words = _WORD.findall(name.lower())
        if not words:
            return False
        if words[0] not in _INDEFINITE:
            # `the diplomat`, `Kenya’s foreign minister`, whom the article does not name either
            told = name[0].isupper() or words[0] in ("the", "this", "his", "her", "its", "their")
            return told and head_noun(name) in self._reporting.roles
        return any(
            w in self._reporting.roles or w in self._reporting.experts or is_human(w) for w in words[1:6]
        )

    # --- he, she --------------------------------------------------------------------------------------
    def person(self, span: Span, gender: Gender) -> Speaker | None:
        """Whom `he` or `she` means: a subject named since, else the last to speak, else the last named."""
        return next(self._candidates(span, gender), None)

    def _candidates(self, span: Span, gender: Gender) -> Iterator[Speaker]:
        if (named := self.named_since(span, gender)) is not None:
            yield as_speaker(named, None)
        if self._named_last(span):
            yield from self._last()
        beside = self._beside(span)
        yield from (s for s in reversed(self.persons[-4:]) if self.may_be(s, gender) and s.id not in beside)
        if not self.persons:
            yield from self._last()
        yield from (
            as_speaker(r.person, None)
            for r in self._suiting_cast(gender).before(span.start)
            if r.person.id not in beside
        )
        yield from self._last()

    def _suiting_cast(self, gender: Gender) -> Cast:
        """Those whom a pronoun of that gender can mean, picked out once: where it suits hardly anybody,
        most of the article would else be gone through for each pronoun."""
        if gender not in self._suiting:
            suiting = (r for r in self._cast.references if r.person.gender in (None, gender))
            self._suiting[gender] = Cast((), tuple(suiting))
        return self._suiting[gender]

    def _last(self) -> Iterator[Speaker]:
        if self.last is not None:
            yield self.last

    def _named_last(self, span: Span) -> bool:
        """Whether somebody with a name like a person's, whom the cast does not know, has just spoken."""
        last = self.last
        if last is None or last.id is not None or span.start - self._said_at > _REACH or self.is_person(last):
            return False
        return _FULL_NAME.fullmatch(last.name) is not None and last.kind == "other"

    def _beside(self, span: Span) -> frozenset[str]:
        """`In his talks with Roe, he`: whoever stands beside `his` is not he."""
        opening = self._opening(span.start)
        if _POSSESSIVE.search(self._text, opening, span.start) is None:
            return frozenset()
        named = self._cast.within(Span(opening, span.start)) if opening < span.start else ()
        return frozenset(r.person.id for r in named if not self._is_subject(r))

    def may_be(self, speaker: Speaker, gender: Gender) -> bool:
        """Whether a pronoun of that gender can mean somebody."""
        person = self._cast.by_id(speaker.id or "")
        return person is None or person.gender in (None, gender)

    def named_since(self, span: Span, gender: Gender) -> Person | None:
        """Who takes a pronoun over by being named after the last statement: the subject of this sentence
        or of one before it, or the one whom a paragraph without any statement is about."""
        opening = self._opening(span.start)
        near = bool(_RELATIVE.search(self._text, max(0, span.start - 8), span.start))
        paragraph = self._text.rfind("\n", 0, span.start) + 1
        about: Reference | None = None
        for reference in self._cast.before(span.start):
            inside = reference.phrase.start >= opening
            if reference.span.start <= self._said_at and not inside and not self._by_thing_beside(reference):
                break
            if reference.person.gender not in (None, gender) or self._in_quotation(reference.span):
                continue
            if self._is_subject(reference) or (near and inside):
                return reference.person
            if not inside and self._said_at < paragraph <= reference.span.start:
                about = self._first_of_sentence(reference, about)
        return about.person if about is not None else None

    def told_of(self, span: Span) -> Span | None:
        """`The Kenyan diplomat came. He said`: whom the sentence before is about, by the office alone."""
        start = self._opening(span.start)
        opening = self._text[start : span.start].strip()
        quoted = opening[:1] in tuple('“"') and opening[-1:] in tuple('”"')
        if opening.strip('“"') and not quoted:
            return None
        before = self._opening(start - _SHORTEST_SENTENCE) if start >= _SHORTEST_SENTENCE else start
        if before < self._said_at or before == start:
            return None
        ahead = _BEFORE_SUBJECT.match(self._text, before, start)
        found = _ONE_BEFORE.match(self._text, ahead.end() if ahead else before, start)
        noun = found["noun"].lower() if found is not None else ""
        known = noun in self._reporting.roles or noun in self._reporting.experts or is_human(noun)
        return Span(*found.span("who")) if found is not None and known else None

    def _by_thing_beside(self, reference: Reference) -> bool:
        """`Roe played down the idea that C.`: whether a thing spoke last, in a name's own sentence."""
        thing = self.last is not None and self.last.id is None and not self.is_person(self.last)
        return thing and self._opening(self._said_at) <= reference.phrase.start <= self._said_at

    def _first_of_sentence(self, reference: Reference, later: Reference | None) -> Reference:
        """The first one named in the sentence nearest the pronoun that names anybody."""
        if later is None or self._opening(later.phrase.start) <= reference.phrase.start:
            return reference
        return later

    def _in_quotation(self, span: Span) -> bool:
        index = bisect_right(self._quote_starts, span.start) - 1
        return index >= 0 and self._quoted[index].end >= span.end

    def _opening(self, position: int) -> int:
        """Where the sentence around a position begins; rules ask for the same again and again."""
        if position not in self._openings:
            self._openings[position] = self._find_opening(position)
        return self._openings[position]

    def _find_opening(self, position: int) -> int:
        floor = max(0, position - _REACH)
        for start in (max(floor, position - _NEAR), floor):  # most often it is near
            for end in reversed([*_SENTENCE_END.finditer(self._text, start, position)]):
                if not _ABBREVIATION.search(self._text, max(0, end.start() - 6), end.start() + 1):
                    return end.end()
        return floor

    def _is_subject(self, reference: Reference) -> bool:
        """Whether a name opens its sentence, or follows what may stand before a subject."""
        start = self._opening(reference.phrase.start)
        return _BEFORE_SUBJECT.fullmatch(self._text, start, reference.phrase.start) is not None

    # --- they, it -------------------------------------------------------------------------------------
    def body(self) -> Speaker | None:
        """The last body or unnamed source, if it spoke last."""
        return self.last if self.last is not None and not self.is_person(self.last) else None

    def named_subject(self, span: Span) -> Span | None:
        """The name that opens the sentence before the one that a pronoun opens: `Kenya, a dry state, left.
        It said`; None where somebody spoke since. Where it opens none, the name that opens its own."""
        opening = self._opening(span.start)
        stated = _IN_A_STATEMENT.fullmatch(self._text, opening, span.start)
        if self._text[opening : span.start].strip(' “"') and stated is None:
            return self._own_subject(opening, span)
        if opening < _SHORTEST_SENTENCE:
            return None
        before = self._opening(opening - _SHORTEST_SENTENCE)
        found = _NAMED_SUBJECT.match(self._text, before, opening)
        if found is None or found.start("name") < self._said_at or "\n" in self._text[before:opening].strip():
            return None
        return Span(*found.span("name"))

    def _own_subject(self, opening: int, span: Span) -> Span | None:
        """`Kenya wants an end to what it calls`; none in `C, it said`, as C tells nothing of who `it` is."""
        if not self._text[max(0, span.start - 2) : span.start - 1].isalpha():
            return None
        before = _BEFORE_SUBJECT.match(self._text, opening, span.start)
        found = _OWN_SUBJECT.match(self._text, before.end() if before else opening, span.start)
        return Span(*found.span("name")) if found else None

    def several_before(self, span: Span) -> Span | None:
        """`While aides stayed, they said`, `Aides stayed. They said`: the people in the plural who are the
        subject of the sentence, or of the one before it."""
        start, wording = self._opening(span.start), _SEVERAL
        if not self._text[start : span.start].strip(' “"'):
            start, wording = self._sentence_before(start), _SEVERAL_BEFORE
        opening = _BEFORE_PLURAL.match(self._text, start, span.start)
        found = wording.match(self._text, opening.end() if opening else start, span.start)
        if found is None:
            return None
        noun = found["noun"].lower()
        known = noun[:-1] in self._reporting.roles or noun in self._reporting.experts or is_human(noun[:-1])
        return Span(*found.span("who")) if known else None

    def _sentence_before(self, opening: int) -> int:
        """Where the sentence before begins, in the same paragraph and since somebody spoke last; else where
        this one does."""
        if opening < _SHORTEST_SENTENCE:
            return opening
        before = self._opening(opening - _SHORTEST_SENTENCE)
        parted = "\n" in self._text[before:opening].strip() or before < self._said_at
        return opening if parted else before

    # --- the statement, the group ----------------------------------------------------------------------
    def body_beside(self, span: Span) -> Speaker | None:
        """Who spoke right before, no person."""
        return self.body() if span.start - self._said_at <= _BESIDE else None

    def issuer(self, span: Span, noun: str) -> Speaker | None:
        """`The statement` after `the council said in a statement`: whoever spoke in a sentence that tells of
        one."""
        issued = re.compile(
            rf"\b{_ISSUES} (?:an?|his|her|its|their) (?:[\w-]+ ){{0,3}}{noun}\b", re.IGNORECASE
        )
        for position, speaker in reversed(self._heard[-_LATEST:]):
            start, end = self._opening(position), min(position + _BEHIND_CUE, span.start)
            if self.last is None or speaker.name != self.last.name:
                break
            if issued.search(self._text, start, end) and noun not in speaker.name:
                return speaker
        return None

    # --- the official ---------------------------------------------------------------------------------
    def unnamed_before(self, head: str) -> tuple[int, Speaker] | None:
        """The latest unnamed source whose noun was `head`, and how many persons had spoken before."""
        return self._unnamed.get(head)


def as_speaker(person: Person, span: Span | None) -> Speaker:
    """A person of the cast as the one who speaks, named by the words at `span`."""
    return Speaker(person.name, person.kind, span, person.id, person.role)


def is_human(word: str) -> bool:
    """Whether a noun in the singular is one for a person, by its ending."""
    return word not in _NOT_HUMAN and _HUMAN.fullmatch(word) is not None


@lru_cache(maxsize=4_000)
def head_noun(name: str) -> str:
    """The last word of a phrase before what hangs on it: `official` of `a senior official at the bank`."""
    words = _WORD.findall(_HANGING_ON.split(name.lower(), maxsplit=1)[0])
    return words[-1] if words else ""


_HANGING_ON = re.compile(r"\b(?:of|at|in|for|from|with|who|on|to|near|close|familiar)\b|,")
