"""An article or a piece of it as text to paste: a citation, a quotation with its attribution."""

import re
from calendar import month_name
from datetime import date

from tui_reader.domain.annotation import Annotations, Priority, Statement
from tui_reader.domain.article import Article
from tui_reader.domain.published import Published
from tui_reader.domain.span import Span

_OPENS = {"“": "”", "«": "»", '"': '"', "„": "“"}
_OPENED = re.compile(r"(?<!\w)['‘](?=\w)")
_CLOSED = re.compile(r"(?<=[\w.,!?…])['’](?!\w)")
_TURNED = re.compile(r"(?<![\w.,!?…])[”»](?=\w)|(?<=\w)[“«](?!\w)")
"""Marks that open where English ones close, or the other way: ”so”, »so«."""
_INCHES = re.compile(r'\d"')
_INNER = str.maketrans({"“": "‘", "”": "’", '"': "'", "«": "‘", "»": "’", "„": "‘"})


def citation(article: Article, accessed: date) -> str:
    """Author, title, source, date, address and the day on which it was read, as far as they are known."""
    title = _line(article.title or "") or "Untitled"
    closed = title if title[-1] in ".?!…" else f"{title}."
    parts = [f"{_line(article.author)}." if article.author else "", f"“{closed}”"]
    facts = ", ".join(fact for fact in (_line(article.source or ""), in_words(article.published)) if fact)
    parts.append(f"{facts}." if facts else "")
    if article.url:
        parts.append(f"{article.url} (accessed {_day(accessed)})")
    return " ".join(part for part in parts if part)


def quotation(article: Article, annotations: Annotations, span: Span) -> str:
    """The words at that place, who said them (and as what), where, when.

    Words that stand in the article word for word as somebody's (or as its own) come between quotation
    marks, marks inside become single ones: `“We sign” — Ada Low, Wire`. Indirect speech is the article's
    wording of what was said and gets none; mixed speech keeps those it has: `Ada Low: they sign — Wire`.
    Raises ValueError where the place is not in the text.
    """
    if span.end > len(article.text):
        raise ValueError(f"not in the text: {span}")
    said = _said(annotations, span)
    speaker = _speaker(annotations, said) if said else ""
    if said is None or said.kind == "direct":
        return _with_source(_quoted(article, span), article, speaker)
    words = _paired(article.text, said.told(article.text) if span == said.span else span)
    return _with_source(f"{speaker}: {words}" if speaker else words, article)


def aim(article: Article, annotations: Annotations, span: Span) -> str:
    """The priorities at that place, one a line: whose, of which kind, what, stated by whom; then the
    sentence between quotation marks, where it stands and when. Raises ValueError where there is none."""
    found = [p for p in annotations.priorities if p.span == span]
    if not found:
        raise ValueError(f"no priority there: {span}")
    sentence = _with_source(_quoted(article, found[0].sentence), article)
    return "\n".join((*(_aim(article, each) for each in found), sentence))


def _aim(article: Article, priority: Priority) -> str:
    kind = priority.kind + (", denied" if priority.negated else "") + (", past" if priority.past else "")
    by = f" (stated by {_line(priority.stated_by)})" if priority.stated_by else ""
    return f"{_line(priority.holder.name)}, {kind}: {_paired(article.text, priority.span)}{by}"


def _with_source(words: str, article: Article, speaker: str = "") -> str:
    """The words, then who said them, and title, source, date and address of the article."""
    facts = [
        speaker,
        _line(article.title or ""),
        _line(article.source or ""),
        in_words(article.published),
        article.url or "",
    ]
    attribution = ", ".join(fact for fact in facts if fact)
    return words + (f" — {attribution}" if attribution else "")


def in_words(published: Published | None) -> str:
    """`7 December 2023`, `November 2023`, `2023`, `2004–2005`; empty for an undated article."""
    if published is None:
        return ""
    if published.iso[4:5] == "/":
        return published.iso[:9].replace("/", "–")
    if len(published.iso) == 4:
        return published.iso
    day = published.first_day
    return _day(day) if published.precise_to_day else f"{month_name[day.month]} {day.year}"


def _day(day: date) -> str:
    return f"{day.day} {month_name[day.month]} {day.year}"


def _said(annotations: Annotations, span: Span) -> Statement | None:
    """The statement that shares most with the place, one with a speaker first."""
    sharing = [s for s in annotations.statements if s.span.overlaps(span)]
    return max(sharing, key=lambda s: (s.speaker is not None, _shared(s.span, span)), default=None)


def _shared(one: Span, other: Span) -> int:
    both = one.within(other)
    return both.end - both.start if both else 0


def _speaker(annotations: Annotations, statement: Statement) -> str:
    """The fullest name that the article has for the speaker, and the role."""
    speaker = statement.speaker
    if speaker is None:
        return ""
    person = next((p for p in annotations.people if p.id == speaker.id), None)
    name = person.name if person else speaker.name
    role = speaker.role or (person.role if person else None)
    return f"{name} ({role})" if role else name


def _quoted(article: Article, span: Span) -> str:
    """Words of the article between double quotation marks, those inside made single."""
    words = _paired(article.text, span)
    while len(words) > 1 and _OPENS.get(words[0]) == words[-1] and words[0] not in words[1:-1]:
        words = words[1:-1]
    return f"“{words.translate(_INNER)}”"


def _paired(text: str, span: Span) -> str:
    """The words at a place on one line, each quotation mark in them opened and closed: where a finding ends
    is not always where the quotation in it does."""
    words = _line(span.of(text))
    if "„" not in words and not _TURNED.search(words):
        words = _completed(_completed(words, "“", "”"), "«", "»")
    if words.count('"') % 2 and not _INCHES.search(words):
        closes = words[: words.index('"')].rstrip() == words[: words.index('"')] != ""
        words = f'"{words}' if closes else f'{words}"'
    # A single mark may be an apostrophe: it is closed only where the text does so right behind.
    behind = text[span.end : span.end + 1]
    if behind in {"’", "'"} and len(_OPENED.findall(words)) > len(_CLOSED.findall(words)):
        words += behind
    return words


def _completed(words: str, opening: str, closing: str) -> str:
    depth, missing = 0, 0
    for letter in words:
        depth += (letter == opening) - (letter == closing)
        if depth < 0:
            depth, missing = 0, missing + 1
    return opening * missing + words + closing * depth


def _line(text: str) -> str:
    return " ".join(text.split())
