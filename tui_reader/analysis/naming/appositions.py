"""The words behind a person's name to the role that they tell, or the body that he or she is of."""

from tui_reader.analysis.naming.page import Page
from tui_reader.analysis.naming.role_ends import breaks, piece_end
from tui_reader.analysis.naming.role_words import (
    CHAIN,
    DASHES,
    DETERMINERS,
    FARTHEST,
    GENITIVES,
    LINKS,
    STOPS,
    Piece,
    is_one_of,
)
from tui_reader.analysis.naming.told_roles import relative_clause

_OF_OTHERS = frozenset({"his", "her", "their"})
_MOST_ADDED = 20
"""Pieces parted by commas; a longer row of them is a list."""


def apposition(page: Page, last: int, *, first_only: bool = False) -> Piece | None:
    """Jane Roe, `a lecturer at the university, head of its council`, …; John Roe (`R-Ariz.`). With
    `first_only` what a second comma adds is left out."""
    last = _past_place(page, last)
    opening = page.word(last + 1)
    if opening in DASHES:
        return _between_dashes(page, last)
    if opening in _GIVEN_OFFICES:
        return None if (end := _piece_end(page, last + 1)) is None else (last + 1, end)
    others = page.word(last + 2) in _OTHERS_FOLLOW and page.word(last + 3) not in _BY_NOW
    if others or opening not in (",", "(", "["):
        return None
    first = _past_age(page, last + 2 + (page.word(last + 2) == "and"))
    if opening == "," and (told := relative_clause(page, first)):
        return told
    first += opening == "," and page.word(first) == "as" and page.word(first + 1) not in DETERMINERS
    first += opening == "," and _tells_when(page, first)
    end = _piece_end(page, first)
    if end is None:
        return _behind_party(page, _party(page, first)) or _behind_brackets(page, last + 1)
    end = _past_relative(page, end)
    for _ in range(0 if first_only or opening != "," else _MOST_ADDED):
        if page.word(end + 1) != ",":
            break
        begin = end + 3 if page.word(end + 2) == "and" else end + 2
        following = _taught(page, begin) or _piece_end(page, begin)
        if following is None or page.word(begin) in _OF_OTHERS or _is_no_noun_phrase(page, begin):
            break
        end = following
    return first, _past_sort(page, end) if opening == "," else end


_GIVEN_OFFICES = frozenset({"Acting", "Presidential", "Special"})
"""They appointed Jane Roe `Acting Governor`."""


def _between_dashes(page: Page, last: int) -> Piece | None:
    """Jane Roe `— director of the institute —`."""
    end = _piece_end(page, last + 2)
    return (last + 2, end) if end is not None and page.word(end + 1) in DASHES else None


def _tells_when(page: Page, at: int) -> bool:
    return page.word(at) in _BY_NOW or (page.word(at) == "then" and page.word(at + 1) in DETERMINERS)


_OTHERS_FOLLOW = frozenset(
    {"and", "or", "but", "along", "alongside", "together", "including", "plus", "like", "unlike"}
)
"""Jane Roe`, and` the minister of rivers; Jane Roe`, along` with her chief of staff."""
_BY_NOW = frozenset({"now", "currently", "formerly", "previously", "once", "today"})
"""Jane Roe, `now` a lecturer."""


def _past_sort(page: Page, end: int) -> int:
    """Jane Roe, head of Zubra`, a local think tank`: the last word of what sort of body or firm it is."""
    if page.word(end + 1) != "," or page.word(end + 2) not in ("a", "an") or not page.is_capital(end):
        return end
    for at in range(end + 3, min(len(page.words.words) - 1, end + 3 + _LONGEST_SORT)):
        if page.word(at) in page.book.sorts_of_bodies:
            return at if page.word(at + 1) in _MARKS else end
        if page.word(at) in STOPS or page.word(at) == "," or page.word(at) in _CLAUSES:
            return end
    return end


_CLAUSES = frozenset({"that", "which", "who", "whose", "is", "was", "said", "says", "has", "had"})


_LONGEST_SORT = 8


def _past_place(page: Page, last: int) -> int:
    """Jane Roe `of South Zubria`, the party’s whip: the word before the comma."""
    if page.word(last + 1) != "of":
        return last
    end = last + 1
    while end < last + 4 and page.is_capital(end + 1):
        end += 1
    placed = end > last + 1 and page.word(end + 1) == "," and page.word(end + 2) in DETERMINERS
    return end if placed else last


def _taught(page: Page, first: int) -> int | None:
    """The last word of `who teaches history at the university`."""
    scholarly = page.word(first) == "who" and page.book.deeds.get(page.word(first + 1)) == "expert"
    told = relative_clause(page, first) if scholarly else None
    return told and told[1]


def _past_relative(page: Page, end: int) -> int:
    """`a strategist who advises the council`: the last word of what is told behind `who`."""
    if page.word(end + 1) != "who" or page.word(end + 2) in page.book.human_verbs:
        return end
    if page.word(end + 2) in _MODALS:
        return end  # what somebody might do is no part of what he or she is
    for at in range(end + 2, min(len(page.words.words), end + 2 + _LONGEST_RELATIVE)):
        if page.word(at) in STOPS or page.word(at) in (",", "-") or page.words.first[at]:
            return at - 1 if at > end + 2 else end
    return end


_LONGEST_RELATIVE = 14
_MODALS = frozenset({"could", "would", "might", "may", "will", "can", "should"})


def _past_age(page: Page, first: int) -> int:
    """`Jane Roe, 45, a teacher`, `Jane Roe, who is now a teacher`: where the role begins."""
    if page.word(first).isdigit() and page.word(first + 1) == ",":
        first += 2
    told = page.word(first) == "who" and page.word(first + 1) in ("is", "was")
    if told and not page.word(first + 2).endswith(("ed", "ing")):
        first += 2 + (page.word(first + 2) in ("now", "also", "currently", "then"))
    return first


def _behind_brackets(page: Page, opening: int) -> Piece | None:
    """Jane Roe (Tex.), `chairwoman of the committee`."""
    if page.word(opening) != "(":
        return None
    closing = next((at for at in range(opening + 2, opening + 6) if page.word(at) == ")"), None)
    return apposition(page, closing) if closing is not None and page.word(closing + 1) == "," else None


def _behind_party(page: Page, party: Piece | None) -> Piece | None:
    """John Roe (R-Ariz.), `chairman of the committee`: the role behind the party, else the party."""
    if party is None or page.word(party[1] + 1) != ")" or page.word(party[1] + 2) != ",":
        return party
    end = _piece_end(page, party[1] + 3)
    return party if end is None else (party[1] + 3, end)


def _party(page: Page, at: int) -> Piece | None:
    """`R-Ariz.`, `D-Vt.` behind a lawmaker's name."""
    word = page.word(at)
    if len(word) < 3 or word[0] not in "RDI" or word[1] != "-" or not word[2].isupper():
        return None
    end = at + (word[2:] in _HALF_STATES and page.is_capital(at + 1))
    while page.word(end + 1) == "." and page.words.starts[end + 1] == page.words.end(end):
        end += 2 if len(page.word(end + 2)) == 1 and page.word(end + 2).isalpha() else 1
    return at, min(end, len(page.words.words) - 1)


_HALF_STATES = frozenset({"New", "North", "South", "West", "Rhode"})


def _piece_end(page: Page, first: int) -> int | None:
    """The last word of the noun phrase that begins at a word and tells a role; None when it tells none."""
    noun = _noun_behind(page, first)
    if noun is None or _does(page, noun):
        return None
    return piece_end(page, noun, farthest=FARTHEST - (noun - first))


def _does(page: Page, noun: int) -> bool:
    """`the President viewed the ward`: a clause goes on behind the comma."""
    told = page.word(noun + 1)
    return told.endswith("ed") and told.islower() and page.word(noun + 2) in DETERMINERS


def _noun_behind(page: Page, first: int) -> int | None:
    """The last word of the role noun of a phrase that begins at a word."""
    words = page.words.words
    if first >= len(words) or words[first].lower() in CHAIN or _is_no_noun_phrase(page, first):
        return None
    for at in range(first, min(len(words), first + 11)):
        low = words[at].lower()
        if words[at] in STOPS or low == "," or (breaks(page, at) and low != "and"):
            return None
        if (page.words.first[at] and at > first) or (low == "of" and words[first] != "one"):
            return None  # `the poisoning of a spy` is nobody
        found = page.role_at(at, min(at + 4, len(words) - 1))
        if found and page.word(found[0] + 1) not in GENITIVES:
            return (
                None if words[found[0]] in page.book.plural_roles and not is_one_of(page, first) else found[0]
            )
    return None


def _is_no_noun_phrase(page: Page, at: int) -> bool:
    """Participles, verbs and adverbs that go on behind a comma: `perhaps at the meeting of ministers`."""
    word = page.word(at)
    if word in ("last", "this", "next", "earlier") and page.word(at + 1) in _SPANS_OF_TIME:
        return True  # `warmer ties with Roe, last week congratulated the leader`
    if not word.islower() or word in page.book.modifiers:
        return False
    goes_on = word.endswith(("ing", "ed", "ly")) or word in _GOES_ON or word in page.book.human_verbs
    return goes_on and not _leads_to_noun(page, at)


def _leads_to_noun(page: Page, at: int) -> bool:
    """`armed forces chief`, `respected judge`: whether a role noun follows within two words of no grammar."""
    for following in range(at + 1, min(at + 3, len(page.words.words))):
        if page.role_at(following, following) is not None:
            return True
        word = page.words.words[following]
        if not word.isalpha() or word in page.book.function or word in page.book.place_prepositions:
            return False
    return False


_SPANS_OF_TIME = frozenset(
    {"week", "month", "year", "night", "spring", "summer", "autumn", "fall", "winter", "this"}
)
_GOES_ON = frozenset(
    {"perhaps", "maybe", "withdrew", "drew", "sought", "sent", "began", "put", "set", "then"}
)


def affiliation(page: Page, last: int) -> Piece | None:
    """Kenneth Roe of `the Brookings Institution`: the body behind `of`, `from`, `at`, `with`."""
    at = last + 2 if page.word(last + 1) == "," else last + 1
    at += page.word(at) in _BY_NOW
    if page.word(at) not in ("of", "from", "at") and (page.word(at) != "with" or at == last + 1):
        return _apposed_body(page, at) if at == last + 2 else None
    first = at + 1
    while first < at + 4 and page.word(first).islower():
        if page.word(first) in page.book.function and page.word(first) not in ("the", "a", "an"):
            return None
        first += 1
    end = first - 1
    for i in range(first, min(len(page.words.words), first + 12)):
        if page.is_capital(i):
            end = i
        elif page.word(i) not in LINKS:
            break
    return (first, end) if any(_is_of_body(page, at) for at in range(first, end + 1)) else None


def _apposed_body(page: Page, first: int) -> Piece | None:
    """Kenneth Roe, `Centre for Better Policy`, …: a body's name alone between the name and a mark."""
    if not page.is_capital(first):
        return None
    end = first
    while page.is_capital(end + 1) or (page.word(end + 1) in LINKS and page.is_capital(end + 2)):
        end += 1
    told = page.word(first) in page.book.heads or page.word(end) in page.book.heads
    return (first, end) if told and page.word(end + 1) in _MARKS and end > first else None


_MARKS = frozenset(',.;:)”"')


def delegation(page: Page, last: int) -> Piece | None:
    """President Jane Roe, `Republic of Zubria`: the state or body that an item of a list names at its end."""
    first = last + 2 + (page.word(last + 2) == "the")
    if page.word(last + 1) != "," or not page.is_capital(first):
        return None
    end = first
    while page.is_capital(end + 1) or (page.word(end + 1) in LINKS and page.is_capital(end + 2)):
        end += 1
    if not any(_names_state_or_body(page, at) for at in (first, end)):
        return None
    words = page.words
    if end + 1 < len(words.words) and words.words[end + 1] not in _ITEM_ENDS:
        return (first, end) if "\n" in words.text[words.end(end) : words.starts[end + 1]] else None
    return first, end


_ITEM_ENDS = frozenset({"-", "–", "—", "•", "*", ";"})


def _names_state_or_body(page: Page, at: int) -> bool:
    word = page.words.words[at]
    known = page.known_at(at)
    return (known is not None and known[1].kind in ("country", "organisation")) or word in page.book.heads


def _is_of_body(page: Page, at: int) -> bool:
    """Whether a word tells that a body is named: a head, an acronym, the first word of a known one."""
    word = page.words.words[at]
    known = page.known_at(at)
    if known is not None and known[1].kind == "country":
        return False
    return (
        word in page.book.heads
        or (word.isupper() and len(word) > 2)
        or (known is not None and known[1].kind == "organisation")
    )


# `The New York Times’s Roe`
_IN_NAMES = {"new"}


def owner(page: Page, first: int, floor: int) -> Piece | None:
    """`Germany’s` Roe, as `Al Jazeera’s` Jane Roe: the state or body whose somebody is."""
    if page.word(first - 1) not in GENITIVES:
        return None
    begin = first - 1
    while begin > max(floor, first - 6) and page.is_capital(begin - 1):
        begin -= 1
    while begin < first - 2 and page.words.lows[begin] in page.book.function - _IN_NAMES:
        begin += 1  # `As The Post’s`
    named = begin < first - 1 and page.words.words[first - 2] not in page.book.calendar
    return (begin, first - 2) if named else None
