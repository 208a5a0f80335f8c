"""Names as read to names as meant in this article: surnames to people, acronyms to the bodies that the
text gave them, and the rest of the unknown by what stands around them."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from tui_reader.analysis.naming.acronyms import define, is_same_body, short_forms
from tui_reader.analysis.naming.insertions import over_brackets, without_brackets
from tui_reader.analysis.naming.name_book import Known
from tui_reader.analysis.naming.names import Name
from tui_reader.analysis.naming.page import Page, is_run_together
from tui_reader.analysis.naming.surroundings import (
    is_before_its_region,
    is_body_by_noun,
    is_no_person_here,
    is_run_by,
    labels,
    with_given_towns,
)
from tui_reader.analysis.word_classes import like_a_verb
from tui_reader.domain.annotation import Gender, MentionKind
from tui_reader.domain.person_key import person_key
from tui_reader.domain.value import value

_KINDS: Mapping[str, MentionKind] = {kind: kind for kind in get_args(MentionKind)}
_Bearers = dict[str, list[tuple[int, str]]]
"""Part of a name to the people who bear it: word number of a full mention, the full name."""


@value
class Meant:
    """A name with what it means here; `full` is the fullest form that the article gives it."""

    name: Name
    kind: MentionKind
    form: str
    full: str
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Memory:
    """What the whole article tells of its names."""

    page: Page
    acronyms: Mapping[str, str]
    known_acronyms: Mapping[str, Known]
    things: frozenset[str] = frozenset()
    surnames: _Bearers = field(default_factory=dict)
    given: _Bearers = field(default_factory=dict)
    labels: dict[str, MentionKind] = field(default_factory=dict)
    """Single unknown words to what the clearest context makes of them."""
    numbered: frozenset[str] = frozenset()
    """What ships, missiles and viruses of the article are called before a number: `Zubra` of `Zubra-1`."""
    bodies: dict[str, str] = field(default_factory=dict)
    """Short forms of bodies that the article names in full."""

    def bearer(self, name: Name, *, of: _Bearers) -> str | None:
        """The full name of who is meant by a part of it: who was named last, else who is named first."""
        surname = self.page.words.words[name.last]
        bearers = of.get(_straight(surname)) or of.get(self._in_full(surname))
        if not bearers:
            return None
        if len(bearers) > 1 and not name.titled and (leader := self.page.book.known_surnames.get(surname)):
            # `Biden said` after `Jill Biden`: who is called by surname alone is the one in office.
            bearers = [bearer for bearer in bearers if bearer[1] == leader] or bearers
        if name.titled:
            gender = self.page.book.honorifics.get(self.page.word(name.first - 1))
            fitting = self._fitting(bearers, gender)
            leader = self.page.book.known_surnames.get(surname)
            if leader and not fitting:
                return leader  # `Mr. Biden` of a text with no Biden but Jill
            bearers = fitting or bearers
        named_before = bisect_right(bearers, (name.first + 1, ""))
        return bearers[max(0, named_before - 1)][1]

    def _in_full(self, given: str) -> str:
        """The key of what a given name cut short stands for: that of `Matthew` for `Matt`."""
        book = self.page.book
        return book.short_forms.get(person_key(given), "") if given in book.given else ""

    def _fitting(self, bearers: list[tuple[int, str]], gender: Gender | None) -> list[tuple[int, str]]:
        """Those whom an honorific does not rule out: `Mr. Roe` after `Karl and Anna Roe` is Karl."""
        given = self.page.book.given
        if gender is None:
            return bearers
        return [b for b in bearers if given.get(b[1].partition(" ")[0]) in (None, gender)]


def _straight(word: str) -> str:
    """`O’Roe` and `O'Roe` are one name."""
    return word.replace("’", "'")


def meanings(names: list[Name], page: Page) -> list[Meant]:
    """What every name means; those that mean nothing are left out."""
    defined = define(over_brackets(names, page), page)
    memory = Memory(page, defined.acronyms, defined.known, defined.things, numbered=_numbered(page))
    told = labels(page, defined.names)
    known = list(with_given_towns(page, defined.names, told))
    for name in known:
        if _is_full(page, name) and not _is_thing(memory, name):
            _remember(memory, name)
    memory.labels.update(told)
    memory.bodies.update(short_forms(page, known))
    return [meant for name in known if (meant := _meaning(memory, name)) is not None]


def _meaning(memory: Memory, name: Name) -> Meant | None:
    text = memory.page.text(name.first, name.last)
    if name.kind == "nested":
        return Meant(name, "country", name.known.form, text, name.known) if name.known else None
    if name.kind == "person":
        return None if _is_thing(memory, name) else _person(memory, name, text)
    if name.first == name.last:
        return _single(memory, name, text)
    return _phrase(memory, name, text) if name.kind == "unknown" else _as_known(name, text)


def _as_known(name: Name, text: str) -> Meant | None:
    kind = _KINDS.get(name.kind)
    if kind is None:
        return None
    return Meant(name, kind, name.known.form if name.known else "name", text, name.known)


def _numbered(page: Page) -> frozenset[str]:
    words = (page.words.words[at] for at in page.words.capitals)
    parts = (word.rpartition("-") for word in words if "-" in word)
    return frozenset(word for word, _, number in parts if word and number.isdigit())


def _is_thing(memory: Memory, name: Name) -> bool:
    """Whether what looks like a person is a ship or a work: `frigate Jane Roe`, `Jane Roe-1`."""
    page = memory.page
    if name.titled:
        return False
    return page.word(name.first - 1) in page.book.before_things or (
        name.last > name.first and page.words.words[name.last] in memory.numbered
    )


# --- people -----------------------------------------------------------------------------------------------
def _remember(memory: Memory, name: Name) -> None:
    """Enters a person by surname (both halves of a double one) and by given name."""
    words, book = memory.page.words.words, memory.page.book
    last = name.last
    while last > name.first and (words[last] in book.suffixes or words[last] == ","):
        last -= 1
    if memory.page.word(name.first - 1) == "/":
        return  # `REUTERS/Jane Roe` took the picture
    entry = (name.first, without_brackets(memory.page.text(name.first, name.last)))
    east_asian = words[name.first] in book.family_first or _is_korean(words[name.first : last + 1])
    if not (_is_relative(memory.page, name) and _straight(words[last]) in memory.surnames):
        memory.surnames.setdefault(_straight(words[last]), []).append(entry)
    if east_asian:
        memory.surnames.setdefault(words[name.first], []).append(entry)
    elif "-" in words[last]:
        memory.surnames.setdefault(words[last].rpartition("-")[2], []).append(entry)
    memory.given.setdefault(words[name.first], []).append(entry)
    if words[name.first] in book.given:
        memory.given.setdefault(person_key(words[name.first]), []).append(entry)
    for at in range(name.first + 1, last):
        # `Juan Pablo Roe Moll` goes by any of his names.
        if words[at] not in book.particles and words[at][-1] != "." and words[at][0].isupper():
            memory.given.setdefault(words[at], []).append(entry)


def _is_relative(page: Page, name: Name) -> bool:
    """`his daughter and adviser Anna Roe`: the surname alone stays with whom the article named before."""
    return any(page.word(at) in page.book.kin for at in range(max(0, name.first - _NEAR_KIN), name.first))


_NEAR_KIN = 4


def _is_korean(words: Sequence[str]) -> bool:
    """`Moon Jae-in`: the family name first, a given name of two syllables behind it."""
    head, _, tail = words[-1].partition("-")
    return len(words) == _FAMILY_AND_GIVEN and head.istitle() and tail.islower()


_FAMILY_AND_GIVEN = 2
_SPEAKING = frozenset(
    {"said", "says", "told", "tells", "wrote", "has", "had", "calls", "urges", "warns", "vows", "meets"}
)


def _is_full(page: Page, name: Name) -> bool:
    """Whether it is a person's name of several words."""
    if name.last == name.first or _is_particled(page, name):
        return False
    return name.kind == "person" or _looks_like_a_person(page, name)


def _is_particled(page: Page, name: Name) -> bool:
    """`Dos Santos`, `Bin Salman`: a surname whose small word is in capitals where it opens the name."""
    return name.last == name.first + 1 and page.words.words[name.first].lower() in page.book.particles


def _looks_like_a_person(page: Page, name: Name) -> bool:
    """Whether two to four unknown words in capitals are rather a person than anything else."""
    if name.kind != "unknown" or not 1 <= name.last - name.first <= 3 or page.words.styled[name.first]:
        return False
    last = name.last - (name.last - name.first == 1 and _is_called_by_role(page, name))
    first = name.first + (last - name.first == 1 and _is_word_for_a_name(page, name))
    if any(
        not _may_be_a_persons(page, at) and (at == last or not _is_initial(page, at))
        for at in range(first, last + 1)
    ):
        return False
    return not _is_rather_something_else(page, name.first, name.last)


def _is_called_by_role(page: Page, name: Name) -> bool:
    """`professor Zrif Eats`: behind a role even a word of English is a surname."""
    role = page.role_at(name.first - 1, name.first - 1) if name.first else None
    word = page.words.words[name.last]
    free = word not in page.book.heads and word not in page.book.things and not word.isupper()
    return (
        role is not None and page.word(name.first - 1).islower() and free and word not in page.book.not_bodies
    )


def _is_word_for_a_name(page: Page, name: Name) -> bool:
    """`Dog Zubrik, a spokesman for the mayor`: before a role even a word of English is a given name."""
    behind = name.last + 3
    apposed = page.word(name.last + 1) == "," and page.word(name.last + 2) in ("a", "an")
    return apposed and page.word(behind).islower() and page.role_at(behind, behind + 1) is not None


def _is_rather_something_else(page: Page, first: int, last: int) -> bool:
    """`Bagpipe Zubrik`, `El Zubro`, `Zub Hotel`, `the Zub Zubrik`, `Zub Zubrik, Texas`."""
    words, book = page.words.words, page.book
    if words[last] in book.known_surnames and words[last] not in book.family_first:
        return True
    if words[first] in _ROMANCE_ARTICLES or words[last] in book.no_surnames:
        return True
    if page.words.words[last] not in _TITLES_OF_PEOPLE and is_no_person_here(page, first):
        return True
    return page.word(first - 1) in page.book.strict_prepositions or is_before_its_region(page, last)


_TITLES_OF_PEOPLE = frozenset({"Lama", "Khan"})
_ROMANCE_ARTICLES = frozenset({"La", "El", "Los", "Las"})


_OF_PARTY = frozenset({"R-", "D-", "I-"})
"""`Sen. Jane Roe, D-New York`."""


def _may_be_a_persons(page: Page, at: int) -> bool:
    word, book = page.words.words[at], page.book
    if word in book.particles or word in book.family_first:
        return True
    if "-" in word and word.rpartition("-")[2].islower() and page.is_english(word.partition("-")[0].lower()):
        return False  # `Sharp-shooter`
    if (word.isupper() and len(word) > 1) or page.is_common(at) or word in book.heads or word in book.things:
        return False
    if any(char.isdigit() for char in word) or not word[0].isalpha() or word[:2] in _OF_PARTY:
        return False
    if word.endswith(("ing", "ed")) and "-" in word:
        return False  # `Prize-winning`
    return not is_run_together(word)


def _is_initial(page: Page, at: int) -> bool:
    """`Zrif Q. Zubrik`"""
    word = page.words.words[at]
    return len(word) == 2 and word[1] == "."


def _person(memory: Memory, name: Name, text: str) -> Meant:
    if _is_particled(memory.page, name):
        full = memory.bearer(name, of=memory.surnames)
        return Meant(name, "person", "surname" if full else "full", full or text)
    if name.last > name.first:
        return Meant(name, "person", "full", without_brackets(text))
    styled = _called_so(memory, name, text)
    if styled is not None:
        return Meant(name, "person", "titled", styled)
    full = memory.bearer(name, of=memory.surnames) or memory.bearer(name, of=memory.given)
    leader = memory.page.book.known_surnames.get(text.title() if text.isupper() else text)
    if full is None or (leader and name.titled and memory.page.word(name.first - 1) == "President"):
        full = leader or full  # `President Zubrik` is no other Zubrik of the article
    return Meant(name, "person", "titled" if name.titled else "surname", full or text)


def _called_so(memory: Memory, name: Name, text: str) -> str | None:
    """`Sultan Zubrik` in full where the article names a `Sultan Zubrik Roe`, whoever has the surname."""
    page = memory.page
    title = page.word(name.first - 1) if name.titled else ""
    if title not in page.book.honorifics and title not in page.book.ranks:
        return None
    bearers = memory.given.get(text, ())
    return next((full for at, full in bearers if page.word(at - 1) == title and full.startswith(text)), None)


# --- single words -----------------------------------------------------------------------------------------
def _single(memory: Memory, name: Name, text: str) -> Meant | None:
    """One word: a surname of someone in the article, an acronym that it defines, or what it is alone."""
    # `Moon said`, `Moon met`: no place speaks or acts where somebody of that name is.
    behind = memory.page.word(name.last + 1)
    if behind in _BESIDE_VERBS or behind.endswith("ly"):
        behind = memory.page.word(name.last + 2)  # `Moon also said`
    told_of = behind == "," and memory.page.word(name.last + 2) == "who"
    speaks = name.kind == "place" and (told_of or behind in _SPEAKING or like_a_verb(behind))
    if name.kind == "unknown" or not name.sure or speaks:
        full = memory.bearer(name, of=memory.surnames)
        if full:
            return Meant(name, "person", "surname", full)
    if text in memory.acronyms and name.kind in ("unknown", "organisation"):
        known = memory.known_acronyms.get(text)
        if known is None and name.known and is_same_body(memory.acronyms[text], name.known.name):
            known = name.known
        return Meant(name, "organisation", "acronym", memory.acronyms[text], known)
    if name.kind == "unknown":
        return None if text in memory.things else _lonely(memory, name, text)
    return _as_known(name, text)


_BESIDE_VERBS = frozenset({"also", "then", "later", "has", "had", "never", "once", "again", "often", "still"})


def _lonely(memory: Memory, name: Name, text: str) -> Meant | None:
    """A word that nothing is known of but where it stands, here and elsewhere in the article."""
    full = memory.bearer(name, of=memory.given)
    if full:
        return Meant(name, "person", "given", full)
    leader = memory.page.book.known_surnames.get(text)
    if leader:
        return Meant(name, "person", "surname", leader)
    if text in memory.bodies:
        return Meant(name, "organisation", "name", memory.bodies[text])
    label = memory.labels.get(text) or ("person" if _is_lone_given(memory.page, name.first) else None)
    return Meant(name, label, "surname" if label == "person" else "name", text) if label else None


def _is_lone_given(page: Page, at: int) -> bool:
    """Whether a word that nothing is told of is a given name and no word of English: `as Rania laughed`."""
    word, book = page.words.words[at], page.book
    if word not in book.given or word in book.word_given or page.words.styled[at] or page.is_common(at):
        return False
    return not _is_beside_capitals(page, at)


def _is_beside_capitals(page: Page, at: int) -> bool:
    if "-" in (page.word(at - 1), page.word(at + 1)) or page.word(at + 1) == "&":
        return True
    if page.word(at + 1) == "and" and any(page.word(i) in page.book.heads for i in range(at + 3, at + 6)):
        return True  # `Lewis and Clark High School`
    return (page.is_capital(at + 1) and page.follows(at + 1)) or (
        page.is_capital(at - 1) and page.follows(at) and not page.words.first[at - 1]
    )


# --- several unknown words --------------------------------------------------------------------------------
def _phrase(memory: Memory, name: Name, text: str) -> Meant | None:
    page = memory.page
    if text in memory.bodies:
        return Meant(name, "organisation", "name", memory.bodies[text])
    if _looks_like_a_person(page, name):
        return _person(memory, name, text)
    if _is_particled(page, name) and (full := memory.bearer(name, of=memory.surnames)):
        return Meant(name, "person", "surname", full)
    if page.words.words[name.last] in page.book.not_bodies or page.words.styled[name.first]:
        return None
    kind = _kind_of_phrase(page, name, text)
    return Meant(name, kind, "name", text) if kind else None


def _kind_of_phrase(page: Page, name: Name, text: str) -> MentionKind | None:
    first, last = name.first, name.last
    if "&" in text or is_body_by_noun(page, first, last) or is_run_by(page, first):
        return "organisation"
    placed = page.word(first - 1) in page.book.place_prepositions or is_before_its_region(page, last)
    common = any(page.is_common(at) for at in range(first, last + 1))
    return "place" if placed and not common else None
