"""What stands above the text of an article: an opened article in, lines of the sheet out."""

from tui_reader.app.painting import long_date
from tui_reader.domain.view import Opened


def head_of(opened: Opened) -> list[tuple[str, str]]:
    """What stands above the text: the title where the text has no headline, then date, source and author."""
    article = opened.article
    known = (
        long_date(article.published.iso, inferred=article.published.inferred)
        if article.published
        else "no date"
    )
    author = article.author if article.author != article.source else None
    parts = [known, article.source, author]
    meta = " · ".join(part for part in parts if part) + ("  ★" if opened.starred else "")
    titled = any(block.kind == "headline" for block in article.blocks)
    head = [] if titled or not article.title else [("headline", article.title)]
    head.append(("meta", meta))
    if opened.annotations.lang not in {None, "en"}:
        head.append(
            (
                "notice",
                f"This text is read as it is: its language ({opened.annotations.lang}) is not analysed.",
            )
        )
    return [*head, *(("notice", warning) for warning in article.warnings[:3])]
