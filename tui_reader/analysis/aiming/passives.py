"""What will be done to a thing, as one in office says: `the camp will be closed`, `they would be hit hard`. A
place of a modal in, a verdict out."""

from tui_reader.analysis.aiming.clause_starts import clause_start
from tui_reader.analysis.aiming.idling import GOES_ON
from tui_reader.analysis.aiming.wanting import Place
from tui_reader.analysis.aiming.words import REPORTING, listed

# What one in office keeps up or has done; acts against his side, which he threatens to answer.
_MEANS = listed(
    """
    campaign pressure sanctions support efforts effort assistance aid operation operations strikes exercises
    drills presence commitment troops forces measures policy tariffs ban embargo blockade mission policies
    cooperation solidarity
    """
)
_ATTACKS = listed(
    """
    attack attacks strike strikes aggression invasion violation provocation attempt incursion war threat
    threats intervention interference violations provocations
    """
)
_HANDLED = listed(
    """
    removed withdrawn lifted imposed closed opened expelled deployed sent built created established provided
    given stepped strengthened increased doubled reduced cut extended suspended halted stopped punished met
    answered destroyed banned blocked frozen seized released returned reunited united introduced launched
    abolished replaced restored resumed expanded tested continued pursued intensified tightened maintained
    shut restricted limited decriminalised decriminalized scrapped dismantled relocated evacuated outlawed
    prosecuted jailed arrested detained investigated deported extradited repatriated exchanged freed
    respected honoured honored protected guaranteed safeguarded preserved upheld defended secured ensured
    implemented enforced applied amended changed rewritten repealed annulled revoked cancelled
    canceled delayed postponed exempted barred forbidden prohibited
    funded financed paid compensated allocated earmarked spent invested distributed delivered supplied
    handed transferred moved shifted stationed mobilised mobilized activated upgraded modernised modernized
    rebuilt repaired reopened reinforced retained kept renamed merged privatised privatized nationalised
    nationalized phased scaled slashed raised lowered waived dropped recalled consulted
    inspected monitored screened vaccinated quarantined isolated integrated
    completed commissioned planted enshrined ratified signed submitted formed constructed equipped developed
    simplified streamlined updated prepared rewarded elaborated drafted put codified carried accelerated
    """
)
# What a participle needs behind it to be an act: `held accountable`, `brought to justice`, `made public`.
_COMPLETED = {
    "held": listed("accountable responsible to"),
    "brought": listed("to under before"),
    "made": listed("available public permanent compulsory mandatory free easier simpler"),
}
_BLOWS = listed(
    "hit struck attacked crushed bombed targeted annihilated obliterated flattened shot punished wiped"
)
# What befalls people and things: nobody's means.
_MISFORTUNES = listed(
    """
    storm storms rain rains rainfall snow snowfall wind winds flood floods flooding floodwaters drought lava
    eruption quake earthquake tremor tsunami heat heatwave cold weather frost ice fog tide tides wave waves
    hurricane hurricanes typhoon typhoons cyclone cyclones tornado landslide landslides avalanche wildfire
    wildfires fire fires virus disease epidemic pandemic inflation recession rebels militants insurgents
    terrorists pirates gangs
    """
)
_BEFALLING = listed("by in")
_LONGEST_CAUSE = 4
# Those whom one hits, by name or as `they`; shopkeepers are hit by prices.
_FOES = listed(
    """
    they you it he those anyone whoever invaders attackers aggressors enemy enemies foe foes intruders
    ships vessels warships boats aircraft planes jets drones bases targets positions troops forces soldiers
    fighters infrastructure facilities sites launchers terrorists rebels militants
    """
)
_HURT = listed("hit struck")
_WARNING = listed("warned warns warning threatened threatens vowed vows")
_WILL = listed("will would 'll shall")
_IF = listed("if unless should")
_ASKING = listed("how what why where whose whether")
_FARTHEST, _NEAR = 14, 6


def is_done_to(place: Place, first: int) -> bool:
    """`sanctions will continue`, `any attack will spark a war`, `the camp will be closed`: what one in office
    says of his own means, threatens or has done."""
    start = clause_start(place.words, place.found.first)
    before = {w.low for w in place.words[start : place.found.first]}
    verb = place.content_verb(first)
    if verb in GOES_ON:
        return not before.isdisjoint(_MEANS)
    if not before.isdisjoint(_ATTACKS) and "any" in before:
        return True
    at = _participle_at(place, first)
    reached = place.low(at) == "met" and place.low(at + 1) not in ("with", "by")  # `the target will be met`
    asked = not before.isdisjoint(_ASKING) or place.low(place.found.first - 1) in REPORTING
    done = place.low(at) in _HANDLED or place.low(at + 1) in _COMPLETED.get(place.low(at), ())
    handled = verb == "be" and done and not (reached or asked)
    return handled and not _is_misfortune(place, at)


def is_blow(place: Place, first: int) -> bool:
    """`warned they would be hit hard`, `they will be hit if they come`: a threat of one's own force."""
    if place.low(place.found.first) not in _WILL or place.content_verb(first) != "be":
        return False
    struck = _participle_at(place, first)
    if place.low(struck) not in _BLOWS or _is_misfortune(place, struck):
        return False
    at = place.found.first
    if place.low(struck) in _HURT and not _is_foe(place, at):
        return False
    warned = any(place.low(k) in _WARNING for k in range(max(0, at - _FARTHEST), at))
    return warned or any(place.low(k) in _IF for k in range(first, first + _FARTHEST))


def _is_misfortune(place: Place, participle: int) -> bool:
    """`will be closed by heavy snow`, `would be destroyed in the flood`."""
    cause = participle + 1 + (place.low(participle + 2) in _BEFALLING)  # `hit hard by`
    near = place.lows[cause : cause + _LONGEST_CAUSE]
    return place.low(cause) in _BEFALLING and not _MISFORTUNES.isdisjoint(near)


def _is_foe(place: Place, modal: int) -> bool:
    """Whether what stands before a modal is somebody whom a state may hit."""
    named = any(modal - 2 <= actor.after <= modal for actor in place.line.actors)
    return named or not _FOES.isdisjoint(place.lows[max(0, modal - _NEAR) : modal])


def _participle_at(place: Place, first: int) -> int:
    return place.skip_marks(place.skip_adverbs(place.verb_at(first) + 1))
