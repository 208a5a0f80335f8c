"""Which modals say nothing that is wanted: speech, the day's business, states of things, outcomes."""

from tui_reader.analysis.aiming.clause_starts import clause_start
from tui_reader.analysis.aiming.tellings import sayer_of_itself
from tui_reader.analysis.aiming.wanting import FINITE, OPENINGS, SPEECH, Place
from tui_reader.analysis.aiming.words import (
    DETERMINERS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    is_adverb,
    listed,
)
from tui_reader.analysis.word_classes import like_a_verb

ALLOWED = listed(
    """
    allowed permitted tolerated accepted allow permit tolerate lifted eased relaxed recognized recognised
    bullied intimidated blackmailed deterred abandoned forgiven unanswered unpunished swayed
    """
)
CANNOT = listed("cannot can't can could couldn't")
# What one in office says cannot be: `this cannot go on`; and what `we cannot` do.
GOES_ON = listed("continue go remain stand")
# Verbs of speech and of the day's business: what `will` says with them is no aim.
_IDLE = SPEECH | listed(
    """
    be have like know remember discuss meet surpass arrive also look come go understand happen become mean
    see receive miss love portray depict describe characterise characterize
    """
)
# Verbs of speech alone: what `we must` do besides them is an aim, if only to understand.
_TOLD = listed(
    """
    say note mention stress emphasize emphasise tell thank congratulate welcome express underline highlight
    know repeat reiterate admit quote conclude wish assure happen arrive surpass mean
    """
)
# What `we will do` besides them says nothing.
_POINTING = listed("that so it this them these those")
# What a meeting `will` do today.
_BUSINESS = listed("review examine consider analyse analyze")
_TODAYS = listed("review examine consider")
_NOW = listed("today now here next first agenda meeting session")
_ATTENDING = listed(
    """
    discussing talking meeting looking speaking going coming having traveling travelling visiting attending
    something nothing anything doing standing surprising interesting
    """
)
_TELLING = listed("announce declare explain argue insist")
_TAKEN_IDLY = listed("place note off time over")
_LAID_OUT = {("move", "on"), ("lay", "out"), ("set", "out")}
_GOING = listed("back ahead after beyond further")
_SEEING = listed("recognise recognize")
_SEEN = listed("that how what why when your you importance fact value role need work courage")
_ALLOWED_VERBS = listed("receive meet go come")
_REMARKED = listed(
    "noted said stressed recalled mentioned remembered clear emphasized emphasised able sure seen fun"
)
_BEING = listed("a an at ready prepared")
# What a thing is by a modal, and no side makes itself: `will be a subject of the talks`.
_BEINGS = listed(
    "subject topic matter factor problem challenge constraint mistake disaster test question surprise shame"
)
_RESOLUTE = listed(
    """
    steadfast united firm resolute vigilant relentless tough tougher ruthless bold forced obliged compelled
    guided determined
    """
)
# What something would be, and nobody will do: `would be a sign of weakness`.
_JUDGED = listed(
    """
    sign signal mistake error disaster catastrophe tragedy shame pity blow boost setback victory defeat
    miracle surprise problem challenge test joke crime violation
    """
)
_ATTITUDES = listed("careful cautious honest realistic fair smart clear-eyed humble respectful")
_DRAWN = listed("part party complicit drawn dragged involved hostage pulled")
_FAR = 8
_ALL = listed("all each both every one many")
_DEGREES = listed("very so too rather quite")
_FORCED = listed("forced obliged compelled determined guided")
_SUPPOSED = listed("'d would might may could")
_OUTCOMES = listed(
    """
    lead result cause worsen undermine leave damage harm hurt cost prove trigger spark fuel fail lose suffer
    allow enable affect depend help contribute serve experience incur undergo
    """
)
# What one says of oneself rather than of a thing.
_DONE_BY_ONE = listed("help contribute allow leave")
_CONSISTS = listed("include comprise involve consist entail")
_THINGS = listed("it which this that these they and but")
_RENOUNCED = listed(
    """
    allow let accept tolerate permit afford ignore abandon stand remain continue turn fail forget wait leave
    lose rest sit give
    """
)
# What stands behind a verb whose object is told before it: `the hunger we must face is`.
_GAPS = FINITE | listed("when because while")
_NO_VERBS = PRONOUNS | PREPOSITIONS | DETERMINERS | listed("and or")
# `will push back`, `will continue to`.
_LOOSE = listed("push continue plan commit weigh eye float decline")
# Who is recalled, rather than what is remembered.
_RECALLED = listed(
    """
    ambassador ambassadors envoy envoys diplomats troops forces parliament congress lawmakers negotiators
    team delegation consul staff representative soldiers peacekeepers
    """
)
_HOME = listed("parliament congress diplomats troops envoys lawmakers")
_NEAR = 6
# `will spare no effort to A`; `will do more for A` says it by itself.
_SPARING = listed("spare leave")
_BETTER_CUES = ("verb_to", "perfect_to", "saying_to", "saying", "request", "demand", "verb")


def are_all(place: Place, end: int) -> bool:
    """`all of us must A`, `the countries of the world must A`: whether the subject is everybody."""
    start = max(0, end - _FAR)
    near = place.lows[start:end]
    us = any(low in _ALL and near[at + 1 : at + 3] == ("of", "us") for at, low in enumerate(near))
    return us or near[-3:] == ("of", "the", "world")


def wants_nothing(place: Place, first: int) -> bool:
    """`no need to`; `that we must address`; `we’d have to invent one`; `the aim should be to`."""
    found = place.found
    if found.cue.phrase == ("have", "to") and place.low(found.first + 1) == "yet":
        return True  # `they have yet to choose`
    if place.content_verb(first) in _CONSISTS and place.low(found.first - 1) in _THINGS:
        return True  # `it will include two ports`
    lasts = found.cue.kind == "commitment" and place.content_verb(first) in GOES_ON
    told = _is_told(place)
    asked = told and place.low(found.first - 1) == "would" and found.cue.phrase == ("have", "to")
    supposed = found.cue.kind == "goal" and place.low(found.first - 1) in _SUPPOSED and not asked
    if found.form == "past" and not (_has_subject(place) or (told and _is_only_verb(place))):
        return True  # `the metals most needed to`
    named = (place.low(first), place.low(first + 1)) == ("be", "to")
    done = found.cue.kind == "goal" and place.content_verb(first) == "have" and _is_done(place, first)
    behind = place.low(place.skip_adverbs(first) + 1)
    gap = behind in _GAPS or (behind == "," and place.content_verb(first) == "remain")
    maybe = place.low(found.first) in _SUPPOSED and place.low(found.first - 1) in DETERMINERS
    if supposed or named or done or gap or maybe or place.is_determined(found.first):
        return True
    if is_to_end(place, first):
        return False
    alone = place.end_from(first) < first + 2 and place.low(first) not in _ENOUGH
    return place.low(found.first) not in CANNOT and not lasts and alone


# Verbs that need no object to say what will be done.
_ENOUGH = listed(
    """
    fight resist retaliate intervene withdraw comply cooperate abstain surrender disarm denuclearise
    denuclearize
    """
)


def _is_told(place: Place) -> bool:
    """Whether somebody is reported: `said Peru would have to leave, the sides needed to`."""
    statement = place.subjects.statement_at(place.position)
    return statement is not None and statement.kind != "direct"


def _is_only_verb(place: Place) -> bool:
    """`both countries needed to`, not `may have passed a hurdle needed to`."""
    start = clause_start(place.words, place.found.first)
    before = [word.low for word in place.words[start : place.found.first]]
    return bool(before) and not any(low in FINITE or low in MODALS or like_a_verb(low) for low in before)


def is_to_end(place: Place, first: int) -> bool:
    """`the war must end`: a verb alone that says enough, not of `this`."""
    if place.low(place.found.first) not in _MUST or place.low(first) not in _ENDED:
        return False
    before = {w.low for w in place.words[max(0, place.found.first - 2) : place.found.first]}
    if "this" in before or place.end_from(first) >= first + 2:
        return False
    return place.low(first) not in _CEASED or _is_evil(place)


def _is_evil(place: Place) -> bool:
    """`the war must end`, `they must stop`; not `the winter must end`."""
    end = place.found.first
    lows = {w.low for w in place.words[clause_start(place.words, end) : end]}
    acts = place.low(end - 1) in PRONOUNS or any(a.after == end for a in place.line.actors)
    return not lows.isdisjoint(_EVILS) or (acts and place.low(place.found.after) != "end")


_MUST = listed("must has have needs need")
_CEASED = listed("end stop cease")
_EVILS = listed(
    """
    war wars blockade blockades violence occupation siege sieges fighting bloodshed attack attacks aggression
    conflict conflicts strike strikes bombardment bombing bombings shelling killing killings genocide embargo
    repression persecution impunity provocation provocations suffering hostilities invasion massacre massacres
    crackdown oppression atrocities abuse abuses discrimination terror terrorism interference escalation raids
    practice practices sanctions threats hatred racism slavery torture corruption exploitation
    dispute disputes race standoff stand-off stalemate deadlock impasse crisis rivalry feud boycott hunger
    poverty famine intimidation smuggling piracy poaching trafficking apartheid dictatorship colonialism
    incursions arrests detentions evictions deportations expansion slaughter carnage madness injustice tyranny
    """
)
# `the war must end`, `he must go`
_ENDED = listed("end stop go leave cease resign continue change succeed prevail")


def _is_done(place: Place, first: int) -> bool:
    """`should never have built it`."""
    have = next(at for at in range(first, len(place.words)) if place.low(at) == "have")
    behind = place.low(place.skip_adverbs(have + 1))
    return behind in ("done", "been", "had", "taken", "gone", "known", "seen") or like_a_verb(behind)


def _has_subject(place: Place) -> bool:
    """Whether a name or pronoun stands before the modal, and no noun that it describes."""
    at = place.found.first
    while at > 0 and is_adverb(place.low(at - 1)):
        at -= 1
    return place.low(at - 1) in PRONOUNS or any(actor.after == at for actor in place.line.actors)


def is_idle(place: Place, first: int) -> bool:
    """Whether a modal is followed by a verb of speech or of the day's business."""
    verb = place.content_verb(first)
    if _says_nothing(place, verb) or _is_weathered(place):
        return True
    lasting = place.low(place.found.after - 1) == "longer"
    if place.low(place.found.first) in CANNOT and place.found.cue.kind == "goal" and not lasting:
        return verb not in _RENOUNCED
    if verb == "be":
        return _is_idle_being(place, first)
    if place.found.cue.kind == "goal" and place.low(place.found.first - 1) != "i":
        return verb in _TOLD or _is_idle_doing(place, first, verb)
    idle = place.is_courtesy(first, OPENINGS) or _is_idle_doing(place, first, verb)
    return idle and not _recalls_home(place, first)


def _recalls_home(place: Place, first: int) -> bool:
    """`will recall its envoy`: an act, and no memory."""
    at = place.verb_at(first)
    calls = place.low(at) == "recall" and place.low(at + 1) in _HOME | DETERMINERS
    return calls and not _RECALLED.isdisjoint(place.lows[first : first + _NEAR])


def _is_weathered(place: Place) -> bool:
    """`we will have to face a hard winter`: what one lives through."""
    at = place.verb_at(place.found.after)
    near = place.lows[at + 1 : at + _NEAR]
    return place.low(at) in ("face", "endure", "live") and not _HARDSHIPS.isdisjoint(near)


_HARDSHIPS = listed("winter summer year years months times period days future test tests ordeal")


def _says_nothing(place: Place, verb: str) -> bool:
    """Whether no verb follows, or only what a thing will bring about."""
    before = place.low(place.found.first - 1)
    joined = before == "and" and place.low(place.found.first - 2) in MODALS  # `we can and will help`
    refused = verb == "allow" and place.low(place.found.after) in NEGATIONS
    outcome = verb in _OUTCOMES and before in _THINGS and not (joined or refused)
    if outcome and verb in _DONE_BY_ONE and before in ("it", "they"):
        sayer = sayer_of_itself(place)  # `Chile said it would help`
        outcome = (
            sayer is None or (sayer.personal and before == "it") or place.low(place.found.first) == "could"
        )
    return outcome or verb in _NO_VERBS or not verb[:1].isalpha()


def _is_idle_doing(place: Place, first: int, verb: str) -> bool:
    goal = place.found.cue.kind == "goal"
    if verb == "take":
        at = next(at for at in range(first, len(place.words)) if place.low(at) == "take")
        return place.low(at + 1) in _TAKEN_IDLY or place.low(at + 2) in (
            "floor",
            "look",
            "opportunity",
            "liberty",
        )
    behind = place.low(place.verb_at(first) + 1)
    if (verb, behind) in _LAID_OUT or (verb == "go" and behind in _GOING):
        return verb != "go"  # `would go back to the old rules` is meant
    if verb in _BUSINESS:
        today = verb in _TODAYS or not _NOW.isdisjoint(place.lows)
        return not goal and today and place.low(place.found.first - 1) == "we"
    if goal and place.low(place.found.first - 1) != "i":
        return False
    if verb == "do" and place.low(first + 1) in _POINTING:
        return True
    tells = verb in _TELLING and "that" in {w.low for w in place.words[first : first + 3]}
    told = tells or (verb in _SEEING and _is_seen(place, place.verb_at(first) + 1))
    denied = not NEGATIONS.isdisjoint(w.low for w in place.words[place.found.first - 1 : first + 2])
    return told or (verb in _IDLE and not (denied and verb in _ALLOWED_VERBS))


def _is_seen(place: Place, behind: int) -> bool:
    """`recognise that it is late`, `your work`: what is known; a state that is recognised is an aim."""
    near = {place.low(at) for at in range(behind, behind + 4)}
    return place.low(behind) in _POINTING | STOPS or not _SEEN.isdisjoint(near)


def _is_idle_being(place: Place, first: int) -> bool:
    following = {w.low for w in place.words[first : first + 4]}
    be = place.verb_at(first)
    able = (place.low(be + 1), place.low(be + 2)) == ("able", "to") and place.found.cue.kind == "goal"
    if able or not following.isdisjoint(_REMARKED):
        return not able  # `we must be able to work with others`
    behind = place.low(place.skip_marks(place.skip_adverbs(be + 1)))
    supposed = behind.endswith("ing") and "if" in place.lows[be : be + _FAR]
    judged = behind in ("a", "an") and not _JUDGED.isdisjoint(place.lows[be + 2 : be + 5])
    degree = not _DEGREES.isdisjoint((place.low(be + 1), place.low(place.skip_adverbs(be + 1) - 1)))
    if degree or supposed or judged or (behind in _ATTITUDES and place.low(be + 1) != "more"):
        return True  # `it would be very surprising`, `I would not be running if`, `must be careful`
    resolute = behind in _RESOLUTE and (place.low(place.found.first - 1) != "it" or behind in _FORCED)
    if resolute or (behind.endswith("ing") and behind not in _ATTENDING):
        return False  # `will be steadfast`, `would be forced to leave`, `will be holding a conference`
    denied = not NEGATIONS.isdisjoint(place.lows[place.found.first : be])
    if denied and behind in _DRAWN:
        return False  # `will never be part of it`
    thing = place.low(place.found.first - 1) in _THINGS or place.low(be + 2) in _BEINGS
    if behind in _BEING and not thing and not denied:
        return False  # `will be at the forefront of it`
    return place.found.cue.kind == "commitment" and ALLOWED.isdisjoint(following)


def opens_cue(place: Place, first: int) -> bool:
    """Whether a better cue follows: `will seek to`, `must strive to`."""
    at = place.skip_adverbs(first)
    if place.low(at) not in place.cues.triggers:
        return False
    opened = (f.cue for f in place.cues.at(place.lows, at))
    return any(
        (cue.frame in _BETTER_CUES and cue.phrase[0] not in _LOOSE)
        or (cue.frame == "utmost" and cue.phrase[0] in _SPARING)
        for cue in opened
    )
