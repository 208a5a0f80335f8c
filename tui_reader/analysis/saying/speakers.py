"""The words that name a source to who that is: a person in full, a body, or the words themselves."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from tui_reader.analysis.naming.cast import Cast, Reference
from tui_reader.analysis.naming.title_people import who_met_in_title
from tui_reader.analysis.saying.bearers import may_bear
from tui_reader.analysis.saying.bodies_meant import body_called_so
from tui_reader.analysis.saying.documents import document_in, issuer_of
from tui_reader.analysis.saying.epithets import meant_by_epithet
from tui_reader.analysis.saying.fuller import body_named_behind, fuller_name
from tui_reader.analysis.saying.humans import is_human
from tui_reader.analysis.saying.in_titles import bearer_in_title, cast_of_title, first_in_title, who_talked
from tui_reader.analysis.saying.introductions import MESSAGES
from tui_reader.analysis.saying.named_together import are_joint, in_full, named_behind
from tui_reader.analysis.saying.offices import ANY_OFFICE, DEFINITE, ONE_OF_ITS_KIND, of_state
from tui_reader.analysis.saying.pronouns import Pronouns, as_speaker, head_noun
from tui_reader.analysis.saying.reporting import Reporting
from tui_reader.analysis.saying.senders import sender_in
from tui_reader.analysis.saying.serving import is_anothers, is_of_trade
from tui_reader.analysis.saying.several import is_group, listed_before, pair_of, those_called
from tui_reader.analysis.saying.states_named import country_in, country_named, half_named, seats_of
from tui_reader.domain.annotation import Gender, Person, Speaker
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span
from tui_reader.knowledge.world import World

_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_THEY = frozenset(("they", "them", "their", "it", "its"))
_WRITER = frozenset(("i", "we", "us"))
_HONORIFICS = frozenset(("", "Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms."))
_INDEFINITE = frozenset(("a", "an", "one", "another"))
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|his|her|its|their)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'](?!s\b)[^\W\d_]+)*")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_ANYBODY_WHO = re.compile(r"[A-Za-z]+ who ")
_TOLD_OF_ONE = re.compile(r", (?:which|who|whose) [^,]*")
_POSSESSIVE = re.compile(r"[’']s?$")
# What stands for an international organisation named before, and how many characters back that is looked for.
_BODIES = frozenset(("bloc", "alliance", "organisation", "organization", "grouping", "union"))
_BODY_REACH = 3000
# Bodies that are told of by what they are: `the Kenyan agency` after `Tass news agency`.
_BODIES_TOLD_OF = frozenset(("agency", "newspaper", "broadcaster", "channel", "watchdog", "outlet"))
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b|\b[A-Z][a-z]+(?: (?:of )?[A-Z][a-z]+)+")
# So far down a text `they` may be the two of whom its title tells.
_NEAR_TITLE = 1200
# How far back a role word looks, in names.
_REACH = 60
# `the senior official`: so many words, the article among them.
_SHORT = 3
_AGAIN = 2


class Speakers:
    """Who has spoken so far in one article, and so who is meant by `he` or `the expert`."""

    def __init__(
        self, article: Article, cast: Cast, world: World, reporting: Reporting, quoted: Sequence[Span] = ()
    ) -> None:
        self.article = article
        self.text = article.text
        self.title = article.title or ""
        self.author = article.author
        self.cast = cast
        self.world = world
        self.reporting = reporting
        self._seats = seats_of(tuple(world.metonyms))
        self._named = Counter(reference.person.id for reference in cast.references)
        self._spelt: dict[str, bool] = {}
        self._namesakes: dict[str, list[Person]] = {}
        for person in cast.people:
            if " " in person.name:
                self._namesakes.setdefault(person.name.rsplit(" ", 1)[1], []).append(person)
        captions = [block.span for block in article.blocks if block.kind == "caption"]
        met = who_met_in_title(self.title, cast.people)
        self._met = met if len(met) > 1 else ()
        self.heard = Pronouns(article.text, cast.outside(captions), reporting, quoted)

    def resolve(
        self, span: Span, reference: Reference | None, head: str, said: Span | None = None
    ) -> Speaker:
        """Who the words at `span` mean; `reference` is the name among them, `head` their last word, `said`
        the words before them that they say."""
        words = span.of(self.text)
        low = words.lower().partition("’")[0].partition("'")[0]
        if reference is not None:
            return self._by_name(span, words, reference)
        if (reference := named_behind(self.text, self.cast, span)) is not None:
            return as_speaker(reference.person, span)
        if low in _HE or low in _SHE:
            return self._by_pronoun(span, "female" if low in _SHE else "male", said)
        if low in _WRITER:
            return Speaker(self.author or words, "other", span)
        if low in _THEY:
            return self._by_plural(span, words, low)
        return (
            self._by_number(span, words)
            or self._by_body_behind(span)
            or self._by_apposition(span)
            or self._by_noun(span, head.lower())
            or self._by_document(span)
            or pair_of(self.cast.people, span, words, head.lower())
            or (self._those_who_met(span) if self._met and is_group(words, len(self._met)) else None)
            or self._by_role(span, words, head.lower())
            or self._by_surname(span, words, head)
            or self._again(span, words, head.lower())
            or self._by_trade(span, words, head.lower())
            or meant_by_epithet(self.heard, span, words)
            or self._by_words(span, words)
        )

    def _by_name(self, span: Span, words: str, reference: Reference) -> Speaker:
        """The one named, those named together, or who is only told of by the name: `an aide to Roe`."""
        if are_joint(self.text, self.cast, span, reference):
            return self.together(span)
        if is_anothers(self.text, span, reference, self.reporting.occasions):
            return Speaker(words, "other", span)
        return as_speaker(reference.person, span)

    def resolve_name(self, span: Span) -> Speaker:
        """Who the name at `span` means."""
        return self.resolve(span, self.cast.reference_at(span), span.of(self.text).split()[-1])

    def together(self, span: Span) -> Speaker:
        """Several who speak with one voice, by the words that name them, each person in full: `Roe and
        Moll`."""
        name = _TOLD_OF_ONE.sub("", in_full(self.text, self.cast, span)).replace(", and ", " and ")
        return Speaker(name, "other", span)

    def _by_number(self, span: Span, words: str) -> Speaker | None:
        """`All three` after a list of three, `people who live here` by all of these words."""
        names = words if _ANYBODY_WHO.match(words) else listed_before(self.text, span, words)
        return None if names is None else Speaker(names, "other", span)

    def _by_body_behind(self, span: Span) -> Speaker | None:
        """`the weather agency, NWR, said`: the body by its name."""
        return self._as_named(body_named_behind(self.text, span), span)

    def _by_apposition(self, span: Span) -> Speaker | None:
        """`a doctor` of `Jane Roe, a doctor who says`: she whom that tells of."""
        reference = next(self.cast.before(span.start), None)
        told = reference.apposition if reference is not None else None
        within = told is not None and told.start <= span.start < told.end
        return as_speaker(reference.person, span) if reference is not None and within else None

    def _by_noun(self, span: Span, head: str) -> Speaker | None:
        """`the bloc`, `the message`: the body named last, whoever sent it."""
        if head in _BODIES:
            return self._body_before(span)
        # `The letter` is anybody's unless the title says who wrote.
        sent = head in MESSAGES and (
            head != "letter" or sender_in(self.title, self.reporting.roles) is not None
        )
        sender = self.sender(span.start) if sent else None
        return Speaker(sender.name, sender.kind, span, sender.id, sender.role) if sender else None

    def _by_document(self, span: Span) -> Speaker | None:
        """`the report` after `a report by the bank`: the bank."""
        if (issuer := self._as_named(issuer_of(self.text, span), span)) is not None:
            return issuer
        noun = document_in(span.of(self.text))
        found = self.heard.issuer(span, noun) if noun is not None else None
        return replace(found, span=span) if found is not None else None

    def _as_named(self, named: Span | None, span: Span) -> Speaker | None:
        """Who is named at one place and meant at another."""
        if named is None:
            return None
        if (person := self.cast.at(named)) is not None:
            return as_speaker(person, span)
        return replace(self._by_words(named, named.of(self.text)), span=span)

    def remember(self, speaker: Speaker, position: int) -> None:
        """Notes that somebody spoke at a position; later pronouns and role words look back on it."""
        self.heard.remember(speaker, position)

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self.heard.last

    def sender(self, position: int) -> Speaker | None:
        """Whose message an article hands on: the first person named, else the one its title begins with."""
        for first in self.cast.references[:1]:
            if first.span.end <= position:
                return as_speaker(first.person, None)
        name = sender_in(self.title, self.reporting.roles)
        if name is not None:
            return Speaker(name, "official")
        return next((as_speaker(p, None) for p in self._titled[:1] if p.kind == "official"), None)

    def nearest(self, position: int, floor: int) -> Speaker | None:
        """The person named last between `floor` and `position`."""
        reference = next(self.cast.before(position), None)
        found = reference is not None and reference.span.start >= floor
        return as_speaker(reference.person, reference.span) if reference and found else None

    # ---- he, she, they ----------------------------------------------------------------------------------
    def _by_pronoun(self, span: Span, gender: Gender, said: Span | None) -> Speaker:
        told = self.heard.told_of(span)
        if told is not None:
            meant = self.resolve(told, None, told.of(self.text).split()[-1])
            if self.heard.may_be(meant, gender):
                return replace(meant, span=span)
        found = self.heard.person(span, gender, said)
        found = found or first_in_title(self.article, self.cast.people, self.world)
        return replace(found, span=span) if found is not None else Speaker(span.of(self.text), "other", span)

    def _those_who_met(self, span: Span) -> Speaker:
        """Those whose talks the title tells of."""
        return Speaker(" and ".join([", ".join(self._met[:-1]), self._met[-1]]), "official", span)

    def _by_plural(self, span: Span, words: str, low: str) -> Speaker:
        """`they`, `it`: those who are the subject before, else the last body or unnamed source to speak."""
        they = low in ("they", "their")
        if they and (several := self.heard.several_before(span)) is not None:
            return those_called(self.cast.people, span, several.of(self.text))
        if they and (both := self.heard.met_before(span)) is not None:
            return both
        if low in ("it", "its") and (body := self._body_named_before(span)) is not None:
            return body
        if they and self._met:
            return self._those_who_met(span)
        found = self.heard.body()
        if found is None and they and span.start < _NEAR_TITLE:
            found = who_talked(self.article, self.cast, self._title_cast.references)
        return replace(found, span=span) if found is not None else Speaker(words, "other", span)

    def _body_named_before(self, span: Span) -> Speaker | None:
        """`It` after `Kenya left the pact.`: the state or organisation that the sentence before is about."""
        named = self.heard.body_before(span)
        # `the Obama administration` is not he; `Obama` is.
        if named is None or any(r.span.end == named.end for r in self.cast.within(named)):
            return None
        name = named.of(self.text)
        known = country_named(self.world, name) is not None or self.world.organisation(name) is not None
        # `Roads` that opens a sentence is no name
        unsure = " " not in name and re.search(rf"[a-z,] {re.escape(name)}\b", self.text) is None
        return replace(self._by_words(named, name), span=span) if known or not unsure else None

    # ---- the expert, the Belarusian leader --------------------------------------------------------------
    def _by_role(self, span: Span, words: str, head: str) -> Speaker | None:
        """The latest person whom a role word fits; None when the words are no such thing."""
        words = _DOTTED.sub(lambda state: state[0].replace(".", ""), words)
        own = _WORD.findall(words.lower())
        if (office := of_state(words)) is not None:
            head = office
        elif "of" in own[2:]:
            # `the secretary of state`: what stands behind `of` belongs to the office.
            head = head_noun(words)
        if head not in self.reporting.roles and head not in self.reporting.experts:
            return None
        country = country_in(self.world, words)
        anybody = own[0] in _INDEFINITE and len(own) > 1 and not head.startswith("spokes")
        if anybody or (own[0] not in DEFINITE and country is None and len(own) > 1):
            return None
        people = self._of_rank(span, head, own)
        fitting = [p for p in people if self._fits(p, head, own, country)]
        if head in self.reporting.experts:
            fitting += [p for p in people if self.heard.persons and p.id == self.heard.persons[-1].id]
        elif country is None:
            # `the president` is the one who needs no country to be told apart.
            often = self._named if head in ONE_OF_ITS_KIND else Counter[str]()
            fitting.sort(key=lambda p: (country_in(self.world, p.role or "") is not None, -often[p.id]))
        elif head in ONE_OF_ITS_KIND:
            # `the Peruvian president`: who is called so comes before one whose office is not told.
            fitting.sort(key=lambda p: not p.role or "former" in p.role.lower())
        if (unnamed := self._unnamed(words, head, own, fitting)) is not None:
            return replace(unnamed, span=span)
        if not fitting and head in ONE_OF_ITS_KIND:
            fitting = [p for p in self._titled if self._fits(p, head, own, country)]
        if fitting or country is not None:
            return as_speaker(fitting[0], span) if fitting else None
        return bearer_in_title(self.title, span, head) or self._without_office(span)

    @property
    def _titled(self) -> Sequence[Person]:
        """The people whom the title names: `the President` of a text that never does."""
        return self._title_cast.people

    @cached_property
    def _title_cast(self) -> Cast:
        return cast_of_title(self.article, self.world)

    def _again(self, span: Span, words: str, head: str) -> Speaker | None:
        """`the analysts` after `analysts at JPMorgan`."""
        size = len(words.split())
        if not (
            size == _AGAIN or (size <= _SHORT + 1 and head in _BODIES_TOLD_OF)
        ) or not words.lower().startswith(("the ", "those ", "these ")):
            return None
        found = self.heard.unnamed_before(head)
        return replace(found[1], span=span) if found is not None else None

    def _by_trade(self, span: Span, words: str, head: str) -> Speaker | None:
        """`The teacher` right after somebody spoke of whom nothing else was told."""
        low = words.lower().split()
        if len(low) not in (_AGAIN, _SHORT) or low[0] != "the" or not is_human(head):
            return None
        called = next((p for p in self._recent(span) if is_of_trade(p.role or "", low[1:])), None)
        return as_speaker(called, span) if called else self._without_office(span)

    def _unnamed(
        self, words: str, head: str, own: Sequence[str], fitting: Sequence[Person]
    ) -> Speaker | None:
        """`the diplomat` after `an Asian diplomat`, unless somebody named whom the word fits spoke since."""
        telling = [word for word in words.split()[1:] if word[0].isupper()]
        found = self.heard.unnamed_before(head, telling) if own[0] in DEFINITE else None
        # `the River House official` after `a senior River House official`.
        if found is None or not (
            len(own) <= _SHORT or set(own[1:]) <= set(_WORD.findall(found[1].name.lower()))
        ):
            return None
        rank, speaker = found
        states = {country_in(self.world, words), country_in(self.world, speaker.name)}
        if None not in states and len(states) > 1:
            return None  # `the Kenyan official` after `a White House official`
        since = {s.id for s in self.heard.persons[rank:]}
        return None if any(p.id in since for p in fitting) and head not in ANY_OFFICE else speaker

    def _recent(self, span: Span) -> Sequence[Person]:
        """The people of the article, the latest to speak or to be named first."""
        spoken = [p for s in reversed(self.heard.persons[-8:]) if (p := self.cast.by_id(s.id or ""))]
        named = [r.person for r, _ in zip(self.cast.before(span.start), range(_REACH), strict=False)]
        taken_over = named and self.heard.named_since(span, named[0].gender or "male") is not None
        latest = [*named, *spoken] if taken_over else [*spoken, *named]
        return list(dict.fromkeys([*latest, *self.cast.people[:_REACH]]))

    def _of_rank(self, span: Span, head: str, own: Sequence[str]) -> Sequence[Person]:
        """Those whom a role word may mean; hardly anybody with a name is `the official`, but who speaks."""
        people = self._recent(span)
        if head != "official":
            return people
        speaks = own[0] in DEFINITE and len(own) <= _SHORT and self.heard.persons
        return people[: int(bool(speaks))]

    def _fits(self, person: Person, head: str, own: Sequence[str], country: str | None) -> bool:
        if head in self.reporting.experts:
            return person.kind == "expert"
        return may_bear(person, head, own, country, self.world)

    def _without_office(self, span: Span) -> Speaker | None:
        """`the prime minister` right after somebody spoke whose office the article never names."""
        person = self.cast.by_id(self.heard.persons[-1].id or "") if self.heard.persons else None
        near = self.last is not None and self.heard.persons and self.last.id == self.heard.persons[-1].id
        there = self.text.endswith(" where ", 0, span.start)  # `in Peru, where the prime minister`
        if person is None or person.role is not None or not near or there:
            return None
        return as_speaker(person, span)

    def _by_surname(self, span: Span, words: str, head: str) -> Speaker | None:
        """`May`, `something Roe`: somebody named in full elsewhere, by a surname that is a word as well."""
        namesakes = self._namesakes.get(head, ())
        before = words[: -len(head)].strip()
        lone = before.islower() or before in _HONORIFICS
        return as_speaker(namesakes[0], span) if len(namesakes) == 1 and lone and head[:1].isupper() else None

    def _body_before(self, span: Span) -> Speaker | None:
        """`the bloc`: the international organisation named last, else in the title."""
        before = self.text[max(0, span.start - _BODY_REACH) : span.start]
        for word in [*reversed(_CAPITALS.findall(before)), *_CAPITALS.findall(self.title)]:
            body = self.world.organisation(word)
            if body is not None:
                name = body.name if self._spells(body.name) else body.id
                return Speaker(name, "official", span, body.id)
        return None

    def _spells(self, name: str) -> bool:
        """Whether the text has a body's whole name, as looked for once."""
        if name not in self._spelt:
            self._spelt[name] = f"{name} " in self.text
        return self._spelt[name]

    # ---- the ministry, Beijing, experts -----------------------------------------------------------------
    def _by_words(self, span: Span, words: str) -> Speaker:
        """A state or organisation by its id, anybody else by the words."""
        name = _POSSESSIVE.sub("", _ARTICLE.sub("", words))
        if len(name) > 80:
            return Speaker(words, "other", span)
        country = country_named(self.world, name) or half_named(self.world, self.text, words)
        if country is not None:
            if name.endswith("s") and name[:-1] in country.demonyms:
                # `Kenyans`: a people, not their state.
                return Speaker(_POSSESSIVE.sub("", words), "other", span, country.id)
            seat = name.lower() in self._seats
            return Speaker(words if seat else country.name, "official", span, country.id)
        if (body := self.world.organisation(name)) is not None:
            spelt = body.name if self._spells(body.name) else name
            return Speaker(spelt, "official", span, body.id)
        if head_noun(name) in self.reporting.roles | self.reporting.experts:
            return Speaker(_POSSESSIVE.sub("", words), "other", span)
        full = fuller_name(self.text, span, _POSSESSIVE.sub("", words)) or body_called_so(
            self.text, span, self.heard.body_beside(span)
        )
        return Speaker(full or _POSSESSIVE.sub("", words), "other", span)
