"""Words in capitals to people's names by their shape: titles, given names, initials, family names first."""

from tui_reader.analysis.naming.capitals import is_small_prefixed
from tui_reader.analysis.naming.page import Page, is_of_place, is_run_together, normal
from tui_reader.analysis.word_classes import listed

_MOST_WORDS = 6


def titled_person(page: Page, at: int, last: int) -> tuple[int, int] | None:
    """The person behind an honorific, a rank or a role in capitals (`Mr. Zas`, `President Trump`)."""
    end = _title_end(page, at, last)
    if end is None:
        return None
    words, book = page.words.words, page.book
    if end > last:
        last = _run_end(page, end)
    while end < last and (words[end + 1] in book.ranks or words[end + 1] in book.honorifics):
        end += 1
    if (
        end >= last
        or not words[end + 1][0].isalpha()
        or words[end + 1] in book.suffixes
        or _stops(page, end + 1, last, 0)
        or _is_office(page, end + 1, last)
    ):
        return None
    if page.is_given(at) and end == at and person_end(page, at + 1, last) == at + 1:
        return None  # `Dean Baker` is a name, `Dean Jane Baker` a dean
    lone = at == end and page.words.words[end].lower() in page.book.no_titles
    if lone and end + 1 == person_end(page, end + 1, last):
        return None  # `Uncle Ben`
    if page.is_common(end + 1) and not page.is_given(end + 1) and not _is_true_title(page, at, end):
        return None  # `Deputy Finance Minister`, `General Staff`
    name = end + 1, person_end(page, end + 1, last)
    return None if page.words.words[end] == "owner" and _is_of_things(page, *name) else name


def _is_of_things(page: Page, first: int, last: int) -> bool:
    """Whether a name ends in things and begins with nobody's given name: `Zubrik Platforms`."""
    ends_so = page.words.words[last][-1] == "s" and page.is_common(last)
    return first < last and ends_so and (not page.is_given(first) or page.match(first, first) is not None)


def _is_true_title(page: Page, at: int, end: int) -> bool:
    """Whether even an English word behind it is a surname: `President Bush`, `Mr. Brown`."""
    word = page.words.words[end]
    if word in page.book.honorifics or (word in page.book.ranks and word[-1] == "."):
        return True
    role = page.role_at(at, end)
    if word == "Major" and page.word(at - 1) == "the":
        return False  # `the Major Economies Forum`
    return role is not None and role[1] == "official" and word.lower() not in page.book.no_titles


def _is_office(page: Page, at: int, last: int) -> bool:
    """`Mr. President`: what follows the honorific is an office, not a name."""
    role = page.role_at(at, last)
    word = page.words.words[at]
    return (
        role is not None
        and role[1] in ("official", "by_body")
        and not page.is_given(at)
        and word not in page.book.also_surnames
    )


def _title_end(page: Page, at: int, last: int) -> int | None:
    word = page.words.words[at]
    titled = word in page.book.honorifics or word in page.book.ranks
    if not titled and page.words.lows[at] not in page.book.roles:
        return None  # as most words
    role = page.role_at(at, len(page.words.words) - 1)
    if titled and (role is None or role[0] <= last):
        return role[0] if role and role[1] == "official" else at
    if role and role[0] > last and not (page.is_capital(role[0]) and page.is_capital(role[0] + 1)):
        role = page.role_at(at, last)
    if role is None:
        return None
    return (role[1] == "official" and _portfolio_end(page, role[0])) or role[0]


def _portfolio_end(page: Page, noun: int) -> int | None:
    """The last word of what an office is for, a name right behind it: `Minister of Defence` Zubrik,
    `Minister for Rivers, Dam Repair and Safety` Jane Roe."""
    if page.word(noun + 1) not in ("of", "for"):
        return None
    at = noun + 2 + (page.word(noun + 2) == "the")
    first = at
    while page.is_capital(at) and page.is_common(at) and not page.is_given(at) and _names_nothing(page, at):
        joint = 1 + (page.word(at + 1) in (",", "and") and page.is_capital(at + 2))
        at += joint + (joint == 2 and page.word(at + 1) == "," and page.word(at + 2) == "and")
    named = page.is_capital(at) and page.follows(at) and page.known_at(at) is None
    return at - 1 if at > first and named and page.words.words[at] not in page.book.heads else None


def _names_nothing(page: Page, at: int) -> bool:
    known = page.known_at(at)
    return known is None or known[1].kind in ("guard", "organisation")  # `Foreign Affairs`


def _run_end(page: Page, at: int) -> int:
    """The last of the words in capitals that follow each other from a word on: behind `Secretary of State`
    the name."""
    while page.is_capital(at + 1) and page.words.close(at, at + 1):
        at += 1
    return at


def shaped_person(page: Page, at: int, last: int) -> int | None:
    """The last word of the person's name that begins at a word and is one by its shape; never one word."""
    if at == last:
        return _longer(at, person_end(page, at, last)) if page.is_given(at) else None
    word, after = page.words.words[at], page.words.words[at + 1]
    if word in page.book.honorifics or word in page.book.ranks or _is_place_here(page, at):
        return None
    if _is_initial(word, after) and word not in page.book.known and word not in _HOURS:
        return _longer(at, person_end(page, at, last))
    if is_small_prefixed(after) and word not in page.book.no_bodies and word not in page.book.calendar:
        # `Salem al-Zubri`, though a place is called so; but `Bab al-Zubra`
        return person_end(page, at, last) if word not in page.book.leading_heads else None
    if normal(word) in page.book.given and not _is_demonym(page, at):
        end = person_end(page, at, last)
        if normal(word) not in page.book.word_given or _has_surname(page, at, end):
            return _longer(at, end)
    return _longer(at, person_end(page, at, min(last, at + 3))) if is_east_asian(page, at, last) else None


def _is_demonym(page: Page, at: int) -> bool:
    """`German Finance Minister`: what opens it is no given name where an English word follows."""
    found = page.match(at, at)
    return found is not None and found[1].form == "demonym" and page.is_common(at + 1)


_HOURS = frozenset({"A.M.", "P.M.", "a.m.", "p.m."})


def _is_place_here(page: Page, at: int) -> bool:
    """`the city of Santa Zubra`, `MINSK Jane Roe reports`."""
    saint = page.words.words[at] in page.book.leading_heads and is_of_place(page, at)
    return saint or _is_dateline(page, at)


def _is_dateline(page: Page, at: int) -> bool:
    """`MINSK Jane Roe reports`: a place in capitals before a name in small letters."""
    word = page.words.words[at]
    return (
        len(word) > 3
        and word.isupper()
        and not page.word(at + 1).isupper()
        and page.match(at, at) is not None
    )


def _has_surname(page: Page, at: int, end: int) -> bool:
    """Whether a given name that is a word, too, has a surname behind it that is none: `Will Estrada`."""
    if any(not page.is_common(i) for i in range(at + 1, end + 1)):
        return True
    before, after = page.word(at - 1), page.word(end + 1)
    return before != "the" and (before in _TOLD or after in _TOLD or after in (",", "(", "who"))


_TOLD = frozenset({"said", "says", "told", "added", "by"})


def _longer(at: int, end: int) -> int | None:
    return end if end > at else None


def _is_initial(word: str, after: str) -> bool:
    return word[-1] == "." and len(word) < 6 and len(after) > 1 and after[0].isupper()


def _is_east_asian(page: Page, at: int, last: int) -> bool:
    """`Xi Jinping`, `Yoon Suk-yeol`, `Kim Jong Un`: behind the family name a short word, no English one."""
    given, book = page.words.words[at + 1], page.book
    if "-" in given:
        tail = given.rpartition("-")[2]
        return len(given) < 14 and (tail.islower() or (tail.istitle() and len(tail) <= _LONGEST_SYLLABLE))
    if last - at > 3 or len(given) > 9 or given.isupper() or given in book.known:
        return False
    return given not in book.heads and given not in book.place_heads and given.lower() not in book.common


_LONGEST_SYLLABLE = 5
_SURNAMES_OF_THE_CALENDAR = frozenset({"May", "March", "June", "August", "Friday", "Sunday", "Easter"})
_GIVEN_OF_THE_CALENDAR = frozenset({"Jun", "Jan"})


def is_east_asian(page: Page, at: int, last: int) -> bool:
    """Whether a family name that comes first stands here with a given name behind it."""
    word = normal(page.words.words[at])
    if at >= last or word not in page.book.family_first or not _is_east_asian(page, at, last):
        return False
    return word not in page.book.leading_heads or "-" in page.words.words[at + 1]  # `Chiang Khong`


def person_end(page: Page, at: int, last: int) -> int:
    """The last word of the person's name that begins at a word."""
    words, book = page.words.words, page.book
    end = at
    for i in range(at + 1, min(last, at + _MOST_WORDS - 1) + 1):
        if words[i] in book.particles and i < last:
            continue
        if _stops(page, i, last, i - at):
            break
        end = i
    if at == end and page.word(at + 1) in '“"' and page.word(at + 3) in '”"' and page.is_capital(at + 4):
        end = at + 4  # `Joko “Jokowi” Widodo` is one name
    if end > at and page.word(end + 1) == "," and page.word(end + 2) in ("Jr.", "Sr."):
        end += 2
    return end


def _stops(page: Page, at: int, last: int, taken: int) -> bool:
    """Whether a word in capitals is no part of the person's name of which `taken` words stand before it."""
    word, book = page.words.words[at], page.book
    if word in book.suffixes or (taken and _is_lone_initial(page.words.words[at - 1]) and at == last):
        return False  # `Jane R. King`
    if word in book.calendar:
        return taken != 1 or page.word(at + 1).isdigit() or not _may_be_named(page, at)
    if word.isupper() and "-" in word and len(word) > _LONGEST_SHOUTED and not page.words.styled[at]:
        return True  # `President PPS-NCR`
    if word.isupper() and 1 < len(word) <= _LONGEST_SHOUTED and word.isalpha() and not page.words.styled[at]:
        return _is_no_shouted_part(page, at, last, taken)
    if (taken and word in _OPENERS) or _is_broken(page, at, taken) or _is_known(page, at, last, taken):
        return True
    return word in book.not_bodies if word in book.given else _is_no_surname(page, at, last, taken)


def _is_broken(page: Page, at: int, taken: int) -> bool:
    """Whether a word is glued together of two, has a number, or begins the name before it again."""
    word = page.words.words[at]
    if is_run_together(word) or any(map(str.isdigit, word)):
        return True
    return taken >= _FAMILY_AND_GIVEN and doubled_end(page, at) is not None


def doubled_end(page: Page, at: int) -> int | None:
    """The last word of a link's text that doubles the surname before it, more text glued to its end:
    `Jane Roe` `Jane Ann RoeTrump wins`."""
    words = page.words.words
    if at < _FAMILY_AND_GIVEN or not (words[at - 1][0].isupper() and page.follows(at)):
        return None
    surname = words[at - 1]
    near = range(at, min(at + _DOUBLED_WITHIN, len(words)))
    if len(surname) <= _SHORTEST_DOUBLED:
        return None
    return next((i for i in near if words[i].startswith(surname) and _is_glued(words[i], len(surname))), None)


def _is_glued(word: str, at: int) -> bool:
    return len(word) > at and (word[at].isupper() or word[at].isdigit())


_SHORTEST_DOUBLED, _DOUBLED_WITHIN = 3, 8


def _may_be_named(page: Page, at: int) -> bool:
    """`Theresa May`, `Zhang Jun`: whether a word of the calendar may be part of a name."""
    word = page.words.words[at]
    return word in _SURNAMES_OF_THE_CALENDAR or (
        word in _GIVEN_OF_THE_CALENDAR and page.words.words[at - 1] in page.book.family_first
    )


_LONGEST_SHOUTED = 5
_OPENERS = frozenset({
    "The", "Is", "Are", "Was", "In", "On", "At", "And", "For", "How", "Why", "Acting", "Presidential",
    "Special",
})  # fmt: skip
"""Words in capitals that open a headline, or an office somebody is given, and end a name before it."""


def _is_no_shouted_part(page: Page, at: int, last: int, taken: int) -> bool:
    """Whether a short word of capitals only ends a name before it; `Retno LP Zubrik` is one name."""
    word, book = page.words.words[at], page.book
    if len(word) == 2 and taken == 1 and at < last and not page.is_common(at + 1):
        return word in book.known or word in book.no_bodies
    return word not in book.family_first and not page.words.words[at - 1].isupper()


def _is_lone_initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "."


def _is_no_surname(page: Page, at: int, last: int, taken: int) -> bool:
    """Heads of bodies, roles, and what ends treaties and events; `Jane Power wrote` has a name."""
    word, book = page.words.words[at], page.book
    if (
        taken == 1
        and at == last
        and (
            page.word(at + 1) == ","
            or page.word(at + 1) in book.human_verbs
            or is_surname_alone_later(page, at)
        )
        and book.heads.get(word) in ("business", "media")
    ):
        return False
    if word in book.not_bodies or word in book.heads or (taken == 0 and word.lower() in book.function):
        return True
    if taken and page.words.styled[at] and page.is_common(at):
        return True  # a headline goes on
    return _is_role(page, at, last, taken)


def is_surname_alone_later(page: Page, at: int) -> bool:
    """`Jane Power wrote`: whether the word alone has a verb farther on, as no firm's last word has."""
    word = page.words.words[at]
    if page.word(at + 1) not in _PREDICATES or not page.is_given(at - 1) or page.match(at - 1, at - 1):
        return False
    later = range(at + 2, min(at + _FARTHEST, len(page.words.words)))
    return any(
        page.words.words[i] == word and page.word(i + 1) in _PREDICATES and not page.is_capital(i - 1)
        for i in later
    )


_FARTHEST = 400
_PREDICATES = listed(
    """
    who said says told tells added wrote writes argued argues is was has had noted warned asked replied
    believes thinks
    """
)


def _is_role(page: Page, at: int, last: int, taken: int) -> bool:
    words, family = page.words.words, page.book.family_first
    if taken and words[at] in family and words[at - 1] in family:
        return False  # `Choe Son Zub`
    if taken >= _FAMILY_AND_GIVEN and _ends_in_office(page, at, last, taken):
        return False
    role = page.role_at(at, last)
    return role is not None and (role[0] < last or role[0] > at or taken >= 2)


_FAMILY_AND_GIVEN = 2


def _ends_in_office(page: Page, at: int, last: int, taken: int) -> bool:
    """`Mary Jane Bishop`, `Karl Zub King Jr.`: behind given names an office is a surname if none follows."""
    words, book = page.words.words, page.book
    if words[at] not in book.also_surnames or not page.is_given(at - taken):
        return False
    return all(words[i] in book.suffixes for i in range(at + 1, last + 1))


def _is_known(page: Page, at: int, last: int, taken: int) -> bool:
    """Whether a known name begins here that is no surname: states and bodies end a person's name."""
    found = page.match(at, last)
    if found is None:
        return False
    end, known = found
    if known.kind == "place":
        return taken == 0 and end > at and page.words.words[at] not in page.book.given
    if taken == 0 and end == at and page.words.words[at] in page.book.world.guards.given_names:
        return False  # `Secretary Chad Roe`
    return taken != 1 or end > at or (known.kind == "country" and known.form == "demonym")
