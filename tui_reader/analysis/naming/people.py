"""An article and its mentions to the people in it: roles, kind, gender, and every place that names them."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from tui_reader.analysis.naming.affiliations import Body, affiliation_told
from tui_reader.analysis.naming.capitals import Words
from tui_reader.analysis.naming.cast import Cast, Reference, ReferenceForm
from tui_reader.analysis.naming.epithets import Epithets
from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.naming.name_book import NameBook, book_of
from tui_reader.analysis.naming.page import page_of
from tui_reader.analysis.naming.press_homes import home_of
from tui_reader.analysis.naming.roles import Role, RoleReader
from tui_reader.analysis.naming.serving import state_by_office, state_named
from tui_reader.analysis.naming.shared_roles import in_singular
from tui_reader.analysis.naming.standing import Standing, is_of_trade, kind_of, standing_of
from tui_reader.analysis.naming.title_people import named_in_title, title_as_text
from tui_reader.analysis.sentences import Sentence, split_sentences
from tui_reader.domain.annotation import Gender, Mention, Person
from tui_reader.domain.article import Article
from tui_reader.domain.span import Span
from tui_reader.knowledge.world import World

_FORMS: Mapping[str, ReferenceForm] = {
    "full": "full",
    "surname": "surname",
    "titled": "titled",
    "given": "given",
}


@dataclass(slots=True)
class _Seen:
    """One person while the article is read: the mentions and what was said at each."""

    key: str
    mentions: list[Mention] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    """The words of each mention."""
    roles: list[tuple[int, str, Role]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    style: str | None = None
    """`King`, `Pope` before the name."""
    country: str | None = None
    affiliation: str | None = None


def find_people(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], world: World
) -> Cast:
    """The people whom the mentions name, in order of appearance, with every reference to them."""
    named = [mention for mention in mentions if mention.kind == "person"]
    page = page_of(article, sentences, world)
    words, book = page.words, page.book
    places = [_place(words, mention.span) for mention in named]
    reader = RoleReader(page, places)
    stated = [(*_place(words, m.span), m.entity) for m in mentions if m.kind == "country"]
    states = [(first, code) for first, _, code in stated]
    bodies: list[Body] = [(*_place(words, m.span), m.name) for m in mentions if m.kind == "organisation"]
    seen: dict[str, _Seen] = {}
    phrases: list[tuple[Mention, Span, Span, Span | None]] = []
    for mention, (first, last) in zip(named, places, strict=True):
        if _is_a_type(words, first, last) or _names_a_thing(words, first, last, book):
            continue
        person = seen.get(mention.entity) or seen.setdefault(mention.entity, _Seen(mention.entity))
        person.mentions.append(mention)
        person.named.append(mention.span.of(article.text))
        role = reader.role(first, last)
        titled = _title(words, first, book)
        if titled is not None:
            person.titles.append(words.words[titled])
        if words.words[first - 1] in _STYLES and words.close(first - 1, first):
            person.style = words.words[first - 1]
        phrases.append(_spans(words, mention, role, titled))
        worded = _worded(words, role, book)
        if worded:
            person.roles.append((len(person.mentions), worded, role))
            person.country = person.country or state_named(words, role, last, states)
            person.affiliation = person.affiliation or affiliation_told(words, role, bodies)
    home = home_of(article.source, world)
    codes = {m.entity for m in mentions if m.kind == "country" and m.form != "capital"}
    people = {
        key: _person(person, book, home, codes) for key, person in seen.items() if _is_person(person, book)
    }
    people = _told_by_title(_named_by_title(people, article, world), article, world)
    keyed = [(*place, mention.entity) for mention, place in zip(named, places, strict=True)]
    people = Epithets(page, keyed, stated).told(people)
    heard = {person.id: person for person in _heard(article, people.values(), world)}
    references = tuple(
        Reference(span, people[mention.entity], _FORMS.get(mention.form, "full"), phrase, apposition)
        for mention, span, phrase, apposition in phrases
        if mention.entity in people
    )
    return Cast((*heard.values(), *people.values()), references)


def _is_a_type(words: Words, first: int, last: int) -> bool:
    """`He is another Roe`, `she’s a Chilean Jane Roe`: the name tells what somebody is like; not so in
    `a Roe appointee`."""
    if words.words[last + 1 : last + 2] and words.words[last + 1][0].isalnum():
        return False
    at = first - 1
    if at > 1 and (words.words[at].istitle() or words.words[at] in _LIKE_NEW):
        at -= 1
    return at > 1 and words.words[at] in _ONE_LIKE and words.words[at - 1] in _BEING


def _names_a_thing(words: Words, first: int, last: int, book: NameBook) -> bool:
    """`the Jane Roe Professor of Law`, `the King Karl Bridge`: whose name a chair or a bridge bears is not
    spoken of."""
    following = words.words[last + 1] if last + 1 < len(words.words) else ""
    if following not in _CHAIRS and following not in book.no_surnames:
        return False
    at = first - 1
    while words.words[at] in book.ranks or words.words[at] in book.honorifics:
        at -= 1
    return words.lows[at] == "the" and words.close(last, last + 1)


_CHAIRS = frozenset(
    {"Professor", "Distinguished", "Chair", "Fellow", "Lecturer", "Endowed", "Fellowship", "Bible", "Prize"}
)
_LIKE_NEW = frozenset({"new", "modern", "second", "real", "younger", "latter-day"})
_ONE_LIKE = frozenset({"a", "an", "another", "no"})
_BEING = frozenset({"is", "was", "are", "be", "’s", "'s", "’m", "'m", "am", "’re", "'re"})


def _heard(article: Article, people: Iterable[Person], world: World) -> Iterator[Person]:
    """Those whose remarks an article is by its title and whom its text does not name."""
    titled = title_as_text(article) if _REMARKS.match(article.title or "") else None
    if titled is None or titled.text == article.text:
        return
    sentences = split_sentences(titled)
    named = {word for person in people for word in person.name.replace(",", "").split()}
    for person in find_people(titled, sentences, find_mentions(titled, sentences, world), world).people:
        if person.name.rpartition(" ")[2] not in named:
            yield person


_REMARKS = re.compile(
    r"(?:Opening |Closing |Joint )?(?:Remarks|Address|Speech|Press (?:Gaggle|Briefing|Conference))"
    r"(?: [a-z]+){0,4}? (?:by|of|from)\b"
)


def _named_by_title(people: Mapping[str, Person], article: Article, world: World) -> dict[str, Person]:
    """The people, those whom the text calls by one name (`Putin`) in full where the title does."""
    title = article.title or ""
    short = [p for p in people.values() if " " not in p.name and f" {p.name}" in title]
    named = [mention.name.split() for mention in named_in_title(article, world)] if short else []
    # A title in capitals goes on behind the name: `Donald Trump Knows`.
    fuller = {words[at]: " ".join(words[: at + 1]) for words in named for at in range(len(words) - 1, 0, -1)}
    # The family name may come first: `Yoon Suk Yeol`.
    given = book_of(world).given
    fuller.update({words[0]: " ".join(words) for words in named if len(words) > 1 and words[0] not in given})
    return {
        key: replace(person, name=fuller.get(person.name, person.name)) if " " not in person.name else person
        for key, person in people.items()
    }


def _told_by_title(people: dict[str, Person], article: Article, world: World) -> dict[str, Person]:
    """The people, those of whom the text tells no role with the one that the title tells: `Chilean President
    Jane Roe met with Minister Karl Moll`."""
    ends = book_of(world).role_ends
    titled = title_as_text(article)
    if titled is None or titled.text == article.text or ends.isdisjoint(titled.text.lower().split()):
        return people
    if not any(p.role is None and p.name.rpartition(" ")[2] in titled.text for p in people.values()):
        return people
    sentences = split_sentences(titled)
    mentions = find_mentions(titled, sentences, world)
    told = {p.name: p for p in find_people(titled, sentences, mentions, world).people if p.role}
    return {
        key: replace(p, role=one.role, kind=one.kind, country=one.country or p.country)
        if p.role is None and (one := told.get(p.name))
        else p
        for key, p in people.items()
    }


def _place(words: Words, span: Span) -> tuple[int, int]:
    return bisect_left(words.starts, span.start), bisect_left(words.starts, span.end) - 1


def _title(words: Words, first: int, book: NameBook) -> int | None:
    """The word where the honorific before a name begins, if there is one."""
    at = first
    while at and words.words[at - 1] in book.honorifics and words.close(at - 1, at):
        at -= 1
    return at if at < first else None


def _spans(
    words: Words, mention: Mention, role: Role, titled: int | None
) -> tuple[Mention, Span, Span, Span | None]:
    span = Span(words.starts[titled], mention.span.end) if titled is not None else mention.span
    phrase = Span(min(span.start, words.starts[role.before[0]]), span.end) if role.before else span
    apposition = Span(words.starts[role.after[0]], words.end(role.after[1])) if role.after else None
    return mention, span, phrase, apposition


def _worded(words: Words, role: Role, book: NameBook) -> str:
    shared = role.before or role.shared
    parts = [in_singular(words.between(*shared), book)] if shared else []
    if role.after:
        parts.append(words.between(*role.after))
    if not parts and (lesser := role.affiliation or role.told):
        told = words.between(*lesser)
        parts = [told if lesser == role.affiliation else in_singular(told, book)]
    return ", ".join(" ".join(part.split()) for part in parts)


def _is_person(person: _Seen, book: NameBook) -> bool:
    """Whether somebody is meant: a full name, a title or role, a known office holder, or a name that
    comes again."""
    told = person.titles or person.roles or person.key in book.leaders
    return any(m.form == "full" for m in person.mentions) or bool(told) or len(person.mentions) > 1


def _person(person: _Seen, book: NameBook, home: str | None, named: Collection[str]) -> Person:
    name = max((m.name for m in person.mentions), key=lambda name: (len(name), not name.isupper()))
    role = _fullest([(worded, role) for _, worded, role in person.roles], book)
    standings = [standing_of(worded, book, is_body=_is_body(role)) for _, worded, role in person.roles]
    kind = kind_of(standings)
    if kind == "other" and _is_known_official(person, book):
        kind = "official"
    country = book.leaders.get(person.key) or person.country
    if country is None and kind == "official":
        country = state_by_office(role, home, named, book)
    return Person(
        id=person.key,
        name=_as_named(person, name),
        kind=kind,
        role=_written_small(role, book),
        affiliation=person.affiliation,
        country=country if kind == "official" else None,
        gender=_gender(person, name, standings, book),
    )


def _fullest(roles: Sequence[tuple[str, Role]], book: NameBook) -> str | None:
    """The longest role; what somebody does tells less (`heads the bank`), a body less again (`Roe of
    River Hall`), a clause least (`Roe was a clerk`)."""
    told = [worded for worded, role in roles if role.before or role.after]
    told = told or [worded for worded, role in roles if role.shared]
    told = [worded for worded in told if worded.partition(" ")[0] not in book.deeds] or told
    told = told or [worded for worded, role in roles if role.affiliation]
    return max(told or [worded for worded, _ in roles], key=lambda worded: len(worded.split()), default=None)


def _as_named(person: _Seen, name: str) -> str:
    """The fullest form in the article: a known surname alone stays a surname (`Putin`); shouted words are
    written small (`VLADIMIR PUTIN`)."""
    if not any(mention.form == "full" for mention in person.mentions):
        name = max(person.named, key=len)
    written = " ".join(
        _SUFFIXES.get(word)
        or (
            word.capitalize()
            if len(word) > 2 and word.isupper() and word.isalpha() and word != "III"
            else word
        )
        for word in name.split()
    )
    return f"{person.style} {written}" if person.style and " " not in written else written


_SUFFIXES = {"JR": "Jr.", "SR": "Sr."}
_STYLES = frozenset({"Sheikh", "Sheikha", "Sheik", "King", "Queen", "Pope", "Princess", "Emperor", "Empress"})


def _written_small(role: str | None, book: NameBook) -> str | None:
    """A role that is shouted before what somebody says (`SECRETARY GENERAL`), as it is written elsewhere."""
    if role is None or not role.isupper() or len(role) < _SHORTEST_SHOUT:
        return role
    words = role.split()
    return " ".join(word if len(word) < 4 or word in book.known else word.capitalize() for word in words)


_SHORTEST_SHOUT = 7


def _is_known_official(person: _Seen, book: NameBook) -> bool:
    if person.key in book.leaders:
        return True
    return person.key in book.former_officials and not any(
        is_of_trade(worded, book) for _, worded, _ in person.roles
    )


def _is_body(role: Role) -> bool:
    return role.affiliation is not None and not (role.before or role.after or role.shared)


def _gender(person: _Seen, name: str, standings: Sequence[Standing], book: NameBook) -> Gender | None:
    told: Iterable[Gender | None] = chain(
        (book.honorifics.get(title) for title in person.titles), (standing.gender for standing in standings)
    )
    return next((gender for gender in told if gender), book.given.get(name.split(maxsplit=1)[0]))
