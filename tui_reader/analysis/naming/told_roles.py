"""The clauses about a person to the role that they tell: `who heads …`, `is an analyst …`, `was named …`."""

from tui_reader.analysis.naming.page import Page
from tui_reader.analysis.naming.role_ends import piece_end
from tui_reader.analysis.naming.role_words import CHAIN, DETERMINERS, GENITIVES, STOPS, Piece, is_one_of

_BE = frozenset({"is", "was", "became", "becomes", "remains", "remained"})
_BE_MADE = frozenset(
    {
        "appointed",
        "sworn",
        "named",
        "elected",
        "nominated",
        "chosen",
        "re-elected",
        "reappointed",
        "confirmed",
        "made",
    }
)
_BECAME = frozenset({"became", "become", "becomes", "remains", "remained", "been"})
_MAKES = _BE_MADE | {"picked", "tapped", "chose", "appoints", "names", "nominates"}
_SERVES = frozenset({"serves", "served", "works", "worked", "acts", "acted"})
_SINCE = frozenset({"now", "also", "currently", "then", "still", "once", "later", "long", "previously"})
_HELD_IN = frozenset({"on", "in", "at", "under", "with"})
_POSTS = frozenset({"posts", "positions", "roles", "jobs"})
_FARTHEST_POSTS = 6
_LONGEST_CLAUSE = 18
_FARTHEST_MAKER = 6
_LONGEST_DETERMINED = 4
_FARTHEST_ELECTION = 4
_ELECTIONS = frozenset({"election", "re-election", "appointment", "nomination", "inauguration"})
_HIS = frozenset({"his", "her", "their"})


def relative_clause(page: Page, first: int) -> Piece | None:
    """What the clause that begins at a word, right behind a comma, tells: `who heads the bank`, `who served
    as a judge`, `whom Roe named as his envoy`."""
    word = page.word(first)
    if word == "whom":
        return _made(page, first)
    if word != "who":
        return _determined(page, first)
    verb = first + 1 + (page.word(first + 1) in _SINCE or page.word(first + 1) in ("has", "had"))
    if page.word(verb) in _SERVES:
        return _served(page, verb)
    if page.word(verb) in _BECAME:
        return _plain(page, verb + 1 + (page.word(verb + 1) in _SINCE))
    if page.word(verb) in _BE and page.word(verb + 1) in _BE_MADE:
        return _plain(page, _past_as(page, verb + 2))
    return _done(page, verb)


def told_of_subject(page: Page, first: int, last: int) -> Piece | None:
    """The role that the verb right behind a name tells of it: `Roe is an analyst`, `Roe was named envoy`."""
    if page.word(last + 1) == "as":
        return _held_as(page, last + 2)
    if page.word(last + 2) in _HIS and page.word(last + 1) in ("on", "upon", "for"):
        return _elected(page, last + 3)
    if page.word(first - 1) in CHAIN or page.word(first - 1) in ("and", "by", "than", "as"):
        return None
    return _told_by_verb(page, _past_clause(page, last + 1))


def _told_by_verb(page: Page, verb: int) -> Piece | None:
    """`is an analyst`, `has served as envoy`, `took office as president`, `has been named envoy`."""
    perfect = page.word(verb) in ("has", "had")
    verb += perfect
    if page.word(verb) in _SERVES:
        return _served(page, verb)
    if page.word(verb) in ("took", "takes", "taken") and page.word(verb + 1) == "office":
        return _plain(page, verb + 3) if page.word(verb + 2) == "as" else None
    if page.word(verb) not in (_BECAME if perfect else _BE):
        return None
    at = verb + 1 + (page.word(verb + 1) in _SINCE)
    if page.word(at) in _BE_MADE:
        at = _past_as(page, at + 1)
    return _plain(page, at)


def _elected(page: Page, at: int) -> Piece | None:
    """`on his` unanimous `election as` President of the Council: what the one named before it is now."""
    for noun in range(at, at + _FARTHEST_ELECTION):
        if page.word(noun) in _ELECTIONS:
            return _plain(page, noun + 2) if page.word(noun + 1) in ("as", "to") else None
    return None


def _held_as(page: Page, first: int) -> Piece | None:
    """`the tenure of Roe as foreign minister`: the office named without an article."""
    noun = None if page.word(first) in DETERMINERS else _sober_noun(page, first)
    if noun is None:
        return None
    # `Roe as minister with Soto`, `Roe as minister signed the deal`: the office alone
    return first, piece_end(page, noun) if page.word(noun + 1) in ("of", "for", "at") else noun


def _past_clause(page: Page, at: int) -> int:
    """Roe`, who tops most lists, is` a judge: the word behind what two commas enclose."""
    if page.word(at) != "," or page.word(at + 1) not in ("who", "whose"):
        return at
    for closing in range(at + 3, at + _LONGEST_CLAUSE):
        if page.word(closing) in STOPS:
            return at
        if page.word(closing) == ",":
            return closing + 1
    return at


def plain_end(page: Page, first: int) -> int | None:
    """The last word of a role that begins at a word with its noun, or with an article and sober words."""
    noun = _sober_noun(page, first)
    return None if noun is None else piece_end(page, noun)


def _plain(page: Page, first: int) -> Piece | None:
    end = plain_end(page, first)
    return None if end is None else (first, end)


def _sober_noun(page: Page, first: int) -> int | None:
    """The last word of the role noun of a phrase in which nothing praises or blames: no `worst president`."""
    at = first + 2 * is_one_of(page, first)
    at += page.word(at).lower() in DETERMINERS
    words = page.words.words
    while at < min(len(words), first + 9) and not page.words.first[at]:
        found = page.role_at(at, min(at + 4, len(words) - 1))
        if found and page.word(found[0] + 1) not in GENITIVES:
            noun = found[0]
            following = page.role_at(noun + 1, len(words) - 1) if noun + 1 < len(words) else None
            if words[noun].lower() in page.book.plural_roles:
                return noun if is_one_of(page, first) else None
            if following is None:
                return noun
            at = noun
        elif not _is_sober(page, at):
            return None
        at += 1
    return None


def _is_sober(page: Page, at: int) -> bool:
    word = page.words.words[at]
    if word in STOPS or word == ",":
        return False
    known = word.lower() in page.book.modifiers or word in page.book.fields or word.endswith("-based")
    return word[0].isupper() or known or word in GENITIVES or word in CHAIN


def _made(page: Page, whom: int) -> Piece | None:
    """`whom Roe named as his envoy`: what somebody was made."""
    for at in range(whom + 2, whom + _FARTHEST_MAKER):
        if page.word(at) in _MAKES:
            return _plain(page, _past_as(page, at + 1))
    return None


def _past_as(page: Page, at: int) -> int:
    """Past the day and `as`, `to be`: `named Monday as the envoy`."""
    at += page.word(at) in page.book.calendar or page.word(at) == "in"
    if page.word(at) == "as":
        return at + 1
    return at + 2 if page.word(at) == "to" and page.word(at + 1) == "be" else at


def _served(page: Page, verb: int) -> Piece | None:
    """`served as the top hand in …`; `served on the council`, `served several posts in the ministry` are told
    with their verb."""
    if page.word(verb) in ("serves", "served"):
        posts = (at for at in range(verb + 2, verb + _FARTHEST_POSTS) if page.word(at) in _POSTS)
        held = next(posts, verb) + 1
        if page.word(held) in _HELD_IN:
            return _clause(page, verb, held)
    if page.word(verb + 1) != "as":
        return None
    first = verb + 2
    if page.word(first) in DETERMINERS and not is_one_of(page, first):
        first += 1
    return _clause(page, first, first)


def _done(page: Page, verb: int) -> Piece | None:
    """`heads the bank`, `teaches history at …`, `writes about …`: what somebody does by profession."""
    if page.word(verb) not in page.book.deeds:
        return None
    return _clause(page, verb, verb + 1)


def _determined(page: Page, first: int) -> Piece | None:
    """`the Chilean who heads the bank`."""
    if page.word(first) not in DETERMINERS:
        return None
    for at in range(first + 2, first + 2 + _LONGEST_DETERMINED):
        if page.word(at - 1) in STOPS or page.word(at - 1) == ",":
            return None
        if page.word(at) == "who":
            done = _done(page, at + 1)
            return done and (first, done[1])
    return None


def _clause(page: Page, first: int, at: int) -> Piece | None:
    """From a word to the end of the clause, the words up to `at` included."""
    end = piece_end(page, at, farthest=_LONGEST_CLAUSE)
    return (first, end) if end > at or (first == at and page.role_at(at, at)) else None
