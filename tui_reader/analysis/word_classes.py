"""The closed classes of English words that the grammar of reporting goes by."""


def listed(words: str) -> frozenset[str]:
    """The words of a list written as prose."""
    return frozenset(words.split())


# A pronoun and its verb in one token; `he's` is two.
CONTRACTED = listed(
    """
    he'd she'd they'd it'd i'd we'd you'd he'll she'll they'll it'll i'll we'll you'll i've we've they've
    you've they're we're you're i'm there'd there'll
    """
)
PRONOUNS = listed("he she they we i you it who") | CONTRACTED
PERSONAL = listed("he she they it there we i you nobody everyone") | CONTRACTED
FINITE = listed(
    """
    is are was were am 's 're has have had 've will would can could may might shall should must do does did
    'll 'd isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't
    don't doesn't didn't ain't it's he's she's they're we're i'm you're that's there's i've we've they've
    he'd she'd they'd i'd we'd i'll we'll they'll he'll she'll it'll let's it'd you've
    """
)
# Finite verbs that are no genitive, and those that are no pronoun as well.
SURELY_FINITE = FINITE - {"'s"}
ONLY_FINITE = FINITE - CONTRACTED
BE = listed("is are was were be been being 's 're am isn't wasn't weren't aren't")
AUXILIARIES = (FINITE - CONTRACTED) | listed("be been being not n't never get gets got")
NEGATIONS = listed("not n't never didn't hasn't doesn't don't haven't")
ADVERBS = listed(
    """
    also then later earlier now still even just once again already often always sometimes recently soon
    thus therefore too first further instead meanwhile indeed however though quickly himself herself
    themselves itself both all simply only since long yet repeatedly today yesterday tonight reportedly hereby
    famously previously subsequently separately publicly rightly wrongly currently apparently ever here
    there almost rather perhaps maybe nevertheless nonetheless initially finally eventually twice
    """
)
DETERMINERS = listed(
    """
    the a an this that these those his her their its our my your some many most several no any each both
    other another all few every one two three four five
    """
)
PREPOSITIONS = listed(
    """
    in on at during to from via through by with of about for under over after before since into amid between
    among against across within near outside inside without as around following
    """
)
SUBORDINATORS = listed(
    """
    that which whom whose because when whenever if whether while whereas as after before since although
    though where what how why but or than so until unless despite once except lest and
    """
)
# Those that open a clause which the next comma ends.
OPENING_A_CLAUSE = listed(
    "when while although though after as if since whereas because once even before until unless to"
)
# `governed according to shared values`: how it is done, not who says so.
STANDARDS = listed(
    "interests values principles needs rules norms merit size age plan plans schedule ability standards"
)
DAYS = listed("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun")
MONTHS = listed(
    """
    january february march april may june july august september october november december
    jan feb mar apr aug sept sep oct nov dec
    """
)
DATES = DAYS | MONTHS
DAYTIMES = listed("morning evening night afternoon week month year spring summer autumn fall winter")
NEAR_IN_TIME = listed("last this next earlier late early later")
QUESTIONS = listed("whether if why how what who when where which")
DASHES = listed("— – -- -")
STOPS = frozenset(',;:—–-()[]"“”.!?…|•*/') | {"--", "..", "..."}
_NOUNS_IN_ED = listed("united need indeed speed deed seed feed breed hundred")
_PAST = listed(
    """
    said told took used made went came gave got had did saw knew led left met held won lost began brought kept
    put ran set stood spoke sent built fell grew rose sought thought wrote became sold bought paid drew threw
    chose swore broke spent caught fought struck flew drove forbade withdrew
    """
)


def like_a_verb(low: str) -> bool:
    """Whether a word looks like a finite verb: `accused`, `took`; presents cannot be told from nouns."""
    return (low.endswith("ed") and len(low) > 4 and low not in _NOUNS_IN_ED) or low in _PAST
