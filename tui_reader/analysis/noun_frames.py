"""Frames in which a noun says what somebody wants (`X’s goal is A`, `a plan to A`): cue in, aim out."""

from dataclasses import replace

from tui_reader.analysis.clauses import (
    behind_adverbial,
    clause_start,
    infinitive_end,
    predicate_start,
)
from tui_reader.analysis.decisions import placed
from tui_reader.analysis.holders import Subject
from tui_reader.analysis.possessors import POSSESSIVES, owner_of, possessor_of
from tui_reader.analysis.verb_subjects import subject_of_verb
from tui_reader.analysis.wanting import Aim, Place
from tui_reader.analysis.word_classes import like_a_verb
from tui_reader.analysis.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    is_adverb,
    listed,
)

_IS = BE - {"'s"}
_INCLUDES = listed("include includes included including")
# Nouns that only an infinitive (or `main`, `top`) makes into an aim: `the policy is flawed` is none.
_VAGUE = listed(
    """
    position strategy policy desire wish intention plan focus concern worry headache purpose target task
    mission
    """
)
_NO_CONTENT = listed(
    "clear simple facing not very more no being still one part well too so same different unclear good now"
)
_PERCEIVED = listed(
    """
    described describes describe saw sees see named names identified identifies identify considers
    considered consider regards regarded regard views viewed view called calls defines defined define
    listed lists list set singled proclaimed declared designated outlined cited cites
    """
)
_SAID_AS = _PERCEIVED - listed(
    "saw sees see considers considered consider regards regarded regard views viewed view"
)
_SAID_NOUNS = listed("proposal call appeal pledge promise vow threat initiative demand")
_TAKES_THINGS = listed("commitment answer alternative approach")
_OPENING = 8
_OF_THINGS = listed("previous former other others many most various several foreign local")
_VERB_ALONE = 1
_UNDONE = listed("failed fails failing failure refused")
_LONGEST_PHRASE = 7
_NEEDS_OWNER = listed("need interest call campaign move order importance necessity urgency")
# What a noun of wanting can hang on so that the subject of the clause is the one who wants.
_SPOKEN = listed(
    """
    emphasized emphasised stressed underlined underscored expressed reiterated reaffirmed repeated renewed
    announced outlined voiced affirmed confirmed noted highlighted declared reiterates stresses emphasizes
    emphasises underlines underscores highlights reaffirms expresses acknowledged recognised recognized
    pointed proclaimed signalled signaled restated conveyed accentuated mentioned cited
    """
)
_SPEAKING = listed(
    """
    reaffirm express affirm confirm emphasise emphasize stress underline underscore highlight reiterate
    reaffirming stressing emphasising emphasizing underlining underscoring highlighting reiterating noting
    expressing note notes renew renewing repeat repeats declare announce voice voices recognise recognize
    recognises recognizes recognising recognizing acknowledge acknowledges acknowledging voicing pledged
    """
)
_GIVERS = (
    _SPOKEN
    | _SPEAKING
    | listed(
        """
        made make makes making in set sets setting pursue pursues pursuing pursued share shares sharing
        shared has have had having issued launched unveiled put submitted presented tabled with faces face
        facing despite as see sees saw understand understands adopted adopt adopts agreed backed endorsed
        under on pushed pushes pushing take takes taken taking joined joins join
        """
    )
)
_SETTINGS = listed("under on in with as despite")
_AGREED = listed("agreed agree agrees agreeing")
# Nouns of which only what somebody stresses or expresses is an aim: `its support for` is told of others.
_ONLY_SPOKEN = listed("support importance")
_SHARED = listed("share shares sharing shared have has having")


def noun(place: Place) -> Aim | None:
    """`X’s goal is to A`, `A is X’s goal`, `described A as the goal of X`, `X’s goals include A`."""
    aim = _ahead(place) or _behind(place) or seen_as(place) or _in_focus(place) or placed(place)
    if aim and aim.kind == "goal" and place.is_prime():
        return replace(aim, kind="priority")
    return aim


def continued(place: Place) -> Aim | None:
    """`They included A`, where the sentence before spoke of somebody's goals."""
    before = place.subjects.line_before(place.line)
    if before is None or place.low(place.found.first - 1) not in ("they", "these"):
        return None
    for at in range(len(before.words)):
        for found in place.cues.at(before.words, at):
            if found.cue.frame == "noun" and found.cue.phrase[0] not in _VAGUE:
                owner = owner_of(Place(before, found, place.subjects, place.cues))
                return place.aim(owner, place.found.after)
    return None


def _in_focus(place: Place) -> Aim | None:
    """`A was in focus`: of whom the sentence before speaks."""
    at = place.found.first - 1
    if place.found.cue.phrase != ("focus",) or place.low(at) != "in":
        return None
    while at > 0 and (place.low(at) in AUXILIARIES or is_adverb(place.low(at)) or place.low(at) == "in"):
        at -= 1
    start = clause_start(place.words, at + 1)
    return place.aim(place.subjects.prior(place.line, start), start, at + 1)


def _ahead(place: Place) -> Aim | None:
    """The noun is the subject: `the goal of Chile this year will be to A`, `its goals include A`."""
    found = place.found
    first = _behind_verb(place)
    if first is None:
        return None
    owner = owner_of(place)
    if owner is None and place.low(_phrase_first(place)) == "the":
        owner = place.speaking()
    if owner is None and place.low(first - 1) == ":":
        owner = _subject_of_giver(place)  # `arrives with a hard task: to calm the border`
    first = place.skip_marks(place.skip_adverbs(first))
    infinitive = place.low(first) in ("to", "that")
    first += infinitive
    if place.low(first) == "try" and place.low(first + 1) == "to":
        first += 2
    if not infinitive:
        if found.cue.phrase[0] in _VAGUE and not place.is_prime():
            return None
        low = place.low(first)
        if low in PRONOUNS or low in PREPOSITIONS or low in _NO_CONTENT or low in NEGATIONS:
            return None
    return place.aim(owner, first)


def _behind_verb(place: Place) -> int | None:
    """The word behind `is`, `include` or a colon that follows the noun, with at most a phrase between."""
    for at in range(place.found.after, min(place.found.after + 14, len(place.words))):
        low = place.low(at)
        if low == ":":
            return at + 1
        if low in _IS or low in _INCLUDES:
            behind = at
            while place.low(behind) in _IS or place.low(behind) in _INCLUDES or is_adverb(place.low(behind)):
                behind += 1
            return behind + (place.low(behind) == ":")
        if low in STOPS or low in (",", "that", "which", "who", "to", "and") or place.is_mark(at):
            return None
    return None


def _phrase_first(place: Place) -> int:
    """The article or first adjective of the cue's noun phrase."""
    at = place.found.first
    while at > 0 and place.low(at) not in DETERMINERS and place.found.first - at < 3:
        at -= 1
    return at


def _behind(place: Place) -> Aim | None:
    """The noun is predicated of what is wanted: `A is the top priority of X`, `A is a headache for X`."""
    found = place.found
    be = _back_to(place, _IS)
    if be is None:
        return None
    end = be
    while end > 0 and (place.low(end - 1) in AUXILIARIES or is_adverb(place.low(end - 1))):
        end -= 1
    owner = owner_of(place)
    if place.low(end - 1) == "that" and (cleft := _cleft(place, end - 1)):
        return place.aim(owner, cleft, end - 1)
    start = clause_start(place.words, end)
    start = _last_clause(place, start, end)
    if end <= start or place.low(end - 1) in PRONOUNS:
        return None
    first_one = place.is_prime() or _is_called_first(place, be)
    if found.cue.phrase[0] in _VAGUE - {"focus", "headache"} and not first_one:
        return None
    if owner is None and _is_called_first(place, be):
        owner = place.speaking()
    return place.aim(owner, behind_adverbial(place.words, start, end), end)


def _last_clause(place: Place, start: int, end: int) -> int:
    """Behind the `and` or comma that parts a clause with a verb of its own from the subject."""
    for at in range(end - 1, start, -1):
        if place.low(at) in ("and", "but", ",") and any(
            place.low(k) in AUXILIARIES - {"'s"} for k in range(start, at)
        ):
            return at + 1
    return start


def _is_called_first(place: Place, be: int) -> bool:
    """`is the main task`, `is another important area of work`, of one who speaks for a state."""
    opening = place.low(be + 1)
    if opening in ("the", "our"):
        return place.is_prime()
    important = "important" in {w.low for w in place.words[be : place.found.first]}
    return opening in ("a", "an", "another", "one") and (important or place.is_prime())


def _cleft(place: Place, that: int) -> int | None:
    """`It is A that is the headache of X`: where A begins."""
    for at in range(that - 1, max(0, that - 30), -1):
        if place.low(at) in ("is", "was", "'s") and place.low(at - 1) == "it":
            return at + 1
    return None


def seen_as(place: Place) -> Aim | None:
    """`described A as the main goal of X`, `have identified A as a priority`."""
    as_ = _back_to(place, frozenset({"as", "among"}))
    if as_ is None:
        return None
    verb = next((at for at in range(as_ - 1, max(-1, as_ - 45), -1) if place.low(at) in _PERCEIVED), None)
    if verb is None or verb == as_ - 1:  # `A, described as the goal of X`
        return None
    seer = subject_of_verb(place.subjects, place.line, verb)
    aim = place.aim(owner_of(place) or seer, verb + 1, as_)
    if aim is None or seer is None:
        return aim
    said = place.low(verb) in _SAID_AS
    return replace(aim, subject=replace(aim.subject, name=seer.name), said=said)


def _back_to(place: Place, wanted: frozenset[str]) -> int | None:
    """The word of a kind that opens the noun phrase around the cue, at most nine words before it."""
    for at in range(place.found.first - 1, max(-1, place.found.first - 10), -1):
        low = place.low(at)
        if low in wanted:
            return at
        if low in ("of", "in") and place.low(at - 1) != "one":
            return None
        if low in STOPS or low in (",", "that", "and", "to"):
            return None
        if low in PREPOSITIONS - {"in", "among"} or (low in AUXILIARIES and low != "'s"):
            return None
    return None


def noun_to(place: Place) -> Aim | None:
    """`X’s attempt to A`, `a Russian plan to A`, `in an effort to A`, `made a proposal to A`."""
    owner = _owner_of_noun(place) if _opens_aim(place) else None
    if owner is None:
        return None
    found = place.found
    end = place.end_from(found.after)
    if found.cue.phrase[-1] != "that":
        end = infinitive_end(place.line, found.after, end)
    if _is_subject(place):
        end = predicate_start(place.line, found.after, end)
    opening = found.first < _OPENING and place.low(0) in PREPOSITIONS | listed("as")
    comma = next((at for at in range(found.after, end) if place.low(at) == ","), end)
    end = comma if opening else end  # `As part of its pledge to A, Chile …`
    return place.aim(owner, found.after, end, said=_is_said(place))


def _opens_aim(place: Place) -> bool:
    """Whether a verb or thing that is wanted follows the noun."""
    found, head = place.found, place.found.cue.phrase[0]
    plural = place.low(found.first) != head
    if plural and (found.cue.phrase[-1] == "of" or head == "need"):
        return False  # `the goals of the decade`; `Chile needs to`
    if head == "order" and place.low(found.first - 1) != "in":
        return False
    if place.low(found.after) in _OF_THINGS or place.end_from(found.after) < found.after + _VERB_ALONE:
        return False  # `adviser on the programme to former ministers`; `we have a duty to do`
    things = found.cue.phrase[-1] != "to" or head in _TAKES_THINGS
    # `a threat to Moscow`, `the mission to the bank`
    return place.starts_object(found.after) and (things or not place.starts_thing(found.after))


def _owner_of_noun(place: Place) -> Subject | None:
    """Whose plan it is: what is not made, as in `did not announce plans to`, is nobody's."""
    first, head = place.found.first, place.found.cue.phrase[0]
    owner = _agent(place) or possessor_of(place, first)
    if head in _ONLY_SPOKEN and _giver_of_speech(place) is None:
        return None
    if owner is None:
        if head in _NEEDS_OWNER - {"order"} and not _is_stressed(place):
            return None
        before = {w.low for w in place.words[max(0, first - _OPENING) : first]}
        owner = None if not _UNDONE.isdisjoint(before) else _subject_of_giver(place)
        owner = None if owner and owner.negated else owner
    none = place.low(first - 1) in ("no", "little")
    return replace(owner, negated=True) if owner and none else owner


def _giver_of_speech(place: Place) -> int | None:
    """The verb of speech that the noun hangs on: `reaffirmed its support`."""
    giver = _giver(place)
    return giver if giver is not None and place.low(giver) in _SPOKEN | _SPEAKING else None


def _is_said(place: Place) -> bool:
    """Whether the noun is one of speech that is made, or what somebody stresses."""
    giver = _giver(place)
    if giver is None or place.low(giver) in _SETTINGS:
        return False
    return place.found.cue.phrase[0] in _SAID_NOUNS or place.low(giver) in _SPOKEN


def _is_subject(place: Place) -> bool:
    """Whether the noun is the subject of its clause: no verb stands before it."""
    start = clause_start(place.words, place.found.first)
    before = [w.low for w in place.words[start : place.found.first]]
    return not any(low in AUXILIARIES - {"'s"} or low in _GIVERS or like_a_verb(low) for low in before)


def _is_stressed(place: Place) -> bool:
    """`the need to` counts when somebody stresses it, a call when it is somebody's."""
    before = {w.low for w in place.words[max(0, place.found.first - 3) : place.found.first]}
    if not before.isdisjoint(listed("the 's his her its their our a repeated reiterated")):
        return True
    giver = _giver(place)
    return giver is not None and place.low(giver) in _SPOKEN | _SPEAKING | _SHARED


def _agent(place: Place) -> Subject | None:
    """`an attempt by Chile to`: the agent inside the cue."""
    first = place.found.first + 1
    if place.low(first) not in ("by", "from", "of") or place.found.after <= first + 1:
        return None
    return place.subjects.of_phrase(place.line, first + 1, place.found.after - 1)


def _subject_of_giver(place: Place) -> Subject | None:
    """The subject of the clause, where the noun is something that it has, makes, stresses or acts in."""
    at = _giver(place)
    if at is None or place.low(at + 1) in POSSESSIVES:
        return None
    if place.low(at) == "as" and place.low(at + 1) not in DETERMINERS | {"part"}:
        return None  # `as frantic efforts to`
    if place.low(at) == "on" and place.low(at - 1) in _AGREED:
        return subject_of_verb(place.subjects, place.line, at - 1)
    if place.low(at) in _SETTINGS - {"on", "under"} | {"part"}:
        return place.subjects.main(place.line, at)
    return subject_of_verb(place.subjects, place.line, at, gerund=at == 0)


def _giver(place: Place) -> int | None:
    """The verb or preposition that the cue's noun hangs on, where it is one of having or making."""
    at = place.found.first - 1
    while at >= 0 and (
        place.low(at) in DETERMINERS or is_adverb(place.low(at)) or _may_be_adjective(place, at)
    ):
        at -= 1
    if place.low(at) == "of" and place.low(at - 1) == "part":
        return at - 1
    return at if place.low(at) in _GIVERS else None


def _may_be_adjective(place: Place, at: int) -> bool:
    low = place.low(at)
    if low == "shared" and place.low(at - 1) in DETERMINERS:
        return True
    if place.found.first - at > _LONGEST_PHRASE or not (low.isalpha() or "-" in low):
        return False
    return low not in _GIVERS and low not in AUXILIARIES and low not in PREPOSITIONS | {"of"}
