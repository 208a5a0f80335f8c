"""Whether a word that may report is a noun where it stands: `the claim`, `a published report`."""

from tui_reader.analysis.saying.inner_clauses import GAPS
from tui_reader.analysis.saying.readings import NounPhrase, Reading
from tui_reader.analysis.saying.reported import BREAKS, Context
from tui_reader.analysis.saying.reporting import Cue
from tui_reader.analysis.word_classes import (
    ADVERBS,
    BE,
    DETERMINERS,
    FINITE,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    SURELY_FINITE,
    like_a_verb,
    listed,
)

_BEFORE_ADJECTIVES = listed("the a an his her their its most more very")
_NUMBERS = listed("two three four five six seven eight nine ten percent % half")
_PLURAL_QUANTITIES = listed("some many most all both others few that this those these")
_QUANTITIES = _PLURAL_QUANTITIES | _NUMBERS
_BEFORE_NOUN_PHRASES = listed("is are was were of")
_RULING = listed("party parties coalition elite elites class family regime council alliance junta bloc")
_BEFORE_ATTRIBUTES = listed("one another each every any no")
# `recent protests against`, `half a percentage point to`: a noun and its preposition.
_BEFORE_NOUNS = listed(
    """
    recent new repeated public growing renewed mass further fresh urgent international mounting percentage
    frequent violent angry similar such focal starting turning strong
    """
)
_ATTRIBUTES = listed("propose suggest report allege claim estimate recommend promise pledge threaten cite")
_NO_NOUNS = DETERMINERS | PREPOSITIONS | PRONOUNS | listed("that there if whether how why what")
_OBJECTS = listed("him them me us a an no more final")
_ONLY_VERBS = frozenset(("say", "believe", "argue", "insist"))
_BEFORE_SUBJECTS = listed("which that who whom what")
_LAST_WORDS = listed("report show note claim estimate")


def is_noun_use(context: Context, cue: Cue) -> bool:
    """`the claim`, `a published report`, `new calls`: no verb here."""
    reading = context.reading
    low = reading.low(cue.start - 1)
    if cue.word.form in ("past", "participle", "gerund"):
        return _is_adjective(context, cue, low)
    if cue.word.form not in ("base", "present") or _leaves_gap(reading, cue):
        return False
    if cue.end - cue.start > 1:
        before = (
            low in _BEFORE_NOUNS or _is_owned(low) or _is_object(context, cue) or _is_described(context, cue)
        )
        return cue.is_in("particle", "urges") and before
    either = reading.tokens[cue.start].low in context.reporting.homographs
    # `there were fresh reports that`, `because of new claims that`
    named = either and reading.low(cue.start - 2) in _BEFORE_NOUN_PHRASES and low.isalpha()
    made = named or (cue.word.form == "present" and like_a_verb(low))
    if made or low in BE or _is_owned(low) or (either and not _behind_a_name(context, cue)):
        return not _closes_sentence(context, cue)
    if cue.word.form != "base" or cue.start == 0 or _may_precede_base(context, cue.start - 1):
        return False
    return not _opens_clause(context, cue)


def _leaves_gap(reading: Reading, cue: Cue) -> bool:
    """`the leak, which Kenya claims was mended`: a name before this verb, a verb behind."""
    if reading.low(cue.end) not in GAPS or reading.low(cue.start - 2) not in _BEFORE_SUBJECTS:
        return False
    return reading.tokens[cue.start - 1].text[:1].isupper()


def _is_object(context: Context, cue: Cue) -> bool:
    """`resisted US calls for a ban`: a verb, and whose calls they are."""
    reading = context.reading
    owner = reading.tokens[cue.start - 1].text[:1].isupper() and reading.name_ending(cue.start - 1) is None
    told = any(past.start == cue.start - 2 for past in context.cues)
    return owner and cue.word.form == "present" and like_a_verb(reading.low(cue.start - 2)) and not told


def _is_adjective(context: Context, cue: Cue, low: str) -> bool:
    """`a published report`, `one proposed project`, `the ruling party`."""
    reading = context.reading
    attribute = low in _BEFORE_ATTRIBUTES and _is_attribute(context, cue)
    ruling = reading.low(cue.start) == "ruling" and reading.low(cue.end) in _RULING
    told = low in _BEFORE_ADJECTIVES or attribute or ruling or _is_of_owner(reading, cue, low)
    return told or _behind_verb(reading, cue.start - 1)


def _is_of_owner(reading: Reading, cue: Cue, low: str) -> bool:
    """`the firm's clarifying note`, `raided alleged bases`, `greater added value`: what is like that."""
    following = reading.low(cue.end)
    if following in _NO_NOUNS or not following.isalpha():
        return False
    if low in _GENITIVES:
        # `he's claiming victory` has a verb
        return cue.word.form == "gerund" and reading.low(cue.start - 2) not in _CONTRACTED
    told = reading.low(cue.start) == "alleged" and low.endswith("ed")
    return told or (low in _COMPARED and reading.low(cue.start) == "added")


_CONTRACTED = PRONOUNS | listed("who what that there here everybody nobody everyone one")
_GENITIVES = listed("'s ’s")
_COMPARED = listed("greater higher more lower no little much")
_LIKE_ADJECTIVES = ("ular", "ous", "ful", "less", "able", "ible", "ic")
_CROWDS = listed("police people public military press men women clergy media poor rich young")


def _is_described(context: Context, cue: Cue) -> bool:
    """`the tough talk of`, `a firm call for`: an article and what a noun is like."""
    reading = context.reading
    low = reading.low(cue.start - 1)
    if cue.word.form != "base" or reading.low(cue.start - 2) not in (
        "the",
        "a",
        "an",
        "'s",
        "his",
        "her",
        "its",
    ):
        return False
    # `members of the party call for`: it is the members who do
    governed = reading.low(cue.start - 3) in PREPOSITIONS and not low.endswith(_LIKE_ADJECTIVES)
    many = low.endswith("s") or low in _CROWDS or governed
    return low.isalpha() and reading.tokens[cue.start - 1].text.islower() and not many


def _behind_verb(reading: Reading, position: int) -> bool:
    """`Jane Roe receives detailed reports`: a verb stands here, so that what follows is none."""
    low = reading.low(position)
    verb = low.endswith("s") and low.isalpha() and low not in FINITE and low not in ADVERBS
    name = reading.name_ending(position - 1) if verb else None
    return name is not None and name.form == "full" and reading.tokens[position].text[0].islower()


def _is_owned(low: str) -> bool:
    """Whether only a noun stands behind this word."""
    owns = low in ("'s", "of", "'") or (low in DETERMINERS and low not in _QUANTITIES)
    return owns or (low in PREPOSITIONS and low != "to")


def _is_attribute(context: Context, cue: Cue) -> bool:
    """`one proposed project`: what is proposed, not who proposes."""
    following = context.reading.low(cue.end)
    if not following.isalpha() or context.reading.tokens[cue.end].text[:1].isupper():
        return False
    return cue.word.lemma in _ATTRIBUTES and following not in _NO_NOUNS


def _opens_clause(context: Context, cue: Cue) -> bool:
    """`those who took part say the`: a bare verb, whatever noun stands before it."""
    following = context.reading.low(cue.end)
    if context.reading.low(cue.start - 1) in _OBJECTS:
        return False
    return cue.word.lemma in _ONLY_VERBS or following in PERSONAL or following in DETERMINERS


def _behind_a_name(context: Context, cue: Cue) -> bool:
    """Whether a word that is a noun as often stands where only a verb can."""
    reading = context.reading
    low = reading.low(cue.start - 1)
    if low in PRONOUNS or low in ("that", "to", "which") or low in ADVERBS or low in FINITE:
        return True
    if reading.name_ending(cue.start - 1) is not None:
        return True
    following = reading.low(cue.end)
    begins_clause = following in PERSONAL or following in DETERMINERS or _names_a_subject(context, cue.end)
    named = reading.tokens[cue.start - 1].text[:1].isupper()
    free = named or (following in PERSONAL and low.endswith("s")) or _subject_stands_free(context, cue)
    claims_to = following == "to" and named and cue.is_in("to") and cue.word.form == "present"
    if (begins_clause and free) or claims_to:
        return True
    if following == ":" and not reading.is_quotation(cue.end + 1):
        return False
    if cue.word.form == "base" and not _may_precede_base(context, cue.start - 1):
        return False
    return following in ("that", ":") or reading.is_quotation(cue.end)


def _closes_sentence(context: Context, cue: Cue) -> bool:
    """`C, Kenya Radio reports.`, `C, Kenyan data shows.`: a name between a comma and the last word."""
    reading = context.reading
    if cue.end < reading.end or cue.word.form != "present" or cue.word.lemma not in _LAST_WORDS:
        return False
    phrase = context.subject_before(cue)
    if phrase is None or phrase.last != cue.start - 1 or reading.low(phrase.first - 1) != ",":
        return False
    return any(reading.tokens[i].text[:1].isupper() for i in range(phrase.first, phrase.last + 1))


def _names_a_subject(context: Context, position: int) -> bool:
    """`experts estimate Kenya would win`: a name stands here, and its verb right behind it."""
    reading = context.reading
    if position >= reading.end or not reading.tokens[position].text[:1].isupper():
        return False
    behind = next((i for i in range(position, reading.end) if not reading.tokens[i].text[:1].isupper()), 0)
    return reading.low(behind) in SURELY_FINITE


def _subject_stands_free(context: Context, cue: Cue) -> bool:
    """`the paper notes the`, `observers note the`: a noun phrase that no preposition governs, then a verb."""
    reading = context.reading
    phrase = context.subject_before(cue)
    if phrase is None or phrase.last != cue.start - 1:
        return False
    plural = reading.low(phrase.last).endswith("s")
    if plural != (cue.word.form == "base") or not reading.low(phrase.last).isalpha():
        return False
    determined = plural or reading.low(phrase.first) in DETERMINERS
    before = reading.low(phrase.first - 1)
    return determined and (phrase.first == 0 or before in BREAKS or before in ("and", "but", "that"))


def _may_precede_base(context: Context, position: int) -> bool:
    """`analysts say`, `to say`, `may say`: what may stand before a bare verb."""
    reading = context.reading
    low = reading.low(position)
    if low in FINITE or low in ADVERBS or low.endswith("s") or reading.is_quotation(position):
        return True
    if low in _NUMBERS or low[:1].isdigit():
        return True
    if (
        low in ("to", "who", "they", "we", "i", "you", "and", "not", ",", "people", "police")
        or low in _PLURAL_QUANTITIES
    ):
        return True
    return low.isalpha() and reading.name_ending(position) is not None


def has_own_verb(reading: Reading, subject: NounPhrase) -> bool:
    """Whether what stands before a noun is a verb of its own: `(has) firmly denied Peruvian (claims)`,
    `plans to discuss (calls)`."""
    first, last = subject.first, subject.last
    verb = first + (reading.low(first).endswith("ly") and first < last)
    if reading.low(first - 1) in ("has", "have", "had") and like_a_verb(reading.low(verb)):
        return True
    wants = reading.low(last - 2)
    aims = last - 2 > first and reading.low(last - 1) == "to"
    return aims and (like_a_verb(wants) or wants in _WANTS)


_WANTS = listed(
    "plans wants seeks hopes aims tries needs refuses intends expects promises plan want seek hope"
)
