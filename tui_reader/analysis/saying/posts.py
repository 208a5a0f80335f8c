"""Posts that stand in an article with their signature: `Words. — Jane Roe (@roe) May 3, 2020`."""

import re
from collections.abc import Sequence

from tui_reader.analysis.naming.cast import Cast
from tui_reader.analysis.saying.signed import Turn
from tui_reader.domain.annotation import Speaker
from tui_reader.domain.article import PROSE, Article
from tui_reader.domain.span import Span

_LEAD = re.compile(r"(?:Skip (?:\w+ )?post by @?[\w.]+ |<tweet[^>]*>|Tweet: )?\s*")
_SIGNATURE = re.compile(
    r"\s*(?:pic\.twitter\.com/\w+\s*)?[—–-]{1,2} ?(?P<who>[A-ZÀ-Þ][\w.’' -]{2,40}?) \(@\w{2,30}\)"
    r" (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}, \d{4}"
)
_INITIALS = re.compile(r" (?:[A-Z]\. )+")
_LONGEST = 600


def find_posts(article: Article, cast: Cast) -> Sequence[Turn]:
    """What is posted: the words of a paragraph up to a signature with a handle and a day."""
    text = article.text
    if " (@" not in text:
        return ()
    found: list[Turn] = []
    for block in article.blocks:
        if block.kind not in PROSE:
            continue
        end = min(block.span.end, block.span.start + _LONGEST)
        signature = _SIGNATURE.search(text, block.span.start, end)
        lead = _LEAD.match(text, block.span.start, end)
        if signature is not None and lead is not None and lead.end() < signature.start():
            span = Span(lead.end(), signature.start())
            found.append(Turn(span, _author(signature["who"], cast), "signed_post"))
    return found


def _author(who: str, cast: Cast) -> Speaker:
    person = next((p for p in cast.people if p.name in (who, _INITIALS.sub(" ", who))), None)
    if person is None:
        return Speaker(who, "other")
    return Speaker(person.name, person.kind, None, person.id, person.role)
