"""Sentences, quotations and people to statements: what was said, by which words, and by whom."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tui_reader.analysis.naming.cast import Cast
from tui_reader.analysis.naming.page import page_of
from tui_reader.analysis.recutting import Recut
from tui_reader.analysis.saying.attribution import attributions_in
from tui_reader.analysis.saying.going_on import told_at_the_end, who_goes_on
from tui_reader.analysis.saying.headlines import (
    headlines_of,
    labels_of,
    read_headline,
    read_label,
    tokens_of_headline,
)
from tui_reader.analysis.saying.introductions import (
    announced_by,
    introduced_by,
    is_item,
    named_at_once,
    quotes_items,
)
from tui_reader.analysis.saying.joint import with_those_before, without_agent
from tui_reader.analysis.saying.noun_phrases import without_issue
from tui_reader.analysis.saying.phrases_ahead import phrase_after
from tui_reader.analysis.saying.posts import find_posts
from tui_reader.analysis.saying.proper import proper
from tui_reader.analysis.saying.quotations import Quotation
from tui_reader.analysis.saying.readings import NounPhrase, Reading, reading_of
from tui_reader.analysis.saying.reported import Attribution
from tui_reader.analysis.saying.reporting import Reporting, reporting_of
from tui_reader.analysis.saying.set_off import find_set_off
from tui_reader.analysis.saying.signatures import signed_behind
from tui_reader.analysis.saying.speakers import Speakers
from tui_reader.analysis.saying.tokens import Passage, Token, passages_of, recut, tokens_of
from tui_reader.analysis.saying.transcripts import find_turns
from tui_reader.analysis.sentences import Sentence
from tui_reader.analysis.sightings import Sightings
from tui_reader.analysis.word_classes import listed
from tui_reader.domain.annotation import Speaker, Statement, StatementKind
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span
from tui_reader.knowledge.world import World

# A quotation with nobody's name beside it is speech from this many words on.
_SPEECH = 5
_ENDS = ".!?…,"
_HANDED_ON = listed("quoted cited carried obtained seen reviewed viewed interviewed aired")
# What a site has its readers agree to is nobody's statement.
_SITES_OWN = re.compile(
    r"\b(?:read|agree to) the\s+(?:privacy policy|terms of (?:use|service))\b", re.IGNORECASE
)


# `author of the book “Rivers: How They Flow”`, `said on RBN’s “Good Night Bern”`
_WORK = re.compile(
    r"\b(?:books?|novel|memoir|film|movie|documentary|song|album|poem|play|essay|paper|article|report|study"
    r"|titled|entitled|headlined)(?: (?:called|titled|entitled|named))?,? \Z"
    r"|\bon [A-Z][\w.]*[’']s \Z"
)


def find_statements(
    article: Article, sentences: Sequence[Sentence], quotations: Sequence[Quotation], cast: Cast, world: World
) -> tuple[Statement, ...]:
    """The statements of an article in order of their place; parts of one share a `group`."""
    turns = find_turns(article, cast, world) or find_posts(article, cast) or find_set_off(article, cast)
    spoken = [turn.span for turn in turns]
    starts = [span.start for span in spoken]
    rest = [s for s in sentences if not _in_any(s.span, spoken, starts)]
    words = page_of(article, sentences, world).words
    telling = Sightings(words, reporting_of(world).telling)
    reader = _Reader(article, cast, world, telling, recut(words), len(turns), [q.outer for q in quotations])
    found = [turn.statement(number) for number, turn in enumerate(turns)]
    for headline in headlines_of(article):
        found.extend(reader.read_headline(headline))
    for label in labels_of(article):
        found.extend(reader.read_label(label))
    for _, passages in groupby(passages_of(rest, quotations), key=lambda p: p.block):
        found.extend(reader.read_block(tuple(passages)))
    return tuple(told_at_the_end(article, sorted(found, key=lambda s: (s.span, s.group)), quotations))


def _in_any(span: Span, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, span.end - 1) - 1
    return index >= 0 and spans[index].end > span.start


class _Reader:
    """Reads block after block; remembers who spoke."""

    def __init__(  # noqa: PLR0917 - all that the steps before it found
        self,
        article: Article,
        cast: Cast,
        world: World,
        telling: Sightings,
        known: Recut,
        groups: int,
        quoted: Sequence[Span],
    ) -> None:
        self.text = article.text
        self.title = article.title
        self.cast = cast
        self.telling, self.known = telling, known
        self.reporting: Reporting = reporting_of(world)
        self.speakers = Speakers(article, cast, world, self.reporting, quoted)
        self.group = groups
        self.open: Statement | None = None
        """The last quotation where it runs on into the next paragraph."""
        self.before: Passage | None = None
        """The passage before, where it may lead up to a quotation: no statement, or a colon at its end."""
        self.listed: Speaker | None = None
        """Whose words the items of a list are, as the line before the list says."""

    def read_block(self, passages: Sequence[Passage]) -> Iterator[Statement]:
        here: Speaker | None = None
        if self.listed is not None and not is_item(self.text, passages[0].span):
            self.listed = None
        for passage in passages:
            statements = list(self._read(passage, here))
            yield from statements
            leads = not statements or passage.span.of(self.text).endswith(":")
            self.before = passage if leads else None
            if self.text[passage.span.end - 1] not in _ENDS and not is_item(self.text, passage.span):
                self.listed = self._announced(passage) or self.listed
            if statements:
                here = who_goes_on(statements)

    def _announced(self, passage: Passage) -> Speaker | None:
        """Whose words the quotations of a list are: the document's, or his, of which its first line tells."""
        if (announced := announced_by(self.text, passage.span)) is not None:
            return self.speakers.resolve(announced, None, announced.of(self.text).split()[-1])
        if not quotes_items(self.text, passage.span.end):
            return None
        reading = reading_of(self.text, tokens_of(self.text, passage), passage.span, self.cast)
        source = introduced_by(reading, reading.end)
        if source is not None and source.reference is not None:
            return self._named(reading, source)
        named = {reference.person: reference for _, _, reference in reading.names}
        alone = source is None and len(named) == 1  # `Minister Jane Roe on state television`
        return self.speakers.resolve_name(next(iter(named.values())).span) if alone else None

    def read_headline(self, passage: Passage) -> Iterator[Statement]:
        """What a headline has somebody say."""
        words = passage.span.of(self.text)
        if ":" not in words and not self.telling.any_in(passage.span):
            return
        tokens = tokens_of_headline(self.text, passage, self.reporting)
        reading = reading_of(self.text, tokens, passage.span, self.cast)
        for attribution in read_headline(reading, self.reporting):
            yield from self._made(reading, attribution)

    def read_label(self, passage: Passage) -> Iterator[Statement]:
        """What a line of the text has somebody say whom it names with a colon."""
        reading = reading_of(self.text, tokens_of(self.text, passage, self.known), passage.span, self.cast)
        is_title = passage.span.of(self.text) == self.title
        if (attribution := read_label(reading, is_title=is_title)) is not None:
            yield from self._made(reading, attribution, remembered=False)

    def _read(self, passage: Passage, here: Speaker | None) -> Iterator[Statement]:
        if not passage.quotations and not self.telling.any_in(passage.span):
            return
        reading = reading_of(self.text, tokens_of(self.text, passage, self.known), passage.span, self.cast)
        quoted: set[int] = set()
        found: list[Statement] = []
        for attribution in attributions_in(reading, self.reporting):
            source = proper(reading, attribution.source) if attribution.source else None
            if source is None and attribution.source:
                continue
            same = source is attribution.source
            found.extend(self._made(reading, attribution if same else replace(attribution, source=source)))
            if passage.quotations:
                quoted.update(_quoted_in(reading, attribution))
        for at, token in enumerate(reading.tokens if passage.quotations else ()):
            if token.quotation is not None and token.quotation.span.start not in quoted:
                named = self._introduced(reading, passage, at) or self.listed
                before = () if named else found
                found.extend(
                    self._unclaimed(passage, token.quotation, named or here, before, led_up_to=bool(named))
                )
        yield from found
        last = passage.quotations[-1] if passage.quotations else None
        self.open = next((s for s in found if last and not last.closed and s.span == last.span), None)

    def _made(
        self, reading: Reading, attribution: Attribution, *, remembered: bool = True
    ) -> Iterator[Statement]:
        """An attribution's parts as statements."""
        first, last = attribution.cue
        cue = Span(reading.tokens[first].start, reading.tokens[last - 1].end)
        source = attribution.source
        if source is not None and reading.low(source.last) == "you":
            return  # `If you think that`, `you agree with`: whoever reads it
        speaker = self._speaker(reading, attribution)
        self.group += 1
        for start, end in attribution.parts:
            for span, kind in _spans(reading, start, end, infinitive=attribution.rule.endswith(_INFINITIVES)):
                if kind == "indirect" and _SITES_OWN.search(self.text, span.start, span.end):
                    continue
                yield Statement(
                    span, kind, self.group, attribution.rule, attribution.confidence, cue, speaker
                )
        if speaker is not None and remembered and not self._hands_on(reading, attribution, speaker):
            self.speakers.remember(speaker, cue.end)

    def _hands_on(self, reading: Reading, attribution: Attribution, speaker: Speaker) -> bool:
        """`“C,” Roe said, according to state media`: Roe spoke last, not who hands it on."""
        heard = self.speakers.heard
        told = attribution.rule.startswith("according") and not heard.is_person(speaker)
        return told and heard.spoke_since(reading.tokens[0].start)

    def _speaker(self, reading: Reading, attribution: Attribution) -> Speaker | None:
        source, parts = attribution.source, attribution.parts
        if source is None:
            return None
        said = None
        if parts and parts[0][1] <= source.first:  # `Roe, he said, must leave`
            said = Span(reading.tokens[parts[0][0]].start, reading.tokens[parts[0][1] - 1].end)
        return self._named(reading, source, said)

    def _named(self, reading: Reading, source: NounPhrase, said: Span | None = None) -> Speaker:
        source = without_agent(reading, source, self.reporting.occasions)
        alone = without_issue(reading, source) if source.reference is None else source
        if alone.last == source.last - 1:
            return self._issued(reading, alone, said)
        all_of_them = with_those_before(reading, source)
        if all_of_them is not source:
            return self.speakers.together(all_of_them.span(reading.tokens))
        speaker = self.speakers.resolve(
            source.span(reading.tokens), source.reference, reading.tokens[source.last].text, said
        )
        relative = source.begins if source.last < source.begins <= source.last + _NEAR_WHO else None
        if relative is None or speaker.span is None:
            return speaker
        # `Roe, who said`: the words nearest the cue that stand for the source
        return replace(speaker, span=Span(speaker.span.start, reading.tokens[relative].end))

    def _issued(self, reading: Reading, alone: NounPhrase, said: Span | None) -> Speaker:
        """`the tally kept by the bank`: who kept it belongs to its name where nobody else is meant."""
        speaker = self._named(reading, alone, said)
        by = alone.last + 2
        documented = reading.low(by) == "by" and reading.low(by - 1) not in _HANDED_ON
        agent = phrase_after(reading, by + 1) if documented else None
        if agent is None or speaker.name != alone.span(reading.tokens).of(self.text):
            return speaker
        whole = Span(reading.tokens[alone.first].start, reading.tokens[agent.last].end)
        return replace(speaker, name=whole.of(self.text))

    def _introduced(self, reading: Reading, passage: Passage, at: int) -> Speaker | None:
        """Who is named where words lead up to the quotation at token `at`: `Roe went further: “…”`,
        `Roe agreed. “…”`."""
        if (source := named_at_once(reading, at)) is not None:
            return self._named(reading, source)
        if at and reading.low(at - 1) != ":":
            return None
        if at:
            source = introduced_by(reading, at - 1)
        else:
            before = self.before
            if before is None or (before.block != passage.block and self.text[before.span.end - 1] != ":"):
                return None
            reading = reading_of(self.text, tokens_of(self.text, before, self.known), before.span, self.cast)
            source = introduced_by(reading, reading.end)
        return self._named(reading, source) if source is not None else None

    def _unclaimed(
        self,
        passage: Passage,
        quotation: Quotation,
        here: Speaker | None,
        found: Sequence[Statement],
        *,
        led_up_to: bool,
    ) -> Iterator[Statement]:
        """A quotation that no cue claims: more of the last speaker's words, or no speech at all; a few words
        are speech where others `led_up_to` them: `Roe was blunt: “No.”`."""
        words = quotation.span.of(self.text)
        if _is_title(words) or _WORK.search(
            self.text, max(0, quotation.outer.start - 40), quotation.outer.start
        ):
            return
        alone = (
            quotation.outer.start - passage.span.start <= 1 and passage.span.end - quotation.outer.end <= 2
        )
        if (
            alone
            and words[-1] not in _ENDS
            and (words.isupper() or _is_heading(self.text, passage, quotation))
        ):
            return  # a heading that quotes: ‘NO WAY BACK’
        if quotation.continued and self.open is not None:
            yield replace(
                self.open,
                span=quotation.span,
                cue=None,
                speaker=self.open.speaker,
                rule="quotation_continued",
            )
            return
        if not alone and len(words.split()) < _SPEECH and not (led_up_to and words[-1] in ".!?"):
            return
        signed = signed_behind(self.text, quotation.outer)
        speaker = self.speakers.resolve_name(signed) if signed is not None else None
        speaker = speaker or who_goes_on(found) or here
        if speaker is None and alone:
            speaker = self.speakers.last
        if speaker is None:
            speaker = self.speakers.nearest(quotation.outer.start, passage.block.start) or self.speakers.last
        if speaker is None and alone:
            speaker = self.speakers.sender(quotation.outer.start)
        self.group += 1
        rule = "quotation_follows" if alone else "quotation_in_passing"
        yield Statement(
            quotation.span,
            "direct",
            self.group,
            rule,
            0.8 if alone else 0.5,
            None,
            speaker,
        )


def _is_heading(text: str, passage: Passage, quotation: Quotation) -> bool:
    """Whether a few quoted words, no full stop behind them, are all that a block has."""
    rest = text[passage.block.start : quotation.outer.start] + text[quotation.outer.end : passage.block.end]
    return not rest.strip() and len(quotation.span.of(text).split()) <= _LONGEST_HEADING


_LONGEST_HEADING = 8
_NEAR_WHO = 2
"""Tokens to `who`, a comma among them."""


def _is_title(words: str) -> bool:
    """`“Building New Dams for a Safer Nation”`: a work or an order, its long words all in capitals."""
    every = words.rstrip(".,").split()
    long = [word for word in every if len(word) > _LONG]
    capital = all(word[0].isupper() or word[0].isdigit() for word in long)
    if len(long) > _FEW and words[-1] not in ".!?":
        return capital
    # `named “Best City in Asia 2023.”`: a year, and but for small words all in capitals
    dated = any(w.isdigit() and len(w) == _YEAR for w in every)
    return dated and all(w[0].isupper() or w[0].isdigit() or w in _SMALL for w in every)


_LONG = 4
"""Letters that small words of a title may have."""
_FEW = 2
_YEAR = 4
_SMALL = frozenset(("of", "the", "in", "for", "and", "on", "to", "a", "an", "at", "&"))


def _quoted_in(reading: Reading, attribution: Attribution) -> Iterator[int]:
    """Where the quotations begin that are a part of what is attributed."""
    for start, end in attribution.parts:
        quotations = (token.quotation for token in reading.tokens[start:end])
        yield from (quotation.span.start for quotation in quotations if quotation is not None)


def _spans(
    reading: Reading, start: int, end: int, *, infinitive: bool
) -> Iterator[tuple[Span, StatementKind]]:
    """A run of tokens as what it is: quotations alone, a clause with quoted words, or a clause."""
    tokens = reading.tokens[start:end]
    while tokens and tokens[-1].low in (",", ";", ":", "—", "–", "--", "-", "."):
        tokens = tokens[:-1]
    while tokens and tokens[0].low in (",", ";", ":", "—", "–", "--", "-"):
        tokens = tokens[1:]
    if not tokens:
        return
    quotations = [t.quotation for t in tokens if t.quotation is not None]
    if quotations and not any(t.low[:1].isalnum() for t in tokens):
        for quotation in quotations:
            yield quotation.span, "direct"
        return
    first = _complementiser(reading, start, infinitive=infinitive) or tokens[0]
    yield Span(first.start, tokens[-1].end), "mixed" if quotations else "indirect"


_INFINITIVES = ("pledged_to", "noun_to", "judged_by_to")
"""How the rules are called that read an infinitive."""


def _complementiser(reading: Reading, start: int, *, infinitive: bool) -> Token | None:
    """The `that` which opens a clause (`said that they …`, `said that, in May, they …`), the `to` of an
    infinitive (`vowed to stay`)."""
    at = start - 1 - (reading.low(start - 1) == ",")
    opens = reading.low(at) == "that" or (infinitive and reading.low(at) == "to")
    return reading.tokens[at] if at >= 0 and opens else None
