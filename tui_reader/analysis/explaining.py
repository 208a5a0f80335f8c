"""An article with its findings in; out comes why each was found: the rule, the words that it fired on,
and how it was told who is meant.

Read off the findings afterwards, so that nothing is slower or larger for it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from tui_reader.analysis.aiming.words import listed
from tui_reader.domain.annotation import Annotations, Mention, Priority, Speaker, Statement
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span
from tui_reader.domain.view import Explanation, Reason

# A quotation beside which nobody is named; its speaker was named before.
_FOLLOWING = frozenset(("quotation_continued", "quotation_follows"))
_RULES = {
    "said_that": "who, a word of saying, that, what was said",
    "said_clause": "who, a word of saying, what was said",
    "said_colon": "who, a word of saying, a colon, what was said",
    "said_quotation": "who, a word of saying, a quotation",
    "said_after": "what was said, then who said it",
    "quotation_said": "a quotation, then who said it",
    "according_to": "according to whom",
    "as_noted": "as who noted, what was said",
    "as_noted_by": "as noted by whom",
    "said_doing": "who, a word of saying, what was done",
    "headline_colon": "a headline that begins with who said it, a colon, what was said",
    "in_words_of": "in whose words",
    "quoted_as_saying": "who was quoted as saying it",
    "noun_that": "a noun of saying, and what was said",
    "noun_is_that": "a noun of thinking, and what is thought",
    "noun_to": "whose threat, promise or call, and to do what",
    "called_by": "what is called so by whom",
    "judged_by_as": "what is seen by whom as what",
    "judged_by_of": "what is blamed by whom for what",
    "judged_by_for": "what is blamed by whom for what",
    "judged_by_to": "who is urged by whom to do what",
    "asked": "who asked what",
    "called": "who called what by which name",
    "object": "who judged, cited or named what",
    "urged_to": "who urged whom to do what",
    "pledged_to": "who pledged to do what",
    "expects_to": "who expects what to happen",
    "accused_of": "who accused whom of what",
    "described_as": "who described what as what",
    "called_for": "who called for what",
    "what_was_said": "a clause with “what” or “how” that is said",
    "object_quoted": "quoted words as the object of a word of saying",
    "quotation_continued": "the quotation before was left open and goes on here",
    "quotation_follows": "a quotation alone, after words of the same speaker",
    "quotation_in_passing": "a quotation with no word of saying beside it",
    "signed_text": "the whole text is signed by its author",
    "signed_post": "a post that its author signs by name, handle and day",
    "introduced_text": "a sentence introduces what follows as somebody’s words",
    "set_off_text": "a line that ends in `said:` sets off what follows as somebody’s words",
    "transcript": "the speaker’s mark at the head of the paragraph, or of one before",
}
# How the source of a cue was found, where it is not the subject right before it.
_SOURCES = {
    "chain": "who spoke just before",
    "participle": "whom a participle goes with",
    "infinitive": "whom an infinitive goes with",
    "passive": "it was said by nobody who is named",
}
_FRAMES = {
    "verb_to": "who, a verb of wanting, to do what",
    "perfect_to": "who, a verb of wanting, to do what",
    "verb": "who, a verb of wanting, what",
    "saying_to": "who says that they will do what",
    "saying": "who says that they want what",
    "request": "who asks whom to do what",
    "demand": "who demands that something be so",
    "adjective": "who is ready, eager or aimed at what",
    "noun": "whose aim, and what it is",
    "noun_is_that": "a noun of thinking, and what is thought",
    "noun_to": "whose aim it is to do what",
    "continued": "the aims go on from the noun before",
    "impersonal": "it is important (or the like) to do what",
    "modal": "who will, would or must do what",
    "standing": "what stands first for whom",
    "weight": "what is given weight or attention by whom",
    "weighty": "what is important for the one who speaks",
    "act": "who does something to what end",
    "utmost": "who does all they can to do what",
    "so_as": "who does something to what end",
    "way": "the only or best way, and what it is",
    "supporter": "who supports or believes in what",
    "chance": "what there is a chance to do",
    "announced": "what it was decided to do",
    "worrying": "what is worrying to whom",
    "matters": "what matters for the one who speaks",
    "first": "what comes first for the one who speaks",
    "in_interest": "what is in whose interest",
    "judged": "who calls what a danger",
    "underway": "who says what his side is about to do",
    "bidden": "what the head of a side bids his own people",
    "tabled": "who puts a bill on it to the vote",
    "taken": "who takes it as a duty",
    "ruled_out": "what one who speaks for a side rules out",
    "led": "a line above a list bids its items or names them as goals",
    "begun": "an act that is announced as it begins",
    "planned": "a thing that is said to be planned",
    "stressed": "who stresses how important or needed what is",
    "worry": "whose fear, and of what",
    "threat": "a danger to whom, and which",
    "harm": "what harms what is dear to whom",
    "alarm": "what alarms whom",
    "avowal": "what one’s own side supports or wants",
    "required": "what the state of affairs calls for",
    "exhort": "what one’s own side is called on to do",
    "cleft": "what it is that they want",
    "scheduled": "what a state or a body is to do",
    "decided": "what was decided or agreed on",
    "central": "what is central to whom",
    "imperative": "what the hearers are told to do",
}
_PRONOUNS = listed("he she him her his hers they them their it its i we us our my who")
_OURS = listed("we our us my i ours")


def explain(article: Article, found: Annotations, at: Span | None = None) -> tuple[Explanation, ...]:
    """One explanation a statement and priority, in the order of the text; `at`: of those alone that overlap
    with it."""
    reading = _Reading(article.text, found)
    told = [reading.of_statement(s) for s in found.statements if at is None or s.span.overlaps(at)]
    told += [
        reading.of_priority(p)
        for p in found.priorities
        if at is None or p.span.overlaps(at) or p.sentence == at
    ]
    return tuple(sorted(told, key=lambda each: each.span))


class _Reading:
    """The findings of one text by their places."""

    def __init__(self, text: str, found: Annotations) -> None:
        self.text, self.found = text, found
        self.mentions = sorted(found.mentions, key=lambda m: m.span.start)
        self.starts = [m.span.start for m in self.mentions]

    # ---- statements ------------------------------------------------------------------------------------
    def of_statement(self, statement: Statement) -> Explanation:
        reasons = [self._rule(statement.rule, _words_of(statement.rule)), *self._cue(statement.cue)]
        reasons.append(self._speaker(statement, statement.speaker))
        told = statement.told(self.text)
        return Explanation(
            "statement", statement.span, statement.rule, statement.confidence, tuple(reasons), told
        )

    def _rule(self, rule: str, says: str) -> Reason:
        return Reason("rule", f"{rule}: {says}" if says else rule.replace("_", " "))

    def _cue(self, cue: Span | None) -> Iterator[Reason]:
        if cue is not None:
            yield Reason("cue", "the word that tells", cue)

    def _speaker(self, statement: Statement, speaker: Speaker | None) -> Reason:
        if speaker is None:
            return Reason("speaker", "nobody is named near enough")
        if speaker.span is None or statement.rule in _FOLLOWING:
            return Reason(
                "speaker",
                f"not named here: {speaker.name} spoke last",
                speaker.span or self._before(speaker.id, statement.span),
            )
        if speaker.id is None:
            told = speaker.span.of(self.text).casefold() == speaker.name.casefold()
            how = "a source without a name, told in the words of the text"
            return Reason("speaker", how if told else f"{speaker.name}, whom these words mean", speaker.span)
        return Reason("speaker", self._how(speaker, speaker.span), speaker.span)

    def _how(self, speaker: Speaker, span: Span) -> str:
        """How the words at a place were taken for this speaker."""
        words = span.of(self.text)
        if any(m.entity == speaker.id for m in self._inside(span)):
            return "named in full" if words == speaker.name else f"{speaker.name}, by the name in these words"
        if words.casefold() in _PRONOUNS:
            how = f"{speaker.name}, who fits and was named or spoke last"
        elif words.casefold() == speaker.name.casefold():
            return "by these words"
        else:
            how = f"{speaker.name}, whom the text calls so"
        named = self._before(speaker.id, span)
        return f"{how}; named before as “{named.of(self.text)}”" if named else how

    # ---- priorities ------------------------------------------------------------------------------------
    def of_priority(self, priority: Priority) -> Explanation:
        # The frame behind the kind, which may be another than the aim was found to be in the end.
        frame = priority.rule.partition(":")[0].partition("_")[2]
        says = _FRAMES.get(frame, "")
        reasons = [self._rule(priority.rule, says), *self._cue(priority.cue), self._holder(priority)]
        reasons.append(self._stated_by(priority))
        reasons += [Reason("denied", "a word of denial stands before the cue")] if priority.negated else []
        reasons += [Reason("past", "told as an aim of the past")] if priority.past else []
        return Explanation("priority", priority.span, priority.rule, None, tuple(reasons))

    def _holder(self, priority: Priority) -> Reason:
        """The words that the holder was most likely read from: the nearest before the cue that fit."""
        holder, until = priority.holder, (priority.cue or priority.span).start
        here = list(self._inside(priority.sentence))
        if named := _nearest(until, (m for m in here if holder.id and m.entity == holder.id)):
            return Reason("holder", f"{holder.name}, named here ({named.form})", named.span)
        if ours := self._ours(priority.sentence, until):
            return Reason("holder", f"{holder.name}, for whom the one who says so speaks", ours)
        people = {p.id: p for p in self.found.people}
        # Who stands there without being of that side acts for none of it.
        own = {p.id for p in people.values() if holder.id in (p.country, p.affiliation) and holder.id}
        if one := _nearest(until, (m for m in here if m.kind == "person" and m.entity in own)):
            role = people[one.entity].role
            return Reason("holder", f"{holder.name}, for which {role or one.name} acts", one.span)
        start = self.text.find(holder.name, priority.sentence.start, priority.sentence.end)
        if start >= 0:
            return Reason("holder", holder.name, Span(start, start + len(holder.name)))
        before = self._before(holder.id, priority.sentence)
        return Reason("holder", f"{holder.name}, spoken of before" if before else holder.name, before)

    def _ours(self, sentence: Span, until: int) -> Span | None:
        """The last `we` or `our` before the cue."""
        place: Span | None = None
        at = sentence.start
        for word in sentence.of(self.text).split(" "):
            bare = word.strip("“”\"'’‘,;:.()\n")
            if at < until and bare.lower() in _OURS and bare != "US":
                start = at + word.index(bare)
                place = Span(start, start + len(bare))
            at += len(word) + 1
        return place

    def _stated_by(self, priority: Priority) -> Reason:
        if priority.stated_by is None:
            return Reason("stated by", "the article itself")
        around = (s for s in self.found.statements if s.span.overlaps(priority.span) and s.speaker)
        for statement in around:
            if statement.speaker and statement.speaker.name == priority.stated_by:
                return Reason("stated by", f"{priority.stated_by}, in a statement", statement.span)
        return Reason("stated by", f"{priority.stated_by}, who says so of themselves")

    # ---- places ----------------------------------------------------------------------------------------
    def _inside(self, span: Span) -> Iterator[Mention]:
        for at in range(bisect_left(self.starts, span.start), len(self.mentions)):
            if self.starts[at] >= span.end:
                return
            yield self.mentions[at]

    def _before(self, entity: str | None, span: Span) -> Span | None:
        """Where that entity was named last before a place."""
        for at in range(bisect_left(self.starts, span.start) - 1, -1, -1):
            if entity is not None and self.mentions[at].entity == entity:
                return self.mentions[at].span
        return None


def _words_of(rule: str) -> str:
    """A rule in words; of `chain_said_that` those of both parts."""
    how, _, name = rule.partition("_")
    if rule in _RULES or how not in _SOURCES or name not in _RULES:
        return _RULES.get(rule, "")
    return f"{_RULES[name]}; {_SOURCES[how]}"


def _nearest(until: int, mentions: Iterable[Mention]) -> Mention | None:
    """The last one before a place, else the first one behind it."""
    ordered = list(mentions)
    before = [m for m in ordered if m.span.start < until]
    return before[-1] if before else next(iter(ordered), None)
