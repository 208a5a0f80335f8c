"""A role as worded to what it makes of its bearer: expert, official or other, and his or her gender."""

import re
from collections.abc import Iterable, Iterator
from weakref import WeakKeyDictionary

from tui_reader.analysis.naming.name_book import NameBook
from tui_reader.analysis.naming.role_table import RoleSense
from tui_reader.analysis.word_classes import listed
from tui_reader.domain.annotation import Gender, PersonKind
from tui_reader.domain.value import value

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[-‑’'ʼ](?!s\b)\w+)*\.?|[’']s\b|[^\w\s]")
_PARTY = re.compile(r"[RDI]-[A-Z]")
_THINK_TANK = re.compile(r"\b(?:(?:[Aa]ffairs|[Rr]esearch) [Cc]ouncil|Council on|[Tt]hink.tank)\b")
_PUBLIC_BANK = re.compile(
    r"\b(?:[Cc]entral|[Rr]eserve|[Ss]tate|World|National|Development) [Bb]anks?\b|\bBank of (?=[A-Z])"
)
_PAST = re.compile(r"\b(?:[Ff]ormer|[Rr]etired|[Oo]ne-?time|[Ee]x-|served)|-era\b|administration official")
_BEHIND_A_FELLOW = frozenset({"at", "with", "of", "in", "for", "on", "from", "and", "emeritus"})
_GOVERNING = frozenset({"ministry", "department", "government", "federal", "parliament", "republic"})
_BODIES_OF_STATE = listed(
    """
    ministry ministries government parliament senate congress commission agency administration authority
    police army navy embassy secretariat duma cabinet kremlin treasury house nations
    """
)
_STAFF = listed("adviser advisor aide secretary spokesman spokeswoman spokesperson speechwriter") | {
    "press secretary"
}
_IN_UNIFORM = listed("army navy police force forces guard military marines marine fire corps squadron")
_LEADING = listed("leader head chief commander founder boss member spokesman spokeswoman spokesperson deputy")
"""Posts of rebels and gangs as well as of states."""
_DEPARTMENT_OF_SCHOLARS = re.compile(
    r"\bdepartment (?:at|of) (?:the )?(?=[A-Z])(?:[A-Z]\w+ |of |for |and )*"
    r"(?:Cent(?:re|er)|Institut\w+|Universit\w+|College|School|Academy)\b"
)
_NOW_AT = re.compile(r"\bnow (?:at|with|an?|the|head|heads|director|teaches|runs)\b")
_OF_LEGISLATURE = re.compile(
    r"\b[Mm]ember of (?:the )?(?:[A-ZÀ-Þ]\w+ )*"
    r"(?:[Pp]arliament|Senate|Congress|House of \w+|Assembly|Duma|Bundestag|Knesset)\b"
)
"""A seat that is held beside a chair at a university."""


@value
class Standing:
    """What a role says of a person; None where it does not tell."""

    kind: PersonKind | None
    gender: Gender | None = None
    past: bool = False
    """Whether it is told as over: `former`."""


def kind_of(standings: Iterable[Standing]) -> PersonKind:
    """What several roles make of a person: who only was in office and is a scholar now is an expert."""
    told = [standing for standing in standings if standing.kind not in (None, "other")]
    if any(standing.kind == "expert" for standing in told):
        told = [standing for standing in told if not (standing.past and standing.kind == "official")]
    return next((standing.kind for standing in told if standing.kind), "other")


# What is told of most people are the same few roles; by their book, so that they go when it goes.
_kept: WeakKeyDictionary[NameBook, dict[tuple[str, bool], Standing]] = WeakKeyDictionary()
_MOST_KEPT = 4_000


def standing_of(role: str, book: NameBook, *, is_body: bool = False) -> Standing:
    """Reads a role as worded: the first noun that makes an expert or an official decides, or the scholar's
    where the office is past. `is_body`: it only names the body whose somebody is."""
    kept = _kept.setdefault(book, {})
    found = kept.get((role, is_body))
    if found is None:
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        found = kept[role, is_body] = _read(role, book, is_body=is_body)
    return found


def _read(role: str, book: NameBook, *, is_body: bool) -> Standing:
    role = _DEPARTMENT_OF_SCHOLARS.sub("university", role)
    words = _WORD.findall(_PUBLIC_BANK.sub("agency", role).lower())
    if _PARTY.match(role):
        return Standing("official")
    nouns = [] if is_body else list(_nouns(words, book))
    told = (
        frozenset(words)
        | frozenset(word.rpartition("-")[2] for word in words if "-" in word)
        | ({"institute"} if _THINK_TANK.search(role) or _of_think_tank(role, book) else set())
    )
    if role == "secretary":
        return Standing("other")  # a clerk: an office is in capitals or names its body
    if " captain" in f" {role}" and told.isdisjoint(_IN_UNIFORM):
        nouns = [noun for noun in nouns if noun[0] != "captain"]  # of a team; in capitals it is a rank
    kinds = [_kind(phrase, sense, told, book) for phrase, sense in nouns]
    kinds = kinds or _kinds_by_body(told, book)
    past = _PAST.search(role) is not None
    if past and ("expert" in kinds or (_NOW_AT.search(role) and not book.learned_bodies.isdisjoint(told))):
        return Standing("expert", _gender(nouns, book))
    if "expert" in kinds and _OF_LEGISLATURE.search(role):
        return Standing("official", _gender(nouns, book))
    kind = next((kind for kind in kinds if kind != "other"), kinds[0] if kinds else None)
    return Standing(kind, _gender(nouns, book), past)


def is_of_trade(role: str, book: NameBook) -> bool:
    """Whether a role names a trade that is no office (`singer`); being somebody's daughter is none."""
    nouns = _nouns(_WORD.findall(role.lower()), book)
    return any(sense == "other" and phrase not in book.kin for phrase, sense in nouns)


def _kinds_by_body(told: frozenset[str], book: NameBook) -> list[PersonKind]:
    """What a body without any office in it tells of its people."""
    if not book.learned_bodies.isdisjoint(told):
        return ["expert"]
    public = book.business_bodies.isdisjoint(told) and not _BODIES_OF_STATE.isdisjoint(told)
    return ["official"] if public else []


def _gender(nouns: Iterable[tuple[str, RoleSense]], book: NameBook) -> Gender | None:
    return next((sex for phrase, _ in nouns if (sex := book.gendered.get(phrase.rpartition(" ")[2]))), None)


def _nouns(words: list[str], book: NameBook) -> Iterator[tuple[str, RoleSense]]:
    """The role nouns of a phrase; one in the genitive (`the minister's brother`) is another's."""
    at = 0
    if words and (sense := book.deeds.get(words[0])):
        yield words[0], sense
        at = 1
    while at < len(words):
        found = _noun_at(words, at, book)
        if found is None:
            at += 1
            continue
        end, sense = found
        following = words[end + 1] if end + 1 < len(words) else ""
        as_modifier = words[end] == "fellow" and following.isalpha() and following not in _BEHIND_A_FELLOW
        if following not in ("’s", "'s") and not as_modifier:
            yield " ".join(words[at : end + 1]), sense
        at = end + 1


def _noun_at(words: list[str], at: int, book: NameBook) -> tuple[int, RoleSense] | None:
    for word in (words[at], words[at].rpartition("-")[2]):
        for parts, sense in book.roles.get(word, ()):
            if tuple(words[at + 1 : at + len(parts)]) == parts[1:]:
                return at + len(parts) - 1, sense
    return None


def _kind(phrase: str, sense: RoleSense, words: frozenset[str], book: NameBook) -> PersonKind:
    """What one role noun makes of its bearer, among the words of the whole role."""
    outlaw = (
        phrase in _LEADING and not book.outlaws.isdisjoint(words) and book.public_bodies.isdisjoint(words)
    )
    if sense in ("expert", "other") or outlaw:
        return "expert" if sense == "expert" else "other"
    learned, public = words & book.learned_bodies, words & book.public_bodies
    business = words & book.business_bodies
    if sense == "official" and phrase not in book.either_way:
        return "official"
    if learned:
        return "official" if public & _GOVERNING else "expert"
    if sense == "official":
        return "official" if public or not business else "other"
    if (public or phrase in _STAFF) and not business:
        return "official"
    return "other"


def _of_think_tank(role: str, book: NameBook) -> bool:
    return any(map(role.__contains__, book.think_tanks))
