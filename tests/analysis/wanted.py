"""What the tests on priorities ask of an article: whose aims it has, in what words."""

from collections.abc import Callable

from tui_reader.domain.annotation import Annotations, Priority
from tui_reader.domain.article import Article

Read = Callable[..., tuple[Article, Annotations]]


def aims(read: Read, text: str, **keys: str) -> list[tuple[str, str]]:
    """Holder and words of each priority."""
    article, found = read(text, **keys)
    return [(p.holder.name, p.span.of(article.text)) for p in found.priorities]


def only(read: Read, text: str, **keys: str) -> Priority:
    _, found = read(text, **keys)
    assert len(found.priorities) == 1, found.priorities
    return found.priorities[0]
