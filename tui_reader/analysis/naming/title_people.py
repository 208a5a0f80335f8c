"""The people whom a title names: who speaks in `Remarks by President Roe`, what `Roe` is in full."""

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.naming.mentions import find_mentions
from tui_reader.analysis.sentences import split_sentences
from tui_reader.domain.annotation import Mention
from tui_reader.domain.article import Article, Block
from tui_reader.domain.span import Span
from tui_reader.knowledge.world import World


def title_as_text(article: Article) -> Article | None:
    """The title alone as an article; None where there is none."""
    title = (article.title or "").strip()
    if not title:
        return None
    return replace(article, text=title, blocks=(Block("paragraph", Span(0, len(title))),))


def named_in_title(article: Article, world: World) -> Sequence[Mention]:
    """The mentions of people in the title, offsets in the title."""
    titled = title_as_text(article)
    if titled is None:
        return ()
    found = find_mentions(titled, split_sentences(titled), world)
    return tuple(mention for mention in found if mention.kind == "person")
