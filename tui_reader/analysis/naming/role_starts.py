"""A role noun before a name to the phrase that it heads: where it begins and what stands before it."""

from tui_reader.analysis.naming.page import Page
from tui_reader.analysis.naming.role_words import CHAIN, DETERMINERS, GENITIVES, LINKS, may_be_modifier

_LONGEST_CHAIN = 22
_PREFIXES = frozenset({"then", "ex", "former", "pro", "anti", "deputy", "long", "vice", "co"})


def noun_before(page: Page, at: int, floor: int, *, may_be_small: bool) -> int | None:
    """The first word of the role noun nearest the name, nothing between but a chain of bodies
    (`Chairman of the House Roe`)."""
    words = page.words.words
    plural = None
    listed = False
    for i in range(at, max(floor, at - _LONGEST_CHAIN) - 1, -1):
        noun = _noun_ending_at(page, i, floor)
        if noun is not None and words[i].lower() in page.book.plural_roles:
            plural = plural or noun  # `Speaker of the House of Elders at …`
        elif noun is not None and (i == at or words[i + 1] in CHAIN):
            return noun
        if words[i][0].isupper() or words[i][0].isdigit():
            continue
        listed = listed or words[i] == "and"
        if words[i] == "," and listed and words[i - 1][0].isupper() and words[i + 1][0].isupper():
            continue  # `Minister of Trade, Industry and Energy`
        if (i == at and not may_be_small) or not _may_be_in_chain(page, words[i]):
            break
    return plural


def _may_be_in_chain(page: Page, word: str) -> bool:
    if word in LINKS:
        return True
    known_verb = word in page.book.role_breaks or word in page.book.function
    return not known_verb and (word.isalpha() or "-" in word)


def _noun_ending_at(page: Page, at: int, floor: int) -> int | None:
    """The first word of the role noun that ends here; `then-president` is one, too."""
    if page.words.lows[at] in page.book.role_ends:
        for start in range(max(floor, at - 3), at + 1):
            found = page.role_at(start, at)
            if found and found[0] == at:
                return start
    word = page.words.words[at]
    if word.endswith(_CHOSEN):
        return _chosen(page, at, floor)
    tail = word.rpartition("-")[2].lower()
    if "-" in word and any(parts == (tail,) for parts, _ in page.book.roles.get(tail, ())):
        return at
    return at if word in page.book.ranks else None


_CHOSEN = ("-designate", "-elect", "-delegate")


def _chosen(page: Page, at: int, floor: int) -> int | None:
    """`Prime Minister-designate`: where the office begins whose last word a hyphen follows."""
    office = page.words.lows[at].rpartition("-")[0]
    before = page.words.lows[at - 1] if at > floor else ""
    if any(parts == (before, office) for parts, _ in page.book.roles.get(before, ())):
        return at - 1
    return at if office in page.book.role_ends else None


def phrase_start(page: Page, noun: int, floor: int) -> int:
    """The first word of the noun phrase whose head is the role noun; an article or a word that opens the
    sentence is left out."""
    first = _widest_start(page, noun, floor)
    first += first < noun and page.word(first) == "Q"  # who asks, in a transcript
    while first < noun and page.words.words[first].lower() in page.book.function:
        if page.words.words[first].lower() in page.book.modifiers or page.word(first + 1) in GENITIVES:
            break
        first += 1
    return first


def superior(page: Page, first: int, floor: int) -> int:
    """Where a role begins that goes on with another's or a body's: `Assistant to the President` for
    Security, `Chairman of the Chiefs` of Staff Gen., `Head of the House of the President`."""
    words = page.words.words
    found, at = first, first - 1
    while at >= floor and (words[at].lower() in _BETWEEN or words[at][0].isupper()):
        if words[at][0].isupper() and words[at + 1] in ("of", "for", "to"):
            noun = _noun_ending_at(page, at, floor)
            found = found if noun is None else phrase_start(page, noun, floor)
        at -= 1
    return found


_BETWEEN = CHAIN | DETERMINERS | {"and", "&"}


def _widest_start(page: Page, noun: int, floor: int) -> int:
    words = page.words.words
    first = i = noun
    small = words[noun].islower()
    while i > floor:
        word = words[i - 1]
        if word.lower() in DETERMINERS:
            return i
        if word in GENITIVES and i - 2 >= floor and words[i - 2][-1].isalnum():
            i -= 2
            first = i
        elif (
            _is_part(page, word)
            or (small and word in page.book.fields)
            or (i - 2 >= floor and _is_owned(page, i - 1))
        ):
            i -= 1
            first = i
        elif _is_joint(page, i - 1, floor) or (small and first - i < 3 and may_be_modifier(page, word)):
            i -= 1
        else:
            return first
    return first


def _is_part(page: Page, word: str) -> bool:
    capital = word[0].isupper() and word not in page.book.calendar
    return capital or word.lower() in page.book.modifiers or _is_prefixed(word)


def _is_owned(page: Page, at: int) -> bool:
    """`Chile’s leftist President`, `Roe’s brother-in-law and driver`: whatever stands behind the genitive."""
    word = page.words.words[at]
    owned = page.words.words[at - 1] in GENITIVES
    return owned and (may_be_modifier(page, word) or page.role_at(at, at) is not None)


def _is_prefixed(word: str) -> bool:
    return "-" in word and word.partition("-")[0] in _PREFIXES


def _is_joint(page: Page, at: int, floor: int) -> bool:
    """Whether `and`, `of` or a comma here joins modifiers: `Minister of Rivers and Dams`."""
    word = page.words.words[at]
    if (
        word not in ("and", "&", "of", ",")
        or at - 1 < floor
        or (word == "," and not page.words.words[at + 1].islower())
    ):
        return False
    before = page.words.words[at - 1]
    if word == "of":
        return before[0].isupper()
    if word == "and" and _noun_ending_at(page, at - 1, floor) is not None:
        return not _is_anothers(page, at)
    if word == "and" and before[0].isupper() and page.role_at(at + 1, at + 2) is not None:
        return False  # `Roe of the United States and Prime Minister Moll`
    return before.lower() in page.book.modifiers or (
        word != "," and before[0].isupper() and page.is_common(at - 1)
    )


def _is_anothers(page: Page, joint: int) -> bool:
    """`the Peruvian president and Chile’s leader`, `President and President Moll`: who is told behind `and`
    is somebody else."""
    if page.word(joint - 1) == page.word(joint + 1) == "President":
        return True
    owner = next((at for at in range(joint + 2, joint + 5) if page.word(at) in GENITIVES), None)
    return owner is not None and all(page.is_capital(at) for at in range(joint + 1, owner))


def is_definite(page: Page, first: int, floor: int) -> bool:
    before = page.words.words[first - 1].lower() if first > floor else ""
    if _is_prefixed(page.words.words[first]):
        return True
    return (
        before in DETERMINERS
        or before in GENITIVES
        or page.is_capital(first)
        or page.word(first + 1) in GENITIVES
    )
