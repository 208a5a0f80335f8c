"""Who `he`, `she`, `they` and `it` are: somebody named since the last statement, or who spoke."""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from tui_reader.analysis.naming.cast import Cast, Reference
from tui_reader.analysis.saying.humans import is_human
from tui_reader.analysis.saying.openings import BEFORE_SUBJECT, SHORTEST_SENTENCE, Openings
from tui_reader.analysis.saying.reporting import Reporting
from tui_reader.analysis.saying.several import who_met
from tui_reader.analysis.saying.subjects_before import Subjects
from tui_reader.analysis.word_classes import listed
from tui_reader.domain.annotation import Gender, Person, Speaker
from tui_reader.domain.span import Span

_INDEFINITE = listed("a an one another")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'](?!s\b)[^\W\d_]+)*")
_ONE_BEFORE = re.compile(
    r"[\s“\"]*(?:(?:but|and|then|I|we) (?:asked |met |interviewed |spoke (?:to|with) )?)?"
    r"(?P<who>(?:an?|one|another|the|[A-Z]\w+(?: [A-Z]\w+)?[’']s) "
    r"(?:(?!(?:an?|the|one|two|his|her|its|their|to|and|that)\b)[\w’'-]+ ){0,5}?(?P<noun>[a-z]+))"
    r"(?=,| (?:who|in|at|of|from|with|for|about|was|is|has|had|would|will|could|may|must|said|told|\w+ed|came"
    r"|went|took|saw|made|did|met|left|held|put|began|gave|sent|wrote|spoke|found|kept|lost|won|brought|ran|paid"
    r"|sold|fell|rose)\b)",
    re.IGNORECASE,
)
_ISSUES = r"(?:in|via|through|issued|released|published|put out)"
# How many statements back a document's issuer is looked for, and how far behind its cue it is told of.
_LATEST = 6
_ANOTHER = re.compile(r"\b(?:who|whose|whom|he|she)\b|[“”\"]")
_BEHIND_CUE = 120
_BESIDE = 300
_NEAR = 20
_BEFORE_CLAUSE = re.compile(r"(?:\b(?:and|but|say|says|said)|,) \Z")
_ITS_VERB = re.compile(
    r" (?:also |later |then |has (?:long |since )?|had |is |was |will |would )?"
    r"(?:has|had|is|was|will|would|\w+ed|took|made|came|left|met|went|held|began|gave|won|lost|sent|put|sought|dislikes|wants|hopes)\b"
)
_TOLD_GENDER = re.compile(
    r"(?P<she>woman\Z|\A(?:wife|mother|daughter|sister|widow|girl)\Z)|man\Z|\A(?:father|son|brother)\Z"
)
_POSSESSIVE = re.compile(r"\b(?:his|her)\b")
_FULL_NAME = re.compile(r"(?!The )[A-Z][a-zà-þ’'-]+(?: [A-Z]\.)? [A-Z][\wà-þ’'-]+")
_RELATIVE = re.compile(r"\b(?:where|which|that|whom)\s+$")
_REACH = 600


class Pronouns:
    """Who has spoken and was named up to a place of one article; `quoted` are its quotations in order."""

    def __init__(self, text: str, cast: Cast, reporting: Reporting, quoted: Sequence[Span]) -> None:
        self.text = text
        self._cast = cast
        self._reporting = reporting
        self._quoted = quoted
        self._quote_starts = [span.start for span in quoted]
        self._suiting: dict[Gender, Cast] = {}
        self._unnamed: dict[str, deque[tuple[int, Speaker]]] = {}
        """The latest sources without a name by their noun, and how many persons had spoken before."""
        self._openings = Openings(text)
        self._subjects = Subjects(text, self._openings, reporting)
        self._said_at = -1
        self._heard: list[tuple[int, Speaker]] = []
        self.last: Speaker | None = None
        self.persons: list[Speaker] = []

    def remember(self, speaker: Speaker, position: int) -> None:
        """Notes that somebody spoke at a position."""
        self.last = speaker
        self._said_at = position
        self._heard.append((position, speaker))
        if speaker.id is None:
            alike = self._unnamed.setdefault(head_noun(speaker.name), deque(maxlen=_LATEST))
            alike.appendleft((len(self.persons), speaker))
        if self.is_person(speaker):
            self.persons.append(speaker)

    def spoke_since(self, position: int) -> bool:
        """Whether a person has spoken from there on."""
        last = self.last
        return last is not None and self._said_at >= position and self.is_person(last)

    def named_last(self, span: Span) -> Person | None:
        """Who is named nearest before a place."""
        nearest = next(self._cast.before(span.start), None)
        return nearest.person if nearest is not None else None

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
    def person(self, span: Span, gender: Gender, said: Span | None = None) -> Speaker | None:
        """Whom `he` or `she` means: a subject named since, else the last to speak, else the last named;
        nobody named in the words before, which he says (`Roe, he said, must leave`)."""
        return next(self._candidates(span, gender, said), None)

    def _candidates(self, span: Span, gender: Gender, said: Span | None) -> Iterator[Speaker]:
        if self._spoke_ahead(span):
            yield from (s for s in self._last() if self.may_be(s, gender))
        if (named := self.named_since(span, gender, said)) is not None:
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
            if r.person.id not in beside and not (said is not None and said.contains(r.span))
        )
        yield from self._last()

    def _spoke_ahead(self, span: Span) -> bool:
        """`Roe accused Moll of a breach, which he said was grave`: whether the sentence tells who speaks."""
        told = self._is_relative(span) and self._said_at >= self._openings.of(span.start)
        return told and self.last is not None and self.is_person(self.last)

    def _is_relative(self, span: Span) -> bool:
        return _RELATIVE.search(self.text, max(0, span.start - 8), span.start) is not None

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
        opening = self._openings.of(span.start)
        if _POSSESSIVE.search(self.text, opening, span.start) is None:
            return frozenset()
        named = self._cast.within(Span(opening, span.start)) if opening < span.start else ()
        return frozenset(r.person.id for r in named if not self._is_subject(r))

    def may_be(self, speaker: Speaker, gender: Gender) -> bool:
        """Whether a pronoun of that gender can mean somebody."""
        person = self._cast.by_id(speaker.id or "")
        if person is None:
            # `a spokeswoman`
            told = _TOLD_GENDER.search(head_noun(speaker.name))
            return told is None or (told["she"] is not None) == (gender == "female")
        return person.gender in (None, gender)

    def named_since(self, span: Span, gender: Gender, said: Span | None = None) -> Person | None:
        """Who takes a pronoun over by being named after the last statement: the subject of this sentence
        or of one before it, or the one whom a paragraph without any statement is about."""
        opening = self._openings.of(span.start)
        near = self._is_relative(span)
        paragraph = self.text.rfind("\n", 0, span.start) + 1
        about: Reference | None = None
        beside: Person | None = None
        for reference in self._cast.before(span.start):
            inside = reference.phrase.start >= opening
            if reference.span.start <= self._said_at and not inside and not self._by_thing_beside(reference):
                break
            if reference.person.gender not in (None, gender) or self._in_quotation(reference.span):
                continue
            if said is not None and said.contains(reference.span):
                continue
            if self._is_subject(reference):
                return reference.person
            if near and inside:
                beside = beside or reference.person
                continue
            if not inside and self._said_at < paragraph <= reference.span.start:
                about = self._first_of_sentence(reference, about)
        return beside or (about.person if about is not None else None)

    def told_of(self, span: Span) -> Span | None:
        """`The Kenyan diplomat came. He said`: whom the sentence before is about, by the office alone."""
        start = self._openings.of(span.start)
        opening = self.text[start : span.start].strip()
        quoted = opening[:1] in tuple('“"') and opening[-1:] in tuple('”"')
        if opening.strip('“"') and not quoted:
            return self._told_in_own(start, span)
        before = self._openings.of(start - SHORTEST_SENTENCE) if start >= SHORTEST_SENTENCE else start
        if before < self._said_at or before == start:
            return None
        ahead = BEFORE_SUBJECT.match(self.text, before, start)
        found = _ONE_BEFORE.match(self.text, ahead.end() if ahead else before, start)
        return self._one(found)

    def _told_in_own(self, start: int, span: Span) -> Span | None:
        """`The president should stay, though he is sure`: whom the pronoun's own sentence is about."""
        between = self.text[start : span.start]
        if not between[-2:-1].isalpha() or _ANOTHER.search(between) is not None:
            return None  # `C, he said`, `The mayor praised Roe, who said he`
        found = _ONE_BEFORE.match(self.text, start, span.start)
        noun = found["noun"].lower() if found is not None else ""
        return self._one(found) if noun in self._reporting.roles else None

    def _one(self, found: re.Match[str] | None) -> Span | None:
        noun = found["noun"].lower() if found is not None else ""
        known = noun in self._reporting.roles or noun in self._reporting.experts or is_human(noun)
        return Span(*found.span("who")) if found is not None and known else None

    def _by_thing_beside(self, reference: Reference) -> bool:
        """`Roe played down the idea that C.`: whether a thing spoke last, in a name's own sentence."""
        thing = self.last is not None and self.last.id is None and not self.is_person(self.last)
        return thing and self._openings.of(self._said_at) <= reference.phrase.start <= self._said_at

    def _first_of_sentence(self, reference: Reference, later: Reference | None) -> Reference:
        """The first one named in the sentence nearest the pronoun that names anybody."""
        if later is None or self._openings.of(later.phrase.start) <= reference.phrase.start:
            return reference
        return later

    def _in_quotation(self, span: Span) -> bool:
        index = bisect_right(self._quote_starts, span.start) - 1
        return index >= 0 and self._quoted[index].end >= span.end

    def _is_subject(self, reference: Reference) -> bool:
        """Whether a name opens its sentence, or follows what may stand before a subject."""
        start, first = self._openings.of(reference.phrase.start), reference.phrase.start
        if BEFORE_SUBJECT.fullmatch(self.text, start, first) is not None:
            return True
        # `Moll built it and Roe mended it`, `Officials say Roe has long …`, `A year after that, Roe won`
        if start <= self._said_at and self.last is not None and self.is_person(self.last):
            return False  # `Moll said Roe has long …`: she goes on
        joined = _BEFORE_CLAUSE.search(self.text, max(start, first - _NEAR), first)
        return joined is not None and _ITS_VERB.match(self.text, reference.span.end) is not None

    # --- they, it -------------------------------------------------------------------------------------
    def body(self) -> Speaker | None:
        """The last body or unnamed source, if it spoke last."""
        return self.last if self.last is not None and not self.is_person(self.last) else None

    def body_before(self, span: Span) -> Span | None:
        """`Kenya, a dry state, left. It said`: the words for the body that a sentence before is about."""
        return self._subjects.body(span, self._said_at)

    def several_before(self, span: Span) -> Span | None:
        """`Aides stayed. They said`: the words for those whom a sentence before is about."""
        return self._subjects.several(span, self._said_at)

    def met_before(self, span: Span) -> Speaker | None:
        """`Roe met with Moll. They agreed`: the two of whom the sentence before tells that they met."""
        start: int | None = self._openings.of(span.start)
        while start is not None and self._said_at < start:
            end, start = start, self._openings.before(start)
            if start is not None and not self.text[start:end].lstrip().startswith("They "):
                both = who_met(self.text, self._cast.within(Span(start, end)))
                return Speaker(" and ".join(p.name for p in both), "official", span) if both else None
        return None

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
            start, end = self._openings.of(position), min(position + _BEHIND_CUE, span.start)
            if self.last is None or speaker.name != self.last.name:
                break
            if issued.search(self.text, start, end) and noun not in speaker.name:
                return speaker
        return None

    # --- the official ---------------------------------------------------------------------------------
    def unnamed_before(self, head: str, telling: Collection[str] = ()) -> tuple[int, Speaker] | None:
        """The latest unnamed source whose noun was `head`, and how many persons had spoken before; one told
        of by all the words that are `telling` before others."""
        alike = self._unnamed.get(head, ())
        told = (one for one in alike if all(word in one[1].name.split() for word in telling))
        return next(told, next(iter(alike), None)) if telling else next(iter(alike), None)


def as_speaker(person: Person, span: Span | None) -> Speaker:
    """A person of the cast as the one who speaks, named by the words at `span`."""
    return Speaker(person.name, person.kind, span, person.id, person.role)


@lru_cache(maxsize=4_000)
def head_noun(name: str) -> str:
    """The last word of a phrase before what hangs on it: `official` of `a senior official at the bank`."""
    words = _WORD.findall(_HANGING_ON.split(name.lower(), maxsplit=1)[0])
    return words[-1] if words else ""


_HANGING_ON = re.compile(r"\b(?:of|at|in|for|from|with|who|on|to|near|close|familiar)\b|,")
