"""A role as worded to what it makes of its bearer: expert, official or other, and his or her gender."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.analysis.name_book import NameBook, RoleSense
from tui_reader.domain.annotation import Gender, PersonKind

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[-‑’'ʼ](?!s\b)\w+)*\.?|[’']s\b|[^\w\s]")
_PARTY = re.compile(r"[RDI]-[A-Z]")
_THINK_TANK = re.compile(r"\b(?:(?:[Aa]ffairs|[Rr]esearch) [Cc]ouncil|Council on|[Tt]hink.tank)\b")
_BEHIND_A_FELLOW = frozenset({"at", "with", "of", "in", "for", "on", "from", "and", "emeritus"})
_GOVERNING = frozenset({"ministry", "department", "government", "federal", "parliament", "republic"})
_STAFF = frozenset(
    {"adviser", "advisor", "aide", "secretary", "spokesman", "spokeswoman", "spokesperson", "press secretary"}
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a role says of a person; None where it does not tell."""

    kind: PersonKind | None
    gender: Gender | None = None


def standing_of(role: str, book: NameBook) -> Standing:
    """Reads a role as worded: the first noun that makes an expert or an official decides."""
    words = _WORD.findall(role.lower())
    if _PARTY.match(role):
        return Standing("official")
    nouns = list(_nouns(words, book))
    told = frozenset(words) | (
        {"institute"} if _THINK_TANK.search(role) or _of_think_tank(role, book) else set()
    )
    if role == "secretary":
        return Standing("other")  # a clerk: an office is in capitals or names its body
    kinds = [_kind(phrase, sense, told, book) for phrase, sense in nouns]
    if not kinds and not book.learned_bodies.isdisjoint(told):
        kinds = ["expert"]
    kind = next((kind for kind in kinds if kind != "other"), kinds[0] if kinds else None)
    gender = next((sex for phrase, _ in nouns if (sex := book.gendered.get(phrase.rpartition(" ")[2]))), None)
    return Standing(kind, gender)


def _nouns(words: list[str], book: NameBook) -> Iterator[tuple[str, RoleSense]]:
    """The role nouns of a phrase; one in the genitive (`the minister's brother`) is another's."""
    at = 0
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
    if sense in ("expert", "other"):
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
    return any(tank in role for tank in book.think_tanks)
