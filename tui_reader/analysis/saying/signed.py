"""Articles that somebody signs or is introduced as speaking: statements, speeches, letters.

Each paragraph is one direct statement.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui_reader.analysis.naming.cast import Cast
from tui_reader.analysis.naming.title_people import named_in_title
from tui_reader.analysis.word_classes import listed
from tui_reader.domain.annotation import Speaker, Statement
from tui_reader.domain.article import PROSE, Article, Block
from tui_reader.domain.span import Span
from tui_reader.knowledge.world import World


@dataclass(frozen=True, slots=True)
class Turn:
    """One paragraph of what a speaker says, the speaker's mark left out."""

    span: Span
    speaker: Speaker
    rule: str

    def statement(self, group: int) -> Statement:
        return Statement(self.span, "direct", group, self.rule, 0.95, None, self.speaker)


BREAK = re.compile(r"(?:\* ?){3,}|#{2,}|-{3,}|_{3,}|END\b.*|\[?End of .*")
FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our|me)\b")
_DOCUMENT = re.compile(
    r"(?:(?:Written|Opening|Closing|Press|Keynote|Video) )?"
    r"(?:Statement|Remarks|Speech|Address|Message|Letter|Op-Ed|Greetings|Comments) "
    r"(?:as (?:prepared|delivered)(?: for delivery)? )?"
    r"(?:from|by|of) (?P<who>.+?)"
    r"(?: (?:on|at|to|marking|regarding|in|after|following|before|and|for|about|ahead|during|"
    r"accepting|addressing|announcing|applauding|calling|celebrating|commemorating|concerning|condemning|"
    r"congratulating|denouncing|expressing|hailing|honou?ring|introducing|launching|meeting|mourning|nominating|"
    r"opposing|praising|reaffirming|recogni[sz]ing|rejecting|remembering|responding|signing|supporting|thanking|"
    r"urging|vetoing|visiting|welcoming)\b.*|[,:–—].*|$)",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"(?P<who>.{3,80})[’']s? (?:(?:full|opening|closing|keynote) )?(?:remarks|statement|speech|address)\b.*",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:Yours )?(?:Sincerely|Respectfully|Faithfully|Truly)(?: yours)?,\s*(?P<who>[A-Z][\w.’' -]+?),?\s*"
)
_ADDRESS = re.compile(
    r"(?P<who>[^:]{3,80}): (?:statement|remarks|speech|address|letter|message)\b.*", re.IGNORECASE
)
_SELF_NAMED = re.compile(
    r"\bI, (?P<who>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,4}), "
    r"(?=(?:the )?(?:President|Governor|Prime Minister|King|Queen|Chancellor|Premier|Mayor)\b)"
    r"[^\n]{0,400}?\b(?:hereby|proclaim|declare|decree)\b"
)
"""`NOW, THEREFORE, I, JANE ROE, President of Zubria, … do hereby proclaim`"""
# A line that is short and open-ended at the head of a paragraph.
_SALUTATION = re.compile(r"(?P<line>[A-ZÀ-Þ][^\n]{2,70}[,:!])[ \t]*\n\s*(?=\S)")
_JOINT = re.compile(r"\b(?:joint|fact sheet|communiqu|declaration|readout)", re.IGNORECASE)


def find_signed(article: Article, prose: Sequence[Block], cast: Cast, world: World) -> Sequence[Turn]:
    """The paragraphs of a letter or of a signed or introduced text; none of anything else."""
    if (letter := _letter(article.text, prose, cast)) is not None:
        return letter
    speaker = _author(article, prose, cast, world) or _proclaimer(article.text, prose, cast)
    return tuple(_signed(article.text, article.blocks, speaker)) if speaker is not None else ()


def paragraphs_of(text: str, span: Span) -> Iterator[Span]:
    """A block as paragraphs of speech: whom it addresses (`Mr President,`) stands in lines of its own."""
    start = span.start
    while (found := _SALUTATION.match(text, start, span.end)) is not None:
        yield Span(start, found.end("line"))
        start = found.end()
    yield Span(start, span.end)


def share_of_first_person(text: str, blocks: Sequence[Block]) -> float:
    personal = sum(bool(FIRST_PERSON.search(text, b.span.start, b.span.end)) for b in blocks)
    return personal / max(1, len(blocks))


def _letter(text: str, prose: Sequence[Block], cast: Cast) -> Sequence[Turn] | None:
    """The paragraphs of a letter, from `Dear …` to the signature; None for anything else."""
    opening = next((i for i, b in enumerate(prose[:4]) if text.startswith("Dear ", b.span.start)), None)
    if opening is None:
        return None
    for i in range(opening + 1, len(prose)):
        span = prose[i].span
        if (found := _SIGNATURE.fullmatch(text, span.start, span.end)) is not None:
            who = Span(*found.span("who"))
            person = cast.at(who)
            name = person.name if person else who.of(text).title()
            speaker = Speaker(name, person.kind if person else "other", None, person.id if person else None)
            return tuple(Turn(block.span, speaker, "signed_text") for block in prose[opening + 1 : i])
    return None


def _author(article: Article, prose: Sequence[Block], cast: Cast, world: World) -> Speaker | None:
    """Who signs or is introduced as speaking, where the title says so and the text is in the first person."""
    title = article.title or ""
    found = _DOCUMENT.match(title) or _OWNED.match(title) or _ADDRESS.match(title)
    if found is None or _JOINT.search(title) or share_of_first_person(article.text, prose) < 1 / 3:
        return None
    who = found["who"].strip()
    if who.islower():
        return None  # `Message of greetings`
    for person in cast.people:
        if person.name.lower() in who.lower() or who.lower().endswith(person.name.split()[-1].lower()):
            return Speaker(person.name, person.kind, None, person.id, person.role)
    country = world.country(who)
    if country is not None:
        return Speaker(f"Delegation of {country.name}", "official", None, country.id)
    # `Statement by President of Zubria Jane Roe`, whom the text never names
    named = [mention.name for mention in named_in_title(article, world) if mention.name in who]
    return Speaker(named[-1] if named else _without_titles(who), "official")


def _proclaimer(text: str, prose: Sequence[Block], cast: Cast) -> Speaker | None:
    """Who names himself in what he proclaims, where half of it is in the first person."""
    found = _SELF_NAMED.search(text) if "I, " in text else None
    if found is None or share_of_first_person(text, prose) < 1 / 2:
        return None
    person = cast.at(Span(*found.span("who")))
    if person is None:
        return Speaker(found["who"].title(), "official")
    return Speaker(person.name, "official", None, person.id, person.role)


_TITLE_WORDS = listed(
    """
    president vice prime minister secretary press nsc spokesperson spokesman spokeswoman first lady white
    house national security advisor adviser council ambassador director administrator general the of
    """
)


def _without_titles(who: str) -> str:
    words = who.split()
    while len(words) > 2 and words[0].lower() in _TITLE_WORDS:
        words = words[1:]
    return " ".join(words)


def _signed(text: str, prose: Sequence[Block], speaker: Speaker) -> Iterator[Turn]:
    """All paragraphs up to the mark that ends such a document."""
    for block in prose:
        if BREAK.fullmatch(text, block.span.start, block.span.end):
            return
        if block.kind not in PROSE or _names(text, block.span, speaker):
            continue
        yield from (Turn(span, speaker, "signed_text") for span in paragraphs_of(text, block.span))


def _names(text: str, span: Span, speaker: Speaker) -> bool:
    """Whether it is the speaker's name and nothing else: the signature."""
    last = speaker.name.rpartition(" ")[2]
    return len(span.of(text)) <= len(speaker.name) + 2 and last.rstrip(".").upper() in span.of(text).upper()
