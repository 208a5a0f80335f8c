"""A cue to its source: the noun phrase that is its subject, or that it shares with an earlier cue."""

from dataclasses import replace

from tui_reader.analysis.saying.clause_shape import ends_with_comma
from tui_reader.analysis.saying.document_sources import (
    OWN,
    is_document,
    is_issued,
    issuer_behind,
    spoken_about,
)
from tui_reader.analysis.saying.humans import is_human
from tui_reader.analysis.saying.issuing import issuing_beside, moved_to_speak, passed_by
from tui_reader.analysis.saying.noun_phrases import skip_back, subject_before, without_issue
from tui_reader.analysis.saying.noun_uses import has_own_verb, is_noun_use
from tui_reader.analysis.saying.phrase_edges import acts
from tui_reader.analysis.saying.phrases_ahead import phrase_after
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.saying.reported import BREAKS, Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import (
    ADVERBS,
    BE,
    DETERMINERS,
    FINITE,
    NEGATIONS,
    OPENING_A_CLAUSE,
    PREPOSITIONS,
    QUESTIONS,
    like_a_verb,
    listed,
)

# `expected to call for`: it was not said, or not yet.
_UNSAID = listed(
    """
    expected likely unlikely supposed set due failed unable refused declined ready going scheduled poised
    about used want wants hard enough required allowed free intended designed meant entitled
    """
)
_BEFORE_GERUND = listed("and but while by when after before in not")
_SAID_WHETHER_OR_NOT = ("thinks", "to")
_TURNED_DOWN = listed("deny dispute doubt object")
# `is criticised over a report claiming`: here the report is somebody else's.
_BEGINNING = listed("started began begun continued kept stopped")
_CAUGHT = listed("captured caught captures recorded records filmed shows showed showing heard taped")
_NO_SUBJECTS = listed(
    "having easier sooner enough less better needless including concerning regarding despite"
)
_FARTHEST_SUBJECT = 60
# `…, Roe on Monday left`: how far behind a subject its verb may stand.
_NEAR_VERB = 5
# `Now, after saying that C, Roe left`: the latest token before such a participle.
_LATEST_OPENING = 2
_LONGEST_OPENING = 8
_BEFORE_OPENING = listed("after before")
_OPENING_MARKS = BREAKS | listed("and but ; : when as after where while because before since although though")


def source_of(context: Context, cue: Cue) -> tuple[NounPhrase | None, str | None]:
    """Who is the subject of a cue that comes before what is said, and how that was found.

    The second value is None when the cue does not report.
    """
    reading = context.reading
    before = skip_back(reading, cue.start - 1, 0)
    between = [reading.low(i) for i in range(before + 1, cue.start)]
    passive = any(low in BE for low in between)
    if between == ["'s"] and reading.low(before) in ("he", "she", "who"):
        passive = cue.word.form == "gerund" or not cue.is_in("says", "tells")  # `He's said that C`
    if cue.word.form == "gerund" and not passive:
        return _participle_source(context, cue, before)
    if cue.word.form in ("past", "participle") and passive and not cue.word.lemma.startswith("be "):
        reported = reading.low(before) == "it" and cue.is_in("says", "says_clause", "says_that")
        return None, "passive" if reported else None
    if cue.word.lemma.startswith("be ") and reading.low(before) in ("it", "there", "what", "this", "that"):
        return None, None
    if any(low in NEGATIONS for low in between) and _is_left_unsaid(context, cue):
        return None, None
    perfect = reading.low(before + 1) == "have" and cue.word.form in ("past", "participle")
    perfect = perfect and cue.is_in("says", "tells")
    if reading.low(before) == "to" and (cue.word.form == "base" or perfect):
        return _infinitive_source(context, cue, before)
    return _subject(context, cue, before)


def _is_left_unsaid(context: Context, cue: Cue) -> bool:
    """`did not say that C`: unlike `did not say whether C`, `did not deny that C`, `did not think that C`."""
    if cue.is_in(*_SAID_WHETHER_OR_NOT) or cue.word.lemma in _TURNED_DOWN:
        return False
    if cue.is_in("asks") and context.reading.low(cue.end) in QUESTIONS:
        return False
    return not context.quotes(cue.end, context.reading.end)


def _subject(context: Context, cue: Cue, before: int) -> tuple[NounPhrase | None, str | None]:
    low = context.reading.low(before)
    if low in ("and", "but", "or", "then") and context.found:
        return _named(context.found[-1].source, "chain")
    subject = context.subject_before(cue)
    if subject is None and low in ("and", "but", "or", ","):
        subject = (
            _relative(context, before) or _nearest_subject(context, before) or main_subject(context, cue)
        )
    if subject is not None and low in ("that", "which") and is_issued(context, subject):
        verb = subject.first - 1 - (context.reading.low(subject.first - 1) in ("out", "off"))
        subject = subject_before(context.reading, verb, 0) or main_subject(context, cue)
    if subject is not None and subject.reference is None:
        noun = cue.word.form == "present" and context.reading.low(cue.start) in context.reporting.homographs
        if noun and has_own_verb(context.reading, subject):
            return None, None
        told = _before_deed(context.reading, subject)
        if told is not subject and cue.start - subject.last == 1 and _is_noun(context, cue):
            return None, None  # `Kenya later denied the paper’s reports that C`
        subject = without_issue(context.reading, told)
    if subject is not None and context.reading.low(subject.last) in _NO_SUBJECTS:
        # `Having said that, …`, `easier said than done`
        return None, None
    return _named(subject, "said")


def _is_noun(context: Context, cue: Cue) -> bool:
    """Whether a cue may be the plural of a noun: `claims`, not `calls for`."""
    single = cue.end - cue.start == 1 and cue.word.form == "present"
    return single and context.reading.low(cue.start) in context.reporting.homographs


def _before_deed(reading: Reading, subject: NounPhrase) -> NounPhrase:
    """`the minister shook his head and said`: the one who did something of his own, without what he did."""
    if (told := _before_adverb(reading, subject)) is not None:
        return told
    if reading.low(subject.first) not in DETERMINERS:
        return subject
    for verb in range(subject.first + 2, min(subject.last, subject.first + _NEAR_VERB)):
        low = reading.low(verb)
        if not low.isalpha() or low in _NO_DEEDS or low.endswith("ing"):
            return subject
        if reading.low(verb + 1) in OWN:
            return replace(subject, last=verb - 1)
    return subject


def _before_adverb(reading: Reading, subject: NounPhrase) -> NounPhrase | None:
    """`Chile immediately resumed calls for rain`: the words before the adverb of the verb inside."""
    for verb in range(subject.first + 2, subject.last + 1):
        low = reading.low(verb - 1)
        if low in _OF_VERBS and like_a_verb(reading.low(verb)) and reading.tokens[verb].text.islower():
            last = verb - 2
            named = reading.name_ending(last)
            return NounPhrase(subject.first, last, named, subject.begins)
    return None


_OF_VERBS = listed(
    "also previously immediately quickly swiftly eventually then now repeatedly initially subsequently"
)
_NO_DEEDS = PREPOSITIONS | FINITE | listed("and or but both all than to of that which who")


def _infinitive_source(context: Context, cue: Cue, before: int) -> tuple[NounPhrase | None, str | None]:
    """`used the summit to declare that`; nobody speaks in `it is useful to note that`."""
    subject = moved_to_speak(context.reading, before) or main_subject(context, cue)
    unsaid = context.reading.low(before - 1) in _UNSAID
    if unsaid or subject is None or context.reading.low(subject.first) in ("it", "there"):
        return None, None
    return subject, "infinitive"


def _relative(context: Context, before: int) -> NounPhrase | None:
    """`Roe, who takes office in May and has pledged`: the one whom `who` stands for."""
    for position in range(before - 1, max(0, before - 25), -1):
        low = context.reading.low(position)
        if low == "who":
            return subject_before(context.reading, position + 1, 0)
        if low in (";", ":", "—", "–"):
            return None
    return None


def _named(source: NounPhrase | None, how: str) -> tuple[NounPhrase | None, str | None]:
    return (source, how) if source is not None else (None, None)


def _participle_source(context: Context, cue: Cue, before: int) -> tuple[NounPhrase | None, str | None]:
    """`…, adding that`, `with Roe arguing that`, `a letter urging`."""
    reading = context.reading
    low = reading.low(before)
    if low in ("of", "for", "from", "without", "including"):
        return None, None
    if low == "to" and (found := _behind_to(context, cue, before)) is not None:
        return found, "participle"
    if before < 0 or low in BREAKS or low in _BEFORE_GERUND or reading.is_quotation(before):
        shared = (
            _ahead_of_opening(context, cue, before)
            or _just_quoted(context, before)
            or _subject_of_clause(context, before)
            or main_subject(context, cue)
        )
        if shared is not None and _is_nobody(reading, shared):
            shared = None
        else:
            shared = shared or _subject_ahead(context, cue, before)
        return _named(shared, "participle")
    if low in ("him", "her", "them") and reading.low(before - 1) in _CAUGHT:
        # `a video caught him saying`
        return NounPhrase(before, before, None, before), "participle"
    begins = low in _BEGINNING and cue.word.form == "gerund"
    subject = subject_before(reading, before if begins else cue.start, 0)
    if subject is not None and is_document(context, subject):
        issuer = (
            issuer_behind(context, subject)
            or spoken_about(context, subject)
            or issuing_beside(context.reading, subject)
        )
        return _named(issuer or main_subject(context, cue), "participle")
    passed = passed_by(reading, subject) if subject is not None else None
    return _named(passed or (_behind_verb(context, cue, subject) if subject else None), "participle")


def _behind_verb(context: Context, cue: Cue, subject: NounPhrase) -> NounPhrase | None:
    """`The flood also left many states fearing that`, `Roe released new figures showing that`: what the
    verb before it has for an object; the subject of `have joined pacts promising to`."""
    reading = context.reading
    if subject.reference is not None:
        return subject
    if like_a_verb(reading.low(subject.first)) and reading.low(subject.first - 1) in ("have", "has", "had"):
        return main_subject(context, cue)
    verb = next((i for i in range(subject.last - 1, subject.first, -1) if _acts_there(reading, i)), None)
    own = reading.low(subject.first) in OWN and not _is_somebody(context, subject)
    lone = subject.first == subject.last and reading.low(subject.first) in _PARTICLES
    on = verb is not None and (reading.low(verb + 1) in _PARTICLES or reading.low(verb + 1) == "to")
    if on or ((own or lone) and like_a_verb(reading.low(subject.first - 1))):
        # `ran his campaign promising`, `fired back declaring`, `came to power saying`
        return main_subject(context, cue)
    if verb is None and reading.low(subject.first - 1) in _DOERS and subject.first < subject.last:
        inner = range(subject.first + 1, subject.last)  # `we agree with the farmers calling for`
        behind = next((i + 1 for i in inner if reading.low(i) in PREPOSITIONS), subject.first)
        # `we need to stop assuming`
        return replace(subject, first=behind, begins=behind) if reading.low(behind - 1) != "to" else None
    if verb is None or reading.low(verb + 1) in PREPOSITIONS or reading.low(verb - 1) in DETERMINERS:
        return subject
    return replace(subject, first=verb + 1, begins=verb + 1)


_PARTICLES, _DOERS = listed("back out off down up"), listed("we i they you")


def _is_somebody(context: Context, phrase: NounPhrase) -> bool:
    head = context.reading.low(phrase.last).removesuffix("s")
    return head in context.reporting.roles or is_human(head)


def _acts_there(reading: Reading, at: int) -> bool:
    return acts(reading, at) or (like_a_verb(reading.low(at)) and reading.low(at - 1) in ("also", "then"))


def _just_quoted(context: Context, before: int) -> NounPhrase | None:
    """`“C,” Roe said, adding`: the one who spoke right before the comma."""
    past = context.found[-1] if context.found else None
    if past is None or past.source is None or past.rule != "quotation_said":
        return None
    return past.source if before == max(past.cue[1], past.source.last + 1) else None


def _is_nobody(reading: Reading, source: NounPhrase) -> bool:
    """`It is vital to mend it, underscoring C`: an `it` that stands for nothing."""
    if reading.low(source.first) not in ("it", "there"):
        return False
    return reading.low(source.last + 1) in BE and "to" in (reading.low(source.last + i) for i in (3, 4))


def _behind_to(context: Context, cue: Cue, before: int) -> NounPhrase | None:
    """`In addition to saying that C, Roe left`, `went from promising peace to warning that C`."""
    reading = context.reading
    if reading.low(before - 1) == "addition":
        return _subject_ahead(context, cue, before)
    from_other = any(reading.low(i).endswith("ing") for i in range(max(0, before - 6), before))
    return main_subject(context, cue) if from_other else None


def _subject_of_clause(context: Context, before: int) -> NounPhrase | None:
    """`Roe left when Moll came in, asking whether C`: the subject of the clause that a participle follows."""
    reading = context.reading
    for position in range(before - 1, max(0, before - _FARTHEST_SUBJECT), -1):
        if context.covers(position) or not _is_verb(context, position) or reading.low(position) == "'s":
            continue
        source = subject_before(reading, position, 0)
        if source is not None and _opens_a_clause(reading, source):
            return source
    return None


def _nearest_subject(context: Context, before: int) -> NounPhrase | None:
    """`Trouble began when Roe came and said`: the subject of the clause with `when` before `and`."""
    found = _subject_of_clause(context, before)
    if found is None or not found.first or context.reading.low(found.first - 1) not in _BEFORE_INNER:
        return None
    return found


_BEFORE_INNER = listed("when after before since because until once")


def _opens_a_clause(reading: Reading, source: NounPhrase) -> bool:
    """Whether a subject stands first, or right behind a word or mark that opens a clause."""
    if reading.low(source.first) in ("it", "there", "this", "that"):
        return False
    relative = reading.low(source.first - 1) in ("which", "that", "whom", "where")
    if reading.low(source.first) in ("he", "she", "they", "we") and not relative:
        return True  # `after the market closed he delivered, announcing`
    before = reading.low(source.first - 1)
    # `a step that the council has fought, saying`
    relative = before in ("that", "which") and reading.low(source.first - 3) in ("a", "an")
    return source.first == 0 or before in _OPENING_MARKS or relative


def _ahead_of_opening(context: Context, cue: Cue, before: int) -> NounPhrase | None:
    """`Less than an hour after saying that C, Roe left`: no verb stands before the participle."""
    opens = context.reading.low(before) in _BEFORE_OPENING and before <= _LONGEST_OPENING
    if not opens or any(_is_verb(context, i) for i in range(before)):
        return None
    return _subject_behind(context, cue)


def _subject_ahead(context: Context, cue: Cue, before: int) -> NounPhrase | None:
    return _subject_behind(context, cue) if before <= _LATEST_OPENING else None


def _subject_behind(context: Context, cue: Cue) -> NounPhrase | None:
    """`While saying that C, Roe left`: the subject stands behind a comma, its verb right behind it."""
    reading = context.reading
    for comma in range(cue.end + 1, min(cue.end + _FARTHEST_SUBJECT, reading.end - 2)):
        if reading.low(comma) != "," and not ends_with_comma(reading, comma):
            continue
        source = phrase_after(reading, comma + 1)
        if source is None or reading.low(source.first) in PREPOSITIONS:
            continue
        if reading.low(source.last) in context.reporting.occasions and reading.low(source.last + 1) == "by":
            return phrase_after(reading, source.last + 2)  # `While saying that C, the remarks by Roe were`
        verb = next(
            (i for i in range(source.first + 1, source.last + _NEAR_VERB) if _is_verb(context, i)), None
        )
        if verb is not None:
            last = min(source.last, verb - 1)
            return NounPhrase(source.first, last, source.reference, source.first)
    return None


def _is_verb(context: Context, position: int) -> bool:
    low = context.reading.low(position)
    return low in FINITE or like_a_verb(low) or _is_finite_cue(context, position)


def main_subject(context: Context, cue: Cue) -> NounPhrase | None:
    """The subject that a verb without one shares: of the last cue, else of the sentence's first verb."""
    reading = context.reading
    told = [past for past in context.found if past.source is not None]
    # `Roe said, according to the agency, adding`: it is not the agency that adds.
    of_persons = [past for past in told if not past.rule.startswith("according")]
    if told:
        return (of_persons or told)[-1].source
    for position in range(max(1, _past_opening_clause(context, cue)), cue.start):
        low = reading.low(position)
        finite = low in FINITE and low != "'s"
        if finite or like_a_verb(low) or _is_finite_cue(context, position):
            subject = subject_before(reading, position, 0)
            if subject is not None:
                return subject
    named = next((n for n in reading.names if n[1] < cue.start), None)
    if named is not None:
        return NounPhrase(named[0], named[1], named[2], named[0])
    start = 2 if reading.low(0) in ADVERBS and reading.low(1) == "," else 0
    first = phrase_after(reading, start) if reading.low(start) not in PREPOSITIONS else None
    if first is not None and first.first == first.last and reading.low(first.first) in ADVERBS:
        return None
    return first if first is not None and first.last < cue.start else None


def _past_opening_clause(context: Context, cue: Cue) -> int:
    """`As winter came, the council was quick to declare`: the subject stands behind the first comma."""
    if context.reading.low(0) not in OPENING_A_CLAUSE:
        return 0
    return next((i + 1 for i in range(1, cue.start) if context.reading.low(i) == ","), 0)


def _is_finite_cue(context: Context, position: int) -> bool:
    finite = (c for c in context.cues_at(position) if c.word.form in ("past", "present"))
    return any(not is_noun_use(context, c) for c in finite)
