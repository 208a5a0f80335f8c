"""Words in capitals to names of bodies by their heads: `Russian Foreign Ministry`, `University of Minsk`."""

from tui_reader.analysis.naming.name_book import Known
from tui_reader.analysis.naming.page import Page
from tui_reader.analysis.naming.persons import is_east_asian, is_surname_alone_later

_OF = frozenset({"of", "for", "on"})
_NEEDS_NAME = frozenset({"media", "business"})
_TAKES_ANY_OBJECT = frozenset({"public", "learned", "civil"})
_LONGEST_BODY = 16
_GENITIVES = frozenset({"’s", "'s", "’", "'"})
_AIMS = frozenset({"Against", "For", "Without", "To"})
"""Words in capitals behind the head of a body: `Organisation Against Torture`."""


def body_end(page: Page, at: int, last: int, known: tuple[int, Known] | None) -> int | None:
    """The last word of the body's name that begins at a word and that its head gives away."""
    head = _head(page, at, last)
    if known and (known[0] > at or known[1].kind == "organisation") and (head is None or head <= known[0]):
        is_body = known[1].kind == "organisation" and known[0] == last and _has_object(page, last)
        return _with_object(page, last) if is_body else None
    if head is None:
        return None
    end = _with_object(page, head) if head in (last, at) else head
    if head < last and page.words.words[head + 1] in _AIMS:
        return last
    if head == last - 1 and page.book.heads[page.words.words[head]] == "learned" and page.match(last, last):
        return last  # `Imperial College London`
    return None if head == at and end == head and not _stands_alone(page, at) else end


def names_works(page: Page, first: int, last: int) -> bool:
    """Whether a name with a head is that of a building or an undertaking (`Zubrik Airport`)."""
    words, heads = page.words.words, page.book.heads
    sort = None
    for at in range(first, last + 1):
        if at > first and words[at] in _OF:
            break
        sort = heads.get(words[at], sort)
    return sort == "works"


def names_law(page: Page, end: int, last: int) -> bool:
    """Whether what looks like a body is what a law or treaty is on: `Digital Services Act`."""
    if end >= last or page.words.words[end + 1] not in _LAWS:
        return False
    head = page.words.words[end]
    return page.book.heads.get(head) not in ("public", "learned", None) or head in _ALSO_SERVICES


_LAWS = frozenset({"Act", "Agreement", "Treaty", "Pact", "Protocol", "Bill", "Accord", "Accords", "System"})
_ALSO_SERVICES = frozenset({"Services", "Service", "Forces", "Force", "Command", "Defence", "Defense"})


def is_firm(page: Page, known: tuple[int, Known], end: int) -> bool:
    """Whether the name of a known body goes on with the form of a firm alone: `Facebook Inc.`"""
    forms = page.words.words[known[0] + 1 : end + 1]
    return known[1].kind == "organisation" and all(word in _FORMS_OF_FIRMS for word in forms)


_FORMS_OF_FIRMS = frozenset(
    {"Inc", "Inc.", "Corp", "Corp.", "Corporation", "Co", "Co.", "Ltd", "Ltd.", "Limited", "LLC", "PLC"}
    | {"plc", "AG", "SA", "S.A.", "SE", "N.V.", "GmbH"}
)


def is_portfolio(page: Page, first: int, last: int) -> bool:
    """`Minister of Foreign Affairs`, `Chief of Defence Forces`: what an office is for, in common words."""
    if page.word(first - 1) not in ("of", "for") or page.word(first - 2) not in _OFFICES:
        return False
    end = portfolio_end(page, first, last)
    return _is_subject(page, first) and _is_subject(page, end)


def portfolio_end(page: Page, first: int, last: int) -> int:
    """Its last word, before any `of`."""
    return next((at - 1 for at in range(first + 1, last + 1) if page.words.words[at] in _OF), last)


_OFFICES = frozenset({"Minister", "Ministers", "Secretary", "Undersecretary", "Under-Secretary", "Chief"})


def coordinated_start(page: Page, at: int, floor: int) -> int:
    """Where the name of a body begins that goes on behind `and`: `Food and Agriculture Organization`; or
    behind `of`: `Heads of State Council`."""
    if page.word(at) in _HEADED and page.word(at - 1) == "of" and page.word(at - 2) == "Heads":
        return at - 2
    if page.word(at - 1) not in ("and", "&") or not _is_subject(page, at) or not _is_subject(page, at - 2):
        return at
    first = at - 2
    while first - 1 >= floor and _is_subject(page, first - 1) and page.follows(first):
        first -= 1
    if first < floor or page.words.words[at - 2] in page.book.heads or page.words.first[first]:
        return at
    return first


def _stands_alone(page: Page, at: int) -> bool:
    """`Parliament`, `the Foundation`: a head in capitals inside a sentence names a body by itself."""
    return page.words.words[at] in page.book.alone and not page.words.first[at] and not page.words.styled[at]


def _head(page: Page, at: int, last: int) -> int | None:
    """The head of a body's name in the run from a word on, if any."""
    words, book = page.words.words, page.book
    head = None
    for i in range(at, last + 1):
        word = words[i]
        if i > at and _breaks(page, i, last, head):
            break
        sort = book.heads.get(word)
        if sort is None or (i != last and sort in _NEEDS_NAME) or (i == last and word in book.not_bodies):
            continue
        if i == at + 1 and sort in _NEEDS_NAME and _is_surname(page, i):
            continue
        head = i
    return head


def _is_surname(page: Page, at: int) -> bool:
    """`Jane Power, who`, `Jane Power wrote`: a surname where a firm’s last word may stand."""
    told = page.word(at + 1) == "," and page.word(at + 2) in ("who", "whose")
    given = page.is_given(at - 1) and page.match(at - 1, at - 1) is None
    return (told and given) or is_surname_alone_later(page, at)


def _breaks(page: Page, at: int, last: int, head: int | None) -> bool:
    """Whether what stands here belongs to no body's name that began before: a day, a person, a role."""
    word, book = page.words.words[at], page.book
    if word in book.calendar:
        return True
    if word in book.heads or (page.word(at + 1) in _GENITIVES and page.word(at + 2) in book.heads):
        return False
    if head is not None and at < last and page.is_given(at):
        return True
    role = page.role_at(at, last)
    if role is None or (head is None and at == last):
        return False
    return head is not None or word.lower() not in book.common or not _head_behind(page, at, last)


def _head_behind(page: Page, at: int, last: int) -> bool:
    # No name is that long; a page of capitals is not searched to its end from every word.
    end = min(last + 1, at + _LONGEST_BODY)
    return any(word in page.book.heads for word in page.words.words[at:end])


def _has_object(page: Page, head: int) -> bool:
    return _with_object(page, head) > head


def _with_object(page: Page, head: int) -> int:
    """The last word of `… of Foreign Affairs and Trade` behind a head; the head itself if there is none.
    A word for an act has an object again: `Office for the Upkeep of Wild Rivers`."""
    end = _object_end(page, head)
    act = page.word(end)
    if end == head or page.word(end + 1) != "of":
        return end
    if act.endswith(_ACTS) or act in _STUDIES or _is_within(page, end):
        return _object_end(page, end)
    if act == "Heads" and page.word(end + 2) in _HEADED:
        joint = page.word(end + 3) == "and" and page.word(end + 4) in _HEADED
        return end + 4 if joint else end + 2
    return end


def _is_within(page: Page, at: int) -> bool:
    """A body within a body, not a state's: `Institute of the Academy of River Arts`."""
    if page.book.heads.get(page.words.words[at]) not in ("public", "learned", "civil"):
        return False
    of = page.known_at(at + 2 + (page.word(at + 2) == "the"))
    return of is None or of[1].kind != "country"


_ACTS = ("tion", "ment", "ance", "ing", "ence", "ense", "sis")
_NO_OBJECT = frozenset({"Congress", "Parliament", "Senate", "Cabinet", "Knesset", "Duma"})
_HEADED = frozenset({"State", "Government", "Mission", "Delegation"})
_STUDIES = frozenset({"Study", "Control", "Status", "Rights", "Promotion", "Survey"})


def _object_end(page: Page, head: int) -> int:
    at = head + 1
    link, of = page.word(at), page.words.words[head]
    if link not in _OF or not page.follows(at):
        return head
    if (link == "for" and of in _NO_OBJECT) or (link == "on" and of[-1] == "s"):
        return head  # `the Marines on the island`, `the test in Congress for Roe`
    if link != "of" and page.book.heads.get(of) not in _TAKES_ANY_OBJECT:
        return head
    at += 1
    if page.word(at) == "the":
        at += 1
    if not _is_object(page, at):
        return head
    known = page.known_at(at)
    end = known[0] if known else at
    while _is_object(page, end + 1) and not _begins_a_person(page, end + 1):
        end += 1
    return _with_coordination(page, end)


_SUBJECTS = (
    "ics",
    "tion",
    "tions",
    "ture",
    "ing",
    "ment",
    "ries",
    "ity",
    "ices",
    "ogy",
    "ry",
    "cal",
    "ral",
    "nal",
)
"""How words end that say what a body is there for."""


def _is_subject(page: Page, at: int) -> bool:
    """A word in capitals for what a body is there for: `Sports`, `Seismological`."""
    word = page.word(at)
    if not page.is_capital(at) or word.lower() in page.book.function:
        return False
    return page.is_common(at) or word.endswith(_SUBJECTS)


def _begins_a_person(page: Page, at: int) -> bool:
    if page.is_given(at) or page.role_at(at, at):
        return _is_object(page, at + 1)
    last = min(at + 1, len(page.words.words) - 1)
    return page.words.words[at] in page.book.family_first and is_east_asian(page, at, last)


def _is_object(page: Page, at: int) -> bool:
    return page.is_capital(at) and page.words.words[at] not in page.book.calendar and page.follows(at)


def _with_coordination(page: Page, end: int) -> int:
    """`Health, Labour and Welfare`, `Industry and Trade`: common words in capitals hang together."""
    if not _is_subject(page, end):
        return end
    reach = end
    while page.word(reach + 1) == "," and _is_subject(page, reach + 2):
        reach = _subject_end(page, reach + 2)
    reach += page.word(reach + 1) == "," and reach > end
    if page.word(reach + 1) not in ("and", "&") or not _is_subject(page, reach + 2):
        return end
    return _subject_end(page, reach + 2)


def _subject_end(page: Page, at: int) -> int:
    """The last word of `Water Resources`."""
    while _is_subject(page, at + 1) and page.follows(at + 1) and not page.role_at(at + 1, at + 1):
        at += 1
    return at
