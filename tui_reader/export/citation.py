"""An article or a piece of it as text to paste: a citation, a quotation with its attribution."""

from calendar import month_name
from datetime import date

from tui_reader.domain.annotation import Annotations, Statement
from tui_reader.domain.article import Article
from tui_reader.domain.published import Published
from tui_reader.domain.span import Span

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
    """The words at that place between quotation marks, then who said them (and as what), where, when.

    Marks inside become single ones. Raises ValueError where the place is not in the text.
    """
    if span.end > len(article.text):
        raise ValueError(f"not in the text: {span}")
    words = _line(span.of(article.text)).strip('“”"«»„').translate(_INNER)
    said = _said(annotations, span)
    facts = [
        _speaker(annotations, said) if said else "",
        _line(article.title or ""),
        _line(article.source or ""),
        in_words(article.published),
        article.url or "",
    ]
    attribution = ", ".join(fact for fact in facts if fact)
    return f"“{words}”" + (f" — {attribution}" if attribution else "")


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
    """The statement with a speaker that shares most with the place."""
    sharing = [s for s in annotations.statements if s.speaker and s.span.overlaps(span)]
    return max(sharing, key=lambda s: _shared(s.span, span), default=None)


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


def _line(text: str) -> str:
    return " ".join(text.split())
