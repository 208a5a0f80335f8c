"""Articles that are somebody's own words: transcripts and interviews, else what somebody signed.

Each paragraph of such words is one direct statement; the speaker's mark (`PRESIDENT ROE:`) is left out.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tui_reader.analysis.naming.cast import Cast
from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.naming.name_book import Known, NameBook, book_of
from tui_reader.analysis.naming.people import find_people
from tui_reader.analysis.naming.title_people import title_as_text
from tui_reader.analysis.saying.introduced import find_introduced, is_break
from tui_reader.analysis.saying.signed import BREAK, Turn, find_signed, share_of_first_person
from tui_reader.analysis.sentences import split_sentences
from tui_reader.analysis.word_classes import listed
from tui_reader.domain.annotation import Person, Speaker
from tui_reader.domain.article import PROSE, Article, Block
from tui_reader.domain.span import Span, trimmed
from tui_reader.knowledge.world import World


@dataclass(frozen=True, slots=True)
class _Label:
    """The mark of a speaker at the head of a paragraph, and where the words begin. `sure`: no headline,
    list or ordinary sentence looks like this."""

    span: Span
    words_from: int
    sure: bool


_SHOUTED = re.compile(
    r"(Q(?=[ \t]+[A-ZÀ-Þ“\"])|(?:Q|A|QUESTION|ANSWER|(?:[A-Z][A-Z’'.-]*[A-Z.])"
    r"(?: [A-Z][A-Z’'.-]*[A-Z.]|, [A-Z.]{2,4}){0,6}))(?: \([^)\n]{1,60}\))?"
    r"(?::[ \t]*|(?<=\b[QA])\.[ \t]+|(?<=\bQ)[ \t]+)(?=\S)"
)
_NAMED = re.compile(
    r"((?:[A-ZÀ-Þ][\w.’'-]*|of|the|and|for|de|von|bin|van|der|[ae]l-\w+|to)"
    r"(?:,? (?:[A-ZÀ-Þ][\w.’'-]*|of|the|and|for|on|de|von|bin|van|der|[ae]l-\w+|to|with)){0,20})"
    r"(?: \([^)\n]{1,80}\))?:\s+(?=[A-ZÀ-Þ“\"‘(<…\d])"
)
# `Good evening, friends,`, `Ms Roe, please`: nobody but a speaker says so behind his mark.
_ADDRESSED = re.compile(
    r"(?:Good (?:morning|afternoon|evening|day)|Colleagues|Friends|Comrades"
    r"|(?:Dear|Esteemed) [\w ]{4,30}(?=,)|Ladies and [Gg]entlemen|Thank you"
    r"|(?:Mr|Mrs|Ms)\.? [A-Z][\w-]+(?= ?,)|Your (?:Excellency|Majesty|Holiness))\b"
)
# `Leader of the Blue faction Ann Roe:`
_DESCRIBED = re.compile(
    r"([A-ZÀ-Þ][\w’'-]+(?:,? (?!(?:said|says|told|asked|added|that|is|was|met|will)\b)[\w’'-]+){2,14})"
    r":\s+(?=[A-ZÀ-Þ“\"])"
)
# Marks at the head of letters and memoranda, and words that only announce what follows.
_NO_SPEAKERS = listed(
    "subject from to date for re cc memorandum note update photo video watch read source sources editor"
)
_ROLES = listed(
    "question answer reply response remark comment moderator interviewer host reporter journalist"
)
_WORD = re.compile(r"[\w’'-]+")
_STAGE = re.compile(r"[(\[<].*[)\]>]\.?")
# `(Laughter.)`: what the one who takes it down tells between the words.
_TOLD = r"\([A-Z][a-z]+(?: [a-z]+){0,5}\.\)"
_TOLD_BEFORE = re.compile(rf"\s*{_TOLD}\s+")
_TOLD_BEHIND = re.compile(rf"(?<=\s){_TOLD}\s*\Z")


def find_turns(article: Article, cast: Cast, world: World) -> Sequence[Turn]:
    """The paragraphs that are somebody's own words; none for an ordinary article."""
    prose = [b for b in article.blocks if b.kind in PROSE or is_break(article.text, b)]
    labels = {b.span.start: label for b in prose if (label := _label(article.text, b, cast)) is not None}
    if labels and _is_transcript(article.text, prose, labels, _Sayers.of(cast, book_of(world))):
        blocks = [
            b
            for b in article.blocks
            if b.kind in PROSE or is_break(article.text, b) or _asks(article.text, b)
        ]
        return tuple(_spoken(article, blocks, labels, _with_title(article, cast, world)))
    return find_introduced(article, cast) or find_signed(article, prose, cast, world)


def _asks(text: str, block: Block) -> bool:
    """Whether a short paragraph that looks like a heading is a question that somebody goes on to ask."""
    return block.kind == "subhead" and text[block.span.end - 1] == "?"


def _with_title(article: Article, cast: Cast, world: World) -> Cast:
    """The cast with those in front whom the title names: it tells who `THE PRESIDENT` is."""
    titled = title_as_text(article)
    if titled is None:
        return cast
    sentences = split_sentences(titled)
    named = find_people(titled, sentences, find_mentions(titled, sentences, world), world).people
    # `Remarks by President Roe`, and in the text `President Anna Roe`.
    people = (_fuller(person, cast) for person in named)
    return Cast(tuple({p.id: p for p in (*people, *cast.people)}.values()), cast.references)


def _fuller(person: Person, cast: Cast) -> Person:
    namesakes = [p for p in cast.people if p.name.endswith(f" {person.name}")]
    return replace(namesakes[0], role=namesakes[0].role or person.role) if len(namesakes) == 1 else person


def _label(text: str, block: Block, cast: Cast) -> _Label | None:
    """The speaker's mark that a paragraph begins with."""
    start, end = block.span.start, min(block.span.end, block.span.start + _LONGEST_LABEL)
    if ":" not in text[start:end] and text[start] not in "QA":
        return None
    shouted = _SHOUTED.match(text, start, end)
    found = shouted or _NAMED.match(text, start, end) or _described(text, start, end, cast)
    if found is None or found.group(1).lower().split()[0] in _NO_SPEAKERS:
        return None
    span = Span(*found.span(1))
    return _Label(span, found.end(), shouted is not None or _is_somebody(text, span, cast))


def _described(text: str, start: int, end: int, cast: Cast) -> re.Match[str] | None:
    """A mark in which words in small letters tell who one is, and that ends with a full name."""
    found = _DESCRIBED.match(text, start, end)
    named = found and any(
        r.span.end == found.end(1) and r.form == "full" for r in cast.within(Span(*found.span(1)))
    )
    return found if named else None


def _is_somebody(text: str, span: Span, cast: Cast) -> bool:
    """Whether a mark is a person's name or `Question` and the like."""
    if span.of(text).lower() in _ROLES:
        return True
    return any(r.span.end == span.end and r.form in ("full", "titled") for r in cast.within(span))


@dataclass(frozen=True, slots=True)
class _Sayers:
    """Tells marks in capitals that are somebody's from datelines (`MUMBAI:`) and headings (`CONTEXT:`)."""

    surnames: frozenset[str]
    """The last words of the names of the cast, in lower case."""
    book: NameBook

    @classmethod
    def of(cls, cast: Cast, book: NameBook) -> "_Sayers":
        return cls(frozenset(person.name.split()[-1].lower() for person in cast.people), book)

    def among(self, shouted: Mapping[int, str]) -> Mapping[int, str]:
        """The marks, if they can be those of a transcript: no places, and one that is somebody's at least;
        none for the headings of a fact sheet."""
        marks = {i: mark for i, mark in shouted.items() if not self._is_place(mark)}
        repeated = len(set(marks.values())) < len(marks)
        if set(marks.values()) == {"A"}:
            return {}  # `A. B. Roe came.`
        return marks if repeated or any(map(self._is_sayer, marks.values())) else {}

    def _is_place(self, mark: str) -> bool:
        name = mark.split(",", maxsplit=1)[0].title()
        return any(found.kind in ("place", "country") for found in self._known_as(name))

    def _known_as(self, name: str) -> Iterator[Known]:
        parts = tuple(name.split())
        yield from (known for words, known in self.book.known.get(parts[0], ()) if words == parts)

    def _is_sayer(self, mark: str) -> bool:
        """Whether a mark that comes only once can be somebody's: `MS. ROE`, `Q`, `ANNA ROE`."""
        words = mark.removeprefix("THE ").split()
        first, last = words[0].strip(",.").lower(), words[-1].strip(",.").lower()
        known = first.title() in self.book.given or first.title() in self.book.honorifics
        return (
            len(words) <= _LONGEST_MARK
            and not any(word.endswith("ING") or word == "AND" for word in words)
            and (
                known or first in _ROLES or first in ("q", "a") or first in self.book.roles
                or last in self.surnames
            )
        )  # fmt: skip


def _stands_behind_break(text: str, prose: Sequence[Block], start: int) -> bool:
    """Whether a row of stars parts the first mark from the report before it."""
    before = next((b for b in reversed(prose) if b.span.start < start), None)
    return before is not None and BREAK.fullmatch(text, before.span.start, before.span.end) is not None


def _is_transcript(text: str, prose: Sequence[Block], labels: dict[int, _Label], sayers: _Sayers) -> bool:
    """Two marks in capitals, or a sure one before a text that is in the first person."""
    capitals = {i: words for i, label in labels.items() if (words := label.span.of(text)).isupper()}
    shouted = sayers.among(capitals)
    repeated = len(set(shouted.values())) < len(shouted)
    sure = [
        i for i, label in labels.items() if label.sure and (i in shouted or not label.span.of(text).isupper())
    ]
    if not sure:
        return False
    if len(shouted) >= 2 and (repeated or 5 * len(shouted) >= len(prose)):
        return True
    if any(_ADDRESSED.match(text, labels[i].words_from) for i in sure):
        return True
    spoken = [b for b in prose if b.span.start >= sure[0]]
    if len(sure) >= 2 and _stands_behind_break(text, prose, sure[0]):
        return True
    if _is_interview(text, spoken, [labels[i].span.of(text) for i in sure]):
        return True
    return share_of_first_person(text, spoken) >= 0.4


def _is_interview(text: str, spoken: Sequence[Block], marks: Sequence[str]) -> bool:
    """Whether sure marks that come again head most paragraphs, and some of these ask."""
    often = len(marks) >= _FEWEST_TURNS and len(set(marks)) < len(marks) and 3 * len(marks) >= 2 * len(spoken)
    return often and any(text[block.span.end - 1] == "?" for block in spoken)


_FEWEST_TURNS = 4
_LONGEST_MARK = 3
_LONGEST_LABEL = 240
"""Letters that a mark may have: `Chair of the Council for Rivers and Adviser to the President Ann Roe:`."""


_ADDRESS = re.compile(r"^(?:the|mr\.?|mrs\.?|ms\.?|madam|mister) ")


class _Marked:
    """Who the marks of a transcript stand for. Everything is looked up: a page may have thousands of
    marks, and as many people."""

    def __init__(self, article: Article, cast: Cast) -> None:
        self._article, self._cast = article, cast
        self._title = (article.title or "").lower()
        self._known: dict[str, Speaker] = {}
        self._shorter: dict[str, Speaker] = {}
        self._by_last_word: dict[str, Person] = {}
        for person in cast.people:
            for last in _WORD.findall(person.name.lower())[-1:]:
                self._by_last_word.setdefault(last, person)
        self._in_office = [
            (role.lower(), f" {' '.join(_WORD.findall(role.lower()))} ", person)
            for person in cast.people
            if (role := person.role)
        ]

    def speaker(self, label: Span) -> Speaker:
        """Who a mark is: after `ANNA ZUBRIK:` it is she that `ZUBRIK:` stands for."""
        mark = label.of(self._article.text)
        if mark not in self._known:
            found = self._shorter.get(mark) or self._speaker_of(label)
            self._known[mark] = found
            words = mark.split(" ")
            for at in range(1, len(words)):
                if len(shorter := " ".join(words[at:])) > 1:
                    self._shorter.setdefault(shorter, found)
        return self._known[mark]

    def _speaker_of(self, label: Span) -> Speaker:
        """Who a mark names: a person of the article where one fits."""
        words = label.of(self._article.text)
        within = self._cast.within(label)
        person = within[-1].person if within else self._person_for(words)
        if person is None:
            return Speaker(words.title() if words.isupper() and len(words) > 3 else words, "other", label)
        described = words.removesuffix(person.name).strip(" ,") if words.endswith(person.name) else ""
        return Speaker(person.name, person.kind, label, person.id, person.role or described or None)

    def _person_for(self, words: str) -> Person | None:
        low = words.lower()
        if low in ("q", "question", "audience", "moderator"):
            return None
        if low in ("a", "answer"):
            # `A. It was`: the marks themselves look like somebody's initials.
            return next((p for p in self._cast.people if not p.name.startswith(("Q. ", "A. "))), None)
        for last in _WORD.findall(low)[-1:]:
            if last in self._by_last_word:
                return self._by_last_word[last]
        return self._bearer(_ADDRESS.sub("", low))  # `MR. PRESIDENT` is the president

    def _bearer(self, role: str) -> Person | None:
        """Whose role has these words: first one whom the title names, or who has no other role."""
        # `KING` is no head of a working group.
        fitting = [(own, person) for own, words, person in self._in_office if f" {role} " in words]
        ranked = (
            (person.name.split()[-1].lower() not in self._title, own != role, at)
            for at, (own, person) in enumerate(fitting)
        )
        return fitting[min(ranked)[-1]][1] if fitting else None


def _spoken(
    article: Article, prose: Sequence[Block], labels: dict[int, _Label], cast: Cast
) -> Iterator[Turn]:
    """The paragraphs from each mark to the next mark or break."""
    text = article.text
    names = {label.span.of(text) for label in labels.values() if label.sure}
    known = names | {person.name for person in cast.people}
    marked = _Marked(article, cast)
    speaker: Speaker | None = None
    for block in prose:
        label = labels.get(block.span.start)
        start = block.span.start
        if label is not None and (label.sure or _names(label.span.of(text), known)):
            speaker = replace(marked.speaker(label.span), span=label.span)
            start = label.words_from
        elif BREAK.fullmatch(text, block.span.start, block.span.end):
            speaker = None
        if speaker is None or _STAGE.fullmatch(text, start, block.span.end):
            continue
        if span := trimmed(text, *_without_stage(text, start, block.span.end)):
            yield Turn(span, speaker, "transcript")
            speaker = replace(speaker, span=None)


def _names(mark: str, known: Collection[str]) -> bool:
    """Whether a mark names someone known, be an office before the name or not: `Chair of Mir Ann Roe`."""
    words = mark.split(" ")
    return any(" ".join(words[at:]) in known for at in range(len(words)))


def _without_stage(text: str, start: int, end: int) -> tuple[int, int]:
    """A paragraph without what is told at its ends: `(Laughter.)`."""
    before = _TOLD_BEFORE.match(text, start, end)
    behind = _TOLD_BEHIND.search(text, max(start, end - _LONGEST_TOLD), end)
    return before.end() if before else start, behind.start() if behind else end


_LONGEST_TOLD = 60
