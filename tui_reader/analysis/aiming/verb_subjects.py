"""The subject of a verb: from the words before it to who wants, across auxiliaries, commas and relatives."""

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.aiming.clause_starts import clause_start, phrase_start
from tui_reader.analysis.aiming.holders import Subject
from tui_reader.analysis.aiming.lines import Line
from tui_reader.analysis.aiming.phrases import are_joined, without_auxiliaries, without_time
from tui_reader.analysis.aiming.reports import verb_of_speech
from tui_reader.analysis.aiming.subjects import Subjects
from tui_reader.analysis.aiming.words import (
    AUXILIARIES,
    BE,
    DASHES,
    MARKS,
    PERSONS,
    PREPOSITIONS,
    REPORTING,
    STOPS,
    SUBORDINATORS,
    Word,
    is_adverb,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

_RELATIVES = listed("who which that")
_COORDINATORS = listed("and or but : then")
_BREAKS = MARKS | DASHES | listed(', ) - "')
_OPENS_ASIDE = listed(", ( — – -")
_LONGEST_ASIDE = 40
_FARTHEST_REPORT = 80
_DEEPEST = 3
_LONGEST_THING, _LONGEST_HEAD = 14, 3
_ASKED = listed(
    "proposed demanded agreed urged asked recommended requested pledged vowed promised hoped feared"
)
_BEFORE_DOING = listed("in by while when after before despite besides upon on")
_PAPERS = listed(
    """
    statement resolution letter declaration communique communiqué bill law motion petition decree text memo
    document note message tweet order directive amendment appeal legislation measure
    """
)
_MADE = listed(
    """
    passed passes adopted adopts approved approves issued issues signed signs released publishes published
    endorsed endorses backed submitted tabled introduced sponsored drafted circulated sent wrote unveiled
    presented proposed
    """
)
_LONGEST_DATE, _LONGEST_NAME = 7, 6
_AFTER = listed("after before since until once")
_TIMES = listed("after before since until once as")
_SPOKESMEN = listed(
    """
    spokesman spokeswoman spokesperson official source minister diplomat ambassador envoy and who which that
    he she
    """
)
_THOSE_WHO_SAY = listed("he she it they")
_ONE = listed("he she")
_ACCUSES = listed("accuse accuses accused accusing suspect suspects suspected suspecting")
_BLAMES = listed(
    """
    blame blames blamed blaming criticise criticises criticised criticising criticize criticizes criticized
    criticizing condemn condemns condemned condemning praise praises praised praising thank thanks thanked
    thanking denounce denounces denounced denouncing slammed blasted
    """
)


def subject_of_verb(
    subjects: Subjects, line: Line, at: int, *, gerund: bool = False, saying: bool = False, depth: int = 0
) -> Subject | None:
    """The subject of the verb at word `at`; one of `saying` may share it with a verb that reports
    (`said that …, and called on …`; `he told the fishermen, calling on …`)."""
    words = line.words
    end, negated, past = _behind_subject(line, at)
    if gerund and (end == 0 or (end == 1 and words[0].low in _BEFORE_DOING)):
        return subjects.ahead(line, at)  # `(By) seeking a loan, Chile …`
    if end == 0 or depth > _DEEPEST:
        return None
    end = _before_mark(line, end)
    if end > 1 and words[end - 2].low == "what" and words[end - 1].low in PERSONS:
        return None  # `what we need to win is time`
    low = words[end - 1].low
    if gerund and (accusing := _accusing(words, end)):
        # `accused Chile of seeking A`, `Chile was accused of seeking A`
        passive = accusing == end - 2
        blamed = None if passive else subjects.of_phrase(line, accusing + 1, end - 1)
        blamed = subject_of_verb(subjects, line, accusing, depth=depth + 1) if passive else blamed
        return blamed and replace(blamed, negated=blamed.negated or negated)
    if low == "to" and end > 1:
        found = subject_of_verb(subjects, line, _matrix(words, end - 1), depth=depth + 1)
    elif low in _RELATIVES and end > 1 and words[end - 2].low not in REPORTING:
        behind = end - 2 if words[end - 2].low in _OPENS_ASIDE else end - 1
        found = subjects.of_phrase(line, phrase_start(words, behind), behind)
        if found is None and behind < end - 1:
            found = _named_at(subjects, line, behind, person=low == "who")  # `anger from Lima, which is`
    elif low in _BREAKS:
        sayer = _sayer(subjects, line, end - 1) if saying and gerund else None
        sayer = sayer or (_owner_before(subjects, line, end - 1) if gerund else None)
        # `Chile — a rich state — is seeking`
        finite = gerund and any(words[k].low in BE for k in range(end, at))
        apart = _across_comma(subjects, line, end, gerund=False) if finite else None
        found = sayer or apart or _across_comma(subjects, line, end, gerund=gerund)
    elif low in _COORDINATORS or (gerund and (low in PREPOSITIONS or low in ("while", "when"))):
        found = (_sayer(subjects, line, end - 1) if saying else None) or subjects.main(line, end - 1)
    else:
        found = _of_words_before(subjects, line, end, depth)
    if gerund and end == at and low not in _BREAKS:
        paper = _whose_paper(subjects, line, end) if saying and found is None else None
        found = found or paper or _whose_doing(subjects, line, end)
    if found is None or ((found.negated or not negated) and (found.past or not past)):
        return found
    return replace(found, negated=found.negated or negated, past=found.past or past)


def _accusing(words: Sequence[Word], end: int) -> int | None:
    """The verb of `accused Chile of`, `blames Chile for` that ends before a gerund."""
    if words[end - 1].low not in ("of", "for"):
        return None
    for at in range(end - 2, max(-1, end - _LONGEST_THING), -1):
        low = words[at].low
        if low in (_ACCUSES if words[end - 1].low == "of" else _BLAMES):
            return at if at < end - 2 or words[at - 1].low in BE else None
        if low in STOPS or low in SUBORDINATORS or low == ",":
            return None
    return None


def _of_words_before(subjects: Subjects, line: Line, end: int, depth: int) -> Subject | None:
    """Whom the noun phrase or pronoun right before a verb means."""
    found = _behind_time(subjects, line, end)
    if found is None and line.words[end - 1].low in _ONE:
        found = _who_says_so(subjects, line, end, depth)
    if line.words[end - 1].low == "it" and _says_another(subjects, line, end, depth):
        return None
    start = _phrase_start(line, end)
    found = found or subjects.of_phrase(line, start, end) or _behind_predicate(subjects, line, start, end)
    found = found or _who_says_so(subjects, line, end, depth)
    behind = next((at + 1 for at in range(end - 1, start, -1) if line.words[at].low in _AFTER), end)
    return found or subjects.of_phrase(line, behind, end)  # `a day after Chilean envoys vowed to`


def _says_another(subjects: Subjects, line: Line, end: int, depth: int) -> bool:
    """`The firm said it would`: whether `it` is one who holds no aims; of a spokesman it is his side."""
    verb = verb_of_speech(line.words, end - 1)
    if verb is None or line.words[verb].low.endswith("ing"):
        return False
    behind = _before_name(line.words, without_auxiliaries(line, verb)[0])
    low = line.words[behind - 1].low if behind else ""
    if low in _SPOKESMEN or not low.isalpha() or low.endswith("s"):
        return False
    named = next((a for a in line.actors if a.after == behind), None)
    if named and named.form == "person":
        return False
    return subject_of_verb(subjects, line, verb, depth=depth + 1) is None


def _before_name(words: Sequence[Word], end: int) -> int:
    """`The company, Roe Mills, says`: the end of what the name between two commas is told of."""
    if end < _DEEPEST or words[end - 1].low != ",":
        return end
    near = range(end - 2, max(0, end - _LONGEST_NAME - 1), -1)
    return next((at for at in near if words[at].low == ","), end)


def _behind_predicate(subjects: Subjects, line: Line, start: int, end: int) -> Subject | None:
    """`The council has run out of time and Chile may`: the name that `and` parts from a predicate."""
    actor = next((a for a in line.actors if a.after == end and not a.adjective), None)
    if actor is None or start == 0 or line.words[start - 1].low not in AUXILIARIES:
        return None
    before = actor.first - 1 - (line.words[actor.first - 1].low == "the")
    joined = before > start and line.words[before].low in ("and", "but")
    return subjects.of_phrase(line, actor.first, end) if joined else None


def _who_says_so(subjects: Subjects, line: Line, end: int, depth: int) -> Subject | None:
    """`The Chilean envoys told the press that they would`: whom a pronoun means that nobody else is; a person
    is no `it`, a state no `he`."""
    low = line.words[end - 1].low
    if low not in _THOSE_WHO_SAY:
        return None
    verb = verb_of_speech(line.words, end - 1)
    if verb is None:
        return None
    gerund = line.words[verb].low.endswith("ing")
    found = subject_of_verb(subjects, line, verb, gerund=gerund, depth=depth + 1)
    if found is None or (low in _ONE and not found.personal and found.name == found.holder.name):
        return None
    return None if found.personal and low not in _ONE else found


def _phrase_start(line: Line, end: int) -> int:
    """Where the phrase before a verb begins; a name may end in a full stop (`Jack Roe, Jr.`)."""
    start = phrase_start(line.words, end)
    return start if start < end else next((a.first for a in line.actors if a.after == end), end)


def _named_at(subjects: Subjects, line: Line, end: int, *, person: bool) -> Subject | None:
    """The name that ends at a word, for what a comma adds about it: `who` is a person, `which` a state."""
    actor = next((a for a in line.actors if a.after == end and not a.adjective), None)
    if actor is None or (actor.form == "person") != person:
        return None
    return subjects.of_phrase(line, actor.first, end)


def _whose_paper(subjects: Subjects, line: Line, end: int) -> Subject | None:
    """`Chile issued a statement urging A`, `responded with a letter demanding A`: who made the paper."""
    words = line.words
    near = range(end - 1, max(0, end - _LONGEST_DATE), -1)
    paper = next((at for at in near if words[at].low in _PAPERS), 0)
    places = range(paper - 1, max(0, paper - _LONGEST_NAME), -1)
    opening = next((at for at in places if words[at].low in ("a", "an", "the", "its", "their", "two")), 0)
    made = words[opening - 1].low if opening else ""
    if made in ("with", "in"):
        return subjects.main(line, opening - 1)
    return subject_of_verb(subjects, line, opening - 1, depth=_DEEPEST) if made in _MADE else None


def _behind_subject(line: Line, at: int) -> tuple[int, bool, bool]:
    """Where the subject of a verb ends, before its auxiliaries and times; whether it is negated, and past."""
    end, negated, past = without_auxiliaries(line, at)
    timed = without_time(line.words, end)
    if timed == end:
        return end, negated, past
    end, denied, perfect = without_auxiliaries(line, timed)  # `Chile has in the past vowed to`
    return end, negated or denied, past or perfect


def _whose_doing(subjects: Subjects, line: Line, end: int) -> Subject | None:
    """`remarks by Chilean officials demanding A`: the noun phrase right before a participle."""
    near = [a for a in line.actors if end - 4 < a.first < end and a.after <= end]
    if near and line.words[near[-1].first - 1 - (line.words[near[-1].first - 1].low == "the")].low == "to":
        return None  # `a letter to Lima demanding A`
    if near and line.words[near[-1].first - 1].low == "of" and near[-1].adjective:
        return subjects.of_phrase(line, _phrase_start(line, end), end)  # `millions of Chileans seeking A`
    return subjects.of_phrase(line, near[-1].first, end) if near else None


def _behind_time(subjects: Subjects, line: Line, end: int) -> Subject | None:
    """`the talks failed after Chile threatened to`, `… after the Chilean cabinet agreed to`: the short
    phrase with a name that stands right behind a conjunction of time."""
    actor = next((a for a in reversed(line.actors) if end - _LONGEST_HEAD <= a.after <= end), None)
    if actor is None or actor.first == 0 or (actor.after < end and not actor.adjective):
        return None
    first = actor.first - (line.words[actor.first - 1].low == "the")
    return subjects.of_phrase(line, first, end) if line.words[first - 1].low in _TIMES else None


def _before_mark(line: Line, end: int) -> int:
    """Before a quotation mark between a subject and its verb: `Washington “only wants to wait”`."""
    if end < 2 or line.lows[end - 1] not in ('"', "“", "«"):
        return end
    is_subject = line.lows[end - 2] in PERSONS or any(actor.after == end - 1 for actor in line.actors)
    return end - 1 if is_subject else end


def _sayer(subjects: Subjects, line: Line, before: int) -> Subject | None:
    """The subject of the nearest verb that reports."""
    places = range(before - 1, max(0, before - _FARTHEST_REPORT), -1)
    at = next((place for place in places if _reports(line.words, place)), None)
    return subject_of_verb(subjects, line, at, depth=_DEEPEST) if at else None


def _reports(words: Sequence[Word], at: int) -> bool:
    """A verb of saying, also `proposed that`."""
    low = words[at].low
    return low in REPORTING or (low in _ASKED and at + 1 < len(words) and words[at + 1].low == "that")


def _owner_before(subjects: Subjects, line: Line, mark: int) -> Subject | None:
    """`that Chile’s “big deal” — seeking A — would fail`: whose the thing is that a participle tells of,
    where nothing but the thing stands before the mark."""
    genitive = 0
    for at in range(mark - 1, max(-1, mark - _LONGEST_THING), -1):
        low = line.words[at].low
        if low == "'s":
            genitive = genitive or at
        elif low in SUBORDINATORS or low in STOPS:
            return subjects.of_phrase(line, at + 1, genitive) if genitive else None
        elif low in AUXILIARIES or low == "," or like_a_verb(low):
            return None
    return None


def _across_comma(subjects: Subjects, line: Line, end: int, *, gerund: bool) -> Subject | None:
    """Behind a comma: a participle belongs to the main clause, a finite verb to what stands before
    the parenthesis (`The CSTO, he stressed, is ready`)."""
    words = line.words
    if not gerund and (found := _list_before(subjects, line, end - 1)):
        return found
    places = range(end - 2, max(-1, end - _LONGEST_ASIDE), -1)
    opening = None if gerund else next((at for at in places if words[at].low in _OPENS_ASIDE), None)
    found = subjects.of_phrase(line, phrase_start(words, opening), opening) if opening else None
    if not gerund and (examples := next((at for at in places if _opens_examples(words, at)), None)):
        whole = subjects.of_phrase(line, phrase_start(words, examples), examples)
        return whole or subjects.with_examples(line, examples, end - 1)
    if opening and words[opening + 1].low in ("who", "which"):
        return found  # `Mr. Roe, who heads it, will`
    if found is None and opening and words[opening].low == "," and _is_private(words, opening):
        return None  # `American farmers, whom it hurts, are`
    return found or subjects.main(line, opening or end - 1)


def _is_private(words: Sequence[Word], end: int) -> bool:
    """Whether the phrase that ends there is one of several who hold no office: `the farmers`."""
    low = words[end - 1].low
    start = phrase_start(words, end)
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is")) and low.isalpha()
    return plural and 0 < end - start <= _LONGEST_NAME and not like_a_verb(words[start].low)


def _opens_examples(words: Sequence[Word], at: int) -> bool:
    return words[at].low == "," and words[at + 1].low == "including"


def _list_before(subjects: Subjects, line: Line, comma: int) -> Subject | None:
    """`Chile, Peru and Bolivia, …` and `We, the leaders of Chile and Peru, …`: the whole clause so far."""
    start = clause_start(line.words, comma)
    if comma > start + 1 and (line.words[start].low, line.words[start + 1].low) == ("we", ","):
        return subjects.of_phrase(line, start, start + 1)
    actors = line.actors_in(start, comma)
    joined = len(actors) > 2 and actors[0].first <= start + 3 and are_joined(line.words, actors)
    return subjects.of_phrase(line, start, comma) if joined else None


def _matrix(words: Sequence[Word], to: int) -> int:
    """The verb or adjective that an infinitive hangs on: `is expected to`, `is likely to`."""
    at = to - 1
    while at > 0 and is_adverb(words[at].low) and words[at].low not in ("likely", "ready"):
        at -= 1
    return at
